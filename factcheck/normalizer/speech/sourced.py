"""What a source hands on: "according to X, ..." and "..., according to X"."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from factcheck.model import Quote
from factcheck.normalizer.speech.clauses import REACH, finite
from factcheck.normalizer.speech.cues import Cue
from factcheck.normalizer.speech.discourse import Holder
from factcheck.normalizer.speech.ends import clause_end
from factcheck.normalizer.speech.reading import Reader
from factcheck.normalizer.speech.subjects import subject_before
from factcheck.normalizer.speech.telling import reported_quote

_TITLES = 3  # words of a title before the name of a source that opens its sentence
_APPOSED = 12  # tokens in which an apposition to the name of a source ends
_LABEL = 2  # words of a heading before a quotation


def read_sourced(reader: Reader) -> Iterator[tuple[int, int, Quote]]:
    """`according to X, ...` and `..., according to X`."""
    discourse = reader.discourse
    tokens, words, sources = discourse.tokens, discourse.words, discourse.lexicon.sources
    for at in discourse.document.concerning(sources.begins):
        hit = None if discourse.quoted[at] else sources.match(tokens, at)
        if hit is None:
            continue
        first, last = discourse.sentence_tokens(discourse.document.sentence_index(tokens[at].start))
        first, last = max(first, at - REACH), min(last, at + REACH)
        leading = at <= first + 1 or tokens[at - 1].text == ":"
        holder = reader.verbs.source(hit[0], last, leading=leading)
        if holder is None or (not leading and _told_already(reader, first, at)):
            continue
        if holder.end > holder.start and _last_word(reader, holder) in words.norms:
            continue  # "according to plan"
        after = discourse.document.token_index(holder.end)
        while after < last and tokens[after].text not in ",;:" and tokens[after].kind == "word" and not leading:
            after += 1
        cue = Cue(at, hit[0], "say")
        if leading:
            made = _after_source(reader, holder, cue, (first, after, last))
        else:
            end = at - 1 if tokens[at - 1].text == "," else at
            made = reported_quote(reader, holder, cue, first, end)
            if made is not None and _interrupts(reader, first, end, after, last):
                made = None
            if made is None and after < last and tokens[after].text == ",":
                made = _joined(reader, holder, cue, (first, end), (after + 1, last))
        if made is not None and not _only_frames(reader, made):
            yield made


def read_sourced_behind(reader: Reader) -> Iterator[tuple[int, int, Quote]]:
    """`X zufolge ...`, where the source opens its sentence."""
    discourse = reader.discourse
    tokens, sources = discourse.tokens, discourse.lexicon.sources_after
    for at in discourse.document.concerning(sources.begins):
        hit = None if discourse.quoted[at] else sources.match(tokens, at)
        if hit is None:
            continue
        first, last = discourse.sentence_tokens(discourse.document.sentence_index(tokens[at].start))
        holder = subject_before(discourse, at, first)
        if holder is None or (holder.entity is None and not holder.body):
            continue
        if discourse.document.token_index(holder.start) > first + _TITLES:
            continue
        made = _after_source(reader, holder, Cue(at, hit[0], "say"), (at, hit[0], last))
        if made is not None:
            yield made


def _after_source(
    reader: Reader, holder: Holder, cue: Cue, place: tuple[int, int, int]
) -> tuple[int, int, Quote] | None:
    """What follows a source that opens its sentence; `place` is the sentence's first token, what follows, its end."""
    first, begin, last = place
    discourse = reader.discourse
    tokens, words = discourse.tokens, discourse.words
    comma = next((k for k in range(begin, last) if tokens[k].text == ","), None)
    if words.finite and cue.first > first and (comma is None or finite(reader, first, first)):
        return None  # "That is according to X"
    if comma is not None and not words.verb_second:
        begin = _behind_role(reader, comma + 1, last)
    while begin < last and tokens[begin].kind == "punct" and not discourse.quoted[begin]:
        begin += 1
    if begin in reader.verbs.at and words.inversion:
        return None  # "Як заявив X «...», — сказав X"
    return reported_quote(reader, holder, cue, begin, clause_end(reader, cue, begin, last, own=False))


