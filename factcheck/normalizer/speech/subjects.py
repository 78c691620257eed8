"""Who stands as subject: before a cue, after it, or at the head of a sentence."""

from __future__ import annotations

from factcheck.normalizer.speech.discourse import Discourse, Holder, Person
from factcheck.normalizer.speech.phrases import (
    describe,
    description_from,
    is_clear,
    joined_right,
    phrase_ending,
    pronoun_at,
    wider,
)

_PAUSES = frozenset(",—–()")
_LONGEST = 40  # tokens that a subject with its appositions may span
_HEAD = 80  # tokens of a sentence in which its subject is looked for
_HEARERS = 7  # tokens after the verb among which a subject begins behind those who hear it
_CHUNKS = 5  # commas that a subject with its appositions may hold


def subject_before(discourse: Discourse, cue: int, lowest: int) -> Holder | None:
    """The subject whose verb begins at the token `cue`, looked for in the tokens [lowest, cue)."""
    tokens, words = discourse.tokens, discourse.words
    lowest = max(lowest, cue - _LONGEST)
    at = cue - 1
    while at >= lowest and discourse.lexicon.stands_between(tokens[at]) and not discourse.quoted[at]:
        if tokens[at].lower in words.negations:
            return None
        at -= 1
    at = _before_time(discourse, at, lowest)
    if at < lowest or discourse.quoted[at]:
        return None
    if tokens[at].lower in words.relatives and discourse.person_covering(at) is None:
        at -= 2 if at > lowest and tokens[at - 1].text in _PAUSES else 1
        return phrase_ending(discourse, at, lowest, named=True)
    if (pronoun := pronoun_at(discourse, at)) is not None:
        return pronoun
    if tokens[at].text in _PAUSES:
        return _before_apposition(discourse, _chunks(discourse, at, lowest))
    return phrase_ending(discourse, at, lowest)


def _before_time(discourse: Discourse, at: int, lowest: int) -> int:
    """The last token before a time that stands before the verb: "the mayor on Monday said", "X this evening said"."""
    tokens, words = discourse.tokens, discourse.words
    timed = at + 1 < len(tokens) and tokens[at + 1].lower in words.times
    first = at
    while first > lowest and (tokens[first].lower in words.times or (timed and tokens[first].kind == "number")):
        first, timed = first - 1, True
    while timed and first > lowest and discourse.lexicon.stands_between(tokens[first]):
        first -= 1
    if timed and first > lowest and tokens[first].lower in words.prepositions:
        first -= 1
    return first if timed and tokens[first].kind == "word" else at


def _chunks(discourse: Discourse, pause: int, lowest: int) -> list[tuple[int, int]]:
    """What stands between the commas left of a comma, nearest first."""
    tokens = discourse.tokens
    chunks: list[tuple[int, int]] = []
    end = at = pause
    while at > lowest and len(chunks) < _CHUNKS:
        at -= 1
        if discourse.quoted[at] or tokens[at].text in ";:":
            at += 1
            break
        if tokens[at].text in _PAUSES:
            if at + 1 < end:
                chunks.append((at + 1, end))
            end = at
    if at < end and len(chunks) < _CHUNKS:
        chunks.append((at, end))
    return chunks


def _before_apposition(discourse: Discourse, chunks: list[tuple[int, int]]) -> Holder | None:
    """The subject of "X, <apposition>, <cue>": the name that ends a chunk, else the one in the apposition."""
    tokens, words = discourse.tokens, discourse.words
    if not chunks:
        return None
    ending = [p for first, last in chunks[1:] if (p := _name_ending(discourse, first, last)) is not None]
    if named := next((person for person in ending if person.type == "person"), None):
        return discourse.name_of(named)
    first, last = chunks[0]
    if tokens[first].lower not in words.relatives and tokens[first].lower not in words.prepositions:
        clear = [p for p in discourse.people_between(first, last) if is_clear(discourse, p, first)]
        people = [p for p in clear if p.type == "person"]  # "the retired Norrish general Ada Moor"
        if clear:
            return discourse.name_of((people or clear)[0])
    if ending:
        return discourse.name_of(ending[0])
    if len(chunks) == 1 or tokens[chunks[1][0]].kind == "number":
        return None  # "at 9.20 (0820 GMT) and ..., said X"
    return phrase_ending(discourse, chunks[1][1] - 1, chunks[1][0])


def _name_ending(discourse: Discourse, first: int, last: int) -> Person | None:
    """The person or body whose name ends a chunk, if it can be a subject there."""
    person = discourse.person_ending(last)
    if person is None or person.first < first or discourse.quoted[person.first] or person.type == "place":
        return None
    if any(discourse.tokens[at].lower in discourse.words.relatives for at in range(first, person.first)):
        return None
    return person if is_clear(discourse, person, first) else None


