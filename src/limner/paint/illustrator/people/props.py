"""Things people hold, sit on and ride, drawn by the same hand. Each is drawn about the grip, in thousandths of the stature."""

from __future__ import annotations

import math
from collections.abc import Callable

import skia

from limner.paint.illustrator.brush import Pt, oval_path, smooth
from limner.paint.illustrator.people.pen import Joint, Pen, deep, rounded, tube
from limner.paint.illustrator.ramp import light_of, mix, shadow_of

Prop = Callable[[Pen, str], None]


def _book(pen: Pen, color: str) -> None:
    for s in (-1, 1):
        pen.shape(rounded([(0, -6), (s * 82, -26), (s * 86, 54), (0, 70)], 0.06), color, depth=0.4)
        pen.shape(rounded([(0, -16), (s * 76, -34), (s * 79, -22), (0, 2)], 0.1), "#fbf6ea", depth=0.2, contour=0.6)


def _closed_book(pen: Pen, color: str) -> None:
    pen.shape(rounded([(-36, -52), (38, -52), (38, 52), (-36, 52)], 0.08), color)
    pen.line([(-24, -50), (-24, 50)], deep(color), 4, 0.6)
    pen.shape(
        rounded([(-10, -32), (26, -32), (26, -12), (-10, -12)], 0.1), light_of(color, 0.22), depth=0.1, contour=0.0
    )


def _newspaper(pen: Pen, color: str) -> None:
    for s in (-1, 1):
        pen.shape(rounded([(0, -96), (s * 108, -108), (s * 110, 74), (0, 84)], 0.03), "#f1ede2", depth=0.4)
        pen.line([(s * 16, -74), (s * 92, -84)], "#5a5650", 11, curve=False)
        for k in range(5):
            pen.line([(s * 16, -44 + 22 * k), (s * 92, -52 + 22 * k)], "#a09a8e", 5, curve=False)


def _phone(pen: Pen, color: str) -> None:
    pen.shape(rounded([(-17, -34), (17, -34), (17, 34), (-17, 34)], 0.2), "#2b2f3a", depth=0.3)


def _mug(pen: Pen, color: str) -> None:
    pen.canvas.drawPath(oval_path(25, 0, 15, 17), _ring(pen, color, 7))
    pen.shape(rounded([(-25, -28), (25, -28), (22, 28), (-22, 28)], 0.2), color, depth=0.6)
    pen.shape(oval_path(0, -27, 25, 6), mix(color, "#ffffff", 0.25), depth=0.1, contour=0.6)
    pen.dot(0, -26, 20, "#6b4226", 4)
    for x in (-9, 8):
        pen.line([(x, -42), (x + 6, -56), (x - 3, -70), (x + 4, -84)], "#ffffff", 4.5, 0.65)


def _ring(pen: Pen, color: str, width: float) -> skia.Paint:
    paint = pen.paint(shadow_of(color, 0.04))
    paint.setStyle(skia.Paint.kStroke_Style)
    paint.setStrokeWidth(width)
    return paint


def _laptop(pen: Pen, color: str) -> None:
    pen.shape(rounded([(-66, 24), (78, 24), (86, 36), (-74, 36)], 0.2), "#aab2c0", depth=0.3)
    pen.shape(rounded([(48, -70), (66, -70), (82, 26), (66, 26)], 0.12), "#c3cad6", depth=0.3)


def umbrella(pen: Pen, color: str) -> None:
    """Draw an open umbrella above the hand."""
    pen.line([(0, 60), (0, -430)], "#6b4a35", 9, curve=False)
    pen.line([(0, 60), (0, 76), (14, 84), (26, 74)], "#6b4a35", 9)
    top, low = -450.0, -270.0
    ends = [-300.0, -180.0, -60.0, 60.0, 180.0, 300.0]
    edge = []
    for a, b in zip(ends, ends[1:], strict=False):
        edge += [(a, low + abs(a) * 0.06), ((a + b) / 2, low - 30 + abs(a + b) * 0.03)]
    edge.append((300.0, low + 20))
    dome = smooth(
        [
            (-300, low + 20),
            (-262, low - 66),
            (-168, top + 44),
            (0, top),
            (168, top + 44),
            (262, low - 66),
            *edge[::-1][:-1],
        ],
        closed=True,
        tension=0.14,
    )
    pen.shape(dome, color, depth=1.4, reach=26)
    with pen.inside(dome):
        for x in (-180, -60, 60, 180):
            pen.line([(0, top), (x * 0.72, top + 90), (x, low + 10)], deep(color), 3, 0.45)
    pen.line([(0, top), (0, top - 26)], "#6b4a35", 8, curve=False)


