"""Changes of dates and times: month, day, weekday, year, hour, minute."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.rulebook import Rulebook
from tests.benchmarks.perturbing.drafts import Draft, Place, at
from tests.benchmarks.perturbing.numerals import SMALL, ordinal, read_word, say, the_word

_YEAR = re.compile(r"(?<![\d.,])(?:1[89]|20)\d\d(?![\d,.]\d)\b")
_DAY = re.compile(r"(?<![\d:.,])([1-9]|[12]\d|3[01])(st|nd|rd|th)?(?![\d:]|[.,]\d)\b")
_CLOCK = re.compile(r"(?<!\d)(?P<hour>[01]?\d|2[0-3])(?P<sign>[:.])(?P<minute>[0-5]\d)(?!\d)")
_WORDED_HOUR = re.compile(
    rf"(?P<lead>half past |quarter past |quarter to |to |past )(?P<hour>{'|'.join(SMALL[1:13])})\b|"
    rf"\b(?P<full>{'|'.join(SMALL[1:13])})(?= o'clock)"
)
_AGO = re.compile(r"\bago\b|\bfrom (?:now|today)\b|\blater\b|\bearlier\b")
_UNTOLD = re.compile(r"\d\s?[-–/]\s?\d| to | and ")


def _named(text: str, names: Sequence[Sequence[str]]) -> tuple[int, int, re.Match[str]] | None:
    """Which of the names, in which of its forms, stands once in the text."""
    hits = []
    for index, forms in enumerate(names):
        for number, form in enumerate(forms):
            if len(form) > 2:
                hits += [(index, number, m) for m in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text.lower())]
    return hits[0] if len(hits) == 1 else None


def change_name_of_time(place: Place, rng: random.Random, rules: Rulebook) -> Iterator[Draft]:
    """Another month or weekday, in the form of the one that stood there."""
    calendar = rules.language(place.version.language).calendar
    for names, part in ((calendar.months, "month"), (calendar.weekdays, "weekday")):
        hit = _named(place.text, names)
        if hit is None or _UNTOLD.search(place.text):
            continue
        index, form, match = hit
        fitting = [n for i, n in enumerate(names) if i != index and len(n) == len(names[index])]
        if not fitting:
            continue
        word = rng.choice(fitting)[form]
        old = place.text[match.start() : match.end()]
        word = word.upper() if old.isupper() else word.capitalize() if old[0].isupper() else word
        yield at(place, f"another {part}", place.text[: match.start()] + word + place.text[match.end() :], part=part)


def change_number_of_time(place: Place, rng: random.Random, rules: Rulebook) -> Iterator[Draft]:
    """Another year, or another day of a month."""
    if place.fact.kind != "date" or _UNTOLD.search(place.text):
        return
    years = list(_YEAR.finditer(place.text))
    if len(years) == 1:
        (year,) = years
        for step, sort in ((rng.choice((-1, 1)), "neighbouring year"), (rng.choice((-20, -10, 10)), "another decade")):
            new = int(year[0]) + step
            yield at(place, sort, place.text[: year.start()] + str(new) + place.text[year.end() :], part="year")
    calendar = rules.language(place.version.language).calendar
    if _named(place.text, calendar.months) is None and _named(place.text, calendar.month_short) is None:
        return
    days = [m for m in _DAY.finditer(place.text) if not any(y.start() <= m.start() < y.end() for y in years)]
    if len(days) != 1:
        return
    (day,) = days
    old = int(day[1])
    fitting = [d for d in range(1, 29) if d != old and abs(d - old) != 0]
    swapped = int(day[1][::-1]) if len(day[1]) == 2 and day[1][1] != "0" else 0
    for new, sort in ((rng.choice(fitting), "another day"), (swapped, "day with digits swapped")):
        if new and new != old and new <= 28:
            told = ordinal(new) if day[2] else str(new)
            yield at(place, sort, place.text[: day.start()] + told + place.text[day.end() :], part="day")


def change_distance(place: Place, rng: random.Random, rules: Rulebook) -> Iterator[Draft]:
    """ "three years ago" that becomes seven."""
    word = the_word(place.text)
    number = read_word(word[0]) if word else None
    if word is None or number is None or not _AGO.search(place.text) or place.version.language != "en":
        return
    new = number * 2 if rng.random() < 0.5 or number < 4 else number // 2
    yield at(
        place,
        "another distance",
        place.text[: word.start()] + say(new) + place.text[word.end() :],
        part="distance",
        factor=Decimal(new) / number,
    )


def change_clock(place: Place, rng: random.Random, rules: Rulebook) -> Iterator[Draft]:
    """Another hour or other minutes."""
    if place.fact.kind != "time":
        return
    clocks = list(_CLOCK.finditer(place.text))
    if len(clocks) == 1:
        (clock,) = clocks
        hour, minute = int(clock["hour"]), int(clock["minute"])
        top = 12 if re.search(r"[ap]\.?m", place.text, re.IGNORECASE) else 23
        hours = [h for h in range(1, top + 1) if h != hour and abs(h - hour) not in (12, 0)]
        minutes = [m for m in range(0, 60, 1) if 12 <= abs(m - minute) <= 48]
        new_hour = str(rng.choice(hours)).zfill(len(clock["hour"]))
        yield at(
            place,
            "another hour",
            place.text[: clock.start("hour")] + new_hour + place.text[clock.end("hour") :],
            part="hour",
        )
        told = f"{rng.choice(minutes):02}"
        yield at(
            place,
            "other minutes",
            place.text[: clock.start("minute")] + told + place.text[clock.end("minute") :],
            part="minute",
        )
        return
    worded = list(_WORDED_HOUR.finditer(place.text))
    if len(worded) == 1 and place.version.language == "en":
        group = "hour" if worded[0]["hour"] else "full"
        old = SMALL.index(worded[0][group])
        new = rng.choice([h for h in range(1, 13) if h != old])
        text = place.text[: worded[0].start(group)] + SMALL[new] + place.text[worded[0].end(group) :]
        yield at(place, "another hour", text, part="hour")


CHANGES = (change_name_of_time, change_number_of_time, change_distance, change_clock)
