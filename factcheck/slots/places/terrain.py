"""The places of a story: which names may be one place, which lie side by side, and which exclude each other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from factcheck.model import Fact, Mention, Quantity
from factcheck.rulebook.folding import plain
from factcheck.rulebook.gazetteer import load_gazetteer
from factcheck.rulebook.relations import Relations
from factcheck.rulebook.transliteration import fold_name, same_name
from factcheck.rulebook.units import base_value
from factcheck.slots.evidence.candidates import Reader

_FAR_OFF = 20_000  # metres between two names from which they are two places, however many name only one
_STEM = 3  # consonants that the forms of one name share, in any case and alphabet
_VOWELS = re.compile(r"[^\w ]|[aeiouyj]")
_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+")
_BESIDE = 30  # characters before a name in which "province of" stands
_WITHIN = 45  # characters between two names of which one place may lie in the other: "X, a village near Y"
_APPOSED = re.compile(r"^(?: [^\W\d_]+)?, $")  # between a place and the country that it lies in
_OWNS = re.compile(r"['’]s? ")
_OF = re.compile(r"\b(?:of|von|de|du|des|del) $")
_ELIDED = re.compile(r"^(?:[dD]|[lL])['’]")


class Places(Struct, frozen=True):
    """The places of a story: who mentions which, and which may be one, or one inside the other."""

    named: dict[str, frozenset[str]]  # the folded names of all that a version names
    joined: frozenset[frozenset[str]]  # pairs that some version sets side by side
    kinds: frozenset[str]  # words that name a sort of place, folded as names are: street, river, hospital
    countries: frozenset[str]
    regions: frozenset[str] = frozenset()  # parts of the world that hold many countries
    states: dict[str, frozenset[str]] = {}  # the countries that a name is set before: "Maldon, Orland"
    told: dict[str, frozenset[str]] = {}  # the words that stand beside a name and tell its sort: "Orl province"

    def exclude(self, one: str, other: str) -> bool:
        """Whether two names are those of places of one sort, neither of which lies in the other."""
        a, b = fold_name(one), fold_name(other)
        if _numbered_apart(one, other):
            return frozenset({a, b}) not in self.joined
        if self.same(one, other) or same_name(one, other) != "different" or frozenset({a, b}) in self.joined:
            return False
        if (plain(one) in self.regions) != (plain(other) in self.regions):
            return False  # what town lies in which part of the world is not known
        if self.in_two_states(one, other):
            return True
        sorts = self.sorts(one), self.sorts(other)
        alike = sorts[0] == sorts[1] or not sorts[0].isdisjoint(sorts[1])  # "Harbour Street" is a street
        return alike and (plain(one) in self.countries) == (plain(other) in self.countries)

    def in_two_states(self, one: str, other: str) -> bool:
        """Whether versions put two places in two countries, of whatever sort each place is."""
        first, second = (self.states.get(fold_name(name), frozenset()) for name in (one, other))
        return bool(first and second) and not any(_in_one(x, y) for x in first for y in second)

    def sorts(self, name: str) -> frozenset[str]:
        """The words of a name, and beside it anywhere in the story, that tell what sort of place it is."""
        folded = fold_name(name)
        return self.kinds & frozenset(folded.split()) | self.told.get(folded, frozenset())

    def mentions(self, version: str, place: str) -> bool:
        """Whether a version names a place, in whatever form."""
        return any(self.same(place, name) for name in self.named[version])

    def same(self, one: str, other: str) -> bool:
        """Whether two names may be forms of one, or one the longer form of the other."""
        if _numbered_apart(one, other):
            return False
        a, b = ([w for w in fold_name(_ELIDED.sub("", name)).split() if w not in self.kinds] for name in (one, other))
        if _stem("".join(a)) == _stem("".join(b)):
            return not _parted(a, b)
        if len(a) == len(b) and _parted(a, b):
            return False
        return any(_stem(x) == _stem(y) for x in a for y in b if len(x) > _STEM)


def _in_one(state: str, other: str) -> bool:
    """Whether two names of countries are of one, or of a country and of what is a part of it: Scotland and Britain."""
    return state == other or any({state.lower(), other.lower()} <= group for group in load_gazetteer().wide)


def are_namesakes(one: str, other: str, places: Places) -> bool:
    """Whether two names are of one family: they share a word, or the word that tells their sort."""
    a, b = (fold_name(name).split() for name in (one, other))
    return _parted(a, b) or not places.sorts(one).isdisjoint(places.sorts(other))


def _parted(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names of as many words tell two of one family by a word: Little and Great Marl, two streets."""
    if len(one) != len(other) or len(one) < 2:
        return False
    first, second = {_stem(word) for word in one}, {_stem(word) for word in other}
    return bool(first & second) and bool(first - second) and bool(second - first)


