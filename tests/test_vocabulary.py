"""The basic vocabulary: complete in every language, and translated sentences meet in it."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest

from factcheck.model import Version
from factcheck.normalizer.document import Document
from factcheck.normalizer.terms import find_terms
from factcheck.rulebook.load import find_rules, load_rulebook
from factcheck.rulebook.vocabulary import PREFIX, read_vocabulary

LANGUAGES = ("en", "uk", "ru", "de", "fr", "es")
LEAST_MET = 0.6  # of the content words of the poorer sentence

# Each English sentence with its translations; all written for this test.
SENTENCES = [
    {
        "en": "We hoped to see our children again before winter.",
        "uk": "Ми сподівалися знову побачити наших дітей до зими.",
        "ru": "Мы надеялись снова увидеть наших детей до зимы.",
        "de": "Wir hofften, unsere Kinder vor dem Winter wiederzusehen.",
        "fr": "Nous espérions revoir nos enfants avant l'hiver.",
        "es": "Esperábamos ver de nuevo a nuestros hijos antes del invierno.",
    },
    {
        "en": "The old bridge was built by prisoners and nobody remembers their names.",
        "uk": "Старий міст збудували полонені, і ніхто не пам'ятає їхніх імен.",
        "ru": "Старый мост построили пленные, и никто не помнит их имён.",
        "de": "Die alte Brücke wurde von Gefangenen gebaut, und niemand erinnert sich an ihre Namen.",
        "fr": "Le vieux pont a été construit par des prisonniers et personne ne se souvient de leurs noms.",
        "es": "El viejo puente fue construido por prisioneros y nadie recuerda sus nombres.",
    },
    {
        "en": "People are tired and afraid, but they refuse to leave their homes.",
        "uk": "Люди втомлені й бояться, але відмовляються залишати свої домівки.",
        "ru": "Люди устали и боятся, но отказываются покидать свои дома.",
        "de": "Die Menschen sind müde und haben Angst, aber sie weigern sich, ihre Häuser zu verlassen.",
        "fr": "Les gens sont fatigués et ont peur, mais ils refusent de quitter leurs maisons.",
        "es": "La gente está cansada y tiene miedo, pero se niega a abandonar sus casas.",
    },
    {
        "en": "The company promised to pay the workers a fair wage and then sold the factory.",
        "uk": "Компанія пообіцяла платити робітникам справедливу зарплату, а потім продала завод.",
        "ru": "Компания обещала платить рабочим справедливую зарплату, а потом продала завод.",
        "de": "Die Firma versprach, den Arbeitern einen gerechten Lohn zu zahlen, und verkaufte dann die Fabrik.",
        "fr": "L'entreprise a promis de payer aux ouvriers un salaire juste, puis elle a vendu l'usine.",
        "es": "La empresa prometió pagar a los trabajadores un salario justo y después vendió la fábrica.",
    },
    {
        "en": "I was asleep when the water reached the kitchen door.",
        "uk": "Я спав, коли вода дійшла до дверей кухні.",
        "ru": "Я спал, когда вода дошла до двери кухни.",
        "de": "Ich schlief, als das Wasser die Küchentür erreichte.",
        "fr": "Je dormais quand l'eau a atteint la porte de la cuisine.",
        "es": "Yo dormía cuando el agua alcanzó la puerta de la cocina.",
    },
    {
        "en": "Our customers want cheap bread, and the price of flour has risen.",
        "uk": "Наші покупці хочуть дешевого хліба, а ціна борошна зросла.",
        "ru": "Наши покупатели хотят дешёвого хлеба, а цена муки выросла.",
        "de": "Unsere Kunden wollen billiges Brot, und der Preis für Mehl ist gestiegen.",
        "fr": "Nos clients veulent du pain bon marché, et le prix de la farine a augmenté.",
        "es": "Nuestros clientes quieren pan barato, y el precio de la harina ha subido.",
    },
    {
        "en": "The soldiers fought for the village all night and lost many friends.",
        "uk": "Солдати всю ніч билися за село і втратили багатьох друзів.",
        "ru": "Солдаты всю ночь сражались за деревню и потеряли многих друзей.",
        "de": "Die Soldaten kämpften die ganze Nacht um das Dorf und verloren viele Freunde.",
        "fr": "Les soldats ont combattu toute la nuit pour le village et ont perdu beaucoup d'amis.",
        "es": "Los soldados lucharon toda la noche por la aldea y perdieron a muchos amigos.",
    },
    {
        "en": "She is proud of the museum and sorry that the roof still leaks.",
        "uk": "Вона пишається музеєм і шкодує, що дах досі протікає.",
        "ru": "Она гордится музеем и сожалеет, что крыша всё ещё протекает.",
        "de": "Sie ist stolz auf das Museum und bedauert, dass das Dach noch immer undicht ist.",
        "fr": "Elle est fière du musée et regrette que le toit fuie encore.",
        "es": "Está orgullosa del museo y lamenta que el techo siga goteando.",
    },
    {
        "en": "The court must decide whether the law protects the river.",
        "uk": "Суд має вирішити, чи захищає закон річку.",
        "ru": "Суд должен решить, защищает ли закон реку.",
        "de": "Das Gericht muss entscheiden, ob das Gesetz den Fluss schützt.",
        "fr": "Le tribunal doit décider si la loi protège la rivière.",
        "es": "El tribunal debe decidir si la ley protege el río.",
    },
    {
        "en": "Doctors asked the government for help because the hospital has run out of medicine.",
        "uk": "Лікарі попросили уряд про допомогу, бо в лікарні закінчилися ліки.",
        "ru": "Врачи попросили правительство о помощи, потому что в больнице закончились лекарства.",
        "de": "Die Ärzte baten die Regierung um Hilfe, weil dem Krankenhaus die Medikamente ausgegangen sind.",
        "fr": "Les médecins ont demandé de l'aide au gouvernement car l'hôpital n'a plus de médicaments.",
        "es": "Los médicos pidieron ayuda al gobierno porque el hospital se quedó sin medicamentos.",
    },
    {
        "en": "We listened to the wind and waited for the morning train.",
        "uk": "Ми слухали вітер і чекали на ранковий поїзд.",
        "ru": "Мы слушали ветер и ждали утреннего поезда.",
        "de": "Wir hörten dem Wind zu und warteten am Morgen auf den Zug.",
        "fr": "Nous écoutions le vent et attendions le train du matin.",
        "es": "Escuchábamos el viento y esperábamos el tren de la mañana.",
    },
    {
        "en": "It was a terrible mistake, and I understand why the families cannot forgive us.",
        "uk": "Це була жахлива помилка, і я розумію, чому родини не можуть нам пробачити.",
        "ru": "Это была ужасная ошибка, и я понимаю, почему семьи не могут нас простить.",
        "de": "Es war ein schrecklicher Fehler, und ich verstehe, warum die Familien uns nicht vergeben können.",
        "fr": "C'était une terrible erreur, et je comprends pourquoi les familles ne peuvent pas nous pardonner.",
        "es": "Fue un error terrible, y entiendo por qué las familias no pueden perdonarnos.",
    },
    {
        "en": "The captain told the truth: the engine was broken and the ship was in danger.",
        "uk": "Капітан сказав правду: двигун зламався, і корабель був у небезпеці.",
        "ru": "Капитан сказал правду: двигатель сломался, и корабль был в опасности.",
        "de": "Der Kapitän sagte die Wahrheit: Der Motor war kaputt, und das Schiff war in Gefahr.",
        "fr": "Le capitaine a dit la vérité : le moteur était cassé et le navire était en danger.",
        "es": "El capitán dijo la verdad: el motor estaba roto y el barco corría peligro.",
    },
    {
        "en": "Young teachers are moving to the city, and the school in the mountains will close.",
        "uk": "Молоді вчителі переїжджають до міста, і школа в горах закриється.",
        "ru": "Молодые учителя переезжают в город, и школа в горах закроется.",
        "de": "Junge Lehrer ziehen in die Stadt, und die Schule in den Bergen wird schließen.",
        "fr": "De jeunes professeurs partent pour la ville, et l'école de la montagne va fermer.",
        "es": "Los maestros jóvenes se mudan a la ciudad, y la escuela de las montañas cerrará.",
    },
    {
        "en": "Do not blame the guard: he warned everyone and saved the gold.",
        "uk": "Не звинувачуйте охоронця: він усіх попередив і врятував золото.",
        "ru": "Не вините охранника: он всех предупредил и спас золото.",
        "de": "Gebt nicht dem Wächter die Schuld: Er hat alle gewarnt und das Gold gerettet.",
        "fr": "N'accusez pas le gardien : il a averti tout le monde et sauvé l'or.",
        "es": "No culpen al guardia: avisó a todos y salvó el oro.",
    },
    {
        "en": "The election changed nothing; the same rich men count the money.",
        "uk": "Вибори нічого не змінили; ті самі багаті чоловіки рахують гроші.",
        "ru": "Выборы ничего не изменили; те же богатые мужчины считают деньги.",
        "de": "Die Wahl hat nichts geändert; dieselben reichen Männer zählen das Geld.",
        "fr": "L'élection n'a rien changé ; les mêmes hommes riches comptent l'argent.",
        "es": "Las elecciones no cambiaron nada; los mismos hombres ricos cuentan el dinero.",
    },
    {
        "en": "My grandfather worked in this mine, and the dust killed him.",
        "uk": "Мій дід працював у цій шахті, і пил його вбив.",
        "ru": "Мой дед работал в этой шахте, и пыль его убила.",
        "de": "Mein Großvater hat in dieser Mine gearbeitet, und der Staub hat ihn umgebracht.",
        "fr": "Mon grand-père a travaillé dans cette mine, et la poussière l'a tué.",
        "es": "Mi abuelo trabajó en esta mina, y el polvo lo mató.",
    },
    {
        "en": "Fishermen found a huge wooden box on the beach and opened it with a knife.",
        "uk": "Рибалки знайшли на пляжі величезну дерев'яну скриню й відкрили її ножем.",
        "ru": "Рыбаки нашли на пляже огромный деревянный ящик и открыли его ножом.",
        "de": "Fischer fanden am Strand eine riesige Kiste aus Holz und öffneten sie mit einem Messer.",
        "fr": "Des pêcheurs ont trouvé sur la plage une énorme caisse en bois et l'ont ouverte avec un couteau.",
        "es": "Unos pescadores encontraron en la playa una enorme caja de madera y la abrieron con un cuchillo.",
    },
    {
        "en": "A free press is the only thing that dictators really fear.",
        "uk": "Вільна преса — єдине, чого диктатори справді бояться.",
        "ru": "Свободная пресса — единственное, чего диктаторы действительно боятся.",
        "de": "Eine freie Presse ist das Einzige, was Diktatoren wirklich fürchten.",
        "fr": "Une presse libre est la seule chose que les dictateurs craignent vraiment.",
        "es": "Una prensa libre es lo único que los dictadores realmente temen.",
    },
    {
        "en": "The mayor thanked the volunteers who cleaned the streets after the storm.",
        "uk": "Мер подякував волонтерам, які прибрали вулиці після бурі.",
        "ru": "Мэр поблагодарил волонтёров, которые убрали улицы после бури.",
        "de": "Der Bürgermeister dankte den Freiwilligen, die nach dem Sturm die Straßen reinigten.",
        "fr": "Le maire a remercié les bénévoles qui ont nettoyé les rues après la tempête.",
        "es": "El alcalde agradeció a los voluntarios que limpiaron las calles después de la tormenta.",
    },
    {
        "en": "Nobody should sleep in the cold while rich people celebrate their success.",
        "uk": "Ніхто не повинен спати на холоді, поки багаті люди святкують свій успіх.",
        "ru": "Никто не должен спать на холоде, пока богатые люди празднуют свой успех.",
        "de": "Niemand sollte in der Kälte schlafen, während reiche Leute ihren Erfolg feiern.",
        "fr": "Personne ne devrait dormir dans le froid pendant que des gens riches fêtent leur succès.",
        "es": "Nadie debería dormir en el frío mientras la gente rica celebra su éxito.",
    },
    {
        "en": "The judge believed the witness, and the innocent man returned to his wife.",
        "uk": "Суддя повірив свідкові, і невинний чоловік повернувся до дружини.",
        "ru": "Судья поверил свидетелю, и невиновный мужчина вернулся к жене.",
        "de": "Der Richter glaubte dem Zeugen, und der unschuldige Mann kehrte zu seiner Frau zurück.",
        "fr": "Le juge a cru le témoin, et l'homme innocent est revenu auprès de sa femme.",
        "es": "El juez creyó al testigo, y el hombre inocente volvió con su esposa.",
    },
    {
        "en": "Peace will come slowly, but our enemies are already looking for an agreement.",
        "uk": "Мир прийде повільно, але наші вороги вже шукають угоди.",
        "ru": "Мир придёт медленно, но наши враги уже ищут соглашения.",
        "de": "Der Frieden wird langsam kommen, aber unsere Feinde suchen schon ein Abkommen.",
        "fr": "La paix viendra lentement, mais nos ennemis cherchent déjà un accord.",
        "es": "La paz llegará despacio, pero nuestros enemigos ya buscan un acuerdo.",
    },
    {
        "en": "He painted the tin roof red and fell from the ladder.",
        "uk": "Він пофарбував бляшаний дах у червоний колір і впав із драбини.",
        "ru": "Он покрасил жестяную крышу в красный цвет и упал с лестницы.",
        "de": "Er strich das Blechdach rot und fiel von der Leiter.",
        "fr": "Il a peint le toit de tôle en rouge et est tombé de l'échelle.",
        "es": "Pintó de rojo el techo de hojalata y se cayó de la escalera.",
    },
]
PAIRS = [(sentence, language) for sentence in SENTENCES for language in LANGUAGES[1:]]


VOCABULARY = read_vocabulary(find_rules() / "vocabulary")


def _concepts_of_words(text: str, language: str) -> list[frozenset[str]]:
    """The concepts of each content word of a sentence, in order; empty for a word that no concept knows."""
    rulebook = load_rulebook()
    version = Version(id="v", path="v.txt", text=text, language=language)
    known: dict[int, set[str]] = {}
    for term in find_terms(Document(version), rulebook.language(language), rulebook.lexicon, ()):
        known.setdefault(term.at, set())
        if term.concept:
            known[term.at].add(term.key)
    return [frozenset(keys) for _, keys in sorted(known.items())]


def share_met(first: str, language: str, second: str, other: str) -> float:
    """How many content words of the poorer sentence have a counterpart in the other."""
    one, two = _concepts_of_words(first, language), _concepts_of_words(second, other)
    poorer, richer = (one, two) if len(one) <= len(two) else (two, one)
    there = frozenset().union(*richer)
    return sum(bool(concepts & there) for concepts in poorer) / len(poorer)


def test_vocabulary_is_of_the_size_that_news_needs() -> None:
    assert len(VOCABULARY) >= 2900


def test_every_meaning_is_weak_and_speaks_all_languages() -> None:
    concepts = load_rulebook().lexicon.concepts
    for name in VOCABULARY:
        concept = concepts[name]
        assert name.startswith(PREFIX)
        assert concept.weak, name
        assert not concept.attribute, name
        assert not concept.aspect, name
        assert set(concept.words) == set(LANGUAGES), name


def test_few_english_words_have_two_meanings() -> None:
    places = Counter(word for concept in VOCABULARY.values() for word in concept.words["en"] if word[:1] != "=")
    assert sum(count > 1 for count in places.values()) <= 8


@pytest.mark.parametrize("language", LANGUAGES)
def test_auxiliaries_and_connectives_carry_no_vocabulary(language: str) -> None:
    plain = {
        "en": "it is as if they had been there and would have had to be",
        "uk": "він має бути там, але вони не мали б цього, якби це було так",
        "ru": "он есть и был там, но они не имели бы этого, если бы это было так",
        "de": "sie werden das gehabt haben, weil es so war und er es kann",
        "fr": "il est là car ils ont été avec nous ou sont dans son pas",
        "es": "este es el que había sido y que puede estar como si no hubiera más",
    }
    found = set().union(*_concepts_of_words(plain[language], language))
    assert {name for name in found if name.startswith("v_")} == set()


def test_the_table_of_translations_is_large_enough() -> None:
    assert len(PAIRS) >= 60
    assert all(set(sentence) == set(LANGUAGES) for sentence in SENTENCES)


@pytest.mark.parametrize(("sentence", "language"), PAIRS, ids=lambda value: value if isinstance(value, str) else None)
def test_translations_meet(sentence: dict[str, str], language: str) -> None:
    assert share_met(sentence["en"], "en", sentence[language], language) >= LEAST_MET


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_other_sentences_do_not_meet(language: str) -> None:
    shares = [share_met(sentence["en"], "en", other[language], language) for sentence, other in pairwise(SENTENCES)]
    assert max(shares) <= 0.35
    assert sum(shares) / len(shares) <= 0.1


def test_inflected_forms_meet() -> None:
    pairs = [
        ("hoped", "en", "сподівалися", "uk"), ("seen", "en", "увидел", "ru"), ("children", "en", "niños", "es"),
        ("celebrates", "en", "gefeiert", "de"), ("fought", "en", "lutté", "fr"), ("roads", "en", "доріг", "uk"),
        ("women", "en", "женщин", "ru"), ("houses", "en", "häuser", "de"), ("eyes", "en", "yeux", "fr"),
        ("lost", "en", "perdimos", "es"), ("кращий", "uk", "besser", "de"), ("забыли", "ru", "oublié", "fr"),
    ]  # fmt: skip
    for first, language, second, other in pairs:
        assert share_met(first, language, second, other) == 1.0, (first, second)
