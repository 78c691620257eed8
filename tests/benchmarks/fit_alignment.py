"""Fit the weights of alignment on story sets with gold, and show how well they carry over to stories left out.

    python -m tests.benchmarks.fit_alignment STORIES... [--write]

Each pair of comparable figures of two versions is one case: it answers one question if one gold finding holds both
values, and does not if a look-alike ("distinct") holds them or no finding does. An L2-regularised logistic model
(penalty 1, free intercept) is fitted by Newton's method; the table comes from leaving each story out in turn, in
thirteen folds. `--write` puts the weights into rules/alignment.toml. Standard library only; about two minutes.
"""

from __future__ import annotations

import argparse
import json
import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from factcheck.options import Options
from factcheck.pipeline import extract_paths
from factcheck.rulebook import load_rulebook
from factcheck.slots.candidates import Reader, Unit, make_units
from factcheck.slots.evidence import Evidence
from factcheck.slots.figures import family, weigh_all
from factcheck.stories import group_by_folder
from factcheck.values import Relation

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDS = 13
UNLABELLED = 0.35  # weight of a pair with equal values that no finding names: gold lists unlike pairs more fully
# One age or place a person, copied sentences, ordinals of one noun, two dates of one occasion: too rare to be learnt.
HAND_SET = {
    "age_same_holder": 5.0, "same_frame": 7.0, "rank_same_holder": 1.5, "rank_alone": 1.5, "shared_alone": 2.0,
    "series_alone": 3.4, "same_stretch": 1.5, "stretch_alone": 2.0, "other_stretch": -1.5, "occasion": 3.5,
    "listed": 6.0, "beside": 2.5, "same_bearer": 1.5, "other_bearer": -2.0,
}  # fmt: skip
Case = tuple[str, dict[str, float], int, float, bool]  # story, features, label, weight, whether the values differ


def read_cases(root: Path) -> Iterator[Case]:
    """All pairs of comparable figures of two versions of one story under `root`."""
    rulebook = load_rulebook()
    versions, facts, _ = extract_paths(Options(paths=(str(root),), by="folder"), rulebook)
    by_id = {v.id: v for v in versions}
    for story in group_by_folder(versions):
        folder = Path(by_id[story.versions[0]].path or "").parent
        gold = read_gold(folder)
        own = [f for f in facts if f.version in story.versions and family(f.kind, f.value)]
        reader = Reader(
            rulebook.lexicon,
            rulebook.units,
            rulebook.alignment,
            {v: by_id[v].language for v in story.versions},
            {v: by_id[v].published for v in story.versions},
        )
        blocks: dict[str, list[Unit]] = defaultdict(list)
        for unit in make_units(own, reader):
            blocks[family(unit.fact.kind, unit.value) or ""].append(unit)
        for units in blocks.values():
            tags = [find_tags(unit, units, gold) for unit in units]
            for (i, j), evidence in weigh_all(units, reader).items():
                if units[i].fact.version != units[j].fact.version:
                    label = label_pair(tags[i], tags[j], evidence)
                    if label is not None:
                        differ = evidence.relation is Relation.DIFFERENT
                        named = label[1] or differ
                        yield story.id, evidence.features, label[0], 1.0 if named else UNLABELLED, differ


def read_gold(folder: Path) -> list[dict[str, Any]]:
    """The findings of a story, each value with its file and place: (path, start, end, normal form)."""
    findings = json.loads((folder / "gold.json").read_text(encoding="utf-8"))["findings"]
    for finding in findings:
        places = []
        for value in finding["values"]:
            text = (folder / f"{value['version']}.txt").read_text(encoding="utf-8")
            start = text.index(value["context"]) + value["context"].index(value["text"])
            form = re.sub(r"\s*\([^()]*\)", "", str(value["normalised"]).lower())
            places.append((f"{value['version']}.txt", start, start + len(value["text"]), form))
        finding["places"] = places
    return findings


def find_tags(unit: Unit, units: Sequence[Unit], gold: Sequence[dict[str, Any]]) -> list[tuple[str, str, str, bool]]:
    """(finding, label, normal form, whether the gold value holds several figures) of each finding over the unit."""
    tags = []
    span = unit.fact.span
    for finding in gold:
        for name, start, end, form in finding["places"]:
            if Path(span.path or "").name == name and start < span.end and span.start < end:
                inside = [u for u in units if u.fact.span.path == span.path and start < u.fact.span.end]
                several = sum(u.fact.span.start < end for u in inside) > 1
                tags.append((finding["id"], finding["label"], form, several))
    return tags


