"""Words around ordinals and "one" that say whether they rank, count or are pronouns."""

from __future__ import annotations

import re

from factcheck.normalizer.patterns import alternatives, plain
from factcheck.normalizer.quantities.reading import Reading
from factcheck.rulebook.numbers import NumberWords

LONGEST_ITEM = 64  # code points of the item of a list before "and one"
LAST_WORD = re.compile(r"([^\W\d_]+(?:['’\-][^\W\d_]+)*)[ \u00a0]$")
NEXT_WORD = re.compile(r"[ \u00a0]([^\W\d_]+(?:['’\-][^\W\d_]+)*)")
VALUE_ENDS = re.compile(r"[ \u00a0]?(?:[,.;:)!?\n\"”»]|–|—|$)")


class RankWords:
    """Words around ordinals and "one", of one language."""

    def __init__(self, words: NumberWords) -> None:
        """Compile the words."""
        self.nouns = words.nouns
        self.leads = frozenset(words.rank_leads)
        self.adverbs = frozenset(words.rank_adverbs)
        # no noun: "the third fifth", "its first billion kilowatt-hours", which are so many and no rank
        self.ordinals = frozenset(words.ordinals) | frozenset(words.magnitudes)
        self.day = re.compile(rf"(?<![^\W_])(?i:{alternatives(words.day_leads)})[ \u00a0]$")
        self.years = frozenset(words.year_leads)
        self.to = frozenset(words.ranges.to)
        self.excepts = words.except_words
        self.times = frozenset(words.rank_times)
        self.every = frozenset(words.every)
        self.every_alone = words.every_alone
        self.units = words.nouns.never
        self.capital = words.nouns.order == "capital"
        ranks = words.ranks
        self.places = frozenset(ranks.places)
        self.place = ranks.places[0] if ranks.places else None
        self.held, self.copulas, self.months = ranks.held, ranks.copulas, words.months
        self.several, self.joiners = ranks.several, frozenset(words.joiners)
        self.owners, self.doing = frozenset(ranks.owners), frozenset(ranks.doing)
        self.not_first = re.compile(rf"(?<![^\W_])(?i:{alternatives(ranks.not_first)})[ \u00a0]$")
        self.moved = re.compile(
            rf"(?<![^\W_])(?i:{alternatives(ranks.moves)})[ \u00a0](?i:{alternatives(ranks.to)})[ \u00a0]$"
        )
        self.hyphened = re.compile(
            rf"[-‐‑](?:(?P<noun>{alternatives(ranks.hyphened_nouns)})|{alternatives(ranks.hyphened)})(?![^\W_])"
        )
        self.numbered = re.compile(rf"(?<![^\W_])(?i:{alternatives(ranks.numbered)})\.?[ \u00a0]$")
        self.listed_words, placed = ranks.listed_at, alternatives(ranks.listed_at)
        self.listed = re.compile(  # "seven in Orby, two in Hild and one, a driver, on the road"
            rf"(?<![^\W_])(?:\d{{1,4}}|(?i:{alternatives(words.cardinals)}))[ \u00a0](?i:{placed})[ \u00a0]"
            rf"[^\d.,;:!?\n]{{2,40}},?[ \u00a0](?i:{alternatives(words.joiners)})[ \u00a0]$"
        )
        self.listed_at = re.compile(rf"(?:,[ \u00a0][^.,;:!?\n]{{2,40}},)?[ \u00a0](?i:{placed})(?![^\W_])")
        self.stems, self.labels = ranks.stems, ranks.labels
        self.counter = re.compile(rf"(?<![^\W_])(?i:{alternatives(ranks.counters)})[ \u00a0]?$")
        self.counted_behind = re.compile(rf"[ \u00a0](?i:{alternatives(ranks.counted_behind)})(?![^\W_])")
        before = (*ranks.numbered, *ranks.labels, *(word.rstrip(".") for word in ranks.counters))
        self.before_number = frozenset(phrase.rpartition(" ")[2] for phrase in before)
        self.tops = frozenset(ranks.tops)
        self.beyond_top = re.compile(  # "outside the world's top "
            rf"(?<![^\W_])(?i:{alternatives(ranks.beyond)})[ \u00a0]"
            rf"(?:[^\W\d_][^ ]{{0,11}}[ \u00a0]){{0,2}}[^ ]{{2,6}}[ \u00a0-]$"
        )
        self.labelled = re.compile(rf"(?<![^\W_])(?P<label>(?i:{alternatives(ranks.labels)}))[.]?[ \u00a0]$")
        end = ranks.superlative_ending or "(?!)"
        any_glued = rf"(?!t?ausend)[^\W\d_]{{3,}}{end}"  # "viertteuerste", but no "achttausendste"
        self.glued = re.compile(
            rf"(?<![^\W_])(?P<stem>(?i:{alternatives(ranks.stems)}))(?:{alternatives(ranks.glued)}|{any_glued})"
            rf"e[rsnm]?(?![^\W_])"
        )
        self.since = re.compile(rf"[ \u00a0](?i:{alternatives(ranks.since)})(?![^\W_])")
        self.again = ranks.again
        self.singular, self.singular_leads = ranks.singular, ranks.singular_leads
        self.and_last = re.compile(rf"[ \u00a0](?i:{alternatives(ranks.and_last)})(?![^\W_])")
        self.won = re.compile(rf"[ \u00a0][^\W\d_]+[ \u00a0](?i:{alternatives(ranks.won)})(?![^\W_])")
        self.scales = frozenset((*ranks.levels, *ranks.levels.values()))
        self.superlative = re.compile(
            rf"(?:[ \u00a0\-‐‑](?i:{alternatives(ranks.superlatives)})|[\-‐‑][^\W\d_]{{3,}}{end}"
            rf"|[ \u00a0](?i:{alternatives(ranks.superlative_leads)})[ \u00a0][^\W\d_]{{4,}})(?![^\W_])"
        )

    def one_counts(self, reading: Reading, text: str) -> bool:
        """Whether "one" counts a thing and is no pronoun."""
        if reading.of is not None or plain(text[max(0, reading.start - 12) : reading.start]).strip().endswith(
            self.excepts
        ):
            return True
        if reading.counted is None:
            return self._is_listed(reading, text) if reading.numeral.words else self._ends_clause(reading, text)
        if reading.numeral.form == "article":
            return False
        follows = NEXT_WORD.match(text, reading.end)
        if follows is not None and plain(follows[1]) in self.nouns.not_after_one:
            return False
        if text[reading.end : reading.end + 1] == "-" or self._says_when(reading):
            return False
        return self._before(reading, text) not in self.nouns.not_before_one

    def _ends_clause(self, reading: Reading, text: str) -> bool:
        closes = VALUE_ENDS.match(text, reading.end) is not None
        return closes and self._before(reading, text) not in self.nouns.not_before_one

    def _is_listed(self, reading: Reading, text: str) -> bool:
        """Whether "one" is the last number of a list by places."""
        if not self.listed_words or self.listed_at.match(text, reading.end) is None:
            return False
        return self.listed.search(text[max(0, reading.start - LONGEST_ITEM) : reading.start]) is not None

    def _says_when(self, reading: Reading) -> bool:
        """Whether "one" introduces a time, and counts none: "one wet morning in May"."""
        timed = reading.counted in self.nouns.one_times and bool(reading.modifiers)
        return timed and self.nouns.wholes.isdisjoint(reading.modifiers)

    def _before(self, reading: Reading, text: str) -> str:
        match = LAST_WORD.search(text[max(0, reading.start - 24) : reading.start])
        return plain(match[1]) if match else ""

    def is_count_of_many(self, reading: Reading, text: str) -> bool:
        """Whether four digits that look like a year count a plural noun ("1500 people")."""
        if reading.counted is None or (1950 <= reading.low < 2040 and self._before(reading, text) in self.years):
            return False
        return (
            reading.counted != plain(text[reading.end + 1 : reading.noun_end]).split()[-1:][0]
            if (text[reading.end + 1 : reading.noun_end].split())
            else False
        )
