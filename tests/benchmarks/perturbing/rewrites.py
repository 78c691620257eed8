"""The same number in another form: words or digits, another unit, signs, rounding, hedges."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from decimal import ROUND_HALF_EVEN, Decimal

from factcheck.model import Quantity
from tests.benchmarks.perturbing.drafts import Draft, Place, at
from tests.benchmarks.perturbing.numerals import (
    ORDINALS,
    ordinal,
    read_digits,
    read_word,
    say,
    the_token,
    the_word,
    write_digits,
)

_SIGNS = re.compile(r"[€£$%°]|\b(?:km|kg|m|bn|mm|cm|mph|sq|ft|km/h|km/s)\b|/")
_DETERMINED = re.compile(
    r"(?:\b(?:the|all|these|those|his|her|its|their|our|my|every|each|other|than|about|some|only|just|exactly|"
    r"nearly|almost|over|under|around|of|last|next|first|past|another|both|a|an|[a-z]+['’]s|no|to|and|or|by|the other)"
    r"|[-–—/(#.:])\s*$",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"\b(?:than|about|some|just|exactly|nearly|almost|over|under|around|least|most|to|and|or)\s*$", re.I
)
# name, what a unit is called, the other name, and how many of the other make one
EXACT = {
    "hours": ("minutes", 60), "minutes": ("seconds", 60), "days": ("hours", 24), "weeks": ("days", 7),
    "years": ("months", 12), "decades": ("years", 10), "kilometres": ("metres", 1000), "kilometers": ("meters", 1000),
    "km": ("metres", 1000), "metres": ("centimetres", 100), "tonnes": ("kilograms", 1000), "kilograms": ("grams", 1000),
    "kg": ("grams", 1000), "kilos": ("grams", 1000), "centimetres": ("millimetres", 10),
    "square kilometres": ("hectares", 100), "sq km": ("hectares", 100), "hectares": ("square metres", 10000),
}  # fmt: skip
ABROAD = {
    "kilometres": ("miles", Decimal("0.621371")), "kilometers": ("miles", Decimal("0.621371")),
    "km": ("miles", Decimal("0.621371")), "miles": ("kilometres", Decimal("1.609344")),
    "metres": ("feet", Decimal("3.28084")), "feet": ("metres", Decimal("0.3048")),
    "kilograms": ("pounds", Decimal("2.204623")), "kg": ("pounds", Decimal("2.204623")),
    "centimetres": ("inches", Decimal("0.393701")), "mph": ("km/h", Decimal("1.609344")),
    "km/h": ("mph", Decimal("0.621371")),
}  # fmt: skip
SAME = {
    "kilometres": "km", "kilometers": "km", "km": "kilometres", "metres": "m", "kg": "kilograms", "kilograms": "kg",
    "mph": "miles an hour", "tonnes": "t", "centimetres": "cm", "hours": "hrs", "minutes": "mins",
    "square kilometres": "sq km", "sq km": "km2",
}  # fmt: skip
_UNIT = re.compile(r"(?P<number>[\d.,]+|[a-z-]+)(?P<gap> )(?P<unit>[a-z/]+(?: [a-z]+)?)", re.IGNORECASE)
SHARES = {50: "half", 25: "a quarter", 20: "a fifth", 10: "a tenth"}


def _number_in(place: Place) -> tuple[int, int, Decimal] | None:
    """The one number of a fact, in digits or words, with its place in the fact's text."""
    match = the_token(place.text)
    number = read_digits(match[0]) if match else None
    if match is None:
        match = the_word(place.text)
        word = read_word(match[0]) if match else None
        number = Decimal(word) if word else None
    return (match.start(), match.end(), number) if match and number is not None else None


def _stands_alone(place: Place) -> bool:
    """Whether the number is no part of a compound, of a range or of a longer number."""
    joined = re.match(r"[-–/]\w|\s?[-–]\s?\d|:\d|(?: or| to) (?:\d|[a-z]+teen|[a-z]+ty)", place.after)
    return not joined and not re.search(r"[\w][-–/.,:]$|\d\s?[-–]\s?$|\d (?:to|or) $|-$", place.before)


