"""Offices, occupations and ranks with their words in each language, as two files in `rules/naming/` list them."""

from __future__ import annotations

from functools import cached_property, lru_cache
from pathlib import Path
from typing import Literal

from msgspec import Struct, field
from msgspec.structs import replace

from factcheck.errors import RuleError
from factcheck.rulebook.load import find_rules
from factcheck.rulebook.read import line_of, read_record


class Head(Struct, frozen=True, forbid_unknown_fields=True):
    """One kind of office with its words, parted by |, in each language; `is_a` lists the broader ones.

    `takes` are prepositions that open its complement beside those that do with every office.
    """

    sort: Literal["office", "occupation", "rank", "kin", "description", "trade"] = "occupation"
    is_a: tuple[str, ...] = ()
    takes: str = ""
    en: str = ""
    uk: str = ""
    ru: str = ""
    de: str = ""
    fr: str = ""
    es: str = ""


class Offices(Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The content of `rules/naming/offices.toml` and `occupations.toml`."""

    exclusive: tuple[frozenset[str], ...] = ()
    exclusive_deputies: tuple[frozenset[str], ...] = ()
    exclusive_within: tuple[frozenset[str], ...] = ()
    seldom: tuple[frozenset[str], ...] = ()
    near: tuple[frozenset[str], ...] = ()
    fields: tuple[frozenset[str], ...] = ()
    field_of: dict[str, str] = field(default_factory=dict)
    leading: frozenset[str] = frozenset()
    running: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    portfolios: frozenset[str] = frozenset()
    spheres: dict[str, frozenset[str]] = field(default_factory=dict)
    together: tuple[frozenset[str], ...] = ()
    parties: frozenset[str] = frozenset()
    partisan: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    imposing: frozenset[str] = frozenset()  # who impose a penalty or ask for one, and bear none
    unnamed_places: tuple[str, ...] = ()
    roving: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()
    one_holder: frozenset[str] = frozenset()
    renamed: dict[str, str] = field(default_factory=dict)
    standings: dict[str, str] = field(default_factory=dict)
    domains: dict[str, str] = field(default_factory=dict)
    heads: dict[str, Head] = field(default_factory=dict)

    def kin(self, head: str) -> frozenset[str]:
        """The head itself with all that are broader: a cellist is a musician and an artist."""
        return self._kin.get(head) or frozenset({head})

    @cached_property
    def _kin(self) -> dict[str, frozenset[str]]:
        """The kin of every head that is listed."""
        return {head: self._with_broader(head) for head in self.heads}

    def spheres_of(self, head: str) -> frozenset[str]:
        """The institutions whose days-filling posts a head names: a harbour master's is the port."""
        return self._spheres.get(head) or frozenset()

    @cached_property
    def _spheres(self) -> dict[str, frozenset[str]]:
        """The institutions of every head that is listed; those of a broader post are a narrower one's as well."""
        return {
            head: frozenset(name for name, posts in self.spheres.items() if not posts.isdisjoint(kin))
            for head, kin in self._kin.items()
        }

    def _with_broader(self, head: str) -> frozenset[str]:
        known = self.heads.get(head)
        return frozenset({head}).union(*map(self._with_broader, known.is_a if known else ()))


@lru_cache(maxsize=1)
def load_offices() -> Offices:
    """The offices and occupations of `rules/naming/`, as one table."""
    folder = find_rules() / "naming"
    offices = read_record(folder / "offices.toml", Offices)
    path = folder / "occupations.toml"
    exact = read_record(path, Offices)
    heads = {**offices.heads, **exact.heads}
    for name, head in exact.heads.items():
        key = f"heads.{name}"
        if name in offices.heads:
            raise RuleError(str(path), key, line_of(path, key), "stands in offices.toml as well")
        _check_kin(path, name, head, heads)
    return replace(offices, heads=heads, exclusive=(*offices.exclusive, *exact.exclusive))


def occupations_of(code: str) -> frozenset[str]:
    """The single words of a language for people by what they do, as `rules/naming/` list them."""
    phrases = (getattr(head, code, "").split("|") for head in load_offices().heads.values())
    return frozenset(phrase for words in phrases for phrase in words if phrase and " " not in phrase)


def relatives_of(code: str) -> frozenset[str]:
    """The single words of a language for people by whose relatives they are."""
    offices = load_offices()
    phrases = (getattr(offices.heads[name], code, "").split("|") for name in offices.relatives if name in offices.heads)
    return frozenset(phrase for words in phrases for phrase in words if phrase and " " not in phrase)


def _check_kin(path: Path, name: str, head: Head, heads: dict[str, Head]) -> None:
    """Raise where a broader occupation is unknown, or a kind of the narrower one."""
    key = f"heads.{name}.is_a"
    above = list(head.is_a)
    while above:
        broader = above.pop()
        if broader not in heads:
            raise RuleError(str(path), key, line_of(path, key), f"unknown occupation {broader!r}")
        if broader == name:
            raise RuleError(str(path), key, line_of(path, key), "an occupation can't be a kind of itself")
        above.extend(heads[broader].is_a)
