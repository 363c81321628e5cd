"""Results for programs: rows of JSON lines, one object a line."""
