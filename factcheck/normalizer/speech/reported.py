"""Reported speech: the clause that a cue without quotation marks hands on, with whoever it is handed on from."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Quote
from factcheck.normalizer.speech.cues import Cue
from factcheck.normalizer.speech.discourse import Holder
from factcheck.normalizer.speech.reading import Reader
from factcheck.normalizer.speech.subjects import subject_after

_LONGEST = 200  # tokens around a cue that are read
_LEAST = 3  # words that a reported clause holds at least
_TAIL = 9  # tokens between a cue and the end of the sentence that it closes
_RIVALS = 4  # further cues in a clause that are looked at for an end of it
_OPENING = 12  # tokens after the cue in which "that" may come


def read_reported(reader: Reader) -> Iterator[tuple[int, int, Quote]]:
    """All reported clauses as (start, end, value); to be read after the quotations."""
    document = reader.discourse.document
    for cue in reader.verbs.cues:
        if cue.kind not in ("say", "participle") or cue.first in reader.used or reader.verbs.passive(cue):
            continue
        sentence = document.sentence_index(reader.discourse.tokens[cue.first].start)
        first, last = reader.discourse.sentence_tokens(sentence)
        yield from _clauses(reader, cue, max(first, cue.first - _LONGEST), min(last, cue.last + _LONGEST))
    yield from _sourced(reader)


def _clauses(reader: Reader, cue: Cue, first: int, last: int) -> Iterator[tuple[int, int, Quote]]:
    """The clause after a cue, or the ones around it where it stands between commas or ends the sentence."""
    discourse = reader.discourse
    tokens, words = discourse.tokens, discourse.words
    begin = next((at + 1 for at in range(cue.last, min(cue.last + _OPENING, last)) if _opens(reader, at, cue)), None)
    if begin is None:
        tail = _tail(reader, cue, first, last)
        if cue.kind == "say" and tail is not None and cue.first - first > _LEAST:
            yield from _around(reader, cue, first, tail, last)
            return
        if cue.kind == "participle" or tokens[cue.first].lower not in discourse.lexicon.clause:
            return
        begin = cue.last
        while begin < last and tokens[begin].lower in words.adverbs:
            begin += 1
    holder = reader.verbs.main_subject(cue, first) if cue.kind == "participle" else reader.verbs.subject(cue, first)
    if holder is None and words.inversion:
        holder = reader.verbs.inverted(cue, last)
    if holder is not None and (made := _made(reader, holder, cue, begin, _clause_end(reader, cue, begin, last))):
        yield made


def _tail(reader: Reader, cue: Cue, first: int, last: int) -> int | None:
    """The comma or the sentence's end right after a cue, where only a place, a time or the subject stands between."""
    tokens, words = reader.discourse.tokens, reader.discourse.words
    stop = cue.last
    inverted = reader.verbs.stands_first(cue) and reader.verbs.subject(cue, first) is None
    hearer = tokens[cue.first].lower in words.addressing
    if stop < last and not inverted and not hearer and not _sets_scene(reader, stop):
        return None
    while stop < last and tokens[stop].text not in (",", ";", ".", "!", "?", "—", "–"):
        told = stop > cue.last and tokens[stop].lower in words.pronouns
        if told or reader.discourse.quoted[stop] or stop - cue.last > _TAIL:
            return None
        stop += 1
    if stop < last and tokens[stop].text == "," and stop - cue.last > 4:
        return None
    return stop


def _sets_scene(reader: Reader, at: int) -> bool:
    """Whether a time, a place or a name follows a cue, and no object."""
    token = reader.discourse.tokens[at]
    if token.kind != "word":
        return token.kind == "punct"
    lexicon = reader.discourse.lexicon
    opener = token.lower in lexicon.openers and token.lower not in lexicon.words.complementizers
    return token.capitalised or opener or lexicon.stands_between(token)


def _around(reader: Reader, cue: Cue, first: int, tail: int, last: int) -> Iterator[tuple[int, int, Quote]]:
    discourse = reader.discourse
    tokens = discourse.tokens
    holder = reader.verbs.subject(cue, first)
    inverted = holder is None and reader.verbs.stands_first(cue)
    if inverted:
        holder = subject_after(discourse, cue.last, tail)
    if holder is None or (not inverted and _is_relative(reader, holder)):
        return
    end = cue.first if inverted else discourse.document.token_index(holder.start)
    while end > first and tokens[end - 1].text != "," and not discourse.quoted[end - 1]:
        end -= 1
    if end <= first:
        return
    if tokens[first].text.isupper() and (dash := _dateline(reader, first, end)):
        first = dash + 1
    if made := _made(reader, holder, cue, first, end - 1):
        yield made
    if (
        not inverted
        and tail < last
        and tokens[tail].text == ","
        and (more := _made(reader, holder, cue, tail + 1, last))
    ):
        yield more


