"""Words that loosen a number, before and behind it."""

from __future__ import annotations

import re

from factcheck.model import Hedge
from factcheck.normalizer.patterns import alternatives, changing, plain
from factcheck.normalizer.quantities.reading import Reading
from factcheck.rulebook.hedges import Hedges
from factcheck.rulebook.numbers import NumberWords

_NAMES: tuple[tuple[str, Hedge], ...] = (
    ("exact", "exact"),
    ("about", "about"),
    ("at_least", "at-least"),
    ("more_than", "more-than"),
    ("at_most", "at-most"),
    ("less_than", "less-than"),
)
BOUNDS = ("more-than", "at-least", "less-than", "at-most")
_COMPARING = ("more-than", "less-than")
_NEGATED: dict[Hedge, Hedge] = {"more-than": "at-most", "less-than": "at-least"}
NEGATED_REACH = 3  # words before a hedge among which it is denied
BLAMED = 4  # words between a verb of blame and "over"
_PLAIN = ("digits", "words")
_BREAK = re.compile(r"[.,;:!?\n\"“”«»()\[\]]")
ADDED = re.compile(r"[^\W\d_][ \u00a0][^\W\d_]")  # "£5,000 plus costs"
GROUP_SHARE = re.compile(r"[ \u00a0]\d{1,3}(?:[.,]\d{1,3})?[ \u00a0]?(?:%|per ?cent)(?! of)")
STOP = re.compile(r"\.[ ](?![^\W\d_A-ZА-ЯІЇЄҐЁ])|\n")  # behind a sentence, and no "0,5 п. п. до 14,5"
_SPACE = re.compile(r"[ \u00a0]")
ELISION = re.compile(r"^[^\W\d_]{1,7}'(?=\w)")  # "d'environ", "qu'au moins", "lorsqu'environ"
LONGEST = 6


class HedgeWords:
    """The hedges of one language."""

    def __init__(self, words: NumberWords) -> None:
        """Index the words by their surface."""
        self.before = _index(words.hedges)
        self.after = _index(words.hedges_after)
        self.inside = _index(words.hedges_inside)
        self.within = re.compile(rf"[ \u00a0](?i:({alternatives(self.inside)}))(?![^\W_])")
        self.close = frozenset(words.hedges.close)
        self.bare = frozenset(words.hedges.bare)
        self.negating = frozenset(words.hedges.negating)
        self.through = frozenset(words.hedges.negated_through)
        glued = alternatives(word for word in self.before if word[-1] == "-")
        self.glued_before = re.compile(rf"(?<![^\W_])(?i:{glued})$")  # "the near-200 strikers"
        self.behind = re.compile(rf"(?:,?[ \u00a0])?(?i:({alternatives(self.after)}))(?![^\W_])")
        self.glued = re.compile(rf"(?i:({alternatives(word for word in self.after if word[0] == '-')}))(?![^\W_])")
        # "two visits at least 15 days apart", "zwei Tote und mehr als 30 Verletzte", "$5m plus $1m in bonuses"
        following = alternatives([*words.cardinals, *words.hundreds, *words.collectives, *words.hedge_links])
        self.leads_on = re.compile(rf"[ \u00a0](?:[\d€$£¥]|(?i:{following})(?![^\W_]))")
        self.fillers = frozenset(words.articles) | frozenset(words.determiners)
        self.definite = frozenset(words.determiners)
        self.to = frozenset([*words.ranges.to, *words.ranges.changes_to])
        self.change = changing(words.ranges.change, words.ranges.moving)
        self.start = re.compile(rf"(?<![^\W_])(?i:{alternatives(words.ranges.start)})[ \u00a0]\S*\d")
        self.prepositions = [[word] for word in words.duration_prepositions]
        self.phrasal: dict[tuple[str, ...], frozenset[str]] = {
            ("up", "to"): frozenset(words.movers),
            ("over",): frozenset(words.handers),
        }
        for word in words.topic_hedges:  # "faces questions over 17 trips"
            self.phrasal[word,] = self.phrasal.get((word,), frozenset()) | words.topic_leads
        self.tallies, self.tally_links = frozenset(words.tallies), frozenset(words.tally_links)
        self.tally_bounds = frozenset(tuple(phrase.split()) for phrase in words.tally_bounds)
        self.own_leads = words.lying_leads
        for word, own in words.hedge_leads.items():  # "buried under 40 tonnes of rubble"
            key = tuple(word.split())
            self.phrasal[key] = self.phrasal.get(key, frozenset()) | own
        self.raced = words.raced_over
        self.areas, self.area_leads = words.areas, words.area_leads
        self.blame, self.blame_breaks = words.blame_verbs, words.blame_breaks
        self.topics, self.indefinite = frozenset(words.article_topics), frozenset(words.articles)
        self.durations, self.spells = frozenset(words.duration_over), frozenset(words.duration_spells)
        self.limits = frozenset(words.duration_limits)
        self.estimate: re.Pattern[str] | None = None
        if words.estimating:
            leads, links = alternatives(words.estimating), alternatives(words.estimating_links)
            self.estimate = re.compile(rf"(?<![^\W_])(?i:{leads})(?:[ \u00a0][^\W\d_]+){{1,3}}[ \u00a0](?i:{links})\Z")


