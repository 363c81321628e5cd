"""A run over a whole corpus: shards, engines, tables."""
