"""Weekdays, lengths, spans between two times, and ages: the day of publication is 10 June 2025."""

from __future__ import annotations

import pytest

from tests.comparison.arithmetic.reading import assert_flagged, discords

WRONG = (
    ("FC504", "en", "Law\nThe law, which has been in force since 1990, has stood for 45 years."),
    ("FC504", "en", "Rule\nMarsh, who has led the party since 2015, leaves after twenty years in office."),
    ("FC504", "en", "Bridge\nThe bridge was built in 1950 and has stood for 95 years."),
    ("FC504", "en", "Talks\nThe deal ends nine months of talks, which began on 3 March 2025."),
    ("FC504", "en", "Cup\nThe club won the cup for the first time since 1988, ending a 47-year wait."),
    ("FC504", "en", "Cup\nIt opened nine years ago, in 2011."),
    ("FC504", "de", "Amt\nMarsch, der seit 2015 im Amt ist, geht nach zwanzig Jahren im Amt."),
    ("FC504", "fr", "Loi\nMarchais, qui dirige le parti depuis 2015, quitte ses fonctions après vingt ans au pouvoir."),
    ("FC504", "es", "Ley\nMarín, que gobierna desde 2015, deja el cargo tras veinte años en el poder."),
    ("FC504", "ru", "Закон\nМаршак, который правит с 2015 года, уходит после двадцати лет у власти."),
    ("FC504", "uk", "Закон\nМаршак, який править з 2015 року, йде після двадцяти років при владі."),
    ("FC505", "en", "Fog\nThe airport was closed from 23:10 until 04:50, for six hours and 40 minutes."),
    ("FC505", "en", "Fog\nThe meeting began at 9am and ended at noon, after five hours."),
    ("FC505", "en", "Fog\nThe 24-hour strike started at 06:00 on Monday and ends at 06:00 on Wednesday."),
    ("FC505", "en", "Fog\nHe served from 2001 to 2009, for twelve years."),
    ("FC505", "en", "Fog\nThe surgery started at 8:15, lasted four hours and ended at 11:15."),
    ("FC505", "de", "Nebel\nDas Flugzeug hob um 14:05 Uhr ab und landete um 14:52 Uhr, nach 57 Minuten."),
    ("FC505", "fr", "Brume\nL'avion a décollé à 14h05 et a atterri à 14h52, après 57 minutes de vol."),
    ("FC505", "es", "Niebla\nEl avión despegó a las 14:05 y aterrizó a las 14:52, tras 57 minutos de vuelo."),
    ("FC505", "uk", "Туман\nЛітак вилетів о 14:05 і приземлився о 14:52, після 57 хвилин у повітрі."),
    ("FC505", "ru", "Туман\nСамолёт вылетел в 14:05 и приземлился в 14:52, после 57 минут в воздухе."),
    ("FC509", "en", "Life\nMarta Ode was born on 3 May 1950. In 1972, when she was 31, she moved to Kell."),
    ("FC509", "en", "Life\nMarta Ode (1938-2025) died aged 76."),
    ("FC509", "en", "Life\nMarta Ode was born in 1950. She made her first film in 1972, aged 31."),
    ("FC509", "uk", "Життя\nМарта Ода народилася 3 травня 1950 року. У 1972 році, коли їй було 31, вона переїхала."),
    ("FC502", "de", "Rat\nDer Rat tagt am Donnerstag, dem 2. Juli 2025, wieder in Kell."),
    ("FC502", "uk", "Рада\nРада збереться у четвер, 2 липня 2025 року, у Кропивниці."),
    ("FC502", "ru", "Совет\nСовет соберётся в четверг, 2 июля 2025 года, в Туле."),
    ("FC502", "fr", "Conseil\nLe conseil se réunira le jeudi 2 juillet 2025 à Brest pour voter."),
    ("FC502", "es", "Consejo\nEl consejo se reunirá el jueves 2 de julio de 2025 en Soria para votar."),
    ("FC502", "en", "Council\nThe council meets on Thursday 2 July in Kell to vote."),
    ("FC502", "en", "Council\nThe council meets on July 2, a Thursday, in Kell to vote."),
    ("FC504", "en", "Ferry\nThe ferry line, launched in May 2020 more than eight years ago, is for sale."),
    ("FC504", "en", "King\nHer 31-year reign, which began in 2004, ends on Friday."),
    ("FC504", "en", "King\nShe became mayor in 2012 and has held the post for 23 years."),
    ("FC504", "en", "Case\nThe case has dragged on for nine years, since it was filed in 2019."),
    ("FC505", "en", "Show\nThe concert ran from 8pm to 11pm, four hours in all."),
    ("FC505", "en", "Trial\nThe trial opened on 3 March 2025 and ended on 30 May 2025, after five months."),
    ("FC509", "en", "Life\nShe was born in 1962 and died in 2020 at the age of 68, in Kell."),
)

