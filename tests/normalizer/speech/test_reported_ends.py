"""Where reported words begin and end, and cues that report nothing."""

from __future__ import annotations

import pytest

from factcheck import extract
from factcheck.model import Quote

CASES = [
    ("The two states accused Orsk of sending rockets to the front, which both capitals deny.", []),
    ("Four valleys were lost — Dara, Kell, Orm and Tal — that Orsk claims to have taken.", []),
    (
        "Ivo Lahn said that he is open to talks; however, he declared that there would be no pause.",
        ["he is open to talks", "there would be no pause"],
    ),
    (
        "Ivo Lahn claimed that the valley was safe, stating that two villages had been taken.",
        ["the valley was safe", "two villages had been taken"],
    ),
    (
        "The ministry reported that a drone hit a depot, adding that nobody was hurt.",
        ["a drone hit a depot", "nobody was hurt"],
    ),
    ("Ivo Lahn has said in writing that he will not do so.", ["he will not do so"]),
    ("Ivo Lahn said he did not think so.", ["he did not think so"]),
    ("Ivo Lahn said that rain, wind and cold had come early.", ["rain, wind and cold had come early"]),
]

# An object is no clause, and things do not speak.
NO_SPEECH = [
    "The new rail link adds another layer to the dispute over the valley.",
    "Orsk announced a package worth 2.5 billion crowns as Kell races to send aid.",
    "Orsk declared a state of emergency after oil from two tankers washed ashore.",
    "Regional officials reported oil along the shores of the lake.",
    "Donors have pledged 720 crowns for dams and wells.",
    "Orsk vowed to punish those behind the raid.",
    "Ada Lorn wrote nine operas and was the first to conduct the orchestra.",
    "Lorn warned of growing danger in the valley and beyond it.",
    "The flood had claimed 26 lives by Tuesday.",
    "Holders of monthly passes, which cost 64 crowns, can claim two days' worth.",
    "Attention is now on how its allies, particularly Orsk, will respond to the offer.",
    "The board will announce that the mill is to close.",
    "Ada Lorn recalled a flood in 2022 that killed 61 people.",
    "Lorn stressed the need for a settlement that ensures lasting peace in the valley.",
    "This delay suggests that the bridge was never inspected.",
    "Crews towed the ship it said was part of a shadow fleet away from the shore.",
    "He put half of it where he had said it would go.",
    "Lorn expressed doubt that the bridge would be opened this year.",
    "Ivo Lahn told Orsk's generals to think again about the raid.",
    "The two firms met their targets, with one new opening reported.",
    "Kell Bank reported better than expected results, saying little of the new year.",
    "The Kell police confirmed the capture in a tweet that named nobody.",
    "The drivers will face a fine according to the traffic code.",
    "The board acknowledged the importance of all the people involved.",
    "That's according to two people who know the plan well.",
    "Orsk and Kell announced fresh sanctions aimed at the oil trade.",
    "Lahn spoke of his agreement with the mayor's claim that the dam was safe.",
]

# The time and the occasion belong to the teller.
STARTS = [
    ("Orsk said on Saturday it had taken the village of Nadva.", "it had taken the village of Nadva"),
    ("Ivo Lahn said in an interview last month he was opposed to the plan.", "he was opposed to the plan"),
    ("Ivo Lahn said on the Chat messaging app two houses were hit.", "two houses were hit"),
    ("Ivo Lahn said in a post on Telegram two houses were hit.", "two houses were hit"),
    ("Ivo Lahn stated on 28 January 2025, that the war could end soon.", "the war could end soon"),
    ("Ivo Lahn told us he was sleeping badly again.", "he was sleeping badly again"),
    ("Ivo Lahn told reporters the bridge had been closed.", "the bridge had been closed"),
    (
        "Orsk said Sunday it downed four drones in a raid that damaged homes.",
        "it downed four drones in a raid that damaged homes",
    ),
    ("Lorn says the houses that burned are gone for good.", "the houses that burned are gone for good"),
    ("Lorn said at least 40 people were missing.", "at least 40 people were missing"),
    ("Lorn said all would be paid by May.", "all would be paid by May"),
    ("The air force said in a statement early on Saturday that two drones fell.", "two drones fell"),
    (
        "Kell Union said that in reply to a question from the board, Ivo Lahn said the mill was safe.",
        "in reply to a question from the board, Ivo Lahn said the mill was safe",
    ),
    ("The Kell police on Monday said two men had been held.", "two men had been held"),
    ("Lorn said both dams had held.", "both dams had held"),
    ("The minister says there'll be no vote this year.", "there'll be no vote this year"),
    ("Lorn said forests need more water than they get.", "forests need more water than they get"),
    ("Ivo Lahn expressed hope that the talks will go on.", "the talks will go on"),
    ("The mayor announced subsequently that the vote will take three days.", "the vote will take three days"),
    ("Officials suggest the timing may reflect a wish for calm.", "the timing may reflect a wish for calm"),
]

