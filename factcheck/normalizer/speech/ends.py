"""Where a reported clause ends: with its sentence, or where the teller's own words go on."""

from __future__ import annotations

from factcheck.normalizer.speech.clauses import LEAST, PAUSES, finite, past_occasion
from factcheck.normalizer.speech.cues import Cue
from factcheck.normalizer.speech.discourse import Holder
from factcheck.normalizer.speech.phrases import pronoun_at
from factcheck.normalizer.speech.reading import Reader

_RIVALS = 4  # further cues in a clause that are looked at for an end of it
_FULL_STOPS = frozenset(".!?…")
_LINKING = 4  # adverbs and auxiliaries between a conjunction and the verb that goes on about the speaker


def clause_end(reader: Reader, cue: Cue, begin: int, last: int, own: bool = True) -> int:
    """Where the clause ends: with its sentence, or before the words in which the teller goes on.

    `own` tells that the cue is a verb with a subject, about whom the sentence may go on; a source has none.
    """
    tokens, words = reader.discourse.tokens, reader.discourse.words
    for other in reader.verbs.between(begin + 1, last)[:_RIVALS]:
        at = _says_on(reader, other, begin)
        if at is not None and at > begin + LEAST and not _only_opens(reader, begin, at):
            last = at
            break
    for at in range(begin + LEAST, last - 1) if words.references else ():
        if tokens[at].text == "," and reader.discourse.lexicon.references.match(tokens, at + 1) is not None:
            last = at  # "..., о чём сообщил X"
            break
    if own:
        last = _before_remark(reader, cue, begin, last)
    while last > begin and tokens[last - 1].kind == "punct" and tokens[last - 1].text in ".!?…,;" + "—–":
        last -= 1
    closed = last < len(tokens) and tokens[last].text in _FULL_STOPS  # "that she would not do so." joins nothing
    while last > begin and tokens[last - 1].lower in words.conjunctions and not closed:
        last -= 1
    return last


def _only_opens(reader: Reader, begin: int, at: int) -> bool:
    """Whether nothing but a phrase stands before the next subject: "that in reply to a question X said ..."."""
    tokens, words = reader.discourse.tokens, reader.discourse.words
    if not words.finite or tokens[begin].lower not in words.prepositions:
        return False
    return not any(finite(reader, k, begin) for k in range(begin + 1, at))


def _before_remark(reader: Reader, cue: Cue, begin: int, last: int) -> int:
    """The first token from which the teller goes on about the speaker: ", dismissing ...", "and vowed ..."."""
    discourse = reader.discourse
    tokens, words = discourse.tokens, discourse.words
    before, helper = cue.first - 1, ""
    while before > 0 and discourse.lexicon.stands_between(tokens[before]):
        helper = tokens[before].lower if tokens[before].lower in words.auxiliaries else helper  # "has said ... and has"
        before -= 1
    inserted = tokens[before].lower in words.relatives and tokens[before - 1].text in PAUSES  # "X, who says ..., left"
    for at in range(begin + LEAST, last - 1):
        if discourse.quoted[at]:
            continue
        token = tokens[at]
        if token.text == ";" or (token.text in ("—", "–", ",") and inserted):
            return at
        if token.text == ",":
            after = at + 1
            while after < last - 1 and tokens[after].lower in words.adverbs:
                after += 1
            if tokens[after].lower in words.remarks or _is_last_source(reader, at + 1, last):
                return at
            if tokens[after].lower in words.prepositions and past_occasion(reader, after, last) is not None:
                return at  # "..., in a message"
        elif token.lower in words.conjunctions and (tokens[at + 1].lower == helper or _goes_on(reader, at, last)):
            return at
    return last


def _is_last_source(reader: Reader, at: int, last: int) -> bool:
    """Whether nothing but a source follows: "X said ..., according to Y"."""
    tokens, sources = reader.discourse.tokens, reader.discourse.lexicon.sources
    if not sources.begins(tokens[at].lower) or (hit := sources.match(tokens, at)) is None:
        return False
    return all(token.text != "," for token in tokens[hit[0] : last])


def _goes_on(reader: Reader, at: int, last: int) -> bool:
    """Whether a conjunction leads to another verb of the speaker: "and added that", ", but did not say"."""
    discourse = reader.discourse
    tokens, words = discourse.tokens, discourse.words
    verb, denied = at + 1, False
    while verb < min(at + _LINKING, last) and discourse.lexicon.stands_between(tokens[verb]):
        denied = denied or tokens[verb].lower in words.negations
        verb += 1
    if verb >= last or discourse.quoted[verb]:
        return False
    if tokens[at - 1].text == "," and words.pronouns.get(tokens[at + 1].lower) in ("m", "f") and words.finite:
        return True
    other = reader.verbs.at.get(verb)
    if other is None or reader.verbs.passive(other):
        return denied and tokens[verb].lower in words.refusals
    after = other.last
    if after < last and tokens[after].text == ",":
        after += 1
    if after < last and tokens[after].lower in words.complementizers:
        return True
    if other.kind == "participle" or denied or tokens[verb].lower in words.turns:
        return other.kind != "participle"
    told = after < last and (bool(discourse.quoted[after]) or pronoun_at(discourse, after) is not None)
    plain = other.kind == "say" and tokens[verb].lower not in words.nouns and bool(words.finite)
    return plain and (told or tokens[at - 1].text == ",")


def _says_on(reader: Reader, other: Cue, begin: int) -> int | None:
    """Where words about the speaker go on after reported words: "..., adding that", "...; however, he declared"."""
    tokens = reader.discourse.tokens
    if other.kind == "participle":
        return other.first if _after_comma(reader, other.first) else None
    if other.kind != "say" or reader.verbs.passive(other):
        return None
    holder = reader.verbs.subject(other, begin)
    if holder is not None:
        return _speaks_on(reader, other, begin, holder)
    led = tokens[other.first - 1].text == "," and reader.discourse.words.inversion
    return other.first - 1 if led and reader.verbs.inverted(other, len(tokens)) is not None else None


def _after_comma(reader: Reader, at: int) -> bool:
    """Whether a comma stands before the token, perhaps inside the marks of a quotation that ends there."""
    tokens = reader.discourse.tokens
    while at > 1 and reader.discourse.quoted[at - 1] and tokens[at - 1].kind == "punct" and tokens[at - 1].text != ",":
        at -= 1
    return at > 0 and tokens[at - 1].text == ","


def _speaks_on(reader: Reader, other: Cue, begin: int, holder: Holder) -> int | None:
    """Where the clause of another cue with its subject begins; a pronoun may well be part of what is told."""
    tokens, words = reader.discourse.tokens, reader.discourse.words
    at = reader.discourse.document.token_index(holder.start)
    if at > begin and reader.relates(holder):
        return None  # "the towns that the army claims"
    while at > begin and tokens[at - 1].text not in (",", ";"):
        at -= 1
    if holder.kind != "pronoun":
        return at
    if tokens[at].lower in words.conjunctions or tokens[at].lower in words.subordinators:
        follows = other.last < len(tokens) and tokens[other.last].lower in words.complementizers
        return at if follows else None
    while at > begin and tokens[at - 1].text == "," and at - begin > 2 and tokens[at - 3].text == ";":
        at -= 2  # "; however, he"
    return at if tokens[at - 1].text == ";" else None
