"""Words behind a quotation that point back at it: `"..." With these words X described it`, `"...," is how X put it`."""

from __future__ import annotations

from factcheck.normalizer.speech.attributions import Attribution, Maker
from factcheck.normalizer.speech.cues import Cue
from factcheck.normalizer.speech.discourse import Discourse, Holder
from factcheck.normalizer.speech.places import Place
from factcheck.normalizer.speech.subjects import subject_after, subject_before
from factcheck.normalizer.speech.verbs import Verbs

_CLAUSE = 24  # tokens behind a word that points back in which its verb stands
_TITLED = 5  # words of a post before the name with which a sentence begins
_STAMP = frozenset("0123456789 .:–—-•*·\t\u00a0h")  # what may stand before a quotation that opens its line: "13:00 –"


class Pointing:
    """Finds the speakers whom the words behind a quotation name by pointing back at it."""

    def __init__(self, discourse: Discourse, verbs: Verbs, maker: Maker) -> None:
        """Work on one version."""
        self._discourse = discourse
        self._verbs = verbs
        self._make = maker.make

    def find(self, place: Place, at: int, highest: int, loose: bool) -> Attribution | None:
        """The speaker told from the token `at` on; `loose` tells that a new sentence begins there."""
        return self._pointed(at, highest, loose) or (self._told_of(place, at, highest) if loose else None)

    def _pointed(self, at: int, highest: int, loose: bool) -> Attribution | None:
        """`With these words X described it`, `is how X remembers it`, `These were the words of X`, `So said X`."""
        discourse = self._discourse
        lexicon, tokens = discourse.lexicon, discourse.tokens
        if hit := lexicon.owners.match(tokens, at):
            return self._of(subject_after(discourse, hit[0], highest), Cue(at, hit[0], "tone"))
        hit = lexicon.pointers.match(tokens, at)
        begin = hit or lexicon.likewise.match(tokens, at)
        verb = self._verb(begin[0], highest) if begin is not None else None
        if begin is None or verb is None:
            return None
        first = begin[0]
        while first < verb.first and self._stands_between(first):
            first += 1
        if hit is None and loose and not (first == verb.first and self._closes(verb.last, highest)):
            return None  # "So Ada Moor told them to go home"
        return self._of(self._subject(begin[0], verb, first == verb.first, highest), verb)

    def _subject(self, first: int, verb: Cue, inverted: bool, highest: int) -> Holder | None:
        """Who tells with a verb, from the token `first` on; `inverted` tells that its subject comes after it."""
        discourse = self._discourse
        words = discourse.words
        if inverted:
            return subject_after(discourse, verb.last, highest)
        if words.verb_second:  # "so hatte X den Plan verspottet", not "so X, nachdem ihr Anwalt erklärt hatte"
            framed = discourse.tokens[first].lower in words.auxiliaries
            return subject_after(discourse, first + 1, verb.first) if framed else None
        holder = subject_before(discourse, verb.first, first)
        return holder if holder is not None or words.finite else subject_after(discourse, verb.last, highest)

    def _stands_between(self, at: int) -> bool:
        """Whether a word between one that points back and its verb is no subject: an auxiliary, "es", "lo", "sich"."""
        token, words = self._discourse.tokens[at], self._discourse.words
        return self._discourse.lexicon.stands_between(token) or token.lower in words.hearers

    def _verb(self, first: int, highest: int) -> Cue | None:
        """The first verb of telling in the clause that begins at a token."""
        discourse = self._discourse
        for at in range(first, min(highest, first + _CLAUSE)):
            if discourse.quoted[at] or discourse.tokens[at].text in ".;:!?":
                return None
            if discourse.person_covering(at) is None and (
                hit := discourse.lexicon.recounting.match(discourse.tokens, at)
            ):
                return Cue(at, hit[0], "tone")
        return None

    def _closes(self, first: int, highest: int) -> bool:
        """Whether a sentence reports nothing of its own: no clause, no colon and no quotation follows."""
        discourse = self._discourse
        rest = discourse.tokens[first:highest]
        return not any(discourse.quoted[first:highest]) and not any(
            token.text == ":" or token.lower in discourse.words.complementizers for token in rest
        )

    def _of(self, holder: Holder | None, cue: Cue) -> Attribution | None:
        """The attribution to somebody who is named, or told by a pronoun or a description that is known."""
        if holder is None or (holder.kind == "pronoun" and holder.gender not in ("m", "f")):
            return None
        made = self._make(holder, cue, "after")
        return made if made.entity else None

    def _told_of(self, place: Place, at: int, highest: int) -> Attribution | None:
        """`"..." Driver X describes the night`, where the quotation opens its line and X begins the next sentence.

        What a sentence before it may attribute is left alone, and so is a sentence that names anybody else.
        """
        discourse = self._discourse
        tokens = discourse.tokens
        before = discourse.text[discourse.paragraph_start(place.quotation.opened) : place.quotation.opened]
        if place.title or not place.ends or not set(before) <= _STAMP:
            return None
        people = [p for p in discourse.people_between(at, highest) if p.type == "person"]
        if len({p.entity for p in people}) != 1 or people[0].first - at > _TITLED:
            return None
        if any(tokens[k].kind != "word" for k in range(at, people[0].first)):
            return None
        for verb in range(people[0].last, min(highest, people[0].last + _CLAUSE)):
            hit = discourse.lexicon.retelling.match(tokens, verb)
            if hit is None or discourse.quoted[verb]:
                continue
            following = tokens[hit[0]].lower if hit[0] < highest else ""
            holder = subject_before(discourse, verb, at)
            if holder is None or holder.start != people[0].start or following in discourse.words.reflexives:
                return None
            return self._make(holder, Cue(verb, hit[0], "tone"), "after")
        return None
