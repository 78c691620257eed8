"""What speaks for a capitalised run being a name, and for what kind of bearer."""

from __future__ import annotations

import re

from factcheck.adapters.lemmas import is_known
from factcheck.normalizer.document import Document
from factcheck.normalizer.known import Known
from factcheck.normalizer.names.candidates import Candidate
from factcheck.normalizer.names.capitals import Capitals
from factcheck.rulebook.folding import plain
from factcheck.rulebook.gazetteer import Gazetteer
from factcheck.rulebook.naming import NamingWords

_WORD = re.compile(r"\w+")
_AGE = re.compile(
    r",(?: aged)? \d{1,3}(?=[,.;]| and)| \((?:aged )?\d{1,3}\)"
    r"|, who(?:'s|’s| is| was) [\w-]+,|, \d{1,3}-(?:year|річ|лет)"
)
_LISTED = re.compile(r",? and\b")
_BRACKETS = r"(?: \([^()\n]{2,30}\))?"
_DAY = r"(?: [^\W\d_]{3,9}\.? \d{1,2}| \d{1,2} [^\W\d_]{3,9}\.?)?(?:,? \d{4})?"
_DATELINE = re.compile(rf"(?:, [^\W\d_][\w. ]{{1,25}}?)?{_BRACKETS},?{_DAY},?{_BRACKETS}(?: ?[—–]| -(?= ))")
_WORD_AFTER = re.compile(r"[ \u00a0,]{1,2}([^\W\d_]+)")
_ASIDE = re.compile(r", (?:the|a|an|its|his|her|their|who|whose)\b|['’]s\b|['’](?= )|-")
_ROMAN = re.compile(r"[IVXLC]{2,}|[ІVХX]{1,5}")
_LONGEST_ACRONYM = 6
_SHORTEST_CRY = 3  # shorter words in capitals are acronyms: US
_SHORTEST_STRANGER = 4
_BEFORE = 24  # characters looked at before a name for the word that governs it


class Shown:
    """What the rest of a version shows about its capitalised words, all `plain`."""

    __slots__ = ("cried", "lasts", "names", "solid", "surnames", "words")

    def __init__(self, text: str, candidates: list[Candidate], given: frozenset[str], bodies: frozenset[str]) -> None:
        """Read the candidates: those inside sentences count, those in headlines only as a hint.

        The words between the first and the last of a body's name are common ones: "Harrow Water Authority".
        """
        self.solid: set[str] = set()  # words that are capitalised inside sentences
        self.names: set[str] = set()  # whole names inside sentences
        self.cried: set[str] = set()  # words of headlines
        self.lasts: set[str] = set()  # last words of longer names
        self.surnames: set[str] = set()  # last words after a given name
        for c in candidates:
            if c.shouted:
                self.cried.update(map(plain, c.words))
            elif not c.initial:
                body = len(c.words) > 2 and c.words[-1].lower() in bodies
                self.solid.update(map(plain, c.words[:: len(c.words) - 1] if body else c.words))
                self.names.add(plain(c.surface))
        for c in candidates:
            if not c.shouted and len(c.words) > 1:
                if c.initial:
                    self.solid.update(map(plain, c.words[1:]))
                    if plain(c.words[0]) in given:
                        self.solid.add(plain(c.words[0]))
                if plain(c.words[0]) in given:
                    self.surnames.add(plain(c.words[-1]))
                self.lasts.add(plain(c.words[-1]))
        # As they are written: one in lower case is among them only where it has no capital.
        self.words = frozenset(_WORD.findall(text)) if any(c.initial for c in candidates) else frozenset()


