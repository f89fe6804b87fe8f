"""What is not understood is said: the language and its words, and each noun no list knows."""

from __future__ import annotations

import pytest

from limner.document.request import make_request
from limner.reason import reason
from limner.resources import Resources


@pytest.mark.parametrize(
    ("prompt", "language", "word", "title"),
    [
        ('Plakát a falunapra, egy fával és egy kutyával, "Falunap" felirattal', "Hungarian", "kutyával", "Falunap"),
        ('Affisch för en loppis med "Loppis" och en röd cykel', "Swedish", "cykel", "Loppis"),
        ('Αφίσα για μια συναυλία με "Jazz" και ένα σαξόφωνο', "Greek", "σαξόφωνο", "Jazz"),
        ('Juliste kesäjuhlille, jossa on "Kesä" ja punainen kukka', "Finnish", "kukka", "Kesä"),
        ('Bango la sherehe yenye "Karibu" na simba mkubwa', "Swahili", "simba", "Karibu"),
        ('"பொங்கல்" என்ற தலைப்புடன் ஒரு சுவரொட்டி', "Tamil", "தலைப்புடன்", "பொங்கல்"),
        ('კონცერტის პლაკატი "ჯაზი" წითელი საქსოფონით', "Georgian", "წითელი", "ჯაზი"),
    ],
)
def test_a_language_that_is_not_read_is_named_with_its_words_and_the_title_is_set(
    prompt: str, language: str, word: str, title: str, resources: Resources
) -> None:
    plan = reason(make_request(prompt), resources)
    note = next(note for note in plan.notes if language in note.message)
    assert word in note.message
    assert "quotation marks" in note.hint
    assert [(copy.text, copy.role) for copy in plan.copy_] == [(title, "title")]
    assert plan.medium == "poster"


@pytest.mark.parametrize(
    "prompt",
    [
        "Plakat na jarmark z napisem „Jarmark” i czerwonym rowerem",
        'Poster untuk konser "Jazz" dengan saksofon merah',
        "Постер для концерта «Джаз» с красным саксофоном",
        "две белые чашки чая на деревянном столе, над ними лампа за окном",
        "मेज पर दो लाल सेब और एक नीला कप, पीछे एक बड़ा पेड़",
        "قطة سوداء على الطاولة مع كتاب كبير",
        "a red bike",
        "🎉🎂",
    ],
)
def test_a_language_that_is_read_has_no_such_note(prompt: str, resources: Resources) -> None:
    assert not [note for note in reason(make_request(prompt), resources).notes if "is not read" in note.message]


def test_each_noun_that_no_list_knows_is_named_in_a_note(resources: Resources) -> None:
    plan = reason(make_request("a zorblax next to a frumple with a quibblet in the garden"), resources)
    said = " ".join(note.message for note in plan.notes)
    assert all(noun in said for noun in ("zorblax", "frumple", "quibblet"))