def label_pair(
    one: Sequence[tuple[str, str, str, bool]], other: Sequence[tuple[str, str, str, bool]], evidence: Evidence
) -> tuple[int, bool] | None:
    """(1 for one question, whether gold names the pair), or None where gold leaves it open."""
    differ = evidence.relation is Relation.DIFFERENT
    found: int | None = None
    doubtful = False
    for finding, label, form, several in one:
        for twin, _, form_b, several_b in other:
            if finding != twin or label == "disputed":
                continue
            verdict = _verdict(label, form == form_b, differ)
            if verdict is None or (verdict == 1 and (several or several_b)):
                doubtful = True
            else:
                found = verdict if found is None else max(found, verdict)
    if found is not None:
        return found, True
    return None if doubtful else (0, False)


def _verdict(label: str, same: bool, differ: bool) -> int | None:
    if label == "distinct":
        return int(same)
    if label in ("equivalent", "precision"):
        return None if differ else 1
    if label == "internal-contradiction" or differ == same:
        return None
    return 1


def fit(cases: Sequence[Case], names: Sequence[str]) -> list[float]:
    """Weights by Newton's method: the intercept first, then one for each name."""
    index = {name: i + 1 for i, name in enumerate(names)}
    rows = [([(0, 1.0)] + [(index[k], v) for k, v in f.items() if v and k in index], y, w) for _, f, y, w, _ in cases]
    size = len(names) + 1
    weights = [0.0] * size
    for _ in range(12):
        gradient = [-w if i else 0.0 for i, w in enumerate(weights)]
        hessian = [[float(i == j and i > 0) for j in range(size)] for i in range(size)]
        for row, label, weight in rows:
            chance = 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(weights[i] * v for i, v in row)))))
            error, curve = weight * (label - chance), weight * chance * (1 - chance)
            for i, value in row:
                gradient[i] += error * value
                scaled = curve * value
                line = hessian[i]
                for j, other in row:
                    line[j] += scaled * other
        step = solve(hessian, gradient)
        weights = [w + s for w, s in zip(weights, step, strict=True)]
        if max(map(abs, step)) < 1e-5:
            break
    return weights


def solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a linear system by elimination with pivots."""
    size = len(right)
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    for column in range(size):
        pivot = max(range(column, size), key=lambda r: abs(rows[r][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        for r in range(column + 1, size):
            factor = rows[r][column] / rows[column][column]
            if factor:
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[column], strict=True)]
    result = [0.0] * size
    for column in reversed(range(size)):
        known = sum(rows[column][k] * result[k] for k in range(column + 1, size))
        result[column] = (rows[column][size] - known) / rows[column][column]
    return result


def show_left_out(cases: Sequence[Case], names: Sequence[str]) -> None:
    """Precision and recall of pairs in stories that the weights were not fitted on."""
    stories = sorted({case[0] for case in cases})
    scored: list[tuple[float, int, bool]] = []
    for fold in range(FOLDS):
        out = set(stories[fold::FOLDS])
        weights = fit([c for c in cases if c[0] not in out], names)
        for story, features, label, _, differ in cases:
            if story in out:
                total = weights[0] + sum(weights[i + 1] * features.get(n, 0.0) for i, n in enumerate(names))
                scored.append((1 / (1 + math.exp(-max(-30.0, min(30.0, total)))), label, differ))
    for title, differ in (("unlike values", True), ("like values", False)):
        for floor in (0.3, 0.45, 0.6, 0.8):
            picked = [label for chance, label, d in scored if d == differ and chance >= floor]
            wanted = sum(label for _, label, d in scored if d == differ)
            precision = sum(picked) / len(picked) if picked else 0.0
            print(f"{title:14} at {floor:.2f}: precision {precision:.2f}, recall {sum(picked) / max(1, wanted):.2f}")


def write_weights(names: Sequence[str], weights: Sequence[float]) -> None:
    """Put the weights into rules/alignment.toml, everything else as it stands."""
    path = ROOT / "rules" / "alignment.toml"
    text = path.read_text(encoding="utf-8")
    named = {"bias": weights[0], **dict(zip(names, weights[1:], strict=True)), **HAND_SET}
    block = "".join(f"{name} = {named[name]:.3f}\n" for name in sorted(named))
    head, rest = text.split("[join.weights]\n", 1)
    tail = rest[rest.index("\n[") :]
    path.write_text(f"{head}[join.weights]\n{block}{tail}", encoding="utf-8")


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true", help="put the weights into rules/alignment.toml")
    parser.add_argument("--quick", action="store_true", help="leave out the table of stories left out")
    args = parser.parse_args()
    cases = [case for root in args.stories for case in read_cases(root)]
    names = sorted({name for _, features, _, _, _ in cases for name in features})
    print(f"{len(cases)} pairs, {sum(c[2] for c in cases)} of one question, {len(names)} features")
    if not args.quick:
        show_left_out(cases, names)
    weights = fit(cases, names)
    if args.write:
        write_weights(names, weights)
    else:
        for name, weight in zip(("bias", *names), weights, strict=True):
            print(f"{name:18} {weight:+.2f}")


if __name__ == "__main__":
    main()
