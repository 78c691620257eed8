"""Where the attribution of a quotation stands: before, after, around it, or in the sentence before."""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from factcheck.normalizer.speech.cues import Cue
from factcheck.normalizer.speech.discourse import Discourse, Holder
from factcheck.normalizer.speech.phrases import pronoun_at
from factcheck.normalizer.speech.places import DASHES, PAUSES, TERMINAL, Place
from factcheck.normalizer.speech.speakers import Speakers
from factcheck.normalizer.speech.subjects import subject_after, subject_of
from factcheck.normalizer.speech.verbs import Verbs

_NEAR = 8  # tokens between a cue and the quotation that it opens
_REMARK = 6  # tokens after a quotation among which a noun of speech may stand
_FAR = 32  # tokens between a quotation and the cue after it
_CUE_WORDS = 8  # words before a colon that are given as the cue where no verb of speech stands
_CLOSING = frozenset(",”\"’'»“—–-")
_STOP = re.compile(r"[.!?…](?=\s)")


class Attribution(Struct, frozen=True, gc=False):
    """Who is said to have spoken, in which words, where they end (local offset), and by which cue token."""

    holder: Holder
    entity: str | None
    cue: str | None
    end: int
    where: Literal["colon", "before", "after", "end", "source", "context", "carried"]
    verb: int | None = None


class Read(Struct, frozen=True, gc=False):
    """A quotation that was taken for a quote, with its attribution."""

    place: Place
    attribution: Attribution | None


