"""Ordinals that rank or number ("finished 11th", "the third victim", "the 67th minute")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.normalizer.numerals.numeral import Numeral
from factcheck.normalizer.patterns import plain
from factcheck.normalizer.quantities.counted import NounFinder
from factcheck.normalizer.quantities.rank_words import LAST_WORD, NEXT_WORD, VALUE_ENDS, RankWords
from factcheck.normalizer.quantities.reading import Reading

LAST_PLACE = 500
HELD = "held"  # the modifier of a place that somebody holds
LOWEST_FROM_TOP = 2
SECOND = 2  # "for the first time" says that something is new, and counts nothing
ELEVEN = 11
LEAD_REACH = 24  # code points of the word before a number
SHORT = re.compile(r"[ \u00a0][^\W\d_]{1,3}(?=[ \u00a0])")  # an article
GLUED = re.compile(r"[-‐‑'’]")


def numbered_place(numeral: Numeral, text: str, words: RankWords, sentence: int) -> Reading | None:
    """The place that a bare number tells behind its noun ("Platz drei", "world number three")."""
    if numeral.form not in ("words", "digits") or not 0 < numeral.value <= LAST_PLACE:
        return None
    before = text[max(sentence, numeral.start - 24) : numeral.start]
    lead = before.rstrip(" .\u00a0-‐‑").rpartition(" ")[2]
    if lead.lower() in words.tops:
        return _among_top(numeral, text, words, before)
    if lead.lower() not in words.before_number:
        return None
    label = words.labelled.search(before) if words.labels else None
    counted = words.counter.search(before) is not None and words.counted_behind.match(text, numeral.end) is not None
    if label is None and not counted and words.numbered.search(before) is None:
        return None
    reading = Reading(numeral)
    if label is None:
        _make_place(reading)
    else:
        _make(reading, words.labels[plain(label["label"])], reading.end)
    if label is not None:
        reading.start -= len(before) - label.start()
    return reading


def short_ordinal(numeral: Numeral, text: str, words: RankWords) -> Reading | None:
    """An ordinal that is written without its ending ("посіла 3 місце"): no count has its noun in the singular."""
    if not words.singular or numeral.form != "digits" or numeral.scaled or not 0 < numeral.value <= LAST_PLACE:
        return None
    follows = NEXT_WORD.match(text, numeral.end)
    noun = words.singular.get(plain(follows[1])) if follows is not None else None
    if noun is None or follows is None or numeral.value != int(numeral.value):
        return None
    lead = LAST_WORD.search(text[max(0, numeral.start - LEAD_REACH) : numeral.start])
    one = numeral.value % 10 == 1 and numeral.value % 100 != ELEVEN
    if one and (lead is None or plain(lead[1]) not in words.singular_leads):
        return None
    reading = Reading(numeral)
    _make(reading, noun, follows.end())
    return reading


def _among_top(numeral: Numeral, text: str, words: RankWords, before: str) -> Reading | None:
    """A place told by the best among whom it is, or is not: "into the top ten", "outside the world's top 100"."""
    follows = NEXT_WORD.match(text, numeral.end)
    held = follows is not None and plain(follows[1]) in words.held
    if numeral.value < LOWEST_FROM_TOP or not (held or VALUE_ENDS.match(text, numeral.end)):
        return None
    reading = Reading(numeral)
    _make_place(reading)
    reading.hedge = "more-than" if words.beyond_top.search(before) else "at-most"
    return reading


def glued_ranks(text: str, start: int, end: int, words: RankWords, finder: NounFinder) -> Iterator[Reading]:
    """Ranks from the top in one word ("der drittgrößte Hafen")."""
    if not words.stems:
        return
    for match in words.glued.finditer(text, start, end):
        reading = Reading(Numeral(match.start(), match.end(), Decimal(words.stems[plain(match["stem"])]), "ordinal"))
        _from_top(reading, text, finder, match, words, end)
        yield reading


def attach_rank(
    reading: Reading, text: str, words: RankWords, finder: NounFinder, limit: int, sentence: tuple[int, int]
) -> bool:
    """Make the ordinal a rank if it modifies a noun or is a predicate; False otherwise."""
    follows = NEXT_WORD.match(text, reading.end, limit)
    lead = LAST_WORD.search(text[max(sentence[0], reading.start - 24) : reading.start])
    before = plain(lead[1]) if lead else ""
    value = reading.low
    low_word = reading.numeral.words and value <= 2
    after = plain(follows[1]) if follows else ""
    shared = _is_share(reading, lead, text, words, finder, limit)
    if shared or _in_itself(reading, text, words, finder, sentence):
        return True
    placed = _place(reading, text, words, finder, limit, sentence[0])
    if placed is not None:
        return placed
    noun = _is_noun(text, reading, follows, before, words)
    apposed = lead is None and text[max(0, reading.start - 2) : reading.start] in (", ", "; ")
    if follows is not None and after not in words.nouns.stop and after not in words.ordinals and not noun:
        again = after in words.times and value >= SECOND
        led = before in words.leads or (apposed and value >= SECOND)  # "le groupe, deuxième constructeur du pays"
        if not again and (_is_named(reading, text, follows, before, words, limit) or (low_word and not led)):
            return False
        counted = again and _rank_time(reading, follows)
        counted = (
            counted or _rank_noun(reading, text, finder, words, limit) or _rank_each(reading, before, follows, words)
        )
        return counted or _rank_deed(reading, before, follows, words)
    if words.day.search(text[max(0, reading.start - 16) : reading.start]):
        return False
    if noun:
        stands = True
    elif low_word:
        stands = before in words.adverbs and after not in words.to
    else:
        bracketed = text[max(0, reading.start - 1) : reading.start] == "("
        stands = before in words.adverbs or before in words.leads or apposed or bracketed
    if stands and (noun or before in words.adverbs):
        _make_place(reading)
    elif stands:
        _make(reading, None, reading.end)
    return stands


def _is_named(reading: Reading, text: str, follows: re.Match[str], before: str, words: RankWords, limit: int) -> bool:
    """Whether an ordinal is a part of a name or a phrase ("World War", "the second minister").

    What is somebody's is counted ("su séptima Copa"), and so is who does something ("the ninth person to swim it").
    """
    if follows[1][0].isupper() and not words.capital:
        return before not in words.owners or not text[reading.start].islower()
    if not reading.numeral.words or plain(follows[1]) not in words.nouns.not_ranked:
        return False
    does = NEXT_WORD.match(text, follows.end(), limit)
    return reading.low < SECOND or does is None or plain(does[1]) not in words.doing


def _in_itself(reading: Reading, text: str, words: RankWords, finder: NounFinder, sentence: tuple[int, int]) -> bool:
    """Read an ordinal that no noun follows: "вшосте", "девятый в этом году обмен", "the 13th and last round"."""
    if plain(text[reading.start : reading.end]) in words.again:
        _make(reading, None, reading.end)
        return True
    since = words.since.match(text, reading.end, sentence[1]) or words.and_last.match(text, reading.end, sentence[1])
    if since is not None:
        phrase = finder.phrase(text, since.end(), sentence[1], single=True)
        _make(reading, phrase.head if phrase else None, phrase.end if phrase else reading.end)
        return True
    if reading.low >= LOWEST_FROM_TOP and words.won.match(text, reading.end, sentence[1]) is not None:
        _make(reading, None, reading.end)
        return True
    return False


def _place(reading: Reading, text: str, words: RankWords, finder: NounFinder, limit: int, sentence: int) -> bool | None:
    """Read a place in an order: counted from the top, before its noun, or held by a name; None where it is none."""
    top = words.superlative.match(text, reading.end, limit)
    if top is not None and reading.low >= LOWEST_FROM_TOP:
        _from_top(reading, text, finder, top, words, limit)
        return True
    if GLUED.match(text, reading.end):
        return _tier(reading, text, words)
    follows = NEXT_WORD.match(text, reading.end, limit)
    after = plain(follows[1]) if follows else ""
    if follows is not None and after in words.places:
        _make(reading, words.place, follows.end())
        low = reading.low <= LOWEST_FROM_TOP  # "in the first place", "en segundo lugar" order what is said
        return not (low and words.not_first.search(text[max(sentence, reading.start - 12) : reading.start]))
    if not _is_held(reading, text, words, sentence, after):
        return None
    _make_place(reading)
    return True


def _is_held(reading: Reading, text: str, words: RankWords, sentence: int, after: str) -> bool:
    """Whether a name or a verb has the place: "Sand third in 2:04", "climbed to second", "Zweiter wurde"."""
    if words.capital:
        return reading.numeral.words and text[reading.start].isupper() and after in words.copulas
    if VALUE_ENDS.match(text, reading.end) is None and after not in words.held:
        return False
    before = text[max(sentence, reading.start - 40) : reading.start]
    if words.moved.search(before):
        return True
    name = LAST_WORD.search(before)
    named = name is not None and name[1][0].isupper() and not name[1].isupper() and name[1].lower() not in words.months
    inside = reading.start - sentence > len(name[1]) + 1 if name is not None else False
    return reading.numeral.words and reading.low > 1 and named and inside and not text[reading.start].isupper()


def _from_top(
    reading: Reading, text: str, finder: NounFinder, top: re.Match[str], words: RankWords, limit: int
) -> None:
    """ "third-largest exporter", "third biggest in the world".

    A step of a scale that is counted from its top is none of that number: the second-highest level may be level four.
    """
    phrase = finder.phrase(text, top.end(), limit, single=True)
    head = phrase.head if phrase else None
    if head in words.scales:
        head = f"{plain(top.group()).strip(' -')} {head}"
    _make(reading, head, phrase.end if phrase else top.end())


def _is_share(
    reading: Reading, lead: re.Match[str] | None, text: str, words: RankWords, finder: NounFinder, limit: int
) -> bool:
    """Make a share of an ordinal behind "every", with that word."""
    if lead is None or plain(lead[1]) not in words.every or reading.low < SECOND:
        return False
    shared = _every(reading, text, words, finder, limit)
    reading.start -= len(lead.group()) if shared else 0
    return shared


def _every(reading: Reading, text: str, words: RankWords, finder: NounFinder, limit: int) -> bool:
    """ "jeder fünfte Wähler", "jeder Zehnte", "every third child": a share; "every second day" tells how often."""
    phrase = finder.phrase(text, reading.end, limit, single=True)
    if phrase is None and not words.every_alone:
        return False
    if phrase is not None and (
        phrase.surface.lower() in finder.nouns.not_ranked or phrase.surface.lower() in finder.nouns.never
    ):
        return False
    share = 100 / reading.low
    reading.low = reading.high = round(share, 6)
    reading.step = round(share / 5, 3)
    reading.unit, reading.dimension, reading.kind = "%", "share", "percentage"
    if phrase is not None:
        reading.counted, reading.modifiers, reading.noun_end = phrase.head, phrase.modifiers, phrase.end
    return True


def _is_noun(text: str, reading: Reading, follows: re.Match[str] | None, before: str, words: RankWords) -> bool:
    """ "als Achter", where a capital makes the ordinal a noun."""
    capital = words.capital and reading.numeral.words and text[reading.start].isupper() and before in words.adverbs
    return capital and (follows is None or not follows[1][0].isupper())


def _tier(reading: Reading, text: str, words: RankWords) -> bool:
    """ "second-tier", "third-placed"."""
    match = words.hyphened.match(text, reading.end)
    if match is None:
        return False
    _make(reading, match["noun"], reading.end)
    return True


def _rank_time(reading: Reading, follows: re.Match[str]) -> bool:
    """ "for the fiftieth time" counts whatever the sentence tells: "his fiftieth goal"."""
    _make(reading, None, follows.end())
    return True


def _rank_noun(reading: Reading, text: str, finder: NounFinder, words: RankWords, limit: int) -> bool:
    """A step counted from the top keeps what follows: "le deuxième niveau le plus élevé" may be level four."""
    phrase = finder.phrase(text, reading.end, limit, single=True)
    if phrase is None:
        return False
    short = SHORT.match(text, phrase.end, limit)
    ends = (phrase.end, short.end()) if short and phrase.head in words.scales else (phrase.end,)
    top = next(filter(None, (words.superlative.match(text, end, limit) for end in ends)), None)
    if top is not None and phrase.head in words.scales:
        _make(reading, f"{phrase.head} {plain(top.group()).strip()}", top.end())
    else:
        _make(reading, phrase.head, phrase.end)
    return True


def _rank_each(reading: Reading, before: str, follows: re.Match[str], words: RankWords) -> bool:
    """ "in the 18th and 88th minutes": the plural of what is no thing to count otherwise, behind the last of a list."""
    noun = words.several.get(plain(follows[1])) if before in words.joiners else None
    if noun is not None:
        _make(reading, noun, follows.end())
    return noun is not None


def _rank_deed(reading: Reading, before: str, follows: re.Match[str], words: RankWords) -> bool:
    """ "the club's third signing": behind an owner a word that may be a verb is a noun."""
    owned = before.endswith(("'s", "s'")) or before in words.owners
    if owned:
        _make(reading, plain(follows[1]), follows.end())
    return owned


def _make_place(reading: Reading) -> None:
    """Make the reading a place that somebody holds, where no noun says so: "was third in 2:04"."""
    _make(reading, None, reading.end)
    reading.modifiers = (HELD,)


def _make(reading: Reading, noun: str | None, end: int) -> None:
    reading.kind, reading.dimension, reading.unit = "rank", "rank", None
    reading.counted, reading.noun_end, reading.step = noun, end, Decimal(1)
