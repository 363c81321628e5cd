"""Measures the product's own functions: quality (predict) on data given by the caller."""
