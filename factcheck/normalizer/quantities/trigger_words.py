"""The words of a language that are quantities without a numeral, compiled, and which money its cents and pounds are."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.normalizer.heads import Heads
from factcheck.normalizer.patterns import alternatives, plain
from factcheck.normalizer.quantities.reading import Reading
from factcheck.normalizer.quantities.unit_words import MINOR, POUND, UnitWords
from factcheck.rulebook.numbers import NumberWords
from factcheck.rulebook.units import dimension_of

DURATIONS = ("minute", "hour", "day", "week", "fortnight", "month", "year", "decade", "century")
THOUSAND = 1000
MILLION = 1_000_000
FEW_POUNDS = 100  # fewer of them may be bought together
PRICE_REACH = 90  # code points around counted pounds in which words tell whether they are money
SENTENCE_END = re.compile(r"[.!?][\n ]|\n")
PAID = "money/time"  # what a wage or a rent is told in


class TriggerWords:
    """Words that are quantities by themselves, of one language."""

    def __init__(self, words: NumberWords, units: UnitWords) -> None:
        """Compile the words."""
        self.words, self.units = words, units
        spans = [name for name, unit in units.names.items() if unit in DURATIONS]
        self.durations = {name: units.names[name] for name in spans}
        measured = ("length", "area", "volume", "mass")
        spans += [n for n, unit in units.names.items() if dimension_of(unit, units.table) in measured]
        self.as_many = re.compile(rf"(?<![^\W_])(?i:{alternatives(words.as_many)})(?![^\W_])")
        article = alternatives(words.articles)
        halves = alternatives(words.fractions)
        joiner = alternatives(words.joiners)
        filler = alternatives(words.single_fillers)
        number = rf"(?:\d{{1,2}}|{alternatives(words.cardinals)}|{article})"
        named = {name: [w for w, unit in self.durations.items() if unit == name] for name in DURATIONS}
        hours, minutes = alternatives(named["hour"]), alternatives(named["minute"])
        timed = alternatives([*named["hour"], *named["minute"], *named.get("second", ())])
        part = rf"(?i:{alternatives(self.durations)})"
        self.leads = frozenset(words.duration_leads)
        self.larger = re.compile(rf"(?P<unit>{part})[ \u00a0](?i:{joiner})[ \u00a0]$")
        self.points = [[word] for word in words.duration_points]
        self.sure = frozenset(words.duration_sure)
        self.long = re.compile(
            rf"[ \u00a0]?(?i:{alternatives(words.duration_long)})(?![^\W_])|[ \u00a0](?i:{joiner})[ \u00a0]\d"
            rf"|[ \u00a0](?i:{joiner})[ \u00a0](?i:{number})[ \u00a0]{part}(?![^\W_])"
        )
        hedges = words.hedges
        self.hedges = frozenset(hedges.about + hedges.at_least + hedges.more_than + hedges.at_most + hedges.less_than)
        asking = alternatives(words.nobody_asks)
        stop = alternatives(words.nouns.stop)
        of_many = rf"(?:[ \u00a0](?i:{alternatives(words.scaled_of)})[ \u00a0][^\W\d_]+[ \u00a0]\d{{1,4}}(?![\w.,]))?"
        self.article = re.compile(
            rf"(?<![^\W_])(?i:{article})[ \u00a0](?:(?P<filler>(?i:{filler}))[ \u00a0])?"
            rf"(?P<unit>(?i:{alternatives(spans)}))(?![^\W_])"
            rf"(?P<half>[ \u00a0](?i:{joiner})[ \u00a0](?:(?i:{article})[ \u00a0])?(?P<part>(?i:{halves}))(?![^\W_]))?"
            rf"|(?<![\w:.,])(?:(?P<clocked>\d{{1,2}}:[0-5]\d:[0-5]\d(?:[.,]\d{{1,3}})?|\d{{1,2}}:[0-5]\d[.,]\d{{1,3}}"
            rf"|(?:2[5-9]|[3-9]\d|1\d\d):[0-5]\d)(?![\w:/]|[.,]\d)(?:[ \u00a0](?i:{timed})(?![^\W_]))?"
            rf"|(?P<hours>\d{{1,2}}:[0-5]\d)[ \u00a0](?:(?P<of_hours>(?i:{hours}))|(?i:{minutes}))(?![^\W_])"
            rf"|(?P<signed>\d{{1,2}} ?h ?[0-5]?\d ?(?:min|mn|m|['’′]) ?[0-5]?\d ?(?:s|['’′]{{2}}|[\"”″])))"
            rf"|(?<![\w:.,])(?P<minuted>\d{{1,2}} ?h ?[0-5]\d)(?!\w)(?![ \u00a0]?(?:min|mn|m|['’′])(?![^\W_]))"
            rf"|(?<![^\W_])(?P<single>(?i:{alternatives(words.single_units)}))"
            rf"(?=[ \u00a0](?:(?i:{joiner})[ \u00a0])?(?i:{number})[ \u00a0]{part}(?![^\W_]))"
            rf"|(?<![^\W_])(?P<span>(?i:{alternatives(words.spans)}))(?![^\W_])"
            rf"|(?<![^\W_])(?P<multiple>(?i:{alternatives(words.multiples)}))(?![^\W_])"
            rf"|(?<![^\W_])(?P<several>(?i:{alternatives(words.duration_several)}))[ \u00a0](?P<few>{part})(?![^\W_])"
            rf"|(?<![^\W_])(?P<bare>(?i:{alternatives(words.duration_plurals)}))(?![^\W_])"
            rf"|(?<![^\W_])(?P<alone>(?i:{alternatives(words.duration_alone)}))(?![^\W_])"
            rf"|(?<![^\W_])(?P<zero>(?i:{alternatives(words.nouns.zero)}))[ \u00a0]"
            rf"(?:(?!(?i:{stop})(?![^\W_]))[^\W\d_]+[ \u00a0])?(?P<nothing>(?i:{alternatives(words.nouns.zero_nouns)}))"
            rf"(?![^\W_])|(?<![^\W_])(?P<none>(?i:{alternatives(words.nouns.zero_any)}))[ \u00a0]"
            rf"(?!(?i:{stop})(?![^\W_]))(?P<noun>[^\W\d_]{{3,}})"
            rf"|(?<![^\W_])(?P<missing>(?i:{alternatives(words.nouns.zero_nouns)}))"
            rf"(?=(?:[ \u00a0](?i:{joiner})[ \u00a0](?i:{alternatives(words.nouns.zero_nouns)}))?"
            rf"[ \u00a0](?i:{alternatives(words.nouns.zero_behind)})(?![^\W_]))"
            rf"|(?<![^\W_])(?P<nobody>(?i:{alternatives(words.nobody)}))"
            rf"(?={of_many}(?:[ \u00a0](?!(?i:{asking})(?![^\W_]))[^\W\d_]+(?:['’][^\W\d_]+)?){{0,4}}"
            rf"[ \u00a0](?i:{alternatives(words.harmed)})(?![^\W_]))"
            rf"|(?<![^\W_])(?P<nobody_last>(?i:{alternatives(words.nobody if words.nobody_behind else ())}))(?![^\W_])"
        )
        self.harmed_before = re.compile(
            rf"(?<![^\W_])(?i:{alternatives(words.harmed)})[ \u00a0](?i:{alternatives(words.nobody_behind)})[ \u00a0]"
            r"(?:[^\W\d_]+[ \u00a0]){0,5}$"
        )
        self.heads = Heads(
            [
                *words.articles,
                *words.single_units,
                *words.spans,
                *words.multiples,
                *words.nouns.zero,
                *words.nouns.zero_any,
                *(words.nouns.zero_nouns if words.nouns.zero_behind else ()),
                *words.nobody,
                *words.duration_several,
                *words.duration_plurals,
                *words.duration_alone,
            ],
            digits=True,
        )
        loosening = alternatives([*words.duration_loose, *words.duration_until])
        self.loosened = re.compile(rf"(?<![^\W_])(?i:{loosening})[ \u00a0]$")
        self.on_the_clock = re.compile(rf"[ \u00a0](?i:{alternatives(words.duration_clock)})(?![^\W_])")
        self.bare = re.compile(rf"(?<![^\W_])(?i:{alternatives(words.duration_bare)})[ \u00a0]$")
        self.weighed = re.compile(rf"[ \u00a0](?i:{alternatives(words.weighed_nouns)})(?![^\W_])")
        self.of_noun = re.compile(rf"[ \u00a0](?i:{alternatives(words.scaled_of)})[ \u00a0]([^\W\d_]+)")
        self.no_mass = frozenset(words.no_mass)
        self.weigh = frozenset(words.weight_cues)
        self.pay = frozenset(words.money_cues)
        scale = alternatives(name for name, size in words.magnitudes.items() if size >= MILLION)
        of = rf"[ \u00a0](?:(?i:{alternatives(words.scaled_of)})[ \u00a0])?"
        self.millions = re.compile(rf"(?<![^\W_])(?i:{scale}){of}(?i:{alternatives(units.pounds)})(?![^\W_])")
        # By signs, which are told by their case, and by words.
        self.money = {
            name: code
            for names in (units.names, units.signs)
            for name, code in names.items()
            if code in units.table.minor_of
        }
        signs = alternatives(s for s in units.signs if s in self.money)
        words_of_money = alternatives(name for name in units.names if name in self.money)
        self.minor = re.compile(rf"(?<![^\W_])(?:{signs}|(?i:{words_of_money}))(?![^\W\d_])")

    def resolve_money(self, reading: Reading, text: str) -> None:
        """Decide which currency's hundredth "cents" are, and whether pounds are money or mass."""
        unit = reading.unit or ""
        if unit.startswith(MINOR):
            code = self.money_of(text)
            reading.unit = code + unit[len(MINOR) :]
        elif unit.startswith(POUND):
            if self._is_mass(reading, text):
                reading.unit = "lb" + unit[len(POUND) :]
                reading.dimension = dimension_of(reading.unit, self.units.table) or "mass"
                reading.kind = "quantity"
            else:
                reading.unit = "GBP" + unit[len(POUND) :]

    def price_pounds(self, reading: Reading, text: str, sentence: tuple[int, int]) -> None:
        """Make money of counted "livres" where the sentence tells of money, and of nobody who reads or prints."""
        near = plain(text[max(sentence[0], reading.start - PRICE_REACH) : min(sentence[1], reading.end + PRICE_REACH)])
        words = re.findall(r"[^\W\d_]+", near)
        priced = any(word.startswith(self.words.pound_cues) for word in words) or self.is_sterling(text)
        things = any(word.startswith(self.words.pound_things) for word in words)
        if reading.modifiers or reading.low < FEW_POUNDS or things or not priced:
            return
        reading.end = reading.noun_end
        reading.counted, reading.unit, reading.dimension, reading.kind = None, "GBP", "money", "money"

    @lru_cache(maxsize=8)  # noqa: B019 - as above
    def is_sterling(self, text: str) -> bool:
        """Whether a text speaks of British money at all."""
        return any(sign in text for sign in ("£", "terling", "pence", "GBP")) or bool(self.millions.search(text))

    @lru_cache(maxsize=8)  # noqa: B019 - asked again and again for one text
    def money_of(self, text: str) -> str:
        """The currency that a text quotes most among those that have cents; of none, that of the language."""
        counts: dict[str, int] = {}
        for match in self.minor.finditer(text):
            code = self.money.get(match.group()) or self.money[match.group().lower()]
            counts[code] = counts.get(code, 0) + 1
        if "euro" in text.lower():
            counts["EUR"] = counts.get("EUR", 0) + 1
        return max(sorted(counts), key=lambda code: counts[code]) if counts else self.words.cents

    def _is_mass(self, reading: Reading, text: str) -> bool:
        before = SENTENCE_END.split(text[max(0, reading.start - 40) : reading.start])[-1]
        around = before + " " + SENTENCE_END.split(text[reading.end : reading.end + 24])[0]
        near = set(re.findall(r"[^\W\d_]+", plain(around)))
        if self.weigh & near:
            return True
        if reading.glued and self.weighed.match(text, reading.end):
            return True
        follows = self.of_noun.match(text, reading.end)
        if follows and reading.low < 100000:
            return follows[1] not in self.no_mass
        if reading.dimension == PAID or self.pay & near:
            return False  # "two thousand pounds a month", "a reward of 500 pounds"
        if reading.low >= (THOUSAND if self.words.pounds_money else 100 * THOUSAND):
            return False
        return not self.is_sterling(text)
