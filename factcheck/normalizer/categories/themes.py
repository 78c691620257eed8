"""Whom or what a category befell: "the judge released the farmer", "the bill was thrown out", "Ana Bell resigned"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from factcheck.normalizer.categories.words import CategoryWords
from factcheck.normalizer.document import Token
from factcheck.rulebook.categories import Family
from factcheck.rulebook.phrases import Occurrence

_BEFORE = 16  # tokens before a value in which its theme stands
_AFTER = 6  # the same behind it
_AUXILIARY = 3  # tokens before a participle in which its auxiliary stands
_GOVERNED = 3  # tokens before a theme in which a preposition governs it
_BARRIERS = frozenset(".;:!?—–")
_OWNERS = frozenset({"'", "’", "'s", "’s"})
_PERSON, _BODY = "person", "body"  # among the objects of a family, those whose names are read


class Named(Struct, frozen=True, gc=False):
    """A name at the tokens [first, last) of its document, with its key; `person` tells people from all else."""

    first: int
    last: int
    key: str
    person: bool


class Theme(Struct, frozen=True, gc=False):
    """Whom a value is told of: the key of a noun, a name, both ("co-pilot Ana Bell"), or neither: nobody told here."""

    first: int
    last: int
    noun: str | None = None
    name: str | None = None


class ThemeReader:
    """Finds themes in one sentence: its tokens, its known nouns by index, and its names, counted from its first."""

    def __init__(
        self,
        words: CategoryWords,
        tokens: Sequence[Token],
        nouns: Mapping[int, tuple[str, int]],
        names: Sequence[Named],
    ) -> None:
        """Take the sentence; `nouns` are the keys and the last token + 1 of nouns by their first token."""
        self.words, self.tokens, self.nouns, self.names = words, tokens, nouns, names
        speech = words.language.speech
        self.light = speech.articles | words.language.naming.determiners | words.language.naming.indefinite

    def find(self, family: Family, value: Occurrence, acted: bool) -> Theme | None:
        """The theme of a value of a family; `acted` where its words have the theme for their object.

        None where the words tell no fate: of a figure ("31 survive") or with another object ("dismissed the claims").
        """
        unknown = Theme(value.start, value.start)
        every = [theme for theme in self._candidates(family) if not self._does(theme)]
        inside = [theme for theme in every if value.start < theme.first and theme.last < value.end]
        if inside:
            return inside[0]  # "raised the driver's sentence"
        candidates = [theme for theme in every if not self._owns(theme.last)]
        if acted and not self._is_passive(value.start):
            if self._pronoun(value.end):
                return self._before(candidates, value.start) or unknown
            if (behind := self._behind(candidates, value.end)) is not None:
                return behind
            if self._has_object(value.end):
                return None
        if value.start and self.tokens[value.start - 1].kind == "number":
            return None
        return self._before(candidates, value.start) or self._behind(candidates, value.end) or unknown

    def find_pair(self, family: Family, value: Occurrence, acted: bool) -> Theme | None:
        """The two of whom a mutual value is told ("the freighter rammed the ferry"), as one theme.

        One of its two values tells all, so that of the first by name is told and the other one is not.
        """
        parties = self._doer_and_other(self._candidates(family), value)
        nouns = [theme.noun for theme in parties if theme.noun is not None]
        if len(set(nouns)) < 2:
            return None
        first, second = sorted(nouns)
        told = nouns[1] if acted else nouns[0]
        return Theme(value.start, value.start, f"{first}+{second}") if told == first else None

    def _doer_and_other(self, candidates: Sequence[Theme], value: Occurrence) -> tuple[Theme, ...]:
        """Who does and whom it befalls, by the order of words; nobody where one of them is not told."""
        before = [theme for theme in candidates if self._reaches(theme.last, value.start)]
        behind = [theme for theme in candidates if self._reaches(value.end, theme.first)]
        if self._is_passive(value.start) or self._is_passive(value.end + _AUXILIARY - 1):
            by = [theme for theme in [*before, *behind] if self._is_doer(theme.first)]
            other = [theme for theme in before if theme not in by]
            return (by[0], other[-1]) if by and other else ()
        if before and behind:
            return before[-1], behind[0]
        return tuple(before[-2:]) if len(before) > 1 and self.words.compounding else ()

    def _reaches(self, low: int, high: int) -> bool:
        """Whether nothing between two tokens ends a clause."""
        between = self.tokens[low:high]
        return low <= high and len(between) <= _BEFORE and not any(token.text in _BARRIERS for token in between)

    def _is_doer(self, first: int) -> bool:
        before = [token.lower for token in self.tokens[max(0, first - 2) : first]]
        return not self.words.doers.isdisjoint(before)

    def _candidates(self, family: Family) -> list[Theme]:
        """All that a value of the family can befall, in order; a noun beside a name belongs to it."""
        named = [n for n in self.names if _BODY in family.objects or (n.person and _PERSON in family.objects)]
        nouns = {
            first: Theme(first, last, noun)
            for first, (noun, last) in self.nouns.items()
            if not {noun, noun.partition(".")[0]}.isdisjoint(family.objects)
            and not (noun.startswith(_PERSON) and self._is_one_of_many(first, last))
        }
        found: list[Theme] = []
        for name in named:
            if any(name.first <= first < name.last for first in nouns):
                continue  # "the Greens" are known by their noun
            beside = next((n for n in nouns.values() if n.last in (name.first, name.first - 1)), None)
            if beside is not None and (beside.last == name.first or self.tokens[beside.last].text == ","):
                del nouns[beside.first]
                found.append(Theme(beside.first, name.last, beside.noun, name.key))
            else:
                found.append(Theme(name.first, name.last, None, name.key))
        return sorted([*found, *nouns.values()], key=lambda theme: theme.first)

    def _is_one_of_many(self, first: int, last: int) -> bool:
        """Whether a noun is one of several of its sort: "two drivers", "another driver", "the drivers"."""
        speech = self.words.language.speech
        before = self.tokens[max(0, first - 2) : first]
        many = any(token.kind == "number" or token.lower in self.words.others for token in before)
        return many or (not self._owns(last) and self.tokens[last - 1].lower.endswith(speech.plural_endings or ("\0",)))

    def _owns(self, last: int) -> bool:
        """Whether a noun or name before a token only tells whose the next one is: "Bell's lawyer"."""
        ended = self.tokens[last - 1].lower.endswith(("'s", "’s"))
        return ended or (last < len(self.tokens) and self.tokens[last].lower in _OWNERS)

    def _does(self, theme: Theme) -> bool:
        """Whether a theme is rather the one who acts: "by the mayor", "Judge Ana Bell"."""
        agents = self.words.language.speech.agents
        before = [token.lower for token in self.tokens[max(0, theme.first - 2) : theme.first]]
        if before and (before[-1] in agents or (before[0] in agents and before[-1] in self.light)):
            return True
        return theme.first - 1 in self.words_that_act() or theme.first in self.words_that_act()

    def words_that_act(self) -> frozenset[int]:
        """The last tokens of the nouns for those who decide over others: judges, lawyers, spokesmen."""
        return frozenset(last - 1 for noun, last in self.nouns.values() if noun.startswith("agent"))

    def _is_passive(self, at: int) -> bool:
        passives = self.words.language.speech.passives
        return any(token.lower in passives for token in self.tokens[max(0, at - _AUXILIARY) : at])

    def _pronoun(self, at: int) -> bool:
        """Whether a pronoun stands right behind a verb for its object: "sacked him"."""
        if at >= len(self.tokens) or self.tokens[at].lower not in self.words.language.structure.pronouns:
            return False
        return at + 1 >= len(self.tokens) or self.tokens[at + 1].kind == "punct" or self._links(at + 1)

    def _links(self, at: int) -> bool:
        speech = self.words.language.speech
        return self.tokens[at].lower in speech.prepositions | speech.conjunctions

    def _behind(self, candidates: Sequence[Theme], at: int) -> Theme | None:
        """The first candidate behind a value, with nothing of another clause between them."""
        agents = self.words.language.speech.agents
        for theme in candidates:
            if theme.first < at:
                continue
            between = self.tokens[at : theme.first]
            apart = any(t.kind == "punct" or t.lower in agents for t in between)
            return theme if len(between) <= _AFTER and not apart else None
        return None

    def _has_object(self, at: int) -> bool:
        """Whether something else stands behind a verb as its object: "dismissed the claims"."""
        if at >= len(self.tokens) or self.tokens[at].kind != "word" or self._links(at):
            return False
        lower = self.tokens[at].lower
        return lower in self.light or lower not in self.words.language.words.stop

    def _before(self, candidates: Sequence[Theme], at: int) -> Theme | None:
        """The nearest candidate before a value, rather one that no preposition governs."""
        near: list[Theme] = []
        for theme in reversed(candidates):
            between = self.tokens[theme.last : at]
            if theme.last > at or len(between) > _BEFORE:
                continue
            labels = bool(between) and between[0].text == ":"  # "Co-defendant: convicted"
            if any(token.text in _BARRIERS for token in between[labels:]):
                break
            near.append(theme)
        return next((theme for theme in near if not self._is_governed(theme.first)), near[0] if near else None)

    def _is_governed(self, first: int) -> bool:
        prepositions = self.words.language.speech.prepositions
        for token in reversed(self.tokens[max(0, first - _GOVERNED) : first]):
            if token.lower in prepositions:
                return True
            if token.kind != "word" or token.lower not in self.light:
                return False
        return False


def find_titles(tokens: Sequence[Token], words: CategoryWords, names: Sequence[Named]) -> dict[str, frozenset[str]]:
    """The nouns for people that stand beside their names anywhere in a version: "co-pilot Ana Bell"."""
    found: dict[str, set[str]] = {}
    for name in names:
        if name.person:
            for noun in _beside(tokens, words, name):
                found.setdefault(name.key, set()).add(noun)
    return {key: frozenset(nouns) for key, nouns in found.items()}


_APPOSED = frozenset(",:")  # between a noun and a name: "his wife, Ana Bell", "Pilot: Ana Bell"
_TITLE = 4  # tokens beside a name in which a noun stands for the same person


def _beside(tokens: Sequence[Token], words: CategoryWords, name: Named) -> Iterator[str]:
    before = tokens[max(0, name.first - _TITLE) : name.first]
    behind = tokens[name.last : name.last + _TITLE]
    for stretch, at_end in ((before, True), (behind[1:] if behind and behind[0].text == "," else [], False)):
        looked = [words.words[token.lower] for token in stretch]
        for hit in words.categories.words.find_in(looked, words.finder):
            close = [t for t in (stretch[hit.end :] if at_end else stretch[: hit.start]) if t.text not in _APPOSED]
            if hit.name.startswith("theme:person") and all(t.lower in words.language.speech.articles for t in close):
                yield hit.name
