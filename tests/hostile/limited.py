"""The command line in a process that may take so many seconds of the processor and half a gigabyte, no more.

The seconds are its first word, the command line the rest.
"""

from __future__ import annotations

import resource
import sys

MEMORY = 500 << 20

if __name__ == "__main__":
    seconds = int(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    from summarykit.cli.main import main

    sys.exit(main(sys.argv[2:]))
