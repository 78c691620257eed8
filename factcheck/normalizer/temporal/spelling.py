"""Numbers in words: twenty-first, nineteen eighty-six, two thousand and fifteen."""

from __future__ import annotations

from typing import Any

from factcheck.normalizer.document import Token
from factcheck.normalizer.temporal.lexicon import Entry, Lexicon


def year_words(tokens: list[Token], index: int, text: str, lexicon: Lexicon) -> tuple[int, int] | None:
    """A year in words from a token on, and the number of its tokens: nineteen eighty-six, two thousand and fifteen."""
    entries, total, place = lexicon.entries, 0, index
    first = cardinal(tokens[index].lower, lexicon)
    following = entries.get(tokens[index + 1].lower) if index + 1 < len(tokens) else None
    values = following.values if following is not None else {}
    if first is None:
        return None
    if "THOUSAND" in values and first in (1, 2):
        total, place = first * 1000, index + 2
    elif 11 <= first <= 20:
        total, place = first * 100, index + 1 + ("HUNDRED" in values)
    if not total:
        return None
    spelt = place > index + 1  # with "hundred" or "thousand"
    if place < len(tokens) and spelt and "AND" in getattr(entries.get(tokens[place].lower), "values", ()):
        place += 1
    rest, taken = 0, 0
    while place < len(tokens) and taken < 2 and (value := cardinal(tokens[place].lower, lexicon)) is not None:
        if taken and not (rest % 10 == 0 and rest >= 20 and value < 10):
            break
        rest, place, taken = rest + value, place + 1, taken + 1
    if not taken or (rest < 10 and not spelt) or "\n" in text[tokens[index].start : tokens[place - 1].end]:
        return None
    return total + rest, place - index


def cardinal(word: str, lexicon: Lexicon) -> int | None:
    """The value of a number word up to 99, also of two parts."""
    tens, _, units = word.partition("-")
    entry = lexicon.entries.get(tens)
    value = entry.values.get("CARDINAL") if entry is not None else None
    if not units or value is None:
        return value
    other = lexicon.entries.get(units)
    one = other.values.get("CARDINAL") if other is not None else None
    return value + one if one is not None and value >= 20 and value % 10 == 0 and one < 10 else None


def joined(tens: int, other: Entry, lexicon: Lexicon) -> Entry | None:
    """Twenty and one, twenty and first."""
    units = other.values.get("CARDINAL", 0)
    if 1 <= units <= 9:
        value = tens + units
        made: dict[str, Any] = {"NUM": value, "CARDINAL": value}
        if value <= 24:
            made["HOURWORD"] = value
        if value < 60:
            made["MINUTEWORD"] = value
        return lexicon.entry(made)
    units = other.values.get("ORD", 0)
    if 1 <= units <= 9 and tens + units <= 31:
        return lexicon.entry({"ORD": tens + units})
    return None