# What the teller adds about the speaker does not belong to what was said.
ENDS = [
    ("Lorn said it was unthinkable and said it was up to the islands to decide.", "it was unthinkable"),
    ("Lahn argued that his rule rests on war and described him as a tyrant.", "his rule rests on war"),
    ("Orsk said the killing was terrorism, and vowed revenge.", "the killing was terrorism"),
    ("Lorn said that the guns were ready, but did not confirm the strike.", "the guns were ready"),
    ("Lorn affirmed that the roots lie deep, dismissing claims about oil.", "the roots lie deep"),
    ("Lorn said that the army would struggle, predicting an end by May.", "the army would struggle"),
    ("Lorn said the plan was dead, stoking fears of a new war.", "the plan was dead"),
    ("Lorn said 27 drones were lost, while Orsk kept silent.", "27 drones were lost"),
    ("Lorn, who says the war is lost, has left the country.", "the war is lost"),
    ("Lorn said the drone hit a house, killing two people.", "the drone hit a house, killing two people"),
    ("Lorn said the quake was weak and nobody was hurt.", "the quake was weak and nobody was hurt"),
    (
        "Ivo Lahn demanded that Orsk leave four towns — Kell, Orm, Tal and Dara — that it claims as its own.",
        "Orsk leave four towns — Kell, Orm, Tal and Dara — that it claims as its own",
    ),
    ("He had hidden the biscuits, an aide said, until page 30 was agreed.", "He had hidden the biscuits"),
    ("She was operated on overnight, her manager, Devi Okoro, said.", "She was operated on overnight"),
    (
        "They towed it to a place with “more sea room,” the guard said.",
        "They towed it to a place with “more sea room,”",
    ),
]

OTHER_LANGUAGES = [
    (
        "uk",
        "Марко Гай заявив, що рівень води, згідно з прогнозами, може зрости.",
        "рівень води, згідно з прогнозами, може зрости",
    ),
    ("uk", "Марко Гай сказав, що дамба біля міста вціліла, додавши, що вода спадає.", "дамба біля міста вціліла"),
    ("uk", "Марко Гай сказав, що дамба біля міста вціліла і додав, що вода спадає.", "дамба біля міста вціліла"),
    ("ru", "Ветер, по словам Марка Гая, достигал 30 метров в секунду.", "Ветер достигал 30 метров в секунду"),
    ("ru", "По данным полиции, завод уцелел и работает, о чём сообщил губернатор.", "завод уцелел и работает"),
    (
        "ru",
        "Марк Гай заявил, что ему советовали ждать до осени, утверждая, что так лучше.",
        "ему советовали ждать до осени",
    ),
    ("ru", "Марк Гай сказал, что дамба у города уцелела, отметив, что вода уходит.", "дамба у города уцелела"),
]


def reported(text: str, language: str | None = None) -> list[str]:
    facts = extract(text, language=language) if language else extract(text)
    return [f.value.words for f in facts if isinstance(f.value, Quote) and f.value.form == "indirect"]


@pytest.mark.parametrize(("text", "words"), CASES)
def test_reported_words(text: str, words: list[str]) -> None:
    assert [fact.text for fact in extract(text) if fact.kind == "quote"] == words


@pytest.mark.parametrize("text", NO_SPEECH)
def test_no_speech(text: str) -> None:
    assert reported(text) == []


