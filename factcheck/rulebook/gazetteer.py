"""Given names, countries with their peoples and cities: what every language shares about names."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from factcheck.rulebook.folding import plain
from factcheck.rulebook.load import find_rules
from factcheck.rulebook.read import read_record


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    given_names: str
    equivalents: tuple[frozenset[str], ...]
    feminine: tuple[str, ...]
    wide: tuple[frozenset[str], ...]
    regions: str
    cities: str
    countries: dict[str, str]


class Gazetteer(Struct, frozen=True):
    """Known names, in lower case without diacritics (`plain`).

    `given` holds given names, `places` cities and countries, `peoples` maps every form that stands for a
    country ("russian", "росія") to the English name of the country. `nations` holds these names in lower case;
    somebody may come from all of one group of `wide` ("Scottish" and "British", "Danish" and "European"). `regions`
    are parts of the world that hold many countries.
    """

    given: frozenset[str]
    places: frozenset[str]
    peoples: dict[str, str]
    nations: frozenset[str]
    wide: tuple[frozenset[str], ...]
    regions: frozenset[str]


@lru_cache(maxsize=1)
def load_gazetteer() -> Gazetteer:
    """The names of `rules/naming/gazetteer.toml`."""
    file = read_record(find_rules() / "naming" / "gazetteer.toml", _File)
    peoples: dict[str, str] = {}
    countries: set[str] = set()
    for country, forms in file.countries.items():
        adjectives, _, nouns = forms.partition("=")
        names = {plain(form.replace("_", " ")) for form in (country, *nouns.split())}
        countries |= names
        for form in sorted(names) + [plain(form.replace("_", " ")) for form in adjectives.split()]:
            peoples.setdefault(form, country)
    cities, regions = (
        {plain(name.strip()) for name in names.replace("\n", "|").split("|")} - {""}
        for names in (file.cities, file.regions)
    )
    return Gazetteer(
        given=frozenset(plain(name) for name in file.given_names.split()),
        places=frozenset(cities | countries),
        peoples=peoples,
        nations=frozenset(country.lower() for country in file.countries),
        wide=file.wide,
        regions=frozenset(regions),
    )


@lru_cache(maxsize=1)
def equivalent_names() -> dict[str, int]:
    """Name forms of `rules/naming/gazetteer.toml` that stand for one name: form to the lowest group number."""
    file = read_record(find_rules() / "naming" / "gazetteer.toml", _File)
    groups: dict[str, int] = {}
    for number, forms in enumerate(file.equivalents):
        known = sorted({groups[form] for form in forms if form in groups})
        joined = known[0] if known else number
        for other in known[1:]:
            groups.update({form: joined for form, group in groups.items() if group == other})
        groups.update(dict.fromkeys(sorted(forms), joined))
    return groups


@lru_cache(maxsize=1)
def feminine_endings() -> tuple[str, ...]:
    """The endings that make a woman's first name of a man's."""
    return read_record(find_rules() / "naming" / "gazetteer.toml", _File).feminine
