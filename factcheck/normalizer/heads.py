"""Where an expression may match: at the few words of a text with which one of its own words begins.

To search a text for an expression of many words costs a trial at every letter. Its tokens are known already, and
each word of a language is asked only once whether a match could begin in it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator

from factcheck.normalizer.document import Document
from factcheck.normalizer.known import Known

_RUN = re.compile(r"[^\W_]+")
_START = (0,)
_APOSTROPHES = str.maketrans("'’", "ʼʼ")  # the letter apostrophe, which is a part of its word


class Heads:
    """Where in a token an expression may begin: a superset, for the expression itself decides."""

    def __init__(
        self,
        words: Iterable[str],
        *,
        digits: bool = False,
        signs: str = "",
        also: Callable[[str], object] | None = None,
    ) -> None:
        """Take what a match begins with: a word, perhaps a digit, a sign, or letters that `also` accepts."""
        self._firsts = {first for word in words for first in _firsts(word)}
        self._digits, self._signs, self._also = digits, signs, also
        self._offsets: Known[str, tuple[int, ...]] = Known(self._in_token)

    def places(self, document: Document, start: int, end: int) -> list[int]:
        """The offsets in [start, end) at which to try the expression, in order."""
        places = document.places.get(self)
        if places is None:
            places = document.places[self] = self._places(document)
        return places[bisect_left(places, start) : bisect_left(places, end)]

    def matches(self, pattern: re.Pattern[str], document: Document, start: int, end: int) -> Iterator[re.Match[str]]:
        """The matches of the expression, as `pattern.finditer` gives them."""
        position = start
        for place in self.places(document, start, end):
            if place >= position and (match := pattern.match(document.text, place, end)) is not None:
                yield match
                position = match.end()

    def _places(self, document: Document) -> list[int]:
        tokens, known = document.tokens, self._offsets
        concerning = [tokens[index] for index in document.concerning(self._in_token)]
        return [token.start + at for token in concerning for at in known[token.lower]]

    def _in_token(self, token: str) -> tuple[int, ...]:
        if token.isalpha():
            return _START if self._opens(token) else ()
        found = {run.start() for run in _RUN.finditer(token) if self._opens(run.group())}
        found.update(at for at, sign in enumerate(token) if sign in self._signs)
        if not token[0].isalnum() and token in self._firsts:
            found.add(0)
        return tuple(sorted(found))

    def _opens(self, run: str) -> bool:
        if run in self._firsts or (self._digits and run[0].isdecimal()):
            return True
        return self._also is not None and bool(self._also(run))


def _firsts(word: str) -> Iterator[str]:
    """The letters and digits with which a word begins, or the sign; with either kind of apostrophe."""
    for spelt in {word.lower(), word.lower().translate(_APOSTROPHES)} - {""}:
        run = _RUN.match(spelt)
        yield run.group() if run else spelt[0]
