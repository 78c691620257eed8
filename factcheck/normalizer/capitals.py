"""Capitalised runs of a text: what may be a name, before anything is decided about it.

A run is cut where a role, a weekday or a function word ends the name; each piece becomes a `Candidate`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import Part
from factcheck.normalizer.capital_letters import GAP, OPENS, PLURAL_OWNER, UNIT, Capital
from factcheck.normalizer.document import Document
from factcheck.normalizer.known import Known
from factcheck.normalizer.name_candidates import Candidate
from factcheck.normalizer.patterns import alternatives
from factcheck.normalizer.roles import RolePhrase
from factcheck.normalizer.shouting import mark_shouted
from factcheck.rulebook.folding import plain
from factcheck.rulebook.gazetteer import Gazetteer
from factcheck.rulebook.load import Language
from factcheck.rulebook.office_words import OfficeWords, strip_ending

_QUOTES = "\"“„«‘»'‚’([¿¡"
_STARTS = "\n:—–•*;|"
_NUMBER_AFTER = re.compile(
    r"[ \u00a0](?:No\.? ?)?\d+(?:[-–]?[A-Z]\b|-\d+)?(?![\d%]|[.,:]\d|[ \u00a0](?:per|million|billion))"
)
_NUMBER_WORDS, _NUMBER_SIGN = frozenset({"No", "Nr"}), re.compile(r"\.?[ \u00a0]?\d")
_STAMPED = re.compile(r"(?:^|\n)\d{1,2}[:.h]\d{2}(?:[ ]?[ap]\.?m\.?)?:?[ ][-–—|][ ]$")  # "20:00 - Doors closed."
_SHORTEST_NAME = 3  # "Jan" is a name more often than a month where a surname follows
_FULL_NAME = 2  # words of a person behind an office
_BEFORE = 16  # characters looked at before a name
_HEADS_BACK = 4  # role phrases up to a head among which the one before a name stands


# "R3.4 billion", "N500m", "KSh20,000": letters of a currency, whatever it is, before what only sums have
_SUM = r"[^\W\d_]{1,3}(?=\d)(?:\d{1,3}(?:[, \u00a0]\d{3})+(?!\d)|\d+(?:[.,]\d+)?[ \u00a0]?(?:%s)(?![^\W_]))"
_GENITIVE = ("а", "я", "у", "ю", "и", "ы", "і", "ї")
_LETTERS_DIGITS = re.compile(r"([^\W\d_]+)\d+")


class Capitals:
    """Finds candidates in documents of one language."""

    def __init__(self, language: Language, offices: OfficeWords, gazetteer: Gazetteer) -> None:
        """Compile the pattern of a run for the language."""
        self.naming, self.gazetteer, self.offices = language.naming, gazetteer, offices
        self.stop = language.words.stop | language.naming.determiners | language.naming.indefinite
        links = sorted(self.naming.joints | self.naming.particles, key=lambda link: (-len(link), link))
        linked = f"(?:(?:{'|'.join(map(re.escape, links))}){GAP})?" if links else ""
        self.run = re.compile(rf"(?<![\w°])(?:{UNIT})(?:(?:{PLURAL_OWNER}|{GAP}?(?<=[. \u00a0])){linked}{UNIT})*")
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
        self.elided, self.citizens = self.naming.elided, self.naming.citizen_endings
        self.words: Known[str, Capital] = Known(self._word)

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
        starts = set(document.sentence_starts)
        heads = sorted(
            (p for p in phrases if text[p.head_start].isupper() or text[p.start].isupper()), key=lambda p: p.start
        )
        position = 0
        for part in document.parts:
            if part.role == "meta":
                continue
            for match in self._runs(document, part):
                while position < len(heads) and heads[position].end <= match.start():
                    position += 1
                self._cut(text, match.start(), match.end(), heads, position, starts, found)
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

    def _cut(
        self,
        text: str,
        start: int,
        end: int,
        heads: list[RolePhrase],
        position: int,
        starts: set[int],
        found: list[Candidate],
    ) -> None:
        units = [(*m.span(), m.group()) for m in self.unit.finditer(text, start, end)]
        piece: list[tuple[int, int, str]] = []
        for index, unit in enumerate(units):
            word = self.words[unit[2]]
            joint = text[piece[-1][1] : unit[0]].strip() if piece else ""
            if piece and joint and not (self._owned(units, index, joint) or self._joins(piece, joint, unit[2])):
                self._add(text, piece, starts, found)
                piece = []
            if not unit[2].isalpha() and (self.sum.match(text, unit[0]) is not None or self._bounds(unit[2])):
                self._add(text, piece, starts, found)
                piece = []
                continue
            bound = bool(piece and joint) and self._binds(units, index, heads, position)
            if (word.never and self._never(text, units, index, starts)) or (
                not bound and position < len(heads) and self._in_role(units, index, heads, position)
            ):
                self._add(text, piece, starts, found)
                piece = []
                continue
            if piece and not joint and heads and self._role_ended(unit[0], piece[0][0], heads, position):
                self._add(text, piece, starts, found)
                piece = []
            inflected = word.names and index + 1 < len(units) and not (piece and piece[-1][2].endswith(self.adjectives))
            begins = word.given or inflected
            if begins and self.splits and piece and not joint and self._begins_person(piece):
                self._add(text, piece, starts, found)
                piece = []
            piece.append(unit)
        self._add(text, piece, starts, found)

    def _bounds(self, word: str) -> bool:
        """Whether a word is a preposition before a number: "Under-16s"."""
        lead, _, number = word.partition("-")
        return number[:1].isdecimal() and lead.lower() in self.stop

    def _role_ended(self, start: int, first: int, heads: list[RolePhrase], position: int) -> bool:
        """Whether a role phrase that holds the words before ends here: "Mayor of Marl" before "Ada Stone"."""
        return any(
            p.head_end < first < p.end and p.end + 1 == start for p in heads[max(0, position - 1) : position + 3]
        )

    def _binds(self, units: list[tuple[int, int, str]], index: int, heads: list[RolePhrase], position: int) -> bool:
        """Whether what follows a joint is no person with a title: "Institute for Marine Safety"."""
        following = units[index + 1 : index + 2]
        if not following or plain(following[0][2].lower()) in self.gazetteer.given:
            return False
        start = units[index][0]
        return all(not p.head_start <= start < p.head_end or p.sort != "office" for p in heads[position : position + 3])

    def _never(self, text: str, units: list[tuple[int, int, str]], index: int, starts: set[int]) -> bool:
        """Whether a word is a weekday, a month or the like: "April", but not in "April Jones"."""
        start, end, word = units[index]
        lower = word.lower()
        if not self.words[word].given or units[index + 1 : index + 2] == []:
            return True
        if units[index + 1][0] != end + 1 or units[index + 1][2].lower() in self.never or start in starts:
            return start not in starts or len(lower) > _SHORTEST_NAME
        before = text[max(0, start - _BEFORE) : start].split()
        return bool(before) and before[-1].lower() in self.opening

    def _begins_person(self, piece: list[tuple[int, int, str]]) -> bool:
        """Whether a given name follows something else without a comma: "голова Керчі Олег ..." """
        if self.words[piece[0][2]].lower in self.heading:
            return False
        return not any(self.words[other].names or other.endswith(".") for _, _, other in piece)

    def _owned(self, units: list[tuple[int, int, str]], index: int, joint: str) -> bool:
        """Whether what many own is named after them: "Dockers' Union", "Women's Sailing Club"."""
        return joint[0] in "'’" and any(word.lower() in self.joining for _, _, word in units[index : index + 2])

    def _joins(self, piece: list[tuple[int, int, str]], joint: str, word: str) -> bool:
        """Whether a lower-case word inside a run belongs to one name with what stands around it."""
        if joint == ".":
            return True
        lower = piece[-1][2].lower()
        if joint in self.naming.joints:
            if joint in self.naming.conjunctions:
                return len(piece) > 1 and lower not in self.joining and piece[0][2].lower() in self.naming.ministries
            if lower in self.joining or (piece[0][2].lower() in self.joining and len(piece) == 1):
                return True
        if self.naming.capital_nouns and joint in self.naming.bridges:
            noun = len(piece) == 1 and plain(piece[0][2].lower()) not in self.gazetteer.given
            if len(piece) > 1 or (noun and word.lower() in self.gazetteer.places):
                return False  # "der Weg von Berlin", unlike "Otto von Bismarck"
        return joint in self.naming.particles

    def _in_role(self, units: list[tuple[int, int, str]], index: int, heads: list[RolePhrase], position: int) -> bool:
        """Whether a word belongs to a role phrase; a head that is somebody's surname voids its phrase."""
        start, end, word = units[index]
        while position < len(heads) and heads[position].start < end:
            phrase = heads[position]
            position += 1
            if phrase.end <= start:
                continue
            if phrase.head_start <= start < phrase.head_end:
                earlier = heads[max(0, position - _HEADS_BACK) : position]
                if self._surname(units, index, phrase, earlier) or self._body(units, index):
                    phrase.start = phrase.end
                    return False
                return True
            if self.words[word].serves:
                return phrase.start <= start < phrase.end
        return False

    def _surname(
        self, units: list[tuple[int, int, str]], index: int, phrase: RolePhrase, earlier: list[RolePhrase]
    ) -> bool:
        """ "Tim Cook", "coach Gwil Fellows": a head right after a given name, or after one word behind a role."""
        if not index or units[index][1] != phrase.head_end or units[index - 1][1] + 1 != units[index][0]:
            return False
        if phrase.head_start != units[index][0]:
            return False
        first, _, word = units[index - 1]
        last = index + 1 == len(units)
        if phrase.start <= first and len(units) > index + _FULL_NAME:
            return False  # "German Chancellor Ida Kehr", "Georgia Governor Tom Reed"
        return plain(word.lower()) in self.gazetteer.given or (last and any(p.end + 1 == first for p in earlier))

    def _body(self, units: list[tuple[int, int, str]], index: int) -> bool:
        """ "General Staff", "Dockers' Union": a head before a word that names a body or a place.

        Where nouns have cases, the genitive behind an office tells of what it is one: "Глава Комитета".
        """
        if self.offices.endings and units[index + 1 :] and units[index + 1][2].endswith(_GENITIVE):
            return False
        gap = units[index + 1][0] - units[index][1] if index + 1 < len(units) else 0
        if not 0 < gap <= len("'s ") or units[index + 1][2].lower() not in self.joining:
            return False
        return gap > 1 or index + 2 >= len(units)

    def _add(self, text: str, piece: list[tuple[int, int, str]], starts: set[int], found: list[Candidate]) -> None:
        known = [self.words[word] for _, _, word in piece]
        begin, size = 0, len(piece)
        while begin < size and (known[begin].stops or (known[begin].honours and self._honours(text, piece, begin))):
            begin += 1
        if size - begin not in (0, _FULL_NAME) and self._is_citizen(piece[begin][2], alone=size - begin == 1):
            begin += 1
        while size > begin + 1 and known[size - 1].numbers:
            size -= 1
        while size > begin + 1 and (known[size - 1].stops or self._numbers_on(text, piece[size - 1])):
            size -= 1
        if begin >= size:
            return
        first, piece = begin == 0, self._without_elision(piece[begin:size])
        start, end = piece[0][0], piece[-1][1]
        words = [word for _, _, word in piece]
        if words[-1].lower() in self.naming.numbered:
            number = _NUMBER_AFTER.match(text, end)
            if number:
                end = number.end()
                words.append(number.group().strip())
        candidate = Candidate(start, end, words, text[start:end])
        candidate.initial = first and self._opens(text, start, starts)
        previous = ""
        if text[start - 1 : start] in (" ", "\u00a0"):
            tail = text[max(0, start - _BEFORE) : start].rsplit(None, 1)
            previous = tail[-1].lower().rstrip(".") if tail else ""
        candidate.honorific = previous in self.naming.honorifics
        candidate.after_article = previous in self.naming.determiners
        if self.adjectives and len(words) == 1 and words[0].endswith(self.adjectives):
            candidate.adjectival = text[end : end + 1] == " " and text[end + 1 : end + 2].islower()
        candidate.carried = previous in self.naming.carriers
        found.append(candidate)

    def _numbers_on(self, text: str, unit: tuple[int, int, str]) -> bool:
        """Whether a word only leads on to a number: the "No" of "School No. 6"."""
        return unit[2] in _NUMBER_WORDS and _NUMBER_SIGN.match(text, unit[1]) is not None

    def _without_elision(self, piece: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
        """A run without the elided article or preposition that opens it: "d'Arnel", "l'Opéra d'Arnel"."""
        (start, end, word), *others = piece
        return [(start + 2, end, word[2:]), *others] if word[:2].replace("’", "'") in self.elided else piece

    def _is_citizen(self, word: str, *, alone: bool) -> bool:
        """Whether a word tells where somebody is from, in a language that writes only people so with a capital.

        "L'Espagnol Iker Sanz", "Danois Ove Lund", but no "France Bleu Nord"; alone only behind its article.
        """
        led = word[:2].lower().replace("’", "'") in self.elided and word[2:3].isupper()
        lower = (word[2:] if led else word).lower()
        return (led or not alone) and lower.endswith(self.citizens) and plain(lower) in self.gazetteer.peoples

    def _honours(self, text: str, piece: list[tuple[int, int, str]], index: int) -> bool:
        """Whether the first word is a form of address ("Lady Ashe"), not a name's own ("the Lady Ashe")."""
        if index + 1 >= len(piece):
            return False
        before = text[max(0, piece[index][0] - _BEFORE) : piece[index][0]].split()
        return not before or before[-1].lower() not in self.naming.determiners

    def numbers(self, lower: str) -> bool:
        """Whether a word is a period or a sum rather than a name: Q3, EUR500."""
        digits = _LETTERS_DIGITS.fullmatch(lower)
        return bool(digits and digits[1] in self.naming.not_numbered)

    def _opens(self, text: str, start: int, starts: set[int]) -> bool:
        if start == 0 or start in starts:
            return True
        before = text[start - 1]
        if before in _QUOTES:
            return before not in "’'" or start < 2 or not text[start - 2].isalnum()
        if before in " \u00a0":
            if _STAMPED.search(text[max(0, start - _BEFORE) : start]):
                return True
            listed = text[start - 2 : start - 1] == "-" and text[start - 3 : start - 2] in ("", "\n")  # "- Wages: ..."
            return start < 2 or listed or text[start - 2] in _STARTS
        return before in _STARTS
