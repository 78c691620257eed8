"""Nights told before their day: "an overnight attack on 24 January"."""

from __future__ import annotations

import re

from factcheck.normalizer.temporal.expression import Expr
from factcheck.normalizer.temporal.tagging import Tagged

_WORDS = 4  # words that may stand between the night and the preposition before its day
_STOP = re.compile(r"[.,;:!?()\n\"“”«»—–]")


def night_of(expr: Expr, following: Expr, tagged: Tagged) -> bool:
    """Whether the night is one of the day told in full behind it, with nothing but a few words between them."""
    if expr.code != "overnight" or following.shape not in ("day", "weekday"):
        return False
    if following.part or following.clock is not None or following.ends:
        return False
    atoms = tagged.atoms
    between = tagged.text[atoms[expr.last].end : atoms[following.first].start]
    words = between.lower().split()
    if following.shape == "weekday":  # "overnight on Monday", "overnight Monday"
        return not words or (len(words) == 1 and words[0] in tagged.lexicon.words.on)
    if following.month is None:
        return False
    return (
        bool(words) and len(words) <= _WORDS + 1 and words[-1] in tagged.lexicon.words.on and not _STOP.search(between)
    )
