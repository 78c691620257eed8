"""How likely two facts answer one question, by the evidence: a logistic model whose weights are rule data."""

from __future__ import annotations

import math
from collections.abc import Mapping

from factcheck.rulebook.alignment import JoinWeights
from factcheck.slots.evidence.weigh import Evidence
from factcheck.values import Relation

_NOTHING: dict[str, float] = {}


def weights_of(evidence: Evidence, join: JoinWeights) -> tuple[Mapping[str, float], Mapping[str, float]]:
    """What features weigh for such a pair, and what its kind adds: what may be a conflict has a model of its own."""
    if not is_unlike(evidence.relation, evidence.features):
        return join.weights, _NOTHING
    return join.unlike, join.kinds.get(evidence.kind, _NOTHING)


def is_unlike(relation: Relation, features: Mapping[str, float]) -> bool:
    """Whether two values differ and are not such as one figure takes when it moves with time."""
    return relation is Relation.DIFFERENT and not features["moved"]


def probability(evidence: Evidence, join: JoinWeights) -> float:
    """How likely the two facts answer one question."""
    shared, own = weights_of(evidence, join)
    total = shared.get("bias", 0.0) + own.get("bias", 0.0)
    for name, value in sorted([feature for feature in evidence.features.items() if feature[1]]):
        total += (shared.get(name, 0.0) + own.get(name, 0.0)) * value
    return logistic(total)


def logistic(total: float) -> float:
    """The probability that a sum of weighted features stands for."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))
