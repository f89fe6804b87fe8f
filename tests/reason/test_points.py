"""Points given in running text are copy, each a heading with its text; what says how a sheet looks is none."""

from __future__ import annotations

import pytest

from limner.document.request import make_request
from limner.reason import reason
from limner.resources import Resources


@pytest.mark.parametrize(
    ("prompt", "points"),
    [
        (
            "幻灯片“季度总结”，三点：成绩：收入增长20%；问题：人手不足；计划：扩大招聘",
            ["成绩 收入增长20%", "问题 人手不足", "计划 扩大招聘"],
        ),
        (
            "スライド「四半期報告」課題：人手不足。対策：採用強化。次の一歩：新拠点",
            ["課題 人手不足", "対策 採用強化", "次の一歩 新拠点"],
        ),
        (
            '슬라이드 "분기 보고" 성과: 매출 20% 증가; 문제: 인력 부족; 계획: 채용 확대',
            ["성과 매출 20% 증가", "문제 인력 부족", "계획 채용 확대"],
        ),
        (
            'Slide "Results": strengths: loyal team; next: hire two people',
            ["strengths loyal team", "next hire two people"],
        ),
        ("Folie „Ergebnisse“: Stärken: treues Team; Ausblick: Wachstum", ["Stärken treues Team", "Ausblick Wachstum"]),
    ],
)
def test_every_point_is_kept_with_its_heading(prompt: str, points: list[str], resources: Resources) -> None:
    plan = reason(make_request(prompt), resources)
    text = {copy.id: copy.text for copy in plan.copy_}
    assert [f"{text[s.heading]} {text[s.items[0]]}" for s in plan.sections] == points
    assert plan.copy_[0].role == "title"
    assert [copy.role for copy in plan.copy_[1:]] == ["item", "body"] * len(points)
    assert not plan.entities


def test_what_says_how_a_sheet_looks_is_no_point(resources: Resources) -> None:
    plan = reason(make_request("海报“夏日音乐节”，风格：复古，背景：蓝色，主色：黄色"), resources)
    assert [copy.text for copy in plan.copy_] == ["夏日音乐节"]
