"""What somebody does for a body tells the post; a people's word, whence somebody is; "his", whose kin."""

from __future__ import annotations

import pytest

from tests.normalizer.test_roles import roles

HELD = [
    ("en", "It was late, said Dana Whitlow, who appears for the prosecution.", "prosecutor"),
    ("en", "Dana Whitlow, prosecuting, asked for five years.", "prosecutor"),
    ("en", "Dana Whitlow, who also heads the fire service, was there.", "head (fire)"),
    ("en", "Dana Whitlow, who owns the mill, was abroad.", "owner"),
    ("en", "Dana Whitlow runs the museum.", "head (museum)"),
    ("en", "Dana Whitlow, head of the Velmark prisoners' office, said it was over.", "head (prisoners, velmark)"),
    ("en", "Dana Whitlow, counsel for the defence, rose.", "defence lawyer"),
    ("en", "Dana Whitlow, a Dane who worked at a bank, has vanished.", "citizen (denmark)"),
    ("en", "Top scientist Dana Whitlow was calm.", "science chief"),
    ("de", "Dana Whitlow, die die Klinik in Tarn leitet, schwieg.", "head (hospital)"),
    ("de", "Der dänische Banker Dana Whitlow wird gesucht.", "banker (denmark)"),
    ("de", "Der Erste Offizier Dana Whitlow wurde gerettet.", "mate"),
    ("fr", "Dana Whitlow, qui dirige l'hôpital, s'est tue.", "head (hospital)"),
    ("fr", "Le banquier danois Dana Whitlow est recherché.", "banker (denmark)"),
    ("fr", "La chef du bureau des prisonniers, Dana Whitlow, s'est tue.", "head (prisoners)"),
    ("es", "Dana Whitlow, que dirige el hospital, calló.", "head (hospital)"),
    ("es", "El banquero danés Dana Whitlow está en fuga.", "banker (denmark)"),
    ("ru", "Об этом сообщил глава управления по делам военнопленных Олег Вант.", "head (prisoners)"),
    ("ru", "Олег Вант, который возглавляет больницу, молчал.", "head (hospital)"),
    ("uk", "Про це повідомив керівник державного офісу з питань полонених Олег Вант.", "head (prisoners)"),
    ("uk", "Олег Вант, який очолює лікарню, мовчав.", "head (hospital)"),
    ("uk", "Скарбниця Союзу Рута Мальк мовчала.", "treasurer (союзу)"),
    ("ru", "Секретарь городского совета Игорь Вант молчал.", "secretary (council)"),
    ("ru", "Главный арбитр турнира Улла Брандт уходит.", "chief referee (tournament)"),
    ("fr", "Le prieur, le père Lucien Maure, s'est tu.", "prior"),
    ("en", "The finance committee, chaired by Dana Whitlow, met.", "chair (committee, finance)"),
    ("en", "The police, headed by Dana Whitlow, denied it.", "head (police)"),
    ("en", "Dana Whitlow, who leads the miners' union, was there.", "head (union)"),
    ("en", "Dana Whitlow, one of the three judges, was ill.", "judge"),
    ("en", "Dana Whitlow, number two in the fire service, was ill.", "deputy head (fire)"),
    ("en", "Dana Whitlow, prime minister from 1984 to 1991, has died.", "former prime minister"),
    ("en", "- Mayor: Dana Whitlow", "mayor"),
    ("en", "As transport minister, Dana Whitlow opened the bridge.", "minister (transport)"),
    ("en", "Dana Whitlow, who runs the treasury, was ill.", "minister (finance)"),
    ("en", "The head of the defence ministry, Dana Whitlow, was ill.", "minister (defence)"),
    ("en", "Dana Whitlow, the country's top diplomat, was ill.", "chief diplomat"),
    ("de", "Dana Whitlow, die das Finanzministerium leitet, schwieg.", "minister (finance)"),
    ("de", "Oskar Whitlow, einer der drei Richter, schwieg.", "judge"),
    ("fr", "La commission, présidée par Dana Whitlow, s'est réunie.", "chair (committee)"),
    ("es", "Dana Whitlow, una de las juezas, calló.", "judge"),
    ("ru", "Глава Минфина Олег Вант молчал.", "minister (finance)"),
    ("ru", "Олег Вант, исполняющий обязанности мэра, молчал.", "acting mayor"),
    ("uk", "Олег Вант, один із трьох суддів, мовчав.", "judge"),
    ("ru", "Врача станции Вилема Драка вывезли.", "doctor"),
    ("uk", "Капітан судна Стелан Крамс мовчав.", "captain"),
    ("en", "Lucien Maure, abbot for eleven years, said nothing.", "abbot"),
    # Deputies, by whatever word
    ("en", "Dana Whitlow, deputy to the mayor, was ill.", "deputy mayor"),
    ("de", "Vizebürgermeisterin Dana Whitlow schwieg.", "deputy mayor"),
    ("de", "Dana Whitlow, Stellvertreterin der Ministerin, schwieg.", "deputy minister"),
    ("fr", "L'adjointe au maire Dana Whitlow s'est tue.", "deputy mayor"),
    ("fr", "Le sous-directeur du musée, Oskar Whitlow, s'est tu.", "deputy director (museum)"),
    ("fr", "Le directeur par intérim du zoo, Oskar Whitlow, s'est tu.", "acting director (zoo)"),
    ("fr", "La maire d'Arnel, Dana Whitlow, s'est tue.", "mayor (arnel)"),
    ("es", "La vicealcaldesa Ana Whitlow calló.", "deputy mayor"),
    ("es", "La teniente de alcalde, Ana Whitlow, calló.", "deputy mayor"),
    ("es", "La directora en funciones del museo, Ana Whitlow, calló.", "acting director (museum)"),
    ("uk", "Віцемерка Ірина Вант мовчала.", "deputy mayor"),
    ("ru", "Зампред правления Ирина Вант молчала.", "deputy chair"),
    ("en", "Dana Whitlow, who represented the injured sailors, rose.", "victims' lawyer"),
    ("fr", "Dana Whitlow, qui représente les familles, s'est tue.", "victims' lawyer"),
    ("en", "Dana Whitlow, who ran the transport ministry before the split, was there.", "former minister (transport)"),
    ("en", "Dana Whitlow, who once led the fire service, was there.", "former head (fire)"),
    ("en", "Dana Whitlow, who used to sit in his cabinet as minister of justice, left.", "former minister (justice)"),
    ("en", "Dana Whitlow, once a prosecutor in Tarn, voted against.", "former prosecutor (tarn)"),
    ("en", "Dana Whitlow, director of the laboratory that found it, was ill.", "director (laboratory)"),
    ("en", "It failed, said Dana Whitlow, Bell Orrin's chief executive.", "chief executive (bell orrin)"),
    # What somebody gets in a new cabinet
    ("en", "Dana Whitlow takes finance.", "minister (finance)"),
    ("en", "Dana Whitlow, who gets the interior ministry, smiled.", "minister (interior)"),
    ("fr", "Dana Whitlow hérite des finances.", "minister (finance)"),
    ("es", "Ana Whitlow asume Hacienda.", "minister (finance)"),
    # No part in a study
    ("en", "Dana Whitlow, who was not involved in the study, was impressed.", "outsider"),
    ("de", "Dana Whitlow, die nicht an der Studie beteiligt war, lobte sie.", "outsider"),
    ("fr", "Dana Whitlow, qui n'a pas participé à l'étude, doute.", "outsider"),
    ("es", "Dana Whitlow, que no participó en el estudio, duda.", "outsider"),
    ("uk", "Олег Вант, який не брав участі в дослідженні, мовчав.", "outsider"),
    ("ru", "Олег Вант, который не участвовал в исследовании, молчал.", "outsider"),
    # Parties
    ("en", "Dana Whitlow of the Greens voted against.", "politician (greens)"),
    ("en", "Dana Whitlow (Liberals) voted against.", "politician (liberals)"),
    ("de", "Die Sozialdemokratin Dana Whitlow stimmte dagegen.", "social democrat"),
    ("fr", "Dana Whitlow, des Verts, a voté contre.", "politician (greens)"),
    ("uk", "Проти була Ірина Вант від партії «зелених».", "politician (greens)"),
]


