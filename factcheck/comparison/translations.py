"""Judging translations of one utterance: what one denies, and words of which one excludes the other."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.comparison.bench import Bench
from factcheck.model import Fact
from factcheck.rulebook.words import Words
from factcheck.values.polarity import cut_parts, denies, is_denied, is_without, may_be_one
from factcheck.values.translation import Telling, Tongue, count_shared, read_meanings
from factcheck.values.words import cut_sentences, split_clauses, split_words

OPENING = 2  # words of a clause among which a contrast denies: "but not", "aber nicht"
ALIKE = 2  # words that translations have in common, of which another word differs


def denied_in_translation(a: Fact, b: Fact, bench: Bench) -> bool:
    """Whether one of two tellings in two languages denies, as a whole or in a clause, what the other says.

    Not where the one may say by a word what the other says by a negation: "I stopped looking", "I did not look again".
    """
    tongues = [bench.versions[f.version].language for f in (a, b)]
    known = [bench.rulebook.language(code).words for code in tongues]
    texts = _counterparts(a, b, bench)
    lacking = all(is_without(text, words) for text, words in zip(texts, known, strict=True))
    denied = [
        denies(text, words, words.privative if lacking else frozenset())
        for text, words in zip(texts, known, strict=True)
    ]
    if denied[0] == denied[1]:
        one, two = (_denied_clauses(text, words) for text, words in zip(texts, known, strict=True))
        moved = len(one) == len(two) and sum(one) == sum(two) == 1 and one != two
        return moved or (denied[0] and _drops_one(a, b, bench))
    full, short = (0, 1) if denied[0] else (1, 0)
    if may_be_one(texts[full], texts[short], (known[full], known[short]), (tongues[full], tongues[short])):
        return False
    return not _leaves_out_contrast(texts[short], texts[full], known[full])


def _counterparts(a: Fact, b: Fact, bench: Bench) -> tuple[str, str]:
    """The texts of two tellings; of a longer one only the sentence that the other, of one sentence, translates."""
    texts = [f.normalized for f in (a, b)]
    sentences = [cut_sentences(text) for text in texts]
    for short, long in ((0, 1), (1, 0)):
        if len(sentences[short]) == 1 < len(sentences[long]):
            tongues = [_tongue(f, bench) for f in (a, b)]
            own = read_meanings(split_words(texts[short]), tongues[short])
            likeness = [count_shared(own, read_meanings(split_words(s), tongues[long])) for s in sentences[long]]
            if likeness.count(max(likeness)) == 1:
                texts[long] = sentences[long][likeness.index(max(likeness))]
    return texts[0], texts[1]


def _tongue(fact: Fact, bench: Bench) -> Tongue:
    rules, code = bench.rulebook, bench.versions[fact.version].language
    return Tongue(code, rules.language(code).words, rules.lexicon, rules.sayings)


def contrasted(a: Fact, b: Fact, bench: Bench) -> bool:
    """Whether two tellings in two languages have one word each of a family, and not the same: the first, the second."""
    told = [
        read_meanings(split_words(text), _tongue(fact, bench))
        for fact, text in zip((a, b), _counterparts(a, b, bench), strict=True)
    ]
    known = [_tongue(fact, bench).words for fact in (a, b)]
    if count_shared(*told) < ALIKE or denies(a.normalized, known[0]) != denies(b.normalized, known[1]):
        return False  # "not before he died" is "only after he had died"
    one, two = (_families(words) for words in told)
    return any(len(one[family]) == len(two[family]) == 1 and one[family] != two[family] for family in one.keys() & two)


def _families(told: Sequence[Telling]) -> dict[str, set[str]]:
    """The words of a sentence that exclude others, by their family."""
    found: dict[str, set[str]] = {}
    for name in {name for telling in told for name in telling.meanings}:
        family, sign, member = name.partition(".")
        if sign:
            found.setdefault(family, set()).add(member)
    return found


def _drops_one(a: Fact, b: Fact, bench: Bench) -> bool:
    """Whether of two clauses that one telling denies, the other denies the one and says the other.

    "I did not sign it and I did not read it", "I signed it, but did not read it". What "and" joins to a denied clause
    may be denied with it ("did not sign and read it").
    """
    tongues = [_tongue(fact, bench) for fact in (a, b)]
    parts = [cut_parts(t, tongue.words) for t, tongue in zip(_counterparts(a, b, bench), tongues, strict=True)]
    told = [
        [is_denied(words, tongue.words, tongue.words.paired) for words, _ in own]
        for own, tongue in zip(parts, tongues, strict=True)
    ]
    if not 1 < len(told[0]) == len(told[1]) or all(told[0]) == all(told[1]):
        return False
    full, short = (0, 1) if all(told[0]) else (1, 0)
    one, two = tongues[full], tongues[short]
    said = [at for at, denied in enumerate(told[short]) if not denied]
    for at in said:
        (denying, _), (saying, opposed) = parts[full][at], parts[short][at]
        if any(told[short][:at]) and not opposed:
            return False
        if not count_shared(read_meanings(denying, one), read_meanings(saying, two)):
            return False
        if may_be_one(" ".join(denying), " ".join(saying), (one.words, two.words), (one.code, two.code)):
            return False
    return any(told[short])


def _leaves_out_contrast(short: str, full: str, known: Words) -> bool:
    """Whether a quotation ends before the contrast that is all the other denies: "we brake, but do not stop"."""
    clauses = split_clauses(full)
    if len(split_clauses(short)) >= len(clauses):
        return False
    told = [is_denied(words, known) for words in clauses]
    return not any(told[:-1]) and told[-1] and not known.negation.isdisjoint(clauses[-1][:OPENING])


def _denied_clauses(text: str, known: Words) -> list[bool]:
    """For each clause whether it denies: a translation keeps their order."""
    return [is_denied(clause, known) for clause in split_clauses(text)]
