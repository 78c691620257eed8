"""Hours with nothing but a preposition: "at seven", "shortly before ten", "um sieben", "о сьомій".

Such a number may as well be an age, a place or a level. It is an hour where its preposition takes nothing else ("a las
nueve", "о сьомій"), where the preposition says how near the hour is ("shortly before ten"), behind a verb of what
happens at an hour ("the doors open at eight"), or in a version that tells another clock time in full.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.normalizer.patterns import plain
from factcheck.normalizer.temporal.evidence import followed_by_function, following
from factcheck.normalizer.temporal.expression import Expr
from factcheck.normalizer.temporal.reading import Reading

LOOSE = "hour"  # the code of an hour that only stands in a version with another clock time
HOURS = 12
PUT = 60  # code points before "at six" in which somebody puts a number at it
_CLAUSE_BREAK = re.compile(r"[.,;:!?\n]")
_WORD_BEFORE = re.compile(r"([^\W\d_]+(?:['’-][^\W\d_]+)*),?[ \u00a0]$")
_SCALE = re.compile(r",? (?:of|on (?:a|the)|in (?:t(?:wo|hree|en)|f(?:our|ive)|s(?:ix|even)|eight|nine|\d{1,2}))\b")
_JOINED = frozenset(("DASH", "TO", "SLASH", "COLON", "APOS"))
_COUNTERS = frozenset(("INT", "NUM", "CARDINAL", "HOURWORD"))


def is_closed(reading: Reading) -> bool:
    """Whether no noun follows that the number may count: the clause ends, or goes on with a word of its own."""
    if "AND" in reading.after:
        return not (_COUNTERS & reading.values(reading.match.end() + 1).keys())
    if "FRACTION" in reading.after:
        return False  # "is around four and a half billion years old"
    if _JOINED & reading.after.keys():
        # "from Tuesday afternoon at four until Thursday", but "at four to five"
        return "TO" in reading.after and "WEEKDAY" in reading.values(reading.match.end() + 1)
    if is_on_scale(reading) or reading.before.keys() & _COUNTERS:
        return False  # "by 27 to 24"
    return reading.ends() or followed_by_function(reading) or _goes_on(reading)


def is_on_scale(reading: Reading) -> bool:
    """Whether the number is one out of others: "at four on a scale of five", "put the chance at one in three"."""
    return _SCALE.match(plain(following(reading, reading.span[1]))) is not None


def is_level(reading: Reading) -> bool:
    """Whether the number is one that something stands at, or is put at: "put its dead at six on Thursday"."""
    words = reading.tagged.lexicon.words
    if reading.has("part"):
        return False
    if _word_before(reading) in words.levels_at:
        return True
    start = reading.tagged.atoms[reading.match.start()].start
    before = _CLAUSE_BREAK.split(plain(reading.tagged.text[max(0, start - PUT) : start]))[-1].split()
    put = next((at for at, word in enumerate(before) if word in words.puts_at), len(before))
    return before[put + 1 : put + 2] != [] and before[-1] in words.put_at_level


def weigh_hour(reading: Reading, made: Expr) -> None:
    """Mark the hour as one that stands by itself, as one that stands beside other clock times, or as neither."""
    if not 1 <= (made.clock or (0, 0))[0] <= HOURS or not is_closed(reading):
        return
    first = reading.match.start("near") if reading.has("near") else reading.match.start()
    lead, before = reading.word(first), _word_before(reading)
    words = reading.tagged.lexicon.words
    spelt = "HOURWORD" in reading.values(reading.match.start("hour"))
    bounds = lead in words.unsure_at
    told = _is_to_the_point(reading) or _tells_nearness(reading, first) or (before in words.hour_verbs and not bounds)
    amount = before in words.not_hour_after
    if (lead in words.sure_at and not amount) or (spelt and told):
        made.alone = True
    elif not amount and plain(following(reading, reading.span[1])).lstrip().startswith(words.hour_sharp):
        made.alone = True  # "at 9 sharp"
    elif spelt and not bounds and not amount:
        made.code = LOOSE


def beside_clocks(read: Sequence[Expr], loose: Sequence[Expr]) -> Sequence[Expr]:
    """What a version tells, in order of place, with its bare hours where it tells a clock time in full."""
    if not loose or not any(expr.clock is not None and expr.exact for expr in read):
        return read
    return sorted((*read, *loose), key=lambda expr: expr.first)


def _goes_on(reading: Reading) -> bool:
    """Whether a word follows that no number counts, or one that calls the hour exact ("at six sharp")."""
    after = plain(following(reading, reading.span[1])).split()
    return bool(after) and (
        after[0].rstrip(".,;:!?") in reading.tagged.lexicon.words.after_hour or _is_to_the_point(reading)
    )


def _is_to_the_point(reading: Reading) -> bool:
    exact = reading.tagged.lexicon.words.hour_exactly
    return bool(exact) and plain(following(reading, reading.span[1])).lstrip().startswith(exact)


def _tells_nearness(reading: Reading, first: int) -> bool:
    """Whether the preposition says in words of its own how near the hour is: "shortly before", "kurz nach", "gone"."""
    values = reading.values(first)
    near = values.get("NEARHOUR") or values.get("EDGE")
    own = " " in reading.word(first) or values.get("NEARHOUR") == "after"
    return near in ("before", "after") and own


def _word_before(reading: Reading) -> str:
    start = reading.tagged.atoms[reading.match.start()].start
    found = _WORD_BEFORE.search(reading.tagged.text[max(0, start - 24) : start])
    return plain(found[1]) if found else ""
