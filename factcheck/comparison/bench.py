"""What every judge has at hand, and the making of verdicts from a rule and its findings."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct

from factcheck.model import Fact, Level, Quantity, Slot, Verdict, Version, When
from factcheck.rulebook.load import Rulebook

_LEVELS: dict[str, int] = {"note": 0, "warning": 1, "error": 2}
Groups = tuple[tuple[int, ...], ...]


class Bench(Struct):
    """The rules and the versions of the story, by id."""

    rulebook: Rulebook
    versions: dict[str, Version]
    speechless: frozenset[tuple[str, str]] = frozenset()  # (version, name) of places and things
    counting: bool = False  # a count is under way: shares and totals of the story move

    def can_speak(self, version: str, name: str) -> bool:
        """Whether a name may stand for a speaker: not a place or thing to which a pronoun was resolved."""
        return (version, name) not in self.speechless

    def flag(self, slot: Slot, code: str, message: str, groups: Groups, why: str = "", cap: Level = "error") -> Verdict:
        """A contradiction by rule `code`, at its level or at `cap`, whichever is lower."""
        rule = self.rulebook.comparisons[code]
        level = min(rule.level, cap, key=lambda name: _LEVELS[name])
        return Verdict(slot, "contradiction", level, code, message, why or rule.why, groups)


def group_facts(facts: Sequence[Fact], agree: Callable[[Fact, Fact], bool]) -> Groups:
    """Partition facts so that all of a group agree with each other; the best attested group first.

    Attested means by the number of versions, then of facts; ties go to the earlier fact.
    """
    groups: list[list[int]] = []
    for index in range(len(facts)):
        fitting = [g for g in groups if all(agree(facts[index], facts[other]) for other in g)]
        if fitting:
            max(fitting, key=len).append(index)
        else:
            groups.append([index])
    groups.sort(key=lambda g: (-len({facts[i].version for i in g}), -len(g), g[0]))
    return tuple(tuple(g) for g in groups)


def count_versions(facts: Sequence[Fact], group: Sequence[int]) -> str:
    """ "2 versions" or "1"; the word stands with the first figure of a sentence only."""
    number = len({facts[i].version for i in group})
    return f"{number} version" + ("s" if number != 1 else "")


def most_telling(facts: Sequence[Fact], group: Sequence[int]) -> int:
    """The fact of a group that says its value most exactly: no hedge, nothing left open; the first of equals."""

    def vagueness(index: int) -> tuple[bool, bool, int]:
        value = facts[index].value
        hedged = isinstance(value, Quantity) and value.hedge != "exact"
        return (isinstance(value, When) and ("X" in value.timex or value.mod is not None), hedged, index)

    return min(group, key=vagueness)


def tally(facts: Sequence[Fact], groups: Groups, show: Callable[[Fact], str]) -> str:
    """ "5½ years in 2 versions, 5 years in 1"."""
    pieces = []
    for number, group in enumerate(groups):
        where = count_versions(facts, group)
        pieces.append(f"{show(facts[most_telling(facts, group)])} in {where if number == 0 else where.split()[0]}")
    return ", ".join(pieces)
