"""The packed dictionaries: the same lemmas as simplemma reads from them."""

from __future__ import annotations

import lzma
from pathlib import Path

import pytest
from simplemma.strategies.dictionaries import StreamDictionaryFactory
from simplemma.strategies.dictionaries.dictionary_factory import DATA_FOLDER

from factcheck.adapters.packed import MAGIC, PackedLemmas, index_of, read_packed

LONG = "x" * 200


def packed(tmp_path: Path, records: bytes) -> PackedLemmas | None:
    path = tmp_path / "xx.plzma"
    path.write_bytes(lzma.compress(records))
    return read_packed(path)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_hundredth_word_has_the_lemma_that_simplemma_reads(language: str) -> None:
    lemmas, theirs = read_packed(DATA_FOLDER / f"{language}.plzma"), StreamDictionaryFactory().get_dictionary(language)
    assert lemmas is not None
    words = [word for at, word in enumerate(theirs) if at % 100 in (0, 31)]
    assert len(words) > 3000
    assert [lemmas.get(word) for word in words] == [theirs[word] for word in words]


@pytest.mark.parametrize("word", ["", "0", "aaaaaaa", "housess", "zzzzzz", "я", "\U0010ffff"])
def test_a_word_that_is_not_there_has_none(word: str) -> None:
    lemmas = read_packed(DATA_FOLDER / "en.plzma")
    assert lemmas is not None
    assert lemmas.get(word) is None


def test_lengths_of_more_than_a_byte(tmp_path: Path) -> None:
    length = bytes([200 & 0x7F | 0x80, 200 >> 7])
    word = b"\x00" + length + LONG.encode() + b"\xff" + length + LONG.upper().encode()  # a lemma of its own
    longer = length + b"\x01y" + b"\xfe"  # one more letter, the lemma before
    shorter = b"\x00\x02yy" + b"\x01\x01z"  # one letter goes, one comes
    lemmas = packed(tmp_path, MAGIC + b"\x03" + word + longer + shorter)
    assert lemmas is not None
    assert [lemmas.get(each) for each in (LONG, LONG + "y", "yy", "y")] == [LONG.upper(), LONG.upper(), "yz", None]


def test_another_format_is_left_to_simplemma(tmp_path: Path) -> None:
    assert packed(tmp_path, b"SMFC2\x00\x00") is None


def test_a_dictionary_without_words(tmp_path: Path) -> None:
    lemmas = packed(tmp_path, MAGIC + b"\x00")
    assert lemmas is not None
    assert lemmas.get("a") is None
    assert index_of(b"", 0).blocks == []
