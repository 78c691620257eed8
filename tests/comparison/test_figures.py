"""Figures of two tellings: what can't both be right is flagged by its rule, everything else is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.comparison.tellings import across, assert_flagged, compare, flagged, meeting, moved, summary

# What, the rule, and two tellings.
FLAGGED = [
    (
        "deaths in two wordings",
        "FC101",
        "Ferry sinks\nPublished: 2025-05-20\n\nThe ferry disaster off Kell killed 52 people, the coastguard said.",
        "Ferry sinks\nPublished: 2025-05-20\n\nThe coastguard said 25 people died when the ferry sank off Kell.",
    ),
    (
        "drones shot down",
        "FC101",
        "Night raid\nPublished: 2025-05-20\n\nAir defences shot down 58 drones over the Oster region overnight.",
        "Night raid\nPublished: 2025-05-20\n\nAir defences downed 85 drones over the Oster region overnight.",
    ),
    (
        "arrests",
        "FC101",
        "Raid on port\nPublished: 2025-05-20\n\nPolice arrested 14 smugglers in the port of Marl on Friday.",
        "Raid on port\nPublished: 2025-05-20\n\nPolice detained 40 smugglers in the port of Marl on Friday.",
    ),
    (
        "households without power",
        "FC101",
        "Storm hits coast\nPublished: 2025-05-20\n\nThe storm cut power to 36,000 households in Tenby county.",
        "Storm hits coast\nPublished: 2025-05-20\n\nThe storm left 63,000 households in Tenby county without power.",
    ),
    (
        "attendance",
        "FC101",
        "Derby drawn\nPublished: 2025-05-20\n\nThe derby drew a crowd of 23,118 at Harbour Park.",
        "Derby drawn\nPublished: 2025-05-20\n\nThe attendance at Harbour Park was 23,181 for the derby.",
    ),
    (
        "seats",
        "FC101",
        "Vote in Norland\nPublished: 2025-05-20\n\nThe Liberal party won 41 seats in the parliament of Norland.",
        "Vote in Norland\nPublished: 2025-05-20\n\nThe Liberal party took 47 seats in the parliament of Norland.",
    ),
    (
        "length of a bridge",
        "FC101",
        "Bridge opens\nThe new bridge over the Oster is 640 metres long.",
        "Bridge opens\nThe new bridge over the Oster is 460 metres long.",
    ),
    (
        "bound that excludes",
        "FC101",
        "Fire in mill\nPublished: 2025-05-20\n\nThe fire injured more than 40 workers at the Dale mill.",
        "Fire in mill\nPublished: 2025-05-20\n\nThe fire injured 24 workers at the Dale mill.",
    ),
    (
        "scale",
        "FC101",
        "Grain exported\nNorland exported 4.7 million tonnes of grain last year.",
        "Grain exported\nNorland exported 47 million tonnes of grain last year.",
    ),
    (
        "money",
        "FC101",
        "Bank fined\nThe regulator fined Harbour Bank €8.2 million over lax controls.",
        "Bank fined\nThe regulator fined Harbour Bank €2.8 million over lax controls.",
    ),
    (
        "billions for millions",
        "FC101",
        "Deal signed\nOster Steel bought the Kell mine for $3.4 billion.",
        "Deal signed\nOster Steel bought the Kell mine for $3.4 million.",
    ),
    (
        "ransom",
        "FC101",
        "Painting back\nThe museum paid a ransom of £150,000 for the stolen painting.",
        "Painting back\nThe museum paid a ransom of £115,000 for the stolen painting.",
    ),
    (
        "profit in two forms",
        "FC101",
        "Profit up\nDale Foods made a net profit of 70 million euros in the quarter.",
        "Profit up\nDale Foods had net income of €17m in the quarter.",
    ),
    (
        "inflation",
        "FC101",
        "Prices rise\nInflation in Norland was 2.7 percent in May.",
        "Prices rise\nInflation in Norland was 7.2 percent in May.",
    ),
    (
        "turnout",
        "FC101",
        "Norland votes\nPublished: 2025-05-20\n\nTurnout in the election was 61 percent, the commission said.",
        "Norland votes\nPublished: 2025-05-20\n\nThe commission put turnout in the election at 67%.",
    ),
    (
        "interest rate",
        "FC101",
        "Rates held\nThe central bank kept its key interest rate at 4.25 percent.",
        "Rates held\nThe central bank kept its key interest rate at 4.75%.",
    ),
    (
        "percentage points",
        "FC101",
        "Rates cut\nThe central bank cut its key rate by half a percentage point.",
        "Rates cut\nThe central bank cut its key rate by a quarter of a percentage point.",
    ),
    (
        "prison term",
        "FC101",
        "Clerk jailed\nClerk Anna Bright was jailed for three and a half years for fraud.",
        "Clerk jailed\nClerk Anna Bright was jailed for five and a half years for fraud.",
    ),
    (
        "prison term of one of two",
        "FC101",
        "Two jailed\nPaul Verne was given five years in prison and Ines Moor three.",
        "Two jailed\nPaul Verne was sentenced to five years in prison and Ines Moor to four years.",
    ),
    (
        "ceasefire",
        "FC101",
        "Guns silent\nThe two armies agreed a 30-day ceasefire in Oster.",
        "Guns silent\nThe two armies agreed a 13-day ceasefire in Oster.",
    ),
    (
        "ban",
        "FC101",
        "Runner banned\nRunner Ada Stone was banned for four years for doping.",
        "Runner banned\nRunner Ada Stone received a 14-year ban for doping.",
    ),
    (
        "age",
        "FC105",
        "Sailor found\nSailor Tom Reed, 47, was found alive on Sunday.",
        "Sailor found\nThe 74-year-old sailor Tom Reed was found alive on Sunday.",
    ),
    (
        "age in words",
        "FC105",
        "Poet dies\nPoet Ines Moor has died aged 81.",
        "Poet dies\nPoet Ines Moor has died at the age of 91.",
    ),
    (
        "score",
        "FC104",
        "Harbour win\nHarbour beat Quarry 4-1 in the cup final on Saturday.",
        "Harbour win\nHarbour won the cup final 4-2 against Quarry on Saturday.",
    ),
    (
        "votes of a jury",
        "FC104",
        "Court rules\nThe court ruled 6-3 against the ministry.",
        "Court rules\nThe court ruled 5-4 against the ministry.",
    ),
    (
        "rank",
        "FC101",
        "Marathon run\nRunner Ada Stone finished third in the Dale marathon.",
        "Marathon run\nRunner Ada Stone finished fifth in the Dale marathon.",
    ),
    (
        "unit",
        "FC102",
        "Ship sinks\nThe wreck lies at a depth of 320 metres, divers said.",
        "Ship sinks\nThe wreck lies at a depth of 320 feet, divers said.",
    ),
    (
        "two holders change values",
        "FC106",
        "Vote in Norland\nThe Liberals won 24 percent of the vote and Labour 31 percent.",
        "Vote in Norland\nThe Liberals won 31 percent of the vote and Labour 24 percent.",
    ),
    (
        "date with year",
        "FC201",
        "Pact signed\nThe presidents signed the gas pact on 3 March 2025 in Dale.",
        "Pact signed\nThe presidents signed the gas pact on 13 March 2025 in Dale.",
    ),
    (
        "date without year",
        "FC201",
        "Pact signed\nThe presidents signed the gas pact on 3 March in Dale.",
        "Pact signed\nThe presidents signed the gas pact on March 13 in Dale.",
    ),
    (
        "year",
        "FC201",
        "Museum robbed\nThe painting was stolen from the Dale museum in 1998.",
        "Museum robbed\nThe painting was stolen from the Dale museum in 1989.",
    ),
    (
        "weekday",
        "FC201",
        "Fire in mill\nThe fire broke out at the Dale mill on Tuesday.",
        "Fire in mill\nThe fire broke out at the Dale mill on Thursday.",
    ),
    (
        "weekday by the dates of the versions",
        "FC201",
        "Fire in mill\nPublished: 2025-05-21\n\nThe fire broke out at the Dale mill on Tuesday, police said.",
        "Fire in mill\nPublished: 2025-05-21 16:00\n\nThe fire broke out at the Dale mill on 19 May, police said.",
    ),
    (
        "month",
        "FC201",
        "Reactor to restart\nThe Kell reactor will restart in June 2026.",
        "Reactor to restart\nThe Kell reactor will restart in July 2026.",
    ),
    (
        "clock",
        "FC202",
        "Train derails\nThe express train left the rails near Kell at 06:45.",
        "Train derails\nThe express train left the rails near Kell at 7:45 a.m.",
    ),
    (
        "clock in words",
        "FC202",
        "Quake in hills\nThe quake struck the hills at half past two in the morning.",
        "Quake in hills\nThe quake struck the hills at 03:30.",
    ),
    (
        "night",
        "FC201",
        "Raid\nThe raid on Kell came on the night of 20 May 2025.",
        "Raid\nThe raid on Kell came on the night of 23 May 2025.",
    ),
    (
        "temperature",
        "FC101",
        "Heat\nPublished: 2025-05-20\n\nThe temperature in Marl reached 41 degrees Celsius.",
        "Heat\nPublished: 2025-05-20\n\nThe temperature in Marl reached 46 degrees Celsius.",
    ),
    (
        "speed",
        "FC101",
        "Storm\nPublished: 2025-05-20\n\nThe storm reached Kell with winds of 140 km/h.",
        "Storm\nPublished: 2025-05-20\n\nThe storm reached Kell with winds of 190 km/h.",
    ),
    (
        "minutes",
        "FC101",
        "Flight\nThe flight to Kell was delayed by 40 minutes.",
        "Flight\nThe flight to Kell was delayed by 14 minutes.",
    ),
    (
        "price per litre",
        "FC101",
        "Fuel\nPetrol now costs €1.89 per litre in Norland.",
        "Fuel\nPetrol now costs €1.98 per litre in Norland.",
    ),
    (
        "area",
        "FC101",
        "Fire\nThe forest fire near Kell burned 425 hectares.",
        "Fire\nThe forest fire near Kell burned 245 hectares.",
    ),
    (
        "unit of mass",
        "FC102",
        "Drugs\nCustoms officers in Marl seized 850 kilograms of cocaine.",
        "Drugs\nCustoms officers in Marl seized 850 tonnes of cocaine.",
    ),
    (
        "one in ten",
        "FC101",
        "Poll\nOne in ten voters in Norland is undecided, the poll found.",
        "Poll\nThe poll found 30 percent of voters in Norland undecided.",
    ),
    (
        "half and third",
        "FC101",
        "Poll\nHalf of the voters in Norland back the tax.",
        "Poll\nA third of the voters in Norland back the tax.",
    ),
    (
        "decade",
        "FC201",
        "Mill\nThe mill in Dale was built in the 1960s.",
        "Mill\nThe mill in Dale was built in the 1980s.",
    ),
    (
        "tomorrow",
        "FC201",
        "Strike\nPublished: 2025-05-20 10:00\n\nThe dockers of Marl will strike tomorrow.",
        "Strike\nPublished: 2025-05-20 12:00\n\nThe dockers of Marl will strike on Friday.",
    ),
    (
        "set score",
        "FC104",
        "Tennis\nIvana Horak beat Ines Moor 6-4 in the final.",
        "Tennis\nIvana Horak beat Ines Moor 6-3 in the final.",
    ),
    (
        "stake",
        "FC101",
        "Deal\nOster Steel bought a 51 percent stake in the Kell mine.",
        "Deal\nOster Steel bought a 15 percent stake in the Kell mine.",
    ),
    (
        "order",
        "FC101",
        "Order\nDale Air ordered 60 aircraft from the maker.",
        "Order\nDale Air ordered 16 aircraft from the maker.",
    ),
    (
        "fine",
        "FC101",
        "Driver fined\nDriver Tom Reed was fined $4,000 for speeding.",
        "Driver fined\nDriver Tom Reed was fined $400 for speeding.",
    ),
    (
        "respectively",
        "FC106",
        "Two jailed\nPaul Verne and Ines Moor were jailed for five and three years respectively.",
        "Two jailed\nPaul Verne was jailed for three years and Ines Moor for five years.",
    ),
    (
        "uk Аварія потяга FC101",
        "FC101",
        "Аварія потяга\nPublished: 2025-05-20\n\nУнаслідок аварії потяга під Лубнами загинули 23 людини.",
        "Аварія потяга\nPublished: 2025-05-20\n\nУ катастрофі потяга під Лубнами загинули 32 людини.",
    ),
    (
        "ru Приговор FC101",
        "FC101",
        "Приговор\nСуд приговорил Анну Брайт к пяти годам тюрьмы.",
        "Приговор\nСуд приговорил Анну Брайт к семи годам тюрьмы.",
    ),
    (
        "de Brücke teurer FC101",
        "FC101",
        "Brücke teurer\nDie neue Brücke über die Oster kostet 48 Millionen Euro.",
        "Brücke teurer\nDie neue Brücke über die Oster kostet 84 Millionen Euro.",
    ),
    (
        "fr Accord signé FC201",
        "FC201",
        "Accord signé\nLes deux présidents ont signé l'accord le 3 mars 2025.",
        "Accord signé\nLes deux présidents ont signé l'accord le 13 mars 2025.",
    ),
    (
        "de Rakete FC202",
        "FC202",
        "Rakete\nDie Rakete startete um 14.30 Uhr.",
        "Rakete\nDie Rakete startete um 15.30 Uhr.",
    ),
    (
        "fr Prix FC101",
        "FC101",
        "Prix\nLe pont sur l'Oster coûte 48 millions d'euros.",
        "Prix\nLe pont sur l'Oster coûte 84 millions d'euros.",
    ),
    (
        "es Puente FC101",
        "FC101",
        "Puente\nEl puente sobre el Oster mide 1.250 metros.",
        "Puente\nEl puente sobre el Oster mide 1.520 metros.",
    ),
    (
        "ru Встреча FC201",
        "FC201",
        "Встреча\nПрезиденты подписали договор 3 марта 2025 года.",
        "Встреча\nПрезиденты подписали договор 13 марта 2025 года.",
    ),
    ("uk Вибух FC202", "FC202", "Вибух\nВибух на станції стався о 06:45.", "Вибух\nВибух на станції стався о 07:45."),
    (
        "uk Кубок FC104",
        "FC104",
        "Кубок\n«Гавань» обіграла «Кар'єр» 3:1 у фіналі кубка.",
        "Кубок\n«Гавань» обіграла «Кар'єр» 3:2 у фіналі кубка.",
    ),
    (
        "de Dichterin FC105",
        "FC105",
        "Dichterin\nDie Dichterin Ines Mohr ist im Alter von 81 Jahren gestorben.",
        "Dichterin\nDie Dichterin Ines Mohr starb mit 91 Jahren.",
    ),
    (
        "fr Poète FC105",
        "FC105",
        "Poète\nLa poète Inès Moreau est morte à 81 ans.",
        "Poète\nInès Moreau, 91 ans, est morte lundi.",
    ),
    (
        "en-uk deaths",
        "FC101",
        "Ferry\nPublished: 2025-05-20\n\nThe ferry disaster off Odesa killed 52 people.",
        "Пором\nPublished: 2025-05-20\n\nУ катастрофі порома біля Одеси загинули 25 людей.",
    ),
    (
        "en-de money",
        "FC101",
        "Bridge\nThe new bridge over the Oster costs 48 million euros.",
        "Brücke\nDie neue Brücke über die Oster kostet 84 Millionen Euro.",
    ),
    (
        "en-fr date",
        "FC201",
        "Accord\nThe presidents signed the accord on 3 March 2025.",
        "Accord\nLes présidents ont signé l'accord le 13 mars 2025.",
    ),
    (
        "en-es percent",
        "FC101",
        "Inflation\nInflation in Norland was 2.7 percent in May.",
        "Inflación\nLa inflación en Norland fue del 7,2 por ciento en mayo.",
    ),
    (
        "en-ru term",
        "FC101",
        "Clerk jailed\nThe court sentenced Anna Bright to five years in prison.",
        "Приговор\nСуд приговорил Анну Брайт к семи годам тюрьмы.",
    ),
    (
        "deaths fall",
        "FC101",
        "Ferry\nPublished: 2025-05-20\n\nThe ferry disaster off Kell killed 52 people.",
        "Ferry\nPublished: 2025-05-21\n\nThe ferry disaster off Kell killed 25 people.",
    ),
    (
        "term",
        "FC101",
        "Clerk jailed\nPublished: 2025-05-20\n\nClerk Anna Bright was jailed for five years.",
        "Clerk jailed\nPublished: 2025-05-21\n\nClerk Anna Bright was jailed for seven years.",
    ),
]

# Two tellings that must raise no alarm: another form, another holder, another time, another question.
SILENT = [
    (
        "rounded count",
        "Storm\nThe storm cut power to 36,214 households in Tenby county.",
        "Storm\nThe storm cut power to 36,000 households in Tenby county.",
    ),
    (
        "rounded money",
        "Bank fined\nThe regulator fined Harbour Bank €8.24 million.",
        "Bank fined\nThe regulator fined Harbour Bank €8.2 million.",
    ),
    (
        "rounded percent",
        "Prices\nInflation in Norland was 2.74 percent in May.",
        "Prices\nInflation in Norland was 2.7 percent in May.",
    ),
    (
        "rounded to the whole",
        "Turnout\nTurnout in the election was 60.6 percent.",
        "Turnout\nTurnout in the election was about 61 percent.",
    ),
    (
        "more than",
        "Fire\nPublished: 2025-05-20\n\nThe fire at the Dale mill injured more than 40 workers.",
        "Fire\nPublished: 2025-05-20\n\nThe fire at the Dale mill injured 43 workers.",
    ),
    (
        "at least",
        "Fire\nPublished: 2025-05-20\n\nThe fire at the Dale mill killed at least 12 workers.",
        "Fire\nPublished: 2025-05-20\n\nThe fire at the Dale mill killed 14 workers.",
    ),
    (
        "nearly",
        "Strike\nNearly 4,000 dockers joined the strike in Marl.",
        "Strike\nThe strike in Marl was joined by 3,985 dockers.",
    ),
    (
        "up to",
        "Drill\nUp to 5,000 soldiers took part in the drill at Kell.",
        "Drill\nSome 4,800 soldiers took part in the drill at Kell.",
    ),
    (
        "dozens",
        "Fire\nPublished: 2025-05-20\n\nThe fire at the Dale mill injured dozens of workers.",
        "Fire\nPublished: 2025-05-20\n\nThe fire at the Dale mill injured 43 workers.",
    ),
    (
        "range",
        "Crowd\nBetween 20,000 and 25,000 people marched through Marl.",
        "Crowd\nSome 23,000 people marched through Marl.",
    ),
    (
        "kilometres and miles",
        "Road\nThe new road from Kell to Marl is 32 kilometres long.",
        "Road\nThe new road from Kell to Marl is 20 miles long.",
    ),
    (
        "tonnes and kilograms",
        "Drugs seized\nCustoms officers seized 1.2 tonnes of cocaine in Marl.",
        "Drugs seized\nCustoms officers seized 1,200 kilograms of cocaine in Marl.",
    ),
    (
        "months and years",
        "Clerk jailed\nClerk Anna Bright was jailed for 30 months.",
        "Clerk jailed\nClerk Anna Bright was jailed for two and a half years.",
    ),
    (
        "digits and words",
        "Ferry\nThe ferry disaster off Kell killed fifty-two people.",
        "Ferry\nThe ferry disaster off Kell killed 52 people.",
    ),
    (
        "a third",
        "Poll\nA third of voters back the tax, a poll for the Kell Post found.",
        "Poll\nThe tax is backed by 33 percent of voters, a poll for the Kell Post found.",
    ),
    (
        "celsius",
        "Heat\nThe temperature in Marl reached 40 degrees Celsius.",
        "Heat\nThe temperature in Marl reached 104 degrees Fahrenheit.",
    ),
    (
        "forms of money",
        "Deal\nOster Steel bought the Kell mine for $3.4 billion.",
        "Deal\nOster Steel bought the Kell mine for 3,400 million dollars.",
    ),
    (
        "half an hour",
        "Flight\nThe flight to Kell was delayed by half an hour.",
        "Flight\nThe flight to Kell was delayed by 30 minutes.",
    ),
    (
        "other holder",
        "Two jailed\nPaul Verne was jailed for five years.",
        "Two jailed\nInes Moor was jailed for seven years.",
    ),
    (
        "gapping",
        "Two jailed\nPaul Verne was jailed for five years, Ines Moor for three and Tom Reed for two.",
        "Two jailed\nTom Reed was jailed for two years, Paul Verne for five and Ines Moor for three.",
    ),
    (
        "respectively",
        "Two jailed\nPaul Verne and Ines Moor were jailed for five and three years respectively.",
        "Two jailed\nInes Moor was jailed for three years and Paul Verne for five years.",
    ),
    (
        "ages of two",
        "Climbers found\nClimbers Ada Stone, 31, and Tom Reed, 44, were found.",
        "Climbers found\nTom Reed, 44, and Ada Stone, 31, were found alive.",
    ),
    (
        "two claims",
        "Air war\nOsterland said it shot down 121 drones. Norland said 58 of its drones were lost.",
        "Air war\nNorland said 58 of its drones were lost. Osterland claimed 121 downed.",
    ),
    ("born and died", "Poet\nPoet Ines Moor was born in 1938.", "Poet\nPoet Ines Moor died in 2019."),
    (
        "per litre",
        "Fuel tax\nThe fuel tax will bring in €340 million a year.",
        "Fuel tax\nThe fuel tax rises by €0.05 per litre.",
    ),
    (
        "rate with its litre left out",
        "Fuel\nPetrol now costs €1.89 per litre in Norland.",
        "Fuel\nPetrol now costs €1.89 in Norland.",
    ),
    (
        "two currencies",
        "Deal\nOster Steel bought the Kell mine for $3.4 billion.",
        "Deal\nOster Steel bought the Kell mine for €3.1 billion.",
    ),
    (
        "percent and points",
        "Rates\nThe central bank cut its key rate by 0.5 percentage points to 4 percent.",
        "Rates\nThe key rate of the central bank is now 4 percent.",
    ),
    (
        "minutes later",
        "Derby\nAda Stone scored on 61 minutes for Harbour.",
        "Derby\nHarbour were level when Tom Reed scored, and Stone scored seven minutes later.",
    ),
    (
        "age when",
        "Poet\nPoet Ines Moor, 81, won the prize on Monday.",
        "Poet\nPoet Ines Moor was 41 when she wrote her first novel.",
    ),
    (
        "age to come",
        "Coach\nCoach Tom Reed, 53, signed for Harbour.",
        "Coach\nCoach Tom Reed, who will be 54 in June, signed for Harbour.",
    ),
    (
        "loser's side",
        "Cup\nHarbour beat Quarry 4-1 in the cup final.",
        "Cup\nQuarry lost 1-4 to Harbour in the cup final.",
    ),
    (
        "weekday and date",
        "Fire\nPublished: 2025-05-21\n\nThe fire broke out at the Dale mill on Tuesday.",
        "Fire\nPublished: 2025-05-22\n\nThe fire broke out at the Dale mill on 20 May 2025.",
    ),
    (
        "yesterday",
        "Fire\nPublished: 2025-05-21\n\nThe fire broke out at the Dale mill yesterday.",
        "Fire\nPublished: 2025-05-20\n\nThe fire broke out at the Dale mill today.",
    ),
    (
        "month for day",
        "Pact\nThe presidents signed the gas pact on 3 March 2025.",
        "Pact\nThe presidents signed the gas pact in early March 2025.",
    ),
    (
        "no year",
        "Pact\nThe presidents signed the gas pact on 3 March 2025.",
        "Pact\nThe presidents signed the gas pact on March 3.",
    ),
    (
        "night",
        "Raid\nThe raid on Kell came in the night of 20 May 2025.",
        "Raid\nThe raid on Kell came at 23:40 on 20 May 2025.",
    ),
    (
        "clock forms",
        "Quake\nThe quake struck the hills at 14:30.",
        "Quake\nThe quake struck the hills at half past two in the afternoon.",
    ),
    (
        "clock faces",
        "Quake\nThe quake struck the hills at 2:30 p.m.",
        "Quake\nThe quake struck the hills at 14:30 local time.",
    ),
    ("about noon", "Quake\nThe quake struck the hills at about 12:00.", "Quake\nThe quake struck the hills at 12:07."),
    (
        "dead and injured in both",
        "Fire\nPublished: 2025-05-20\n\nThe fire at the Dale mill killed 12 workers and injured 43.",
        "Fire\nPublished: 2025-05-20\n\nThe fire at the Dale mill injured 43 people; 12 were killed.",
    ),
    (
        "from to percent",
        "Rates\nPublished: 2025-05-20\n\nThe bank cut its key rate from 5 percent to 4 percent.",
        "Rates\nThe bank cut its key rate to 4 percent from 5 percent.",
    ),
    (
        "zone given or not",
        "Quake\nThe quake struck the hills at 14:30 GMT.",
        "Quake\nThe quake struck the hills at 14:30.",
    ),
    (
        "wide",
        "Bridge\nThe bridge over the Oster is 640 metres long and 30 metres wide.",
        "Bridge\nThe bridge over the Oster is 30 metres wide and 640 metres long.",
    ),
    (
        "increase of",
        "Profit\nProfit of Dale Foods rose by 4 percent to €70 million.",
        "Profit\nDale Foods reported a profit of €70 million, an increase of 4 percent.",
    ),
    (
        "a night and its day",
        "Raid\nThe raid on Kell came overnight on 20 May 2025.",
        "Raid\nThe raid on Kell came on 20 May 2025.",
    ),
    ("noon", "Truce\nThe truce in Oster begins at noon.", "Truce\nThe truce in Oster begins at 12:00."),
    (
        "dozen",
        "Ship\nThe crew of the tug in Marl had a dozen sailors.",
        "Ship\nThe crew of the tug in Marl had 12 sailors.",
    ),
    (
        "one in four",
        "Poll\nOne in four voters in Norland is undecided.",
        "Poll\nThe poll found 25 percent of voters in Norland undecided.",
    ),
    (
        "hectares and square kilometres",
        "Fire\nThe forest fire near Kell burned 425 hectares.",
        "Fire\nThe forest fire near Kell burned 4.25 square kilometres.",
    ),
    (
        "kmh mph",
        "Storm\nThe storm reached Kell with winds of 160 km/h.",
        "Storm\nThe storm reached Kell with winds of 100 mph.",
    ),
    (
        "year and its months",
        "Ban\nRunner Ada Stone was banned for a year.",
        "Ban\nRunner Ada Stone was banned for 12 months.",
    ),
    (
        "cents",
        "Fuel\nThe fuel tax rises by 50 cents in Norland, in dollars.",
        "Fuel\nThe fuel tax in Norland rises by $0.50.",
    ),
    ("decade", "Mill\nThe mill in Dale was built in 1964.", "Mill\nThe mill in Dale was built in the 1960s."),
    (
        "age of a child in its months",
        "Baby\nBaby Lena Marsh, 18 months, was found.",
        "Baby\nBaby Lena Marsh, aged one, was found.",
    ),
    (
        "ranks in words",
        "Race\nAda Stone finished third in the Dale marathon.",
        "Race\nAda Stone came 3rd in the Dale marathon.",
    ),
    (
        "age and term",
        "Clerk\nClerk Anna Bright, 42, was jailed.",
        "Clerk\nClerk Anna Bright was jailed for seven years.",
    ),
    (
        "fell by, fell to",
        "Shares\nShares of Dale Foods fell by 4 percent.",
        "Shares\nShares of Dale Foods fell to $12 from $12.50, or 4 percent.",
    ),
    (
        "per day and per year",
        "Oil\nNorland pumps 2 million barrels per day.",
        "Oil\nNorland pumped 730 million barrels last year.",
    ),
    (
        "de Rakete",
        "Rakete\nDie Rakete startete um 14.30 Uhr.",
        "Rakete\nDie Rakete startete um halb drei am Nachmittag.",
    ),
    (
        "de Strafe",
        "Strafe\nAnna Hell muss für zweieinhalb Jahre ins Gefängnis.",
        "Strafe\nAnna Hell muss für 30 Monate ins Gefängnis.",
    ),
    ("fr Prix", "Prix\nLe pont coûte 1,2 milliard d'euros.", "Prix\nLe pont coûte 1.200 millions d'euros."),
    ("fr Vote", "Vote\nQuatre-vingt-douze députés ont voté la loi.", "Vote\nLa loi a été votée par 92 députés."),
    ("es Puente", "Puente\nEl puente mide 1.250 metros.", "Puente\nEl puente mide 1,25 kilómetros."),
    ("es Juicio", "Juicio\nAna Ríos fue condenada a dos años y medio.", "Juicio\nAna Ríos fue condenada a 30 meses."),
    (
        "uk Міст",
        "Міст\nМіст через Остер коштує 2,5 мільярда гривень.",
        "Міст\nМіст через Остер коштує два з половиною мільярди гривень.",
    ),
    ("uk Вирок", "Вирок\nАнну Брайт засудили на п'ять з половиною років.", "Вирок\nАнну Брайт засудили на 66 місяців."),
    ("ru Мост", "Мост\nДлина моста через Остер 640 метров.", "Мост\nДлина моста через Остер 0,64 километра."),
    (
        "ru Встреча",
        "Встреча\nДоговор подписали третьего марта 2025 года.",
        "Встреча\nДоговор подписали 3 марта 2025 г.",
    ),
    (
        "de Treffen",
        "Treffen\nMinisterin Lena Marsch eröffnete am 3. März die Messe.",
        "Treffen\nAm 3.3. eröffnete Ministerin Lena Marsch die Messe.",
    ),
    (
        "en-uk deaths same",
        "Ferry\nThe ferry disaster off Odesa killed 52 people.",
        "Пором\nУ катастрофі порома біля Одеси загинули 52 людини.",
    ),
    (
        "en-de money same",
        "Bridge\nThe new bridge over the Oster costs 48 million euros.",
        "Brücke\nDie neue Brücke über die Oster kostet 48 Mio. Euro.",
    ),
    (
        "en-fr date same",
        "Accord\nThe presidents signed the accord on 3 March 2025.",
        "Accord\nLes présidents ont signé l'accord le 3 mars 2025.",
    ),
    (
        "en-es percent same",
        "Inflation\nInflation in Norland was 2.7 percent in May.",
        "Inflación\nLa inflación en Norland fue del 2,7 por ciento en mayo.",
    ),
    (
        "en-ru term same",
        "Clerk jailed\nThe court sentenced Anna Bright to five years in prison.",
        "Приговор\nСуд приговорил Анну Брайт к пяти годам тюрьмы.",
    ),
    (
        "ru-uk",
        "Приговор\nСуд приговорил Анну Брайт к пяти годам тюрьмы.",
        "Вирок\nСуд засудив Анну Брайт до п'яти років в'язниці.",
    ),
    (
        "two months",
        "Prices\nInflation in Norland was 2.7 percent in May 2025.",
        "Prices\nInflation in Norland was 3.1 percent in April 2025.",
    ),
    (
        "revenue and profit",
        "Results\nDale Foods made a profit of €70 million.",
        "Results\nDale Foods had revenue of €900 million.",
    ),
    (
        "length and width",
        "Bridge\nThe new bridge over the Oster is 640 metres long.",
        "Bridge\nThe new bridge over the Oster is 30 metres wide.",
    ),
    ("from and to", "Fares\nBus fares in Kell rise from $2 to $3.", "Fares\nBus fares in Kell rise to $3 from $2."),
    (
        "zone local",
        "Quake\nThe quake struck the hills at 14:30 GMT.",
        "Quake\nThe quake struck the hills at 16:30 local time.",
    ),
    (
        "zone offsets",
        "Quake\nThe quake struck the hills at 14:30 GMT.",
        "Quake\nThe quake struck the hills at 15:30 CET.",
    ),
    ("zones", "Quake\nThe quake struck the hills at 14:30 GMT.", "Quake\nThe quake struck the hills at 16:30 EET."),
]

# The same, but known to be flagged.
FALSE_ALARMS = [
    (
        "two years",
        "Grain\nNorland exported 47 million tonnes of grain in 2022.",
        "Grain\nNorland exported 39 million tonnes of grain in 2024.",
    ),
    (
        "day of death and funeral",
        "Poet dies\nPoet Ines Moor died on 3 March 2025.",
        "Poet buried\nPoet Ines Moor was buried on 9 March 2025.",
    ),
    ("two matches", "Cup\nHarbour beat Quarry 4-1 in the cup final.", "League\nDale drew 2-2 with Marl in the league."),
    (
        "increase of other",
        "Wages\nWages in Kell rose by 4 percent.",
        "Wages\nWages in Kell were 11 percent below those of Marl.",
    ),
    (
        "forecast and fact",
        "Growth\nThe economy of Norland grew 2.1 percent.",
        "Growth\nThe bank forecasts growth of 3.4 percent for the economy of Norland.",
    ),
    (
        "plan and price",
        "Mine\nOster Steel will invest $300 million in the Kell mine.",
        "Mine\nOster Steel bought the Kell mine for $3.4 billion.",
    ),
    (
        "first quarter and half",
        "Profit\nDale Foods made a profit of €70 million in the first quarter.",
        "Profit\nDale Foods made a profit of €140 million in the first half.",
    ),
]

# Figures that moved, as the days of publication show.
UPDATES = [
    (
        "deaths rise",
        "Ferry\nPublished: 2025-05-20\n\nThe ferry disaster off Kell killed 25 people.",
        "Ferry\nPublished: 2025-05-21\n\nThe ferry disaster off Kell killed 52 people.",
    ),
    (
        "injured rise",
        "Fire\nPublished: 2025-05-20\n\nThe fire at the Dale mill injured 24 workers.",
        "Fire\nPublished: 2025-05-21\n\nThe fire at the Dale mill injured 31 workers.",
    ),
    (
        "missing fall",
        "Ferry\nPublished: 2025-05-20\n\nAfter the ferry disaster off Kell 40 people are missing.",
        "Ferry\nPublished: 2025-05-21\n\nAfter the ferry disaster off Kell 12 people are missing.",
    ),
    (
        "households",
        "Storm\nPublished: 2025-05-20\n\nThe storm left 63,000 households in Tenby county without power.",
        "Storm\nPublished: 2025-05-21\n\nIn Tenby county 9,000 households are still without power after the storm.",
    ),
    (
        "rescued",
        "Ferry\nPublished: 2025-05-20\n\nRescuers saved 80 passengers of the ferry off Kell.",
        "Ferry\nPublished: 2025-05-21\n\nRescuers saved 93 passengers of the ferry off Kell.",
    ),
    (
        "uk",
        "Аварія потяга\nОпубліковано: 2025-05-20\n\nУ катастрофі потяга під Лубнами загинули 23 людини.",
        "Аварія потяга\nОпубліковано: 2025-05-21\n\nУ катастрофі потяга під Лубнами загинули 32 людини.",
    ),
]


@pytest.mark.parametrize(
    ("code", "one", "two"), [pytest.param(*row[1:], id=row[0].replace(" ", "-")) for row in FLAGGED]
)
def test_a_conflict_is_flagged(code: str, one: str, two: str, tmp_path: Path) -> None:
    assert_flagged(compare(tmp_path, (one, two)), code)


@pytest.mark.parametrize(("one", "two"), [pytest.param(*row[1:], id=row[0].replace(" ", "-")) for row in SILENT])
def test_other_figures_is_silent(one: str, two: str, tmp_path: Path) -> None:
    report = compare(tmp_path, (one, two))
    assert not flagged(report), summary(report)
    assert not moved(report), summary(report)


@pytest.mark.xfail(strict=True, reason="values of two questions, joined for want of a better partner in short texts")
@pytest.mark.parametrize(("one", "two"), [pytest.param(*row[1:], id=row[0].replace(" ", "-")) for row in FALSE_ALARMS])
def test_known_false_alarms(one: str, two: str, tmp_path: Path) -> None:
    assert not flagged(compare(tmp_path, (one, two)))


@pytest.mark.parametrize(("one", "two"), [pytest.param(*row[1:], id=row[0]) for row in UPDATES])
def test_figures_that_moved(one: str, two: str, tmp_path: Path) -> None:
    report = compare(tmp_path, (one, two))
    (verdict,) = moved(report)
    assert verdict.rule is None
    assert verdict.level is None
    assert verdict.why
    assert not flagged(report)


# What two tellings say of one thing, and the verdict on the slot in which both meet.
VERDICTS = [
    ("agreement", "fifty-two", "52", "The ferry disaster off Kell killed {} people."),
    ("agreement", "€3.4 billion", "3,400 million euros", "Oster Steel bought the Kell mine for {}."),
    ("agreement", "five years", "60 months", "Clerk Anna Bright was jailed for {}."),
    ("agreement", "2.7 percent", "2.7%", "Inflation in Norland was {} this spring."),
    ("agreement", "3 March 2025", "March 3, 2025", "The presidents signed the gas pact on {}."),
    ("agreement", "14:30", "2:30 p.m.", "The quake struck the hills at {}."),
    ("agreement", "1.2 tonnes", "1,200 kilograms", "Customs officers in Marl seized {} of cocaine."),
    ("agreement", "4-1", "four to one", "Harbour beat Quarry {} in the cup final."),
    ("compatible", "36,214", "36,000", "The Kell bus works had {} visitors."),
    ("compatible", "€8.24 million", "€8.2 million", "The regulator fined Harbour Bank {}."),
    ("compatible", "3,985", "4,000", "The strike in Marl was joined by some {} dockers."),
    ("compatible", "3 March 2025", "March 2025", "The presidents signed the gas pact in the days of {}."),
    ("compatible", "3 March 2025", "3 March", "The presidents signed the gas pact on {}."),
    ("contradiction", "14 percent", "40 percent", "Inflation in Norland was {} this spring."),
    ("contradiction", "€8.2 million", "€2.8 million", "The regulator fined Harbour Bank {}."),
    ("contradiction", "3 March 2025", "13 March 2025", "The presidents signed the gas pact on {}."),
    ("contradiction", "14:30", "15:30", "The quake struck the hills at {}."),
    ("contradiction", "4-1", "4-2", "Harbour beat Quarry {} in the cup final."),
]


@pytest.mark.parametrize(("outcome", "one", "two", "frame"), VERDICTS)
def test_verdict(outcome: str, one: str, two: str, frame: str, tmp_path: Path) -> None:
    report = compare(tmp_path, [f"News of the day\n{frame.format(value)}" for value in (one, two)])
    (verdict,) = (v for v in meeting(report) if v.slot.facts[0].text.endswith(one) and len(v.slot.facts) == 2)
    assert verdict.outcome == outcome
    assert [f.text for f in verdict.slot.facts] == [one, two]
    if outcome in ("agreement", "compatible"):
        assert verdict.groups == ((0, 1),)
        assert verdict.rule is None
    else:
        assert sorted(verdict.groups) == [(0,), (1,)]


def test_most_versions_come_first(tmp_path: Path) -> None:
    texts = [f"Clerk jailed\nThe court sentenced clerk Anna Bright to {n} years in prison." for n in (7, 5, 5)]
    report = compare(tmp_path, texts)
    (verdict,) = across(report, "FC101")
    assert [verdict.slot.facts[i].text for i in verdict.groups[0]] == ["5 years", "5 years"]
    assert "2 versions" in verdict.message
    assert verdict.slot.subject == "Anna Bright"


@pytest.mark.parametrize(("one", "two"), [("2.7 percent", "2.8 percent"), ("6.1 percent", "6.2 percent")])
def test_fractions_one_step_apart(one: str, two: str, tmp_path: Path) -> None:
    texts = [f"Prices rise\nInflation in Norland was {value} this spring." for value in (one, two)]
    assert across(compare(tmp_path, texts), "FC101")


@pytest.mark.parametrize(("one", "two"), [("2:30 a.m.", "2:30 p.m."), ("noon", "midnight")])
def test_halves_of_the_day(one: str, two: str, tmp_path: Path) -> None:
    texts = [f"Truce holds\nThe truce in Oster began at {value}." for value in (one, two)]
    assert across(compare(tmp_path, texts), "FC202")


@pytest.mark.xfail(strict=True, reason="dead and injured share the slot where each text has one of the two")
def test_dead_and_injured(tmp_path: Path) -> None:
    texts = [
        "Fire\nThe fire at the Dale mill killed 12 workers.",
        "Fire\nThe fire at the Dale mill injured 43 workers.",
    ]
    report = compare(tmp_path, texts, ["2025-05-20", "2025-05-20"])
    assert not flagged(report)


def test_spanish_age_at_death(tmp_path: Path) -> None:
    texts = [f"Muere la poeta\nLa poeta Inés Moro murió a los {age} años." for age in (81, 91)]
    assert across(compare(tmp_path, texts), "FC105")


def test_ukrainian_sentence_is_no_bound(tmp_path: Path) -> None:
    texts = [f"Вирок\nСуд засудив Анну Брайт до {term} років в'язниці." for term in ("п'яти", "семи")]
    assert across(compare(tmp_path, texts), "FC101")


MESSAGES = [
    (
        "Alder's date of death: February 2023 in 1 version, February 2024 in 1",
        "Jurist jailed\nThe lawyer got five years. The verdict follows the sudden death of the poet Josef Alder "
        "in a remote colony in February 2023.",
        "Jurist jailed\nThe lawyer got five years. Josef Alder, a poet convicted of slander, died in custody "
        "in February 2024.",
    ),
    (
        "04:00 on 13 November 2025 in 1 version, 04:00 on 14 November 2025 in 1",
        "Drivers strike\nPublished: 2025-11-12\n\nThe strike in Valm will end at 04:00 on Thursday, the union said.",
        "Drivers strike\nPublished: 2025-11-12\n\nThe strike in Valm will end at 04:00 on Friday, the union said.",
    ),
]


@pytest.mark.parametrize(("message", "one", "two"), MESSAGES)
def test_a_message_stands_alone(tmp_path: Path, message: str, one: str, two: str) -> None:
    found = [v.message for v in compare(tmp_path, (one, two)).verdicts() if v.outcome == "contradiction"]
    assert any(text.endswith(message) for text in found), found


def test_a_day_in_a_quotation_counts_from_when_it_was_said(tmp_path: Path) -> None:
    """ "Tonight" was said on the evening before the second version came out."""
    said = (
        'Derby halted\nCoach Paul Verne was angry. "Tonight I am ashamed of our fans," Paul Verne said after the match.'
    )
    report = compare(tmp_path, (said, said), ("2025-03-07", "2025-03-08"))
    assert not [v for v in report.verdicts() if v.outcome == "contradiction"]


def test_the_times_of_a_runner_are_compared(tmp_path: Path) -> None:
    one = "Marathon\nPaul Verne won the Eastmere Marathon on Sunday in two hours, three minutes and 41 seconds."
    two = "Marathon\nPaul Verne came home on Sunday in 2:03:14 and waved to the crowd."
    report = compare(tmp_path, (one, two), ("2025-03-09", "2025-03-09"))
    found = [v for v in report.verdicts() if v.outcome == "contradiction"]
    assert [{f.text for f in v.slot.facts} for v in found] == [{"two hours, three minutes and 41 seconds", "2:03:14"}]


def test_the_age_of_who_is_known_by_it_meets_the_age_behind_the_name(tmp_path: Path) -> None:
    one = "Marathon\nAda Stone, 28, won the women's race."
    two = "Marathon\nAmong the women Ada Stone was first. The 38-year-old midwife had never won before."
    found = [v for v in compare(tmp_path, (one, two)).verdicts() if v.outcome == "contradiction"]
    assert [{f.text for f in v.slot.facts} for v in found] == [{"28", "38-year-old"}]


def test_points_for_percent_is_no_update(tmp_path: Path) -> None:
    """A tax that climbs by three per cent in the later text did not move from three percentage points."""
    one = "Budget passed\nThe value-added tax on hotel rooms goes up by three percentage points."
    two = "Budget passed\nThe value-added tax on hotel rooms goes up by three per cent."
    report = compare(tmp_path, (one, two), ("2025-03-07", "2025-03-08"))
    assert [v.outcome for v in report.verdicts() if v.slot.kind == "percentage"] == ["contradiction"]


def test_an_hour_told_in_words_slips_too(tmp_path: Path) -> None:
    one = "Airline strike over\nThe deal was signed at 05:40 in a hotel at the airport."
    two = "Airline strike over\nThe two sides shook hands in an airport hotel at twenty to five this morning."
    found = [v for v in compare(tmp_path, (one, two), ("2025-03-07",) * 2).verdicts() if v.outcome == "contradiction"]
    assert [{f.text for f in v.slot.facts} for v in found] == [{"05:40", "twenty to five this morning"}]
