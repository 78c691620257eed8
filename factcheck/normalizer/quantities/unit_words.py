"""The units and currencies of the table as one language writes them, compiled once."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from factcheck.normalizer.numerals.numeral import Numeral
from factcheck.normalizer.patterns import alternatives, plain
from factcheck.normalizer.quantities.sides import Sides
from factcheck.rulebook.numbers import NumberWords
from factcheck.rulebook.units import UnitTable, all_units, dimension_of, named_speeds, written_forms

POUND = "pound?"  # a pound of money or of weight
MINOR = "cent?"  # a hundredth of a currency that its word leaves open
HALF, QUARTER = Decimal("0.5"), Decimal("0.25")
PERIODS = ("day", "month", "year", "week", "hour", "minute", "second")
APART = re.compile(r"(?<![^\W_])(?<![.'’])(?<!['’] )([^\W\d_]{1,2}) (\$)$")


class UnitWords:
    """All units of the table as one language writes them."""

    def __init__(self, language: str, words: NumberWords, table: UnitTable) -> None:
        """Compile the written forms; signs are known in every language."""
        self.table = table
        self.names: dict[str, str] = {}
        self.symbols: dict[str, str] = {}
        self.minor: dict[str, str] = {}
        self.signs: dict[str, str] = {}
        self.doubtful: dict[
            str, re.Pattern[str]
        ] = {}  # by a sign that may begin a name: what else tells that it is money
        glued: dict[str, str] = {}
        for name, known in all_units(table).items():
            self._learn(name, known.words.get(language, ()))
            for symbol in known.symbols:
                self.symbols.setdefault(symbol, name)
            for symbol in known.glued:
                glued[symbol] = name
        for code, currency in table.currencies.items():
            self._learn(code, currency.words.get(language, ()))
            for form in currency.minor.get(language, ()):
                self.minor.update({spelt.lower(): code for spelt in written_forms(form)})
            for symbol in (*currency.symbols, *currency.letters):
                self.signs[symbol] = code
            for letter in currency.letters:
                told = [
                    *currency.lands,
                    *(form for spelt in currency.words.get(language, ()) for form in written_forms(spelt)),
                ]
                self.doubtful[letter] = re.compile(rf"(?<![^\W_]){alternatives(told)}")
        for form in table.shared_minor.get(language, ()):
            self.minor.update({spelt.lower(): MINOR for spelt in written_forms(form)})
        self.pounds = [spelt.lower() for form in table.pounds.get(language, ()) for spelt in written_forms(form)]
        self.names.update(dict.fromkeys(self.pounds, POUND))
        self.glued = glued
        self.english = {
            spelt: name
            for name, known in all_units(table).items()
            for form in known.words.get("en", ())
            for spelt in written_forms(form)
        }
        self.leads = words.unit_leads
        self.composed = named_speeds(table)
        self.symbols = {sign: name for sign, name in self.symbols.items() if self.names.get(sign, name) == name}
        self.spells = [word for word, unit in self.names.items() if unit in PERIODS]
        self.prefixes = frozenset(sign for sign in self.signs if sign[-1].isalpha() or sign[-1] == ".")
        self.sign_ends = frozenset(sign[-1] for sign in self.signs if not sign[-1].isalnum() and sign[-1] != ".")
        symbol = alternatives([*self.symbols, *(sign for sign in self.signs if sign not in self.doubtful)])
        word = alternatives([*self.names, *self.minor])
        unit = rf"(?:(?P<symbol>{symbol})(?![^\W_])|(?P<word>(?i:{word}))(?![^\W_]))"
        # "(2.7 F)": a scale of one letter may stand apart in a text of warmth
        self.apart = re.compile(r"[ \u00a0](?P<glued>[CF])(?![\w\-‐‑])")
        self.after = re.compile(
            rf"(?:(?P<glued>{alternatives(glued)})(?![^\W_])|(?P<gap>[ \u00a0\u202f]?|[ ]?[-\u2010\u2011]){unit})"
        )
        longer = alternatives(sign for sign in self.symbols if len(sign) > 1)
        self.bracketed = re.compile(rf"[ ]?[(\[{{<]({longer})[)\]}}>]")
        per = alternatives([w for w in words.per if w != "/"])
        self.per = re.compile(rf"(?:[ \u00a0]?/[ ]?|[ \u00a0-](?i:{per})[ \u00a0-]){unit}")
        # "55 billion cubic metres of gas a year": the place of the fact ends with its unit
        self.per_of = re.compile(
            rf"[ \u00a0](?i:{alternatives(words.scaled_of)})(?:[ \u00a0][^\W\d_]+){{1,3}}?"
            rf"[ \u00a0](?i:{per})[ \u00a0](?P<symbol>(?!))?(?P<word>(?i:{alternatives(self.spells)}))(?![^\W_])"
        )
        sure = alternatives([w for w in words.per if w != "/" and w not in words.articles])
        # "95 grams of CO2 per kilometre": behind a word for nothing else, what it is told of may be any unit
        thing = rf"[ \u00a0](?i:{alternatives(words.scaled_of)})(?:[ \u00a0][^\W\d_]\w*){{1,2}}?"
        self.per_thing = re.compile(rf"{thing}[ \u00a0](?i:{sure})[ \u00a0]{unit}")
        self.of = re.compile(rf"[ \u00a0](?i:{alternatives(words.scaled_of)})(?:(?=[ \u00a0])|(?<=['’])(?=[^\W\d_]))")
        self.dozens = frozenset(words.collectives)
        self.parts = {word: value for word, value in words.fractions.items() if value in (HALF, QUARTER)}
        self.parts |= words.unit_parts
        parts = alternatives(self.parts)
        self.and_half = re.compile(
            rf"[ \u00a0](?i:{alternatives(words.joiners)})[ \u00a0](?i:(?:{alternatives(words.articles)})[ \u00a0])?"
            rf"(?P<part>(?i:{parts}))(?![^\W_])"
        )
        self.warm = re.compile(rf"(?<![^\W_])(?i:{alternatives(words.temperature_cues)})")
        self.degree_leads = re.compile(rf"(?<![^\W_])(?i:{alternatives(words.temperature_leads)})[ \u00a0]$")
        self.angled = re.compile(rf"(?<![^\W_])(?i:{alternatives(words.angle_cues)})")
        self.celsius = re.compile(alternatives(words.celsius))
        self.fahrenheit = re.compile(alternatives(words.fahrenheit))
        after = words.hedges_after
        glued_on = alternatives(word for word in (*after.more_than, *after.about) if word[0] == "-")  # "30-plus years"
        self.filler = re.compile(
            rf"(?:[ \u00a0](?i:{alternatives(words.unit_fillers)})(?=[ \u00a0])|(?i:{glued_on})(?=[ \u00a0-]))"
        )
        self.below_zero = re.compile(rf"[ \u00a0](?i:{alternatives(words.below_zero)})(?![^\W_])")
        self.frost = re.compile(
            rf"(?<![^\W_])(?i:{alternatives(words.frost_leads)})(?:[ \u00a0][^\W\d_]+){{0,3}}[ \u00a0]$"
        )
        self.times = re.compile(rf"[ \u00a0-]?(?i:{alternatives(words.times)})(?![^\W_])")
        self.sides = Sides(
            words,
            *(
                {w: u for w, u in known.items() if dimension_of(u, table) == "length"}
                for known in (self.names, self.symbols)
            ),
        )
        self.behind_stone = re.compile(
            rf"[ \u00a0]?(?:[.,;:)!?\n\"”»–—]|$)|[ \u00a0](?:\d|(?i:{alternatives(words.weight_follows)})(?![^\W_]))"
        )
        self.rounds = words.daily
        self.daily = re.compile(rf"[ \u00a0]((?i:{alternatives(words.daily)}))(?![^\W_])")
        self.often = re.compile(rf"(?<![^\W_])(?i:{alternatives([*words.multiples, *words.times])})(?![^\W_])")
        self.longest_sign = max((len(sign) for sign in self.signs), default=1)

    def _learn(self, name: str, forms: tuple[str, ...]) -> None:
        for form in forms:
            for spelt in written_forms(form):
                self.names.setdefault(spelt.lower(), name)

    @lru_cache(maxsize=8)  # noqa: B019 - asked again and again for one text; a grammar lives as long as the rules
    def scale_of(self, text: str) -> str:
        """The one temperature scale that a text names; empty for none or both."""
        celsius, fahrenheit = self.celsius.search(text), self.fahrenheit.search(text)
        if bool(celsius) == bool(fahrenheit):
            return ""
        return "°C" if celsius else "°F"

    def resolve(self, match: re.Match[str]) -> tuple[str | None, bool]:
        """The canonical unit of a match, and whether it is a hundredth of it."""
        symbol = match["symbol"]
        if symbol:
            return self.symbols.get(symbol) or self.signs.get(symbol), False
        word = plain(match["word"])
        if word in self.minor:
            return self.minor[word], True
        return self.names.get(word), False

    def is_doubtful(self, numeral: Numeral, text: str) -> bool:
        """Whether letters before digits are the beginning of a name, and no sum: "the R22", but "R5bn", "N20,000"."""
        told = self.doubtful.get(numeral.prefix)
        if told is None or numeral.scaled or not text[numeral.start : numeral.end].isdecimal():
            return False
        return told.search(text) is None

    def sign_before(self, text: str, start: int) -> tuple[str, int] | None:
        """A currency sign that ends right before `start` (one blank allowed): its code and where it begins."""
        end = start
        if end and text[end - 1] in " \u00a0" and end > 1 and text[end - 2] in self.sign_ends:
            end -= 1
        if not end or text[end - 1] not in self.sign_ends:
            return None
        for length in range(min(self.longest_sign, end), 0, -1):
            sign = text[end - length : end]
            code = self.signs.get(sign)
            if code and not (sign[0].isalpha() and end > length and text[end - length - 1].isalnum()):
                return self._with_letters(text, end - length) or (code, end - length)
        return None

    def _with_letters(self, text: str, start: int) -> tuple[str, int] | None:
        """Letters that stand apart before a dollar sign ("HK $", "C $"); an "a" is an article."""
        match = APART.search(text[max(0, start - 5) : start + 1])
        code = self.signs.get(match[1].upper() + match[2]) if match and match[1].lower() != "a" else None
        return (code, start - len(match[1]) - 1) if code and match else None
