"""A version against itself: sentences that must be flagged by a rule, and sentences that must not be flagged at all."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.comparison.arithmetic import Discord, find_discords
from factcheck.comparison.bench import Bench
from factcheck.normalizer import normalize
from factcheck.rulebook import load_rulebook
from factcheck.sources import version_from_text

# Each with its rule and language; the day of publication is 10 June 2025.
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
    ("FC508", "en", "Vote\nSome 39 of the 112 delegates, or two-thirds, voted no."),
    ("FC508", "en", "Vote\nThe 18 million euros would cover half of the 90 million euros needed."),
    ("FC508", "en", "Vote\nThe firm will close 60 shops, or 30 percent of its 400 shops."),
    ("FC508", "en", "Vote\nTwo-thirds of the delegates (39 of 112) voted no."),
    ("FC508", "de", "Wahl\nDie Firma streicht 600 Stellen, rund 20 Prozent ihrer 9.000 Stellen."),
    ("FC508", "fr", "Vote\nL'entreprise supprime 600 postes, soit 20 % de ses 9 000 postes."),
    ("FC508", "es", "Voto\nLa empresa suprime 600 puestos, es decir el 20 % de sus 9.000 puestos."),
    ("FC508", "uk", "Голос\nЗавод скорочує 600 посад, або 20 відсотків із 9000 посад."),
    ("FC508", "ru", "Голос\nЗавод сокращает 600 мест, то есть 20 процентов из 9000 мест."),
    ("FC508", "en", "Vote\nThe firm cut 60 jobs last year, a third of the 400 it had planned to cut this year."),
    ("FC509", "en", "Life\nMarta Ode was born on 3 May 1950. In 1972, when she was 31, she moved to Kell."),
    ("FC509", "en", "Life\nMarta Ode (1938-2025) died aged 76."),
    ("FC509", "en", "Life\nMarta Ode was born in 1950. She made her first film in 1972, aged 31."),
    ("FC509", "uk", "Життя\nМарта Ода народилася 3 травня 1950 року. У 1972 році, коли їй було 31, вона переїхала."),
    ("FC510", "en", "Game\nThe Stags won 3-1 (18-25, 25-20, 22-25, 25-23)."),
    ("FC510", "en", "Vote\nThe nine-member court ruled seven to three that the law stands."),
    ("FC510", "uk", "Гра\nКоманда перемогла 4:3 (1:0, 1:2, 2:1, 1:0)."),
    ("FC511", "en", "Rate\nThe rate rose to 5.25 percent from 5.75 percent."),
    ("FC511", "en", "Rate\nSales were 44 million euros, down from 40 million euros."),
    ("FC511", "en", "Rate\nArrivals doubled to 90 from 31."),
    ("FC511", "en", "Rate\nThe share price climbed 25 percent to 184 from 160."),
    ("FC511", "en", "Rate\nUnemployment fell from 4.1 percent to 4.8 percent."),
    ("FC511", "de", "Rate\nDie Quote stieg von 5,75 Prozent auf 5,25 Prozent."),
    ("FC511", "fr", "Taux\nLe taux a augmenté de 5,75 % à 5,25 %."),
    ("FC511", "es", "Tasa\nLa tasa subió del 5,75 % al 5,25 %."),
    ("FC511", "uk", "Ставка\nСтавка зросла з 5,75 відсотка до 5,25 відсотка."),
    ("FC511", "ru", "Ставка\nСтавка выросла с 5,75 процента до 5,25 процента."),
    ("FC503", "en", "Road\nThe hill is 300 metres (1,200 feet) high."),
    ("FC503", "en", "Road\nIt weighs 40 tonnes, or 40,000 pounds."),
    ("FC503", "fr", "Route\nLa route fait 32 kilomètres, soit 30 miles."),
    ("FC502", "de", "Rat\nDer Rat tagt am Donnerstag, dem 2. Juli 2025, wieder in Kell."),
    ("FC502", "uk", "Рада\nРада збереться у четвер, 2 липня 2025 року, у Кропивниці."),
    ("FC502", "ru", "Совет\nСовет соберётся в четверг, 2 июля 2025 года, в Туле."),
    ("FC502", "fr", "Conseil\nLe conseil se réunira le jeudi 2 juillet 2025 à Brest pour voter."),
    ("FC502", "es", "Consejo\nEl consejo se reunirá el jueves 2 de julio de 2025 en Soria para votar."),
    ("FC502", "en", "Council\nThe council meets on Thursday 2 July in Kell to vote."),
    ("FC502", "en", "Council\nThe council meets on July 2, a Thursday, in Kell to vote."),
    ("FC507", "en", "Landslide kills 43 villagers\nA landslide killed 34 villagers on Monday, the mayor said."),
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
    ("FC511", "en", "Vote\nTurnout was 61.2 percent, up from 63.4 percent in 2020."),
    ("FC508", "en", "Vote\nSeven of the 12 jurors, or 40 percent, disagreed."),
    ("FC510", "en", "Vote\nThe 12-member jury voted eight to five."),
    (
        "FC508",
        "en",
        "Mill\nThe company, which employs 12,400 people, will cut 620 jobs, or 10 percent of its workforce.",
    ),
    ("FC512", "en", "Held\nPolice held three men: Anna Lund, Per Holm, Ole Dahl and Jan Berg."),
    ("FC512", "en", "Held\nHe won the race three times, in 1998, 2004, 2010 and 2019."),
    (
        "FC512",
        "uk",
        "Арешт\nПоліція затримала трьох чоловіків: Івана Коваля, Петра Гнатюка, Олега Сидоренка та Павла Мельника.",
    ),
    ("FC512", "de", "Haft\nDie Polizei nahm drei Männer fest: Anna Lund, Per Holm, Ole Dahl und Jan Berg."),
    ("FC501", "en", "Jury\nThe committee has 20 members: 12 Democrats, 8 Republicans and one independent."),
    ("FC506", "en", "War\nOf the 121 drones 58 were shot down and 41 were lost, leaving 32."),
    ("FC511", "en", "Pay\nWages rose 4.1 percent to 2,300 euros, and prices fell 3 percent to 12 euros from 15 euros."),
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
    ("FC504", "en", "Ferry\nThe ferry line, launched in May 2020 more than eight years ago, is for sale."),
    ("FC504", "en", "King\nHer 31-year reign, which began in 2004, ends on Friday."),
    ("FC504", "en", "King\nShe became mayor in 2012 and has held the post for 23 years."),
    ("FC504", "en", "Case\nThe case has dragged on for nine years, since it was filed in 2019."),
    ("FC505", "en", "Show\nThe concert ran from 8pm to 11pm, four hours in all."),
    ("FC505", "en", "Trial\nThe trial opened on 3 March 2025 and ended on 30 May 2025, after five months."),
    ("FC508", "en", "Poll\nOf 2,000 people asked, 540, or 37 percent, said yes."),
    ("FC508", "en", "Poll\nAbout 12 percent of the 3,400 workers, or 810, will go."),
    ("FC511", "en", "Toll\nCases rose to 310, down from 340 a week earlier."),
    ("FC511", "en", "Toll\nExports grew by 40 percent, from 50 million to 60 million tonnes."),
    ("FC511", "en", "Toll\nThe population tripled from 12,000 to 24,000."),
    (
        "FC507",
        "de",
        "Erdrutsch tötet 43 Dorfbewohner\nEin Erdrutsch hat am Montag 34 Dorfbewohner getötet, hieß es.",
    ),
    ("FC507", "ru", "Оползень убил 43 человека\nОползень убил 34 человека в понедельник, сообщил мэр."),
    ("FC509", "en", "Life\nShe was born in 1962 and died in 2020 at the age of 68, in Kell."),
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
    ("en", "Vote\nSome 39 of the 112 delegates, or about a third, voted no."),
    ("en", "Vote\nThe 18 million euros would cover a fifth of the 90 million euros needed."),
    ("en", "Vote\nThe firm will close 60 shops, and 30 percent of its 400 managers will leave."),
    ("en", "Vote\nThe party won 54 of the 120 seats, 45 percent."),
    ("en", "Vote\nThe party won 54 of the 120 seats with 38.2 percent of the vote."),
    ("en", "Vote\nTurnout was 61 percent; 39 of the 112 polling stations opened late."),
    ("en", "Life\nMarta Ode was born on 3 May 1950. In 1972, when she was 21, she moved to Kell."),
    ("en", "Life\nMarta Ode was born on 3 May 1950. In 1972 her brother, who was 31, moved to Kell."),
    ("en", "Life\nMarta Ode was born on 3 May 1950 and her son in 1980. In 1990, when he was 10, they moved."),
    ("en", "Game\nThe Stags won 3-2 on penalties (1-0, 1-2, 0-0)."),
    ("en", "Game\nThe Stags won 5-3 (2-1, 2-1, 1-1)."),
    ("en", "Game\nThe Stags won 88-80 (20-18, 42-40, 66-61)."),
    ("en", "Game\nNadal won 6-4, 3-6, 7-5."),
    ("en", "Vote\nThe nine-member court ruled six to three that the law stands."),
    ("en", "Rate\nThe rate rose to 5.75 percent from 5.25 percent."),
    ("en", "Rate\nProfit fell 15 percent to 136 million euros from 160 million euros."),
    ("en", "Rate\nHe climbed from 7th to 5th."),
    ("en", "Rate\nSales rose 5 percent, with exports from 12 million to 10 million tonnes."),
    ("en", "Rate\nSales rose by 5 percent and the price fell to 12 euros from 15 euros."),
    ("en", "Rate\nInflation eased to 2.1 percent from 2.4 percent."),
    ("en", "Road\nThe hill is 300 metres (984 feet) high."),
    ("en", "Road\nThe hill is some 300 metres (about 1,000 feet) high."),
    ("en", "Road\nIt weighs 40 tonnes, or 88,000 pounds."),
    ("en", "Road\nIt is 40 metres long or 30 feet wide."),
    ("en", "Council\nThe council met on Thursday and again on 2 July 2025 in Kell."),
    ("en", "Council\nThe council met on Wednesday, 2 July in Kell."),
    ("en", "Landslide kills 43 villagers\nA landslide killed 34 villagers in Marl and nine in Kell, the mayor said."),
    ("en", "Two teams, 20 goals\nThe teams have scored 17 goals at home and 3 away."),
    ("en", "Court jails 12 men\nThe court jailed ten men on Monday and 12 on Tuesday."),
    ("en", "Mill\nThe company, which employs 12,400 people, will cut 620 jobs, or 5 percent of its workforce."),
    ("en", "Life\nAnna Lund is 35 and was born in 1990."),
    ("en", "Held\nPolice held four men: Anna Lund, 34, Per Holm, 41, Ole Dahl, 22, and Jan Berg, 50."),
    ("en", "Held\nHe won the race four times, in 1998, 2004, 2010 and 2019."),
    ("en", "Held\nHe won two medals: Olympic Gold, World Cup and Asian Games bronze."),
    ("en", "Held\nThree teams are left, in 2024, 2025 and 2026 they play in Kell."),
    ("en", "Held\nThe show ran for four seasons in 1998 and 1999."),
    ("en", "Fire\nIn all, 300 firefighters, 250 trucks and 60 helicopters were sent."),
    ("en", "Storm\nThe storm killed 12 people and injured 30, and 45 houses in all were damaged."),
    ("en", "Cars\nThe plant makes 40,000 cars, 12,000 vans and 20,000 trucks a year."),
    ("en", "Cup\nThey have 15 points from 8 matches, leaving them 6 behind the leaders."),
    ("en", "Bar\nThe bar is open from 18:00 to 02:00, and happy hour lasts two hours."),
    ("en", "Bar\nA 20-minute speech opened the session, which began at 9:00 and ended at noon."),
    ("en", "Fire\nThe blast killed 12 people, about a third of them children, in a town of 40,000 people."),
    ("en", "Fire\nThirty people were injured, 12 of them seriously, and two are missing."),
    ("en", "Game\nHe had 24 points, 11 rebounds and 8 assists."),
    ("en", "Jury\nThe committee has 20 members: 12 Democrats, 7 Republicans and one independent."),
    ("en", "Talks\nTogether the 12 countries, four of them in Asia and six in Africa, grow most of the rice."),
    ("en", "Rate\nThe index rose 20 points to 1,240, from a low of 1,300 in May."),
    ("en", "Vote\nThe motion passed by 54 votes to 46, with 12 abstentions in the 120-seat house."),
    ("en", "War\nUkraine shot down 58 of the 121 drones, leaving 22 that hit their targets and 41 lost on radar."),
    ("en", "War\nOf the 121 drones 58 were shot down and 41 were lost, leaving 22."),
    (
        "en",
        "Fund\nThe fund has given 2.3 million euros to schools since 2015, after a gift of 5 million euros in 2010.",
    ),
    ("en", "Fund\nOf the 5 million euros given in 2010, 2.3 million euros remain."),
    ("en", "Trial\nHe was 34 when he was arrested in 2019, and he will be 60 when he leaves prison."),
    ("en", "Trial\nHe was born in 1985. In 2019, at 34, he was arrested."),
    ("en", "Trial\nPell was born in 1985 and moved to Kell in 1999 after 12 years in Marl."),
    ("en", "Law\nIn office since 2019, she wants to stay for 12 years."),
    ("en", "Law\nShe has been mayor since 2019 and was a teacher for 12 years."),
    ("en", "Law\nShe has led the party since 2019 and served for 12 years in parliament."),
    ("en", "Law\nThe ceasefire of 2015 lasted for three years, until 2018."),
    ("en", "Jobs\nThe firm cut 120 jobs in 2023, 80 in 2024 and 60 so far this year."),
    ("en", "Gold\nNorway won 12 golds, 8 silvers and 10 bronzes, 30 medals in all."),
    (
        "en",
        "Visit\nShe will visit three cities: Kell on Monday, Marl on Tuesday, and Tenby, Oakham and Ilm later.",
    ),
    ("en", "Deaths\nThe three men, Jan Berg, Per Holm and Ole Dahl, died."),
    ("uk", "Тривога\nІз 121 безпілотника збито 58, ще 41 зник із радарів, 22 влучили в цілі."),
    ("uk", "Рада\nЗа проголосували 246 депутатів, проти – 12, утрималися 30, не голосували 40."),
    ("ru", "Рейс\nСамолёт вылетел из Москвы в 10:00 и прибыл в Новосибирск в 18:00 после четырёх часов полёта."),
    ("de", "Streik\nDer Streik begann um 4 Uhr und endet um 16 Uhr, die Verhandlungen dauern zwei Stunden."),
    ("fr", "Bus\nLe bus part à 10h00 et arrive à 12h30, avec un arrêt de 20 minutes."),
    ("es", "Tasa\nLa tasa subió del 5,25 % al 5,75 % en 2024."),
    ("fr", "Taux\nLe taux est passé de 5,75 % à 5,25 %, en hausse sur un an."),
    ("uk", "Ціна\nЦіна зросла на 5 відсотків до 40 гривень із 38 гривень."),
    ("de", "Preis\nDer Preis stieg um 5 Prozent auf 40 Euro von 38 Euro."),
    ("en", "Mayor\nShe became mayor in 2012 and served for four years."),
    ("en", "Mayor\nThe bridge, built in 1950, stood for 30 years."),
    ("en", "Mayor\nThe mill, built in 1950, has been closed for three years."),
    ("en", "Prices\nPrices rose 3 percent, down from 4 percent in May."),
    ("en", "Prices\nInflation slowed to 3 percent, down from 4 percent in May."),
    ("en", "Trial\nThe trial opened on 3 March 2025 and ended on 30 May 2025, after three months."),
    ("en", "Trial\nThe trial opened on 3 March 2025 and ended on 30 May 2025, two weeks late."),
    ("en", "Poll\nOf 2,000 people asked, 540, or 27 percent, said yes."),
    ("en", "Poll\nAbout 12 percent of the 3,400 workers, or 410, will go."),
    ("en", "Fare\nThe fare falls from 12 euros to 8 euros, a saving of 4 euros."),
    ("en", "Race\nTwo days are gone: 640 of 1,980 kilometres, so 1,340 remain."),
    ("en", "Ill\nOf the 45 people who fell ill, 30 were women, nine were children and 15 were over 60."),
    ("en", "Ill\nOf the 45 people who fell ill, 30 were women, nine were children and two died."),
    ("en", "Bill\nThree share the bill: Kell bears 45 per cent, Marl 25 and the others together 30."),
    ("en", "Bill\nProfit rose 45 percent in Kell, 35 percent in Marl and 30 percent in the other towns."),
)


@cache
def discords(text: str, language: str) -> tuple[Discord, ...]:
    rulebook = load_rulebook()
    version = version_from_text(text, published="2025-06-10", language=language, rulebook=rulebook)
    bench = Bench(rulebook, {version.id: version})
    return tuple(find_discords(version, normalize(version, rulebook), bench))


@pytest.mark.parametrize(("code", "language", "text"), WRONG)
def test_contradiction_is_flagged_by_its_rule(code: str, language: str, text: str) -> None:
    found = discords(text, language)
    assert [discord.code for discord in found] == [code]
    assert len(found[0].facts) > 1
    assert found[0].message
    assert found[0].why


@pytest.mark.parametrize(("code", "language", "text"), WRONG)
def test_facts_of_a_discord_slice_the_text(code: str, language: str, text: str) -> None:
    for discord in discords(text, language):
        for fact in discord.facts:
            assert text[fact.span.start : fact.span.end] == fact.text
            line = text.splitlines()[fact.span.line - 1]
            assert line[fact.span.column - 1 :].startswith(fact.text)


@pytest.mark.parametrize(("language", "text"), RIGHT)
def test_figures_that_can_be_right_are_left_alone(language: str, text: str) -> None:
    assert discords(text, language) == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "Fire\nThe blaze destroyed 47 houses: 21 in Marl, 15 in Tenby and nine in Oakham.",
            "21 + 15 + 9 is 45, not 47",
        ),
        ("Bus\nThe firm has 240 buses and sold 85, leaving 165.", "240 less 85 leaves 155, not 165"),
        ("Council\nIt meets on Thursday, 2 July 2025, in Kell.", "2 July 2025 is a Wednesday, not a Thursday"),
        ("Vote\nSome 39 of the 112 delegates, or two-thirds, voted no.", "39 of 112 is 34.8%, not “two-thirds”"),
        ("Game\nThe Stags won 4-3 (1-0, 1-2, 2-1, 1-0).", "1-0, 1-2, 2-1, 1-0 makes 5-3, not 4-3"),
        ("Rate\nThe rate rose to 5.3 percent from 5.7 percent.", "From 5.7% to 5.3% is a fall, not “rose”"),
    ],
)
def test_message_says_what_would_be_right(text: str, message: str) -> None:
    assert [discord.message for discord in discords(text, "en")] == [message]


def test_every_language_has_the_cues_of_arithmetic() -> None:
    languages = load_rulebook().languages
    for language in languages.values():
        for name in (
            "total",
            "of_which",
            "including",
            "remainder",
            "since_only",
            "born",
            "rises",
            "falls",
            "restating",
        ):
            assert getattr(language.structure, name), f"{language.code}: {name}"


PIECES = st.sampled_from(
    [
        "12",
        "of the",
        "1990",
        "(",
        ")",
        ", ",
        ": ",
        " and ",
        "9 years",
        "€4m",
        "since",
        "%",
        "3-1",
        "10:30",
        "until",
        "?",
        "5 May 2020",
        "\n",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES | st.text(max_size=6), max_size=14), st.sampled_from(["en", "de", "fr", "es", "uk", "ru"]))
def test_never_raises(pieces: list[str], language: str) -> None:
    discords.__wrapped__(" ".join(pieces), language)
