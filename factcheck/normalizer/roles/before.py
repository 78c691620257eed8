"""Widening a role phrase to the left: how far it reaches, over what `modifiers.py` knows and what opens it."""

from __future__ import annotations

from factcheck.normalizer.document import Token
from factcheck.normalizer.roles.bodies import Bodies
from factcheck.normalizer.roles.modifiers import Modifiers
from factcheck.normalizer.roles.phrase import RolePhrase, adjacent, owner_in, shouted
from factcheck.rulebook.folding import plain

_PAIR = 2  # words of a standing with its function word
_REACH = 9  # tokens of a phrase before its head
_BRACKETED = 3  # tokens of an abbreviation in brackets
_EX, _FORMER = "ex-", "former"  # "l'ex-adjoint au maire"
_APOSTROPHES = ("'", "’")
_NAME = 4  # words before the last one of a body's name
_UNKNOWN = 1  # words without a known meaning that may stand inside a phrase


class _Left:
    """How far a phrase reaches to the left while it is read."""

    def __init__(self, first: int, standings: set[str], domains: set[str]) -> None:
        self.standings, self.domains = standings, domains
        self.first = first  # of the head
        self.begin = first  # of the phrase, where no article opens it
        self.left = first  # of all words that are known, those before an unknown one as well
        self.unknown = 0
        self.sure = (set(standings), set(domains))

    def keep(self, start: int, telling: bool = True, people: bool = False) -> None:
        """Widen to a word that is known; before an unknown one, only names and standings count.

        `people` tells that it is an adjective of a people, which no verb follows: "the French far-right leader".
        """
        standing = len(self.standings) > len(self.sure[0])
        if not self.unknown or telling or standing:
            self.left = start
        if not self.unknown or (self.unknown == 1 and (standing or people)):
            self.begin = start
            self.sure = (set(self.standings), set(self.domains))

    def settle(self) -> None:
        """Forget what stood before an unknown word."""
        self.standings.intersection_update(self.sure[0])
        self.domains.intersection_update(self.sure[1])


