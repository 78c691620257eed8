"""Dates and times against the public cases of Recognizers-Text (DateTimeModel, DateParser, DateExtractor).

    python tests/benchmarks/recognizers_dates.py [FOLDER] [--show] [--parser]

Spans count as found when they overlap (relaxed). Durations and sets of times are the business of other recognisers:
what overlaps one counts neither way. A value is right when the TIMEX3 value or the first moment is that of one of
the readings that the case lists. Values are asked of single dates and times, found or not: all results of the kinds
date, time and datetime (no ranges), but for "now" and its synonyms, which are never dates here, and for days that no
calendar has (30 February). "Two months ago" is told as a month, "two weeks ago" as a week and "two years ago"
as a year, as TempEval does: such a value is right when it holds the listed day. "The end of Friday", which the suite
makes the last second, is told as the day with the modifier END. Where the suite lists a clock time apart from its day,
a value of both is right for it.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from factcheck.model import Found, Version, When
from factcheck.normalizer.dates import find_dates
from factcheck.normalizer.document import Document
from factcheck.rulebook import load_rulebook

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "eval" / "public" / "recognizers_text"
LEFT_OUT = frozenset(("duration", "set", "timezone"))
SINGLE = frozenset(("date", "time", "datetime"))
NOW = re.compile(r"(?:right )?now|at (?:the )?present(?: time)?|at th(?:e|is) (?:moment|minute|time)", re.IGNORECASE)


def cases(path: Path) -> list[dict[str, Any]]:
    """The cases of a file."""
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8-sig"))
    return found


def kind_of(result: dict[str, Any]) -> str:
    """The type without its prefix."""
    return str(result.get("TypeName") or result.get("Typename") or result.get("Type")).rpartition(".")[2]


def bounds(result: dict[str, Any], text: str) -> tuple[int, int]:
    """Start and exclusive end of an expected result."""
    start = result.get("Start")
    if start is None:
        start = text.lower().find(str(result["Text"]).lower())
    if "Length" in result:
        return start, start + result["Length"]
    return start, result.get("End", start + len(result["Text"]) - 1) + 1


def readings(result: dict[str, Any]) -> tuple[set[str], set[str]]:
    """The TIMEX3 values and the first moments that count as right."""
    timexes, starts = set(), set()
    for value in (result.get("Resolution") or {}).get("values") or []:
        timexes.add(str(value.get("timex")))
        starts.add(str(value.get("value") or value.get("start") or ""))
    value = result.get("Value")
    if isinstance(value, dict):
        timexes.add(str(value.get("Timex")))
        for side in ("FutureResolution", "PastResolution"):
            starts.update(str(one) for one in (value.get(side) or {}).values())
    return timexes, starts


def is_asked(result: dict[str, Any]) -> bool:
    """Whether a single date or time has a value that a calendar knows, and is no "now"."""
    timexes, starts = readings(result)
    known = starts - {"not resolved", ""}
    return bool(timexes or starts) and bool(known or not starts) and not NOW.fullmatch(result["Text"])


def right(when: When, result: dict[str, Any]) -> bool:
    """Whether the value is one of the readings."""
    timexes, starts = readings(result)
    timexes |= {f"{timex}:00" for timex in timexes if "T" in timex and ":" not in timex}
    if when.timex in timexes or (when.mod == "end" and f"{when.timex} 23:59:59" in starts):
        return True
    if kind_of(result) == "time" and f"T{when.timex.rpartition('T')[2]}" in timexes:
        return True
    if (
        when.grain in ("month", "year")
        and "/" not in when.timex
        and any(t.startswith(f"{when.timex}-") for t in timexes)
    ):
        return True
    moments = {start.replace(" ", "T") for start in starts}
    if when.grain == "week" and when.start is not None and when.end is not None and "/" not in when.timex:
        return any(when.start <= moment < when.end for moment in moments)
    if when.start is None:
        return when.timex.startswith("T") and any(moment.startswith(when.timex[1:]) for moment in moments)
    return any(len(moment) >= 10 and when.start.startswith(moment) for moment in moments)


def measure(path: Path, show: bool) -> dict[str, float]:
    """Precision, recall and F1 of relaxed spans, and the share of right values among single dates."""
    language = load_rulebook().language("en")
    count: Counter[str] = Counter()
    for case in cases(path):
        text = case["Input"]
        reference = (case.get("Context") or {}).get("ReferenceDateTime")
        found = find_dates(Document(Version("case", None, text)), language, reference)
        expected = [(bounds(result, text), kind_of(result), result) for result in case["Results"]]
        count["cases"] += 1
        for (start, end), kind, result in expected:
            if kind in LEFT_OUT:
                continue
            hits = [one for one in found if one.start < end and start < one.end]
            for key in ("expected", f"{kind} expected"):
                count[key] += 1
            for key in ("hit", f"{kind} hit"):
                count[key] += bool(hits)
            if not hits and show:
                print("MISSED", kind, "|", text, "|", result["Text"])
            if kind in SINGLE and is_asked(result):
                good = any(right(_when(one), result) for one in hits)
                count["single"] += 1
                count["single hit"] += bool(hits)
                count["right"] += good
                count[f"{kind} asked"] += 1
                count[f"{kind} right"] += good
                if hits and not good and show:
                    told = [_told(text, one) for one in hits]
                    print("VALUE", "|", text, "|", (reference or "")[:10], "|", readings(result), "|", told)
        for one in found:
            near = [kind for (start, end), kind, _ in expected if one.start < end and start < one.end]
            if near and all(kind in LEFT_OUT for kind in near):
                continue
            count["found"] += 1
            count["good"] += bool(near)
            if not near and show:
                print("FALSE", "|", text, "|", _told(text, one))
    return _figures(count)


def _when(found: Found) -> When:
    assert isinstance(found.value, When)
    return found.value


def _told(text: str, found: Found) -> tuple[str, str, str | None]:
    when = _when(found)
    return text[found.start : found.end], when.timex, when.start


def _figures(count: Counter[str]) -> dict[str, float]:
    precision = count["good"] / max(count["found"], 1)
    recall = count["hit"] / max(count["expected"], 1)
    figures = {
        "cases": float(count["cases"]),
        "precision": precision,
        "recall": recall,
        "f1": 2 * precision * recall / max(precision + recall, 1e-9),
        "value": count["right"] / max(count["single"], 1),
        "value of found": count["right"] / max(count["single hit"], 1),
    }
    for key in sorted(key for key in count if key.endswith(" expected")):
        kind = key.rpartition(" ")[0]
        figures[f"recall of {kind}"] = count[f"{kind} hit"] / count[key]
    for kind in sorted(SINGLE):
        figures[f"value of {kind}"] = count[f"{kind} right"] / max(count[f"{kind} asked"], 1)
    return figures


def main(arguments: list[str]) -> int:
    """Print the figures."""
    folder = next((Path(one) for one in arguments if not one.startswith("--")), FOLDER)
    names = ["DateParser", "DateExtractor"] if "--parser" in arguments else ["DateTimeModel"]
    for name in names:
        figures = measure(folder / f"{name}.json", "--show" in arguments)
        print(name, {key: round(value, 3) for key, value in figures.items()})
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
