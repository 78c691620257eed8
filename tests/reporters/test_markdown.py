"""Markdown: worst first, within its length, and no text in it is markup."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token
from msgspec.structs import replace

from factcheck.model import Report
from factcheck.reporters import markdown, reporter
from factcheck.reporters.look import Look
from factcheck.reporters.shown import one_line
from tests.reporters.sample_report import sample
from tests.reporters.test_hostile import TEXT, hostile

READER = MarkdownIt("commonmark", {"linkify": False}).enable(["table", "strikethrough"])


def render(report: Report | None = None, **look: object) -> str:
    return reporter("markdown")(report or sample(), Look(**look))  # type: ignore[arg-type]


def plain(tokens: list[Token]) -> str:
    """The text that a reader sees; fails where there is any other markup than ours."""
    seen = []
    for token in tokens:
        assert token.type in (
            "inline", "text", "code_inline", "strong_open", "strong_close", "em_open", "em_close", "softbreak",
            *(f"{name}_{end}" for name in ("paragraph", "heading", "table", "thead", "tbody", "tr", "th", "td")
              for end in ("open", "close")),
        ), token  # fmt: skip
        seen.append(plain(token.children) if token.children else token.content)
    return "".join(seen)


@settings(max_examples=100)
@given(TEXT)
def test_any_words_are_read_as_they_are(words: str) -> None:
    said = one_line(words)
    read = plain(READER.parse(f"**a** {markdown.text(said)}")).replace("\u2060", "")
    assert read == f"a {said}".rstrip()
    cell = READER.parse(f"| a |\n| --- |\n| b {markdown.text(said)} |")
    assert [token.type for token in cell].count("td_open") == 1


@pytest.mark.parametrize(
    "words",
    ["<script>x</script>", "a|b|c", "[a](http://b.c)", "![x](y)", "`a`", "__a__ *b*", "&lt;b&gt;", "~~a~~", "$a$"],
)
def test_signs_are_no_markup(words: str) -> None:
    assert plain(READER.parse(f"| a |\n| --- |\n| {markdown.text(words)} |")) == f"a{words}"


def test_nobody_is_called_and_nothing_is_linked() -> None:
    said = markdown.text("@desk fixed #12 at www.example.org and https://example.org :smile:")
    assert "@\u2060desk" in said
    assert "#\u206012" in said.replace("\\", "")
    assert "www\\." in said
    assert "https\\:" in said
    assert "\\:smile" in said


@given(TEXT)
def test_code_is_what_it_was(words: str) -> None:
    said = f"x{one_line(words)}x"
    (paragraph,) = (token for token in READER.parse(markdown.code(said)) if token.type == "inline")
    assert [child.content for child in paragraph.children or ()] == [said]
    cell = READER.parse(f"| a |\n| --- |\n| {markdown.code(said, cell=True)} |")
    inside = [token for token in cell if token.type == "inline"][1]
    assert (inside.children or [])[0].content == said


@settings(max_examples=40, deadline=None)
@given(TEXT, TEXT)
def test_no_text_breaks_a_table(words: str, other: str) -> None:
    text = render(hostile(words, other, 0, 9))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", text)
    whole = MarkdownIt("commonmark", {"html": True}).enable("table").parse(text)
    blocks = [token.content.strip() for token in whole if token.type == "html_block"]
    assert all(block.startswith(("<details>", "</details>")) for block in blocks)
    rows = [line for line in text.split("\n") if line.startswith("| ")]
    assert len(re.findall("^tr_open$", "\n".join(token.type for token in whole), re.MULTILINE)) == len(
        [row for row in rows if not row.startswith("| ---")]
    )


def test_worst_comes_first_and_the_last_line_counts() -> None:
    text = render()
    order = [text.index(part) for part in ("## factcheck: 4", "error FC101", "error FC301", "note FC401", "warning FC")]
    assert order == sorted(order)
    assert text.rstrip().endswith("2 errors, 1 warning, 1 note; 1 update; 2 skipped")
    assert "**update FC901** People hurt" in text
    assert "We **not**" not in text
    assert "We will **not** sail again" in text
    assert "We will **∅** sail again" in text


def many(number: int) -> Report:
    """The sample with its story so many times, each of them with its own slots."""
    report = sample()
    stories = []
    for index in range(number):
        for story in report.stories:
            verdicts = tuple(
                replace(verdict, slot=replace(verdict.slot, id=f"{index}-{verdict.slot.id}"))
                for verdict in story.verdicts
            )
            stories.append(
                replace(story, story=replace(story.story, id=f"{story.story.id}-{index}"), verdicts=verdicts)
            )
    return replace(report, stories=tuple(stories))


@pytest.mark.parametrize("number", [1, 20, 60, 400])
def test_it_stays_within_its_length_and_counts_the_rest(number: int) -> None:
    report = many(number)
    text = render(report)
    assert len(text) <= markdown.LIMIT
    lines = re.findall(r"^\*\*(error|warning|note|update)", text, re.MULTILINE)
    gone = re.search(r"\*\*([\d,]+) more findings?\*\*", text)
    assert len(lines) + (int(gone[1].replace(",", "")) if gone else 0) == 5 * number
    bare = re.search(r"\*\*([\d,]+) contradictions?\*\* above without evidence", text)
    tables = len(re.findall(r"^\| --- \|", text, re.MULTILINE))
    shown = sum(level != "update" for level in lines)
    assert tables + (int(bare[1].replace(",", "")) if bare else 0) == shown
    if gone:
        assert lines.count("error") == min(2 * number, len(lines))


def test_nothing_found_is_said() -> None:
    calm = tuple(replace(s, verdicts=tuple(v for v in s.verdicts if v.rule is None)) for s in sample().stories)
    assert render(replace(sample(), stories=calm)).startswith("## factcheck: no contradiction found\n")
    assert render(replace(sample(), stories=())).startswith("## factcheck: nothing could be compared\n")
    assert render(Report((), (), (), 0, "", "")).startswith(
        "## factcheck: nothing could be read, so nothing was compared\n"
    )
    assert "3 contradictions below the level shown." in render(hidden=3)
