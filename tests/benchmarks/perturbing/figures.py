"""Changes of numbers: digits, sizes, words, units, sides of a score."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from decimal import Decimal

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

MAGNITUDES: dict[str, tuple[str, int | Decimal]] = {
    "thousand": ("million", 1000),
    "million": ("billion", 1000),
    "billion": ("million", Decimal("0.001")),
    "m": ("bn", 1000),
    "bn": ("m", Decimal("0.001")),
}
_MAGNITUDE = re.compile(r"(?<=\d)(?P<gap> ?)(?P<word>thousand|million|billion|bn|m)\b(?! ?[a-z/])")
# A unit, another that a writer may put by mistake, and how much larger the value becomes.
UNITS: dict[str, tuple[str, int | Decimal]] = {
    "seconds": ("minutes", 60), "minutes": ("hours", 60), "hours": ("days", 24), "days": ("weeks", 7),
    "weeks": ("months", Decimal("4.35")), "months": ("years", 12), "years": ("months", Decimal("0.0833")),
    "decades": ("years", Decimal("0.1")), "kilometres": ("miles", Decimal("1.609")),
    "kilometers": ("miles", Decimal("1.609")), "km": ("miles", Decimal("1.609")),
    "miles": ("kilometres", Decimal("0.6214")), "metres": ("feet", Decimal("0.3048")), "m": ("ft", Decimal("0.3048")),
    "feet": ("metres", Decimal("3.281")), "centimetres": ("inches", Decimal("2.54")),
    "mph": ("km/h", Decimal("0.6214")),
    "km/h": ("mph", Decimal("1.609")), "tonnes": ("kilograms", Decimal("0.001")), "tons": ("pounds", Decimal("0.0005")),
    "kg": ("pounds", Decimal("0.4536")), "kilograms": ("pounds", Decimal("0.4536")),
    "pounds": ("kilograms", Decimal("2.2046")),
}  # fmt: skip
CURRENCIES = {"€": "$", "$": "€", "£": "€", "euros": "dollars", "dollars": "euros", "pounds": "euros"}
TEENS = {13: 30, 14: 40, 15: 50, 16: 60, 17: 70, 18: 80, 19: 90}


def change_digits(place: Place, rng: random.Random) -> Iterator[Draft]:
    """Two digits swapped; another digit among the first two."""
    token = the_token(place.text)
    if token is None or place.fact.kind == "rank":
        return
    digits = [i for i, c in enumerate(token[0]) if c.isdigit()]
    plain = "".join(token[0][i] for i in digits)
    swaps = [i for i in range(len(plain) - 1) if plain[i] != plain[i + 1] and (i or plain[1] != "0")]
    if swaps:
        i = rng.choice(swaps)
        yield _with(place, token, digits, plain[:i] + plain[i + 1] + plain[i] + plain[i + 2 :], "digits swapped")
    if len(plain) > 1:
        i = rng.randrange(2)
        other = rng.choice([d for d in "123456789" if d != plain[i]])
        yield _with(place, token, digits, plain[:i] + other + plain[i + 1 :], "another digit")


def _with(place: Place, token: re.Match[str], digits: list[int], plain: str, sort: str) -> Draft:
    letters = list(token[0])
    for i, digit in zip(digits, plain, strict=True):
        letters[i] = digit
    old = int("".join(token[0][i] for i in digits))
    text = place.text[: token.start()] + "".join(letters) + place.text[token.end() :]
    return at(place, sort, text, factor=Decimal(int(plain)) / old if old else Decimal(0))


def change_size(place: Place, rng: random.Random) -> Iterator[Draft]:
    """Half, double, a zero lost or added; another magnitude word."""
    token = the_token(place.text)
    number = read_digits(token[0]) if token else None
    if token is None or not number or place.version.language != "en" or place.fact.kind == "rank":
        return
    grouped = "," in token[0] or number < 1000

    def put(new: Decimal, sort: str) -> Draft:
        text = place.text[: token.start()] + write_digits(new, grouped=grouped) + place.text[token.end() :]
        return at(place, sort, text, factor=new / number)

    yield put(number * 2, "doubled")
    if number % 2 == 0 and number > 2:
        yield put(number / 2, "halved")
    if number % 10 == 0 and number >= 100:
        yield put(number / 10, "a zero lost")
    elif number == number.to_integral_value():
        yield put(number * 10, "a zero added")
    magnitude = _MAGNITUDE.search(place.text)
    if magnitude and not (magnitude["word"] == "m" and place.fact.kind != "money"):
        word, factor = MAGNITUDES[magnitude["word"]]
        text = place.text[: magnitude.start("word")] + word + place.text[magnitude.end("word") :]
        yield at(place, "another magnitude", text, factor=Decimal(factor))


def change_words(place: Place, rng: random.Random) -> Iterator[Draft]:
    """A number in words that becomes another: misheard, doubled, or any other near it."""
    word = the_word(place.text)
    number = read_word(word[0]) if word else None
    if word is None or number is None or place.version.language != "en" or place.fact.kind == "rank":
        return
    alike = TEENS.get(number) or next((teen for teen, tens in TEENS.items() if tens == number), None)
    near = [n for n in range(max(2, number // 2), 2 * number + 2) if not 0.75 < n / number < 1.34]
    for new, sort in ((alike, "misheard"), (number * 2, "doubled"), (rng.choice(near), "another number word")):
        if new and new < 100:
            text = place.text[: word.start()] + say(new) + place.text[word.end() :]
            yield at(place, sort, text, factor=Decimal(new) / number)


def change_rank(place: Place, rng: random.Random) -> Iterator[Draft]:
    """An ordinal that becomes the next or the one before."""
    if place.fact.kind != "rank" or place.version.language != "en":
        return
    step = rng.choice((-1, 1))
    if digits := re.fullmatch(r"(\d+)(?:st|nd|rd|th)", place.text):
        old, new = int(digits[1]), max(1, int(digits[1]) + 10 * step)
        if new != old:
            yield at(place, "another rank", ordinal(new), factor=Decimal(new) / old)
    elif place.text.lower() in ORDINALS:
        old = ORDINALS.index(place.text.lower())
        new = old + 1 if old == 1 else min(20, old + step)
        if new != old:
            yield at(place, "another rank", ORDINALS[new], factor=Decimal(new) / old)


def change_score(place: Place, rng: random.Random) -> Iterator[Draft]:
    """One side of a score made larger by one or two."""
    found = re.fullmatch(r"(\d+)([-–:])(\d+)", place.text)
    if place.fact.kind != "score" or not found:
        return
    sides = [int(found[1]), int(found[3])]
    sides[rng.randrange(2)] += rng.choice((1, 2))
    if sides[0] != int(found[3]) or sides[1] != int(found[1]):
        yield at(place, "another score", f"{sides[0]}{found[2]}{sides[1]}", part="side")


def change_unit(place: Place, rng: random.Random) -> Iterator[Draft]:
    """Another unit or currency behind the same number."""
    if place.version.language != "en" or place.fact.kind not in ("quantity", "duration", "money"):
        return
    if place.fact.kind == "money":
        for sign, other in CURRENCIES.items():
            found = re.search(rf"(?<!\w){re.escape(sign)}(?!\w)" if sign.isalpha() else re.escape(sign), place.text)
            if found:
                text = place.text[: found.start()] + other + place.text[found.end() :]
                yield at(place, "another currency", text, part="unit")
                return
        return
    found = re.fullmatch(r"(?P<number>.*[\w)][ -]?)(?P<unit>\b[a-z/]+)", place.text)
    if not found or re.match(r"[ -](?:an?|per|old)\b", place.after) or not re.search(r"\d|\w[ -]$", found["number"]):
        return
    single = found["unit"] + "s" if found["unit"] + "s" in UNITS else None
    if found["unit"] not in UNITS and single is None:
        return
    unit, factor = UNITS[single or found["unit"]]
    unit = {"feet": "foot", "inches": "inch"}.get(unit, unit.removesuffix("s")) if single else unit
    if re.search(r"\ban? $", found["number"], re.IGNORECASE) and unit[0] in "aeiou" + "h":
        return
    yield at(place, "another unit", found["number"] + unit, factor=Decimal(factor))


def change_number(place: Place, rng: random.Random) -> Iterator[Draft]:
    """All changes of a number that somebody may believe: nobody is 110 years old, no share is above the whole."""
    value = place.fact.value
    for change in (change_digits, change_size, change_words, change_unit):
        for draft in change(place, rng):
            top = {"age": 110, "percentage": 100}.get(place.fact.kind)
            if isinstance(value, Quantity) and top and draft.factor and value.low * draft.factor > top:
                continue
            yield draft


CHANGES = (change_number, change_rank, change_score)
