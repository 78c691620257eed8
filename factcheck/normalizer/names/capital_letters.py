"""How a capitalised word is written, and what a language knows of it."""

from __future__ import annotations

import re
import sys

from msgspec import Struct

GAP = "[ \u00a0]"


def _upper_class() -> str:
    """All upper-case letters below U+2000 as a character class."""
    ranges: list[list[int]] = []
    for code in range(min(0x2000, sys.maxunicode)):
        if chr(code).isupper():
            if ranges and ranges[-1][1] == code - 1:
                ranges[-1][1] = code
            else:
                ranges.append([code, code])
    return "".join(re.escape(chr(a)) + (f"-{re.escape(chr(b))}" if b > a else "") for a, b in ranges)


_UPPER = _upper_class()
_WORD = rf"(?:(?:al|el|ar|as|an|ad|d|l)[-'’])?[{_UPPER}]\w*(?:(?:['’ʼ](?![sS]\b)|[-‐‑])\w+)*"
OPENS = re.compile(rf"(?<!\w)(?=(?:(?:al|el|ar|as|an|ad|d|l)[-'’])?[{_UPPER}])")
# Behind the first word of a body that many own: "Dockers' Union", "Seamen's Mission"
PLURAL_OWNER = rf"(?:(?<=s)['’]|(?<=[Mm]en)['’]s|(?<=hildren)['’]s|(?<=eople)['’]s){GAP}"
UNIT = rf"(?:(?:[{_UPPER}]\.){{2,}}|[{_UPPER}]\.(?={GAP}?[{_UPPER}])|St\.(?={GAP}[{_UPPER}])|{_WORD})"


class Capital(Struct, frozen=True, gc=False):
    """What a language knows of a capitalised word, looked up once for each spelling.

    `stops` marks a function word, `never` a weekday or the like, `honours` a form of address, `numbers` a period or a
    sum, `given` a given name, `names` one in any case, `serves` a word of a role.
    """

    lower: str
    stops: bool
    never: bool
    honours: bool
    numbers: bool
    given: bool
    names: bool
    serves: bool
