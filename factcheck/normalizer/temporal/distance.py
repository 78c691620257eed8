"""Patterns for dates told by a length of time: three weeks ago, in two days, two days later, the past three months."""

from __future__ import annotations

import re

from factcheck.model import Mod
from factcheck.normalizer.temporal.expression import Expr
from factcheck.normalizer.temporal.reading import Reader, Reading
from factcheck.normalizer.temporal.roles import CLOCK_UNITS

BESIDE, VERB = 2, 5  # words beside a length among which its verb stands, and letters that a verb has
SPANNED = 7  # words before a length among which a superlative makes it a span
MAY_SPAN = (
    14  # the same, where it does unless the clause surely looks ahead: "the third in the whole region in ten years"
)
AMOUNT = 40  # code points before "a year from" in which an amount stands
# An amount and the words it counts or that scale it: "180 million euros ", "$40 ".
_AMOUNT_BEFORE = re.compile(r"\d[\d.,]*[^\W\d_]{0,3}(?:[ \u00a0][^\W\d_]+){0,3}[ \u00a0]\Z")
CLAUSE = 100  # code points before a length in which so many words stand
DATED = frozenset({"INT", "MONTH", "WEEKDAY"})  # what begins a date of the calendar
SHORT_CLAUSE = 6  # words of a phrase that stands for itself ("meet me in two hours")


def _length(reading: Reading) -> tuple[str, int, Mod | None] | None:
    """Unit, amount and modifier of "three weeks", "nearly a year and a half", "weeks" (amount 0: not known)."""
    unit = reading.unit()
    if not reading.has("n") and _is_counted_before(reading):
        return None  # "66 million years ago", "three-and-a-half years later", "2.5 years ago" are lengths of time
    amount = reading.amount() if reading.has("n") else 1
    if not reading.has("n") and "PLURAL" in reading.values(reading.match.start("unit")):
        amount = 0
    if reading.value("n", "ONEHALF"):
        if unit != "year":
            return None
        unit, amount = "month", 18
    if amount is None or unit == "half":
        return None
    mod: Mod | None = "approx" if reading.has("approx") or amount == 0 or reading.has("half") else None
    if reading.has("half"):
        if unit not in ("year", "hour"):
            return None
        unit, amount = ("month", amount * 12 + 6) if unit == "year" else ("minute", amount * 60 + 30)
    return unit, amount, mod


def _is_counted_before(reading: Reading) -> bool:
    """Whether the word before is a number that the calendar doesn't read: a magnitude, a part or a decimal."""
    word = re.split(r"[-‐‑.,/]", _word_before(reading))[-1]
    return word[-1:].isnumeric() or word in reading.tagged.lexicon.words.magnitudes


def _spans(reading: Reading, within: int = SPANNED) -> bool:
    """Whether a superlative, an ordinal or a share stands before, of which the length of time is the span."""
    start = reading.tagged.atoms[reading.match.start()].start
    words = re.split(r"[.!?,;\n]", reading.tagged.text[max(0, start - CLAUSE) : start])[-1].lower().split()
    calendar = reading.tagged.lexicon.words
    return any(word in calendar.spanning or calendar.ordinals.get(word, 1) > 1 for word in words[-within:])


def _is_open(reading: Reading) -> bool:
    """Whether the length goes on: "in a day or two"."""
    more = reading.tagged.lexicon.words.or_more
    return bool(more) and reading.tagged.text.startswith(more, reading.tagged.atoms[reading.span[1]].end)


def _counts_from_event(reading: Reading) -> bool:
    """Whether the word behind makes the length one that counts from an event: "через місяць після обвалу"."""
    behind = reading.tagged.text[reading.tagged.atoms[reading.span[1]].end :][:AMOUNT].lower().split(maxsplit=1)
    return bool(behind) and reading.tagged.lexicon.words.joins.get(behind[0], 0) > 0


def _in_clause(reading: Reading) -> bool:
    """Whether more than a word or two stands before in the sentence."""
    start = reading.tagged.atoms[reading.match.start()].start
    before = reading.tagged.text[max(0, start - 60) : start]
    return len(re.split(r"[.!?\n]", before)[-1].split()) > SHORT_CLAUSE


def _tells_back(reading: Reading) -> bool:
    """Whether a verb of the past stands right beside, where its ending tells the tense."""
    endings = reading.tagged.lexicon.words.past_endings
    if not endings:
        return False
    first, last = (reading.tagged.atoms[at] for at in reading.span)
    before = re.split(r"[.!?;:\n]", reading.tagged.text[max(0, first.start - 40) : first.start])[-1].split()[-BESIDE:]
    behind = re.split(r"[.!?;:\n]", reading.tagged.text[last.end : last.end + 40])[0].split()[:BESIDE]
    return any(len(word) >= VERB and word.strip(",").endswith(endings) for word in (*before, *behind))


