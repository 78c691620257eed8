"""From tokens to atoms: each token that can belong to a temporal expression with its roles; the rest as blanks.

The atoms of a version and their letters run in parallel, so that a match over letters is a match over atoms.
"""

from __future__ import annotations

from typing import Any

from factcheck.normalizer.document import Document, Token
from factcheck.normalizer.temporal.arithmetic import valid_day
from factcheck.normalizer.temporal.lexicon import APOSTROPHES, BREAK, JOINED, OTHER, PLAIN, STRETCH, Entry, Lexicon
from factcheck.normalizer.temporal.spelling import joined, year_words

NOTHING: dict[str, Any] = {}
COMPACT = 8  # digits of an ISO date without hyphens
MONEY = frozenset("$€£¥₴₽₹#№")


def compact_day(text: str) -> tuple[int, int, int] | None:
    """Year, month and day of an ISO date without hyphens (20250117)."""
    if not (text.isascii() and text.isdecimal() and text[:2] in ("19", "20")):
        return None
    year, month, day = int(text[:4]), int(text[4:6]), int(text[6:])
    return (year, month, day) if valid_day(year, month, day) else None


class Atom:
    """A token, part of a token or several tokens, with the value of each role; local offsets."""

    __slots__ = ("end", "start", "values")

    def __init__(self, start: int, end: int, values: Any) -> None:
        """Take the place and the values by role."""
        self.start, self.end, self.values = start, end, values


BLANK = Atom(-1, -1, NOTHING)


