"""Heads of beasts seen from the side: skull and muzzle, ears, eye, mane and horns. They look to the right."""

from __future__ import annotations

import math
import random

import skia

from limner.paint.illustrator.beasts.coats import draw_marks
from limner.paint.illustrator.beasts.forms import Coat, union
from limner.paint.illustrator.beasts.kinds import Kind
from limner.paint.illustrator.beasts.rig import Skeleton
from limner.paint.illustrator.brush import Pt, polygon, smooth
from limner.paint.illustrator.people.pen import Joint, Pen, tube
from limner.paint.illustrator.ramp import light_of, mix, shadow_of


def draw_side(pen: Pen, kind: Kind, bones: Skeleton, coat: Coat, rng: random.Random, asleep: bool) -> None:
    """Draw a head in profile at the end of the neck."""
    x, y = bones.head
    s = kind.skull
    long, tip, droop = kind.muzzle
    with pen.at(x, y, 1.0, droop + bones.nod):
        _horns(pen, kind, coat, far=True)
        _ear(pen, kind, coat, far=True)
        nose = (0.62 * s + long, 0.16 * s)
        muzzle = [Joint(0.1 * s, 0.1 * s, 0.84 * s), Joint(0.5 * s + 0.36 * long, 0.12 * s, 0.55 * s + 0.3 * tip),
                  Joint(0.55 * s + 0.74 * long, 0.15 * s, 1.04 * tip), Joint(*nose, tip)]  # fmt: skip
        skull = skia.Path()
        skull.addOval(skia.Rect.MakeLTRB(-1.02 * s, -1.0 * s, 1.02 * s, 1.0 * s))
        head = union(skull, tube(_eased(muzzle)))
        pen.shape(head, coat.main, depth=0.9, reach=16, contour=0)
        with pen.inside(head):
            pale = coat.under if kind.foot != "hoof" or kind.marks else mix(coat.main, coat.under, 0.7)
            pen.dot(nose[0] + 0.1 * long, nose[1] + 0.4 * tip, 0.62 * long, pale, 1.15 * tip, 0.95)
        if kind.marks in ("zebra", "spots", "giraffe", "tabby", "stripes", "panda"):
            draw_marks(pen, kind._replace(marks={"giraffe": ""}.get(kind.marks, kind.marks)), coat, skull, rng)
        _nose(pen, kind, coat, nose, tip, long)
        _eye(pen, (0.46 * s, -0.26 * s), 0.2 * max(s, 84), kind, asleep)
        _ear(pen, kind, coat, far=False)
        _horns(pen, kind, coat, far=False)
    pen_mane(pen, kind, bones, coat)


def _eased(joints: list[Joint]) -> list[Joint]:
    out: list[Joint] = []
    for a, b in zip(joints, joints[1:], strict=False):
        out += [Joint(*(p + (q - p) * k / 4 for p, q in zip(a, b, strict=True))) for k in range(4)]
    return [*out, joints[-1]]


def _nose(pen: Pen, kind: Kind, coat: Coat, nose: Pt, tip: float, long: float) -> None:
    x, y = nose
    if kind.ears == "pig":
        disc = skia.Path()
        disc.addOval(skia.Rect.MakeLTRB(x - 0.1 * tip, y - 0.95 * tip, x + 0.95 * tip, y + 0.95 * tip))
        pen.shape(disc, kind.nose, depth=0.4, reach=6)
        for dy in (-0.3, 0.3):
            pen.dot(x + 0.45 * tip, y + dy * tip, 0.14 * tip, shadow_of(kind.nose, 0.2), 0.2 * tip)
    elif kind.foot == "paw":
        pen.dot(x + 0.72 * tip, y - 0.42 * tip, 0.46 * tip, kind.nose, 0.36 * tip)
        pen.dot(x + 0.62 * tip, y - 0.54 * tip, 0.15 * tip, "#ffffff", 0.08 * tip, 0.5)
    else:
        pen.dot(x + 0.48 * tip, y - 0.24 * tip, 0.2 * tip, shadow_of(coat.dark, 0.02), 0.15 * tip, 0.85)
    line = shadow_of(coat.main, 0.24)
    smile = [(x + 0.86 * tip, y + 0.28 * tip), (x + 0.3 * tip, y + 0.55 * tip), (x - 0.28 * long, y + 0.42 * tip)]
    pen.line(smile, line, 7, 0.85)


