"""Whose deputy somebody is: "his deputy, Ada Stone" is the deputy mayor where the one told of just before is mayor."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.normalizer.document import Document
from factcheck.normalizer.names.candidates import Candidate
from factcheck.rulebook.naming import NamingWords
from factcheck.rulebook.offices import load_offices
from factcheck.rulebook.roles import Role
from factcheck.rulebook.speech import SpeechWords

_DEPUTY = "deputy"
_REACH = 32  # characters before a name
_ACTING = frozenset({"deputy", "assistant", "former", "elect", "late"})  # whose deputy is none of the office


class Deputy(NamedTuple):
    """A deputy's mention, where the word for it stands, and the role."""

    person: Candidate
    start: int
    end: int
    role: Role


class Deputies:
    """Finds the deputies of one language whom a possessive and a word stand before."""

    def __init__(self, naming: NamingWords, speech: SpeechWords) -> None:
        """Compile the words of the language."""
        owners = "|".join(
            sorted(re.escape(word) for word, bearer in speech.possessives.items() if bearer in ("m", "f"))
        )
        words = "|".join(sorted(map(re.escape, naming.deputies), key=lambda word: (-len(word), word)))
        found = rf"(?:^|[\s\"“„«(])(?:{owners}) (?P<word>{words}),? $"
        self.pattern = re.compile(found, re.IGNORECASE) if owners and words else None

    def read(self, document: Document, people: Sequence[Candidate]) -> list[Deputy]:
        """The deputies of those who hold one office in this version."""
        if self.pattern is None:
            return []
        found = []
        starts = [person.start for person in people]
        roles: dict[str, set[Role]] = {}
        for person in people:
            roles.setdefault(person.entity, set()).update(phrase.role for phrase in person.roles)
        for person in people:
            match = self.pattern.search(document.text, max(0, person.start - _REACH), person.start)
            holder = self._holder(document, people, starts, match.start(), person) if match else None
            office = _office(roles[holder]) if holder else None
            if match and office:
                role = Role((_DEPUTY,), office.head, office.domains)
                found.append(Deputy(person, match.start("word"), match.end("word"), role))
        return found

    def _holder(
        self, document: Document, people: Sequence[Candidate], starts: list[int], place: int, deputy: Candidate
    ) -> str | None:
        """The only other person named before in the sentence, or else in the one before."""
        index = document.sentence_index(deputy.start)
        start = document.sentences[index][0]
        for begin, end in ((start, place), (document.sentences[index - 1][0] if index else start, start)):
            inside = people[bisect_left(starts, begin) : bisect_left(starts, end)]
            named = {person.entity for person in inside} - {deputy.entity}
            if named:
                return named.pop() if len(named) == 1 else None
        return None


def _office(roles: set[Role]) -> Role | None:
    """The one office among somebody's roles."""
    heads = load_offices().heads
    offices = [role for role in roles if role.head in heads and heads[role.head].sort == "office"]
    if not offices or len({role.head for role in offices}) > 1 or any(_ACTING & {*r.standings} for r in offices):
        return None
    return max(offices, key=lambda role: (len(role.domains), str(role)))
