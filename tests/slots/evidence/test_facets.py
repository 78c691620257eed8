"""Shares of two sides of one thing are two figures, and two shares of one side are still compared."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.model import Fact
from factcheck.rulebook import load_rulebook
from factcheck.slots.evidence.facets import are_of_two_sides, read_sides
from tests.comparison.tellings import compare, flagged
from tests.slots.evidence.test_weigh import read

APART = {
    "stage en": (
        (
            "Voters in the province of Palland chose a new diet on Sunday. With 40 percent of the ballots "
            "counted, the Orchard Party led with 27.4 percent, the electoral board said. The Weavers' Union had "
            "24.1 percent. Counting was to go on through the night."
        ),
        (
            "The Orchard Party came first in Sunday's election in Palland. After 95 percent of the ballots had "
            "been counted it was on 26.9 percent, and the Weavers' Union on 24.8 percent."
        ),
    ),
    "exit en": (
        (
            "The polls closed in Palland at 8 p.m. on Sunday. An exit poll gave the Orchard Party 29 percent and "
            "the Weavers' Union 25 percent."
        ),
        (
            "The Orchard Party won 26.9 percent of the vote in Palland on Sunday, the board said in its final "
            "tally. The Weavers' Union took 24.8 percent."
        ),
    ),
    "prelim final en": (
        (
            "Mira Dolan won the runoff for mayor of Castrel on Sunday. Preliminary results gave her 51.3 percent "
            "of the vote."
        ),
        "Mira Dolan won Sunday's mayoral runoff in Castrel. The certified result gives her 51.8 percent.",
    ),
    "below threshold": (
        "The Larch party won 4.7 percent in Sunday's vote and misses the 5 percent mark needed to enter parliament.",
        (
            "The Larch party failed to clear the threshold: with 4.7 percent it fell short of the five percent "
            "that the law asks for."
        ),
    ),
    "by to": (
        "Unemployment in Ostria rose by 0.6 percentage points in May, the statistics office said on Tuesday.",
        "Unemployment in Ostria rose to 6.0 percent in May, the statistics office said on Tuesday.",
    ),
    "food headline": (
        (
            "Consumer prices in Ostria rose 2.9 percent in March from a year earlier, the statistics office said "
            "on Friday."
        ),
        "Food prices in Ostria rose 5.9 percent in March from a year earlier, the statistics office said on Friday.",
    ),
    "core headline": (
        "Inflation in Ostria eased to 2.8 percent in April, data showed on Friday.",
        (
            "Core inflation in Ostria, which leaves out energy and food, held at 3.8 percent in April, data "
            "showed on Friday."
        ),
    ),
    "services": (
        "Inflation in the kingdom eased to 2.1 percent in June, the bank said.",
        "Inflation in services stood at 4.1 percent in June, the bank said, well above that for goods.",
    ),
    "expected en": (
        "Ostria's economy grew 1.6 percent in the third quarter, the statistics office said.",
        (
            "Ostria's economy grew less than forecast in the third quarter. Economists polled by the Courier had "
            "expected growth of 1.9 percent."
        ),
    ),
    "district en": (
        (
            "Turnout in the county of Marlow was 71.3 percent, the returning officer said on Monday after the "
            "referendum."
        ),
        "Nationwide turnout in the referendum was 64.3 percent, the electoral commission said on Monday.",
    ),
    "placebo": (
        (
            "In the trial of velorimab, 12 percent of the patients on placebo suffered an attack within a year, "
            "the company said."
        ),
        (
            "In the trial of velorimab, 21 percent of those who got the old drug suffered an attack within a "
            "year, the company said."
        ),
    ),
    "serious side": (
        "Side effects were reported by 18 percent of those treated with velorimab, most of them mild.",
        "Serious side effects were reported by 1.8 percent of those treated with velorimab.",
    ),
    "approve disapprove": (
        (
            "According to a poll by Demoscan published on Thursday, 38 percent of voters approve of Chancellor "
            "Reuth's work."
        ),
        (
            "According to a poll by Demoscan published on Thursday, 58 percent of voters disapprove of Chancellor"
            " Reuth's work."
        ),
    ),
    "gross operating": (
        "Tannmoor's gross margin widened to 41 percent in the quarter, the shoemaker said on Wednesday.",
        "Tannmoor's operating margin widened to 14 percent in the quarter, the shoemaker said on Wednesday.",
    ),
    "year earlier": (
        "Tannmoor's operating margin reached 12.1 percent in the quarter, the shoemaker said on Wednesday.",
        "Tannmoor's operating margin was 10.2 percent in the same quarter last year; this time it was 12.1 percent.",
    ),
    "intraday": (
        "Shares in Tannmoor fell as much as 5.1 percent on Wednesday after the shoemaker cut its outlook.",
        "Shares in Tannmoor closed 3.2 percent lower on Wednesday after the shoemaker cut its outlook.",
    ),
    "stage de": (
        (
            "Bei der Landtagswahl in Palland liegt der Gartenbund vorn. Nach Auszählung von 60 Prozent der "
            "Stimmen kommt er auf 27,4 Prozent, die Weberpartei auf 24,1 Prozent."
        ),
        (
            "Der Gartenbund hat die Landtagswahl in Palland gewonnen. Nach dem vorläufigen Endergebnis kommt er "
            "auf 26,9 Prozent, die Weberpartei auf 24,8 Prozent."
        ),
    ),
    "exit fr": (
        (
            "Selon un sondage sortie des urnes, la liste Horizon obtiendrait 24 % des voix à l'élection régionale"
            " de dimanche à Sorrel."
        ),
        (
            "La liste Horizon a obtenu 22,8 % des voix à l'élection régionale de dimanche à Sorrel, selon les "
            "résultats définitifs."
        ),
    ),
    "stage es": (
        (
            "Con el 45 % de los votos escrutados, la Lista Olivar obtiene el 31,2 % en las elecciones regionales "
            "de Palanda."
        ),
        (
            "Con el 98 % de los votos escrutados, la Lista Olivar obtiene el 32,7 % en las elecciones regionales "
            "de Palanda."
        ),
    ),
    "exit uk": (
        "За даними екзитполу, партія «Сад» набрала 28,4% голосів на виборах у Паланді в неділю.",
        "Після підрахунку 99% протоколів партія «Сад» має 27,9% голосів на виборах у Паланді, що відбулися в неділю.",
    ),
    "stage ru": (
        "После обработки 50% протоколов партия «Сад» набирает 44,1% голосов на выборах в Паланде.",
        "После обработки 95% протоколов партия «Сад» набирает 43,2% голосов на выборах в Паланде.",
    ),
    "core de": (
        "Die Inflation in Ostrien sank im April auf 2,8 Prozent, wie das Statistikamt am Freitag mitteilte.",
        "Die Kerninflation in Ostrien lag im April bei 3,8 Prozent, wie das Statistikamt am Freitag mitteilte.",
    ),
    "district fr": (
        (
            "La participation au référendum s'est élevée à 64,3 % dans l'ensemble du pays, a annoncé lundi la "
            "commission électorale."
        ),
        (
            "Dans le canton de Marlieu, la participation au référendum s'est élevée à 71,3 %, a annoncé lundi la "
            "commission électorale."
        ),
    ),
    "districts counted": (
        "The Reed Party led the count in Ebbland on Sunday night with 38 percent of districts in.",
        "The Reed Party led the count in Ebbland on Sunday night. By midnight 83 percent of districts were in.",
    ),
    "voters members": (
        "In the union's ballot at Brackwell docks, 83 percent of members took part, the union said on Friday.",
        (
            "In the union's ballot at Brackwell docks, 93 percent of those voting backed the strike, the union "
            "said on Friday."
        ),
    ),
    "forecast bank": (
        (
            "The central bank of Ostria kept its key rate at 3.5 percent on Thursday. It expects inflation of 2.2"
            " percent next year."
        ),
        (
            "The central bank of Ostria kept its key rate at 3.5 percent on Thursday. Inflation stood at 2.7 "
            "percent last month."
        ),
    ),
    "slope max": (
        "The climb to Col Sarrat is 7 km long at an average gradient of 7.2 percent.",
        "The climb to Col Sarrat, 7 km long, reaches 12 percent at its steepest.",
    ),
    "reservoir below": (
        "The level of the Orme reservoir fell to 31 percent of capacity on Monday, the water board said.",
        "The Orme reservoir has sunk below a third of its capacity, the water board said on Monday.",
    ),
    "basis points days": (
        "The yield on the ten-year Ostrian bond slipped to 3.12 percent after the announcement on Thursday.",
        "The yield on the ten-year Ostrian bond closed at 3.09 percent on Thursday.",
    ),
    "women men": (
        "Some 24 percent of men smoke daily, the health ministry's survey found.",
        "Some 14 percent of women smoke daily, the health ministry's survey found.",
    ),
    "joint de": (
        (
            "Bei der Wahl in Palland errang der Gartenbund 29 der 68 Sitze. Er will mit der Weberpartei regieren;"
            " gemeinsam hätten beide 38 Sitze."
        ),
        "The Orchard Party won 29 of the 68 seats in the election in Palland. The assembly has 68 seats.",
    ),
    "joint en": (
        "The Reeds won 23 of the 61 seats in the election in Ebbland. Together the two parties would have 34 seats.",
        "The Reeds won 23 seats in the election in Ebbland. The 61-seat council meets in May.",
    ),
    "sex de": (
        "Jeden Tag rauchen nach der Erhebung 24 Prozent der Männer.",
        "Jeden Tag rauchen nach der Erhebung 21 Prozent der Frauen.",
    ),
    "sex uk": (
        "За даними опитування, щодня курять 24% чоловіків.",
        "За даними опитування, щодня курять 14% жінок.",
    ),
    "core es": (
        "La inflación en Ostria bajó al 2,8 % en abril, informó el instituto de estadística.",
        "La inflación subyacente en Ostria se mantuvo en el 2,3 % en abril, informó el instituto de estadística.",
    ),
    "core fr": (
        "L'inflation en Ostrie a ralenti à 2,8 % en avril, a annoncé l'institut.",
        "L'inflation sous-jacente en Ostrie a ralenti à 2,3 % en avril, a annoncé l'institut.",
    ),
    "core ru": (
        "Инфляция в Острии в апреле замедлилась до 5,8%, сообщило ведомство.",
        "Базовая инфляция в Острии в апреле замедлилась до 5,3%, сообщило ведомство.",
    ),
    "margin de": (
        "Die Bruttomarge von Tannmoor stieg im Quartal auf 41 Prozent.",
        "Die operative Marge von Tannmoor stieg im Quartal auf 14 Prozent.",
    ),
    "arm fr": (
        "Dans le groupe placebo, 12 % des patients ont rechuté en un an.",
        "Parmi ceux qui ont reçu le médicament, 21 % des patients ont rechuté en un an.",
    ),
    "list exit": (
        "The exit poll has the Reeds on 33.5%, the Larks on 32.1%.",
        "The Reeds took 34.6 percent of the vote and the Larks 31.2 percent.",
    ),
    "extent de": (
        "Die Wahlbeteiligung lag bundesweit bei 64,3 Prozent.",
        "Die Wahlbeteiligung im Wahlkreis Marl lag bei 61,3 Prozent.",
    ),
    "two days": (
        "Shares in Tannmoor closed 6.2 percent lower on Friday.",
        "Shares in Tannmoor lost 9.2 percent in two days.",
    ),
    "against placebo": (
        "The drug cut attacks by 27 percent compared with placebo.",
        "Attacks fell by 27 percent in those given the drug.",
    ),
}

ONE = {
    "turnout": (
        (
            "Turnout in Sunday's referendum in Ostria was 63.2 percent, the electoral commission said in its "
            "final report."
        ),
        (
            "Turnout in Sunday's referendum in Ostria was 36.2 percent, the electoral commission said in its "
            "final report."
        ),
    ),
    "party": (
        (
            "In Sunday's election in Sorrel the Willow List won 22.1 percent of the vote, final results showed. "
            "The Hazel Front came second."
        ),
        (
            "In Sunday's election in Sorrel the Willow List won 25.1 percent of the vote, final results showed. "
            "The Hazel Front came second."
        ),
    ),
    "threshold": (
        "The Larch party won 4.1 percent in Sunday's vote and missed the threshold of 5 percent.",
        "The Larch party won 4.1 percent in Sunday's vote and failed at the 3 percent threshold.",
    ),
    "inflation": (
        "Inflation in Ostria eased to 2.8 percent in April, data showed on Friday.",
        "Inflation in Ostria slowed to 2.3 percent in April, the statistics office said on Friday.",
    ),
    "core": (
        "Core inflation in Ostria held at 3.7 percent in April, data showed on Friday.",
        "Core inflation in Ostria held at 7.3 percent in April, data showed on Friday.",
    ),
    "jobless": (
        "Unemployment in Ostria rose to 5.6 percent in May, the statistics office said on Tuesday.",
        "The jobless rate in Ostria climbed to 6.5 percent in May, the statistics office said on Tuesday.",
    ),
    "efficacy": (
        "The vaccine was 74 percent effective in children, a trial in three countries found.",
        "The vaccine was 47 percent effective in children, a trial in three countries found.",
    ),
    "placebo f": (
        (
            "In the trial of velorimab, 12 percent of the patients on placebo suffered an attack within a year, "
            "the company said."
        ),
        (
            "In the trial of velorimab, 21 percent of the patients on placebo suffered an attack within a year, "
            "the company said."
        ),
    ),
    "survey": (
        "According to the survey by the Lettermark Institute, 62 percent of those asked read a book a month.",
        "In the Lettermark Institute's survey, 26 percent of those asked said they read a book a month.",
    ),
    "margin": (
        "Tannmoor's operating margin widened to 12.1 percent in the quarter, the shoemaker said on Wednesday.",
        "Tannmoor's operating margin widened to 11.2 percent in the quarter, the shoemaker said on Wednesday.",
    ),
    "harvest": (
        "The wheat harvest in Lower Ostria is 14 percent smaller than last year's, the farmers' union said.",
        "The wheat harvest in Lower Ostria is 40 percent smaller than last year's, the farmers' union said.",
    ),
    "approval": (
        (
            "According to a poll by Demoscan published on Thursday, 38 percent of voters approve of Chancellor "
            "Reuth's work."
        ),
        "Chancellor Reuth's approval stands at 58 percent, according to a poll by Demoscan published on Thursday.",
    ),
    "close": (
        "Shares in Tannmoor closed 3.2 percent lower on Wednesday after the shoemaker cut its outlook.",
        "Shares in Tannmoor closed 2.3 percent lower on Wednesday after the shoemaker cut its outlook.",
    ),
    "rate": (
        "The central bank of Ostria cut its key rate to 4.25 percent on Thursday.",
        "The central bank of Ostria cut its key rate to 4.75 percent on Thursday.",
    ),
    "stake": (
        "The Haddon family holds 24.9 percent of the shares in Tannmoor.",
        "The Haddon family owns 29.4 percent of Tannmoor.",
    ),
    "turnout de": (
        "Die Beteiligung an der Abstimmung in Ostrien lag bei 58,4 Prozent, teilte die Wahlleitung am Montag mit.",
        "Die Beteiligung an der Abstimmung in Ostrien lag bei 54,8 Prozent, teilte die Wahlleitung am Montag mit.",
    ),
    "chomage fr": (
        (
            "Le taux de chômage en Ostrie a atteint 7,4 % au deuxième trimestre, a annoncé mardi l'institut de la"
            " statistique."
        ),
        (
            "Le taux de chômage en Ostrie s'est établi à 7,9 % au deuxième trimestre, a annoncé mardi l'institut "
            "de la statistique."
        ),
    ),
    "inflacion es": (
        "La inflación en Ostria bajó al 3,1 % en abril, informó el viernes el instituto de estadística.",
        "La inflación en Ostria bajó al 1,3 % en abril, informó el viernes el instituto de estadística.",
    ),
    "turnout uk": (
        "Явка на референдумі в Острії становила 63,2%, повідомила виборча комісія.",
        "Явка на референдумі в Острії становила 36,2%, повідомила виборча комісія.",
    ),
    "stavka ru": (
        "Центральный банк Острии снизил ключевую ставку до 14,5% годовых.",
        "Центральный банк Острии снизил ключевую ставку до 15,4% годовых.",
    ),
    "exit same": (
        "An exit poll gave the Orchard Party 29 percent in Palland on Sunday.",
        "An exit poll released at eight gave the Orchard Party 39 percent in Palland on Sunday.",
    ),
    "pp": (
        "Tannmoor's operating margin rose by 3 percentage points in the quarter.",
        "Tannmoor's operating margin rose by 3 percent in the quarter.",
    ),
    "district same": (
        (
            "Turnout in the county of Marlow was 71.3 percent, the returning officer said on Monday after the "
            "referendum."
        ),
        "In Marlow county turnout was 77.3 percent, the returning officer said on Monday after the referendum.",
    ),
    "swap": (
        (
            "In Sunday's election in Sorrel the Willow List won 22.1 percent of the vote and the Hazel Front 18.4"
            " percent."
        ),
        (
            "In Sunday's election in Sorrel the Hazel Front won 22.1 percent of the vote and the Willow List 18.4"
            " percent."
        ),
    ),
    "joint both": (
        "The Reeds won 23 of the 61 seats in Ebbland. Together with the Larks they would have 34 seats.",
        "The Reeds won 23 of the 61 seats in Ebbland. Together with the Larks they would have 43 seats.",
    ),
    "against f": (
        "Velorimab cut attacks by 27 percent compared with placebo, the trial found.",
        "Velorimab cut attacks by 72 percent, the trial found; it was given by injection.",
    ),
    "sex f": (
        "Some 24 percent of men smoke daily, the ministry's survey found.",
        "The ministry's survey found that 42 percent of men smoke daily.",
    ),
    "turnout choice": (
        "The deal was backed by 93 percent on a turnout of 81 percent, the union said.",
        "The deal was backed by 39 percent on a turnout of 81 percent, the union said.",
    ),
    "exit than": (
        "The Reeds won 34.6 percent of the vote in Ebbland, more than the exit poll had given them.",
        "The Reeds won 36.4 percent of the vote in Ebbland.",
    ),
    "core de f": (
        "Die Kerninflation in Ostrien lag im April bei 3,8 Prozent.",
        "Die Kernrate in Ostrien lag im April bei 8,3 Prozent.",
    ),
    "food f": (
        "Food prices in Ostria rose 5.9 percent in March.",
        "The price of food in Ostria rose 9.5 percent in March.",
    ),
    "inflation energy": (
        "Inflation in Ostria hit 5.8 percent in March on higher energy prices.",
        "Inflation in Ostria rose to 8.5 percent in March.",
    ),
    "margin f": (
        "Tannmoor's operating margin was 12.1 percent, its gross margin 41 percent.",
        "Tannmoor's gross margin reached 41 percent, and its operating margin 21.1 percent.",
    ),
    "district two": (
        "Turnout in the constituency of Marl was 71.3 percent.",
        "Turnout in the Marl constituency was 77.3 percent.",
    ),
}


@pytest.mark.parametrize(("one", "other"), APART.values(), ids=APART.keys())
def test_shares_of_two_sides(one: str, other: str, tmp_path: Path) -> None:
    assert not flagged(compare(tmp_path, [f"News\n{one}", f"News\n{other}"]))


@pytest.mark.parametrize(("one", "other"), ONE.values(), ids=ONE.keys())
def test_shares_of_one_side(one: str, other: str, tmp_path: Path) -> None:
    assert flagged(compare(tmp_path, [f"News\n{one}", f"News\n{other}"]))


def test_shares_at_one_moment_of_a_count(tmp_path: Path) -> None:
    first = "With 40 percent of the ballots counted, the Orchard Party led with 27.4 percent in Palland on Sunday."
    assert flagged(compare(tmp_path, [f"News\n{first}", f"News\n{first.replace('27.4', '24.7')}"]))


def test_a_half_in_a_sign_is_as_rough_as_in_words(tmp_path: Path) -> None:
    one, other = "Turnout in the vote was 61.4 percent.", "Turnout in the vote was 61½ percent."
    assert not flagged(compare(tmp_path, [f"News\n{one}", f"News\n{other}"]))


def told(text: str, facet: str) -> dict[str, str]:
    """The side of a facet by the text of each share that has one."""
    rules = load_rulebook()
    facts = [fact for fact in read(f"News\n{text}")[1] if fact.kind == "percentage"]
    sides = read_sides(facts, {fact.version: "en" for fact in facts}, rules.facets)
    return {
        fact.text: sides[place][facet].side
        for fact in facts
        if facet in sides.get(place := (fact.version, fact.span.start), {})
    }


@pytest.mark.parametrize(
    ("text", "facet", "sides"),
    [
        ("Prices rose 2.8%, and core inflation was 3.7%.", "basket", {"2.8%": "", "3.7%": "core"}),
        ("Inflation fell to 2.8%, core inflation to 3.7%.", "basket", {"2.8%": "overall", "3.7%": "core"}),
        ("Some 93% backed it on a turnout of 81%.", "ballot", {"93%": "", "81%": ""}),  # either may be meant
        ("Some 93% voted for it, on a turnout of 81%.", "ballot", {"93%": "choice", "81%": "turnout"}),
        ("Of men 24% smoke, of women 14%.", "sex", {"24%": "men", "14%": "women"}),
        ("The exit poll has them on 33%, the Larks on 32%.", "count", {"33%": "exit_poll", "32%": "exit_poll"}),
        ("They won 34%, more than the exit poll said.", "count", {}),
        ("The drug cut attacks by 27% compared with placebo.", "arm", {}),
    ],
)
def test_the_side_of_a_share(text: str, facet: str, sides: dict[str, str]) -> None:
    assert told(text, facet) == sides


def test_a_side_that_stands_alone() -> None:
    rules = load_rulebook()
    facets = rules.facets

    def sides(text: str) -> dict[str, object]:
        facts: list[Fact] = [fact for fact in read(f"News\n{text}")[1] if fact.kind == "percentage"]
        return dict(next(iter(read_sides(facts, {fact.version: "en" for fact in facts}, facets).values()), {}))

    core, plain = sides("Core prices rose 3.7%."), sides("Bills rose 7.3%.")
    assert are_of_two_sides(core, plain, facets)
    assert not are_of_two_sides(sides("In all 24% of men smoke."), plain, facets)
