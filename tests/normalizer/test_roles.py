from __future__ import annotations

import pytest

from factcheck.model import Mention, Version
from factcheck.normalizer.document import Document
from factcheck.normalizer.names.find import find_names
from factcheck.rulebook import load_rulebook

RULES = load_rulebook()


def roles(text: str, language: str = "en") -> list[tuple[str, str, str | None]]:
    version = Version(id="v", path=None, text=text, language=language)
    found = find_names(Document(version), RULES.language(language))
    values = [f.value for f in found if f.kind == "role"]
    return [(v.entity, v.surface, v.role) for v in values if isinstance(v, Mention)]


@pytest.mark.parametrize(
    ("text", "entity", "surface", "role"),
    [
        # before the name
        ("Transport Minister Odile Varn left.", "Odile Varn", "Transport Minister", "minister (transport)"),
        ("The crew met army spokesman Piet Hollis.", "Piet Hollis", "army spokesman", "spokesperson (army)"),
        ("They sued chief executive Ines Corda.", "Ines Corda", "chief executive", "chief executive"),
        ("On Monday presiding judge Helga Brandt spoke.", "Helga Brandt", "presiding judge", "judge"),
        ("Deputy governor Tom Askel resigned.", "Tom Askel", "Deputy governor", "deputy governor"),
        ("They met President-elect Diego Marsh.", "Diego Marsh", "President-elect", "elect president"),
        ("Finance chief Rita Olsen left.", "Rita Olsen", "Finance chief", "finance chief"),
        ("Its CFO Rita Olsen left.", "Rita Olsen", "CFO", "finance chief"),
        ("The Civic Bloc of Prime Minister Emil Roke won.", "Emil Roke", "Prime Minister", "prime minister"),
        ("Home Secretary Ruth Fell agreed.", "Ruth Fell", "Home Secretary", "minister (interior)"),
        ("Biologist Hiroshi Lund counted them.", "Hiroshi Lund", "Biologist", "biologist"),
        # after the name
        ("Odile Varn, the mayor of Tarnholm, left.", "Odile Varn", "mayor of Tarnholm", "mayor (tarnholm)"),
        ("Odile Varn, 48, a former nurse, won.", "Odile Varn", "former nurse", "former nurse"),
        (
            "Odile Varn of the Civic Alliance, a former health minister, won.",
            "Odile Varn",
            "former health minister",
            "former minister (health)",
        ),
        ("Ines Corda, Bellmer's chief executive, quit.", "Ines Corda", "chief executive", "chief executive (bellmer)"),
        ("Piet Hollis, who speaks for the navy, agreed.", "Piet Hollis", "speaks for the navy", "spokesperson (navy)"),
        ("Ines Corda, who runs the museum, agreed.", "Ines Corda", "runs the museum", "head (museum)"),
        # before a comma and a name
        (
            "The commander of Norland's air force, Colonel Piet Hollis, agreed.",
            "Piet Hollis",
            "commander of Norland's air force",
            "commander (air force, norland)",
        ),
        ("The Minister of Transport, Odile Varn, left.", "Odile Varn", "Minister of Transport", "minister (transport)"),
        ("Tarnholm's mayor, Josef Klein, agreed.", "Josef Klein", "mayor", "mayor (tarnholm)"),
        # copulas
        ("Odile Varn became the mayor of Tarnholm.", "Odile Varn", "mayor of Tarnholm", "mayor (tarnholm)"),
        ("The lead author is Ines Corda.", "Ines Corda", "lead author", "lead author"),
        (
            "The head of the Norlandic government, Jan Vell, signed.",
            "Jan Vell",
            "head of the Norlandic government",
            "prime minister (norlandic)",
        ),
        # nobody
        ("The former health minister was there.", "", "former health minister", "former minister (health)"),
    ],
)  # fmt: skip
def test_roles_of_people(text: str, entity: str, surface: str, role: str) -> None:
    assert (entity, surface, role) in roles(text)


