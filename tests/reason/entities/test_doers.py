"""Who does what a verb says, and what the colours said of somebody's looks colour."""

from __future__ import annotations

import pytest

from limner.document.plan import Plan
from limner.document.request import make_request
from limner.reason import reason
from limner.resources import Resources


def _plan(text: str, resources: Resources) -> Plan:
    return reason(make_request(text), resources)


def _poses(plan: Plan) -> dict[str, str]:
    return {one.concept: one.attributes.pose for one in plan.entities}


@pytest.mark.parametrize(
    ("text", "who", "pose"),
    [
        ("एक बिल्ली पेड़ के नीचे सो रही है", "cat", "sleeping"),
        ("एक कुत्ता कुर्सी के पास बैठा है", "dog", "sitting"),
        ("একটি বিড়াল নীল চেয়ারে ঘুমাচ্ছে", "cat", "sleeping"),
        ("একটি কুকুর গাছের নিচে বসে আছে", "dog", "sitting"),
        ("Bir kedi sandalyede uyuyor", "cat", "sleeping"),
        ("Ağacın altında uyuyan turuncu bir kedi", "cat", "sleeping"),
    ],
)
def test_a_verb_at_the_end_is_said_of_who_lives(text: str, who: str, pose: str, resources: Resources) -> None:
    poses = _poses(_plan(text, resources))
    assert poses.pop(who) == pose
    assert not any(poses.values())


@pytest.mark.parametrize(
    ("text", "who", "where", "how"),
    [
        ("একটি বিড়াল চেয়ারে ঘুমাচ্ছে", "cat", "chair", "on"),
        ("Bir kız bankta kitap okuyor", "girl", "bench", "on"),
    ],
)
def test_a_locative_ending_is_a_relation(text: str, who: str, where: str, how: str, resources: Resources) -> None:
    plan = _plan(text, resources)
    ids = {one.concept: one.id for one in plan.entities}
    assert (ids[who], how, ids[where]) in [(r.subject, r.predicate, r.object) for r in plan.relations]


def test_a_place_in_the_locative_is_no_modifier_of_the_noun_after_it(resources: Resources) -> None:
    plan = _plan("নদীতে নৌকা", resources)
    assert plan.setting.place == "river"
    assert [one.concept for one in plan.entities] == ["sailboat"]


def test_what_somebody_has_on_by_a_turkish_ending_is_no_second_thing(resources: Resources) -> None:
    plan = _plan("Mavi elbiseli bir kız", resources)
    assert [one.concept for one in plan.entities] == ["girl"]
    assert plan.entities[0].person is not None
    assert plan.entities[0].person.outfit == "dress"


@pytest.mark.parametrize(
    "text",
    [
        "एक किसान लाल पगड़ी पहने बैठा है",
        "رجل عجوز يرتدي عمامة بيضاء",
        "Mavi elbiseli bir kız",
        "Một cô gái mặc áo dài trắng",
    ],
)
def test_the_colour_of_clothes_is_no_colour_of_the_picture(text: str, resources: Resources) -> None:
    assert _plan(text, resources).palette.dominant == ()


@pytest.mark.parametrize(
    ("text", "copy"),
    [
        ("शादी का कार्ड। शीर्षक: शुभ विवाह। वर-वधू: रोहन एवं प्रिया। तारीख: 12 दिसंबर, शाम 7 बजे। स्थान: लोटस गार्डन, जयपुर",
         ["शुभ विवाह", "रोहन एवं प्रिया", "12 दिसंबर, शाम 7 बजे", "लोटस गार्डन, जयपुर"]),
        ("পূজার আমন্ত্রণপত্র। শিরোনাম: শারদীয় দুর্গোৎসব। সময়: ২০ অক্টোবর, সন্ধ্যা ৭টা। স্থান: মণ্ডপ, কলকাতা",
         ["শারদীয় দুর্গোৎসব", "২০ অক্টোবর, সন্ধ্যা ৭টা", "মণ্ডপ, কলকাতা"]),
        ("دعوة زفاف. العنوان: حفل زفاف. الأسماء: أحمد وسارة. المكان: قاعة الياسمين، دبي",
         ["حفل زفاف", "أحمد وسارة", "قاعة الياسمين، دبي"]),
        ("Zaproszenie: „Anna i Piotr”, data: 20 czerwca 2026, miejsce: Dwór w Lipkach, eukaliptus i białe róże",
         ["Anna i Piotr", "20 czerwca 2026", "Dwór w Lipkach"]),
    ],
)  # fmt: skip
def test_every_field_of_an_invitation_ends_at_its_own_stop(text: str, copy: list[str], resources: Resources) -> None:
    assert [one.text for one in _plan(text, resources).copy_] == copy
