"""Verbs that bind two parties, and the words that tell where a journey begins and ends."""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct, field

from factcheck.rulebook.lexicon import Concept, Lexicon
from factcheck.rulebook.vocabulary import read_row

SCENE = "scene:"


class Deed(Struct, frozen=True, forbid_unknown_fields=True):
    """What one party does to another: its verbs by language, parted by |.

    `verbs` have the doer as subject; `receives` the other party, with the doer behind a preposition. Of a deed that
    `lead`s only the first sentences of a version are read: two teams may have met before.
    """

    says: str
    verbs: dict[str, str] = {}
    receives: dict[str, str] = {}
    lead: bool = False


class Post(Struct, frozen=True, forbid_unknown_fields=True):
    """What one person of a story does alone, with the phrases for it by language, parted by |.

    `titles` are what a prize is called that is given to one only.
    """

    says: str
    phrases: dict[str, str] = {}
    titles: dict[str, str] = {}

    def words(self, language: str) -> tuple[str, ...]:
        """The phrases of a language."""
        return tuple(filter(None, self.phrases.get(language, "").split("|")))

    def prizes(self, language: str) -> tuple[str, ...]:
        """What the prize is called in a language."""
        return tuple(filter(None, self.titles.get(language, "").split("|")))


class Award(Struct, frozen=True, forbid_unknown_fields=True):
    """How one language tells who won a prize."""

    won: frozenset[str] = frozenset()  # between the winner and the prize: named, received
    light: frozenset[str] = frozenset()  # beside them: was, the, award, for
    links: frozenset[str] = frozenset()  # between the prize and the winner behind it: went to
    joiners: frozenset[str] = frozenset()  # between two prizes: and
    each: frozenset[str] = frozenset()  # respectively
    apart: frozenset[str] = frozenset()  # in sentences about other years, or about who might win


class Frame(Struct, frozen=True, forbid_unknown_fields=True):
    """How one language tells who does and to whom."""

    passive: frozenset[str] = frozenset()  # auxiliaries of the passive
    doer: frozenset[str] = frozenset()  # before the doer in a passive: by
    giver: frozenset[str] = frozenset()  # before the doer of a deed that the subject receives: from
    party: frozenset[str] = frozenset()  # before the other party behind an object: to
    adverbs: frozenset[str] = frozenset()  # between a passive and its verb, beside those in -ly
    light: frozenset[str] = frozenset()  # between the subject and its verb: has to, agreed to


class Route(Struct, frozen=True, forbid_unknown_fields=True):
    """How one language tells a journey."""

    start: tuple[str, ...]
    end: tuple[str, ...]
    left: tuple[str, ...] = ()  # verbs that govern the starting place: left A for B
    link: tuple[str, ...] = ()  # verbs of what travels that govern both places: reliait A à B
    trips: str = ""  # what travels, and verbs of travelling, parted by |
    back: tuple[str, ...] = ()  # words that tell of the way back
    trades: tuple[str, ...] = ()  # verbs of what one leaves for something else: swaps A for B
    joined: tuple[str, ...] = ()  # verbs of where one goes, before the place that one comes from: joins A from B
    begun: tuple[str, ...] = ()  # what says of a place that a journey began there: where she set out
    ended: tuple[str, ...] = ()  # the same of its end: where she landed

    def travelling(self) -> frozenset[str]:
        """The words of travelling in lower case."""
        return frozenset(word.strip().lower() for word in self.trips.split("|") if word.strip())


class Where(Struct, frozen=True, forbid_unknown_fields=True):
    """How one language tells where a thing stands."""

    words: tuple[str, ...]  # prepositions of a place: in, at
    articles: tuple[str, ...] = ()
    joiners: tuple[str, ...] = ()  # and
    each: tuple[str, ...] = ()  # respectively
    stop: frozenset[str] = frozenset()  # words before the preposition that are no things


class Site(Struct, frozen=True, forbid_unknown_fields=True):
    """How one language tells where something happened: prepositions by what they tell, and what follows them."""

    at: tuple[str, ...]
    on: tuple[str, ...] = ()  # before rivers, squares, islands, and other places that are no towns
    near: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    start: tuple[str, ...] = field(default=(), name="from")
    under: tuple[str, ...] = ()
    doers: frozenset[str] = frozenset()  # prepositions of who did it, where a noun follows: made by Orvalian smiths
    kinds: frozenset[str] = frozenset()  # nouns before a name: the village of
    articles: frozenset[str] = frozenset()  # what may stand between the preposition, such a noun and the name

    def ways(self) -> dict[str, str]:
        """What each preposition tells: "at", "on", "near", "to", "from" or "under"."""
        groups = {"at": self.at, "on": self.on, "near": self.near, "to": self.to, "from": self.start}
        groups["under"] = self.under
        return {word: way for way, words in groups.items() for word in words}


class Relations(Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The content of `rules/relations.toml`."""

    deeds: dict[str, Deed] = {}
    posts: dict[str, Post] = {}
    awards: dict[str, Award] = {}
    frames: dict[str, Frame] = {}
    routes: dict[str, Route] = {}
    where: dict[str, Where] = {}
    sites: dict[str, Site] = {}
    opposites: tuple[frozenset[str], ...] = ()  # words that tell apart two places of one name: Upper, Lower
    scene_columns: tuple[str, ...] = ()
    scenes: str = ""  # what happens in one place only, however it is worded, by rows
    towns: frozenset[str] = frozenset()  # words for sorts of places that names of towns have as well
    personal: frozenset[str] = frozenset()  # scenes of which everybody has one
    grounds: frozenset[str] = frozenset()  # words for a house or works that stands in a town: "hospital"
    organs: frozenset[str] = frozenset()  # words for what only a state has: "army"
    moving: frozenset[str] = frozenset()  # concepts of those who are in many places at a time

    def __post_init__(self) -> None:
        """Refuse rows that cannot be read."""
        if unknown := sorted(self.personal - {name.removeprefix(SCENE) for name in self.known_scenes.concepts}):
            raise ValueError(f"personal: no scene is named {unknown[0]!r}")

    @cached_property
    def known_scenes(self) -> Lexicon:
        """The scenes with their words, each name behind `SCENE`."""
        rows = (read_row(row, self.scene_columns) for row in filter(None, self.scenes.split("\n")))
        return Lexicon({SCENE + name: Concept(words) for name, words in rows})

    @cached_property
    def _verbs(self) -> dict[str, dict[str, tuple[str, bool]]]:
        return {}

    def verbs(self, language: str) -> dict[str, tuple[str, bool]]:
        """The deed of each verb form of a language, and whether its subject receives it."""
        known = self._verbs.get(language)
        if known is None:
            known = self._verbs[language] = {
                form: (name, received)
                for name, deed in self.deeds.items()
                for received, table in ((False, deed.verbs), (True, deed.receives))
                for form in filter(None, table.get(language, "").split("|"))
            }
        return known
