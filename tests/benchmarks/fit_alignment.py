"""Fit the weights of alignment on story sets with gold, and show how well they carry over to stories left out.

    python -m tests.benchmarks.fit_alignment STORIES... [--write like|unlike|both|later] [--quick] [--changed N]

Each pair of comparable figures of two versions is one case: it answers one question if one gold finding holds both
values, and does not if a look-alike ("distinct") holds them or no finding does. Three L2-regularised logistic models
(penalty 2, free intercept) are fitted by Newton's method: one of pairs with like values, one of pairs whose values
differ, and one of pairs of which the later may be what has become of the earlier. The second is drawn to the weights
of the first; some of its features have a share of their own for each kind of fact. With `--changed` it also sees so
many agreeing figures of the same stories of which one was changed by rule, at a twentieth of the weight: more slips
are found then for the same false alarms: the rules' own weights are those of `--changed 4000`. The tables come from
leaving each story out in turn, in thirteen folds. Of pairs that share next to nothing, one in eight stands for all.
`--write` puts weights into rules/alignment.toml. Standard library only; ten minutes, two with `--quick`.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.options import Options
from factcheck.pipeline import extract_paths
from factcheck.rulebook import load_rulebook
from factcheck.slots.evidence.candidates import Reader, Unit, make_units
from factcheck.slots.evidence.chance import is_unlike
from factcheck.slots.evidence.weigh import Evidence
from factcheck.slots.figures.join import family, weigh_all
from factcheck.slots.figures.progress import may_have_moved, put_in_order, read_progress
from factcheck.stories import group_by_folder
from factcheck.values import Relation
from tests.benchmarks.perturbing.pairs import read_changed

ROOT = Path(__file__).resolve().parent.parent.parent
RULES = ROOT / "rules" / "alignment.toml"
FOLDS = 13
FAR = 0.02  # likeness below which two values share next to nothing
UNLABELLED = 0.35  # weight of a pair with equal values that no finding names: gold lists unlike pairs more fully
# One age or place a person, copied sentences, ordinals of one noun, two dates of one occasion: too rare to be learnt.
HAND_SET = {
    "age_same_holder": 5.0, "same_frame": 7.0, "rank_same_holder": 1.5, "rank_alone": 1.5, "shared_alone": 2.0,
    "series_alone": 3.4, "same_stretch": 1.5, "stretch_alone": 2.0, "other_stretch": -1.5, "occasion": 3.5,
    "listed": 6.0, "beside": 2.5, "same_bearer": 1.5, "other_bearer": -2.0, "clock_orphans": 0.5,
}  # fmt: skip
BY_KIND = (
    "bias", "likeness_root", "near_root", "same_attribute", "orphans", "gap", "best", "crowd", "attribute_alone",
    "close", "both_told", "slip", "digit", "slip_told", "within_quarter", "one_apart", "apart", "last_digit",
)  # features that weigh differently for kinds of facts  # fmt: skip
PENALTY = 2.0
THIN = 8  # of so many pairs without any likeness one is kept, which weighs for all
ALTERED = 0.05  # weight of a pair of which one value was changed by rule
CLASHING = 0.3  # weight of a pair that gold calls a contradiction: it answers one question, but did not move
Tag = tuple[str, str, str, bool]  # finding, label, normal form, whether the gold value holds several figures
Case = tuple[str, dict[str, float], int, float, bool]  # story, features, label, weight, whether the values differ


class Block(NamedTuple):
    """The comparable figures of one kind of a story, what gold says of each, and the evidence for their pairs."""

    story: str
    units: list[Unit]
    tags: list[list[Tag]]
    known: dict[tuple[int, int], Evidence]
    reader: Reader


def read_blocks(root: Path) -> Iterator[Block]:
    """All blocks of the stories under `root`."""
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
            structures={name: language.structure for name, language in rulebook.languages.items()},
        )
        blocks: dict[str, list[Unit]] = defaultdict(list)
        for unit in make_units(own, reader):
            blocks[family(unit.fact.kind, unit.value) or ""].append(unit)
        for units in blocks.values():
            tags = [find_tags(unit, units, gold) for unit in units]
            known = weigh_all(units, reader)
            across = {(i, j): e for (i, j), e in known.items() if units[i].fact.version != units[j].fact.version}
            yield Block(story.id, units, tags, across, reader)


def read_cases(block: Block) -> Iterator[Case]:
    """All pairs of comparable figures of two versions."""
    for (i, j), evidence in block.known.items():
        label = label_pair(block.tags[i], block.tags[j], evidence)
        if label is not None:
            named = label[1] or evidence.relation is Relation.DIFFERENT
            unlike = is_unlike(evidence.relation, evidence.features)
            yield block.story, evidence.features, label[0], 1.0 if named else UNLABELLED, unlike


def read_altered(roots: Sequence[Path], count: int) -> Iterator[Case]:
    """Pairs of unlike values of which one was changed by rule."""
    paths = tuple(str(root) for root in roots)
    for pair in read_changed(paths, count, jobs=min(2, os.cpu_count() or 1)):
        features = pair.evidence.features
        yield pair.story, features, int(pair.agreed), ALTERED, is_unlike(pair.evidence.relation, features)


def read_courses(block: Block) -> Iterator[Case]:
    """All pairs of which the figure of the later version may be what has become of the earlier one."""
    for (i, j), evidence in block.known.items():
        a, b = block.units[i], block.units[j]
        order = put_in_order(a, b, block.reader) if may_have_moved(a, b, evidence, block.reader) else None
        if order is not None:
            features = read_progress(*order, evidence, block.reader)
            labels = _labels_of_unlike(block.tags[i], block.tags[j])
            weight = 1.0 if labels != {"contradiction"} else CLASHING
            yield block.story, features, int("update" in labels), weight, True


def _labels_of_unlike(one: Sequence[Tag], other: Sequence[Tag]) -> set[str]:
    """The labels of the findings that hold two figures as unlike values."""
    return {
        label for finding, label, form, _ in one for twin, _, form_b, _ in other if finding == twin and form != form_b
    }


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


def find_tags(unit: Unit, units: Sequence[Unit], gold: Sequence[dict[str, Any]]) -> list[Tag]:
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


def label_pair(one: Sequence[Tag], other: Sequence[Tag], evidence: Evidence) -> tuple[int, bool] | None:
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


def rows_of(cases: Sequence[Case], differ: bool) -> list[Case]:
    """The cases of one model, with the bias and the shares of their kind as features; far pairs thinned."""
    rows: list[Case] = []
    far = 0
    for story, features, label, weight, unlike in cases:
        if unlike != differ:
            continue
        if not label and features["likeness"] < FAR:
            far += 1
            if far % THIN:
                continue
            weight *= THIN
        own = {"bias": 1.0, **{name: value for name, value in features.items() if value}}
        if differ:
            kind = next(name for name in own if name.startswith("kind_"))
            del own[kind]
            own |= {f"{kind[5:]}.{name}": own[name] for name in BY_KIND if name in own}
        rows.append((story, own, label, weight, unlike))
    return rows


def fit(rows: Sequence[Case], prior: Mapping[str, float], by_hand: Mapping[str, float] = HAND_SET) -> dict[str, float]:
    """Weights by Newton's method, drawn to those of `prior`; those set `by_hand` stay as they are."""
    names = sorted({name for _, features, _, _, _ in rows for name in features} - set(by_hand))
    index = {name: i for i, name in enumerate(names)}
    penalty = [0.0 if name == "bias" else PENALTY for name in names]
    lines = [
        (
            sorted((index[name], value) for name, value in features.items() if name in index),
            sum(by_hand[name] * value for name, value in features.items() if name in by_hand),
            label,
            weight,
        )
        for _, features, label, weight, _ in rows
    ]
    size = len(names)
    means = [prior.get(name, 0.0) for name in names]
    weights = list(means)
    for _ in range(12):
        gradient = [-p * (w - m) for p, w, m in zip(penalty, weights, means, strict=True)]
        hessian = [[p * (i == j) for j in range(size)] for i, p in enumerate(penalty)]
        for line, fixed, label, weight in lines:
            total = fixed + sum(weights[i] * value for i, value in line)
            chance = 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
            error, curve = weight * (label - chance), weight * chance * (1 - chance)
            for place, (i, value) in enumerate(line):
                gradient[i] += error * value
                row, scaled = hessian[i], curve * value
                for j, other in line[place:]:
                    row[j] += scaled * other
        for i in range(size):
            for j in range(i):
                hessian[i][j] = hessian[j][i]
        step = solve(hessian, gradient)
        weights = [w + s for w, s in zip(weights, step, strict=True)]
        if max(map(abs, step)) < 1e-4:
            break
    return {**dict(zip(names, weights, strict=True)), **by_hand}


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


