"""Words of one language that bind a value to its holder or set it apart from the value beside it.

The lists from `total` on are the cues of arithmetic inside one text. There a star at the end of a cue stands for any
ending of the word ("выросл*").
"""

from __future__ import annotations

from msgspec import Struct


class Structure(Struct, frozen=True, forbid_unknown_fields=True):
    """Closed classes, all in lower case."""

    conjunctions: frozenset[str] = frozenset()
    coordinators: frozenset[str] = frozenset()
    respectively: frozenset[str] = frozenset()
    from_words: frozenset[str] = frozenset()
    to_words: frozenset[str] = frozenset()
    by_words: frozenset[str] = frozenset()
    genitive: frozenset[str] = frozenset()  # words among them that only mark a side beside the other: "de 3 à 5"
    levels: frozenset[str] = frozenset()  # before a word among them that leads to no new value: "amounted to"
    for_words: frozenset[str] = frozenset()  # words among them that also say how long: "на три года"
    in_time: frozenset[str] = frozenset()  # before the length in which an amount came about: "in", "over", "within"
    renewed: frozenset[str] = frozenset()  # wordings that show that a value took the place of another ("has since")
    as_of: frozenset[str] = frozenset()  # words before the moment up to which something was counted ("by noon")
    counted_by: frozenset[str] = frozenset()  # those among them before which nothing ended: "by", but not "until"
    due: frozenset[str] = frozenset()  # beside the time of day for which something was planned ("due at 15:00")
    overrun: frozenset[str] = frozenset()  # in its sentence: it came later than planned ("was held back")
    moving: frozenset[str] = frozenset()  # wordings that show that a figure moves ("so far", "rose to")
    going_on: frozenset[str] = frozenset()  # wordings that show that a length is not over ("have been", "so far")
    compared: frozenset[str] = frozenset()  # before a year with which a figure compares, not its own: "than in 2023"
    compared_only: frozenset[str] = frozenset()  # those of them that are no other word: no "que"
    closing: frozenset[str] = frozenset()  # beside a price: it is the last of its day ("closed", "at the close")
    counted_out: frozenset[str] = frozenset()  # anywhere in a text: all votes are counted ("final results")
    counted_later: frozenset[str] = frozenset()  # in the sentence of such words: not yet ("are expected on Friday")
    counted_behind: frozenset[str] = frozenset()  # behind a part of the votes: it is counted ("with 96% counted")
    counted_before: frozenset[str] = frozenset()  # the same before it ("nach Auszählung von 96 %")
    counted_ending: frozenset[str] = frozenset()  # behind it at the end of a clause ("with 96% of districts in,")
    # Words behind a value that counts from another point than a value without them:
    relative: frozenset[str] = frozenset()  # any value: "seven minutes later"
    relative_minutes: frozenset[str] = frozenset()  # minutes of a match: "16 minutes from the end"
    relative_days: frozenset[str] = frozenset()  # behind days or years that count back from something: "before opening"
    leads_back: frozenset[str] = frozenset()  # before a length that such a word follows: "за три дня до"
    multiplied: frozenset[str] = frozenset()  # behind a number of times what is as much more: "times as", "раз больше"
    multiplied_leads: frozenset[str] = frozenset()  # before such a number: "в 12 раз"
    relative_times: frozenset[str] = frozenset()  # any span of time: "two years into the war", no fall "into the river"
    relative_age: frozenset[str] = frozenset()  # an age at another time: "was 41 when"
    relative_age_before: frozenset[str] = frozenset()  # the same before it: "will be 54"
    step_nouns: frozenset[str] = frozenset()  # before "of": "an increase of"
    step_after: frozenset[str] = frozenset()  # behind a step: "60 cents more"
    excess: frozenset[str] = frozenset()  # right behind it: "16 degrees too cool"
    privative: frozenset[str] = frozenset()  # before what some have and others lack: "without"
    remaining_ones: frozenset[str] = frozenset()  # those who are not named: "the others", "the rest"
    lacking: frozenset[str] = frozenset()  # behind a count and its noun: "nine nurses short"
    # A phrase between commas that opens with such a word tells of its neighbour: ", founded in 1998,".
    participles: frozenset[str] = frozenset()
    participle_endings: tuple[str, ...] = ()
    pronouns: frozenset[str] = frozenset()  # of one person: he, she, his, her
    objects: dict[str, str] = {}  # pronouns of a person to whom something is done, with "m" or "f": "him"
    of_things: frozenset[str] = frozenset()  # relative pronouns that stand for no person: "which"
    gendered: bool = False  # whether things too are he and she

    # parts and total
    total: frozenset[str] = frozenset()  # the figures beside it add up: "in all", "together", "shared by"
    summing: frozenset[str] = frozenset()  # opens a sentence that adds up the one before it: "that makes"
    total_with: frozenset[str] = frozenset()  # adds something that is not listed: "together with", "bringing the total"
    joined_by: frozenset[str] = frozenset()  # words among them that open a sum: "together with B's 15 she has 69"
    of_total: frozenset[str] = frozenset()  # before a whole that what was told before makes: "of the total of"
    all_but: frozenset[str] = frozenset()  # before a number that is left out: "all but 31"
    none_of: frozenset[str] = frozenset()  # before a whole of which nothing is so: "none of the"
    of_which: frozenset[str] = frozenset()  # what follows is part of what precedes: "of which", "of whom"
    of_that: frozenset[str] = frozenset()  # the same at the head of a sentence: "of that", "of these"
    of_the: frozenset[str] = frozenset()  # binds a part or a share to its whole: "of the", "of its"
    bare_of: frozenset[str] = frozenset()  # words among them that need not lead to a whole: "of", "of a"
    including: frozenset[str] = frozenset()  # the list is not the whole: "including", "among them"
    entire: frozenset[str] = frozenset()  # before a whole that is all there is: "all the"
    overlapping: frozenset[str] = frozenset()  # behind parts that may be of one another: "both", "some of whom"
    equipment: frozenset[str] = frozenset()  # what is counted beside people, and is no kind of them: "vehicle"
    umbrella: frozenset[str] = frozenset()  # nouns that are wider than those of the parts: "people", "vehicles"
    persons: frozenset[str] = frozenset()  # nouns of people by what they do or are: "residents", "firefighters"
    rest: frozenset[str] = frozenset()  # the list is the whole: "everything else", "the rest"
    places: frozenset[str] = frozenset()  # prepositions by which the parts of a list are told apart
    adding: frozenset[str] = frozenset()  # right before a further part: "another", "with"
    others: frozenset[str] = frozenset()  # beside a number that goes beyond those named before: "37 others"
    members: frozenset[str] = frozenset()  # after the size of a body: "-member council", "seats in"
    moved: frozenset[str] = frozenset()  # a figure that is no part of a list: "up from", "needed for"
    comprising: frozenset[str] = frozenset()  # what follows is the whole in parts: "made up of"
    halves: tuple[tuple[str, ...], ...] = ()  # classes of people that exclude each other: men, women
    complements: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()  # two kinds that leave nothing out
    death_of: tuple[str, ...] = ()  # before the name of one who died: "the murder of"
    unless: tuple[str, ...] = ()  # before such words, where nobody did: "attempted"
    fates: tuple[tuple[str, ...], ...] = ()  # what became of people, one fate a class: died, went home, is missing
    answers: tuple[tuple[str, ...], ...] = ()  # what people said or achieved, one a class: yes, no, passed
    bringing: frozenset[str] = frozenset()  # before a total that the sentence arrives at: "bringing the number to"
    making: frozenset[str] = frozenset()  # before the sum of what precedes: "which makes"
    hurt: frozenset[str] = frozenset()  # names a total of injured people
    treated: frozenset[str] = frozenset()  # marks a part of them: "taken to hospital"
    struck: frozenset[str] = frozenset()  # names a total of people who were either killed or hurt: "stabbed"
    single: frozenset[str] = frozenset()  # one of many, as the subject or object of a clause: "one"
    denying: frozenset[str] = frozenset()  # behind the part of which the rest is not true: "55 have one and 25 do not"
    sharing: frozenset[str] = frozenset()  # between a payer and his part of a sum: "contributes"
    # remainder
    remainder: frozenset[str] = frozenset()  # before what is left: "leaving", "a saving of"
    unfilled: frozenset[str] = frozenset()  # behind the places that nobody took: "empty", "unsold"
    remaining: frozenset[str] = frozenset()  # behind what is left: "are left", "remain"
    finals: frozenset[str] = frozenset()  # labels of who is left at the end of a table: "Finishers"
    outstanding: frozenset[str] = frozenset()  # the same where the clause ends behind it: "18 to go"
    consequence: frozenset[str] = frozenset()  # before what follows from figures: "so", "which makes"
    no_consequence: frozenset[str] = frozenset()  # what only begins like it: "so far"
    # spans of time
    first_since: frozenset[str] = frozenset()  # before a year: "for the first time since"
    since_only: frozenset[str] = frozenset()  # before a date: "since"
    by_now: frozenset[str] = frozenset()  # what is so on the day of the news: "is over", "has", "goes"
    intended: frozenset[str] = frozenset()  # before a past date for which something was planned: "was to", "would have"
    one_of: frozenset[str] = frozenset()  # right before the date of one event of several: "the last of them"
    dating_from: frozenset[str] = frozenset()  # before a date: "dates from", "built in"
    which_began: frozenset[str] = frozenset()  # between a span and the day on which it began
    lasting: frozenset[str] = frozenset()  # before a length of time: "for", "after", "lasted"
    standing: frozenset[str] = frozenset()  # what has lasted until now: "has stood", "governed"
    in_office: frozenset[str] = frozenset()  # behind a span: what lasted was an office or a rule
    waiting: frozenset[str] = frozenset()  # behind a span: "wait", "absence"
    waited: frozenset[str] = frozenset()  # before a span: "waited"
    ago: frozenset[str] = frozenset()  # inside an expression that counts back from now
    stressing: frozenset[str] = frozenset()  # beside a count, of which it changes nothing: "a mere", "by now"
    in_words: tuple[str, ...] = ()  # before a year
    begun: frozenset[str] = frozenset()  # before the time at which something began: "began at", "from"
    ended: frozenset[str] = frozenset()  # before the time at which it ended: "until", "landed at"
    given_up: frozenset[str] = frozenset()  # before a date: what was over then: "leaves", "released", "reopened"
    starting: frozenset[str] = frozenset()  # before a date: what began then: "joined", "married", "was arrested"
    later: frozenset[str] = frozenset()  # behind or in a length of time that ends with the event: "later"
    afterwards: frozenset[str] = frozenset()  # before a length of time that the event closes: "after"
    after_it: frozenset[str] = frozenset()  # behind a length that counts from what was told before: "after they"
    since_words: frozenset[str] = frozenset()  # between a length and the event that it counts from: "after", "since"
    reckoning: frozenset[str] = frozenset()  # the same on either side of it: "after", "before"
    since_then: frozenset[str] = frozenset()  # between a date and the time from it to now: "since then"
    having_begun: frozenset[str] = frozenset()  # between the time up to now and the date of its beginning
    last_time: frozenset[str] = frozenset()  # before the date on which something last happened: "last"
    existing: frozenset[str] = frozenset()  # behind a span that is the age of a thing: "history", "of existence"
    jubilee: frozenset[str] = frozenset()  # behind the years that something has been there: "90th anniversary"
    wedded: frozenset[str] = frozenset()  # behind a span that is the length of a marriage: "of marriage"
    makes_age: frozenset[str] = frozenset()  # between a beginning and the age that it makes today: "and now"
    lasted: frozenset[str] = frozenset()  # before the length of what is over: "took", "went on for"
    captive: frozenset[str] = frozenset()  # behind a span: where somebody was held: "in captivity", "behind bars"
    counted_from: frozenset[str] = frozenset()  # before the day from which a term counts: "counts from"
    terms: frozenset[str] = frozenset()  # behind a length of time that is set beforehand: "-year term"
    expiring: frozenset[str] = frozenset()  # before the date on which such a time is over: "is due in", "again from"
    pauses: frozenset[str] = frozenset()  # lengths of something else: "delay", "break"
    born: frozenset[str] = frozenset()  # before a birth date
    age_when: frozenset[str] = frozenset()  # before an age at another time, sure even of a bare number: "when she was"
    age_today: frozenset[str] = frozenset()  # between a birth and the age today of who was born: "and would be"
    age_is: frozenset[str] = frozenset()  # before the age of the subject: "was just", "aged", "turned"
    age_at: frozenset[str] = frozenset()  # behind an age, before what happened then: "when"
    since_age: frozenset[str] = frozenset()  # before the age at which something began: "since he was"
    age_label: frozenset[str] = frozenset()  # the label of an age on a card: "Age"
    career: frozenset[str] = frozenset()  # what may have happened long ago: "became", "first"
    kin: frozenset[str] = frozenset()  # whose age is not that of the subject: "son", "wife"
    age_then: frozenset[str] = frozenset()  # before an age at another time: "aged", "at"
    # shares, restatements and changes
    articles: frozenset[str] = frozenset()  # open a noun phrase
    restating: frozenset[str] = frozenset()  # says the same again: "or", "that is"
    nearly: frozenset[str] = frozenset()  # hedges before a number
    above: frozenset[str] = frozenset()  # hedges among them that put a figure above what follows: "more than"
    short_of: frozenset[str] = frozenset()  # hedges among them that put it below: "almost"
    closely: frozenset[str] = frozenset()  # hedges that say that the figure is close: "a little under"
    share_nouns: frozenset[str] = frozenset()  # a share that has a name: "a turnout of"
    among: frozenset[str] = frozenset()  # behind a share, before those of whom it is told: "among", "for"
    most_of: frozenset[str] = frozenset()  # before a whole of which more than half is meant: "most of the"
    # rates whose name says what they are the share of, with names of the part and of the whole
    named_rates: tuple[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]], ...] = ()
    amounts: frozenset[str] = frozenset()  # between a part and its share: "would cover", "is"
    rises: frozenset[str] = frozenset()
    falls: frozenset[str] = frozenset()
    change_from: frozenset[str] = frozenset()  # before the figure that was: "from"
    change_to: frozenset[str] = frozenset()  # before the figure that is: "to"
    set_against: frozenset[str] = frozenset()  # before the figure that another is compared with: "against", "down on"
    # differences, products and multiples
    beyond: frozenset[str] = frozenset()  # behind a difference: "more", "points ahead", "older"
    than: frozenset[str] = frozenset()  # before what it is a difference to
    unstated: frozenset[str] = frozenset()  # names a side that no figure tells: "than expected", "than last year"
    permitted: frozenset[str] = frozenset()  # names a side as a limit: "than allowed"
    gaps: frozenset[str] = frozenset()  # before the difference of two figures: "a profit of"
    balances: frozenset[str] = frozenset()  # what is the difference of two sides: "deficit"
    yielding: frozenset[str] = frozenset()  # between two figures and their difference: "leave a gap of"
    filling: frozenset[str] = frozenset()  # opens a sentence that makes up a sum: "to close a gap of"
    indefinite: frozenset[str] = frozenset()  # before one thing that is new: "a", "an"
    lone: frozenset[str] = frozenset()  # before one of a list that is no figure: "a passenger"
    groups: frozenset[str] = frozenset()  # nouns in the singular for more than one: "crew"
    couples: frozenset[str] = frozenset()  # the same of two: "the parents"
    nowadays: frozenset[str] = frozenset()  # in a sentence that sets today against what was told before: "now"
    overruns: frozenset[str] = frozenset()  # before what goes beyond a plan or a limit: "an overrun of"
    extra: frozenset[str] = frozenset()  # right before the difference of two figures: "an extra"
    each: frozenset[str] = frozenset()  # behind a figure that is said of each of many: "apiece"
    each_of: frozenset[str] = frozenset()  # before it: "each man"
    in_each: frozenset[str] = frozenset()  # between a part and the number of times that it counts: "in each of the"
    per: frozenset[str] = frozenset()  # between a rate and its period: "a", "per"
    amounting: frozenset[str] = frozenset()  # before what factors come to: "came to"
    earning: frozenset[str] = frozenset()  # before what a number of sales brought in: "netting"
    enduring: frozenset[str] = frozenset()  # before the time for which a stock lasts: "enough for"
    valuing: frozenset[str] = frozenset()  # before what a number of things at a price are worth: "values"
    margin: frozenset[str] = frozenset()  # before the difference of two counts: "a majority of"
    points: frozenset[str] = frozenset()  # what a match is counted in: points, goals, runs
    versus: frozenset[str] = frozenset()  # between two counts of votes or points
    favour: frozenset[str] = frozenset()  # behind the votes for: "in favour"
    opposed: frozenset[str] = frozenset()  # behind the votes against
    abstaining: frozenset[str] = frozenset()  # behind the votes for neither
    nights: frozenset[str] = frozenset()  # the noun of a count of nights
    endured: frozenset[str] = frozenset()  # before a count of nights or days that people went through: "after"
    voting: frozenset[str] = frozenset()  # shows that a score counts votes
    majority: frozenset[str] = frozenset()  # beside how many votes or seats it takes: "needed for a majority"
    possession: frozenset[str] = frozenset()  # before or behind shares of one match that make the whole
    beat: frozenset[str] = frozenset()  # between the winner and the sets: "beat"
    lost_to: frozenset[str] = frozenset()  # the same of the loser: "lost to"
    straight_sets: frozenset[str] = frozenset()  # the winner lost no set
    wins: frozenset[str] = frozenset()  # behind a count of games: wins
    draws: frozenset[str] = frozenset()  # behind a count of games: draws
    premium: frozenset[str] = frozenset()  # before what a price lies above another: "a premium of"
