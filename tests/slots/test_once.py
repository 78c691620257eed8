"""Dates of what a story dates but once: the next meeting, the end of a ballot, the year in which a thing began."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.comparison.tellings import compare, flagged, summary

TEXT = "{head}\nPublished: {day}\n\nThe lake town of Amberel had a long day of news.\n\n{told}"
DAYS = ("2025-05-22", "2025-05-23")


def told(one: str, other: str) -> list[str]:
    heads = ("News from Amberel", "Amberel hears more")
    return [TEXT.format(head=h, day=d, told=t) for h, d, t in zip(heads, DAYS, (one, other), strict=True)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The harbour board meets next on 5 June.", "Facts at a glance.\n\nNext meeting: 12 June."),
        ("The board meets next on 5 June.", "NEXT MEETING. Thursday, 12 June."),
        ("Savings of 80 million are planned from 2028.", "Synergies: 80 million euros a year from 2026."),
        ("The committee sits again on 3 July.", "Its next decision is due on Thursday, 10 July."),
        ("Members have until 16 June to approve the deal.", "The ballot shuts on Thursday, 26 June."),
        ("The next round is to be held on 27 June.", "The outlook. Talks resume on Sunday, 29 June."),
        ("A retrial will open on 6 October.", "A jury is to be sworn on 3 November."),
        ("The mill, opened in 1978, employs 40 people.", "On Tuesday the mill was silent. It was built in 1988."),
        ("The ferry stage was renewed in 2014.", "The stage: laid anew in 2004 and tested since."),
    ],
)
def test_unlike_dates_of_what_happens_once(one: str, other: str, tmp_path: Path) -> None:
    report = compare(tmp_path, told(one, other))
    assert flagged(report), summary(report)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The board meets next on 5 June.", "The board last met on 12 May."),  # another meeting
        ("The board meets next on 5 June.", "The board meets next on 5 June and decides next on 12 June."),
        ("The next round is to be held on 27 June.", "The next meeting of the school board is on 29 June."),
        ("The mill, opened in 1978, employs 40 people.", "The church was built in 1823."),
        ("Members have until 16 June to approve the deal.", "Bidders have until 30 June to make offers."),
        ("The plant, opened in 1986, has 40 workers.", "All six generators date from 1985."),
        ("Orla Vance takes over on 1 July.", "Tom Birk, her deputy, steps down on 15 June."),
    ],
)
def test_dates_of_two_things(one: str, other: str, tmp_path: Path) -> None:
    report = compare(tmp_path, told(one, other))
    assert not flagged(report), summary(report)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Рада залишила ставку без змін\nДругий місяць поспіль рада нічого не змінила. Наступне засідання ради "
            "призначено на 5 червня.",
            "Der Rat wartet weiter ab\nDie Mitglieder des Rates ließen am Donnerstag alles beim Alten. Die nächste "
            "Sitzung des Rates ist am 12. Juni.",
        ),
        (
            "Le conseil ne bouge pas\nLes membres du conseil ont tout laissé en l'état. La prochaine réunion est "
            "prévue le 5 juin.",
            "El consejo no se mueve\nLos miembros del consejo lo dejaron todo como estaba. La próxima reunión será el "
            "12 de junio.",
        ),
    ],
)
def test_the_next_meeting_in_other_languages(one: str, other: str, tmp_path: Path) -> None:
    report = compare(tmp_path, (one, other), DAYS)
    assert flagged(report), summary(report)
