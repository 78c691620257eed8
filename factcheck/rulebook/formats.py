"""Story formats: how a dump splits into articles, and how one article is headed.

A file under `rules/formats/` is one `StoryFormat`. Most describe how a file holds several articles (`split`);
one describes what stands above and around the text of a single article (`article`). Patterns are regular
expressions, matched against a line without outer white space.
"""

from __future__ import annotations

import re

from msgspec import Struct


class Signal(Struct, frozen=True, forbid_unknown_fields=True):
    """A pattern that speaks for chatter, with its weight."""

    pattern: str
    weight: int = 1
    outside_quotes: bool = False

    def __post_init__(self) -> None:
        """Refuse a broken pattern."""
        _check(self.pattern)


class Separated(Struct, frozen=True, forbid_unknown_fields=True, tag="separated", tag_field="kind"):
    """Items parted by a line that holds nothing but a sign.

    It is a dump where `min_headed` items and the share `min_share` of all surely begin an article (dateline, date,
    byline, another language), or where more than `min_headed` items all have a headline.
    """

    separator: str
    min_headed: int = 2
    min_share: float = 0.3

    def __post_init__(self) -> None:
        """Refuse a broken pattern."""
        _check(self.separator)


class Labelled(Struct, frozen=True, forbid_unknown_fields=True, tag="labelled", tag_field="kind"):
    """Blocks of headline and text, each behind a line with a short code; `opening` may stand at the very top."""

    label: str
    opening: str
    min_blocks: int = 2

    def __post_init__(self) -> None:
        """Refuse a broken pattern."""
        _check(self.label, self.opening)


class Framed(Struct, frozen=True, forbid_unknown_fields=True, tag="framed", tag_field="kind"):
    """Blocks behind a fixed line and a line of tags."""

    opening: str
    tags: str
    min_blocks: int = 1

    def __post_init__(self) -> None:
        """Refuse a broken pattern."""
        _check(self.opening, self.tags)


class Pasted(Struct, frozen=True, forbid_unknown_fields=True, tag="pasted", tag_field="kind"):
    """Articles pasted between forum posts: teaser, site, headline, byline, text; then chatter."""

    chatter: tuple[Signal, ...]
    chatter_threshold: int = 2
    min_paragraph: int = 80
    header_lines: int = 10
    min_unheaded: int = 3


class LanguageProfile(Struct, frozen=True, forbid_unknown_fields=True):
    """What tells a language: frequent short words, letters of its own, its script as a range of letters."""

    words: frozenset[str]
    letters: str = ""
    script: str = "a-z"
    weekdays: tuple[frozenset[str], ...] = ()


class ArticleShape(Struct, frozen=True, forbid_unknown_fields=True):
    """What stands above and around the text of one article."""

    headline_max: int = 220
    header_lines: int = 12
    subtitle_max: int = 160
    site: str = "(?!)"
    date_labels: frozenset[str] = frozenset()
    update_labels: frozenset[str] = frozenset()
    date_words: frozenset[str] = frozenset()
    zones: dict[str, str] = {}
    agencies: dict[str, tuple[str, ...]] = {}
    bylines: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    closing_captions: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    slugs: tuple[str, ...] = ()
    standfirst_credit: str = "(?!)"
    keys: dict[str, frozenset[str]] = {}
    languages: dict[str, LanguageProfile] = {}

    def __post_init__(self) -> None:
        """Refuse a broken pattern."""
        _check(self.site, self.standfirst_credit, *self.bylines, *self.captions, *self.closing_captions)
        _check(*self.furniture, *self.notes, *self.slugs)


class StoryFormat(Struct, frozen=True, forbid_unknown_fields=True):
    """One way in which a file holds several articles, or the shape of an article."""

    name: str
    says: str = ""
    split: Separated | Labelled | Framed | Pasted | None = None
    article: ArticleShape | None = None


def _check(*patterns: str) -> None:
    for pattern in patterns:
        try:
            re.compile(pattern)
        except re.error as error:
            raise ValueError(f"not a regular expression: {pattern!r}: {error}") from None
