"""Offices, occupations and ranks with their words in each language, as `rules/naming/offices.toml` lists them."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from msgspec import Struct, field

from factcheck.rulebook.load import find_rules
from factcheck.rulebook.read import read_record


class Head(Struct, frozen=True, forbid_unknown_fields=True):
    """One kind of office with its words, parted by |, in each language."""

    sort: Literal["office", "occupation", "rank", "kin", "description", "trade"] = "occupation"
    en: str = ""
    uk: str = ""
    ru: str = ""
    de: str = ""
    fr: str = ""
    es: str = ""


class Offices(Struct, frozen=True, forbid_unknown_fields=True):
    """The content of `rules/naming/offices.toml`."""

    exclusive: tuple[frozenset[str], ...] = ()
    exclusive_within: tuple[frozenset[str], ...] = ()
    near: tuple[frozenset[str], ...] = ()
    renamed: dict[str, str] = field(default_factory=dict)
    standings: dict[str, str] = field(default_factory=dict)
    domains: dict[str, str] = field(default_factory=dict)
    heads: dict[str, Head] = field(default_factory=dict)


@lru_cache(maxsize=1)
def load_offices() -> Offices:
    """The offices of `rules/naming/offices.toml`."""
    return read_record(find_rules() / "naming" / "offices.toml", Offices)
