"""Languages with a grammar file of their own, and words that hold the names of things without showing them."""

from __future__ import annotations

import pytest

from limner import Limner
from limner.assets.builder.own import own_words
from limner.assets.builder.words import LOCALES
from limner.reason.entities.words import words_of
from limner.reason.tables import fold


@pytest.fixture(scope="module")
def limner() -> Limner:
    return Limner(ocr=False)


@pytest.mark.parametrize(
    ("prompt", "language", "things"),
    [
        ('Plakat "Noc Kina" retro projektor filmowy', "pl", {"film-projector": 1}),
        ("Dwa czarne koty i sowa na drzewie nocą", "pl", {"cat": 2, "owl": 1}),
        ('Afiş: "İstanbul Kahve Günleri" fincan ve bisiklet', "tr", {"hot-beverage": 1, "bicycle": 1}),
        ("Tấm áp phích với ba con mèo đen và một chiếc xe đạp đỏ", "vi", {"cat": 3, "bicycle": 1}),
        ("Poster malam dengan lampion dan dua ekor kucing di pasar", "id", {"red-paper-lantern": 1, "cat": 2}),
        ("Cartaz com três gatos e uma bicicleta vermelha na praia", "pt", {"cat": 3, "bicycle": 1}),
        ("Locandina con due volpi accanto a un faro", "it", {"fox": 2, "lighthouse": 1}),
    ],
)
def test_things_and_their_numbers_are_read(limner: Limner, prompt: str, language: str, things: dict[str, int]) -> None:
    plan = limner.plan(prompt)
    assert plan.language == language
    found = {entity.concept: entity.count for entity in plan.entities}
    assert {name: found.get(name) for name in things} == things


@pytest.mark.parametrize(
    ("prompt", "place", "time"),
    [
        ('Áp phích "Hội An" đèn lồng bên bờ sông lúc hoàng hôn', "river", "sunset"),
        ("Um farol na praia ao pôr do sol com chuva", "beach", "sunset"),
        ("Orman içinde gece bir tilki", "forest", "night"),
        ("Sebuah rumah di desa pada pagi hari", "village", "morning"),
        ("Zamek w lesie zimą o świcie", "forest", "dawn"),
    ],
)
def test_places_and_hours_are_read(limner: Limner, prompt: str, place: str, time: str) -> None:
    setting = limner.plan(prompt).setting
    assert (setting.place, setting.time) == (place, time)


@pytest.mark.parametrize(
    ("prompt", "shown"),
    [
        ('ملصق لمهرجان القهوة: "مهرجان القهوة العربية"، فنجان', {"hot-beverage", "mug"}),
        ('إعلان "خصم الصيف" نظارات شمسية', {"sunglasses"}),
        ("电影海报：片名「长江尽头」，江面、渔船、夜色", {"sailboat"}),
        ('Kids zoo poster "Hello!" giraffe and monkey', {"giraffe", "monkey"}),
        ('बच्चों की किताब का आवरण "चाँद की सैर" एक खरगोश', {"rabbit"}),
        ('Poster for kids "Hello!" with a fox', {"fox"}),
        ('Poster "Suites" with a violin, lots of empty space', {"violin"}),
        ('Poster für Kinder "Hallo" mit einem Fuchs', {"fox"}),
    ],
)
def test_whom_it_is_for_and_words_within_words_show_nothing(limner: Limner, prompt: str, shown: set[str]) -> None:
    plan = limner.plan(prompt)
    assert {entity.concept for entity in plan.entities} == shown
    assert plan.setting.place in ("none", "river")


def test_children_who_are_the_subject_are_still_shown(limner: Limner) -> None:
    plan = limner.plan("Three children playing in a park with a dog")
    assert {entity.concept: entity.count for entity in plan.entities}["child"] == 3


@pytest.mark.parametrize(
    ("prompt", "concept"),
    [
        ('Cartel "Noche" "Viernes 21:30" una guitarra junto a una silla roja', "chair"),
        ('Affiche "Fête" "Samedi 6 septembre" un tracteur rouge à gauche d\'une grange', "tractor"),
        ('Locandina "Gelato" "15 luglio" una vespa rossa', "motor-scooter"),
    ],
)
def test_a_colour_after_its_thing_is_not_the_strings(limner: Limner, prompt: str, concept: str) -> None:
    plan = limner.plan(prompt)
    assert [item.style.color for item in plan.copy_] == [None, None]
    assert next(entity for entity in plan.entities if entity.concept == concept).attributes.color is not None


AMBIGUOUS = {
    ("en", "cobbler"),  # the shoemaker, and the pie
    ("en", "speaker"),  # who speaks, and the loudspeaker: the reader asks what else is said
    ("pt", "pipa"),  # a kite, and the Chinese lute
    ("it", "secchiello"),  # any small bucket, and the one with a spade
    ("pl", "wiaderko"),
    ("tr", "pikap"),  # a pickup truck, and a record player
    ("tr", "erişte"),  # noodles of any kind
    ("tr", "pilav"),  # rice of any kind
}


def test_a_word_that_names_a_drawing_of_ours_is_read_as_no_other_thing() -> None:
    named: dict[tuple[str, str], set[str]] = {}
    for concept, cells in own_words().items():
        for locale, words in cells.items():
            for word in words.split(","):
                named.setdefault((locale, fold(word)), set()).add(concept)
    claimed = {
        (locale, word)
        for locale in LOCALES
        for word, known in words_of(locale).nouns.items()
        if (locale, word) in named and not named[locale, word] & set(known.concepts)
    }
    assert claimed == AMBIGUOUS


@pytest.mark.parametrize(
    ("prompt", "things"),
    [
        ("رسم نجوم وقمر", {"star": 5, "full-moon": 1}),  # plurals by form, not by ending
        ("a lavender background with a cat", {"cat": 1}),  # a colour of the ground is no flower
        ("a peach and two limes", {"peach": 1, "lime": 2}),  # and a fruit is no colour
    ],
)
def test_plurals_by_form_and_words_that_are_colours_too(limner: Limner, prompt: str, things: dict[str, int]) -> None:
    assert {entity.concept: entity.count for entity in limner.plan(prompt).entities} == things
