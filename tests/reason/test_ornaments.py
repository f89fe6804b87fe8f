"""Things made by rule and in sets: what briefs in many languages ask for, and what only sounds like it."""

from __future__ import annotations

import pytest

from limner.pipeline import Limner


@pytest.mark.parametrize(
    ("brief", "medium", "ornament"),
    [
        ("seamless pattern of lemons and leaves", "pattern", "leaves"),
        ("青海波の模様", "pattern", "seigaiha"),
        ("نمط زخرفة إسلامية بلا حواف", "pattern", "girih"),
        ("a border of laurel leaves", "frame", "laurel"),
        ("tartan pattern in green and navy", "pattern", "tartan"),
        ("нарисуй бесшовный узор пейсли", "pattern", "paisley"),
        ("파란 물결 무늬 패턴", "pattern", "waves"),
        ("রঙ্গোলি নকশা", "pattern", "rangoli"),
        ("कोलम पैटर्न", "pattern", "kolam"),
        ("motif sans raccord art déco", "pattern", ""),
        ("Nahtloses Muster mit Hahnentritt", "pattern", "houndstooth"),
        ("无缝豹纹图案", "pattern", "leopard"),
        ("celtic knotwork in gold", "pattern", "celtic"),
        ("set of weather icons: sun, cloud, rain", "icon-set", ""),
        ("a set of 12 camping icons", "icon-set", ""),
        ("sprite sheet of a running fox", "sprite-sheet", ""),
        ("avatar of a woman with glasses", "avatar", ""),
        ("abstract background in purple", "background", ""),
        ("dark green marble texture", "background", ""),
        ("seamless terrazzo texture", "pattern", "terrazzo"),
        ("シームレスな麻の葉の背景", "pattern", "asanoha"),
        ("naklejka z rowerem", "sticker", ""),
    ],
)
def test_what_is_made_by_rule_is_understood(limner: Limner, brief: str, medium: str, ornament: str) -> None:
    plan = limner.plan(brief)
    assert plan.medium == medium
    assert not ornament or ornament in plan.ornaments


@pytest.mark.parametrize(
    ("brief", "medium"),
    [
        ("a woman in a dress with a floral pattern", "scene"),
        ("a cat in front of a blue background", "scene"),
        ("a photo of a zebra on a checkered floor", "scene"),
        ('Poster for a pattern workshop "PATTERNS"', "poster"),
        ("a living room with striped wallpaper", "scene"),
        ("a man holding a picture frame", "scene"),
        ("a forest background at dawn", "scene"),
        ("A Celtic warrior", "scene"),
        ("batik shirt on a hanger", "scene"),
        ("polka dot dress on a mannequin", "scene"),
        ("the frame of a bicycle leaning on a wall", "scene"),
        ("a border collie running", "scene"),
        ("a window frame with snow outside", "scene"),
        ('business card with a geometric border "ANNA"', "business-card"),
    ],
)
def test_patterns_on_things_are_no_patterns(limner: Limner, brief: str, medium: str) -> None:
    assert limner.plan(brief).medium == medium


def test_the_name_of_an_ornament_is_no_colour(limner: Limner) -> None:
    assert limner.plan("青海波の模様").palette.dominant == ()
