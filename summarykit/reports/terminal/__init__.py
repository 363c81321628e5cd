"""Results for people: pure functions from a record and a `Screen` to text."""
