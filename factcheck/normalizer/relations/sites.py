"""Where something happened or stands: a place with the words that govern it ("landed in X", "a clinic in X").

The governing words are the few content words that stand next to the place and its preposition, or the noun that the
name itself stands before ("the X bridge"); their terms are what two versions share when they tell of one site.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from factcheck.adapters.lemmas import find_lemma
from factcheck.model import Found, Mention
from factcheck.normalizer.document import Document, Token
from factcheck.normalizer.relations.record import Relation
from factcheck.normalizer.terms import Term, meanings_of
from factcheck.rulebook.lexicon import Lexicon
from factcheck.rulebook.load import Language
from factcheck.rulebook.relations import Site

SITE = "site"
_GAP = 5  # tokens between a preposition and the name: "in the small village of"
_WORDS = 3  # content words before the preposition that may govern the place
_REACH = 9  # tokens in which they are looked for
_OWNERS = ("'", "’")
_STOPS = frozenset(".;:!?()—–")
_PAUSES = frozenset(',»“”"')
_WORDS_BEHIND = 2  # the same behind the place, where verbs end their clause
_WORDS_OPENED = 4  # the same where nothing stands before it: "At the bridge, a further exchange was carried out"
_BODIES = ("organisation",)
_NO_PLACES = ("person", "organisation")


class Sited(Struct, frozen=True, gc=False):
    """A place with its way ("at", "near", "to", "from", "of") and the tokens that govern it, the nearest first."""

    name: Found
    way: str
    governing: tuple[int, ...]


def relate_sites(
    document: Document, language: Language, scenes: Lexicon, sites: Sequence[Sited], terms: Sequence[Term]
) -> dict[int, list[Relation]]:
    """The relations of each place, by its start: part "site:<way>" with a term of what governs it at the other end."""
    keys: dict[int, list[str]] = {at: [] for site in sites for at in site.governing}
    for term in terms if keys else ():
        if term.at in keys and not term.name:
            keys[term.at].append(term.key)
    found: dict[int, list[Relation]] = {}
    for site in sites:
        governing = [
            key
            for at in site.governing
            for key in (
                *(keys[at] or _noun(document.tokens[at], language)),
                *find_scenes(document.tokens[at].lower, language.code, scenes),
            )
        ]
        found[site.name.start] = [Relation(site.name.start, f"{SITE}:{site.way}", key) for key in governing]
    return found


def _noun(token: Token, language: Language) -> tuple[str, ...]:
    """The lemma of the word that ends a name, as the term of it would be: "the Merrit Bank" is a bank."""
    lemma = find_lemma(token.lower, language.code)
    return (lemma if language.code == "en" else f"{language.code}:{lemma}",)


def find_scenes(lower: str, language: str, scenes: Lexicon) -> tuple[str, ...]:
    """The scenes that a word tells of, which happen in one place only."""
    return meanings_of(scenes, language)[lower]


def find_sites(language: Language, reader: SiteReader | None, names: Sequence[Found], lexicon: Lexicon) -> list[Sited]:
    """Each place of a version that something governs; a word of the lexicon ("the Ministry") is no place's name."""
    if reader is None:
        return []
    places = [name for name in names if name.kind == "name" and _is_place(name, language, lexicon)]
    return [sited for place in places if (sited := reader.read(place)) is not None]


def _is_place(name: Found, language: Language, lexicon: Lexicon) -> bool:
    if not isinstance(name.value, Mention) or name.value.type in _NO_PLACES:
        return False
    return not meanings_of(lexicon, language.code)[name.value.surface.lower()]


