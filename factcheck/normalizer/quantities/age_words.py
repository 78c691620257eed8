"""The words of ages of one language, compiled into the patterns that are tried around a number."""

from __future__ import annotations

import re

from factcheck.normalizer.heads import Heads
from factcheck.normalizer.patterns import alternatives
from factcheck.rulebook.numbers import NumberWords

OLDEST_GROUP = 90


class AgeWords:
    """Words of ages, of one language."""

    def __init__(self, words: NumberWords, occupations: frozenset[str]) -> None:
        """Compile the patterns that are anchored at a number; `occupations` are words for people by what they do."""
        ages = words.ages
        self.occupations = occupations
        person = alternatives(ages.persons)
        copula = alternatives(ages.copulas)
        subject = alternatives(ages.subjects)
        link = alternatives(ages.links)
        contracted = alternatives(word for word in ages.subjects if "'" in word)
        self.months = words.months
        self.person = re.compile(rf"(?<![^\W_])(?i:{person})(?![^\W_])")
        self.person_ends = tuple(f"{word} " for word in ages.links)
        self.name_ends = (", ", ",\u00a0", " (", "\u00a0(", *(f" {word} " for word in (*ages.links, *ages.asides)))
        self.linked_ends = tuple(f", {word} " for word in ages.links)
        self.after = re.compile(rf"(?:[ \u00a0])?(?i:({alternatives(ages.after)}))(?![^\W_])")
        stems = [word[1:] for word in ages.adjectives if word[0] == "-"]
        loose = [lead + stem for lead in ages.adjective_leads for stem in stems]
        # "5 летних лагерей" are so many in summer; only the singular shows without a hyphen that it is an age
        apart = [f" {stem}" for stem in stems if stem in ages.adjectives_apart]
        adjectives = alternatives([*ages.adjectives, *loose, *apart])
        self.adjective = re.compile(rf"(?i:({adjectives}))(?![^\W_])")
        self.before = re.compile(rf"(?<![^\W_])(?i:{alternatives(ages.before)}):?[ \u00a0]?$")
        day = rf"(?:[ \u00a0][^\W\d_]{{2,3}})?[ \u00a0](?i:{alternatives(words.weekdays)})"
        on_day = "|".join(  # "died on Friday at 91"
            rf"{re.escape(verb)}{day}[ \u00a0]{re.escape(at)}"
            for verb, _, at in (form.rpartition(" ") for form in ages.deaths)
            if verb
        )
        self.deaths = re.compile(rf"(?<![^\W_])(?i:{alternatives(ages.deaths)}|{on_day or '(?!)'})[ \u00a0]$")
        self.trade_at: re.Pattern[str] | None = None
        if ages.trade_at:  # "an apprentice at 16", "out of his teens at 20"
            at = alternatives(ages.trade_at)
            self.trade_at = re.compile(rf"(?<![^\W_])([^\W\d_][\w'’\-]*)[ \u00a0](?i:{at})[ \u00a0]$")
        self.trades = ages.trades
        self.behind_death = re.compile(rf"[ \u00a0](?:{alternatives(words.nouns.stop)})(?![^\W_])")
        self.life = re.compile(rf"[ \u00a0]?(?i:{alternatives(ages.life_years)})(?![^\W_])")
        self.life_lead = re.compile(rf"(?<![^\W_])(?i:{alternatives(ages.life_leads)})[ \u00a0]$")
        self.has_life_leads = bool(ages.life_leads)
        self.lasting = re.compile(rf"[ \u00a0](?i:{alternatives(ages.spans)})")
        self.not_aged = ages.not_aged
        self.scoring = re.compile(rf"(?<![^\W_])(?i:{alternatives(ages.scoring)})(?![^\W_])")
        self.minute = ages.minute
        self.minute_leads: re.Pattern[str] | None = None
        if ages.minute_leads:  # "on 63 minutes"
            self.minute_leads = re.compile(rf"(?<![^\W_])(?i:{alternatives(ages.minute_leads)})[ \u00a0]$")
        self.minutes_gone: re.Pattern[str] | None = None
        if ages.minutes_gone:  # "scored after 12 minutes"
            self.minutes_gone = re.compile(rf"(?<![^\W_])(?i:{alternatives(ages.minutes_gone)})[ \u00a0]$")
        self.minute_of = re.compile(rf"['’]|[ \u00a0](?i:{alternatives(words.scaled_of)})(?![^\W_])")
        self.something = re.compile(rf"[-\u2010\u2011](?:{alternatives(ages.something)})(?![^\W_-])")
        self.named = re.compile(
            rf"(?:^|[ \u00a0])[^\W\d_][\w'’\-]*[ \u00a0]([^\W\d_][\w'’\-]*)(?:[ \u00a0](?:{copula})){{1,3}}[ \u00a0]$"
        )
        self.surname = re.compile(
            rf"^[ \u00a0]?([^\W\d_a-zа-яіїєґß-ÿ][\w'’\-]+)(?:[ \u00a0](?:{copula})){{1,3}}[ \u00a0]$"
        )
        self.birthday = re.compile(rf"(?<![^\W_])(?i:{alternatives(ages.birthdays)})[ \u00a0]$")
        self.until = re.compile(rf"[ \u00a0](?:{alternatives(ages.until)})(?![^\W_])")
        self.name = re.compile(rf"(?<![^\W_])([^\W\d_][\w'’\-]*)[’'\"”)]?,[ \u00a0](?:(?:{link})[ \u00a0])?$")
        capital = r"[^\W\d_a-zа-яіїєґß-ÿ][\w'’\-]*"
        aside = rf"(?:{alternatives(ages.asides)})"
        self.aside = re.compile(rf"(?<![^\W_])([^\W\d_][\w'’\-]*),[ \u00a0]{aside}[ \u00a0]$")
        self.in_time = tuple(f", {word} " for word in ages.asides_in_time)
        self.full_name = re.compile(rf"(?<![^\W_]){capital}[ \u00a0]{capital},[ \u00a0](?:(?:{link})[ \u00a0])?$")
        joiner = alternatives(words.joiners)
        self.paired = re.compile(rf"[ \u00a0](?:{joiner})[ \u00a0]\d{{1,2}}(?:[,.;)]|[ \u00a0][^\W\d_]+[,.])")
        self.ages_inside = re.compile(  # "(17 and 23)", "(17, 19 und 23)"
            rf"\d{{1,2}}(?:,[ \u00a0]\d{{1,2}})*,?(?:[ \u00a0](?:{joiner})[ \u00a0]|[ \u00a0])\d{{1,2}}(?=\))"
        )
        self.two_people = re.compile(
            rf"[ \u00a0](?:{joiner})[ \u00a0][^\W\d_]\S*(?:[ \u00a0][^\W\d_a-z]\S*)?,[ \u00a0]$"
        )
        self.address = re.compile(rf"(?<![^\W_])(?i:{alternatives(ages.addresses)})[^\d,;]*,[ \u00a0]$")
        self.has_addresses = bool(ages.addresses)
        self.genitives = ages.genitives
        many = alternatives([*words.one_in, *words.out_of])
        self.in_many = re.compile(  # "patients, three in four,"
            rf"[ \u00a0](?i:{many})[ \u00a0](?:\d{{1,3}}|(?i:{alternatives(words.cardinals)}))(?![\w.,]\d|[^\W_])"
        )
        self.person_before = re.compile(rf"(?<![^\W_])(?i:{person})[ \u00a0]$")
        self.bracket = re.compile(r"([^\W\d_][\w'’\-]*)[ \u00a0]\($")
        self.person_of = re.compile(rf"(?<![^\W_])(?i:{person})(?:,?[ \u00a0](?i:{link})[ \u00a0]|,[ \u00a0])$")
        self.noun_of = re.compile(rf"(?<![^\W_])([^\W\d_][\w'’\-]*)[ \u00a0](?i:{link})[ \u00a0]$")
        self.qualified = re.compile(rf"(?:(?<![^\W_])[^\W\d_]+[ \u00a0]){{2,3}}(?i:{link})[ \u00a0]$")
        self.no_qualities = ages.no_qualities
        self.not_aged_behind = re.compile(rf"[ \u00a0](?i:{alternatives(ages.no_ages)})")
        self.agents, self.not_agents = ages.agents, ages.not_agents
        self.parent_of = re.compile(rf"(?<![^\W_])(?i:{alternatives(ages.parents)})[ \u00a0](?i:{link})[ \u00a0]$")
        self.person_bracket = re.compile(rf"(?<![^\W_])(?i:{person})[ \u00a0]\($")
        self.person_bound = re.compile(
            rf"(?<![^\W_])(?i:{person}),?[ \u00a0](?i:{alternatives(ages.bounds)})[ \u00a0]$"
        )
        self.child_bound = re.compile(
            rf"(?<![^\W_])(?i:{alternatives(ages.children)})[ \u00a0](?i:{alternatives(ages.bounds)})[ \u00a0]$"
        )
        people = alternatives(word for word in ages.persons if word.endswith(("s", "men", "people", "children")))
        self.people_bound = re.compile(  # "women over 50 are at risk"
            rf"(?<![^\W_])(?i:{people}),?[ \u00a0](?i:{alternatives(ages.bounds)})[ \u00a0]$"
        )
        self.group_bound: re.Pattern[str] | None = None
        if ages.grouped:  # "Kinder unter 14 Jahren", "Kinder zwischen 6 und 12 Jahren"
            ends = [(words.ranges.between, words.ranges.between_and), (words.ranges.start, words.ranges.to)]
            spans = "|".join(
                rf"(?i:{alternatives(one)})[ \u00a0]\d{{1,2}}[ \u00a0](?i:{alternatives(two)})" for one, two in ends
            )
            self.group_bound = re.compile(
                rf"(?<![^\W_])(?i:{alternatives(ages.grouped)})[ \u00a0]"
                rf"(?:(?i:{alternatives(ages.group_bounds)})|{spans})[ \u00a0]$"
            )
        # a verb goes on with the sentence, and no noun or adverb of a length of time: "Haft", "lang"
        self.group_follows = re.compile(
            rf"[ \u00a0]?(?:[.,;:!?)]|$)|[ \u00a0](?!(?:{alternatives(ages.told.purposes)})(?![^\W_]))[a-zà-ÿ]"
        )
        joiners, at = alternatives(words.joiners), alternatives(ages.at)
        self.who_at = re.compile(rf",[ \u00a0](?i:{alternatives(ages.who_at)})[ \u00a0]$")
        eldest, near = alternatives(ages.at_subjects), alternatives(ages.eldest_at)
        self.eldest_at = re.compile(  # "the youngest of the four at 29"
            rf"(?<![^\W_])(?i:{eldest})(?:[ \u00a0][^\W\d_]+){{0,4}},?[ \u00a0](?i:{near})[ \u00a0]$"
        )
        self.aged_at = re.compile(rf"(?:^|[.!?,\n][ \u00a0]|[ \u00a0](?:{joiners}),?[ \u00a0])(?i:{at})[ \u00a0]$")
        self.who_was = re.compile(rf"[ \u00a0](?i:{alternatives(ages.then)})(?![^\W_])")
        subjects = alternatives([*ages.subjects, *ages.at_subjects])
        self.aged_subject = re.compile(
            rf",?[ \u00a0](?:[^\W\d_]+[ \u00a0])?(?i:{subjects})(?![^\W_])|,[ \u00a0]{capital}[ \u00a0]"
        )
        self.subject_bound = re.compile(
            rf"(?<![^\W_])(?i:{alternatives(ages.bound_leads)})[ \u00a0](?i:{alternatives(ages.age_bounds)})[ \u00a0]$"
        )
        of_group = rf"(?:[ \u00a0](?i:{alternatives(ages.among)})(?:[ \u00a0][^\W\d_]+){{1,3}})?"
        self.dative = re.compile(
            rf"(?<![^\W_])(?:(?i:{alternatives(ages.datives)})|(?i:{alternatives(ages.oldest)}){of_group})"
            rf"(?:[ \u00a0](?:{copula}|{alternatives(ages.of_them)}))?"
            rf"(?:,[^.;!?\n]{{0,40}},)?[ \u00a0]$"
        )
        self.has_datives = bool(ages.datives)
        self.name_years = ages.name_years
        self.subject = re.compile(rf"(?<![^\W_])(?i:{subject})(?:[ \u00a0](?i:{copula})){{0,3}}[ \u00a0]$")
        self.is_copula = re.compile(rf"[ \u00a0](?i:{copula})[ \u00a0]$|(?i:{contracted})[ \u00a0]$")
        self.decades = re.compile(
            rf"(?<![^\W_])(?i:{alternatives(ages.decade_leads)})[ \u00a0]"
            rf"(?:(?i:({alternatives(ages.decade_parts)}))[ \u00a0]?)?"
            rf"((?:\d0s)|(?i:{alternatives(ages.decades)}))(?![^\W_])"
            if ages.decade_leads
            else rf"(?<![^\W_])(?i:({alternatives(ages.decade_parts)}))[ \u00a0]"
            rf"([2-9]0(?=[.,;:]?(?:[ \u00a0\n]|$))|(?i:{alternatives(ages.decades)}))(?![^\W_]|[.,]\d)"
            rf"(?![ \u00a0](?i:{alternatives([*words.magnitudes, *words.suffixes])}))"
        )
        self.groups = re.compile(rf"(?<![^\W_])(?i:({alternatives(ages.groups)}))(?![^\W_])")
        self.group_heads, self.group_values = Heads(ages.groups), ages.groups
        hedges = words.hedges
        loose = [*hedges.about, *hedges.more_than, *hedges.less_than, *hedges.at_least, *words.ranges.between]
        self.elided = {f"{word[0]}'": f"{word} " for word in ages.links if f"{word[0]}'" in words.scaled_of}
        loosens = rf"(?:(?<![^\W_])(?i:{alternatives(loose)})[ \u00a0]?)"
        self.rough = re.compile(rf"(?:(?<![^\W_])(?P<elided>{alternatives(self.elided)}){loosens}?|{loosens})$")
        self.decade_next = re.compile(  # "in his late 20s or early 30s"
            rf"[ \u00a0](?i:{alternatives([*words.ranges.alternative, *words.ranges.to])})[ \u00a0]"
            rf"(?:(?i:{alternatives(ages.decade_leads)})[ \u00a0])?"
            rf"(?:(?i:({alternatives(ages.decade_parts)}))[ \u00a0]?)?"
            rf"((?:\d0s)|(?i:{alternatives(ages.decades)}))(?![^\W_])"
        )
        self.decade_nouns = re.compile(
            rf"(?<![^\W_])(?i:({alternatives(ages.decade_prefixes)})({alternatives(ages.decades)})"
            rf"(?:{alternatives(ages.decade_endings)}))(?![^\W_])"
        )
        self.decade_prefixes = ages.decade_prefixes
        self.group_plurals = {f"{word}s": value for word, value in words.cardinals.items() if value <= OLDEST_GROUP}
        self.group_plurals |= {f"{word}es": value for word, value in words.cardinals.items() if word[-1:] == "x"}
        self.group_plurals |= ages.decades
        self.under = frozenset(ages.under_groups)
        self.bounded = re.compile(
            rf"(?<![^\W_])(?P<side>(?i:{alternatives([*ages.under_groups, *ages.over_groups])}))"
            rf"(?:[-\u2010\u2011 ](?P<digits>\d{{1,2}})s"
            rf"|[-\u2010\u2011](?P<word>(?i:{alternatives(self.group_plurals)})))(?![^\W_])"
        )
        self.bounded_heads = Heads([*ages.under_groups, *ages.over_groups])
        self.team_before, self.stop = re.compile(rf"(?<![^\W_])({capital})[ \u00a0]$"), words.nouns.stop
        self.team_behind = re.compile(rf"[ \u00a0](?i:{alternatives(ages.team_nouns)})(?![^\W_])")
        self.decade_leads = bool(ages.decade_leads)
        self.decade_heads = Heads(ages.decade_leads or ages.decade_parts)
        self.decade_values = dict(ages.decades)
        self.decade_parts = dict(ages.decade_parts)
        self.old = re.compile(rf"[-\u2010\u2011 ](?i:{alternatives(ages.old)})(?![^\W_])")
        stop = alternatives(words.nouns.stop)  # "a man of 72 was"
        self.plural = re.compile(
            rf"[ \u00a0-](?!(?:{stop})(?![^\W_]))[^\W\d_]+s(?![^\W_])"
            rf"|[ \u00a0](?:{alternatives(ages.plural_nouns)})(?![^\W_])"
        )
        self.goes_on = re.compile(
            rf"[ \u00a0](?:{alternatives([*words.joiners, *words.ranges.alternative, *ages.until])})(?![^\W_])"
        )
