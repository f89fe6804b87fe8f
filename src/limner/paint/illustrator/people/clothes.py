"""Clothes on a rig: legs and shoes, skirts and gowns, the upper body, sleeves and hands."""

from __future__ import annotations

import math

import skia

from limner.paint.illustrator.brush import Pt, oval_path, smooth
from limner.paint.illustrator.people.looks import Look
from limner.paint.illustrator.people.pen import Joint, Pen, along, deep, hull, rounded, tube
from limner.paint.illustrator.people.rig import Rig
from limner.paint.illustrator.ramp import fade, light_of, mix, shadow_of

SHOELESS = frozenset({"barefoot", "socks"})


def draw_leg(pen: Pen, rig: Rig, look: Look, side: str, far: bool) -> None:
    """Draw one leg: skin, sock, trouser or tights, and the shoe."""
    limb = rig.leg_l if side == "l" else rig.leg_r
    wear, legs = look.wear, look.wear.word("legs") or "trousers"
    shade = 0.05 if far else 0.0
    cloth, skin = _far(wear.bottom, shade), _far(look.skin, shade)
    whole = along(limb)
    if legs in ("bare", "shorts"):
        pen.shape(tube(whole), skin, reach=11)
        sock = wear.word("socks")
        if sock:
            pen.shape(tube(along(limb, 1.0, 0.74), 1.5, cap=False, head=False), _far(sock, shade), reach=9)
    draw_shoe(pen, rig, look, side, far)
    if legs == "tights":
        pen.shape(tube(along(limb, 0.97), 0.8, cap=False), cloth, reach=12)
    elif legs == "trousers":
        loose = wear.number("loose") * 0.5
        path = tube(along(limb, 0.99), 3.5 + loose, 3.0 + loose * 0.4, cap=False)
        pen.shape(path, cloth, reach=13)
        with pen.inside(path):
            _fold(pen, limb, cloth)
        patterned(pen, path, look, wear.bottom, trousers=True)
    elif legs == "shorts":
        path = tube(along(limb, 0.4), 6, 8, cap=False)
        pen.shape(path, cloth, reach=12)


def _far(color: str, shade: float) -> str:
    return shadow_of(color, shade) if shade else color


def _fold(pen: Pen, limb: tuple[Joint, Joint, Joint], cloth: str) -> None:
    knee = limb[1]
    pen.line(
        [(knee.x - knee.r, knee.y + 6), (knee.x, knee.y + 12), (knee.x + knee.r * 0.5, knee.y + 4)],
        deep(cloth),
        2.2,
        0.35,
    )


def draw_shoe(pen: Pen, rig: Rig, look: Look, side: str, far: bool) -> None:
    """Draw one shoe at the ankle, pointing where the body turns."""
    limb, turn = (rig.leg_l, rig.foot_l) if side == "l" else (rig.leg_r, rig.foot_r)
    ankle = limb[2]
    k, kind = rig.body.ankle / 44, look.wear.word("shoes") or "shoes"
    splay = (0.62 if side == "r" else -0.62) if rig.turn < 0.35 else 1.0
    color = look.skin if kind == "barefoot" else look.wear.shoe
    color = _far(color, 0.05 if far else 0.0)
    with pen.at(ankle.x, ankle.y, k, turn):
        pen.canvas.scale(splay / abs(splay) * (0.74 if rig.turn < 0.35 else 1.0), 1.0)
        top = -26 if kind == "boots" else -14 if kind in ("shoes", "sneakers", "socks") else 6
        heel = 8 if kind == "heels" else 0
        upper = smooth([
            (-22, top), (-24, 20), (-27, 40 - heel), (-16, 44 - heel), (20, 44), (58, 44), (66, 38), (58, 24), (34, 14), (22,
            4), (21, top),
        ], closed=True)  # fmt: skip
        if kind in ("flats", "heels", "sandals", "geta"):
            pen.shape(upper, _far(look.skin, 0.05 if far else 0.0), reach=8)
            slip = smooth(
                [(-26, 22), (-28, 42 - heel), (10, 45), (60, 44), (67, 37), (54, 25), (34, 24), (14, 35), (-8, 32)],
                closed=True,
            )
            if kind in ("sandals", "geta"):
                pen.line([(26, 12), (40, 36)], color, 6, curve=False)
                pen.line([(48, 22), (40, 36)], color, 6, curve=False)
            else:
                pen.shape(slip, color, reach=7)
        else:
            pen.shape(upper, color, reach=8)
        if kind == "sneakers":
            sole = smooth([(-28, 36), (-28, 45), (62, 45), (69, 38), (40, 37)], closed=True)
            pen.shape(sole, light_of(mix(color, "#ffffff", 0.75), 0.02), depth=0.3)
            for x in (22, 30, 38):
                pen.line([(x, 20 + (x - 22) * 0.3), (x + 10, 14 + (x - 22) * 0.35)], "#ffffff", 3.4, 0.95)
        elif kind not in SHOELESS:
            pen.line([(-26, 44), (62, 44)], deep(color), 5, 0.9, curve=False)
        if kind == "heels":
            pen.line([(-24, 36), (-23, 46)], deep(color), 6, curve=False)
        if kind == "geta":
            pen.line([(-28, 44), (66, 44)], "#8a5a3a", 7, curve=False)