def _numbered_apart(one: str, other: str) -> bool:
    """Whether two names tell two of one sort by their numbers: "Ward 9", "Ward 6"."""
    first, second = _NUMBER.findall(one), _NUMBER.findall(other)
    return bool(first and second) and first != second and _NUMBER.split(one.lower()) == _NUMBER.split(other.lower())


def survey(facts: Sequence[Fact], kinds: frozenset[str], relations: Relations, reader: Reader) -> Places:
    """All places that the names among the facts may be; `kinds` are the words for sorts of places."""
    gazetteer = load_gazetteer()
    countries = frozenset(gazetteer.peoples) & gazetteer.places
    lengths = _long_ways(facts, reader)
    named: dict[str, set[str]] = {}
    joined: set[frozenset[str]] = set()
    told: dict[str, set[str]] = {}
    states: set[str] = set()
    located: dict[str, set[str]] = {}
    before: Fact | None = None
    for fact in facts:
        if fact.kind != "name" or not isinstance(fact.value, Mention):
            continue
        told.setdefault(fold_name(fact.value.entity), set()).update(_words_beside(fact, kinds))
        named.setdefault(fact.version, set()).add(fold_name(fact.value.entity))
        if _has_organ(fact, relations.organs):
            states.add(plain(fact.value.entity))
        if before is not None and _side_by_side(before, fact) and not _far_off(before, fact, lengths):
            assert isinstance(before.value, Mention)
            joined.add(frozenset({fold_name(before.value.entity), fold_name(fact.value.entity)}))
            state = plain(fact.value.entity)
            if state in countries - gazetteer.regions and _APPOSED.search(_between(before, fact)):
                located.setdefault(fold_name(before.value.entity), set()).add(gazetteer.peoples[state])
        before = fact
    every = frozenset(map(fold_name, kinds | relations.grounds))
    _shorten(joined, told, every)
    return Places(
        {version: frozenset(names) for version, names in named.items()},
        frozenset(joined),
        every,
        countries | states,
        gazetteer.regions,
        {name: frozenset(held) for name, held in located.items()},
        {name: frozenset(words) for name, words in told.items()},
    )


def _between(one: Fact, other: Fact) -> str:
    """What stands between two names of a sentence."""
    return one.sentence[one.span.end - one.sentence_start : other.span.start - one.sentence_start]


def _long_ways(facts: Sequence[Fact], reader: Reader) -> dict[str, list[int]]:
    """Where each version states a length that parts two towns."""
    found: dict[str, list[int]] = {}
    for fact in facts:
        value = fact.value
        if not isinstance(value, Quantity) or value.dimension != "length":
            continue
        if base_value(value, reader.units)[0] >= _FAR_OFF:
            found.setdefault(fact.version, []).append(fact.span.start)
    return found


def _far_off(one: Fact, other: Fact, lengths: dict[str, list[int]]) -> bool:
    """Whether a long way between two names says that they are no parts of each other: "X, 70 km south of Y"."""
    return any(one.span.end <= at < other.span.start for at in lengths.get(one.version, ()))


def _shorten(joined: set[frozenset[str]], told: dict[str, set[str]], kinds: frozenset[str]) -> None:
    """Say of a name without its noun what is said of the whole: "St Orl" is "St Orl Hospital", which stands in Maldon.

    A single word before the noun is mostly the name of the town.
    """
    for name in sorted(told):
        lead, _, noun = name.rpartition(" ")
        if noun not in kinds or lead not in told or " " not in lead:
            continue
        told[lead] |= {noun, *told[name]}
        joined |= {pair - {name} | {lead} for pair in joined if name in pair}


def _words_beside(fact: Fact, kinds: frozenset[str]) -> set[str]:
    """The words for sorts right behind a name and one word further off before it: "Orl province", "province of Orl"."""
    at = fact.span.start - fact.sentence_start
    before = _WORD.findall(fact.sentence[max(0, at - _BESIDE) : at].lower())
    behind = _WORD.match(fact.sentence[at + len(fact.text) :].lower().removeprefix(" "))
    return set(map(fold_name, kinds & {*before[-2:-1], *([behind.group()] if behind else [])}))


def _has_organ(fact: Fact, organs: frozenset[str]) -> bool:
    """Whether a name has what only a state has: "Orland's defence ministry", "the army of Orland"."""
    at = fact.span.start - fact.sentence_start
    behind = fact.sentence[at + len(fact.text) :].lower()
    if _OWNS.match(behind):
        return not organs.isdisjoint(_WORD.findall(behind[:_BESIDE]))
    before = fact.sentence[max(0, at - _BESIDE) : at].lower()
    return _OF.search(before) is not None and not organs.isdisjoint(_WORD.findall(before))


def _side_by_side(one: Fact, other: Fact) -> bool:
    if one.version != other.version or one.sentence_start != other.sentence_start:
        return False
    return 0 <= other.span.start - one.span.end <= _WITHIN


def _stem(name: str) -> str:
    return _VOWELS.sub("", name)[:_STEM]
