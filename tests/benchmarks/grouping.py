"""How well versions are grouped into stories: B-cubed of the groups against the folders they come from.

    python -m tests.benchmarks.grouping STORIES...

All versions under the given folders are grouped by what they tell, as `--by corpus` does; the folder of a version
is the story it belongs to. B-cubed precision, recall and F1 as Bagga and Baldwin (1998) define them.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import PurePosixPath

from factcheck.options import Options
from factcheck.pipeline import run
from factcheck.rulebook import load_rulebook


def score_bcubed(items: list[tuple[str, str]]) -> tuple[float, float, float]:
    """Precision, recall and F1 of (right group, found group) pairs, one a version."""
    both = Counter(items)
    right = Counter(gold for gold, _ in items)
    found = Counter(group for _, group in items)
    precision = sum(both[i] / found[i[1]] for i in items) / len(items)
    recall = sum(both[i] / right[i[0]] for i in items) / len(items)
    return precision, recall, 2 * precision * recall / (precision + recall)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", nargs="+")
    report = run(Options(paths=tuple(parser.parse_args().stories), by="corpus"), load_rulebook())
    group = {version: told.story.id for told in report.stories for version in told.story.versions}
    items = [(str(PurePosixPath(v.path or "").parent), group[v.id]) for v in report.versions]
    precision, recall, f1 = score_bcubed(items)
    print(f"{len(items)} versions in {len(set(group.values()))} stories: ", end="")
    print(f"B-cubed precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")


if __name__ == "__main__":
    main()
