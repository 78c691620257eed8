"""Words of matches and of votes, where two numbers are those of two sides."""

from __future__ import annotations

from msgspec import Struct, field

Words = tuple[str, ...]


class Phases(Struct, frozen=True, forbid_unknown_fields=True):
    """Words beside a score that tell of what it is, by phase ("half", "shootout", "aggregate", "regular", "running").

    `behind` follow it within three words, none of them one of `turns` ("2-1 after trailing at half-time"), `before`
    stand right before it ("led 2-1"). Behind one of `ended` it is the score of the end, in a sentence with one of
    `earlier` that of another match.
    """

    behind: dict[str, Words] = field(default_factory=dict)
    before: dict[str, Words] = field(default_factory=dict)
    turns: Words = ()
    ended: Words = ()
    earlier: Words = ()


class Scores(Struct, frozen=True, forbid_unknown_fields=True):
    """Words of matches and votes: `cues` near by, `to` between the sides, `things` that are scored.

    `run_in` are words before a running time ("won in 31:30"), `outcomes` tell how a vote ended before its two sides are
    told in words ("adopted the code, 61 to 40"). `blank` are phrases of a match without goals, `level` words
    behind what each side has ("two apiece"; `scored` are verbs before it of players who have so many), `drawn` words
    before it ("empate a dos"), `none` words that are a second side and no numeral ("to nothing"), `vote_sides` numbers
    that are one only before votes ("семью голосами"). Behind one of `verdicts` what has the shape of a clock time is a
    score ("gewann 14:12"). Behind one of `polled` what rises is an interval ("the poll had 46 to 50").
    """

    cues: Words = ()
    outcomes: Words = ()
    polled: Words = ()
    spelt: Words = ()  # nouns behind "six-three"
    to: Words = ()
    things: Words = ()
    odds_before: Words = ()  # right before the odds of a bet, which are no score: "priced at 7-2"
    odds_behind: Words = ()  # and right behind them: "the 11-4 favourite"
    run_in: frozenset[str] = frozenset()
    blank: Words = ()
    level: Words = ()
    scored: frozenset[str] = frozenset()
    drawn: Words = ()
    none: dict[str, int] = field(default_factory=dict)
    vote_sides: dict[str, int] = field(default_factory=dict)
    verdicts: frozenset[str] = frozenset()
    favour: Words = ()  # behind the first side of a vote that is told by what each wanted: "41 for, 19 against"
    opposed: Words = ()  # and behind the second
    wickets: Words = ()  # words of cricket, beside which "245-6" are runs and wickets
    wicket_links: Words = ()  # between them: "320 for four"
    phases: Phases = Phases()
