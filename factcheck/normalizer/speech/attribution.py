"""Finding the noun phrase that speaks: left of a cue, right of a cue, or as the subject of a sentence."""

from __future__ import annotations

from factcheck.normalizer.speech.discourse import Discourse, Holder, Person

_PAUSES = frozenset(",—–()")
_LONGEST = 40  # tokens that a subject with its appositions may span


def subject_before(discourse: Discourse, cue: int, lowest: int) -> Holder | None:
    """The subject whose verb begins at the token `cue`, looked for in the tokens [lowest, cue)."""
    tokens, words = discourse.tokens, discourse.words
    lowest = max(lowest, cue - _LONGEST)
    at = cue - 1
    while at >= lowest and discourse.lexicon.stands_between(tokens[at]) and not discourse.quoted[at]:
        if tokens[at].lower in words.negations:
            return None
        at -= 1
    if at >= lowest and (enclitic := words.enclitics.get(tokens[at].lower)):
        return Holder("pronoun", tokens[at].start, tokens[at].end, gender=enclitic)
    if at >= lowest and tokens[at].lower in words.relatives and discourse.person_covering(at) is None:
        at -= 1
        if at >= lowest and tokens[at].text in _PAUSES:
            at -= 1
        return _noun_phrase_left(discourse, at, lowest, strict=True)
    if at < lowest or discourse.quoted[at]:
        return None
    token = tokens[at]
    if gender := words.pronouns.get(token.lower):
        if discourse.person_covering(at) is None:
            return Holder("pronoun", token.start, token.end, gender=gender)
    if token.text in _PAUSES:
        return _subject_with_apposition(discourse, at, lowest)
    return _noun_phrase_left(discourse, at, lowest)


def _subject_with_apposition(discourse: Discourse, pause: int, lowest: int) -> Holder | None:
    """The subject before "..., <apposition>, <cue>": the phrase before the first of the commas, or the apposition."""
    tokens = discourse.tokens
    chunks: list[tuple[int, int]] = []
    end = at = pause
    while at > lowest and len(chunks) < 5:
        at -= 1
        if discourse.quoted[at] or tokens[at].text in ";:":
            at += 1
            break
        if tokens[at].text in _PAUSES:
            if at + 1 < end:
                chunks.append((at + 1, end))
            end = at
    if at < end and len(chunks) < 5:
        chunks.append((at, end))
    ending = [p for first, last in chunks[1:] if (p := _clean_at_end(discourse, first, last)) is not None]
    if named := next((person for person in ending if person.type == "person"), None):
        return discourse.name_of(named)
    if not chunks:
        return None
    first, last = chunks[0]
    if tokens[first].lower not in discourse.words.relatives | discourse.words.prepositions:
        for person in discourse.people_between(first, last):
            if _clean(discourse, person, first):
                return discourse.name_of(person)
    if ending:
        return discourse.name_of(ending[0])
    if len(chunks) > 1:
        return _noun_phrase_left(discourse, chunks[1][1] - 1, chunks[1][0])
    return None


def _clean(discourse: Discourse, person: Person, lowest: int) -> bool:
    return not discourse.possessive(person) and not discourse.governed(person, lowest)


def _clean_at_end(discourse: Discourse, first: int, last: int) -> Person | None:
    person = discourse.person_ending(last)
    if person is None or person.first < first or discourse.quoted[person.first]:
        return None
    if any(discourse.tokens[at].lower in discourse.words.relatives for at in range(first, person.first)):
        return None
    return person if person.type != "place" and _clean(discourse, person, first) else None


def _noun_phrase_left(discourse: Discourse, at: int, lowest: int, strict: bool = False) -> Holder | None:
    """The noun phrase whose last token is `at`."""
    tokens, words = discourse.tokens, discourse.words
    for _ in range(4):
        if at < lowest or discourse.quoted[at]:
            return None
        person = discourse.person_ending(at + 1)
        if person is not None and person.first >= lowest and not discourse.possessive(person):
            preposition = person.first - 1
            while (
                preposition >= lowest
                and tokens[preposition].kind == "word"
                and tokens[preposition].lower not in words.prepositions
                and tokens[preposition].lower not in discourse.lexicon.openers
                and person.first - preposition < 5
                and discourse.person_covering(preposition) is None
            ):
                preposition -= 1
            governed = preposition >= lowest and tokens[preposition].lower in words.prepositions
            if governed and tokens[person.first - 1].lower in words.offices:
                governed = False
            if not governed or not _attaches(discourse, preposition, lowest):
                return _or_joint(discourse, person, lowest)
            at = preposition - 1
            continue
        if strict or person is not None:
            return None
        first, preposition = _description_left(discourse, at, lowest)
        if preposition < 0:
            return _describe(discourse, first, at + 1)
        at = preposition - 1
    return None