class Evidence:
    """Decides on candidates of one language."""

    def __init__(self, naming: NamingWords, gazetteer: Gazetteer, capitals: Capitals, language: str) -> None:
        """Take the words of the language and what all languages share."""
        self.naming, self.gazetteer, self.capitals, self.language = naming, gazetteer, capitals, language
        self._commons: Known[str, bool] = Known(self._common)

    def settle(self, document: Document, candidates: list[Candidate]) -> list[Candidate]:
        """The candidates without common words and with the first words of sentences sorted out."""
        commons = self._commons
        kept = [c for c in candidates if len(c.words) > 1 or not commons[c.words[0]]]
        known = Shown(document.text, kept, self.gazetteer.given, self.naming.organisation)
        return [
            c
            for c in kept
            if self._settled(document.text, c, known) and not self._people(c) and not self._cried(c, known)
        ]

    def judge(self, text: str, c: Candidate) -> None:
        """Give a candidate its type and say whether it stands on its own."""
        lowers = [word.lower() for word in c.words]
        c.accepted = not c.shouted
        if c.dateline:
            c.type, c.accepted, c.shouted, c.firm = "place", True, False, True
            return
        c.type = self._by_words(c, lowers)
        c.firm = c.type in ("organisation", "place") or (c.type == "other" and len(lowers) > 1)
        c.type = c.type or self._by_context(text, c, len(lowers))
        if c.type == "person" and len(c.words[0]) == 2 and text[c.start - 1 : c.start] == ".":
            c.type = "other"  # "the Orsk-U.K. Economic Dialogue": the rest of an abbreviation
        if self.naming.capital_nouns and not c.shouted:
            c.accepted = self._evident(text, c)

    def _common(self, word: str) -> bool:
        """Whether a single word is no name wherever it stands."""
        lower, naming = word.lower(), self.naming
        if lower in naming.adjectives or lower in naming.honorifics or self._adjective(lower):
            return True
        if lower in naming.acronyms or len(lower.rstrip(".")) < 2 or self.capitals.numbers(lower):
            return True
        attached = word.rpartition("-")[2]
        if "-" in word and attached.islower() and attached.endswith(self.capitals.modifiers):
            return True  # "Oman-brokered"
        return bool(_ROMAN.fullmatch(word)) or lower in naming.place or lower in naming.thing

    def _cried(self, c: Candidate, known: Shown) -> bool:
        """A common word in capitals: "GOAL!" """
        word = c.words[0]
        return len(c.words) == 1 and len(word) > _SHORTEST_CRY and word.isupper() and word.lower() in known.words

    def _people(self, c: Candidate) -> bool:
        """ "North Korean", "Central Asian": a people's adjective of two words."""
        if len(c.words) == 1:
            return self._commons[c.words[0]] and not c.shouted and not c.dateline
        folded = plain(c.surface)
        if folded in self.naming.adjectives:
            return True
        return folded in self.gazetteer.peoples and folded not in self.gazetteer.places and "." not in folded

    def _adjective(self, lower: str) -> bool:
        """ "Russian", "US-led", "Russian-Ukrainian": made of names, but no name."""
        parts = lower.split("-")
        peoples, places = self.gazetteer.peoples, self.gazetteer.places
        if len(parts) == 1:
            return plain(lower) in peoples and plain(lower) not in places and len(lower) > _LONGEST_ACRONYM - 3
        return parts[-1] in self.naming.attached or all(plain(part) in peoples for part in parts)

    def _settled(self, text: str, c: Candidate, known: Shown) -> bool:
        if not c.shouted and c.initial and len(c.words) <= 4 and (c.start == 0 or text[c.start - 1] == "\n"):
            c.dateline = bool(_DATELINE.match(text, c.end))
        if c.dateline or c.shouted or self.naming.capital_nouns:
            return True
        if len(c.words) > 1:
            self._trim(text, c, known)
            return True
        return not c.initial or self._starts_well(text, c, known)

    def _trim(self, text: str, c: Candidate, known: Shown) -> None:
        """Take off a first word that is no part of the name: "Defiant Ardonia", "Flash Pell", "the Italian Rossi"."""
        first, lower = plain(c.words[0]), c.words[0].lower()
        rest, last = plain(c.surface[len(c.words[0]) :].strip()), c.words[-1].lower()
        if first in self.gazetteer.peoples and first not in self.gazetteer.places and len(c.words) == 2:
            if last not in self.capitals.joining and (rest in known.surnames or c.after_article):
                c.drop_first(text)
            return
        while len(c.words) > 1 and "-" in c.words[0] and c.words[0].lower().rsplit("-", 1)[1] in self.naming.attached:
            c.drop_first(text)
        first, lower = plain(c.words[0]), c.words[0].lower()
        if not c.initial or plain(c.surface) in known.names or first in self.gazetteer.given or len(c.words) < 2:
            return
        follows = len(c.words) > 2 and plain(c.words[1]) in self.gazetteer.given  # of two, the second is the surname
        common = lower in self.naming.openers or lower in known.words or follows
        if "-" in lower and lower.split("-")[0] in self.naming.openers:
            common = True
        elif first in known.solid:
            return
        modifies = lower.endswith(self.capitals.modifiers) and (rest in known.names or rest in known.cried)
        # "Flash Pell", where Ada Pell is told of; but a word of no language is the given name of her kin: "Marat Pell"
        kin = self._strange(c.words[0]) or (len(c.words) == 2 and _AGE.match(text, c.end) is not None)
        if common or modifies or (rest in known.surnames and not kin):
            sure = rest in known.solid or rest in known.surnames or rest in known.cried
            if len(c.words) == 2 and not sure:
                return
            c.drop_first(text)
            address = c.words[0].lower()
            if len(c.words) > 1 and address in self.naming.honorifics:  # "Later Sir Malcolm left"
                c.drop_first(text)
                c.honorific, c.familiar = True, address in self.naming.familiar

    def _starts_well(self, text: str, c: Candidate, known: Shown) -> bool:
        """Whether a single word at the start of a sentence is a name."""
        first, lower = plain(c.words[0]), c.words[0].lower()
        if lower in self.naming.openers or lower in self.capitals.stop:
            return False
        acronym = c.surface.isupper() and 1 < len(lower) <= _LONGEST_ACRONYM
        if first in known.solid or first in self.gazetteer.places or acronym or c.honorific:
            return True
        if any(map(str.isdigit, lower)):
            return True
        if lower in known.words or (lower.endswith(self.capitals.adverbs) and first not in known.lasts):
            return False
        if first in known.lasts or first in self.gazetteer.given or _ASIDE.match(text, c.end):
            return True
        verb = _WORD_AFTER.match(text, c.end)
        return bool(verb and verb[1] in self.naming.speech) or self._is_aged(text, c)

    def _is_aged(self, text: str, c: Candidate) -> bool:
        """Whether a word of no language is told with an age: "Roemer, 49, has led it", but not "Goals, 12, and ..."."""
        age = _AGE.match(text, c.end)
        return age is not None and not _LISTED.match(text, age.end()) and self._strange(c.words[0])

    def _by_words(self, c: Candidate, lowers: list[str]) -> str:
        """The type that the words themselves show; empty for none."""
        naming, gazetteer = self.naming, self.gazetteer
        folded, last, size = plain(c.surface), lowers[-1], len(lowers)
        given = plain(lowers[0]) in gazetteer.given
        thing = any(map(str.isdigit, c.surface)) or (last in naming.thing and last not in naming.organisation)
        if c.honorific or thing:
            return "person" if c.honorific else "other"
        if folded in gazetteer.places or folded in gazetteer.peoples or folded.replace("&", "and") in gazetteer.places:
            return "place"
        if "&" in c.surface:
            return "organisation"  # "Stone & Moss"
        if not naming.organisation.isdisjoint(lowers) and not (size == 2 and given and last not in naming.organisation):
            return "organisation"
        if size == 1:
            short = len(lowers[0].replace(".", "")) <= _LONGEST_ACRONYM
            return "organisation" if c.surface.isupper() and short else ""
        return self._by_many_words(c, lowers, given)

    def _by_many_words(self, c: Candidate, lowers: list[str], given: bool) -> str:
        naming, last = self.naming, lowers[-1]
        if last in naming.place or lowers[0] in naming.place:
            return "place"
        if (c.words[0].endswith(".") and len(c.words[0]) == 2) or (
            given and not c.after_article and naming.thing.isdisjoint(lowers)
        ):
            return "" if c.carried else "person"
        return ""

    def _by_context(self, text: str, c: Candidate, size: int) -> str:
        naming = self.naming
        after = _WORD_AFTER.match(text, c.end)
        verb = after[1] if after else ""
        before = text[max(0, c.start - _BEFORE) : c.start].split()
        previous = before[-1].lower() if before and text[c.start - 1] in " \u00a0" else ""
        owner = text[c.end : c.end + 2] in ("'s", "’s")
        if c.carried or previous in naming.carriers:
            return "other"
        governed = previous in naming.speech and previous not in naming.addressing
        after_preposition = previous in naming.where or previous in naming.complements
        member = previous in naming.indefinite  # "a Free Liberal, said": one of many
        if not (c.after_article or member or owner or after_preposition) and size <= 4:
            if verb in naming.speech or verb in naming.relative or governed:
                return "person"
            if _AGE.match(text, c.end):
                return "person"
        onward = naming.capital_nouns and verb in naming.where and previous in naming.complements  # "von A nach B"
        return "place" if (previous in naming.where or onward) and size <= 3 else "other"

    def _strange(self, word: str) -> bool:
        """Whether a word is none of the language, so that it must be a name."""
        return len(word) >= _SHORTEST_STRANGER and word[1:].islower() and not is_known(word, self.language)

    def _evident(self, text: str, c: Candidate) -> bool:
        """In a language that capitalises all nouns: whether there is evidence of a name."""
        if c.type == "person" or any(map(str.isdigit, c.surface)):
            return c.type != "person" or c.honorific or len(c.words) > 1
        folded = plain(c.surface)
        if folded in self.gazetteer.places or folded in self.gazetteer.peoples:
            return True
        if c.surface.isupper() and len(c.surface) > 1:
            return True
        if c.type == "place" and not c.after_article and self._strange(c.words[-1]):
            return True  # "in Unterbralin": no noun of the language
        return c.type == "organisation" and len(c.words) > 1
