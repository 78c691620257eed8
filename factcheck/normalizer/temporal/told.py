"""What the text told last: the day, month and year that "two days later" and "a year earlier" count from."""

from __future__ import annotations

from datetime import date

from factcheck.model import When
from factcheck.normalizer.temporal.expression import Expr
from factcheck.normalizer.temporal.resolving import told_day
from factcheck.normalizer.temporal.tagging import Tagged

_OPENING = 12  # signs at the head of a sentence, before "previous year"


class Told:
    """The last day, month and year told by one version, as it is read from its head to its end."""

    def __init__(self, tagged: Tagged, published: date | None) -> None:
        """Begin with nothing told."""
        self.tagged, self.published = tagged, published
        self.days: dict[str, date] = {}  # a day of the last day, month and year told
        self.sentence = -2  # where
        self.years: dict[tuple[int, int], int] = {}  # of the days that the text told in full
        self.months: dict[int, int] = {}  # the year of the months that it told with one, 0 where with several
        self._aside = False
        self._period: dict[str, date] = {}  # the last month, quarter or year told as such
        self._period_in = -2

    def forget(self, sentence: int) -> None:
        """What was told two sentences ago is no anchor any more."""
        if sentence - self.sentence > 1:
            self.days = {}

    def points_back(self, sentence: int, start: int) -> bool:
        """Whether "the previous year" is told from the last date: of its sentence, or of the one right before it."""
        day = self.days.get("year")
        if day is None or self._aside:
            return False
        if self.sentence == sentence:
            return True
        document, published = self.tagged.document, self.published
        opens = start - document.sentence_at(start)[0] <= _OPENING
        return opens or (published is not None and 0 <= published.year - day.year <= 1)

    def _stands_aside(self, place: tuple[int, int]) -> bool:
        """Whether a date stands between commas or brackets: "The firm, founded in 1923, ..."."""
        text, begin = self.tagged.text, self.tagged.document.sentence_at(place[0])[0]
        before = text[begin : place[0]]
        return text[place[1] : place[1] + 1] in (",", ")") and ("," in before or "(" in before)

    def _follows_since(self, start: int) -> bool:
        """Whether a period is only where another one begins: "the highest price since May 2021"."""
        before = self.tagged.text[max(0, start - _OPENING) : start].lower().split()
        return before[-1:] != [] and before[-1] in self.tagged.lexicon.words.since

    def remember(self, when: When, sentence: int, place: tuple[int, int], *, stated: bool) -> None:
        """Keep the day, the month and the year that a value tells, for "two days later", "the following year"."""
        if when.start is None or "/" in when.timex or when.grain == "week":
            return
        day = date.fromisoformat(when.start[:10])
        single = told_day(when) is not None
        grains = ("day", "month", "year") if single else ("month", "year") if when.timex[4:5] == "-" else ("year",)
        told = dict.fromkeys(grains, day)
        if single and when.anchor == "publication" and sentence - self._period_in <= 1:
            told |= self._period  # "jumped in December, it said on Monday, from a year earlier"
        elif not single and not self._follows_since(place[0]):
            self._period, self._period_in = told, sentence
        self.days, self.sentence = told, sentence
        self._aside = self._stands_aside(place)
        if single and stated:
            self.years[day.month, day.day] = day.year
        if stated and "month" in grains:
            self.months[day.month] = day.year if self.months.get(day.month, day.year) == day.year else 0

    def keep(self, sentence: int) -> None:
        """What was told goes on being what later words count from."""
        if self.days:
            self.sentence = sentence
        if sentence - self._period_in <= 1:
            self._period_in = sentence


def compares(expr: Expr) -> bool:
    """Whether a figure is set against an earlier period: the next "a year earlier" counts from where this one did."""
    told = expr.shape in ("later", "offset") or (expr.shape == "shift" and expr.code == "told")
    return told and (expr.amount or 0) < 0 and expr.unit in ("year", "quarter", "month") and expr.inner is None
