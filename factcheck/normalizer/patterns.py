"""Building blocks of compiled expressions: word lists as prefix trees, so that one pass tries few branches."""

from __future__ import annotations

import re
from collections.abc import Iterable

Tree = dict[str, "Tree"]
_END = ""


def alternatives(words: Iterable[str]) -> str:
    """An expression for any of the words, the longest first; a blank in a word stands for any white space.

    Linear: at each place at most one branch of the tree can go on. Matches nothing when there are no words.
    """
    tree: Tree = {}
    for word in sorted(set(words)):
        node = tree
        for sign in word:
            node = node.setdefault(sign, {})
        if word:
            node[_END] = {}
    return _expression(tree) if tree else r"(?!)"


def _expression(tree: Tree) -> str:
    optional = _END in tree
    branches = [(_sign(sign) + _expression(below)) for sign, below in sorted(tree.items()) if sign != _END]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 and not optional else "(?:" + "|".join(branches) + ")"
    return joined + "?" if optional else joined


def _sign(sign: str) -> str:
    # Of a class of three signs far apart the engine makes a map of all 65,536: the third one stands by itself, where
    # the group with a flag keeps it from being put back into the class.
    if sign == " ":
        return r"(?:[ \u00a0]|(?-i:\u202f))"
    if sign in "'’":
        return "(?:['’]|(?-i:ʼ))"
    if sign == "-":
        return r"[-\u2010\u2011]"
    return re.escape(sign)


def changing(change: Iterable[str], moving: Iterable[str]) -> re.Pattern[str]:
    """An expression for the words of a change, and for what begins as one of `moving` does and ends in any way."""
    begun = f"|(?:{alternatives(moving)})[^\\W\\d_]{{0,12}}" if moving else ""
    return re.compile(rf"(?<![^\W_])(?i:{alternatives(change)}{begun})(?![^\W_])")


def plain(text: str) -> str:
    """The key under which a matched word is looked up: lower case, with plain blanks, hyphens and apostrophes."""
    lowered = text.lower()
    return lowered if lowered.isascii() else lowered.translate(_PLAIN)


_PLAIN = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "’": "'", "ʼ": "'", "\u2010": "-", "\u2011": "-"})
