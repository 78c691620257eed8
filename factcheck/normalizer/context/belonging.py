"""Which thing or body a value belongs to, by the grammar of its clause: "the 183-metre tanker", "the bridge, which cost
310 million", "the price of the tunnel", "The group ... It employs 4,100".

What is found is sure enough to part two values; where the clause leaves it open, nothing is found.
"""

from __future__ import annotations

from factcheck.model import Bearer, Found, Quantity
from factcheck.normalizer.context.nominals import PLACE, Nominal, Nominals, Part
from factcheck.normalizer.context.surroundings import Surroundings
from factcheck.normalizer.quantities.bearers import PERSON
from factcheck.normalizer.terms import meanings_of

REACH = 3  # words behind "183-metre" among which its noun stands
OPENER = 5  # tokens before a value in a phrase that opens a sentence; twice as many reach its end
CHAIN = 2  # sentences back in which "it" may stand for the same thing
HYPHENS = frozenset("-‐‑")
LONGEST_LEAD = 4  # words that lead to an age: "at the age of"
NOBODY = Bearer()


def read_bearer(around: Surroundings, found: Found, nominal: Nominal | None, attributes: tuple[str, ...]) -> Bearer:
    """Whom or what a nominal stands for, as the bearer of a value; empty where nobody knows.

    `attributes` are the concepts that govern the value: they tell whether it is the bearer's own. People without a name
    are known by their noun, and asked of nothing but their age.
    """
    if nominal is None:
        return NOBODY
    if nominal.sort == PERSON:
        known = found.kind == "age" and nominal.noun in around.nominals.words.occupations
        meanings = meanings_of(around.lexicon, around.language.code)[nominal.noun] if known else ()
        return Bearer(PERSON, nominal.name, tuple(sorted(meanings)), True) if meanings else NOBODY
    if nominal.sort == PLACE:
        return Bearer(name=nominal.name)
    return Bearer(nominal.sort, nominal.name, held=_is_held(around.nominals, found, attributes))


def find_owner(nominals: Nominals, found: Found, position: int) -> Nominal | None:
    """What a value of a sentence belongs to; None where its clause leaves it open."""
    document = nominals.document
    first, last = document.token_index(found.start), document.token_index(found.end)
    own, tokens = nominals.of_sentence(position), document.tokens
    attributive = not HYPHENS.isdisjoint(document.text[found.start : found.end])
    if attributive or (first and tokens[first - 1].lower in nominals.words.articles):
        return _behind(nominals, own, last)
    if _is_measured(found):
        first = _before_led_age(nominals, found, first)
        beside = next((nominal for nominal in own if nominal.last in (first, first - 1)), None)
        if beside is not None and (beside.last == first or tokens[first - 1].text == ","):
            return beside
        if first > 1 and tokens[first - 1].kind == "word" and tokens[first - 2].lower in nominals.words.articles:
            return None  # "behind a wall 34 metres high"
    return _before(nominals, own, first, position)


def _before_led_age(nominals: Nominals, found: Found, first: int) -> int:
    """Where the words begin that lead to an age set off behind a name: "a medal for Ada Moor, aged 24, of"."""
    if found.kind != "age":
        return first
    lowers, leads = nominals.document.lowers, nominals.words.age_leads
    for length in range(1, LONGEST_LEAD + 1):
        begin = first - length
        if begin > 0 and lowers[begin - 1] == "," and " ".join(lowers[begin:first]) in leads:
            return begin
    return first


def _is_measured(found: Found) -> bool:
    """Whether a value may stand right behind what it is told of: a size or an age ("a crack 7 millimetres long")."""
    sized = isinstance(found.value, Quantity) and found.value.unit is not None
    return found.kind == "age" or (found.kind == "quantity" and sized)


def _is_held(nominals: Nominals, found: Found, attributes: tuple[str, ...]) -> bool:
    """Whether a value can be a thing's own: a size, a sum, an age, or what a concept for such things governs."""
    if attributes and attributes[0] in nominals.words.things.held:
        return True
    if found.kind in ("money", "age"):
        return not attributes
    return _is_measured(found) and not HYPHENS.isdisjoint(nominals.document.text[found.start : found.end])


