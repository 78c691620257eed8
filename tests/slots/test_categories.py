"""Words that exclude each other: whose and of what they must be to make a question."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.options import Options
from factcheck.pipeline import run
from factcheck.rulebook import load_rulebook


def flagged(folder: Path, *versions: str) -> int:
    """How many words of a story exclude each other."""
    story = folder / "story"
    story.mkdir()
    for number, text in enumerate(versions, 1):
        (story / f"v{number}.txt").write_text(f"Report\n{text}\n", encoding="utf-8")
    report = run(Options(paths=(str(folder),), by="folder"), load_rulebook())
    return sum(verdict.rule == "FC407" for verdict in report.verdicts())


@pytest.mark.parametrize(
    "versions",
    [
        ("The jet's left engine failed over the bay.", "Over the bay the right engine of the jet failed."),
        ("A bear attacked two hikers near the hut.", "Two hikers were attacked by a wolf near the hut."),
        ("The judge raised the driver's sentence to six years.", "The judge cut the sentence of the driver to six."),
        ("The fire began on Friday beside an old quarry.", "El fuego se originó el viernes en un vertedero."),
        ("A coaster rammed the ferry in the fog.", "In the fog the ferry ran into a coaster."),
        ("Captain Anna Bell was asleep in her cabin.", "Captain Anna Bell was on the bridge herself."),
        ("The club sacked coach Anna Bell on Friday.", "Coach Anna Bell resigned on Friday."),
        ("Anna Bell, the coach, resigned on Friday.", "On Friday the coach was dismissed."),
        ("Anna Bell was cleared on appeal.", "The court confirmed the conviction of Anna Bell on appeal."),
        ("Bell had been convicted. Anna Bell was cleared on appeal.", "The court upheld the conviction of Anna Bell."),
        ("Deputy Anna Bell voted for the bill.", "Anna Bell voted against the bill."),
        ("The climbers waited on the north-east ridge.", "Die Bergsteiger warteten am Südwestgrat."),
        ("The bus collided with a tram in the fog.", "In the fog the bus collided with a lorry."),
        ("The plane came down 9 km west of the old mill town of Varn.", "It came down 9 km east of Varn, the plane."),
        ("The quake struck 22 km south of Port Varn.", "Der Erdstoß ereignete sich 22 km nördlich der Hafenstadt."),
        ("The ferry sank north of Port Varn.", "The ferry sank just south of the port."),
        ("A cruise missile hit the depot at dawn.", "At dawn a glide bomb hit the depot."),
        ("Two brothers drowned in the lake on Monday.", "Am Montag ertranken Vater und Sohn im See, beide starben."),
        ("Anna Bell is a conservative member of the council.", "The socialist Anna Bell sits in the council."),
        ("The author died at her home on Friday.", "On Friday the author died in a clinic."),
        ("The boy was found in a hay barn.", "The boy was found in a hunters' cabin."),
        ("The fire broke out in the boiler room at 22:10.", "In the laundry the fire broke out at ten past ten."),
        ("Police found the painting in a barn near Varn.", "Die Polizei hat das Gemälde in einem Lagerhaus gefunden."),
        ("Nine guests fell ill with norovirus at the inn.", "Nueve clientes de la posada enfermaron de salmonela."),
        ("The jet overran the runway on landing at Varn.", "At Varn the jet ran off the runway while taking off."),
        ("Striker Anna Bell, 22, was sent off for a straight red.", "Anna Bell was sent off for a second yellow card."),
        ("Parliament passed the smoking ban on Friday.", "On Friday parliament voted down the smoking ban."),
        ("Cyclist Anna Bell tested positive before the race.", "Anna Bell tested negative before the race."),
        ("The well water tested positive.", "Tests on the well water were negative."),
        ("The driver had been drinking.", "The driver was sober, police said."),
        ("The missing girl was found alive on Sunday.", "Das vermisste Mädchen wurde am Sonntag tot gefunden."),
        ("The president signed the media law.", "The president vetoed the media law."),
        ("Anna Bell was given a suspended sentence.", "Anna Bell was sent to prison."),
        ("A corroded bolt caused the failure, the first report says.", "They put the blame on human error."),
        ("The thieves fled on a motorbike.", "Both got away in a rowing boat, a court heard."),
        ("The climber Anna Bell broke an arm.", "Anna Bell, the climber, broke a leg."),
        ("The coins lay in an ivory box.", "The coins were kept in a wooden box."),
        ("The blaze was moving north on Sunday evening.", "On Sunday evening the blaze was spreading southwards."),
        ("The central bank raised its key rate on Friday.", "On Friday the central bank lowered its key rate."),
        ("A boy fell into the lock.", "A boy fell into the lock on Friday.", "A girl fell into the lock on Friday."),
        (
            "The envoys met at a petrol station near Varn on Friday to swap prisoners.",
            "The prisoners were swapped at a petrol station.",
            "On Friday, on a disused airfield, the envoys met near Varn with the prisoners to be swapped.",
        ),
        ("The burglars got in through a skylight.", "Die Einbrecher stiegen durch ein Kellerfenster ein."),
        ("The thieves entered through the back door at two.", "Les voleurs sont entrés par une fenêtre."),
        ("The smuggler was arrested at the ferry terminal.", "Der Schmuggler wurde am Flughafen festgenommen."),
        ("The widow was found dead in her flat.", "The widow was found dead in her holiday home."),
        ("The panel split two to one, by two votes to one, on the fine.", "The panel was unanimous on the fine."),
        ("Striker Anna Bell tore a muscle in her left thigh.", "Au stade, Anna Bell s'est blessée à la cuisse droite."),
        ("Ash fell on the eastern slope.", "Ash fell on the western side.", "Ash fell on the eastern flank."),
    ],
)
def test_one_question(tmp_path: Path, versions: tuple[str, ...]) -> None:
    assert flagged(tmp_path, *versions) == 1


@pytest.mark.parametrize(
    "versions",
    [
        ("The driver tested positive.", "The cook tested negative."),
        (
            "The likely cause is a leak of gas; arson has been ruled out.",
            "The fire was no accident: the cause was arson.",
        ),
        ("The cause was a short circuit.", "Lightning was not involved, and the cause is open."),
        ("Die Ursache war ein Kurzschluss.", "Brandstiftung als Ursache ist ausgeschlossen."),
        ("Six died in a fire at the paint plant.", "The last two of the fire's dead died in hospital."),
        ("Her body was found in the mill race.", "The firm of the dead woman turned old mills into flats."),
        ("The court found him not guilty.", "The court found him not guilty of the theft."),
        ("The central bank raised its key rate on Friday.", "On Friday the council of Varn cut the fuel tax."),
        ("The central bank raised its key rate.", "The central bank may lower its key rate."),
        ("The cause was fog.", "The cause was fog.", "Fog and excessive speed were to blame."),
        ("A boy of six fell into the lock.", "A girl of nine fell into the lock."),
        (
            "Nine guests had norovirus.",
            "Nine guests had norovirus, one had salmonella.",
            "One of nine guests had salmonella.",
        ),
        (
            "The harvest will go to the barns.",
            "The harvest is in the barns.",
            "He was sent to prison for the barn fire.",
        ),
        ("The left engine failed over the bay.", "The left engine failed over the bay, the right engine held."),
        ("Smoke came from the east wing of the museum.", "Smoke came from the north-east wing of the museum."),
        ("A dog attacked two hikers.", "A Rottweiler attacked two hikers."),
        ("Anna Bell voted for the bill.", "Paul Verne voted against the bill."),
        ("A coaster rammed the ferry in the fog.", "In the fog the ferry was hit by a coaster."),
        ("A lorry hit a bus on Friday.", "On Friday the bus hit a tree."),
        ("The bus driver died in the crash.", "The lorry driver survived the crash."),
        ("Anna Bell had been convicted before the appeal.", "Anna Bell was cleared on appeal."),
        ("The board accepted the budget.", "Had the budget been rejected, the board would have gone."),
        ("The council passed the budget.", "The council did not pass the motion but rejected it."),
        ("The bus was late. It collided with a tram.", "The lorry was late."),
        ("The village of Orl lies 9 km north of Port Varn.", "Port Varn lies 9 km south of the village."),
        ("The ferry sank 9 km north of Port Varn.", "The ferry sank 30 km south of Cape Olm."),
        ("Drones and missiles hit the depot.", "A drone hit the depot."),
        ("The boy was found in a farmhouse.", "The boy was found in a barn."),
        ("Police found the man in the cellar.", "Police found a pistol in the bedroom."),
        ("The icon was stolen from a museum.", "The icon was found in a barn."),
        ("He waited at home.", "The author died in a clinic."),
        ("The fire broke out in the kitchen.", "The guests had dinner in the canteen when the fire broke out."),
        ("The painting was found in a barn.", "The painting was found in a farmhouse barn, the frame in a warehouse."),
        ("The painting was found in the cathedral.", "The painting was found in a church."),
        ("The burglars got in through a skylight.", "The burglars fled through the back door."),
        ("The burglars got in through a window.", "The burglars got in through a cellar window."),
        ("Smoke came through the roof.", "The thieves entered through the back door."),
        ("The widow was found dead in her flat.", "The widow was found dead in her house."),
        ("The jury was unanimous on the fine.", "The jury was unanimous; the council was split, by nine votes to two."),
        ("Anna Bell hurt her left thigh.", "Anna Bell hurt her left thigh, Eva Dorn her right thigh."),
    ],
)
def test_no_question(tmp_path: Path, versions: tuple[str, ...]) -> None:
    assert not flagged(tmp_path, *versions)


def test_a_kind_is_no_rival_of_its_class(tmp_path: Path) -> None:
    assert not flagged(tmp_path, "Legionella has made six ill.", "The six who are ill have pneumonia.")