class SiteReader:
    """Reads what governs the places of one version."""

    def __init__(
        self, document: Document, language: Language, site: Site, names: Sequence[Found], values: Sequence[Found]
    ) -> None:
        """Take the words of the language; `values` are dates and figures, which govern nothing."""
        self.document, self.language, self.site = document, language, site
        self.tokens = document.tokens
        self.ways = site.ways()
        self.sorts = site.kinds | language.naming.place
        named = [name for name in names if name.kind == "name"]
        spans = document.token_ranges(named)
        self.named = {at for span in spans for at in range(*span)}
        self.valued = {at for span in document.token_ranges(values) for at in range(*span)}
        self.bodies = {
            last - 1
            for (_, last), name in zip(spans, named, strict=True)
            if isinstance(name.value, Mention) and name.value.type in _BODIES
        }

    def read(self, name: Found) -> Sited | None:
        """The way to a place and what governs it; None where it is not told as one."""
        first, last = self.document.token_index(name.start), self.document.token_index(name.end)
        lowest, highest = self.document.sentence_tokens[self.document.sentence_index(name.start)]
        preposition = self._preposition(first, lowest)
        if preposition is None:
            noun = self._modified(first, last)
            return Sited(name, "at", (noun,)) if noun is not None else None
        if self.tokens[preposition].lower in self.site.doers and self._describes(last):
            return None
        governing = self._governing(preposition, last, lowest, highest)
        way = self.ways[self.tokens[preposition].lower]
        if way == "at" and preposition < first - 1 and self.tokens[first - 1].lower in self.language.naming.determiners:
            way = "on"  # towns take no article
        return Sited(name, way, tuple(governing)) if governing else None

    def _describes(self, last: int) -> bool:
        """Whether a noun that is none of a place follows a name, which then says only of what sort it is."""
        noun = self.tokens[last] if last < len(self.tokens) else None
        close = noun is not None and noun.kind == "word" and noun.start == self.tokens[last - 1].end + 1
        if noun is None or not close or noun.capitalised or noun.lower in self.sorts:
            return False
        return noun.lower not in self.language.words.stop

    def read_noun(self, start: int, end: int) -> tuple[str, tuple[int, ...]] | None:
        """The way to a place that has no name, between two offsets, and what governs it: "in the prison kitchen"."""
        lowest, highest = self.document.sentence_tokens[self.document.sentence_index(start)]
        first, last = self.document.token_index(start), self.document.token_index(end)
        preposition = self._before_noun(first, lowest)
        governing = None if preposition is None else self._governing(preposition, last, lowest, highest)
        return (self.ways[self.tokens[preposition].lower], tuple(governing)) if preposition and governing else None

    def _before_noun(self, first: int, lowest: int) -> int | None:
        """The preposition before a noun, its article and what describes it ("at a disused petrol station")."""
        naming = self.language.naming
        passed = self.site.articles | naming.determiners | naming.indefinite
        for at in range(first - 1, max(lowest, first - _GAP) - 1, -1):
            token = self.tokens[at]
            if token.lower in self.ways and token.lower not in self.site.articles:
                return self._first_of_two(at, lowest)
            if token.text in _OWNERS:
                continue  # "in a hunters' cabin"
            if token.kind != "word" or (token.lower in self.language.words.stop and token.lower not in passed):
                return None
        return None

    def _first_of_two(self, at: int, lowest: int) -> int:
        """The word that tells the way, before a preposition that goes with it: "next to the quarry", "junto a"."""
        return at - 1 if at > lowest and self.ways.get(self.tokens[at - 1].lower) == "near" else at

    def _governing(self, preposition: int, last: int, lowest: int, highest: int) -> list[int]:
        """The tokens that govern a place between its preposition and the token after it."""
        before = self._content(range(preposition - 1, max(lowest, preposition - _REACH) - 1, -1), _WORDS)
        behind = range(last, min(highest, last + _REACH))
        if not before:
            opened = self._content(behind, _WORDS_OPENED)
            closing = self._closing(last, highest) if self.language.speech.verb_second else None
            return opened if closing is None or closing in opened else [*opened, closing]
        if not self.language.speech.verb_second:
            return before
        closing = self._closing(last, highest)
        near = self._content(behind, _WORDS_BEHIND)
        return before + near + ([closing] if closing is not None and closing not in near else [])

    def _closing(self, first: int, highest: int) -> int | None:
        """The participle or verb that ends the clause of a token: "haben am Flughafen 40 Soldaten ausgetauscht"."""
        end = first
        while end < highest and self.tokens[end].text not in _STOPS and self.tokens[end].text not in _PAUSES:
            end += 1
        stop = self.language.words.stop
        at = next((k for k in range(end - 1, first - 1, -1) if self.tokens[k].lower not in stop), None)
        if at is None or self.tokens[at].kind != "word" or self.tokens[at].capitalised or at in self.valued:
            return None
        return at

    def _preposition(self, first: int, lowest: int) -> int | None:
        """The preposition of the name that begins at a token: "in the village of X"."""
        for at in range(first - 1, max(lowest, first - _GAP) - 1, -1):
            lower = self.tokens[at].lower
            if lower in self.ways and lower not in self.site.articles:
                return self._first_of_two(at, lowest)
            if lower not in self.site.articles and lower not in self.site.kinds:
                return None
        return None

    def _content(self, places: Iterable[int], most: int) -> list[int]:
        """The first content words that are no names, within a clause."""
        found: list[int] = []
        for at in places:
            token = self.tokens[at]
            if at in self.valued:
                continue
            if token.text in _STOPS or len(found) == most:
                break
            told = at not in self.named or (at in self.bodies and not found)  # "the Merrit Bank in X"
            if token.kind == "word" and told and token.lower not in self.language.words.stop:
                found.append(at)
        return found

    def _modified(self, first: int, last: int) -> int | None:
        """The noun of a place that a name stands before: "the Pesk bridge"."""
        if (
            last >= len(self.tokens)
            or first == 0
            or self.tokens[first - 1].lower not in self.language.naming.determiners
        ):
            return None
        noun = self.tokens[last]
        close = noun.start == self.tokens[last - 1].end + 1
        return last if close and noun.lower in self.sorts and not noun.capitalised else None
