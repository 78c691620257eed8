"""No text, wherever it stands in a report, breaks a reporter or steers a terminal."""

from __future__ import annotations

import json
import re

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from factcheck.model import Report
from factcheck.reporters import FORMATS, explain, matrix, reporter
from factcheck.reporters.look import Look
from tests.reporters.sample_report import sample

STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066\u2067\ud800-\udfff]")
TEXT = st.text(
    st.characters() | st.sampled_from("\x1b\x9b\n\r\u2028\u202e\u2067 [](){}<:/漢字🛥\u0301\u05d0"), max_size=60
)


def hostile(words: str, other: str, start: int, size: int) -> Report:
    """The sample with the given words in every place that a source or a rule can fill."""
    report = sample()
    versions = tuple(
        replace(version, text=words, title=other, path=f"a/{words}", source=other, published=other)
        for version in report.versions
    )
    stories = []
    for story in report.stories:
        verdicts = []
        for verdict in story.verdicts:
            facts = tuple(
                replace(
                    fact,
                    text=words[start : start + size],
                    normalized=other,
                    sentence=words,
                    speaker=other,
                    span=replace(fact.span, path=f"a/{words}", start=start, end=start + size),
                )
                for fact in verdict.slot.facts
            )
            slot = replace(verdict.slot, facts=facts, subject=other, attribute=words)
            verdicts.append(replace(verdict, slot=slot, message=words, why=other))
        stories.append(replace(story, story=replace(story.story, title=words), verdicts=tuple(verdicts)))
    return replace(report, versions=versions, stories=tuple(stories))


@settings(max_examples=60, deadline=None)
@given(TEXT, TEXT, st.integers(0, 30), st.integers(0, 40), st.integers(1, 200), st.booleans())
def test_every_reporter_survives_and_steers_nothing(
    words: str, other: str, start: int, size: int, width: int, verbose: bool
) -> None:
    report = hostile(words, other, start, size)
    look = Look(width=width, verbose=verbose, drafts=frozenset({"noon"}))
    for text in (
        reporter("terminal")(report, look),
        reporter("terminal")(report, replace(look, plain=True)),
        reporter("concise")(report, look),
        matrix.render(report, look),
        explain.render(report, "s-aboard", look),
        reporter("markdown")(report, look),
    ):
        assert not STEERING.search(text)
    assert json.loads(reporter("json")(report, look)) == report.to_dict()


@given(TEXT)
def test_concise_is_one_line_a_finding(words: str) -> None:
    text = reporter("concise")(hostile(words, words, 0, 5), Look(quiet=True))
    assert text.count("\n") == sample().summary()["contradictions"]


def test_every_format_is_deterministic() -> None:
    for name in FORMATS:
        assert reporter(name)(sample(), Look()) == reporter(name)(sample(), Look())
