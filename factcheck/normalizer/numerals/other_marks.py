"""Which of two ways to write figures a text follows, in a language whose countries write them either way."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.normalizer.patterns import alternatives
from factcheck.rulebook.numbers import NumberWords, OtherMarks


class MarkReader:
    """Tells texts that write "1,250.50" from those that write "1.250,50"."""

    def __init__(self, words: NumberWords) -> None:
        """Compile the figures that can be read in one of the two ways only."""
        group, decimal = re.escape(words.other_marks.group), re.escape(words.other_marks.decimal)
        self.known = words.other_marks != OtherMarks()
        scaled = rf"(?: ?%| (?:{alternatives(words.other_marks.scaled)})(?![^\W_]))"
        self.other = re.compile(
            rf"\d{group}\d{{3}}(?:{group}\d{{3}}|{decimal}\d{{1,2}})(?![\d.,])|"
            rf"(?<![\d.,])\d{{1,3}}{decimal}\d{{1,2}}{scaled}"
        )
        self.usual = re.compile(rf"\d{decimal}\d{{3}}(?!\d)|(?<![\d.,])\d{{1,3}}{group}\d{{1,2}}{scaled}")
        self.follows = lru_cache(maxsize=4)(self._follows)

    def _follows(self, text: str) -> bool:
        """Whether the text is written the other way, and nowhere the usual one."""
        return self.known and self.other.search(text) is not None and self.usual.search(text) is None
