"""Finding and loading the rule data: `rules/` of a source tree, or the copy inside an installed wheel."""

from __future__ import annotations

import gc
import hashlib
from functools import lru_cache
from pathlib import Path

from msgspec import Struct, field

from factcheck.errors import RuleError
from factcheck.rulebook.alignment import Alignment
from factcheck.rulebook.calendar import CalendarWords
from factcheck.rulebook.categories import Categories, read_categories
from factcheck.rulebook.comparisons import Comparison
from factcheck.rulebook.facets import Facets
from factcheck.rulebook.formats import StoryFormat
from factcheck.rulebook.lexicon import Concept, Lexicon
from factcheck.rulebook.naming import NamingWords
from factcheck.rulebook.numbers import NumberWords
from factcheck.rulebook.read import parse_all, read_record, read_toml, to_record
from factcheck.rulebook.relations import Relations
from factcheck.rulebook.speech import SpeechWords
from factcheck.rulebook.stretches import Stretches
from factcheck.rulebook.structure import Structure
from factcheck.rulebook.things import Things, read_things
from factcheck.rulebook.units import UnitTable
from factcheck.rulebook.vocabulary import read_vocabulary
from factcheck.rulebook.ways import Ways
from factcheck.rulebook.words import Words


class Language(Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that is known about one language: one file."""

    code: str
    name: str
    words: Words
    structure: Structure
    numbers: NumberWords
    calendar: CalendarWords
    speech: SpeechWords
    naming: NamingWords


class Rulebook(Struct, frozen=True):
    """All rule data, validated; `digest` changes with any byte of it."""

    languages: dict[str, Language]
    units: UnitTable
    formats: tuple[StoryFormat, ...]
    lexicon: Lexicon
    alignment: Alignment
    comparisons: dict[str, Comparison]
    digest: str
    relations: Relations = Relations()
    categories: Categories = Categories()
    stretches: Stretches = Stretches()
    things: Things = Things()
    ways: Ways = Ways()
    facets: Facets = Facets()
    sayings: Lexicon = field(default_factory=Lexicon)  # what translators of quotations render by one another

    def language(self, code: str) -> Language:
        """The language data for a code; English where there is none."""
        return self.languages.get(code) or self.languages["en"]


def find_rules() -> Path:
    """The folder of the rule data that belongs to this package."""
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "rules", package.parent / "rules"):
        if (folder / "languages").is_dir():
            return folder
    raise RuleError(str(package.parent / "rules"), "", None, "the rule data is missing; reinstall factcheck")


@lru_cache(maxsize=8)
def load_rulebook(folder: Path | None = None) -> Rulebook:
    """Load and check all rule data under `folder` (the package's own by default). Raises RuleError."""
    collecting = gc.isenabled()
    gc.disable()  # many small objects that all stay: collecting between them takes a third of the time
    try:
        if folder is None:
            parse_all(find_rules())
        return _load(folder or find_rules())
    finally:
        if collecting:
            gc.enable()


def _load(root: Path) -> Rulebook:
    if not (root / "languages").is_dir():
        raise RuleError(str(root), "", None, "no rule data here: a folder `languages` is missing")
    languages = {}
    for path in sorted((root / "languages").glob("*.toml")):
        language = read_record(path, Language)
        if language.code != path.stem:
            raise RuleError(str(path), "code", 1, f"is {language.code!r}, but the file is named {path.stem!r}")
        languages[language.code] = language
    if "en" not in languages:
        raise RuleError(str(root / "languages"), "", None, "en.toml is missing")
    return Rulebook(
        languages=languages,
        units=read_record(root / "units.toml", UnitTable),
        formats=tuple(read_record(path, StoryFormat) for path in sorted((root / "formats").glob("*.toml"))),
        lexicon=_read_lexicon(root),
        alignment=read_record(root / "alignment.toml", Alignment),
        comparisons=_read_comparisons(root / "comparisons"),
        digest=_digest(root),
        relations=read_record(root / "relations.toml", Relations),
        categories=read_categories(
            root / "categories.toml", root / "fates.toml", root / "details.toml", root / "conditions.toml"
        ),
        stretches=read_record(root / "stretches.toml", Stretches),
        things=read_things(root / "things.toml"),
        ways=read_record(root / "ways.toml", Ways),
        facets=read_record(root / "facets.toml", Facets),
        sayings=Lexicon(read_vocabulary(root / "sayings")),
    )


def _read_lexicon(root: Path) -> Lexicon:
    concepts: dict[str, Concept] = {}
    folder = root / "lexicon"
    for path in sorted(folder.glob("*.toml")):
        for name, table in read_toml(path).items():
            if name in concepts:
                raise RuleError(str(path), name, None, "this concept is defined twice")
            concepts[name] = to_record(path, table, Concept, under=name)
    for name, concept in concepts.items():
        for other in concept.excludes:
            if other not in concepts:
                raise RuleError(str(folder), f"{name}.excludes", None, f"no concept is named {other!r}")
    everyday = read_vocabulary(root / "vocabulary")
    if twice := sorted(everyday.keys() & concepts.keys()):
        raise RuleError(str(root / "vocabulary"), twice[0], None, "a concept of the lexicon has this name")
    return Lexicon(concepts | everyday)


def _read_comparisons(folder: Path) -> dict[str, Comparison]:
    comparisons: dict[str, Comparison] = {}
    for path in sorted(folder.glob("*.toml")):
        rule = read_record(path, Comparison)
        if rule.code != path.stem:
            raise RuleError(str(path), "code", 1, f"is {rule.code!r}, but the file is named {path.stem!r}")
        if not any(e.fires for e in rule.examples) or all(e.fires for e in rule.examples):
            raise RuleError(str(path), "examples", None, "needs one example that fires and one that does not")
        comparisons[rule.code] = rule
    return comparisons


def _digest(root: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(root.rglob("*.toml")):
        digest.update(path.relative_to(root).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
