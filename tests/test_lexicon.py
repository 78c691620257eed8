"""The concept lexicon: that it loads whole, finds what differently worded facts have in common, and keeps apart
what only looks alike."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.adapters.lemmas import find_lemma
from factcheck.model import Version
from factcheck.normalizer.document import Document
from factcheck.rulebook import load_rulebook
from factcheck.rulebook.lexicon import Concept, Lexicon

LEXICON = load_rulebook().lexicon

# Two wordings of one fact, and the concept that both must show.
SAME = [
    ("en", "last_time", "the worst flood in the valley since 1954", "the highest water level since 1954"),
    ("en", "tree_felled", "the oak was felled in 1854", "the tree was cut down in 1854"),
    ("en", "captivity", "held hostage for 19 months", "they spent 19 months in captivity"),
    ("en", "siege_time", "the town was encircled for 80 days", "after an 80-day siege"),
    ("en", "time_limit", "she has nine months to finish it", "must report within nine months"),
    ("en", "search_time", "they searched for 40 hours", "the search went on for 40 hours"),
    ("en", "deaths", "the mudslide claimed at least 52 lives", "52 dead in mudslide"),
    ("en", "deaths", "the death toll rose to 52", "rescuers pulled the bodies of 52 miners from the pit"),
    ("en", "deaths", "nine sailors drowned", "nine people lost their lives"),
    ("en", "deaths", "four hikers perished on the ridge", "four killed"),
    ("en", "deaths", "a third victim lost his fight for life", "three have died"),
    ("en", "deaths", "the attack cost 17 lives", "17 fatalities were reported"),
    ("en", "injuries", "31 wounded in the stampede", "31 people were hurt"),
    ("en", "injuries", "31 injured", "31 were treated for injuries"),
    ("en", "missing", "12 are unaccounted for", "12 passengers went missing"),
    ("en", "missing", "12 people are still being looked for", "12 have not been found"),
    ("en", "rescued", "88 were plucked from the water", "coastguards rescued 88"),
    ("en", "evacuated", "some 400 residents had to leave their homes", "400 people were evacuated"),
    ("en", "evacuated", "3,000 fled", "3,000 displaced"),
    ("en", "survivors", "only two came out alive", "there were two survivors"),
    ("en", "sentence", "jailed for six years", "was given six years"),
    ("en", "sentence", "received a six-year sentence", "the judge sent him down for six years"),
    ("en", "sentence", "crook caged for 72 months", "he was sentenced to six years in prison"),
    ("en", "sentence", "faces up to ten years behind bars", "risks a prison term of ten years"),
    ("en", "suspended_sentence", "14 months, suspended for two years", "she walked free with a suspended sentence"),
    ("en", "unpaid_work", "must do 180 hours of unpaid work", "180 hours of community service"),
    ("en", "convicted", "found guilty of arson", "was convicted of arson"),
    ("en", "acquitted", "she was cleared of fraud", "the jury acquitted her"),
    ("en", "arrested", "police nicked three men", "three men were detained"),
    ("en", "fine", "ordered to pay €40,000", "fined €40,000"),
    ("en", "banned", "disqualified from driving for three years", "a three-year ban"),
    ("en", "parole", "he could be freed in 2031", "eligible for parole in 2031"),
    ("en", "compensation", "awarded damages of £90,000", "a £90,000 payout"),
    ("en", "attendance", "a crowd of 23,118", "attendance was 23,118"),
    ("en", "attendance", "23,118 spectators", "the gate was 23,118"),
    ("en", "interest_rate", "the bank cut rates by a quarter point", "lowered its key interest rate"),
    ("en", "interest_rate", "borrowing costs fell to 4%", "the policy rate is now 4%"),
    ("en", "inflation", "consumer prices rose 2.7%", "inflation ran at 2.7%"),
    ("en", "growth", "GDP expanded by 0.4%", "the economy grew 0.4%"),
    ("en", "unemployment", "the jobless rate is 6.1%", "6.1% are out of work"),
    ("en", "cost", "the cost is put at $3bn", "the bill will reach $3bn"),
    ("en", "profit", "the firm trousered €70m", "net income was €70m"),
    ("en", "revenue", "turnover rose to €900m", "sales of €900m"),
    ("en", "jobs_cut", "300 jobs axed", "it will lay off 300 people"),
    ("en", "jobs_cut", "300 redundancies", "300 staff were sent packing"),
    ("en", "dividend", "a dividend of 30 cents", "shareholders get 30 cents a share"),
    ("en", "takeover", "it snapped up its rival for €2bn", "the €2bn acquisition of its rival"),
    ("en", "exchange_rate", "the crown slid to 24 per dollar", "the exchange rate stands at 24"),
    ("en", "aid_money", "€5m in emergency relief", "an aid package of €5m"),
    ("en", "damage_cost", "damage estimated at €60m", "the repair bill may reach €60m"),
    ("en", "turnout", "turnout was 61%", "61% cast their ballots"),
    ("en", "electorate", "4.2 million are entitled to vote", "4.2 million registered voters"),
    ("en", "lead_margin", "she won by 4,112 votes", "the margin was 4,112"),
    ("en", "concede", "he admitted defeat at midnight", "he conceded at midnight"),
    ("en", "sworn_in", "she takes office on 3 March", "her inauguration is on 3 March"),
    ("en", "seats", "the party took 41 seats", "the party has 41 MPs"),
    ("en", "signed", "they put their names to the pact on Friday", "the pact was signed on Friday"),
    ("en", "enter_into_force", "the law takes effect on 1 July", "the law comes into force on 1 July"),
    ("en", "ceasefire", "a truce from noon", "the ceasefire begins at noon"),
    ("en", "resign", "the minister quit on Monday", "the minister stepped down on Monday"),
    ("en", "dismissed", "the general was sacked", "the general was relieved of his duties"),
    ("en", "appointed", "she was named as chief executive", "her appointment as chief executive"),
    ("en", "shot_down", "air defences downed 44 drones", "44 drones were intercepted"),
    ("en", "shot_down", "gunners blasted 44 out of the sky", "44 were shot down"),
    ("en", "explosion", "the blast at 09:10", "the explosion at 09:10"),
    ("en", "power_cut", "20,000 homes without electricity", "20,000 households lost power"),
    ("en", "capsize", "the trawler turned over at dawn", "the trawler capsized at dawn"),
    ("en", "sink", "the barge went down in 40 minutes", "the barge sank in 40 minutes"),
    ("en", "crash", "the coach left the road", "the coach crashed"),
    ("en", "collapse", "the bridge gave way at 06:15", "the bridge collapsed at 06:15"),
    ("en", "fire", "the blaze began at 02:00", "the fire started at 02:00"),
    ("en", "rainfall", "90 mm of rain fell", "a downpour of 90 mm"),
    ("en", "earthquake", "the tremor was felt at 04:31", "the quake struck at 04:31"),
    ("en", "goal", "she scored after 12 minutes", "her goal came in the 12th minute"),
    ("en", "red_card", "he was sent off after 70 minutes", "his red card on 70 minutes"),
    ("en", "shootout", "won 4-2 on penalties", "a 4-2 shoot-out victory"),
    ("en", "prize_money", "the winner's cheque is $90,000", "prize money of $90,000"),
    ("en", "depth", "1,200 metres below the surface", "at a depth of 1,200 metres"),
    ("en", "width", "the hole was 30 metres wide", "a hole 30 metres across"),
    ("en", "height", "the mast is 60 metres tall", "a mast 60 metres high"),
    ("en", "built", "the pier was completed in 1911", "the pier, built in 1911"),
    ("en", "founded", "the club was founded in 1899", "the club, established in 1899"),
    ("en", "departed", "the train left at 17:05", "the train set off at 17:05"),
    ("en", "arrived", "the train pulled in at 19:40", "the train arrived at 19:40"),
    ("en", "last", "the siege lasted nine hours", "the siege went on for nine hours"),
    ("en", "opened", "the museum opened in 1974", "the museum was inaugurated in 1974"),
    ("en", "closed", "the mill shut in May", "the mill closed in May"),
    ("en", "published", "the report came out on Tuesday", "the report was published on Tuesday"),
    ("en", "discovered", "a farmer stumbled upon the hoard", "the hoard was found by a farmer"),
    ("en", "strike", "a 48-hour walkout", "rail staff strike for 48 hours"),
    ("en", "pay_rise", "a pay rise of 7%", "a 7% wage increase"),
    ("en", "ticket_price", "fares go up to €3", "a ticket will cost €3"),
    ("en", "passengers", "carries 9 million passengers", "9 million travellers"),
    ("en", "soldiers", "2,000 troops", "2,000 servicemen"),
    ("en", "households", "150 houses", "150 homes"),
    ("en", "children", "six youngsters", "six children"),
    ("en", "vaccinated", "two million jabs", "two million doses"),
    ("en", "infected", "340 confirmed cases", "340 people tested positive"),
    ("en", "emissions", "emitted 40 million tonnes", "emissions of 40 million tonnes"),
    ("en", "half_time", "1-0 at half-time", "1-0 at the break"),
    ("en", "previous", "against 5% a year earlier", "5% last year"),
    ("en", "jobs_cut", "it will abolish 300 posts", "the firm shed 300 workers"),
    ("en", "jobs_cut", "300 posts axed", "300 people will lose their jobs"),
    ("en", "boxes_opened", "the gang prised open 80 boxes", "80 compartments emptied"),
    ("en", "boxes_opened", "thieves forced 80 safe deposit boxes", "they broke open 80 lockers"),
    ("en", "operations_cancelled", "the clinic postponed 120 operations", "120 surgeries cancelled"),
    ("en", "saves", "the goalkeeper stopped nine shots", "she made nine saves"),
    ("en", "shot_down", "gunners stopped 44 drones", "44 drones brought down"),
    ("en", "vaccinated", "9,000 jabs given", "9,000 people were vaccinated"),
    ("en", "performances", "in 60 performances", "sixty times on stage"),
    ("en", "homes_flooded", "210 homes were under water", "the river left 210 flooded houses"),
    ("uk", "homes_flooded", "підтоплено 210 будинків", "підтоплено близько 210 осель"),
    ("en", "sheltered", "300 who sleep there and in the chapel", "300 of them are in schools"),
    ("uk", "sheltered", "300 людей ночують у школі", "укриття для 300 людей"),
    ("en", "pumped_out", "400 tonnes were pumped into barges", "400 tonnes had been pumped out"),
    ("fr", "pumped_out", "400 tonnes ont été pompées", "le pompage de 400 tonnes"),
    ("de", "pumped_out", "400 Tonnen wurden abgepumpt", "400 Tonnen abpumpen"),
    ("en", "ship_cargo", "a freighter loaded with 400 tonnes of ore", "a cargo of 400 tonnes"),
    ("es", "ship_cargo", "las 400 toneladas que transportaba", "un cargamento de 400 toneladas"),
    ("en", "built", "the ferry, launched in 1998", "the ferry was built in 1998"),
    ("es", "built", "el barco fue botado en 1998", "el barco, construido en 1998"),
    ("ru", "built", "судно, построенное в 1998 году", "судно построили в 1998 году"),
    ("en", "rate_meeting", "the committee meets again on 20 May", "the next decision will be published on 20 May"),
    ("en", "inflation", "prices to rise by 3 percent", "inflation of 3 percent"),
    ("en", "inflation", "prices will still be rising by 3 percent", "the bank now sees inflation at 3 percent"),
    ("en", "forecast", "the bank now sees inflation at 3 percent", "a forecast of 3 percent"),
    ("en", "water_level", "the lake had risen by two metres", "the water level reached two metres"),
    ("uk", "jobs_cut", "завод звільнить 300 працівників", "300 людей втратять роботу"),
    ("uk", "operations_cancelled", "лікарня скасувала 120 операцій", "відклали 120 операцій"),
    ("ru", "jobs_cut", "завод уволит 300 работников", "300 человек лишатся работы"),
    ("ru", "boxes_opened", "воры вскрыли 80 ячеек", "опустошили 80 ячеек"),
    ("de", "jobs_cut", "300 Stellen gestrichen", "300 Menschen verlieren ihren Job"),
    ("de", "saves", "neun Paraden", "sie wehrte neun Schüsse ab"),
    ("de", "operations_cancelled", "120 Operationen verschoben", "120 Operationen abgesagt"),
    ("fr", "jobs_cut", "supprimer 300 postes", "300 salariés vont perdre leur emploi"),
    ("fr", "boxes_opened", "80 coffres forcés", "ils ont vidé 80 coffres"),
    ("fr", "deaths", "l'accident a coûté la vie à quatre ouvriers", "quatre morts"),
    ("es", "jobs_cut", "eliminar 300 puestos", "un recorte de empleo de 300 personas"),
    ("es", "boxes_opened", "forzaron 80 cajas", "80 cajas vaciadas"),
    ("es", "injuries", "nueve viajeros sufrieron heridas", "nueve heridos"),
    ("en", "forecast", "analysts had expected 4%", "a forecast of 4%"),
    ("uk", "deaths", "загинули 14 людей", "кількість жертв зросла до 14"),
    ("uk", "injuries", "поранено 30 осіб", "30 постраждалих"),
    ("uk", "sentence", "засудили до шести років колонії", "отримав шість років позбавлення волі"),
    ("uk", "shot_down", "збито 40 дронів", "сили ППО знищили 40 дронів"),
    ("uk", "signed", "угоду підписали у вівторок", "підписання угоди у вівторок"),
    ("uk", "turnout", "явка становила 61%", "проголосувати прийшли 61%"),
    ("ru", "deaths", "погибли 14 человек", "число жертв достигло 14"),
    ("ru", "injuries", "30 раненых", "пострадали 30 человек"),
    ("ru", "sentence", "приговорили к шести годам", "получил шесть лет колонии"),
    ("ru", "evacuated", "эвакуировали 400 жителей", "400 человек эвакуированы"),
    ("de", "deaths", "14 Menschen kamen ums Leben", "14 Tote"),
    ("de", "sentence", "zu sechs Jahren Haft verurteilt", "eine Freiheitsstrafe von sechs Jahren"),
    ("de", "length", "der Tunnel ist 30 Kilometer lang", "mit einer Länge von 30 Kilometern"),
    ("fr", "deaths", "14 morts", "14 personnes ont perdu la vie"),
    ("fr", "sentence", "condamné à six ans de prison", "une peine de six ans"),
    ("fr", "attendance", "23.118 spectateurs", "une affluence de 23.118"),
    ("es", "deaths", "14 muertos", "14 personas murieron"),
    ("es", "sentence", "condenado a seis años de cárcel", "una pena de seis años"),
    ("es", "cost", "el coste asciende a 3.000 millones", "costará 3.000 millones"),
]

# Look-alikes: no attribute in common, so that nothing but the value would join them.
APART = [
    ("en", "31 people were injured", "31 people are missing"),
    ("en", "31 people were injured", "31 people were killed"),
    ("en", "nine were rescued", "nine are unaccounted for"),
    ("en", "400 were evacuated", "400 were arrested"),
    ("en", "four survived", "four perished"),
    ("en", "40 soldiers were captured", "40 soldiers were wounded"),
    ("en", "jailed for six years", "banned for six years"),
    ("en", "jailed for six years", "a six-year contract"),
    ("en", "fined €40,000", "awarded compensation of €40,000"),
    ("en", "fined €40,000", "bail of €40,000"),
    ("en", "14 were charged", "14 were acquitted"),
    ("en", "the prosecutor spoke for two hours", "the defence lawyer argued for two hours"),
    ("en", "14 witnesses testified", "14 jurors"),
    ("en", "£8m was stolen", "insurers paid out £8m"),
    ("en", "revenue of €900m", "profit of €900m"),
    ("en", "profit of €90m", "dividends of €90m"),
    ("en", "a debt of €90m", "an investment of €90m"),
    ("en", "inflation of 3%", "unemployment of 3%"),
    ("en", "inflation of 3%", "economic growth of 3%"),
    ("en", "the interest rate is 3%", "inflation is 3%"),
    ("en", "300 jobs axed", "300 jobs created"),
    ("en", "exports of 2 million tonnes", "imports of 2 million tonnes"),
    ("en", "the budget deficit was 4%", "the wage increase was 4%"),
    ("en", "turnout was 45%", "Weiss took 45% of the vote"),
    ("en", "turnout was 45%", "45% of ballots had been counted"),
    ("en", "41 seats", "41 votes"),
    ("en", "the exit poll gave her 45%", "turnout reached 45%"),
    ("en", "the treaty was signed on 3 May", "the treaty was ratified on 3 May"),
    ("en", "the treaty was ratified on 3 May", "the treaty takes effect on 3 May"),
    ("en", "he resigned on 3 May", "he was sworn in on 3 May"),
    ("en", "parliament adopted it on 3 May", "the deadline is 3 May"),
    ("en", "44 were intercepted", "44 were lost to jamming"),
    ("en", "44 were downed", "44 reached their targets"),
    ("en", "14 ballistic missiles", "14 drones"),
    ("en", "36,000 households", "36,000 people injured"),
    ("en", "29,000 were reconnected", "29,000 lost power"),
    ("en", "150 buildings were destroyed", "150 people were evacuated"),
    ("en", "the wall is 12 metres high", "the wall is 12 metres thick"),
    ("en", "the hole is 12 metres wide", "the hole is 12 metres deep"),
    ("en", "the strip is 12 kilometres long", "the strip is 12 kilometres wide"),
    ("en", "12 kilometres from the coast", "at a depth of 12 kilometres"),
    ("en", "gusts of 90 km/h", "90 mm of rain"),
    ("en", "a magnitude of 6.1", "a depth of 6.1 km"),
    ("en", "it weighs 40 tonnes", "it is 40 metres long"),
    ("en", "attendance was 23,118", "the prize is 23,118 crowns"),
    ("en", "prize money of £2m", "a wage bill of £2m"),
    ("en", "the goal came after 70 minutes", "the red card came after 70 minutes"),
    ("en", "she made seven saves", "she took seven penalties"),
    ("en", "they finished 11th", "attendance was 11,000"),
    ("en", "born in 1961", "married in 1961"),
    ("en", "the mine opened in 1961", "the mine closed in 1961"),
    ("en", "founded in 1961", "renovated in 1961"),
    ("en", "installed in 2016", "left the company in 2016"),
    ("en", "departed at 17:05", "arrived at 17:05"),
    ("en", "trial of nine weeks", "strike of nine weeks"),
    ("en", "213 passengers", "213 crew members"),
    ("en", "two million vaccinated", "two million infected"),
    ("en", "six women", "six men"),
    ("en", "a speed of 90 km/h", "a distance of 90 km"),
    ("en", "the rent is €900", "the pension is €900"),
    ("en", "emissions fell by 4%", "sales fell by 4%"),
    ("en", "1-0 at half-time", "1-0 after extra time"),
    ("uk", "поранено 31 людину", "зниклих 31 людина"),
    ("uk", "загинули 14 людей", "врятували 14 людей"),
    ("uk", "явка 45%", "дохід зріс на 45%"),
    ("ru", "погибли 14 человек", "задержаны 14 человек"),
    ("ru", "экспорт 2 млн тонн", "импорт 2 млн тонн"),
    ("de", "14 Verletzte", "14 Vermisste"),
    ("de", "30 Meter hoch", "30 Meter breit"),
    ("fr", "14 blessés", "14 disparus"),
    ("es", "14 heridos", "14 desaparecidos"),
    ("en", "the clinic cancelled 120 operations", "the clinic has 120 beds"),
    ("en", "the firm shed 300 jobs", "the firm created 300 jobs"),
    ("en", "80 boxes were prised open", "80 guests were evacuated"),
    ("de", "300 Stellen gestrichen", "300 Verletzte"),
    ("fr", "80 coffres forcés", "80 blessés"),
]

EXCLUSIVE = [
    ("deaths", "injuries"),
    ("deaths", "missing"),
    ("injuries", "missing"),
    ("profit", "revenue"),
    ("profit", "dividend"),
    ("charged", "convicted"),
    ("signed", "ratified"),
    ("ratified", "enter_into_force"),
    ("opened", "closed"),
    ("turnout", "election_threshold"),
    ("headline_inflation", "core_inflation"),
    ("height", "width"),
    ("depth", "thickness"),
    ("max_temperature", "min_temperature"),
    ("forecast", "target"),
    ("first_half_period", "second_half_period"),
    ("ballistic_missile", "cruise_missile"),
    ("shot_down", "drones_launched"),
    ("wage_bill", "prize_money"),
    ("maximum", "minimum"),
]


def concepts_of(text: str, language: str, *, attributes: bool = False) -> set[str]:
    forms = [
        (token.lower, find_lemma(token.lower, language)) if token.kind == "word" else (token.text,)
        for token in Document(Version("v", None, text, language=language)).tokens
    ]
    names = {occurrence.name for occurrence in LEXICON.find(language, forms)}
    return {n for n in names if LEXICON.concepts[n].attribute} if attributes else names


@pytest.mark.parametrize(("language", "concept", "one", "other"), SAME)
def test_two_wordings_of_one_fact_share_its_concept(language: str, concept: str, one: str, other: str) -> None:
    assert concept in concepts_of(one, language)
    assert concept in concepts_of(other, language)


@pytest.mark.parametrize(("language", "one", "other"), APART)
def test_look_alikes_share_no_attribute(language: str, one: str, other: str) -> None:
    first, second = concepts_of(one, language, attributes=True), concepts_of(other, language, attributes=True)
    assert not first & second
    assert concepts_of(one, language) != concepts_of(other, language)


@pytest.mark.parametrize(("one", "other"), EXCLUSIVE)
def test_concepts_that_answer_different_questions_exclude_each_other(one: str, other: str) -> None:
    assert LEXICON.exclude(one, other)
    assert LEXICON.exclude(other, one)


def test_there_are_enough_pairs_and_concepts() -> None:
    assert len(SAME) >= 80
    assert len(APART) >= 60
    assert len(LEXICON.concepts) >= 400


def test_every_concept_has_english_words_and_no_list_is_empty() -> None:
    for name, concept in LEXICON.concepts.items():
        assert concept.words.get("en"), name
        assert all(concept.words.values()), name


def test_exclusion_is_symmetric_and_never_of_oneself() -> None:
    for name, concept in LEXICON.concepts.items():
        assert name not in concept.excludes
        for other in concept.excludes:
            assert name in LEXICON.concepts[other].excludes, (name, other)


def test_a_weak_concept_is_no_attribute() -> None:
    assert not [name for name, c in LEXICON.concepts.items() if c.weak and c.attribute]


def test_no_concept_is_made_of_function_words() -> None:
    for code, language in load_rulebook().languages.items():
        bare = {word for word in LEXICON.words(code) if " " not in word}
        common = {
            w for w in bare & language.words.stop if any(not LEXICON.concepts[n].weak for n in LEXICON.names(code, w))
        }
        assert common <= ALLOWED.get(code, set()), (code, sorted(common))


ALLOWED: dict[str, set[str]] = {"en": {"mine"}}


@pytest.mark.parametrize(
    ("name", "kind", "dimension", "expected"),
    [
        ("deaths", "quantity", "count", True),
        ("deaths", "money", "money", False),
        ("deaths", "quantity", "length", False),
        ("deaths", "percentage", "share", True),
        ("sentence", "duration", "time", True),
        ("sentence", "age", "time", False),
        ("sentence", "quantity", "ratio", True),
        ("sentence", "date", "", True),
        ("height", "quantity", "length", True),
        ("height", "quantity", "count", False),
        ("revenue", "money", "money", True),
        ("revenue", "date", "", False),
        ("signed", "date", "", True),
        ("signed", "quantity", "count", False),
        ("earthquake", "time", "", True),
        ("earthquake", "quantity", "count", False),
        ("league_place", "rank", "", True),
        ("league_place", "money", "money", False),
    ],
)
def test_a_concept_governs_only_what_can_answer_it(name: str, kind: str, dimension: str, expected: bool) -> None:
    assert LEXICON.concepts[name].governs(kind, dimension) is expected


def test_measures_names_kinds_and_dimensions_only() -> None:
    with pytest.raises(ValueError, match="neither a kind of fact nor a dimension"):
        Concept({"en": frozenset({"word"})}, attribute=True, measures=frozenset({"lenght"}))


def test_a_longer_phrase_hides_the_words_in_it() -> None:
    assert "acquitted" in concepts_of("he was found not guilty", "en")
    assert "convicted" not in concepts_of("he was not guilty", "en")


def test_a_gap_stops_at_the_end_of_a_clause() -> None:
    assert "deaths" not in concepts_of("They claimed it was safe; lives went on", "en")
    assert "deaths" in concepts_of("It claimed, officials say, 12 lives", "en")


def test_a_surface_sign_asks_for_the_form_itself() -> None:
    lexicon = _lexicon({"blaze": Concept({"en": frozenset({"=fires"})})})
    assert lexicon.find("en", [("fires", "fire")])
    assert not lexicon.find("en", [("fired", "fire")])
    assert not lexicon.find("en", [("fire", "fires")])


def test_compounds_are_found_in_every_spelling() -> None:
    for text in ("a shoot-out", "a shoot out", "a shootout", "a shoot‑out"):
        assert "shootout" in concepts_of(text, "en")
    assert LEXICON.names("en", "prize-money") == LEXICON.names("en", "prize money")


def test_a_counted_noun_is_known_by_its_lemma() -> None:
    assert "votes_received" in LEXICON.names("en", "votes", "vote")
    assert "vote" in LEXICON.words("en")


@pytest.mark.parametrize("word", ["Dead", "two  spaces", "… lives", "claim …", "a b c d e f g", ""])
def test_words_that_can_never_be_found_are_refused(word: str) -> None:
    with pytest.raises(ValueError, match=r"must be in lower case|too long"):
        Concept({"en": frozenset({word})})


def test_concepts_without_words_are_refused() -> None:
    with pytest.raises(ValueError, match="no words"):
        Concept({})
    with pytest.raises(ValueError, match="empty list"):
        Concept({"en": frozenset()})


def test_families_exclude_each_other() -> None:
    lexicon = _lexicon(
        {
            "tall": Concept({"en": frozenset({"tall"})}, family="extent"),
            "wide": Concept({"en": frozenset({"wide"})}, family="extent"),
            "loud": Concept({"en": frozenset({"loud"})}, excludes=frozenset({"tall"})),
        }
    )
    assert lexicon.exclude("tall", "wide")
    assert lexicon.exclude("tall", "loud")
    assert not lexicon.exclude("wide", "loud")
    assert not lexicon.exclude("nothing", "loud")


@given(st.lists(st.lists(st.sampled_from(["claim", "lives", "…", ".", "=fire", "", "İ", "not", "guilty"]), max_size=3)))
def test_find_never_raises_and_stays_inside_the_stretch(forms: list[list[str]]) -> None:
    found = LEXICON.find("en", forms)
    assert found == sorted(found)
    for occurrence in found:
        assert 0 <= occurrence.start < occurrence.end <= len(forms)
        assert occurrence.tokens[0] == occurrence.start
        assert occurrence.tokens[-1] == occurrence.end - 1


def test_long_repetitions_take_linear_time() -> None:
    def seconds(count: int) -> float:
        forms = [("claim", "claim"), ("lose", "lose")] * count
        start = time.perf_counter()
        LEXICON.find("en", forms)
        return time.perf_counter() - start

    seconds(100)
    assert seconds(8000) < 30 * seconds(1000) + 0.05


@pytest.mark.parametrize("code", ["en", "uk", "ru", "de", "fr", "es"])
def test_function_and_negation_words_of_each_language(code: str) -> None:
    words = load_rulebook().languages[code].words
    assert len(words.stop) >= 100
    assert len(words.negation) >= 5
    assert not words.stop & words.negation
    assert all(w == w.lower().strip() and w for w in words.stop | words.negation)


def _lexicon(concepts: dict[str, Concept]) -> Lexicon:
    return Lexicon(concepts)
