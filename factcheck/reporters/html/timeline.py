"""Small plots: a figure that moved over the time of publication, and the days that versions give one event."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta

from msgspec import Struct

from factcheck.model import Fact, Quantity, Verdict, Version, When
from factcheck.reporters.groups import Standing, question, sides
from factcheck.reporters.worded import in_words, moment, worded

WIDTH, EDGE = 360.0, 14.0
LETTER = 6.4  # the width of a letter of the plots, about
BESIDE = (0.0, 26.0, -13.0, -26.0)  # where the words of a point may stand: above it, below it, further above
BELOW = (0.0, 13.0, 26.0, 39.0)
ROWS = 12  # versions that a plot of days shows


class Label(Struct, frozen=True):
    """Words at a place of a plot; `anchor` is start, middle or end."""

    x: float
    y: float
    text: str
    anchor: str = "middle"
    style: str = ""


class Dot(Struct, frozen=True):
    """A value of one or more versions; a bar where `x2` lies to the right of `x`."""

    x: float
    y: float
    x2: float
    standing: Standing


class Plot(Struct, frozen=True):
    """A drawing in units of 360 to its width; `title` and `description` say the same in words."""

    kind: str
    title: str
    description: str
    height: float
    dots: tuple[Dot, ...]
    labels: tuple[Label, ...]
    line: str = ""
    axis: float = 0.0
    ticks: tuple[float, ...] = ()


def plot(verdict: Verdict, versions: Mapping[str, Version], names: Mapping[str, str]) -> Plot | None:
    """What can be drawn of an update or of conflicting dates; None where there is nothing to draw."""
    if verdict.outcome == "update" and all(isinstance(fact.value, Quantity) for fact in verdict.slot.facts):
        return _figures(verdict, versions, names)
    if verdict.outcome == "contradiction" and all(isinstance(fact.value, When) for fact in verdict.slot.facts):
        return _days(verdict, names)
    return None


def _figures(verdict: Verdict, versions: Mapping[str, Version], names: Mapping[str, str]) -> Plot | None:
    points: dict[tuple[datetime, float], list[Fact]] = {}
    for fact in verdict.slot.facts:
        version, value = versions.get(fact.version), fact.value
        when = moment(version.published) if version else None
        if when is not None and isinstance(value, Quantity):
            points.setdefault((when, float((value.low + value.high) / 2)), []).append(fact)
    if len({when for when, _ in points}) < 2:
        return None
    across = _scale(min(when.timestamp() for when, _ in points), max(when.timestamp() for when, _ in points), 40)
    low, high = min(value for _, value in points), max(value for _, value in points)
    axis = 132.0
    ordered = sorted(points)
    dots, taken, texts = [], list[tuple[float, float, float]](), list[Label]()
    for when, figure in ordered:
        x = across(when.timestamp())
        y = axis - 22 - (60 * (figure - low) / (high - low) if high > low else 30)
        dots.append(Dot(x, round(y, 1), x, "calm"))
        texts.append(_free(_joined(worded(fact) for fact in points[when, figure]), x, y - 9, taken, "value", BESIDE))
    for when in dict.fromkeys(when for when, _ in ordered):
        told = _joined(names[fact.version] for (then, _), facts in points.items() if then == when for fact in facts)
        texts.append(_free(told, across(when.timestamp()), axis + 14, taken, "who", BELOW))
    deepest = max((text.y for text in texts), default=axis) + 15
    for when, anchor in ((ordered[0][0], "start"), (ordered[-1][0], "end")):
        texts.append(Label(EDGE if anchor == "start" else WIDTH - EDGE, deepest, _stamp(when), anchor, "when"))
    told = "; ".join(
        f"{_stamp(when)}: " + _joined(f"{worded(fact)} in {names[fact.version]}" for fact in points[when, figure])
        for when, figure in ordered
    )
    line = " ".join(f"{dot.x},{dot.y}" for dot in dots)
    ticks = tuple(dict.fromkeys(dot.x for dot in dots))
    title = f"{question(verdict)}, by the time of publication"
    return Plot("figures", title, told, deepest + 8, tuple(dots), tuple(texts), line, axis, ticks)


def _days(verdict: Verdict, names: Mapping[str, str]) -> Plot | None:
    rows: list[tuple[str, datetime, datetime, Standing, str]] = []
    for side in sides(verdict):
        for fact in side.facts:
            value = fact.value
            first = moment(value.start) if isinstance(value, When) else None
            last = moment(value.end) if isinstance(value, When) else None
            if first is not None and last is not None:
                rows.append((names[fact.version], first, last, side.standing, worded(fact)))
    rows = list(dict.fromkeys(rows))
    if len({(first, last) for _, first, last, _, _ in rows}) < 2 or len(rows) > ROWS:
        return None
    left = EDGE + max(len(row[0]) for row in rows) * LETTER + 10
    if left > WIDTH / 3:
        return None
    earliest, latest = min(row[1] for row in rows), max(row[2] for row in rows)
    across = _scale(earliest.timestamp(), latest.timestamp(), 6, left)
    dots, texts = [], list[Label]()
    for index, (name, first, last, standing, _) in enumerate(rows):
        y = 16.0 + 20 * index
        begin, end = across(first.timestamp()), across(last.timestamp())
        dots.append(Dot(begin, y, max(end, begin + 5), standing))
        texts.append(Label(EDGE, y + 4, name, "start", "who"))
    axis = 20.0 * len(rows) + 10
    taken: list[tuple[float, float, float]] = []
    for day in dict.fromkeys(row[1] for row in rows):
        clock = f"{day:%H:%M}" if latest - earliest <= timedelta(days=1) else ""
        words = clock or _stamp(day)
        texts.append(_free(words, across(day.timestamp()), axis + 15, taken, "when", BELOW))
    height = max(text.y for text in texts) + 8
    told = "; ".join(f"{name}: {said}" for name, _, _, _, said in rows)
    ticks = tuple(dict.fromkeys(across(row[1].timestamp()) for row in rows))
    return Plot("days", f"{question(verdict)}, by version", told, height, tuple(dots), tuple(texts), "", axis, ticks)


def _scale(low: float, high: float, room: float, left: float = EDGE) -> Callable[[float], float]:
    """From a number to a place between the edges, with room at both ends."""
    span, start = high - low or 1.0, left + room / 2
    width = WIDTH - EDGE - room / 2 - start
    return lambda value: round(start + width * (value - low) / span, 1)


def _free(
    text: str, x: float, y: float, taken: list[tuple[float, float, float]], style: str, steps: tuple[float, ...]
) -> Label:
    """The words near a place, moved by the first of the steps at which they cover no others, between the edges."""
    half = len(text) * LETTER / 2
    x = min(max(x, EDGE + half), WIDTH - EDGE - half) if 2 * half < WIDTH - 2 * EDGE else WIDTH / 2
    free = (
        y + step
        for step in steps
        if all(abs(y + step - other) >= 12 or x + half < begin or x - half > end for begin, end, other in taken)
    )
    y = next(free, y + steps[-1])
    taken.append((x - half - 6, x + half + 6, y))
    return Label(round(x, 1), round(y, 1), text, "middle", style)


def _stamp(when: datetime) -> str:
    return in_words(when.isoformat(timespec="minutes")[:16]).removesuffix(", 00:00")


def _joined(texts: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(texts))
