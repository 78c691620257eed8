"""Judging tellings of one utterance: negation, speaker, changed words (FC3xx)."""

from __future__ import annotations

import re

from factcheck.adapters.similarity import edit_distance
from factcheck.comparison.bench import Bench, group_facts, tally
from factcheck.comparison.translations import contrasted, denied_in_translation
from factcheck.comparison.wording import say_owner
from factcheck.model import Fact, Quote, Slot, Verdict
from factcheck.rulebook.transliteration import fold_name, may_sound_one, same_name
from factcheck.rulebook.words import Words
from factcheck.values.polarity import find_negations
from factcheck.values.words import Difference, compare_quotations, split_words

_DIGITS = re.compile(r"\d+")
_DATE = re.compile(r"#\d{4}(?:-|$)")  # a day, a month or a year
FRAGMENT = 3  # words of a quotation that are too few to be told by
SHORT = 3  # letters of a first name that is soon like another one
NEAR = 200  # code points before a pronoun in which those are named whom it may stand for
SHOWN = 70  # characters of a quotation shown in a message


def judge_quote(slot: Slot, bench: Bench) -> Verdict:
    """The verdict on a slot of quotations: a lost negation outweighs another speaker, that outweighs another word."""
    facts = slot.facts
    groups = group_facts(facts, lambda a, b: not changes_negation(a, b, bench), bench.witnesses)
    if len(groups) > 1:
        return bench.flag(slot, "FC301", f"A negation differs in {_named(slot)}: {_show(facts, groups)}", groups)
    groups = group_facts(facts, lambda a, b: not another_speaker(a, b, bench), bench.witnesses)
    if len(groups) > 1:
        named = tuple(tuple(i for i in group if facts[i].speaker) for group in groups)  # who is silent bears no witness
        told = tally(facts, named, lambda f: f.speaker or "nobody", bench.witnesses)
        return bench.flag(slot, "FC302", f"“{_short(facts[0])}” is said by {told}", groups)
    groups = group_facts(facts, lambda a, b: not changed_words(a, b, bench), bench.witnesses)
    if len(groups) > 1:
        return bench.flag(slot, "FC303", f"Words differ in {_named(slot)}: {_show(facts, groups)}", groups)
    same = len({split_words(f.normalized) for f in facts}) == 1
    return Verdict(slot, "agreement" if same else "compatible", message=f"{_named(slot)}: “{_short(facts[0])}”",
                   groups=groups)  # fmt: skip


def _named(slot: Slot) -> str:
    return f"{say_owner(slot.subject)} quote" if slot.subject else "a quote"


def _short(fact: Fact) -> str:
    text = fact.normalized
    return text if len(text) <= SHOWN else text[: SHOWN - 1].rsplit(" ", 1)[0] + "…"


def _show(facts: tuple[Fact, ...], groups: tuple[tuple[int, ...], ...]) -> str:
    return " against ".join(f"“{_short(facts[group[0]])}”" for group in groups)


def another_speaker(a: Fact, b: Fact, bench: Bench) -> bool:
    """Whether both name a speaker and the two can't be one."""
    one, two = a.value, b.value
    if not (isinstance(one, Quote) and isinstance(two, Quote) and one.speaker and two.speaker):
        return False
    mouths = bench.full_name(one.speaker), bench.full_name(two.speaker)
    if _is_retold(a) or _is_retold(b) or may_sound_one(*mouths):
        return False  # by their speaker they have met
    if (
        _is_led(one, mouths[0])
        or _is_led(two, mouths[1])
        or not (bench.can_speak(a.version, one.speaker) and bench.can_speak(b.version, two.speaker))
    ):
        return False
    if min(len(one.words.split()), len(two.words.split())) <= FRAGMENT:
        return False  # a term in quotation marks may be anybody's
    if _within(*mouths) or _within(*reversed(mouths)) or _is_misspelt(a, b, bench):
        return False
    unsure = _may_be_said_by(mouths[1], a, bench) or _may_be_said_by(mouths[0], b, bench)
    return not unsure and same_name(*mouths) == "different"


def _is_led(quote: Quote, mouth: str) -> bool:
    """Whether a pronoun or a description has been taken for somebody who is told by the first name alone."""
    own = quote.speaker or ""
    return mouth != own and fold_name(own) not in fold_name(quote.speaker_text or "")


def _may_be_said_by(name: str, fact: Fact, bench: Bench) -> bool:
    """Whether a quotation whose speaker is told by a pronoun or a description may be that of another near it."""
    quote = fact.value
    assert isinstance(quote, Quote)
    surname, own = (fold_name(who.rsplit(" ", 1)[-1]) for who in (name, quote.speaker or ""))
    if quote.speaker_start is None or own in fold_name(quote.speaker_text or ""):
        return False
    version = bench.versions[fact.version]
    at = quote.speaker_start - version.start
    told = fold_name(fact.sentence)
    near = f"{fold_name(version.text[max(0, at - NEAR) : at])} {told}"
    return any(surname in text and own not in text for text in (told, near))