# All figures can be right.
RIGHT = (
    ("en", "Rule\nMarsh, who has led the party since 2015, was jailed for twenty years."),
    ("en", "Rule\nMarsh, who has led the party since 2015, leaves after ten years in office."),
    ("en", "Cup\nThe club won the cup for the first time since 1988, ending a 37-year wait."),
    ("en", "Rule\nMarsh has lived in Kell since 2015 and worked for three years at the mill."),
    ("en", "Rule\nThe bridge was built in 1950, and after ten years of repairs it has opened again."),
    ("en", "Rule\nThe treaty of 1961 has been amended twice, and the new one runs for 30 years."),
    ("en", "Rule\nThe firm, founded in 1950, has made losses for three years."),
    ("en", "Cup\nIt opened nine years ago, in 2016."),
    ("en", "Rule\nIt opened in 2011 and burned down nine years ago."),
    ("en", "Fog\nThe airport was closed from 23:10 until 04:50, for five hours and 40 minutes."),
    ("en", "Fog\nThe match began at 3pm and ended at 5pm, after a 20-minute delay."),
    ("en", "Fog\nThe gates open at 10:00 and close at 18:00, and a tour takes 90 minutes."),
    ("en", "Fog\nThe train leaves at 10:00 and arrives at 12:30; trains run every 30 minutes."),
    ("en", "Fog\nThe 90-minute film starts at 20:00 and the bar is open until 02:00."),
    ("en", "Fog\nThe meeting began at 9am and ended at noon, after about three hours."),
    ("en", "Fog\nThe flight left London at 10:00 and landed in New York at 13:00, after eight hours."),
    ("en", "Life\nMarta Ode was born on 3 May 1950. In 1972, when she was 21, she moved to Kell."),
    ("en", "Life\nMarta Ode was born on 3 May 1950. In 1972 her brother, who was 31, moved to Kell."),
    ("en", "Life\nMarta Ode was born on 3 May 1950 and her son in 1980. In 1990, when he was 10, they moved."),
    ("en", "Council\nThe council met on Thursday and again on 2 July 2025 in Kell."),
    ("en", "Council\nThe council met on Wednesday, 2 July in Kell."),
    ("en", "Life\nAnna Lund is 35 and was born in 1990."),
    ("en", "Bar\nThe bar is open from 18:00 to 02:00, and happy hour lasts two hours."),
    ("en", "Bar\nA 20-minute speech opened the session, which began at 9:00 and ended at noon."),
    (
        "en",
        "Fund\nThe fund has given 2.3 million euros to schools since 2015, after a gift of 5 million euros in 2010.",
    ),
    ("en", "Trial\nHe was 34 when he was arrested in 2019, and he will be 60 when he leaves prison."),
    ("en", "Trial\nHe was born in 1985. In 2019, at 34, he was arrested."),
    ("en", "Trial\nPell was born in 1985 and moved to Kell in 1999 after 12 years in Marl."),
    ("en", "Law\nIn office since 2019, she wants to stay for 12 years."),
    ("en", "Law\nShe has been mayor since 2019 and was a teacher for 12 years."),
    ("en", "Law\nShe has led the party since 2019 and served for 12 years in parliament."),
    ("en", "Law\nThe ceasefire of 2015 lasted for three years, until 2018."),
    ("ru", "Рейс\nСамолёт вылетел из Москвы в 10:00 и прибыл в Новосибирск в 18:00 после четырёх часов полёта."),
    ("de", "Streik\nDer Streik begann um 4 Uhr und endet um 16 Uhr, die Verhandlungen dauern zwei Stunden."),
    ("fr", "Bus\nLe bus part à 10h00 et arrive à 12h30, avec un arrêt de 20 minutes."),
    ("en", "Mayor\nShe became mayor in 2012 and served for four years."),
    ("en", "Mayor\nThe bridge, built in 1950, stood for 30 years."),
    ("en", "Mayor\nThe mill, built in 1950, has been closed for three years."),
    ("en", "Trial\nThe trial opened on 3 March 2025 and ended on 30 May 2025, after three months."),
    ("en", "Trial\nThe trial opened on 3 March 2025 and ended on 30 May 2025, two weeks late."),
)


@pytest.mark.parametrize(("code", "language", "text"), WRONG)
def test_a_contradiction_is_flagged_by_its_rule(code: str, language: str, text: str) -> None:
    assert_flagged(code, language, text)


@pytest.mark.parametrize(("language", "text"), RIGHT)
def test_figures_that_can_be_right_are_left_alone(language: str, text: str) -> None:
    assert discords(text, language) == ()
