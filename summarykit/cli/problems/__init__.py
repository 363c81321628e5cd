"""The pages of errors and warnings, one file a subject: code, title, why, what to do."""

Problem = tuple[str, str, str, str]
"""Code, title, why, what to do; all but the code are sentences of the catalogue."""
