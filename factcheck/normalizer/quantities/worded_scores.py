"""Scores that one phrase tells as a whole: "a goalless draw", "two apiece", "empataron a dos", "three to nothing".

Each hangs on a rare word ("apiece", "partout"), from which the number before or behind it is looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.normalizer.document import Document
from factcheck.normalizer.heads import Heads
from factcheck.normalizer.numerals.numeral import Numeral
from factcheck.normalizer.patterns import alternatives, plain
from factcheck.normalizer.quantities.reading import Reading
from factcheck.normalizer.quantities.scores import ScoreWords, has_cue
from factcheck.rulebook.numbers import NumberWords

_WORD_BEFORE = re.compile(r"([^\W\d_]*)[^\w]*$")
REACH = 40  # characters before the word that a phrase hangs on
MOST = 99


class WordedScores:
    """The worded scores of one language."""

    def __init__(self, words: NumberWords, scores: ScoreWords) -> None:
        """Compile the words."""
        told = words.scores
        self.scores, self.none, self.votes = scores, told.none, told.vote_sides
        self.cardinals = {**dict.fromkeys(words.articles, 1), **words.cardinals, **told.none}
        self.scored = told.scored
        number = rf"\d{{1,2}}|(?i:{alternatives(words.cardinals)})"
        single = rf"(?<![^\W_])(?P<one>(?i:{alternatives(words.articles)}))"
        thing = rf"[ \u00a0](?P<thing>(?i:{alternatives(told.things)}))"
        self.hinge = re.compile(
            rf"(?<![^\W_])(?:(?P<blank>(?i:{alternatives(told.blank)}))"
            rf"|(?P<level>(?i:{alternatives(told.level)}))"
            rf"|(?P<drawn>(?i:{alternatives(told.drawn)}))[ \u00a0](?P<number>{number}|(?i:{alternatives(told.none)}))"
            rf"|(?i:{alternatives(told.to)})[ \u00a0](?P<none>(?i:{alternatives(told.none)}))"
            rf"|(?P<votes>(?i:{alternatives(told.vote_sides)})){thing}"
            rf"[ \u00a0](?i:{alternatives(told.to)})[ \u00a0](?P<voted>{number})"
            rf"|(?P<opposed>(?i:{alternatives(told.opposed)}))"
            rf")(?![^\W_]|[-‐‑])"
        )
        count, things = rf"(?<![^\W_])(?P<%s>\d{{1,3}}|(?i:{alternatives(words.cardinals)}))", alternatives(told.things)
        cast, link = (
            rf"{count}(?:[ \u00a0](?i:{things}))?[ \u00a0]",
            alternatives(w for w in words.joiners if w.isalpha()),
        )
        self.cast = re.compile(
            rf"{cast % 'favour'}(?i:{alternatives(told.favour)})(?:[,;][ \u00a0]|,?[ \u00a0](?i:{link})[ \u00a0])"
            rf"{cast % 'counter'}$"
        )
        self.before = re.compile(
            rf"(?:(?<![^\W_])(?P<number>{number})(?:{thing})?|{single}{thing.replace('<thing>', '<single>')})[ \u00a0]$"
        )
        self.heads = Heads((*told.blank, *told.level, *told.drawn, *told.to, *told.vote_sides, *told.opposed))

    def find(self, document: Document, start: int, end: int) -> Iterator[Reading]:
        """Readings of worded scores in [start, end)."""
        text = document.text
        for match in self.heads.matches(self.hinge, document, start, end):
            if match["blank"]:
                yield _score(match.start(), match.end(), 0, 0)
            elif match["drawn"]:
                sides = self._value(match["number"])
                yield _score(match.start(), match.end(), sides, sides)
            elif match["votes"]:
                yield _score(match.start(), match.end(), self.votes[plain(match["votes"])], self._value(match["voted"]))
            elif match["opposed"]:
                cast = self.cast.search(text, max(0, match.start() - REACH), match.start())
                if cast is not None:
                    yield _score(cast.start(), match.end(), self._value(cast["favour"]), self._value(cast["counter"]))
            else:
                reading = self._behind(match, text, document.sentence_at(match.start()))
                if reading is not None:
                    yield reading

    def _behind(self, match: re.Match[str], text: str, sentence: tuple[int, int]) -> Reading | None:
        """The score whose first side stands before the word that tells of the second."""
        begin = max(sentence[0], match.start() - REACH)
        side = self.before.search(text[begin : match.start()])
        if side is None or self._have_scored(text[sentence[0] : begin + side.start()]):
            return None
        start, value = begin + side.start(), self._value(side["number"] or side["one"])
        if not (side["thing"] or side["single"]) and not has_cue(text, start, match.end(), self.scores, sentence):
            return None
        second = value if match["level"] else self.none[plain(match["none"])]
        if second > value or value > MOST:
            return None
        return _score(start, match.end(), value, second)

    def _have_scored(self, before: str) -> bool:
        """Whether players are told of who have so many: "both scored a goal apiece"."""
        word = _WORD_BEFORE.search(before)
        return word is not None and plain(word[1]) in self.scored

    def _value(self, word: str) -> int:
        return int(word) if word.isdecimal() else self.cardinals[plain(word)]


def _score(start: int, end: int, first: int, second: int) -> Reading:
    reading = Reading(Numeral(start, end, Decimal(first), "words"))
    reading.high = Decimal(second)
    reading.kind, reading.dimension = "score", "score"
    return reading
