"""What sets a value apart from those that stand beside it by design: old and new, level and step, forecast and fact,
and the point from which it counts.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise, takewhile

from factcheck.model import PART, REST, TIMES, Found, Quantity, Quote, When
from factcheck.normalizer.context.brackets import is_earlier
from factcheck.normalizer.context.date_marks import DEATH, mark_date
from factcheck.normalizer.context.surroundings import Surroundings, begin_between
from factcheck.normalizer.context.wholes import leaves_out
from factcheck.normalizer.document import Token
from factcheck.normalizer.patterns import plain
from factcheck.normalizer.quantities.sides import SIDE
from factcheck.normalizer.terms import Term
from factcheck.rulebook.structure import Structure

RATE = "ratio/time"  # the dimension of "twice a day"
EACH = ("each", "_period")  # endings of the aspects that say for which while a figure holds
ANYWAY = "cumulative_since"  # what each ordinal is: "the eighth since January" is "the eighth of the year"

MULTIPLE = "relative multiple"  # what a number of times is that says how much larger something is
EARLIER = "previous"  # what a figure of an earlier period is
LEVEL_REACH = 2  # tokens before "to" in which a verb tells that what follows is a level: "belief sich auf"
CLAUSE = 5  # tokens of "when he was shot dead"
MEASURED = frozenset({"quantity", "money", "percentage", "duration"})  # kinds whose values may be too much of something
FINE = ("day", "hour", "minute")  # grains
BEFORE = 3  # code points between a word and the value that it leads to
LEAD = 12  # code points of "every" before the ordinal that it makes a share of


def find_aspects(around: Surroundings, found: Found, inside: tuple[int, int]) -> tuple[str, ...]:
    """Marks that set apart values which stand side by side by design: from, to, by; previous, forecast ..."""
    if isinstance(found.value, When):
        return mark_date(around, found)  # "expected on Tuesday" and "on Tuesday" date one event
    side = _side(around, found, inside)
    marks = [side] if side else []
    marks.extend([MULTIPLE] if _multiplies(around, found) else _relative(around, found, ranging=bool(side)))
    if "by" not in marks and _is_step(around, found):
        marks = ["by", *(m for m in marks if m not in ("from", "to"))]
    for term in around.apart[begin_between(around.apart_starts, *inside)]:
        another = any(says(around, found, term) for says in _OF_ANOTHER)
        if term.key not in marks and not another and not _is_said_already(found, term):
            marks.append(term.key)
    if EARLIER not in marks and is_earlier(around, found):
        marks.append(EARLIER)
    return tuple(marks)


def _is_own(around: Surroundings, found: Found, term: Term) -> bool:
    """Whether a word of a length of time, and not one beside it, says so: "the next year and a half", "año y medio".

    Of "a day and a half" no part is a rate.
    """
    if found.kind != "duration":
        return False
    last = around.document.tokens[max(term.at, term.last)]
    # "four years and a month", "a day and a half", but not "a month"
    inside = not term.key.endswith(EACH) or term.start > found.start or last.end < found.end
    return inside and found.start <= last.start < found.end


def _dates_another(around: Surroundings, found: Found, term: Term) -> bool:
    """Whether a word beside a length is a part of a day: "captured 13 days earlier, in four hours of fighting".

    A longer time tells that the length is of another occasion ("burned for six hours last year"), and beside a figure
    any does: "3.1 million a day earlier".
    """
    if found.kind not in ("duration", "age"):
        return False
    at = bisect_right(around.fact_starts, term.start) - 1
    date = around.facts[at] if at >= 0 else found
    return isinstance(date.value, When) and date.value.grain in FINE and term.start < date.end


def _is_anothers(around: Surroundings, found: Found, term: Term) -> bool:
    """Whether a word is said by somebody else, or of what a difference behind the value is compared with.

    "Seven years, three fewer than the prosecutor wanted": he wanted no seven, and the three are the difference.
    """
    if find_voice(around, found.start) is not find_voice(around, term.start):
        return True
    if term.start < found.end:
        return False
    tokens = around.document.tokens_between(found.end, term.start)
    return any(_compares(around, *pair) for pair in pairwise(tokens)) or _leads_to_another(around, found, term)


def _stands_in_brackets(around: Surroundings, found: Found, term: Term) -> bool:
    """Whether a word stands in brackets behind the value, where a figure has them: "104 million (96 a year ago)"."""
    if term.start < found.end:
        return False
    opens = around.document.text.find("(", found.end, term.start)
    if opens < 0 or around.document.text.find(")", opens, term.start) >= 0:
        return False
    closes = around.document.text.find(")", term.start)
    own = around.facts[begin_between(around.fact_starts, opens, max(opens, closes))]
    return any(other.kind == found.kind for other in own)


def _counts_back(around: Surroundings, found: Found, term: Term) -> bool:
    """Whether "a year" is that of "a year earlier", and tells no rate: "$96 million a year earlier"."""
    if not term.key.endswith(EACH):
        return False
    last = around.document.tokens[max(term.at, term.last)]
    calendar, at = around.language.calendar, around.document.token_index(last.end)
    behind = around.document.tokens[at : at + 2]
    words = " ".join(token.lower for token in behind)
    return any(
        words == word or words.startswith(f"{word} ") for word in (*calendar.later, *calendar.ago, *calendar.joins)
    )


def _leads_to_another(around: Surroundings, found: Found, term: Term) -> bool:
    """Whether a word behind a value leads to the next of its kind: "104 million, compared with 96 million"."""
    last = around.document.tokens[max(term.at, term.last)].end
    behind = around.facts[begin_between(around.fact_starts, last, last + BEFORE)]
    return any(
        other.kind == found.kind and not plain(around.document.text[last : other.start]).strip() for other in behind
    )


def find_voice(around: Surroundings, at: int) -> Found | None:
    """The direct quotation that holds a place."""
    index = bisect_right(around.quote_starts, at) - 1
    quote = around.quotes[index] if index >= 0 else None
    if quote is None or at >= quote.end or not isinstance(quote.value, Quote) or quote.value.form != "direct":
        return None
    return quote


def _compares(around: Surroundings, more: Token, than: Token) -> bool:
    """Whether two words compare: "fewer than"."""
    structure = around.language.structure
    return more.lower in structure.step_after and than.lower in structure.compared


def _is_given_by_each(around: Surroundings, found: Found, term: Term) -> bool:
    """Whether "each" stands behind another figure: "a truce of 30 days and the return of 150 men by each side".

    Nobody is 58 a year.
    """
    if term.key.endswith(EACH) and found.kind == "age":
        return True
    if not term.key.endswith(EACH) or term.start < found.end:
        return False
    between = around.facts[begin_between(around.fact_starts, found.end, term.start)]
    return any(isinstance(other.value, Quantity) and other.kind != found.kind for other in between)


def _is_said_already(found: Found, term: Term) -> bool:
    """Whether a value says by itself what a word beside it says: a rate holds for each day, an ordinal counts up.

    What each side gives, or holds for a year, says nothing of "the eighth such swap this year", and "every" is a part
    of the share that "one in every five" is.
    """
    if found.kind == "rank":
        return term.key == ANYWAY or term.key.endswith(EACH)
    if not isinstance(found.value, Quantity) or not term.key.endswith(EACH):
        return False
    own = found.value.unit == "%" and found.start - LEAD <= term.start < found.end
    return own or found.value.dimension == RATE


def _side(around: Surroundings, found: Found, inside: tuple[int, int]) -> str | None:
    """The side of a change that the preposition before a value gives it: from, to or by."""
    at = around.document.token_index(found.start)
    words, structure = around.language.words, around.language.structure
    sides = (("from", structure.from_words), ("by", structure.by_words), ("to", structure.to_words))
    silent = structure.for_words if found.kind in ("duration", "age") else frozenset()
    for token in reversed(around.document.tokens[max(0, at - 4) : at]):
        if token.start < inside[0] - 6 or (_binds_whole(around, token, at) and not _leads_on(around, found)):
            return None
        for side, prepositions in sides:
            if token.lower in prepositions:
                told = _is_level(around, found, token) if side == "to" else token.lower in silent or _is_joint(found)
                told = told or (found.kind == "age" and _opens_clause(around, token))  # "À 28 ans, elle a gagné"
                return None if told and side != "from" else side
        if token.kind == "word" and token.lower not in words.stop:
            return None
    return None


def _opens_clause(around: Surroundings, preposition: Token) -> bool:
    """Whether a preposition stands first in its sentence: then nothing has changed before it."""
    return around.document.sentence_at(preposition.start)[0] == preposition.start


def _binds_whole(around: Surroundings, preposition: Token, at: int) -> bool:
    """Whether a preposition only binds a part to its whole: "de 40", "von den 40 Proben"."""
    structure, tokens = around.language.structure, around.document.tokens
    if preposition.lower in structure.genitive:
        return True
    between = tokens[around.document.token_index(preposition.start) : at]
    return len(between) > 1 and " ".join(token.lower for token in between) in structure.of_the


def _is_level(around: Surroundings, found: Found, preposition: Token) -> bool:
    """Whether "to" leads to no new value: "amounted to $8.1bn", "belief sich auf 8 Mio", "up to 60 kilometres"."""
    if isinstance(found.value, Quantity) and found.value.hedge == "at-most":
        return True
    at = around.document.token_index(preposition.start)
    levels = around.language.structure.levels
    return any(token.lower in levels for token in around.document.tokens[max(0, at - LEVEL_REACH) : at])


def _is_joint(found: Found) -> bool:
    """Whether the word between two sides of a thing is no step: "92 by 140 centimetres"."""
    return isinstance(found.value, Quantity) and found.value.modifiers == (SIDE,)


def _leads_on(around: Surroundings, found: Found) -> bool:
    """Whether a value is followed by the other side of a change or an interval ("de 3 à 5 ans", "de los 3 a los 5")."""
    at = around.document.token_index(found.end)
    articles = around.language.structure.articles
    behind = [token for token in around.document.tokens[at : at + 4] if token.lower not in articles][:3]
    sides = around.language.structure.to_words
    return any(a.lower in sides and b.kind == "number" for a, b in pairwise(behind))


def _is_step(around: Surroundings, found: Found) -> bool:
    """Whether the value is the size of a change or a gap: "an increase of 4%", "60 cents more", "a metre too short"."""
    if not isinstance(found.value, Quantity):
        return False
    structure, tokens = around.language.structure, around.document.tokens
    first, last = around.document.token_index(found.start), around.document.token_index(found.end)
    if found.kind in MEASURED and _exceeds(around, last):
        return True
    if found.kind not in ("money", "percentage", "duration"):
        compared = found.kind == "quantity" and last + 1 < len(tokens) and _compares(around, *tokens[last : last + 2])
        return compared or (found.kind == "quantity" and _misses_its_level(around, last))
    before = [t.lower for t in tokens[max(0, first - 2) : first]]
    ends = structure.from_words | structure.to_words
    if len(before) == 2 and before[0] in structure.step_nouns and before[1] not in ends | structure.articles:
        return True
    behind = tokens[last : last + 1]
    return bool(behind) and behind[0].lower in structure.step_after


def _misses_its_level(around: Surroundings, last: int) -> bool:
    """Whether a count tells how many are missing or too many: "was nine nurses short", "172 too many", no "ten short
    films".
    """
    lacking = around.language.structure.lacking
    behind = [token.lower for token in around.document.tokens[last : last + 4]]
    bare = any(" ".join(behind[:size]) in lacking and not "".join(behind[size : size + 1]).isalnum() for size in (1, 2))
    return bare or any(" ".join(behind[1 : 1 + size]) in lacking for size in (1, 2))


def _exceeds(around: Surroundings, last: int) -> bool:
    """Whether words like "too cool" stand right behind a value."""
    behind = [token.lower for token in around.document.tokens[last : last + 2]]
    return any(" ".join(behind[:size]) in around.language.structure.excess for size in (1, 2))


def _relative(around: Surroundings, found: Found, *, ranging: bool) -> list[str]:
    """The word behind a value that makes it count from another point ("seven minutes later", "was 41 when").

    `ranging` tells that it begins or ends what lies between two ("from two days before the feast to the day after").
    """
    apart = _left_apart(around, found)
    if apart is not None:
        return [apart]
    if found.kind == "rank":
        return []  # "el segundo más antiguo" counts from no other point
    structure = around.language.structure
    tokens = around.document.tokens
    first, at = around.document.token_index(found.start), around.document.token_index(found.end)
    if found.kind == "age" and any(t.lower in structure.relative_age_before for t in tokens[max(0, first - 3) : first]):
        return ["relative then"]
    leads = {token.lower for token in tokens[max(0, first - 1) : first]}
    back = bool(leads & structure.leads_back) and any(t.lower in structure.relative_days for t in tokens[at : at + 1])
    if leads.intersection(around.language.calendar.lasting) and not back:
        return []  # "stopped for 32 minutes after a fan ran on to the pitch"
    words = _relative_words(structure, found)
    if ranging or leads & (structure.lasting - structure.leads_back):
        words -= structure.relative_days  # "it took three weeks before the road was clear"
    ends = at + 2
    if found.kind == "age" and _stands_for_bearer(around, found):
        # "a 17-year-old at the time" was; "the 68-year-old stared at her" and "the 43-year-old at the wheel" are.
        ends = at + 1 if leads & around.language.naming.indefinite else at
    for place, token in enumerate(tokens[at:ends]):
        if token.lower in (words - structure.relative_days if place else words):  # no "five-hour raid before dawn"
            return [] if found.kind == "age" and _is_death(around, token) else [f"relative {token.lower}"]
        if token.kind != "word" or token.lower in structure.conjunctions:
            break
    return []


def _multiplies(around: Surroundings, found: Found) -> bool:
    """Whether a number of times says how much larger something is ("12 times a clerk's pay"), and not how often."""
    if not isinstance(found.value, Quantity) or found.value.unit != TIMES:
        return False
    language, tokens = around.language, around.document.tokens
    first, at = around.document.token_index(found.start), around.document.token_index(found.end)
    if any(token.lower in language.structure.multiplied_leads for token in tokens[max(0, first - 1) : first]):
        return True
    behind = tokens[at : at + 1]
    dated = any(
        isinstance(other.value, When)
        for other in around.facts[begin_between(around.fact_starts, found.end, found.end + BEFORE)]
    )  # "three times the week before"
    measures = language.structure.multiplied | language.naming.indefinite
    return not dated and any(token.lower in measures for token in behind)


def _relative_words(structure: Structure, found: Found) -> frozenset[str]:
    """The words that make a value of its kind count from another point."""
    if found.kind == "age":
        return structure.relative_age
    if isinstance(found.value, Quantity) and found.value.unit in ("minute", "second"):
        return structure.relative | structure.relative_minutes | structure.relative_times
    if isinstance(found.value, Quantity) and found.value.dimension == "time":
        return structure.relative | structure.relative_times | structure.relative_days
    return structure.relative


def _stands_for_bearer(around: Surroundings, found: Found) -> bool:
    """Whether an age is written as one word, which stands for whose it is: "the 58-year-old", "der 58-Jährige"."""
    return "-" in around.document.text[found.start : found.end]


def _left_apart(around: Surroundings, found: Found) -> str | None:
    """What a number is where it counts those that are left out, or some of those told elsewhere."""
    if isinstance(found.value, Quantity) and leaves_out(around, found):
        return REST
    return PART if _is_part(around, found) else None


def _is_part(around: Surroundings, found: Found) -> bool:
    """Whether a bare number counts some of those that are told elsewhere: "three of the injured are children"."""
    if found.kind != "quantity" or not isinstance(found.value, Quantity) or found.value.of is not None:
        return False
    if found.value.dimension == "length" and found.value.hedge in ("at-most", "less-than"):
        return False  # "within 300 metres of the pit"
    at = around.document.token_index(found.end)
    behind = [token.lower for token in around.document.tokens[at : at + 2]]
    language = around.language
    return len(behind) > 1 and behind[0] in language.numbers.of and behind[1] in language.naming.determiners


def _is_death(around: Surroundings, opens: Token) -> bool:
    """Whether a clause tells that the bearer of an age died: how old somebody was then is how old he became.

    No kin stands between: "was twelve when his father died".
    """
    tokens, possessives = around.document.tokens, around.language.speech.possessives
    at = around.document.token_index(opens.end)
    clause = [*takewhile(lambda t: t.kind == "word" and t.lower not in possessives, tokens[at : at + CLAUSE])]
    if not clause:
        return False
    terms = around.terms[begin_between(around.term_starts, opens.end, clause[-1].end)]
    return any(term.key in DEATH for term in terms)


_OF_ANOTHER = (_is_own, _dates_another, _is_given_by_each, _is_anothers, _stands_in_brackets, _counts_back)
