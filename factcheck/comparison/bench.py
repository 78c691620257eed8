"""What every judge has at hand, and the making of verdicts from a rule and its findings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from msgspec import Struct

from factcheck.model import Fact, Level, Quantity, Slot, Verdict, Version, When
from factcheck.rulebook.load import Rulebook
from factcheck.rulebook.transliteration import fold_name
from factcheck.rulebook.units import UnitTable
from factcheck.values import Relation, relate_quantities

_LEVELS: dict[str, int] = {"note": 0, "warning": 1, "error": 2}
Groups = tuple[tuple[int, ...], ...]
Standing = dict[str, list[tuple[Decimal, frozenset[str]]]]  # agreed figures and their versions, by attribute
Witnesses = Callable[[Sequence[Fact]], int]


def each_version(facts: Sequence[Fact]) -> int:
    """The witnesses of some facts where no version is known to repeat another."""
    return len({fact.version for fact in facts})


class Bench(Struct):
    """The rules and the versions of the story, by id; `witnesses` counts those that tell facts independently."""

    rulebook: Rulebook
    versions: dict[str, Version]
    given: dict[str, str] = {}  # full names by first names that one person bears
    speechless: frozenset[tuple[str, str]] = frozenset()  # (version, name) of places and things
    witnesses: Witnesses = each_version
    as_of: frozenset[tuple[str, int]] = frozenset()  # (version, start) of the figures counted up to a moment
    counted_until: str = ""  # when the last version appeared that tells which part of a count is done
    running: dict[tuple[str, int], Decimal] = {}  # by version and start, at which part of a count a figure stood
    standing: Standing = {}
    past: frozenset[tuple[str, int, str]] = frozenset()  # (version, sentence, value) of what figures were before
    ends: frozenset[tuple[str, int, str]] = frozenset()  # the same of what they are beside such a figure
    parts: frozenset[tuple[str, int, Decimal, str]] = frozenset()  # (version, sentence, whole, part): "five of the 17"

    def full_name(self, name: str) -> str:
        """The full name for a speaker who is told by the first name alone, where that is known; else the name."""
        return name if " " in name else self.given.get(fold_name(name), name)

    def can_speak(self, version: str, name: str) -> bool:
        """Whether a name may stand for a speaker: not a place or thing to which a pronoun was resolved."""
        return (version, name) not in self.speechless

    def flag(self, slot: Slot, code: str, message: str, groups: Groups, why: str = "", cap: Level = "error") -> Verdict:
        """A contradiction by rule `code`, at its level or at `cap`, whichever is lower."""
        rule = self.rulebook.comparisons[code]
        level = min(rule.level, cap, key=lambda name: _LEVELS[name])
        message = message[:1].upper() + message[1:]  # "somebody aged 61", "from Varna to Odesa"
        return Verdict(slot, "contradiction", level, code, message, why or rule.why, groups)


def group_facts(
    facts: Sequence[Fact], agree: Callable[[Fact, Fact], bool], witnesses: Witnesses = each_version
) -> Groups:
    """Partition facts so that all of a group agree with each other; the best attested group first.

    Attested means by the number of independent versions, then of versions, then of facts; ties go to the earlier fact.
    What only bounds or rounds a figure comes last, and joins the figure that its own version tells or the nearest one:
    "about 700" beside 640 and 720 is 720 told roundly, and no witness of 640.
    """
    groups: list[list[int]] = []
    for index in sorted(range(len(facts)), key=lambda i: (_is_loose(facts[i]), i)):
        fitting = [g for g in groups if all(agree(facts[index], facts[other]) for other in g)]
        if fitting:
            max(fitting, key=lambda group: _fit(facts, index, group)).append(index)
        else:
            groups.append([index])
    for group in groups:
        group.sort()

    def attested(group: list[int]) -> tuple[int, int, int, int]:
        own = [facts[i] for i in group]
        return (-witnesses(own), -each_version(own), -len(group), group[0])

    return tuple(tuple(g) for g in sorted(groups, key=attested))


def is_one_against_one(slot: Slot, groups: Groups, bench: Bench) -> bool:
    """Whether one version tells this and one that, and no third one settles it."""
    return len(groups) == 2 and all(bench.witnesses([slot.facts[i] for i in group]) == 1 for group in groups)


def is_like(a: Fact, b: Fact, units: UnitTable) -> bool:
    """Whether two quantities can be one."""
    assert isinstance(a.value, Quantity)
    assert isinstance(b.value, Quantity)
    return relate_quantities(a.value, b.value, units) is not Relation.DIFFERENT


def middle(fact: Fact) -> Decimal:
    """The middle of a quantity."""
    assert isinstance(fact.value, Quantity)
    return (fact.value.low + fact.value.high) / 2


def _is_loose(fact: Fact) -> bool:
    return isinstance(fact.value, Quantity) and fact.value.hedge != "exact"


def _fit(facts: Sequence[Fact], index: int, group: Sequence[int]) -> tuple[bool, Decimal, int]:
    """How well a fact goes with a group that it agrees with."""
    value = facts[index].value
    if not _is_loose(facts[index]) or not isinstance(value, Quantity):
        return (False, Decimal(0), len(group))
    others = [facts[i].value for i in group]
    apart = min(
        (abs(o.low - value.low) for o in others if isinstance(o, Quantity) and o.unit == value.unit), default=Decimal(0)
    )
    return (any(facts[i].version == facts[index].version for i in group), -apart, len(group))


def count_versions(facts: Sequence[Fact], group: Sequence[int]) -> str:
    """ "2 versions" or "1"; the word stands with the first figure of a sentence only."""
    number = each_version([facts[i] for i in group])
    return f"{number} version" + ("s" if number != 1 else "")


def most_telling(facts: Sequence[Fact], group: Sequence[int]) -> int:
    """The fact of a group that says its value most exactly: no hedge, nothing left open; the first of equals."""

    def vagueness(index: int) -> tuple[bool, bool, int]:
        value = facts[index].value
        hedged = isinstance(value, Quantity) and value.hedge != "exact"
        return (isinstance(value, When) and ("X" in value.timex or value.mod is not None), hedged, index)

    return min(group, key=vagueness)


def tally(
    facts: Sequence[Fact], groups: Groups, show: Callable[[Fact], str], witnesses: Witnesses = each_version
) -> str:
    """ "5½ years in 3 versions (2 independent), 5 years in 1"."""
    pieces = []
    for number, group in enumerate(groups):
        where = count_versions(facts, group)
        own = [facts[i] for i in group]
        independent = witnesses(own)
        where = where if number == 0 else where.split()[0]
        where += f" ({independent} independent)" if independent < each_version(own) else ""
        pieces.append(f"{show(facts[most_telling(facts, group)])} in {where}")
    return ", ".join(pieces)
