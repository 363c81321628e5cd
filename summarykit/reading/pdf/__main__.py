"""The child process of `apart`: a file on standard input, its pages as JSON on standard output."""

from __future__ import annotations

import sys

from summarykit.reading.pdf.apart import answer, limit

if __name__ == "__main__":  # pragma: no cover (runs in the child)
    limit(int(sys.argv[1]))
    status, said = answer(sys.stdin.buffer.read())
    sys.stdout.buffer.write(said)
    sys.stdout.flush()
    sys.exit(status)
