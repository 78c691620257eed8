"""What the words around a value say about the question it answers: holder, attribute, terms, aspect, period.

A sentence is divided among its values of like kind into *territories*: between two values the strongest boundary
(semicolon, dash, bracket, comma, conjunction) parts them, so that in "Kobzev got five years, Liptser four" each
term of years owns its man. Words of the own territory weigh most, the rest of the sentence less, and the sentence
before a little. "Respectively" hands the i-th value to the i-th holder.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence

from msgspec import Struct

from factcheck.model import NUMERIC_KINDS, Context, Found, Mention, Quantity, Quote, When
from factcheck.normalizer.document import Document, Token
from factcheck.normalizer.respectively import pair_respectively
from factcheck.normalizer.terms import Term, name_key
from factcheck.rulebook.alignment import ContextWeights
from factcheck.rulebook.lexicon import Lexicon
from factcheck.rulebook.load import Language

_CUTS = {";": 6, "—": 5, "–": 5, ":": 4, "(": 4, ")": 4, "[": 4, "]": 4, ",": 2}
_GROUPS = {
    **dict.fromkeys(NUMERIC_KINDS, "number"),
    "date": "when",
    "time": "when",
}


class Surroundings(Struct):
    """All that contexts of one version are read from; built once a version."""

    document: Document
    language: Language
    lexicon: Lexicon
    weights: ContextWeights
    terms: list[Term]
    term_starts: list[int]
    names: list[Found]
    facts: list[Found]


def survey(
    document: Document,
    language: Language,
    lexicon: Lexicon,
    weights: ContextWeights,
    terms: list[Term],
    names: Sequence[Found],
    facts: Sequence[Found],
) -> Surroundings:
    """Arrange what `read_contexts` needs; `facts` are the values, `names` the mentions of the version."""
    people = [n for n in names if n.kind == "name" and isinstance(n.value, Mention)]
    return Surroundings(
        document, language, lexicon, weights, terms, [t.start for t in terms], people, sorted(facts, key=_place)
    )


def _place(found: Found) -> tuple[int, int]:
    return (found.start, found.end)


def read_contexts(around: Surroundings) -> list[Context]:
    """The context of each fact of `around.facts`, in their order."""
    contexts: list[Context] = []
    by_sentence: dict[int, list[int]] = {}
    for index, found in enumerate(around.facts):
        by_sentence.setdefault(around.document.sentence_index(found.start), []).append(index)
    read: dict[int, Context] = {}
    for sentence, members in by_sentence.items():
        for index, context in _read_sentence(around, sentence, members):
            read[index] = context
    for index in range(len(around.facts)):
        contexts.append(read.get(index, Context()))
    return contexts


def _read_sentence(around: Surroundings, sentence: int, members: list[int]) -> list[tuple[int, Context]]:
    document = around.document
    start, end = document.sentences[sentence]
    if start > around.facts[members[0]].start or end < around.facts[members[-1]].end:
        end = max(end, around.facts[members[-1]].end)
    tokens = document.tokens_between(start, end)
    territories = _territories(around, members, tokens, start, end)
    structure = around.language.structure
    pairs = pair_respectively(
        [around.facts[i] for i in members],
        [n for n in around.names if start <= n.start < end],
        tokens,
        structure.respectively,
        structure.coordinators,
    )
    others = {order: [_range(item) for o, item in pairs.items() if o != order] for order in pairs}
    results = []
    for order, index in enumerate(members):
        found = around.facts[index]
        inside = territories[order]
        owned = pairs.get(order)
        if isinstance(found.value, Quote):
            results.append((index, _read_quote(around, found, sentence)))
            continue
        context = _read_one(around, found, sentence, (start, end), inside, owned, others.get(order, []), members)
        results.append((index, context))
    return results


def _read_quote(around: Surroundings, found: Found, sentence: int) -> Context:
    """The content of a quotation itself: what a translation of it must share."""
    keys = {t.key for t in _terms_between(around, found.start, found.end)}
    keys.update(
        "#" + value_key(f)
        for f in around.facts
        if found.start <= f.start < found.end and not isinstance(f.value, Quote)
    )
    return Context(
        terms=tuple((key, 1.0) for key in sorted(keys)),
        position=sentence,
        in_title=around.document.in_title(found.start),
    )


def _territories(
    around: Surroundings, members: list[int], tokens: list[Token], start: int, end: int
) -> list[tuple[int, int]]:
    """For each member the stretch of the sentence that is its own among the members of its kind."""
    stretches = []
    for index in members:
        found = around.facts[index]
        before = [
            around.facts[i] for i in members if around.facts[i].end <= found.start and _rivals(around.facts[i], found)
        ]
        after = [
            around.facts[i] for i in members if around.facts[i].start >= found.end and _rivals(around.facts[i], found)
        ]
        left = _cut(around, tokens, before[-1].end, found.start, start) if before else start
        right = _cut(around, tokens, found.end, after[0].start, end) if after else end
        stretches.append((left, right))
    return stretches


def _rivals(a: Found, b: Found) -> bool:
    """Whether two values of one sentence divide it between them: like kinds, not two sides of one amount."""
    if _GROUPS.get(a.kind) != _GROUPS.get(b.kind):
        return False
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity):
        return a.kind == b.kind
    return True


def _cut(around: Surroundings, tokens: list[Token], left: int, right: int, default: int) -> int:
    """The offset of the strongest boundary between two rival values; the first among equals."""
    conjunctions = around.language.structure.conjunctions
    best, best_at = 0, left
    previous: Token | None = None
    for token in tokens:
        if token.start < left:
            previous = token
            continue
        if token.start >= right:
            break
        strength = _CUTS.get(token.text, 0)
        if token.lower in conjunctions:
            strength = 4 if previous is not None and previous.text == "," else 3
        if strength > best:
            best, best_at = strength, token.start
        previous = token
    return best_at


def _read_one(
    around: Surroundings,
    found: Found,
    sentence: int,
    bounds: tuple[int, int],
    inside: tuple[int, int],
    owned: Found | tuple[int, int] | None,
    foreign: list[tuple[int, int]],
    members: list[int],
) -> Context:
    document, weights = around.document, around.weights
    start, end = bounds
    at = document.token_index(found.start)
    until = document.token_index(found.end)
    weighed: dict[str, float] = {}
    attributes: dict[str, float] = {}
    distant: dict[str, float] = {}  # attributes outside the territory count only where it has none of its own

    def add(key: str, weight: float) -> None:
        weighed[key] = max(weighed.get(key, 0.0), weight)

    stretches = [(start, end, 1.0)]
    if sentence > 0:
        stretches.append((*document.sentences[sentence - 1], weights.before))
    for reach_from, reach_to, share in stretches:
        for term in _terms_between(around, reach_from, reach_to):
            if found.start <= term.start < found.end and not term.concept:
                continue
            distance = at - term.at if term.at < at else max(0, term.at - until + 1)
            own = inside[0] <= term.start < inside[1]
            if owned is not None and share == 1.0:
                if any(low <= term.start < high for low, high in foreign):
                    continue  # "respectively" gives these words to another value
                low, high = _range(owned)
                own = own or low <= term.start < high
                distance = 0 if low <= term.start < high else distance
            place = weights.inside if own else weights.outside
            if share != 1.0:
                place, distance = share, 0
            worth = _worth(around, term)
            weight = worth * place * math.exp(-weights.fade * distance)
            add(term.key, weight)
            if term.concept and share == 1.0:
                concept = around.lexicon.concepts.get(term.key)
                if concept is not None and concept.governs(found.kind, _dimension(found)):
                    reach = attributes if own else distant
                    reach[term.key] = max(reach.get(term.key, 0.0), math.exp(-0.15 * distance))
    for index in members:
        other = around.facts[index]
        if other is found or isinstance(other.value, Quote):
            continue
        own = inside[0] <= other.start < inside[1]
        add("#" + value_key(other), weights.neighbour * (weights.inside if own else weights.outside))
    attributes = {k: w for k, w in (attributes or distant).items() if w >= weights.govern}
    holders = _holders(around, found, bounds, inside, owned)
    return Context(
        holders=holders,
        attributes=tuple(sorted(attributes, key=lambda key: (-attributes[key], key))),
        terms=tuple(sorted((key, round(weight, 4)) for key, weight in weighed.items())),
        aspect=_aspect(around, found, inside, at),
        period=_period(around, found, inside, members),
        position=sentence,
        in_title=document.in_title(found.start),
    )


def _terms_between(around: Surroundings, start: int, end: int) -> list[Term]:
    return around.terms[bisect_left(around.term_starts, start) : bisect_left(around.term_starts, end)]


def _dimension(found: Found) -> str:
    return found.value.dimension if isinstance(found.value, Quantity) else "count"


def _worth(around: Surroundings, term: Term) -> float:
    weights = around.weights
    if term.name:
        return weights.name
    if not term.concept:
        return weights.lemma
    concept = around.lexicon.concepts.get(term.key)
    return weights.weak if concept is not None and concept.weak else weights.concept


def _range(item: Found | tuple[int, int]) -> tuple[int, int]:
    return (item.start, item.end) if isinstance(item, Found) else item


def value_key(found: Found) -> str:
    """A short key of a neighbour's value, equal for equal values in any wording."""
    value = found.value
    if isinstance(value, Quantity):
        return f"{value.low.normalize():f}{value.unit or ''}"
    if isinstance(value, When):
        return value.timex
    return str(found.start)


