"""English numbers in digits and in words, read and written."""

from __future__ import annotations

import re
from decimal import Decimal

SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905
ORDINALS = [
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
_WORDS = {word: value for value, word in enumerate(SMALL)} | {word: 20 + 10 * i for i, word in enumerate(TENS)}
_ANY = "|".join(sorted(_WORDS, key=len, reverse=True))
WORD = re.compile(rf"\b({_ANY})(?:-({'|'.join(SMALL[1:10])}))?\b(?!-(?:{_ANY})\b)", re.IGNORECASE)
TOKEN = re.compile(r"\d(?:[\d.,\u00a0\u202f]*\d)?")


def read_word(text: str) -> int | None:
    """ "forty-eight" -> 48; None for anything else."""
    found = WORD.fullmatch(text.strip())
    if not found:
        return None
    tens, ones = _WORDS[found[1].lower()], _WORDS[found[2].lower()] if found[2] else 0
    return tens + ones if not ones or tens >= 20 else None


def say(number: int) -> str:
    """A whole number from 0 to 999,999 in words."""
    if number < 20:
        return SMALL[number]
    if number < 100:
        return TENS[number // 10 - 2] + (f"-{SMALL[number % 10]}" if number % 10 else "")
    if number < 1000:
        return f"{SMALL[number // 100]} hundred" + (f" and {say(number % 100)}" if number % 100 else "")
    rest = number % 1000
    return f"{say(number // 1000)} thousand" + (f" {'and ' if rest < 100 else ''}{say(rest)}" if rest else "")


def read_digits(token: str) -> Decimal | None:
    """An English number in digits: "148,200", "6.4"; None where the signs are not those of English."""
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?", token):
        return Decimal(token.replace(",", ""))
    return None


def write_digits(number: Decimal, *, grouped: bool = True) -> str:
    """The number in digits, as English newspapers write it."""
    return format(number.normalize(), ",f" if grouped and number >= 1000 else "f")


def the_token(text: str) -> re.Match[str] | None:
    """The one number in digits of a text; None where there are none or several."""
    tokens = list(TOKEN.finditer(text))
    return tokens[0] if len(tokens) == 1 else None


def the_word(text: str) -> re.Match[str] | None:
    """The one number in words of a text without digits, above one."""
    words = list(WORD.finditer(text))
    if len(words) != 1 or TOKEN.search(text) or (read_word(words[0][0]) or 0) < 2:
        return None
    return words[0]


def ordinal(number: int) -> str:
    """ "3rd", "12th"."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
