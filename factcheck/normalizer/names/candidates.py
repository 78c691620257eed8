"""A piece of a text that may be a name."""

from __future__ import annotations

from factcheck.normalizer.roles import RolePhrase


class Candidate:
    """A piece of text that may be a name; `words` are its capitalised words, offsets local."""

    __slots__ = (
        "accepted",
        "adjectival",
        "after_article",
        "carried",
        "dateline",
        "end",
        "entity",
        "familiar",
        "firm",
        "honorific",
        "initial",
        "inside",
        "roles",
        "shouted",
        "start",
        "surface",
        "type",
        "words",
    )

    def __init__(self, start: int, end: int, words: list[str], surface: str) -> None:
        """Take the place and the words; the rest is found out later."""
        self.start, self.end, self.words, self.surface = start, end, words, surface
        self.firm = False  # whether the type rests on the name itself
        self.initial = self.shouted = self.after_article = self.honorific = self.accepted = self.dateline = False
        self.familiar = False  # whether the form of address before it may stand before a given name alone
        self.type = ""
        self.entity = surface
        self.adjectival = False  # whether it is an adjective before a noun: "Національного музею"
        self.inside = False  # whether it is part of a role's words: "Emergency Situations Minister"
        self.carried = False  # whether a word before it makes it a thing: "the ferry Mona Lisa"
        self.roles: list[RolePhrase] = []

    def drop_first(self, text: str) -> None:
        """Take the first word off."""
        self.start = text.index(self.words[1], self.start + len(self.words[0]))
        self.words = self.words[1:]
        self.surface = self.entity = text[self.start : self.end]
        self.initial = self.after_article = False
