"""The linguistic view of one version: tokens, sentences and paragraphs, found in one pass.

Everything a recogniser asks of the text before it looks for its own facts. Offsets are local to `Version.text`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate, chain

from msgspec import Struct

from factcheck.model import Found, Part, Version
from factcheck.normalizer.known import Known
from factcheck.normalizer.stamps import find_stamps
from factcheck.normalizer.vocabulary import Asker, vocabulary_of

# A word may hold inner apostrophes, hyphens and dots of abbreviations; a number keeps its marks.
TOKEN = re.compile(r"(\d+(?:[.,:’'\u00a0\u202f]\d+)*|[^\W\d_]+(?:['’ʼ\-‐‑][^\W\d_]+)*|_+|[^\w\s])")
# A sentence ends at .!?… with closing marks, before white space and something that can open a sentence, or with its
# line. The expression begins with a plain class of signs, which is what the engine looks for fastest.
SENTENCE_END = re.compile(
    r"[.!?…\n](?:(?<=\n)\n*+|(?<!\n)(?<![.!?…].)[.!?…]*+[\"'”’»“\)\]]*+"
    r"(?=\s+[\"'“„«»‘\(\[—–-]*\s?[^\W_a-zа-яёіїєґß-öø-ÿ]))",
    re.DOTALL,
)
LONGEST = 2000  # characters of a sentence; a longer run of words without a full stop is cut
CUT = re.compile(r"\W")
ABBREVIATIONS = frozenset(
    {
        "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt", "capt", "cmdr", "maj", "gov", "sen", "rep",
        "adm", "brig", "supt",
        "rev", "hon", "st", "sr", "jr", "no", "nos", "vs", "etc", "inc", "ltd", "co", "corp", "jan", "feb", "mar",
        "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri", "sat",
        "sun", "u.s", "u.k", "u.n", "e.u", "a.m", "p.m", "i.e", "e.g", "approx", "est", "fig", "vol", "pp", "р",
        "рр", "г", "гг", "тис", "тыс", "млн", "млрд", "м", "им", "ім", "вул", "ул", "н", "е", "обл", "bzw", "ca",
        "nr", "sra", "d.c", "mrd", "mio", "кв", "хв", "год",
    }
)  # fmt: skip
# Behind "8 p.m." these go on with the time; any other capital letter opens a sentence.
_CLOCK_GOES_ON = re.compile(
    r"\s+(?:\(\d|(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]{1,3}T|UTC|Eastern|Central|Pacific|Mountain"
    r"|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.)(?![^\W\d_]))"
)
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_WORD_BEHIND = re.compile(r"\s+[^\W\d_]")
_LEADING = ("i.e", "e.g", "d.h", "z.b", "u.a", "v.a", "т.е", "p.ej")  # they never end a sentence: "i.e. 7 fewer"
_NUMBERING = ("no",)  # an abbreviation before a number alone
_SHORT_NUMBER = re.compile(r"\s\d{1,2}$")
# Languages that write a full stop behind an ordinal number ("am 3. Mai", "im 2. Quartal"): what stands around one.
_ORDINALS = {
    "de": (
        re.compile(r"\b(?i:am|im|vom|zum|zur|beim) \d{1,2}$"),
        re.compile(r"\s(?:Jan|Jän|Feb|März|Apr|Mai|Jun|Jul|Aug|Sept?|Okt|Nov|Dez|Quartal|Jahrhundert)"),
    )
}


def is_word(lower: str) -> bool:
    """Whether a token, given in lower case, is a word and neither a number nor a sign."""
    return _kind(lower) == "word"


def _kind(lower: str) -> str:
    first = lower[0]
    if first.isdecimal():
        return "number"
    return "word" if first == "_" or first.isalnum() else "punct"


_KINDS: Known[str, str] = Known(_kind)


class Token(Struct, eq=False, gc=False):
    """A word, number or sign: local offsets, surface, `kind` ('word', 'number' or 'punct') and lower-case form."""

    start: int
    end: int
    text: str
    kind: str
    lower: str

    def __repr__(self) -> str:
        """Show the surface and the place."""
        return f"Token({self.text!r}, {self.start})"

    @property
    def capitalised(self) -> bool:
        """Whether the first letter is upper case."""
        return self.text[:1].isupper()


class Document:
    """A version with its tokens and sentences."""

    def __init__(self, version: Version) -> None:
        """Analyse nothing yet; each view is made when it is first asked for."""
        self.version = version
        self.text = version.text
        self.parts = version.parts or (Part("body", 0, len(version.text)),)
        self._titles = [(part.start, part.end) for part in self.parts if part.role == "title"]
        self._titled = max((end for _, end in self._titles), default=0)  # no headline stands behind this offset
        self._vocabulary = vocabulary_of(version.language)
        self._generation = -1  # of the vocabulary by which the tokens are arranged
        self._by_mask: dict[int, list[int]] = {}
        self.places: dict[object, list[int]] = {}  # of what recognisers look for, kept by them from part to part

    @cached_property
    def tokens(self) -> list[Token]:
        """All tokens of the parts that are read for facts, in order."""
        found: list[Token] = []
        for part in self.parts:
            if part.role == "meta":
                continue
            pieces = TOKEN.split(self.text[part.start : part.end])  # what stands between tokens, and tokens, in turn
            offsets = list(accumulate(map(len, pieces), initial=part.start))
            words = pieces[1::2]
            lowers = list(map(str.lower, words))
            found.extend(map(Token, offsets[1::2], offsets[2::2], words, map(_KINDS.__getitem__, lowers), lowers))
        return found

    def concerning(self, asker: Asker) -> list[int]:
        """The indexes of the tokens whose words concern an asker, in order."""
        bit = self._vocabulary.bit(asker)
        if self._generation != self._vocabulary.generation:
            self._generation = self._vocabulary.generation
            by_mask = defaultdict[int, list[int]](list)
            for index, mask in enumerate(map(self._vocabulary.masks.__getitem__, self.lowers)):
                by_mask[mask].append(index)
            self._by_mask = by_mask
        return sorted(chain.from_iterable(indexes for mask, indexes in self._by_mask.items() if mask & bit))

    @cached_property
    def lowers(self) -> list[str]:
        """The tokens in lower case."""
        return [token.lower for token in self.tokens]

    @cached_property
    def words(self) -> frozenset[str]:
        """The different tokens in lower case: what holds none of a recogniser's words need not be read by it."""
        return frozenset(self.lowers)

    @cached_property
    def capitalised(self) -> frozenset[str]:
        """The words, in lower case, that have a capital somewhere else than at the head of a sentence."""
        heads = {first for first, _ in self.sentence_tokens}
        return frozenset(
            token.lower for at, token in enumerate(self.tokens) if token.text[:1].isupper() and at not in heads
        )

    @cached_property
    def token_starts(self) -> list[int]:
        """Start offsets of the tokens, for bisection."""
        return [token.start for token in self.tokens]

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Sentences as (start, end) without outer white space; a line break always ends one."""
        found: list[tuple[int, int]] = []
        for part in self.parts:
            if part.role == "meta":
                continue
            start = part.start
            for match in SENTENCE_END.finditer(self.text, part.start, part.end):
                if match.group()[0] == "." and self._abbreviates(start, match.start(), match.end()):
                    continue
                self._add(found, start, match.end())
                start = match.end()
            self._add(found, start, part.end)
        return found

    @cached_property
    def sentence_starts(self) -> list[int]:
        """Start offsets of the sentences, for bisection."""
        return [start for start, _ in self.sentences]

    @cached_property
    def stamps(self) -> dict[int, int]:
        """The clock times that open the posts of a live page: where each begins, and where its post does."""
        return find_stamps(self.text)

    @cached_property
    def posts(self) -> frozenset[int]:
        """Where the posts of a live page begin, behind their stamps."""
        return frozenset(self.stamps.values())

    def sentence_index(self, offset: int) -> int:
        """Index of the sentence that holds the offset (the one before it for an offset between two)."""
        return (bisect_right(self.sentence_starts, offset) or 1) - 1

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """The sentence that holds the offset, as (start, end)."""
        if not self.sentences:
            return (0, len(self.text))
        return self.sentences[(bisect_right(self.sentence_starts, offset) or 1) - 1]

    @cached_property
    def sentence_tokens(self) -> list[tuple[int, int]]:
        """The tokens of each sentence, as the indexes [first, last)."""
        starts = self.token_starts
        return [(bisect_left(starts, start), bisect_left(starts, end)) for start, end in self.sentences]

    def token_index(self, offset: int) -> int:
        """Index of the first token that starts at or after the offset."""
        return bisect_left(self.token_starts, offset)

    def token_ranges(self, found: Iterable[Found]) -> list[tuple[int, int]]:
        """The tokens of names or values, as the indexes [first, last)."""
        starts = self.token_starts
        return [(bisect_left(starts, each.start), bisect_left(starts, each.end)) for each in found]

    def tokens_between(self, start: int, end: int) -> list[Token]:
        """Tokens that start in [start, end)."""
        starts = self.token_starts
        return self.tokens[bisect_left(starts, start) : bisect_left(starts, end)]

    def in_title(self, offset: int) -> bool:
        """Whether the offset stands in the headline."""
        return offset < self._titled and any(start <= offset < end for start, end in self._titles)

    def _add(self, found: list[tuple[int, int]], start: int, end: int) -> None:
        while end - start > LONGEST:
            at = self.text.rfind(" ", start + 1, start + LONGEST) + 1
            if not at:
                match = CUT.search(self.text, start + LONGEST, min(end, start + 2 * LONGEST))
                at = match.end() if match is not None else start + LONGEST
            self._add_one(found, start, at)
            start = at
        self._add_one(found, start, end)

    def _add_one(self, found: list[tuple[int, int]], start: int, end: int) -> None:
        piece = self.text[start:end]
        left = len(piece) - len(piece.lstrip())
        stripped = piece.strip()
        if stripped:
            found.append((start + left, start + left + len(stripped)))

    def _abbreviates(self, sentence: int, dot: int, end: int) -> bool:
        """Whether the full stop at `dot` belongs to an abbreviation or an initial."""
        if end - dot > 1 or self.text[dot - 1 : dot].isdigit():
            return end - dot == 1 and self._orders(dot, end)
        begin, text = dot, self.text
        while begin > sentence and (text[begin - 1].isalpha() or text[begin - 1] == "."):
            begin -= 1
        word = text[begin:dot]
        if len(word) == 1 and word.isupper() and word != "I":
            return not text[begin - 1 : begin].isdigit()  # "24C." is no initial
        if "." in word and _DOTTED.fullmatch(word):
            if word.lower() in ("a.m", "p.m"):
                return _CLOCK_GOES_ON.match(text, end) is not None
            return word.lower() in _LEADING or _WORD_BEHIND.match(text[end : end + 30]) is not None
        if word.lower() in _NUMBERING:  # "No. 3", but "762 said no."
            return bool(re.match(r"\s?\d", self.text[end : end + 2]))
        return word.lower() in ABBREVIATIONS

    def _orders(self, dot: int, end: int) -> bool:
        """Whether the full stop at `dot` makes an ordinal of the number before it, in a language that writes so."""
        signs = _ORDINALS.get(self.version.language)
        if signs is None or _SHORT_NUMBER.search(self.text, max(0, dot - 3), dot) is None:
            return False
        before, behind = signs
        return bool(before.search(self.text, max(0, dot - 12), dot) or behind.match(self.text, end))
