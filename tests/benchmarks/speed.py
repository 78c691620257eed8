"""How fast factcheck starts, reports and extracts, each as a ratio to something measured in the same run.

    python -m tests.benchmarks.speed [PATH...] [--megabytes N] [--sample CHARACTERS]

PATHs are the corpus: by default ../shared/seeds where it is there, else the sample stories.

- start: `factcheck --version` against `python -c pass` (best of seven);
- report: `factcheck report PATH...` from start to exit;
- extraction: all facts of the corpus, repeated to N megabytes, in characters a second on one core, against quantulum3's
  `parser.parse` and dateparser's `search_dates` on a sample of the same text.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from factcheck.model import Version
from factcheck.normalizer import normalize
from factcheck.rulebook import load_rulebook
from factcheck.sources import read_versions

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"


def seconds(work: Callable[[], object], repeats: int = 1) -> float:
    """Wall-clock seconds of the fastest of some runs."""
    best = float("inf")
    for _ in range(repeats):
        began = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - began)
    return best


def call(*command: str) -> Callable[[], object]:
    """A run of Python as a child process."""
    return lambda: subprocess.run([sys.executable, *command], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def extract_all(versions: Iterable[Version]) -> int:
    """How many facts the versions hold."""
    rulebook = load_rulebook()
    return sum(len(normalize(version, rulebook)) for version in versions)


def with_libraries(texts: Iterable[str]) -> None:
    """What quantulum3 and dateparser find in the texts."""
    from dateparser.search import search_dates
    from quantulum3 import parser

    for text in texts:
        parser.parse(text)
        search_dates(text, languages=["en"])


def sample_of(versions: Iterable[Version], characters: int) -> list[str]:
    """Paragraphs of English versions, up to a number of characters."""
    texts: list[str] = []
    for version in versions:
        if version.language == "en":
            for text in version.text.split("\n"):
                if text.strip() and sum(map(len, texts)) < characters:
                    texts.append(text)
    return texts


def main() -> None:
    """Print the figures, one a line."""
    options = argparse.ArgumentParser(description="How fast factcheck starts, reports and extracts.")
    options.add_argument("paths", nargs="*", default=[str(SEEDS if SEEDS.is_dir() else ROOT / "tests" / "stories")])
    options.add_argument("--megabytes", type=float, default=2.0, help="size of the text to extract from")
    options.add_argument("--sample", type=int, default=20_000, help="characters given to quantulum3 and dateparser")
    given = options.parse_args()

    bare, start = seconds(call("-c", "pass"), 7), seconds(call("-m", "factcheck", "--version"), 7)
    print(f"start       {start:.3f} s, {start / bare:.1f} times `python -c pass`")

    whole = seconds(call("-m", "factcheck", "report", *given.paths, "--isolated", "--exit-zero"), 2)
    versions = read_versions(given.paths, load_rulebook()).versions
    size = sum(len(version.text) for version in versions)
    print(f"report      {whole:.2f} s for {len(versions)} versions, {size:,} characters")

    extract_all(versions[:3])  # what is compiled once a language is compiled here
    extract_all({version.language: version for version in versions}.values())
    times = max(1, round(given.megabytes * 1_000_000 / size))
    spent = seconds(lambda: [extract_all(versions) for _ in range(times)])
    pace = size * times / spent
    print(f"extraction  {pace:,.0f} characters a second over {size * times:,}")

    texts = sample_of(versions, given.sample)
    with_libraries(texts[:2])
    libraries = sum(map(len, texts)) / seconds(lambda: with_libraries(texts))
    print(f"libraries   {libraries:,.0f} characters a second; factcheck is {pace / libraries:.0f} times as fast")


if __name__ == "__main__":
    main()