@pytest.mark.parametrize(("language", "text", "role"), HELD)
def test_what_somebody_is(language: str, text: str, role: str) -> None:
    assert role in [told for entity, _, told in roles(text, language) if entity]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Dana Whitlow, who runs every morning, won."),
        ("en", "Dana Whitlow, who owns two dogs, won."),
        ("en", "Dana Whitlow takes work seriously."),
        ("en", "Dana Whitlow, who gets the bus, won."),
        ("en", "Dana Whitlow, who led the police to the shed, won."),
        ("en", "Dana Whitlow, who ran the school marathon, won."),
        ("en", "Dana Whitlow, who was not involved in the accident, won."),
        ("en", "Dana Whitlow leads Velmark in the medal table."),
        ("es", "Dana Whitlow, que dirige bien, ganó."),
        ("ru", "Суд приговорил Анну Брайт к семи годам."),
    ],
)
def test_what_is_no_post(language: str, text: str) -> None:
    assert roles(text, language) == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Hugo Whitlow denies it. His brother Karl Whitlow is on trial.", "brother (hugo whitlow)"),
        ("Hugo Whitlow met Anna Berg. His brother Karl Whitlow was there.", "brother"),
    ],
)
def test_whose_relative_it_is(text: str, role: str) -> None:
    assert role in [told for entity, _, told in roles(text) if entity == "Karl Whitlow"]


def test_what_a_duty_is_about_is_no_role_of_its_own() -> None:
    told = [role for _, _, role in roles("Ірина Вант, яка представляє потерпілих, мовчала.", "uk")]
    assert told == ["victims' lawyer"]
