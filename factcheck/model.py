"""Every record that passes between the rooms of the package: frozen, comparable, without behaviour.

The one thing that the records of a result know is their published form, the JSON objects of the contract (`to_dict`).
Offsets are Unicode code points from 0, ends exclusive. Two kinds of offsets exist: *local* ones count in
`Version.text`, and those of a `Span` count in the decoded file. This module imports nothing of the package.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Literal

from msgspec import Struct

Kind = Literal[
    "quantity",
    "money",
    "percentage",
    "duration",
    "age",
    "rank",
    "score",
    "date",
    "time",
    "quote",
    "name",
    "role",
    "category",
]
Hedge = Literal["exact", "about", "at-least", "more-than", "at-most", "less-than", "range"]
Grain = Literal["year", "month", "week", "day", "hour", "minute"]
Anchor = Literal["stated", "publication", "unresolved"]
Mod = Literal["approx", "start", "mid", "end", "before", "after"]
Form = Literal["direct", "indirect", "mixed"]
Outcome = Literal["agreement", "compatible", "update", "contradiction"]
Level = Literal["error", "warning", "note"]
PartRole = Literal["title", "meta", "body"]

NUMERIC_KINDS: tuple[Kind, ...] = ("quantity", "money", "percentage", "duration", "age", "rank", "score")
TEMPORAL_KINDS: tuple[Kind, ...] = ("date", "time")


def plain_decimal(number: Decimal) -> str:
    """A number in plain digits: no exponent, no idle zeros ("5.5", "8200000")."""
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


class Span(Struct, frozen=True, gc=False):
    """A place in a file: code points from 0, lines and columns from 1, the end exclusive."""

    path: str | None
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    extracted: bool = False

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of the contract."""
        names = ("path", "start", "end", "line", "column", "end_line", "end_column")
        place = {name: getattr(self, name) for name in names}
        return {**place, "extracted": True} if self.extracted else place


class Part(Struct, frozen=True):
    """A stretch of a version by its role; local offsets. What no part covers is not read for facts."""

    role: PartRole
    start: int
    end: int


class Version(Struct, frozen=True):
    """One telling of a story: a contiguous slice of a decoded file.

    `start` is the offset of `text[0]` in the file and `first_line` its line; `line` is the headline's line.
    `published` is an ISO 8601 date or date-time as stated ("2025-01-17", "2025-01-17T09:30",
    "2025-01-17T09:30+02:00") or None. `copy_of` is the id of the version of its story whose text it repeats.
    """

    id: str
    path: str | None
    text: str
    start: int = 0
    first_line: int = 1
    line: int = 1
    parts: tuple[Part, ...] = ()
    title: str = ""
    published: str | None = None
    language: str = "en"
    source: str | None = None
    extracted: bool = False
    copy_of: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of the contract."""
        names = ("id", "path", "line", "title", "published", "language", "source", "copy_of")
        return {name: getattr(self, name) for name in names}


class Skipped(Struct, frozen=True):
    """An input that was not read, and why, in words for the user."""

    path: str
    reason: str

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of the contract."""
        return {"path": self.path, "reason": self.reason}