def _word_before(reading: Reading) -> str:
    start = reading.tagged.atoms[reading.match.start()].start
    words = reading.tagged.text[max(0, start - 16) : start].lower().split()
    return words[-1] if words else ""


def _ago(reading: Reading) -> Expr | None:
    """Three weeks ago."""
    length = _length(reading)
    if length is None:
        return None
    first, last = reading.span
    mod: Mod | None = length[2]
    verb = f"{_word_before(reading)} {reading.word(first)}" if reading.has("approx") else ""
    if verb in reading.tagged.lexicon.words.phrasal_ago:
        first = reading.match.end("approx")  # "took over four years ago" was no longer ago than that
    elif length[1]:
        mod = "before" if reading.value("approx", "MOREAGO") else "after" if reading.value("approx", "LESSAGO") else mod
    return Expr("offset", first, last, unit=length[0], amount=-length[1], mod=mod)


def _half_year_ago(reading: Reading) -> Expr | None:
    """Полгода назад, понад півроку тому."""
    mod: Mod | None = "before" if reading.has("approx") and reading.value("approx", "MOREAGO") else None
    return Expr("offset", *reading.span, unit="month", amount=-HALF_YEAR, mod=mod)


HALF_YEAR = 6  # months


def _ahead(reading: Reading) -> Expr | None:
    """In three weeks, three weeks from now."""
    length = _length(reading)
    if length is None:
        return None
    first, last = reading.span
    unit, amount, mod = length
    if reading.has("hence") or reading.has("time"):
        return Expr("offset", first, last, unit=unit, amount=amount, mod=mod)
    # "a flood that comes once in 300 years"
    comes_round = _word_before(reading) in reading.tagged.lexicon.words.repeats
    if _spans(reading) or _is_open(reading) or _tells_back(reading) or comes_round or _counts_from_event(reading):
        return None  # "la cifra más baja en 17 años", "in a day or two", "помітили через п'ять років"
    if unit in CLOCK_UNITS and not reading.tagged.lexicon.words.bare_ahead and _in_clause(reading):
        return None  # "a deal in 24 hours" says how long it takes
    if "OF" in reading.after or not (reading.has("n") or reading.tagged.lexicon.words.bare_ahead):
        return None
    # It may be a span of time: a date only where the clause looks ahead, "in a year" only where it surely does.
    counted = reading.value("n", "NUM", "VAGUE") not in (None, 1) and not reading.has("half")
    code = "ahead" if counted and not _spans(reading, MAY_SPAN) else "surely ahead"
    if reading.tagged.lexicon.words.bare_ahead:
        code = ""
    return Expr("offset", first, last, unit=unit, amount=amount, mod=mod, code=code)


def _half_hour(reading: Reading) -> Expr | None:
    """In half an hour, half an hour ago."""
    if reading.unit() != "hour":
        return None
    first, last = reading.span
    amount = -30 if reading.has("ago") else 30
    return Expr("offset", first, last, unit="minute", amount=amount, code="ahead" if reading.has("ahead") else "")


def _later(reading: Reading) -> Expr | None:
    """Two months later, the day before; before another date it is told from that one."""
    length = _length(reading)
    if length is None:
        return None
    first, last = reading.span
    unit, amount, mod = length
    joins = bool(reading.value("later", "JOINS"))
    if joins and unit == "quarter" and _is_share(reading):
        return None  # "rise by a quarter from April" tells how far, not when
    if joins and (_lasts(reading) or _is_rate(reading) or (not amount and reading.after.keys() & DATED)):
        return None  # "27 sitting days from 9 September" tells that day, and no other
    counted = reading.value("n", "NUM", "INT") or 0
    amount *= reading.value("later", "LATER")
    alone = not joins or (reading.ends() and "ART" not in reading.after)  # "two days before a cut in rates"
    led = joins and amount > 0 and reading.word(reading.match.start("later")) in reading.tagged.lexicon.words.from_
    code = "from" if led else "joins" if joins else ""
    return Expr("later", first, last, unit=unit, amount=amount, mod=mod, alone=alone, code=code, number=counted)


def _is_share(reading: Reading) -> bool:
    """Whether "by" stands before the article of a quarter, so that it is a part of something and no length of time."""
    atoms, at = reading.tagged.atoms, reading.match.start("unit")
    opens = at - 1 if "ART" in reading.values(at - 1) else at
    words = reading.tagged.text[max(0, atoms[opens].start - 16) : atoms[opens].start].lower().split()
    return opens < at and words[-1:] != [] and words[-1] in reading.tagged.lexicon.words.shifting