def skirt_path(
    rig: Rig, hem: float, flare: float, loose: float = 0.0, top: float = 0.34, high: float = 0.0
) -> skia.Path:
    """Return a skirt, gown or coat tail from the waist down to a share ``hem`` of the legs, wider by ``flare`` at its foot."""
    waist = high or top
    b = rig.body
    width = b.waist + 8 + loose if not high else (b.waist + b.shoulder) * 0.46 + loose
    points: list[Pt] = [
        rig.on(-width, waist),
        rig.on(width, waist),
        rig.on(-b.hip - 8 - loose, 0.0),
        rig.on(b.hip + 8 + loose, 0.0),
    ]
    ends: list[Pt] = []
    for limb in (rig.leg_l, rig.leg_r):
        row = along(limb, hem)
        for j in row[::3]:
            points += [(j.x - j.r - 6 - loose, j.y), (j.x + j.r + 6 + loose, j.y)]
        last = row[-1]
        ends += [(last.x - last.r - 8, last.y), (last.x + last.r + 8, last.y)]
    left, right = min(ends), max(ends)
    slack = flare * (0.5 if rig.pose.get("seat") else 1.0)
    low = max(p[1] for p in ends)
    points += [(left[0] - slack, low - slack * 0.05), (right[0] + slack, low - slack * 0.05)]
    points += [(left[0] * 0.5 + right[0] * 0.5, low + min(16.0, 4 + slack * 0.1))]
    return rounded(hull(points), 0.22)


def draw_dressed(pen: Pen, rig: Rig, look: Look) -> skia.Path:
    """Draw the upper body and what hangs from the waist (skirt, gown, tunic, coat); return the cloth of the upper body."""
    wear = look.wear
    torso, hem = torso_path(rig, look), wear.number("hem")
    apart = wear.word("of") == "bottom"
    if hem <= 0 or apart:
        pen.shape(torso, wear.top, depth=1.2, reach=18)
        patterned(pen, torso, look, wear.top)
    if hem <= 0:
        return torso
    color = wear.bottom if apart else wear.top
    path = skirt_path(rig, hem, wear.number("flare"), wear.number("loose"), high=wear.number("high"))
    whole = path if apart else skia.Op(path, torso, skia.PathOp.kUnion_PathOp) or path
    pen.shape(whole, color, depth=1.2, reach=20)
    patterned(pen, whole, look, color)
    _skirt_details(pen, rig, look, path, color)
    return torso