class Quantity(Struct, frozen=True, gc=False):
    """A number as a closed interval with its unit.

    `unit` is a name of the unit table ("year", "t", "t/day", "USD", "USD/barrel", "%", "pp"), or None for a bare
    count. `step` is the size of the last digit that was stated (0.1 for "2.5", 100000 for "4.6 million"): what a
    careful reader takes as its rounding; one beyond the value tells that no digit was stated ("dozens"). `counted` is
    the lemmatised head noun ("soldier") and `modifiers` the lemmas before it. A score has both sides: `low` the first,
    `high` the second number as written. `of` is the total that "37 of the 38" or "4 out of 5" names; `close` tells
    that the hedge keeps close to the number ("almost", "just over", "sank within an hour").
    """

    low: Decimal
    high: Decimal
    unit: str | None = None
    dimension: str = "count"
    hedge: Hedge = "exact"
    counted: str | None = None
    modifiers: tuple[str, ...] = ()
    step: Decimal = Decimal(1)
    of: Decimal | None = None
    timex: str | None = None
    close: bool = False

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of the contract; `timex` and `of` stand only where there is one."""
        value: dict[str, Any] = {
            "low": plain_decimal(self.low),
            "high": plain_decimal(self.high),
            "unit": self.unit,
            "dimension": self.dimension,
            "hedge": self.hedge,
            "counted": self.counted,
        }
        if self.of is not None:
            value["of"] = plain_decimal(self.of)
        if self.timex is not None:
            value["timex"] = self.timex
        return value


class When(Struct, frozen=True, gc=False):
    """A temporal expression as a half-open interval [start, end) of ISO 8601 local date-times, or null bounds.

    `timex` is a TIMEX3 value. `weekday` (0 Monday ... 6 Sunday) is the one the text states, if it does; `half` tells
    whether the text says in which half of the day its clock time is, `dated` whether it says the day of the month.
    `zone` is that of its clock time in the words of the text: "utc" for all names of that, "" for none or the place's;
    `offset` by how many minutes the place's clocks are ahead of UTC, where the text tells the time by both.
    """

    timex: str
    start: str | None
    end: str | None
    grain: Grain
    anchor: Anchor
    mod: Mod | None = None
    weekday: int | None = None
    half: bool = False
    dated: bool = False
    zone: str = ""
    offset: int | None = None

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of the contract."""
        return {name: getattr(self, name) for name in ("timex", "start", "end", "grain", "anchor", "mod")}


class Quote(Struct, frozen=True, gc=False):
    """Attributed words: AQUA-style source (speaker), cue and content (words).

    `speaker` is the resolved name; `speaker_text`, `speaker_start` and `speaker_end` are the words at that
    place that name the speaker (offsets in the file, as in a Span).
    """

    words: str
    form: Form
    speaker: str | None = None
    speaker_text: str | None = None
    speaker_start: int | None = None
    speaker_end: int | None = None
    cue: str | None = None
    complete: bool = True

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of the contract."""
        names = ("words", "form", "speaker", "speaker_text", "speaker_start", "speaker_end", "cue", "complete")
        return {name: getattr(self, name) for name in names}


class Mention(Struct, frozen=True, gc=False):
    """A name in the text: the entity it stands for, its surface and the role given to it here."""

    entity: str
    surface: str
    role: str | None = None
    type: Literal["person", "organisation", "place", "other"] = "other"

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of the contract."""
        return {"entity": self.entity, "surface": self.surface, "role": self.role}


