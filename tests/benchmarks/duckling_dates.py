"""Ukrainian, Russian and English Time phrases of Duckling's public examples, with the reference time 2013-02-12 04:30.

    python tests/benchmarks/duckling_dates.py [FILE] [--show] [--english]

Left out, because news cannot hold the meaning that the example wants, or because it is another kind of fact here:
seconds; open intervals ("until 11") and "within", which are told by their date; runs of hours and minutes; a bare hour
("at 3") or a bare time, for which Duckling takes the next such time after the reference; the holiday calendars of
English. What is asked: the start of the value, down to the grain of the example; a time of a day is asked for its
hour and minute. Weekdays and days without a year are read as looking ahead, as all of Duckling's are: the phrase
stands after "will be on" in its language.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path

from factcheck.model import Version, When
from factcheck.normalizer.dates import find_dates
from factcheck.normalizer.document import Document
from factcheck.rulebook import load_rulebook

FILE = Path(__file__).resolve().parents[3] / "shared" / "eval" / "public" / "duckling" / "examples.json"
REFERENCE = "2013-02-12T04:30"
LEADS = {"UK": ("буде {}", "{}"), "RU": ("будет {}", "{}"), "EN": ("it will be {}", "it was {}")}
PARTS = {"Year": 1, "Quarter": 2, "Month": 2, "Week": 3, "Day": 3, "Hour": 5, "Minute": 5}
MOMENT = re.compile(r"\((-?\d+), (\d+), (\d+), (\d+), (\d+), [\d.]+\)")


def expected(value: str) -> tuple[list[int], str] | None:
    """Year, month, day, hour and minute of the start, and the grain; None for what is left out."""
    if "OpenInterval" in value or "Second" in value or "Holiday" in value:
        return None
    match = MOMENT.search(value)
    grain = re.search(r"(Year|Quarter|Month|Week|Day|Hour|Minute)\)$", value)
    if match is None or grain is None:
        return None
    numbers = [int(number) for number in match.groups()]
    if "Interval" in value and grain[1] in ("Hour", "Minute") and not _part_of_day(numbers):
        return None
    return numbers, grain[1]


def _part_of_day(numbers: list[int]) -> bool:
    return numbers[3] in (3, 12, 18) and numbers[4] == 0


def right(when: When, numbers: list[int], grain: str) -> bool:
    """Whether the value begins where the example does, down to its grain."""
    if grain in ("Hour", "Minute") and "T" in when.timex and ":" in when.timex:
        clock = [int(part) for part in when.timex.rpartition("T")[2].split(":")[:2]]
        day = when.start is None or when.start[:10] == "{:04d}-{:02d}-{:02d}".format(*numbers[:3])
        return day and clock == numbers[3:5]
    if when.grain == "week" and when.start is not None and when.end is not None:
        day = "{:04d}-{:02d}-{:02d}".format(*numbers[:3])
        return when.start[:10] <= day < when.end[:10]
    told = [int(part) for part in re.findall(r"\d+", when.start or "")]
    wanted = numbers[: PARTS[grain]]
    if grain in ("Hour", "Minute"):  # "this evening", "seven days ago"
        wanted = numbers[:3]
    wanted = [max(number, 1) for number in wanted]
    if told[: len(wanted)] == wanted:
        return True
    prefix = re.fullmatch(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", when.timex)
    given = [int(part) for part in prefix.groups() if part] if prefix else []
    return bool(given) and given[: len(wanted)] == wanted[: len(given)] and len(given) >= min(len(wanted), 1)


def measure(file: Path, code: str, show: bool) -> tuple[int, int, int]:
    """Phrases, phrases asked, values right."""
    language = load_rulebook().language(code.lower())
    count: Counter[str] = Counter()
    for example in json.loads(file.read_text(encoding="utf-8")):
        if example["dim"] != "Time" or example["lang"] != code:
            continue
        count["all"] += 1
        wanted = expected(example["value_hs"])
        if wanted is None:
            continue
        values: list[When] = []
        for lead in LEADS[code]:
            document = Document(Version("phrase", None, lead.format(example["text"])))
            found = find_dates(document, language, REFERENCE)
            values += [one.value for one in found if isinstance(one.value, When)]
        if not values and wanted[1] in ("Hour", "Minute") and len(example["text"].split()) <= 2:
            continue
        count["asked"] += 1
        good = any(right(when, *wanted) for when in values)
        count["right"] += good
        if show and not good:
            print(code, example["text"], "|", wanted, "|", [(when.timex, when.start) for when in values])
    return count["all"], count["asked"], count["right"]


def main(arguments: list[str]) -> int:
    """Print phrases, phrases asked, values right and their share for each language."""
    file = next((Path(one) for one in arguments if not one.startswith("--")), FILE)
    for code in ("UK", "RU", "EN") if "--english" in arguments else ("UK", "RU"):
        every, asked, good = measure(file, code, "--show" in arguments)
        print(f"{code}: {every} phrases, {asked} asked, {good} right, {good / max(asked, 1):.3f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
