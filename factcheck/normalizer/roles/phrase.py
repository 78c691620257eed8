"""What a role phrase is, and the small questions that all its readers ask of tokens."""

from __future__ import annotations

from factcheck.normalizer.document import Token
from factcheck.rulebook.offices import load_offices
from factcheck.rulebook.roles import Role, parse_role

_COLLECTIVE = frozenset({"council", "committee", "security council"})  # whose head is no head of their field
_GAPS = (" ", "\u00a0")


class RolePhrase:
    """A role in the text; offsets local. `first` and `last` are the tokens of the phrase (last one exclusive)."""

    __slots__ = (
        "article",
        "end",
        "first",
        "head",
        "head_end",
        "head_start",
        "last",
        "owner",
        "plural",
        "role",
        "sort",
        "start",
    )

    def __init__(self, head: str, plural: bool) -> None:
        """Start with a head; the reader fills in the rest."""
        self.head, self.plural = head, plural
        self.start = self.end = self.head_start = self.head_end = self.first = self.last = 0
        self.article: str | None = None  # "the", "a" or None
        self.owner = False  # whether it only owns what follows: "the broker's son"
        self.role = Role((), head, ())
        known = load_offices().heads.get(head)
        self.sort = known.sort if known else "occupation"


def adjacent(text: str, left: Token, right: Token) -> bool:
    """Whether one space parts two tokens."""
    return right.start - left.end == 1 and text[left.end] in _GAPS


def shouted(text: str) -> bool:
    """Whether a word in capitals is an abbreviation: "US", "WHO"."""
    return len(text) > 1 and text.isupper()


def owner_in(text: str) -> str | None:
    """The owner in "Draunik's", "ministers'"; None for other words."""
    if len(text) > 2 and text[-2] in "'’" and text[-1] in "sS":
        return text[:-2]
    return None


def join_name(domains: set[str], name: str, before: Token | None = None, after: Token | None = None) -> None:
    """Add a proper name; with the capitalised word beside it, where that was added, it is one name."""
    beside = before or after
    for other in sorted(domains) if beside is not None and beside.capitalised else ():
        words = other.split()
        if other in load_offices().domains:
            continue
        if beside is not None and words[-1 if before else 0] == beside.lower:
            domains.discard(other)
            name = f"{other} {name}" if before else f"{name} {other}"
            break
    domains.add(name)


def canonical_role(head: str, standings: set[str], domains: set[str], within: frozenset[str] = frozenset()) -> Role:
    """The role under the name that it has with these standings and domains.

    Domains that stand `within` the name of an authority make no other post: the head of the Food Safety Office.
    """
    known = load_offices()
    kept = set(domains)
    for domain in sorted(domains - within) if domains.isdisjoint(_COLLECTIVE) else ():
        other = known.renamed.get(f"{head} ({domain})")
        if other:
            renamed = parse_role(other)
            head = renamed.head
            kept = (kept - {domain}) | set(renamed.domains)
            break
    order = [standing for standing in known.standings if standing in standings]
    if "chief" in order and head in known.heads and known.heads[head].sort in ("rank", "kin"):
        order.remove("chief")
    elif "chief" in order and f"chief {head}" in known.heads:
        order.remove("chief")
        head = f"chief {head}"
    return Role(tuple(order), head, tuple(sorted(kept)))
