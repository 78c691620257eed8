"""Reported speech: the clause that a cue without quotation marks hands on, with whoever it is handed on from."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Quote
from factcheck.normalizer.speech.clauses import (
    LEAST,
    REACH,
    bare_start,
    finite,
    gerund_end,
    gerund_start,
    led_start,
    mood_start,
)
from factcheck.normalizer.speech.cues import Cue
from factcheck.normalizer.speech.discourse import Holder
from factcheck.normalizer.speech.ends import clause_end
from factcheck.normalizer.speech.places import DASHES
from factcheck.normalizer.speech.reading import Reader
from factcheck.normalizer.speech.sourced import read_sourced, read_sourced_behind
from factcheck.normalizer.speech.subjects import subject_after
from factcheck.normalizer.speech.telling import reported_quote

_TAIL = 9  # tokens between a cue and the end of the sentence that it closes
_APPOSITION = 9  # tokens that a description between commas before a name may hold
_STOPS = frozenset((",", ";", ".", "!", "?", "—", "–"))


def read_reported(reader: Reader) -> Iterator[tuple[int, int, Quote]]:
    """All reported clauses as (start, end, value); to be read after the quotations."""
    document = reader.discourse.document
    for cue in reader.verbs.cues:
        if cue.kind not in ("say", "participle") or cue.first in reader.used or reader.verbs.passive(cue):
            continue
        if reader.verbs.unreal(cue):
            continue
        sentence = document.sentence_index(reader.discourse.tokens[cue.first].start)
        first, last = reader.discourse.sentence_tokens(sentence)
        yield from _clauses(reader, cue, max(first, cue.first - REACH), min(last, cue.last + REACH))
    yield from read_sourced(reader)
    yield from read_sourced_behind(reader)


def _clauses(reader: Reader, cue: Cue, first: int, last: int) -> Iterator[tuple[int, int, Quote]]:
    """The clause after a cue, or the one before it where it stands between commas or ends the sentence."""
    words = reader.discourse.words
    begin = led_start(reader, cue, last)
    if begin is None and (deed := gerund_start(reader, cue, last)) is not None:
        yield from _deed(reader, cue, first, deed, last)
        return
    if begin is None:
        begin = mood_start(reader, cue, last)
    if begin is None and cue.kind == "participle":
        return
    inverted = begin is None and _is_inverted(reader, cue, first, last)
    holder = None if inverted else reader.verbs.teller(cue, first)
    tail = _tail(reader, cue, last, inverted) if begin is None else None
    if begin is None and (holder is not None if words.finite else tail is None):
        begin = bare_start(reader, cue, last)
        if holder is not None and reader.relates(holder):
            return  # "where he had said it would go"
    if begin is None:
        if tail is not None and cue.first - first > LEAST:
            yield from _before(reader, cue, first, tail, holder)
        return
    if holder is None and words.inversion:
        holder = reader.verbs.inverted(cue, last)
    if holder is None or not _may_say(reader, holder, cue):
        return
    if made := reported_quote(reader, holder, cue, begin, clause_end(reader, cue, begin, last)):
        yield made


def _deed(reader: Reader, cue: Cue, first: int, begin: int, last: int) -> Iterator[tuple[int, int, Quote]]:
    """What somebody denies or admits to have done: "denied firing on the crowd"."""
    holder = reader.verbs.teller(cue, first)
    if holder is None and reader.discourse.tokens[cue.first - 1].lower in reader.discourse.words.conjunctions:
        holder = reader.verbs.main_subject(cue, first)  # "admitted A but denied B"
    if holder is None or not _may_say(reader, holder, cue):
        return
    if made := reported_quote(reader, holder, cue, begin, gerund_end(reader, begin, last)):
        yield made


def _may_say(reader: Reader, holder: Holder, cue: Cue) -> bool:
    """Whether a subject speaks with a cue that things have as well: an official suggests, a development does not."""
    discourse = reader.discourse
    words = discourse.words
    if holder.kind != "description" or discourse.tokens[cue.first].lower not in words.evidence:
        return True
    if holder.body or holder.head in words.documents or holder.head in words.others:
        return True
    return holder.head.endswith(words.voices) or discourse.role_covering(holder.start, holder.end) is not None


def _is_inverted(reader: Reader, cue: Cue, first: int, last: int) -> bool:
    """Whether the subject comes after the cue: ", said X"."""
    discourse = reader.discourse
    if not reader.verbs.stands_first(cue):
        return False
    if reader.verbs.subject(cue, first) is None:
        return True
    if not discourse.words.finite:
        return False
    person = discourse.person_covering(cue.last) if cue.last < last else None
    return person is not None and (person.last >= last or discourse.tokens[person.last].text in _STOPS)


def _tail(reader: Reader, cue: Cue, last: int, inverted: bool) -> int | None:
    """The comma or the sentence's end right after a cue, where only a place, a time or the subject stands between."""
    tokens, words = reader.discourse.tokens, reader.discourse.words
    lower = tokens[cue.first].lower
    plain = cue.last > cue.first + 1 or lower in reader.discourse.lexicon.clause
    if cue.kind != "say" or (words.finite and not plain):
        return None
    stop = cue.last
    if inverted and words.finite and tokens[cue.first - 1].text != ",":
        return None  # "..., can claim two days' worth"
    hearer = lower in words.addressing
    if stop < last and not inverted and not hearer and not _sets_scene(reader, stop):
        return None
    while stop < last and tokens[stop].text not in _STOPS:
        told = tokens[stop].lower in words.pronouns and (stop > cue.last or bool(words.finite))
        if told or reader.discourse.quoted[stop] or stop - cue.last > _TAIL:
            return None
        stop += 1
    far = stop < last and tokens[stop].text == "," and stop - cue.last > 4
    dashed = tokens[cue.first - 1].text in DASHES and any(token.text in DASHES for token in tokens[stop : stop + 2])
    return None if far or dashed else stop  # "Дорогу, – сказав X, – закриють" goes on behind the cue