def _holders(
    around: Surroundings,
    found: Found,
    bounds: tuple[int, int],
    inside: tuple[int, int],
    owned: Found | tuple[int, int] | None,
) -> tuple[str, ...]:
    """Folded names that hold the value: by "respectively", else the nearest person or body before it, else after it."""
    if isinstance(owned, Found):
        return (name_key(_mention(owned)),)
    if owned is not None:
        return ()
    names = _people(around, inside)
    before = [n for n in names if n.end <= found.start]
    after = [n for n in names if n.start >= found.end]
    if before:
        return _coordinated(around, before)
    if after:
        return (name_key(_mention(after[0])),)
    return _antecedent(around, bounds)


def _people(around: Surroundings, inside: tuple[int, int]) -> list[Found]:
    """The people named in a stretch, with full names of unknown kind that are coordinated with them."""
    names = [n for n in around.names if inside[0] <= n.start < inside[1]]
    sure = {n.start for n in names if _mention(n).type == "person"}
    for one, other in zip(names, names[1:], strict=False):
        between = around.document.text[one.end : other.start].strip(" ,").lower()
        if between in around.language.structure.coordinators or around.document.text[one.end : other.start] == ", ":
            for known, unknown in ((one, other), (other, one)):
                if known.start in sure and _mention(unknown).type == "other" and " " in _mention(unknown).entity:
                    sure.add(unknown.start)
    return [n for n in names if n.start in sure]


