"""What goes on for a length of time, and what begins it, in the words of each language."""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct

from factcheck.rulebook.lexicon import Concept, Lexicon
from factcheck.rulebook.vocabulary import read_row

AHEAD, LASTS, MOMENT, MORE = "ahead", "lasts", "moment", "more"
START = "start:"
ITSELF = "itself"  # what begins whatever stretch is named with it
THING = "thing"  # what begins the life of a thing


class Stretches(Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The content of `rules/stretches.toml`.

    `rows` are the stretches with the words that tell of each, `starts` what begins one, so that the date of it tells a
    length. `ahead`, `lasts`, `moments` and `more` are one row each: words for what is left of any stretch, verbs that
    say no more than that it lasted, and what makes of a length a moment, or the difference of two.

    Of a `personal` stretch everybody has one of their own. A `loose` one is told of many things, so that it binds two
    lengths only with other words. A phrase for a `prior` one governs a length before any other word, and those `added`
    are differences by themselves. A `separate` one counts days between which nothing went on, so that it is as long as
    no stretch of any other name. The aspects `apart` tell a length of another time: one planned, one of last year.
    """

    columns: tuple[str, ...] = ()
    rows: str = ""
    ahead: str = ""
    lasts: str = ""
    moments: str = ""
    more: str = ""
    starts: str = ""
    personal: frozenset[str] = frozenset()
    loose: frozenset[str] = frozenset()
    prior: frozenset[str] = frozenset()
    separate: frozenset[str] = frozenset()
    added: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Refuse rows that cannot be read, and names that no row has."""
        known = self.words.concepts
        for name in sorted(self.personal | self.loose | self.prior | self.added | self.separate):
            if name not in known:
                raise ValueError(f"no stretch is named {name!r}")
        for name in sorted(known):
            begun = name.removeprefix(START)
            if begun != name and begun not in known and begun not in (ITSELF, THING):
                raise ValueError(f"starts: no stretch is named {begun!r}")

    @cached_property
    def words(self) -> Lexicon:
        """All stretches, what begins one behind `START`, and the other rows by their names."""
        found = dict(read_row(row, self.columns) for row in _lines(self.rows))
        for row in _lines(self.starts):
            name, words = read_row(row, self.columns)
            found[START + name] = words
        for name, block in self._marks.items():
            for row in _lines(block):
                found[name] = read_row(f"{name} = {row}", self.columns)[1]
        return Lexicon({name: Concept(words) for name, words in found.items()})

    @property
    def _marks(self) -> dict[str, str]:
        return {AHEAD: self.ahead, LASTS: self.lasts, MOMENT: self.moments, MORE: self.more}

    @cached_property
    def names(self) -> frozenset[str]:
        """The stretches themselves."""
        known = self.words.concepts.keys() - self._marks.keys()
        return frozenset(name for name in known if not name.startswith(START))


def _lines(block: str) -> list[str]:
    return [line for line in block.split("\n") if line]
