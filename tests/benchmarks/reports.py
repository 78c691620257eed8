"""How large reports get and how long they take, and how fast a browser opens the page of a thousand stories.

    python -m tests.benchmarks.reports [--versions N ...] [--stories N] [--keep FOLDER]

The sample stories are read once and told again and again: each copy has other letters in the same places, so that
spans stay right and nothing is packed better than a thousand real stories would be. Their last lines are the time
from the call to the first picture and to the end of loading of the page of --stories stories, with and without
scripts, as the system's Chromium measures it.
"""

from __future__ import annotations

import argparse
import math
import random
import tempfile
import time
from pathlib import Path

from msgspec.structs import replace

from factcheck.model import Fact, Mention, Quote, Report, Slot, StoryVerdicts, Value, Verdict
from factcheck.reporters import FORMATS, reporter
from factcheck.reporters.look import Look
from factcheck.rulebook import load_rulebook
from tests.goldens import report_of
from tests.reporters.browser import chromium

CLASSES = ("aeiou", "bcdfghjklmnpqrstvwxyz", "аеиоуыэюя", "бвгджзклмнпрстфхцчшщ")
WORDED = ("quote", "name", "role")


class Retelling:
    """One copy of a report, with letters that only this copy has."""

    def __init__(self, number: int) -> None:
        shuffled = random.Random(number)
        table: dict[str, str] = {}
        for letters in CLASSES:
            others = "".join(shuffled.sample(letters, len(letters)))
            table |= dict(zip(letters + letters.upper(), others + others.upper(), strict=True))
        self._letters = str.maketrans(table) if number else {}
        self._number = number

    def report(self, report: Report, stories: int) -> Report:
        """The copy of the first stories of a report."""
        kept = report.stories[:stories]
        wanted = {version for story in kept for version in story.story.versions}
        versions = tuple(
            replace(
                version,
                id=self._id(version.id),
                path=self._id(version.path or "-"),
                text=self._words(version.text),
                title=self._words(version.title),
            )
            for version in report.versions
            if version.id in wanted
        )
        facts = report.facts * len(kept) // len(report.stories)
        return replace(report, versions=versions, stories=tuple(map(self._story, kept)), facts=facts)

    def _story(self, story: StoryVerdicts) -> StoryVerdicts:
        own = story.story
        versions = tuple(map(self._id, own.versions))
        told = replace(own, id=self._id(own.id), title=self._words(own.title), versions=versions)
        return StoryVerdicts(told, tuple(self._verdict(verdict) for verdict in story.verdicts))

    def _verdict(self, verdict: Verdict) -> Verdict:
        slot = verdict.slot
        made: Slot = replace(
            slot,
            id=f"{self._number:04x}{slot.id[4:]}",
            subject=slot.subject and self._words(slot.subject),
            attribute=slot.attribute and self._words(slot.attribute),
            facts=tuple(map(self._fact, slot.facts)),
        )
        return replace(verdict, slot=made, message=self._words(verdict.message))

    def _fact(self, fact: Fact) -> Fact:
        return replace(
            fact,
            version=self._id(fact.version),
            text=self._words(fact.text),
            normalized=self._words(fact.normalized) if fact.kind in WORDED else fact.normalized,
            value=self._value(fact.value),
            sentence=self._words(fact.sentence),
            speaker=fact.speaker and self._words(fact.speaker),
            span=replace(fact.span, path=self._id(fact.span.path or "-")),
        )

    def _value(self, value: Value) -> Value:
        if isinstance(value, Quote):
            names = ("words", "speaker", "speaker_text")
            return replace(value, **{n: getattr(value, n) and self._words(getattr(value, n)) for n in names})
        if isinstance(value, Mention):
            return replace(value, entity=self._words(value.entity), surface=self._words(value.surface))
        return value

    def _id(self, name: str) -> str:
        return f"copy-{self._number:04}/{name}"

    def _words(self, text: str) -> str:
        return text.translate(self._letters)


def told_again(report: Report, stories: int) -> Report:
    """A report of so many stories: the given one and copies of it."""
    copies = []
    for number in range(-(-stories // len(report.stories))):
        copies.append(Retelling(number).report(report, stories - number * len(report.stories)))
    return replace(
        report,
        versions=tuple(version for copy in copies for version in copy.versions),
        stories=tuple(story for copy in copies for story in copy.stories),
        facts=sum(copy.facts for copy in copies),
    )


def opening(page: Path, scripts: bool) -> tuple[float, float]:
    """Seconds until the first picture and until all is loaded; the best of three."""
    best = (float("inf"), float("inf"))
    for _ in range(3):
        with chromium.browser() as started:
            context = started.new_context(viewport={"width": 1024, "height": 900}, java_script_enabled=scripts)
            tab = context.new_page()
            began = time.perf_counter()
            tab.goto(page.as_uri())
            loaded = time.perf_counter() - began
            tab.screenshot()
            best = min(best, (time.perf_counter() - began, loaded))
    return best


def main() -> None:
    """Print the figures, one a line."""
    options = argparse.ArgumentParser(description="How large reports get, and how fast they are made and opened.")
    options.add_argument("--versions", type=int, nargs="*", default=[10, 1_000, 10_000])
    options.add_argument("--stories", type=int, default=1_000, help="stories of the page that is opened")
    options.add_argument("--keep", type=Path, help="a folder for the reports that are made")
    given = options.parse_args()

    look = Look(width=100, rules=load_rulebook().comparisons)
    sample = report_of()
    each = len(sample.versions) / len(sample.stories)
    print("versions  stories  format        seconds       bytes")
    for versions in given.versions:
        report = told_again(sample, math.ceil(versions / each))
        for name in FORMATS:
            began = time.perf_counter()
            text = reporter(name)(report, look)
            spent = time.perf_counter() - began
            size = len(text.encode())
            print(
                f"{len(report.versions):8,}  {len(report.stories):7,}  {name:10}  {spent:9.2f}  {size:10,}", flush=True
            )
            if given.keep:
                given.keep.mkdir(parents=True, exist_ok=True)
                (given.keep / f"{versions}.{name}").write_text(text, encoding="utf-8")

    reason = chromium.missing()
    if reason:
        print(f"opening     not measured: {reason}")
        return
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(reporter("html")(told_again(sample, given.stories), look), encoding="utf-8")
        for scripts in (True, False):
            seen, loaded = opening(page, scripts)
            said = "with" if scripts else "without"
            print(f"opening     {given.stories:,} stories, {page.stat().st_size:,} bytes, {said} scripts: "
                  f"loaded after {loaded:.2f} s, seen after {seen:.2f} s")  # fmt: skip


if __name__ == "__main__":
    main()
