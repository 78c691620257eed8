"""From tokens to atoms: each token that can belong to a temporal expression with its roles; the rest as blanks.

The atoms of a version and their letters run in parallel, so that a match over letters is a match over atoms.
"""

from __future__ import annotations

import re

from factcheck.normalizer.document import Document, Token
from factcheck.normalizer.temporal.atoms import Atoms
from factcheck.normalizer.temporal.digits import short_year, tag_number
from factcheck.normalizer.temporal.lexicon import APOSTROPHES, JOINED, PLAIN, STRETCH, Entry, Lexicon
from factcheck.normalizer.temporal.spelling import joined, year_words

QUARTER_OF_YEAR = re.compile("[1-4]['’][0-4][0-9]")


class Tagged(Atoms):
    """The atoms of a version and their letters."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        """Tag all tokens of the document."""
        super().__init__(document.tokens, document.text, lexicon)
        self.document = document
        self._tag(document.tokens)
        self.letters = "".join(self._letters)

    def _tag(self, tokens: list[Token]) -> None:
        """Tag the stretches of words with roles in which a date or a time may be; all between them is one blank."""
        known, marks, lowers = self.lexicon.marks, [PLAIN] * len(tokens), self.document.lowers
        for at in self.document.concerning(self.lexicon.has_role):
            marks[at] = known[lowers[at]]
        index, single, opens, spelt = 0, self.lexicon.single, self.lexicon.opens, self.lexicon.spelt
        lowers = [*lowers, ""]
        for stretch in STRETCH.finditer("".join(marks)):
            if stretch.start() > index:
                self.skip()
            index = max(index, stretch.start())
            while index < stretch.end():
                entry = single[lowers[index]]
                if entry is None or spelt[lowers[index + 1]] in opens[lowers[index]]:
                    index += self._token(tokens, index)
                else:
                    self.put(tokens[index].start, tokens[index].end, entry)
                    index += 1
        if index < len(tokens):
            self.skip()

    def _token(self, tokens: list[Token], index: int) -> int:
        """Tag what begins at a token; gives the number of tokens used."""
        token = tokens[index]
        if token.kind == "number":
            return tag_number(self, index)
        word = token.lower
        if token.kind == "word" and not word.isascii():
            word = word.translate(APOSTROPHES)
        if word in self.lexicon.phrases and (taken := self.phrase(index, word)):
            return taken
        entry = self.lexicon.entries.get(word)
        if entry is None:
            return self._other(tokens, index, word)
        if not entry.values.keys().isdisjoint(JOINED):
            return self._words(tokens, index, entry)
        self.put(token.start, token.end, entry)
        return 1

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
                        self.put(token.start, tokens[index + 2].end, self.lexicon.entry({"DECADE": int(text)}))
                        return 3
                    self.put(token.start, following.end, self.lexicon.entry({"YY": int(text)}))
                    return 2
            if not (self.atoms and self.atoms[-1].end == token.start and self.text[token.start - 1] == "s"):
                self.skip()
            return 1
        if (year := year_words(tokens, index, self.text, self.lexicon)) is not None:
            value, taken = year
            self.put(token.start, tokens[index + taken - 1].end, self.lexicon.entry({"YEAR": value}))
            return taken
        tens = values.get("CARDINAL", 0)
        if tens >= 20 and tens % 10 == 0 and following is not None and not self._parts_hour(tokens, index):
            other = self.lexicon.entries.get(following.lower)
            if other is not None and self.text[token.end : following.start] == " ":
                made = joined(tens, other, self.lexicon)
                if made is not None:
                    self.put(token.start, following.end, made)
                    return 2
        self.put(token.start, token.end, entry)
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
            self.skip()
            return 1
        own = self.lexicon.words.quarter_letters.get(token.text)
        if (own or token.text in ("Q", "q", "H", "h")) and index + 1 < len(tokens):
            following = tokens[index + 1]
            if following.start == token.end and following.text in ("1", "2", "3", "4"):
                self.put(token.start, following.end, self.lexicon.entry({"QNUM": (own or word, int(following.text))}))
                return 2 + short_year(self, index + 2)
            if following.start == token.end and QUARTER_OF_YEAR.fullmatch(following.text):  # one token: "Q3'24"
                code = {"QNUM": (own or word, int(following.text[0]))}
                self.put(token.start, following.start + 1, self.lexicon.entry(code))
                year = 2000 + int(following.text[2:])
                self.put(following.start + 1, following.end, self.lexicon.entry({"YEAR": year, "YEARWORD": True}))
                return 2
        if token.text == "FY" and (taken := short_year(self, index + 1)):
            return 1 + taken
        if "'" in word or "-" in word or "’" in word or "‑" in word or "‐" in word:
            self._parts(token, word)
        else:
            self.skip()
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
                self.put(token.start, token.end, made)
                return
        for start, end, entry in pieces:
            if entry is None:
                # A possessive ends nothing: "in a fortnight's time".
                if self.text[start - 1 : end].lower() in ("'s", "’s") and end == token.end:
                    continue
                self.skip()
            else:
                self.put(start, end, entry)
