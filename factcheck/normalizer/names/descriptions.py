"""Roles without a name beside them: definite descriptions.

"The former health minister" stands for a person of the version where it can only be one: somebody who bears that
role elsewhere in the version, or the only person (or the subject) of the sentence before.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from typing import NamedTuple

from factcheck.normalizer.document import Document
from factcheck.normalizer.names.candidates import Candidate
from factcheck.normalizer.roles import RolePhrase
from factcheck.rulebook.offices import load_offices
from factcheck.rulebook.roles import compare_roles, is_less_told

_OFFICE_SORTS = ("office", "occupation")
_MOST_CANDIDATES = 2  # people of a sentence among whom a description can be told apart


class Descriptive(NamedTuple):
    """What a language needs for descriptions: whether it has articles, words for "its", and how endings are cut."""

    articles: bool
    its: frozenset[str]
    key: Callable[[str], str]


def resolve_descriptions(
    document: Document, people: list[Candidate], phrases: list[RolePhrase], naming: Descriptive
) -> dict[int, str]:
    """Entities for definite descriptions without a name: start of the phrase -> entity.

    Where the language has no articles, a role that one person bears is definite. Whose "its navy head" is, only the
    body before it knows, so that nobody from elsewhere bears it.
    """
    bearers = _Bearers(document, people, naming.key)
    found: dict[int, str] = {}
    for phrase in phrases:
        office = load_offices().heads.get(phrase.head)
        definite = phrase.article == "the" or not naming.articles
        if _of_a_body(document, phrase, naming.its):
            continue
        if not definite or phrase.plural or not office or office.sort not in _OFFICE_SORTS:
            continue
        if document.text[phrase.end + 1 : phrase.end + 2].isupper() and document.text[phrase.end] == " ":
            continue  # a name follows that is not known as a person's
        specific = bool(phrase.role.standings or phrase.role.domains)
        near = specific and phrase.article == "the"
        entity = bearers.with_role(phrase, specific) or (bearers.before(phrase) if near else None)
        if entity:
            found[phrase.start] = entity
    return found


def _of_a_body(document: Document, phrase: RolePhrase, its: frozenset[str]) -> bool:
    """Whether a post is told as that of a body or country named before: "its navy head", "the head of its navy"."""
    tokens = document.tokens[max(0, phrase.first - 1) : phrase.last]
    return any(token.lower in its for token in tokens)


class _Bearers:
    """People of a version with their roles, by place."""

    def __init__(self, document: Document, people: list[Candidate], key: Callable[[str], str]) -> None:
        self.document, self.people, self.key = document, people, key
        self.starts = [person.start for person in people]
        self.roles: dict[str, list[tuple[str, str]]] = {}
        self.first: dict[str, int] = {}  # where each is named first
        for person in people:
            self.first.setdefault(person.entity, person.start)
        for person in people:
            for phrase in person.roles:
                self.roles.setdefault(person.entity, []).append((str(phrase.role), self._word(phrase)))

    def _word(self, phrase: RolePhrase) -> str:
        return " ".join(map(self.key, self.document.text[phrase.head_start : phrase.head_end].lower().split()))

    def with_role(self, phrase: RolePhrase, specific: bool) -> str | None:
        """The only person who bears this role elsewhere; a bare word ("the guide") must be the same word.

        It may be all that is said of an office in charge of something: "министр" for "министра иностранных дел".
        """
        role, word = str(phrase.role), self._word(phrase)
        end = self.document.sentences[self.document.sentence_index(phrase.start)][1]
        found = sorted(
            entity
            for entity, own in self.roles.items()
            if not phrase.end
            <= self.first[entity]
            <= end  # "The army chief was dismissed by the president, Ada Stone": two people
            and any(
                compare_roles(role, other) == "same" if specific else said == word and is_less_told(role, other)
                for other, said in own
            )
        )
        return found[0] if len(found) == 1 else None

    def before(self, phrase: RolePhrase) -> str | None:
        """The only person of the sentence before who is not in this one and whose roles allow it."""
        index = self.document.sentence_index(phrase.start)
        opening = self.document.token_index(self.document.sentences[index][0]) if self.document.sentences else 0
        follows = phrase.first - opening > 1 or phrase.end > phrase.head_end
        if follows and not phrase.role.standings:
            return None
        if index == 0 or self.document.in_title(self.document.sentences[index - 1][0]):
            return None
        here = self._between(*self.document.sentences[index])
        earlier = self._between(*self.document.sentences[index - 1])
        role = str(phrase.role)
        candidates = [entity for entity in earlier if entity not in here]
        fitting = [
            e for e in candidates if all(compare_roles(role, o) != "exclusive" for o, _ in self.roles.get(e, ()))
        ]
        return fitting[0] if len(fitting) == 1 and len(candidates) <= _MOST_CANDIDATES else None

    def _between(self, start: int, end: int) -> list[str]:
        inside = self.people[bisect_left(self.starts, start) : bisect_right(self.starts, end)]
        return list(dict.fromkeys(person.entity for person in inside))