def _guitar(pen: Pen, color: str) -> None:
    with pen.at(10, 10, 1.0, -24):
        pen.shape(rounded([(70, -12), (300, -9), (300, 9), (70, 12)], 0.05), "#6b4429", depth=0.3)
        pen.shape(rounded([(296, -17), (348, -20), (348, 20), (296, 17)], 0.15), "#4f3220", depth=0.3)
        body = smooth(
            [
                (-130, 0),
                (-122, -62),
                (-70, -84),
                (-18, -56),
                (20, -48),
                (66, -60),
                (92, -28),
                (96, 0),
                (92, 28),
                (66, 60),
                (20, 48),
                (-18, 56),
                (-70, 84),
                (-122, 62),
            ],
            closed=True,
        )
        pen.shape(body, color, depth=0.8)
        pen.dot(6, 0, 27, "#3a241a")
        pen.shape(rounded([(-86, -24), (-74, -24), (-74, 24), (-86, 24)], 0.1), "#4f3220", depth=0.1)
        for y in (-6, 0, 6):
            pen.line([(-80, y), (320, y)], "#f4ead6", 1.8, 0.85, curve=False)


def _violin(pen: Pen, color: str) -> None:
    with pen.at(0, 0, 0.62, -18):
        _guitar(pen, color)


def _flask(pen: Pen, color: str) -> None:
    pen.shape(
        smooth(
            [(-9, -58), (-9, -18), (-38, 34), (-30, 46), (30, 46), (38, 34), (9, -18), (9, -58)],
            closed=True,
            tension=0.1,
        ),
        "#dcebf0",
        depth=0.3,
    )
    pen.fill(
        smooth([(-24, 12), (-36, 34), (-28, 43), (28, 43), (36, 34), (24, 12)], closed=True, tension=0.1), color, 0.92
    )
    pen.dot(-6, 24, 4.5, "#ffffff", alpha=0.7)
    pen.dot(9, 32, 3.5, "#ffffff", alpha=0.7)


def _clipboard(pen: Pen, color: str) -> None:
    pen.shape(rounded([(-42, -56), (42, -56), (42, 56), (-42, 56)], 0.08), "#a06a3d", depth=0.4)
    pen.shape(rounded([(-34, -42), (34, -42), (34, 48), (-34, 48)], 0.04), "#fbfaf5", depth=0.2, contour=0.5)
    for k in range(4):
        pen.line([(-24, -24 + 18 * k), (22 - 6 * (k % 2), -24 + 18 * k)], "#9aa4b5", 5, curve=False)
    pen.shape(rounded([(-16, -64), (16, -64), (16, -46), (-16, -46)], 0.2), "#8a93a5", depth=0.2)


def _tray(pen: Pen, color: str) -> None:
    pen.shape(oval_path(0, 0, 96, 15), "#c3cad6", depth=0.4)
    pen.shape(rounded([(-40, -44), (-8, -44), (-12, -4), (-36, -4)], 0.1), "#fbfaf6", depth=0.4)
    pen.shape(
        smooth(
            [(14, -66), (46, -66), (42, -40), (31, -30), (30, -8), (44, -3), (16, -3), (30, -8), (29, -30), (18, -40)],
            closed=True,
            tension=0.1,
        ),
        "#e8b4a8",
        depth=0.3,
    )


def _bouquet(pen: Pen, color: str) -> None:
    pen.shape(rounded([(-34, -30), (36, -30), (10, 74), (-10, 74)], 0.1), "#f4ead6", depth=0.6)
    for k, (x, y) in enumerate(((-44, -34), (44, -34), (-22, -58), (24, -60), (0, -34), (0, -82))):
        c = (color, light_of(color, 0.12), "#f4efe6")[k % 3]
        for j in range(6):
            a = math.tau * j / 6 + k
            pen.dot(x + 15 * math.cos(a), y + 15 * math.sin(a), 13, c)
        pen.dot(x, y, 10, "#f0c04a")
    for x, y in ((-66, -8), (66, -8), (-50, -76), (50, -78)):
        pen.shape(
            smooth([(x * 0.5, y * 0.5 - 14), (x, y - 10), (x * 1.1, y + 6), (x * 0.7, y + 6)], closed=True),
            "#5f8f5a",
            depth=0.3,
        )


