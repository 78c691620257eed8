"""How far a flagged conflict of figures may be trusted: the model of `[join.trust]`, and its reliability table.

    python -m tests.benchmarks.calibration [--write]
    python -m tests.benchmarks.calibration --add STORIES --batch NAME

A model can't be judged by the stories whose misreadings were mended. So each batch of stories that nobody had read
leaves its flags in first_sight.jsonl as they were at first sight, one a line: whether gold calls the flag right, and
the features of its slot (`slots.figures.trust`). `--add` appends those of a new batch, before anything is mended.

The model is a logistic one with an L1 penalty, which leaves out what tells nothing, fitted by coordinate descent
(Friedman, Hastie and Tibshirani 2010, section 3). The table is made by leaving each batch out in turn: in bins of ten
points the chance told and the share of right flags (95 % interval after Wilson); the expected calibration error; the
Brier score beside that of a constant, with the 95 % interval of the gain over resampled stories; and what each bar
would silence. `--write` puts the weights into rules/alignment.toml. Standard library only; half a minute.
"""

from __future__ import annotations

import argparse
import math
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct

from factcheck.model import Verdict
from factcheck.options import Options
from factcheck.pipeline import run
from factcheck.rulebook import load_rulebook
from factcheck.slots.evidence.chance import probability
from factcheck.slots.figures.trust import read_trust, trust
from tests.accuracy import ACROSS, DISPUTED, INSIDE, Finding, fact_places, read_gold
from tests.benchmarks.fit_alignment import Block, read_blocks, write_weights

SIGHTINGS = Path(__file__).resolve().parent / "first_sight.jsonl"
FIGURES = ("FC101", "FC102", "FC104", "FC105", "FC201", "FC202")  # rules that judge slots of joined figures
PENALTY = 6.7  # of the sum of absolute weights of features that are scaled to one spread
LEAST = 10  # flags that have a feature, for it to be weighed
LEFT = ("kind_", "moved")  # features left to the judge, who knows what moves; without them the model is as good
BY_HAND = {"same_frame": 2.0}  # a sentence taken over but for the figure: too rare among rewrites to be learnt
ROUNDS = 2000
BARS = (0.4, 0.5, 0.6, 0.7, 0.8)


class Sighting(Struct, frozen=True, forbid_unknown_fields=True):
    """A flag as it was at first sight: its batch and story, whether it is right, and the features of its slot."""

    batch: str
    story: str
    right: bool
    features: dict[str, float]


def read_sightings(path: Path = SIGHTINGS) -> list[Sighting]:
    """All flags at first sight."""
    return [msgspec.json.decode(line, type=Sighting) for line in path.read_text(encoding="utf-8").splitlines()]


def collect(root: Path, batch: str) -> Iterator[Sighting]:
    """The flags of joined figures in the stories under `root` as they are today; disputed ones are left out."""
    rulebook = load_rulebook()
    blocks: dict[str, list[Block]] = {}
    for block in read_blocks(root):
        blocks.setdefault(block.story, []).append(block)
    gold = read_gold(root)
    report = run(Options(paths=(str(root),), by="folder", scope="story"), rulebook)
    for verdict in report.verdicts():
        if verdict.outcome != "contradiction" or verdict.rule not in FIGURES:
            continue
        right = _is_right(verdict, [finding for finding in gold if finding.story == verdict.slot.story])
        for block in blocks[verdict.slot.story] if right is not None else ():
            spans = {fact.span for fact in verdict.slot.facts}
            group = [i for i, unit in enumerate(block.units) if unit.fact.span in spans]
            chances = {pair: probability(e, rulebook.alignment.join) for pair, e in block.known.items()}
            features = read_trust(group, block.units, block.known, chances)
            if features:
                kept = {name: round(value, 3) for name, value in sorted(features.items()) if round(value, 3)}
                yield Sighting(batch, verdict.slot.story, bool(right), kept)


