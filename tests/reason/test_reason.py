"""Laws of the reasoner that hold for every brief: copy is masked, spans point back, time is linear, nothing is invented."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limner.document.plan import Plan
from limner.document.request import make_request
from limner.reason import reason
from limner.reason.colors import shade
from limner.reason.script import han_variant, language_of_brief, language_of_string
from limner.reason.tables import fold
from limner.resources import Resources


def plan_of(prompt: str, resources: Resources) -> Plan:
    return reason(make_request(prompt), resources)


def test_words_inside_copy_mean_nothing_outside_it(resources: Resources) -> None:
    plan = plan_of('A poster with the title "blue neon Christmas menu at the bottom on a red background"', resources)
    assert plan.medium == "poster"
    assert plan.palette.background is None
    assert plan.occasions == ()
    assert plan.copy_[0].place is None
    assert plan.copy_[0].style.effect == ""


def test_a_string_listed_twice_is_two_strings(resources: Resources) -> None:
    plan = plan_of('A sticker sheet with "SALE", "SALE" and "NEW"', resources)
    assert [item.text for item in plan.copy_] == ["SALE", "SALE", "NEW"]


def test_a_string_only_pointed_at_is_not_set_again(resources: Resources) -> None:
    plan = plan_of('Poster with "SALE" in red and a thin line below "SALE"', resources)
    assert [item.text for item in plan.copy_] == ["SALE"]


def test_copy_is_never_made_up(resources: Resources) -> None:
    assert plan_of("A poster for a jazz night with a big title and a date", resources).copy_ == ()


def test_per_letter_colours_are_matched_in_order(resources: Resources) -> None:
    plan = plan_of('The word "BOOM" with B red, two O\'s yellow and green, M blue', resources)
    assert [(part.start, part.end) for part in plan.copy_[0].style.letter_colors] == [(0, 1), (1, 2), (2, 3), (3, 4)]


def test_every_decision_quotes_the_brief(resources: Resources) -> None:
    prompt = 'A retro poster on a navy background, title "GO", in the lower left corner "now"'
    for decision in plan_of(prompt, resources).trace:
        if decision.because is not None:
            assert prompt[decision.because.start : decision.because.end] == decision.because.text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("一张海报，标题", "zh"), ("一張海報，標題", "zh-Hant"), ("夏祭りのポスター", "ja"), ("여름 포스터", "ko"),
        ("गर्मी का पोस्टर", "hi"), ("গ্রীষ্মের পোস্টার", "bn"), ("ملصق صيفي", "ar"), ("летний плакат", "ru"),
        ("ein Plakat für den Sommer", "de"), ("une affiche pour la fête", "fr"), ("un cartel para la feria", "es"),
        ("um cartaz para a festa", "pt"), ("una locandina per il concerto", "it"), ("a summer poster", "en"),
    ],
)  # fmt: skip
def test_the_brief_s_language_is_known(text: str, language: str) -> None:
    assert language_of_brief(text) == language


def test_strings_have_languages_of_their_own() -> None:
    assert [language_of_string(text, "en") for text in ("Departures", "出发", "出発", "المغادرة")] == [
        "en",
        "zh",
        "ja",
        "ar",
    ]
    assert han_variant("車站") == "zh-Hant"


def test_a_darker_shade_is_darker_and_a_lighter_lighter() -> None:
    assert shade("#1f5fbf", "dark") < "#1f5fbf" < shade("#1f5fbf", "light")


@pytest.mark.parametrize(
    "unit",
    [
        'A red sign says "Hi there", and a blue cat. ',
        "红色的招牌上写着“你好”，",
        "'a ",
        "(",
        "A 12, B 9.9, chart ",
        "a -> b, ",
        "「",
        "Title: x\n",
        '1969 "Moon", ',
        'title "A" in Montserrat, ',
        "看板「春」と猫、",
        "一只黑猫在桌子上，旁边的牌子写着“今日特价”，",
        "a zorblax and the dog's bowl, ",
    ],
)
def test_time_grows_no_faster_than_the_brief(unit: str, resources: Resources) -> None:
    def seconds(length: int) -> float:
        prompt = ("poster " + unit * length)[:length]
        start = time.process_time()
        plan_of(prompt, resources)
        return time.process_time() - start

    seconds(500)
    assert seconds(32_000) < 24 * max(seconds(4_000), 0.04)  # eight times the length; the square would be 64


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="aZ0 \n\t\"'“”‘’「」《》«»„:,.;->{}[]()#|写着“ของचか한س%12é", min_size=1, max_size=120))
def test_any_text_has_a_plan(resources: Resources, text: str) -> None:
    if text.strip():
        plan = plan_of(text, resources)
        for item in plan.copy_:
            assert item.text in item.text.strip() or item.text


@given(st.text(max_size=60))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_a_cover_that_shows_nothing_plays_where_its_title_does(resources: Resources) -> None:
    assert reason(make_request('Book cover "The Glass Harbour" by "Nora Finch"'), resources).setting.place == "harbour"


def test_the_seal_of_a_certificate_is_no_animal(resources: Resources) -> None:
    assert reason(make_request('Certificate for "Amara" with a gold seal'), resources).entities == ()
    assert [e.concept for e in reason(make_request("a seal on a beach"), resources).entities] == ["seal"]