def _attaches(discourse: Discourse, preposition: int, lowest: int) -> bool:
    """Whether a preposition hangs on a noun right before it (and does not open the clause)."""
    at = preposition - 1
    if at < lowest:
        return False
    token = discourse.tokens[at]
    return token.kind == "word" and token.lower not in discourse.lexicon.openers


def _or_joint(discourse: Discourse, person: Person, lowest: int) -> Holder:
    """A name, unless it is the last of several that speak together."""
    tokens = discourse.tokens
    at = person.first - 1
    while at >= lowest and person.first - at < 5 and tokens[at].kind == "word":
        if tokens[at].lower in discourse.words.conjunctions:
            other = discourse.person_ending(at)
            if other is not None and other.first >= lowest and other.type == "person" and person.type == "person":
                return Holder("joint", other.start, person.end)
            break
        at -= 1
    return discourse.name_of(person)


def _description_left(discourse: Discourse, at: int, lowest: int) -> tuple[int, int]:
    """The first token of the description that ends at `at`, and the preposition that governs it (or -1)."""
    tokens, words = discourse.tokens, discourse.words
    first = at + 1
    while first > lowest and at - first < 7:
        token = tokens[first - 1]
        if (token.kind == "punct" and token.text not in "'’-&") or discourse.quoted[first - 1]:
            break
        if token.lower in words.prepositions and first <= at:
            attached = _attaches(discourse, first - 1, lowest)
            return first, first - 1 if attached else -1
        if token.lower in discourse.lexicon.openers or discourse.lexicon.cues.match(tokens, first - 1):
            break
        first -= 1
        if token.lower in words.articles:
            if first > lowest and tokens[first - 1].lower in words.prepositions:
                return first, first - 1 if _attaches(discourse, first - 1, lowest) else -1
            break
    return first, -1


def _describe(discourse: Discourse, first: int, last: int) -> Holder | None:
    """The tokens [first, last) as a description; its head is the last noun before a preposition."""
    tokens, words = discourse.tokens, discourse.words
    if first >= last:
        return None
    head = ""
    for at in range(first, last):
        if tokens[at].lower in words.prepositions and head:
            break
        if tokens[at].kind == "word" and tokens[at].lower not in words.articles:
            head = tokens[at].lower
        elif tokens[at].kind == "number":
            head = tokens[at].text
    if not head or (head.isdigit() and tokens[first].lower not in words.articles):
        return None
    return Holder("description", tokens[first].start, tokens[last - 1].end, head=head, body=head in words.bodies)


def subject_after(discourse: Discourse, at: int, highest: int) -> Holder | None:
    """The subject that follows its cue ("said manager ..."), looked for in the tokens [at, highest)."""
    tokens, words = discourse.tokens, discourse.words
    highest = min(highest, at + _LONGEST, len(tokens))
    while at < highest and discourse.lexicon.stands_between(tokens[at]):
        at += 1
    if at >= highest or discourse.quoted[at]:
        return None
    if tokens[at].lower in words.locatives:
        return _locative(discourse, at + 1, highest)
    if (gender := words.pronouns.get(tokens[at].lower)) and discourse.person_covering(at) is None:
        return Holder("pronoun", tokens[at].start, tokens[at].end, gender=gender)
    end = _chunk_end(discourse, at, highest)
    named = _first_clean(discourse, at, end, ("person", "other"))
    if named is not None:
        return _joint_right(discourse, named)
    if end < highest and tokens[end].text in _PAUSES and _is_definite(discourse, at):
        following = _chunk_end(discourse, end + 1, highest)
        named = _first_clean(discourse, end + 1, following, ("person",))
        if named is not None and tokens[end + 1].lower not in discourse.lexicon.openers:
            return discourse.name_of(named)
    stop = at
    while (
        stop < end
        and tokens[stop].lower not in words.prepositions
        and not (stop > at and tokens[stop].lower in discourse.lexicon.openers)
    ):
        stop += 1
    if stop == at:
        return None
    body = discourse.person_ending(stop)
    if body is not None and not discourse.possessive(body) and body.first >= at:
        return discourse.name_of(body)
    return _describe(discourse, at, stop)


