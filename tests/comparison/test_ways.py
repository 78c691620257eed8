"""Opposites of one figure: a fall told as a rise, a loss as a profit, a train too early or too late."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import extract
from factcheck.comparison.directions import find_pole
from factcheck.rulebook import load_rulebook
from tests.comparison.tellings import compare, flagged

POLES = [
    ("en", "change", "Marl Ferries carried 9 percent fewer cars than in May.", 1),
    ("en", "change", "Marl Ferries carried 9 percent more cars than in May.", 0),
    ("en", "change", "Up to 9 percent of the cars were late.", None),
    ("de", "change", "Die Reederei beförderte 9 Prozent weniger Autos als im Mai.", 1),
    ("de", "change", "Die Reederei beförderte 9 Prozent mehr Autos als im Mai.", 0),
    ("fr", "change", "La compagnie a transporté 9 % de voitures de plus.", None),
    ("fr", "change", "La compagnie en a transporté 9 % de moins qu'en mai.", 1),
    ("es", "change", "La naviera llevó un 9 % menos de coches que en mayo.", 1),
    ("uk", "change", "Пором перевіз на 9 % менше авто, ніж у травні.", 1),
    ("ru", "change", "Паром перевёз на 9 % больше машин, чем в мае.", 0),
    ("en", "balance", "The dairy made a profit of 4 million euros.", 0),
    ("en", "balance", "The dairy lost 4 million euros.", 1),
    ("en", "balance", "After a profit of 9 million the dairy is worth 4 million euros.", None),
    ("de", "balance", "Die Molkerei schrieb 4 Millionen Euro Verlust.", 1),
    ("fr", "balance", "La laiterie affiche une perte de 4 millions d'euros.", 1),
    ("es", "balance", "La lechería tuvo unas pérdidas de 4 millones de euros.", 1),
    ("ru", "balance", "Завод получил убыток 4 миллиона евро.", 1),
    ("uk", "balance", "Завод отримав прибуток 4 мільйони євро.", 0),
    ("en", "surplus", "The budget shows a deficit of 3 percent.", 1),
    ("es", "surplus", "El presupuesto cierra con un superávit de 3 millones de euros.", 0),
    ("en", "schedule", "The night train came in 20 minutes early.", 0),
    ("en", "schedule", "The night train came in 20 minutes behind schedule.", 1),
    ("fr", "schedule", "Le train est arrivé avec 20 minutes d'avance.", 0),
    ("fr", "schedule", "Le train est arrivé avec 20 minutes de retard.", 1),
    ("es", "schedule", "El tren llegó con 20 minutos de retraso.", 1),
    ("en", "level", "Rainfall was 30 percent below the average of the month.", 1),
    ("en", "level", "Rainfall was 30 percent above the long-term average.", 0),
    ("en", "level", "The nest lay 30 metres above the road.", None),
    ("fr", "level", "Les pluies ont été de 30 % au-dessous de la moyenne.", 1),
]
KINDS = ("percentage", "money", "quantity", "duration")


@pytest.mark.parametrize(("language", "name", "text", "pole"), POLES)
def test_the_pole_of_a_figure(language: str, name: str, text: str, pole: int | None) -> None:
    rules = load_rulebook()
    fact = [f for f in extract(text, language=language) if f.kind in KINDS][-1]
    assert find_pole(fact, name, rules.ways.pairs[name], rules.lexicon, language) == pole


TURNED = [
    (
        "Stocks\nHerring landings at Skarn fell to 310 tonnes from 420 tonnes in May.",
        "Stocks\nIn May herring landings at Skarn rose to 420 tonnes from 310 tonnes.",
    ),
    (
        "Count\nThe valley of Orde recorded 85 more arrivals than departures last year.",
        "Count\nIn the valley of Orde departures outnumbered arrivals by 85 last year.",
    ),
    (
        "Rail\nThe first train to Skarn pulled in 25 minutes early on Monday, to the surprise of its passengers.",
        "Rail\nOn Monday the first train to Skarn pulled in 25 minutes late, its passengers said.",
    ),
    (
        "Budget\nThe council of Orde closed the year with a surplus of 3 million euros, its treasurer said.",
        "Budget\nThe council of Orde closed the year with a deficit of 3 million euros, its treasurer said.",
    ),
    (
        "Rain\nRainfall at Skarn was 30 percent below the average in June, the weather service said.",
        "Rain\nRainfall at Skarn was 30 percent above the average in June, the weather service said.",
    ),
]
ALIKE = [
    (
        "Stocks\nHerring landings at Skarn fell to 310 tonnes from 420 tonnes in May.",
        "Stocks\nHerring landings at Skarn, 420 tonnes a year before, came down to 310 tonnes in May.",
    ),
    (
        "Count\nThe valley of Orde recorded 85 more arrivals than departures last year.",
        "Count\nIn the valley of Orde arrivals outnumbered departures by 85 last year.",
    ),
    (
        "Rail\nThe first train to Skarn pulled in 25 minutes early on Monday, to the surprise of its passengers.",
        "Rail\nOn Monday the first train to Skarn was 25 minutes ahead of schedule, its passengers said.",
    ),
    (
        "Budget\nThe council of Orde closed the year with a surplus of 3 million euros, its treasurer said.",
        "Budget\nThe surplus of the council of Orde grew to 3 million euros last year, its treasurer said.",
    ),
    (
        "Rain\nRainfall at Skarn was 30 percent below the average in June, the weather service said.",
        "Rain\nRainfall at Skarn rose by 30 percent from May to June, when it was below the average.",
    ),
]


@pytest.mark.parametrize("texts", TURNED)
def test_opposites_contradict(tmp_path: Path, texts: tuple[str, str]) -> None:
    assert "FC107" in flagged(compare(tmp_path, texts))


@pytest.mark.parametrize("texts", ALIKE)
def test_other_words_for_one_way_do_not(tmp_path: Path, texts: tuple[str, str]) -> None:
    assert "FC107" not in flagged(compare(tmp_path, texts))


@pytest.mark.parametrize(
    ("later", "turned"),
    [
        ("The growth forecast for 2027 is now put at 2.6 percent, up from 2.2 percent in August.", True),
        ("The growth forecast for 2027 rose to 2.6 percent from 2.2 percent on Thursday.", False),
    ],
)
def test_a_change_from_a_month_that_was_over_is_no_step_back(later: str, turned: bool, tmp_path: Path) -> None:
    earlier = (
        "Forecast\nThe bank of Orland cut its growth forecast for 2027 to 2.2 percent from 2.6 percent on Tuesday."
    )
    report = compare(tmp_path, [earlier, f"Forecast\nThe bank of Orland met. {later}"], ["2026-11-17", "2026-11-19"])
    told = {"FC106", "FC107"} if turned else {"FC107"}  # two figures that changed places are told as that
    assert bool(told & flagged(report)) is turned
