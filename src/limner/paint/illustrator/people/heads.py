"""Heads: skull, ears, face by mood, beard and glasses. A head's frame: origin at its middle, crown at y = −1, chin at y = 1."""

from __future__ import annotations

from typing import NamedTuple

import skia

from limner.paint.illustrator.brush import Pt, oval_path, smooth
from limner.paint.illustrator.people.pen import Pen, deep
from limner.paint.illustrator.ramp import lch, mix, shadow_of

EYE = "#2a211f"
LIP = "#b8504f"


class Head(NamedTuple):
    """What a head is drawn from: half width ``w``, ``turn`` 0…1, how features shift with it, and how they look."""

    w: float
    turn: float
    age: str
    sex: str
    skin: str
    hair: str
    hair_color: str
    beard: str
    eyewear: str
    mood: str
    closed: bool
    down: bool
    jewels: str
    fine: bool

    @property
    def shift(self) -> float:
        """How far the face's middle lies from the head's."""
        return 0.34 * self.turn * self.w

    @property
    def young(self) -> bool:
        """Whether it is a child's head."""
        return self.age in ("child", "baby")


def skull(h: Head) -> skia.Path:
    """Return the outline of a head."""
    w, s = h.w, h.shift * 0.5
    jaw = 0.86 if h.young else 0.8 if h.sex == "male" else 0.72
    chin = 0.4 if h.young or h.sex == "male" else 0.33
    low = 0.66 if not h.young else 0.62
    points: list[Pt] = [
        (0, -1.0), (0.56 * w, -0.9), (0.92 * w, -0.52), (w, -0.02), (0.97 * w + 0.2 * s, 0.3), (jaw * w + 0.6 * s, low),
        (chin * w + s, 0.95), (s, 1.01), (-chin * w + s, 0.95), (-jaw * w + 0.6 * s, low), (-0.97 * w + 0.2 * s, 0.3), (-w, -0.02),
        (-0.92 * w, -0.52), (-0.56 * w, -0.9),
    ]  # fmt: skip
    return smooth(points, closed=True)


def draw_head(pen: Pen, h: Head) -> None:
    """Draw ears, skull and face (no hair)."""
    for x in ears_of(h):
        ear = oval_path(x, 0.16, 0.13, 0.2)
        pen.shape(ear, h.skin, depth=0.3)
        pen.line([(x - 0.05, 0.1), (x + 0.02, 0.14), (x - 0.01, 0.24)], shadow_of(h.skin, 0.14), 0.035)
    path = skull(h)
    pen.shape(path, h.skin, depth=0.8, reach=13)
    blush = mix(h.skin, "#e0524a", 0.45 if lch(h.skin).l > 0.6 else 0.3)
    with pen.inside(path):
        strength = 0.5 if h.sex == "female" or h.young else 0.28
        for x in (-1, 1):
            pen.glow(h.shift + x * 0.5 * h.w, 0.44, 0.26, 0.2, blush, strength)
    _eyes(pen, h)
    _brows(pen, h)
    if h.beard:
        _beard(pen, h, path)
    _nose(pen, h)
    _mouth(pen, h)
    if h.age == "old":
        _wrinkles(pen, h)
    if h.eyewear:
        _glasses(pen, h)
    if h.jewels == "bindi":
        pen.dot(h.shift, -0.2, 0.05, "#b3202c")


def ears_of(h: Head) -> list[float]:
    """Return where ears are seen: both from the front, the near one of a turned head."""
    near = -h.w * (1.0 - 0.5 * max(0.0, h.turn - 0.2))
    return [near, h.w] if h.turn < 0.35 else [near]


def eye_places(h: Head) -> list[tuple[float, float, float]]:
    """Return the middle of each eye and how wide it looks (1 near, less for the far one)."""
    y = 0.2 if h.young else 0.08
    gap = 0.45 * h.w if not h.young else 0.5 * h.w
    far = 1 - 0.22 * h.turn
    return [(h.shift - gap * (1 - 0.08 * h.turn), y, 1.0), (h.shift + gap * (1 - 0.42 * h.turn), y, far)]


