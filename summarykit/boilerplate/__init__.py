"""What is not the document's own content: site furniture, disclaimers, related links."""