def _lasts(reading: Reading) -> bool:
    """Whether the length is no distance but goes on from the date behind it: "for two days from 20 November"."""
    return _is_rest(reading) or _word_before(reading) in reading.tagged.lexicon.words.lasting


def _is_rest(reading: Reading) -> bool:
    """Whether the count of the length stands before the match, which then begins in its midst."""
    return not reading.has("n") and bool(reading.before.keys() & {"NUM", "INT", "CARDINAL"})


def _is_rate(reading: Reading) -> bool:
    """Whether an amount is told for each such unit from the date on: "180 million euros a year from 2026"."""
    if "ART" not in reading.values(reading.match.start("unit") - 1):
        return False
    if reading.word(reading.match.start("later")) not in reading.tagged.lexicon.words.from_:
        return False
    start = reading.tagged.atoms[reading.match.start()].start
    return _AMOUNT_BEFORE.search(reading.tagged.text, max(0, start - AMOUNT), start) is not None


def _rolling(reading: Reading) -> Expr | None:
    """The past three months, the next five years."""
    first, last = reading.span
    amount, unit = reading.amount(), reading.unit()
    shift = reading.value("shift", "SHIFT", "LAST")
    if amount is None or not shift or unit == "half":
        return None
    if _word_before(reading) in reading.tagged.lexicon.words.before_verb:
        return None  # "the work will last three years"
    return Expr("rolling", first, last, unit=unit, amount=amount * shift)


def _counted_rolling(reading: Reading) -> Expr | None:
    """Die zehn nächsten Jahre, los diez próximos años; no "will be 53 next month", which counts no months."""
    one = reading.surface(reading.span[1]).lower() in reading.tagged.lexicon.words.singular_units
    return None if one and reading.amount() != 1 else _rolling(reading)


def _up_to(reading: Reading) -> Expr | None:
    """The three months to (the end of August): only with its end."""
    first, last = reading.span
    amount, unit = (reading.amount() if reading.has("n") else 1), reading.unit()
    if not amount or unit in CLOCK_UNITS or unit in ("half", "day", "weekend"):
        return None
    if _is_rest(reading) or _word_before(reading) in reading.tagged.lexicon.words.shifting:
        return None  # "extended by two weeks to Friday"
    return Expr("upto", first, last, unit=unit, amount=amount, alone=False)


ANY_UNIT = "(?P<unit>UNIT|QUARTER|CLOCKUNIT)"
_COUNT = "(?:(?P<n>NUM|ART|VAGUE|INT|ONEHALF)DASH?)?"
_AMOUNT = f"(?P<approx>EDGE)?{_COUNT}"
_AGO_AMOUNT = f"(?P<approx>EDGE|MOREAGO|LESSAGO)?{_COUNT}"

PATTERNS: tuple[tuple[str, Reader], ...] = (
    ("(?P<ahead>AHEAD)HALF ART(?P<unit>CLOCKUNIT)", _half_hour),
    ("HALF ART(?P<unit>CLOCKUNIT)(?:(?P<ago>AGO)|HENCE)", _half_hour),
    ("(?P<approx>MOREAGO|LESSAGO)?HALFYEAR AGO", _half_year_ago),
    (f"{_AGO_AMOUNT}{ANY_UNIT}(?P<half>FRACTION)?AGO", _ago),
    (f"{_AGO_AMOUNT}(?P<half>FRACTION){ANY_UNIT}AGO", _ago),
    (f"AGOB{_AGO_AMOUNT}(?P<half>FRACTION)?{ANY_UNIT}", _ago),
    (f"(?P<ahead>AHEAD){_AMOUNT}(?P<half>FRACTION)?{ANY_UNIT}", _ahead),
    (f"(?P<ahead>AHEAD){_AMOUNT}(?P<half>FRACTION)?{ANY_UNIT}(?P<time>INTIME)", _ahead),
    (f"{_AMOUNT}{ANY_UNIT}(?P<half>FRACTION)?(?P<hence>HENCE)", _ahead),
    (f"THE?{_AMOUNT}(?P<half>FRACTION)?{ANY_UNIT}(?P<later>LATER)", _later),
    (f"THE?(?P<shift>SHIFT|LAST)(?P<n>NUM|VAGUE)YEARKIND?{ANY_UNIT}", _rolling),
    (f"THE?(?P<n>NUM|VAGUE)(?P<shift>SHIFT)YEARKIND?{ANY_UNIT}", _counted_rolling),
    (f"THE?(?P<n>NUM)?{ANY_UNIT}UPTO", _up_to),
    (f"THE(?P<n>NUM)?{ANY_UNIT}TO", _up_to),
    (f"(?P<n>NUM){ANY_UNIT}TO", _up_to),
)
