"""Parts and their whole, what remains of it, and what is saved: the day of publication is 10 June 2025."""

from __future__ import annotations

import pytest

from tests.comparison.arithmetic.reading import assert_flagged, discords

WRONG = (
    ("FC501", "en", "Fire\nThe blaze destroyed 47 houses: 21 in Marl, 15 in Tenby and nine in the hills."),
    ("FC501", "en", "Fire\nA total of 47 houses burned, 21 in Marl, 15 in Tenby and nine in Oakham."),
    ("FC501", "en", "Fire\nOf the 47 houses that burned, 21 were in Marl, 15 in Tenby and nine in Oakham."),
    ("FC501", "en", "Fire\nThe company sold 310 buses in Spain, 120 in France and 80 in Italy, 520 in all."),
    ("FC501", "en", "Fire\nThe fund put £3m into roads, £2.5m into schools and £1m into parks, a total of £7.5m."),
    ("FC501", "en", "Fire\nThe two towns have 4,200 and 3,150 voters, 7,450 between them."),
    ("FC501", "en", "Fire\nThe three sisters got 4, 3 and 2 years, 10 years in total."),
    ("FC501", "en", "Vote\nLabour won 31 seats in the 60-seat assembly, the Liberals 20 and the Greens 14."),
    ("FC501", "en", "Fire\nThe trains carry 812 passengers: 400 in the first, 212 in the second and 220 in the third."),
    ("FC501", "de", "Brand\nBeim Brand starben 53 Menschen: 31 in Hall, 12 in Wels und 9 in Graz."),
    ("FC501", "de", "Brand\nInsgesamt 53 Menschen starben, davon 31 in Hall, 12 in Wels und 9 in Graz."),
    ("FC501", "fr", "Incendie\nL'incendie a fait 53 morts : 31 à Hall, 12 à Wels et 9 à Graz."),
    ("FC501", "fr", "Incendie\nOn compte 53 morts, dont 31 à Hall, 12 à Wels et 9 à Graz."),
    ("FC501", "es", "Incendio\nMurieron 53 personas: 31 en Soria, 12 en Lugo y 9 en Cuenca."),
    ("FC501", "es", "Incendio\nMurieron 53 personas, de las cuales 31 en Soria, 12 en Lugo y 9 en Cuenca."),
    ("FC501", "ru", "Пожар\nПогибли 53 человека: 31 в Туле, 12 в Орле и 9 в Курске."),
    ("FC501", "ru", "Пожар\nПогибли 53 человека, из них 31 в Туле, 12 в Орле и 9 в Курске."),
    ("FC501", "uk", "Пожежа\nЗагинули 53 людини: 31 у Ромнах, 12 у Лубнах і 9 у Хоролі."),
    ("FC501", "uk", "Пожежа\nЗагинули 53 людини, з них 31 у Ромнах, 12 у Лубнах і 9 у Хоролі."),
    (
        "FC501",
        "de",
        "Haushalt\nEs kostet 48,6 Millionen Euro. Davon gehen 20,1 an Schulen, 15,2 an Straßen und 12,3 an den Rest.",
    ),
    (
        "FC501",
        "uk",
        "Бюджет\nМісто витратить 48,6 мільйона гривень. З них 20,1 йдуть на школи, 15,2 на дороги і 12,3 на решту.",
    ),
    ("FC506", "en", "Bus\nThe firm has 240 buses and sold 85, leaving 165."),
    ("FC506", "en", "Bus\nOf the 98 passengers 61 were freed, which leaves 47 in the cave."),
    ("FC506", "de", "Bus\nVon den 240 Bussen wurden 85 verkauft, es bleiben 165."),
    ("FC506", "fr", "Bus\nSur les 240 otages, 85 ont été libérés, il en reste 165."),
    ("FC506", "es", "Bus\nDe los 240 rehenes, 85 fueron liberados; quedan 165."),
    ("FC506", "ru", "Захват\nИз 240 заложников освобождены 85, осталось 165."),
    ("FC506", "uk", "Захоплення\nІз 240 заручників звільнили 85, залишилося 165."),
    (
        "FC501",
        "en",
        "Plan\nIt costs €84.6bn. Of that, €31.8bn goes to pensions, 16.4 to health, 12.1 to art and 23.3 to the rest.",
    ),
    (
        "FC501",
        "en",
        "Bridge\nThe bridge cost 418 million euros: 250 from the fund, 120 from the state and 58 from the city.",
    ),
    ("FC501", "en", "Jury\nThe committee has 20 members: 12 Democrats, 8 Republicans and one independent."),
    ("FC506", "en", "War\nOf the 121 drones 58 were shot down and 41 were lost, leaving 32."),
    ("FC501", "en", "Gold\nNorway won 12 golds, 8 silvers and 10 bronzes, 31 medals in all."),
    ("FC501", "en", "Jobs\nThe closures will cost 640 jobs, 310 of them in Marl, 210 in Tenby and 140 in Oakham."),
    ("FC501", "en", "Jobs\nThe closures will cost 640 jobs (310 in Marl, 210 in Tenby and 140 in Oakham)."),
    ("FC501", "en", "Jobs\nThe closures will cost 640 jobs – 310 in Marl, 210 in Tenby and 140 in Oakham."),
    ("FC501", "en", "Aid\nThe package is worth £84m, made up of £40m in loans, £30m in grants and £24m in guarantees."),
    ("FC501", "en", "Aid\nIt is worth £84m, made up of £40m in loans, £30m in grants and £24m in bonds."),
    ("FC501", "en", "Aid\nWith 40 dead in Marl and 31 in Tenby, the toll in the towns is 81 in total."),
    ("FC501", "fr", "Emplois\nLe plan supprime 640 postes, dont 310 à Lyon, 210 à Brest et 140 à Dole."),
    ("FC501", "de", "Stellen\nDer Konzern streicht 640 Stellen: 310 in Hall, 210 in Wels und 140 in Graz."),
    ("FC506", "en", "Rain\nThe lake holds 90 million litres; 35 million were drained, so 45 million litres remain."),
    ("FC506", "en", "Bus\nForty-two of the 60 miners have been brought up, which leaves 28 underground."),
    ("FC506", "en", "Cut\nThe fare falls from 12 euros to 8 euros, a saving of 5 euros."),
    ("FC506", "en", "Cut\nThe new road cuts the trip from 90 minutes to 55 minutes, saving 45 minutes."),
    ("FC506", "en", "Race\nTwo days are gone: 640 of 1,980 kilometres, so 1,240 remain."),
    (
        "FC501",
        "en",
        "Ill\nOf the 45 people who fell ill, 30 were treated at home, nine went to a clinic and seven were kept in.",
    ),
    ("FC501", "en", "Bill\nThree share the bill: Kell bears 45 per cent, Marl 35 and the others together 30."),
    ("FC501", "uk", "Рахунок\nКелл сплачує 45 відсотків, Марл 35 і решта разом 30."),
)