@pytest.mark.parametrize(("text", "words"), [*STARTS, *ENDS])
def test_bounds(text: str, words: str) -> None:
    assert reported(text)[:1] == [words]


@pytest.mark.parametrize(("language", "text", "words"), OTHER_LANGUAGES)
def test_other_languages(language: str, text: str, words: str) -> None:
    assert reported(text, language)[0] == words


def test_a_source_between_subject_and_verb_interrupts_what_is_told() -> None:
    text = "The first stage, from March to May, according to the report, was the costliest of all."
    assert reported(text) == ["The first stage, from March to May was the costliest of all"]


def test_a_time_between_subject_and_verb_does_not_speak() -> None:
    text = 'Ada Lorn this evening accused the board of "hiding the figures".'
    (quote,) = (f.value for f in extract(text) if isinstance(f.value, Quote))
    assert quote.speaker == "Ada Lorn"


def test_a_name_after_a_post_with_a_preposition_speaks() -> None:
    text = "Советник президента Ивана Гая по вопросам безопасности Марк Лань сообщил, что переговоры начнутся осенью."
    (quote,) = (f.value for f in extract(text, language="ru") if isinstance(f.value, Quote))
    assert quote.speaker == "Марк Лань"


def test_a_title_before_a_verb_of_speech_is_no_speech() -> None:
    text = 'A chapter titled "Courage and duty: our troops in the north" stresses the claims of the army.'
    assert [f for f in extract(text) if f.kind == "quote"] == []


def test_a_fragment_is_not_joined_to_speech_that_follows() -> None:
    text = "The models were “extensively tested,” Ada Lorn said, “but no model is ever quite complete.”"
    quotes = [f.value.words for f in extract(text) if isinstance(f.value, Quote) and f.value.form != "indirect"]
    assert quotes == ["extensively tested", "but no model is ever quite complete."]


def test_they_are_not_the_firm_whose_people_are_named() -> None:
    text = "Moor Bank executives denied that money was lost. Its books were in order, they said."
    last = [f.value for f in extract(text) if isinstance(f.value, Quote)][-1]
    assert (last.speaker, last.speaker_text) == (None, "they")


def test_who_leads_a_body_speaks_and_not_the_body() -> None:
    text = "Глава ОВА уточнив, що у чоловіка осколкове поранення гомілки."
    (quote,) = (f.value for f in extract(text, language="uk") if isinstance(f.value, Quote))
    assert (quote.speaker, quote.speaker_text) == (None, "Глава ОВА")


def test_they_are_not_one_person() -> None:
    text = "Governor Ada Lorn said the fire had grown. At least 94 houses were lost, they said."
    last = [f.value for f in extract(text) if isinstance(f.value, Quote)][-1]
    assert (last.speaker, last.speaker_text) == (None, "they")


def test_the_subject_of_the_nearest_clause_speaks() -> None:
    text = "Ada Lorn criticised the plan, while Ivo Lahn sent a letter to the board, suggesting that it could fail."
    last = [f.value for f in extract(text) if isinstance(f.value, Quote)][-1]
    assert last.speaker == "Ivo Lahn"


@pytest.mark.parametrize(
    "text",
    [
        "Owners of the mill, who called it a farce, say the levy would ruin them.",
        "Nurses at Kell, who treated 40 people, say nine of them were children.",
    ],
)
def test_a_subject_with_a_relative_clause_is_not_what_is_told(text: str) -> None:
    assert not any(words.startswith(("Owners", "Nurses")) for words in reported(text))


def test_a_relative_clause_inside_what_is_told_is_told_as_well() -> None:
    text = "The weir, which had been shut, reopened, say police."
    assert reported(text) == ["The weir, which had been shut, reopened"]


def test_a_body_with_an_ampersand_is_named_whole() -> None:
    (quote,) = (f.value for f in extract("Kell Gas & Electric said the wires were down.") if isinstance(f.value, Quote))
    assert quote.speaker_text == "Kell Gas & Electric"
    (quote,) = (
        f.value for f in extract("The Kell Sheriff’s Office said two roads were closed.") if isinstance(f.value, Quote)
    )
    assert quote.speaker_text == "Kell Sheriff’s Office"


