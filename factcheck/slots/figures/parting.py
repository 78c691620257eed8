"""What shows that unlike values answer two questions, however alike the words around them are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.model import TEMPORAL_KINDS, Quantity
from factcheck.slots.evidence.candidates import Unit
from factcheck.slots.evidence.weigh import Evidence
from factcheck.values import Relation

NEAR_LIFE = 0.2  # likeness of the near words below which two ages without a name are those of two people
NOTHING = 0.04  # likeness below which two values have no words in common that say anything
NEAR_ENOUGH = 0.4  # likeness of the near words from which other names beside a value do not matter


def set_apart(evidence: Evidence) -> bool:
    """Whether unlike values count from different starts ("seven minutes later", "on 74 minutes") or places."""
    features = evidence.features
    if features["same_frame"] or features.get("listed"):
        return False
    placed = any(f"kind_{kind}" in features for kind in ("quantity", "money", "percentage", "score"))
    near = features["same_holder"] or features["both_leads"] or features["near"] >= NEAR_ENOUGH
    near = near or features.get("beside", 0.0) > 0
    elsewhere = placed and features["no_name"] and not near
    slipped = features["slip"] or features["digit"] or features["same_stretch"] == 1.0
    one_person = features["same_holder"] or features["same_first"] or features["same_bearer"]
    strangers = features.get("kind_age", 0.0) and not one_person
    units = strangers and (not features["same_unit"] or features["near"] < NEAR_LIFE)
    one_loss = features.get("occasion") and features["same_holder"]  # "she lost in 2018", "lost in November 2019"
    undated = features["undated"] and not features["one_figure"] and not one_loss
    other_thing = features["other_shared"] and not near
    vague = features["other_attribute"] or other_thing or undated or elsewhere or features["complement"]
    part = features["part"] or features["two_parts"] or features["other_day"] or features["other_rate"]
    part = part or (features["each_alone"] and evidence.slip == "double")  # two days at 420,000 a day
    silent = features["silent_period"]  # one version names no period: its own year is only likely
    lone = features["slip"] and features["orphans"]  # neither version tells the other's value of anything
    told_apart = features["from_to"] or (features["other_period"] and not silent)
    apart = part or (told_apart and not lone) or units
    apart = apart or (placed and _share_nothing(evidence))
    foreseen = features["foreseen"] and (placed or "kind_date" in features)
    odd = features["gap"] == 1.0  # all other versions tell the one value, and none the other
    apart = apart or (silent and not features["slip"] and not odd)  # one digit is soon another in another year
    counts = features["other_counted"] or features["other_series"] or features["other_first"]
    ranks = "kind_rank" in features and counts  # the 38th kilometre and the second sample, came on and scored
    loose = (
        features.get("other_earner", 0.0) > 0
        or ranks
        or foreseen
        or features["rate_alone"]
        or features["each_alone"]
        or features["relative"]
        or vague
    )
    return bool(apart or (loose and not slipped))  # a slip of the pen is likelier than two figures so alike


def _share_nothing(evidence: Evidence) -> bool:
    """Whether hardly a word joins the two: then that one digit differs, or one is half the other, shows nothing."""
    features = evidence.features
    bound = ("same_holder", "same_attribute", "same_counted", "both_leads", "same_event")
    told = max(features["likeness"], features["near"]) >= NOTHING or any(features[name] > 0 for name in bound)
    told = told or ("kind_quantity" in features and features["unit_alone"] == 1.0)  # the only gigabytes of both
    return not told and evidence.slip in (None, "digit", "double")


def _is_reckoned(unit: Unit) -> bool:
    """Whether a length is one that two dates or clock times tell."""
    return unit.fact.kind in TEMPORAL_KINDS and isinstance(unit.value, Quantity)


def _tells_beside(one: Unit, other: Unit) -> bool:
    """Whether a period beside a length is as long as the other: "over the next 16 months, six months after each"."""
    value = other.value
    return isinstance(value, Quantity) and value.timex is not None and f"#{value.timex}" in one.vector


def find_loosely_told(
    units: Sequence[Unit],
    known: Mapping[tuple[int, int], Evidence],
    chances: Mapping[tuple[int, int], float],
    sure: float,
) -> set[int]:
    """The positions of figures that words set apart from their own equal in another version, which they surely are.

    What sets one question's tellings apart there ("receives 60,000 euros", "sixty thousand will buy a good deal") is
    how the versions write, and shows nothing of an unlike figure.
    """
    return {
        index
        for pair, evidence in known.items()
        if evidence.relation is Relation.EQUAL and chances[pair] >= sure and set_apart(evidence)
        if units[pair[0]].fact.version != units[pair[1]].fact.version
        for index in pair
    }


def find_told_apart(
    units: Sequence[Unit],
    known: Mapping[tuple[int, int], Evidence],
    chances: Mapping[tuple[int, int], float],
    sure: float,
) -> set[tuple[int, int]]:
    """Pairs (i < j) of unlike values of which one version, theirs or a third, tells both: it knows them for two things.

    `known` holds the evidence of all pairs, `chances` how likely each answers one question, `sure` from when it does.
    """
    told = [{unit.fact.version} for unit in units]
    for (i, j), evidence in known.items():
        one_holder = not evidence.features["other_holder"]  # two men may get terms that the third version mixes up
        if _is_reckoned(units[i]) or _is_reckoned(units[j]):
            continue  # "an hour, from 11:25 to 13:40" tells one length, and the clocks what it should have been
        if evidence.relation is Relation.EQUAL and one_holder and chances[i, j] >= sure:
            told[i].add(units[j].fact.version)
            told[j].add(units[i].fact.version)
    found = set()
    for (i, j), evidence in known.items():
        bound = evidence.features["same_frame"] or evidence.features.get("listed")
        both = told[i] & told[j] or _tells_beside(units[i], units[j]) or _tells_beside(units[j], units[i])
        if evidence.relation is Relation.DIFFERENT and not bound and both:
            found.add((i, j))
    return found
