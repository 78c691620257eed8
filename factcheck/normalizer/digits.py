"""Digits with the thousands and decimal marks of several languages, as Decimal."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.rulebook.numbers import NumberWords

VULGAR = {
    "½": (1, 2),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅕": (1, 5),
    "⅖": (2, 5),
    "⅗": (3, 5),
    "⅘": (4, 5),
    "⅙": (1, 6),
    "⅚": (5, 6),
    "⅛": (1, 8),
    "⅜": (3, 8),
    "⅝": (5, 8),
    "⅞": (7, 8),
}
MARKS = re.compile(r"[.,'’]")
SPACES = re.compile(r"[ \u00a0\u202f\u2009]")
UNIT_FOLLOWS = re.compile(r"[ \u00a0]?[^\W\d_]|[ \u00a0]?[%€$£°]")


def size_of_last_digit(value: Decimal) -> Decimal:
    """What a reader takes as the rounding: 0.1 for 2.5, 1000 for 41000; whole numbers below 1000 count as exact."""
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < 0 and value != value.to_integral_value():
        return Decimal(1).scaleb(exponent)
    if abs(value) < 1000 or value != value.to_integral_value():
        return Decimal(1)
    figures = str(int(value))
    return Decimal(10) ** (len(figures) - len(figures.rstrip("0")))


def digits_value(written: str, words: NumberWords, follows: str) -> tuple[Decimal, Decimal, int] | None:
    """Value, step and number of characters used; None for digits that are no number (1.2.3).

    `follows` is the text behind, which helps to tell "2,5 million" from a list.
    """
    if written in VULGAR:
        over, under = VULGAR[written]
        return round(Decimal(over) / under, 6), Decimal("0.1"), 1
    if len(written) > 40:
        return None
    marks = MARKS.findall(written)
    if not marks:
        compact = SPACES.sub("", written)
        return _whole(compact, len(written))
    kinds = set(marks)
    if len(kinds) == 2:
        return _mixed(written, marks)
    mark = marks[0]
    first, *groups = MARKS.split(written)
    grouped = all(len(group) == 3 for group in groups) and 1 <= len(SPACES.sub("", first)) <= 3 and first != "0"
    if mark in "'’":
        return _whole(first + "".join(groups), len(written)) if grouped else _whole(SPACES.sub("", first), len(first))
    if len(groups) > 1:
        if grouped or (mark == "," and _indian(first, groups)):
            return _whole(first + "".join(groups), len(written))
        return None
    if mark in words.group_marks and grouped:
        return _whole(first + groups[0], len(written))
    if mark == words.decimal_mark or len(groups[0]) <= 2 or mark not in words.group_marks:
        if mark != words.decimal_mark and mark == "," and not UNIT_FOLLOWS.match(follows):
            return _whole(SPACES.sub("", first), len(first))
        return _decimal(SPACES.sub("", first), groups[0], len(written))
    return None


def _indian(first: str, groups: list[str]) -> bool:
    return len(first) <= 2 and len(groups[-1]) == 3 and all(len(group) == 2 for group in groups[:-1])


def _mixed(written: str, marks: list[str]) -> tuple[Decimal, Decimal, int] | None:
    if marks.count(marks[-1]) != 1 or len(set(marks[:-1])) != 1:
        return None
    whole, _, places = written.rpartition(marks[-1])
    parts = MARKS.split(whole)
    if not all(len(part) == 3 for part in parts[1:]) and not _indian(parts[0], parts[1:]):
        return None
    return _decimal("".join(parts), places, len(written))


def _whole(figures: str, used: int) -> tuple[Decimal, Decimal, int] | None:
    if not figures or not figures.isdecimal():
        return None
    return Decimal(int(figures)), Decimal(1), used


def _decimal(whole: str, places: str, used: int) -> tuple[Decimal, Decimal, int] | None:
    if not (whole + places).isdecimal():
        return None
    return Decimal(f"{int(whole)}.{''.join(str(int(c)) for c in places)}"), Decimal(1).scaleb(-len(places)), used
