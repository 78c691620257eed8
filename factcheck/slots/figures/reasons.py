"""Why facts were joined, in words: the likeliest partner of each, and where asked for all that was weighed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.adapters.similarity import longest_run, shared_words
from factcheck.model import Fact, Mention, Quote
from factcheck.rulebook.transliteration import fold_name, same_name
from factcheck.slots.evidence.candidates import Reader, Unit
from factcheck.slots.evidence.chance import weights_of
from factcheck.slots.evidence.weigh import Evidence
from factcheck.values.words import split_words

LEAST = 0.05  # what a feature must add or take to be told
_SAYS = {
    "same_frame": "same sentence but for the value",
    "same_holder": "same holder",
    "same_attribute": "same attribute",
    "same_counted": "same thing counted",
    "same_period": "same period",
    "slip": "a typical slip",
    "moved": "moved with time",
}
Pair = tuple[int, int]
Known = Mapping[Pair, Evidence]


def explain_unit(index: int, group: Sequence[int], units: Sequence[Unit], known: Known, chances: Mapping[Pair, float]
                 ) -> tuple[str, Pair | None]:  # fmt: skip
    """Why a unit stands in its group, and the pair that speaks most for it."""
    pairs = [(index, j) if index < j else (j, index) for j in group if j != index]
    pairs = [p for p in pairs if p in known and units[p[0]].fact.version != units[p[1]].fact.version]
    if not pairs:
        return "stands alone" if len(group) == 1 else "repeats a value of its version", None
    best = max(pairs, key=lambda p: (chances[p], -p[0], -p[1]))
    evidence = known[best]
    partner = units[best[0] if best[1] == index else best[1]].fact
    said = [word for feature, word in _SAYS.items() if evidence.features.get(feature, 0.0) > 0.0]
    words = [w.lstrip("@#").replace("_", " ") for w in evidence.shared[:4]]
    told = (
        f"{chances[best]:.0%} with “{partner.text}” of {partner.version}: {evidence.relation} value"
        + "".join(f", {word}" for word in said)
        + (f"; shared: {', '.join(words)}" if words else "")
    )
    return told, best


def explain_weights(evidence: Evidence, reader: Reader) -> str:
    """Every feature of a pair that counts, with its value, its weight and what it adds; the greatest first.

    The sum with the bias is the logit of the chance that both answer one question.
    """
    shared, own = weights_of(evidence, reader.alignment.join)
    parts = [(name, value, shared.get(name, 0.0) + own.get(name, 0.0)) for name, value in evidence.features.items()]
    told = sorted((p for p in parts if abs(p[1] * p[2]) >= LEAST), key=lambda p: (-abs(p[1] * p[2]), p[0]))
    bias = shared.get("bias", 0.0) + own.get("bias", 0.0)
    total = bias + sum(value * weight for _, value, weight in parts)
    words = [
        f"{name} {value * weight:+.2f}" + (f" ({value:.2f} × {weight:.2f})" if value != 1.0 else "")
        for name, value, weight in told
    ]
    return f"{', '.join(words)}, bias {bias:+.2f}: sum {total:+.2f}"


def explain_block(name: str, units: Sequence[Unit], known: Known) -> str:
    """Among how many values a slot was found: only those of one block are ever compared."""
    versions = len({unit.fact.version for unit in units})
    return f"{name}: {len(units)} values of {versions} versions, {len(known)} pairs that can be compared"


def explain_quote(fact: Fact, group: Sequence[Fact], reader: Reader) -> str:
    """How many words a quotation shares, in order, with the one of another version that is most like it."""
    assert isinstance(fact.value, Quote)
    own, language = split_words(fact.value.words), reader.languages.get(fact.version)
    told: list[tuple[int, str]] = []
    for other in group:
        if other.version == fact.version or not isinstance(other.value, Quote):
            continue
        if reader.languages.get(other.version) != language:
            told.append((0, f"a translation: numbers, names and concepts as in “{other.text[:40]}” of {other.version}"))
            continue
        words = split_words(other.value.words)
        shared = shared_words(own, words)
        run = longest_run(own, words)
        told.append((shared, f"{shared} of {min(len(own), len(words))} words as in {other.version}, {run} in a row"))
    return max(told, key=lambda item: item[0])[1] if told else "repeats a quotation of its version"


def explain_name(fact: Fact, entity: str) -> str:
    """How a written name stands to the name of the entity it was joined to."""
    name = fact.value.entity if isinstance(fact.value, Mention) else fact.normalized
    if name == entity:
        return f"names {entity}"
    likeness = same_name(name, entity)
    return f"“{name}” for {entity}: {likeness} (both read as “{fold_name(name)}” and “{fold_name(entity)}”)"
