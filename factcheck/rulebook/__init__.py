"""Rule data: from the TOML files under `rules/` to one frozen, validated `Rulebook`.

A language is one file `rules/languages/CODE.toml` with one table for each normalizer module; each table is
described by a frozen record in this package (`numbers`, `calendar`, `speech`, `naming`, `words`), so that a
misspelt key or a wrong type is named with its file, key and line.
"""

from factcheck.rulebook.load import Rulebook, find_rules, load_rulebook

__all__ = ["Rulebook", "find_rules", "load_rulebook"]