def show_left_out(
    title: str, rows: Sequence[Case], prior: Mapping[str, float], by_hand: Mapping[str, float] = HAND_SET
) -> None:
    """Precision and recall of pairs in stories that the weights were not fitted on."""
    stories = sorted({row[0] for row in rows})
    scored: list[tuple[float, int, float]] = []
    for fold in range(FOLDS):
        out = set(stories[fold::FOLDS])
        weights = fit([row for row in rows if row[0] not in out], prior, by_hand)
        for story, features, label, weight, _ in rows:
            if story in out:
                total = sum(weights.get(name, 0.0) * value for name, value in features.items())
                scored.append((1 / (1 + math.exp(-max(-30.0, min(30.0, total)))), label, weight))
    wanted = sum(label for _, label, _ in scored)
    for floor in (0.3, 0.45, 0.6, 0.8):
        picked = [(label, weight) for chance, label, weight in scored if chance >= floor]
        right = sum(label for label, _ in picked)
        precision = right / sum(weight if not label else 1.0 for label, weight in picked) if picked else 0.0
        print(f"{title:14} at {floor:.2f}: precision {precision:.2f}, recall {right / max(1, wanted):.2f}")


def split_by_kind(weights: Mapping[str, float]) -> tuple[dict[str, float], dict[str, dict[str, float]]]:
    """The weights of all kinds, and what is added to them for each."""
    shared: dict[str, float] = {}
    kinds: dict[str, dict[str, float]] = {}
    for key in sorted(weights):
        kind, dot, name = key.partition(".")
        if dot:
            kinds.setdefault(kind, {})[name] = weights[key]
        else:
            shared[key] = weights[key]
    return shared, kinds


