"""From last year's summary to this year's outline."""