def _eye(pen: Pen, at: Pt, r: float, kind: Kind, asleep: bool) -> None:
    x, y = at
    if asleep:
        pen.line([(x - r, y), (x, y + 0.55 * r), (x + r, y)], kind.eye, 8)
        return
    pen.dot(x, y, r, kind.eye, 1.14 * r)
    pen.dot(x + 0.3 * r, y - 0.36 * r, 0.32 * r, "#ffffff")
    pen.line([(x - 1.25 * r, y - 0.5 * r), (x - 0.3 * r, y - 1.42 * r), (x + 1.0 * r, y - 1.05 * r)], kind.eye, 6, 0.8)


def _ear(pen: Pen, kind: Kind, coat: Coat, *, far: bool) -> None:
    e, s = kind.ear, kind.skull
    tone = shadow_of(coat.main, 0.09) if far else coat.main
    shift = 0.34 * s if far else 0.0
    x, y = -0.36 * s + shift, -0.82 * s
    match kind.ears:
        case "floppy":
            tone = shadow_of(coat.dark, 0.06) if far else coat.dark
            x -= 0.12 * s
            flap = [(x - 0.3 * s, y + 0.16 * s), (x + 0.2 * s, y - 0.02 * s), (x + 0.5 * s, y + 0.3 * s), (x + 0.42 * s, y + 0.84 * e),
                    (x + 0.06 * s, y + 1.06 * e), (x - 0.26 * s, y + 0.8 * e)]  # fmt: skip
            if not far:
                pen.shape(smooth(flap, closed=True), tone, depth=0.7, reach=10)
        case "pig" | "cow":
            way = -1.0 if kind.ears == "cow" else 0.6
            flap = [
                (x, y + 20),
                (x + way * 0.5 * e, y - 0.28 * e),
                (x + way * e, y + 0.24 * e),
                (x + way * 0.4 * e, y + 0.42 * e),
            ]
            pen.shape(smooth(flap, closed=True), tone, depth=0.6, reach=8)
        case "round":
            pen.shape(_circle(x, y, 0.62 * e), tone, depth=0.5, reach=8)
        case _:
            lean = -0.24 * e if kind.ears == "deer" else -0.02 * e
            wide = 0.34 * e if kind.ears != "horse" else 0.36 * e
            leaf = [(x - wide, y + 0.3 * e), (x - 0.9 * wide + lean, y - 0.4 * e), (x + lean * 1.4, y - e),
                    (x + wide * 0.9 + lean * 0.6, y - 0.36 * e), (x + wide, y + 0.34 * e)]  # fmt: skip
            pen.shape(smooth(leaf, closed=True, tension=1 / 8), tone, depth=0.6, reach=8)
            if not far:
                inner = [(x - 0.4 * wide, y + 0.12 * e), (x + lean * 1.1, y - 0.66 * e), (x + 0.5 * wide, y + 0.14 * e)]
                pen.fill(polygon(inner), mix(coat.under, "#c98f88", 0.4), 0.8)


def _circle(x: float, y: float, r: float) -> skia.Path:
    path = skia.Path()
    path.addCircle(x, y, r)
    return path


