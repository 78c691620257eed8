"""The age of somebody whom a sentence does not name, between commas before the verb."""

from __future__ import annotations

import pytest

from factcheck import extract


def holders(text: str) -> tuple[str, ...]:
    [age] = [f for f in extract(text, published="2026-03-11", language="en") if f.kind == "age"]
    return age.context.holders


@pytest.mark.parametrize(
    "text",
    [
        "The retired nurse, 63, beat Tomas Ruel in the final.",
        "The defending champion, 29, faces Ines Calder on Friday.",
        "The former deputy harbour minister, 44, replaces Greta Lindum, who quit.",
        "The new trustee, 57, joined Odran Pell on stage.",
        "The bookkeeper, 38, accuses Wilm Castor of fraud.",
    ],
)
def test_whom_the_verb_acts_on_has_another_age(text: str) -> None:
    assert holders(text) == ()


def test_a_name_before_the_age_or_right_behind_it_holds_it() -> None:
    assert holders("Ada Finch, 38, replaces Greta Lindum.") == ("ada finch",)
    assert holders("The new mayor, 38, Ada Finch, spoke.") == ("ada finch",)
