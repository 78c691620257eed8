"""Sentences that are the same but for one value."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.model import Fact
from factcheck.slots.evidence.frames import read_frame, same_frame
from tests.comparison.tellings import across, compare


def fact_of(text: str, kind: str) -> Fact:
    (fact,) = [f for f in factcheck.extract(text, language="de" if "»" in text else "en") if f.kind == kind]
    return fact


@pytest.mark.parametrize(
    ("one", "other", "kind", "same"),
    [
        ("The mill ground 412 tonnes of rye in June.", "The mill ground 96 tonnes of rye in June.", "quantity", True),
        ("The mill ground 412 tonnes of rye in June.", "The mill ground 96 tonnes.", "quantity", False),
        ("The mill ground 412 tonnes of rye in June.", "The mill sold 96 tonnes of oats in June.", "quantity", False),
        ("The keeper opened the lock on Monday.", "The keeper opened the lock on Friday.", "date", True),
        ("The keeper opened the lock on Monday.", "The widow sold the barge on Friday.", "date", False),
        ("Ships waited, the lock keeper said on Monday.", "It froze, the lock keeper said on Friday.", "date", False),
        ("It fell on Monday.", "It fell on Friday.", "date", True),
        ("Wages rose 4 percent in May.", "Wages rose 4 percent in April.", "date", True),
        ("Wages rose 4 percent in May.", "Wages rose 3 percent in April.", "date", False),
        ("On Monday.", "On Friday.", "date", False),
        # what was said is the same, however each version tells who said it
        ('"I mended nine nets that night," he said.', 'He: "I mended ninety nets that night."', "quantity", True),
        ("On the pier: “We lost three boats in the gale.”", "“We lost eight boats in the gale.”", "quantity", True),
        ("»Das Boot kam mit 20 Leuten«, sagte er.", "Er sagte: »Das Boot kam mit 12 Leuten.«", "quantity", True),
        ('He said: "We open the gate on Monday again."', '"We open the gate on Friday again," he said.', "date", True),
        ('"The vote is on Tuesday," said Oda of Orm.', '"The boat is due on Sunday," said Oda of Orm.', "date", False),
        ('"I mended nine nets," said Oda.', '"I sold ninety nets of mine," said Oda.', "quantity", False),
        ("Oda sold nine nets to the “Heron”.", "Oda gave ninety nets of hers to the “Heron”.", "quantity", False),
    ],
)  # fmt: skip
def test_a_frame_is_the_same_where_the_sentence_is(one: str, other: str, kind: str, same: bool) -> None:
    assert same_frame(read_frame(fact_of(one, kind)), read_frame(fact_of(other, kind))) is same


def test_a_day_that_was_spoken_of_is_one_day_whenever_it_is_repeated(tmp_path: Path) -> None:
    one = 'Flood\nThe river rose. "We should have rung the bells on Monday night," said Oda Bell, the warden.'
    two = 'Inquiry\nThe warden, Oda Bell, told the panel: "We should have rung the bells on Monday night."'
    assert not across(compare(tmp_path, (one, two), ("2025-05-14", "2025-05-23")), "FC201")


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        ("The lock was opened to barges in March 1931.", "The lock was opened to barges in October 1931.", "FC201"),
        ("The alarm at the lock rang at 14:52.", "The alarm at the lock rang at 14:18.", "FC202"),
        ("The keeper finished third in the long race.", "The keeper finished fifth in the long race.", "FC101"),
        ("Some 20,000 barges passed the lock in 1931.", "Some 310 barges passed the lock in 1931.", "FC101"),
    ],
)  # fmt: skip
def test_a_text_that_was_taken_over_with_one_slip_is_flagged(tmp_path: Path, one: str, other: str, code: str) -> None:
    body = "The old lock on the Oster is to close.\n\n{} It leaks, and nobody wants to pay for new gates."
    report = compare(tmp_path, [f"Lock to close\n\n{body.format(told)}" for told in (one, other)])
    assert [v.level for v in across(report, code)] == ["error"]
