"""Reading a version for quotes: each quotation is judged to be speech or not, and given its speaker and cue."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from factcheck.model import Form, Quote
from factcheck.normalizer.speech.attribution import subject_after, subject_before, subject_of
from factcheck.normalizer.speech.cues import Cue
from factcheck.normalizer.speech.discourse import Discourse, Holder
from factcheck.normalizer.speech.quotation import Quotation
from factcheck.normalizer.speech.speakers import Speakers

_DASHES = "—–-"
_MARKS = " \t\u00a0\u202f\"”“»«›‹’‘'"
_TERMINAL = ".!?…"
_NEAR = 8  # tokens between a cue and the quotation that it opens
_TITLE_WORDS = 14  # a title in title case up to this long
_TERM_WORDS = 3  # a fragment up to this long may be a term or a name


class Attribution(Struct, frozen=True):
    """Who is said to have spoken, in which words, and from where to where the attributing words stand."""

    holder: Holder | None
    entity: str | None
    cue: str | None
    end: int
    where: str
    verb: int | None = None


class _Place(Struct, frozen=True):
    """A quotation with what stands around it: token ranges of its sentence before and after, and shape."""

    quotation: Quotation
    lowest: int
    first: int
    after: int
    highest: int
    sentence_end: int
    words: int
    upper: bool
    last: str
    comma: bool
    before: str
    alone: bool
    title: bool


class Reader:
    """Reads the quotations of one version in order."""

    def __init__(self, discourse: Discourse, quotations: Sequence[Quotation]) -> None:
        """Take the quotations that were found; nothing in them counts as the teller's own words."""
        self.discourse = discourse
        self.quotations = quotations
        for quotation in quotations:
            discourse.mark_quoted(quotation.opened, quotation.closed_at)
        self.cues = discourse.lexicon.find_cues(discourse.tokens, discourse.quoted)
        self.cue_firsts = [cue.first for cue in self.cues]
        self.by_first = {cue.first: cue for cue in self.cues}
        self.speakers = Speakers(discourse)
        self.used: set[int] = set()  # cues that attribute a whole quotation and so report nothing else

    def read(self) -> Iterator[tuple[int, int, Quote]]:
        """All quotes as (start, end, value)."""
        text = self.discourse.text
        fragments = Counter(text[q.start : q.end].lower() for q in self.quotations)
        previous: tuple[_Place, Attribution | None] | None = None
        held: tuple[int, int, Quote] | None = None
        for index, quotation in enumerate(self.quotations):
            place = self._place(index)
            attribution = self._attribute(place, previous)
            joined = held is not None and previous is not None and self._continues(previous, place)
            form = "direct" if joined else self._form(place, attribution, fragments)
            if form is None:
                continue
            if form == "direct" and attribution is not None and attribution.verb is not None:
                self.used.add(attribution.verb)
            if attribution is not None and attribution.holder is not None:
                self.speakers.remember(attribution.holder.start, attribution.entity)
            elif attribution is None and form == "direct":
                self.speakers.remember(quotation.start, None)
            quote = self._quote(place, attribution, form)
            if held is not None and previous is not None and joined:
                joint = ", " if previous[0].comma else " "
                words = held[2].words + joint + quote.words
                held = (held[0], quotation.end, _with_words(held[2], words, held[2].complete and quote.complete))
            else:
                if held is not None:
                    yield held
                held = (quotation.start, quotation.end, quote)
            previous = (place, attribution)
        if held is not None:
            yield held

    def _place(self, index: int) -> _Place:
        discourse, document = self.discourse, self.discourse.document
        quotation = self.quotations[index]
        text = discourse.text
        opening = document.sentence_at(quotation.opened)
        closing = document.sentence_at(quotation.closed_at - 1)
        lowest = document.token_index(max(opening[0], discourse.paragraph_start(quotation.opened)))
        first = document.token_index(quotation.opened)
        after = document.token_index(quotation.closed_at)
        sentence_end = document.token_index(closing[1])
        highest = sentence_end
        if index + 1 < len(self.quotations):
            highest = min(highest, document.token_index(self.quotations[index + 1].opened))
        inside = text[quotation.start : quotation.closed_at].rstrip(_MARKS)
        outside = text[quotation.closed_at : quotation.closed_at + 4].lstrip(" \u00a0\u202f")[:1]
        initial = next((c for c in text[quotation.start : quotation.end] if c.isalnum()), "")
        words = sum(t.kind != "punct" for t in document.tokens_between(quotation.start, quotation.end))
        return _Place(
            quotation=quotation,
            lowest=lowest,
            first=first,
            after=after,
            highest=max(highest, after),
            sentence_end=max(sentence_end, after),
            words=words,
            upper=initial.isupper() or initial.isdigit(),
            last=outside if outside and outside in _TERMINAL and inside[-1:] not in _TERMINAL else inside[-1:],
            comma=inside[-1:] == "," or outside == ",",
            before=text[discourse.paragraph_start(quotation.opened) : quotation.opened].rstrip()[-1:],
            alone=first <= lowest and sentence_end <= after,
            title=document.in_title(quotation.start),
        )

    def _attribute(self, place: _Place, previous: tuple[_Place, Attribution | None] | None) -> Attribution | None:
        if place.quotation.continues and previous is not None:
            return self._carried(previous[1])
        if place.before == ":" and (found := self._from_colon(place)):
            return found
        if (found := self._from_after(place)) is not None:
            return found
        if previous is not None and self._is_followed(previous, place):
            return self._carried(previous[1])
        if (found := self._from_before(place)) is not None:
            return found
        if place.title:
            return None
        if place.alone:
            return self._from_context(place, previous)
        return self._from_sentence(place)

    # ---- the four places of an attribution

    def _from_colon(self, place: _Place) -> Attribution | None:
        """`X said: "..."`, `President X: "..."`, `Her words to reporters: "..."`."""
        discourse = self.discourse
        for cue in reversed(self.cues_between(place.lowest, place.first)):
            if cue.kind == "participle" or self.passive(cue):
                continue
            holder = self.subject(cue, place.lowest) or self.inverted(cue, place.first)
            if holder is not None:
                return self._made(holder, cue, "before")
        source = self._source(place.lowest, place.first)
        if source is not None:
            return source
        holder = subject_of(discourse, place.lowest, place.first)
        people = discourse.person_entities
        if holder is None or (holder.kind == "name" and holder.entity not in people and (place.title or holder.vague)):
            return None
        made = self._made(holder, None, "before")
        first = discourse.document.token_index(holder.end)
        if made.entity and first < place.first - 1 < first + 8:
            tail = discourse.text[holder.end : discourse.tokens[place.first - 1].start].strip(" ,")
            return Attribution(holder, made.entity, tail or None, made.end, "before")
        return made

    def _from_after(self, place: _Place) -> Attribution | None:
        """`"...," said X` and `"...," X said`."""
        discourse = self.discourse
        tokens = discourse.tokens
        at, highest = place.after, place.highest
        loose = False
        if at >= highest and place.last in _TERMINAL and place.last and place.quotation.closed:
            sentence = discourse.document.sentence_index(place.quotation.closed_at) + 0
            if at < len(tokens) and "\n" not in discourse.text[place.quotation.closed_at : tokens[at].start]:
                sentence = discourse.document.sentence_index(tokens[at].start)
                highest = discourse.sentence_tokens(sentence)[1]
                loose = True
        while at < highest and (tokens[at].text in _DASHES or tokens[at].text == ","):
            at += 1
        if at >= highest or discourse.quoted[at]:
            return None
        cue = self.by_first.get(at)
        if cue is None and (
            tokens[at].lower in discourse.words.auxiliaries or tokens[at].lower in discourse.words.enclitics
        ):
            cue = self.by_first.get(at + 1)
        if cue is not None and cue.kind in ("say", "tone"):
            holder = subject_after(discourse, cue.last, highest)
            if holder is not None and holder.kind == "description" and place.first > place.lowest and not place.upper:
                return None
            if gender := discourse.lexicon.enclitic(tokens[at].lower) or discourse.lexicon.enclitic(
                tokens[cue.first].lower
            ):
                holder = Holder("pronoun", tokens[at].start, tokens[at].end, gender=gender)
            if holder is None and discourse.words.pro_drop:
                holder = Holder("dropped", tokens[cue.first].start, tokens[cue.first].start)
            return self._made(holder, cue, "after") if holder is not None else None
        if not (place.comma or place.last in "!?…" or loose) or tokens[at].lower in discourse.lexicon.openers:
            return None
        for cue in self.cues_between(at + 1, min(highest, at + 32))[:2]:
            if cue.kind not in ("say", "tone") or self.passive(cue):
                continue
            if loose and not self.ends_soon(cue, highest):
                return None
            holder = self.subject(cue, at)
            if holder is not None:
                return self._made(holder, cue, "after")
        return None

    def _from_before(self, place: _Place) -> Attribution | None:
        """`X told reporters, "..."` and `X said "..."`: the cue is close."""
        if place.first <= place.lowest:
            return None
        discourse = self.discourse
        for cue in reversed(self.cues_between(max(place.lowest, place.first - _NEAR - 3), place.first)):
            if place.first - cue.last > _NEAR or self.passive(cue):
                continue
            between = discourse.tokens[cue.last : place.first]
            plain = not between or between[-1].text == ","
            if cue.kind != "participle" and not (plain or cue.kind == "name" or not place.upper):
                continue
            if (made := self._governed_by(cue, place)) is not None:
                return made
        return self._source(max(place.lowest, place.first - 12), place.first) if place.before == "," else None

    def _from_sentence(self, place: _Place) -> Attribution | None:
        """A fragment inside a sentence: the last cue before it or the one that ends the sentence; if two vie, none."""
        ending = self._from_end(place)
        relayed = ending is not None and ending.cue is not None and ending.cue.lower() in self.discourse.words.relaying
        for cue in reversed(self.cues_between(place.lowest, place.first)):
            if not self.passive(cue) and (made := self._governed_by(cue, place)) is not None:
                return made if ending is None or relayed or made.entity == ending.entity else None
        return ending or self._source(place.lowest, place.first) or self._source(place.after, place.sentence_end)

    def _from_end(self, place: _Place) -> Attribution | None:
        """`... a "safer" area, the command said.`: a cue that ends the sentence."""
        discourse = self.discourse
        tokens = discourse.tokens
        for cue in reversed(self.cues_between(place.after, place.sentence_end)):
            if cue.kind not in ("say", "tone") or self.passive(cue) or not self.ends_soon(cue, place.sentence_end):
                continue
            before = tokens[cue.first - 1]
            if before.text in ",”\"’'»“" + _DASHES:
                holder = subject_after(discourse, cue.last, place.sentence_end)
                return self._made(holder, cue, "end") if holder is not None else None
            holder = self.subject(cue, place.after)
            if holder is None:
                return None
            first = discourse.document.token_index(holder.start)
            while first > place.after and tokens[first - 1].kind == "word" and tokens[first - 1].text != ",":
                first -= 1
            if first <= place.after or tokens[first - 1].text in ",”\"’'»“" + _DASHES:
                return self._made(holder, cue, "end")
            return None
        return None

    def _from_context(self, place: _Place, previous: tuple[_Place, Attribution | None] | None) -> Attribution | None:
        """A quotation that stands alone: its speaker is in the sentence or the paragraph before."""
        discourse, document = self.discourse, self.discourse.document
        if place.lowest == 0:
            return None
        start = discourse.tokens[place.lowest].start if place.lowest < len(discourse.tokens) else place.quotation.opened
        sentence = document.sentence_index(place.quotation.opened)
        while sentence > 0 and document.sentences[sentence][0] >= min(start, place.quotation.opened):
            sentence -= 1
        first, last = discourse.sentence_tokens(sentence)
        same = discourse.paragraph_start(document.sentences[sentence][0]) == discourse.paragraph_start(
            place.quotation.opened
        )
        if not same and not self._fills_paragraph(place):
            return None
        if document.in_title(document.sentences[sentence][0]):
            return None
        if previous is not None and document.token_index(previous[0].quotation.closed_at) > first:
            return self._carried(previous[1])
        if all(discourse.quoted[first:last]):
            return None
        for cue in reversed(self.cues_between(first, last)):
            if cue.kind in ("say", "tone") and not self.passive(cue):
                holder = self.subject(cue, first) or self.inverted(cue, last)
                if holder is not None:
                    return self._made(holder, None, "context")
        return self._by_topic(first, last) if same or discourse.tokens[last - 1].text in ":," else None

    def _by_topic(self, first: int, last: int) -> Attribution | None:
        """The only person, or the subject, of a sentence without a cue."""
        discourse = self.discourse
        subject = subject_of(discourse, first, last)
        if subject is not None and not subject.body:
            made = self._made(subject, None, "context")
            if made.entity:
                return made
        people = [p for p in discourse.people_between(first, last) if p.type == "person"]
        if len({p.entity for p in people}) == 1:
            return self._made(discourse.name_of(people[0]), None, "context")
        return None

    # ---- parts of these

    def _governed_by(self, cue: Cue, place: _Place) -> Attribution | None:
        discourse = self.discourse
        if cue.kind == "participle":
            for main in reversed(self.cues_between(place.lowest, cue.first)):
                if main.kind != "participle" and (holder := self.subject(main, place.lowest)):
                    return self._made(holder, cue, "before")
            holder = subject_of(discourse, place.lowest, cue.first)
        else:
            holder = self.subject(cue, place.lowest) or self.inverted(cue, place.first)
        return self._made(holder, cue, "before") if holder is not None else None

    def subject(self, cue: Cue, lowest: int) -> Holder | None:
        """The subject before a cue, unless the form may be no verb in that place."""
        discourse = self.discourse
        tokens, words = discourse.tokens, discourse.words
        holder = subject_before(discourse, cue.first, lowest)
        if holder is None:
            return None
        if tokens[cue.first].lower in words.nouns and cue.last == cue.first + 1:
            plain = holder.kind in ("name", "pronoun") and tokens[cue.first - 1].end == holder.end
            if not plain:
                return None
        if cue.kind == "name" and cue.last < len(tokens):
            bare = discourse.quoted[cue.last] or tokens[cue.last].lower in words.name_particles
            if bare and (holder.kind == "description" or tokens[cue.first - 1].text in ",—–-()"):
                return None
        return holder

    def inverted(self, cue: Cue, highest: int) -> Holder | None:
        """The subject after the cue, in languages that put it there."""
        if not self.discourse.words.inversion:
            return None
        tokens = self.discourse.tokens
        if cue.first > 0 and tokens[cue.first - 1].lower in self.discourse.words.relatives:
            return None
        holder = subject_after(self.discourse, cue.last, highest)
        return holder if holder is not None and holder.kind in ("name", "pronoun") else None

    def _source(self, first: int, last: int) -> Attribution | None:
        """`according to X` in the tokens [first, last)."""
        discourse = self.discourse
        for at in range(first, last):
            if not discourse.quoted[at] and (hit := discourse.lexicon.sources.match(discourse.tokens, at)):
                holder = self.source_holder(hit[0], last)
                if holder is not None:
                    return self._made(holder, Cue(at, hit[0], "say"), "source")
        return None

    def source_holder(self, at: int, last: int) -> Holder | None:
        """Who is named after "according to"; for "a statement by X" it is X."""
        discourse = self.discourse
        holder = subject_after(discourse, at, last)
        if holder is not None and holder.head in discourse.words.documents:
            by = discourse.document.token_index(holder.end)
            if by < last and discourse.tokens[by].lower in discourse.words.prepositions:
                return subject_after(discourse, by + 1, last) or holder
        return holder

    def passive(self, cue: Cue) -> bool:
        tokens, words, lexicon = self.discourse.tokens, self.discourse.words, self.discourse.lexicon
        at = cue.first - 1
        while at >= 0 and tokens[at].lower not in words.passives and lexicon.stands_between(tokens[at]):
            at -= 1
        if cue.last < len(tokens) and tokens[cue.last].lower in words.agents:
            return True
        return at >= 0 and tokens[at].lower in words.passives

    def ends_soon(self, cue: Cue, highest: int) -> bool:
        tokens = self.discourse.tokens
        if cue.last < highest and tokens[cue.last].lower in self.discourse.words.complementizers:
            return False
        return highest - cue.last <= 12

    def cues_between(self, first: int, last: int) -> list[Cue]:
        begin, stop = bisect_left(self.cue_firsts, first), bisect_left(self.cue_firsts, last)
        return self.cues[begin:stop]

    def _made(self, holder: Holder, cue: Cue | None, where: str) -> Attribution:
        tokens = self.discourse.tokens
        end = max(holder.end, tokens[cue.last - 1].end if cue else 0)
        words = self.discourse.text[tokens[cue.first].start : tokens[cue.last - 1].end] if cue else None
        return Attribution(holder, self.speakers.resolve(holder), words, end, where, cue.first if cue else None)

    def _carried(self, attribution: Attribution | None) -> Attribution | None:
        if attribution is None:
            return None
        return Attribution(attribution.holder, attribution.entity, None, attribution.end, "carried")

    def _is_followed(self, previous: tuple[_Place, Attribution | None], place: _Place) -> bool:
        """Whether nothing but the attribution of the quotation before stands between it and this one."""
        before, attribution = previous
        if attribution is None or attribution.where != "after":
            return False
        between = self.discourse.text[before.quotation.closed_at : place.quotation.opened]
        tail = self.discourse.text[attribution.end : place.quotation.opened]
        if "\n" in between or attribution.end > place.quotation.opened:
            return False
        first = self.discourse.document.token_index(attribution.end)
        if self.cues_between(first, place.first):
            return False
        return (place.first <= place.lowest and len(re.findall(r"[.!?…](?=\s)", tail)) <= 1) or (
            tail.rstrip()[-1:] in tuple(",;:.—–-") and not re.search(r"[.!?…]\s", tail.rstrip())
        )

    def _continues(self, previous: tuple[_Place, Attribution | None], place: _Place) -> bool:
        """Whether this quotation is the second half of one utterance that its attribution interrupts."""
        before, attribution = previous
        if attribution is None or attribution.where not in ("after", "carried") or before.last in tuple(_TERMINAL):
            return False
        tail = self.discourse.text[attribution.end : place.quotation.opened].strip()
        return self._is_followed(previous, place) and tail[-1:] in tuple(",—–-") and place.first > place.lowest

    def _fills_paragraph(self, place: _Place) -> bool:
        text = self.discourse.text
        start = self.discourse.paragraph_start(place.quotation.opened)
        stop = text.find("\n", place.quotation.closed_at)
        stop = len(text) if stop < 0 else stop
        return not text[start : place.quotation.opened].strip() and not text[place.quotation.closed_at : stop].strip(
            " ."
        )

    # ---- judging

    def _form(self, place: _Place, attribution: Attribution | None, fragments: Counter[str]) -> Form | None:
        """Direct speech, a fragment with its attribution, or None: a name, a term or words held at arm's length."""
        quotation = place.quotation
        ends = place.comma or place.last in tuple(_TERMINAL)
        if place.title:
            return "direct" if place.words >= 3 and (place.upper or ends) else None
        if quotation.continues or not quotation.closed:
            return "direct"
        if attribution is not None and attribution.where == "before" and place.before == ":":
            return "direct" if place.words >= 2 or ends else None
        if attribution is not None and attribution.where == "after" and place.words >= 4:
            return "direct" if place.first <= place.lowest or place.upper else "mixed"
        if attribution is not None and attribution.where == "after" and place.upper and place.first <= place.lowest:
            return "direct"
        if (
            place.first <= place.lowest
            and (place.upper or place.words >= 6)
            and (ends or place.alone)
            and place.words >= 4
        ):
            return "direct"
        if place.alone and attribution is not None and place.words >= 2 and place.last in tuple(_TERMINAL):
            return "direct"
        if attribution is None or attribution.holder is None:
            return "direct" if place.before == ":" and place.upper and place.words >= 4 else None
        if attribution.where == "context":
            return None
        if not self._is_term(place, fragments):
            sentence = place.upper and place.before == "," and place.last in tuple(_TERMINAL)
            return "direct" if sentence else "mixed"
        return None

    def _is_term(self, place: _Place, fragments: Counter[str]) -> bool:
        """Whether a fragment rather names something: title case, a word such as "so-called" before it, or often used."""
        discourse = self.discourse
        words = [
            t for t in discourse.document.tokens_between(place.quotation.start, place.quotation.end) if t.kind == "word"
        ]
        content = [t for t in words if t.lower not in discourse.lexicon.openers | discourse.words.articles]
        if place.words <= _TITLE_WORDS and content and all(t.capitalised for t in content) and place.upper:
            return True
        for back in (1, 2, 3):
            at = place.first - back
            if at >= 0 and (hit := discourse.lexicon.terms.match(discourse.tokens, at)) and hit[0] >= place.first:
                return True
        text = discourse.text[place.quotation.start : place.quotation.end].lower()
        return place.words <= _TERM_WORDS and fragments[text] > 1

    def _quote(self, place: _Place, attribution: Attribution | None, form: Form) -> Quote:
        quotation = place.quotation
        text = self.discourse.text
        holder = attribution.holder if attribution is not None else None
        shown = holder is not None and holder.end > holder.start
        words = text[quotation.start : quotation.end]
        return Quote(
            words=words,
            form=form,
            speaker=attribution.entity if attribution is not None else None,
            speaker_text=text[holder.start : holder.end] if holder is not None and shown else None,
            speaker_start=holder.start if holder is not None and shown else None,
            speaker_end=holder.end if holder is not None and shown else None,
            cue=attribution.cue if attribution is not None else None,
            complete=form == "direct"
            and quotation.closed
            and not words.startswith(("…", "..."))
            and not words.endswith(("…", "...")),
        )


def _with_words(quote: Quote, words: str, complete: bool) -> Quote:
    return Quote(
        words,
        quote.form,
        quote.speaker,
        quote.speaker_text,
        quote.speaker_start,
        quote.speaker_end,
        quote.cue,
        complete,
    )