def _eyes(pen: Pen, h: Head) -> None:
    shut = h.closed or h.mood in ("laughing", "sleepy")
    big = 1.28 if h.young else 1.0
    for k, (x, y, wide) in enumerate(eye_places(h)):
        if shut:
            up = -0.06 if h.mood == "laughing" else 0.05
            pen.line([(x - 0.11 * wide, y), (x, y + up), (x + 0.11 * wide, y)], EYE, 0.045)
            continue
        drop = 0.04 if h.down else 0.0
        rx, ry = 0.066 * wide * big, 0.092 * big * (0.82 if h.down else 1.0)
        if h.fine and not h.eyewear or h.mood == "surprised":
            pen.dot(x, y + drop, rx * 1.6, "#fffdf8", ry * 1.08)
        pen.dot(x + 0.02 * h.turn, y + drop, rx, EYE, ry)
        pen.dot(x + 0.02 * h.turn - 0.022 * big, y + drop - 0.036 * big, 0.02 * big, "#ffffff", 0.024 * big)
        outer = -1 if k == 0 else 1
        reach = 0.12 * wide * big
        if h.sex == "female" or h.fine or h.down:
            lid = [(x - reach, y - 0.02 + drop), (x, y - ry - 0.01 + drop), (x + reach, y - 0.02 + drop)]
            pen.line(lid, EYE, 0.036)
        if h.sex == "female":
            pen.line(
                [(x + outer * reach * 0.9, y - 0.03 + drop), (x + outer * (reach + 0.07), y - 0.1 + drop)], EYE, 0.032
            )


def _brows(pen: Pen, h: Head) -> None:
    color = mix(deep(h.hair_color), h.skin, 0.12) if lch(h.hair_color).l < 0.8 else mix(h.hair_color, "#8d8a88", 0.5)
    tilt = {"angry": 0.11, "sad": -0.1, "worried": -0.08, "surprised": -0.02}.get(h.mood, -0.01)
    lift = {"surprised": -0.1, "laughing": -0.05, "happy": -0.03, "angry": 0.05}.get(h.mood, 0.0)
    width = (0.05 if h.sex == "female" else 0.075) * (0.8 if h.young else 1.0)
    for k, (x, y, wide) in enumerate(eye_places(h)):
        inner = 1 if k == 0 else -1
        top = y - (0.25 if not h.young else 0.27) + lift
        half = 0.15 * wide
        pen.line(
            [(x - inner * half, top - tilt * 0.4 + 0.03), (x, top - 0.025), (x + inner * half, top + tilt + 0.015)],
            color, width,
        )  # fmt: skip


def _nose(pen: Pen, h: Head) -> None:
    color = shadow_of(h.skin, 0.15)
    x, y = h.shift + 0.05 * h.turn, 0.36 if not h.young else 0.42
    if h.turn > 0.3:
        tip = 0.1 + 0.06 * h.turn
        pen.line([(x + 0.02, y - 0.22), (x + tip, y + 0.03), (x + 0.01, y + 0.07)], color, 0.045)
    elif h.young:
        pen.line([(x - 0.05, y), (x, y + 0.03), (x + 0.05, y)], color, 0.045)
    else:
        pen.line([(x + 0.03, y - 0.18), (x + 0.075, y + 0.03), (x - 0.045, y + 0.06)], color, 0.045)


def _mouth(pen: Pen, h: Head) -> None:
    x, y = h.shift * 1.02, 0.66 if not h.young else 0.68
    lip = mix(h.skin, "#a3262e", 0.55) if h.sex == "female" and not h.young else shadow_of(mix(h.skin, LIP, 0.4), 0.12)
    wide = 0.24 * (1 - 0.2 * h.turn)
    if h.mood in ("happy", "laughing", "excited"):
        size = 0.2 if h.mood != "happy" else 0.15
        smile = smooth([
            (x - wide, y - 0.06), (x, y - 0.035), (x + wide, y - 0.06), (x + wide * 0.72, y + size * 0.5), (x, y + size),
            (x - wide * 0.72, y + size * 0.5),
        ], closed=True)  # fmt: skip
        pen.fill(smile, "#7c2b30")
        with pen.inside(smile):
            pen.dot(x, y - 0.06, wide * 0.95, "#ffffff", 0.075)
            pen.dot(x, y + size, wide * 0.6, "#d9706c", 0.07)
        return
    if h.mood == "surprised":
        pen.dot(x, y + 0.03, 0.075, "#7c2b30", 0.1)
        return
    bend = {"sad": -0.09, "worried": -0.05, "angry": -0.05, "serious": 0.0, "sleepy": 0.03}.get(h.mood, 0.07)
    if h.sex == "female" and not h.young and bend > 0:
        pen.line([(x - wide * 0.8, y - 0.02), (x, y + bend), (x + wide * 0.8, y - 0.02)], lip, 0.065)
        return
    pen.line([(x - wide * 0.85, y - bend * 0.4), (x, y + bend * 0.6), (x + wide * 0.85, y - bend * 0.4)], lip, 0.05)


