"""One version as a reader of attributions sees it: tokens, what is quoted, cues, and who is mentioned where."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from factcheck.model import Found, Mention
from factcheck.normalizer.document import Document
from factcheck.normalizer.speech.cues import SpeechLexicon

_CLAUSE = 12  # tokens behind a name in which another may be the subject
_LONGEST_NAME = 3  # words of a person's name that no given name shows
NounKind = Literal["name", "pronoun", "description", "joint", "dropped"]


class Person(Struct, frozen=True, gc=False):
    """A mention with its tokens [first, last)."""

    start: int
    end: int
    first: int
    last: int
    entity: str
    type: str
    role: str | None


class Holder(Struct, frozen=True, gc=False):
    """A noun phrase that may name a speaker: local offsets, and what kind of words it is.

    `entity` is set for a name; `gender` ("m", "f", "n", "p", "i" or "") for a pronoun; `head` is the head noun
    of a description, `body` tells that it names an organisation, `vague` that a name may be no speaker at all.
    """

    kind: NounKind
    start: int
    end: int
    entity: str | None = None
    gender: str = ""
    head: str = ""
    body: bool = False
    vague: bool = False


class Discourse:
    """Everything that attribution asks of a version, looked up by token index or local offset."""

    def __init__(self, document: Document, lexicon: SpeechLexicon, names: Sequence[Found]) -> None:
        """Index the mentions; `quoted` is filled by `mark_quoted`."""
        self.document = document
        self.text = document.text
        self.tokens = document.tokens
        self.lexicon = lexicon
        self.words = lexicon.words
        self.quoted = bytearray(len(self.tokens) + 1)
        self.people: list[Person] = []
        self.roles: list[Found] = []
        titles = self.words.titles
        for found, (first, last) in zip(names, document.token_ranges(names), strict=True):
            if not isinstance(found.value, Mention) or self.text[found.start : found.end].lower() in titles:
                continue
            if found.kind == "role":
                self.roles.append(found)
                continue
            if first == last and (not first or self.tokens[first - 1].end <= found.start):
                continue  # a byline or a date above the text, whose words are no tokens of it
            if first and found.value.type == "other" and self.tokens[first - 1].lower in lexicon.carriers:
                continue  # "his tug Prudence" says nothing
            self.people.append(
                Person(
                    found.start,
                    found.end,
                    first,
                    max(last, first + 1),
                    found.value.entity,
                    found.value.type,
                    found.value.role,
                )
            )
        self.people_starts = [person.first for person in self.people]
        self.people_ends = {person.last: person for person in self.people}
        self.person_entities = frozenset(person.entity for person in self.people if person.type == "person")
        self._lines = [0, *(match.end() for match in re.finditer("\n", self.text))]
        self.role_starts = [found.start for found in self.roles]

    def mark_quoted(self, start: int, end: int) -> None:
        """Note that the text at [start, end) is quoted, so that no cue or subject is looked for there."""
        first, last = self.document.token_index(start), self.document.token_index(end)
        self.quoted[first:last] = b"\x01" * (last - first)

    def people_between(self, first: int, last: int) -> list[Person]:
        """Unquoted mentions that lie in the tokens [first, last)."""
        begin = bisect_left(self.people_starts, first)
        stop = bisect_left(self.people_starts, last)
        return [p for p in self.people[begin:stop] if p.last <= last and not self.quoted[p.first]]

    def person_ending(self, last: int) -> Person | None:
        """The mention whose tokens end right before the token `last`."""
        return self.people_ends.get(last)

    def person_covering(self, token: int) -> Person | None:
        """The mention that holds the token."""
        at = bisect_right(self.people_starts, token) - 1
        if at >= 0 and self.people[at].first <= token < self.people[at].last:
            return self.people[at]
        return None

    def role_covering(self, start: int, end: int) -> Found | None:
        """A role that overlaps the local range."""
        at = bisect_right(self.role_starts, end - 1) - 1
        while at >= 0 and at >= bisect_right(self.role_starts, end - 1) - 3:
            if self.roles[at].end > start:
                return self.roles[at]
            at -= 1
        return None

    def possessive(self, person: Person) -> bool:
        """Whether the mention only says whose the next noun is ("Corvin's lawyer")."""
        tail = self.text[person.end : person.end + 2]
        if tail in ("'s", "’s") or (tail[:1] in ("'", "’") and self.text[person.end - 1 : person.end] == "s"):
            return True
        return self.text[person.end - 2 : person.end] in ("'s", "’s")

    def like_person(self, person: Person) -> bool:
        """Whether a full name of unknown type may be a person's: two or three plain words without an article."""
        words = self.text[person.start : person.end].split()
        if (
            person.type != "other"
            or not 1 < len(words) <= _LONGEST_NAME
            or not all(word.replace("-", "").isalpha() for word in words)
        ):
            return False
        led = person.first > 0 and self.tokens[person.first - 1].lower in self.words.articles
        return not led and not words[-1].endswith("s") and all(word[0].isupper() for word in words)

    def governed(self, person: Person, lowest: int) -> bool:
        """Whether a preposition governs the mention, looking left over titles and roles as far as `lowest`."""
        words = self.words
        at = person.first - 1
        steps = 0
        while at >= lowest and steps < 6:
            token = self.tokens[at]
            if token.kind != "word":
                return False
            if token.lower in words.articles:
                led = at > lowest and self.tokens[at - 1].lower in words.prepositions
                return led and not self._begins_clause(person, at + 1)
            noun = at > lowest and self.tokens[at - 1].lower in words.articles  # "a meeting", "the following"
            if token.lower in words.prepositions and not noun:
                office = steps and self.tokens[person.first - 1].lower in words.offices
                if office or self._is_titled_behind(person, at):
                    return False
                owner = self.person_covering(at + 1)
                return steps == 0 or owner is None or self.possessive(owner)
            if token.lower in self.lexicon.openers or self.lexicon.cues.match(self.tokens, at):
                return False
            at -= 1
            steps += 1
        return False

    def _is_titled_behind(self, person: Person, preposition: int) -> bool:
        """Whether a post stands between the noun of a preposition and the name: "після вибуху голова ради Ада Мур".

        Only without articles, where the name is as its bearer is called, and nobody else's follows.
        """
        noun = self.tokens[preposition + 2] if preposition + 2 < person.first else None
        if noun is None or self.words.articles or self.text[person.start : person.end] != person.entity:
            return False
        role = self.role_covering(noun.start, person.start)
        alone = not self.people_between(person.last, person.last + _CLAUSE)
        return role is not None and role.start >= noun.start and alone

    def _begins_clause(self, person: Person, noun: int) -> bool:
        """Whether a name is the subject of a verb, behind a noun that is no role: "in the hall Ada Moor repeated"."""
        if noun >= person.first or person.last >= len(self.tokens):
            return False
        before = self.tokens[noun : person.first]
        role = self.role_covering(before[0].start, person.start)
        titled = role is not None and role.start > before[0].start and self.text[role.start].isupper()
        if not titled and (role is not None or any(token.lower in self.words.offices for token in before)):
            return False  # "with the mayor Ada Moor", but "at a meeting Mayor Ada Moor"
        verb = self.tokens[person.last]
        if verb.text == "," and person.last + 1 < len(self.tokens) and self.tokens[person.last + 1].kind == "number":
            return True  # "on the day of the fire Ada Moor, 58, told reporters"
        return verb.lower in self.words.finite or (
            verb.lower.endswith(self.words.finite_endings) and not verb.capitalised
        )

    def name_of(self, person: Person) -> Holder:
        """The mention as a holder, without a possessive ending."""
        end = person.end
        if self.text[end - 2 : end] in ("'s", "’s"):
            end -= 2
        vague = person.type not in ("person", "organisation")
        return Holder("name", person.start, end, person.entity, body=person.type != "person", vague=vague)

    def sentence_tokens(self, sentence: int) -> tuple[int, int]:
        """The tokens of a sentence by its index, as [first, last)."""
        return self.document.sentence_tokens[sentence]

    def paragraph_start(self, offset: int) -> int:
        """Where the line that holds the offset begins."""
        return self._lines[bisect_right(self._lines, offset) - 1]

    def fills_paragraph(self, start: int, end: int) -> bool:
        """Whether the line holds nothing but the text at [start, end) and perhaps a full stop."""
        at = bisect_right(self._lines, start)
        stop = self._lines[at] if at < len(self._lines) else len(self.text)
        outside = self.text[self._lines[at - 1] : start] + self.text[min(end, stop) : stop]
        return not outside.strip(" \t\r\n\u00a0.")
