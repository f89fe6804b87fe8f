"""Musicians named by what they play are people with it in their hands, in every language."""

from __future__ import annotations

import pytest

from limner.document.request import make_request
from limner.reason import reason
from limner.resources import Resources


@pytest.mark.parametrize(
    ("prompt", "held"),
    [
        ("A saxophonist and a drummer on a small stage", ["saxophone", "drum"]),
        ("two trumpeters and a pianist", ["trumpet", "musical-keyboard"]),
        ("ドラマーとギタリストがステージで演奏している", ["drum", "guitar"]),
        ("大提琴家和钢琴家", ["violin", "musical-keyboard"]),
        ("기타리스트가 해변에서 연주하는 모습", ["guitar"]),
        ("एक तबला वादक और एक सितार वादक मंच पर", ["drum", "guitar"]),
        ("عازف عود يجلس في مقهى قديم", ["guitar"]),
        ("Drei Geigerinnen auf der Bühne", ["violin"]),
        ("joueur d'accordéon sur un pont", ["accordion"]),
        ("Саксофонист играет на крыше ночью", ["saxophone"]),
        ("skrzypaczka w czerwonej sukni", ["violin"]),
        ("nghệ sĩ sáo trúc bên hồ", ["flute"]),
    ],
)
def test_a_player_holds_the_instrument(prompt: str, held: list[str], resources: Resources) -> None:
    people = [one.person for one in reason(make_request(prompt), resources).entities if one.person is not None]
    assert [person.holds[0] for person in people if person.holds] == held
    assert all(person.pose.endswith("playing") for person in people)


def test_a_cherry_tree_blossoms_pink_unless_told_otherwise(resources: Resources) -> None:
    plans = [reason(make_request(p), resources) for p in ("a cherry tree by a lake", "a white cherry tree by a lake")]
    assert [plan.entities[0].attributes.color_name for plan in plans] == ["pink", "white"]