class Attributor:
    """Finds the attribution of one quotation after the other."""

    def __init__(self, discourse: Discourse, verbs: Verbs, speakers: Speakers) -> None:
        """Work on one version."""
        self._discourse = discourse
        self._verbs = verbs
        self._speakers = speakers

    def attribute(self, place: Place, previous: Read | None) -> Attribution | None:
        """Who speaks the quotation; `previous` is the quote before it."""
        if previous is not None and place.quotation.continues:
            return _carried(previous)
        found = self._colon(place) if place.before == ":" else None
        if found is not None and found.cue is None and not found.entity:
            signed = self._after(place)  # `The tram: "...," said X`: the words before are a heading
            found = signed if signed is not None and signed.cue is not None else found
        follows = previous is not None and self.follows(previous, place)
        if previous is not None and found is None and follows and self._reach(place)[1]:
            return _carried(previous)  # the next sentence tells of somebody else
        found = found or self._after(place)
        if previous is not None and found is None and follows:
            return _carried(previous)
        found = found or self._before(place)
        if found is not None or place.title:
            return found
        return self._context(place, previous) if place.alone else self._sentence(place)

    def follows(self, previous: Read, place: Place) -> bool:
        """Whether nothing but the attribution of the quote before stands between it and this quotation."""
        before, text = previous.attribution, self._discourse.text
        if before is None or before.where != "after" or before.end > place.quotation.opened:
            return False
        tail = text[before.end : place.quotation.opened].rstrip()
        if "\n" in text[previous.place.quotation.closed_at : place.quotation.opened]:
            return False
        if self._verbs.between(self._discourse.document.token_index(before.end), place.first):
            return False
        if place.opens:
            return len(_STOP.findall(tail)) <= 1
        return tail[-1:] in tuple(",;:.—–-") and not _STOP.search(tail)

    def interrupts(self, previous: Read, place: Place) -> bool:
        """Whether the attribution of the quote before only interrupts it, and this quotation ends the sentence."""
        before = previous.attribution
        if before is None or place.opens or previous.place.last in TERMINAL or not self.follows(previous, place):
            return False
        return self._discourse.text[before.end : place.quotation.opened].strip()[-1:] in PAUSES

    def _colon(self, place: Place) -> Attribution | None:
        """`X said: "..."`, `President X: "..."`, `Her words to reporters: "..."`."""
        verbs = self._verbs
        for cue in reversed(verbs.between(place.lowest, place.first)):
            if cue.kind != "participle" and not verbs.passive(cue):
                holder = verbs.owner(cue, place.lowest, place.first)
                if holder is not None:
                    return self._made(holder, cue, "colon")
        if source := self._source(place.lowest, place.first):
            return replace(source, where="colon")
        return self._label(place)

    def _label(self, place: Place) -> Attribution | None:
        """A name or a pronoun before a colon without any verb of speech; the words between serve as the cue."""
        discourse = self._discourse
        holder = subject_of(discourse, place.lowest, place.first)
        if holder is not None and holder.gender == "n":
            people = [p for p in discourse.people_between(place.lowest, place.first) if p.type == "person"]
            holder = discourse.name_of(people[0]) if len({p.entity for p in people}) == 1 else None
        if holder is None:
            return None
        if holder.kind == "name" and holder.entity not in discourse.person_entities and (place.title or holder.vague):
            return None
        made = self._made(holder, None, "colon")
        words = place.first - 1 - discourse.document.token_index(holder.end)
        if made.entity and 0 < words < _CUE_WORDS:
            tail = discourse.text[holder.end : discourse.tokens[place.first - 1].start].strip(" ,")
            return replace(made, cue=tail if tail[:1].isalpha() else None)
        return made

    def _after(self, place: Place) -> Attribution | None:
        """`"...," said X` and `"...," X said`."""
        discourse, tokens = self._discourse, self._discourse.tokens
        highest, loose = self._reach(place)
        at = place.after
        while at < highest and tokens[at].text in PAUSES:
            at += 1
        if at >= highest or discourse.quoted[at]:
            return None
        dashed = at > place.after and tokens[at - 1].text in DASHES
        signed = self._signature(at, highest) if dashed else self._bracketed(at, highest)
        if signed is not None:
            return signed
        words = discourse.words
        if tokens[at].lower in words.hearers and at + 1 < highest:
            at += 1
        leading = tokens[at].lower in words.auxiliaries or tokens[at].lower in words.enclitics
        cue = self._verbs.at.get(at) or (self._verbs.at.get(at + 1) if leading else None)
        if cue is not None and cue.kind in ("say", "tone"):
            return self._inverted(place, at, cue, highest)
        if (remark := self._remark(at, highest)) is not None:
            return remark
        marked = loose or place.comma or place.last in "!?…"
        if not marked or tokens[at].lower in discourse.lexicon.openers:
            return None
        return self._straight(at, highest, loose) or (self._coloured(place, at, highest) if place.comma else None)

    def _coloured(self, place: Place, at: int, highest: int) -> Attribution | None:
        """`"...," croaked X` and `"...," X croaked`: any verb beside a whole quotation and a name or pronoun."""
        discourse, tokens, words = self._discourse, self._discourse.tokens, self._discourse.words
        if not words.cue_endings or not place.opens:
            return None
        first = at + (tokens[at].lower in words.auxiliaries)
        if first < highest and tokens[first].lower.endswith(words.cue_endings) and not tokens[first].capitalised:
            holder, verb = subject_after(discourse, first + 1, highest), first
        else:
            named = next((p for p in discourse.people_between(at, min(highest, at + _REMARK))), None)
            holder = pronoun_at(discourse, at) or (discourse.name_of(named) if named is not None else None)
            verb = discourse.document.token_index(holder.end) if holder is not None else highest
            while verb < highest and discourse.lexicon.stands_between(tokens[verb]):
                verb += 1
        if holder is None or holder.kind not in ("name", "pronoun") or verb >= highest:
            return None
        if not tokens[verb].lower.endswith(words.cue_endings) or discourse.quoted[verb]:
            return None
        return self._made(holder, Cue(verb, verb + 1, "tone"), "after")

    def _bracketed(self, at: int, highest: int) -> Attribution | None:
        """`"..." (X)`: nothing but a name in brackets, which open at `at`."""
        discourse, tokens = self._discourse, self._discourse.tokens
        person = discourse.person_covering(at + 1) if tokens[at].text == "(" and at + 1 < highest else None
        if person is None or person.first != at + 1 or person.last >= highest:
            return None
        named = person.type not in ("place", "organisation") and tokens[person.last].text == ")"
        return self._made(discourse.name_of(person), None, "after") if named else None

    def _signature(self, at: int, highest: int) -> Attribution | None:
        """`"..." — X` and `"..." — X, manager`: nothing but a name, or a name and its description."""
        discourse, tokens = self._discourse, self._discourse.tokens
        person = discourse.person_covering(at)
        if person is None or person.type != "person" or person.first != at or self._verbs.between(at, highest):
            return None
        bare = all(token.kind == "punct" for token in tokens[person.last : highest])
        titled = person.last < highest <= person.last + _REMARK and tokens[person.last].text == ","
        return self._made(discourse.name_of(person), None, "after") if bare or titled else None

    def _straight(self, at: int, highest: int, loose: bool) -> Attribution | None:
        """`X said` from the token `at` on; in a sentence of its own (`loose`) little may follow."""
        for cue in self._verbs.spoken(at + 1, min(highest, at + _FAR))[:2]:
            if loose and not self._verbs.ends_soon(cue, highest):
                return None
            if (holder := self._verbs.subject(cue, at)) is not None:
                return self._made(holder, cue, "after")
        return None

    def _remark(self, at: int, highest: int) -> Attribution | None:
        """`came the reply from X` and `that was the verdict of X`: a noun of speech with its owner."""
        discourse, tokens, words = self._discourse, self._discourse.tokens, self._discourse.words
        if tokens[at].lower not in words.presenters:
            return None
        for noun in range(at + 1, min(at + _REMARK, highest - 2)):
            if tokens[noun].lower in words.speech_nouns and tokens[noun + 1].lower in words.prepositions:
                holder = subject_after(discourse, noun + 2, highest)
                if holder is not None and holder.kind == "name":
                    return self._made(holder, Cue(noun, noun + 1, "tone"), "after")
        return None

    def _reach(self, place: Place) -> tuple[int, bool]:
        """How far an attribution after the quotation may reach, and whether a new sentence begins with it."""
        tokens, document = self._discourse.tokens, self._discourse.document
        if place.after < place.highest or place.last not in TERMINAL or not place.quotation.closed:
            return place.highest, False
        if place.after >= len(tokens):
            return place.highest, False
        start = tokens[place.after].start
        if "\n" in self._discourse.text[place.quotation.closed_at : start]:
            return place.highest, False
        return self._discourse.sentence_tokens(document.sentence_index(start))[1], True

    def _inverted(self, place: Place, at: int, cue: Cue, highest: int) -> Attribution | None:
        """`said X` right after the quotation; the pronoun may hang on the verb, or be left out."""
        discourse, tokens = self._discourse, self._discourse.tokens
        gender = discourse.lexicon.enclitic(tokens[at].lower) or discourse.lexicon.enclitic(tokens[cue.first].lower)
        if gender:
            return self._made(Holder("pronoun", tokens[at].start, tokens[at].end, gender=gender), cue, "after")
        holder = subject_after(discourse, cue.last, highest)
        if holder is not None and holder.kind == "description" and not place.opens and not place.upper:
            return None
        if holder is None and discourse.words.pro_drop:
            holder = Holder("dropped", tokens[cue.first].start, tokens[cue.first].start)
        return self._made(holder, cue, "after") if holder is not None else None

    def _before(self, place: Place) -> Attribution | None:
        """`X told reporters, "..."` and `X said "..."`: the cue is close."""
        tokens, verbs = self._discourse.tokens, self._verbs
        if place.opens:
            return None
        for cue in reversed(verbs.between(max(place.lowest, place.first - _NEAR - 3), place.first)):
            if place.first - cue.last > _NEAR or verbs.passive(cue):
                continue
            plain = cue.last == place.first or tokens[place.first - 1].text == ","
            if place.upper and not plain and cue.kind in ("say", "tone"):
                continue
            if verbs.quotes_another(cue, place.first):
                return None
            if (holder := verbs.owner(cue, place.lowest, place.first)) is not None:
                return self._made(holder, cue, "before")
        return self._source(max(place.lowest, place.first - _NEAR - 4), place.first) if place.before == "," else None

    def _sentence(self, place: Place) -> Attribution | None:
        """A fragment inside a sentence: the last cue before it or the one that ends the sentence; if two vie, none."""
        verbs = self._verbs
        ending = self._ending(place)
        relayed = ending is not None and ending.cue is not None and ending.cue.lower() in self._discourse.words.relaying
        for cue in reversed(verbs.between(place.lowest, place.first)):
            holder = None if verbs.passive(cue) else verbs.owner(cue, place.lowest, place.first)
            if holder is not None and verbs.quotes_another(cue, place.first):
                return None
            if holder is not None:
                made = self._made(holder, cue, "before")
                return made if ending is None or relayed or made.entity == ending.entity else None
        return ending or self._source(place.lowest, place.first) or self._source(place.after, place.sentence_end)

    def _ending(self, place: Place) -> Attribution | None:
        """`... a "safer" area, the command said.`: a cue that ends the sentence."""
        discourse, tokens, verbs = self._discourse, self._discourse.tokens, self._verbs
        for cue in reversed(verbs.spoken(place.after, place.sentence_end)):
            if not verbs.ends_soon(cue, place.sentence_end):
                continue
            if tokens[cue.first - 1].text in _CLOSING:
                holder = subject_after(discourse, cue.last, place.sentence_end)
                return self._made(holder, cue, "end") if holder is not None else None
            holder = verbs.subject(cue, place.after)
            if holder is None:
                return None
            first = discourse.document.token_index(holder.start)
            while first > place.after and tokens[first - 1].kind == "word":
                first -= 1
            led = first <= place.after or tokens[first - 1].text in _CLOSING
            return self._made(holder, cue, "end") if led else None
        return None

    def _context(self, place: Place, previous: Read | None) -> Attribution | None:
        """A quotation that stands alone: its speaker is in the sentence or the paragraph before."""
        discourse, document, verbs = self._discourse, self._discourse.document, self._verbs
        sentence = document.sentence_index(place.quotation.opened)
        while sentence > 0 and document.sentences[sentence][0] >= place.quotation.opened:
            sentence -= 1
        start = document.sentences[sentence][0]
        if start >= place.quotation.opened or document.in_title(start):
            return None
        first, last = discourse.sentence_tokens(sentence)
        same = discourse.paragraph_start(start) == discourse.paragraph_start(place.quotation.opened)
        if not same and not discourse.fills_paragraph(place.quotation.opened, place.quotation.closed_at):
            return None
        if previous is not None and document.token_index(previous.place.quotation.closed_at) > first:
            return _carried(previous)
        if 0 not in discourse.quoted[first:last]:
            return None
        for cue in reversed(verbs.spoken(first, last)):
            if (holder := verbs.owner(cue, first, last)) is not None:
                return self._made(holder, None, "context")
        return self._topic(first, last) if same or discourse.tokens[last - 1].text in ":," else None

    def _topic(self, first: int, last: int) -> Attribution | None:
        """The subject, or the only person, of a sentence without a cue."""
        discourse = self._discourse
        subject = subject_of(discourse, first, last)
        if subject is not None and not subject.body:
            made = self._made(subject, None, "context")
            if made.entity:
                return made
        people = [p for p in discourse.people_between(first, last) if p.type == "person"]
        if len({p.entity for p in people}) == 1:
            return self._made(discourse.name_of(people[0]), None, "context")
        return None

    def _source(self, first: int, last: int) -> Attribution | None:
        """`according to X` in the tokens [first, last)."""
        discourse = self._discourse
        for at in range(first, last):
            if not discourse.quoted[at] and (hit := discourse.lexicon.sources.match(discourse.tokens, at)):
                holder = self._verbs.source(hit[0], last, leading=at <= first)
                if holder is not None:
                    return self._made(holder, Cue(at, hit[0], "say"), "source")
        return None

    def _made(
        self,
        holder: Holder,
        cue: Cue | None,
        where: Literal["colon", "before", "after", "end", "source", "context", "carried"],
    ) -> Attribution:
        entity = self._speakers.resolve(holder)
        if cue is None:
            return Attribution(holder, entity, None, holder.end, where)
        tokens = self._discourse.tokens
        end = tokens[cue.last - 1].end
        words = self._discourse.text[tokens[cue.first].start : end]
        return Attribution(holder, entity, words, max(holder.end, end), where, cue.first)


def _carried(previous: Read) -> Attribution | None:
    """The attribution of the quote before, for what goes on with it."""
    before = previous.attribution
    return replace(before, cue=None, where="carried", verb=None) if before is not None else None