class Category(Struct, frozen=True, gc=False):
    """A word out of a `family` that exclude each other ("side": left), and the noun `of` which it is said, if any."""

    family: str
    word: str
    of: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of the contract."""
        return {"family": self.family, "word": self.word, "of": self.of}


Value = Quantity | When | Quote | Mention | Category


class Found(Struct, frozen=True, gc=False):
    """What a recogniser yields: a normalised value at a local place of a version."""

    kind: Kind
    start: int
    end: int
    value: Value


SEEN_FROM_NAME = "seen from:name"  # an attribute of a direction: "south of Orl"
SEEN_FROM_SORT = "seen from:sort"  # the same: "south of the port"
EARLIER = "told:earlier"  # an attribute of a category that holds for a time before: "had been acquitted"
BESIDE = "beside:"  # before an attribute of a category that is another one of its family, named in its version
TELLS = "tells:"  # before an attribute of a site that is a word for what happened there
PART = "relative part"  # the aspect of a number that is some of another one ("five of the injured")
REST = "relative rest"  # the aspect of a number that is left out ("all but 31")
AMOUNT = "amount:"  # before the figure that came about in a stretch ("212 millimetres in 36 hours")
TIMES = "x"  # the unit of "twice"
# The aspects of dates on which an event did not happen: it was planned for them, it has happened
# since, or it is one of several.
DATE_INTENDED, DATE_SINCE, DATE_ONE_OF = "date intended", "date since", "date one of"
DATE_MARKS = frozenset({DATE_INTENDED, DATE_SINCE, DATE_ONE_OF})
IN_A_ROW, EVER, BEFORE = "row", "ever", "before"  # series of which no beginning is told; else it is a year or a month
ROUGHLY = "~"  # before the beginning of a series that is counted back to


class Stretch(Struct, frozen=True, gc=False):
    """What a length of time is the length of.

    `of` are the stretches of `rules/stretches.toml` that govern it, and behind `AMOUNT` how much came about in it, or
    the terms of the thing whose age it is;
    `beside` all that its clause names. `ahead` tells that it is what is left of the stretch, `began` that a date only
    tells when the stretch began.
    """

    of: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    ahead: bool = False
    began: bool = False


class Bearer(Struct, frozen=True, gc=False):
    """The thing, body or person that a value belongs to: its sort ("ship.tug") and folded name, as far as known.

    `nouns` are the meanings of the noun for a person ("guard"); `held` tells that the value is the bearer's own (its
    length, her age), which nothing else in the sentence can have. `known_by` tells by what definite description a
    person without a name is known.
    """

    sort: str = ""
    name: str = ""
    nouns: tuple[str, ...] = ()
    held: bool = False
    known_by: str = ""


class Context(Struct, frozen=True, gc=False):
    """What the words around a fact say about the question that it answers.

    `terms` are content lemmas and concepts with a weight that falls with distance; `holders` are entities that
    the value may belong to, nearest first; `attributes` are concepts of the lexicon that govern the value;
    `aspect` tells apart values that stand side by side by design (from/to/by, forecast, target, previous);
    `period` is the time for which the value holds, `source` who states it; `limit` tells that the value is a bound
    itself, so that "more than" and "at least" belong to it; `faces` are further values that it states by its whole
    ("39 of 112" is also a share); `series` is in what an ordinal counts up ("row", or since when: "2025-10"); `stretch`
    is what a length of time, told or reckoned from a date, is the length of; `shared` are the terms of what a share
    is of; `bearer` is whose or what's the value is, where the clause tells; `labels` are the terms that may tell the
    value from one beside it, each with its distance in tokens: negative before it, 0 where "respectively" hands it.
    """

    holders: tuple[str, ...] = ()
    attributes: tuple[str, ...] = ()
    terms: tuple[tuple[str, float], ...] = ()
    aspect: tuple[str, ...] = ()
    period: str | None = None
    source: str | None = None
    position: int = 0
    in_title: bool = False
    limit: bool = False
    faces: tuple[Quantity, ...] = ()
    series: str | None = None
    stretch: Stretch | None = None
    shared: tuple[str, ...] = ()
    bearer: Bearer = Bearer()
    labels: tuple[tuple[str, int], ...] = ()


class Fact(Struct, frozen=True, gc=False):
    """One normalised value at one place of one version."""

    version: str
    kind: Kind
    text: str
    normalized: str
    value: Value
    sentence: str
    sentence_start: int
    span: Span
    speaker: str | None = None
    context: Context = Context()

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of the contract."""
        return {
            "version": self.version,
            "kind": self.kind,
            "text": self.text,
            "normalized": self.normalized,
            "value": self.value.to_dict(),
            "sentence": self.sentence,
            "speaker": self.speaker,
            "span": self.span.to_dict(),
        }


class Story(Struct, frozen=True):
    """Versions that tell the same event; `copies` are those among them that repeat the text of another.

    With `across` it is no event, but what versions of different stories tell in their background.
    """

    id: str
    title: str
    versions: tuple[str, ...]
    copies: tuple[str, ...] = ()
    across: bool = False

    @property
    def independent(self) -> int:
        """How many of the versions count as witnesses of their own."""
        return len(self.versions) - len(self.copies)


class Slot(Struct, frozen=True):
    """The question that its facts answer. `reasons` tells, for each fact, why it was joined.

    `confidence` is how surely its unlike values answer one question, as the evidence of pairs has it; `trust` the
    chance that they contradict each other, by what such findings of figures proved to be; None of other slots.

    Where a run was asked to explain, `details` tells for each fact all that was weighed, and `block` among how many
    values the slot was found.
    """

    id: str
    story: str
    kind: Kind
    subject: str | None
    attribute: str | None
    facts: tuple[Fact, ...]
    confidence: float = 1.0
    reasons: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    block: str = ""
    trust: float | None = None