def write_otherwise(place: Place, rng: random.Random) -> Iterator[Draft]:
    """Words for digits and digits for words; millions written out; a dozen."""
    hit = _number_in(place)
    if hit is None or place.fact.kind in ("score", "rank", "date", "time", "age"):
        return
    start, end, number = hit
    head, tail = place.text[:start], place.text[end:]
    written = place.text[start:end][0].isdigit()
    big = re.match(r" ?(million|billion|m|bn)\b", tail)
    if big:
        if written and number < 1000 and (place.fact.kind == "money" or len(big[1]) > 2):
            whole = number * (10**6 if big[1][0] == "m" else 10**9)
            yield at(place, "millions written out", head + write_digits(whole) + tail[big.end() :])
        return
    if written and number == number.to_integral_value() and not _SIGNS.search(place.text) and _stands_alone(place):
        round_enough = number < 100 or number % 1000 == 0 or (number < 1000 and number % 100 == 0)
        if round_enough and place.before and 0 < number < 10**6:
            yield at(place, "digits to words", head + say(int(number)) + tail)
        if number >= 10**6 and number % 10**5 == 0:
            yield at(place, "digits to millions", f"{head}{write_digits(number / 10**6)} million{tail}")
    if not written:
        yield at(place, "words to digits", head + write_digits(number) + tail)
    if number == 12 and not head and re.match(r"^ [a-z]|^$", tail) and not _DETERMINED.search(place.before):
        yield at(place, "a dozen", head + "a dozen" + tail)


def write_sign(place: Place, rng: random.Random) -> Iterator[Draft]:
    """ "22 percent" as "22%", "€4 million" as "4 million euros", a unit by its sign."""
    text = place.text
    if place.fact.kind == "percentage" and the_token(text):
        for word in ("%", " per cent", " percent"):
            new, times = re.subn(r"%| per ?cent\b", word, text)
            if times == 1 and new != text:
                yield at(place, "percent sign", new)
    found = re.fullmatch(r"(\d+)(?:%| per ?cent)", text)
    if found and place.fact.kind == "percentage" and int(found[1]) in SHARES and _stands_alone(place):
        determined = re.search(r"\b(?:the|a|an|another|some|only|just|just over|nearly) $", place.before)
        if not determined and re.match(r" of (?!one)| (?:more|less)", place.after):
            yield at(place, "share in words", SHARES[int(found[1])])
    if found := re.fullmatch(r"([€£$])([\d.,]+)(?: ?(million|billion|m|bn))?", text):
        name = {"€": "euros", "£": "pounds", "$": "dollars"}[found[1]]
        size = {"m": " million", "bn": " billion", None: ""}.get(found[3], f" {found[3]}")
        if _stands_alone(place) and not re.match(r"[ -]a[ -]|[ -](?:an|per)\b|[a-z]", place.after):
            yield at(place, "currency in words", f"{found[2]}{size} {name}")
    if found := re.fullmatch(r"([\d.,]+)( million| billion)? (euros|pounds|dollars)", text):
        sign = {"euros": "€", "pounds": "£", "dollars": "$"}[found[3]]
        yield at(place, "currency by sign", f"{sign}{found[1]}{found[2] or ''}")
    found = _UNIT.fullmatch(text)
    rate = re.match(r" (?:an?|per)\b", place.after)
    if found and found["unit"] in SAME and found["number"][0].isdigit() and not rate:
        yield at(place, "unit by sign", f"{found['number']} {SAME[found['unit']]}")


