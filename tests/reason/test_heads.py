"""The head of a phrase of media is what is made; a newspaper's own name stands above its headline."""

from __future__ import annotations

import pytest

from limner.document.request import make_request
from limner.reason import reason
from limner.resources import Resources


@pytest.mark.parametrize(
    ("prompt", "medium"),
    [
        ('Résumé writing service ad banner "Get hired"', "banner"),
        ('business card for a poster printer "Print King"', "business-card"),
        ("logo for a calendar app", "logo"),
        ("calendar app logo", "logo"),
        ("ticket booth scene at night", "scene"),
        ("sticker of a comic hero", "sticker"),
        ('flyer for a logo design workshop, title "Mark makers"', "poster"),
        ("cover for a comic about frogs", "cover"),
        ("infographic poster about bees", "infographic"),
        ('event ticket with a poster on the wall "Gig"', "ticket"),
        ("カレンダーアプリのロゴ「こよみ」", "logo"),
        ("漫画店海报“漫画世界”", "poster"),
        ("简历服务的横幅广告“找到好工作”", "banner"),
        ('달력 앱 로고 "달력이"', "logo"),
        ('कैलेंडर ऐप का लोगो "पंचांग"', "logo"),
        ("logo pour une application de calendrier « Jour J »", "logo"),
        ('logo de una app de calendario "Día"', "logo"),
        ("баннер для сервиса резюме «Найди работу»", "banner"),
        ('شعار لتطبيق تقويم "يومي"', "logo"),
    ],
)
def test_the_head_of_a_phrase_of_media_is_what_is_made(prompt: str, medium: str, resources: Resources) -> None:
    assert reason(make_request(prompt), resources).medium == medium


@pytest.mark.parametrize(
    "prompt",
    [
        'newspaper front page "The Valley Times", headline "Bridge reopens"',
        "Zeitungstitelseite „Der Talbote“, Schlagzeile „Brücke wieder offen“",
        "une de journal « La Vallée », gros titre « Le pont rouvre »",
        "primera plana del periódico «El Valle», titular «Reabre el puente»",
        'prima pagina "Il Messaggero della Valle", titolo "Riapre il ponte"',
        'primeira página do jornal "Folha do Vale", manchete "Ponte reaberta"',
        "первая полоса газеты «Вести долины», заголовок «Мост снова открыт»",
        "报纸头版《山谷日报》，头条标题“大桥重新开放”",
        "新聞の一面「谷日報」、見出し「橋が再開」",
        '신문 1면 "골짜기일보", 헤드라인 "다리 재개통"',
        'अखबार का पहला पन्ना "घाटी समाचार", शीर्षक "पुल फिर खुला"',
        'খবরের কাগজের প্রথম পাতা "উপত্যকা বার্তা", শিরোনাম "সেতু আবার চালু"',
        'الصفحة الأولى لجريدة "صوت الوادي"، العنوان "إعادة فتح الجسر"',
        'old newspaper titled "The Daily Bugle" with headline "SPIDER SEEN"',
    ],
)
def test_a_newspapers_name_is_its_masthead_and_the_headline_its_title(prompt: str, resources: Resources) -> None:
    plan = reason(make_request(prompt), resources)
    assert (plan.medium, [copy.role for copy in plan.copy_]) == ("newspaper", ["brand", "title"])


def test_the_only_string_of_a_newspaper_is_a_headline_unless_it_has_a_papers_form(resources: Resources) -> None:
    roles = {
        text: reason(make_request(f'old newspaper front page: "{text}"'), resources).copy_[0].role
        for text in ("BRIDGE REOPENS", "The Valley Gazette")
    }
    assert roles == {"BRIDGE REOPENS": "title", "The Valley Gazette": "brand"}


@pytest.mark.parametrize("kind", ["vintage", "retro", "round", "rustic"])
def test_a_badge_that_is_ordered_is_an_emblem_not_a_place_with_a_badge(kind: str, resources: Resources) -> None:
    plan = reason(make_request(f'A {kind} badge for a mountain bakery, arched at the top "STONE OVEN"'), resources)
    assert plan.medium == "logo"
    assert plan.copy_[0].style.curve == "arc-top"


def test_a_label_of_something_named_before_is_on_it(resources: Resources) -> None:
    for prompt in (
        'a bottle of honey on a table; its label says "Golden Hive"',
        "Eine Flasche Honig; ihr Etikett sagt „Wabe“",
    ):
        plan = reason(make_request(prompt), resources)
        assert plan.medium == "product"
        assert plan.copy_[0].owner == "entity-1"


def test_a_name_of_somebody_in_the_picture_is_not_set(resources: Resources) -> None:
    assert not reason(make_request("a robot named Pip wearing a scarf"), resources).copy_
    assert [copy.text for copy in reason(make_request("a logo for a robot named Pip"), resources).copy_] == ["Pip"]


def test_all_that_a_table_is_with_is_on_it(resources: Resources) -> None:
    plan = reason(make_request("wooden table with a mug and a croissant"), resources)
    assert [(r.subject, r.predicate, r.object) for r in plan.relations] == [
        ("entity-2", "on", "entity-1"), ("entity-3", "on", "entity-1"),
    ]  # fmt: skip
