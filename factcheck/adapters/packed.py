"""Simplemma's dictionaries, read where they lie packed, with an index that is made once and not in every run.

A dictionary is a row of records in the order of their words. A record is a word (how many bytes it has in common with
the word before, how many more there are, and these) and its lemma (how many bytes of the word go, how many come for
them, and these; or a sign that it is the lemma before).
"""

from __future__ import annotations

import lzma
from bisect import bisect_right
from pathlib import Path

from msgspec import Struct

from factcheck.adapters.shelf import shelved

MAGIC = b"SMFC1\x00"  # the format, with words that are not written backwards
BLOCK = 32  # records from one entry of the index to the next
SAME, WHOLE = 254, 255  # instead of how many bytes go: it is the lemma before; all go
WIDE = 0x80  # a length from here on goes on in the next byte

Place = tuple[int, bytes, bytes, int]  # of a record: its offset, the word before; the last lemma's word and offset


class Index(Struct):
    """Of each block of records the first word, and the place."""

    firsts: list[bytes]
    blocks: list[Place]


class PackedLemmas:
    """The lemmas of one language by word. Only where blocks of records begin is kept beside the packed bytes."""

    def __init__(self, data: bytes, index: Index) -> None:
        """Take the records with what `index_of` makes of them."""
        self._data = data
        self._firsts, self._blocks = index.firsts, index.blocks

    def get(self, word: str) -> str | None:
        """The lemma of a word; None where it has none."""
        wanted = word.encode()
        block = bisect_right(self._firsts, wanted) - 1
        if block < 0:
            return None
        data, size = self._data, len(self._data)
        at, known, of, written = self._blocks[block]
        while at < size and known < wanted:
            shared, length, at = data[at], data[at + 1], at + 2
            if shared >= WIDE or length >= WIDE:
                shared, at = _length(data, at - 2)
                length, at = _length(data, at)
            known, at = known[:shared] + data[at : at + length], at + length
            if data[at] == SAME:
                at += 1
            else:
                of, written, at = known, at, at + 2 + data[at + 1]
                if data[written + 1] >= WIDE:
                    at = _behind(data, written)
        return self._lemma(of, written) if known == wanted else None

    def _lemma(self, of: bytes, written: int) -> str:
        """The lemma of a word that is written at an offset."""
        goes = self._data[written]
        length, at = _length(self._data, written + 1)
        kept = b"" if goes == WHOLE else of[: len(of) - goes]
        return (kept + self._data[at : at + length]).decode()


def index_of(data: bytes, at: int) -> Index:
    """The blocks of the records that begin at an offset."""
    firsts: list[bytes] = []
    blocks: list[Place] = []
    size, word, of, written = len(data), b"", b"", at
    while at < size:
        blocks.append((at, word, of, written))
        for number in range(BLOCK):
            shared, length, at = data[at], data[at + 1], at + 2
            if shared >= WIDE or length >= WIDE:
                shared, at = _length(data, at - 2)
                length, at = _length(data, at)
            word, at = word[:shared] + data[at : at + length], at + length
            if not number:
                firsts.append(word)
            if data[at] == SAME:
                at += 1
            else:
                of, written, at = word, at, at + 2 + data[at + 1]
                if data[written + 1] >= WIDE:
                    at = _behind(data, written)
            if at >= size:
                break
    return Index(firsts, blocks)


def _behind(data: bytes, written: int) -> int:
    """Where a long lemma ends that is written at an offset."""
    length, at = _length(data, written + 1)
    return at + length


def _length(data: bytes, at: int) -> tuple[int, int]:
    """A length, of seven bits a byte with the lowest first, and where it ends."""
    length = shift = 0
    while True:
        byte = data[at]
        length |= (byte & ~WIDE) << shift
        at, shift = at + 1, shift + 7
        if byte < WIDE:
            return length, at


def read_packed(path: Path) -> PackedLemmas | None:
    """The lemmas of a dictionary file; None where it is of another format."""
    packed = path.read_bytes()
    data = lzma.decompress(packed)
    if not data.startswith(MAGIC):
        return None
    _, start = _length(data, len(MAGIC))  # how many records there are
    return PackedLemmas(data, shelved(f"lemmas-{path.stem}", packed, Index, lambda: index_of(data, start)))
