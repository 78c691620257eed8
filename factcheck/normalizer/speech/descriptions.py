"""Descriptions of a speaker ("the minister", "the 27-year-old", "the ministry") resolved to who carries them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from factcheck.model import Mention
from factcheck.normalizer.speech.discourse import Discourse, Holder, Person
from factcheck.normalizer.speech.genders import Genders
from factcheck.normalizer.speech.memory import Memory

_AGE = re.compile(r"\s?(?:,|\()\s?(?:[^\W\d_]+ )?(\d{1,3})\b(?![.,]\d|%)")
_REACH = 5  # sentences back to the last one that isn't all quotation


class Descriptions:
    """Resolves descriptions; what nothing in the version settles stays unknown."""

    def __init__(self, discourse: Discourse, genders: Genders, memory: Memory) -> None:
        """Work on one version."""
        self._discourse = discourse
        self._genders = genders
        self._memory = memory
        self._ages: dict[str, str] | None = None

    def resolve(self, holder: Holder) -> str | None:
        """The entity that a description stands for."""
        discourse, words = self._discourse, self._discourse.words
        tokens = discourse.document.tokens_between(holder.start, holder.end)
        if not tokens or holder.head in words.documents:
            return None
        definite = tokens[0].lower not in words.indefinite and (not words.articles or tokens[0].lower in words.articles)
        role = discourse.role_covering(holder.start, holder.end)
        value = role.value if role is not None and isinstance(role.value, Mention) else None
        if value is not None and value.entity in discourse.person_entities:
            return value.entity
        if holder.body:
            return self._body(holder, definite)
        first = discourse.document.token_index(holder.start)
        inside = discourse.people_between(first, first + len(tokens))
        if not definite or any(person.type == "person" for person in inside):
            return None
        if value is not None and value.role and (entity := self._carrier({value.role.lower()}, holder)):
            return entity
        content = [t.lower for t in tokens if t.kind == "word" and t.lower not in words.articles]
        if content and (entity := self._by_role(set(content), holder)):
            return entity
        number = next((t.text for t in tokens if t.kind == "number"), None)
        by_age = self._by_age(number) if number else None
        return by_age or (self._nearest(holder) if words.articles else None)

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
        return self._pick((p for p in self._people() if p.role and content <= set(_words(p.role))), holder)

    def _carrier(self, roles: set[str], holder: Holder) -> str | None:
        return self._pick((p for p in self._people() if p.role and p.role.lower() in roles), holder)

    def _pick(self, people: Iterable[Person], holder: Holder) -> str | None:
        """The only one of the entities; of several the one mentioned last before."""
        fitting = {person.entity for person in people}
        if len(fitting) < 2:
            return next(iter(fitting), None)
        before = [p.entity for p in self._people() if p.entity in fitting and p.end <= holder.start]
        return before[-1] if before else None

    def _people(self) -> list[Person]:
        return [person for person in self._discourse.people if person.type == "person"]

    def _by_age(self, number: str) -> str | None:
        if self._ages is None:
            self._ages = {}
            for person in self._people():
                if age := _AGE.match(self._discourse.text, person.end):
                    self._ages.setdefault(person.entity, age[1])
        fitting = [entity for entity, age in self._ages.items() if age == number]
        return fitting[0] if len(fitting) == 1 else None

    def _nearest(self, holder: Holder) -> str | None:
        """The only person of the sentence before, as "the young keeper" takes up whoever was just named."""
        discourse = self._discourse
        gender = self._genders.of_word(holder.head)
        sentence = discourse.document.sentence_index(holder.start)
        for back in range(1, min(_REACH, sentence) + 1):
            first, last = discourse.sentence_tokens(sentence - back)
            if all(discourse.quoted[first:last]):
                continue
            return self._of_sentence(first, last, holder.head, gender)
        return None

    def _of_sentence(self, first: int, last: int, head: str, gender: str) -> str | None:
        """The person whom a sentence is about, unless it speaks of somebody with that description itself."""
        discourse = self._discourse
        if any(discourse.tokens[at].lower == head and not discourse.quoted[at] for at in range(first, last)):
            return None
        spoke, entity = self._memory.between(discourse.tokens[first].start, discourse.tokens[last - 1].end)
        if spoke:
            return entity if entity in discourse.person_entities and self._genders.fits(entity or "", gender) else None
        people = [p for p in discourse.people_between(first, last) if p.type == "person"]
        owners = [p for p in people if not discourse.possessive(p)]
        entities = {p.entity for p in (owners or people) if self._genders.fits(p.entity, gender)}
        return entities.pop() if len(entities) == 1 else None


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())
