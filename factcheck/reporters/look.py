"""How a report is to look: everything that a format may ask about beside the report itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from factcheck.rulebook.comparisons import Comparison


NARROWEST, WIDEST = 40, 160


class Look(Struct, frozen=True, kw_only=True):
    """Settings of a reporter; the report and these alone decide every byte of the output.

    `width` counts terminal cells. `links` is the folder against which places become clickable links, or None; then
    `pages` is the folder with the explanations of the rules, to which their codes lead.
    `drafts` are the ids of the versions that are checked against the others. `hidden` counts the findings that
    `--min-level` left out. `rules` are the rules of comparison by their codes.
    """

    width: int = 80
    color: bool = False
    plain: bool = False
    links: str | None = None
    pages: str | None = None
    quiet: bool = False
    verbose: bool = False
    statistics: bool = False
    drafts: frozenset[str] = frozenset()
    hidden: int = 0
    rules: dict[str, Comparison] = {}

    def page(self, rule: str | None) -> str | None:
        """The path of the explanation of a rule; None where it has none or links are not wanted."""
        known = rule is not None and rule in self.rules and self.pages is not None
        return f"{self.pages}/{rule}.toml" if known else None

    @property
    def columns(self) -> int:
        """The width to lay out for: lines of less than forty cells, or of more than 160, are not read well."""
        return min(max(self.width, NARROWEST), WIDEST)
