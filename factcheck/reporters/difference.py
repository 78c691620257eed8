"""Word-level difference of quotes: only the words that differ are marked."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from factcheck.model import Fact, Quote
from factcheck.reporters.shown import one_line

_WORD = re.compile(r"\S+")
_BARE = re.compile(r"[^\w%$€£]+")
LONGEST = 400  # words; beyond it the comparison of two quotes would take longer than an editor waits


def words(fact: Fact) -> str:
    """The words of a quote as they are to be shown; the text of any other fact."""
    return one_line(fact.value.words if isinstance(fact.value, Quote) and fact.value.words else fact.text)


def differing(text: str, other: str) -> tuple[tuple[str, bool], ...]:
    """The text in stretches, marked where its words are not those of the other text.

    A place where only the other text has words is an empty marked stretch. Letter case and punctuation don't count.
    """
    own, theirs = _WORD.findall(text), _WORD.findall(other)
    if max(len(own), len(theirs)) > LONGEST:
        return ((text, True),)
    matcher = SequenceMatcher(None, _bare(own), _bare(theirs), autojunk=False)
    found: list[tuple[str, bool]] = []
    for tag, start, end, _, _ in matcher.get_opcodes():
        stretch = " ".join(own[start:end])
        if tag == "equal":
            found.append((f"{' ' if start else ''}{stretch}{' ' if end < len(own) else ''}", False))
        else:
            found.append((stretch, True))
    return tuple(found)


def _bare(found: list[str]) -> list[str]:
    return [_BARE.sub("", word).casefold() or word for word in found]
