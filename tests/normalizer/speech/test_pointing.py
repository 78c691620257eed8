"""Speakers whom the words behind a quotation point to or name, "the latter", and words that go on: "Later: ..."."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model import Quote

CASES = [
    (
        "en",
        "Kiln closes\n\nThe works shut on Monday. Ida Corse, a glazer, was there. Rolf Danby runs "
        'the firm.\n\n"It went out like a candle." Kiln master Rolf Danby describes the last '
        "firing, at six. His crew wept.",
        ["Rolf Danby"],
    ),
    (
        "en",
        'Kiln closes\n\nThe works shut on Monday. Ida Corse was there.\n\n"It went out like a '
        'candle." With these words Rolf Danby, the owner, described the last firing. His crew '
        "wept.",
        ["Rolf Danby"],
    ),
    (
        "en",
        'Kiln closes\n\nThe works shut on Monday. Ida Corse was there.\n\n"It went out like a '
        'candle," is how Rolf Danby, the owner, remembers the last firing. His crew wept.',
        ["Rolf Danby"],
    ),
    (
        "en",
        'Kiln closes\n\nThe works shut on Monday. Ida Corse was there.\n\n"A cold stove for rich '
        'men" – so owner Rolf Danby had mocked the rival plan. His crew wept.',
        ["Rolf Danby"],
    ),
    (
        "en",
        'Kiln closes\n\nThe works shut on Monday. Ida Corse was there.\n\n"It went out like a '
        'candle." So said Rolf Danby, the owner, of the last firing. His crew wept.',
        ["Rolf Danby"],
    ),
    (
        "en",
        "Kiln closes\n\nThe works shut on Monday. Ida Corse was there. Opponents led by Rolf "
        'Danby, who had called the sale "a cold stove for rich men", say they will sue.',
        ["Rolf Danby"],
    ),
    (
        "en",
        'Kiln closes\n\nThe works shut on Monday. Ida Corse was there. "It went out like a '
        'candle," was how Rolf Danby put it.',
        ["Rolf Danby"],
    ),
    (
        "en",
        'Kiln closes\n\nThe works shut on Monday. Ida Corse was there. "It went out like a candle" '
        "is what Rolf Danby told the court.",
        ["Rolf Danby"],
    ),
    (
        "en",
        'Kiln closes\n\nThe works shut on Monday. Ida Corse was there. "It went out like a '
        'candle." That was how Rolf Danby remembered the night.',
        ["Rolf Danby"],
    ),
    (
        "en",
        'Kiln closes\n\nThe works shut on Monday. Ida Corse was there. "It went out like a '
        'candle." The words are those of Rolf Danby, the owner.',
        ["Rolf Danby"],
    ),
    (
        "en",
        'Kiln closes\n\nThe works shut on Monday. Ida Corse was there. "It went out like a '
        'candle." This is how Rolf Danby recalls it.',
        ["Rolf Danby"],
    ),
    (
        "de",
        "Ofen\n\nDas Werk schloss am Montag. Ida Corse war dabei. „Er ging aus wie eine Kerze.“ "
        "Mit diesen Worten beschrieb Rolf Danby den letzten Brand.",
        ["Rolf Danby"],
    ),
    (
        "de",
        "Ofen\n\nDas Werk schloss am Montag. Ida Corse war dabei. „Er ging aus wie eine Kerze“, so "
        "erinnert sich der Meister Rolf Danby an den letzten Brand.",
        ["Rolf Danby"],
    ),
    (
        "de",
        "Ofen\n\nDas Werk schloss am Montag. Ida Corse war dabei. „Ein kalter Herd für Reiche“ – "
        "so hatte der Meister Rolf Danby den Plan verspottet.",
        ["Rolf Danby"],
    ),
    (
        "de",
        "Ofen\n\nDas Werk schloss am Montag. Ida Corse war dabei. „Er ging aus wie eine Kerze“, "
        "sagte die Vorsitzende der Innung, Hester Quarm, über den letzten Brand.",
        ["Hester Quarm"],
    ),
    (
        "fr",
        "Four\n\nL'usine a fermé lundi. Ida Corse était là. « Il s'est éteint comme une bougie. » "
        "C'est en ces termes que Rolf Danby a décrit la dernière cuisson.",
        ["Rolf Danby"],
    ),
    (
        "fr",
        "Four\n\nL'usine a fermé lundi. Ida Corse était là. « Il s'est éteint comme une bougie. » "
        "Ainsi parlait Rolf Danby.",
        ["Rolf Danby"],
    ),
    (
        "es",
        "Horno\n\nLa fábrica cerró el lunes. Ida Corse estaba allí. «Se apagó como una vela». Con "
        "estas palabras describió Rolf Danby la última cocción.",
        ["Rolf Danby"],
    ),
    (
        "es",
        "Horno\n\nLa fábrica cerró el lunes. Ida Corse estaba allí. «Se apagó como una vela», así "
        "lo recuerda Rolf Danby, el dueño.",
        ["Rolf Danby"],
    ),
    (
        "ru",
        "Печь\n\nЗавод закрыли в понедельник. Ида Корсе была там. «Она погасла как свеча». Такими "
        "словами Рольф Данби описал последний обжиг.",
        ["Рольф Данби"],
    ),
    (
        "ru",
        "Печь\n\nЗавод закрыли в понедельник. Ида Корсе была там. «Она погасла как свеча» — так "
        "вспоминает мастер Рольф Данби.",
        ["Рольф Данби"],
    ),
    (
        "uk",
        "Піч\n\nЗавод закрили в понеділок. Іда Корсе була там. «Вона згасла як свічка». Такими "
        "словами Рольф Данбі описав останнє випалювання.",
        ["Рольф Данбі"],
    ),
    (
        "uk",
        "Піч\n\nЗавод закрили в понеділок. Іда Корсе була там. «Вона згасла як свічка» — так "
        "згадує майстер Рольф Данбі.",
        ["Рольф Данбі"],
    ),
    (
        "en",
        'Kiln closes\n\nThe works shut on Monday. Ida Corse asked Rolf Danby about it. "I lit it '
        'myself," replied the latter.',
        ["Rolf Danby"],
    ),
    (
        "de",
        "Ofen\n\nDas Werk schloss am Montag. Ida Corse fragte Rolf Danby danach. „Ich habe ihn "
        "selbst angezündet“, antwortete dieser.",
        ["Rolf Danby"],
    ),
    (
        "fr",
        "Four\n\nL'usine a fermé lundi. Ida Corse a interrogé Rolf Danby. « Je l'ai allumé "
        "moi-même », a répondu ce dernier.",
        ["Rolf Danby"],
    ),
    (
        "es",
        "Horno\n\nLa fábrica cerró el lunes. Ida Corse preguntó a Rolf Danby. «Lo encendí yo mismo», respondió este.",
        ["Rolf Danby"],
    ),
    (
        "en",
        'Kiln inquest\n\nIda Corse, a glazer, took the stand first. "I saw no flame." Later: "I '
        'heard a crack."\n\nRolf Danby came next.',
        ["Ida Corse", "Ida Corse"],
    ),
    (
        "en",
        'Kiln closes\n\nThe works shut on Monday. "It went out like a candle," said Ida Corse. "We '
        'all cried." Rolf Danby describes himself as a realist.',
        ["Ida Corse", "Ida Corse"],
    ),
    (
        "en",
        'Kiln closes\n\nIda Corse, a glazer, spoke first. "It went out like a candle." Rolf Danby disagreed and left.',
        ["Ida Corse"],
    ),
    (
        "en",
        "Kiln\n\nRolf Danby met Ida Corse. Danby left. Opponents led by Rolf Danby, who had called "
        'the sale "a cold stove for rich men", say they will sue.',
        ["Rolf Danby"],
    ),
    (
        "en",
        "Kiln\n\nRolf Danby met Ida Corse. The plan was backed by Ida Corse, who told reporters: "
        '"We shall light it again."',
        ["Ida Corse"],
    ),
    (
        "en",
        'Kiln\n\nThe works shut. "It was a gift," said Ida Corse. So Rolf Danby told the crew to go home.',
        ["Ida Corse"],
    ),
    (
        "en",
        'Kiln\n\nThe works shut. Ida Corse spoke. "It was a gift." So Rolf Danby told the crew to go home.',
        ["Ida Corse"],
    ),
    (
        "en",
        'Kiln\n\nThe works shut.\n\n"It was a gift to the town," is how many remember Rolf Danby.',
        [None],
    ),
    (
        "en",
        'Kiln\n\nThe works shut.\n\n"It was a gift to the town." With these words the crew greeted '
        "Rolf Danby on Monday.",
        [None],
    ),
    (
        "en",
        'Kiln\n\nThe works shut.\n\n"It was a gift to the town." Rolf Danby describes himself as a realist.',
        [None],
    ),
    (
        "en",
        'Kiln\n\nThe works shut.\n\n"It was a gift to the town." Rolf Danby recalls the words of Ida '
        "Corse on that day.",
        [None],
    ),
    (
        "en",
        'Kiln\n\nThe works shut.\n\n11:20 - "It was a gift to the town." Potter Rolf Danby looks '
        "back on the first day of the works.",
        ["Rolf Danby"],
    ),
    (
        "de",
        "Ofen\n\nDas Werk schloss. „Es war ein Geschenk“, sagte Ida Corse. So schilderte Rolf "
        "Danby, dass man den Ofen am Montag löschte.",
        ["Ida Corse"],
    ),
    (
        "de",
        "Ofen\n\nDas Werk schloss. „Es war ein Geschenk an die Stadt“, so Ida Corse, nachdem Rolf "
        "Danby den Verkauf erklärt hatte.",
        ["Ida Corse"],
    ),
    (
        "es",
        "Horno\n\nLa fábrica cerró. «Fue un regalo para el pueblo». Con estas palabras recibió el "
        "alcalde a Rolf Danby.",
        [None],
    ),
    (
        "ru",
        "Печь\n\nЗавод закрыли. «Это был подарок городу», — сказал тот рабочий. Рольф Данби ушёл.",
        [None],
    ),
    (
        "es",
        "Horno\n\nRolf Danby llegó. «Fue un regalo para el pueblo», dijo este lunes Ida Corse.",
        ["Ida Corse"],
    ),
    (
        "fr",
        "Four\n\nRolf Danby est venu. Ida Corse a vu le juge Louis Marel. « C'était un cadeau », a dit celui-ci.",
        ["Louis Marel"],
    ),
    (
        "en",
        'Kiln inquest\n\nIda Corse saw it. "I saw no flame," she said. And later: "I heard a '
        'crack."\n\nRolf Danby came next.',
        ["Ida Corse", "Ida Corse"],
    ),
    (
        "en",
        'Kiln inquest\n\nIda Corse saw it. "I saw no flame," she said. Later Rolf Danby: "I heard a crack."',
        ["Ida Corse", "Rolf Danby"],
    ),
    (
        "fr",
        "Four\n\nIda Corse était là. « Je n'ai pas vu de flamme », a dit Ida Corse. Puis : « J'ai "
        "entendu un bruit sourd. »",
        ["Ida Corse", "Ida Corse"],
    ),
    (
        "en",
        'Kiln\n\nThe works shut. "We lit it every day of the year." These were the words of Rolf '
        "Danby, the last owner.",
        ["Rolf Danby"],
    ),
    (
        "es",
        "Horno\n\nLa fábrica cerró. «Lo encendimos todos los días», así lo contó ayer Rolf Danby, el dueño.",
        ["Rolf Danby"],
    ),
    (
        "uk",
        "Піч\n\nЗавод закрили. «Ми палили її щодня» — так описав останній день майстер Рольф Данбі.",
        ["Рольф Данбі"],
    ),
    (
        "ru",
        "Печь\n\nРольф Данби пришёл. Туда же пришла Ида Корсе, и рабочих встретил Рольф Данби. «Я "
        "не сбегу от суда», — сказал тот.",
        ["Рольф Данби"],
    ),
    (
        "uk",
        "Піч\n\nІда Корсе пішла. На зборах була Іда Корсе, а потім Рольф Данбі. «Я не втечу від "
        "суду», — заявив той у залі.",
        ["Рольф Данбі"],
    ),
    (
        "en",
        'Kiln\n\nThe works shut. Nothing was sold. Ida Corse left early. "We had no clay and no '
        'coal," Rolf Danby is quoted.',
        ["Rolf Danby"],
    ),
    (
        "uk",
        "Піч\n\nЗавод закрили в понеділок. «У нас є повідомлення про людей під завалами», — "
        "заявила одразу після вибуху голова області Галина Ліщак.",
        ["Галина Ліщак"],
    ),
    (
        "de",
        "Ofen\n\nIda Corse und Rolf Danby trafen sich. Danby ging. Danby seinerseits betonte den "
        "Nutzen: „Dieser Ofen ist kein Geschenk.“",
        ["Rolf Danby"],
    ),
    (
        "en",
        'Kiln\n\nRolf Danby came. Kilnworks pledged a new hall. "We chose this town for its clay," '
        "said its chief executive, Rolf Danby, and nobody laughed.",
        ["Rolf Danby"],
    ),
    (
        "en",
        'Kiln\n\nIda Corse came. The lamps went out. "We chose this town for its clay" - Ida '
        "Corse, who took over from her uncle four years ago.",
        ["Ida Corse"],
    ),
    (
        "en",
        'Quotes of the day: a kiln\n\nThe works shut on Monday. "There was no fire in this '
        'building at all." (Mayor Ada Verhan) Nobody came.',
        ["Ada Verhan"],
    ),
    (
        "en",
        'Kiln\n\nThe works shut. The owner, Rolf Danby, was asked to sell. "The oven leaves us no '
        'room for that," was his answer.',
        ["Rolf Danby"],
    ),
    (
        "en",
        'Kiln\n\nIda Corse wept. The line of the week: "He did not lose the clay; he spent it," '
        "from presiding judge Solange Auberon, who retires.",
        ["Solange Auberon"],
    ),
    (
        "en",
        'Kiln\n\nThe works shut. "There was no fire in this building at all." (See page nine, Ada '
        "Verhan.) Nobody came.",
        [None],
    ),
    (
        "en",
        "Kiln\n\nIda Corse, of the Potters' Union, says she's asked for a vote. "
        '"Our members have heard promises before, and promises don\'t pay."',
        ["Ida Corse"],
    ),
]


@pytest.mark.parametrize(("language", "text", "speakers"), CASES, ids=lambda value: str(value)[:60])
def test_speakers(language: str, text: str, speakers: list[str | None]) -> None:
    facts = factcheck.extract(text, published="2025-01-10", language=language)
    quotes = [fact.value for fact in facts if isinstance(fact.value, Quote) and fact.value.form != "indirect"]
    assert [quote.speaker for quote in quotes] == speakers