def _skirt_details(pen: Pen, rig: Rig, look: Look, path: skia.Path, color: str) -> None:
    wear, bounds = look.wear, path.getBounds()
    with pen.inside(path):
        dark, y0, y1 = deep(color), rig.on(0, 0.22)[1], bounds.bottom()
        middle = (bounds.left() + bounds.right()) / 2
        count = 3 if wear.number("flare") > 30 else 2 if wear.number("flare") > 10 else 0
        for k in range(-count + 1, count):
            x = k / max(count, 1)
            foot = middle + x * 0.44 * bounds.width()
            pen.line(
                [
                    (rig.hips[0] + x * rig.body.waist * 0.6, y0 + 40),
                    ((rig.hips[0] + foot) / 2, (y0 + y1) / 2),
                    (foot, y1),
                ],
                dark,
                2.6,
                0.35,
            )
        if wear.has("border"):
            _hemline(pen, path, wear.accent, bounds)
        if wear.has("open-coat"):
            x, top = rig.on(0, 0.3)
            pen.fill(rounded([(x - 10, top), (x + 10, top), (x + 34, y1 + 6), (x - 34, y1 + 6)], 0.1), wear.bottom)
            pen.line([(x - 9, top), (x - 34, y1 + 6)], deep(color), 2.6, 0.6, curve=False)
            pen.line([(x + 9, top), (x + 34, y1 + 6)], deep(color), 2.6, 0.6, curve=False)
        if wear.has("fur"):
            _hemline(pen, path, wear.accent, bounds, 26)
        if wear.has("reflect"):
            pen.line([(bounds.left(), y1 - 26), (bounds.right(), y1 - 26)], wear.accent, 15, curve=False)


def _hemline(pen: Pen, path: skia.Path, color: str, bounds: skia.Rect, width: float = 15.0) -> None:
    moved = skia.Path(path)
    moved.offset(0, -width)
    moved.toggleInverseFillType()
    with pen.inside(path):
        low = skia.Path()
        low.addRect(
            skia.Rect.MakeLTRB(bounds.left(), bounds.bottom() - width * 3.2, bounds.right(), bounds.bottom() + 4)
        )
        with pen.inside(low):
            pen.fill(moved, color)


def torso_path(rig: Rig, look: Look) -> skia.Path:
    """Return the upper body's cloth: shoulders, chest, waist, down over the hips."""
    b, loose = rig.body, look.wear.number("loose")
    near = 1 - 0.3 * rig.turn
    sh, wa, hi = (
        b.shoulder * near + loose * 0.6,
        b.waist * (1 - 0.12 * rig.turn) + loose,
        b.hip * (1 - 0.1 * rig.turn) + 4 + loose,
    )
    chest = (sh + wa) * 0.5 + (4 if look.sex == "female" and b.head < 200 else 8)
    round_ = b.waist > b.shoulder * 0.86
    belly = wa * (1.06 if round_ else 1.0)
    neck = 30 * b.thick
    drop = -0.06 if look.wear.number("hem") <= 0 else 0.0
    points = [
        rig.on(-neck, 1.045), rig.on(-sh * 0.72, 0.985), rig.on(-sh, 0.9), rig.on(-chest, 0.7), rig.on(-belly, 0.36),
        rig.on(-hi, 0.06), rig.on(-hi * 0.98, drop),
        rig.on(0, drop - 0.015), rig.on(hi * 0.98, drop), rig.on(hi, 0.06), rig.on(belly, 0.36), rig.on(chest, 0.7), rig.on(sh,
        0.9), rig.on(sh * 0.72, 0.985),
        rig.on(neck, 1.045),
    ]  # fmt: skip
    return smooth(points, closed=True)


def draw_neck(pen: Pen, rig: Rig, look: Look) -> None:
    """Draw the neck, in the head's shade, down to the collar bones."""
    t = rig.body.thick * (0.92 if look.sex == "female" else 1.08)
    top = (rig.head[0] * 0.6 + rig.neck[0] * 0.4, rig.head[1] * 0.6 + rig.neck[1] * 0.4)
    low = rig.on(0, 0.93)
    path = tube([Joint(*top, 25 * t), Joint(*rig.neck, 26 * t), Joint(*low, 40 * t)], cap=True, head=True)
    pen.fill(path, look.skin)
    with pen.inside(path):
        shade = shadow_of(look.skin, 0.13)
        chin = rig.head[1] + rig.body.head * 0.5
        pen.fill(oval_path(rig.head[0] + 4, chin - 8, rig.body.face * 0.9, 30), shade, 0.8)