def _is_right(verdict: Verdict, gold: Sequence[Finding]) -> bool | None:
    """Whether gold knows the conflict; None where careful readers differ over it."""
    places = tuple(place for fact in verdict.slot.facts for place in fact_places(fact.to_dict()))
    if any(f.label in (ACROSS, INSIDE) and f.found_by(places) for f in gold):
        return True
    return None if any(f.label == DISPUTED and len(f.touched(places)) > 1 for f in gold) else False


def fit(sightings: Sequence[Sighting]) -> dict[str, float]:
    """Weights of the features that tell something, by name, and the bias: L1-penalised logistic regression.

    Quadratic steps outside, coordinate descent within each; features are scaled to mean 0 and spread 1 meanwhile.
    """
    counts: dict[str, int] = {}
    for sighting in sightings:
        for name in sighting.features:
            counts[name] = counts.get(name, 0) + 1
    names = sorted(
        name for name, count in counts.items() if count >= LEAST and not name.startswith(LEFT) and name not in BY_HAND
    )
    columns = [[s.features.get(name, 0.0) for s in sightings] for name in names]
    centres = [sum(column) / len(column) for column in columns]
    spreads = [_spread(column, centre) for column, centre in zip(columns, centres, strict=True)]
    scaled = [[(x - c) / d for x in col] for col, c, d in zip(columns, centres, spreads, strict=True)]
    weights, bias = _descend(scaled, [float(s.right) for s in sightings])
    told = {name: w / d for name, w, d in zip(names, weights, spreads, strict=True) if w}
    shift = sum(told[name] * c for name, c in zip(names, centres, strict=True) if name in told)
    return {"bias": bias - shift, **told, **BY_HAND}


def _spread(column: Sequence[float], centre: float) -> float:
    return math.sqrt(sum((x - centre) ** 2 for x in column) / len(column)) or 1.0


def _descend(columns: Sequence[Sequence[float]], right: Sequence[float]) -> tuple[list[float], float]:
    weights, bias = [0.0] * len(columns), math.log(sum(right) / (len(right) - sum(right)))
    totals = [bias] * len(right)
    for _ in range(60):
        chances = [curve_at(total) for total in totals]
        curves = [max(1e-5, p * (1 - p)) for p in chances]
        left = [(y - p) / c for y, p, c in zip(right, chances, curves, strict=True)]  # of the working response
        before = [*weights, bias]
        for _ in range(200):
            most = 0.0
            for j, column in enumerate(columns):
                size = sum(c * x * x for c, x in zip(curves, column, strict=True))
                pull = sum(c * x * r for c, x, r in zip(curves, column, left, strict=True)) + size * weights[j]
                new = math.copysign(max(0.0, abs(pull) - PENALTY), pull) / size
                step, weights[j] = new - weights[j], new
                if step:
                    left = [r - step * x for r, x in zip(left, column, strict=True)]
                    most = max(most, abs(step))
            step = sum(c * r for c, r in zip(curves, left, strict=True)) / sum(curves)
            bias, left = bias + step, [r - step for r in left]
            if max(most, abs(step)) < 1e-5:
                break
        totals = [
            bias + sum(w * x for w, x in zip(weights, row, strict=True) if w) for row in zip(*columns, strict=True)
        ]
        if max(abs(a - b) for a, b in zip(before, [*weights, bias], strict=True)) < 1e-4:
            break
    return weights, bias


def leave_out(sightings: Sequence[Sighting]) -> list[float]:
    """The chance of each flag by weights that were fitted without its batch."""
    weights = {batch: fit([s for s in sightings if s.batch != batch]) for batch in sorted({s.batch for s in sightings})}
    return [trust(s.features, weights[s.batch]) for s in sightings]


