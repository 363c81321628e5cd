"""Run summarykit from a checkout: `python cli.py check FILE` is `summarykit check FILE`."""

from summarykit.cli.main import main

if __name__ == "__main__":
    raise SystemExit(main())
