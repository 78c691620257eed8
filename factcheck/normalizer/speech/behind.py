"""The attribution behind a quotation: `"...," said X`, `"...," X said`, `"..." (X)`, `"..." - X`."""

from __future__ import annotations

from factcheck.normalizer.speech.attributions import Attribution, Maker
from factcheck.normalizer.speech.cues import Cue
from factcheck.normalizer.speech.discourse import Discourse, Holder
from factcheck.normalizer.speech.phrases import description_from, latter_at, pronoun_at
from factcheck.normalizer.speech.places import DASHES, PAUSES, TERMINAL, Place
from factcheck.normalizer.speech.pointing import Pointing
from factcheck.normalizer.speech.subjects import subject_after
from factcheck.normalizer.speech.verbs import Verbs

_REMARK = 6  # tokens after a quotation among which a noun of speech may stand
_TITLED = 5  # tokens of a post and a name
_LONG = 16  # tokens that tell who signs a quotation
_STOPS = frozenset(",.;:!?")
_FAR = 32  # tokens between a quotation and the cue after it


class Behind:
    """Finds the attributions behind the quotations of one version."""

    def __init__(self, discourse: Discourse, verbs: Verbs, maker: Maker) -> None:
        """Work on one version."""
        self._discourse = discourse
        self._verbs = verbs
        self._make = maker.make
        self._pointing = Pointing(discourse, verbs, maker)

    def find(self, place: Place) -> Attribution | None:
        """`"...," said X` and `"...," X said`."""
        discourse, tokens = self._discourse, self._discourse.tokens
        highest, loose = self.reach(place)
        at = place.after
        while at < highest and tokens[at].text in PAUSES:
            at += 1
        pointed = self._pointed(place, at, highest, loose)
        if pointed is not None or at >= highest or discourse.quoted[at]:
            return pointed
        dashed = at > place.after and tokens[at - 1].text in DASHES
        signed = self._signature(at, highest) if dashed else self._bracketed(at, highest)
        if signed is not None:
            return signed
        words = discourse.words
        if tokens[at].lower in words.hearers and at + 1 < highest:
            at += 1
        if dashed and words.inversion and discourse.lexicon.stands_between(tokens[at]) and at + 1 in self._verbs.at:
            at += 1  # "– раніше заявив X"
        leading = tokens[at].lower in words.auxiliaries or tokens[at].lower in words.enclitics
        cue = self._verbs.at.get(at) or (self._compound(at, highest) if leading else None)
        if cue is not None and cue.kind in ("say", "tone"):
            return self._inverted(place, at, cue, highest)
        framed = self._framed(at, highest) if leading and words.verb_second else None
        if (remark := framed or self._remark(at, highest)) is not None:
            return remark
        marked = loose or place.comma or place.last in "!?…"
        if not marked or tokens[at].lower in discourse.lexicon.openers:
            return None
        return self._straight(at, highest, loose) or (self._coloured(place, at, highest) if place.comma else None)

    def _compound(self, at: int, highest: int) -> Cue | None:
        """The cue behind an auxiliary, perhaps with adverbs between: `"...", a pourtant assuré X`."""
        tokens, lexicon = self._discourse.tokens, self._discourse.lexicon
        first = at + 1
        while first < highest and first not in self._verbs.at and lexicon.stands_between(tokens[first]):
            first += 1
        return self._verbs.at.get(first) if first < highest else None

    def _framed(self, at: int, highest: int) -> Attribution | None:
        """`"...", hatte X am Montag gesagt`: the participle ends the clause that an auxiliary opens at `at`."""
        discourse, tokens = self._discourse, self._discourse.tokens
        end = next((k for k in range(at + 1, min(highest, at + _FAR)) if tokens[k].text in _STOPS), highest)
        cue = next((cue for cue in self._verbs.spoken(at + 1, end) if cue.last == end), None)
        if cue is None:
            return None
        holder = pronoun_at(discourse, at + 1) or subject_after(discourse, at + 1, cue.first)
        return self._make(holder, cue, "after") if holder is not None else None

    def _coloured(self, place: Place, at: int, highest: int) -> Attribution | None:
        """`"...," croaked X` and `"...," X croaked`: any verb beside a whole quotation and a name or pronoun."""
        discourse, tokens, words = self._discourse, self._discourse.tokens, self._discourse.words
        if not words.cue_endings or not place.opens:
            return None
        first = at + (tokens[at].lower in words.auxiliaries)
        endings = words.cue_endings if first == at else (*words.cue_endings, *words.perfect_endings)
        if first < highest and tokens[first].lower.endswith(endings) and not tokens[first].capitalised:
            holder, verb = subject_after(discourse, first + 1, highest), first
        else:
            named = next((p for p in discourse.people_between(at, min(highest, at + _REMARK))), None)
            holder = pronoun_at(discourse, at) or (discourse.name_of(named) if named is not None else None)
            holder = holder or self._aged(at, highest)
            verb = discourse.document.token_index(holder.end) if holder is not None else highest
            if verb + 2 < highest and tokens[verb].text == "," and tokens[verb + 2].text == ",":
                verb += 3  # "the porter, 38, shuddered"
            while verb < highest and discourse.lexicon.stands_between(tokens[verb]):
                verb += 1
        if holder is None or verb >= highest:
            return None
        if not tokens[verb].lower.endswith(endings if verb == first else words.cue_endings) or discourse.quoted[verb]:
            return None
        made = self._make(holder, Cue(verb, verb + 1, "tone"), "after")
        return made if holder.kind in ("name", "pronoun") or made.entity else None

    def _aged(self, at: int, highest: int) -> Holder | None:
        """A description with an age between commas, by which it is known for a person's: "the porter, 38,"."""
        discourse, tokens = self._discourse, self._discourse.tokens
        if tokens[at].lower not in discourse.words.articles:
            return None
        holder = description_from(discourse, at, highest)
        end = discourse.document.token_index(holder.end) if holder is not None else highest
        aged = end + 2 < highest and tokens[end + 1].kind == "number"
        return holder if aged and tokens[end].text == tokens[end + 2].text == "," else None

    def _bracketed(self, at: int, highest: int) -> Attribution | None:
        """`"..." (X)` and `"..." (X, manager)`: a name in brackets, which open at `at`, and perhaps who it is."""
        discourse, tokens = self._discourse, self._discourse.tokens
        if tokens[at].text != "(":
            return None
        people = discourse.people_between(at + 1, min(highest, at + 1 + _TITLED))
        person = next((p for p in people if p.type not in ("place", "organisation")), None)
        if person is None or person.last >= highest or any(t.kind != "word" for t in tokens[at + 1 : person.first]):
            return None
        if person.first > at + 1 and discourse.role_covering(tokens[at + 1].start, person.start) is None:
            return None
        close = person.last
        if tokens[close].text == "," and person.type == "person":
            close = next(
                (k for k in range(close + 1, min(close + _REMARK + 1, highest)) if tokens[k].text == ")"), close
            )
        named = person.type not in ("place", "organisation") and tokens[close].text == ")"
        return self._make(discourse.name_of(person), None, "after") if named else None

    def _signature(self, at: int, highest: int) -> Attribution | None:
        """`"..." — X` and `"..." — X, manager`: nothing but a name, or a name and its description."""
        discourse, tokens = self._discourse, self._discourse.tokens
        person = discourse.person_covering(at)
        if person is None or person.type != "person" or person.first != at or self._verbs.between(at, highest):
            return None
        bare = all(token.kind == "punct" for token in tokens[person.last : highest])
        titled = person.last < highest <= person.last + _LONG and tokens[person.last].text == ","
        return self._make(discourse.name_of(person), None, "after") if bare or titled else None

    def _straight(self, at: int, highest: int, loose: bool) -> Attribution | None:
        """`X said` from the token `at` on; in a sentence of its own (`loose`) little may follow."""
        for cue in self._verbs.spoken(at + 1, min(highest, at + _FAR))[:2]:
            if loose and not self._verbs.ends_soon(cue, highest):
                return None
            if (holder := self._verbs.subject(cue, at)) is not None:
                return self._make(holder, cue, "after")
        return None

    def _remark(self, at: int, highest: int) -> Attribution | None:
        """`came the reply from X` and `that was the verdict of X`: a noun of speech with its owner."""
        discourse, tokens, words = self._discourse, self._discourse.tokens, self._discourse.words
        if tokens[at].lower in words.senders and self._marked(at):
            return self._sent(at, highest)
        if tokens[at].lower not in words.presenters or at + 2 >= highest:
            return None
        gender, noun = words.possessives.get(tokens[at + 1].lower), at + 2
        if gender in ("m", "f") and tokens[noun].lower in words.speech_nouns:  # "was his answer"
            owner = Holder("pronoun", tokens[at + 1].start, tokens[at + 1].end, gender=gender)
            return self._make(owner, Cue(noun, noun + 1, "tone"), "after")
        for noun in range(at + 1, min(at + _REMARK, highest - 2)):
            if tokens[noun].lower in words.speech_nouns and tokens[noun + 1].lower in words.prepositions:
                holder = subject_after(discourse, noun + 2, highest)
                if holder is not None and holder.kind == "name":
                    return self._make(holder, Cue(noun, noun + 1, "tone"), "after")
        return None

    def _marked(self, at: int) -> bool:
        """Whether a comma or a dash stands before a token, inside or outside the marks of the quotation."""
        start = self._discourse.tokens[at].start
        before = self._discourse.text[max(0, start - _REMARK) : start].rstrip().rstrip("\"”’'»“")
        return before.rstrip()[-1:] in PAUSES

    def _sent(self, at: int, highest: int) -> Attribution | None:
        """`"...," from judge X`: nothing but a post stands before the name."""
        discourse, tokens = self._discourse, self._discourse.tokens
        people = discourse.people_between(at + 1, min(highest, at + 1 + _REMARK))
        person = next((p for p in people if p.type == "person"), None)
        if person is None or discourse.possessive(person):
            return None
        post = tokens[at + 1 : person.first]
        plain = all(t.kind == "word" and not t.capitalised for t in post)
        titled = not post or discourse.role_covering(post[0].start, person.start) is not None
        verb = self._verbs.between(person.last, min(highest, person.last + 2))
        return (
            self._make(discourse.name_of(person), Cue(at, at + 1, "tone"), "after")
            if plain and titled and not verb
            else None
        )

    def _inverted(self, place: Place, at: int, cue: Cue, highest: int) -> Attribution | None:
        """`said X` right after the quotation; the pronoun may hang on the verb, or be left out."""
        discourse, tokens = self._discourse, self._discourse.tokens
        gender = discourse.lexicon.enclitic(tokens[at].lower) or discourse.lexicon.enclitic(tokens[cue.first].lower)
        if gender:
            return self._make(Holder("pronoun", tokens[at].start, tokens[at].end, gender=gender), cue, "after")
        holder = self._latter(cue.last, highest) or subject_after(discourse, cue.last, highest)
        if holder is not None and self._verbs.reports(cue, holder):
            return None
        if holder is not None and holder.kind == "description" and not place.opens and not place.upper:
            return None
        if holder is None and discourse.words.pro_drop:
            holder = Holder("dropped", tokens[cue.first].start, tokens[cue.first].start)
        return self._make(holder, cue, "after") if holder is not None else None

    def _pointed(self, place: Place, at: int, highest: int, loose: bool) -> Attribution | None:
        """What points back at the quotation from the token `at` on, also behind a full stop outside its marks."""
        discourse, tokens = self._discourse, self._discourse.tokens
        if place.after < len(tokens) - 1 and tokens[place.after].text in TERMINAL:
            at, loose = place.after + 1, True
            if "\n" in discourse.text[place.quotation.closed_at : tokens[at].start]:
                return None
            highest = discourse.sentence_tokens(discourse.document.sentence_index(tokens[at].start))[1]
        return self._pointing.find(place, at, highest, loose) if at < highest and not discourse.quoted[at] else None

    def _latter(self, at: int, highest: int) -> Holder | None:
        return latter_at(self._discourse, at) if at < highest else None

    def reach(self, place: Place) -> tuple[int, bool]:
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