def _behind_role(reader: Reader, begin: int, last: int) -> int:
    """The token behind a role in apposition to a source: "According to Ada Moor, spokeswoman for the port, ..."."""
    discourse = reader.discourse
    tokens, words = discourse.tokens, discourse.words
    comma = next((k for k in range(begin, min(last - 1, begin + _APPOSED)) if tokens[k].text == ","), None)
    if comma is None or comma == begin or not words.finite or tokens[comma + 1].lower in words.relatives:
        return begin
    led = tokens[begin].lower in words.articles
    role = discourse.role_covering(tokens[begin + led].start, tokens[begin + led].end)
    governs = any(tokens[k].lower in words.prepositions for k in range(begin, comma))
    if role is None or not (led or governs) or any(discourse.quoted[begin : comma + 1]):
        return begin
    return begin if any(finite(reader, k, begin) for k in range(begin, comma)) else comma + 1


def _only_frames(reader: Reader, made: tuple[int, int, Quote]) -> bool:
    """Whether nothing but a label or a name stands around a quotation: `• Criticism: "..."`, `Ada Moor: "..."`."""
    discourse = reader.discourse
    first, last = discourse.document.token_index(made[0]), discourse.document.token_index(made[1])
    outside = [at for at in range(first, last) if not discourse.quoted[at] and discourse.tokens[at].kind == "word"]
    bare = [at for at in outside if discourse.person_covering(at) is None]
    return len(bare) <= _LABEL and 1 in discourse.quoted[first:last]


def _last_word(reader: Reader, holder: Holder) -> str:
    return reader.discourse.tokens[reader.discourse.document.token_index(holder.end) - 1].lower


def _interrupts(reader: Reader, first: int, end: int, after: int, last: int) -> bool:
    """Whether a source between commas stands between a subject and its verb."""
    tokens = reader.discourse.tokens
    if not reader.discourse.words.finite or after + 1 >= last or tokens[after].text != ",":
        return False
    return finite(reader, after + 1, after + 1) and not any(finite(reader, at, first) for at in range(first, end))


def _told_already(reader: Reader, first: int, at: int) -> bool:
    """Whether a source stands inside what another one says, or inside a relative clause."""
    discourse = reader.discourse
    tokens, words = discourse.tokens, discourse.words
    if tokens[at - 1].lower in words.relatives or tokens[at - 1].lower in words.conjunctions:
        return True
    inserted = tokens[at - 1].text == ","
    for cue in reader.verbs.between(first, at):
        if cue.kind == "say" and not reader.verbs.passive(cue):
            if tokens[cue.first].lower in words.relaying:
                return True
            that = cue.last + (tokens[cue.last].text == ",")
            if inserted and tokens[that].lower in words.complementizers and not words.finite:
                return True
    return False


def _joined(
    reader: Reader, holder: Holder, cue: Cue, before: tuple[int, int], after: tuple[int, int]
) -> tuple[int, int, Quote] | None:
    """What a source between commas interrupts: "The wind, according to X, reached 30 metres a second"."""
    rest = reported_quote(reader, holder, cue, after[0], clause_end(reader, cue, *after, own=False))
    words = reader.discourse.words
    if rest is None or before[1] <= before[0]:
        return rest
    if not finite(reader, after[0], after[0]) if words.finite else _is_adverb(reader, before):
        return rest  # "Moreover, according to X, ..."
    tokens = reader.discourse.tokens
    start, end = tokens[before[0]].start, tokens[before[1] - 1].end
    joined = f"{reader.discourse.text[start:end]} {rest[2].words}"
    return start, rest[1], replace(rest[2], words=joined)


def _is_adverb(reader: Reader, place: tuple[int, int]) -> bool:
    """Whether nothing but words such as "moreover" stand there."""
    lexicon = reader.discourse.lexicon
    return all(
        token.lower in lexicon.words.adverbs or token.lower in lexicon.openers
        for token in reader.discourse.tokens[place[0] : place[1]]
    )
