"""Capitalised runs of a text: what may be a name, before anything is decided about it.

A run is cut where a role, a weekday or a function word ends the name; `name_boundaries.py` makes a `Candidate` of each
piece.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from factcheck.adapters.lemmas import is_known
from factcheck.model import Part
from factcheck.normalizer.document import Document
from factcheck.normalizer.known import Known
from factcheck.normalizer.names.boundaries import NameBoundaries, Piece
from factcheck.normalizer.names.candidates import Candidate
from factcheck.normalizer.names.capital_letters import GAP, OPENS, PLURAL_OWNER, UNIT, Capital
from factcheck.normalizer.names.roles_in_runs import RolesInRuns
from factcheck.normalizer.names.shouting import mark_shouted
from factcheck.normalizer.patterns import alternatives
from factcheck.normalizer.roles import RolePhrase
from factcheck.rulebook.folding import plain
from factcheck.rulebook.gazetteer import Gazetteer
from factcheck.rulebook.load import Language
from factcheck.rulebook.office_words import OfficeWords, strip_ending

_SHORTEST_NAME = 3  # "Jan" is a name more often than a month where a surname follows
_BEFORE = 16  # characters looked at before a name


# "R3.4 billion", "N500m", "KSh20,000": letters of a currency, whatever it is, before what only sums have
_SUM = r"[^\W\d_]{1,3}(?=\d)(?:\d{1,3}(?:[, \u00a0]\d{3})+(?!\d)|\d+(?:[.,]\d+)?[ \u00a0]?(?:%s)(?![^\W_]))"
_CALL = re.compile(r"[^\W\d_][\w\-]*[!.](?=\s)")  # a word that is a sentence: "21:47 Lift-off!"
_LETTERS_DIGITS = re.compile(r"([^\W\d_]+)\d+")


class Capitals:
    """Finds candidates in documents of one language."""

    def __init__(self, language: Language, offices: OfficeWords, gazetteer: Gazetteer) -> None:
        """Compile the pattern of a run for the language."""
        self.naming, self.gazetteer, self.offices, self.language = language.naming, gazetteer, offices, language.code
        self.stop = language.words.stop | language.naming.determiners | language.naming.indefinite
        links = sorted(self.naming.joints | self.naming.particles, key=lambda link: (-len(link), link))
        linked = f"(?:(?:{'|'.join(map(re.escape, links))}){GAP})?" if links else ""
        follows = rf"(?:{PLURAL_OWNER}|{GAP}?(?<=[. \u00a0])){linked}{UNIT}"
        self.run = re.compile(rf"(?<![\w°])(?:{UNIT})(?:{follows}|{GAP}&{GAP}{UNIT})*")
        # Where nouns have capitals, "Milliarden" has one as well, and is no part of a name.
        self.never = self.naming.never | (
            frozenset(language.numbers.magnitudes) if self.naming.capital_nouns else frozenset()
        )
        self.unit = re.compile(UNIT)
        numbers = language.numbers
        self.sum = re.compile(_SUM % alternatives([*numbers.magnitudes, *numbers.suffixes]))
        self._opens_run: Known[str, tuple[int, ...]] = Known(
            lambda token: tuple(match.start() for match in OPENS.finditer(token))
        )
        self.adjectives = tuple(sorted(self.naming.adjective_endings))
        self.modifiers = tuple(sorted(self.naming.modifier_endings))
        self.adverbs = tuple(sorted(self.naming.adverbs))
        self.splits = bool(self.offices.endings) or language.code != "en"
        self.joining = self.naming.organisation | self.naming.place | self.naming.thing
        self.heading = self.joining | self.naming.honorifics
        self.opening = self.stop | self.naming.openers
        self.words: Known[str, Capital] = Known(self._word)
        self.in_roles = RolesInRuns(offices, gazetteer, self.words, self.joining)
        self.boundaries = NameBoundaries(self.naming, gazetteer, self.words)

    def _word(self, word: str) -> Capital:
        lower = word.lower()
        return Capital(
            lower,
            stops=lower in self.stop and not (word.isupper() and len(word) > 1),  # capitals make an acronym: WHO, US
            never=lower in self.never,
            honours=lower in self.naming.honorifics,
            numbers=self.numbers(lower),
            given=plain(lower) in self.gazetteer.given,
            names=plain(lower) in self.gazetteer.given or self._inflected(lower),
            serves=bool(self.offices.domain_at([lower], 0) or self.offices.standings.get((self.offices.key(lower),))),
        )

    def _inflected(self, lower: str) -> bool:
        """Whether a word is a case form of a given name: "Рустама"."""
        stem = strip_ending(lower, self.offices.endings) if self.offices.endings else lower
        return stem != lower and any(stem + ending in self.gazetteer.given for ending in self.naming.given_endings)

    def find(self, document: Document, phrases: list[RolePhrase]) -> list[Candidate]:
        """All candidates in order."""
        text = document.text
        found: list[Candidate] = []
        calls = (post for post in document.posts if _CALL.match(text, post))
        starts = {*document.sentence_starts, *calls}
        heads = sorted(
            (p for p in phrases if text[p.head_start].isupper() or text[p.start].isupper()), key=lambda p: p.start
        )
        ruled = {p.end + 1: p.head_end for p in phrases if p.head_end < p.end and text[p.head_start].islower()}
        position = 0
        for part in document.parts:
            if part.role == "meta":
                continue
            for match in self._runs(document, part):
                while position < len(heads) and heads[position].end <= match.start():
                    position += 1
                for piece in self._pieces(text, match.start(), match.end(), heads, position, starts, ruled):
                    candidate = self.boundaries.candidate(text, piece, starts) if piece else None
                    if candidate is not None:
                        found.append(candidate)
        mark_shouted(document, found, self.naming.capital_nouns)
        return found

    def _runs(self, document: Document, part: Part) -> Iterator[re.Match[str]]:
        """The capitalised runs of a part: tried where a token holds a capital letter."""
        text, opens, position = document.text, self._opens_run, part.start
        for token in [token for token in document.tokens_between(part.start, part.end) if token.text != token.lower]:
            if token.end <= position:
                continue
            for at in opens[token.text]:
                match = self.run.match(text, token.start + at, part.end) if token.start + at >= position else None
                if match is not None:
                    position = match.end()
                    yield match

    def _pieces(
        self,
        text: str,
        start: int,
        end: int,
        heads: list[RolePhrase],
        position: int,
        starts: set[int],
        ruled: Mapping[int, int],
    ) -> Iterator[Piece]:
        """The pieces of a run, some of them empty; `ruled` has the heads of phrases by where what follows them begins.

        "The mayor of Marl Ada Stone" parts like "Mayor of Marl Ada Stone", where a given name and a surname follow.
        """
        units = [(*m.span(), m.group()) for m in self.unit.finditer(text, start, end)]
        piece: Piece = []
        for index, unit in enumerate(units):
            word = self.words[unit[2]]
            joint = text[piece[-1][1] : unit[0]].strip() if piece else ""
            if piece and joint and not (self._owned(units, index, joint) or self._joins(piece, joint, unit[2])):
                yield piece
                piece = []
            if not unit[2].isalpha() and (self.sum.match(text, unit[0]) is not None or self._bounds(unit[2])):
                yield piece
                piece = []
                continue
            bound = bool(piece and joint) and self.in_roles.binds(units, index, heads, position)
            if (word.never and self._never(text, units, index, starts)) or (
                not bound and position < len(heads) and self.in_roles.holds(units, index, heads, position)
            ):
                yield piece
                piece = []
                continue
            if piece and not joint and heads and self.in_roles.end_before(unit[0], piece[0][0], heads, position):
                yield piece
                piece = []
            if piece and not joint and word.given and ruled.get(unit[0], end) < piece[0][0]:
                full = units[index + 1 : index + 2] and units[index + 1][0] == unit[1] + 1
                body = units[-1][2].lower() in self.joining or piece[-1][2].lower() in self.naming.sainted
                if full and not body:
                    yield piece
                    piece = []
            inflected = word.names and index + 1 < len(units) and not (piece and piece[-1][2].endswith(self.adjectives))
            begins = word.given or inflected
            if begins and self.splits and piece and not joint and self._begins_person(piece):
                yield piece
                piece = []
            piece.append(unit)
        yield piece

    def _bounds(self, word: str) -> bool:
        """Whether a word is a preposition before a number: "Under-16s"."""
        lead, _, number = word.partition("-")
        return number[:1].isdecimal() and lead.lower() in self.stop

    def _never(self, text: str, units: Piece, index: int, starts: set[int]) -> bool:
        """Whether a word is a weekday, a month or the like: "April", but not in "April Jones"."""
        start, end, word = units[index]
        lower = word.lower()
        if not self.words[word].given or units[index + 1 : index + 2] == []:
            return True
        if units[index + 1][0] != end + 1 or units[index + 1][2].lower() in self.never or start in starts:
            return start not in starts or len(lower) > _SHORTEST_NAME
        before = text[max(0, start - _BEFORE) : start].split()
        return bool(before) and before[-1].lower() in self.opening

    def _begins_person(self, piece: Piece) -> bool:
        """Whether a given name follows something else without a comma: "голова Керчі Олег ..." """
        if self.words[piece[0][2]].lower in self.heading:
            return False
        return not any(self.words[other].names or other.endswith(".") for _, _, other in piece)

    def _owned(self, units: Piece, index: int, joint: str) -> bool:
        """Whether what many own is named after them: "Dockers' Union", "Women's Sailing Club"."""
        return joint[0] in "'’" and any(word.lower() in self.joining for _, _, word in units[index : index + 2])

    def _joins(self, piece: Piece, joint: str, word: str) -> bool:
        """Whether a lower-case word inside a run belongs to one name with what stands around it."""
        if joint == ".":
            return True
        if joint == "&":
            return not self._two_people(piece, word)
        lower = piece[-1][2].lower()
        if joint in self.naming.joints:
            if joint in self.naming.conjunctions:
                return len(piece) > 1 and lower not in self.joining and piece[0][2].lower() in self.naming.ministries
            if lower in self.joining or (piece[0][2].lower() in self.joining and len(piece) == 1):
                return True
        if self.naming.capital_nouns and joint in self.naming.bridges:
            noun = len(piece) == 1 and plain(piece[0][2].lower()) not in self.gazetteer.given
            titled = piece[0][2].lower() in self.naming.honorifics
            known = word.lower() in self.gazetteer.places or (not titled and is_known(piece[0][2], self.language))
            if len(piece) > 1 or (noun and known):
                return False  # "der Weg von Berlin", unlike "Otto von Bismarck"
        return joint in self.naming.particles

    def _two_people(self, piece: Piece, word: str) -> bool:
        """Whether "&" stands between people: "Ada Stone & Tom Moss", unlike "Stone & Moss"."""
        first = next((at for at, unit in enumerate(piece) if self.words[unit[2]].given), len(piece))
        return first + 1 < len(piece) or (first < len(piece) and self.words[word].given)

    def numbers(self, lower: str) -> bool:
        """Whether a word is a period or a sum rather than a name: Q3, EUR500."""
        digits = _LETTERS_DIGITS.fullmatch(lower)
        return bool(digits and digits[1] in self.naming.not_numbered)
