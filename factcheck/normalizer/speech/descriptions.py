"""Descriptions of a speaker ("the minister", "the 27-year-old", "the ministry") resolved to who carries them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from factcheck.model import Mention
from factcheck.normalizer.document import Token
from factcheck.normalizer.speech.discourse import Discourse, Holder, Person
from factcheck.normalizer.speech.genders import Genders
from factcheck.normalizer.speech.memory import Memory
from factcheck.normalizer.speech.phrases import is_aged, pronoun_at
from factcheck.normalizer.speech.subjects import subject_of
from factcheck.rulebook.folding import plain
from factcheck.rulebook.gazetteer import load_gazetteer

_AGE = re.compile(r"\s?(?:,|\()\s?(?:[^\W\d_]+ )?(\d{1,3})\b(?![.,]\d|%)")
_WORD = re.compile(r"\w+")
_DEPUTIES = frozenset({"deputy", "assistant"})  # standings without which an office is another's: "the governor"
_TITLED = 4  # words of a post, a trade or praise before the name with which a sentence begins
_LEAD = 2  # tokens before a name that begins its sentence: a time, a sign
_REACH = 5  # sentences back to the last one that isn't all quotation


class Descriptions:
    """Resolves descriptions; what nothing in the version settles stays unknown."""

    def __init__(self, discourse: Discourse, genders: Genders, memory: Memory) -> None:
        """Work on one version."""
        self._discourse = discourse
        self._genders = genders
        self._memory = memory
        self._people = [person for person in discourse.people if person.type == "person"]
        self._people_ends = [person.end for person in self._people]

    @cached_property
    def _roles(self) -> dict[str, tuple[str, frozenset[str]]]:
        """The roles that persons carry, as they're written and as words, by entity and role."""
        roles = [(p.entity, p.role.lower()) for p in self._people if p.role]
        roles += [(p.entity, title) for p in self._people if (title := self._titled(p))]
        return {f"{entity}\n{role}": (entity, frozenset(_WORD.findall(role))) for entity, role in roles}

    def _titled(self, person: Person) -> str | None:
        """The noun for a title in short before a name: "professor" for "Prof Ada Moor"."""
        tokens, spelled = self._discourse.tokens, self._discourse.words.spelled
        before = person.first - 1 - (person.first > 1 and tokens[person.first - 1].text == ".")
        inside = spelled.get(tokens[person.first].lower.rstrip("."))
        return inside or (spelled.get(tokens[before].lower.rstrip(".")) if before >= 0 else None)

    @cached_property
    def _first_uses(self) -> dict[str, int]:
        """The first token of each (lower-case) word outside quotations."""
        quoted = self._discourse.quoted
        uses: dict[str, int] = {}
        for at, token in enumerate(self._discourse.tokens):
            if not quoted[at]:
                uses.setdefault(token.lower, at)
        return uses

    @cached_property
    def _ages(self) -> dict[str, list[str]]:
        """The persons of each age that stands beside a name."""
        ages: dict[str, list[str]] = {}
        for person in self._people:
            found = _AGE.match(self._discourse.text, person.end)
            if found and person.entity not in ages.setdefault(found[1], []):
                ages[found[1]].append(person.entity)
        return ages

    def resolve(self, holder: Holder, near: bool = True) -> str | None:
        """The entity that a description stands for; `near` lets it take up whoever was named just before."""
        discourse, words = self._discourse, self._discourse.words
        tokens = discourse.document.tokens_between(holder.start, holder.end)
        if not tokens or holder.head in words.documents or self._is_elsewhere(holder):
            return None
        definite = tokens[0].lower not in words.indefinite and (not words.articles or tokens[0].lower in words.articles)
        if holder.body:
            return self._body(holder, definite)
        role = discourse.role_covering(holder.start, holder.end)
        value = role.value if role is not None and isinstance(role.value, Mention) else None
        if value is not None and value.entity in discourse.person_entities:
            return value.entity
        first = discourse.document.token_index(holder.start)
        inside = discourse.people_between(first, first + len(tokens))
        if not definite or any(person.type == "person" for person in inside):
            return None
        content = [t for t in tokens if t.kind == "word" and t.lower not in words.articles]
        carrier = self._by_role(set(_WORD.findall(value.role.lower())), holder) if value and value.role else None
        number = next((t.text for t in tokens if t.kind == "number"), None)
        found = carrier or self._by_role({t.lower for t in content}, holder) or self._by_age(number)
        if found or not near or tokens[0].lower not in words.articles or tokens[0].lower in words.possessives:
            return found
        return self._just_named(holder, content, number)

    def _just_named(self, holder: Holder, content: Sequence[Token], number: str | None) -> str | None:
        """Whoever was named just before, where the (content) words and the age of a description allow it."""
        words = self._discourse.words
        if (is_aged(self._discourse, holder) and holder.head not in words.others) or self._is_parent(holder):
            return self._nearest(holder, number, known=True)  # "the 31-year-old Dane", "the father of two"
        several = holder.head.endswith(words.plural_endings) and holder.head[-1:] != holder.head[-2:-1]
        named = any(t.capitalised for t in content) and not _is_of_a_people(content, words.people_endings)
        fresh = not several and holder.head not in words.others and not named
        return self._nearest(holder, number) if fresh and not self._told_before(holder) else None

    def _is_parent(self, holder: Holder) -> bool:
        """Whether the number of their children makes somebody known to the reader: "the shaken mother of two"."""
        discourse = self._discourse
        of = discourse.document.token_index(holder.end)
        if not self._genders.of_word(holder.head) or of + 1 >= len(discourse.tokens):
            return False
        led = discourse.tokens[of].lower in discourse.words.prepositions and of > 0
        count = discourse.tokens[of + 1]
        return led and (count.kind == "number" or count.lower in discourse.words.counts)

    def _is_elsewhere(self, holder: Holder) -> bool:
        """Whether somebody of another place is described: "the governor there said"."""
        discourse = self._discourse
        last = discourse.document.token_index(holder.end)
        near = discourse.tokens[max(0, last - 1) : last + 1]
        return any(token.lower in discourse.words.elsewhere for token in near)

    def _body(self, holder: Holder, definite: bool) -> str | None:
        """A body: the latest one that is named with the same head, or its own words where these hold a name."""
        discourse = self._discourse
        tokens = discourse.document.tokens_between(holder.start, holder.end)
        begin = tokens[1].start if tokens[0].lower in discourse.words.articles and len(tokens) > 1 else holder.start
        bare = discourse.text[begin : holder.end]
        if any(t.capitalised for t in tokens if t.start >= begin) and " " in bare:
            return bare
        if not definite:
            return None
        before = bisect_right(discourse.people_starts, discourse.document.token_index(holder.start))
        for person in reversed(discourse.people[:before]):
            if person.type == "organisation" and holder.head in person.entity.lower().split():
                return person.entity
        return self._memory.last_with(holder.head, holder.start)

    def _by_role(self, content: set[str], holder: Holder) -> str | None:
        """Who carries a role with all these words; of several the one mentioned last before."""
        if not content:
            return None
        fitting = {entity for entity, role in self._roles.values() if content <= role and _DEPUTIES & role <= content}
        if len(fitting) < 2:
            return next(iter(fitting), None)
        before = bisect_right(self._people_ends, holder.start)
        return next((p.entity for p in reversed(self._people[:before]) if p.entity in fitting), None)

    def _by_age(self, number: str | None) -> str | None:
        fitting = self._ages.get(number, []) if number else []
        return fitting[0] if len(fitting) == 1 else None

    def _told_before(self, holder: Holder) -> bool:
        """Whether the head of the description has been used before, so that it takes up that one."""
        discourse = self._discourse
        stop = discourse.document.token_index(holder.start)
        return self._first_uses.get(holder.head, stop) < stop

    def _nearest(self, holder: Holder, number: str | None, known: bool = False) -> str | None:
        """The only person of the sentence before, as "the young keeper" takes up whoever was just named.

        Nobody of whom another age than `number` is told; who is `known` may as well be the subject among several.
        """
        discourse = self._discourse
        gender = self._genders.of_word(holder.head)
        sentence = discourse.document.sentence_index(holder.start)
        for back in range(1, min(_REACH, sentence) + 1):
            first, last = discourse.sentence_tokens(sentence - back)
            if 0 not in discourse.quoted[first:last]:
                continue
            if discourse.document.in_title(discourse.tokens[first].start):
                return None
            if (found := self._of_sentence(first, last, gender, known)) or not self._goes_on(first, last):
                return found if number is None or not self._is_of_another_age(found, number) else None
        return None

    def _is_of_another_age(self, entity: str | None, number: str) -> bool:
        return any(entity in entities for age, entities in self._ages.items() if age != number)

    def _goes_on(self, first: int, last: int) -> bool:
        """Whether a sentence names nobody and tells on of whom the one before was about: "Instead he knelt there"."""
        discourse = self._discourse
        if any(person.type != "place" for person in discourse.people_between(first, last)):
            return False
        if any(pronoun_at(discourse, at) is not None for at in range(first, last) if not discourse.quoted[at]):
            return True
        described = subject_of(discourse, first, last)  # "The 46-year-old ran across two fields."
        return described is not None and described.kind == "description" and is_aged(discourse, described)

    def _of_sentence(self, first: int, last: int, gender: str, known: bool) -> str | None:
        """The one person whom a sentence is about."""
        discourse = self._discourse
        spoke, entity = self._memory.between(discourse.tokens[first].start, discourse.tokens[last - 1].end)
        if spoke:
            return entity if entity in discourse.person_entities and self._genders.fits(entity or "", gender) else None
        people = [p for p in discourse.people_between(first, last) if p.type == "person"]
        owners = [p for p in people if not discourse.possessive(p)]
        entities = {p.entity for p in (owners or people) if self._genders.fits(p.entity, gender)}
        if not people:
            entities = self._surnames(first, last)
        if known and len(entities) > 1 and owners and self._leads(owners[0], first):
            entities &= {owners[0].entity}
        return entities.pop() if len(entities) == 1 else None

    def _leads(self, person: Person, first: int) -> bool:
        """Whether a name is the subject with which a sentence begins: "Ada Moor came home before Ida Corse"."""
        discourse = self._discourse
        before = discourse.tokens[first : person.first]
        apart = discourse.words.articles | discourse.words.prepositions
        led = len(before) <= _TITLED and all(t.kind == "word" and t.lower not in apart for t in before)
        after = discourse.tokens[person.last].lower if person.last < len(discourse.tokens) else ""
        return led and after not in discourse.words.conjunctions

    def _surnames(self, first: int, last: int) -> set[str]:
        """The names that may be people's in a sentence that begins with one: "Moss leans on the post"."""
        named = [p for p in self._discourse.people_between(first, last) if p.type != "organisation"]
        leads = bool(named) and named[0].first - first <= _LEAD
        if leads and self._discourse.like_person(named[0]):
            return {named[0].entity}  # "Cody Bullard was reaching for his sandwiches"
        alone = {p.entity for p in named if p.type == "other" and " " not in p.entity and p.entity.isalpha()}
        return alone if leads and len(alone) == len({p.entity for p in named}) else set()


def _is_of_a_people(content: Sequence[Token], many: tuple[str, ...]) -> bool:
    """Whether a description says nothing but where one person comes from: "the Belgian", but not "the Chinese"."""
    if len(content) != 1 or content[0].lower.endswith(many):
        return False
    return plain(content[0].text) in load_gazetteer().peoples
