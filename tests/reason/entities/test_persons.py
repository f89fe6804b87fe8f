"""What briefs say of people becomes the parameters of a person, in every language."""

from __future__ import annotations

import pytest

from limner.document.person import Person
from limner.document.request import Request
from limner.reason import reason
from limner.resources import Resources


def people(prompt: str, resources: Resources) -> list[Person]:
    return [e.person for e in reason(Request(prompt=prompt), resources).entities if e.person is not None]


@pytest.mark.parametrize(
    ("prompt", "said"),
    [
        ("an old man with a white beard and glasses reading a book",
         {"sex": "male", "age": "old", "beard": "full", "eyewear": "glasses", "pose": "reading", "holds": ("book",)}),
        ("a woman in a red dress dancing", {"sex": "female", "outfit": "dress", "top_color": "#d62828", "pose": "dancing"}),
        ("a sikh man with an orange turban and a beard drinking tea",
         {"headwear": "turban", "headwear_color": "#f3722c", "beard": "full", "pose": "drinking", "holds": ("mug",)}),
        ("portrait of a smiling black woman with an afro", {"skin": "dark", "hair": "afro", "mood": "happy", "shot": "bust"}),
        ("a young woman with curly hair and a green hoodie riding a bicycle",
         {"hair": "curly-long", "outfit": "hoodie", "top_color": "#2e8b47", "pose": "cycling"}),
        ("a firefighter carrying a cat", {"role": "firefighter", "pose": "carrying", "holds": ("cat",)}),
        ("一个穿红色旗袍的女人", {"sex": "female", "outfit": "qipao", "top_color": "#d62828"}),
        ("一位戴眼镜的老爷爷在看报纸", {"age": "old", "eyewear": "glasses", "pose": "reading", "holds": ("newspaper",)}),
        ("着物を着た女性が桜の下を歩いている", {"sex": "female", "outfit": "kimono", "pose": "walking"}),
        ("한복을 입은 소녀가 웃고 있다", {"age": "child", "outfit": "hanbok", "mood": "happy"}),
        ("साड़ी पहने एक महिला नाच रही है", {"sex": "female", "outfit": "sari", "pose": "dancing"}),
        ("লাল শাড়ি পরা এক মহিলা", {"sex": "female", "outfit": "sari", "top_color": "#d62828"}),
        ("رجل عجوز بلحية بيضاء يقرأ كتابا", {"sex": "male", "age": "old", "beard": "full", "pose": "reading", "skin": ""}),
        ("امرأة محجبة تحمل باقة زهور", {"headwear": "headscarf", "holds": ("bouquet",), "pose": "holding"}),
        ("eine Frau mit Brille und blonden Haaren, die Kaffee trinkt",
         {"eyewear": "glasses", "hair_color": "#d9a55b", "pose": "drinking", "holds": ("mug",)}),
        ("девушка в зелёном пальто гуляет под дождём с зонтом",
         {"age": "adult", "outfit": "coat", "top_color": "#2e8b47", "holds": ("umbrella",)}),
        ("un homme barbu avec un chapeau joue de la guitare", {"beard": "full", "headwear": "fedora", "holds": ("guitar",)}),
        ("una niña con trenzas y gafas leyendo un libro", {"age": "child", "hair": "braids", "eyewear": "glasses", "pose": "reading"}),
    ],
)  # fmt: skip
def test_words_about_somebody_are_read(prompt: str, said: dict[str, object], resources: Resources) -> None:
    (person,) = people(prompt, resources)
    assert {name: getattr(person, name) for name in said} == said


def test_what_is_held_and_worn_is_borne_by_the_person(resources: Resources) -> None:
    plan = reason(Request(prompt="a construction worker with a yellow helmet and a hammer"), resources)
    worker = plan.entities[0].person
    assert worker is not None and worker.headwear == "hard-hat" and worker.headwear_color == "#f7c800"
    assert {e.concept for e in plan.entities if e.id in worker.bears} == {"helmet", "hammer"}


def test_two_people_keep_what_is_said_of_each(resources: Resources) -> None:
    first, second = people("two friends, one in a yellow shirt, the other in a blue jacket", resources)
    assert (first.outfit, first.top_color) == ("shirt", "#f7c800")
    assert (second.outfit, second.top_color) == ("jacket", "#1f5fbf")


def test_people_told_of_together_do_the_same(resources: Resources) -> None:
    first, second = people("a doctor and a nurse talking", resources)
    assert first.role == "doctor" and second.role == "nurse"
    assert first.pose == second.pose == "talking"


def test_words_in_quotes_describe_nobody(resources: Resources) -> None:
    (person,) = people('a woman beside a sign that says "a bearded man in a red coat"', resources)
    assert person.sex == "female" and not person.beard and not person.outfit


def test_the_same_words_are_the_same_character(resources: Resources) -> None:
    one, other = (people(f"a boy with glasses {where}", resources)[0] for where in ("in a forest", "at the sea"))
    assert one == other


def test_a_word_of_dress_no_drawing_shows_is_worn_and_not_missed(resources: Resources) -> None:
    plan = reason(Request(prompt="a man with a beard, glasses and a beanie"), resources)
    man = plan.entities[0].person
    assert man is not None and man.headwear == "beanie" and man.eyewear == "glasses" and man.beard == "full"
    assert {e.id for e in plan.entities[1:]} == set(man.bears)
    assert not any(note.where in man.bears for note in plan.notes)


def test_no_two_people_of_a_picture_are_the_same(resources: Resources) -> None:
    first, second = people("two friends high-fiving, one in a yellow shirt, the other in a blue jacket", resources)
    assert first.identity != second.identity and first.pose == second.pose == "cheering"


def test_a_group_told_one_by_one_is_not_counted_twice(resources: Resources) -> None:
    she, he = people(
        "two friends talking in a cafe, a woman in a yellow sweater with long curly hair and a man with a beard",
        resources,
    )
    assert (she.sex, she.outfit, she.hair) == ("female", "sweater", "curly-long")
    assert he.sex == "male" and he.beard == "full" and not she.beard
    assert she.pose == he.pose == "talking"
    assert len(people("a family of four, and a man beside a tree", resources)) == 2
