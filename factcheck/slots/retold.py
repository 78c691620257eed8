"""What somebody said, retold without quotation marks: it joins a quotation of the same speaker that has its words."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Fact, Quote
from factcheck.rulebook.transliteration import same_name
from factcheck.slots.evidence.candidates import Reader
from factcheck.values.words import split_sentences

_SHARE = 0.75  # of what either side says, what both say
_LEAST = 2.0  # words of content that they share
_CONCEPT = "v_"  # begins a word's meaning that its translations share
_NONE: frozenset[str] = frozenset()


def join_retold(groups: Sequence[list[Fact]], facts: Sequence[Fact], reader: Reader) -> list[list[Fact]]:
    """The groups of quotations with what other versions retell of them, and groups of what is only retold.

    What is retold has other pronouns and another tense, and stands in a group once, with the telling most like it.
    """
    retold = [f for f in facts if isinstance(f.value, Quote) and f.value.form == "indirect" and f.speaker]
    found = [list(group) for group in groups]
    homes = {id(f): group for group in reversed(found) for f in group}
    known = [f for group in found for f in group if _is_one(f) and f.speaker]
    for fact in retold:
        likeness = [(_likeness(fact, other, reader), -index) for index, other in enumerate(known)]
        best, index = max(likeness, default=(0.0, 0))
        if best:
            home = homes[id(known[-index])]
        else:
            home = []
            found.append(home)
        home.append(fact)
        homes[id(fact)] = home
        known.append(fact)
    return found


def _is_one(fact: Fact) -> bool:
    """Whether a quotation is one sentence, all of which a retelling can be about."""
    return isinstance(fact.value, Quote) and len(split_sentences(fact.value.words)) == 1


def _likeness(one: Fact, other: Fact, reader: Reader) -> float:
    """How much of what each says the other says as well; 0 for too little, or two speakers, or one version."""
    if one.version == other.version or same_name(one.speaker or "", other.speaker or "") not in ("same", "variant"):
        return 0.0
    first, second = (reader.languages.get(f.version, "") for f in (one, other))
    one_says, other_says = _content(one, reader, first == second), _content(other, reader, first == second)
    most = max(sum(one_says.values()), sum(other_says.values()))
    met = sum(min(weight, other_says[key]) for key, weight in one_says.items() if key in other_says)
    return met / most if met >= _LEAST and met / most >= _SHARE else 0.0


def _content(fact: Fact, reader: Reader, plain: bool) -> dict[str, float]:
    """The words of content of a telling without its negations, as they stand (`plain`) or by their meaning."""
    negation = reader.negation.get(reader.languages.get(fact.version, ""), _NONE)
    said = {}
    for key, weight in fact.context.terms:
        bare = key.rpartition(":")[2]
        if bare in negation or (plain and key.startswith(_CONCEPT)) or (not plain and not _is_meaning(key, reader)):
            continue
        said[key] = weight
    return said


def _is_meaning(key: str, reader: Reader) -> bool:
    """Whether a term is the same in all languages: a name, a number, a meaning."""
    return key[:1] in "@#" or key in reader.lexicon.concepts
