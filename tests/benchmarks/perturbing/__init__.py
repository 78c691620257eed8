"""Changing facts of a text by rule: into another value, or into another form of the same value."""