def _horns(pen: Pen, kind: Kind, coat: Coat, *, far: bool) -> None:
    s = kind.skull
    bone = "#d9c7a3" if not far else "#bfae8c"
    x, y = (0.3 * s if far else 0.0), -0.86 * s
    match kind.horns:
        case "antlers":
            main = [(x, y), (x - 70, y - 150), (x - 10, y - 330), (x - 60, y - 440)]
            pen.line(main, "#8a6a48" if not far else "#74583b", 26)
            for px, py, qx, qy in ((-66, -140, 70, -230), (-34, -260, 96, -360), (-30, -320, -140, -420)):
                pen.line([(x + px, y + py), ((2 * x + px + qx) / 2 + 20, y + (py + qy) / 2), (x + qx, y + qy)],
                         "#8a6a48" if not far else "#74583b", 19)  # fmt: skip
        case "cow":
            pen.fill(
                smooth(
                    [(x - 20, y + 26), (x + 10, y - 70), (x + 70, y - 128), (x + 58, y - 40), (x + 44, y + 26)],
                    closed=True,
                ),
                bone,
            )
        case "buffalo" | "ram":
            curl = [(x, y + 20), (x - 120, y - 60), (x - 210, y + 30), (x - 170, y + 150), (x - 90, y + 140)]
            pen.line(
                curl if kind.horns == "ram" else [(x + 10, y + 20), (x - 110, y + 10), (x - 170, y - 110)],
                "#5a5148" if kind.horns == "buffalo" else bone,
                46,
            )
        case "goat":
            pen.line([(x + 10, y + 20), (x - 10, y - 110), (x - 90, y - 210)], "#8f7b62" if not far else "#78664f", 30)
        case "giraffe":
            pen.line([(x, y + 10), (x - 6, y - 74)], coat.dark, 18)
            pen.dot(x - 6, y - 80, 17, shadow_of(coat.dark, 0.1))
        case "unicorn":
            if not far:
                horn = polygon([(0.42 * s, -0.9 * s), (0.78 * s, -0.62 * s), (1.5 * s, -3.2 * s)])
                pen.shape(horn, "#f2c95c", depth=0.6, reach=8)
        case _:
            return


def pen_mane(pen: Pen, kind: Kind, bones: Skeleton, coat: Coat) -> None:
    """Draw a mane along the crest of the neck, and what hangs from the chin."""
    root, _, tip = bones.neck
    head_x, head_y = bones.head
    s = kind.skull
    if kind.marks == "beard":
        with pen.at(head_x, head_y, 1.0, kind.muzzle[2] + bones.nod):
            x = 0.62 * s + 0.6 * kind.muzzle[0]
            pen.fill(smooth([(x - 50, 0.6 * s), (x + 40, 0.6 * s), (x + 6, 1.9 * s)], closed=True), coat.main)
    if kind.mane not in ("horse", "short"):
        return
    dx, dy = tip.x - root.x, tip.y - root.y
    size = math.hypot(dx, dy) or 1.0
    nx, ny = dy / size, -dx / size
    deep = 1.0 if kind.mane == "horse" else 0.42
    crest: list[Pt] = []
    fall: list[Pt] = []
    for k in range(7):
        t = k / 6
        r = root.r + (tip.r - root.r) * t
        bow = math.sin(math.pi * t) * 0.05 * size
        cx, cy = root.x + dx * t + nx * (0.9 * r + bow), root.y + dy * t + ny * (0.9 * r + bow)
        crest.append((cx + nx * 20, cy + ny * 20))
        hang = deep * (0.9 + 0.34 * (k % 2)) * (0.82 * r)
        fall.append((cx - nx * hang - 26 * deep, cy - ny * hang * 0.4 + 46 * deep))
    ends = [(head_x + 0.1 * s, head_y - 1.06 * s)]
    if kind.mane == "horse":
        ends.append((head_x + 0.56 * s, head_y - 0.5 * s))
    path = smooth([*crest, *ends, *reversed(fall)], closed=True)
    pen.shape(path, coat.dark, depth=0.7, reach=12)
    if kind.mane == "horse":
        for k in range(1, 6):
            (ax, ay), (bx, by) = crest[k], fall[k]
            pen.line([(ax, ay), ((ax + bx) / 2 - 8, (ay + by) / 2), (bx, by)], light_of(coat.dark, 0.07), 5, 0.55)