def _is_relative(reader: Reader, holder: Holder) -> bool:
    """Whether the cue is one of a relative clause, which says nothing of the main one: "..., which both deny"."""
    tokens = reader.discourse.tokens
    at = reader.discourse.document.token_index(holder.start)
    return (
        at > 1 and tokens[at - 1].lower in reader.discourse.words.relatives and tokens[at - 2].text in (",", "—", "–")
    )


def _dateline(reader: Reader, first: int, end: int) -> int:
    """The dash that closes a dateline at the head of a sentence, or 0."""
    return next((at for at in range(first, min(first + 7, end)) if reader.discourse.tokens[at].text in ("—", "–")), 0)


def _opens(reader: Reader, at: int, cue: Cue) -> bool:
    """Whether the token is the "that" of the cue: nothing but an object or a time stands between."""
    tokens, words = reader.discourse.tokens, reader.discourse.words
    if tokens[at].lower not in words.complementizers or tokens[at - 1].lower in words.conjunctions:
        return False
    return all(
        tokens[k].kind != "punct" or tokens[k].text in "’'-," for k in range(cue.last, at)
    ) and not reader.verbs.between(cue.last, at)


def _clause_end(reader: Reader, cue: Cue, begin: int, last: int) -> int:
    """Where the clause ends: with its sentence, or before the next one who says something."""
    tokens = reader.discourse.tokens
    for other in reader.verbs.between(begin + 1, last)[:_RIVALS]:
        at = _says_on(reader, other, begin)
        if at is not None and at > begin + _LEAST:
            return at - 1
    while last > begin and tokens[last - 1].kind == "punct" and tokens[last - 1].text in ".!?…":
        last -= 1
    return last


def _says_on(reader: Reader, other: Cue, begin: int) -> int | None:
    """Where words about the speaker go on after reported words: "..., adding that", "...; however, he declared"."""
    tokens = reader.discourse.tokens
    if other.kind == "participle":
        return other.first if tokens[other.first - 1].text == "," else None
    if other.kind != "say" or reader.verbs.passive(other):
        return None
    holder = reader.verbs.subject(other, begin)
    if holder is None:
        return None
    at = reader.discourse.document.token_index(holder.start)
    while at > begin and tokens[at - 1].text not in (",", ";"):
        at -= 1
    if holder.kind != "pronoun":
        return at
    while at > begin and tokens[at - 1].text == "," and at - begin > 2 and tokens[at - 3].text == ";":
        at -= 2  # "; however, he"
    return at if tokens[at - 1].text == ";" else None


def _sourced(reader: Reader) -> Iterator[tuple[int, int, Quote]]:
    """`according to X, ...` and `..., according to X`."""
    discourse = reader.discourse
    tokens, words, index = discourse.tokens, discourse.words, discourse.lexicon.sources.index
    for at, token in enumerate(tokens):
        if token.lower not in index or discourse.quoted[at]:
            continue
        hit = discourse.lexicon.sources.match(tokens, at)
        if hit is None:
            continue
        first, last = discourse.sentence_tokens(discourse.document.sentence_index(token.start))
        first, last = max(first, at - _LONGEST), min(last, at + _LONGEST)
        holder = reader.verbs.source(hit[0], last, leading=at <= first + 1)
        if holder is None:
            continue
        after = discourse.document.token_index(holder.end)
        while after < last and tokens[after].text not in ",;:" and tokens[after].kind == "word" and at > first + 1:
            after += 1
        cue = Cue(at, hit[0], "say")
        if at <= first + 1:
            comma = next((k for k in range(after, last) if tokens[k].text == ","), None)
            begin = after if comma is None or words.verb_second else comma + 1
            made = _made(reader, holder, cue, begin, _clause_end(reader, cue, begin, last))
        else:
            made = _made(reader, holder, cue, first, at - 1 if tokens[at - 1].text == "," else at)
            if made is None and after < last and tokens[after].text == ",":
                made = _made(reader, holder, cue, after + 1, _clause_end(reader, cue, after + 1, last))
        if made is not None:
            yield made


def _made(reader: Reader, holder: Holder, cue: Cue, first: int, last: int) -> tuple[int, int, Quote] | None:
    discourse = reader.discourse
    tokens = discourse.tokens
    while first < last and tokens[first].kind == "punct" and tokens[first].text in ",;:—–-":
        first += 1
    while last > first and tokens[last - 1].kind == "punct" and tokens[last - 1].text in ",;:—–-.":
        last -= 1
    if sum(t.kind != "punct" for t in tokens[first:last]) < _LEAST:
        return None
    start, end = tokens[first].start, tokens[last - 1].end
    text = discourse.text
    return (
        start,
        end,
        Quote(
            words=text[start:end],
            form="indirect",
            speaker=reader.speakers.resolve(holder, near=False),
            speaker_text=text[holder.start : holder.end] if holder.end > holder.start else None,
            speaker_start=holder.start if holder.end > holder.start else None,
            speaker_end=holder.end if holder.end > holder.start else None,
            cue=text[tokens[cue.first].start : tokens[cue.last - 1].end],
            complete=False,
        ),
    )
