"""Role phrases: the words that give somebody an office, an occupation or a rank, in canonical form.

A phrase is found from its head ("minister", "chief executive"), then widened to the left over standings, domains
and the body ("former", "air force", "Kremlin") and to the right over a complement ("of Transport").
"""

from __future__ import annotations

from typing import NamedTuple

from factcheck.normalizer.document import Document, Token
from factcheck.normalizer.known import Known
from factcheck.rulebook.folding import plain
from factcheck.rulebook.gazetteer import Gazetteer
from factcheck.rulebook.load import Language
from factcheck.rulebook.naming import NamingWords
from factcheck.rulebook.office_words import OfficeWords
from factcheck.rulebook.offices import load_offices
from factcheck.rulebook.roles import Role, parse_role

_REACH = 7  # tokens that a phrase may reach to either side of its head
_SHORTEST = 2  # letters of a standing that is no prefix: "в.о."
_REACH_BACK = 40  # characters before a phrase in which "used to be" is looked for
_UNKNOWN = 1  # words without a known meaning that may stand inside a phrase
_OWNED = ("'s", "’s")
_ENDS = frozenset('.!?…:;"”»')
_GAPS = (" ", "\u00a0")


class RolePhrase:
    """A role in the text; offsets local. `first` and `last` are the tokens of the phrase (last one exclusive)."""

    __slots__ = (
        "article",
        "end",
        "first",
        "head",
        "head_end",
        "head_start",
        "last",
        "owner",
        "plural",
        "role",
        "sort",
        "start",
    )

    def __init__(self, head: str, plural: bool) -> None:
        """Start with a head; the reader fills in the rest."""
        self.head, self.plural = head, plural
        self.start = self.end = self.head_start = self.head_end = self.first = self.last = 0
        self.article: str | None = None  # "the", "a" or None
        self.owner = False  # whether it only owns what follows: "the broker's son"
        self.role = Role((), head, ())
        known = load_offices().heads.get(head)
        self.sort = known.sort if known else "occupation"


class _Head(NamedTuple):
    """A word that may be the head of a phrase: how it is listed, and whether it must be capitalised for it."""

    form: str
    capitalised: bool