def subject_after(discourse: Discourse, at: int, highest: int) -> Holder | None:
    """The subject that follows its cue ("said manager ..."), looked for in the tokens [at, highest)."""
    tokens, words = discourse.tokens, discourse.words
    highest = min(highest, at + _LONGEST, len(tokens))
    while at < highest and discourse.lexicon.stands_between(tokens[at]):
        at += 1
    if at >= highest or discourse.quoted[at]:
        return None
    if (hearers := _past_hearers(discourse, at, highest)) > at:
        holder = subject_after(discourse, hearers, highest)
        if holder is not None and holder.kind in ("name", "description"):
            return holder
    if tokens[at].lower in words.locatives:
        return _after_place(discourse, at + 1, highest)
    if (pronoun := pronoun_at(discourse, at) or _quoted_person(discourse, at, highest)) is not None:
        return pronoun
    end = _chunk_end(discourse, at, highest)
    if (named := _first_clear(discourse, at, end, ("person", "other"))) is not None:
        named = _whose_title(discourse, named, end) or named
        return wider(discourse, named) or joined_right(discourse, named)
    return _in_apposition(discourse, at, end, highest) or _unnamed(discourse, at, end)


def _quoted_person(discourse: Discourse, at: int, highest: int) -> Holder | None:
    """The person whose words a body hands on: "цитує агентство мера <name>"."""
    if discourse.tokens[at - 1].lower not in discourse.words.citing:
        return None
    people = discourse.people_between(at, _chunk_end(discourse, at, highest))
    full = (p for p in people if p.type in ("person", "other") and p.last > p.first + 1)  # and no body in one word
    person = next(full, None) or next((p for p in people if p.type == "person"), None)
    return discourse.name_of(person) if person is not None else None


def _past_hearers(discourse: Discourse, at: int, highest: int) -> int:
    """Where a subject begins behind those or the place that a preposition names: "afirmó ante la prensa el alcalde".

    Else `at` itself. Only an article that no preposition governs begins one.
    """
    tokens, words = discourse.tokens, discourse.words
    if tokens[at].lower not in words.prepositions:
        return at
    for begin in range(at + 2, min(at + _HEARERS, highest)):
        before = tokens[begin - 1].lower
        if (person := discourse.person_covering(begin)) is not None:
            named = person.first == begin and person.type == "person" and person.last > begin + 1
            if _is_acronym(tokens[begin].text):
                continue  # "a EFE"
            heard = before in words.media or _is_acronym(tokens[begin - 1].text)
            return begin if named and heard else at  # "à l'AFP Ada Moor", but "à son avocat Ada Moor"
        if tokens[begin].kind != "word":
            return at
        if tokens[begin].lower in words.articles and before not in words.prepositions and before not in words.articles:
            timed = begin + 1 < highest and (
                tokens[begin + 1].lower in words.times or tokens[begin + 1].kind == "number"  # "a la prensa el lunes"
            )
            return at if timed else begin
    return at


def _is_acronym(text: str) -> bool:
    """Whether a word is the acronym of a body, perhaps behind an elided article: "l'AFP"."""
    bare = text.replace("’", "'").rpartition("'")[2]
    return len(bare) > 1 and bare.isupper()


def _whose_title(discourse: Discourse, body: Person, last: int) -> Person | None:
    """The person of whom the name of a body or a country tells the post: "said Bloc leader Ada Moor".

    In a language without articles the person may stand right beside it: "заявил посол Марловии <name>".
    """
    if body.type == "person" and body.last > body.first + 1:
        return None  # what speaks is taken for a person, where it is a single word: "said Bloc leader ..."
    people = discourse.people_between(body.last, last)
    words = discourse.words
    noun = discourse.tokens[body.first - 1] if body.first else None
    beside = not words.articles and noun is not None and noun.kind == "word" and not noun.capitalised
    person = next((p for p in people if p.type == "person" and p.first >= body.last + (not beside)), None)
    between = discourse.tokens[body.last : person.first] if person is not None else ()
    apart = words.prepositions | words.articles | words.relatives
    titled = bool(between) or body.type != "person"
    return person if titled and all(t.kind == "word" and t.lower not in apart for t in between) else None


