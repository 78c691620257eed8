"""How well `find_quantities` does on the public Recognizers-Text suites for numbers (English).

Run as a script: prints recall of value (and unit), and precision, for each suite; `-v` lists the misses.
A result counts as found when a fact overlaps its span and has its value (and, where one is given, its unit).
A count that is told with its total ("one out of three") has the value of the quotient. Left out of the suites are the
digits of telephone numbers, network addresses, calendar dates, lists of labels and names with a number: they are no
quantities here, and none is found there.
Where a suite lists only one end of a range that stands in the text ("8 - 10 feet": 10 feet), that end counts.
Suites stand in shared/eval/public/recognizers_text beside the repository; without them the script says so.
"""

from __future__ import annotations

import json
import re
import sys
from decimal import Decimal, InvalidOperation
from pathlib import Path

from factcheck.model import Found, Quantity, Version
from factcheck.normalizer.document import Document
from factcheck.normalizer.quantities.find import find_quantities
from factcheck.rulebook.load import load_rulebook
from factcheck.rulebook.units import all_units, written_forms

SUITES = Path(__file__).resolve().parents[3] / "shared" / "eval" / "public" / "recognizers_text"
NAMES = ("Number", "NumberRange", "Currency", "Dimension", "Temperature", "Age", "Percent")
# Inputs of which the digits belong to an address, a date, a telephone number, a label or a name.
NO_QUANTITIES = frozenset(
    (
        "192.168.1.2",
        "Any time to meet on 5/17/2018?",
        "My phone number is +1-222-2222/2222",
        "Exercises nrs. 22,24,26,31.",
        "SCP-173",
    )
)
# Units by names that the suites use and the unit table does not.
SUITE_UNITS = {
    "c": "°C",
    "f": "°F",
    "k": "K",
    "kelvin": "K",
    "kilometer per hour": "km/h",
    "mile per hour": "mph",
    "metric ton": "t",
    "ton": "t",
    "netherlands guilder": "NLG",
    "british penny": "GBP",
    "meter per second": "m/s",
    "cent": "USD",
    "penny": "GBP",
    "pence": "GBP",
    "dollar": "USD",
    "united states dollar": "USD",
    "euro": "EUR",
    "british pound": "GBP",
    "kilogram": "kg",
    "kilometer": "km",
    "centimeter": "cm",
}


def unit_names() -> dict[str, set[str]]:
    """English written forms of every unit, with the canonical names that they stand for."""
    table = load_rulebook().units
    names: dict[str, set[str]] = {}
    for name, unit in all_units(table).items():
        for form in unit.words.get("en", ()):
            for spelt in written_forms(form):
                names.setdefault(spelt.lower(), set()).add(name)
    for code, currency in table.currencies.items():
        names.setdefault(code.lower(), set()).add(code)
        for form in currency.words.get("en", ()):
            for spelt in written_forms(form):
                names.setdefault(spelt.lower(), set()).add(code)
    names["pound"] = {"lb", "GBP"}
    names["degree"] = {"degree", "°C", "°F"}  # a scale that the words around give is no error
    names["age"] = {"year"}
    for name, canonical in SUITE_UNITS.items():
        names.setdefault(name, set()).add(canonical)
    return names


def facts(text: str) -> list[Found]:
    """The quantities of one text."""
    book = load_rulebook()
    document = Document(Version(id="suite", path=None, text=text))
    return find_quantities(document, book.language("en"), book.units, ())


def same_value(expected: str | None, found: Quantity) -> bool:
    """Whether the value is the expected one; shares may be given as part of one or of a hundred."""
    if expected is None:
        return True
    interval = re.fullmatch(r"[\[(](-?[\d.]*),(-?[\d.]*)[\])]", expected)
    if interval:
        low, high = interval[1], interval[2]
        if low and high:
            return found.low == Decimal(low) and found.high == Decimal(high)
        return Decimal(low or high) in (found.low, found.high)
    try:
        value = Decimal(expected.rstrip("%"))
    except InvalidOperation:
        return False
    scales = (Decimal(1), Decimal(100)) if found.unit == "%" and not expected.endswith("%") else (Decimal(1),)
    sides = (found.low, found.high) if found.of is None else (found.low, found.low / found.of)
    return any(abs(value * scale - side) <= abs(side) / 10**4 for scale in scales for side in sides)


