"""How well `find_quantities` does on Duckling's public example phrases for durations, distances, volumes, money.

Run as a script: prints the share of phrases with the right value for each dimension and language; `-v` lists misses.
Left out, because news does not write them so: marks for minutes and seconds (2', 1"), baby words ("часочек"),
a bare unit without a number ("час", "кг"), and quarters of a year as a unit.
"""

from __future__ import annotations

import json
import re
import sys
from decimal import Decimal
from pathlib import Path

from factcheck.model import Quantity, Version
from factcheck.normalizer.document import Document
from factcheck.normalizer.quantities.find import find_quantities
from factcheck.rulebook.load import load_rulebook
from factcheck.rulebook.units import convert

EXAMPLES = Path(__file__).resolve().parents[3] / "shared" / "eval" / "public" / "duckling" / "examples.json"
DIMENSIONS = ("Duration", "Distance", "Volume", "Quantity", "Temperature", "AmountOfMoney")
UNITS = {
    "Second": "second",
    "Minute": "minute",
    "Hour": "hour",
    "Day": "day",
    "Week": "week",
    "Month": "month",
    "Year": "year",
    "Kilometre": "km",
    "Mile": "mile",
    "M": "m",
    "Metre": "m",
    "Centimetre": "cm",
    "Millimetre": "mm",
    "Inch": "inch",
    "Foot": "foot",
    "Yard": "yard",
    "Litre": "l",
    "Millilitre": "ml",
    "Gallon": "gallon",
    "Hectolitre": "hl",
    "Gram": "g",
    "Pound": "lb",
    "Ounce": "oz",
    "Celsius": "°C",
    "Fahrenheit": "°F",
    "Degree": "degree",
    "Unnamed": "",
    "Dollar": "USD",
    "EUR": "EUR",
    "GBP": "GBP",
    "Cent": "USD",
}
NOT_NEWS = re.compile(r"['\"]|час(ик|ок|оч)|минут(к|оч)|Quarter|Cup|k\.g|gs$|mls$")


def expected(described: str) -> tuple[tuple[Decimal, ...], str] | None:
    """The values and the unit that Duckling gives, or None for what has no counterpart here."""
    duration = re.match(r"\(DurationData (?P<n>\d+) (?P<unit>\w+)\)", described)
    if duration:
        unit = UNITS.get(duration["unit"])
        return ((Decimal(duration["n"]),), unit) if unit is not None else None
    simple = re.match(r"\((simple|under|above) (?P<unit>\w+) \(?(?P<n>-?[\d.e]+)\)?", described)
    if simple:
        unit = UNITS.get(simple["unit"], simple["unit"] if len(simple["unit"]) == 3 else None)
        return ((Decimal(simple["n"]),), unit) if unit is not None else None
    between = re.match(r"\(between (?P<unit>\w+) \((?P<low>[\d.]+), ?(?P<high>[\d.]+)\)", described)
    if between:
        unit = UNITS.get(between["unit"], between["unit"] if len(between["unit"]) == 3 else None)
        return ((Decimal(between["low"]), Decimal(between["high"])), unit) if unit is not None else None
    return None


def is_right(values: tuple[Decimal, ...], unit: str, found: Quantity, described: str) -> bool:
    """Whether the quantity has these values, in this unit or one that converts to it; months may have 30 days."""
    table = load_rulebook().units
    sides = (found.low,) if len(values) == 1 else (found.low, found.high)
    for wanted, side in zip(values, sides, strict=True):
        value = side
        if unit and found.unit and found.unit != unit:
            try:
                value = convert(side, found.unit, unit, table)
            except ValueError:
                return found.unit in ("°C", "°F") and unit == "degree" and side == wanted
        if "Cent " in described:
            wanted /= 100
        if abs(value - wanted) > abs(wanted) * Decimal("0.02"):
            return False
    return bool(found.unit) or not unit


def main() -> None:
    """Print one line for each dimension and language."""
    if not EXAMPLES.is_file():
        print(f"the examples are missing: {EXAMPLES}")
        return
    book, verbose = load_rulebook(), "-v" in sys.argv
    totals: dict[tuple[str, str], list[int]] = {}
    for example in json.loads(EXAMPLES.read_text(encoding="utf-8")):
        language = book.languages.get(example["lang"].lower())
        wanted = expected(example["value_hs"])
        if example["dim"] not in DIMENSIONS or language is None or wanted is None:
            continue
        text = example["text"]
        if NOT_NEWS.search(text) or NOT_NEWS.search(example["value_hs"]) or (" " not in text and text.isalpha()):
            continue
        document = Document(Version(id="example", path=None, text=text, language=language.code))
        found = [f.value for f in find_quantities(document, language, book.units, ())]
        right = any(is_right(*wanted, q, example["value_hs"]) for q in found if isinstance(q, Quantity))
        count = totals.setdefault((example["dim"], language.code), [0, 0])
        count[0] += right
        count[1] += 1
        if verbose and not right:
            shown = "; ".join(f"{q.low}..{q.high} {q.unit}" for q in found if isinstance(q, Quantity))
            print(f"  {example['dim']} {language.code}: {text!r} wants {example['value_hs']} got {shown or 'nothing'}")
    for (dimension, code), (right, all_of) in sorted(totals.items()):
        print(f"{dimension:14} {code} {right:4} of {all_of:4} = {right / all_of:.3f}")


if __name__ == "__main__":
    main()
