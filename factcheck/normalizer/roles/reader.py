"""Role phrases: the words that give somebody an office, an occupation or a rank, in canonical form.

A phrase is found from its head ("minister", "chief executive"), then widened to the left over standings, domains
and the body ("former", "air force", "Kremlin") and to the right over a complement ("of Transport").
"""

from __future__ import annotations

import re

from factcheck.normalizer.document import Document, Token
from factcheck.normalizer.roles.after import After
from factcheck.normalizer.roles.before import Before
from factcheck.normalizer.roles.bodies import Bodies
from factcheck.normalizer.roles.figures import Figures
from factcheck.normalizer.roles.heads import Heads
from factcheck.normalizer.roles.ministries import Ministries
from factcheck.normalizer.roles.phrase import RolePhrase, adjacent, canonical_role
from factcheck.rulebook.folding import plain
from factcheck.rulebook.gazetteer import Gazetteer
from factcheck.rulebook.load import Language
from factcheck.rulebook.naming import NamingWords
from factcheck.rulebook.office_words import OfficeWords
from factcheck.rulebook.offices import load_offices
from factcheck.rulebook.roles import Role

_REACH_BACK = 40  # characters before a phrase in which "used to be" is looked for
_TRAILING = 2  # words of the longest standing behind a head: "en funciones"
_LEARNED = frozenset({"teacher", "professor", "doctor", "lecturer", "student", "tutor", "researcher"})
_OWNED = ("'s", "’s")


def _past(naming: NamingWords) -> re.Pattern[str] | None:
    """Words such as "used to be" right before a role, or with an article or the owner between them."""
    phrases = "|".join(sorted(map(re.escape, naming.formerly), key=lambda words: (-len(words), words)))
    articles = "|".join(sorted(map(re.escape, naming.determiners | naming.indefinite)))
    return re.compile(rf" (?:{phrases})(?: (?:{articles}))?(?: [\w’'\-]+['’]s?)?[ '’]$") if phrases else None


def _titles(text: str, tokens: list[Token], index: int) -> bool:
    """Whether a short rank has its full stop or stands before a full name: "Col. Brun", "Col Ann Brun"."""
    if text[tokens[index].end : tokens[index].end + 1] == ".":
        return True
    named = tokens[index + 1 : index + 3]
    return len(named) == 2 and all(token.capitalised for token in named)