class Before:
    """Reads what stands before heads, in one language."""

    def __init__(self, bodies: Bodies, stop: frozenset[str]) -> None:
        """Take the words of the language; `stop` are those that no phrase holds."""
        self.bodies, self.stop = bodies, stop
        self.naming, self.words, self.gazetteer = bodies.naming, bodies.words, bodies.gazetteer
        self.modifiers = Modifiers(bodies)

    def widen(
        self, text: str, tokens: list[Token], first: int, phrase: RolePhrase, standings: set[str], domains: set[str]
    ) -> int:
        """Widen to the left; returns the first token of the phrase and notes its article.

        An unknown word ("a controversial mayor") is no part of it, but what stands before such a word may be, where an
        article opens the whole.
        """
        index, limit = first - 1, 0 if tokens[first].capitalised else _UNKNOWN
        found = _Left(first, standings, domains)
        while index >= 0 and first - index <= _REACH and adjacent(text, tokens[index], tokens[index + 1]):
            size = self._joined_standing(text, tokens, index, found)
            if size:
                index -= size
                continue
            begin = self._opens(text, tokens, index, first, phrase, found)
            if begin is not None:
                return begin
            size = self._known(text, tokens, index, found)
            if not size and not self._passes(tokens[index], limit, found):
                break
            index -= size or 1
        found.settle()
        return found.begin

    def _joined_standing(self, text: str, tokens: list[Token], index: int, found: _Left) -> int:
        """How many tokens up to `index` are a standing that ends in a function word: "adjointe au" before "maire"."""
        if not self._stops(tokens[index]):
            return 0
        for size in (_PAIR + 1, _PAIR):
            begin = index - size + 1
            if begin < 0 or any(not adjacent(text, tokens[i], tokens[i + 1]) for i in range(begin, index)):
                continue
            words = [self.bodies.bare_word(token.lower) for token in tokens[begin : index + 1]]
            bare = [words[0].removeprefix(_EX), *words[1:]]
            standing = self.words.standings.get(tuple(map(self.words.key, bare)))
            if standing:
                found.standings.update({standing, _FORMER} if bare != words else {standing})
                found.keep(begin)
                return size
        return 0

    def _opens(
        self, text: str, tokens: list[Token], index: int, first: int, phrase: RolePhrase, found: _Left
    ) -> int | None:
        """Where the phrase begins, if the word at `index` opens it: an article, an owner, "once"."""
        token, lower = tokens[index], tokens[index].lower
        bare = self.bodies.bare_word(lower)
        if bare != lower:
            standing = self.words.standings.get((self.words.key(bare),))
            found.standings.update({standing} if standing else ())
            return index if standing else None
        if lower in self.naming.determiners or lower in self.naming.indefinite:
            phrase.article = "a" if lower in self.naming.indefinite else "the"
            return found.left
        if self._stops(token):
            once = lower in self.naming.once and not tokens[first].capitalised and self._takes(tokens, first)
            found.standings.update({"former"} if once else ())
            return index if once else None
        owner = owner_in(token.text)
        if owner:
            self.bodies.add_owner(self._whole(text, tokens, index, owner), found.domains)
            if owner.lower() in self.naming.seats and index and adjacent(text, tokens[index - 1], tokens[index]):
                field = self.words.domains.get((tokens[index - 1].lower,))
                found.domains.update({field} if field else ())
            phrase.article = phrase.article or "the"
            return found.left
        return None

    def _known(self, text: str, tokens: list[Token], index: int, found: _Left) -> int:
        """How many tokens up to `index` have a meaning before an office, which is noted; 0 for none."""
        size = self._signs(text, tokens, index, found.domains)
        if size:
            if size != _BRACKETED:
                found.keep(index - size + 1)
            return size
        if self._then(text, tokens, index):
            found.keep(index)
            return 1
        if self._stops(tokens[index]):
            joins = found.left == index + 1 < found.first  # not "the Civic Union of Prime Minister"
            size = self._of(text, tokens, index) if joins and not found.unknown else 0
            if size:
                self._add_body(tokens, index, size, found.domains)
                found.keep(index - size + 1)
            return size
        if self.bodies.bare_word(tokens[index].lower) != tokens[index].lower:
            return 0
        size = self.modifiers.read(text, tokens, index, found.standings, found.domains)
        if size:
            start = tokens[index - size + 1]
            people = plain(start.lower) in self.gazetteer.peoples and plain(start.lower) not in self.gazetteer.places
            found.keep(index - size + 1, telling=start.capitalised, people=people and start.capitalised)
        return size

    def _then(self, text: str, tokens: list[Token], index: int) -> bool:
        """Whether an office was held when something happened, which says nothing of today: "the then mayor"."""
        standing = self.words.standings.get((self.words.key(tokens[index].lower),))
        if not standing or not index or not self._stops(tokens[index]):
            return False
        before = tokens[index - 1]
        owned = before.lower in self.naming.determiners or owner_in(before.text) is not None
        return owned and adjacent(text, before, tokens[index])

    def _passes(self, token: Token, limit: int, found: _Left) -> bool:
        """Whether a word without a meaning may stand inside a phrase; it is counted."""
        if self._stops(token) or self.bodies.bare_word(token.lower) != token.lower:
            return False
        found.unknown += 1
        attached = "-" in token.text and token.text.rsplit("-", 1)[-1].lower() in self.naming.attached
        small = token.lower in self.naming.capital_heads and not token.capitalised
        titled = self.words.key(token.lower) in self.words.titles and not small
        return found.unknown <= limit and (attached or not token.capitalised) and not titled

    def _stops(self, token: Token) -> bool:
        """Whether no phrase holds the token: a sign or a function word, unless its capitals make it a name ("WHO")."""
        return token.kind != "word" or (token.lower in self.stop and not shouted(token.text))

    def _signs(self, text: str, tokens: list[Token], index: int, domains: set[str]) -> int:
        """How many tokens up to `index` are an abbreviation in full stops ("U.S.", noted) or in brackets ("(PKK)")."""
        dotted = self.bodies.dotted_before(text, tokens, index)
        if dotted:
            self.bodies.add_name(dotted[0], domains)
            return dotted[1]
        if self._many_own(tokens, index):
            domains.add(tokens[index - 1].lower)
            return _PAIR
        inside = tokens[index - 1].text if index >= _BRACKETED and tokens[index].text == ")" else ""
        if not shouted(inside) or tokens[index - 2].text != "(" or tokens[index].start != tokens[index - 1].end:
            return 0
        return _BRACKETED if tokens[index - _BRACKETED].capitalised else 0

    def _many_own(self, tokens: list[Token], index: int) -> bool:
        """Whether an apostrophe stands inside the name of a body: "Miners' Union leader"."""
        if not index or tokens[index].text not in _APOSTROPHES or tokens[index - 1].end != tokens[index].start:
            return False
        owners, body = tokens[index - 1], tokens[index + 1]
        return owners.capitalised and owners.lower.endswith("s") and body.capitalised and self._names_body(body)

    def _of(self, text: str, tokens: list[Token], index: int) -> int:
        """How many tokens up to `index` begin a body's name that goes on after it: "Bank of" before "Norland"."""
        if tokens[index].lower not in self.naming.complements or not tokens[index + 1].capitalised:
            return 0
        size, place = 1, index - 1
        while place >= 0 and adjacent(text, tokens[place], tokens[place + 1]) and self._names_body(tokens[place]):
            size += 1
            if tokens[place].lower in self.naming.organisation or tokens[place].lower in self.naming.ministries:
                return size
            place -= 1
        return 0

    def _names_body(self, token: Token) -> bool:
        known = token.lower in self.naming.openers or self.words.key(token.lower) in self.words.titles
        return token.kind == "word" and token.capitalised and (not known or token.lower in self.naming.organisation)

    def _add_body(self, tokens: list[Token], index: int, size: int, domains: set[str]) -> None:
        """Note the words before the preposition at `index`."""
        for token in tokens[index - size + 1 : index]:
            self.bodies.add_name(token.text, domains)

    def _whole(self, text: str, tokens: list[Token], index: int, owner: str) -> str:
        """The whole name of a body that owns an office: "Marl Financial Authority", not "Authority"."""
        if owner.lower() not in self.naming.organisation or not owner[:1].isupper():
            return self._double(text, tokens, index, owner)
        start = index
        while start and index - start < _NAME and adjacent(text, tokens[start - 1], tokens[start]):
            before = tokens[start - 1]
            if not before.capitalised or before.lower in self.stop | self.naming.openers:
                break
            start -= 1
        return " ".join([*(token.text for token in tokens[start:index]), owner])

    def _double(self, text: str, tokens: list[Token], index: int, owner: str) -> str:
        """The name of two words of a firm or place that owns an office ("Marl Vale's chief executive")."""
        before = tokens[index - 1] if index > 1 else None  # what opens the text may have its capital from that
        if before is None or not owner[:1].isupper() or not adjacent(text, before, tokens[index]):
            return owner
        inside = text[before.start - 1] == " " and (text[before.start - 2].isalnum() or text[before.start - 2] == ",")
        known = self.words.key(before.lower) in self.words.titles or plain(before.lower) in self.gazetteer.given
        known = known or before.lower in self.stop | self.naming.openers | self.naming.honorifics | self.naming.never
        if not before.capitalised or before.kind != "word" or known or not inside or self.bodies.country(before.lower):
            return owner
        return f"{before.text} {owner}"

    def _takes(self, tokens: list[Token], first: int) -> bool:
        """Whether a complement follows the head, so that "once" before it is no adverb ("once president of")."""
        following = tokens[first + 1 : first + 2]
        return bool(following) and following[0].lower in self.naming.complements
