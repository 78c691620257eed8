"""The number words of a language by their class, and number words that are written as one word."""

from __future__ import annotations

from decimal import Decimal

from factcheck.rulebook.numbers import NumberWords

Classes = dict[str, tuple[str, Decimal]]
HALF = Decimal("0.5")


def word_classes(words: NumberWords) -> Classes:
    """Each number word with its class and value."""
    classes: Classes = {}
    tables: tuple[tuple[str, dict[str, int]], ...] = (
        ("V", words.vague),
        ("X", words.approximate),
        ("T", words.denominators),
        ("O", words.ordinals),
        ("Z", words.collectives),
        ("M", words.magnitudes),
        ("H", words.hundreds),
        ("C", words.cardinals),
    )
    for kind, table in tables:
        for word, value in table.items():
            classes[word] = (kind, Decimal(value))
    for word, fraction in words.fractions.items():
        classes[word] = ("F", fraction)
    for word, added in words.added.items():
        classes[word] = ("W", added)
    for word, fixed in words.fixed.items():
        classes[word] = ("K", fixed)
    for word in words.articles:
        classes.setdefault(word, ("A", Decimal(1)))
    for word in words.points:
        classes.setdefault(word, ("P", Decimal(0)))
    return classes


def compound_value(word: str, words: NumberWords, classes: Classes) -> Decimal | None:
    """The value of a number written as one word ("fünfundzwanzig", "zweihundertdrei", "fünfeinhalb")."""
    if not word:
        return None
    if words.compound_half and word.endswith(words.compound_half):
        whole = compound_value(word[: -len(words.compound_half)], words, classes)
        return whole + HALF if whole is not None else None
    known = classes.get(word)
    if known is not None and known[0] in ("C", "A", "H", "M"):
        return known[1]
    for part, scale in (*words.magnitudes.items(), *words.hundreds.items()):
        left, found, right = word.partition(part)
        if not found:
            continue
        times = Decimal(1) if not left else compound_value(left, words, classes)
        rest_word = right.removeprefix(words.compound_joiner)
        rest = Decimal(0) if not right else compound_value(rest_word, words, classes)
        return times * scale + rest if times is not None and rest is not None else None
    left, found, right = word.partition(words.compound_joiner)
    if found:
        low, high = compound_value(left, words, classes), compound_value(right, words, classes)
        if low is not None and high is not None and low < 10 <= high < 100:
            return low + high
    return None