class RoleReader:
    """Finds role phrases in documents of one language."""

    def __init__(self, language: Language, words: OfficeWords, gazetteer: Gazetteer) -> None:
        """Take the data of the language and what all languages share."""
        self.naming: NamingWords = language.naming
        self.words = words
        stop = language.words.stop | self.naming.copulas | self.naming.speech | self.naming.never
        stop = stop | self.naming.where | self.naming.relative
        self.bodies = Bodies(language.naming, words, gazetteer)
        self.before, self.after = Before(self.bodies, stop), After(self.bodies, stop)
        self.heads = Heads(self.bodies)
        self.ministries = Ministries(words, self.bodies)
        self.figures = Figures(language.naming, words)
        self._formerly = _past(self.naming)
        ended = "|".join(sorted(map(re.escape, self.naming.ended)))
        self._ended = (
            re.compile(rf" (?:(?:{ended}) |from \d{{4}} (?:to|{ended}) |\(\d{{4}}[-–]\d{{2,4}}\))") if ended else None
        )
        self._prepositions: dict[str, frozenset[str]] = {}

    def read(self, document: Document) -> list[RolePhrase]:
        """All role phrases in order; none inside another."""
        tokens, lowers, heads, keys = document.tokens, document.lowers, self.heads.known, self.heads.keys
        found: list[RolePhrase] = []
        for index in document.concerning(self.heads.as_head):
            head = heads[lowers[index]]
            if head is None or (head.capitalised and not tokens[index].capitalised):
                continue
            if head.led is not None and (not index or keys[lowers[index - 1]] not in head.led):
                continue
            phrase = self._at(document, tokens, index, head.form)
            if phrase and found and self._is_subject(document.text, tokens, found[-1], phrase):
                found[-1].last, found[-1].end = phrase.last, phrase.end
            elif phrase:
                self._keep(tokens, found, phrase)
        return found

    def _is_subject(self, text: str, tokens: list[Token], before: RolePhrase, phrase: RolePhrase) -> bool:
        """Whether a word for people only tells what somebody teaches or knows: "учительница физики"."""
        beside = phrase.first == before.last == phrase.last - 1 and adjacent(
            text, tokens[phrase.first - 1], tokens[phrase.first]
        )
        return beside and tokens[phrase.first].lower in self.naming.subjects and before.head in _LEARNED

    def passes(self, word: str) -> bool:
        """Whether a word may stand before a domain: an article or a possessive."""
        return word.lower() in self.naming.determiners or word.lower() in self.naming.indefinite

    def seated(self, word: str) -> bool:
        """Whether a word is the noun of a body that has offices."""
        return self.words.key(word.lower()) in self.bodies.seats

    def named(self, role: Role, domains: set[str]) -> Role:
        """The role with its domains, under the name that it has with them."""
        return canonical_role(role.head, set(role.standings), domains)

    def _keep(self, tokens: list[Token], found: list[RolePhrase], phrase: RolePhrase) -> None:
        """A phrase that reaches over earlier ones swallows them; one inside an earlier one is dropped."""
        while found and found[-1].first >= phrase.first:
            found.pop()
        if found and found[-1].last > phrase.first:
            if found[-1].last >= phrase.last:
                return
            phrase.first = found[-1].last
            phrase.start = tokens[phrase.first].start
        if phrase.start < phrase.end:
            found.append(phrase)

    def _at(self, document: Document, tokens: list[Token], index: int, key: str) -> RolePhrase | None:
        text = document.text
        standings: set[str] = set()
        domains: set[str] = set()
        match = self.heads.find(tokens, index, key)
        # Without its ending "суд" is a judge, and as it stands a court.
        body = bool(self.words.endings) and tokens[index].lower in self.naming.organisation
        small = key in self.naming.capital_heads and not tokens[index].capitalised
        if match and match[0] == 1 and (body or small):
            return None
        if match and not self._may_be_short(text, tokens, index, key):
            return None
        if not match:
            match = self.heads.split(self.bodies.bare_word(tokens[index].lower), standings, domains)
            if not match:
                return None
            match = self.heads.longer(tokens, index) or match
        size, head, plural = match
        abbreviated = self.heads.abbreviated(text, tokens, index, key) if size == 1 else None
        if abbreviated:
            size, head, plural = abbreviated
        first = index - size + 1
        if (
            size > 1
            and not abbreviated
            and any(not adjacent(text, tokens[i], tokens[i + 1]) for i in range(first, index))
        ):
            single = next((p for p in self.words.heads[key] if len(p[0]) == 1), None)
            if not single:
                return None
            first, head, plural = index, single[1], single[2]
        phrase = RolePhrase(head, plural)
        phrase.head_start, phrase.head_end = tokens[first].start, tokens[index].end
        standings.update(self.words.led_by(tokens[first].lower)[0] if size > 1 else ())
        people = self.bodies.country(tokens[index].lower) if size == 1 else None
        domains.update({people.lower()} if people else ())  # "a Dane": the word for the role names the country
        phrase.first = self.before.widen(text, tokens, first, phrase, standings, domains)
        after = self._standing_after(text, tokens, index + 1, standings)
        phrase.last = self.after.widen(text, tokens, after, domains, self._takes(head))
        if self._of_a_body(tokens, phrase, index) or self.figures.at(tokens, phrase, index, domains):
            return None
        phrase.start, phrase.end = tokens[phrase.first].start, tokens[phrase.last - 1].end
        self._trim(text, tokens, index, phrase, key)
        if self._is_past(text, phrase):
            standings.add("former")
        head = self.ministries.head_of(head, self._around(tokens, phrase, index), domains)
        phrase.role = canonical_role(head, standings, domains, self.figures.fields_within(text, tokens, phrase))
        return phrase

    def _may_be_short(self, text: str, tokens: list[Token], index: int, key: str) -> bool:
        """Whether a word that is short for a rank stands as one, if it is such a word."""
        if key in self.naming.initialled and not self._initials(tokens, index):
            return False
        return key not in self.naming.dotted or _titles(text, tokens, index)

    def _initials(self, tokens: list[Token], index: int) -> bool:
        """Whether letters are a rank before a name: "DI Moss", "PC Ann Brun", but no "Washington DC"."""
        named = tokens[index + 1] if index + 1 < len(tokens) else None
        if not tokens[index].text.isupper() or named is None or not named.capitalised or named.text.isupper():
            return False
        given = plain(named.lower) in self.bodies.gazetteer.given
        return given or tokens[index].lower not in self.naming.namesakes

    def _around(self, tokens: list[Token], phrase: RolePhrase, index: int) -> list[str]:
        """The words of a phrase beside its head at `index`."""
        return [token.text for at, token in enumerate(tokens[phrase.first : phrase.last], phrase.first) if at != index]

    def _trim(self, text: str, tokens: list[Token], index: int, phrase: RolePhrase, key: str) -> None:
        """Take off an article that is written together and an owner's ending; keep the full stop of a short form."""
        opening = tokens[phrase.first].lower
        bare = self.bodies.bare_word(opening)
        if bare != opening:
            phrase.start += len(opening) - len(bare)
            phrase.head_start = max(phrase.head_start, phrase.start)
            phrase.article = "the"
        if phrase.last == index + 1 and text.startswith(". ", phrase.end) and key in self.naming.shortened:
            phrase.end += 1
        if tokens[index].text[-2:].lower() in _OWNED:
            phrase.head_end -= 2
            phrase.end = phrase.head_end
            phrase.owner = True

    def _is_past(self, text: str, phrase: RolePhrase) -> bool:
        """Whether the words around a role say that it is held no more: "used to be", "until 2019"."""
        before = max(0, phrase.start - _REACH_BACK)
        if self._formerly and self._formerly.search(text, before, phrase.start):
            return True
        if self._ended is None or not self._ended.match(text, phrase.end):
            return False
        return self.naming.lasting.isdisjoint(text[before : phrase.start].lower().split())

    def _takes(self, head: str) -> frozenset[str]:
        """The prepositions that open a complement after this head beside those of the language."""
        known = self._prepositions.get(head)
        if known is None:
            offices = load_offices()
            kinds = sorted(kind for kind in offices.kin(head) if kind in offices.heads)
            known = frozenset(word for kind in kinds for word in offices.heads[kind].takes.split("|") if word)
            self._prepositions[head] = known
        return known

    def _standing_after(self, text: str, tokens: list[Token], index: int, standings: set[str]) -> int:
        """The end of words after the head that belong to it: "minister designate", "professor emeritus"."""
        for size in range(_TRAILING, 0, -1):
            words = tokens[index : index + size]
            phrase = " ".join(token.lower for token in words)
            if phrase not in self.naming.trailing:
                continue
            if all(adjacent(text, tokens[at - 1], tokens[at]) for at in range(index, index + size)):
                standing = self.words.standings.get(tuple(self.words.key(token.lower) for token in words))
                standings.update({standing} if standing else ())
                return index + size
        return index

    def _of_a_body(self, tokens: list[Token], phrase: RolePhrase, index: int) -> bool:
        """Whether a head is the one on somebody's shoulders: "his head", "its ugly head"; a name may follow an office.

        An office says what it is the head of, before or after, or has its holder beside it.
        """
        token = tokens[index]
        if token.lower not in self.naming.bodily:
            return False
        following = tokens[index + 1 : index + 3]
        if following and following[0].lower in self.naming.bodily_nouns:
            return True  # "the Harnley head office"
        if token.capitalised or phrase.last > index + 1 or phrase.first < index:
            return False
        named = following and (following[0].capitalised or (following[0].text == "," and following[-1].capitalised))
        return not named