def _locative(discourse: Discourse, at: int, highest: int) -> Holder | None:
    """The body in "reported in <body>", or the subject that follows such a place ("wrote in <place> <name>")."""
    end = _chunk_end(discourse, at, highest)
    named = _first_clean(discourse, at, end, ("person",))
    if named is not None:
        return discourse.name_of(named)
    bodies = [p for p in discourse.people_between(at, end) if p.type == "organisation"]
    return discourse.name_of(bodies[0]) if bodies and bodies[0].first == at else None


def _chunk_end(discourse: Discourse, at: int, highest: int) -> int:
    """The first token from `at` on that ends a noun phrase with its modifiers."""
    tokens, words = discourse.tokens, discourse.words
    end = at
    while end < highest and not discourse.quoted[end]:
        token = tokens[end]
        if token.kind == "punct" and token.text not in "'’-&.":
            break
        if token.text == "." and discourse.person_covering(end) is None and end + 1 >= highest:
            break
        if end > at and token.lower in words.relatives and discourse.person_covering(end) is None:
            break
        end += 1
    return end


def _first_clean(discourse: Discourse, first: int, last: int, types: tuple[str, ...]) -> Person | None:
    for person in discourse.people_between(first, last):
        if person.type in types and _clean(discourse, person, first):
            return person
    return None


def _joint_right(discourse: Discourse, person: Person) -> Holder:
    tokens = discourse.tokens
    at = person.last
    if at < len(tokens) and tokens[at].lower in discourse.words.conjunctions:
        others = discourse.people_between(at + 1, at + 5)
        if others and others[0].type == "person" and person.type == "person":
            return Holder("joint", person.start, others[0].end)
    return discourse.name_of(person)


def _is_definite(discourse: Discourse, at: int) -> bool:
    lower = discourse.tokens[at].lower
    return lower in discourse.words.articles or discourse.person_covering(at) is not None


def _described_from(discourse: Discourse, at: int, last: int) -> Holder | None:
    """The description that an article opens at `at`; it ends before a verb with a like ending or a preposition."""
    tokens = discourse.tokens
    end = at + 1
    while end < last and (tokens[end].kind != "punct" or tokens[end].text == "-") and end - at < 5:
        if tokens[end].lower in discourse.lexicon.openers or discourse.lexicon.cues.match(tokens, end):
            break
        end += 1
    return _describe(discourse, at, end) if end > at + 1 else None


def subject_of(discourse: Discourse, first: int, last: int) -> Holder | None:
    """The likely subject of the unquoted tokens [first, last): a name, pronoun or description at their beginning."""
    tokens, words = discourse.tokens, discourse.words
    people = discourse.people_between(first, last)
    named = next((p for p in people if p.type in ("person", "other") and _clean(discourse, p, first)), None)
    stop = named.first if named is not None else last
    for at in range(first, stop):
        token = tokens[at]
        if discourse.quoted[at] or discourse.person_covering(at) is not None:
            continue
        if gender := words.pronouns.get(token.lower):
            return Holder("pronoun", token.start, token.end, gender=gender)
        if (gender := words.possessives.get(token.lower)) and at + 1 < last:
            if tokens[at + 1].lower in words.speech_nouns and at <= first + 1:
                return Holder("pronoun", token.start, token.end, gender=gender)
        if (
            token.lower in words.articles
            and token.lower not in words.indefinite
            and token.lower not in words.possessives
        ):
            if at > first and tokens[at - 1].lower in words.prepositions:
                continue
            described = _described_from(discourse, at, last)
            if described is not None and named is None:
                return described
    if named is None:
        named = next((p for p in people if _clean(discourse, p, first)), None)
    return discourse.name_of(named) if named is not None else None
