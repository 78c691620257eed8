"""Finding categories: a value of a family where its noun, the words it needs and its sentence allow it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from factcheck.model import BESIDE, EARLIER, SEEN_FROM_NAME, SEEN_FROM_SORT, Category, Found, Mention
from factcheck.normalizer.categories.themes import Named, ThemeReader, find_titles
from factcheck.normalizer.categories.words import CategoryWords, category_words
from factcheck.normalizer.document import Document, Token
from factcheck.normalizer.terms import name_key
from factcheck.rulebook.categories import ACT, NOUN, OTHER, THEME, Categories, Family
from factcheck.rulebook.load import Language
from factcheck.rulebook.phrases import Occurrence

_NEAR = 14  # tokens on either side of a value in which the words that it needs are looked for
_OBJECT = 5  # tokens on either side of a verb in which its object stands
_UNSURE = 2  # tokens before a value in which it is denied or left open
_SUPPOSED = 7  # tokens before what befell somebody in which it is only supposed
_EARLIER = 4  # the same in which it is told of a time before
_NOUN = 2  # tokens beside an adjective in which its noun stands
_SORTED = 6  # tokens behind "of" in which the name of a place stands
_WAY = 2  # tokens before a direction in which "from" or "to" stands
_PART = 5  # tokens before a value among which "of them" tells that it is that of a part, or that open with its whole
_NOUN_FIRST = frozenset({"fr", "es"})  # languages in which an adjective follows its noun


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


def find_categories(
    document: Document, language: Language, categories: Categories, names: Sequence[Found]
) -> list[Told]:
    """The categories of a version, in order. A word of a name tells one only with a known noun ("North Stand")."""
    words = category_words(language, categories)
    hits = document.concerning(words.begins)
    sentences = sorted({document.sentence_index(document.tokens[at].start) for at in hits})
    if not hits:
        return []
    named = _named(document, language, names)
    known = _Names(document, words, names)
    found: list[Told] = []
    beside: dict[str, set[str]] = {}
    for index in sentences:
        scene = _Scene(document, words, *document.sentence_tokens[index], named, known)
        found += scene.read()
        for family, word in scene.named_beside():
            beside.setdefault(family, set()).add(word)
    found = [_mark_beside(told, beside) for told in found] if beside else found
    return sorted(found, key=lambda told: (told.found.start, told.found.end))


def _mark_beside(told: Told, beside: Mapping[str, Collection[str]]) -> Told:
    """A category with the others of its family that its version names without telling them of anything."""
    category = told.found.value
    assert isinstance(category, Category)
    others = sorted(word for word in beside.get(category.family, ()) if word != category.word)
    return replace(told, marks=(*told.marks, *(BESIDE + word for word in others))) if others else told


def _named(document: Document, language: Language, names: Sequence[Found]) -> set[int]:
    """The indexes of the tokens of names; a single word behind an article may be a value ("a Rottweiler")."""
    articles = language.naming.determiners | language.naming.indefinite
    named: set[int] = set()
    for name, (first, last) in zip(names, document.token_ranges(names), strict=True):
        if name.kind == "name" and not (last - first == 1 and first and document.tokens[first - 1].lower in articles):
            named.update(range(first, last))
    return named


class _Names:
    """The names of a version, gathered when the first fate asks for them."""

    def __init__(self, document: Document, words: CategoryWords, names: Sequence[Found]) -> None:
        self.document, self.words, self.found = document, words, names

    @cached_property
    def all(self) -> list[Named]:
        """All names, in order."""
        return [
            Named(first, max(last, first + 1), name_key(name.value), name.value.type == "person")
            for name, (first, last) in zip(self.found, self.document.token_ranges(self.found), strict=True)
            if name.kind == "name" and isinstance(name.value, Mention)
        ]

    @cached_property
    def titles(self) -> dict[str, frozenset[str]]:
        """The nouns beside the names of people."""
        return find_titles(self.document.tokens, self.words, self.all)

    def called(self, noun: str) -> tuple[str, ...]:
        """The name of the only one in the version beside whose name a noun stands, if there is one."""
        names = [name for name, nouns in self.titles.items() if noun in nouns]
        return tuple(names) if len(names) == 1 else ()

    def between(self, first: int, last: int) -> list[Named]:
        """The names of a sentence, counted from its first token."""
        return [Named(n.first - first, n.last - first, n.key, n.person) for n in self.all if first <= n.first < last]


def _uncovered(occurrences: Sequence[Occurrence]) -> Iterator[Occurrence]:
    """Those that stand in no longer phrase of their own family ("not guilty"), or of what only looks like a value."""
    longer = [(o.name.split(":"), set(o.tokens)) for o in occurrences if o.end - o.start == len(o.tokens) > 1]
    for occurrence in occurrences:
        family = occurrence.name.partition(":")[0]
        if not any(
            (own == family or value == OTHER) and tokens > set(occurrence.tokens) for (own, value), tokens in longer
        ):
            yield occurrence


class _Scene:
    """One sentence that holds words of categories."""

    def __init__(
        self, document: Document, words: CategoryWords, first: int, last: int, named: set[int], known: _Names
    ) -> None:
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

    def read(self) -> Iterator[Told]:
        """All categories that are told."""
        for told in self.values:
            name, _, word = told.name.partition(":")
            family = self.words.categories.families[name]
            if word.rstrip(ACT) == OTHER or self._goes_on(family, told):
                continue
            if self._needed(family, told) and not self._unsure(told.start):
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

    def _told(self, name: str, family: Family, word: str, value: Occurrence) -> Told | None:
        start, end = self.tokens[value.start].start, self.tokens[value.end - 1].end
        named = self.first + value.start in self.named
        if family.of == "theme":
            return None if named else self._befallen(name, family, word, value)
        if family.of in ("", "site"):
            apart = named or self._is_of_part(value.start)
            return None if apart else Told(Found("category", start, end, Category(name, word)))
        head = self._head(family, value)
        if head is not None:
            of = self.tokens[head].lower
            keys = (self.nouns[head],) if head in self.nouns else ()
            if keys or (family.of == "any" and not named):
                marks = self._marks(value, head) if family.of == "any" else ()
                return Told(Found("category", start, end, Category(name, word, of)), keys, self.first + head, marks)
            return None
        way = self._way(value) if family.ways and not named else None
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

    def _head(self, family: Family, value: Occurrence) -> int | None:
        """The noun that a value modifies, before it or behind it as the language has it, or what it is "north of"."""
        code = self.words.language.code
        if family.of == "object":
            return None if self._is_supposed(value.start) else self._object(family, value)
        if value.end - 1 in self.nouns:
            return value.end - 1  # "the port side"
        linked = family.linked.get(code, frozenset())
        if value.start >= 2 and self.tokens[value.start - 1].lower in linked and value.start - 2 in self.nouns:
            return value.start - 2
        if code in _NOUN_FIRST:
            before = range(value.start - 1, max(-1, value.start - 1 - _NOUN), -1)
            known = next((at for at in before if at in self.nouns), None)
        else:
            known = self._noun_after(value.end)
        if known is not None or family.of == "noun" or value.end >= len(self.tokens):
            return known
        if self.tokens[value.end].lower in self.words.of:
            return self._place_behind(value.end + 1)
        return value.end if self._is_content(value.end) and code not in _NOUN_FIRST else None

    def _object(self, family: Family, value: Occurrence) -> int | None:
        """The nearest noun that a verb can have for its object or passive subject."""
        nouns = [
            at
            for at in range(value.start - _OBJECT, value.end + _OBJECT)
            if at in self.nouns and self.nouns[at].partition(":")[2] in family.objects
        ]
        return min(nouns, key=lambda at: (abs(at - value.start), at), default=None)

    def _noun_after(self, at: int) -> int | None:
        """The known noun behind an adjective, with one more adjective between them ("left front wheel")."""
        if at in self.nouns:
            return at
        between = at < len(self.tokens) and self.tokens[at].kind == "word" and not self.tokens[at].capitalised
        return at + 1 if between and at + 1 in self.nouns and self._is_content(at) else None

    def _place_behind(self, at: int) -> int | None:
        """The name behind a preposition, over the words for its sort ("the spa town of Quell"), else the first noun."""
        naming = self.words.language.naming
        passed = self.words.of | naming.determiners | naming.indefinite
        for k in range(at, min(len(self.tokens), at + _SORTED)):
            if self.first + k in self.named:
                return k
            if not (self._is_content(k) or self.tokens[k].lower in passed):
                break
        return next((k for k in range(at, min(len(self.tokens), at + _NOUN)) if self._is_content(k)), None)

    def _marks(self, value: Occurrence, head: int) -> tuple[str, ...]:
        """Whether the place that a direction is seen from has a name; none for the eastern part of something."""
        if value.end >= head or self.tokens[value.end].lower not in self.words.of:
            return ()
        return (SEEN_FROM_NAME if self.first + head in self.named else SEEN_FROM_SORT,)

    def _is_content(self, at: int) -> bool:
        if at >= len(self.tokens) or self.tokens[at].kind != "word":
            return False
        return self.tokens[at].lower not in self.words.language.words.stop

    def _way(self, value: Occurrence) -> str | None:
        """Whether something comes from a direction without a noun or goes there ("to the left of the goal")."""
        before = [token.lower for token in self.tokens[max(0, value.start - _WAY) : value.start]]
        return next((self.words.ways[word] for word in reversed(before) if word in self.words.ways), None)
