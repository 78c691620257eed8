"""What a token of digits can be in a date or a time."""

from __future__ import annotations

import re
from typing import Any

# Tokens with every set of roles that `number_roles` can give: each gets its letter before a pattern is compiled.
SAMPLES = (
    "0", "00", "5", "05", "13", "31", "24", "25", "29", "45", "59", "60", "99", "010", "120", "0600", "1000", "1065",
    "1545", "1999", "2024", "2065", "2399", "2400", "7777", "2,000", "9:00", "11.40", "14.3", "12.03.2024",
)  # fmt: skip
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3}){1,2}")


def number_roles(text: str) -> dict[str, Any]:
    """DAY, HOUR, MINUTE, YEAR, MILITARY (0600), INT, NUM, CLOCKTIME (9:30), DOTTED (11.40).

    DAYDOT (14.3), NUMDATE (12.3.2024).
    """
    if text.isascii() and text.isdigit():
        return _integer_roles(text) or {"FIGURE": text}
    if text.isascii() and _GROUPED.fullmatch(text):
        return {"NUM": int(text.replace(",", "")), "FIGURE": text}
    pieces = re.split(r"[.:]", text)
    if not text.isascii() or not all(piece.isdigit() for piece in pieces):
        return {"FIGURE": text}
    numbers = tuple(int(piece) for piece in pieces if len(piece) <= 4)
    lengths = [len(piece) for piece in pieces]
    if ":" in text:
        # "1:45.08" is a running time with its hundredths.
        found: dict[str, Any] = {"CLOCKTIME": numbers} if "." not in text and _is_clock(pieces, numbers) else {}
    elif len(lengths) == 2 and lengths[0] <= 2 and lengths[1] == 2:
        found = {"DOTTED": numbers, "DECIMAL": text}
    elif len(lengths) == 2 and lengths[0] <= 2 and lengths[1] == 1 and numbers[1]:
        found = {"DAYDOT": numbers, "FIGURE": text}
    else:
        dated = len(lengths) == 3 and max(lengths[:2]) <= 2 and lengths[2] in (2, 4)
        found = {"NUMDATE": numbers} if dated else {}
    return found or {"FIGURE": text}


def _integer_roles(text: str) -> dict[str, Any]:
    roles: dict[str, Any] = {}
    value = int(text) if len(text) < 9 else 10**9
    if len(text) <= 2:
        limits = {
            "INT": value < 100,
            "DAY": 1 <= value <= 31,
            "HOUR": value <= 24,
            "MINUTE": value < 60 and len(text) == 2,
        }
        roles.update(dict.fromkeys((role for role, holds in limits.items() if holds), value))
    if len(text) <= 3 and text[0] != "0":
        roles["NUM"] = value
    if len(text) == 4 and 1000 <= value <= 2100:
        roles["YEAR"] = value
    if len(text) == 4 and value // 100 <= 24 and value % 100 < 60:
        roles["MILITARY"] = (value // 100, value % 100)
    return roles


def _is_clock(pieces: list[str], numbers: tuple[int, ...]) -> bool:
    shaped = len(pieces) in (2, 3) and len(pieces[0]) <= 2 and all(len(piece) == 2 for piece in pieces[1:])
    return shaped and numbers[0] <= 24 and all(number < 60 for number in numbers[1:])