def _index(hedges: Hedges) -> dict[str, Hedge]:
    found: dict[str, Hedge] = {}
    for name, hedge in _NAMES:
        for word in getattr(hedges, name):
            found[word] = hedge
    return found


def read_hedge(reading: Reading, text: str, hedges: HedgeWords, floor: int) -> int:
    """Set the hedge of a reading from the words around it, and tell where those behind it end.

    `floor` is where its sentence or a number before ends.
    """
    words = _words_before(reading, text, hedges, floor)
    word = _before(reading, text, hedges, words)
    hedge = hedges.before.get(word) if word is not None else None
    if hedge in _COMPARING and reading.numeral.form in _PLAIN and _names_known(reading, text, hedges, word):
        return floor  # "topping the 46 euros offered before", "two votes fewer than her three parties have"
    if hedge in _NEGATED and word is not None and word not in hedges.close and _is_negated(words, word, hedges):
        hedge = _NEGATED[hedge]
    if hedge is None:
        hedge = "at-least" if _names_order(reading, text) else _loose(reading, hedges, words)
    if hedge in (None, "exact"):
        match = hedges.behind.match(text, reading.end) or hedges.behind.match(text, reading.noun_end)
        match = match or hedges.glued.match(text, reading.numeral.end)  # "30-plus years"
        if match is not None and match[1] and not _leads_on(reading, text, match.end(), hedges):
            floor = match.end()
            found = hedges.after[plain(match[1])]
            bare = " " not in match[1] and found == "at-least"
            added = bare and (match.group().startswith(",") or ADDED.match(text, match.end() - 1) is not None)
            hedge = hedge if added else found  # "7 percent, plus a week off" adds something else
    bounds = reading.hedge == "about" and hedge in BOUNDS  # "more than a dozen or so", "ein knappes Dutzend"
    if hedge is not None and (reading.hedge == "exact" or bounds):
        reading.hedge, reading.close = hedge, word in hedges.close
    return floor


def _names_order(reading: Reading, text: str) -> bool:
    """Whether a magnitude without a number stands before the hyphen of its unit: "a million-mile trip" is one of
    1.3 million miles.
    """
    numeral = reading.numeral
    told = plain(text[numeral.start : numeral.end]).replace("-", " ").split()
    scale = numeral.scaled and numeral.value == numeral.scale and len(told) == 1 + (numeral.form == "article")
    return scale and numeral.words and text[numeral.end : numeral.end + 1] == "-" and reading.unit is not None


def _leads_on(reading: Reading, text: str, end: int, hedges: HedgeWords) -> bool:
    """Whether words behind a number loosen the next one; those of a group of ages don't ("70 and over 12%")."""
    aged = reading.unit == "year" and GROUP_SHARE.match(text, end) is not None
    return not aged and hedges.leads_on.match(text, end) is not None


def _is_negated(words: list[str], hedge: str, hedges: HedgeWords) -> bool:
    """Whether a hedge is denied: "will not exceed 40", "could not go beyond three per cent"."""
    before = words[: -len(hedge.split())][-NEGATED_REACH:]
    while before and before[-1] in hedges.through:
        before.pop()
    return bool(before) and before[-1] in hedges.negating


def read_hedge_inside(reading: Reading, text: str, hedges: HedgeWords) -> None:
    """Take what loosens a number between it and its unit or noun: "два с лишним часа", "2 с небольшим миллиона"."""
    if not hedges.inside:
        return
    match = hedges.within.match(text, reading.end) or hedges.within.search(text, reading.start, reading.end)
    if match is not None:
        reading.hedge = hedges.inside[plain(match[1])]
        reading.end = reading.noun_end = max(reading.end, match.end())


def _names_known(reading: Reading, text: str, hedges: HedgeWords, word: str | None) -> bool:
    """Whether an article between a hedge and its number points at a number told before, which is compared to."""
    last = plain(text[max(0, reading.start - LONGEST * 4) : reading.start]).split()[-1:]
    return bool(last) and last[0] in hedges.definite and word is not None and not word.endswith(last[0])


def _is_change(reading: Reading, text: str, hedges: HedgeWords) -> bool:
    """Whether "to" before the number tells where a change ends, and sets no limit ("зросла до 12 відсотків").

    The verb may stand behind it, too: "до дев'яти зросла кількість".
    """
    before = text[max(0, reading.start - 100) : reading.start]
    before = before[max((stop.end() for stop in STOP.finditer(before)), default=0) :]
    if hedges.change.search(before) is not None or hedges.start.search(before) is not None:
        return True
    behind = _SPACE.match(text, reading.end)  # "до 12 зросла кількість"
    return behind is not None and hedges.change.match(text, behind.end()) is not None