def _behind(nominals: Nominals, own: list[Nominal], last: int) -> Nominal | None:
    """The noun that a value describes: "a 29-metre tug", "the 31-year-old army medic"."""
    words, tokens = nominals.words, nominals.document.tokens
    nominal = next((each for each in own if each.first >= last), None)
    if nominal is None or nominal.first - last > REACH:
        return None
    apart = words.prepositions | words.articles | words.verbs
    between = tokens[last : nominal.first]
    return None if any(token.kind != "word" or token.lower in apart for token in between) else nominal


def _before(nominals: Nominals, own: list[Nominal], first: int, position: int) -> Nominal | None:
    """The subject of the clause of a value, or who has what is measured, reading from the value to the left."""
    document, words = nominals.document, nominals.words
    begin = document.sentence_tokens[position][0]
    ends = {nominal.last - 1: nominal for nominal in own}
    at = first - 1
    while at >= begin:
        nominal = ends.get(at)
        if nominal is not None and nominal.part in (Part.OPENS, Part.OWNS):
            return nominal
        lower = document.lowers[at]
        if nominal is None and (lower == ";" or lower in words.others):
            return None
        if nominal is None and lower in words.neuter and _opens(nominals, at, begin):
            empty = document.lowers[at + 1] in words.empty
            return None if empty else _antecedent(nominals, own, at, position)
        if nominal is None and lower in words.relatives and lower not in words.articles:
            return _head(nominals, at, position)
        at = min(nominal.first - 1, nominal.before) if nominal is not None else _past_aside(nominals, at, begin) - 1
    return _at_opening(nominals, own, first, position)


def _at_opening(nominals: Nominals, own: list[Nominal], first: int, position: int) -> Nominal | None:
    """Of a value with no subject before it: the one behind the phrase that opens a sentence, or one left out.

    "Built 19 years ago, the ship"; "Dura 124 minutos".
    """
    begin = nominals.document.sentence_tokens[position][0]
    if first - begin > OPENER:
        return None
    lowers = nominals.document.lowers
    comma = next((at for at in range(first, min(first + 2 * OPENER, len(lowers))) if lowers[at] == ","), None)
    subject = next((each for each in own if each.before == comma and each.part is Part.OPENS), None)
    if subject is not None or not nominals.words.language.speech.pro_drop or (own and own[0].first < first):
        return subject
    return _antecedent(nominals, [], begin, position)


def _opens(nominals: Nominals, at: int, begin: int) -> bool:
    """Whether a pronoun stands where a subject does: "It cost", "and it cost", but not "made it"."""
    words = nominals.words
    before = nominals.document.tokens[at - 1]
    return at == begin or before.kind == "punct" or before.lower in words.openers or before.lower in words.relatives


def _head(nominals: Nominals, relative: int, position: int) -> Nominal | None:
    """What a relative clause is said of: the nominal right before its pronoun."""
    end = relative - 1 if relative and nominals.document.tokens[relative - 1].text == "," else relative
    return nominals.ending_at(position, end)


def _past_aside(nominals: Nominals, at: int, begin: int) -> int:
    """For a comma that closes an aside, the one that opens it; any other token stays."""
    tokens, words = nominals.document.tokens, nominals.words
    if tokens[at].text != ",":
        return at
    opening = next((before for before in range(at - 1, begin, -1) if tokens[before].text == ","), None)
    if opening is None:
        return at
    behind = tokens[opening + 1]
    return opening if behind.lower in words.relatives or behind.kind == "number" else at


def _antecedent(nominals: Nominals, own: list[Nominal], at: int, position: int) -> Nominal | None:
    """What "it" stands for: the one thing named before it in its sentence, or the subject of the one before."""
    things = [nominal for nominal in own if nominal.last <= at and nominal.sort != PERSON]
    if things:
        opening = [nominal for nominal in things if nominal.part is Part.OPENS]
        return opening[0] if opening else things[0] if len(things) == 1 else None
    for back in range(position - 1, max(-1, position - 1 - CHAIN), -1):
        opening = [nominal for nominal in nominals.of_sentence(back) if nominal.part is Part.OPENS]
        if opening:
            return opening[0]
    return None