@pytest.mark.parametrize(
    ("language", "text", "entity", "role"),
    [
        ("uk", "Про це повідомив міністр транспорту Олег Гринюк.", "Олег Гринюк", "minister (transport)"),
        ("uk", "Начальник обласної поліції Ігор Савчин підтвердив.", "Ігор Савчин", "head (police, regional)"),
        ("uk", "За словами директорки музею Ольги Гринь, усе ціле.", "Ольга Гринь", "director (museum)"),
        ("ru", "Глава областной полиции Игорь Савин подтвердил это.", "Игорь Савин", "head (police, regional)"),
        ("de", "Gestern sprach Verkehrsministerin Karin Halm.", "Karin Halm", "minister (transport)"),
        ("es", "La ministra de Transportes, Elena Robles, lo negó.", "Elena Robles", "minister (transport)"),
        ("fr", "Le ministre des Transports, Paul Martel, a démissionné.", "Paul Martel", "minister (transport)"),
    ],
)
def test_one_canonical_form_for_all_languages(language: str, text: str, entity: str, role: str) -> None:
    assert (entity, role) in [(e, r) for e, _, r in roles(text, language)]


def test_a_list_shares_a_plural_role() -> None:
    found = roles("The foreign ministers Ana Teles and Sten Holm met.")
    assert [(e, r) for e, _, r in found] == [("Ana Teles", "minister (foreign)"), ("Sten Holm", "minister (foreign)")]


def test_an_owner_is_no_role_of_the_owned() -> None:
    assert roles("Luke Tarrant, the broker's son, drove.") == [("Luke Tarrant", "son", "son")]


def test_a_description_stands_for_the_person_of_the_sentence_before() -> None:
    text = "Odile Varn was near to victory. Figures gave the former finance minister 46 per cent."
    assert ("Odile Varn", "former finance minister", "former minister (finance)") in roles(text)


def test_a_description_stays_open_between_two_people() -> None:
    text = "Odile Varn and Rado Fell debated. Figures gave the former finance minister 46 per cent."
    assert ("", "former finance minister", "former minister (finance)") in roles(text)


def test_a_label_before_speech_is_no_role_of_whom_it_speaks_of() -> None:
    assert roles("Script\n\nREPORTER: Odile Varn has taught chemistry for years.") == []
    assert [(e, r) for e, _, r in roles("Script\n\nDirector: Odile Varn")] == [("Odile Varn", "director")]


def test_adjectives_and_surnames_are_no_roles() -> None:
    assert roles("A major fire hit the general public. Tim Cook spoke.") == []