def _antecedent(around: Surroundings, bounds: tuple[int, int]) -> tuple[str, ...]:
    """The one person of the sentence before, where this sentence speaks of him or her by a pronoun."""
    pronouns = around.language.structure.pronouns
    if not any(t.lower in pronouns for t in around.document.tokens_between(*bounds)):
        return ()
    sentence = around.document.sentence_index(bounds[0])
    for back in (sentence - 1, sentence - 2):
        if back < 0:
            break
        start, end = around.document.sentences[back]
        people = {
            name_key(_mention(n)) for n in around.names if start <= n.start < end and _mention(n).type == "person"
        }
        if people:
            return tuple(people) if len(people) == 1 else ()
    return ()


def _mention(found: Found) -> Mention:
    assert isinstance(found.value, Mention)
    return found.value


def _coordinated(around: Surroundings, before: list[Found]) -> tuple[str, ...]:
    """The last name before the value and those coordinated with it ("A, B and C were given ...")."""
    text = around.document.text
    coordinators = around.language.structure.coordinators
    group = [before[-1]]
    for name in reversed(before[:-1]):
        between = text[name.end : group[-1].start].strip().lower()
        if between.strip(", ") in coordinators or between == ",":
            group.append(name)
        else:
            break
    return tuple(dict.fromkeys(name_key(_mention(n)) for n in reversed(group)))


