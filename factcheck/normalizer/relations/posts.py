"""What one person of a story does alone: "X was at the controls", "the winner came from X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model import Found
from factcheck.normalizer.document import Document
from factcheck.normalizer.known import Kept
from factcheck.normalizer.relations.record import Relation
from factcheck.normalizer.speech.cues import Phrases, speech_lexicon
from factcheck.normalizer.speech.discourse import Discourse, Holder
from factcheck.normalizer.speech.subjects import subject_after, subject_before
from factcheck.rulebook.load import Language
from factcheck.rulebook.relations import Frame, Relations

SOLE = "sole"
_STEPS = 4  # light words between a subject and the phrase
_AFTER = 4  # tokens behind a phrase that opens its sentence, among which its verb stands


def find_posts(
    document: Document, language: Language, frame: Frame, relations: Relations, names: Sequence[Found]
) -> Iterator[Relation]:
    """The names of those who are said to do what only one person does."""
    tokens = document.tokens
    hits = [
        (at, hit[0], name)
        for name, known in _phrases_of(relations, language.code).items()
        if not document.words.isdisjoint(known.index)
        for at, lower in enumerate(document.lowers)
        if lower in known.index and (hit := known.match(tokens, at)) is not None
    ]
    if not hits:
        return
    discourse = Discourse(document, speech_lexicon(language), names)
    starts = {person.start for person in discourse.people if person.type == "person"}
    for at, end, name in hits:
        holder = _holder(discourse, frame, at, end)
        if holder is not None and holder.kind == "name" and holder.start in starts:
            yield Relation(holder.start, f"{name}:{SOLE}", "")


_PHRASES = Kept[dict[str, Phrases]]()


def _phrases_of(relations: Relations, language: str) -> dict[str, Phrases]:
    """The phrases of each post in a language, kept for the rulebook at hand."""
    return _PHRASES.of(
        language,
        lambda known: {name: Phrases([("say", post.words(language))]) for name, post in known.posts.items()},
        relations,
    )


def _holder(discourse: Discourse, frame: Frame, at: int, end: int) -> Holder | None:
    """The subject before the phrase; behind it where the phrase opens its sentence ("Am Steuer saß X")."""
    tokens = discourse.tokens
    if discourse.quoted[at]:
        return None
    first, last = discourse.sentence_tokens(discourse.document.sentence_index(tokens[at].start))
    if at == first:
        found = [subject_after(discourse, k, last) for k in range(end, min(end + _AFTER, last))]
        return next((holder for holder in found if holder is not None and holder.kind == "name"), None)
    for _ in range(_STEPS):
        if at - 1 <= first or tokens[at - 1].lower not in frame.light | frame.passive:
            break
        at -= 1
    return subject_before(discourse, at, first)
