"""Who speaks: names, pronouns and descriptions resolved to an entity, or to nobody where it's unclear."""

from __future__ import annotations

from factcheck.normalizer.speech.descriptions import Descriptions
from factcheck.normalizer.speech.discourse import Discourse, Holder, Person
from factcheck.normalizer.speech.genders import Genders
from factcheck.normalizer.speech.memory import Memory
from factcheck.normalizer.speech.phrases import LATTER, is_aged
from factcheck.normalizer.speech.subjects import subject_of

_WINDOW = 160  # tokens before it in its sentence that a pronoun takes up
_NEAR = 4  # sentences back that "the latter" may reach, over whole sentences of quotation
_AHEAD = 3  # sentences after a pronoun in which a story that opens with speech may name its speaker
_REACH = 8  # sentences back that a pronoun may reach


class Speakers:
    """Resolves noun phrases; what it is told of attributions helps it with the next pronoun."""

    def __init__(self, discourse: Discourse) -> None:
        """Work on one version."""
        self._discourse = discourse
        self._genders = Genders(discourse)
        self._memory = Memory()
        self._descriptions = Descriptions(discourse, self._genders, self._memory)
        self.remember = self._memory.remember

    def resolve(self, holder: Holder, near: bool = True) -> str | None:
        """The entity that the words stand for; `near` lets a description take up whoever was named just before."""
        if holder.kind == "name":
            return holder.entity
        if holder.head == LATTER:
            return self._last_named(holder)
        if holder.kind in ("pronoun", "dropped"):
            return self._antecedent(holder)
        if holder.kind == "description" and (author := self._author(holder)) is not None:
            return self._antecedent(author)
        return self._descriptions.resolve(holder, near) if holder.kind == "description" else None

    def _author(self, holder: Holder) -> Holder | None:
        """The pronoun that tells whose words a document holds: "her statement reads"."""
        words = self._discourse.words
        owner = self._discourse.tokens[self._discourse.document.token_index(holder.start)]
        gender = words.possessives.get(owner.lower, "") if holder.head in words.documents else ""
        return Holder("pronoun", owner.start, owner.end, gender=gender) if gender in ("m", "f") else None

    def _last_named(self, holder: Holder) -> str | None:
        """Whom "the latter" takes up: who was named last in the sentence before, in whatever case.

        Nobody where somebody without a name was told of after that.
        """
        discourse = self._discourse
        sentence = discourse.document.sentence_index(holder.start)
        token = discourse.document.token_index(holder.start)
        for back in range(min(_NEAR, sentence) + 1):
            first, last = discourse.sentence_tokens(sentence - back)
            people = discourse.people_between(first, min(last, token))
            people = [p for p in people if p.type == "person" or discourse.like_person(p)]
            if people:
                behind = discourse.role_covering(people[-1].end + 1, holder.start)
                later = behind is not None and behind.start > people[-1].end
                other = self._genders.denies(people[-1].entity, holder.gender)
                return None if later or other else people[-1].entity
            if back and 0 in discourse.quoted[first:last]:
                return None
        return None

    def _antecedent(self, holder: Holder) -> str | None:
        """Whom a pronoun, or a verb without a subject, takes up."""
        discourse = self._discourse
        if holder.gender == "i":
            return None
        sentence = discourse.document.sentence_index(holder.start)
        first, _ = discourse.sentence_tokens(sentence)
        entity, settled = self._earlier(first, discourse.document.token_index(holder.start), holder.gender)
        for back in range(1, min(_REACH, sentence) + 1):
            if settled:
                break
            first, last = discourse.sentence_tokens(sentence - back)
            if 0 in discourse.quoted[first:last]:
                entity, settled = self._of_sentence(first, last, holder.gender)
        if entity is None and not settled and holder.gender in ("m", "f"):
            entity = self._later(sentence, holder)
        if entity is not None:
            self._genders.learn(entity, holder.gender)
        return entity

    def _later(self, sentence: int, holder: Holder) -> str | None:
        """Whom a story that opens with speech names next: the subject of one of the following sentences."""
        discourse = self._discourse
        token = discourse.document.token_index(holder.start)
        if any(person.type == "person" for person in discourse.people_between(0, token)):
            return None
        for after in range(sentence + 1, min(sentence + 1 + _AHEAD, len(discourse.document.sentences))):
            first, last = discourse.sentence_tokens(after)
            people = [p for p in discourse.people_between(first, last) if p.type == "person"]
            if people:
                named = subject_of(discourse, first, last)
                fits = named is not None and named.kind == "name" and self._matches(named.entity, holder.gender)
                return named.entity if named is not None and fits else None
        return None

    def _matches(self, entity: str | None, gender: str) -> bool:
        if entity is None or (gender and (entity in self._discourse.person_entities) == (gender in ("n", "p"))):
            return False
        if gender in ("m", "f") and any(map(str.isdigit, entity)):
            return False  # a ship or a satellite: "its elder sister, Sable-1"
        return self._genders.fits(entity, gender)

    def _may_be(self, subject: Holder, gender: str) -> bool:
        """Whether the full name of somebody unknown is the subject, and no known person stands beside it."""
        discourse = self._discourse
        person = discourse.person_covering(discourse.document.token_index(subject.start))
        if gender not in ("m", "f") or subject.kind != "name" or person is None or not discourse.like_person(person):
            return False
        first, last = discourse.sentence_tokens(discourse.document.sentence_index(person.start))
        return all(other.type != "person" for other in discourse.people_between(first, last))

    def _earlier(self, first: int, last: int, gender: str) -> tuple[str | None, bool]:
        """The antecedent before the pronoun in its own sentence."""
        discourse = self._discourse
        for person in discourse.people_between(max(first, last - _WINDOW), last):
            clear = not discourse.possessive(person) and not discourse.governed(person, first)
            if clear and gender != "p" and self._matches(person.entity, gender) and self._may_speak(person, gender):
                return person.entity, True
        opening = discourse.person_covering(first)
        if opening is not None and opening.last <= last and self._may_be(discourse.name_of(opening), gender):
            return opening.entity, True  # "Bev Quill, of the union, says she ..."
        return None, False

    def _of_sentence(self, first: int, last: int, gender: str) -> tuple[str | None, bool]:
        """The antecedent in a whole sentence, and whether the search ends here (also without a result)."""
        discourse = self._discourse
        spoke, entity = self._memory.between(discourse.tokens[first].start, discourse.tokens[last - 1].end)
        if spoke and (self._matches(entity, gender) or (entity is None and gender != "n")):
            return entity, True
        subject = subject_of(discourse, first, last)
        if subject is not None:
            if subject.kind == "pronoun" and subject.gender == gender:
                return None, False
            aged = is_aged(discourse, subject)
            entity = self.resolve(subject, near=aged) if subject.kind in ("name", "description") else None
            if gender == "p" and self._modifies(subject):
                return None, True
            if (self._matches(entity, gender) or self._may_be(subject, gender)) and not self._joined(subject):
                return entity, True
            if (subject.kind == "description" and self._is_somebody(subject)) or aged:
                return None, True
        return self._only(first, last, gender)

    def _only(self, first: int, last: int, gender: str) -> tuple[str | None, bool]:
        """The only one in a sentence whom the pronoun fits, or the only one of known gender."""
        discourse = self._discourse
        people = [p for p in discourse.people_between(first, last) if self._may_speak(p, gender)]
        people = [p for p in people if self._matches(p.entity, gender)]
        clear = [p for p in people if not discourse.possessive(p)]
        entities = list(dict.fromkeys(p.entity for p in clear or people))
        if len(entities) > 1:
            sure = [entity for entity in entities if gender and self._genders.of(entity) == gender]
            entities = sure if len(sure) == 1 else entities
        return (entities[0] if len(entities) == 1 and gender != "p" else None), bool(entities)

    def _may_speak(self, person: Person, gender: str) -> bool:
        return person.type == ("organisation" if gender == "n" else "person")

    def _is_somebody(self, subject: Holder) -> bool:
        """Whether a described subject is a person: it has a role, is a judge or a woman, or a cue follows."""
        discourse = self._discourse
        words = discourse.words
        if discourse.role_covering(subject.start, subject.end) is not None:
            return True
        tokens = discourse.document.tokens_between(subject.start, subject.end)
        common = {t.lower for t in tokens if not t.capitalised}
        if common & (words.others | words.female | words.male):
            return True
        at = self._discourse.document.token_index(subject.end)
        stop = min(at + 3, len(self._discourse.tokens))
        for k in range(at, stop):
            hit = discourse.lexicon.cues.match(discourse.tokens, k)
            if hit is not None and hit[1] != "participle":  # "the most telling words"
                several = words.finite and subject.head.endswith(words.plural_endings)  # "the rules demand"
                passive = any(token.lower in words.passives for token in discourse.tokens[at:k])
                return hit[1] == "say" and not several and not passive  # "the raid began", "the raid was confirmed by"
        return False

    def _modifies(self, subject: Holder) -> bool:
        """Whether a name only tells whose people the subject is: "Moor executives"."""
        at = self._discourse.document.token_index(subject.end)
        token = self._discourse.tokens[at] if at < len(self._discourse.tokens) else None
        plural = token is not None and token.lower.endswith(self._discourse.words.plural_endings)
        return (
            plural and subject.kind == "name" and not self._discourse.lexicon.cues.begins(token.lower if token else "")
        )

    def _joined(self, subject: Holder) -> bool:
        """Whether a subject is the first of two persons joined by "and"."""
        discourse = self._discourse
        at = discourse.document.token_index(subject.end)
        if at < len(discourse.tokens) and discourse.tokens[at].lower in discourse.words.conjunctions:
            return any(p.type == "person" for p in discourse.people_between(at + 1, at + 5))
        return False