def _wand(pen: Pen, color: str) -> None:
    pen.line([(0, 20), (26, -110)], "#5a3a28", 9, curve=False)
    star = [
        (
            28 + (34 if k % 2 == 0 else 14) * math.sin(math.tau * k / 10),
            -128 - (34 if k % 2 == 0 else 14) * math.cos(math.tau * k / 10),
        )
        for k in range(10)
    ]
    pen.shape(rounded(star, 0.05), "#f4cf55", depth=0.3)


def _palette_board(pen: Pen, color: str) -> None:
    pen.shape(
        smooth(
            [(-70, 0), (-50, -42), (10, -50), (66, -26), (70, 12), (40, 24), (26, 12), (6, 20), (0, 44), (-40, 40)],
            closed=True,
        ),
        "#d9b07a",
        depth=0.4,
    )
    for k, c in enumerate(("#d8453c", "#f0b429", "#3f9a6b", "#3f7fc4", "#8a5fb0")):
        a = math.pi * (1.0 + 0.22 * k)
        pen.dot(46 * math.cos(a) - 2, 26 * math.sin(a) - 4, 10.5, c)


def _paint_brush(pen: Pen, color: str) -> None:
    pen.line([(-44, 40), (30, -26)], "#c99a5b", 8, curve=False)
    pen.line([(30, -26), (42, -37)], "#9aa4b5", 10, curve=False)
    pen.line([(42, -37), (58, -52)], color, 12)


def _watering_can(pen: Pen, color: str) -> None:
    pen.line([(40, 30), (90, -22)], shadow_of(color, 0.05), 15, curve=False)
    pen.line([(80, -32), (102, -12)], color, 14, curve=False)
    pen.canvas.drawPath(oval_path(-8, -16, 46, 42), _ring(pen, color, 10))
    pen.shape(rounded([(-46, -14), (44, -14), (48, 62), (-50, 62)], 0.12), color, depth=0.7)


def _wrench(pen: Pen, color: str) -> None:
    pen.line([(-8, 50), (12, -54)], "#9aa4b5", 17, curve=False)
    pen.canvas.drawPath(oval_path(15, -70, 19, 19), _ring(pen, "#9aa4b5", 13))


def _hammer(pen: Pen, color: str) -> None:
    pen.line([(-6, 56), (10, -60)], "#b5824f", 15, curve=False)
    pen.shape(rounded([(-34, -84), (44, -74), (42, -46), (-36, -56)], 0.14), "#6b7482", depth=0.5)


def _scroll(pen: Pen, color: str) -> None:
    with pen.at(0, 0, 1.0, -28):
        pen.shape(rounded([(-72, -15), (72, -15), (72, 15), (-72, 15)], 0.3), "#f7f1e2", depth=0.6)
        pen.line([(0, -16), (0, 16)], "#c9332b", 12, curve=False)


def _pan(pen: Pen, color: str) -> None:
    pen.line([(-40, 12), (20, 4)], "#3b2f28", 14, curve=False)
    pen.shape(smooth([(10, -14), (160, -14), (146, 26), (26, 26)], closed=True, tension=0.08), "#3b3f4a", depth=0.6)
    for k, c in enumerate(("#f0b429", "#d8453c", "#6f9e4b", "#f4efe6")):
        pen.dot(44 + 28 * k, -22 - 9 * (k % 2), 13, c)
    for x in (60, 100):
        pen.line([(x, -52), (x + 8, -70), (x - 4, -90), (x + 5, -110)], "#ffffff", 5, 0.6)


def _microphone(pen: Pen, color: str) -> None:
    pen.line([(-4, 46), (4, -20)], "#33363f", 15, curve=False)
    pen.shape(oval_path(8, -42, 22, 26), "#8a93a5", depth=0.5)