class RoleReader:
    """Finds role phrases in documents of one language."""

    def __init__(self, language: Language, words: OfficeWords, gazetteer: Gazetteer) -> None:
        """Take the data of the language and what all languages share."""
        self.naming: NamingWords = language.naming
        self.words, self.gazetteer = words, gazetteer
        self._stemmed: dict[str, str] = {}
        if words.endings:
            self._stemmed = {words.key(form): country for form, country in gazetteer.peoples.items()}
        self.prefixes = tuple(
            sorted(p[0] for p in words.standings if words.endings and len(p) == 1 and len(p[0]) > _SHORTEST)
        )
        self.prefixes += tuple(sorted(words_of for words_of in self.naming.prefixed))
        stop = language.words.stop | self.naming.copulas | self.naming.speech | self.naming.never
        self.stop = stop | self.naming.where | self.naming.relative | {"and", "or", "but"}
        self._heads: Known[str, _Head | None] = Known(self._as_head)
        self.bare = self.naming.complements | {""} if words.endings else self.naming.complements

    def read(self, document: Document) -> list[RolePhrase]:
        """All role phrases in order; none inside another."""
        tokens, heads = document.tokens, self._heads
        found: list[RolePhrase] = []
        for index in document.concerning(self._as_head):
            head = heads[tokens[index].lower]
            if head is None or (head.capitalised and not tokens[index].capitalised):
                continue
            phrase = self._at(document, tokens, index, head.form)
            if phrase:
                self._keep(tokens, found, phrase)
        return found

    def _as_head(self, lower: str) -> _Head | None:
        """How a word is listed where it may be the head of a phrase, or hold one."""
        if lower[:1].isdecimal() or not (lower[:1].isalnum() or lower[:1] == "_"):
            return None
        bare = self._bare_word(lower)
        word = bare[:-2] if bare[-2:] in _OWNED else bare
        form = self.words.key(word)
        if form in self.words.heads:
            return _Head(form, capitalised=False)
        holds = "-" in word or word.startswith(self.prefixes)
        if not (holds or self.naming.compounds) or self._split_head(bare, set(), set()) is None:
            return None
        return _Head(form, capitalised=not holds)

    def country(self, words: str) -> str | None:
        """The country that the words name or describe, in any case form."""
        found = self.gazetteer.peoples.get(plain(words))
        if found is None and self._stemmed:
            found = self._stemmed.get(self.words.key(words.lower()))
        return found

    def domain(self, words: list[str]) -> tuple[str, int] | None:
        """What the words name as the domain of an office (a known domain or a proper name), and how many of them."""
        known = self.words.domain_at([_owner(word.lower()) or word.lower() for word in words], 0)
        if known:
            return known
        name = _owner(words[0]) or words[0]
        country = self.country(name)
        if country:
            return country.lower(), 1
        return (name.lower(), 1) if name[:1].isupper() and name.lower() not in self.naming.never else None

    def passes(self, word: str) -> bool:
        """Whether a word may stand before a domain: an article or a possessive."""
        return word.lower() in self.naming.determiners or word.lower() in self.naming.indefinite

    def named(self, role: Role, domains: set[str]) -> Role:
        """The role with its domains, under the name that it has with them."""
        return _canonical(role.head, set(role.standings), domains)

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
        match = self._head(tokens, index, key)
        if match and match[0] == 1 and key in self.naming.capital_heads and not tokens[index].capitalised:
            return None
        if not match:
            match = self._split_head(self._bare_word(tokens[index].lower), standings, domains)
            if not match:
                return None
        size, head, plural = match
        first = index - size + 1
        if size > 1 and any(not _adjacent(text, tokens[i], tokens[i + 1]) for i in range(first, index)):
            single = next((p for p in self.words.heads[key] if len(p[0]) == 1), None)
            if not single:
                return None
            first, head, plural = index, single[1], single[2]
        phrase = RolePhrase(head, plural)
        phrase.head_start, phrase.head_end = tokens[first].start, tokens[index].end
        phrase.first = self._left(text, tokens, first, phrase, standings, domains)
        phrase.last = self._right(text, tokens, index + 1, domains)
        phrase.start, phrase.end = tokens[phrase.first].start, tokens[phrase.last - 1].end
        opening = tokens[phrase.first].lower
        if self._bare_word(opening) != opening:
            phrase.start += len(opening) - len(self._bare_word(opening))
            phrase.head_start = max(phrase.head_start, phrase.start)
            phrase.article = "the"
        if tokens[index].text[-2:].lower() in _OWNED:
            phrase.head_end -= 2
            phrase.end = phrase.head_end
            phrase.owner = True
        before = text[max(0, phrase.start - _REACH_BACK) : phrase.start]
        if any(f" {words} " in before for words in self.naming.formerly):
            standings.add("former")
        phrase.role = _canonical(head, standings, domains)
        return phrase

    def _bare_word(self, lower: str) -> str:
        """The word without an article that is written together with it ("l'ancien")."""
        cut = lower.replace("’", "'").find("'") + 1
        return lower[cut:] if 0 < cut < len(lower) and lower[:cut].replace("’", "'") in self.naming.elided else lower

    def _head(self, tokens: list[Token], index: int, key: str) -> tuple[int, str, bool] | None:
        for words, head, plural in self.words.heads.get(key, ()):
            size = len(words)
            if size == 1:
                return 1, head, plural
            if size <= index + 1 and all(
                self.words.key(tokens[index - size + 1 + i].lower) == words[i] for i in range(size - 1)
            ):
                return size, head, plural
        return None

    def _split_head(self, lower: str, standings: set[str], domains: set[str]) -> tuple[int, str, bool] | None:
        """One word that holds more than the head: "president-elect", "ex-minister", "Verkehrsministerin"."""
        parts = lower.replace("‑", "-").split("-")
        if len(parts) == 1 and lower.startswith(self.prefixes):
            prefix = next(prefix for prefix in self.prefixes if lower.startswith(prefix))
            parts = [lower[len(prefix) :], prefix]
        if len(parts) == 2:
            for head, other in ((parts[0], parts[1]), (parts[1], parts[0])):
                standing = self.words.standings.get((self.words.key(other),))
                known = self.words.heads.get(self.words.key(head), ())
                if standing and known and len(known[-1][0]) == 1:
                    standings.add(standing)
                    return 1, known[-1][1], known[-1][2]
        compound = self.words.compound(lower)
        if compound:
            head_word, other = compound
            domain = self.words.domains.get((other,)) or self.words.domains.get((other.rstrip("s"),))
            if domain:
                domains.add(domain)
            single = [p for p in self.words.heads[head_word] if len(p[0]) == 1]
            return 1, single[0][1], False
        return None

    def _left(
        self, text: str, tokens: list[Token], first: int, phrase: RolePhrase, standings: set[str], domains: set[str]
    ) -> int:
        """Widen to the left; returns the first token of the phrase and notes its article.

        Unknown words ("a controversial mayor") belong to it only where an article opens it.
        """
        begin, index, unknown = first, first - 1, 0
        limit = 0 if tokens[first].capitalised else _UNKNOWN
        sure = (set(standings), set(domains))
        while index >= 0 and first - index <= _REACH and _adjacent(text, tokens[index], tokens[index + 1]):
            token = tokens[index]
            lower = token.lower
            if self._bare_word(lower) != lower:
                if self.words.standings.get((self.words.key(self._bare_word(lower)),)):
                    standings.add(self.words.standings[(self.words.key(self._bare_word(lower)),)])
                    return index
                break
            if lower in self.naming.determiners or lower in self.naming.indefinite:
                phrase.article = "a" if lower in self.naming.indefinite else "the"
                return index + 1
            if token.kind != "word" or lower in self.stop:
                if lower in self.naming.once and not tokens[first].capitalised and self._takes(tokens, first):
                    standings.add("former")
                    return index
                break
            owner = _owner(token.text)
            if owner:
                self._add_body(owner, domains)
                phrase.article = phrase.article or "the"
                return index + 1
            size = self._modifier(text, tokens, index, standings, domains)
            if size:
                index -= size
                if not unknown or (unknown == 1 and len(standings) > len(sure[0])):
                    begin = index + 1
                    sure = (set(standings), set(domains))
                continue
            unknown += 1
            if unknown > limit or token.capitalised or self.words.key(lower) in self.words.titles:
                break
            index -= 1
        standings.intersection_update(sure[0])
        domains.intersection_update(sure[1])
        return begin

    def _takes(self, tokens: list[Token], first: int) -> bool:
        """Whether a complement follows the head, so that "once" before it is no adverb ("once president of")."""
        following = tokens[first + 1 : first + 2]
        return bool(following) and following[0].lower in self.naming.complements

    def _modifier(self, text: str, tokens: list[Token], index: int, standings: set[str], domains: set[str]) -> int:
        """How many tokens up to `index` (its last) are a known modifier, which is noted; 0 for none."""
        lower = tokens[index].lower
        standing = self.words.standings.get((self.words.key(lower),))
        if standing:
            standings.add(standing)
            return 1
        for size in (3, 2, 1):
            start = index - size + 1
            if start < 0 or any(not _adjacent(text, tokens[i], tokens[i + 1]) for i in range(start, index)):
                continue
            words = [token.lower for token in tokens[start : index + 1]]
            domain = self.words.domains.get(tuple(self.words.key(word) for word in words))
            if domain:
                domains.add(domain)
                return size
            country = self.country(" ".join(words))
            if country:
                domains.add(country.lower())
                return size
        return self._body(text, tokens, index, domains)

    def _body(self, text: str, tokens: list[Token], index: int, domains: set[str]) -> int:
        """Whether a capitalised word before a head names its body ("Corvane chief executive"); 1 or 0."""
        token, name = tokens[index], plain(tokens[index].lower)
        opens = index == 0 or (not _adjacent(text, tokens[index - 1], token) and tokens[index - 1].text in _ENDS)
        if opens or text[token.start - 1 : token.start] == "\n":
            named = name in self.gazetteer.places
        else:
            plain_case = self.words.endings or self.naming.capital_nouns or not token.capitalised
            named = not plain_case and name not in self.gazetteer.given and token.lower not in self.naming.openers
        if named:
            _join(domains, token.lower, after=tokens[index + 1])
        return int(named)

    def _right(self, text: str, tokens: list[Token], index: int, domains: set[str]) -> int:
        """Read a complement ("of Transport", "at the museum"); returns the end of the phrase."""
        end = begin = start = index
        if index >= len(tokens) or not _adjacent(text, tokens[index - 1], tokens[index]):
            return end
        if tokens[index].lower in self.naming.complements:
            begin = index = index + 1
        elif not self.words.endings:
            return end
        while index < len(tokens) and index - begin < _REACH and _adjacent(text, tokens[index - 1], tokens[index]):
            token = tokens[index]
            if token.lower in self.naming.determiners and index == begin:
                index += 1
                continue
            if end > begin and token.lower in self.naming.complements:
                following = tokens[index + 1 : index + 2]
                if not following or not following[0].capitalised or not tokens[index - 1].capitalised:
                    break
                index += 1
                continue
            size = 0 if self._other_role(text, tokens, index) else self._complement(text, tokens, index, domains)
            if not size:
                break
            index = end = index + size
        while end > begin and _owner(tokens[end - 1].text):
            end -= 1
        if end == start != begin and self._plain_noun(text, tokens, begin):
            domains.add(tokens[begin].lower)
            end = begin + 1
        if self.words.endings and index < len(tokens) and _adjacent(text, tokens[index - 1], tokens[index]):
            end = max(end, self._past_unknown(text, tokens, index)) if index == end else end
        return end if end > begin else start

    def _complement(self, text: str, tokens: list[Token], index: int, domains: set[str]) -> int:
        token = tokens[index]
        words = [t.lower for t in tokens[index : index + 4]]
        found = self.words.domain_at(words, 0)
        if found:
            domains.add(found[0])
            return found[1]
        for size in (3, 2):
            country = self.country(" ".join(words[:size]))
            if country and len(words) >= size:
                domains.add(country.lower())
                return size
        owner = _owner(token.text)
        name = owner or token.text
        country = self.country(name)
        if country:
            domains.add(country.lower())
            return 1
        if token.kind != "word" or not token.capitalised or token.lower in self.naming.never:
            return 0
        given = self._given(token) and self._given_before(tokens, index)
        if given or (self.words.endings and not self._before_given(tokens, index)):
            return 0
        _join(domains, name.lower(), before=tokens[index - 1])
        return 1

    def _other_role(self, text: str, tokens: list[Token], index: int) -> bool:
        """Whether somebody else's role begins here: "critic of Russian President ..."."""
        for place in range(index, min(index + 3, len(tokens))):
            token = tokens[place]
            if place > index and not _adjacent(text, tokens[place - 1], token):
                return False
            if token.capitalised and self.words.key(token.lower) in self.words.titles:
                return not self._names_body(tokens, place) and not self.words.domain_at([token.lower], 0)
        return False

    def _names_body(self, tokens: list[Token], index: int) -> bool:
        """ "General Staff": a head that begins the name of a body, not a title ("critic of President ...")."""
        following = tokens[index + 1 : index + 2]
        return bool(following) and following[0].capitalised and following[0].lower in self.naming.organisation

    def _plain_noun(self, text: str, tokens: list[Token], index: int) -> bool:
        """Whether one unknown noun and nothing more follows: "head of safety, ...", "head of safety Petra ..."."""
        token = tokens[index] if index < len(tokens) else None
        if token is None or token.kind != "word" or token.capitalised or token.lower in self.stop:
            return False
        following = text[token.end : token.end + 2]
        return following[:1] in (",", ".", ";", ")") or (following[:1] == " " and following[1:].isupper())

    def _given(self, token: Token) -> bool:
        return plain(token.lower) in self.gazetteer.given

    def _given_before(self, tokens: list[Token], index: int) -> bool:
        """Whether a surname follows a given name that stands after a proper name: "of Norland Anna Berg"."""
        return tokens[index - 1].capitalised and index + 1 < len(tokens) and tokens[index + 1].capitalised

    def _before_given(self, tokens: list[Token], index: int) -> bool:
        """Whether a given name follows: "голова Керчі Олег ..." (a body), not "голова Олег ..." (a person)."""
        return not self._given(tokens[index]) and index + 1 < len(tokens) and self._given(tokens[index + 1])

    def _past_unknown(self, text: str, tokens: list[Token], index: int) -> int:
        """The end of up to two unknown words before a given name: "прибиральниця складу Лідія ..."; else `index`."""
        for end in (index + 1, index + 2):
            if end >= len(tokens) or not _adjacent(text, tokens[end - 1], tokens[end]):
                return index
            if tokens[end - 1].capitalised or tokens[end - 1].lower in self.stop or tokens[end - 1].kind != "word":
                return index
            if tokens[end].capitalised and self._given(tokens[end]):
                return end
        return index

    def _add_body(self, owner: str, domains: set[str]) -> None:
        lower = owner.lower()
        domain = self.words.domains.get((self.words.key(lower),))
        country = self.country(lower) if plain(lower) in self.gazetteer.places else None
        if domain or country:
            domains.add(domain or (country or "").lower())
        elif owner[:1].isupper():
            domains.add(lower)