# All figures can be right.
RIGHT = (
    ("en", "Court\nLamm may be free at 66. Of the money 2.6 million marks are back. Lamm owes 3.1 million in all."),
    ("en", "Rescue\nOne climber died and another 13 were saved. The group, nine women and five men, left at dawn."),
    (
        "es",
        "Rescate\nMurió uno y otros trece fueron rescatados. El grupo, nueve mujeres y cinco hombres, salió.",
    ),
    ("en", "Fire\nThe blaze destroyed 47 houses, including 21 in Marl, 15 in Tenby and nine in the hills."),
    ("en", "Fire\nPolice held 120 people, of whom 80 were minors and 50 foreigners."),
    ("en", "Fire\nThe fund gave 40 grants: 12 to schools, 8 to choirs and many small ones."),
    ("en", "Fire\nThe storm killed 12 in Ohio, 7 in Texas and 3 in Utah."),
    ("en", "Fire\nThe city has 12 schools, 7 parks and 3 pools, and together with the suburbs 25 sites."),
    ("en", "Vote\nLabour won 31 seats in the 60-seat assembly, 12 more than it had, and needs 31 for a majority."),
    ("en", "Fire\nThe toll rose to 30. Eleven people were taken to hospital in Marl, five in Tenby and two in Oakham."),
    ("en", "Fire\nThe three brothers got 4, 3 and 2 years, 9 years in total."),
    (
        "en",
        "Budget\nThe plan costs €84.6bn. Of that, €31.8bn goes to pensions, €16.4bn to health and €12.1bn to schools.",
    ),
    ("en", "Fire\nSixty people came on Monday, 20 on Tuesday and 35 on Wednesday."),
    ("en", "Fire\nHe has 5 children, aged 2, 3 and 7."),
    ("en", "Fire\nThe council approved two plans: 40 homes in Marl and 30 in Tenby."),
    ("en", "Fire\nIn total, 45 people were killed, at least 12 in Kyle and 30 in Marl."),
    ("en", "Sports\nThe 12 teams met on 3 courts: 4 in the hall, 4 in the gym and 4 outside."),
    ("de", "Brand\nBeim Brand starben 53 Menschen, darunter 31 in Hall, 12 in Wels und 9 in Graz."),
    ("ru", "Пожар\nПогибли 53 человека, в том числе 31 в Туле, 12 в Орле и 9 в Курске."),
    ("fr", "Incendie\nL'incendie a fait 53 morts, notamment 31 à Hall, 12 à Wels et 9 à Graz."),
    ("es", "Incendio\nMurieron 53 personas, entre ellas 31 en Soria, 12 en Lugo y 9 en Cuenca."),
    ("en", "Bus\nOf the 98 passengers 61 were freed and 10 died, which leaves 27 in the cave."),
    ("en", "Bus\nTen people were killed and 40 hurt, leaving 3 in intensive care."),
    ("en", "Bus\nThe rate was 29.9 percent, then 14.1 percent, leaving 11.3 percent undecided."),
    ("en", "Bus\nHe won 3 of the 5 games and left 2 open."),
    ("en", "Bus\nThe train left Marl with 120 people and 14 crew, leaving 30 behind on the platform."),
    ("en", "Fire\nIn all, 300 firefighters, 250 trucks and 60 helicopters were sent."),
    ("en", "Storm\nThe storm killed 12 people and injured 30, and 45 houses in all were damaged."),
    ("en", "Cars\nThe plant makes 40,000 cars, 12,000 vans and 20,000 trucks a year."),
    ("en", "Cup\nThey have 15 points from 8 matches, leaving them 6 behind the leaders."),
    ("en", "Fire\nThirty people were injured, 12 of them seriously, and two are missing."),
    ("en", "Jury\nThe committee has 20 members: 12 Democrats, 7 Republicans and one independent."),
    ("en", "Talks\nTogether the 12 countries, four of them in Asia and six in Africa, grow most of the rice."),
    ("en", "War\nUkraine shot down 58 of the 121 drones, leaving 22 that hit their targets and 41 lost on radar."),
    ("en", "War\nOf the 121 drones 58 were shot down and 41 were lost, leaving 22."),
    ("en", "Fund\nOf the 5 million euros given in 2010, 2.3 million euros remain."),
    ("en", "Jobs\nThe firm cut 120 jobs in 2023, 80 in 2024 and 60 so far this year."),
    ("en", "Gold\nNorway won 12 golds, 8 silvers and 10 bronzes, 30 medals in all."),
    ("uk", "Тривога\nІз 121 безпілотника збито 58, ще 41 зник із радарів, 22 влучили в цілі."),
    ("uk", "Рада\nЗа проголосували 246 депутатів, проти – 12, утрималися 30, не голосували 40."),
    ("en", "Fare\nThe fare falls from 12 euros to 8 euros, a saving of 4 euros."),
    ("en", "Race\nTwo days are gone: 640 of 1,980 kilometres, so 1,340 remain."),
    ("en", "Ill\nOf the 45 people who fell ill, 30 were women, nine were children and 15 were over 60."),
    ("en", "Ill\nOf the 45 people who fell ill, 30 were women, nine were children and two died."),
    ("en", "Bill\nThree share the bill: Kell bears 45 per cent, Marl 25 and the others together 30."),
    ("en", "Bill\nProfit rose 45 percent in Kell, 35 percent in Marl and 30 percent in the other towns."),
)


@pytest.mark.parametrize(("code", "language", "text"), WRONG)
def test_a_contradiction_is_flagged_by_its_rule(code: str, language: str, text: str) -> None:
    assert_flagged(code, language, text)


@pytest.mark.parametrize(("language", "text"), RIGHT)
def test_figures_that_can_be_right_are_left_alone(language: str, text: str) -> None:
    assert discords(text, language) == ()
