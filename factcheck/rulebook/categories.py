"""Facts whose value is a word out of a few that exclude each other: left or right, guilty or acquitted."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from msgspec import Struct, field

from factcheck.errors import RuleError
from factcheck.model import Level
from factcheck.rulebook.lexicon import Concept, Lexicon
from factcheck.rulebook.read import line_of, read_record
from factcheck.rulebook.vocabulary import read_row

Words = Mapping[str, frozenset[str]]  # by language
OBJECT = "object"  # the object of a verb
NOUN = "noun"  # the family of the nouns that values are said of
THEME = "theme"  # the family of the nouns for whom and what something befalls
OTHER = "other"  # a value that takes words which only look like one
ACT = ">"  # behind the name of a value that is told by what is done to its theme


class Family(Struct, frozen=True, forbid_unknown_fields=True):
    """Values that exclude each other, as `rules/categories.toml` writes them.

    `of` tells what a value is said of: a "noun" of the table of nouns that it modifies ("left arm"), an "object" of a
    verb, the nearest noun among `objects` ("rejected the bill"), "any" noun or place, nothing (""), or as a "site" what
    governs it behind a preposition ("a drain under the laundry"). The "theme" of a value is whoever or whatever it
    befell, a name or a row of `themes` among `objects`: the subject of the words in `rows` ("the suspect resigned"),
    the object of those in `acts` ("the judge released the suspect"). An object is the name of a row or, before a dot,
    the first part of the names of many; names are those of people, and with the object "body" also of others.
    `near` are words of which one must stand in the sentence of a value, `linked` what may stand between a noun and a
    value behind it ("helmet of bronze"), `closing` words that are others where one follows ("l'aile est."),
    `prefixes` the values that begin compounds ("Nordhang"). With `ways` a value
    may also stand alone as a direction ("to the left"). A value of a family with `person` is one's own: it is compared
    for one and the same person. `least` is how alike the words around two values must be at least, where more is asked
    than of others. A value of `grows` may become any that follows it as time goes by; where it `shifts`, any other one.
    Of a `single` family a story has but one value: where versions give two in all, and none gives both, one is wrong.
    So it is of a family of nouns for those that are `alone`: somebody broke one collarbone. Nouns that are `alike` name
    one thing: the western flank of a hill is its western side.
    Of a `sole` family a story tells of one person, however called. What was earlier may have taken `turns` since.
    The value `wholly` is told only where it befell somebody on all counts: behind the words of `counts` stands no part
    of them: no bare number, and none of the words for others and of those in `leftover` ("of the remaining charges").
    To a place in `later` people are brought afterwards: it excludes the kinds of places told there, and no others.
    What is `mutual` is told of two: `rows` say what one does and `acts`, with the same words, what befalls the other.
    Where a story is full of such values and two of them rarely answer one question, the `level` is lower: of the kinds
    of places in stories that nobody had read before, as of what became of them, most that differed were two.
    `lone` is the level where one version stands against one: what befell somebody befalls others of the story too, and
    of six such pairs in stories that nobody had read four were told of other people, parts or attempts.
    """

    says: str
    rows: str
    of: Literal["", "noun", "object", "any", "site", "theme"] = ""
    acts: str = ""
    objects: frozenset[str] = frozenset()
    ways: bool = False
    person: bool = False
    least: float = 0.0
    grows: tuple[str, ...] = ()
    shifts: bool = False
    single: bool = False
    alone: frozenset[str] = frozenset()
    alike: frozenset[str] = frozenset()
    sole: bool = False
    turns: bool = False
    mutual: bool = False
    wholly: str = ""
    counts: dict[str, frozenset[str]] = {}
    leftover: dict[str, frozenset[str]] = {}
    near: dict[str, frozenset[str]] = {}
    linked: dict[str, frozenset[str]] = {}
    prefixes: dict[str, tuple[str, ...]] = {}
    closing: dict[str, frozenset[str]] = {}
    later: dict[str, frozenset[str]] = {}
    level: Level = "error"
    lone: Level = "error"


_WORDS = ("of", "unsure", "denied", "supposed", "earlier", "others", "inverted", "doers")  # tables of words by language


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    columns: tuple[str, ...]
    families: dict[str, Family]
    nouns: str = ""
    themes: str = ""
    of: dict[str, frozenset[str]] = {}
    ways: dict[str, dict[str, frozenset[str]]] = {}
    unsure: dict[str, frozenset[str]] = {}
    denied: dict[str, frozenset[str]] = {}
    supposed: dict[str, frozenset[str]] = {}
    earlier: dict[str, frozenset[str]] = {}
    others: dict[str, frozenset[str]] = {}
    inverted: dict[str, frozenset[str]] = {}
    doers: dict[str, frozenset[str]] = {}


class Categories(Struct, frozen=True):
    """All families, and `words`: their values ("side:left"), nouns ("noun:arm") and themes ("theme:person.pilot").

    `of` are the words between a value and what follows ("north of the town"), `ways` those before a direction ("from
    the north"), `unsure` those before a value that leave it open or deny it, `denied` phrases behind it that deny it,
    `supposed` those further off that say it may not be so ("if", "would"), `earlier` those that tell of a time
    before, `others` those before one out of several ("another driver"), `inverted` those that open a condition ("had
    the bill passed"), and `doers` those before the doer in a passive ("by"); all by language.
    """

    families: dict[str, Family] = {}
    words: Lexicon = field(default_factory=Lexicon)
    of: Words = {}
    ways: Mapping[str, Words] = {}
    unsure: Words = {}
    denied: Words = {}
    supposed: Words = {}
    earlier: Words = {}
    others: Words = {}
    inverted: Words = {}
    doers: Words = {}
    later: Mapping[str, frozenset[str]] = {}

    def exclude(self, one: str, other: str) -> bool:
        """Whether two values of a family cannot both be right: neither is a kind of the other.

        To some places people are brought afterwards, so that they exclude no more than a few.
        """
        first, second = set(one.split(".")), set(other.split("."))
        if first <= second or second <= first:
            return False
        for place, kinds in self.later.items():
            for here, there in ((first, second), (second, first)):
                if place in here:
                    return not kinds.isdisjoint(there)
        return True


def read_categories(*paths: Path) -> Categories:
    """The families of all files. Raises RuleError with the line of a row at fault."""
    concepts: dict[str, Concept] = {}
    families: dict[str, Family] = {}
    words: dict[str, dict[str, frozenset[str]]] = {key: {} for key in _WORDS}
    ways: dict[str, dict[str, frozenset[str]]] = {}
    for path in paths:
        file = read_record(path, _File)
        concepts |= _read_rows(path, "nouns", NOUN, file.nouns, file.columns)
        concepts |= _read_rows(path, "themes", THEME, file.themes, file.columns, told=True)
        for name, family in file.families.items():
            if name in families:
                raise RuleError(str(path), f"families.{name}", line_of(path, f"families.{name}"), "is defined twice")
            told = family.of in (OBJECT, THEME)
            concepts |= _read_rows(path, f"families.{name}.rows", name, family.rows, file.columns, told)
            acts = _read_rows(path, f"families.{name}.acts", name, family.acts, file.columns, told)
            concepts |= {act + ACT: concept for act, concept in acts.items()}
        families |= file.families
        ways |= file.ways
        for key, known in words.items():
            known.update(getattr(file, key))
    later = {place: kinds for family in families.values() for place, kinds in family.later.items()}
    return Categories(families, Lexicon(concepts), ways=ways, later=later, **words)


def _read_rows(
    path: Path, key: str, family: str, rows: str, columns: tuple[str, ...], told: bool = False
) -> dict[str, Concept]:
    """The rows of a table; what is `told` of somebody is found in a phrase of another family too."""
    concepts: dict[str, Concept] = {}
    for row in filter(None, rows.split("\n")):
        try:
            name, words = read_row(row, columns)
            if f"{family}:{name}" in concepts:
                raise ValueError("this value is defined twice")
            concepts[f"{family}:{name}"] = Concept(words, weak=told)
        except ValueError as error:
            raise RuleError(str(path), key, line_of(path, key), f"{error}: {row!r}") from None
    return concepts
