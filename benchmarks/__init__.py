"""Measures the product's own functions: quality (predict) and speed (speed), on data given by the caller."""
