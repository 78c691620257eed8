"""Whatever a text holds, it is shown as text, within the width, and steers nothing."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from factcheck.reporters.evidence import CLOSE, OPEN, Excerpt, fit, marked_lines
from factcheck.reporters.paint import line_cells
from factcheck.reporters.shown import clip, clip_middle, one_line, shown, wrap

STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066\u2067\u2069\ud800-\udfff]")
TEXT = st.text(st.characters() | st.sampled_from("\x1b\x9b\u202e\u2067 \t\n[]<:/漢字🛥\u0301\u05d0"), max_size=80)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain [sic] :smile: [/INST]", "plain [sic] :smile: [/INST]"),
        ("\x1b[31mred\x07", "␛[31mred␇"),
        ("a\tb\nc\r\nd", "a b c  d"),
        ("\u202egnp.exe", "<U+202E>gnp.exe"),
        ("\x9b2J", "<U+009B>2J"),
        ("soft\u00adhyphen\u200b", "softhyphen"),
        ("lost \ud83d half", "lost \ufffd half"),
        ("\u2067א\u2069", "<U+2067>א<U+2069>"),
    ],
)
def test_shown(text: str, expected: str) -> None:
    assert shown(text) == expected


@given(TEXT)
def test_nothing_steers_the_terminal(text: str) -> None:
    assert not STEERING.search(shown(text))
    assert "\n" not in one_line(text)


@given(TEXT, st.integers(4, 60))
def test_wrap_keeps_every_character_within_the_width(text: str, width: int) -> None:
    clear = one_line(text)
    lines = wrap(clear, width)
    assert all(cell_len(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == clear.replace(" ", "")


@given(TEXT, st.integers(4, 60))
def test_clipped_text_fits(text: str, width: int) -> None:
    assert cell_len(clip(one_line(text), width)) <= width
    assert cell_len(clip_middle(one_line(text), width)) <= width


@settings(max_examples=150)
@given(TEXT, st.text(min_size=1, max_size=30), TEXT, st.integers(12, 90), st.integers(20, 200))
def test_the_value_is_never_cut(before: str, value: str, after: str, width: int, room: int) -> None:
    value = one_line(value) or "x"
    found = fit(Excerpt(one_line(before) + " ", ((value, True),), " " + one_line(after)), room)
    lines = marked_lines(found, width, "odd-value")
    text = ["".join(piece.text for piece in line) for line in lines]
    marked = f"{OPEN}{value}{CLOSE}"
    assert marked.replace(" ", "") in "".join(text).translate({0x2068: None, 0x2069: None}).replace(" ", "")
    if cell_len(marked) <= width:
        assert any(marked in line for line in text)
    assert all(line_cells(line) <= width for line in lines)


def test_context_is_trimmed_at_words() -> None:
    found = Excerpt("The long story of how the ", (("12 boats", True),), " came home to the harbour at last.")
    cut = fit(found, 40)
    assert cut.before.endswith("the ")
    assert cut.before.startswith("… ")
    assert cut.after.endswith(" …")
    for word in (cut.before + cut.after).replace("…", "").split():
        assert word in (found.before + found.after).split()
