"""The messages of a check: what the draft says, and how many of its sources say what."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from factcheck.model import Report, Slot, Story, StoryVerdicts, Verdict
from factcheck.reporters.select import draft_side
from tests.reporters.sample_report import fact, number, version

LATE, EARLY = frozenset({"evening"}), frozenset({"morning"})


def told(message: str, drafts: frozenset[str], groups: tuple[tuple[int, ...], ...] = ((0, 1), (2,))) -> str:
    """The message of a draft's check, of a finding in which morning and noon stand against the evening."""
    facts = tuple(
        fact(version(name), text, number(value), value)
        for name, text, value in (("morning", "212", "212"), ("noon", "212", "212"), ("evening", "221", "221"))
    )
    slot = Slot("s", "ferry", "quantity", None, None, facts)
    verdict = Verdict(slot, "contradiction", "error", "FC101", message, "", groups)
    story = StoryVerdicts(Story("ferry", "Ferry", ("morning", "noon", "evening")), (verdict,))
    report = Report((version("morning"), version("noon"), version("evening")), (story,), (), 3, "0", "0")
    return draft_side(report, drafts).stories[0].verdicts[0].message


@pytest.mark.parametrize(
    ("message", "late", "early"),
    [
        (
            "Depth: 40 feet in 2 versions, 40 m in 1",
            "Depth: 40 m in the draft, 40 feet in 2 sources",
            "Depth: 40 feet in the draft and 1 source, 40 m in 1 source",
        ),
        (
            "Harbour master of Skerry is Nils Holm in 2 versions, Anna Brekke in 1",
            "Harbour master of Skerry is Anna Brekke in the draft, Nils Holm in 2 sources",
            "Harbour master of Skerry is Nils Holm in the draft and 1 source, Anna Brekke in 1 source",
        ),
        (
            "“It held in 1999, and it held today” is said by Nils Holm in 2 versions, Anna Brekke in 1",
            "“It held in 1999, and it held today” is said by Anna Brekke in the draft, Nils Holm in 2 sources",
            "“It held in 1999, and it held today” is said by Nils Holm in the draft and 1 source, Anna Brekke in "
            "1 source",
        ),
        (
            "A negation differs in Nils Holm's quote: “We did not sail” against “We did sail”",
            "A negation differs in Nils Holm's quote: “We did sail” in the draft, “We did not sail” in 2 sources",
            "A negation differs in Nils Holm's quote: “We did not sail” in the draft and 1 source, “We did sail” in "
            "1 source",
        ),
        (
            "Fares: 3% in 2 versions, 3% in 1, once for and once against",
            "Fares: 3% in the draft, 3% in 2 sources, once for and once against",
            "Fares: 3% in the draft and 1 source, 3% in 1 source, once for and once against",
        ),
        (
            "Crew: 12 and 21 changed places between 2 versions and 1",
            "Crew: 12 and 21 changed places between the draft and 2 sources",
            "Crew: 12 and 21 changed places between the draft and 1 source",
        ),
        (
            "From Skerry to Holm in 2 versions, from Holm to Skerry in 1",
            "From Skerry to Holm in 2 sources, from Holm to Skerry in the draft",
            "From Skerry to Holm in the draft and 1 source, from Holm to Skerry in 1 source",
        ),
        (
            "Something else is wrong",
            "The draft differs from 2 sources: Something else is wrong",
            "The draft differs from 1 source: Something else is wrong",
        ),
    ],
)
def test_messages_name_the_draft_and_its_sources(message: str, late: str, early: str) -> None:
    assert told(message, LATE) == late
    assert told(message, EARLY) == early


def test_copies_among_the_sources_are_counted() -> None:
    report = Report((), (), (), 0, "0", "0")
    assert draft_side(report, LATE) == report
    facts = tuple(fact(version(name), "Marigold", number("1"), name[0]) for name in ("morning", "noon", "evening"))
    slot = Slot("s", "ferry", "quantity", None, None, facts)
    message = "Crew: 12 in 2 versions (1 independent), 21 in 1"
    verdict = Verdict(slot, "contradiction", "error", "FC101", message, "", ((0, 1), (2,)), (1, 1))
    story = StoryVerdicts(Story("ferry", "Ferry", ("morning", "noon", "evening")), (verdict,))
    seen = draft_side(replace(report, stories=(story,)), LATE).stories[0].verdicts[0]
    assert seen.message == "Crew: 21 in the draft, 12 in 2 sources (1 independent)"
    assert seen.groups == ((2,), (0, 1))