def curve_at(odds: float) -> float:
    """The chance of log odds."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def bins(right: Sequence[bool], chances: Sequence[float]) -> list[tuple[float, float, int, int]]:
    """(lower bound, mean chance, flags, right ones) of each bin of ten points that holds any."""
    found = []
    for tenth in range(10):
        inside = [(c, r) for r, c in zip(right, chances, strict=True) if min(9, int(c * 10)) == tenth]
        if inside:
            mean = sum(c for c, _ in inside) / len(inside)
            found.append((tenth / 10, mean, len(inside), sum(r for _, r in inside)))
    return found


def calibration_error(right: Sequence[bool], chances: Sequence[float]) -> float:
    """The mean distance between told and right over the bins, weighted by their flags."""
    return sum(abs(mean * size - good) for _, mean, size, good in bins(right, chances)) / len(right)


def brier(right: Sequence[bool], chances: Sequence[float]) -> float:
    """The mean squared distance between the chance told and what is right; lower is better."""
    return sum((c - r) ** 2 for r, c in zip(right, chances, strict=True)) / len(right)


def wilson(right: int, number: int) -> tuple[float, float]:
    """The 95 % interval of a share."""
    z, share = 1.96, right / number
    middle = share + z * z / (2 * number)
    reach = z * math.sqrt(share * (1 - share) / number + z * z / (4 * number * number))
    return (middle - reach) / (1 + z * z / number), (middle + reach) / (1 + z * z / number)


def gain(
    stories: Sequence[str], right: Sequence[bool], chances: Sequence[float], base: float
) -> tuple[float, float, float]:
    """How much lower the Brier score is than that of the constant `base`, with its 95 % interval over stories."""
    by_story: dict[str, list[float]] = {}
    for story, good, chance in zip(stories, right, chances, strict=True):
        by_story.setdefault(story, []).append((base - good) ** 2 - (chance - good) ** 2)
    names = sorted(by_story)
    dice = random.Random(11)
    means = []
    for _ in range(ROUNDS):
        drawn = [won for name in dice.choices(names, k=len(names)) for won in by_story[name]]
        means.append(sum(drawn) / len(drawn))
    means.sort()
    every = [won for wins in by_story.values() for won in wins]
    return sum(every) / len(every), means[int(0.025 * ROUNDS)], means[int(0.975 * ROUNDS)]


def show(sightings: Sequence[Sighting], chances: Sequence[float], say: Callable[[str], None] = print) -> None:
    """Print the reliability of the chances."""
    right = [s.right for s in sightings]
    batches = len({s.batch for s in sightings})
    say(f"{len(sightings)} flags of {batches} batches at first sight, {sum(right)} right")
    for low, mean, size, good in bins(right, chances):
        a, b = wilson(good, size)
        reach = f"{good / size:.2f} ({a:.2f} to {b:.2f})"
        say(f"  {low:.1f} to {low + 0.1:.1f}: told {mean:.2f}, right {reach}, {size} flags")
    won, a, b = gain([s.story for s in sightings], right, chances, sum(right) / len(right))
    error, score = calibration_error(right, chances), brier(right, chances)
    say(f"ECE {error:.3f}, Brier {score:.4f}, lower than a constant's by {won:.4f} ({a:.4f} to {b:.4f})")
    for bar in BARS:
        kept = [good for good, chance in zip(right, chances, strict=True) if chance >= bar]
        say(
            f"  from {bar:.1f} on: {sum(kept)} right, {len(kept) - sum(kept)} false; silent: {sum(right) - sum(kept)} "
            f"right, {len(right) - len(kept) - sum(right) + sum(kept)} false"
        )


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--add", type=Path, metavar="STORIES", help="append the flags of stories never seen before")
    parser.add_argument("--batch", help="what that batch is called")
    parser.add_argument("--write", action="store_true", help="put the weights into rules/alignment.toml")
    args = parser.parse_args()
    if args.add:
        lines = [msgspec.json.encode(sighting).decode() for sighting in collect(args.add, args.batch or args.add.name)]
        with SIGHTINGS.open("a", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in lines)
        print(f"{len(lines)} flags added")
    sightings = read_sightings()
    show(sightings, leave_out(sightings))
    weights: Mapping[str, float] = fit(sightings)
    for name in sorted(weights, key=lambda name: -abs(weights[name])):
        print(f"  {name} {weights[name]:.3f}")
    if args.write:
        write_weights("trust", weights)


if __name__ == "__main__":
    main()
