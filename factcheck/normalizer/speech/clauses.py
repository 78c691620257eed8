"""Where a reported clause begins after its cue, and whether it is a clause at all."""

from __future__ import annotations

from factcheck.normalizer.speech.cues import Cue
from factcheck.normalizer.speech.phrases import pronoun_at
from factcheck.normalizer.speech.reading import Reader

LEAST = 3  # words that a reported clause holds at least
REACH = 200  # tokens around a cue or a source that are read
_OPENING = 12  # tokens after the cue in which "that" may come
_ADJUNCT = 8  # tokens that a time or an occasion after the cue may hold
_HEARER = 4  # tokens that a hearer may hold
_PLAIN = 7  # words of an object that would be too long for one of "say": "said a few words"
_SUBJECT = 16  # tokens in which the verb of a clause without "that" must come
PAUSES = frozenset(",;—–()")
_SHORTEST_GERUND = 5
_BEFORE_MOOD = 7  # tokens between a cue and the comma before such a clause
_CONTRACTED = ("n't", "n’t", "'re", "’re", "'ll", "’ll", "'ve", "’ve", "'d", "’d")


def led_start(reader: Reader, cue: Cue, last: int) -> int | None:
    """The token after the "that" of a cue."""
    for at in range(cue.last, min(cue.last + _OPENING, last)):
        if _opens(reader, at, cue, last):
            return at + 1
    return None


def gerund_start(reader: Reader, cue: Cue, last: int) -> int | None:
    """The gerund of what somebody denies or admits: "denied taking bribes", but not "denied planning permission"."""
    tokens, words = reader.discourse.tokens, reader.discourse.words
    if tokens[cue.first].lower not in words.gerund_cues or cue.last + LEAST > last:
        return None
    begin = cue.last + (tokens[cue.last].lower in words.adverbs)
    lower = tokens[begin].lower
    deed = lower.endswith("ing") and len(lower) >= _SHORTEST_GERUND and lower not in words.gerund_nouns
    return begin if deed and not reader.discourse.quoted[begin] else None


def gerund_end(reader: Reader, begin: int, last: int) -> int:
    """Where a denied or admitted deed ends: at a pause, or where the sentence goes on ("and was jailed")."""
    tokens, words = reader.discourse.tokens, reader.discourse.words
    for at in range(begin + 1, last):
        if tokens[at].text in PAUSES or tokens[at].text in ".!?":
            return at
        goes_on = tokens[at].lower in words.conjunctions and at + 1 < last
        if goes_on and (at + 1 in reader.verbs.at or finite(reader, at + 1, at + 1)):
            return at
    return last


def mood_start(reader: Reader, cue: Cue, last: int) -> int | None:
    """The clause behind a comma whose verb has the mood of reported speech: "erklärte, er sehe keinen Anlass"."""
    discourse = reader.discourse
    tokens, words = discourse.tokens, discourse.words
    if not words.subjunctives:
        return None
    stop = min(cue.last + _BEFORE_MOOD, last)
    comma = next((at for at in range(cue.last, stop) if tokens[at].text == ","), None)
    if comma is None or comma + 1 >= last or discourse.quoted[comma] or reader.verbs.between(cue.last, comma):
        return None
    begin = comma + 1
    if tokens[begin].lower in words.relatives and tokens[begin].lower not in words.articles:
        return None  # "sagte, was er habe"
    for at in range(begin + 1, min(begin + _SUBJECT, last)):
        lower = tokens[at].lower
        if tokens[at].kind == "punct" or discourse.quoted[at]:
            return None
        pronominal = at == begin + 1 and tokens[begin].lower in words.pronouns and lower.endswith("e")
        if lower in words.subjunctives or pronominal:
            return begin
    return None


def bare_start(reader: Reader, cue: Cue, last: int) -> int | None:
    """The first token of the clause that a cue hands on without "that"; None where its object is no clause."""
    if reader.discourse.tokens[cue.first].lower not in reader.discourse.lexicon.clause:
        return None
    begin = _past_adjuncts(reader, cue, last)
    if _answers(reader, cue.last, last):
        return None
    return begin if begin < last and _is_clause(reader, cue, begin, last) else None


def _answers(reader: Reader, at: int, last: int) -> bool:
    """Whether a cue has but a yes or a no for its object: "said yes to the tunnel", "said no, and left"."""
    tokens, words = reader.discourse.tokens, reader.discourse.words
    if at + 1 >= last or tokens[at].lower not in words.answers:
        return False
    return tokens[at + 1].lower in words.prepositions or tokens[at + 1].lower in words.conjunctions


