"""Who has a place in an order: "Sand, who came third", "with Sand third", "third was Sand", "Sand, third in 2:04"."""

from __future__ import annotations

from factcheck.model import Found, Mention, Quantity
from factcheck.normalizer.context.surroundings import Surroundings, begin_between, mention_of
from factcheck.normalizer.quantities.ranks import HELD
from factcheck.normalizer.terms import name_key

_LEFT = 12  # tokens between a name and its place
_RIGHT = 12  # the same behind a place, up to its verb
_OPENS, _CLOSES = "(", ")"


def find_finisher(around: Surroundings, found: Found) -> tuple[str, ...]:
    """The folded name of who has a place, where the words beside it say so."""
    if found.kind != "rank" or not _is_place(around, found):
        return ()
    reader = _Reader(around, found)
    name = reader.titled(found) or reader.before(commas=False) or reader.behind() or reader.before(commas=True)
    return () if name is None else (name_key(mention_of(name)),)


def _is_place(around: Surroundings, found: Found) -> bool:
    value, places = found.value, around.language.numbers.ranks.places
    if not isinstance(value, Quantity) or value.low != value.high or value.low < 1:
        return False
    return HELD in value.modifiers or value.counted is None or value.counted in places


class _Reader:
    """Reads the words beside one place."""

    def __init__(self, around: Surroundings, found: Found) -> None:
        self.tokens, self.words = around.document.tokens, around.language.numbers.ranks
        self.origins = around.language.numbers.ranks.origins
        index = around.document.sentence_index(found.start)
        self.lowest, self.highest = around.document.sentence_tokens[index]
        self.first, self.last = around.document.token_index(found.start), around.document.token_index(found.end)
        start, end = around.document.sentence_at(found.start)
        names = [n for n in around.names[begin_between(around.name_starts, start, end)] if isinstance(n.value, Mention)]
        self.starts = {around.document.token_index(n.start): n for n in names}
        self.ends = {around.document.token_index(n.end) - 1: n for n in names}
        self.begins = {id(n): at for at, n in self.starts.items()}

    def titled(self, found: Found) -> Found | None:
        """The name right behind a place that is told as a title: "Runner-up Sand came home"."""
        held = isinstance(found.value, Quantity) and HELD in found.value.modifiers
        return self.starts.get(self.last) if held else None

    def before(self, *, commas: bool) -> Found | None:
        """The name before the place, with a verb between the two or right beside it; `commas` admits an apposition."""
        at, verb, parted = self.first - 1, False, 0
        while at >= self.lowest and self.first - at <= _LEFT:
            name = self.ends.get(at)
            if name is not None:
                begins = self.begins[id(name)]
                if begins - 1 >= self.lowest and self.tokens[begins - 1].lower in self.origins:
                    at = begins - 2  # "Sand of Gellia was third"
                    continue
                return name if verb or commas or not parted else None
            token = self.tokens[at]
            if token.text == _CLOSES:
                at = self._open(at) - 1
                continue
            if token.text == ",":
                parted += 1
            elif token.lower in self.words.finishing:
                verb = True
            elif token.kind != "number" and token.lower not in self.words.beside:
                return None
            at -= 1
        return None

    def _open(self, closing: int) -> int:
        return next((k for k in range(closing, self.lowest - 1, -1) if self.tokens[k].text == _OPENS), self.lowest)

    def behind(self) -> Found | None:
        """The name behind the place and a verb: "third, half a minute down, was Sand"."""
        gapped = self._named_at(self.last)
        if gapped is not None and self.tokens[self.last].lower in self.words.onto:
            return gapped  # "second place went to Bell, third to Sand"
        for at in range(self.last, min(self.highest, self.last + _RIGHT)):
            token = self.tokens[at]
            if at in self.starts or token.text in ";:.":
                return None
            if token.lower in self.words.fell_to:
                return self._named_at(at + 1)
        return None

    def _named_at(self, at: int) -> Found | None:
        """The name that begins at a token, or behind what may follow a verb there."""
        while at < self.highest and self.tokens[at].lower in self.words.onto | self.words.fell_to:
            at += 1
        return self.starts.get(at)