def convert_unit(place: Place, rng: random.Random) -> Iterator[Draft]:
    """The value in another unit, exactly; or in the units of another country, to four digits, alone or in brackets."""
    found = _UNIT.fullmatch(place.text)
    hit = _number_in(place)
    if not found or hit is None or found["unit"] not in {**EXACT, **ABROAD} or not _stands_alone(place):
        return
    if re.match(r" (?:an?|per|old|and|of a)\b| \(", place.after) or (
        found["unit"] == "feet" and " inches" in place.after
    ):
        return
    _, _, number = hit
    if found["unit"] in EXACT:
        unit, factor = EXACT[found["unit"]]
        yield at(place, "exact conversion", f"{write_digits(number * factor)} {unit}")
    if found["unit"] in ABROAD:
        unit, times = ABROAD[found["unit"]]
        other = _to_digits(number * times, 4)
        yield at(place, "foreign unit", f"{write_digits(other)} {unit}")
        rough = _to_digits(number * times, 3)
        yield at(place, "conversion in brackets", f"{place.text} ({write_digits(rough)} {unit})")


def _to_digits(number: Decimal, digits: int) -> Decimal:
    """The number rounded to so many significant digits."""
    return number.quantize(Decimal(1).scaleb(number.adjusted() - digits + 1), ROUND_HALF_EVEN)


def round_number(place: Place, rng: random.Random) -> Iterator[Draft]:
    """The number rounded, with the hedge that says so."""
    hit = _number_in(place)
    value = place.fact.value
    if hit is None or not isinstance(value, Quantity) or value.hedge != "exact" or value.low != value.high:
        return
    if place.fact.kind in ("score", "rank", "age") or value.of is not None or not _stands_alone(place):
        return
    start, end, number = hit
    if _DETERMINED.search(place.before) or place.text[:start].strip("€£$") or number < 20:
        return
    for digits in (2, 3):
        rough = _to_digits(number, digits)
        if rough == number:
            continue
        body = place.text[:start] + write_digits(rough) + place.text[end:]
        hedges = ("nearly", "almost") if rough > number else ("just over", "more than")
        for hedge in ("about", rng.choice(("some", "around", "roughly")), rng.choice(hedges)):
            yield at(place, f"rounded, “{hedge}”", f"{hedge} {body}")


def hedge_number(place: Place, rng: random.Random) -> Iterator[Draft]:
    """The number as it is, behind a hedge."""
    value = place.fact.value
    hit = _number_in(place)
    if hit is None or not isinstance(value, Quantity) or value.hedge != "exact" or value.low != value.high:
        return
    if place.fact.kind in ("score", "rank", "age") or value.of is not None or not _stands_alone(place):
        return
    if hit[2] < 10 or _DETERMINED.search(place.before) or _HEDGED.search(place.before):
        return
    for hedge in ("about", rng.choice(("at least", "as many as", "an estimated", "up to", "some"))):
        if hedge == "as many as" and place.fact.kind != "quantity":
            continue
        yield at(place, f"hedged, “{hedge}”", f"{hedge} {place.text}")


def write_rank(place: Place, rng: random.Random) -> Iterator[Draft]:
    """ "third" as "3rd", "32nd" as it is spoken."""
    if place.fact.kind != "rank":
        return
    text = place.text.lower()
    if text in ORDINALS[2:]:
        yield at(place, "ordinal in digits", ordinal(ORDINALS.index(text)))
    found = re.fullmatch(r"(\d+)(?:st|nd|rd|th)", text)
    if found and 1 < int(found[1]) <= 20:
        yield at(place, "ordinal in words", ORDINALS[int(found[1])])


def write_age(place: Place, rng: random.Random) -> Iterator[Draft]:
    """ "36" between commas as "aged 36"; "two-year-old" in digits."""
    if place.fact.kind != "age":
        return
    if place.text.isdigit() and place.before.endswith(", ") and place.after[:1] in ",.":
        yield at(place, "“aged”", f"aged {place.text}")
        if 12 < int(place.text) < 100:
            yield at(place, "“a man of”", f"who is {say(int(place.text))}")
    found = re.fullmatch(r"(\d+|[a-z]+(?:-[a-z]+)?)(-year-old)", place.text)
    if found:
        word = read_word(found[1]) if not found[1].isdigit() else int(found[1])
        if word:
            other = say(word) if found[1].isdigit() else str(word)
            yield at(place, "age in words or digits", f"{other}{found[2]}")


REWRITES = (write_otherwise, write_sign, convert_unit, round_number, hedge_number, write_rank, write_age)