def _aspect(around: Surroundings, found: Found, inside: tuple[int, int], at: int) -> tuple[str, ...]:
    """Marks that set apart values which stand side by side by design: from, to, by; previous, forecast ..."""
    tokens = around.document.tokens[max(0, at - 4) : at]
    marks = []
    words, structure = around.language.words, around.language.structure
    for token in reversed(tokens):
        if token.start < inside[0] - 6:
            break
        if token.lower in structure.from_words:
            marks.append("from")
            break
        if token.lower in structure.by_words:
            marks.append("by")
            break
        if token.lower in structure.to_words:
            marks.append("to")
            break
        if token.kind == "word" and token.lower not in words.stop:
            break
    marks.extend(_relative(around, found))
    if "by" not in marks and _is_step(around, found):
        marks = ["by", *(m for m in marks if m not in ("from", "to"))]
    if isinstance(found.value, When):
        return ()  # "expected on Tuesday" and "on Tuesday" date one event
    for term in _terms_between(around, *inside):
        if term.concept:
            concept = around.lexicon.concepts.get(term.key)
            if concept is not None and concept.aspect and term.key not in marks:
                marks.append(term.key)
    return tuple(marks)


def _is_step(around: Surroundings, found: Found) -> bool:
    """Whether the value is the size of a change: "an increase of 4%", "60 cents more"."""
    if not isinstance(found.value, Quantity) or found.kind not in ("money", "percentage", "duration"):
        return False
    structure, tokens = around.language.structure, around.document.tokens
    first, last = around.document.token_index(found.start), around.document.token_index(found.end)
    if any(t.lower in structure.step_nouns for t in tokens[max(0, first - 2) : first]):
        return True
    behind = tokens[last : last + 1]
    return bool(behind) and behind[0].lower in structure.step_after


def _relative(around: Surroundings, found: Found) -> list[str]:
    """The word behind a value that makes it count from another point ("seven minutes later", "was 41 when")."""
    structure = around.language.structure
    words = structure.relative
    if found.kind == "age":
        words = structure.relative_age
    elif isinstance(found.value, Quantity) and found.value.unit in ("minute", "second"):
        words = words | structure.relative_minutes
    first = around.document.token_index(found.start)
    if found.kind == "age" and any(
        t.lower in structure.relative_age_before for t in around.document.tokens[max(0, first - 3) : first]
    ):
        return ["relative then"]
    at = around.document.token_index(found.end)
    for token in around.document.tokens[at : at + 2]:
        if token.lower in words:
            return [f"relative {token.lower}"]
        if token.kind != "word":
            break
    return []


def _period(around: Surroundings, found: Found, inside: tuple[int, int], members: list[int]) -> str | None:
    """The TIMEX3 value of the period for which a number holds: the nearest date of its territory."""
    if not isinstance(found.value, Quantity):
        return None
    best: tuple[int, str] | None = None
    for index in members:
        other = around.facts[index]
        if not isinstance(other.value, When) or other.kind != "date" or other.value.grain not in ("year", "month"):
            continue  # a day is when something was said or done, not what a figure holds for
        if inside[0] <= other.start < inside[1]:
            distance = found.start - other.end if other.end <= found.start else other.start - found.end
            if best is None or distance < best[0]:
                best = (distance, other.value.timex)
    return best[1] if best else None
