"""Values in the words of a message."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given

from factcheck.comparison.wording import say_number, say_quantity, say_subject, say_when
from factcheck.model import Quantity, When
from tests.values.strategies import WHENS, quantities


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("41386", "41,386"),
        ("5.5", "5½"),
        ("0.5", "½"),
        ("0.25", "¼"),
        ("2.31", "2.31"),
        ("4700000", "4.7 million"),
        ("4712345", "4,712,345"),
        ("3400000000", "3.4 billion"),
        ("1200000000000", "1.2 trillion"),
        ("0", "0"),
        ("-7", "-7"),
        ("100", "100"),
    ],
)
def test_say_number(number: str, said: str) -> None:
    assert say_number(Decimal(number)) == said


def q(low: str, high: str = "", unit: str | None = None, hedge: str = "exact", of: str = "") -> Quantity:
    whole = Decimal(of) if of else None
    return Quantity(Decimal(low), Decimal(high or low), unit, hedge=hedge, of=whole)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "kind", "said"),
    [
        (q("5.5", unit="year"), "duration", "5½ years"),
        (q("1", unit="year"), "duration", "1 year"),
        (q("2.7", unit="%"), "percentage", "2.7%"),
        (q("8200000", unit="EUR"), "money", "8.2 million EUR"),
        (q("30", hedge="more-than"), "quantity", "more than 30"),
        (q("4000", hedge="about"), "quantity", "about 4,000"),
        (q("12", hedge="at-least"), "quantity", "at least 12"),
        (q("20000", "25000", hedge="range"), "quantity", "20,000 to 25,000"),
        (q("37", of="38"), "quantity", "37 of 38"),
        (q("3", "1"), "score", "3-1"),
        (q("47", unit="year"), "age", "47"),
        (q("640", unit="m"), "quantity", "640 m"),
        (q("540", unit="foot"), "quantity", "540 feet"),
        (q("4500", unit="m2"), "quantity", "4,500 m²"),
        (q("66.666667", unit="%", hedge="about"), "percentage", "about 66.7%"),
        (q("5", unit="pp"), "percentage", "5 percentage points"),
        (q("7397", unit="second"), "duration", "2 hours 3 minutes 17 seconds"),
        (q("385", unit="minute"), "duration", "6 hours 25 minutes"),
        (q("90", unit="second"), "duration", "1 minute 30 seconds"),
        (q("48", unit="hour"), "duration", "48 hours"),
        (q("3"), "rank", "3rd"),
        (q("111"), "rank", "111th"),
        (q("2", hedge="at-most"), "rank", "up to 2nd"),
    ],
)
def test_say_quantity(value: Quantity, kind: str, said: str) -> None:
    assert say_quantity(value, kind) == said


@pytest.mark.parametrize(
    ("timex", "mod", "said"),
    [
        ("2024-01-17", None, "17 January 2024"),
        ("XXXX-01-17", None, "17 January"),
        ("2024-02", None, "February 2024"),
        ("2024-02", "end", "late February 2024"),
        ("XXXX-02", "start", "early February"),
        ("2024-02", "mid", "mid-February 2024"),
        ("T11:14", None, "11:14"),
        ("2024-01-17T11:14", "approx", "about 11:14"),
        ("2024-01-17TNI", None, "17 January 2024 (night)"),
        ("XXXX-WXX-3", None, "Wednesday"),
        ("1998", None, "1998"),
        ("1998", "before", "before 1998"),
        ("2024-Q3", None, "Q3 2024"),
        ("BC0044", None, "44 BC"),
    ],
)
def test_say_when(timex: str, mod: str | None, said: str) -> None:
    assert say_when(When(timex, None, None, "day", "stated", mod)) == said  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("subject", "attribute", "kind", "said"),
    [
        ("Anna Bright", "sentence", "duration", "Anna Bright's sentence"),
        ("Ada Stones", "age", "age", "Ada Stones' age"),
        (None, "deaths", "quantity", "Deaths"),
        (None, None, "money", "Sum"),
        (None, None, "date", "Date"),
    ],
)
def test_say_subject(subject: str | None, attribute: str | None, kind: str, said: str) -> None:
    assert say_subject(subject, attribute, kind) == said


@given(quantities())
def test_any_quantity_can_be_said(value: Quantity) -> None:
    said = say_quantity(value, "quantity")
    assert said == said.strip()
    assert said
    assert "E" not in said.replace(value.unit or "", "")


@given(WHENS)
def test_any_time_can_be_said(value: When) -> None:
    assert isinstance(say_when(value), str)


@pytest.mark.parametrize(
    ("timex", "said"),
    [
        ("2025-W39", "the week of 22 September 2025"),
        ("2025-W39-WE", "the weekend of 27 September 2025"),
        ("2025-Q3", "Q3 2025"),
        ("2025-H2", "the second half of 2025"),
        ("2024-SU", "summer 2024"),
        ("2025-W99", "2025-W99"),
    ],
)
def test_parts_of_a_year_are_said_in_words(timex: str, said: str) -> None:
    assert say_when(When(timex=timex, grain="week", start=None, end=None, anchor="stated")) == said


def test_a_part_of_an_hour_is_singular() -> None:
    assert say_quantity(q("0.25", unit="hour"), "duration") == "¼ hour"
    assert say_quantity(q("1.5", unit="hour"), "duration") == "1½ hours"
