"""Quantities without a numeral: "a decade", "a year and a half", "doubled", "no casualties", "a woman and two boys"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.normalizer.document import Document
from factcheck.normalizer.numerals.numeral import Numeral
from factcheck.normalizer.patterns import plain
from factcheck.normalizer.quantities.compounds import PARTS
from factcheck.normalizer.quantities.counted import NounFinder
from factcheck.normalizer.quantities.reading import Reading
from factcheck.normalizer.quantities.trigger_words import TriggerWords
from factcheck.normalizer.quantities.units import attach_per, attach_round, set_unit
from factcheck.rulebook.units import dimension_of

OWNS = ("'s ", "’s ")  # in English, where lengths of time own
LAST = re.compile(r"([^\W\d_]+(?:['’\-][^\W\d_]+)*)[ \u00a0]$")
ELIDED = re.compile(r"(?<![^\W_])([^\W\d_]['’])$")  # "plus d'un an"
HALF = Decimal("0.5")
_SIXTIETHS = re.compile(r"\d+(?:[.,]\d+)?")
UNCOUNTED = {
    "minute": "PTXM", "hour": "PTXH", "day": "PXD", "week": "PXW", "fortnight": "PXW", "month": "PXM", "year": "PXY",
    "decade": "PXDE", "century": "PXCE",
}  # fmt: skip
HARMED_REACH = 80  # characters before "nobody" in which what nobody was stands
NEAR = 12  # characters before a length of time in which "as" stands


def triggered(document: Document, start: int, end: int, words: TriggerWords, finder: NounFinder) -> Iterator[Reading]:
    """Readings of trigger words in [start, end)."""
    text = document.text
    for match in words.heads.matches(words.article, document, start, end):
        if match["unit"]:
            reading = _duration(match, text, words)
        elif match["clocked"] or match["hours"] or match["signed"] or match["minuted"]:
            reading = _clocked(match)
        elif match["single"]:
            reading = _single(match, words)
        elif match["alone"]:
            reading = _alone(match, text, words)
        elif match["span"]:
            reading = _span(match, text, words)
        elif match["few"] or match["bare"]:
            reading = _uncounted(match, words)
        elif match["multiple"]:
            reading = _multiple(match, text, words)
        elif match["nobody"] or match["nobody_last"]:
            reading = _nobody(match, words)
        elif match["missing"]:
            reading = _missing(match, finder)
        else:
            reading = _nothing(match, finder)
        if reading is not None:
            yield reading


def _duration(match: re.Match[str], text: str, words: TriggerWords) -> Reading | None:
    """ "a decade", "an hour", "a year and a half", where they measure time ("$5 a year" and "a year ago" do not)."""
    near = text[max(0, match.start() - 24) : match.start()]
    before = LAST.search(near) or ELIDED.search(near)
    lead = plain(before[1]) if before else ""
    if plain(match["unit"]) not in words.durations:
        return _measure(match, text, words)
    rest = plain(text[match.end() : match.end() + 12]).split()
    owning = text.startswith(OWNS, match.end())  # "a month's ceasefire"
    measures = (
        match["half"]
        or match["filler"]
        or owning
        or _ends_length(match, near, words)
        or (lead in words.leads and (rest[:1] not in words.points or lead in words.sure))
    )
    if not measures and not words.long.match(text, match.end()):
        return None
    value = Decimal(1)
    if match["half"]:
        value += words.words.fractions[plain(match["part"])]
    reading = Reading(Numeral(match.start(), match.end(), value, "article"))
    name = words.durations[plain(match["unit"])]
    reading.unit, reading.dimension, reading.kind = name, "time", "duration"
    reading.step = Decimal(1) if not match["half"] else HALF
    times = {"decade": 10, "century": 100}.get(name)
    if times or name == "fortnight":
        reading.scale(Decimal(times or 2))
        reading.unit = "year" if times else "week"
    return reading


def _ends_length(match: re.Match[str], near: str, words: TriggerWords) -> bool:
    """Whether the unit is the last part of a length: "four years and a month"."""
    found = words.larger.search(near)
    if found is None:
        return False
    return (words.durations[plain(found["unit"])], words.durations[plain(match["unit"])]) in PARTS


def _clocked(match: re.Match[str]) -> Reading:
    """A running time: "4:38:12", "3:26.05", "2h03'41''", "1:45 hours", or what no clock shows ("58:47")."""
    parts = [
        Decimal(part.replace(",", "."))
        for part in _SIXTIETHS.findall(match["clocked"] or match["hours"] or match["signed"] or match["minuted"])
    ]
    if match["of_hours"] or match["minuted"]:
        parts.append(Decimal(0))
    hours, minutes, seconds = (Decimal(0), *parts) if len(parts) == 2 else parts
    value = hours * 3600 + minutes * 60 + seconds
    reading = Reading(Numeral(match.start(), match.end(), value, "digits"))
    reading.unit, reading.dimension, reading.kind = "second", "time", "duration"
    return reading


def _single(match: re.Match[str], words: TriggerWords) -> Reading:
    """One unit without a number, before its parts ("рік і чотири місяці")."""
    reading = Reading(Numeral(match.start(), match.end(), Decimal(1), "words"))
    reading.unit = words.words.single_units[plain(match["single"])]
    reading.dimension, reading.kind = "time", "duration"
    return reading


def _alone(match: re.Match[str], text: str, words: TriggerWords) -> Reading | None:
    """One unit without a number behind what loosens it: "понад рік", "около часа", "триватиме до місяця"."""
    name = words.durations.get(plain(match["alone"]))
    start = match.start()
    if name is None or words.loosened.search(text[max(0, start - NEAR * 2) : start]) is None:
        return None
    if words.on_the_clock.match(text, match.end()):
        return None  # "около часа дня"
    reading = Reading(Numeral(start, match.end(), Decimal(1), "words"))
    reading.unit, reading.dimension, reading.kind = name, "time", "duration"
    return reading


def _span(match: re.Match[str], text: str, words: TriggerWords) -> Reading | None:
    """A measure in one word ("півроку", "полкило"), but no side of the sky ("з півдня")."""
    before = LAST.search(text[max(0, match.start() - 12) : match.start()])
    if before is not None and plain(before[1]) in words.words.span_leads.get(plain(match["span"]), ()):
        return None
    value, unit = words.words.spans[plain(match["span"])]
    reading = Reading(Numeral(match.start(), match.end(), value, "words"))
    set_unit(reading, unit, words.units)
    reading.step, reading.fraction = value, True
    return reading


def _uncounted(match: re.Match[str], words: TriggerWords) -> Reading | None:
    """ "several weeks", "for years": two or more."""
    start = match.start("several") if match["few"] else match.start("bare")
    if words.as_many.search(match.string, max(0, start - NEAR), match.end()):
        return None  # "the third win in as many weeks"
    if match["bare"] and not words.bare.search(match.string[max(0, start - 16) : start]):
        return None
    name = words.durations.get(plain(match["few"] or match["bare"]))
    if name is None:
        return None
    numeral = Numeral(start, match.end(), Decimal(2), "vague")
    reading = Reading(numeral)
    reading.unit, reading.dimension, reading.kind, reading.hedge = name, "time", "duration", "at-least"
    times = {"decade": 10, "century": 100, "fortnight": 2}.get(name)
    if times:
        reading.scale(Decimal(times))
        reading.unit = "week" if name == "fortnight" else "year"
    reading.timex = UNCOUNTED[name]
    return reading


def _measure(match: re.Match[str], text: str, words: TriggerWords) -> Reading | None:
    """ "more than a mile", "a mile and a half": an article measures only with a hedge or a half."""
    before = plain(text[max(0, match.start() - 24) : match.start()]).split()
    hedged = any(" ".join(before[-length:]) in words.hedges for length in (1, 2, 3))
    if not match["half"] and not (hedged and text[match.start() - 1] == " "):
        return None
    value = Decimal(1) + (words.words.fractions[plain(match["part"])] if match["half"] else 0)
    reading = Reading(Numeral(match.start(), match.end(), value, "article"))
    name = words.units.names[plain(match["unit"])]
    reading.unit, reading.dimension = name, dimension_of(name, words.units.table) or "count"
    reading.kind, reading.step = "quantity", HALF if match["half"] else Decimal(1)
    attach_per(reading, text, words.units, len(text))
    return reading


def _multiple(match: re.Match[str], text: str, words: TriggerWords) -> Reading | None:
    word = plain(match["multiple"])
    value = words.words.multiples[word]
    if text[match.end() : match.end() + 1] in ("-", "'", "’"):
        return None
    reading = Reading(Numeral(match.start(), match.end(), value, "words"))
    reading.unit, reading.dimension, reading.kind = "x", "ratio", "quantity"
    often = attach_round(reading, text, words.units, len(text))
    return reading if often or value != 1 else None


def _is_harmed(match: re.Match[str], words: TriggerWords) -> bool:
    """Whether the clause before says what nobody was: "Verletzt wurde bei dem Brand niemand"."""
    return words.harmed_before.search(match.string[max(0, match.start() - HARMED_REACH) : match.start()]) is not None


def _nobody(match: re.Match[str], words: TriggerWords) -> Reading | None:
    """ "No one was hurt": none of them."""
    if match["nobody_last"] and not _is_harmed(match, words):
        return None
    reading = Reading(Numeral(match.start(), match.end(), Decimal(0), "words"))
    reading.counted, reading.kind = "person", "quantity"
    return reading


def _missing(match: re.Match[str], finder: NounFinder) -> Reading:
    """ "Жертв нет", "постраждалих немає": the noun itself tells that there is none."""
    reading = Reading(Numeral(match.start(), match.end(), Decimal(0), "words"))
    reading.counted = finder.lemma(plain(match["missing"]), True)
    reading.kind = "quantity"
    return reading


def _nothing(match: re.Match[str], finder: NounFinder) -> Reading:
    """ "no casualties", "not a single pupil": none of them."""
    word, noun = ("zero", "nothing") if match["zero"] else ("none", "noun")
    reading = Reading(Numeral(match.start(word), match.end(word), Decimal(0), "words"))
    phrase = finder.phrase(match.string, match.start(noun) - 1, match.end(noun), single=True)
    reading.counted = phrase.head if phrase else plain(match[noun])
    reading.kind, reading.noun_end = "quantity", match.end(noun)
    return reading
