"""Numerals in running text: digits, words and mixtures of both, each as a Decimal with the size of its last digit.

One expression a language finds runs of number words and digits; a run is then read by a small grammar that
knows nothing of a language but the classes of its words (units, hundreds, magnitudes, halves, ordinals).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from factcheck.normalizer.document import Document
from factcheck.normalizer.heads import Heads
from factcheck.normalizer.numerals.digits import VULGAR, digits_value
from factcheck.normalizer.numerals.grammar import NumeralReader
from factcheck.normalizer.numerals.numeral import Numeral, Piece
from factcheck.normalizer.numerals.other_marks import MarkReader
from factcheck.normalizer.numerals.words import compound_value, word_classes
from factcheck.normalizer.patterns import alternatives, plain
from factcheck.rulebook.numbers import NumberWords

# "90+3", "90e+3", "45th+2 minute": a minute of the time that is added to a half
ADDED_TIME = re.compile(r"(45|90|105|120)(?:e|th|\.|-[^\W\d_]{1,2})?\+(\d{1,2})(?:-[^\W\d_]{1,2})?(?![\w%+]|[.,]\d)")
FRACTION = re.compile(
    r"(?:(?P<whole>\d{1,3})(?:[ \u00a0]{1,2}|-))?(?P<over>\d{1,2})/(?P<under>\d{1,2})(?![\w/]|[.,]\d)"
)
CENT_PART = re.compile(r"-(\d)/(\d{1,2})(?![\w/])")  # a part of a cent, as grain is quoted: "$6.02-3/4"
HUNDREDTH = Decimal("0.01")
POWER = re.compile(r"(?P<base>\d+(?:\.\d+)?)(?P<sign>[eE^])(?P<exponent>[+-]{0,2}\d{1,2})(?!\w)")
DENOMINATORS = frozenset((2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 64))
VULGAR_SIGNS = "".join(VULGAR)
MONEY_SIGNS = frozenset("$€£¥₴₽₹")
HYPHENS = "-\u2010\u2011"
NOUN_BEHIND = re.compile(r"[ \u00a0][^\W\d_]{3,}")
IN_BRACKETS = re.compile(r"\((?:\d{1,3}\.[,/] ?)*$")
BEHIND_MINUTE = (")", ",", "/", ";")
HIGHEST_ORDINAL = 999
SHORTEST_GROUPED = 4  # "1,250" has more characters
LONGEST_HEDGE = 24  # code points of what loosens a number before it
ENGLISH_ENDS = {"st": 1, "nd": 2, "rd": 3}


VULGAR_VALUES = {sign: Decimal(str(round(float(Fraction(n, d)), 6))) for sign, (n, d) in VULGAR.items()}


class Numerals:
    """The numerals of one language."""

    def __init__(self, words: NumberWords, money_prefixes: frozenset[str] = frozenset()) -> None:
        """Compile the words; `money_prefixes` are letters that may be glued before digits ("USD")."""
        self.words = words
        self.marks = MarkReader(words)
        self.classes = word_classes(words)
        self.joiners = frozenset(words.joiners)
        joiner = alternatives(words.joiners)
        glue = r"(?:[ ][-\u2010\u2011][ ]|[ \u00a0\u202f]{1,3}|[-\u2010\u2011])"
        token = self._token(words)
        space = r"(?:[ \u00a0\u202f\u2009]\d{3}(?!\d))*"
        if not words.space_groups:
            # a blank groups digits where more than one group follows, or round thousands
            space = r"(?:(?:[\u00a0\u202f\u2009]\d{3}(?!\d))+|(?:[ ]\d{3}(?!\d)){2,}|[ ]000(?!\d))?"
        article = rf"(?:{alternatives(words.articles)}{glue}(?=(?i:{alternatives(self._after_article())})(?![^\W_])))"
        prefix = rf"(?:(?:{alternatives(money_prefixes)})[ \u00a0]?(?=\d))" if money_prefixes else "(?!)"
        self.token = re.compile(token, re.IGNORECASE)
        self.digits = re.compile(rf"\d{{1,3}}(?!\d){space}(?:[.,'’]\d+)*|\d+(?:[.,'’]\d+)*|[{VULGAR_SIGNS}]|\.\d+")
        glued = alternatives(word for word in words.suffixes if len(word) == 1)
        spaced = alternatives(word for word in words.suffixes if len(word) > 1)
        self.suffix = re.compile(rf"(?:({glued})|[ \u00a0\u202f]?({spaced}))(?![^\W_])")
        self.glued_word = re.compile(rf"(?i:{alternatives(words.magnitudes)})(?![^\W_])")  # "£4.9million"
        self.money_suffix = re.compile(rf"[ \u00a0\u202f]({glued})()(?![^\W_]|['’.][^\W_])")
        self.signed_suffix = re.compile(rf"[ \u00a0\u202f]({glued})()(?=[{''.join(sorted(MONEY_SIGNS))}])")
        ordinal = alternatives(words.ordinal_suffixes)
        self.cardinal_suffix = re.compile(rf"({alternatives(words.cardinal_suffixes)})(?![^\W_])", re.IGNORECASE)
        self.ordinal_suffix = re.compile(rf"({ordinal})(?![^\W\d_])", re.IGNORECASE)
        self.start = re.compile(
            rf"(?P<prefix>(?<![^\W_]){prefix})(?P<after>\d)|(?<![.,:/@#\\_=&%])(?:(?P<digits>(?<![^\W_])\d|[{VULGAR_SIGNS}]|(?<![\w)\]\"”])\.(?=\d))|"
            rf"(?<![^\W_])(?P<word>(?i:{article})?(?i:{token})))"
        )
        self.heads = Heads(
            [*self.classes, *words.articles, *money_prefixes, "."],
            digits=True,
            signs=VULGAR_SIGNS,
            also=self.token.match if words.compound else None,
        )
        self.ordinal_lead = re.compile(rf"(?<![^\W_])(?i:{alternatives(words.ordinal_leads)})[ \u00a0]$")
        self.glue = re.compile(rf"{glue}(?:((?i:{joiner})){glue})?")
        self.article = re.compile(rf"(?i:{article})")
        linked = rf"{glue}(?:(?i:{alternatives(word for word in words.scaled_of if word[-1].isalnum())})){glue}"
        self.of_scale = re.compile(rf"{linked}(?=(?i:{alternatives(words.magnitudes)})(?![^\W_]))")
        inside = words.hedges_inside
        loose = [*inside.about, *inside.at_least, *inside.more_than, *inside.at_most, *inside.less_than]
        self.loose = re.compile(rf"[ \u00a0](?i:{alternatives(loose)})(?=[ \u00a0])")
        before = words.hedges
        hedges = (*before.about, *before.at_least, *before.more_than, *before.at_most, *before.less_than)
        self.loosened = re.compile(rf"(?<![^\W_])(?i:{alternatives(hedges)})[ \u00a0]$")
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
        return [word for word, (kind, _) in self.classes.items() if kind in ("H", "M", "Z", "F", "O", "X", "T")]

    def find(self, document: Document, start: int, end: int) -> Iterator[Numeral]:
        """All numerals that start in [start, end), in order."""
        text, position = document.text, start
        for place in self.heads.places(document, start, end):
            match = self.start.match(text, place, end) if place >= position else None
            if match is None:
                continue
            pieces, stop = self._pieces(text, match, end)
            position = max(stop, match.end())
            numerals = list(self._read(self._single(pieces, text)))
            if numerals and match["prefix"]:
                numerals[0].prefix = match["prefix"].strip()
            yield from numerals

    def _pieces(self, text: str, match: re.Match[str], end: int) -> tuple[list[Piece], int]:
        """Tokens of the run that begins with the match, and where the run ends."""
        group = next(name for name in ("after", "digits", "word") if match[name])
        position = match.start(group)
        pieces: list[Piece] = []
        apart = False
        while position < end:
            article = self.article.match(text, position, end) if not pieces or pieces[-1].kind in "JAF" else None
            if article is not None:
                pieces.append(Piece("A", Decimal(1), article.start(), article.end() - 1, "", Decimal(1)))
                position = article.end()
            found = self._digit_pieces(text, position, end) or self._word_piece(text, position, end)
            if not found or (apart and not _joins_apart(pieces[-1], found[0])):
                break
            pieces.extend(found)
            position = found[-1].end
            scaled = pieces[-1].kind == "Z" and self.of_scale.match(text, position, end)
            if scaled:  # "une dizaine de millions"
                position, apart = scaled.end(), False
                continue
            loose = self.loose.match(text, position, end)  # "2 с лишним миллиона"
            glue = self.glue.match(text, loose.end() if loose else position, end)
            if glue is None:
                break
            apart = glue.end() - glue.start() > 1 and glue.group()[1] in HYPHENS
            if glue[1]:
                pieces.append(Piece("J", Decimal(0), glue.start(1), glue.end(1), glue[1], Decimal(0)))
            position = glue.end()
        furthest = pieces[-1].end if pieces else match.end()
        while pieces and pieces[-1].kind in "JAP":
            pieces.pop()
        return pieces, (pieces[-1].end if pieces else furthest)

    def _single(self, pieces: list[Piece], text: str) -> list[Piece]:
        """The pieces with one hundred or thousand for what would be many without the hedge before it.

        "близько сотні" is about a hundred: what is loosened stands in the singular.
        """
        if not pieces or (size := self.words.vague_singular.get(pieces[0].text)) is None:
            return pieces
        first = pieces[0]
        if self.loosened.search(text[max(0, first.start - LONGEST_HEDGE) : first.start]) is None:
            return pieces
        kind = "K" if first.kind == "V" else first.kind  # "сотні тисяч" is one word of many
        return [Piece(kind, Decimal(size), first.start, first.end, "", Decimal(1)), *pieces[1:]]

    def _digit_pieces(self, text: str, position: int, end: int) -> list[Piece]:
        match = self.digits.match(text, position, end)
        if match is None:
            return []
        written = ADDED_TIME.match(text, position, end) or FRACTION.match(text, position, end)
        written = written or POWER.match(text, position, end)
        if written is not None and (special := _written_fraction(written)):
            return [special]
        otherwise = match.end() - match.start() > SHORTEST_GROUPED and self.marks.follows(text)
        read = digits_value(match.group(), self.words, text[match.end() : match.end() + 12], otherwise)
        if read is None:
            return [Piece("?", Decimal(0), match.start(), match.end(), match.group(), Decimal(1))]
        value, step, used = read
        stop = match.start() + used
        pieces = [Piece("D", value, match.start(), stop, match.group(), step)]
        after = text[stop : stop + 1]
        cents = CENT_PART.match(text, stop, end) if step == HUNDREDTH else None
        if cents is not None and 0 < int(cents[1]) < int(cents[2]) and int(cents[2]) in DENOMINATORS:
            stop = cents.end()
            value += step * int(cents[1]) / int(cents[2])
            pieces = [Piece("D", value, match.start(), stop, match.group(), step / int(cents[2]))]
        elif after and after in VULGAR:
            part, grain = VULGAR_VALUES[after], Decimal(1) / VULGAR[after][1]  # "16½" is as rough as "and a half"
            pieces = [Piece("D", value + part, match.start(), stop + 1, match.group(), grain)]
            stop += 1
        elif (cased := self.cardinal_suffix.match(text, stop, end)) and self._takes(cased[1].lower(), value):
            stop = cased.end()
            pieces = [Piece("D", value, match.start(), stop, match.group(), step)]
        elif self.words.ordinal_dot and value <= HIGHEST_ORDINAL and (dotted := self._dotted(text, position, stop)):
            return [Piece("OD", value, match.start(), dotted, match.group(), step)]
        elif (ordinal := self.ordinal_suffix.match(text, stop, end)) and _may_end(ordinal[1].lower(), int(value)):
            return [Piece("OD", value, match.start(), ordinal.end(), match.group(), step)]
        suffix = self.suffix.match(text, stop, end)
        signed = text[position - 1 : position] in MONEY_SIGNS
        metres = value >= 1000 and text[stop + 1 : stop + 2] == "m"  # "1,842 m"
        if suffix is None and (signed or ("," in match.group() and not metres)):
            suffix = self.money_suffix.match(text, stop, end)
        suffix = suffix or self.signed_suffix.match(text, stop, end)
        if suffix:
            scale = suffix[1] or suffix[2]
            size = Decimal(self.words.suffixes[scale])
            pieces.append(Piece("S", size, suffix.end() - len(scale), suffix.end(), scale, Decimal(1)))
        elif word := self.glued_word.match(text, stop, end):
            pieces.extend(self._word_piece(text, word.start(), end))
        return pieces

    def _takes(self, suffix: str, value: Decimal) -> bool:
        """Whether figures that end so take a case ending that makes them no ordinal: "22-х", but "20-х", "12-ти"."""
        ones = 0 if 10 < value % 100 < 20 else int(value % 10)
        return value == int(value) and ones in self.words.cardinal_suffixes[suffix]

    def _dotted(self, text: str, start: int, stop: int) -> int | None:
        """Where an ordinal with a full stop ends ("in der 71. Minute", "(24.)"), if it is one."""
        if text[stop : stop + 1] != ".":
            return None
        bracketed = IN_BRACKETS.search(text[max(0, start - 16) : start]) is not None
        noun = NOUN_BEHIND.match(text, stop + 1)
        if bracketed and (text[stop + 1 : stop + 2] in BEHIND_MINUTE or noun):
            return stop + 1  # "(24.)", "(12., 67.)", "(67./Elfmeter)", "(12. Minute)"
        return stop + 1 if noun and self.ordinal_lead.search(text[max(0, start - 12) : start]) else None

    def _word_piece(self, text: str, position: int, end: int) -> list[Piece]:
        match = self.token.match(text, position, end)
        if match is None:
            return []
        word = plain(match.group())
        known = self.classes.get(word)
        if known is None:
            value = compound_value(word, self.words, self.classes)
            if value is None:
                return []
            kind, value = "C", value
        else:
            kind, value = known
        return [Piece(kind, value, match.start(), match.end(), word, Decimal(1))]

    def _read(self, pieces: list[Piece]) -> Iterator[Numeral]:
        """Numerals of a run of tokens."""
        index = 0
        while index < len(pieces):
            verb = pieces[index].kind == "Z" and pieces[index].text in self.words.collectives_counted
            if verb or pieces[index].kind in "JP?":
                index += 1
                continue
            numeral, index = NumeralReader(pieces, index, self.words.vague).read()
            if numeral is not None:
                yield numeral


def _joins_apart(last: Piece, found: Piece) -> bool:
    """Whether a hyphen with blanks around it holds one number together ("fifty - two", "five - eighths")."""
    if last.kind != "C":
        return False
    tens = last.value >= 20 and last.value % 10 == 0
    if found.kind == "C":
        return tens and found.value < 10
    return found.kind == "T" or (last.value == 1 and found.kind in ("O", "F"))


def _may_end(suffix: str, value: int) -> bool:
    """Whether an English ordinal of this number ends so: no "19st", which is a weight."""
    ones = 0 if 10 < value % 100 < 14 else value % 10
    return suffix not in ENGLISH_ENDS or ENGLISH_ENDS.get(suffix) == ones


def _written_fraction(match: re.Match[str]) -> Piece | None:
    """ "2 1/2", "3/4", "90+3", "1.3e6"; None where the signs mean something else."""
    if match.re is ADDED_TIME:
        minute = Decimal(int(match[1]) + int(match[2]))
        return Piece("OD", minute, match.start(), match.end(), match.group(), Decimal(1))
    if match.re is POWER:
        exponent = int(match["exponent"].replace("--", "-").replace("++", "+").replace("+-", "-"))
        base = Decimal(match["base"])
        if abs(exponent) > 30 or base > 10**9 or not base:
            return None
        value = base**exponent if match["sign"] == "^" else base.scaleb(exponent)
        return Piece("D", value, match.start(), match.end(), match.group(), Decimal(1))
    over, under = int(match["over"]), int(match["under"])
    if not 0 < over < under or under not in DENOMINATORS:
        return None
    share = Decimal(over) / Decimal(under)
    whole = Decimal(match["whole"] or 0)
    kind = "D" if match["whole"] else "Q"
    return Piece(kind, whole + share, match.start(), match.end(), match.group(), Decimal(1) / under)
