"""The quote that reported words make, with its speaker and its cue."""

from __future__ import annotations

from factcheck.model import Quote
from factcheck.normalizer.speech.clauses import LEAST
from factcheck.normalizer.speech.cues import Cue
from factcheck.normalizer.speech.discourse import Holder
from factcheck.normalizer.speech.reading import Reader

_TRIMMED = frozenset(",;:—–-.")


def _past_connective(reader: Reader, first: int, last: int) -> int:
    """The first token behind a word with which the teller goes on at the head: "However, ..."."""
    discourse = reader.discourse
    tokens, lexicon = discourse.tokens, discourse.lexicon
    if first >= last or discourse.quoted[first]:
        return first
    opens = first == discourse.sentence_tokens(discourse.document.sentence_index(tokens[first].start))[0]
    if not opens and tokens[first - 1].text != ",":
        return first  # "According to X, however, ..."
    if opens and tokens[first].lower in discourse.words.bare_connectives:
        first += 1
    hit = lexicon.connectives.match(tokens, first) if first < last else None
    return hit[0] if hit is not None and hit[0] < last and tokens[hit[0]].text == "," else first


def reported_quote(reader: Reader, holder: Holder, cue: Cue, first: int, last: int) -> tuple[int, int, Quote] | None:
    """The tokens [first, last) as (start, end, value), without outer signs; None where they are too few."""
    discourse = reader.discourse
    tokens = discourse.tokens
    first = _past_connective(reader, first, last)
    while first < last and tokens[first].kind == "punct" and tokens[first].text in ",;:—–-":
        first += 1
    if first < last and discourse.quoted[last - 1]:
        while last < len(tokens) and tokens[last].kind == "punct" and tokens[last].start == tokens[last - 1].end:
            if not discourse.quoted[last]:
                break
            last += 1  # the mark that closes a quotation in the clause belongs to it
    while last > first and not discourse.quoted[last - 1] and tokens[last - 1].text in _TRIMMED:
        last -= 1
    if sum(t.kind != "punct" for t in tokens[first:last]) < LEAST:
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
