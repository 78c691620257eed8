"""Who did what to whom: "A paid B", "B was paid by A", "B received money from A"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model import Found
from factcheck.normalizer.document import Document
from factcheck.normalizer.relations.record import Relation
from factcheck.normalizer.speech.cues import speech_lexicon
from factcheck.normalizer.speech.discourse import Discourse, Holder
from factcheck.normalizer.speech.speakers import Speakers
from factcheck.normalizer.speech.subjects import subject_after, subject_before
from factcheck.rulebook.load import Language
from factcheck.rulebook.relations import Frame, Relations

_STEPS = 6  # light words between a subject and its verb
_OBJECT = 14  # tokens behind a verb in which the other party is looked for
_LEAD = 3  # sentences that open a version
_SUMS = frozenset("$£€")
_STOPS = frozenset(".;:!?()—–")
_DESCRIBED = "~"  # before the noun of a party without a name


def find_deeds(
    document: Document, language: Language, frame: Frame, relations: Relations, names: Sequence[Found]
) -> Iterator[Relation]:
    """The parties of each deed that bear a name."""
    verbs = relations.verbs(language.code)
    if document.words.isdisjoint(verbs):
        return
    hits = [at for at, lower in enumerate(document.lowers) if lower in verbs]
    reader = _Reader(Discourse(document, speech_lexicon(language), names), frame)
    for at in hits:
        name, received = verbs[document.tokens[at].lower]
        if relations.deeds[name].lead and document.sentence_index(document.tokens[at].start) >= _LEAD:
            continue
        parties = reader.parties(at, received)
        if parties is None:
            continue
        (doer, doer_at), (party, party_at) = parties
        if doer_at is not None:
            yield Relation(doer_at, f"{name}:doer", party)
        if party_at is not None:
            yield Relation(party_at, f"{name}:party", doer)


class _Reader:
    """Reads the parties around verbs of one version."""

    def __init__(self, discourse: Discourse, frame: Frame) -> None:
        self.discourse, self.frame = discourse, frame
        self.speakers = Speakers(discourse)
        self.starts = {person.start for person in discourse.people}

    def parties(self, verb: int, received: bool) -> tuple[tuple[str, int | None], tuple[str, int | None]] | None:
        """The doer and the other party, each as entity and the start of its name (None where it has none there)."""
        discourse, frame, tokens = self.discourse, self.frame, self.discourse.tokens
        first, last = discourse.sentence_tokens(discourse.document.sentence_index(tokens[verb].start))
        stop = next((k for k in range(verb + 1, last) if tokens[k].text in _STOPS or discourse.quoted[k]), last)
        passive = self._passive(verb, first)
        auxiliary = None if passive or received else self._auxiliary(verb, first)
        at, passive = (verb, passive) if auxiliary is None else (auxiliary, True)
        for _ in range(_STEPS):
            if at - 1 <= first or tokens[at - 1].lower not in frame.light | frame.passive:
                break
            at -= 1
        subject = self._party(subject_before(discourse, at, first))
        if received:
            other = self._behind(verb, stop, frame.giver, summed=True) if not passive else None
            return (other, subject) if subject and other and other[0] != subject[0] else None
        if passive:
            other = self._between(at, verb, frame.doer) or self._behind(verb, stop, frame.doer)
            if subject is None or subject[0].startswith(_DESCRIBED):
                subject = self._named(verb, stop) or subject  # "the money was handed by A to B"
            return (other, subject) if subject and other and other[0] != subject[0] else None
        other = self._object(verb, stop)
        return (subject, other) if subject and other and other[0] != subject[0] else None

    def _passive(self, verb: int, first: int) -> bool:
        tokens = self.discourse.tokens
        at = verb - 1
        while at > first and (tokens[at].lower.endswith("ly") or tokens[at].lower in self.frame.adverbs):
            at -= 1
        return at >= first and tokens[at].lower in self.frame.passive

    def _auxiliary(self, verb: int, first: int) -> int | None:
        """The passive auxiliary of a verb that ends its clause, where the doer stands between the two (German)."""
        tokens = self.discourse.tokens
        if not self.discourse.words.verb_second:
            return None
        for at in range(verb - 1, max(first, verb - _OBJECT), -1):
            if tokens[at].kind == "punct" and tokens[at].text != ",":
                return None
            if tokens[at].lower in self.frame.passive:
                return at
        return None

    def _object(self, verb: int, stop: int) -> tuple[str, int | None] | None:
        """The party right behind the verb, or behind its preposition after a sum."""
        direct = self._party(subject_after(self.discourse, verb + 1, stop)) if self._opens(verb + 1, stop) else None
        if direct is not None and direct[0].startswith(_DESCRIBED):
            return self._named(verb, stop) or direct  # "handed the money to B"
        return direct or self._behind(verb, stop, self.frame.party)

    def _named(self, verb: int, stop: int) -> tuple[str, int | None] | None:
        """The party with a name behind its preposition."""
        found = self._behind(verb, stop, self.frame.party)
        return found if found is not None and found[1] is not None else None

    def _opens(self, at: int, stop: int) -> bool:
        """Whether a name or a definite description begins at the token."""
        discourse = self.discourse
        if at >= stop:
            return False
        token = discourse.tokens[at]
        if token.lower in discourse.words.complementizers:
            return False
        known = discourse.person_covering(at) is not None or discourse.role_covering(token.start, token.end) is not None
        return known or token.lower in discourse.words.articles

    def _behind(
        self, verb: int, stop: int, prepositions: frozenset[str], summed: bool = False
    ) -> tuple[str, int | None] | None:
        """The party behind the first of the prepositions in the clause; `summed` asks for a sum before it."""
        tokens = self.discourse.tokens
        for at in range(verb + 1, min(stop, verb + _OBJECT)):
            summed = summed and tokens[at].kind != "number" and tokens[at].text not in _SUMS
            if tokens[at].lower in prepositions:
                if summed:
                    return None
                return self._party(subject_after(self.discourse, at + 1, stop)) if self._opens(at + 1, stop) else None
        return None

    def _between(self, low: int, verb: int, prepositions: frozenset[str]) -> tuple[str, int | None] | None:
        """The doer between the auxiliary and a verb that ends its clause (German)."""
        tokens = self.discourse.tokens
        for at in range(verb - 1, max(low, verb - _OBJECT) - 1, -1):
            if tokens[at].lower in prepositions:
                return self._party(subject_after(self.discourse, at + 1, verb))
        return None

    def _party(self, holder: Holder | None) -> tuple[str, int | None] | None:
        if holder is None or holder.kind in ("joint", "dropped"):
            return None
        if holder.kind == "name" and holder.entity is not None:
            return holder.entity, holder.start if holder.start in self.starts else None
        entity = self.speakers.resolve(holder)
        if entity is not None:
            return entity, None
        return (self._apposed(holder) or self._described(holder)) if holder.kind == "description" else None

    def _apposed(self, holder: Holder) -> tuple[str, int | None] | None:
        """The body named right behind a description and a comma: "the favourite, Dale Rovers"."""
        if self.discourse.text[holder.end : holder.end + 2] != ", ":
            return None
        person = self.discourse.person_covering(self.discourse.document.token_index(holder.end + 2))
        apposed = person is not None and person.start == holder.end + 2 and not self.discourse.possessive(person)
        return (person.entity, person.start) if person is not None and apposed else None

    def _described(self, holder: Holder) -> tuple[str, int | None] | None:
        """A definite description by its noun: "the agency", also where another object follows it."""
        words = self.discourse.words
        tokens = self.discourse.document.tokens_between(holder.start, holder.end)
        if not tokens or tokens[0].lower not in words.articles - words.indefinite:
            return None
        stop = next((k for k, t in enumerate(tokens[1:], 1) if t.kind != "word" or t.lower in words.articles), None)
        noun = tokens[(stop or len(tokens)) - 1]
        return (f"{_DESCRIBED}{noun.lower}", None) if noun.kind == "word" and noun is not tokens[0] else None
