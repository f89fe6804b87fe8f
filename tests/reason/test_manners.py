"""A name of a manner is one where the brief speaks of a manner, and a thing elsewhere."""

from __future__ import annotations

import pytest

from limner.document.request import make_request
from limner.document.scene import STYLES
from limner.reason import reason
from limner.reason.tables import load_table
from limner.resources import Resources


@pytest.mark.parametrize(
    ("brief", "style"),
    [
        ("a fox in a forest, charcoal drawing", "charcoal"), ("a fox in a forest in the style of a mosaic", "mosaic"),
        ("森の中の狐、水彩風", "watercolor"), ("ثعلب في غابة كرسم بالفحم", "charcoal"), ("a cat, stained glass", "stained-glass"),
        ("ein Fuchs im Wald als Kohlezeichnung", "charcoal"), ("un renard dans une forêt, vitrail", "stained-glass"),
        ("лиса в лесу в стиле витража", "stained-glass"), ("숲속의 여우, 색연필 그림", "colored-pencil"),
        ("जंगल में लोमड़ी, चारकोल चित्र", "charcoal"), ("বনে একটি শিয়াল, জলরং শৈলী", "watercolor"),
        ("一只狐狸在森林里，剪纸风格", "paper-cut"), ("a crane, origami style", "origami"), ("a sailboat, cross-stitch", "cross-stitch"),
    ],
)  # fmt: skip
def test_a_manner_is_read_in_any_language(brief: str, style: str, resources: Resources) -> None:
    assert reason(make_request(brief), resources).picture_style == style


@pytest.mark.parametrize(
    "brief",
    [
        "a woman in a knitted sweater", "a mosaic floor in a temple", "a box of crayons on a desk", "charcoal grill in a garden",
        "an origami crane on a table", 'Poster "Back to School" with a pencil, a ruler and a notebook', "一支铅笔和一本书",
    ],
)  # fmt: skip
def test_a_thing_of_the_same_name_is_no_manner(brief: str, resources: Resources) -> None:
    assert reason(make_request(brief), resources).picture_style == ""


@pytest.mark.parametrize("brief", ["a pencil drawing of a fox", "a fox drawn with a pencil", "铅笔画：一只狐狸"])
def test_the_tool_of_a_manner_is_not_drawn(brief: str, resources: Resources) -> None:
    plan = reason(make_request(brief), resources)
    assert (plan.picture_style, [one.concept for one in plan.entities]) == ("pencil", ["fox"])


def test_a_manner_that_is_a_family_of_designs_is_left_to_the_sheet(resources: Resources) -> None:
    plan = reason(make_request('Poster for a jazz night, art deco, title "BLUE NOTE"'), resources)
    assert plan.picture_style == ""
    assert plan.styles == ("art-deco",)


def test_every_style_of_the_tables_has_its_place_in_the_order() -> None:
    order = load_table("precedence")["picture"]
    named = {*load_table("media")["picture"], *load_table("picturewords")["picture"]}
    assert named <= set(order)
    assert set(STYLES) <= set(order)


@pytest.mark.parametrize(
    ("brief", "concepts"),
    [("ステンドグラス風のフクロウ", ["owl"]), ("サイケデリックなポスター。見出し「宇宙音楽祭」ギター", ["guitar"])],
)
def test_a_manner_in_katakana_hides_no_thing_in_its_letters(
    brief: str, concepts: list[str], resources: Resources
) -> None:
    plan = reason(make_request(brief), resources)
    assert [entity.concept for entity in plan.entities] == concepts
