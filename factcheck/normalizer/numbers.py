"""Numerals in running text: digits, words and mixtures of both, each as a Decimal with the size of its last digit.

One expression a language finds runs of number words and digits; a run is then read by a small grammar that
knows nothing of a language but the classes of its words (units, hundreds, magnitudes, halves, ordinals).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from factcheck.normalizer.digits import VULGAR, digits_value, size_of_last_digit
from factcheck.normalizer.patterns import alternatives, plain
from factcheck.rulebook.numbers import NumberWords

HALF = Decimal("0.5")
FRACTION = re.compile(r"(?:(?P<whole>\d{1,3})[ \u00a0-])?(?P<over>\d{1,2})/(?P<under>\d{1,2})(?![\w/]|[.,]\d)")
POWER = re.compile(r"(?P<base>\d+(?:\.\d+)?)[eE](?P<exponent>[+-]?\d{1,2})(?!\w)")
DENOMINATORS = frozenset((2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 64))
VULGAR_SIGNS = "".join(VULGAR)


class Numeral:
    """A number as written: local offsets, value, step, and its form.

    `form` is "digits", "words", "ordinal", "fraction" (a share such as "two-thirds"), "vague" ("dozens") or
    "article" ("a million"). `scaled` tells that a magnitude was stated. `either` is the value as a fraction of
    one for an ordinal that may be one ("a third"). `suffix` is a magnitude glued to digits ("1.5m") and `base`
    the value before it; `prefix` are letters of a currency before digits.
    """

    __slots__ = (
        "base",
        "either",
        "end",
        "form",
        "prefix",
        "scale",
        "scaled",
        "single",
        "start",
        "step",
        "suffix",
        "value",
        "words",
    )

    def __init__(self, start: int, end: int, value: Decimal, form: str) -> None:
        """Take the place, the value and the form; the step follows from the value unless it is set."""
        self.start, self.end, self.value, self.form = start, end, value, form
        self.step = size_of_last_digit(value)
        self.prefix = ""
        self.suffix = ""
        self.base = value
        self.scaled = False
        self.scale = Decimal(1)
        self.single = False
        self.words = form != "digits"
        self.either: Decimal | None = None


class Piece:
    """One token of a run: its class, value and place."""

    __slots__ = ("end", "kind", "start", "step", "text", "value")

    def __init__(self, kind: str, value: Decimal, start: int, end: int, text: str, step: Decimal) -> None:
        """Classes: C cardinal, H hundred, M magnitude, Z dozen, A article, F half, T thirds, O ordinal, V vague.

        D digits, S magnitude behind digits, J and, P point, N minus, X approximate, Q digits with a vulgar fraction.
        """
        self.kind, self.value, self.start, self.end, self.text, self.step = kind, value, start, end, text, step


class Numerals:
    """The numerals of one language."""

    def __init__(self, words: NumberWords, money_prefixes: frozenset[str] = frozenset()) -> None:
        """Compile the words; `money_prefixes` are letters that may be glued before digits ("USD")."""
        self.words = words
        self.classes = _classes(words)
        self.joiners = frozenset(words.joiners)
        joiner = alternatives(words.joiners)
        glue = r"(?:[ \u00a0\u202f]{1,2}|[-\u2010\u2011])"
        token = self._token(words)
        space = (
            r"(?:[ \u00a0\u202f\u2009]\d{3}(?!\d))*" if words.space_groups else r"(?:[\u00a0\u202f\u2009]\d{3}(?!\d))*"
        )
        article = rf"(?:{alternatives(words.articles)}{glue}(?=(?i:{alternatives(self._after_article())})(?![^\W_])))"
        prefix = rf"(?:(?:{alternatives(money_prefixes)})[ \u00a0]?(?=\d))" if money_prefixes else "(?!)"
        self.token = re.compile(token, re.IGNORECASE)
        self.digits = re.compile(rf"\d{{1,3}}(?!\d){space}(?:[.,'’]\d+)*|\d+(?:[.,'’]\d+)*|[{VULGAR_SIGNS}]")
        glued = alternatives(word for word in words.suffixes if len(word) == 1)
        spaced = alternatives(word for word in words.suffixes if len(word) > 1)
        self.suffix = re.compile(rf"(?:({glued})|[ \u00a0\u202f]?({spaced}))(?![^\W_])")
        ordinal = alternatives(words.ordinal_suffixes)
        self.ordinal_suffix = re.compile(rf"({ordinal})(?![^\W\d_])", re.IGNORECASE)
        self.run = re.compile(
            rf"(?<![^\W_])(?:(?i:{article}))?(?i:{token})(?:{glue}(?:(?i:{joiner}){glue})?"
            rf"(?:(?i:{article}))?(?i:{token}))*"
        )
        self.start = re.compile(
            rf"(?P<prefix>(?<![^\W_]){prefix})?(?<![.,:/@#\\_=&%])(?:(?P<digits>(?<![^\W_])\d|[{VULGAR_SIGNS}])|"
            rf"(?<![^\W_])(?P<word>(?i:{article})?(?i:{token})))"
        )
        self.glue = re.compile(rf"{glue}(?:((?i:{joiner})){glue})?")
        self.article = re.compile(rf"(?i:{article})")
        self.point_word = frozenset(words.points)

    def _token(self, words: NumberWords) -> str:
        listed = [word for word in self.classes if self.classes[word][0] not in ("A", "J")]
        expression = rf"(?:{alternatives(listed)})(?![^\W_])"
        if words.compound:
            parts = [
                w
                for w, (kind, value) in self.classes.items()
                if kind in ("C", "H", "A") or (kind == "M" and words.magnitudes.get(w) == 1000)
            ]
            parts += [words.compound_joiner, words.compound_half]
            expression = rf"(?:{expression}|(?:{alternatives(parts)}){{2,9}}(?![^\W_]))"
        return expression

    def _after_article(self) -> list[str]:
        return [word for word, (kind, _) in self.classes.items() if kind in ("H", "M", "Z", "F", "O", "X")]

    def find(self, text: str, start: int, end: int) -> Iterator[Numeral]:
        """All numerals that start in [start, end), in order."""
        position = start
        search = self.start.search
        while position < end:
            match = search(text, position, end)
            if match is None:
                return
            pieces, stop = self._pieces(text, match, end)
            position = max(stop, match.end())
            numerals = list(self._read(pieces))
            if numerals and match["prefix"]:
                numerals[0].prefix = match["prefix"].strip()
            yield from numerals

    def _pieces(self, text: str, match: re.Match[str], end: int) -> tuple[list[Piece], int]:
        """Tokens of the run that begins with the match, and where the run ends."""
        position = match.start("digits") if match["digits"] else match.start("word")
        pieces: list[Piece] = []
        while position < end:
            article = self.article.match(text, position, end) if not pieces or pieces[-1].kind in "JAF" else None
            if article is not None:
                pieces.append(Piece("A", Decimal(1), article.start(), article.end() - 1, "", Decimal(1)))
                position = article.end()
            found = self._digit_pieces(text, position, end) or self._word_piece(text, position, end)
            if not found:
                break
            pieces.extend(found)
            position = found[-1].end
            glue = self.glue.match(text, position, end)
            if glue is None:
                break
            if glue[1]:
                pieces.append(Piece("J", Decimal(0), glue.start(1), glue.end(1), glue[1], Decimal(0)))
            position = glue.end()
        while pieces and pieces[-1].kind in "JAP":
            pieces.pop()
        return pieces, (pieces[-1].end if pieces else match.end())

    def _digit_pieces(self, text: str, position: int, end: int) -> list[Piece]:
        match = self.digits.match(text, position, end)
        if match is None:
            return []
        written = FRACTION.match(text, position, end) or POWER.match(text, position, end)
        if written is not None and (special := _written_fraction(written)):
            return [special]
        read = digits_value(match.group(), self.words, text[match.end() : match.end() + 12])
        if read is None:
            return [Piece("?", Decimal(0), match.start(), match.end(), match.group(), Decimal(1))]
        value, step, used = read
        stop = match.start() + used
        pieces = [Piece("D", value, match.start(), stop, match.group(), step)]
        after = text[stop : stop + 1]
        if after and after in VULGAR:
            part = VULGAR_VALUES[after]
            pieces = [Piece("D", value + part, match.start(), stop + 1, match.group(), Decimal("0.1"))]
            stop += 1
        elif ordinal := self.ordinal_suffix.match(text, stop, end):
            return [Piece("OD", value, match.start(), ordinal.end(), match.group(), step)]
        if suffix := self.suffix.match(text, stop, end):
            written = suffix[1] or suffix[2]
            scale = Decimal(self.words.suffixes[written])
            pieces.append(Piece("S", scale, suffix.end() - len(written), suffix.end(), written, Decimal(1)))
        return pieces

    def _word_piece(self, text: str, position: int, end: int) -> list[Piece]:
        match = self.token.match(text, position, end)
        if match is None:
            return []
        word = plain(match.group())
        known = self.classes.get(word)
        if known is None:
            value = self._compound(word)
            if value is None:
                return []
            kind, value = "C", value
        else:
            kind, value = known
        return [Piece(kind, value, match.start(), match.end(), word, Decimal(1))]

    def _compound(self, word: str) -> Decimal | None:
        """The value of a number written as one word ("fünfundzwanzig", "zweihundertdrei", "fünfeinhalb")."""
        words = self.words
        if not word:
            return None
        if words.compound_half and word.endswith(words.compound_half):
            whole = self._compound(word[: -len(words.compound_half)])
            return whole + HALF if whole is not None else None
        known = self.classes.get(word)
        if known is not None and known[0] in ("C", "A", "H", "M"):
            return known[1]
        for part, scale in (*words.magnitudes.items(), *words.hundreds.items()):
            left, found, right = word.partition(part)
            if not found:
                continue
            times = Decimal(1) if not left else self._compound(left)
            rest = Decimal(0) if not right else self._compound(right.removeprefix(words.compound_joiner))
            return times * scale + rest if times is not None and rest is not None else None
        left, found, right = word.partition(words.compound_joiner)
        if found:
            low, high = self._compound(left), self._compound(right)
            if low is not None and high is not None and low < 10 <= high < 100:
                return low + high
        return None

    def _read(self, pieces: list[Piece]) -> Iterator[Numeral]:
        """Numerals of a run of tokens."""
        index = 0
        while index < len(pieces):
            if pieces[index].kind in "JP?":
                index += 1
                continue
            numeral, index = _Reader(pieces, index, self.words.vague).read()
            if numeral is not None:
                yield numeral


VULGAR_VALUES = {sign: Decimal(str(round(float(Fraction(n, d)), 6))) for sign, (n, d) in VULGAR.items()}


def _classes(words: NumberWords) -> dict[str, tuple[str, Decimal]]:
    """Each number word with its class and value."""
    classes: dict[str, tuple[str, Decimal]] = {}
    tables: tuple[tuple[str, dict[str, int]], ...] = (
        ("V", words.vague),
        ("X", words.approximate),
        ("T", words.denominators),
        ("O", words.ordinals),
        ("Z", words.collectives),
        ("M", words.magnitudes),
        ("H", words.hundreds),
        ("C", words.cardinals),
    )
    for kind, table in tables:
        for word, value in table.items():
            classes[word] = (kind, Decimal(value))
    for word, fraction in words.fractions.items():
        classes[word] = ("F", fraction)
    for word, fixed in words.fixed.items():
        classes[word] = ("K", fixed)
    for word in words.articles:
        classes.setdefault(word, ("A", Decimal(1)))
    for word in words.points:
        classes.setdefault(word, ("P", Decimal(0)))
    return classes


def _written_fraction(match: re.Match[str]) -> Piece | None:
    """ "2 1/2", "3/4", "1.3e6"; None where the signs mean something else."""
    if match.re is POWER:
        exponent = int(match["exponent"])
        if abs(exponent) > 30:
            return None
        value = Decimal(match["base"]).scaleb(exponent)
        return Piece("D", value, match.start(), match.end(), match.group(), Decimal(1))
    over, under = int(match["over"]), int(match["under"])
    if not 0 < over < under or under not in DENOMINATORS:
        return None
    share = Decimal(over) / Decimal(under)
    whole = Decimal(match["whole"] or 0)
    kind = "D" if match["whole"] else "Q"
    return Piece(kind, whole + share, match.start(), match.end(), match.group(), Decimal(1) / under)


class _Reader:
    """Reads one numeral from a run of tokens."""

    def __init__(self, pieces: list[Piece], index: int, vague: dict[str, int]) -> None:
        self.pieces, self.index, self.first = pieces, index, index
        self.vague = vague
        self.total = Decimal(0)
        self.group: Decimal | None = None
        self.step: Decimal | None = None
        self.largest: Decimal | None = None
        self.scaled = False
        self.form = "words"

    def kind(self, ahead: int = 0) -> str:
        place = self.index + ahead
        return self.pieces[place].kind if place < len(self.pieces) else ""

    def value(self, ahead: int = 0) -> Decimal:
        return self.pieces[self.index + ahead].value

    def read(self) -> tuple[Numeral | None, int]:
        """The numeral at the index and the index behind it."""
        first = self.pieces[self.first]
        if first.kind in ("V", "X", "OD", "O"):
            return self._single(first)
        if first.kind in ("M", "H", "Z") and first.text in self.vague and self.kind(1) not in ("C", "M"):
            return self._single(Piece("V", Decimal(self.vague[first.text]), first.start, first.end, "", Decimal(1)))
        if first.kind == "Q":
            return self._share(first.start, first.end, first.value, self.first + 1)
        if first.kind == "A" and self.kind(1) in ("O", "F", "X"):
            special = self._article()
            if special is not None:
                return special
        if first.kind == "F":
            return self._half()
        fraction = self._fraction()
        if fraction is not None:
            return fraction
        while self._take():
            pass
        if self.index == self.first:
            return None, self.first + 1
        return self._done()

    def _single(self, first: Piece) -> tuple[Numeral | None, int]:
        forms = {"V": "vague", "X": "approximate", "OD": "ordinal", "O": "ordinal"}
        numeral = Numeral(first.start, first.end, first.value, forms[first.kind])
        numeral.step = Decimal(1)
        if first.kind == "OD":
            numeral.words = False
        return numeral, self.first + 1

    def _article(self) -> tuple[Numeral | None, int] | None:
        """ "a third", "a half", "a quarter", "a couple"; "a half million" is left to the rest."""
        article, second = self.pieces[self.first], self.pieces[self.first + 1]
        if second.kind == "X":
            return Numeral(article.start, second.end, second.value, "approximate"), self.first + 2
        if second.kind == "O":
            numeral = Numeral(second.start, second.end, second.value, "ordinal")
            numeral.either = Decimal(1) / second.value if second.value > 2 else None
            return numeral, self.first + 2
        if self.kind(2) in ("M", "Z", "H"):
            self.first += 1
            self.index = self.first
            return self._half(article.start)
        return self._share(article.start, second.end, second.value, self.first + 2)

    def _half(self, start: int | None = None) -> tuple[Numeral | None, int]:
        """ "half a million", "half a dozen", "a half million"; else the share itself."""
        first = self.pieces[self.first]
        ahead = 2 if self.kind(1) == "A" else 1
        begin = first.start if start is None else start
        if self.kind(ahead) in ("M", "Z", "H"):
            scale = self.pieces[self.first + ahead]
            numeral = Numeral(begin, scale.end, first.value * scale.value, "words")
            numeral.scaled = scale.kind == "M"
            return numeral, self.first + ahead + 1
        return self._share(begin, first.end, first.value, self.first + 1)

    def _share(self, start: int, end: int, value: Decimal, index: int) -> tuple[Numeral, int]:
        numeral = Numeral(start, end, value, "fraction")
        numeral.step = value
        return numeral, index

    def _fraction(self) -> tuple[Numeral | None, int] | None:
        """ "two-thirds", "three quarters", "one third" (which may be followed by a noun all the same)."""
        first = self.pieces[self.first]
        if first.kind not in ("C", "D") or not 1 <= first.value <= 99:
            return None
        second = self.pieces[self.first + 1] if self.first + 1 < len(self.pieces) else None
        if second is None:
            return None
        single = first.value == 1 and second.kind in ("O", "F")
        if (
            second.kind == "T"
            or (second.kind == "F" and 1 < first.value < 4 and second.value < HALF)
            or (single and second.value not in (1, 2))
        ):
            share = first.value * second.value if second.kind == "F" else first.value / second.value
            numeral, index = self._share(first.start, second.end, share, self.first + 2)
            numeral.step = Decimal(1) / second.value if second.kind == "T" else Decimal("0.1")
            return numeral, index
        return None

    def _take(self) -> bool:
        """Read one more token into the number; False where it can't go on."""
        kind = self.kind()
        if kind == "C":
            return self._add(self.value())
        if kind in ("D", "K"):
            return self._digits(kind)
        if kind in ("H", "Z"):
            return self._multiply(self.value())
        if kind in ("M", "S"):
            return self._magnitude(self.value())
        if kind == "A":
            return self._article_magnitude()
        if kind == "J":
            return self._joined()
        if kind == "P":
            return self._decimals()
        if kind == "O" and self.group is not None:
            return self._ordinal()
        return False

    def _add(self, value: Decimal) -> bool:
        group = self.group
        if group is None:
            if self.total and value >= (self.largest or value + 1):
                return False
            self.group = value
        elif self._fits(group, value):
            self.group = group + value
        else:
            return False
        self.index += 1
        return True

    def _fits(self, group: Decimal, value: Decimal) -> bool:
        if group != group.to_integral_value() or self.form == "digits" or value == 0:
            return False
        if group % 100 == 0 and group:
            return value < 100
        return 20 <= group % 100 and group % 10 == 0 and value < 10

    def _digits(self, kind: str) -> bool:
        if self.group is not None or self.total:
            return False
        piece = self.pieces[self.index]
        self.group, self.step = piece.value, piece.step
        if kind == "D":
            self.form = "digits"
        else:
            fractional = piece.value != piece.value.to_integral_value()
            self.step = HALF if fractional else Decimal(10) ** piece.value.adjusted()
        self.index += 1
        return True

    def _multiply(self, by: Decimal) -> bool:
        if self.group is not None and (self.group >= 1000 or self.group == 0):
            return False
        if self.group is None and self.total:
            self.group = by
        else:
            self.group = (self.group if self.group is not None else Decimal(1)) * by
        if self.step is not None:
            self.step *= by
        self.index += 1
        return True

    def _magnitude(self, by: Decimal) -> bool:
        if self.group is None and self.total:
            self.total *= by
        elif self.largest is not None and by >= self.largest:
            if self.group is None:
                return False
            self.total = (self.total + self.group) * by
        else:
            self.total += (self.group if self.group is not None else Decimal(1)) * by
        if self.step is not None:
            self.step *= by
        self.group, self.largest, self.scaled = None, by, True
        self.index += 1
        return True

    def _article_magnitude(self) -> bool:
        if self.index != self.first or self.kind(1) not in ("H", "M", "Z"):
            return False
        self.index += 1
        self.form = "article"
        return True

    def _joined(self) -> bool:
        """ "and" between hundreds and the rest, or before a half."""
        ahead = 2 if self.kind(1) == "A" else 1
        if self.kind(ahead) == "F" and (self.group is not None or self.largest):
            return self._and_half(ahead)
        if self.kind(1) == "C" and self.kind(2) in ("T", "F") and self.group is not None:
            self.group += self.value(1) * self.value(2) if self.kind(2) == "F" else self.value(1) / self.value(2)
            self.step = Decimal("0.1")
            self.index += 3
            return True
        if self.kind(1) == "A" and self.kind(2) == "O" and self.group is not None and self.value(2) > 2:
            self.group += Decimal(1) / self.value(2)
            self.step = Decimal("0.1")
            self.index += 3
            return True
        if self.kind(1) not in ("C", "O") or self.form == "digits":
            return False
        base = self.group if self.group is not None else self.total
        whole = base == base.to_integral_value() and base > 0
        if not whole or (base % 100 != 0 and not (self._short_joiner() and base % 10 == 0 and self.value(1) < 10)):
            return False
        if not self._small_follows():
            return False
        self.index += 1
        return True

    def _short_joiner(self) -> bool:
        """Whether this "and" joins tens and ones as well ("treinta y cinco")."""
        return self.pieces[self.index].text.lower() in ("y", "et")

    def _small_follows(self) -> bool:
        """Whether the number behind "and" is below a hundred, so that it belongs to the one before."""
        place, value = 1, Decimal(0)
        while self.kind(place) in ("C", "O"):
            value += self.value(place)
            place += 1
        return value < 100 and self.kind(place) not in ("H", "Z")

    def _and_half(self, ahead: int) -> bool:
        part = self.value(ahead)
        if self.group is not None:
            self.group += part
            self.step = part if part != HALF else HALF
        elif self.largest is not None:
            self.total += part * self.largest
            self.step = part * self.largest
        self.index += ahead + 1
        return True

    def _decimals(self) -> bool:
        """ "point" and single digits."""
        if self.group is None and self.index > self.first:
            return False
        figures = ""
        place = 1
        while self.kind(place) in ("C", "D") and self.value(place) < 100:
            figures += str(int(self.value(place)))
            place += 1
        if not figures:
            return False
        self.group = (self.group or Decimal(0)) + Decimal("0." + figures)
        self.step = Decimal(1).scaleb(-len(figures))
        self.index += place
        return True

    def _ordinal(self) -> bool:
        group = self.group
        if group is None or not self._fits(group, self.value()):
            return False
        self.group = group + self.value()
        self.form = "ordinal"
        self.index += 1
        return False

    def _done(self) -> tuple[Numeral | None, int]:
        if self.kind() == "T" and self.group and self.form == "words":
            self.group /= self.value()
            self.step = Decimal("0.1")
            self.index += 1
        while self.pieces[self.index - 1].kind == "J":
            self.index -= 1
        first, last = self.pieces[self.first], self.pieces[self.index - 1]
        value = self.total + (self.group if self.group is not None else Decimal(0))
        numeral = Numeral(first.start, last.end, value, self.form)
        if self.step is not None:
            numeral.step = self.step
            if self.form == "digits" and self.step >= 1 and value >= 1000:
                numeral.step = max(self.step, size_of_last_digit(value) if not self.scaled else self.step)
        numeral.scaled = self.scaled
        numeral.scale = self.largest or Decimal(1)
        if last.kind == "S" and last.start == self.pieces[self.index - 2].end:
            numeral.suffix, numeral.base = last.text, value / last.value
        numeral.single = self.index - self.first == 1
        return numeral, self.index
