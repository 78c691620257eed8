"""How one language quotes and attributes speech."""

from __future__ import annotations

import re

from msgspec import Struct, field

_BRACES = re.compile(r"\{([^{}]*)\}")


class SpeechWords(Struct, frozen=True, forbid_unknown_fields=True):
    """How one language quotes and attributes speech; all words in lower case.

    Words and phrases may hold alternatives in braces: "sa{y,ys,id}" stands for three words.
    """

    # Finite verbs and phrases that introduce direct and reported speech: "said", "was quoted as saying".
    cues: tuple[str, ...] = ()
    # Verbs that attribute only words in quotation marks beside them: "beamed", "went on".
    direct_cues: tuple[str, ...] = ()
    # Such verbs with the words of which one ends their clause: "gab Moor zu bedenken".
    split_cues: dict[str, frozenset[str]] = field(default_factory=dict)
    # Verbs that attribute a fragment in quotation marks further on in their sentence: "called the claim ...".
    naming_cues: tuple[str, ...] = ()
    # Forms without a subject of their own: "saying", "adding"; their subject is that of the sentence.
    participles: tuple[str, ...] = ()
    # Words before a source: "according to"; and words after one: "zufolge".
    sources: tuple[str, ...] = ()
    sources_after: tuple[str, ...] = ()
    # Words at the head of a clause that only point back to what was said: "про це повідомив X".
    references: tuple[str, ...] = ()
    # Forms that are nouns as well ("claims", "call"): cues only right after a name or a pronoun.
    nouns: frozenset[str] = frozenset()
    # Verbs of a body whose object is the speaker: "цитує агентство мера".
    citing: frozenset[str] = frozenset()
    # Cues of those who pass on what others said ("reported"): weaker than another cue in the same sentence.
    relaying: frozenset[str] = frozenset()
    # Words between a naming cue and the name: "as" in "described as".
    name_particles: frozenset[str] = frozenset()
    # Words after a cue that show it to be a passive participle: "by" in "reported by".
    agents: frozenset[str] = frozenset()
    # Cues of those who say that what follows is not so: "denied".
    denials: frozenset[str] = frozenset()
    # Words that turn a cue into its opposite: "not".
    negations: frozenset[str] = frozenset()
    answers: frozenset[str] = frozenset()  # objects that are whole answers: "said yes to the plan"
    # Words that open a reported clause: "that".
    complementizers: frozenset[str] = frozenset()
    # Auxiliaries and adverbs that may stand between subject and cue; passive ones turn the cue into no cue.
    auxiliaries: frozenset[str] = frozenset()
    passives: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    adverb_endings: tuple[str, ...] = ()
    # Endings that make any word beside a whole quotation and its speaker a cue: "croaked".
    cue_endings: tuple[str, ...] = ()
    perfect_endings: tuple[str, ...] = ()  # the same behind an auxiliary only: "ha lamentado"
    # Cues that take a hearer: "told the court".
    addressing: frozenset[str] = frozenset()
    # Personal pronouns (to "m", "f", "n" or "p") and possessive ones.
    pronouns: dict[str, str] = field(default_factory=dict)
    # Words for the one who speaks: "I", "my".
    selves: frozenset[str] = frozenset()
    possessives: dict[str, str] = field(default_factory=dict)
    # Pronouns for the hearer that stand before a cue: "lui a lancé X", "le espetó X".
    hearers: frozenset[str] = frozenset()
    media: frozenset[str] = frozenset()  # those who hear a speaker, right before the name: "a dit à la radio <name>"
    # Pronouns that hang on the verb: "dit-il", "a-t-elle".
    enclitics: dict[str, str] = field(default_factory=dict)
    enclitic_suffixes: dict[str, str] = field(default_factory=dict)
    relatives: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    indefinite: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    # Nouns that belong to a title between a preposition and a name: "secretary of state", "chief of staff".
    offices: frozenset[str] = frozenset()
    # Nouns for whoever leads or speaks for a body whose name follows in the genitive ("глава ОВА"), and the endings
    # of adjectives between them.
    leaders: frozenset[str] = frozenset()
    genitive_endings: tuple[str, ...] = ()
    # Endings of names in other cases than the subject's, where the case tells the subject.
    oblique_endings: tuple[str, ...] = ()
    # Cues that open a reported clause also without a complementizer: "said".
    clause_cues: tuple[str, ...] = ()
    # Finite verbs by which a reported clause without a complementizer is known from an object: "was"; endings and
    # irregular forms of the past, which may be participles as well: "found".
    finite: frozenset[str] = frozenset()
    finite_endings: tuple[str, ...] = ()
    # Endings of peoples that may be one or many, or a government: "the French said".
    people_endings: tuple[str, ...] = ()
    pasts: frozenset[str] = frozenset()
    # Words of the teller that open a sentence before what is told: "However, ...", with a comma; "But ...", without.
    connectives: tuple[str, ...] = ()
    bare_connectives: frozenset[str] = frozenset()
    # Words that open such a clause and nothing else: "there".
    clause_openers: frozenset[str] = frozenset()
    # Cues that hand on a deed in the gerund ("denied taking bribes"), and nouns that look like one: "denied bearing".
    gerund_cues: frozenset[str] = frozenset()
    gerund_nouns: frozenset[str] = frozenset()
    # Verbs in the mood of reported speech, by which a clause without a complementizer is known: "er habe".
    subjunctives: frozenset[str] = frozenset()
    # Adverbs between a cue and its clause that rather open the clause: "said all ...", "said only ...".
    determining: frozenset[str] = frozenset()
    # Words after a preposition that make it a measure: "at least".
    degrees: frozenset[str] = frozenset()
    # Cues whose object without a complementizer is a clause nearly always: "said".
    telling: frozenset[str] = frozenset()
    # Words before a cue that make it no speech act: "will announce".
    modals: frozenset[str] = frozenset()
    # Times, and occasions on which something is said, between a cue and its clause: "on Friday", "in a statement".
    times: frozenset[str] = frozenset()
    occasions: frozenset[str] = frozenset()
    # Nouns between a cue and its complementizer that tell how something is said: "expressed hope that".
    stances: frozenset[str] = frozenset()
    # Cues that things have as subjects as well ("suggests"), and endings of nouns for those who speak: "officers".
    evidence: frozenset[str] = frozenset()
    voices: tuple[str, ...] = ()
    # Participles, and verbs after a conjunction, in which the teller goes on about the speaker: ", dismissing",
    # "and described"; verbs that are so only where they are denied: "but did not comment".
    remarks: frozenset[str] = frozenset()
    turns: frozenset[str] = frozenset()
    refusals: frozenset[str] = frozenset()
    # Conjunctions that open a clause in which somebody else may speak: "while".
    subordinators: frozenset[str] = frozenset()
    # Heads of noun phrases that name a body ("ministry") or a document ("report"), never a person.
    bodies: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    # Last words after a source that tell a norm and no speaker: "according to the law".
    norms: frozenset[str] = frozenset()
    # Heads that may well name somebody else than who was just mentioned: "the spokesman", "the judge".
    others: frozenset[str] = frozenset()
    counts: frozenset[str] = frozenset()  # numbers of somebody's children: "the father of two"
    # Endings of heads that name more than one person: "the leaders".
    plural_endings: tuple[str, ...] = ()
    # Words that introduce a name or a term in quotation marks: "so-called", "dubbed", "titled".
    terms: tuple[str, ...] = ()
    # Words before a quotation that stand for speech: "words", "verdict" (after a possessive and before a colon).
    speech_nouns: frozenset[str] = frozenset()
    authors: frozenset[str] = frozenset()  # words between such a noun and whose it is: "a statement by Ada Moor"
    senders: frozenset[str] = frozenset()  # and right behind a quotation: "...," from judge Ada Moor
    # Words that may open a remark on a quotation before such a noun: "came", "was", "that".
    presenters: frozenset[str] = frozenset()
    # Words behind a quotation that point back at it before who spoke: "with these words X described", "is how X
    # remembers"; such as do so only beside a verb of speech ("so said X"), and such before a genitive ("the words of").
    pointers: tuple[str, ...] = ()
    likewise: tuple[str, ...] = ()
    word_owners: tuple[str, ...] = ()
    # Verbs of a sentence behind a quotation that tells what its speaker was speaking of: "X describes the night".
    retelling: tuple[str, ...] = ()
    reflexives: frozenset[str] = frozenset()  # not "describes himself"
    # Phrases for whoever was named last, to "m", "f" or "": "the latter", "тот".
    latters: dict[str, str] = field(default_factory=dict)
    # Words before a colon with which the same speaker goes on: "Later: ...".
    resuming: frozenset[str] = frozenset()
    # Words written with a leading apostrophe.
    elisions: frozenset[str] = frozenset()
    # Abbreviated titles, which are no names by themselves: "dr".
    titles: frozenset[str] = frozenset()
    # The nouns for some of them: "professor" for "prof".
    spelled: dict[str, str] = field(default_factory=dict)
    # Nouns and titles that tell a woman from a man; first names; endings of names or of verbs in the past.
    female: frozenset[str] = frozenset()
    male: frozenset[str] = frozenset()
    female_names: frozenset[str] = frozenset()
    male_names: frozenset[str] = frozenset()
    female_endings: tuple[str, ...] = ()
    male_endings: tuple[str, ...] = ()
    # How an age stands beside a name: "76", "aged 76" are known; words after a number that make it one.
    ages: frozenset[str] = frozenset()
    # Prepositions after a cue without a subject before the body that speaks: "повідомили в штабі".
    elsewhere: frozenset[str] = frozenset()  # behind a description, it is of another place: "the mayor there said"
    locatives: frozenset[str] = frozenset()
    # Whether a cue may stand without its subject or before it anywhere, and whether a dash opens speech.
    pro_drop: bool = False
    inversion: bool = False
    # Whether the verb follows a source without a comma: "Laut X starben ...".
    verb_second: bool = False
    dash_speech: bool = False
    # Whether commas set off an attribution inside the marks: "« Oui, explique X, ... »".
    comma_speech: bool = False


def expand(pattern: str) -> tuple[str, ...]:
    """All words that a pattern with alternatives in braces stands for."""
    found = _BRACES.search(pattern)
    if not found:
        return (pattern,)
    heads = (pattern[: found.start()] + choice + pattern[found.end() :] for choice in found[1].split(","))
    return tuple(word for head in heads for word in expand(head))
