"""What stands above the text of an article."""

from __future__ import annotations

import re

from factcheck.sources.years import Stated

_HOST = re.compile(r"^(?:https?://)?(?:www\.)?|/.*$")


def host_of(text: str) -> str:
    """The host of a line with the address of a site."""
    return _HOST.sub("", text.lower())


class Header:
    """What stands above the body; ranges are offsets in the file."""

    def __init__(self) -> None:
        """Begin with nothing found."""
        self.length = 0
        self.titles: list[tuple[int, int]] = []
        self.meta: list[tuple[int, int]] = []
        self.title = ""
        self.title_line = 0
        self.days: dict[str, Stated] = {}
        self.partial: Stated | None = None
        self.time = ""
        self.agency: str | None = None
        self.source: str | None = None
        self.site: str | None = None
        self.language: str | None = None

    @property
    def stated(self) -> Stated | None:
        """The day of the version: of its update where it states one, else of its publication."""
        found = self.days.get("updated") or self.days.get("published")
        if found and found.published and len(found.published) == 10 and self.time:
            return found._replace(published=found.published + self.time)
        return found

    def date(self, kind: str, stated: Stated | None, agency: str | None) -> None:
        """Keep what a header line states: the first of its kind counts."""
        if stated and stated.published:
            self.days.setdefault(kind, stated)
        elif stated:
            self.partial = self.partial or stated
        self.agency = self.agency or agency
