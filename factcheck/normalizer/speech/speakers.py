"""Who speaks: pronouns and descriptions resolved to a person or body of the version, or to nobody where it's unclear."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort

from factcheck.normalizer.speech.attribution import subject_of
from factcheck.normalizer.speech.discourse import Discourse, Holder, Person

_REACH = 8  # sentences back that a pronoun may reach
_AGE = re.compile(r"\s?(?:,|\()\s?(?:[^\W\d_]+ )?(\d{1,3})\b(?![.,]\d|%)")


class Speakers:
    """Resolves noun phrases; remembers every attribution, so that a pronoun finds who spoke last."""

    def __init__(self, discourse: Discourse) -> None:
        """Work on one version."""
        self.discourse = discourse
        self.spoken: list[tuple[int, str | None]] = []
        self._genders: dict[str, str] | None = None
        self._ages: dict[str, str] | None = None

    def resolve(self, holder: Holder) -> str | None:
        """The entity that the words stand for."""
        if holder.kind == "name":
            return holder.entity
        if holder.kind in ("pronoun", "dropped"):
            return self._pronoun(holder)
        return self._description(holder) if holder.kind == "description" else None

    def remember(self, offset: int, entity: str | None) -> None:
        """Note who spoke at a place, known or not."""
        insort(self.spoken, (offset, entity), key=lambda entry: entry[0])

    def gender(self, entity: str) -> str:
        """'m' or 'f' where the version or the first name tells, else ''."""
        if self._genders is None:
            self._genders = self._read_genders()
        return self._genders.get(entity, "")

    def _spoken_between(self, start: int, end: int) -> tuple[bool, str | None]:
        """Whether somebody spoke last in the local range, and who."""
        at = bisect_left(self.spoken, end, key=lambda entry: entry[0]) - 1
        if at >= 0 and self.spoken[at][0] >= start:
            return True, self.spoken[at][1]
        return False, None

    def _fits(self, entity: str, gender: str) -> bool:
        return gender not in ("m", "f") or self.gender(entity) in ("", gender)

    def _is_body(self, entity: str) -> bool:
        return entity not in self.discourse.person_entities

    def _pronoun(self, holder: Holder) -> str | None:
        discourse = self.discourse
        if holder.gender == "i":
            return None
        sentence = discourse.document.sentence_index(holder.start)
        at = discourse.document.token_index(holder.start)
        first, _ = discourse.sentence_tokens(sentence)
        entity, known = self._in_sentence(first, at, holder.gender, whole=False)
        if known:
            return entity
        for back in range(1, _REACH + 1):
            if sentence - back < 0:
                return None
            first, last = discourse.sentence_tokens(sentence - back)
            if all(discourse.quoted[first:last]):
                continue
            entity, known = self._in_sentence(first, last, holder.gender, whole=True)
            if known:
                return entity
        return None

    def _in_sentence(self, first: int, last: int, gender: str, whole: bool) -> tuple[str | None, bool]:
        """The antecedent in some unquoted tokens, and whether the search ends here (also without a result)."""
        discourse = self.discourse
        if first >= last:
            return None, False
        types = ("organisation", "place") if gender == "n" else ("person",)
        if whole:
            spoke, entity = self._spoken_between(discourse.tokens[first].start, discourse.tokens[last - 1].end)
            if spoke and entity is None and gender != "n":
                return None, True
            if spoke and entity is not None and self._is_body(entity) == (gender == "n") and self._fits(entity, gender):
                return entity, True
        subject = subject_of(discourse, first, last)
        if subject is not None and whole:
            if subject.kind == "pronoun" and subject.gender == gender:
                return None, False
            entity = self._description(subject) if subject.kind == "description" else subject.entity
            if entity and self._is_body(entity) == (gender == "n") and self._fits(entity, gender):
                return (None, True) if self._joined(subject) else (entity, True)
            if entity is None and subject.kind == "description" and self._speaks(subject):
                return None, True
        people = [p for p in discourse.people_between(first, last) if p.type in types and self._fits(p.entity, gender)]
        if not whole:
            people = [p for p in people if not discourse.possessive(p) and not discourse.governed(p, first)]
        entities = list(dict.fromkeys(p.entity for p in people if not discourse.possessive(p)))
        if not entities:
            entities = list(dict.fromkeys(p.entity for p in people))
        if len(entities) > 1 and gender in ("m", "f"):
            sure = [entity for entity in entities if self.gender(entity) == gender]
            entities = sure if len(sure) == 1 else entities
        if gender == "p" and entities:
            return None, True
        if not whole and entities:
            return entities[0], True
        return (entities[0] if len(entities) == 1 else None), bool(entities)

    def _speaks(self, subject: Holder) -> bool:
        """Whether a cue follows the subject."""
        at = self.discourse.document.token_index(subject.end)
        stop = min(at + 3, len(self.discourse.tokens))
        return any(self.discourse.lexicon.cues.match(self.discourse.tokens, k) for k in range(at, stop))

    def _joined(self, subject: Holder) -> bool:
        """Whether a subject is the first of two persons joined by "and"."""
        discourse = self.discourse
        at = discourse.document.token_index(subject.end)
        tokens = discourse.tokens
        if at < len(tokens) and tokens[at].lower in discourse.words.conjunctions:
            return any(p.type == "person" for p in discourse.people_between(at + 1, at + 5))
        return False

    def _description(self, holder: Holder) -> str | None:
        discourse = self.discourse
        words = discourse.words
        text = discourse.text[holder.start : holder.end]
        tokens = discourse.document.tokens_between(holder.start, holder.end)
        if not tokens or holder.head in words.documents:
            return None
        role = discourse.role_covering(holder.start, holder.end)
        entities = {person.entity for person in discourse.people}
        if role is not None and getattr(role.value, "entity", None) in entities:
            return str(getattr(role.value, "entity", None))
        definite = tokens[0].lower in words.articles and tokens[0].lower not in words.indefinite
        if holder.body:
            return self._body(holder, text, definite)
        if (
            tokens[0].lower in words.indefinite
            or not definite
            or discourse.people_between(
                discourse.document.token_index(holder.start), discourse.document.token_index(holder.end)
            )
        ):
            return None
        content = {t.lower for t in tokens if t.kind == "word" and t.lower not in words.articles}
        if (entity := self._by_role(content, holder)) is not None:
            return entity
        if number := next((t.text for t in tokens if t.kind == "number"), None):
            return self._by_age(number) or self._nearest(holder)
        return self._nearest(holder)

    def _body(self, holder: Holder, text: str, definite: bool) -> str | None:
        """A body: the latest one that is named with the same head, or its own words where these hold a name."""
        discourse = self.discourse
        at = bisect_right(discourse.people_starts, discourse.document.token_index(holder.start)) - 1
        first = discourse.document.tokens_between(holder.start, holder.end)[0]
        bare = text[len(first.text) :].lstrip() if first.lower in discourse.words.articles else text
        capitalised = re.search(r"\b[^\W\d_a-zа-яёіїєґ]\w+", bare)
        if not capitalised and definite:
            for person in reversed(discourse.people[: at + 1]):
                if person.type == "organisation" and holder.head in person.entity.lower().split():
                    return person.entity
            for offset, entity in reversed(self.spoken):
                if offset < holder.start and entity and holder.head in entity.lower().split():
                    return entity
        return bare if capitalised and " " in bare else None

    def _by_role(self, content: set[str], holder: Holder) -> str | None:
        """The one person whose role holds all words of the description; of several the one mentioned last."""
        fitting: dict[str, None] = {}
        for person in self.discourse.people:
            if person.type == "person" and person.role and content and content <= set(_words(person.role)):
                fitting[person.entity] = None
        if len(fitting) == 1:
            return next(iter(fitting))
        if len(fitting) > 1:
            before = [p.entity for p in self.discourse.people if p.entity in fitting and p.end <= holder.start]
            return before[-1] if before else None
        return None

    def _by_age(self, number: str) -> str | None:
        if self._ages is None:
            self._ages = {}
            for person in self.discourse.people:
                if person.type == "person" and (age := _AGE.match(self.discourse.text, person.end)):
                    self._ages.setdefault(person.entity, age[1])
        fitting = [entity for entity, age in self._ages.items() if age == number]
        return fitting[0] if len(fitting) == 1 else None

    def _nearest(self, holder: Holder) -> str | None:
        """The only person of the sentence before, as "the young keeper" takes up whoever was just named."""
        discourse = self.discourse
        gender = self._gender_of_word(holder.head)
        sentence = discourse.document.sentence_index(holder.start)
        for back in range(1, 6):
            if sentence - back < 0:
                return None
            first, last = discourse.sentence_tokens(sentence - back)
            if all(discourse.quoted[first:last]):
                continue
            if any(discourse.tokens[at].lower == holder.head and not discourse.quoted[at] for at in range(first, last)):
                return None
            spoke, entity = self._spoken_between(discourse.tokens[first].start, discourse.tokens[last - 1].end)
            if spoke:
                return entity if entity and not self._is_body(entity) and self._fits(entity, gender) else None
            people = [p for p in discourse.people_between(first, last) if p.type == "person"]
            entities = list(dict.fromkeys(p.entity for p in people if self._fits(p.entity, gender)))
            return entities[0] if len(entities) == 1 else None
        return None

    def _gender_of_word(self, word: str) -> str:
        words = self.discourse.words
        return "f" if word in words.female else "m" if word in words.male else ""

    def _read_genders(self) -> dict[str, str]:
        words = self.discourse.words
        found: dict[str, str] = {}
        names: dict[str, str] = {}
        for person in self.discourse.people:
            if person.type != "person" or found.get(person.entity):
                continue
            sign = self._gender_near(person)
            if sign:
                found[person.entity] = sign
            elif person.entity not in names:
                parts = [part.lower() for part in person.entity.split()]
                names[person.entity] = _gender_of_name(
                    parts, words.female_names, words.male_names, words.female_endings, words.male_endings
                )
        return {**names, **found}

    def _gender_near(self, person: Person) -> str:
        """What titles and nouns before the name say."""
        tokens = self.discourse.tokens
        for at in range(person.first, min(person.last, person.first + 1)):
            if sign := self._gender_of_word(tokens[at].lower):
                return sign
        at = person.first - 1
        while at >= 0 and person.first - at < 4 and (tokens[at].kind == "word" or tokens[at].text == "."):
            if tokens[at].lower in self.discourse.lexicon.openers:
                return ""
            if sign := self._gender_of_word(tokens[at].lower):
                return sign
            at -= 1
        return ""


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _gender_of_name(
    parts: list[str],
    female: frozenset[str],
    male: frozenset[str],
    female_endings: tuple[str, ...],
    male_endings: tuple[str, ...],
) -> str:
    if len(parts) < 2:
        return ""
    first = parts[0]
    if first in female:
        return "f"
    if first in male:
        return "m"
    if female_endings and (first.endswith(female_endings)):
        return "f"
    if male_endings and first.endswith(male_endings):
        return "m"
    return ""
