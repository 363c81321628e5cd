"""tmp."""

from summarykit.reading import plain

read = plain.read
