"""German tells a year without a preposition, as it tells a count."""

from __future__ import annotations

import pytest

from tests.normalizer.temporal.reading import found


@pytest.mark.parametrize(
    "text",
    [
        "Das Schiff wurde 1998 gebaut und gehört der Reederei.",
        "Das Schiff lief 1998 vom Stapel.",
        "Der Verein gewann 1998 den Pokal.",
        "Er starb 1998 in Kelby.",
        "Das 1998 gebaute Schiff sank.",
        "Sie steht vor dem 1998 eröffneten Museum.",
    ],
)
def test_a_bare_year_inside_a_german_clause(text: str) -> None:
    assert found(text, "de") == [("1998", "1998")]


@pytest.mark.parametrize(
    "text",
    [
        "Mit 1998 verletzten Menschen rechnete niemand.",
        "Die 1950 verletzten Soldaten kamen heim.",
        "Er kaufte 1998 neue Schrauben.",
        "Von ihnen waren 1950 in Heimen.",
        "Davon wurden insgesamt 1950 verletzt.",
        "Sie schrieb in Zimmer 1998 an einem Buch.",
    ],
)
def test_a_german_count_is_no_year(text: str) -> None:
    assert found(text, "de") == []


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Das Haus wurde 1743 gebaut.", "1743"),
        ("Die Halle, die 1986 fertiggestellt wurde, ist alt.", "1986"),
        ("Der Konzern kaufte das Werk 2017.", "2017"),
        ("Die Strecke soll 2027 fertig sein.", "2027"),
        ("Die Eröffnung ist für 2027 geplant.", "2027"),
        ("Im Ort laufen seit 1994 Autos vom Band.", "1994"),
        ("Er kam 2003 ums Leben.", "2003"),
    ],
)
def test_bare_years_where_german_counts_nothing(text: str, year: str) -> None:
    assert found(text, "de") == [(year, year)]


@pytest.mark.parametrize("text", ["Es kamen 1968 Besucher.", "Die Fabrik soll 2027 neue Stellen schaffen."])
def test_german_counts_are_no_years(text: str) -> None:
    assert found(text, "de") == []


@pytest.mark.parametrize(
    ("text", "language", "year"),
    [
        ("In 1914 sailors under Captain Fritz took them.", "en", ["1914"]),
        ("In 1987 villages upstream were flooded.", "en", ["1987"]),
        ("En 1914 marineros de Orm los tomaron.", "es", ["1914"]),
        ("In 1950 households there was no water.", "en", []),
        ("Water ran out in 1987 households.", "en", []),
        ("In 1,987 households there was no water.", "en", []),
    ],
)
def test_a_year_that_opens_a_sentence_before_a_noun(text: str, language: str, year: list[str]) -> None:
    assert [timex for _, timex in found(text, language)] == year
