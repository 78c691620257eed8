"""Comparing the words of two quotations: what was cut, bracketed, negated or changed."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from factcheck.adapters.similarity import align_words, shared_words

SAME_SENTENCE = 0.5  # likeness from which two sentences tell one
LENGTH = 0.2  # what unlike length takes from likeness
_SENTENCE = re.compile(r"(?<=[.!?])[\"'”’»]*\s+")
_CLAUSE = re.compile(r"[,;:—–](?:\s+|$)|\s+[—–-]\s+")
_WORD = re.compile(r"\[[^\]]*\]|…|\.\.\.|[\w]+(?:['’ʼ\-‐‑][\w]+)*|[%$€£]")
_EXPAND = {
    "can't": ("can", "not"), "cannot": ("can", "not"), "won't": ("will", "not"), "shan't": ("shall", "not"),
    "i'm": ("i", "am"), "i've": ("i", "have"), "i'll": ("i", "will"), "i'd": ("i", "would"), "it's": ("it", "is"),
    "that's": ("that", "is"), "he's": ("he", "is"), "she's": ("she", "is"), "we're": ("we", "are"),
    "we've": ("we", "have"), "we'll": ("we", "will"), "they're": ("they", "are"), "they've": ("they", "have"),
    "they'll": ("they", "will"), "you're": ("you", "are"), "you've": ("you", "have"), "there's": ("there", "is"),
    "what's": ("what", "is"), "let's": ("let", "us"), "gonna": ("going", "to"), "percent": ("per", "cent"),
    "%": ("per", "cent"), "ok": ("okay",),
}  # fmt: skip


_OF, _OWNING, _ARTICLES = "of", "'s", ("the", "a", "an")


class Difference(Struct, frozen=True):
    """One place at which two quotations part: the words that only the first and only the second has."""

    first: tuple[str, ...]
    second: tuple[str, ...]
    edge: bool  # at the beginning or end of either, or at an ellipsis: a cut, not a change


@lru_cache(maxsize=16384)
def split_words(text: str) -> tuple[str, ...]:
    """The words of a quotation in lower case, contractions written out, ellipses as "…", bracketed matter as "[]"."""
    words: list[str] = []
    for match in _WORD.finditer(text.replace("’", "'").replace("ʼ", "'")):
        word = match.group().lower()
        if word.startswith("["):
            words.append("[]")
        elif word in ("…", "..."):
            words.append("…")
        elif word in _EXPAND:
            words.extend(_EXPAND[word])
        elif word.endswith("n't") and len(word) > 3:
            words.extend((word[:-3], "not"))
        else:
            words.append(word)
    return tuple(words)


def find_differences(first: tuple[str, ...], second: tuple[str, ...]) -> list[Difference]:
    """Where two word sequences part, in order. Cut ends and omissions marked by "…" or "[]" are `edge`."""
    found = []
    for start_a, end_a, start_b, end_b in align_words(first, second):
        left, right = first[start_a:end_a], second[start_b:end_b]
        marked = any(w in ("…", "[]") for w in (*left, *right))
        at_edge = (start_a == 0 and start_b == 0) or (end_a == len(first) and end_b == len(second))
        one_sided = not left or not right
        at_edge = at_edge or (one_sided and _slides(first, second, (start_a, end_a, start_b, end_b)))
        bare_left = tuple(w for w in left if w not in ("…", "[]"))
        bare_right = tuple(w for w in right if w not in ("…", "[]"))
        found.append(Difference(bare_left, bare_right, marked or (at_edge and one_sided)))
    return found


def _slides(first: tuple[str, ...], second: tuple[str, ...], place: tuple[int, int, int, int]) -> bool:
    """Whether words that only one side has may as well stand at its edge: "it was [late but it was] cold"."""
    start_a, end_a, start_b, end_b = place
    block = first[start_a:end_a] or second[start_b:end_b]
    before, behind = first[:start_a], first[end_a:]
    opens = before == second[:start_b] and len(before) <= len(block) and block[len(block) - len(before) :] == before
    closes = behind == second[end_b:] and len(behind) <= len(block) and block[: len(behind)] == behind
    return opens or closes


def compare_quotations(first: str, second: str) -> list[Difference]:
    """Where two quotations part, sentence by sentence; sentences that only one of them has were cut, not changed."""
    left, right = split_sentences(first), split_sentences(second)
    pairs = [(_likeness(a, b), i, j) for i, a in enumerate(left) for j, b in enumerate(right)]
    found: list[Difference] = []
    used: tuple[set[int], set[int]] = (set(), set())
    for likeness, i, j in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if likeness >= SAME_SENTENCE and i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            found.extend(find_differences(_own(left[i], right[j]), _own(right[j], left[i])))
    return found


def _own(words: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """The words with "the keys of the town" as "the town's keys", where the other quotation has it so."""
    for owner, owned in pairwise(other):
        if not owner.endswith(_OWNING) or owned not in words:
            continue
        at = words.index(owned)
        name = at + 2 + (words[at + 2 : at + 3] != () and words[at + 2] in _ARTICLES)
        if words[at + 1 : at + 2] == (_OF,) and words[name : name + 1] == (owner.removesuffix(_OWNING),):
            begin = at - (at > 0 and words[at - 1] in _ARTICLES)  # the owner brings an article of its own
            words = (*words[:begin], *words[at + 2 : name], owner, owned, *words[name + 1 :])
    return words


def cut_sentences(text: str) -> list[str]:
    """The sentences of a quotation as they stand."""
    return [piece for piece in _SENTENCE.split(text) if split_words(piece)]


def split_sentences(text: str) -> list[tuple[str, ...]]:
    """The words of each sentence of a quotation."""
    return [split_words(piece) for piece in cut_sentences(text)]


def split_clauses(text: str) -> list[tuple[str, ...]]:
    """The words of each stretch of a quotation between its commas, dashes and full stops."""
    clauses = [split_words(clause) for sentence in _SENTENCE.split(text) for clause in _CLAUSE.split(sentence)]
    return [words for words in clauses if words]


def _likeness(first: tuple[str, ...], second: tuple[str, ...]) -> float:
    """Shared words in order, as a share of the shorter sentence; less where one is much longer."""
    short, long = sorted((len(first), len(second)))
    return shared_words(first, second) / short - LENGTH * (1 - short / long)
