"""What is read as a date in a text, for the tests of this folder."""

from __future__ import annotations

from factcheck.model import Version, When
from factcheck.normalizer.dates import find_dates
from factcheck.normalizer.document import Document
from factcheck.rulebook import load_rulebook

PUBLISHED = "2025-03-07"  # a Friday


def found(text: str, language: str = "en", published: str | None = PUBLISHED) -> list[tuple[str, str]]:
    document = Document(Version("v", None, text, language=language))
    facts = find_dates(document, load_rulebook().language(language), published)
    return [(text[one.start : one.end], one.value.timex) for one in facts if isinstance(one.value, When)]


def only(text: str, language: str = "en", published: str | None = PUBLISHED) -> When:
    document = Document(Version("v", None, text, language=language))
    (one,) = find_dates(document, load_rulebook().language(language), published)
    assert isinstance(one.value, When)
    return one.value
