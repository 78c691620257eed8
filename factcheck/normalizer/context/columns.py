"""Which word governs which figure where a sentence tells several side by side: "118 for, 107 against, eight abstained".

Concepts of one `column` of the lexicon are such rows of a list: how members voted, what became of people. There it
is not nearness that decides. The comma or conjunction nearest before a figure parts it from the figure before, and what
stands between two such cuts is said of one figure, whether the word leads it ("wounding five") or follows it.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Found, Quantity
from factcheck.normalizer.context.surroundings import Surroundings, begin_between
from factcheck.normalizer.document import Token

REACH = 12  # tokens between a figure and the word that governs it
DEATHS = "deaths"  # the concept that outweighs what was said of people before
OF_THE = 2  # words of "of the"
BESIDE = 2  # words between a figure and a word that governs it only from near ("107 members against")
PARTING = frozenset(",;—–:()[]")
LEADING = frozenset('—–:»”"')  # between a word that labels a figure and the figure: "against — 109"

Mark = tuple[int, str]  # the token index of a word, and the concept that it names


def find_governed(around: Surroundings, members: Sequence[Found], bounds: tuple[int, int]) -> dict[int, str]:
    """For each figure (by its order among `members`) the one concept of a column that governs it, where one does."""
    orders = [order for order, found in enumerate(members) if _is_counted(found) and not _is_whole(members, order)]
    if not orders:
        return {}
    spans = [_tokens_of(around, members[order]) for order in orders]
    marks = [(term.at, term.key) for term in around.listed[begin_between(around.listed_starts, *bounds)]]
    marks += _find_beside(around, spans, {around.lexicon.concepts[key].column for _, key in marks}, bounds)
    if not marks:
        return {}
    first, last = (around.document.token_index(offset) for offset in bounds)
    ends = [first, *(end for _, end in spans[:-1])]
    cuts = [_cut(around, before, start, marks) for before, (start, _) in zip(ends, spans, strict=True)]
    governed: dict[int, str] = {}
    for place, (order, span, left, right) in enumerate(zip(orders, spans, cuts, [*cuts[1:], last], strict=True)):
        own = _leave_wholes([mark for mark in marks if left <= mark[0] < right], span, around)
        concept = _nearest(span, own, around, members[order])
        if concept is None and not own and place and _goes_on(spans[place - 1], span, around):
            concept = governed.get(orders[place - 1])
        if concept is not None:
            governed[order] = concept
    return governed


def _goes_on(before: tuple[int, int], span: tuple[int, int], around: Surroundings) -> bool:
    """Whether a figure with a place and no verb goes on: "nine died in Orl and four in Dale", "five of them in Orl"."""
    tokens, structure = around.document.tokens, around.language.structure
    of_them = _joined(tokens[span[1] : span[1] + OF_THE]) in structure.of_which
    where = tokens[span[1] + OF_THE * of_them :][:1]
    if not where or where[0].lower not in structure.places:
        return False
    return of_them or any(token.lower == where[0].lower for token in tokens[before[1] : span[0]])


def _is_counted(found: Found) -> bool:
    value = found.value
    return (
        isinstance(value, Quantity)
        and found.kind in ("quantity", "percentage")
        and value.dimension
        in (
            "count",
            "share",
        )
    )


def _is_whole(members: Sequence[Found], order: int) -> bool:
    """Whether a figure is the whole of the one before it: in "28 of the 214 were hurt" the verb governs the part."""
    value = members[order].value
    part = members[order - 1].value if order else None
    return isinstance(value, Quantity) and isinstance(part, Quantity) and part.of is not None and part.of == value.low


def _tokens_of(around: Surroundings, found: Found) -> tuple[int, int]:
    return around.document.token_index(found.start), around.document.token_index(found.end)


def _find_beside(
    around: Surroundings, spans: Sequence[tuple[int, int]], columns: set[str], bounds: tuple[int, int]
) -> list[Mark]:
    """The words that govern a figure only from near, where the sentence tells more of their column."""
    words = around.lexicon.beside(around.language.code)
    if not words or (not columns and len(spans) < 2):
        return []
    tokens = around.document.tokens
    first, last = (around.document.token_index(offset) for offset in bounds)
    found: list[Mark] = []
    for start, end in spans:
        near = [*_walk(tokens, range(start - 1, first - 1, -1)), *_walk(tokens, range(end, last))]
        found += [(at, words[tokens[at].lower]) for at in near if tokens[at].lower in words]
    told = columns | {around.lexicon.concepts[key].column for _, key in found} if _are_two(found) else columns
    return [mark for mark in found if around.lexicon.concepts[mark[1]].column in told]


def _are_two(marks: Sequence[Mark]) -> bool:
    """Whether words of two rows stand in the sentence: "for" and "against" vouch for each other."""
    return len({key for _, key in marks}) > 1


def _walk(tokens: Sequence[Token], places: range) -> list[int]:
    """The first words from a figure on, up to a sign that parts; signs that lead on from a label do not."""
    found: list[int] = []
    for at in places:
        if tokens[at].kind == "word":
            found.append(at)
            if len(found) > BESIDE:
                break
        elif tokens[at].kind == "number" or not (tokens[at].text in LEADING and not found):
            break
    return found


def _cut(around: Surroundings, left: int, right: int, marks: Sequence[Mark]) -> int:
    """The index of the boundary nearest before the figure at `right`; `left` where nothing parts it from there."""
    tokens, conjunctions = around.document.tokens, around.language.structure.conjunctions
    labels = {at for at, _ in marks}
    for at in range(right - 1, left - 1, -1):
        if tokens[at].text in LEADING and _is_label(tokens, at, left, labels):
            continue
        if tokens[at].text in PARTING or tokens[at].lower in conjunctions:
            return at
    return left


def _is_label(tokens: Sequence[Token], at: int, left: int, labels: set[int]) -> bool:
    """Whether a sign follows a word that names the figure behind it, and no figure before: ", against — 109"."""
    while at > left and tokens[at - 1].text in LEADING:
        at -= 1
    if at - 1 not in labels or at - 1 < left:
        return False
    return at - 2 < left or tokens[at - 2].kind == "punct"


def _leave_wholes(marks: list[Mark], span: tuple[int, int], around: Surroundings) -> list[Mark]:
    """The words that say what became of the people counted, without those that only say out of whom they are.

    "Three of the wounded died", "of the missing, four were found dead" and "three wounded men died" count the dead.
    """
    kept = []
    for at, key in marks:
        later = {other for place, other in marks if place > at and other != key}
        whole = later if _is_out_of(at, span, around) else later & {DEATHS} if at == span[1] else None
        if not whole:
            kept.append((at, key))
    return kept


def _is_out_of(at: int, span: tuple[int, int], around: Surroundings) -> bool:
    """Whether a word names the whole of a part: right behind a figure, or at the head of the sentence before it."""
    tokens, of_the = around.document.tokens, around.language.structure.of_the
    if at < span[0]:
        led = any(_joined(tokens[at - words : at]) in of_the for words in range(1, min(at, OF_THE) + 1))
        return led and [token.text for token in tokens[at + 1 : span[0]]] == [","]
    return 0 < at - span[1] <= OF_THE and _joined(tokens[span[1] : at]) in of_the


def _joined(tokens: Sequence[Token]) -> str:
    return " ".join(token.lower for token in tokens)


def _nearest(span: tuple[int, int], marks: Sequence[Mark], around: Surroundings, found: Found) -> str | None:
    """The one concept that the words beside a figure name, or by far the nearest of several."""
    found_at: dict[str, list[int]] = {}
    for at, key in marks:
        distance = span[0] - at if at < span[0] else at - span[1] + 1
        if distance <= REACH and around.lexicon.concepts[key].governs(found.kind, _dimension(found)):
            found_at.setdefault(key, []).append(distance)
    ranked = sorted((min(steps), -steps.count(min(steps)), key) for key, steps in found_at.items())
    if len(ranked) > 1:
        (near, _, _), (next_near, _, _) = ranked[:2]
        if ranked[0][:2] == ranked[1][:2] or near < next_near < 2 * near:
            return None
    return ranked[0][2] if ranked else None


def _dimension(found: Found) -> str:
    assert isinstance(found.value, Quantity)
    return found.value.dimension
