"""What alignment needs to know of a language: function words, negation and how concepts are worded."""

from __future__ import annotations

from msgspec import Struct


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """Function words, negation words and spellings of one language; all in lower case."""

    stop: frozenset[str] = frozenset()
    negation: frozenset[str] = frozenset()
    spellings: tuple[tuple[str, str], ...] = ()  # letters that one spelling of the language has for another's
    opposites: tuple[tuple[str, str], ...] = ()  # function words that turn a sentence round: before and after
    derivations: dict[str, tuple[str, ...]] = {}  # ends of participles and nouns, and of the verbs they may come from
    compound_links: tuple[str, ...] = ()  # between the parts of a compound that is one word; "" for nothing
    affirming: tuple[str, ...] = ()  # phrases in which a negation denies nothing; `…` stands for a few words
    privative: frozenset[str] = frozenset()  # negations that deny a thing, and not the sentence: without
    # Words, as lemmas or as they stand, that deny by what they mean, and phrases of them: "give up", "geben … auf".
    refusing: frozenset[str] = frozenset()
    limiting: frozenset[str] = frozenset()  # and such as deny all but something
    joining: frozenset[str] = frozenset()  # words between two clauses: and
    contrasting: frozenset[str] = frozenset()  # and such as end the reach of a negation: but
    paired: frozenset[str] = frozenset()  # negations of each thing of a list: neither, nor
    elided: dict[str, str] = {}  # what words are in full that lose a vowel before the next: "n" of "n'avons"
