"""What is found when a version is held against itself, for the tests of this folder."""

from __future__ import annotations

from functools import cache

from factcheck.comparison.arithmetic import Discord, find_discords
from factcheck.comparison.bench import Bench
from factcheck.normalizer import normalize
from factcheck.rulebook import load_rulebook
from factcheck.sources import version_from_text


@cache
def discords(text: str, language: str) -> tuple[Discord, ...]:
    rulebook = load_rulebook()
    version = version_from_text(text, published="2025-06-10", language=language, rulebook=rulebook)
    bench = Bench(rulebook, {version.id: version})
    return tuple(find_discords(version, normalize(version, rulebook), bench))


def assert_flagged(code: str, language: str, text: str) -> None:
    """By its rule alone, and with places that slice the text."""
    found = discords(text, language)
    assert [discord.code for discord in found] == [code]
    assert len(found[0].facts) > 1
    assert found[0].message
    assert found[0].why
    for fact in found[0].facts:
        assert text[fact.span.start : fact.span.end] == fact.text
        line = text.splitlines()[fact.span.line - 1]
        assert line[fact.span.column - 1 :].startswith(fact.text)
