"""A corpus of any size out of a few stories: copies in which numbers and names differ.

A text that is repeated word for word would be read from caches. So each copy has its own digits and its own made-up
names; the common words of the language recur, as they do in any corpus. The same input gives the same corpus.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from factcheck.model import Version

_DIGITS = re.compile(r"\d+")
# A long capitalised word inside a sentence; vowels make room for other vowels.
_NAME = re.compile(r"(?<=[^\W\d_A-ZА-ЯЁІЇЄҐ] |, )[A-ZА-ЯЁІЇЄҐ][^\W\d_A-ZА-ЯЁІЇЄҐ]{4,}")
_VOWELS = ("aeiou", "аеиоу")
_CENTURIES = ("19", "20")
_LAST_DAY = 28


def varied_corpus(versions: Sequence[Version], characters: int) -> Iterator[Version]:
    """The versions, then varied copies of them, until there are so many characters."""
    copy = written = 0
    while written < characters and versions:
        for version in versions:
            text = _vary(version.text, random.Random(copy)) if copy else version.text
            yield replace(version, text=text)
            written += len(text)
            if written >= characters:
                return
        copy += 1


def _vary(text: str, chance: random.Random) -> str:
    names: dict[str, str] = {}

    def other_name(match: re.Match[str]) -> str:
        name = match.group()
        if name not in names:
            names[name] = "".join(next((chance.choice(v) for v in _VOWELS if c in v), c) for c in name)
        return names[name]

    return _NAME.sub(other_name, _DIGITS.sub(lambda match: _other_digits(match.group(), chance), text))


def _other_digits(digits: str, chance: random.Random) -> str:
    """As many digits, of the same sort: a year stays in its decade, a day of the month can be one."""
    if len(digits) == 4 and digits[:2] in _CENTURIES:
        return digits[:3] + chance.choice("0123456789")
    if len(digits) <= 2:
        return str(chance.randint(1, 9) if len(digits) == 1 else chance.randint(10, _LAST_DAY))
    return digits[0] + "".join(chance.choice("0123456789") for _ in digits[1:])
