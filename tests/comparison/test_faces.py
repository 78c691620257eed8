"""Figures that meet only by another face: shares and their numbers, what is left out, limits, halves of the day."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import extract
from tests.comparison.tellings import compare, flagged

HARBOUR = "Harbour cranes\n\nThe port of Ostrel published its yearly survey of the harbour cranes. {}"
POLL = "Ostrel votes\n\nVoters in Ostrel choose a mayor on Sunday. {}"

CONFLICTS = [
    pytest.param(
        HARBOUR.format("Of its 112 cranes 39 are working, the survey says."),
        HARBOUR.format("Two-thirds of its 112 cranes are working, the survey says."),
        id="share-against-number",
    ),
    pytest.param(
        POLL.format("A candidate needs 45 percent to win in the first round."),
        POLL.format("A candidate with more than 40 percent will win in the first round."),
        id="a-limit-is-no-rounding",
    ),
    pytest.param(
        "Ostrel fire\n\nThe fire in the harbour of Ostrel was reported at 03:40 on Sunday by a night porter.",
        "Ostrel fire\n\nThe fire in the harbour of Ostrel was reported at 3.40 in the afternoon on Sunday by a porter.",
        id="halves-of-the-day",
    ),
    pytest.param(
        "Budget\n\nThe tax on hotel rooms in Ostrel rises by three percentage points, the council decided.",
        "Budget\n\nThe tax on hotel rooms in Ostrel rises by three percent, the council decided.",
        id="points-and-percent",
    ),
    pytest.param(
        "Transfer\n\nOstrel bought the striker Ivo Lahn for 58 million euros, the club said.",
        "Transfer\n\nOstrel bought the striker Ivo Lahn for 58 million pounds, the club said.",
        id="euros-and-pounds",
    ),
    pytest.param(
        HARBOUR.format("Two of its five north docks will close by the end of next year, the survey says."),
        HARBOUR.format("Three of its five north docks will close by the end of next year, the survey says."),
        id="parts-that-add-up-and-say-one-thing",
    ),
    pytest.param(
        HARBOUR.format("Traffic on the north quay doubled last year, the survey says."),
        HARBOUR.format("Traffic on the north quay rose by 80 percent last year, the survey says."),
        id="a-multiple-against-percent",
    ),
]
AGREEMENTS = [
    pytest.param(
        HARBOUR.format("Of its 112 cranes 39 are working, the survey says."),
        HARBOUR.format("Roughly a third of its cranes are working, the survey says."),
        id="share-fits-number",
    ),
    pytest.param(
        HARBOUR.format("All but 15 of the 112 cranes are working, the survey says."),
        HARBOUR.format("It found 97 cranes working, the survey says."),
        id="all-but",
    ),
    pytest.param(
        "Ostrel fire\n\nThe fire in the harbour of Ostrel was reported at 3:40 on Sunday by a night porter.",
        "Ostrel fire\n\nThe fire in the harbour of Ostrel was reported at 3.40 in the afternoon on Sunday by a porter.",
        id="half-left-open",
    ),
    pytest.param(
        HARBOUR.format("Traffic on the north quay doubled last year, the survey says."),
        HARBOUR.format("Traffic on the north quay rose by 98 percent last year, the survey says."),
        id="nobody-doubles-exactly",
    ),
]
FACES = [
    ("News\nUp went 83% of the kites and 15 of the balloons.", "83%", []),
    ("Of its 112 cranes 39 are working.", "39", ["34.8214 %"]),
    ("It counted 112 cranes, of which 73 are idle.", "73", ["65.1786 %"]),
    ("One in five of the 980 boxes was empty.", "One in five", ["196"]),
    ("All but 31 of the 128 boats came back.", "31", ["97", "75.7812 %"]),
    ("Von den 112 Kränen arbeiten 39.", "39", ["34.8214 %"]),
    ("Traffic on the quay more than tripled.", "tripled", ["200 %"]),
    ("Traffic on the quay was half what it had been.", "half what", ["50 %"]),
    ("Traffic on the quay fell threefold.", "threefold", ["66.6667 %"]),
    ("Грузооборот порта вырос за год вдвое.", "вдвое", ["100 %"]),
    ("Грузооборот порта сократился за год вдвое.", "вдвое", ["50 %"]),
    ("Der Verkehr im Hafen hat sich verdoppelt.", "verdoppelt", ["100 %"]),
    ("The pilot called the harbour twice.", "twice", []),
    ("It counted 112 cranes and 39 sheds.", "39", []),
    ("It counted 112 cranes. Of these 39 are idle.", "112", []),
]


@pytest.mark.parametrize(("one", "two"), CONFLICTS)
def test_a_conflict_by_another_face(one: str, two: str, tmp_path: Path) -> None:
    assert flagged(compare(tmp_path, (one, two), ("2025-03-07", "2025-03-07")))


@pytest.mark.parametrize(("one", "two"), AGREEMENTS)
def test_no_conflict_by_another_face(one: str, two: str, tmp_path: Path) -> None:
    assert not flagged(compare(tmp_path, (one, two), ("2025-03-07", "2025-03-07")))


@pytest.mark.parametrize(("text", "figure", "faces"), FACES)
def test_faces(text: str, figure: str, faces: list[str]) -> None:
    (fact,) = [f for f in extract(text) if f.text == figure]
    assert [f"{face.low} {face.unit or ''}".strip() for face in fact.context.faces] == faces
