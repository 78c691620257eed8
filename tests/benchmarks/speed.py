"""How fast factcheck starts, reports and extracts, each as a ratio to something measured in the same run.

    python -m tests.benchmarks.speed [PATH...] [--megabytes N] [--sample CHARACTERS]

PATHs are the corpus: by default ../shared/seeds where it is there, and the sample stories.

- start: `factcheck --version` against `python -c pass` (best of seven);
- report: `factcheck report PATH...` from start to exit;
- extraction: all facts of the corpus in characters a second on one core. The corpus is grown to N megabytes by copies
  with other numbers and names (`tests.benchmarks.corpus`);
- libraries: quantulum3's `parser.parse` and dateparser's `search_dates` (told the language) on whole articles of the
  same corpus, a sample of them: both take time in proportion to the text;
- memory: the most that this process held at once, the corpus included.

Seconds are those of the processor, and extraction and libraries take turns, so that other work on the machine counts
little; report and start are those of the clock.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from factcheck.model import Version
from factcheck.normalizer import normalize
from factcheck.rulebook import load_rulebook
from factcheck.sources import read_versions
from tests.benchmarks.corpus import varied_corpus

ROOT = Path(__file__).resolve().parents[2]
STORIES = ROOT / "tests" / "stories"
SLICES = 20  # in which extraction and the libraries take turns
SEEDS = ROOT.parent / "shared" / "seeds"


def seconds(work: Callable[[], object], repeats: int = 1) -> float:
    """Wall-clock seconds of the fastest of some runs."""
    best = float("inf")
    for _ in range(repeats):
        began = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - began)
    return best


def processor_seconds(work: Callable[[], object]) -> float:
    """Seconds that a piece of work keeps this process busy."""
    began = time.process_time()
    work()
    return time.process_time() - began


def call(*command: str) -> Callable[[], object]:
    """A run of Python as a child process."""
    return lambda: subprocess.run([sys.executable, *command], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def extract_all(versions: Iterable[Version]) -> int:
    """How many facts the versions hold."""
    rulebook = load_rulebook()
    return sum(len(normalize(version, rulebook)) for version in versions)


def with_libraries(texts: Iterable[str]) -> None:
    """What quantulum3 and dateparser find in the texts."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from dateparser.search import search_dates
        from quantulum3 import parser

    for text in texts:
        parser.parse(text)
        search_dates(text, languages=["en"])


def sample_of(versions: Sequence[Version], characters: int) -> list[str]:
    """English articles from all over the corpus, up to a number of characters."""
    texts: list[str] = []
    for version in random.Random(0).sample(versions, len(versions)):
        if version.language == "en" and sum(map(len, texts)) < characters:
            texts.append(version.text)
    return texts


def main() -> None:
    """Print the figures, one a line."""
    options = argparse.ArgumentParser(description="How fast factcheck starts, reports and extracts.")
    options.add_argument("paths", nargs="*", default=[str(p) for p in (SEEDS, STORIES) if p.is_dir()])
    options.add_argument("--megabytes", type=float, default=10.0, help="size of the text to extract from")
    options.add_argument("--sample", type=int, default=60_000, help="characters given to quantulum3 and dateparser")
    given = options.parse_args()

    bare, start = seconds(call("-c", "pass"), 7), seconds(call("-m", "factcheck", "--version"), 7)
    print(f"start       {start:.3f} s, {start / bare:.1f} times `python -c pass`")

    whole = seconds(call("-m", "factcheck", "report", *given.paths, "--isolated", "--exit-zero"), 2)
    versions = read_versions(given.paths, load_rulebook()).versions
    size = sum(len(version.text) for version in versions)
    print(f"report      {whole:.2f} s for {len(versions)} versions, {size:,} characters")

    corpus = list(varied_corpus(versions, round(given.megabytes * 1_000_000)))
    characters = sum(len(version.text) for version in corpus)
    extract_all({version.language: version for version in versions}.values())  # compiles each language
    texts = sample_of(corpus, given.sample)
    with_libraries(texts[:2])
    own = libraries = 0.0
    for part in range(SLICES):
        own += processor_seconds(partial(extract_all, corpus[part::SLICES]))
        libraries += processor_seconds(partial(with_libraries, texts[part::SLICES]))
    pace, theirs = characters / own, sum(map(len, texts)) / libraries
    print(f"extraction  {pace:,.0f} characters a second over {characters:,}")
    print(f"libraries   {theirs:,.0f} characters a second; factcheck is {pace / theirs:.1f} times as fast")
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"memory      {most:,.0f} MB at most")


if __name__ == "__main__":
    main()
