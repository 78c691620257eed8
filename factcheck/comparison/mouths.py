"""Who in a story has a mouth: names that can't be trusted to have spoken, and first names that stand for full ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from factcheck.model import Fact, Mention
from factcheck.rulebook.transliteration import fold_name, same_name


def find_speechless(facts: Sequence[Fact], given: Mapping[str, str]) -> frozenset[tuple[str, str]]:
    """(version, name) of the names that can't be trusted to have spoken, though a pronoun may lead to them.

    Places, names with digits, and single words that are no body's name and nobody's surname in the whole story; a
    first name beside what its bearer is ("his wife Vera") has a mouth all the same, and so has one of those (`given`)
    that a full name holds.
    """
    kinds: dict[tuple[str, str], set[str]] = {}
    surnames: set[str] = set()
    for fact in facts:
        if fact.kind == "name" and isinstance(fact.value, Mention):
            name = fact.value.entity
            kinds.setdefault((fact.version, name), set()).add(fact.value.type)
            if fact.value.type == "person" and fact.value.role:
                surnames.add(fold_name(name))
            if " " in name and fact.value.type in ("person", "other"):
                surnames.add(fold_name(name.rsplit(" ", 1)[-1]))
    known = surnames | given.keys()
    return frozenset(key for key, types in kinds.items() if not _may_speak(key[1], types, known))


def find_given(facts: Sequence[Fact]) -> dict[str, str]:
    """The full name for each (folded) first name that only one person of the story bears, and nobody as a surname."""
    full: dict[str, list[str]] = {}
    surnames: set[str] = set()
    for fact in facts:
        if fact.kind != "name" or not isinstance(fact.value, Mention) or fact.value.type not in ("person", "other"):
            continue
        words = fact.value.entity.split()
        surnames.update(fold_name(word) for word in words[1:])
        if len(words) > 1 and fact.value.type == "person":
            full.setdefault(fold_name(words[0]), []).append(fact.value.entity)
    return {
        first: names[0]
        for first, names in full.items()
        if first not in surnames and all(same_name(names[0], name) != "different" for name in names)
    }


def _may_speak(name: str, types: set[str], surnames: Set[str]) -> bool:
    if "place" in types or any(c.isdigit() for c in name):
        return False
    return " " in name or "organisation" in types or fold_name(name) in surnames