def _camera(pen: Pen, color: str) -> None:
    pen.shape(
        rounded([(-52, -26), (-22, -26), (-12, -42), (22, -42), (30, -26), (54, -26), (54, 36), (-52, 36)], 0.14),
        "#33363f",
        depth=0.5,
    )
    pen.shape(oval_path(2, 4, 29, 29), "#5a6070", depth=0.4)
    pen.dot(2, 4, 17, "#22304a")
    pen.dot(-5, -3, 5.5, "#ffffff", alpha=0.8)


def _briefcase(pen: Pen, color: str) -> None:
    pen.canvas.drawPath(oval_path(0, 14, 22, 18), _ring(pen, color, 9))
    pen.shape(rounded([(-74, 26), (74, 26), (74, 124), (-74, 124)], 0.1), color, depth=0.7)
    pen.line([(-74, 66), (74, 66)], deep(color), 4, 0.6, curve=False)
    pen.dot(0, 66, 9, "#e8c25a")


def _bag(pen: Pen, color: str) -> None:
    pen.canvas.drawPath(oval_path(0, 20, 24, 34), _ring(pen, color, 8))
    pen.shape(rounded([(-52, 46), (52, 46), (60, 150), (-60, 150)], 0.12), color, depth=0.7)


def _suitcase(pen: Pen, color: str) -> None:
    pen.line([(-14, 4), (-14, 70)], "#6b7482", 7, curve=False)
    pen.line([(14, 4), (14, 70)], "#6b7482", 7, curve=False)
    pen.line([(-14, 4), (14, 4)], "#33363f", 11, curve=False)
    pen.shape(rounded([(-58, 66), (58, 66), (58, 230), (-58, 230)], 0.14), color, depth=0.9)
    for x in (-28, 0, 28):
        pen.line([(x, 80), (x, 216)], deep(color), 4, 0.5, curve=False)


def _balloon(pen: Pen, color: str) -> None:
    pen.line([(0, 30), (14, -90), (4, -210)], "#6b6470", 3)
    pen.shape(
        smooth([(4, -212), (-64, -290), (-56, -368), (4, -400), (64, -368), (72, -290)], closed=True), color, depth=1.0
    )
    pen.line([(-34, -340), (-24, -366)], "#ffffff", 12, 0.7)


def _knitting(pen: Pen, color: str) -> None:
    pen.line([(-60, -22), (40, 20)], "#c99a5b", 6, curve=False)
    pen.line([(60, -22), (-40, 20)], "#c99a5b", 6, curve=False)
    cloth = rounded([(-34, -2), (34, -2), (38, 96), (-38, 96)], 0.1)
    pen.shape(cloth, color, depth=0.6)
    with pen.inside(cloth):
        for k in range(4):
            pen.line([(-40, 16 + 22 * k), (40, 16 + 22 * k)], light_of(color, 0.13), 8, 0.8, curve=False)


def _rod(pen: Pen, color: str) -> None:
    pen.line([(-26, 26), (70, -90), (176, -200)], "#7a5233", 8)
    pen.line([(176, -200), (190, 20), (186, 300)], "#f4f4ef", 2.4, 0.9)
    pen.dot(-6, 14, 15, "#6b7482")


def _controller(pen: Pen, color: str) -> None:
    pen.shape(
        smooth(
            [(-56, -14), (0, -20), (56, -14), (66, 28), (44, 30), (22, 12), (-22, 12), (-44, 30), (-66, 28)],
            closed=True,
        ),
        "#3b3f4c",
        depth=0.5,
    )
    pen.dot(34, -4, 6, "#d8453c")
    pen.dot(-34, -2, 9, "#6b7482")


def ball(pen: Pen, color: str) -> None:
    """Draw a football about the origin."""
    pen.shape(oval_path(0, 0, 62, 62), "#fbfaf6", depth=0.9)
    for k in range(5):
        a = math.tau * k / 5 + 0.3
        pen.dot(40 * math.cos(a), 40 * math.sin(a), 12, "#2b2f3a")
    pen.dot(0, 0, 16, "#2b2f3a")


def stool(pen: Pen, color: str) -> None:
    """Draw the top of a stool, its middle at the origin."""
    pen.shape(rounded([(-86, 0), (86, 0), (80, 26), (-80, 26)], 0.25), color, depth=0.6)