def _sets_scene(reader: Reader, at: int) -> bool:
    """Whether a time, a place or a name follows a cue, and no object."""
    token = reader.discourse.tokens[at]
    if token.kind != "word":
        return token.kind == "punct"
    lexicon = reader.discourse.lexicon
    opener = token.lower in lexicon.openers and token.lower not in lexicon.words.complementizers
    return token.capitalised or opener or lexicon.stands_between(token)


def _before(reader: Reader, cue: Cue, first: int, tail: int, holder: Holder | None) -> Iterator[tuple[int, int, Quote]]:
    """The clause before a cue that ends the sentence or stands between commas."""
    discourse = reader.discourse
    tokens = discourse.tokens
    inverted = holder is None and reader.verbs.stands_first(cue)
    if inverted:
        holder = subject_after(discourse, cue.last, tail)
    if holder is None or not _may_say(reader, holder, cue) or (not inverted and _is_relative(reader, holder)):
        return
    end = cue.first if inverted else discourse.document.token_index(holder.start)
    while end > first and tokens[end - 1].text != "," and not discourse.quoted[end - 1]:
        end -= 1
        if discourse.words.finite and not inverted and _leads_clause(reader, end):
            return  # another clause stands between
    if discourse.words.finite and end > first and discourse.quoted[end - 1] and tokens[end - 2].text not in _STOPS:
        return  # "... “A fragment” that X says"
    if inverted and end - 2 > first and tokens[end - 2].lower in discourse.words.conjunctions:
        return  # "The game is on and, said X, will be won": what is told goes on behind the cue
    if not inverted:
        end = _before_apposition(reader, first, end)
    referred = end > first and discourse.lexicon.references.match(tokens, first) is not None
    if end <= first or referred or _is_no_clause(reader, cue, first, end, inverted):
        return
    if tokens[first].kind == "word" and discourse.quoted[first] and discourse.quoted[first - 1] and first:
        return  # the sentence goes on with a quotation that was opened before it, and is read with that
    if tokens[first].text.isupper() and (dash := _dateline(reader, first, end)):
        first = dash + 1
    if made := reported_quote(reader, holder, cue, first, end - 1):
        yield made


def _is_no_clause(reader: Reader, cue: Cue, first: int, end: int, inverted: bool) -> bool:
    """Whether what stands before a cue is a whole quotation, read with another cue, or the subject of the sentence."""
    discourse = reader.discourse
    if all(discourse.quoted[at] for at in range(first, end) if discourse.tokens[at].kind != "punct"):
        return True  # "“I did not”, Moor, who denies it, said"
    aside = _is_aside(reader, cue) or (inverted and _only_describes(reader, first, end))
    return bool(discourse.words.finite) and aside


def _is_aside(reader: Reader, cue: Cue) -> bool:
    """Whether the cue is one of a clause about the speaker: "Moor, who denies theft, told jurors"."""
    tokens, at = reader.discourse.tokens, cue.first - 1
    while at > 0 and reader.discourse.lexicon.stands_between(tokens[at]):
        at -= 1
    return tokens[at].lower in reader.discourse.words.relatives and tokens[at - 1].text == ","


def _only_describes(reader: Reader, first: int, end: int) -> bool:
    """Whether a subject with its description is all that stands before a cue: "Moor, of Elm Road, denies theft"."""
    tokens, relatives = reader.discourse.tokens, reader.discourse.words.relatives
    comma = next((at for at in range(first, end - 1) if tokens[at].text == ","), None)
    if comma is None:
        return False
    related = tokens[comma + 1].lower in relatives and not any(t.text in _STOPS for t in tokens[comma + 1 : end - 1])
    return not any(finite(reader, at, first) for at in range(first, comma if related else end))


def _leads_clause(reader: Reader, at: int) -> bool:
    """Whether the token is a finite verb, or opens a relative clause."""
    tokens, words = reader.discourse.tokens, reader.discourse.words
    lower = tokens[at].lower
    return lower in words.finite or (lower in words.relatives and lower not in words.subordinators)


def _before_apposition(reader: Reader, first: int, end: int) -> int:
    """The comma before a description of the speaker that comes first: "..., her manager, Dev Oroko, said"."""
    discourse = reader.discourse
    tokens, words = discourse.tokens, discourse.words
    at = end - 1
    while at > max(first, end - _APPOSITION) and tokens[at - 1].text != ",":
        at -= 1
        if finite(reader, at, first) or discourse.quoted[at] or tokens[at].lower in words.times:
            return end
    led = at < end - 1 and tokens[at - 1].text == ","
    led = led and (tokens[at].lower in words.articles or tokens[end - 2].lower in words.bodies | words.others)
    return at if led and at > first and words.finite else end


def _is_relative(reader: Reader, holder: Holder) -> bool:
    """Whether the cue is one of a relative clause, which says nothing of the main one: "..., which both deny"."""
    tokens = reader.discourse.tokens
    at = reader.discourse.document.token_index(holder.start)
    return (
        at > 1 and tokens[at - 1].lower in reader.discourse.words.relatives and tokens[at - 2].text in (",", "—", "–")
    )


def _dateline(reader: Reader, first: int, end: int) -> int:
    """The dash that closes a dateline at the head of a sentence, or 0."""
    tokens = reader.discourse.tokens
    for at in range(first + 1, min(first + 7, end)):
        if tokens[at].text in ("—", "–") or (tokens[at].text == "-" and tokens[at].start > tokens[at - 1].end):
            return at
    return 0
