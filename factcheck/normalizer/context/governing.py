"""Which of the concepts around a value govern it, and in what order."""

from __future__ import annotations

from factcheck.rulebook.lexicon import Lexicon

CLEARLY = 1.6  # times as strong as the other hold of its family that decides between them


def find_governing(holds: dict[str, float], general: frozenset[str], least: float) -> dict[str, float]:
    """What holds a value strongly enough, and where these are general words alone, what else does so most."""
    strong = {key: hold for key, hold in holds.items() if hold >= least}
    if not strong or not general.issuperset(strong):
        return strong
    telling = max((key for key in holds if key not in general), key=lambda key: (holds[key], key), default=None)
    return strong if telling is None else {**strong, telling: holds[telling]}


def put_first(governing: str, ranked: tuple[str, ...], lexicon: Lexicon) -> tuple[str, ...]:
    """The attributes of a figure of a list: what governs it, and none that governs the figures beside it."""
    column = lexicon.concepts[governing].column
    return (governing, *(name for name in ranked if lexicon.concepts[name].column != column))


def _of_one_family(keys: list[str], holds: dict[str, float], lexicon: Lexicon) -> list[str]:
    """Of concepts that exclude each other only those near the strongest: 35 km north of a town are no depth."""
    families = {key: lexicon.concepts[key].family for key in keys}
    best: dict[str, float] = {}
    for key, family in families.items():
        best[family] = max(best.get(family, 0.0), holds[key])
    return [key for key in keys if not families[key] or holds[key] * CLEARLY >= best[families[key]]]


def rank_attributes(attributes: dict[str, float], general: frozenset[str], lexicon: Lexicon) -> tuple[str, ...]:
    """What governs a value, the strongest hold first.

    General words stay only where nothing else governs it, and what gives way to another concept only without that one.
    """
    if len(attributes) < 2:
        return tuple(attributes)
    given = {other for key in attributes for other in lexicon.concepts[key].instead_of}
    telling = [key for key in attributes if key not in general and key not in given] or list(attributes)
    telling = _of_one_family(telling, attributes, lexicon)
    return tuple(sorted(telling, key=lambda key: (-attributes[key], key)))