def draw_arm(pen: Pen, rig: Rig, look: Look, side: str, far: bool) -> None:
    """Draw one arm: skin, sleeve, cuff and hand."""
    limb = rig.arm_l if side == "l" else rig.arm_r
    wear = look.wear
    shade = 0.05 if far else 0.0
    skin, cloth = _far(look.skin, shade), _far(wear.top, shade)
    pen.shape(tube(along(limb)), skin, reach=9)
    draw_hand(pen, rig, look, side, far)
    if not wear.word("gloves"):
        pen.fill(tube(along(limb, 1.03, 0.8), -1.5), skin)
    inner = wear.number("inner_sleeve")
    sleeve, loose = wear.number("sleeve", 0.4), wear.number("loose") * 0.5
    if inner:
        path = tube(along(limb, inner), 3, 2, cap=False)
        pen.shape(path, _far(wear.inner, shade), reach=10)
    if sleeve <= 0:
        return
    wide = wear.number("wide")
    row = along(limb, sleeve)
    if wide:
        path = _wide_sleeve(row, wide)
    else:
        puff = wear.number("puff")
        row = [j._replace(r=j.r + puff * math.sin(math.pi * k / (len(row) - 1))) for k, j in enumerate(row)]
        path = tube(row, 4.5 + loose, 3.0 if sleeve < 0.6 else 1.0 + loose * 0.5, cap=False)
    pen.shape(path, cloth, reach=11)
    patterned(pen, path, look, wear.top)
    with pen.inside(path):
        elbow = limb[1]
        if sleeve > 0.6:
            pen.line(
                [(elbow.x - 14, elbow.y + 3), (elbow.x - 2, elbow.y + 8), (elbow.x + 8, elbow.y)],
                deep(cloth),
                2.2,
                0.35,
            )
        _cuff(pen, row, look, cloth)


def _cuff(pen: Pen, row: list[Joint], look: Look, cloth: str) -> None:
    wear = look.wear
    color = ""
    if wear.has("fur") or wear.has("reflect") or wear.has("border") or wear.has("space-bands"):
        color = wear.accent
    elif wear.has("ribs") or wear.has("pouch"):
        color = shadow_of(cloth, 0.05)
    if not color:
        return
    a, b = row[-2], row[-1]
    for j in (a, b):
        angle = math.atan2(b.y - a.y, b.x - a.x) + math.pi / 2
        dx, dy = math.cos(angle) * (j.r + 40), math.sin(angle) * (j.r + 40)
        pen.line([(j.x - dx, j.y - dy), (j.x + dx, j.y + dy)], color, 17, curve=False)


def _wide_sleeve(row: list[Joint], wide: float) -> skia.Path:
    """Return a sleeve that hangs open from the wrist, straight down."""
    points: list[Pt] = []
    for k, j in enumerate(row[::3]):
        t = k / max(1, len(row[::3]) - 1)
        drop = wide * 2.1 * t * t
        points += [
            (j.x - j.r - 5, j.y),
            (j.x + j.r + 5, j.y),
            (j.x - j.r * 0.6 - 8 * t, j.y + drop),
            (j.x + j.r * 0.6 + 8 * t, j.y + drop),
        ]
        points += [(j.x, j.y - j.r - 5), (j.x - 0.8 * j.r - 3, j.y - 0.8 * j.r), (j.x + 0.8 * j.r + 3, j.y - 0.8 * j.r)]
    return rounded(hull(points), 0.3)