def _is_misspelt(a: Fact, b: Fact, bench: Bench) -> bool:
    """Whether two speakers differ by one sign of the first name, and neither text knows them both.

    Ailsa and Eilsa Brandt are a name to be mended, not another mouth.
    """
    names = [fold_name(fact.value.speaker or "").split() for fact in (a, b) if isinstance(fact.value, Quote)]
    (first, *rest), (second, *others) = (name or [""] for name in names)
    if rest != others or not rest or min(len(first), len(second)) <= SHORT or edit_distance(first, second) > 1:
        return False
    return not any(name in fold_name(bench.versions[f.version].text) for f, name in ((a, second), (b, first)))


def _within(short: str, long: str) -> bool:
    """Whether one name holds the other ("Adm. Ray Stone", "the navy ministry" and "ministry")."""
    return set(short.lower().split()) <= set(long.lower().split())


def changes_negation(a: Fact, b: Fact, bench: Bench) -> bool:
    """Whether the one denies what the other says: by word diff in one language, by their clauses across languages."""
    language_a, language_b = (bench.versions[f.version].language for f in (a, b))
    if _is_retold(a) or _is_retold(b):
        return _denies(a, bench) != _denies(b, bench)
    if language_a != language_b:
        return denied_in_translation(a, b, bench)
    known = bench.rulebook.language(language_a).words
    one, two = (find_negations(f.normalized, known) for f in (a, b))
    for difference in compare_quotations(a.normalized, b.normalized):
        if difference.edge:
            continue
        if any(w in one for w in difference.first) != any(w in two for w in difference.second):
            return True
    return False


def _is_retold(fact: Fact) -> bool:
    return isinstance(fact.value, Quote) and fact.value.form == "indirect"


def _denies(fact: Fact, bench: Bench) -> bool:
    """Whether a telling denies what it is about: by a negation in it, or by the verb that hands it on, not by both."""
    language = bench.rulebook.language(bench.versions[fact.version].language)
    cue = (fact.value.cue or "").lower().split() if isinstance(fact.value, Quote) and _is_retold(fact) else []
    denied = not language.speech.denials.isdisjoint(cue)
    return bool(find_negations(fact.normalized, language.words)) != denied


def changed_words(a: Fact, b: Fact, bench: Bench) -> bool:
    """Whether a content word or a number differs inside the quotation marks; of a translation only numbers count."""
    language = bench.versions[a.version].language
    if _is_retold(a) or _is_retold(b):
        return False
    if language != bench.versions[b.version].language:
        one, two = _figures(a), _figures(b)
        return (len(one) == len(two) and bool(one) and one.isdisjoint(two)) or contrasted(a, b, bench)
    known = bench.rulebook.language(language).words
    same_numbers = _numbers(a) == _numbers(b)
    differences = compare_quotations(a.normalized, b.normalized)
    if same_numbers and _condensed(a, b):
        return any(_opposed(d, known) for d in differences)
    return any(_matters(d, known) and not (same_numbers and _respelt(d)) for d in differences)


def _condensed(a: Fact, b: Fact) -> bool:
    """Whether one stands in a headline, which makes a speech shorter: "Nobody came" for "And nobody ever came"."""
    first, second = (len(split_words(fact.normalized)) for fact in (a, b))
    return (a.context.in_title and first < second) or (b.context.in_title and second < first)


def _numbers(quote: Fact) -> set[str]:
    """The normalised numbers and dates inside a quotation."""
    return {key for key, _ in quote.context.terms if key[:1] == "#"}


def _figures(quote: Fact) -> set[str]:
    """The numbers of a quotation without their units, which tongues tell in their own ways: ten of "P10Y".

    Of dates only what stands in the quotation: what "tonight" or "in May" was depends on when a version appeared.
    """
    found = set()
    for key in _numbers(quote):
        digits = _DIGITS.findall(key)
        if _DATE.match(key):
            digits = [part for part in digits if part.lstrip("0") in _DIGITS.findall(quote.normalized)]
        if digits:
            found.add("-".join(digits))
    return found


def _respelt(difference: Difference) -> bool:
    """Whether digits stand on one side: "14" for "fourteen", where all numbers of the quotations agree."""
    return any(c.isdigit() for words in (difference.first, difference.second) for word in words for c in word)


def _matters(difference: Difference, known: Words) -> bool:
    """Whether words of content differ, and by more than the spelling."""
    if difference.edge:
        return False
    if _opposed(difference, known):
        return True
    first, second = (
        "".join(_respell(w, known) for w in words if w not in known.stop)
        for words in (difference.first, difference.second)
    )
    return first != second


def _opposed(difference: Difference, known: Words) -> bool:
    """Whether one side of a difference has a word, and the other side its opposite."""
    if difference.edge:
        return False
    return any(
        {a, b} <= {*difference.first, *difference.second} and _parted(a, b, difference) for a, b in known.opposites
    )


def _parted(one: str, other: str, difference: Difference) -> bool:
    """Whether either side of a difference has one of two words, and not the other."""
    sides = (difference.first, difference.second)
    return all((one in side) != (other in side) for side in sides) and (one in sides[0]) != (one in sides[1])


def _respell(word: str, known: Words) -> str:
    """A word in one of the spellings that its language allows; hyphens do not count."""
    word = word.replace("-", "")
    for one, other in known.spellings:
        word = word.replace(one, other)
    return word