def _adjacent(text: str, left: Token, right: Token) -> bool:
    return right.start - left.end == 1 and text[left.end] in _GAPS


def _owner(text: str) -> str | None:
    """The owner in "Draunik's", "ministers'"; None for other words."""
    if len(text) > 2 and text[-2] in "'’" and text[-1] in "sS":
        return text[:-2]
    return None


def _join(domains: set[str], name: str, before: Token | None = None, after: Token | None = None) -> None:
    """Add a proper name; with the capitalised word beside it, where that was added, it is one name."""
    beside = before or after
    for other in sorted(domains) if beside is not None and beside.capitalised else ():
        words = other.split()
        if beside is not None and words[-1 if before else 0] == beside.lower:
            domains.discard(other)
            name = f"{other} {name}" if before else f"{name} {other}"
            break
    domains.add(name)


def _canonical(head: str, standings: set[str], domains: set[str]) -> Role:
    known = load_offices()
    kept = set(domains)
    for domain in sorted(domains):
        other = known.renamed.get(f"{head} ({domain})")
        if other:
            renamed = parse_role(other)
            head = renamed.head
            kept = (kept - {domain}) | set(renamed.domains)
            break
    order = [standing for standing in known.standings if standing in standings]
    if "chief" in order:
        order.remove("chief")
        head = f"chief {head}" if f"chief {head}" in known.heads else head
    return Role(tuple(order), head, tuple(sorted(kept)))
