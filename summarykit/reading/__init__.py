"""The bytes of a file to an exact text: `Document`, or one clear ReadError.

`reader` calls, in this order: `fetch` (bytes of a regular file), `sniff` (what they are), then the reader
of that kind. A further format is a module with a `read` function and a line in `reader.READERS`.
"""

from summarykit.reading.folder import find_documents
from summarykit.reading.reader import read_file, read_text

__all__ = ["find_documents", "read_file", "read_text"]
