"""How far a slot of unlike figures may be trusted to show a contradiction, by what such findings proved to be.

The chance of a pair says how likely two figures answer one question. Of many pairs the likeliest is flagged, so it
promises too much: among flags of stories that nobody had read before, pairs of a chance of 0.70 to 0.90 were right in
three of five. What tells the right ones from the others is the whole slot: how the worst pair goes with it, how many
versions agree on one side, and whether the difference looks like a slip. A logistic model of these, `[join.trust]`, is
fitted on such flags alone (tests/benchmarks/calibration.py), so what it says may be read as a chance.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from factcheck.slots.evidence.candidates import Unit
from factcheck.slots.evidence.chance import logistic
from factcheck.slots.evidence.weigh import Evidence
from factcheck.values import Relation

FAR = 1e-4  # chances are told apart as far as this
Pair = tuple[int, int]


def read_trust(
    group: Sequence[int], units: Sequence[Unit], known: Mapping[Pair, Evidence], chances: Mapping[Pair, float]
) -> dict[str, float]:
    """The features of a slot that decide how far it is trusted; none where no two versions differ in it.

    `best`, `worst` and `mean` are log odds: of the likeliest, the unlikeliest and the mean unlike pair of two versions;
    `alike` of the likeliest pair that agrees, and `agreeing` is the logarithm of one more than the number of those.
    The evidence of the likeliest unlike pair stands beside them under its own names.
    """
    pairs = [(i, j) for x, i in enumerate(group) for j in group[x + 1 :] if (i, j) in known]
    pairs = [(i, j) for i, j in pairs if units[i].fact.version != units[j].fact.version]
    unlike = [pair for pair in pairs if known[pair].relation is Relation.DIFFERENT]
    if not unlike:
        return {}
    equal = sum(known[pair].relation is Relation.EQUAL for pair in pairs)
    best = max(unlike, key=lambda pair: chances[pair])
    likeliest = max((chances[pair] for pair in pairs if known[pair].relation is not Relation.DIFFERENT), default=0.5)
    return {
        **known[best].features,
        "best": log_odds(chances[best]),
        "worst": log_odds(min(chances[pair] for pair in unlike)),
        "mean": log_odds(sum(chances[pair] for pair in unlike) / len(unlike)),
        "alike": log_odds(likeliest),
        "agreeing": math.log(1 + equal),
    }


def trust(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The chance that a slot with these features shows a contradiction."""
    told = sorted(name for name in weights if features.get(name))
    return logistic(weights.get("bias", 0.0) + sum(weights[name] * features[name] for name in told))


def log_odds(chance: float) -> float:
    """The logarithm of the odds of a chance, within those of `FAR`."""
    return math.log(max(chance, FAR) / max(1.0 - chance, FAR))
