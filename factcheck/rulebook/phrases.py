"""Finding words and phrases of a lexicon in running text.

The phrases of a language form a tree by their words, and each word of a text is looked up once (`PhraseFinder.word`):
it knows which names it carries alone, and from which places of the tree to go on. So a word like "take", with which a
hundred phrases begin, costs no more than the few that its neighbours allow.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

# Written in a phrase, this stands for up to GAP words: "claim … lives" is found in "claimed at least 38 lives".
GAP_SIGN = "…"
GAP = 5
FARTHEST = 2 * GAP  # tokens behind a gap sign, with the numbers that take no room in a gap
# Before a word, this asks for the surface: "=fires" is found in "the fires", and "=fire" not in "fired".
SURFACE_SIGN = "="
# A gap does not reach over these.
_BARRIERS = frozenset(".;:!?…")
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‑": "-", "‐": "-"})


Phrases = dict[tuple[int, ...], set[str]]  # names by the indexes of the words that carry them
Covers = dict[int, list[frozenset[int]]]  # the phrases without a gap that a word belongs to, by its index


class Occurrence(Struct, frozen=True, order=True, gc=False):
    """A name at the tokens [start, end); `tokens` are the indexes of its own words, without a gap's."""

    start: int
    end: int
    name: str
    tokens: tuple[int, ...]


class Node:
    """A place in the tree of phrases: what ends here, and where the next word leads.

    `follow` holds the words that stand right behind, `gapped` those that may stand a few words further on.
    """

    __slots__ = ("follow", "gapped", "names")

    def __init__(self) -> None:
        """Nothing ends here and nothing goes on."""
        self.names: tuple[str, ...] = ()
        self.follow: dict[str, Node] = {}
        self.gapped: dict[str, Node] = {}

    def below(self) -> Iterator[str]:
        """The names of this place and of all behind it."""
        yield from self.names
        for node in (*self.follow.values(), *self.gapped.values()):
            yield from node.below()


class Word(Struct, frozen=True, gc=False):
    """What a word is looked up as, the names it carries alone, and the places of the tree at which it opens phrases.

    `parts` marks a full stop or the like, over which no gap reaches.
    """

    keys: tuple[str, ...]
    names: tuple[str, ...] = ()
    opens: tuple[Node, ...] = ()
    parts: bool = False


def spelling(word: str) -> str:
    """How a word is written in the index: lower case, straight apostrophe, plain hyphen."""
    lowered = word.lower()
    return lowered if lowered.isascii() else lowered.translate(_APOSTROPHES)


class PhraseFinder:
    """The words and phrases of one language."""

    def __init__(self, index: Mapping[str, tuple[str, ...]]) -> None:
        """Arrange names by words and phrases (`spelling`; words parted by single spaces)."""
        self._single: dict[str, tuple[str, ...]] = {}
        self._phrases: dict[str, Node] = {}
        for phrase, names in index.items():
            first, *rest = phrase.split(" ")
            if not rest:
                self._single[first] = names
                continue
            node, gap = self._phrases.setdefault(first, Node()), False
            for word in rest:
                if word == GAP_SIGN:
                    gap = True
                else:
                    node, gap = (node.gapped if gap else node.follow).setdefault(word, Node()), False
            node.names = names

    def word(self, forms: Iterable[str]) -> Word:
        """The word that may be looked up as `forms`: its surface, then its lemma."""
        plain = tuple(dict.fromkeys(map(spelling, forms)))
        keys = (*plain, SURFACE_SIGN + (plain[0] if plain else ""))
        found = [self._single[key] for key in keys if key in self._single]
        names = found[0] if len(found) == 1 else tuple(sorted({name for names in found for name in names}))
        opens = tuple([self._phrases[key] for key in keys if key in self._phrases])
        return Word(keys, names, opens, parts=not _BARRIERS.isdisjoint(keys))

    def find(self, words: Sequence[Word]) -> Phrases:
        """The names of the phrases in a stretch of words, by the indexes of their own words."""
        found: Phrases = {}
        last = len(words) - 1
        for at, word in enumerate(words):
            for node in word.opens:
                follow = node.follow
                if follow and at < last:
                    for key in words[at + 1].keys:
                        if key in follow:
                            _go_on(follow[key], words, (at, at + 1), found)
                if node.gapped:
                    _reach(node.gapped, words, (at,), found)
        return found


def _go_on(node: Node, words: Sequence[Word], tokens: tuple[int, ...], found: Phrases) -> None:
    """Note the phrases that end at a place of the tree, reached by the words `tokens`, and those behind it."""
    if node.names:
        found.setdefault(tokens, set()).update(node.names)
    here = tokens[-1] + 1
    if node.follow and here < len(words):
        for key in words[here].keys:
            if key in node.follow:
                _go_on(node.follow[key], words, (*tokens, here), found)
    if node.gapped:
        _reach(node.gapped, words, tokens, found)


def _reach(gapped: Mapping[str, Node], words: Sequence[Word], tokens: tuple[int, ...], found: Phrases) -> None:
    """Go on at the first word of each sort that stands near enough behind, with no full stop or the like between."""
    here = tokens[-1] + 1
    met: set[str] = set()
    room = GAP
    for at, word in enumerate(words[here : here + FARTHEST], here):
        for key in word.keys:
            if key in gapped and key not in met:
                met.add(key)
                _go_on(gapped[key], words, (*tokens, at), found)
        ordinal = word.keys[0] == "." and words[at - 1].keys[0].isdigit()
        if word.parts and not ordinal:
            break
        # The day and year of a date take no room, nor does the full stop of its day: "nahm ihn am 3. Mai 2024 fest".
        room -= not (ordinal or word.keys[0].isdigit())
        if room < 0:
            break


def long_phrases(phrases: Phrases) -> Covers:
    """For each index the phrases without a gap that it belongs to."""
    covers: Covers = {}
    for tokens in phrases:
        if len(tokens) == tokens[-1] - tokens[0] + 1 > 1:
            cover = frozenset(tokens)
            for index in tokens:
                covers.setdefault(index, []).append(cover)
    return covers