def write_weights(table: str, weights: Mapping[str, float]) -> None:
    """Put one table of weights into rules/alignment.toml, and what kinds add to it; everything else as it stands."""
    text = RULES.read_text(encoding="utf-8")
    shared, kinds = split_by_kind(weights)
    block = "".join(f"{name} = {weight:.3f}\n" for name, weight in shared.items())
    head, rest = text.split(f"[join.{table}]\n", 1)
    text = f"{head}[join.{table}]\n{block}{rest[rest.index(chr(10) + '[') :]}"
    for kind, own in kinds.items():
        line = ", ".join(f"{name} = {weight:.2f}" for name, weight in own.items())
        text = re.sub(rf"(?m)^{kind} = \{{ .* \}}$", f"{kind} = {{ {line} }}", text)
    RULES.write_text(text, encoding="utf-8")


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", type=Path, nargs="+")
    choices = ["like", "unlike", "both", "later"]
    parser.add_argument("--write", choices=choices, help="put weights into rules/alignment.toml")
    parser.add_argument("--quick", action="store_true", help="leave out the tables of stories left out")
    parser.add_argument("--changed", type=int, default=0, help="how many figures are changed by rule")
    args = parser.parse_args()
    blocks = [block for root in args.stories for block in read_blocks(root)]
    cases = [case for block in blocks for case in read_cases(block)]
    print(f"{len(cases)} pairs, {sum(c[2] for c in cases)} of one question")
    altered = list(read_altered(args.stories, args.changed)) if args.changed else []
    print(f"{len(altered)} pairs of changed figures, {sum(c[2] for c in altered)} of one question")
    prior: Mapping[str, float] = {}
    models = [("like", "weights", rows_of(cases, False)), ("unlike", "unlike", rows_of([*cases, *altered], True))]
    models.append(("later", "later", [case for block in blocks for case in read_courses(block)]))
    for model, table, rows in models:
        own, by_hand = (prior if model == "unlike" else {}), ({} if model == "later" else HAND_SET)
        if not args.quick:
            show_left_out(f"{model} values", rows, own, by_hand)
        if args.write == model or (args.write == "both" and model != "later"):
            write_weights(table, fit(rows, own, by_hand))
        prior = load_rulebook().alignment.join.weights


if __name__ == "__main__":
    main()
