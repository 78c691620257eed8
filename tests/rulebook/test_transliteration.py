from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.rulebook.transliteration import fold_name, may_sound_one, same_name


@pytest.mark.parametrize(
    "spellings",
    [
        ("Zelensky", "Zelenskyy", "Zelenskiy", "Зеленський", "Зеленский"),
        ("Roman Tysovets", "Роман Тисовець", "Роман Тысовец"),
        ("Oksana Berehulia", "Оксана Берегуля"),
        ("Müller", "Mueller", "Muller"),
        ("Clémence", "Clemence"),
        ("Zhukov", "Жуков"),
        ("Kharkiv", "Харків"),
    ],
)
def test_variants_fold_to_one_key(spellings: tuple[str, ...]) -> None:
    assert len({fold_name(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Nora Vint", "Nora Vint", "same"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskiy", "variant"),
        ("Lina Morvath", "Лина Морват", "variant"),  # no letter of the alphabet is a th
        ("Lina Morvath", "Lina Morvat", "conflict"),
        ("Marco Falcedo", "Марко Фальседо", "variant"),  # c before e is heard as an s
        ("Luisa Fern", "Луиза Ферн", "variant"),
        ("Rosa Roque", "Роса Роке", "variant"),  # que and qui are heard as ke and ki
        ("Raquel Farola", "Ракель Фарола", "variant"),
        ("Rosa Roque", "Роса Луке", "different"),
        ("Petr Mazek", "Петр Мажек", "variant"),  # Mažek without its caron
        ("Jana Zizkova", "Яна Жижкова", "variant"),
        ("Marko Duric", "Марко Джурич", "variant"),  # Đurić
        ("Emir Dzaferi", "Емір Джафері", "variant"),  # Džaferi
        ("Ota Dvorsak", "Ота Дворжак", "conflict"),
        ("Ota Kovarik", "Ота Коваржик", "variant"),  # Kovařík
        ("Kazimir Brazda", "Казімір Браджа", "different"),
        ("Olga Masin", "Ольга Мачин", "different"),
        ("Зеленогірська", "Зеленогорска", "variant"),
        ("Ida Marten", "Ida Barten", "conflict"),
        ("Ron Calder", "Ronald Calder", "variant"),
        ("Wes Ibori", "Wesley Ibori", "variant"),
        ("Jack Menton", "John Menton", "variant"),
        ("Peggy Lorne", "Margaret Lorne", "variant"),
        ("Paco Ferral", "Francisco Ferral", "variant"),
        ("Katya Dolin", "Kateryna Dolin", "variant"),
        ("Paul Menton", "Pauline Menton", "different"),
        ("Marin Delvo", "Marina Delvo", "different"),
        ("Andriy Yervan", "Andrij Jervan", "variant"),  # one sound, written down in two tongues
        ("Olha Kharvenko", "Olga Charvenko", "variant"),
        ("Rolf Bien", "Rolf Bein", "conflict"),
        ("Ilja Fernau", "Ilya Fernow", "conflict"),
        ("Petzer", "Pelzer", "conflict"),
        ("Oleksandr Syrskyi", "Alexander Syrsky", "variant"),
        ("Kyiv", "Kiev", "variant"),
        ("N. Vint", "Nora Vint", "variant"),
        ("Vint", "Nora Vint", "variant"),
        ("Nora A. Vint", "Nora Vint", "variant"),
        ("Роман Тисовець", "Roman Tysovets", "variant"),
        ("Виктор Амрайн", "Viktor Amrein", "variant"),
        ("Виктор Амрайн", "Victor Amrain", "variant"),
        ("Виктор Амрайн", "Viktor Amsein", "conflict"),
        ("Nora Vint", "Nora Vindt", "conflict"),
        ("Ines Calloway", "Ines Galloway", "conflict"),
        ("Will Hutchison", "Will Hutchinson", "conflict"),
        ("Teo Malasque", "Teo Malaske", "conflict"),
        ("Paul Dury", "Clara Dury", "different"),
        ("Upper Saranka", "Lower Saranka", "different"),
        ("Nora Vint", "Otto Halm", "different"),
        ("Petro Ivanov", "Ivanova", "different"),
        ("Volgoneft-239", "Volgoneft-212", "different"),
        ("Port Ansel", "Port Orlin", "different"),
        ("", "Nora", "different"),
    ],
)
def test_same_name(first: str, second: str, expected: str) -> None:
    assert same_name(first, second) == expected
    assert same_name(second, first) == expected


@given(st.text(max_size=40), st.text(max_size=40))
def test_never_raises_and_is_symmetric(first: str, second: str) -> None:
    assert same_name(first, second) == same_name(second, first)
    assert same_name(first, first) == "same"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Michael Stone", "Майкл Стоун", True),
        ("Charles Reed", "Чарльз Рід", True),
        ("George Ward", "Джордж Уорд", True),
        ("James Hale", "Джеймс Гейл", True),
        ("Ines Moor", "Инес Мур", True),
        ("Ines Moor", "Том Рид", False),
        ("Paul Verne", "Пол Стоун", False),
        ("Paul Verne", "Paul Varney", False),  # of one alphabet names are compared as they are written
    ],
)
def test_names_that_another_alphabet_writes_by_their_sound(first: str, second: str, expected: bool) -> None:
    assert may_sound_one(first, second) is expected