def draw_hand(pen: Pen, rig: Rig, look: Look, side: str, far: bool) -> None:
    """Draw a hand at the wrist: relaxed, open, pointing or closed round a thing."""
    limb = rig.arm_l if side == "l" else rig.arm_r
    wrist, elbow = limb[2], limb[1]
    kind = str(rig.pose.get(f"hand_{side}", "grip" if rig.pose.get("room") else "rest"))
    glove = look.wear.word("gloves")
    color = _far(glove or look.skin, 0.05 if far else 0.0)
    angle = math.degrees(math.atan2(wrist.y - elbow.y, wrist.x - elbow.x)) - 90
    k = rig.body.thick * (1.06 if rig.body.head > 200 else 1.0) * (1.15 if look.sex == "male" else 1.0)
    flip = -1.0 if side == "r" else 1.0
    with pen.at(wrist.x, wrist.y, k, angle, flip):
        if kind == "open":
            for x, turn in ((-13, 22), (-5, 7), (4, -6), (12, -20)):
                with pen.at(x, 24, 1.0, turn):
                    pen.shape(
                        smooth([(-5, -6), (-5, 22), (0, 28), (5, 22), (5, -6)], closed=True),
                        color,
                        depth=0.3,
                        contour=0.7,
                    )
            pen.shape(
                smooth([(14, 6), (30, 14), (33, 22), (26, 24), (13, 22)], closed=True), color, depth=0.3, contour=0.7
            )
            pen.shape(
                smooth([(-15, -8), (-18, 14), (-14, 32), (0, 35), (14, 32), (18, 14), (14, -8)], closed=True),
                color,
                depth=0.5,
                contour=0.0,
            )
            return
        long = 44 if kind == "rest" else 34
        palm = smooth(
            [(-14, -8), (-18, 12), (-15, long - 10), (-6, long), (7, long - 1), (15, long - 12), (17, 10), (14, -8)],
            closed=True,
        )
        pen.shape(palm, color, depth=0.6, reach=7)
        thumb = smooth([(13, 2), (23, 13), (22, 27), (15, 27), (11, 14)], closed=True)
        pen.shape(thumb, color, depth=0.3, contour=0.8)
        if kind == "point":
            pen.shape(
                smooth([(-12, 22), (-12, 58), (-7, 63), (-2, 58), (-2, 22)], closed=True), color, depth=0.3, contour=0.8
            )
        else:
            for x in (-6, 2):
                pen.line([(x, long - 14), (x + 1, long - 3)], deep(color), 2.0, 0.4)


def patterned(pen: Pen, path: skia.Path, look: Look, color: str, trousers: bool = False) -> None:
    """Lay the outfit's pattern (stripes, dots, checks, flowers) on a piece of cloth."""
    kind = look.pattern
    if not kind or trousers and look.wear.name != "pyjamas":
        return
    other = mix(
        color,
        "#ffffff" if kind != "striped" or sum(int(color[i : i + 2], 16) for i in (1, 3, 5)) < 560 else "#2f4673",
        0.72,
    )
    box = path.getBounds()
    with pen.inside(path):
        step = 34.0
        rows, columns = math.ceil(box.height() / step) + 1, math.ceil(box.width() / step) + 1
        for r in range(rows):
            y = math.floor(box.top() / step) * step + r * step
            if kind == "striped":
                pen.line([(box.left(), y), (box.right(), y)], other, 12, 0.95, curve=False)
            elif kind in ("checkered", "tartan"):
                pen.line([(box.left(), y), (box.right(), y)], fade(deep(color), 0.5), 12, curve=False)
            for c in range(columns):
                x = math.floor(box.left() / step) * step + c * step + (step / 2 if r % 2 else 0)
                if kind == "dotted":
                    pen.dot(x, y, 7.5, other)
                elif kind == "floral":
                    _bloom(pen, x, y, other)
                elif kind in ("checkered", "tartan") and r == 0:
                    pen.line([(x, box.top()), (x, box.bottom())], fade(deep(color), 0.42), 12, curve=False)
                    if kind == "tartan":
                        pen.line([(x + 14, box.top()), (x + 14, box.bottom())], fade("#f0c14a", 0.6), 3, curve=False)


def _bloom(pen: Pen, x: float, y: float, color: str) -> None:
    for k in range(5):
        a = math.tau * k / 5
        pen.dot(x + 6 * math.cos(a), y + 6 * math.sin(a), 5, color)
    pen.dot(x, y, 3.6, "#f4cf55")
