"""Sentences that are the same but for a value: the surest sign that two values answer one question.

A text that was taken over, from an agency or from an earlier version, keeps its words around a figure or a date.
"""

from __future__ import annotations

import re
from itertools import takewhile

from msgspec import Struct

from factcheck.model import Fact

_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+")
BESIDE = 4  # words that must be the same on either side of the value, where the sentence has as many
SHARED = 0.8  # of the words of both sentences, that are the same
LEAST = 5  # words of a sentence by which it is known; of one that is the same to the last word
LEAST_WHOLE = 3
MARKS = (("“", "”"), ("„", "“"), ("„", "”"), ("«", "»"), ("»", "«"), ('"', '"'))  # that open and close a quotation


class Frame(Struct, frozen=True):
    """The words of a sentence around a value, each side from the value on, and the digits of its other values.

    `spoken` is how the value is told within a quotation, "" for any other.
    """

    before: tuple[str, ...]
    behind: tuple[str, ...]
    words: frozenset[str]
    numbers: tuple[str, ...]
    spoken: str = ""


def read_frame(fact: Fact) -> Frame:
    """The frame of a fact."""
    start, end = fact.span.start - fact.sentence_start, fact.span.end - fact.sentence_start
    lead, rest = _quoted(fact.sentence[:start], fact.sentence[end:])
    before, behind = _words(lead)[::-1], _words(rest)
    spoken = fact.text.lower() if len(lead) + len(rest) < len(fact.sentence) - len(fact.text) else ""
    numbers = (*_NUMBER.findall(lead), *_NUMBER.findall(rest))
    return Frame(before, behind, frozenset((*before, *behind)), numbers, spoken)


def _quoted(lead: str, rest: str) -> tuple[str, str]:
    """What stands around a value within the quotation that holds it, or else in its sentence.

    Each version says in its own way who spoke, and repeats the words that were spoken.
    """
    found = [(lead, rest)]
    for begin, end in MARKS:
        opened, closed = lead.rfind(begin), rest.find(end)
        open_still = lead.count(begin) % 2 == 1 if begin == end else end not in lead[opened + 1 :]
        if opened >= 0 and closed >= 0 and open_still:
            found.append((lead[opened + 1 :], rest[:closed]))
    return min(found, key=lambda sides: len(sides[0]) + len(sides[1]))


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in _WORD.findall(text))


def same_frame(one: Frame, other: Frame) -> bool:
    """Whether two sentences are the same but for the value and a word or two far from it.

    Where another figure differs too, each may belong to its own: 2.7 percent in May, 3.1 percent in April.
    """
    if one.numbers != other.numbers or not (_meet(one.before, other.before) and _meet(one.behind, other.behind)):
        return False
    shared, size = len(one.words & other.words), max(len(one.words), len(other.words))
    return (shared >= LEAST and shared >= SHARED * size) or shared == size >= LEAST_WHOLE


def same_saying(one: Frame, other: Frame) -> bool:
    """Whether all that was spoken is the same: then "on Monday" is one day, whenever each version was published."""
    told = one.spoken != "" and one.spoken == other.spoken
    return told and _meet(one.before, other.before) and _meet(one.behind, other.behind)


def _meet(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the words next to the value are the same, up to the end of the sentence if it comes first."""
    if one[:1] != other[:1]:
        return False
    run = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return run >= BESIDE or run == len(one) == len(other)