@pytest.mark.parametrize(
    ("language", "text", "entity", "role"),
    [
        (
            "en",
            "Paul Etter, 73, who used to be Norland's foreign minister, spoke.",
            "Paul Etter",
            "former minister (foreign, norland)",
        ),
        ("en", "Paul Etter, who was once president of Norland, spoke.", "Paul Etter", "former president (norland)"),
        ("en", "Paul Etter, who used to be the museum's restorer, spoke.", "Paul Etter", "former restorer (museum)"),
        ("en", "Paul Etter, a former president of Norland, spoke.", "Paul Etter", "former president (norland)"),
        ("en", "Paul Etter, Norland's former president, spoke.", "Paul Etter", "former president (norland)"),
        ("en", "Paul Etter, formerly a judge in Dale, spoke.", "Paul Etter", "former judge (dale)"),
        ("en", "Paul Etter, previously the mayor of Dale, spoke.", "Paul Etter", "former mayor (dale)"),
        (
            "en",
            "Paul Etter, a cardiologist at the Saint Mark hospital, said so.",
            "Paul Etter",
            "cardiologist (hospital, saint mark)",
        ),
        ("en", "Paul Etter, the orchestra's first violinist, said so.", "Paul Etter", "violinist (orchestra)"),
        ("en", "Paul Etter works as a plumber in Dale.", "Paul Etter", "plumber (dale)"),
        ("en", "Paul Etter, 44, works as a vet.", "Paul Etter", "vet"),
        ("en", "Her husband, the cellist Emil Tarn, died.", "Emil Tarn", "cellist"),
        ("en", "The paediatrician, Paul Etter, said so.", "Paul Etter", "paediatrician"),
        ("en", "Dr Paul Etter, a virologist, said so.", "Paul Etter", "virologist"),
        ("en", "Economist Paul Etter said so.", "Paul Etter", "economist"),
        ("en", "Sgt Paul Etter said so.", "Paul Etter", "sergeant"),
        ("en", "Det Supt Paul Etter said so.", "Paul Etter", "superintendent"),
        ("en", "Ch Supt Paul Etter said so.", "Paul Etter", "superintendent"),
        ("en", "Inspector Paul Etter said so.", "Paul Etter", "police inspector"),
        ("en", "Building inspector Paul Etter said so.", "Paul Etter", "inspector"),
        ("es", "El superintendente Paul Etter lo dijo.", "Paul Etter", "superintendent"),
        ("en", "Det. Supt. Paul Etter said so.", "Paul Etter", "superintendent"),
        ("en", "Det Insp Paul Etter said so.", "Paul Etter", "police inspector"),
        ("en", "Det Sgt Paul Etter said so.", "Paul Etter", "sergeant"),
        ("en", "Paul Etter is a solicitor from Dale.", "Paul Etter", "solicitor"),
        ("en", "Paul Etter, who plays goalkeeper for Dale, said so.", "Paul Etter", "goalkeeper (dale)"),
        ("de", "Der Kinderarzt Paul Etter sagte das.", "Paul Etter", "paediatrician"),
        (
            "de",
            "Paul Etter, der frühere Außenminister von Norland, sprach.",
            "Paul Etter",
            "former minister (foreign, norland)",
        ),
        ("de", "Paul Etter, früher Bürgermeister von Dale, sprach.", "Paul Etter", "former mayor (dale)"),
        ("de", "Die Geigerin Anna Etter sprach.", "Anna Etter", "violinist"),
        ("de", "Anna Etter, Virologin an der Klinik in Dale, sprach.", "Anna Etter", "virologist (dale, hospital)"),
        ("de", "Anna Etter, 44, Bürgermeisterin von Dale, sprach.", "Anna Etter", "mayor (dale)"),
        ("de", "Ex-Präsident Paul Etter sprach.", "Paul Etter", "former president"),
        ("fr", "L'ex-adjoint au maire Paul Etter a parlé.", "Paul Etter", "former deputy mayor"),
        ("fr", "Le pédiatre Paul Etter a parlé.", "Paul Etter", "paediatrician"),
        ("fr", "Paul Etter, ancien président du Norland, a parlé.", "Paul Etter", "former president (norland)"),
        (
            "fr",
            "Paul Etter, qui fut ministre des Affaires étrangères, a parlé.",
            "Paul Etter",
            "former minister (foreign)",
        ),
        ("fr", "Anna Etter, violoncelliste, a parlé.", "Anna Etter", "cellist"),
        ("fr", "La virologue Anna Etter a parlé.", "Anna Etter", "virologist"),
        ("es", "El pediatra Pablo Etter habló.", "Pablo Etter", "paediatrician"),
        ("es", "Pablo Etter, expresidente de Norland, habló.", "Pablo Etter", "former president (norland)"),
        ("es", "Pablo Etter, que fue ministro de Exteriores, habló.", "Pablo Etter", "former minister (foreign)"),
        ("es", "La violinista Ana Etter habló.", "Ana Etter", "violinist"),
        ("ru", "Педиатр Павел Эттер сказал об этом.", "Павел Эттер", "paediatrician"),
        ("ru", "Об этом сказала скрипачка Анна Савина.", "Анна Савина", "violinist"),
        ("ru", "Павел Савин, бывший президент страны, умер.", "Павел Савин", "former president"),
        ("uk", "Педіатр Павло Савчук сказав про це.", "Павло Савчук", "paediatrician"),
        ("uk", "Про це сказала вірусологиня Анна Савчук.", "Анна Савчук", "virologist"),
        ("uk", "Павло Савчук, колишній президент країни, помер.", "Павло Савчук", "former president"),
    ],
)
def test_occupations_and_what_a_person_used_to_be(language: str, text: str, entity: str, role: str) -> None:
    assert (entity, role) in [(e, r) for e, _, r in roles(text, language)]


