"""Comparison rules: code, level, summary, why, and examples that fire and that don't."""

from __future__ import annotations

from msgspec import Struct

from factcheck.model import Level


class Example(Struct, frozen=True, forbid_unknown_fields=True):
    """Versions of one short story in a nutshell; `fires` says whether the rule must flag them."""

    versions: tuple[str, ...]
    fires: bool
    published: tuple[str, ...] = ()
    says: str = ""


class Comparison(Struct, frozen=True, forbid_unknown_fields=True):
    """One rule of comparison, as `factcheck rule CODE` prints it."""

    code: str
    name: str
    level: Level
    summary: str
    why: str
    kinds: tuple[str, ...]
    examples: tuple[Example, ...]
