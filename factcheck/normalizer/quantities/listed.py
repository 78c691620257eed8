"""One person of a list, counted by an article: "two men and a woman", "a girl and three boys"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from factcheck.normalizer.numerals.numeral import Numeral
from factcheck.normalizer.patterns import alternatives
from factcheck.normalizer.quantities.counted import NounFinder
from factcheck.normalizer.quantities.reading import Reading
from factcheck.rulebook.numbers import NumberWords

NEAR = 40  # characters of one item with its joiner
LONGEST = 8  # persons of one list


class ListedWords:
    """Articles with a person behind them, of one language."""

    def __init__(self, words: NumberWords) -> None:
        """Compile the words."""
        person = (
            rf"(?P<article>(?i:{alternatives(words.articles)}))[ \u00a0]"
            rf"(?P<noun>(?i:{alternatives(words.ages.persons)}))"
        )
        gap = rf"(?:,|,?[ \u00a0](?i:{alternatives(words.joiners)}))[ \u00a0]"
        self.after = re.compile(rf"{gap}{person}(?![^\W_]|['’-][^\W_])")
        self.before = re.compile(rf"(?<![^\W_]){person}{gap}$")


def listed_persons(
    readings: Sequence[Reading], text: str, start: int, end: int, words: ListedWords, finder: NounFinder
) -> list[Reading]:
    """Readings of the persons in [start, end) that stand beside something counted, by a comma or an "and"."""
    found: dict[int, Reading] = {}
    for reading in readings:
        if reading.counted is None or reading.unit is not None:
            continue
        place = reading.noun_end
        for _ in range(LONGEST):
            match = words.after.match(text, place, end)
            if match is None:
                break
            _add(found, text, match, 0, finder)
            place = match.end()
        place = reading.start
        for _ in range(LONGEST):
            low = max(start, place - NEAR)
            match = words.before.search(text[low:place])
            if match is None:
                break
            _add(found, text, match, low, finder)
            place = low + match.start()
    return [found[place] for place in sorted(found)]


def _add(found: dict[int, Reading], text: str, match: re.Match[str], offset: int, finder: NounFinder) -> None:
    begin, stop, end = (offset + at for at in (match.start("article"), match.end("article"), match.end("noun")))
    phrase = finder.phrase(text, stop, end, single=True)
    if phrase is None or begin in found:
        return
    reading = Reading(Numeral(begin, stop, Decimal(1), "words"))
    reading.counted, reading.modifiers, reading.noun_end = phrase.head, phrase.modifiers, end
    reading.kind = "quantity"
    found[begin] = reading