def _beard(pen: Pen, h: Head, face: skia.Path) -> None:
    color, s, w = h.hair_color, h.shift, h.w
    if h.beard == "stubble":
        with pen.inside(face):
            pen.glow(s, 0.8, 0.95 * w, 0.5, mix(h.skin, color, 0.75), 0.5)
        return
    if h.beard in ("full", "long"):
        low = 1.2 if h.beard == "full" else 1.85
        narrow = 0.62 if h.beard == "full" else 0.42
        jaw: list[Pt] = [
            (-w * 0.99, 0.08), (-w * 1.02, 0.45), (-w * 0.86 + 0.4 * s, 0.84), (-w * narrow + s, low - 0.14), (s, low),
            (w * narrow + s, low - 0.14), (w * 0.86 + 0.4 * s, 0.84), (w * 1.02, 0.45), (w * 0.99, 0.08), (w * 0.8 + 0.2 * s, 0.36),
            (0.42 * w + s, 0.5), (s, 0.47), (-0.42 * w + s, 0.5), (-w * 0.8 + 0.2 * s, 0.36),
        ]  # fmt: skip
        path = smooth(jaw, closed=True)
        pen.shape(path, color, depth=0.9, reach=10)
        with pen.inside(path):
            for k in (-2, -1, 1, 2):
                x = s + k * 0.2 * w
                pen.line([(x, 0.75), (x * 0.9 + 0.1 * s, low - 0.2)], deep(color), 0.025, 0.28)
    if h.beard == "goatee":
        pen.shape(oval_path(s, 0.93, 0.22 * w + 0.04, 0.2), color, depth=0.5)
    if h.beard in ("moustache", "goatee", "full", "long"):
        y = 0.545
        flow = smooth([
            (s, y - 0.04), (s + 0.2 * w, y - 0.05), (s + 0.46 * w, y + 0.09), (s + 0.24 * w, y + 0.085), (s, y + 0.045),
            (s - 0.24 * w, y + 0.085), (s - 0.46 * w, y + 0.09), (s - 0.2 * w, y - 0.05),
        ], closed=True)  # fmt: skip
        pen.shape(flow, color, depth=0.3, contour=0.8)


def _wrinkles(pen: Pen, h: Head) -> None:
    color = shadow_of(h.skin, 0.13)
    for x, y, wide in eye_places(h):
        pen.line([(x - 0.1 * wide, y + 0.17), (x, y + 0.2), (x + 0.1 * wide, y + 0.17)], color, 0.024, 0.8)
    for side in (-1, 1):
        x = h.shift + side * 0.3 * h.w
        if h.beard not in ("full", "long"):
            pen.line([(x, 0.42), (x + side * 0.09, 0.54), (x + side * 0.08, 0.66)], color, 0.026, 0.8)
    pen.line([(h.shift - 0.2, -0.42), (h.shift, -0.45), (h.shift + 0.2, -0.42)], color, 0.024, 0.6)


def _glasses(pen: Pen, h: Head) -> None:
    dark = h.eyewear == "sunglasses"
    frame = "#23262e" if dark else "#3a3236"
    places = eye_places(h)
    for x, y, wide in places:
        lens = oval_path(x, y + 0.02, 0.215 * wide, 0.2)
        pen.fill(lens, "#1d2430" if dark else "#ffffff", 0.93 if dark else 0.2)
        paint = pen.paint(frame)
        paint.setStyle(skia.Paint.kStroke_Style)
        paint.setStrokeWidth(0.05)
        pen.canvas.drawPath(lens, paint)
        pen.line([(x - 0.1 * wide, y - 0.02), (x - 0.02, y - 0.1)], "#ffffff", 0.03, 0.5 if dark else 0.75)
    (x1, y, a), (x2, _, b) = places
    pen.line([(x1 + 0.21 * a, y), ((x1 + x2) / 2, y - 0.035), (x2 - 0.21 * b, y)], frame, 0.045)
    near = ears_of(h)[0]
    pen.line([(x1 - 0.21 * a, y), (near, y + 0.02)], frame, 0.045)
    if h.turn < 0.35:
        pen.line([(x2 + 0.21 * b, y), (h.w, y + 0.02)], frame, 0.045)