class Verdict(Struct, frozen=True):
    """The judgement on a slot; `level` and `rule` are None for agreement and compatible.

    `groups` are the indexes of facts that agree with each other, the best attested first; `witnesses` tells for each
    group how many of its versions tell it independently of each other (empty where nobody counted).
    """

    slot: Slot
    outcome: Outcome
    level: Level | None = None
    rule: str | None = None
    message: str = ""
    why: str = ""
    groups: tuple[tuple[int, ...], ...] = ()
    witnesses: tuple[int, ...] = ()

    @property
    def listed(self) -> bool:
        """Whether the slot holds facts at two or more places, so that there was something to compare."""
        return len(self.slot.facts) > 1

    def to_dict(self) -> dict[str, Any]:
        """The slot with its judgement as the JSON object of the contract."""
        return {
            "id": self.slot.id,
            "kind": self.slot.kind,
            "subject": self.slot.subject,
            "attribute": self.slot.attribute,
            "verdict": self.outcome,
            "level": self.level,
            "rule": self.rule,
            "message": self.message,
            "why": self.why,
            "facts": [fact.to_dict() for fact in self.slot.facts],
            "sides": self._sides(),
            "trust": self.slot.trust,
        }

    def _sides(self) -> list[dict[str, Any]]:
        """For each group the indexes of its facts, and how many versions and independent witnesses tell it."""
        versions = [len({self.slot.facts[index].version for index in group}) for group in self.groups]
        counted = zip(self.groups, versions, self.witnesses or versions, strict=True)
        return [{"facts": list(group), "versions": told, "independent": own} for group, told, own in counted]


class StoryVerdicts(Struct, frozen=True):
    """A story with the judgement on each of its slots, worst first."""

    story: Story
    verdicts: tuple[Verdict, ...]

    def to_dict(self) -> dict[str, Any]:
        """The story with its slots as the JSON object of the contract."""
        return {
            "id": self.story.id,
            "title": self.story.title,
            "scope": "corpus" if self.story.across else "story",
            "versions": list(self.story.versions),
            "independent": self.story.independent,
            "slots": [verdict.to_dict() for verdict in self.verdicts if verdict.listed],
        }


class Report(Struct, frozen=True):
    """The whole result; reporters need nothing else."""

    versions: tuple[Version, ...]
    stories: tuple[StoryVerdicts, ...]
    skipped: tuple[Skipped, ...]
    facts: int
    rules_digest: str
    generator_version: str

    def verdicts(self) -> Iterator[Verdict]:
        """All judgements in the order of the report."""
        for story in self.stories:
            yield from story.verdicts

    def summary(self) -> dict[str, int]:
        """What was read and found, in numbers; `errors`, `warnings` and `notes` count contradictions."""
        listed = [verdict for verdict in self.verdicts() if verdict.listed]
        outcomes = [verdict.outcome for verdict in listed]
        levels = [verdict.level for verdict in listed if verdict.outcome == "contradiction"]
        return {
            "versions": len(self.versions),
            "stories": sum(not story.story.across for story in self.stories),
            "facts": self.facts,
            "contradictions": len(levels),
            "updates": outcomes.count("update"),
            "errors": levels.count("error"),
            "warnings": levels.count("warning"),
            "notes": levels.count("note"),
            "compatible": outcomes.count("compatible"),
            "agreements": outcomes.count("agreement"),
            "skipped": len(self.skipped),
        }

    def to_dict(self) -> dict[str, Any]:
        """The whole report as the JSON object of the contract, schema version 1.0."""
        return {
            "schema_version": "1.0",
            "generator": {"name": "factcheck", "version": self.generator_version, "rules": self.rules_digest},
            "versions": [version.to_dict() for version in self.versions],
            "skipped": [skipped.to_dict() for skipped in self.skipped],
            "stories": [story.to_dict() for story in self.stories],
            "summary": self.summary(),
        }
