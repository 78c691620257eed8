"""Translations of quotations: a lost negation is flagged, also in words of their own; a faithful wording is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.comparison.tellings import compare, flagged

LOST = [
    (
        'Riot\n"We did not throw a single stone," said weaver Tom Reed.',
        "Disturbios\n«Lanzamos una sola piedra», dijo el tejedor Tom Reed.",
    ),
    (
        'Riot\n"We did not throw a single stone," said weaver Tom Reed.',
        "Unruhen\n„Wir haben nur einen Stein geworfen“, sagte Weber Tom Reed.",
    ),
    (
        'Riot\n"We threw a single stone," said weaver Tom Reed.',
        "Unruhen\n„Wir haben keinen einzigen Stein geworfen“, sagte Weber Tom Reed.",
    ),
    (
        'Budget\nTreasurer Paul Verne said: "We will not touch the pension fund."',
        "Haushalt\n„Wir werden den Pensionsfonds antasten“, sagte Schatzmeister Paul Verne.",
    ),
    (
        'Auction\n"This is not a ransom," said curator Ines Moor.',
        "Auktion\n„Das ist ein Lösegeld“, sagte Kuratorin Ines Moor.",
    ),
    (
        'Inquest\n"The divers were not drunk," said surgeon Ada Stone.',
        "Encuesta\n«Los buzos estaban borrachos», dijo la cirujana Ada Stone.",
    ),
    (
        'Library\n"I did not read the letter," said mayor Tom Reed.',
        "Бібліотека\n«Я читав листа», – сказав мер Том Рід.",
    ),
    (
        'Choir\n"The organ is not for sale. It belongs to the town," said conductor Tom Reed.',
        "Chœur\n« L'orgue est à vendre », a déclaré le chef d'orchestre Tom Reed.",
    ),
    (
        'March\n"We will not go home without our brothers," said weaver Ada Stone.',
        "Марш\n«Мы пойдём домой без наших братьев», – сказала ткачиха Ада Стоун.",
    ),
    (
        'Sale\n"I did not sell the bell and I did not melt it," said founder Tom Reed.',
        "Продаж\n«Я продав дзвін, але не плавив його», – сказав ливар Том Рід.",
    ),
    (
        'Strike\n"We paid the workers, but we did not lie to them," said miller Tom Reed.',
        "Streik\n„Wir haben die Arbeiter nicht bezahlt, und wir haben sie nicht belogen“, sagte Müller Tom Reed.",
    ),
    (
        'Summit\n"We will not give up the search," said guide Ines Moor.',
        "Gipfel\n„Wir werden die Suche aufgeben“, sagte Bergführerin Ines Moor.",
    ),
    (
        'Summit\n"We are giving up the search," said guide Ines Moor.',
        "Gipfel\n„Wir geben die Suche nicht auf“, sagte Bergführerin Ines Moor.",
    ),
    (
        'Summit\n"We shall never surrender the bridge and the town," said guide Ines Moor.',
        "Вершина\n«Мы сдадимся, и мост, и город», – сказала проводница Инес Мур.",
    ),
]
FAITHFUL = [
    (
        'Sale\n"The founder and the buyer did not see the bell," said founder Tom Reed.',
        "Продажа\n«Ни литейщик, ни покупатель не видели колокола», – сказал литейщик Том Рид.",
    ),
    (
        'Sale\n"I did not sell and melt the bell," said founder Tom Reed.',
        "Продаж\n«Я не продав дзвін і не плавив його», – сказав ливар Том Рід.",
    ),
    (
        'Summit\n"We will not give up the search," said guide Ines Moor.',
        "Gipfel\n„Wir werden die Suche fortsetzen“, sagte Bergführerin Ines Moor.",
    ),
    (
        'Summit\n"We will not give up the search," said guide Ines Moor.',
        "Sommet\n« Nous n'abandonnerons pas les recherches », a dit la guide Ines Moor.",
    ),
    (
        'Mill\n"We have a single wheel left," said miller Tom Reed.',
        "Moulin\n« Il ne nous reste qu'une roue », a dit le meunier Tom Reed.",
    ),
    (
        'Riot\n"We did not throw a single stone," said weaver Tom Reed.',
        "Unruhen\n„Wir haben keinen einzigen Stein geworfen“, sagte Weber Tom Reed.",
    ),
    (
        'Riot\n"We did not throw a single stone," said weaver Tom Reed.',
        "Disturbios\n«No lanzamos ni una sola piedra», dijo el tejedor Tom Reed.",
    ),
    (
        'March\n"We will not go home without our brothers," said weaver Ada Stone.',
        "Марш\n«Мы не пойдём домой без наших братьев», – сказала ткачиха Ада Стоун.",
    ),
    (
        'March\n"We have no bread," said weaver Michael Ward.',
        "Марш\n«Мы без хлеба», – сказал ткач Майкл Уорд.",
    ),
    (
        'Diver\n"I stopped counting the waves," said diver Ada Stone.',
        "Taucherin\n„Ich habe die Wellen nicht mehr gezählt“, sagte Taucherin Ada Stone.",
    ),
    (
        'Mill\n"We have only two wheels left," said miller Tom Reed.',
        "Moulin\n« Il ne nous reste que deux roues », a dit le meunier Tom Reed.",
    ),
    (
        'Mill\n"We will wait until the miller comes," said farmer Ines Moor.',
        "Мельница\n«Мы будем ждать, пока мельник не придёт», – сказала фермер Инес Мур.",
    ),
    (
        'Choir\n"The organ is not for sale. It belongs to the town," said conductor Tom Reed.',
        "Chœur\n« L'orgue appartient à la ville », a déclaré le chef d'orchestre Tom Reed.",
    ),
    (
        'Verdict\n"I have no doubt about the verdict," said lawyer Paul Verne.',
        "Urteil\n„Das Urteil ist ohne Zweifel richtig“, sagte Anwalt Paul Verne.",
    ),
]

CHANGED = [
    (
        'Regatta\n"We rowed the second half for our coach," said captain Ada Stone.',
        "Regata\n«Remamos la primera parte para nuestro entrenador», dijo la capitana Ada Stone.",
    ),
    (
        'Choir\n"My sister wrote this song," said conductor Tom Reed.',
        "Chor\n„Mein Bruder hat dieses Lied geschrieben“, sagte Dirigent Tom Reed.",
    ),
    (
        'Glacier\n"The ice came from the north overnight, and the boats froze," said guide Ines Moor.',
        "Ледник\n«Лёд за ночь пришёл с юга, и лодки замёрзли», – сказала проводница Инес Мур.",
    ),
    (
        'Mill\n"The third wheel broke in the flood," said miller Tom Reed.',
        "Млин\n«Перше колесо зламалося під час повені», – сказав мірошник Том Рід.",
    ),
    (
        'Diver\n"We closed the hatch before the water came," said diver Ada Stone.',
        "Plongée\n« Nous avons fermé la trappe après l'arrivée de l'eau », a dit la plongeuse Ada Stone.",
    ),
]
SAME = [
    (
        'Regatta\n"We rowed the second half for our coach," said captain Ada Stone.',
        "Regata\n«Remamos la segunda parte para nuestro entrenador», dijo la capitana Ada Stone.",
    ),
    (
        'Mill\n"Wait a second, the wheel is turning," said miller Paul Verne.',
        "Mühle\n„Warten Sie einen Moment, das Rad dreht sich“, sagte Müller Paul Verne.",
    ),
    (
        'Choir\n"We learned of the letter not before he died," said conductor Tom Reed.',
        "Chor\n„Wir erfuhren von dem Brief erst, nachdem er starb“, sagte Dirigent Tom Reed.",
    ),
    (
        'Choir\n"My sister and my brother wrote this song," said conductor Tom Reed.',
        "Chor\n„Mein Bruder und meine Schwester haben dieses Lied geschrieben“, sagte Dirigent Tom Reed.",
    ),
]


@pytest.mark.parametrize(("one", "other"), CHANGED)
def test_a_word_that_excludes_another_is_flagged(one: str, other: str, tmp_path: Path) -> None:
    assert "FC303" in flagged(compare(tmp_path, [one, other]))


@pytest.mark.parametrize(("one", "other"), LOST)
def test_a_negation_lost_in_translation_is_flagged(one: str, other: str, tmp_path: Path) -> None:
    assert "FC301" in flagged(compare(tmp_path, [one, other]))


@pytest.mark.parametrize(("one", "other"), FAITHFUL + SAME)
def test_a_faithful_translation_is_silent(one: str, other: str, tmp_path: Path) -> None:
    assert not {"FC301", "FC302", "FC303"} & flagged(compare(tmp_path, [one, other]))