def _opens(reader: Reader, at: int, cue: Cue, last: int) -> bool:
    """Whether the token is the "that" of the cue: nothing but a hearer, a time or an occasion stands between."""
    tokens, words = reader.discourse.tokens, reader.discourse.words
    if tokens[at].lower not in words.complementizers or tokens[at - 1].lower in words.conjunctions:
        return False
    if any(tokens[k].kind == "punct" and tokens[k].text not in "’'-," for k in range(cue.last, at)):
        return False
    if reader.verbs.between(cue.last, at):
        return False
    return at == cue.last or not words.finite or (at + 1 < last and _leads_to(reader, at, cue))


def _leads_to(reader: Reader, at: int, cue: Cue) -> bool:
    """Whether "that", some words after its cue, opens what is told and no relative clause."""
    tokens, words = reader.discourse.tokens, reader.discourse.words
    if finite(reader, at + 1, at):
        return False  # "... in a raid that damaged homes"
    if any(finite(reader, k, cue.last) or pronoun_at(reader.discourse, k) is not None for k in range(cue.last, at)):
        return False
    begin = _past_adjuncts(reader, cue, at, commas=True)
    if begin >= at or tokens[cue.first].lower in words.addressing:
        return True
    if tokens[at - 1].lower in words.stances or tokens[at - 1].lower in words.speech_nouns:
        people = reader.discourse.people_between(cue.last, at)
        return not any(reader.discourse.possessive(person) for person in people)  # "agreed with X's claim that"
    return tokens[begin].lower in words.prepositions


def _past_adjuncts(reader: Reader, cue: Cue, last: int, commas: bool = False) -> int:
    """The token after the hearer, the times and the occasions that follow a cue ("on Sunday", "in a statement").

    `commas` tells that they may be set off, as where "that" is known to follow.
    """
    tokens, words = reader.discourse.tokens, reader.discourse.words
    at = cue.last
    if words.finite and tokens[cue.first].lower in words.addressing:
        at = _past_hearer(reader, at, last)
    while at < last:
        lower = tokens[at].lower
        if lower in words.negations:
            break  # "said not a shot was fired": it belongs to what is told
        adverb = lower in words.adverbs or (len(lower) > 4 and lower.endswith(words.adverb_endings))
        if lower in words.determining and at + 1 < last:
            after = tokens[at + 1].lower
            adverb = after in words.prepositions or after in words.times or after in words.complementizers
        loose = commas and (tokens[at].text == "," or tokens[at].kind == "number")
        if adverb or loose or lower in words.times or tokens[at].text == ":":
            at += 1
        elif (end := _past_adjunct(reader, at, last)) is not None:
            at = end
        else:
            break
    return at


def _past_hearer(reader: Reader, at: int, last: int) -> int:
    """The token after the hearer: a name, a pronoun, or a noun with what stands before it."""
    discourse = reader.discourse
    tokens, words = discourse.tokens, discourse.words
    person = discourse.person_covering(at)
    if person is not None:
        return person.last
    if at >= last or tokens[at].lower in words.prepositions or tokens[at].kind == "punct":
        return at
    stop = min(at + _HEARER, last)
    end = at + 1
    if tokens[at].lower in words.articles and end < last:
        end += 1
        while end < stop and tokens[end - 1].capitalised and tokens[end].capitalised:
            end += 1
    while end < stop and tokens[end].kind == "word" and not tokens[end].capitalised:
        lower = tokens[end].lower
        if lower in words.articles or lower in words.prepositions or lower in words.times:
            break
        if lower in words.adverbs or pronoun_at(discourse, end) is not None:
            break
        end += 1
    return end


def _past_adjunct(reader: Reader, at: int, last: int) -> int | None:
    """The token after a phrase that ends with a time or an occasion ("at a briefing", "two days later")."""
    tokens, words = reader.discourse.tokens, reader.discourse.words
    led = tokens[at].lower in words.prepositions
    if not led and not (tokens[at].kind == "number" or tokens[at].lower in words.articles):
        return at + 1 if at + 1 < last and tokens[at + 1].lower in words.times else None
    for k in range(at + 1, min(at + _ADJUNCT, last)):
        lower = tokens[k].lower
        if lower in words.times or (led and lower in words.occasions):
            while k < last and (
                tokens[k].lower in words.times or tokens[k].lower in words.occasions or tokens[k].kind == "number"
            ):
                k += 1
            return None if not led and k < last and finite(reader, k, k) else k  # "said the day was long"
        if tokens[k].kind == "punct" and tokens[k].text not in "’'-&":
            return None
        if lower in words.finite or (not led and finite(reader, k, at)) or pronoun_at(reader.discourse, k) is not None:
            return None
    return None