def _loose(reading: Reading, hedges: HedgeWords, words: list[str]) -> Hedge | None:
    """What hedges from further off: "within two months", "an estimated loss of 40 crowns"."""
    if (reading.kind == "duration" or reading.dimension == "length") and any(
        " ".join(words[-length:]) in hedges.limits for length in (1, 2, 3)
    ):
        return "at-most"
    return "about" if hedges.estimate is not None and hedges.estimate.search(" ".join(words)) else None


def _words_before(reading: Reading, text: str, hedges: HedgeWords, floor: int) -> list[str]:
    """The words between the last break and a number, without the article right before it."""
    piece = text[max(floor, reading.start - 40) : reading.start].removesuffix("+")  # "up to +12"
    cut = 0
    for sign in _BREAK.finditer(piece):
        if piece[sign.end() :].strip() or sign.group() != ".":
            cut = sign.end()
    piece = piece[cut:]
    words = plain(piece).split()
    if words and words[-1] in hedges.fillers and " ".join(words[-2:]) not in hedges.before:
        words.pop()
        if words and words[-1] in hedges.bare:
            return []  # "gegen den 34-Jährigen" is against him
    return words


def _before(reading: Reading, text: str, hedges: HedgeWords, words: list[str]) -> str | None:
    """The words before a number that loosen it."""
    sign = text[max(0, reading.start - 1) : reading.start]
    for length in range(min(LONGEST, len(words)), 0, -1):
        found = " ".join(words[-length:])
        found = found if found in hedges.before else ELISION.sub("", found)  # "âgé d'environ 70 ans"
        if found in hedges.before:
            lasting = reading.kind == "duration" or reading.counted in hedges.spells
            if words[-length:] in hedges.prepositions and lasting:
                return found if length < len(words) and words[-2] in hedges.durations else None
            if length == 1 and words[-1] in hedges.to and _is_change(reading, text, hedges):
                return None
            if _is_phrasal(reading, words, length, hedges):
                return None  # "has gone up to 47" is where it went, not a limit; "hand over 400" is 400
            below = words[-length:] in hedges.prepositions and _lies_below(reading, hedges, words)
            return None if below or (found in hedges.topics and _is_of_thing(reading, text, hedges)) else found
    return sign if sign and sign in "<>≤≥~≈" else None


def _is_phrasal(reading: Reading, words: list[str], length: int, hedges: HedgeWords) -> bool:
    """Whether a hedge belongs to the word before it; nothing lies buried under a share or a temperature."""
    lead = words[-length - 1] if len(words) > length else ""
    if length == 1 and words[-1] in hedges.topics and _is_blame(reading, words[:-1], hedges):
        return True
    if lead in hedges.raced and words[-1] == "over":
        return reading.dimension == "length"
    if lead in hedges.tally_links and _is_tally(words, length, hedges):
        return True  # "the death toll is up to 47"
    if lead not in hedges.phrasal.get(tuple(words[-length:]), ()):
        return False
    return not (reading.dimension in _LEVELS and lead in hedges.own_leads.get(words[-1], ()))


def _is_tally(words: list[str], length: int, hedges: HedgeWords) -> bool:
    """Whether what "is now up to" a number is a sum that was being counted, and no limit."""
    if tuple(words[-length:]) not in hedges.tally_bounds:
        return False
    told = next((word for word in reversed(words[:-length]) if word not in hedges.tally_links), "")
    return told in hedges.tallies


def _is_blame(reading: Reading, before: list[str], hedges: HedgeWords) -> bool:
    """Whether a verb and whom it blames stand before "over": "suspends the director over 14 faulty tests"."""
    if reading.kind not in (None, "quantity") or reading.unit or not before or before[-1] in hedges.blame_breaks:
        return False
    return any(word in hedges.blame for word in before[-BLAMED - 1 : -1])


_LEVELS = ("share", "points", "temperature")


def _is_of_thing(reading: Reading, text: str, hedges: HedgeWords) -> bool:
    """Whether an article between "over" and digits leads on to a thing: "quit over a 3-million loan".

    "Over a 20 percent increase" goes either way, and stays loose.
    """
    last = text[max(0, reading.start - LONGEST) : reading.start].split()[-1:]
    return bool(last) and plain(last[0]) in hedges.indefinite and reading.kind != "percentage"


def _lies_below(reading: Reading, hedges: HedgeWords, words: list[str]) -> bool:
    """Whether "over" tells what something was above: "shot down over seven regions", "over a single county"."""
    if reading.counted not in hedges.areas:
        return False
    return reading.low == reading.high == 1 or (len(words) > 1 and words[-2] in hedges.area_leads)
