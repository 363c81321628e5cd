"""`python -m summarykit` is the command `summarykit`."""

from summarykit.cli.main import main

raise SystemExit(main())
