"""What each room must know of a language: one frozen dataclass a room, filled from `<language>/<FILE>`."""
