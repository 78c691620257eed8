"""Judging words that exclude each other (FC407): left and right, pistol and rifle, guilty and acquitted."""

from __future__ import annotations

from functools import partial

from factcheck.comparison.bench import Bench, group_facts, is_one_against_one, tally
from factcheck.model import Category, Fact, Slot, Verdict

ENGLISH = "en"  # the language of messages


def judge_choice(slot: Slot, bench: Bench) -> Verdict:
    """The verdict on facts of one family that answer one question."""

    def agree(one: Fact, other: Fact) -> bool:
        return not bench.rulebook.categories.exclude(_word(one), _word(other))

    groups = group_facts(slot.facts, agree, bench.witnesses)
    told = tally(slot.facts, groups, partial(_say, bench=bench), bench.witnesses)
    family = bench.rulebook.categories.families[_category(slot.facts[0]).family]
    alone = family.level == "error" and is_one_against_one(slot, groups, bench)
    level = family.lone if alone else family.level
    return bench.flag(slot, "FC407", f"The {slot.attribute} is {told}", groups, cap=level)


def _say(fact: Fact, bench: Bench) -> str:
    """The words of a text; of one that is not in English with what they mean: "rodilla (knee)"."""
    version = bench.versions.get(fact.version)
    if version is None or version.language == ENGLISH:
        return fact.text
    return f"{fact.text} ({_word(fact).replace('_', ' ').replace('.', '-')})"


def _word(fact: Fact) -> str:
    return _category(fact).word


def _category(fact: Fact) -> Category:
    assert isinstance(fact.value, Category)
    return fact.value