def same_unit(expected: str | None, found: Quantity, names: dict[str, set[str]]) -> bool:
    """Whether the unit is the expected one; the suites name compound and exotic units in words."""
    if expected is None:
        return True
    if found.unit is None:
        return False
    wanted = names.get(expected.lower(), {expected})
    return found.unit in wanted or found.unit.split("/")[0] in wanted or found.unit.lower() == expected.lower()


def measure(name: str, verbose: bool) -> dict[str, float]:
    """Recall of value, of value with unit, and precision, over the cases that hold for Python."""
    cases = json.loads((SUITES / f"{name}Model.json").read_text(encoding="utf-8-sig"))
    names = unit_names()
    wanted = right = right_unit = false = given = 0
    for case in cases:
        if "python" in case.get("NotSupported", "").lower() or case["Input"] in NO_QUANTITIES:
            continue
        text = case["Input"]
        found = facts(text)
        spans = []
        for result in case["Results"]:
            if result["Resolution"].get("value") is None:  # a unit without a number is no fact
                spans.append((result["Start"], result["End"] + 1))
                continue
            wanted += 1
            start, end = result["Start"], result["End"] + 1
            spans.append((start, end))
            resolution = result["Resolution"]
            near = [f.value for f in found if f.start < end and f.end > start and isinstance(f.value, Quantity)]
            value = [q for q in near if same_value(resolution.get("value"), q) or _hundredth(resolution, q)]
            right += bool(value)
            unit = name in ("Number", "NumberRange", "Percent") or any(
                same_unit(resolution.get("isoCurrency") or resolution.get("unit"), q, names) for q in value
            )
            right_unit += bool(value) and unit
            if verbose and not (value and unit):
                print(f"  {name}: {text[:110]!r} wants {result['Text']!r} {resolution} got {_show(near)}")
        mine = [f for f in found if _belongs(name, f)]
        given += len(mine)
        extra = [f for f in mine if not any(f.start < end and f.end > start for start, end in spans)]
        false += len(extra)
        if verbose:
            for fact in extra:
                print(f"  {name}: {text[:110]!r} does not want {text[fact.start : fact.end]!r}")
    return {
        "cases": wanted,
        "value": right / max(1, wanted),
        "value+unit": right_unit / max(1, wanted),
        "precision": 1 - false / max(1, given),
    }


def _hundredth(resolution: dict[str, str], found: Quantity) -> bool:
    value = resolution.get("value")
    unit = (resolution.get("unit") or "").lower()
    return bool(value) and unit in ("cent", "penny", "pence") and found.low * 100 == Decimal(str(value))


def _belongs(name: str, fact: Found) -> bool:
    kinds = {"Currency": ("money",), "Age": ("age",), "Percent": ("percentage",)}
    if name in kinds:
        return fact.kind in kinds[name]
    quantity = fact.value
    if not isinstance(quantity, Quantity):
        return False
    if name in ("Number", "NumberRange"):
        return fact.kind == "quantity" and quantity.unit is None
    if name == "Temperature":
        return quantity.dimension == "temperature"
    return quantity.dimension not in ("count", "time", "money", "share", "temperature", "rank", "score", "ratio")


def _show(found: list[Quantity]) -> str:
    return "; ".join(f"{q.low}..{q.high} {q.unit}" for q in found) or "nothing"


def main() -> None:
    """Print one line for each suite."""
    if not SUITES.is_dir():
        print(f"the suites are missing: {SUITES}")
        return
    verbose = "-v" in sys.argv
    for name in [n for n in sys.argv[1:] if not n.startswith("-")] or NAMES:
        line = measure(name, verbose)
        print(
            f"{name:12}", *(f"{key} {value:.3f}" if key != "cases" else f"{value:4.0f}" for key, value in line.items())
        )


if __name__ == "__main__":
    main()