def test_a_court_is_no_judge() -> None:
    assert not roles("Суд приговорил Анну Брайт к семи годам тюрьмы.", "ru")
    assert roles("Судья Анна Брайт приговорила его.", "ru")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Ilmara Quent is the county sheriff.", ("Ilmara Quent", "county sheriff", "sheriff (regional)")),
        ("ru", "Посланник Приморской лиги Анна Штольц уехала.", ("Анна Штольц", "Посланник", "ambassador")),
        (
            "ru",
            "Он видел министра обороны Орланда Рустама Алиева.",
            ("Рустам Алиев", "министра обороны", "minister (defence)"),
        ),
        ("uk", "Речниця поліції Ольга Мороз вийшла. Речниця мовчала.", ("Ольга Мороз", "Речниця", "spokesperson")),
    ],
)
def test_whose_role_it_is(language: str, text: str, expected: tuple[str, str, str]) -> None:
    assert expected in roles(text, language)


def test_a_place_in_front_of_a_sentence_has_no_trade() -> None:
    assert all(entity != "Port Lucero" for entity, _, _ in roles("In Port Lucero, a retired teacher shows the house."))


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The fund's ex-finance director, Ada Stone, was jailed.", "former finance chief"),
        ("Ex-prime minister Tom Reed sang.", "former prime minister"),
        ("The mill's ex-chief executive, Dora Finch, paid.", "former chief executive"),
        ("Ex-police chief Ada Stone was held.", "former head (police)"),
        ("The ex-president, Tom Reed, sang.", "former president"),
    ],
)
def test_a_hyphen_joins_a_standing_to_more_than_the_head(text: str, role: str) -> None:
    assert [told for _, _, told in roles(text)] == [role]


def test_one_husband_is_one_womans() -> None:
    """Who stands nearest in between is not whose husband he is."""
    text = "Mayor Ada Quent resigned after her husband sold land. Timor Hale takes over.\n\nHer husband, Rolf, left."
    assert ("Rolf", "husband", "husband (ada quent)") in roles(text)


@pytest.mark.parametrize(
    ("language", "text", "entity", "role"),
    [
        ("ru", "Погибла учительница физики Галина Орлова.", "Галина Орлова", "teacher"),
        ("ru", "Преподаватель механики Иван Лось болен.", "Иван Лось", "teacher"),
        ("uk", "Вчителька математики Галина Орел захворіла.", "Галина Орел", "teacher"),
        ("ru", "Об этом сообщил репортёрам инженер Олег Страх.", "Олег Страх", "engineer"),
        ("ru", "Так рассказал жителям мэр Олег Страх.", "Олег Страх", "mayor"),
    ],
)
def test_what_is_taught_and_who_is_told_give_nobody_an_office(language: str, text: str, entity: str, role: str) -> None:
    found = [value for value, _, _ in roles(text, language)]
    version = Version(id="v", path=None, text=text, language=language)
    names = [f.value for f in find_names(Document(version), RULES.language(language)) if f.kind == "name"]
    assert [(n.entity, n.role) for n in names if isinstance(n, Mention)] == [(entity, role)]
    assert entity in found


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "DI Tom Askel said so.", [("Tom Askel", "police inspector")]),
        ("en", "They met PC Joe Marsh.", [("Joe Marsh", "constable")]),
        ("en", "They flew to Washington DC United fans said.", []),
        ("en", "There were 130 jobs at the Tarnholm head office.", []),
        ("en", "Chairman of the Friends, Tom Askel, paid.", [("Tom Askel", "chair (friends)")]),
        ("en", "Secretary of the Elders, Ruth Fell, left.", [("Ruth Fell", "secretary (elders)")]),
        ("uk", "Міністр у справах ветеранів Олена Коваль пішла.", [("Олена Коваль", "minister (veterans)")]),
        ("uk", "Керівник Агентства у справах біженців Петро Лис пішов.", [("Петро Лис", "head (migration)")]),
        (
            "uk",
            "Очільниця Центру у справах полонених капітан Олена Коваль пішла.",
            [("Олена Коваль", "head (prisoners)"), ("Олена Коваль", "captain")],
        ),
        ("ru", "Министр по делам ветеранов Анна Лис ушла.", [("Анна Лис", "minister (veterans)")]),
        ("ru", "Глава Комитета по делам беженцев Пётр Лис ушёл.", [("Пётр Лис", "head (committee, migration)")]),
    ],
)
def test_ranks_in_letters_and_what_an_office_deals_with(
    language: str, text: str, expected: list[tuple[str, str]]
) -> None:
    carried = [(entity or surface, role) for entity, surface, role in roles(text, language)]
    assert carried == expected
