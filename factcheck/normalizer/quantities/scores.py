"""Scores and votes: "5-4", "5:4", "10 votes to two", "won six to three"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.normalizer.patterns import alternatives, plain
from factcheck.normalizer.quantities.reading import Reading
from factcheck.rulebook.numbers import NumberWords

WRITTEN = re.compile(r"(?<![\w.,:/–-])(\d{1,3})([-–:\u2011])(\d{1,3})(?![\w:/]|[.,–-]\d)")
# sides that are told in halves, as a draw gives half a point to each: "9½-8½", "9.5-8.5"
HALVES = re.compile(
    r"(?<![\w.,:/–-])(?:(\d{0,2})½[-–\u2011](\d{0,2})½|(\d{1,2})[.,]5[-–\u2011](\d{1,2})[.,]5)(?![\w:/%½]|[.,–-]\d)"
)
LEVEL = re.compile(r"(?<![\w.,:/–-])(\d{1,3})-all(?![\w-])")
CLOCK = re.compile(r"\d{1,2}:\d{2}")
HALF_TIME = re.compile(r"(?<![\d:])\d{1,3}:\d{1,3}[ \u00a0]?\($")
LAST_HOUR = 24
SHARE = re.compile(r"[ \u00a0\u202f]?(?:[%‰°€$£]|(?i:per ?cent|pct|pc|prozent|pour ?cent|por ciento|відсот|процент))")
BESIDE = re.compile(r"(?:[ \u00a0]?[,;/]|[ \u00a0](?:and|y|et|und|і|и|й|та))[ \u00a0]\d{1,3}[-–:]\d{1,3}(?![\w.,]\d)")
BEFORE = re.compile(r"\d[-–:]\d{1,3}[ \u00a0]?[,;/][ \u00a0]$")
SIDE = r"(?:[A-Z\u00c0-\u00deА-ЯІЇЄҐ][\w'’.&-]*[ \u00a0]){1,4}"
RESULT_ENDS = r"(?=[ ]?(?:[.(\n]|$)|[ ](?:after|on|aet|FT|nach|après|tras|після|после)\b)"
RESULT = re.compile(rf"{SIDE}(?P<first>\d{{1,3}})[ ]?[,;–-]?[ ]{SIDE}(?P<second>\d{{1,3}}){RESULT_ENDS}")
NOUN = re.compile(r"[ \u00a0-]?[^\W_]")
HIGHEST_FALLING = 150
PLACES = re.compile(r"[ \u00a0-](?:split|[^\W\d_]+s)(?![^\W_])")
HIGHEST = 199
OUTCOME = 60  # characters before a score in which the verb may stand that tells how a vote ended
LONGEST_GAP = 24  # characters between the sides of a score that is told in words ("118 голосами против 107")
HALF = Decimal("0.5")  # of a point, for a draw
TIE_SET = {6, 7}  # games in a set that is won in a tie-break


_ODDS = re.compile(r"(?<![\w.,/-])\d{1,3}[-/\u2011–]\d{1,2}(?![\w/]|[.,]\d)")
ODDS = 24  # code points before the odds of a bet in which the words that lead to them stand


class ScoreWords:
    """Words of matches and votes, of one language."""

    def __init__(self, words: NumberWords) -> None:
        """Compile the words."""
        self.cues = re.compile(rf"(?<![^\W_])(?i:{alternatives(words.scores.cues)})(?![^\W_])")
        self.outcomes = re.compile(rf"(?<![^\W_])(?i:{alternatives(words.scores.outcomes)})(?![^\W_])")
        self.polled = re.compile(rf"(?<![^\W_])(?i:{alternatives(words.scores.polled)})(?![^\W_])")
        self.bets = bool(words.scores.odds_behind)
        self.odds_before = re.compile(rf"(?<![^\W_])(?i:{alternatives(words.scores.odds_before)})[ \u00a0]$")
        self.odds_behind = re.compile(rf"[ \u00a0-](?i:{alternatives(words.scores.odds_behind)})(?![^\W_])")
        self.to = frozenset(words.scores.to)
        self.run_in, self.verdicts = words.scores.run_in, words.scores.verdicts
        small = alternatives(word for word, value in words.cardinals.items() if value < 20)
        self.spelt = re.compile(
            rf"((?i:{small}))[-\u2010\u2011–](?:((?i:{small}))|(?P<level>all))(?![^\W_])"
            rf"(?P<noun>[ \u00a0-](?i:{alternatives(words.scores.spelt)})(?![^\W_]))?"
        )
        self.cardinals = words.cardinals
        self.things = alternatives(words.scores.things)
        self.thing = re.compile(rf"[ \u00a0](?i:{self.things})(?![^\W_])")
        self.no_change = re.compile(
            rf"(?<![^\W_])(?i:{alternatives(words.ranges.start)})[ \u00a0](?:[^\W_]+[ \u00a0])?$"
        )
        self.shifts = re.compile(rf"(?<![^\W_])(?i:{alternatives(words.level_shifts)})[ \u00a0]$")


def written_score(
    text: str, start: int, words: ScoreWords, sentence: tuple[int, int]
) -> tuple[int, Decimal, Decimal] | None:
    """End and sides of a score in digits that begins at `start` ("5-4", "5:4"), if it is one."""
    match = WRITTEN.match(text, start)
    both = LEVEL.match(text, start) if match is None else None
    if both is not None and has_cue(text, start, both.end(), words, sentence):
        return (both.end(), Decimal(both[1]), Decimal(both[1]))  # "2-all"
    if match is None:
        return _halves(text, start, words, sentence) or _result(text, start, sentence)
    first, second = int(match[1]), int(match[3])
    if max(first, second) > HIGHEST or (match[1][0] == "0" and len(match[1]) > 1):
        return None
    if SHARE.match(text, match.end()):
        return None  # "60-70% of the crop is lost"
    if match[2] == ":":
        is_score = not CLOCK.fullmatch(match.group()) or _is_no_clock(text, match, words, sentence)
    else:
        level = first == second and first <= 9 and not PLACES.match(text, match.end())
        falls = second < first <= HIGHEST_FALLING and not PLACES.match(text, match.end())
        blank = first == 0 < second < 10 and not NOUN.match(text, match.end())  # "it is 0-1", but "0-5 years"
        listed = BESIDE.match(text, match.end()) or BEFORE.search(text[max(0, start - 12) : start])
        is_score = level or falls or blank or bool(listed) or has_cue(text, match.start(), match.end(), words, sentence)
    return (match.end(), Decimal(first), Decimal(second)) if is_score else None


def _halves(text: str, start: int, words: ScoreWords, sentence: tuple[int, int]) -> tuple[int, Decimal, Decimal] | None:
    """The score of a match in which a draw is half a point for each: "9½-8½", "level at 2.5-2.5"."""
    match = HALVES.match(text, start)
    if match is None or SHARE.match(text, match.end()):
        return None
    signed = match[3] is None
    first, second = (Decimal(int(side or 0)) + HALF for side in (match.groups()[:2] if signed else match.groups()[2:]))
    fallen = first >= second and not PLACES.match(text, match.end())
    if not fallen and not has_cue(text, match.start(), match.end(), words, sentence):
        return None
    return (match.end(), first, second)


def odds_in(text: str, start: int, end: int, words: ScoreWords) -> Iterator[tuple[int, int]]:
    """Where the odds of bets stand, which are no numbers of anything: "priced at 7-2", "the 11-4 favourite"."""
    for match in _ODDS.finditer(text, start, end) if words.bets else ():
        before = text[max(start, match.start() - ODDS) : match.start()]
        if words.odds_before.search(before) or words.odds_behind.match(text, match.end()):
            yield match.span()


def _is_no_clock(text: str, match: re.Match[str], words: ScoreWords, sentence: tuple[int, int]) -> bool:
    """Whether what has the shape of a clock time is a score: "31:30" beside words of a match, "(17:14)" behind it."""
    if (
        HALF_TIME.search(text[max(0, match.start() - 12) : match.start()])
        and text[match.end() : match.end() + 1] in ",;)"
    ):
        return True
    lead = plain(text[max(sentence[0], match.start() - 16) : match.start()]).split()
    if lead and lead[-1] in words.verdicts:
        return True
    runs = bool(lead) and lead[-1] in words.run_in
    return int(match[1]) > LAST_HOUR and not runs and has_cue(text, match.start(), match.end(), words, sentence)


def _result(text: str, start: int, sentence: tuple[int, int]) -> tuple[int, Decimal, Decimal] | None:
    """The score that a line of results tells by itself ("Larvik Wolves 4, Tarn Kings 3")."""
    if text[start - 1 : start] not in (" ", "\u00a0") or not text[start - 2 : start - 1].isalpha():
        return None
    opens = max(text.rfind(sign, sentence[0], start) for sign in (": ", "; ")) + 2
    match = RESULT.match(text, opens if opens > sentence[0] + 1 else sentence[0])
    if match is None or match.start("first") != start:
        return None
    return (match.end(), Decimal(match["first"]), Decimal(match["second"]))


def spelt_score(
    text: str, start: int, words: ScoreWords, sentence: tuple[int, int]
) -> tuple[int, Decimal, Decimal] | None:
    """End and sides of "six-three" and "two-nil" where the sentence is about a match or a vote."""
    match = words.spelt.match(text, start)
    if match is None or not (match["noun"] or has_cue(text, match.start(), match.end(), words, sentence)):
        return None
    first = Decimal(words.cardinals[plain(match[1])])
    second = first if match["level"] else Decimal(words.cardinals[plain(match[2])])
    return (match.start("noun") if match["noun"] else match.end(), first, second)


def has_cue(text: str, start: int, end: int, words: ScoreWords, sentence: tuple[int, int]) -> bool:
    """Whether a word of matches or votes stands near in the sentence."""
    return words.cues.search(text, max(sentence[0], start - 60), min(sentence[1], end + 40)) is not None


def join_scores(
    readings: list[Reading], text: str, words: ScoreWords, sentences: list[tuple[int, int]]
) -> list[Reading]:
    """Make scores of "six to three" and "10 votes to two" where the sentence is about a match or a vote."""
    joined: list[Reading] = []
    for reading, sentence in zip(readings, sentences, strict=True):
        last = joined[-1] if joined else None
        if last is not None and _is_score(last, reading, text, words, sentence):
            last.kind, last.unit, last.dimension, last.hedge = "score", None, "score", "exact"
            last.high = reading.low
            last.end = last.noun_end = reading.end
            last.counted, last.modifiers = last.counted or reading.counted, ()
            continue
        joined.append(reading)
    return joined


def join_tie_breaks(readings: list[Reading], text: str) -> list[Reading]:
    """Take the points of a tie-break to its set: "7-6 (7-4)", "6-7 (5)"; periods of another game stay as they are."""
    kept: list[Reading] = []
    for reading in readings:
        last = kept[-1] if kept else None
        if last is not None and _is_tie_break(last, reading, text):
            last.end = last.noun_end = reading.end + 1
            continue
        kept.append(reading)
    return kept


def _is_tie_break(tied: Reading, points: Reading, text: str) -> bool:
    if tied.kind != "score" or {tied.low, tied.high} != TIE_SET or text[tied.end : points.start].strip() != "(":
        return False
    return (points.kind == "score" or points.bare) and text[points.end : points.end + 1] == ")"


def _is_score(first: Reading, second: Reading, text: str, words: ScoreWords, sentence: tuple[int, int]) -> bool:
    near = second.start - first.end <= LONGEST_GAP and first.start >= sentence[0]
    if not near or not _is_side(first) or not _is_side(second) or (first.low - second.low) % 1:
        return False
    gap = text[first.end : second.start]
    thing = words.thing.match(gap)
    if thing is not None:
        gap = gap[thing.end() :]
    before = text[max(sentence[0], first.start - 24) : first.start]
    changes = words.no_change.search(before) is not None or _falls_by(first, second, text, words, sentence)
    if plain(gap).strip() not in words.to or "\n" in gap or changes:
        return False
    behind = words.thing.match(text, second.end) is not None
    if thing is None and second.counted is not None and not behind:
        return False
    polled = words.polled.search(text, sentence[0], first.start) is not None
    if first.low < second.low and (polled or (thing is None and behind)):
        return False  # "24 to 26 seats" is an interval, and so is "the poll had 46 to 50 for the winner"
    halves = first.low % 1 and first.low > second.low  # "kept the title by 8½ to 7½"
    if thing is not None or halves or has_cue(text, first.start, second.end, words, sentence):
        return True
    spelt = plain(gap).strip().isalpha()
    return spelt and words.outcomes.search(text, max(sentence[0], first.start - OUTCOME), first.start) is not None


def _falls_by(first: Reading, second: Reading, text: str, words: ScoreWords, sentence: tuple[int, int]) -> bool:
    """Whether something changes by the first number to the second: "would reduce parliament by 30 seats to 120"."""
    if first.low >= second.low or words.shifts.search(text, max(sentence[0], first.start - 6), first.start) is None:
        return False
    return words.cues.search(text, sentence[0], first.start) is None


def _is_side(reading: Reading) -> bool:
    """Whether the number can be one side of a score: bare, small, and whole or with half a point."""
    numeral = reading.numeral
    plain_number = numeral.form in ("words", "digits") and not numeral.scaled
    return (
        reading.kind is None and plain_number and reading.low == reading.high <= HIGHEST * 5 and not reading.low % HALF
    )