def test_a_participle_with_a_name_before_it_speaks_for_that_name() -> None:
    text = "Tetla seemed to be one of the targets on Tuesday, with the Ormland Union claiming that it had been taken."
    (quote,) = (f.value for f in extract(text) if isinstance(f.value, Quote))
    assert quote.speaker_text == "Ormland Union"


HEADED = [
    ('Derby\n\nThe ferry: "I tied the rope and I waited," said Wilma Carst, who was at the wheel.', "Wilma Carst"),
    ('Derby\n\n• The words: "Whoever throws stones has no place here," said police chief Tor Lindahl.', "Tor Lindahl"),
    (
        "Boats\n\nPiet Wick should have been at sea yesterday. Instead he sat on the quay.\n\n"
        '"My boats will lie still until the summer," said the 58-year-old fisherman.',
        "Piet Wick",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), HEADED)
def test_the_speaker_of_a_quotation_under_a_heading_or_told_by_what_he_is(text: str, speaker: str) -> None:
    assert [f.speaker for f in extract(text) if isinstance(f.value, Quote) and f.value.form == "direct"] == [speaker]


CONNECTIVES = [
    ("en", "However, the bridge is still shut for lorries, Ivo Lahn said.", "the bridge is still shut for lorries"),
    ("en", "But the bridge was safe for lorries, Ivo Lahn said.", "the bridge was safe for lorries"),
    ("en", "In addition, the ferry was late, according to Ivo Lahn.", "the ferry was late"),
    ("en", "According to Ivo Lahn, spokesman for the port, the ferry was late.", "the ferry was late"),
    ("en", "According to Ivo Lahn, the head of the port, nine ferries were late.", "nine ferries were late"),
    ("en", "According to Ivo Lahn, a mayor resigned, and two are ill.", "a mayor resigned, and two are ill"),
    ("en", "According to Ivo Lahn, however, the ferry was late on most days.", "the ferry was late on most days"),
    ("en", "Still waters run deep in the valley, Ivo Lahn said.", "Still waters run deep in the valley"),
    ("uk", "Водночас, за словами Іво Лана, міст закритий для вантажівок.", "міст закритий для вантажівок"),
]


@pytest.mark.parametrize(("language", "text", "words"), CONNECTIVES)
def test_the_tellers_connective_is_not_reported(language: str, text: str, words: str) -> None:
    assert reported(text, language) == [words]


def test_a_sentence_inside_a_quotation_is_not_reported_as_well() -> None:
    text = "Ada Lorn was glad.\n“The cows were moved. It was not easy to save the mill, but it stands,” she said."
    (quote,) = [f.value for f in extract(text) if isinstance(f.value, Quote)]
    assert (quote.form, quote.words) == (
        "direct",
        "The cows were moved. It was not easy to save the mill, but it stands",
    )


@pytest.mark.parametrize(
    "text",
    [
        'In the words of the judge, Ada Moor: "The minister sold a road."',
        '• Criticism: "It would have cost us nothing," according to hydrologist Ewa Lind.',
    ],
)
def test_a_quotation_with_its_label_is_no_report(text: str) -> None:
    quotes = [fact.value for fact in extract(text, language="en") if isinstance(fact.value, Quote)]
    assert quotes
    assert all(quote.form != "indirect" for quote in quotes)


@pytest.mark.parametrize("above", ["By Ada Lorn", "14 May 2025", "Ada Lorn, Kell Courier, 14 June 2025"])
def test_who_signs_a_text_does_not_say_its_first_sentence(above: str) -> None:
    text = f"Smoke from mill fire clears\n{above}\n\nNeighbours said the smoke lasted six hours.\n"
    (quote,) = (f.value for f in extract(text) if isinstance(f.value, Quote))
    assert quote.speaker is None


def test_a_name_that_opens_a_text_under_a_byline_speaks() -> None:
    text = "Smoke from mill fire clears\nBy Ada Lorn\n\nIvo Lahn said the smoke lasted six hours.\n"
    (quote,) = (f.value for f in extract(text) if isinstance(f.value, Quote))
    assert quote.speaker == "Ivo Lahn"
