"""The cues of a version and the noun phrases that belong to them."""

from __future__ import annotations

from bisect import bisect_left

from factcheck.normalizer.speech.cues import Cue
from factcheck.normalizer.speech.discourse import Discourse, Holder
from factcheck.normalizer.speech.places import DASHES
from factcheck.normalizer.speech.subjects import subject_after, subject_before, subject_of

_CLAUSE = 8  # tokens at the head of a subordinate clause in which its subject stands
_TAIL = 12  # tokens between a cue and the end of the sentence that it closes


class Verbs:
    """All cues outside quotations, in order."""

    def __init__(self, discourse: Discourse) -> None:
        """Find the cues; the quotations must have been marked before."""
        self.discourse = discourse
        self.cues = discourse.lexicon.find_cues(discourse.document, discourse.quoted)
        self.at = {cue.first: cue for cue in self.cues}
        self._firsts = [cue.first for cue in self.cues]

    def between(self, first: int, last: int) -> list[Cue]:
        """The cues that begin in the tokens [first, last)."""
        return self.cues[bisect_left(self._firsts, first) : bisect_left(self._firsts, last)]

    def spoken(self, first: int, last: int) -> list[Cue]:
        """The finite and active ones among them that introduce direct speech."""
        return [cue for cue in self.between(first, last) if cue.kind in ("say", "tone") and not self.passive(cue)]

    def subject(self, cue: Cue, lowest: int) -> Holder | None:
        """The subject before a cue in the tokens from `lowest`, unless the form may be no verb in that place."""
        tokens, words = self.discourse.tokens, self.discourse.words
        if self._dashed(cue):
            return None
        holder = subject_before(self.discourse, cue.first, lowest)
        if holder is None:
            return None
        if tokens[cue.first].lower in words.nouns and cue.last == cue.first + 1:
            led = tokens[cue.first - 1].end == holder.end or tokens[cue.first - 1].lower in words.auxiliaries
            return holder if led and holder.kind in ("name", "pronoun") else None
        if cue.kind == "name" and cue.last < len(tokens):
            bare = self.discourse.quoted[cue.last] or tokens[cue.last].lower in words.name_particles
            if bare and (holder.kind == "description" or tokens[cue.first - 1].text in ",—–-()"):
                return None
        return holder

    def teller(self, cue: Cue, lowest: int) -> Holder | None:
        """Who says what a cue hands on; for a participle the subject of its sentence or the name right before it."""
        if cue.kind != "participle":
            return self.subject(cue, lowest)
        taken, own = self._own_subject(cue)
        return own if taken else self.main_subject(cue, lowest)

    def _own_subject(self, cue: Cue) -> tuple[bool, Holder | None]:
        """Whether a noun stands right before a participle ("with the union claiming"), and the name it is, if any."""
        discourse, words = self.discourse, self.discourse.words
        before = cue.first - 1
        while before >= 0 and discourse.lexicon.stands_between(discourse.tokens[before]):
            before -= 1
        if before < 0 or not words.finite or discourse.tokens[before].kind != "word":
            return False, None
        lower = discourse.tokens[before].lower
        if lower in discourse.lexicon.openers or lower in words.documents or discourse.quoted[before]:
            return False, None
        person = discourse.person_ending(before + 1)
        return True, discourse.name_of(person) if person is not None else None

    def unreal(self, cue: Cue) -> bool:
        """Whether nobody has said it yet: "will announce", "to announce"."""
        tokens, words, at = self.discourse.tokens, self.discourse.words, cue.first - 1
        while at >= 0 and tokens[at].lower not in words.modals and self.discourse.lexicon.stands_between(tokens[at]):
            at -= 1
        return at >= 0 and tokens[at].lower in words.modals

    def inverted(self, cue: Cue, highest: int) -> Holder | None:
        """The subject after the cue, in languages that put it there."""
        words, tokens = self.discourse.words, self.discourse.tokens
        before = tokens[cue.first - 1] if cue.first > 0 else None
        apart = before is not None and (before.text == "," or self.discourse.quoted[cue.first - 1])
        parenthetic = apart and cue.kind in ("say", "tone")
        if not (words.inversion or parenthetic) or (before is not None and before.lower in words.relatives):
            return None
        holder = subject_after(self.discourse, cue.last, highest)
        if holder is None or holder.kind not in ("name", "pronoun"):
            return None
        closed = self.discourse.text[holder.end : holder.end + 1] == ","
        return holder if words.inversion or closed else None

    def main_subject(self, cue: Cue, lowest: int) -> Holder | None:
        """The subject of the sentence that a participle ("adding") hangs on, or of its last clause ("while X ...")."""
        tokens, words = self.discourse.tokens, self.discourse.words
        for at in range(cue.first - 2, lowest, -1):
            if tokens[at].lower in words.subordinators and tokens[at - 1].text == "," and not self.discourse.quoted[at]:
                if self.between(at, cue.first - 1):
                    break  # a cue with its subject is nearer
                named = self.discourse.people_between(at + 1, min(at + _CLAUSE, cue.first))
                return self.discourse.name_of(named[0]) if named else None
        for main in reversed(self.between(lowest, cue.first)):
            if main.kind == "participle":
                continue
            if holder := self.subject(main, lowest) or self.inverted(main, cue.first):
                return holder
        return None

    def owner(self, cue: Cue, lowest: int, highest: int) -> Holder | None:
        """Whoever speaks with the cue: its subject in the tokens [lowest, highest), of whatever place and kind."""
        if cue.kind == "participle":
            taken, own = self._own_subject(cue)
            if taken:
                return own
            return self.main_subject(cue, lowest) or subject_of(self.discourse, lowest, cue.first)
        return self.subject(cue, lowest) or self.inverted(cue, highest)

    def reports(self, cue: Cue, holder: Holder) -> bool:
        """Whether a pronoun behind a cue is the subject of what is reported: "..., say they will sue"."""
        words, at = self.discourse.words, self.discourse.document.token_index(holder.end)
        if words.inversion or holder.kind != "pronoun" or at >= len(self.discourse.tokens):
            return False
        verb = self.discourse.tokens[at].lower
        return verb in words.modals or verb in words.finite or verb in words.auxiliaries

    def stands_first(self, cue: Cue) -> bool:
        """Whether nothing but auxiliaries stands between the cue and a comma before it, as in ", said X"."""
        tokens, at = self.discourse.tokens, cue.first - 1
        while at > 0 and tokens[at].lower in self.discourse.words.auxiliaries:
            at -= 1
        return (at >= 0 and tokens[at].text == ",") or self._dashed(cue)

    def _dashed(self, cue: Cue) -> bool:
        """Whether a comma and a dash part the cue from what is told: "Дорогу закриють, – повідомив X"."""
        tokens, words, at = self.discourse.tokens, self.discourse.words, cue.first - 1
        parts = words.dash_speech and words.inversion and at > 0
        parts = parts and cue.last < len(tokens) and tokens[cue.last].text != ","  # "X, – актор, – сказав, що"
        return parts and tokens[at].text in DASHES and tokens[at - 1].text == ","

    def quotes_another(self, cue: Cue, highest: int) -> bool:
        """Whether a cue such as "rejected" takes up what another person says ("rejected X's claim that")."""
        discourse = self.discourse
        for person in discourse.people_between(cue.last, highest) if cue.kind == "name" else ():
            said = discourse.tokens[person.last : min(person.last + 4, highest)]
            if discourse.possessive(person) and any(t.lower in discourse.words.speech_nouns for t in said):
                return True
        return False

    def passive(self, cue: Cue) -> bool:
        """Whether the subject of the cue is not the one who speaks ("was told", "reported by")."""
        tokens, words, lexicon = self.discourse.tokens, self.discourse.words, self.discourse.lexicon
        if cue.last < len(tokens) and tokens[cue.last].lower in words.agents:
            return True
        at = cue.first - 1
        while at >= 0 and tokens[at].lower not in words.passives and lexicon.stands_between(tokens[at]):
            at -= 1
        return at >= 0 and tokens[at].lower in words.passives

    def ends_soon(self, cue: Cue, highest: int) -> bool:
        """Whether the sentence, which ends at the token `highest`, holds little more than a time or a place."""
        tokens = self.discourse.tokens
        if any(token.lower in self.discourse.words.complementizers for token in tokens[cue.last : highest]):
            return False
        return highest - cue.last <= _TAIL

    def source(self, at: int, last: int, leading: bool = False) -> Holder | None:
        """Who is named after "according to", which ends at the token `at`; for "a statement by X" it is X.

        `leading` tells that the phrase opens the sentence, so that a comma ends it.
        """
        discourse = self.discourse
        own = discourse.tokens[at - 2] if at > 1 else None
        if own is not None and (gender := discourse.words.possessives.get(own.lower)):
            return Holder("pronoun", own.start, own.end, gender=gender)
        if leading:
            commas = [k for k in range(at, min(last, at + 20)) if discourse.tokens[k].text == ","]
            named = len(commas) > 1 and discourse.person_ending(commas[1])
            last = commas[1] if named and named.first == commas[0] + 1 else commas[0] if commas else last
        holder = subject_after(discourse, at, last)
        if holder is not None and holder.head in discourse.words.documents:
            by = discourse.document.token_index(holder.end)
            if by < last and discourse.tokens[by].lower in discourse.words.prepositions:
                owner = subject_after(discourse, by + 1, last)
                return owner if owner is not None and owner.head not in discourse.words.documents else holder
        return holder