class Tagged:
    """The atoms of a version and their letters."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        """Tag all tokens of the document."""
        self.document, self.text, self.lexicon = document, document.text, lexicon
        self.atoms: list[Atom] = []
        self._letters: list[str] = []
        self._tag(document.tokens)
        self.letters = "".join(self._letters)

    def glued(self, index: int) -> bool:
        """Whether no white space stands between this atom and the next one."""
        return index + 1 < len(self.atoms) and self.atoms[index].end == self.atoms[index + 1].start

    def _put(self, start: int, end: int, entry: Entry) -> None:
        atoms = self.atoms
        if atoms and (last := atoms[-1]) is not BLANK and start > last.end and "\n" in self.text[last.end : start]:
            atoms.append(BLANK)
            self._letters.append(BREAK)
        atoms.append(Atom(start, end, entry.values))
        self._letters.append(entry.letter)

    def _skip(self) -> None:
        # Blanks in a row say no more than one.
        if not self._letters or self._letters[-1] != OTHER:
            self.atoms.append(BLANK)
            self._letters.append(OTHER)

    def _tag(self, tokens: list[Token]) -> None:
        """Tag the stretches of words with roles in which a date or a time may be; all between them is one blank."""
        known, marks, lowers = self.lexicon.marks, [PLAIN] * len(tokens), self.document.lowers
        for at in self.document.concerning(self.lexicon.has_role):
            marks[at] = known[lowers[at]]
        index, single, opens, spelt = 0, self.lexicon.single, self.lexicon.opens, self.lexicon.spelt
        lowers = [*lowers, ""]
        for stretch in STRETCH.finditer("".join(marks)):
            if stretch.start() > index:
                self._skip()
            index = max(index, stretch.start())
            while index < stretch.end():
                entry = single[lowers[index]]
                if entry is None or spelt[lowers[index + 1]] in opens[lowers[index]]:
                    index += self._token(tokens, index)
                else:
                    self._put(tokens[index].start, tokens[index].end, entry)
                    index += 1
        if index < len(tokens):
            self._skip()

    def _token(self, tokens: list[Token], index: int) -> int:
        """Tag what begins at a token; gives the number of tokens used."""
        token = tokens[index]
        if token.kind == "number":
            return self._number(tokens, index)
        word = token.lower
        if token.kind == "word" and not word.isascii():
            word = word.translate(APOSTROPHES)
        if word in self.lexicon.phrases and (taken := self._phrase(tokens, index, word)):
            return taken
        entry = self.lexicon.entries.get(word)
        if entry is None:
            return self._other(tokens, index, word)
        if not entry.values.keys().isdisjoint(JOINED):
            return self._words(tokens, index, entry)
        self._put(token.start, token.end, entry)
        return 1

    def _phrase(self, tokens: list[Token], index: int, word: str) -> int:
        """The longest phrase that begins here; gives the number of tokens used."""
        if index + 1 >= len(tokens):
            return 0
        second = tokens[index + 1].lower.translate(APOSTROPHES)
        for rest, entry in self.lexicon.phrases[word].get(second, ()):
            last = index + len(rest)
            if last < len(tokens) and all(
                tokens[index + 1 + offset].lower.translate(APOSTROPHES) == part for offset, part in enumerate(rest)
            ):
                self._put(tokens[index].start, tokens[last].end, entry)
                return 1 + len(rest)
        return 0

    def _number(self, tokens: list[Token], index: int) -> int:
        """A token of digits with what is glued to it; gives the number of tokens used."""
        token = tokens[index]
        if self._belongs_before(tokens, index):
            self._skip()
            return 1
        if len(token.text) == COMPACT and (day := compact_day(token.text)) is not None:
            self._put(token.start, token.end, self.lexicon.entry({"ISODATE": day}))
            return 1
        entry = self.lexicon.number(token.text)
        after = tokens[index + 1] if index + 1 < len(tokens) and tokens[index + 1].start == token.end else None
        if after is not None:
            if after.text in "%°‰€$£":
                self._skip()
                return 2
            if after.kind == "word":
                return self._suffixed(tokens, index, entry)
            if after.text in "-‑–" and (
                taken := self._iso(tokens, index) or self._dashed_ordinal(tokens, index, entry)
            ):
                return taken
        self._put(token.start, token.end, entry)
        return 1

    def _belongs_before(self, tokens: list[Token], index: int) -> bool:
        """Whether a number is part of what stands glued before it: $5, A320, COVID-19, -5 ..."""
        start = tokens[index].start
        before = self.text[start - 1 : start]
        if before in MONEY or before.isalpha() or before == "_":
            # 20h30: the letter was read as a word of the clock.
            return not (self.atoms and self.atoms[-1].end == start and "CLOCK" in self.atoms[-1].values)
        return before != "" and before in "-–+" and self._in_name(tokens, index)

    def _dashed_ordinal(self, tokens: list[Token], index: int, entry: Entry) -> int:
        """19-го, 2014-му, 1990-х."""
        if index + 2 >= len(tokens) or tokens[index + 2].start != tokens[index + 1].end:
            return 0
        token, suffix = tokens[index], tokens[index + 2]
        if suffix.lower not in self.lexicon.suffixes:
            return 0
        values = entry.values
        decades = self.lexicon.words.decade_suffixes
        short = "INT" in values and (suffix.lower,) == decades[:1]  # "90-х", but "20-е января"
        if suffix.lower in decades and token.text[-1] == "0" and ("YEAR" in values or short):
            made = self.lexicon.entry({"DECADE": int(token.text)})
        elif "DAY" in values:
            made = self.lexicon.entry({"ORD": values["DAY"]})
        elif "YEAR" in values:
            made = self.lexicon.entry({"YEAR": values["YEAR"], "YEARWORD": True})
        else:
            return 0
        self._put(token.start, suffix.end, made)
        return 3

    def _in_name(self, tokens: list[Token], index: int) -> bool:
        """Whether a sign glued before the number joins it to a word that is no word of time ("COVID-19", "-5")."""
        if index < 2 or tokens[index - 1].end != tokens[index].start:
            return False
        before = tokens[index - 2]
        if before.end != tokens[index - 1].start:
            return self.text[tokens[index].start - 1] in "-+" and tokens[index - 1].start == before.end + 1
        if before.kind != "word":
            return False
        return before.lower not in self.lexicon.entries and not self._known_parts(before.lower)

    def _known_parts(self, word: str) -> bool:
        return word.rpartition("-")[2] in self.lexicon.entries

    def _suffixed(self, tokens: list[Token], index: int, entry: Entry) -> int:
        """A number with letters glued to it: 8th, 1980s, 7pm, 5bn."""
        token, after = tokens[index], tokens[index + 1]
        word, lexicon = after.lower.translate(APOSTROPHES), self.lexicon
        values = entry.values
        if (
            word in lexicon.decade_suffixes
            and ("YEAR" in values or ("INT" in values and values["INT"] >= 10))
            and token.text[-1] == "0"
        ):
            self._put(token.start, after.end, lexicon.entry({"DECADE": int(token.text)}))
            return 2
        if word in lexicon.suffixes and "INT" in values:
            if "DAY" in values:
                self._put(token.start, after.end, lexicon.entry({"ORD": values["DAY"]}))
            else:
                self._skip()
            return 2
        if word in lexicon.phrases:
            place = len(self.atoms)
            self._put(token.start, token.end, entry)
            if taken := self._phrase(tokens, index + 1, word):
                return 1 + taken
            del self.atoms[place:], self._letters[place:]
        known = lexicon.entries.get(word)
        if known is None or not _ATTACHABLE & known.values.keys():
            head = word.split("-")[0]
            known = lexicon.entries.get(head) if "-" in word else None
            if known is None or not _ATTACHABLE & known.values.keys():
                self._skip()
                return 2
            self._skip()
            return 2
        self._put(token.start, token.end, entry)
        self._put(after.start, after.end, known)
        return 2

    def _iso(self, tokens: list[Token], index: int) -> int:
        """2025-01-17, perhaps with T09:30."""
        if index + 4 >= len(tokens):
            return 0
        first, _, month, dash, day = tokens[index : index + 5]
        if (
            len(first.text) != 4
            or dash.text not in ("-", "‑")
            or len(month.text) != 2
            or len(day.text) != 2
            or day.end - first.start != 10
        ):
            return 0
        if not (month.text.isdigit() and day.text.isdigit() and month.text.isascii() and day.text.isascii()):
            return 0
        value = (int(first.text), int(month.text), int(day.text))
        self._put(first.start, day.end, self.lexicon.entry({"ISODATE": value}))
        return 6 if index + 5 < len(tokens) and tokens[index + 5].text == "T" else 5

    def _words(self, tokens: list[Token], index: int, entry: Entry) -> int:
        """Number words of two parts ("twenty-first" comes as one token, "twenty first" as two), or an apostrophe."""
        token, values = tokens[index], entry.values
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if "APOS" in values:
            if following is not None and following.start == token.end and following.kind == "number":
                text = following.text
                glued = index + 2 < len(tokens) and tokens[index + 2].start == following.end
                if (
                    len(text) == 2
                    and text.isascii()
                    and text.isdigit()
                    and not self.text[token.start - 1 : token.start].isalnum()
                ):
                    if glued and tokens[index + 2].lower == "s" and text[1] == "0":
                        self._put(token.start, tokens[index + 2].end, self.lexicon.entry({"DECADE": int(text)}))
                        return 3
                    self._put(token.start, following.end, self.lexicon.entry({"YY": int(text)}))
                    return 2
            if not (self.atoms and self.atoms[-1].end == token.start and self.text[token.start - 1] == "s"):
                self._skip()
            return 1
        if (year := year_words(tokens, index, self.text, self.lexicon)) is not None:
            value, taken = year
            self._put(token.start, tokens[index + taken - 1].end, self.lexicon.entry({"YEAR": value}))
            return taken
        tens = values.get("CARDINAL", 0)
        if tens >= 20 and tens % 10 == 0 and following is not None and not self._parts_hour(tokens, index):
            other = self.lexicon.entries.get(following.lower)
            if other is not None and self.text[token.end : following.start] == " ":
                made = joined(tens, other, self.lexicon)
                if made is not None:
                    self._put(token.start, following.end, made)
                    return 2
        self._put(token.start, token.end, entry)
        return 1

    def _parts_hour(self, tokens: list[Token], index: int) -> bool:
        """Whether tens are the minutes before the hour that follows: "без двадцати три"."""
        if not self.atoms or "LESS" not in self.atoms[-1].values or index + 2 >= len(tokens):
            return False
        later = self.lexicon.entries.get(tokens[index + 2].lower)
        return later is None or not ({"CARDINAL", "ONEHOUR"} & later.values.keys())

    def _other(self, tokens: list[Token], index: int, word: str) -> int:
        """A word that is not in the lexicon as a whole: its parts at hyphens and apostrophes may be."""
        token = tokens[index]
        if token.kind != "word":
            self._skip()
            return 1
        if token.text in ("Q", "q", "H", "h") and index + 1 < len(tokens):
            following = tokens[index + 1]
            if following.start == token.end and following.text in ("1", "2", "3", "4"):
                self._put(token.start, following.end, self.lexicon.entry({"QNUM": (word, int(following.text))}))
                return 2
        if "'" in word or "-" in word or "’" in word or "‑" in word or "‐" in word:
            self._parts(token, word)
        else:
            self._skip()
        return 1

    def _parts(self, token: Token, word: str) -> None:
        entries = self.lexicon.entries
        word = word.translate(APOSTROPHES)
        pieces: list[tuple[int, int, Entry | None]] = []
        begin = 0
        for offset, sign in enumerate(word + "\0"):
            if sign in "-'‐‑\0":
                piece = word[begin:offset]
                pieces.append((token.start + begin, token.start + offset, entries.get(piece)))
                if sign in "-‐‑":
                    pieces.append((token.start + offset, token.start + offset + 1, entries["-"]))
                begin = offset + 1
        if len(pieces) == 3 and pieces[0][2] is not None and pieces[2][2] is not None:
            tens = pieces[0][2].values.get("CARDINAL", 0)
            if tens >= 20 and tens % 10 == 0 and (made := joined(tens, pieces[2][2], self.lexicon)) is not None:
                self._put(token.start, token.end, made)
                return
        for start, end, entry in pieces:
            if entry is None:
                # A possessive ends nothing: "in a fortnight's time".
                if self.text[start - 1 : end].lower() in ("'s", "’s") and end == token.end:
                    continue
                self._skip()
            else:
                self._put(start, end, entry)


_ATTACHABLE = frozenset({"MER", "CLOCK", "MONTH", "MONTHX", "ERA", "CLOCKUNIT", "UNIT", "YEARWORD", "ZONE"})
