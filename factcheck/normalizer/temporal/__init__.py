"""Temporal expressions in steps: words are tagged, tags are matched, matches are joined, and what they say is resolved.

`lexicon` (words of a language and their roles) -> `tagging` (atoms of a version) -> `patterns` and `clock`
(expressions) -> `joining` (neighbours that belong together) -> `resolving` with `arithmetic` (`When`).
"""
