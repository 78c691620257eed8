"""What a sentence speaks of: its names and nouns for people, things and bodies, each with its part in its clause."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from factcheck.adapters.lemmas import find_lemma
from factcheck.model import Found, Mention
from factcheck.normalizer.document import Document
from factcheck.normalizer.known import Kept, Known
from factcheck.normalizer.quantities.bearers import PERSON
from factcheck.normalizer.terms import name_key, word_forms
from factcheck.rulebook.load import Language
from factcheck.rulebook.offices import occupations_of, relatives_of
from factcheck.rulebook.things import Things, exclude

REACH = 5  # tokens before a noun among which its article or preposition stands
APPOSED = 5  # tokens behind a comma among which the noun of an apposition stands
SHORTEST_HEAD = 5  # letters of a German noun that is known again at the end of a compound
PLACE = "place"
OWN_SORTS = {"person": PERSON, "place": PLACE}  # of names whose kind is known
_STOPS = frozenset(".,;:!?()[]\"“”„«»‘’'—–…•*")
_CLOSING = frozenset("»”“’'\"")
_OPENING = frozenset("«“„‘'\"")
_POSSESSED = ("'s", "’s", "s'", "s’")


class Part(Enum):
    """What a nominal is to its clause."""

    OPENS = "opens"  # stands where a subject does
    OWNS = "owns"  # has what is measured: "the length of the bridge", "the firm's turnover"
    ASIDE = "aside"  # hangs on a preposition or on another noun
    INSIDE = "inside"  # stands behind a verb, most often its object


class Nominal(Struct, frozen=True, gc=False):
    """A noun or name at the tokens [first, last): its sort ("" where only the name is known), noun and folded name.

    `before` is the index of the token before its whole phrase; a name is `lent` where it stands elsewhere.
    """

    first: int
    last: int
    sort: str
    noun: str
    name: str
    part: Part
    before: int
    lent: bool = False


class NominalWords:
    """The words of one language for what a sentence speaks of."""

    def __init__(self, language: Language, things: Things) -> None:
        """Look nothing up yet; kept by `_words_of`."""
        code, speech = language.code, language.speech
        self.language, self.things = language, things
        self.sorts = things.sorts.get(code, {})
        self.measures = things.measures.get(code, frozenset())
        self.of = things.of.get(code, frozenset())
        self.empty = things.empty.get(code, frozenset())
        self.neuter = things.neuter.get(code, frozenset())
        self.others = things.others.get(code, frozenset()) | language.structure.pronouns
        self.articles = speech.articles | frozenset(language.calendar.definite) | frozenset(speech.possessives)
        self.indefinite = speech.indefinite
        self.definite = frozenset(language.calendar.definite)
        self.prepositions = speech.prepositions - self.articles
        self.openers = (speech.conjunctions | speech.relatives | speech.subordinators) - self.articles
        self.relatives = speech.relatives
        self.verbs = speech.finite | speech.pasts
        self.gendered = language.structure.gendered  # and so without articles
        self.tails = tuple(word for word in self.sorts if len(word) >= SHORTEST_HEAD) if code == "de" else ()
        ages = language.numbers.ages
        self.age_leads = frozenset(ages.before)
        self.occupations = occupations_of(code)
        self.kin = relatives_of(code)
        self.people = frozenset({*ages.persons, *ages.told.people, *self.occupations})
        self.known: Known[str, str] = Known(self._sort_of)
        self.measuring: Known[str, bool] = Known(self._measures)

    def _sort_of(self, lower: str) -> str:
        """The sort of a word in lower case in any of its forms, `PERSON` for people, "" where it is not known."""
        forms = word_forms(lower, self.language.code)
        if "-" not in lower:
            for form in forms:
                if form in self.sorts:
                    return self.sorts[form]
        if not self.people.isdisjoint(forms):
            return PERSON
        tail = next((tail for form in forms for tail in self.tails if form.endswith(tail)), None)
        return self.sorts[tail] if tail is not None else ""

    def leads(self, lower: str) -> bool:
        """Whether a word before a noun begins its phrase, or belongs to what stands before it."""
        return (
            lower in self.articles
            or lower in self.prepositions
            or lower in self.openers
            or lower in _STOPS
            or lower in self.neuter
            or lower in self.others
            or lower in self.of
            or lower in self.verbs
            or (self.gendered and self.measuring[lower])
        )

    def _measures(self, lower: str) -> bool:
        return not self.measures.isdisjoint(word_forms(lower, self.language.code))


_WORDS = Kept[NominalWords]()


class _Known(Struct, frozen=True):
    """What a version binds: the sort of each name, the names of each sort, and those of each noun for a person."""

    sorts: dict[str, str]
    names: dict[str, set[str]]
    posts: dict[str, set[str]]


class Nominals:
    """The nominals of one version, sentence by sentence, and which names and sorts belong together in it."""

    def __init__(self, document: Document, language: Language, things: Things, names: Sequence[Found]) -> None:
        """Take the names of the version; nothing is read before it is asked for."""
        self.document = document
        self.words = _WORDS.of(language.code, NominalWords, language, things)
        self._names = names
        self._read: list[list[Nominal]] | None = None

    def of_sentence(self, position: int) -> list[Nominal]:
        """The nominals of a sentence in order, each with the sort of its name or the one name of its sort."""
        if self._read is None:
            self._read = self._read_all()
        return self._read[position]

    def _read_all(self) -> list[list[Nominal]]:
        named: dict[int, tuple[int, Mention]] = {}
        for found, (first, last) in zip(self._names, self.document.token_ranges(self._names), strict=True):
            if isinstance(found.value, Mention) and last > first:
                named[first] = (last, found.value)
        read = [self._read_one(first, last, named) for first, last in self.document.sentence_tokens]
        return self._join(read)

    def _read_one(self, first: int, last: int, named: dict[int, tuple[int, Mention]]) -> list[Nominal]:
        lowers, sorts = self.document.lowers, self.words.known
        found: list[Nominal] = []
        at = first
        while at < last:
            if at not in named and not sorts[lowers[at]]:
                at += 1
                continue
            begin, sort, noun, name, bound = at, "", "", "", True
            while at < last and (at in named or sorts[lowers[at]]):
                if at in named:
                    if at > begin and (name or named[at][1].type == "place"):
                        break  # "tanker Ostmouth" is no name of a tanker
                    at, mention = named[at]
                    name = name_key(mention)
                    sort = OWN_SORTS.get(mention.type) or sorts[lowers[at - 1]] or sort
                else:
                    own = sorts[lowers[at]]
                    if name and (own == PERSON or sort in (PERSON, PLACE) or mention.type == "organisation"):
                        name = ""  # "the Eastmoor captain", "a Norlys Air plane": another is named
                    bound = bound and not name
                    sort, noun = own, lowers[at]
                    at += 1
                if lowers[at - 1].endswith(_POSSESSED):
                    break
                if noun and not name and lowers[at : at + 1] and lowers[at] in _OPENING and at + 1 in named:
                    at += 1  # the film «Salt Road»
            closed = found[-1].last if found else first
            part, before = self._part(begin, at, first, closed, bool(name))
            found.append(Nominal(begin, at, sort, noun, name, part, before, not bound))
        return found

    def _part(self, begin: int, end: int, first: int, closed: int, named: bool) -> tuple[Part, int]:
        """What a nominal at [begin, end) is to its clause, and the token before its phrase.

        The sentence begins at token `first`, and the nominal before it ends at `closed`. A noun without an article
        opens no clause where there are articles: it is part of a longer phrase or an adverb.
        """
        lowers, words = self.document.lowers, self.words
        if lowers[end - 1].endswith(_POSSESSED):
            owns = any(words.measuring[lower] for lower in lowers[end : end + 2])
            return Part.OWNS if owns else Part.ASIDE, begin - 1
        led = named or words.gendered
        at = begin - 1
        while at >= max(closed, begin - REACH) and not words.leads(lowers[at]):
            at -= 1
        if at >= closed and lowers[at] in words.articles and not (named and lowers[at] in words.relatives):
            led, at = True, at - 1
        return self._part_behind(at, first, closed, Part.OPENS if led else Part.INSIDE), at

    def _part_behind(self, at: int, first: int, closed: int, opening: Part) -> Part:
        """The part of a nominal whose phrase stands behind the token `at`; `opening` where it can be a subject."""
        lowers, words = self.document.lowers, self.words
        if at < first:
            return opening
        lower = lowers[at]
        if (lower in words.of and at > first and words.measuring[lowers[at - 1]]) or (
            words.gendered and words.measuring[lower]
        ):
            return Part.OWNS
        if lower in words.prepositions or lower in words.of:
            return Part.ASIDE
        opens = at >= closed and words.leads(lower) and lower not in words.articles and lower not in words.verbs
        return opening if opens else Part.INSIDE

    def _join(self, read: list[list[Nominal]]) -> list[list[Nominal]]:
        """Give names the sorts, and nouns the one name, that the version binds to them."""
        sorts: dict[str, str] = {}
        posts: dict[str, set[str]] = {}
        for nominals in read:
            for one in nominals:
                if one.name and one.sort not in ("", PLACE) and not one.lent:
                    sorts.setdefault(one.name, one.sort)
                    if one.sort == PERSON and one.noun:
                        posts.setdefault(self._lemma(one.noun), set()).add(one.name)
            for one, other in pairwise(nominals):
                named, bare = (one, other) if one.name else (other, one)
                if named.name and not bare.name and bare.sort and self._apposed(one, other):
                    sorts.setdefault(named.name, bare.sort)
                    if bare.sort == PERSON == sorts[named.name]:
                        posts.setdefault(self._lemma(bare.noun), set()).add(named.name)
        names: dict[str, set[str]] = {}
        for name, sort in sorts.items():
            names.setdefault(sort.partition(".")[0], set()).add(name)
        known = _Known(sorts, names, posts)
        return [[self._complete(nominal, known) for nominal in nominals] for nominals in read]

    def _lemma(self, noun: str) -> str:
        return find_lemma(noun, self.words.language.code)

    def _apposed(self, one: Nominal, other: Nominal) -> bool:
        """Whether two nominals stand in apposition: "the Calista Merrow, the old ship that", "The judge, Ada Moor,"."""
        tokens = self.document.tokens
        between = [token.lower for token in tokens[one.last : other.first]]
        if not 1 <= len(between) <= APPOSED or between[0] != "," or other.part is not Part.OPENS:
            return False
        if one.name:
            return len(between) > 1 and between[1] in self.words.articles and "," not in between[1:]
        return len(between) == 1 and tokens[other.last].text == "," and one.part is not Part.ASIDE

    def _complete(self, nominal: Nominal, known: _Known) -> Nominal:
        """A nominal with what the version tells of it elsewhere: the sort of a name, or whom a noun stands for."""
        if nominal.name or self.is_indefinite(nominal):
            return nominal if nominal.sort else replace(nominal, sort=known.sorts.get(nominal.name, ""))
        if nominal.sort == PERSON:
            named = known.posts.get(self._lemma(nominal.noun), set()) if self.is_definite(nominal) else set()
            return replace(nominal, name=next(iter(named)), lent=True) if len(named) == 1 else nominal
        fitting = [
            name
            for name in known.names.get(nominal.sort.partition(".")[0], ())
            if not exclude(known.sorts[name], nominal.sort)
        ]
        if len(fitting) != 1:
            return nominal
        sort = max(known.sorts[fitting[0]], nominal.sort, key=len)
        return replace(nominal, name=fitting[0], sort=sort, lent=True)

    def is_definite(self, nominal: Nominal) -> bool:
        """Whether a nominal has a definite article."""
        return self._has(nominal, self.words.definite)

    def is_indefinite(self, nominal: Nominal) -> bool:
        """Whether a nominal has an indefinite article, or a word like it."""
        return self._has(nominal, self.words.indefinite)

    def _has(self, nominal: Nominal, words: frozenset[str]) -> bool:
        return not words.isdisjoint(self.document.lowers[max(0, nominal.before + 1) : nominal.first])

    def is_owner(self, nominal: Nominal) -> bool:
        """Whether a nominal is one of the person or thing that has what follows ("Moor's wife")."""
        return self.document.lowers[nominal.last - 1].endswith(_POSSESSED)

    def is_of(self, noun: Nominal, nominal: Nominal) -> bool:
        """Whether somebody is known only by being a relative of another: "the wife of Torald Moor"."""
        if (noun.name and not noun.lent) or self._lemma(noun.noun) not in self.words.kin:
            return False
        return self.document.lowers[noun.last : nominal.first] in ([word] for word in self.words.of)

    def beside(self, nominal: Nominal) -> Nominal | None:
        """The nominal that one stands behind in apposition: "Petr Havel, a father of two"."""
        if nominal.before < 0 or self.document.tokens[nominal.before].text != ",":
            return None
        position = self.document.sentence_index(self.document.tokens[nominal.first].start)
        return self.ending_at(position, nominal.before)

    def ending_at(self, position: int, end: int) -> Nominal | None:
        """The nominal of a sentence that ends before a token, or before the marks that close its quotation."""
        lowers = self.document.lowers
        while end and lowers[end - 1] in _CLOSING:
            end -= 1
        return next((other for other in self.of_sentence(position) if other.last == end), None)
