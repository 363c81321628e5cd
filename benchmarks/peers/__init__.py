"""What the product is measured against: well-known recipes written out, and other tools where installed."""
