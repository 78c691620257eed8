"""The bodies that offices belong to, as they are written after a head: long names, lists and plain nouns."""

from __future__ import annotations

from factcheck.normalizer.document import Token
from factcheck.normalizer.roles.bodies import Bodies
from factcheck.normalizer.roles.phrase import adjacent
from factcheck.rulebook.folding import plain

ORDINALS = frozenset({"st", "nd", "rd", "th"})
_APOSTROPHES = ("'", "’")
_ADJECTIVES = 3  # words before a plain noun: "of the new state oil company"
_CLOSING = frozenset(",.;)")
_PAIR = 2  # tokens: a preposition and the name after it
_VERBAL = ("ed", "ly")
_LISTED = 4  # words of a list after its "and"


class Titled:
    """Reads the parts of a complement that are more than one name, in one language without case endings."""

    def __init__(self, bodies: Bodies, stop: frozenset[str]) -> None:
        """Take the words of the language; `stop` are those that no phrase holds."""
        self.bodies, self.stop = bodies, stop
        self.naming, self.words, self.gazetteer = bodies.naming, bodies.words, bodies.gazetteer

    def joined(self, text: str, tokens: list[Token], index: int) -> int:
        """How many signs at `index` stand inside a name: the apostrophe of "Workers' Party", a comma of a list."""
        token = tokens[index]
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if following is None or token.start != tokens[index - 1].end or not adjacent(text, token, following):
            return 0
        if not following.capitalised or not tokens[index - 1].capitalised:
            return 0
        if token.text in _APOSTROPHES:
            return int(tokens[index - 1].lower.endswith("s"))
        conjunction = tokens[index + 2] if index + 3 < len(tokens) else None
        if token.text != "," or conjunction is None or conjunction.lower not in self.naming.conjoining:
            return 0
        return int(adjacent(text, following, conjunction) and self._ends_in_body(text, tokens, index + 3))

    def list_goes_on(self, text: str, tokens: list[Token], index: int, begin: int) -> bool:
        """Whether the "and" at `index` stands inside the name of a body or field: "Health and Social Care"."""
        following = index + 1
        if tokens[index].lower not in self.naming.conjoining or following >= len(tokens):
            return False
        if not tokens[index - 1].capitalised or not adjacent(text, tokens[index], tokens[following]):
            return False
        if not tokens[following].capitalised or plain(tokens[following].lower) in self.gazetteer.given:
            return False
        if tokens[index].text != "&" and self._titled(text, tokens, following):
            return False
        if tokens[index].text == "&" or any(
            token.capitalised and token.lower in self.naming.ministries for token in tokens[begin:index]
        ):
            return True
        before = [token.lower for token in tokens[max(begin, index - _PAIR) : index]]
        field = any(self.words.domain_at(before[start:], 0) for start in range(len(before)))
        words = [token.lower for token in tokens[following : following + _LISTED]]
        return bool(field and self.words.domain_at(words, 0)) or self._ends_in_body(text, tokens, following)

    def name_goes_on(self, tokens: list[Token], index: int) -> bool:
        """Whether a preposition stands inside a body's name: "Commission on Fair Trade"."""
        before, following = tokens[index - 1], tokens[index + 1 : index + 2]
        if not following or not following[0].capitalised or following[0].lower in self.naming.never:
            return False
        return before.capitalised and before.lower in self.naming.ministries

    def field(self, text: str, tokens: list[Token], index: int, domains: set[str]) -> int:
        """How many unknown lower-case words name a field ("of rates strategy at Bellmer"): it ends as a noun does."""
        if tokens[index - 1].lower not in self.naming.fielding:
            return 0
        for size in range(1, _ADJECTIVES + 1):
            place = index + size - 1
            token = tokens[place] if place < len(tokens) else None
            if token is None or (size > 1 and not adjacent(text, tokens[place - 1], token)):
                return 0
            if token.kind != "word" or token.capitalised or not self._noun(token, size):
                return 0
            following = tokens[place + 1 : place + 3]
            closes = text[token.end : token.end + 1] in _CLOSING
            goes_on = len(following) == _PAIR and following[0].lower in self.naming.complements
            if closes or (goes_on and following[1].capitalised and following[1].lower not in self.naming.never):
                domains.add(" ".join(other.lower for other in tokens[index : place + 1]))
                return size
        return 0

    def _noun(self, token: Token, size: int) -> bool:
        """Whether a word may be part of a field's name, the `size`-th of it."""
        key = (self.words.key(token.lower),)
        if token.lower in self.stop or token.lower in self.naming.degrees or key in self.words.standings:
            return False
        return token.lower not in self.words.titles and not (size > 1 and token.lower.endswith(_VERBAL))

    def plain_body(self, text: str, tokens: list[Token], index: int, domains: set[str]) -> int:
        """How many lower-case words name a body or a unit: "the state oil company", "the 3rd brigade"."""
        owned = 0  # apostrophes of owners: "the dockers' union"
        for size in range(1, _ADJECTIVES + 2):
            place = index + size - 1 + owned
            if place >= len(tokens) or (size > 1 and not adjacent(text, tokens[place - 1], tokens[place])):
                return 0
            token = tokens[place]
            if token.kind == "word" and token.capitalised and size > 1 and self._described(text, tokens, index, place):
                self.bodies.add_name(token.text, domains)
                return place - index + 1
            if token.kind != "word" or token.capitalised or token.lower in self.stop:
                return 0
            following = tokens[place + 1] if place + 1 < len(tokens) else None
            if following is not None and following.text in _APOSTROPHES and following.start == token.end:
                owned += int(token.lower.endswith("s"))
                continue
            if token.lower in self.naming.seats:
                while self._follows(text, tokens, place + 1):
                    place += 1
                if self._heads(text, tokens, place + 1):
                    return 0
                words = [other.lower for other in tokens[index : place + 1]]
                known = (self.words.domain_at(words, start) for start in range(len(words)))
                domains.update(found[0] for found in known if found)
                return place - index + 1 + self._own_name(text, tokens, place + 1, domains)
        return 0

    def owned_body(self, text: str, tokens: list[Token], index: int) -> int:
        """2 where the apostrophe of owners and their body stand at `index`: "of the prisoners' office"."""
        if tokens[index].text not in _APOSTROPHES or tokens[index].start != tokens[index - 1].end:
            return 0
        return 2 if tokens[index - 1].lower.endswith("s") and self._follows(text, tokens, index + 1) else 0

    def ordinal(self, text: str, tokens: list[Token], index: int) -> int:
        """2 where a counted body follows: "3rd Assault Brigade", "47th district"; else 0."""
        if tokens[index].kind != "number" or index + 2 >= len(tokens):
            return 0
        ending, body = tokens[index + 1], tokens[index + 2]
        if ending.start != tokens[index].end or ending.lower not in ORDINALS or not adjacent(text, ending, body):
            return 0
        return 2 if body.capitalised or body.lower in self.naming.seats else 0

    def _described(self, text: str, tokens: list[Token], index: int, place: int) -> bool:
        """Whether the words from `index` on are adjectives before the name at `place`: "the far-right Civic Party"."""
        name = tokens[place].lower
        if name in self.naming.never or plain(name) in self.gazetteer.given or tokens[index - 1].capitalised:
            return False
        if self._office_near(text, tokens, place):
            return False
        words = [token.lower for token in tokens[index:place]]
        if any(word in self.words.titles for word in words):
            return False
        return tokens[index - 1].lower in self.naming.determiners or any("-" in word for word in words)

    def _ships_name(self, text: str, tokens: list[Token], index: int) -> int:
        """How many capitalised words from `index` on name a ship: "the ferry Marl Star"."""
        end = index + 1
        while end < len(tokens) and tokens[end].capitalised and adjacent(text, tokens[end - 1], tokens[end]):
            end += 1
        return end - index

    def _office_near(self, text: str, tokens: list[Token], index: int) -> bool:
        """Whether an office stands among the next words: somebody else's role begins."""
        for place in range(index, min(index + _LISTED, len(tokens))):
            if place > index and not adjacent(text, tokens[place - 1], tokens[place]):
                return False
            if tokens[place].lower in self.words.titles:
                return True
        return False

    def _own_name(self, text: str, tokens: list[Token], index: int, domains: set[str]) -> int:
        """1 where the one capitalised word at `index` is the body's own name: "the aviation authority Norair said"."""
        if index >= len(tokens) or not adjacent(text, tokens[index - 1], tokens[index]):
            return 0
        token = tokens[index]
        named = token.kind == "word" and token.capitalised and token.lower not in self.naming.never
        person = plain(token.lower) in self.gazetteer.given or token.lower in self.naming.honorifics
        if not named or person or token.lower in self.words.titles or token.text[-2:-1] in _APOSTROPHES:
            return 0
        if index + 1 < len(tokens) and tokens[index + 1].capitalised and tokens[index + 1].start == token.end + 1:
            return self._ships_name(text, tokens, index) if tokens[index - 1].lower in self.naming.carriers else 0
        domains.add(token.lower)
        return 1

    def _heads(self, text: str, tokens: list[Token], index: int) -> bool:
        """Whether an office follows, which the words before it belong to: "lawyer of opposition leader Ada Stone"."""
        if index >= len(tokens) or not adjacent(text, tokens[index - 1], tokens[index]):
            return False
        return tokens[index].lower in self.words.titles

    def _follows(self, text: str, tokens: list[Token], index: int) -> bool:
        """Whether one more noun of a body follows: "government agency"."""
        if index >= len(tokens) or not adjacent(text, tokens[index - 1], tokens[index]):
            return False
        return not tokens[index].capitalised and tokens[index].lower in self.naming.seats

    def _titled(self, text: str, tokens: list[Token], index: int) -> bool:
        """Whether a title stands among the next capitalised words: somebody else's role begins."""
        for place in range(index, min(index + _LISTED, len(tokens))):
            if place > index and not adjacent(text, tokens[place - 1], tokens[place]):
                return False
            if not tokens[place].capitalised:
                return False
            if tokens[place].lower in self.words.titles:
                return True
        return False

    def _ends_in_body(self, text: str, tokens: list[Token], index: int) -> bool:
        """Whether the capitalised words from `index` on end in the noun of a body: "Chemical Protection Troops"."""
        place = index
        while place < len(tokens) and place - index < _LISTED and tokens[place].capitalised:
            if place > index and not adjacent(text, tokens[place - 1], tokens[place]):
                break
            if place > index and tokens[place].lower in self.naming.organisation:
                return True
            place += 1
        return False