def past_occasion(reader: Reader, at: int, last: int) -> int | None:
    """The token after a phrase that a preposition opens and an occasion ends: "in a statement"."""
    words = reader.discourse.words
    end = _past_adjunct(reader, at, last)
    return end if end is not None and reader.discourse.tokens[end - 1].lower in words.occasions else None


def finite(reader: Reader, at: int, lowest: int) -> bool:
    """Whether a token may be the finite verb of a clause of which the token `lowest` is the first."""
    tokens, words = reader.discourse.tokens, reader.discourse.words
    lower = tokens[at].lower
    if lower in words.finite or (tokens[at].kind == "word" and lower.endswith(_CONTRACTED)):
        return at <= lowest or not tokens[at].capitalised or tokens[at - 1].capitalised  # "to May of 2022"
    if len(lower) < 4 or not (lower.endswith(words.finite_endings) or lower in words.pasts):
        return False
    if at + 1 < len(tokens) and tokens[at + 1].lower in words.agents:
        return False  # "rockets supplied by ..."
    if at <= lowest:
        return True
    before = tokens[at - 1]
    led = before.lower in words.articles or before.lower in words.prepositions or before.lower in words.conjunctions
    return before.kind != "punct" and not led


def _is_clause(reader: Reader, cue: Cue, begin: int, last: int) -> bool:
    """Whether a subject and its verb begin at the token, and not an object ("announced a package")."""
    discourse = reader.discourse
    tokens, words = discourse.tokens, discourse.words
    if not words.finite or discourse.quoted[begin]:
        return 0 in discourse.quoted[begin : last - (tokens[last - 1].text in ".!?")]  # else it is a quotation
    first = tokens[begin].lower
    stem = first.replace("’", "'").split("'")[0]
    if stem in words.pronouns or stem in words.clause_openers:
        return True
    if tokens[begin].kind == "punct" or first in words.conjunctions or first in words.relatives:
        return False
    if finite(reader, begin, begin) or (first in words.prepositions and not _is_measure(reader, begin + 1)):
        return False  # "the ship it said was leaking", "warned of floods"
    return _has_verb(reader, cue, begin, last)


def _has_verb(reader: Reader, cue: Cue, begin: int, last: int) -> bool:
    """Whether a finite verb follows the subject of what is told."""
    tokens, words = reader.discourse.tokens, reader.discourse.words
    plain = tokens[cue.first].lower in words.telling
    hearer = tokens[cue.first].lower in words.addressing
    for at in range(begin + 1, last if plain else min(begin + _SUBJECT, last)):
        if hearer and tokens[at].lower in words.complementizers:
            return False  # "told the senator Ada Lorn that ..."
        if finite(reader, at, begin) and (plain or not _closes_object(reader, begin, at)):
            return plain or tokens[at - 1].lower not in words.conjunctions  # "wrote two novels and was ..."
        if not plain and (tokens[at].text in PAUSES or tokens[at].lower in words.relatives or at in reader.verbs.at):
            return False
    # A verb in the present shows by no ending that it is one: "She says the buses run on time."
    return plain and not hearer and last - begin > (_PLAIN if tokens[begin].lower in words.indefinite else LEAST + 1)


def _closes_object(reader: Reader, begin: int, at: int) -> bool:
    """Whether a verb in the past rather is a participle: "sanctions aimed at", "the importance of all involved"."""
    tokens, words = reader.discourse.tokens, reader.discourse.words
    if tokens[at].lower in words.finite:
        return False
    if at + 1 < len(tokens) and tokens[at + 1].kind != "punct":
        return tokens[at + 1].lower in words.prepositions
    return any(tokens[k].lower in words.prepositions for k in range(begin, at))


def _is_measure(reader: Reader, at: int) -> bool:
    """Whether the token after a preposition makes it a measure: "at least", "about 40", but not "in 2023"."""
    token = reader.discourse.tokens[at]
    if token.kind == "number":
        return not (len(token.text) == 4 and token.text.isdigit())
    return token.lower in reader.discourse.words.degrees
