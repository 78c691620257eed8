"""Digits with the thousands and decimal marks of several languages, as Decimal."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from factcheck.normalizer.patterns import plain
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
SENTENCE_ENDS = re.compile(r"[.!?](?:\s|$)")


@lru_cache(maxsize=4096)
def size_of_last_digit(value: Decimal) -> Decimal:
    """What a reader takes as the rounding: 0.1 for 2.5, 1000 for 41000; whole numbers below 1000 count as exact."""
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < 0 and value != value.to_integral_value():
        return Decimal(1).scaleb(exponent)
    if abs(value) < 1000 or value != value.to_integral_value():
        return Decimal(1)
    figures = str(int(value))
    return Decimal(10) ** (len(figures) - len(figures.rstrip("0")))


def digits_value(
    written: str, words: NumberWords, follows: str, otherwise: bool = False
) -> tuple[Decimal, Decimal, int] | None:
    """Value, step and number of characters used; None for digits that are no number (1.2.3).

    `follows` is the text behind, which helps to tell "2,5 million" from a list; `otherwise` tells that the text groups
    thousands by the mark that begins decimals elsewhere in its language.
    """
    if written in VULGAR:
        over, under = VULGAR[written]
        return round(Decimal(over) / under, 6), Decimal("0.1"), 1
    if written[0] == ".":
        return _decimal("0", written[1:], len(written))
    marks = MARKS.findall(written)
    if len(written) > 40 or len(set(marks)) > 2:
        return None
    if not marks:
        return _whole(SPACES.sub("", written), len(written))
    return _mixed(written, marks) if len(set(marks)) == 2 else _one_mark(written, marks[0], words, follows, otherwise)


def _one_mark(
    written: str, mark: str, words: NumberWords, follows: str, otherwise: bool
) -> tuple[Decimal, Decimal, int] | None:
    """Digits with one kind of mark, which groups thousands or begins the decimals."""
    first, *groups = MARKS.split(written)
    head = SPACES.sub("", first)
    grouped = all(len(group) == 3 for group in groups) and 1 <= len(head) <= 3 and first != "0"
    if first == "0" and len(groups) == 1:
        return _decimal(head, groups[0], len(written))
    grouped_zeros = mark == "," and groups == ["000"]
    if mark in words.other_marks.group and grouped and len(groups) == 1:
        grouped_zeros = groups == ["000"] or otherwise or _counts(groups[0], words, follows)
    groups_here = grouped_zeros or mark in words.group_marks or mark in "'’" or len(groups) > 1
    if groups_here and (grouped or (mark == "," and len(groups) > 1 and _indian(first, groups))):
        return _whole(head + "".join(groups), len(written))
    goes_on = UNIT_FOLLOWS.match(follows) or (len(groups[0]) < 3 and SENTENCE_ENDS.match(follows))
    if mark in "'’" or (mark == "," != words.decimal_mark and len(groups) == 1 and not goes_on):
        return _whole(head, len(first))
    if len(groups) > 1 or (mark != words.decimal_mark and mark in words.group_marks and len(groups[0]) > 2):
        return None
    return _decimal(head, groups[0], len(written))


def _counts(group: str, words: NumberWords, follows: str) -> bool:
    """Whether the words behind show thousands: "3,500 familias", "1,250 pesos", but "1,479 euros el litro"."""
    noun = plain(follows).split()[:1]
    word = noun[0].rstrip(".,;:)") if noun and follows[:1] in " \u00a0" else ""
    if word in words.other_marks.counted:
        return True
    return group.endswith("00") and word.isalpha() and word not in words.other_marks.measured


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