BICYCLE: tuple[Pt, Pt, Pt, Pt, Pt] = ((-12, -160), (-86, -400), (172, -410), (-235, -165), (245, -165))
"""Crank, saddle post, head and the two hubs of a bicycle."""


def bicycle(pen: Pen, color: str) -> None:
    """Draw a bicycle standing on the ground (y 0), its saddle above the origin."""
    rubber = "#2f3340"
    for x in (-235, 245):
        pen.canvas.drawPath(oval_path(x, -165, 158, 158), _ring(pen, rubber, 17))
        pen.canvas.drawPath(oval_path(x, -165, 142, 142), _ring(pen, "#c9ced8", 5))
        for k in range(6):
            a = math.pi * k / 6 + 0.2
            pen.line(
                [(x - 140 * math.cos(a), -165 - 140 * math.sin(a)), (x + 140 * math.cos(a), -165 + 140 * math.sin(a))],
                "#aab2c0",
                2.2,
                0.8,
                curve=False,
            )
        pen.dot(x, -165, 15, "#6b7482")
    crank, seat, head, rear, front = BICYCLE
    for start, end in ((rear, crank), (crank, seat), (rear, seat), (seat, head), (crank, head), (head, front)):
        pen.line([start, end], deep(color), 20, curve=False)
        pen.line([start, end], color, 15, curve=False)
    pen.line([head, (160, -470), (216, -486)], "#4a4f5c", 13)
    pen.line([seat, (-96, -440)], "#4a4f5c", 13, curve=False)
    pen.shape(smooth([(-150, -450), (-96, -462), (-34, -448), (-92, -434)], closed=True), "#4a3428", depth=0.4)
    pen.canvas.drawPath(oval_path(*crank, 30, 30), _ring(pen, "#6b7482", 9))


def seat_of(pen: Pen, x: float, y: float, color: str) -> None:
    """Draw a stool under somebody: its seat's middle at (x, y), its legs down to the ground."""
    for dx in (-58, 58):
        pen.shape(
            tube([Joint(x + dx * 0.8, y + 10, 11), Joint(x + dx, y * 0.5, 10), Joint(x + dx * 1.12, -4, 9)]),
            shadow_of(color, 0.06),
            depth=0.4,
        )
    pen.line([(x - 60, y * 0.4), (x + 60, y * 0.4)], shadow_of(color, 0.09), 12, curve=False)
    with pen.at(x, y):
        stool(pen, color)


PROPS: dict[str, tuple[Prop, str]] = {
    "book": (_book, "#b5483f"), "closed-book": (_closed_book, "#3f6f8a"), "newspaper": (_newspaper, "#f1ede2"),
    "phone": (_phone, "#2b2f3a"),
    "mug": (_mug, "#d8704f"), "laptop": (_laptop, "#aab2c0"), "umbrella": (umbrella, "#d9483f"), "guitar": (_guitar, "#c98a45"),
    "violin": (_violin, "#9a5a2f"), "flask": (_flask, "#4fb0a0"), "clipboard": (_clipboard, "#a06a3d"), "tray": (_tray, "#c3cad6"),
    "bouquet": (_bouquet, "#e07a93"), "wand": (_wand, "#f4cf55"), "palette": (_palette_board, "#d9b07a"),
    "paintbrush": (_paint_brush, "#3f7fc4"),
    "watering-can": (_watering_can, "#5f9a8a"), "wrench": (_wrench, "#9aa4b5"), "hammer": (_hammer, "#6b7482"),
    "scroll": (_scroll, "#f7f1e2"),
    "pan": (_pan, "#3b3f4a"), "microphone": (_microphone, "#33363f"), "camera": (_camera, "#33363f"), "briefcase": (_briefcase,
    "#8a5a38"),
    "bag": (_bag, "#c9564f"), "suitcase": (_suitcase, "#3f7f8c"), "balloon": (_balloon, "#e2574c"), "knitting": (_knitting,
    "#c9564f"),
    "rod": (_rod, "#7a5233"), "controller": (_controller, "#3b3f4c"),
}  # fmt: skip
"""Things drawn by rule, each with its own colour."""
LOW = frozenset({"briefcase", "bag", "suitcase"})
"""Things carried in a hanging hand."""
