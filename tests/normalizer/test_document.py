"""Sentences: where a full stop ends one, and where it does not."""

from __future__ import annotations

import pytest

from factcheck import extract
from factcheck.model import Version
from factcheck.normalizer.document import Document


def sentences(text: str, language: str) -> int:
    return len(Document(Version("v", None, text, language=language)).sentences)


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("Er wurde am 3. Mai in Kelby gefasst.", "de", 1),
        ("Bis 31. Oktober bleibt die Halle zu.", "de", 1),
        ("Im 2. Halbjahr beginnt der Bau.", "de", 1),
        ("Sie wurden 3. Das war gut.", "de", 2),
        ("Sie finished 3. May comes next.", "en", 2),
    ],
)
def test_the_full_stop_of_a_german_ordinal_ends_no_sentence(text: str, language: str, number: int) -> None:
    assert sentences(text, language) == number


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Der Kassenwart wurde am 3. Mai 2024 in Kelby festgenommen.", "arrested"),
        ("Die Polizei nahm ihn am 3. Mai 2024 fest.", "arrested"),
        ("Sie trat am 3. Mai 2024 zurück.", "resign"),
    ],
)
def test_what_stands_behind_a_german_date_governs_it(text: str, event: str) -> None:
    (fact,) = [f for f in extract(text, language="de") if f.kind == "date"]
    assert event in fact.context.attributes