def _in_apposition(discourse: Discourse, at: int, end: int, highest: int) -> Holder | None:
    """The name behind a description and a comma: "said the club's captain, <name>", "said X's clerk, <name>"."""
    tokens = discourse.tokens
    owned = tokens[at].lower in discourse.words.articles or tokens[at].lower in discourse.words.possessives
    definite = owned or any(
        person.first == at or discourse.possessive(person) for person in discourse.people_between(at, end)
    )
    if not definite or end + 1 >= highest or tokens[end].text not in _PAUSES:
        return None
    if tokens[end + 1].lower in discourse.lexicon.openers:
        return None
    named = _first_clear(discourse, end + 1, _chunk_end(discourse, end + 1, highest), ("person", "other"))
    if named is None or (named.type == "other" and (named.first > end + 1 or not discourse.like_person(named))):
        return None
    return discourse.name_of(named)


def _unnamed(discourse: Discourse, at: int, end: int) -> Holder | None:
    """A body or a description as far as the first preposition."""
    stop = at
    while stop < end and discourse.tokens[stop].lower not in discourse.words.prepositions:
        if stop > at and discourse.tokens[stop].lower in discourse.lexicon.openers:
            break
        noun_before = stop > at and discourse.tokens[stop - 1].capitalised
        if discourse.words.verb_second and noun_before and not discourse.tokens[stop].capitalised:
            break
        stop += 1
    body = discourse.person_ending(stop)
    if body is not None and body.first >= at and not discourse.possessive(body):
        return wider(discourse, body) or discourse.name_of(body)
    return describe(discourse, at, stop) if stop > at else None


def _after_place(discourse: Discourse, at: int, highest: int) -> Holder | None:
    """The body in "reported in <body>", or the subject that follows such a place ("wrote in <place> <name>")."""
    end = _chunk_end(discourse, at, highest)
    if (named := _first_clear(discourse, at, end, ("person",))) is not None:
        return discourse.name_of(named)
    body = next((p for p in discourse.people_between(at, end) if p.type == "organisation"), None)
    return discourse.name_of(body) if body is not None and body.first - at <= _CHUNKS - 2 else None


def _chunk_end(discourse: Discourse, at: int, highest: int) -> int:
    """The first token from `at` on that ends a noun phrase with its modifiers."""
    tokens, words = discourse.tokens, discourse.words
    end = at
    while end < highest and not discourse.quoted[end]:
        token = tokens[end]
        if token.kind == "punct" and token.text not in "'’-&.":
            break
        if token.text == "." and end + 1 >= highest and discourse.person_covering(end) is None:
            break
        if end > at and token.lower in words.relatives and discourse.person_covering(end) is None:
            break
        end += 1
    return end


def _first_clear(discourse: Discourse, first: int, last: int, types: tuple[str, ...]) -> Person | None:
    people = discourse.people_between(first, last)
    return next((p for p in people if p.type in types and is_clear(discourse, p, first)), None)


def subject_of(discourse: Discourse, first: int, last: int) -> Holder | None:
    """The likely subject of the unquoted tokens [first, last): a name, pronoun or description at their beginning."""
    last = min(last, first + _HEAD)
    named = _first_clear(discourse, first, last, ("person", "other"))
    for at in range(first, named.first if named is not None else last):
        if discourse.quoted[at] or discourse.person_covering(at) is not None:
            continue
        if (holder := pronoun_at(discourse, at) or _owner_of_words(discourse, at, first, last)) is not None:
            return holder
        described = _description_at(discourse, at, first, last)
        if described is not None and (named is None or _speaks(discourse, described)):
            return described
    named = named or _first_clear(discourse, first, last, ("organisation", "place"))
    return joined_right(discourse, named) if named is not None else None


def _speaks(discourse: Discourse, described: Holder) -> bool:
    """Whether a described body says something in the next words: "The ministry said ..."."""
    at = discourse.document.token_index(described.end)
    return described.body and at < len(discourse.tokens) and discourse.lexicon.cues.begins(discourse.tokens[at].lower)


def _owner_of_words(discourse: Discourse, at: int, first: int, last: int) -> Holder | None:
    """The possessive in "Her words to reporters"."""
    token = discourse.tokens[at]
    gender = discourse.words.possessives.get(token.lower)
    if not gender or at > first + 1 or at + 1 >= last:
        return None
    if discourse.tokens[at + 1].lower not in discourse.words.speech_nouns:
        return None
    return Holder("pronoun", token.start, token.end, gender=gender)


def _description_at(discourse: Discourse, at: int, first: int, last: int) -> Holder | None:
    """The description that an article at the token opens, unless a preposition governs it."""
    words, lower = discourse.words, discourse.tokens[at].lower
    if lower not in words.articles or lower in words.possessives:
        return None
    if at > first and discourse.tokens[at - 1].lower in words.prepositions:
        return None
    return description_from(discourse, at, last)
