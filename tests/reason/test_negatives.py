"""What a brief asks to leave out is read in every language, and neither shown nor taken for a manner."""

from __future__ import annotations

import pytest

from limner.document.request import make_request
from limner.reason import reason
from limner.resources import Resources


@pytest.mark.parametrize(
    ("prompt", "wanted"),
    [
        ('Poster "A" with no cars, logos or people. No frame, please', {"cars", "logos", "people", "frame"}),
        ("Cartel «B», sin sangre, sin agujas ni caras asustadas", {"sangre", "agujas", "caras asustadas"}),
        ("无线耳机海报“静”,不要人物和文字", {"人物", "文字"}),
        ("ポスター「夏」写真や人物は使わないでください。", {"写真", "人物"}),
        ('Poster "A". No canto superior direito um gato. Não quero pessoas na imagem.', {"pessoas"}),
        ('afiş "A" İnsan olmasın, araba olmasın', {"İnsan", "araba"}),
        ('পোস্টার "ক" কোনো মানুষ থাকবে না।', {"মানুষ"}),
        ("ملصق «أ» بدون أشخاص وبدون سيارات", {"أشخاص", "سيارات"}),
    ],
)
def test_what_is_left_out_is_named_and_not_shown(prompt: str, wanted: set[str], resources: Resources) -> None:
    plan = reason(make_request(prompt), resources)
    assert set(plan.negatives) == wanted
    assert not {"person-standing", "automobile"} & {entity.concept for entity in plan.entities}
    assert plan.picture_style == ""
