"""Text work that knows nothing of work summaries."""
