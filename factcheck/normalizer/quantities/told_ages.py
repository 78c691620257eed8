"""Ages that only their clause tells: "the suspect, a former miner, is 57", "the oldest, 90", "their ages ranged
from 16 to 71", "a 52 ans", "Підозрюваному 52 роки".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile, pairwise

from factcheck.normalizer.document import Document
from factcheck.normalizer.patterns import alternatives
from factcheck.normalizer.quantities.age_steps import AgeStepWords, read_age_step
from factcheck.normalizer.quantities.aged_people import CLOSES
from factcheck.normalizer.quantities.ages import OLDEST
from factcheck.normalizer.quantities.bearers import PERSON, WORD, BearerWords, Sort, mark_bearer
from factcheck.normalizer.quantities.reading import Reading
from factcheck.rulebook.numbers import NumberWords

REACH = 160  # code points before a number in which its clause begins
GAP = 8  # the same between two ages of a list
NOUN_REACH = 60  # and between a word for age and the number
ADJECTIVES = 3  # words between an article and the person that it introduces
OPENS = re.compile(r"[;:()\"“”„«»\n]|[ \u00a0][—–-][ \u00a0](?=[^\W\d_])")
LASTS = ("year", "month", "week", "day")
FORMS = ("digits", "words")
MOVED = 20  # years by which a mean age may move
DOZEN = 10  # "una veintena de años" is an age as well, "un año" is not
# "were 21, 22 and 25": a list of ages, and no count
LIST = re.compile(r"(?:, \d{1,2}){0,6},? [^\W\d_]{1,3} \d{1,2}(?=[.,;]|$)|(?:, \d{1,2}){2,6}(?=[.;]|$)")


class ToldAgeWords:
    """The words of one language, compiled."""

    def __init__(self, words: NumberWords, bearers: BearerWords) -> None:
        """Compile what stands between a person and a number, and what may follow the number."""
        told = words.ages.told
        self.bearers = bearers
        self.steps = AgeStepWords(words)
        self.years = words.ages.name_years
        self.datives = told.datives
        self.plurals = told.plurals
        self.stop = words.nouns.stop
        self.no_subject = told.no_subject
        self.eldest = frozenset(told.eldest)  # adjectives: "the oldest climber"
        self.of_them = frozenset(" ".join(words.ages.of_them).split())
        self.openers = told.openers
        self.pronouns = frozenset(words.ages.subjects)
        space = r"[ \u00a0]"
        about = words.hedges.about if told.datives else ()
        adverb = alternatives([*told.adverbs, *told.beyond, *told.near, *about])
        adverbs = rf"(?:{space}(?:{adverb}))*" if told.adverbs else ""
        self.beyond = re.compile(rf"{space}(?i:{alternatives(told.beyond)}){space}$")
        self.near = re.compile(rf"{space}(?i:{alternatives(told.near)}){space}$")
        verb = rf"(?:^|{space})({alternatives(told.verbs)})(?![^\W_])"
        self.verb = re.compile(rf"(?i:{'(?:' + verb + ')?' if told.datives else verb}{adverbs}){space}$")
        joiners = [*words.joiners, *words.ranges.alternative]
        self.goes_on = re.compile(rf"{space}(?:{alternatives([*joiners, *told.events])})(?![^\W_])")
        self.purpose = re.compile(rf"{space}(?:{alternatives(told.purposes)})(?![^\W_])")
        self.joiner = re.compile(
            rf",?{space}?(?:(?:{alternatives(words.joiners)}){space})?(?:{alternatives(told.adverbs)})?"
        )
        self.noun = re.compile(rf"(?<![^\W_])(?i:{alternatives(told.nouns)})(?![^\W_])[^\d,;]*$")
        self.mean = re.compile(rf"(?<![^\W_])(?i:{alternatives(told.means)})(?![^\W_])[^\d,;]*$")
        self.differs = re.compile(rf"(?<![^\W_])(?i:{alternatives(words.level_shifts)}){space}$")
        self.birthday = re.compile(rf"{space}(?i:{alternatives(told.birthdays)})(?![^\W_])")
        self.known = bool(told.verbs)
        self.address = re.compile(rf"(?<![^\W_])(?i:{alternatives(words.ages.addresses)})[^\d,;]*,{space}$")
        self.has_addresses = bool(words.ages.addresses)


def tell_ages(
    readings: list[Reading], text: str, document: Document, words: ToldAgeWords, people: frozenset[int]
) -> None:
    """Make ages of numbers and years that the clause before them gives to somebody, and note whose each age is.

    `people` are the offsets at which names of people end.
    """
    if not words.known:
        return
    last: Reading | None = None
    for first, second in pairwise(readings):
        if read_age_step(first, second, text, document, words.steps):
            _make(first, ())
            _make(second, ())
    for reading in readings:
        if reading.kind != "age" and _may_be_age(reading, words):
            start, _ = document.sentence_at(reading.start)
            told = _read_clause(reading, text, start, words, people)
            if told is not None:
                _make(reading, told)
                _bound(reading, text[start : reading.start], words)
            elif last is not None and (
                _goes_on(last, reading, text, start, words) or (start <= last.start and _is_mean_before(last, reading))
            ):
                _make(reading, last.modifiers)
        elif reading.kind == "rank" and words.birthday.match(text, reading.end):
            _make(reading, (PERSON,))
        if reading.kind == "age":
            mark_bearer(reading, text, words.bearers, document.sentence_at(reading.start)[0])
            last = reading


def _make(reading: Reading, bearer: tuple[str, ...]) -> None:
    """Make a reading an age, of a person or a thing as far as one knows."""
    if reading.unit not in LASTS:
        reading.unit = "year"
    reading.kind, reading.dimension, reading.counted, reading.modifiers = "age", "time", None, bearer
    reading.timex = None


def _bound(reading: Reading, clause: str, words: ToldAgeWords) -> None:
    """Loosen an age that is told by a preposition: "ей за сорок" is more, "ему под пятьдесят" not yet so much."""
    if reading.hedge == "exact":
        if words.beyond.search(clause):
            reading.hedge = "more-than"
        elif words.near.search(clause):
            reading.hedge = "less-than"


def _may_be_age(reading: Reading, words: ToldAgeWords) -> bool:
    written = reading.numeral.form in FORMS or (reading.numeral.form == "article" and reading.low >= DOZEN)
    if not written or reading.numeral.scaled or not 0 < reading.low <= reading.high <= OLDEST:
        return False
    return reading.bare or (reading.kind == "duration" and reading.unit in LASTS)


def _read_clause(
    reading: Reading, text: str, start: int, words: ToldAgeWords, people: frozenset[int]
) -> tuple[str, ...] | None:
    """What the words before a number say of whose age it is; None where they make it no age."""
    closes = CLOSES.match(text, reading.end) is not None
    if _is_mean(reading, text[max(start, reading.start - NOUN_REACH) : reading.start], words):
        return ()
    if not closes and (words.purpose.match(text, reading.end) or not words.goes_on.match(text, reading.end)):
        return None
    start = max(start, reading.start - REACH)
    clause = text[start : reading.start]
    opens = max((match.end() for match in OPENS.finditer(clause)), default=0)
    start, clause = start + opens, clause[opens:]
    if words.has_addresses and reading.bare and words.address.search(clause):
        return None  # "живёт на улице Липовой, 14"
    if words.noun.search(clause[-NOUN_REACH:]) and (closes or reading.hedge == "range"):
        return None if words.differs.search(clause) else ()  # "the mean age rose by 2.3 years"
    if reading.bare or words.years:
        verb = words.verb.search(clause)
        if verb is not None and not _counts(reading, text, verb, closes, words):
            subject = clause[: verb.start()]
            bearer = _bearer_of(subject, start, words, people)
            if bearer == PERSON or _needs_no_subject(reading, subject, words):
                return () if bearer is None else (bearer,)
    return None


def _is_mean(reading: Reading, before: str, words: ToldAgeWords) -> bool:
    """Whether years are the age of many: "the median age went up to 51.4 years", not "rose by two years"."""
    if not (reading.unit == "year" or reading.low % 1) or words.differs.search(before):
        return False
    return words.mean.search(before) is not None


def _is_mean_before(mean: Reading, reading: Reading) -> bool:
    """Whether a bare number is what the mean age was before: "went up to 51.4 years from 47.9"."""
    fractions = bool(mean.low % 1 and reading.low % 1)
    return fractions and reading.bare and reading.hedge == "exact" and abs(mean.low - reading.low) < MOVED


def _counts(reading: Reading, text: str, verb: re.Match[str], closes: bool, words: ToldAgeWords) -> bool:
    """Whether a verb of several people tells how many they are: two ages or a range would follow it."""
    plural = (verb[1] or "").lower() in words.plurals
    return plural and closes and reading.hedge != "range" and LIST.match(text, reading.end) is None


def _needs_no_subject(reading: Reading, subject: str, words: ToldAgeWords) -> bool:
    """Whether the verb alone makes years an age, as "a 52 ans" does; "il y a 52 ans" is when, not how old."""
    return not reading.bare and not words.datives and not subject.lower().endswith((" y", "y"))


def _bearer_of(subject: str, start: int, words: ToldAgeWords, people: frozenset[int]) -> Sort | None:
    """Whom the subject of a clause names: its last piece, or, before an apposition, the piece that it explains."""
    pieces, at = [], start
    for piece in subject.split(","):
        pieces.append((piece, at + len(piece.rstrip())))
        at += len(piece) + 1
    apposed = len(pieces) > 1 and (not pieces[-1][0].strip() or subject.rstrip().endswith(","))
    for piece, end in pieces[:-1] if apposed else pieces[-1:]:
        if end in people and not _behind_preposition(piece, words):
            return PERSON
        sort = _head(WORD.findall(piece), words)
        if sort is not None:
            return sort
    return None


def _behind_preposition(piece: str, words: ToldAgeWords) -> bool:
    """Whether the name that ends a clause is no dative: "прокурор вимагав для Мельника сім років"."""
    lead = [*dropwhile(lambda word: word[0].isupper(), reversed(WORD.findall(piece)))] if words.datives else []
    return bool(lead) and lead[0].lower() in words.no_subject


def _head(named: Sequence[str], words: ToldAgeWords) -> Sort | None:
    """Whom a noun phrase is about: no person behind a preposition, nor one before another noun ("driver error")."""
    if named and named[-1].lower() in words.pronouns:
        return PERSON
    for at, word in enumerate(named):
        sort = words.bearers.sort_of(word)
        if sort is None or (words.datives and not word.lower().endswith(words.datives)):
            continue
        if words.datives and not all(_names_more(more, words) for more in named[at + 1 :]):
            continue
        after = named[at + 1].lower() if at + 1 < len(named) else ""
        if after and (words.bearers.sort_of(after) or not (word.lower() in words.eldest or _may_follow(after, words))):
            continue
        left = at
        while left > 0 and at - left <= ADJECTIVES and named[left - 1].lower() not in words.no_subject:
            left -= 1
        opened = left == 1 and named[0].lower() in words.openers
        if left == 0 or opened or at - left > ADJECTIVES:
            return sort
    return None


def _names_more(word: str, words: ToldAgeWords) -> bool:
    """Whether a word behind a person in the dative belongs to the noun phrase: a name, or "of them"."""
    return word[0].isupper() or word.lower() in words.of_them or words.bearers.sort_of(word) is not None


def _may_follow(word: str, words: ToldAgeWords) -> bool:
    """Whether a word behind a noun says more of it: "of the group", "arrested in Porto"."""
    return word in words.stop or word in words.no_subject or word.endswith(("ed", "ing")) or bool(words.datives)


def _goes_on(last: Reading, reading: Reading, text: str, start: int, words: ToldAgeWords) -> bool:
    """Whether an age of the same sentence goes on: "are 29 and 34", "the oldest is 63, the youngest 26"."""
    counted = not reading.bare and not (words.years and reading.unit == "year")
    if counted or last.start < start or CLOSES.match(text, reading.end) is None:
        return False
    gap = text[last.end : reading.start]
    if len(gap) <= GAP and words.joiner.fullmatch(gap.rstrip()):
        return True
    piece = OPENS.split(gap)[-1].rsplit(",", 1)[-1]
    named = [word for word in WORD.findall(piece) if words.bearers.sort_of(word) is not None]
    apart = "," in gap or words.joiner.fullmatch(gap[: gap.find(" ", 1)]) is not None
    return 0 < len(named) <= len(WORD.findall(piece)) <= ADJECTIVES and apart
