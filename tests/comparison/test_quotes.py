"""Quotations: a lost negation, another speaker and a changed word are flagged; cuts and spellings are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.comparison.tellings import across, assert_flagged, compare, flagged, meeting, moved, summary

# What, the rule, and two tellings.
FLAGGED = [
    (
        "negation lost",
        "FC301",
        'Port talks\n"We will not sell the port to anyone," said minister Paul Verne.',
        'Port talks\n"We will sell the port to anyone," said minister Paul Verne.',
    ),
    (
        "negation moved into a contraction",
        "FC301",
        'Port talks\n"The harbour is safe for all ships tonight," said pilot Ada Stone.',
        'Port talks\n"The harbour isn\'t safe for all ships tonight," said pilot Ada Stone.',
    ),
    (
        "never for always",
        "FC301",
        'Coach speaks\n"I have always trusted these young players," coach Tom Reed said.',
        'Coach speaks\n"I have never trusted these young players," coach Tom Reed said.',
    ),
    (
        "speaker",
        "FC302",
        'Port talks\n"Every crane in this port will be replaced," said minister Paul Verne.',
        'Port talks\n"Every crane in this port will be replaced," said engineer Ines Moor.',
    ),
    (
        "number in a quote",
        "FC303",
        'Port talks\n"We lost thirty ships in that storm," said captain Ada Stone.',
        'Port talks\n"We lost thirteen ships in that storm," said captain Ada Stone.',
    ),
    (
        "word in a quote",
        "FC303",
        'Port talks\n"This was a tragic mistake by the pilot," said captain Ada Stone.',
        'Port talks\n"This was a criminal mistake by the pilot," said captain Ada Stone.',
    ),
    (
        "uk Переговори FC301",
        "FC301",
        "Переговори\n«Ми не продамо порт нікому», – сказав міністр Павло Вернюк.",
        "Переговори\n«Ми продамо порт нікому», – сказав міністр Павло Вернюк.",
    ),
    (
        "de Hafen FC301",
        "FC301",
        "Hafen\n„Wir werden den Hafen nicht verkaufen“, sagte Minister Paul Verne.",
        "Hafen\n„Wir werden den Hafen verkaufen“, sagte Minister Paul Verne.",
    ),
    (
        "es Puerto FC302",
        "FC302",
        "Puerto\n«Vamos a renovar todas las grúas del puerto», dijo el ministro Pablo Verne.",
        "Puerto\n«Vamos a renovar todas las grúas del puerto», dijo la alcaldesa Ana Ríos.",
    ),
    (
        "ru Порт FC303",
        "FC303",
        "Порт\n«Мы потеряли тридцать кораблей в этом шторме», — сказал капитан Иван Орлов.",
        "Порт\n«Мы потеряли тринадцать кораблей в этом шторме», — сказал капитан Иван Орлов.",
    ),
    (
        "hardly",
        "FC301",
        'Port\n"Nobody in this town wants the new port," said Paul Verne.',
        'Port\n"Everybody in this town wants the new port," said Paul Verne.',
    ),
    (
        "without",
        "FC301",
        'Port\n"We can\'t live with the new port," said Paul Verne.',
        'Port\n"We can live with the new port," said Paul Verne.',
    ),
    (
        "translated speaker",
        "FC302",
        'Port\nMinister Pavlo Hrytsenko said: "We will not sell the port to anyone this year."',
        "Порт\n«Ми не продамо порт нікому цього року», – сказав мер Іван Коваль.",
    ),
    (
        "must and may",
        "FC303",
        'Port\n"The ministry wants every ship to leave the bay tonight," said Paul Verne.',
        'Port\n"The ministry wants every ship to reach the bay tonight," said Paul Verne.',
    ),
    (
        "year in quote",
        "FC303",
        'Port\n"The port was closed in 1998 by my own brother," said Paul Verne.',
        'Port\n"The port was closed in 1989 by my own brother," said Paul Verne.',
    ),
    (
        "translated en-uk",
        "FC301",
        'Port\nMinister Pavlo Hrytsenko said: "We will not sell the port to anyone this year."',
        "Порт\n«Ми продамо порт цього року», – сказав міністр Павло Гриценко.",
    ),
    (
        "translated en-ru",
        "FC301",
        'Port\nMinister Pavel Orlov said: "We will not sell the port to anyone this year."',
        "Порт\n«Мы продадим порт в этом году», – сказал министр Павел Орлов.",
    ),
    (
        "translated en-de",
        "FC301",
        'Port\nMinister Paul Verne said: "We will not sell the port this year."',
        "Hafen\n„Wir werden den Hafen in diesem Jahr verkaufen“, sagte Minister Paul Verne.",
    ),
    (
        "translated en-fr",
        "FC301",
        'Port\nMinister Paul Verne said: "We will not sell the port this year."',
        "Port\n« Nous vendrons le port cette année », a déclaré le ministre Paul Verne.",
    ),
    (
        "translated en-es",
        "FC301",
        'Port\nMinister Paul Verne said: "We will not sell the port this year."',
        "Puerto\n«Venderemos el puerto este año», dijo el ministro Paul Verne.",
    ),
    (
        "translated, the other clause denies",
        "FC301",
        'Port\nMinister Paul Verne said: "The ministry did not sell the port, the city sold it."',
        "Hafen\n„Das Ministerium verkaufte den Hafen, die Stadt verkaufte ihn nicht“, sagte Minister Paul Verne.",
    ),
    (
        "translated, another number",
        "FC303",
        'Port\nMinister Paul Verne said: "We pay the port workers more than in the past ten years."',
        "Hafen\n„Wir zahlen den Hafenarbeitern mehr als in den letzten zwanzig Jahren“, sagte Minister Paul Verne.",
    ),
]

SILENT = [
    (
        "a translation that ends before the contrast",
        'Port\nMinister Paul Verne said: "We are mending the cranes of this port."',
        "Порт\n«Ми ремонтуємо крани цього порту, але не купуємо нових», – сказав міністр Пауль Верне.",
    ),
    (
        "a description that names another",
        'Attack\n"Nobody should conclude from the silence that the files are gone," warned Ada Stone.',
        "Attack\nThe clinic is run by Ines Moor, 54, and her medical director, Tom Reed, who told reporters: "
        '"Our backups were not reached." The national response is led by Ada Stone, whose advice is: '
        '"Nobody should conclude from the silence that the files are gone."',
    ),
    (
        "cut end",
        'Port\n"We will not sell the port to anyone, now or later," said minister Paul Verne.',
        'Port\n"We will not sell the port to anyone," said minister Paul Verne.',
    ),
    (
        "brackets",
        'Port\n"He told us that they will close it soon," said minister Paul Verne.',
        'Port\n"[The mayor] told us that they will close it soon," said minister Paul Verne.',
    ),
    (
        "ellipsis",
        'Port\n"We will never, whatever anyone offers us, sell the old port," said minister Paul Verne.',
        'Port\n"We will never … sell the old port," said minister Paul Verne.',
    ),
    (
        "contraction",
        'Port\n"We cannot and will not sell the old port," said minister Paul Verne.',
        "Port\n\"We can't and won't sell the old port,\" said minister Paul Verne.",
    ),
    (
        "interrupted quote",
        'Port\n"We will not sell the port," said minister Paul Verne, "not to anyone."',
        'Port\n"We will not sell the port, not to anyone," said minister Paul Verne.',
    ),
    (
        "speaker by surname",
        'Port\nMinister Paul Verne spoke. "Every crane in this port will be replaced," Verne said.',
        'Port\n"Every crane in this port will be replaced," said minister Paul Verne.',
    ),
    (
        "speaker by pronoun",
        'Port\nMinister Paul Verne spoke in Kell. "Every crane in this port will be replaced," he said.',
        'Port\n"Every crane in this port will be replaced," said minister Paul Verne.',
    ),
    (
        "two quotes of one man",
        'Port\n"The port will never be sold to anyone," said minister Paul Verne.',
        'Port\n"My duty is to the fishermen of this town," said minister Paul Verne.',
    ),
    (
        "other quotation marks",
        "Port\n“The harbour isn’t safe tonight for ships,” said pilot Ada Stone.",
        'Port\n"The harbour isn\'t safe tonight for ships," said pilot Ada Stone.',
    ),
    (
        "translated, en-uk, cut",
        'Port\nMinister Pavlo Hrytsenko said: "We will not sell the port to anyone, and the fishermen know it."',
        "Порт\n«Ми не продамо порт нікому», – сказав міністр Павло Гриценко.",
    ),
    (
        "nested",
        "Port\n\"She said 'never again' to all of us,\" said minister Paul Verne.",
        "Port\n“She said ‘never again’ to all of us,” said minister Paul Verne.",
    ),
    (
        "capital in brackets",
        'Port\n"And we will rebuild every house in Kell," said minister Paul Verne.',
        'Port\n"[W]e will rebuild every house in Kell," said minister Paul Verne.',
    ),
    (
        "dash in it",
        'Port\n"This is — I say it again — the end of the old port," said Paul Verne.',
        'Port\n"This is, I say it again, the end of the old port," said Paul Verne.',
    ),
    (
        "speaker's title",
        'Port\n"Every crane in this port will be replaced," said Dr. Paul Verne.',
        'Port\n"Every crane in this port will be replaced," Mr Verne said.',
    ),
    (
        "by a spokesman",
        'Port\n"Every crane in this port will be replaced," a spokesman said.',
        'Port\n"Every crane in this port will be replaced," said Paul Verne, the spokesman of the port.',
    ),
    (
        "mixed quote",
        'Port\nMinister Paul Verne called the plan "a danger for every fisherman".',
        'Port\n"This plan is a danger for every fisherman in Kell," said minister Paul Verne.',
    ),
    (
        "translated en-uk",
        'Port\nMinister Pavlo Hrytsenko said: "We will not sell the port to anyone this year."',
        "Порт\n«Ми не продамо порт нікому цього року», – сказав міністр Павло Гриценко.",
    ),
    (
        "translated en-ru",
        'Port\nMinister Pavel Orlov said: "We will not sell the port to anyone this year."',
        "Порт\n«Мы не продадим порт никому в этом году», – сказал министр Павел Орлов.",
    ),
    (
        "made shorter in a headline",
        "“We lost thirty ships that night”, captain remembers\nAda Stone sat down.",
        'Storm\n"We lost more than our thirty ships that night," said captain Ada Stone.',
    ),
    (
        "translated en-de",
        'Port\nMinister Paul Verne said: "We will not sell the port this year."',
        "Hafen\n„Wir werden den Hafen in diesem Jahr nicht verkaufen“, sagte Minister Paul Verne.",
    ),
    (
        "translated en-fr",
        'Port\nMinister Paul Verne said: "We will not sell the port this year."',
        "Port\n« Nous ne vendrons pas le port cette année », a déclaré le ministre Paul Verne.",
    ),
    (
        "translated en-es",
        'Port\nMinister Paul Verne said: "We will not sell the port this year."',
        "Puerto\n«No venderemos el puerto este año», dijo el ministro Paul Verne.",
    ),
    (
        "translated with its number",
        'Port\nMinister Paul Verne said: "We pay the port workers more than in the past ten years."',
        "Hafen\n„Wir zahlen den Hafenarbeitern mehr als in den letzten zehn Jahren“, sagte Minister Paul Verne.",
    ),
]


@pytest.mark.parametrize(
    ("code", "one", "two"), [pytest.param(*row[1:], id=row[0].replace(" ", "-")) for row in FLAGGED]
)
def test_a_changed_quotation_is_flagged(code: str, one: str, two: str, tmp_path: Path) -> None:
    assert_flagged(compare(tmp_path, (one, two)), code)


@pytest.mark.parametrize(("one", "two"), [pytest.param(*row[1:], id=row[0].replace(" ", "-")) for row in SILENT])
def test_an_equal_quotation_is_silent(one: str, two: str, tmp_path: Path) -> None:
    report = compare(tmp_path, (one, two))
    met = [v for v in report.verdicts() if v.slot.kind == "quote" and len({f.version for f in v.slot.facts}) == 2]
    assert len(met) == (0 if "My duty" in two else 1)
    assert not flagged(report), summary(report)
    assert not moved(report), summary(report)


@pytest.mark.parametrize(
    ("one", "two", "outcome"),
    [
        ("We will not sell the old port", "We will not sell the old port", "agreement"),
        ("We won't sell the old port", "We will not sell the old port", "agreement"),
        ("We will not sell the old port, not ever", "We will not sell the old port", "compatible"),
        ("We will … sell the old port to nobody", "We will never sell the old port to nobody", "compatible"),
        ("We will not sell the old port", "We will sell the old port", "contradiction"),
        ("We will not sell the old port", "We will not sell the new port", "contradiction"),
    ],
)
def test_verdict(one: str, two: str, outcome: str, tmp_path: Path) -> None:
    texts = [f'Port talks\nMinister Paul Verne said: "{words}."' for words in (one, two)]
    (verdict,) = (v for v in compare(tmp_path, texts).verdicts() if v.slot.kind == "quote")
    assert verdict.outcome == outcome
    assert verdict.slot.subject == "Paul Verne"
    assert {f.speaker for f in verdict.slot.facts} == {"Paul Verne"}


def test_a_negation_outweighs_the_speaker(tmp_path: Path) -> None:
    texts = [
        'Port talks\n"We will not sell the old port," said minister Paul Verne.',
        'Port talks\n"We will sell the old port," said engineer Ines Moor.',
    ]
    assert {c for c in flagged(compare(tmp_path, texts)) if c.startswith("FC3")} == {"FC301"}


def test_three_tellings_of_which_one_is_wrong(tmp_path: Path) -> None:
    frame = 'Port talks\n"{} crane in this port will be replaced," said minister Paul Verne.'
    report = compare(tmp_path, [frame.format(w) for w in ("Every", "Every", "No")])
    (verdict,) = across(report, "FC301") or across(report, "FC303")
    assert [len(group) for group in verdict.groups] == [2, 1]
    assert meeting(report, *(f.text for f in verdict.slot.facts))


@pytest.mark.parametrize(("words", "digits"), [("fourteen", "14"), ("thirty", "30"), ("twelve", "12")])
def test_numbers_in_words_and_digits(words: str, digits: str, tmp_path: Path) -> None:
    texts = [f'Port talks\n"We lost {n} ships in that storm," said captain Ada Stone.' for n in (words, digits)]
    assert not flagged(compare(tmp_path, texts))


@pytest.mark.parametrize(("one", "two"), [("organise", "organize"), ("labour", "labor"), ("defence", "defense")])
def test_spellings_of_english(one: str, two: str, tmp_path: Path) -> None:
    texts = [f'Talks\n"We will see the {w} of this line against every storm," said Paul Verne.' for w in (one, two)]
    assert not flagged(compare(tmp_path, texts))


FRENCH = [
    "Port\n« Nous ne vendrons jamais le vieux port », a déclaré le ministre Paul Verne{}.",
    "Port\n« Nous vendrons le vieux port », a déclaré le ministre Paul Verne{}.",
]


def test_french_never(tmp_path: Path) -> None:
    texts = [text.format(" devant les dockers de la ville, qui ne sont pas contents") for text in FRENCH]
    assert across(compare(tmp_path, texts), "FC301")


def test_french_never_in_a_short_text(tmp_path: Path) -> None:
    assert across(compare(tmp_path, [text.format("") for text in FRENCH]), "FC301")


TOWED = 'Tug sinks\n{}"We were towed all night and nobody slept," said skipper {}.'


def test_a_misspelt_first_name_is_no_other_mouth(tmp_path: Path) -> None:
    told = (TOWED.format("", "Ailsa Brandt"), TOWED.format("", "Eilsa Brandt"))
    assert "FC302" not in flagged(compare(tmp_path, told))


def test_two_names_that_one_text_knows_are_two_mouths(tmp_path: Path) -> None:
    sister = "Her sister Ailsa Brandt waited ashore. "
    told = (TOWED.format("", "Ailsa Brandt"), TOWED.format(sister, "Eilsa Brandt"))
    assert "FC302" in flagged(compare(tmp_path, told))


NOTHING_BUT = [
    'Tug sinks\n"We had only rope and a lamp aboard that night," said skipper Ailsa Brandt.',
    "Tug sinks\nSkipper Ailsa Brandt said they had nothing but rope and a lamp aboard that night.",
    'Tug sinks\n"We had nothing but rope and a lamp aboard that night," said skipper Ailsa Brandt.',
]


@pytest.mark.parametrize("other", NOTHING_BUT[1:])
def test_nothing_but_denies_nothing(tmp_path: Path, other: str) -> None:
    assert "FC301" not in flagged(compare(tmp_path, [NOTHING_BUT[0], other]))


def test_nothing_alone_denies(tmp_path: Path) -> None:
    told = (NOTHING_BUT[0], NOTHING_BUT[0].replace("only rope and a lamp", "no rope and no lamp"))
    assert "FC301" in flagged(compare(tmp_path, told))


def test_a_first_name_beside_a_role_is_a_mouth(tmp_path: Path) -> None:
    told = (
        TOWED.format("", "Ailsa Brandt"),
        TOWED.format("", "Ailsa Brandt").replace("skipper Ailsa Brandt", "his wife Mara"),
    )
    assert "FC302" in flagged(compare(tmp_path, told))
