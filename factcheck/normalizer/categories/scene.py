"""Categories in one sentence: which values it tells, of what, and which it only names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from msgspec import Struct

from factcheck.model import EARLIER, Category, Found
from factcheck.normalizer.categories.counts import is_of_some_counts, is_told_beside
from factcheck.normalizer.categories.heads import Heads
from factcheck.normalizer.categories.names import Names
from factcheck.normalizer.categories.themes import Named, ThemeReader
from factcheck.normalizer.categories.words import CategoryWords
from factcheck.normalizer.document import Document, Token
from factcheck.rulebook.categories import ACT, NOUN, OTHER, THEME, Family
from factcheck.rulebook.phrases import Occurrence

_NEAR = 14  # tokens on either side of a value in which the words that it needs are looked for
_DENIED = 8  # tokens behind a value in which it is denied
_UNSURE = 2  # tokens before a value in which it is denied or left open
_SUPPOSED = 7  # tokens before what befell somebody in which it is only supposed
_EARLIER = 4  # the same in which it is told of a time before
_PART = 5  # tokens before a value among which "of them" tells that it is that of a part, or that open with its whole


class Told(Struct, frozen=True, gc=False):
    """A category with what it is said of: `keys` where the rules know the noun, else the token index `at` of it.

    `marks` tell of a direction whether what it is seen from is named ("south of Orl") or not ("south of the port"), of
    a site the way to it ("at"), with the tokens of what is `governing` it, and of a fate that it was an earlier one.
    `holder` is the name of its theme, empty where that has none; None leaves it to the words around.
    """

    found: Found
    keys: tuple[str, ...] = ()
    at: int | None = None
    marks: tuple[str, ...] = ()
    governing: tuple[int, ...] = ()
    holder: tuple[str, ...] | None = None


def _uncovered(occurrences: Sequence[Occurrence]) -> Iterator[Occurrence]:
    """Those that stand in no longer phrase of their own family ("not guilty"), or of what only looks like a value."""
    longer = [(o.name.split(":"), set(o.tokens)) for o in occurrences if o.end - o.start == len(o.tokens) > 1]
    for occurrence in occurrences:
        family = occurrence.name.partition(":")[0]
        if not any(
            (own == family or value == OTHER) and tokens > set(occurrence.tokens) for (own, value), tokens in longer
        ):
            yield occurrence


class Scene:
    """One sentence that holds words of categories."""

    def __init__(
        self, document: Document, words: CategoryWords, first: int, last: int, named: set[int], known: Names
    ) -> None:
        """Take the sentence at the tokens [first, last); `named` are the indexes of the tokens of names."""
        self.words, self.first, self.named, self.known = words, first, named, known
        self.tokens: Sequence[Token] = document.tokens[first:last]
        looked = [words.words[lower] for lower in document.lowers[first:last]]
        values: dict[tuple[int, str, bool], Occurrence] = {}
        self.nouns: dict[int, str] = {}
        self.themes: dict[int, tuple[str, int]] = {}  # nouns with their ends, the longest at a token
        for occurrence in _uncovered(words.categories.words.find_in(looked, words.finder)):
            family = occurrence.name.partition(":")[0]
            if family == NOUN:
                self.nouns.setdefault(occurrence.start, occurrence.name)
            elif family == THEME:
                if occurrence.end > self.themes.get(occurrence.start, ("", 0))[1]:
                    self.themes[occurrence.start] = (occurrence.name.partition(":")[2], occurrence.end)
            else:
                key = (occurrence.start, family, occurrence.name.endswith(ACT))
                if occurrence.name.count(".") >= values.get(key, occurrence).name.count("."):
                    values[key] = occurrence  # "north-east" is neither the north nor the east
        self.values = list(values.values())
        for value in self.values:  # a noun in a phrase is not told by itself
            inner = words.words[self.tokens[value.end - 1].lower].names if value.end - value.start > 1 else ()
            nouns = [name for name in inner if name.startswith(NOUN + ":")]
            if nouns:
                self.nouns[value.end - 1] = nouns[0]
        inside = {at for at in range(last - first) if first + at in named}
        self.heads = Heads(words, self.tokens, self.nouns, inside)

    def read(self) -> Iterator[Told]:
        """All categories that are told."""
        for told in self.values:
            name, _, word = told.name.partition(":")
            family = self.words.categories.families[name]
            if word.rstrip(ACT) == OTHER or self._goes_on(family, told):
                continue
            if self._needed(family, told) and not self._unsure(told.start) and not self._is_denied(family, told.end):
                found = self._told(name, family, word, told)
                if found is not None:
                    yield found
        for at, token in enumerate(self.tokens) if self.words.prefixes else ():
            compound = self.words.compounds[token.lower] if token.kind == "word" else None
            if compound is not None and self.first + at not in self.named:
                name, _, word = compound.name.partition(":")
                value = Category(name, word, compound.rest)
                yield Told(Found("category", token.start, token.end, value), compound.nouns)

    def named_beside(self) -> Iterator[tuple[str, str]]:
        """Families of things, and their values, that the sentence names without the words that they need."""
        for told in self.values:
            name, _, word = told.name.partition(":")
            family = self.words.categories.families[name]
            if not family.of and word.rstrip(ACT) != OTHER and not self._needed(family, told):
                yield name, word

    def _goes_on(self, family: Family, value: Occurrence) -> bool:
        """Whether a word follows one that is another there: "l'aile est fermée"."""
        closing = family.closing.get(self.words.language.code, ())
        follows = value.end < len(self.tokens) and self.tokens[value.end].kind == "word"
        return follows and self.tokens[value.start].lower in closing

    def _needed(self, family: Family, value: Occurrence) -> bool:
        """Whether a word stands near without which the value tells nothing ("broke his wrist")."""
        near = family.near.get(self.words.language.code)
        if near is None:
            return not family.near
        around = self.tokens[max(0, value.start - _NEAR) : value.end + _NEAR]
        return any(token.lower in near for token in around)

    def _unsure(self, at: int) -> bool:
        return any(token.lower in self.words.unsure for token in self.tokens[max(0, at - _UNSURE) : at])

    def _is_denied(self, family: Family, end: int) -> bool:
        """Whether words behind one of a few causes deny it: "sabotage has been ruled out"."""
        if not family.single:
            return False
        clause = takewhile(lambda token: token.kind != "punct", self.tokens[end : end + _DENIED])
        behind = " ".join(token.lower for token in clause)
        return any(f" {phrase} " in f" {behind} " for phrase in self.words.denied)

    def _told(self, name: str, family: Family, word: str, value: Occurrence) -> Told | None:
        start, end = self.tokens[value.start].start, self.tokens[value.end - 1].end
        named = self.first + value.start in self.named
        if family.of == "theme":
            return None if named else self._befallen(name, family, word, value)
        if family.of in ("", "site"):
            apart = named or self._is_of_part(value.start)
            return None if apart else Told(Found("category", start, end, Category(name, word)))
        supposed = family.of == "object" and self._is_supposed(value.start)
        head = None if supposed else self.heads.find(family, value)
        if head is not None:
            of = self.tokens[head].lower
            keys = (self.nouns[head],) if head in self.nouns else ()
            if keys or (family.of == "any" and not named):
                marks = self.heads.seen_from(value, head) if family.of == "any" else ()
                return Told(Found("category", start, end, Category(name, word, of)), keys, self.first + head, marks)
            return None
        way = self.heads.way(value) if family.ways and not named else None
        return Told(Found("category", start, end, Category(name, word)), (way,)) if way else None

    def _is_of_part(self, at: int) -> bool:
        """Whether a value is told of a part only: "58 were heard, nine of them behind closed doors"."""
        before = [token.lower for token in self.tokens[max(0, at - _PART) : at]]
        clause = " ".join(before)
        if any(f" {form} " in f" {clause} " for form in self.words.language.structure.of_which):
            return True
        opening = self.tokens[:_PART] if self.tokens[0].lower in self.words.of else ()
        return any(token.kind == "number" for token in opening) and at > 1

    def _is_supposed(self, at: int) -> bool:
        """Whether words before a value ask for it or make it a condition."""
        before = [token.lower for token in self.tokens[:at]]
        opens = next((lower for lower in before if lower[0].isalpha()), "") in self.words.inverted
        near = [word for word in before[-_SUPPOSED:-1] if word not in self.words.language.speech.prepositions]
        return opens or self.tokens[-1].text == "?" or not self.words.supposed.isdisjoint([*near, *before[-1:]])

    def _befallen(self, name: str, family: Family, word: str, value: Occurrence) -> Told | None:
        """A fate with whom or what it befell; none that is only asked for or supposed."""
        names = self.known.between(self.first, self.first + len(self.tokens))
        if self._is_supposed(value.start):
            return None
        reader = ThemeReader(self.words, self.tokens, self.themes, names)
        find = reader.find_pair if family.mutual else reader.find
        if word.rstrip(ACT) == family.wholly and self._is_in_part(name, family, value, names):
            return None
        theme = find(family, value, word.endswith(ACT))
        if theme is None or (theme.noun is None and theme.name is None and not family.person):
            return None
        before = [token.lower for token in self.tokens[max(0, value.start - _EARLIER) : value.start]]
        marks = () if self.words.earlier.isdisjoint(before) else (EARLIER,)
        holder: tuple[str, ...] | None = None
        keys: tuple[str, ...] = ()
        if theme.noun is not None:
            keys = (f"{THEME}:{theme.noun}",)
            holder = self.known.called(keys[0])
        if theme.name is not None:
            holder, keys = (theme.name,), tuple(sorted({*keys, *self.known.titles.get(theme.name, ())}))
        start, end = self.tokens[value.start].start, self.tokens[value.end - 1].end
        found = Found("category", start, end, Category(name, word.rstrip(ACT)))
        return Told(found, keys, marks=marks, holder=holder)

    def _is_in_part(self, name: str, family: Family, value: Occurrence, names: Sequence[Named]) -> bool:
        """Whether a value befell somebody on some counts only."""
        if is_of_some_counts(family, self.words, self.tokens, value):
            return True
        told = {other: other.name.partition(":")[2].rstrip(ACT) for other in self.values}
        others = [o for o, word in told.items() if o.name.startswith(name + ":") and word not in (OTHER, family.wholly)]
        people = {at for named in names if named.person for at in range(named.first, named.last)}
        people |= {at for at, (noun, _) in self.themes.items() if noun.partition(".")[0] in family.objects}
        return is_told_beside(self.words, self.tokens, value, others, frozenset(people))
