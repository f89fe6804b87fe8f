"""The parts of a concept's drawing as outlines: path data, colour and box of each, in the drawing's own units."""

from __future__ import annotations

import re
from typing import NamedTuple
from xml.etree import ElementTree

from limner.design.ornament.primitives import circle, n, rect
from limner.document.geometry import Box

_TOKEN = re.compile(r"[MmLlHhVvCcSsQqTtAaZz]|[-+]?(?:\d*\.\d+|\d+\.?)(?:[eE][-+]?\d+)?")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}


class Part(NamedTuple):
    """One part: its outline, its colour as written ("" for a gradient), the width of its line (0: filled), and its box."""

    d: str
    color: str
    line: float
    box: Box


def parts_of(svg: str) -> tuple[Part, ...]:
    """Return the parts of a drawing back to front; parts that are moved by a transform or not painted are left out."""
    root = ElementTree.fromstring(svg)
    found: list[Part] = []
    _walk(root, "", found)
    return tuple(found)


def _walk(node: ElementTree.Element, fill: str, found: list[Part]) -> None:
    own = node.get("fill", fill)
    tag = node.tag.rpartition("}")[2]
    if node.get("transform") or tag in ("defs", "mask", "clipPath", "filter"):
        return
    d = _outline(node, tag)
    if d:
        stroke = node.get("stroke", "none")
        painted = own if own != "none" else stroke
        if painted != "none":
            line = float(node.get("stroke-width", "1")) if own == "none" else 0.0
            found.append(Part(d, "" if painted.startswith("url") else painted, line, box_of(d)))
    for child in node:
        _walk(child, own, found)


def _outline(node: ElementTree.Element, tag: str) -> str:
    def number(name: str) -> float:
        return float(node.get(name, "0"))

    if tag == "path":
        return node.get("d", "")
    if tag == "circle":
        return circle(number("cx"), number("cy"), number("r"))
    if tag == "ellipse":
        cx, cy, rx, ry = number("cx"), number("cy"), number("rx"), number("ry")
        return f"M{n(cx - rx)} {n(cy)}A{n(rx)} {n(ry)} 0 1 1 {n(cx + rx)} {n(cy)}A{n(rx)} {n(ry)} 0 1 1 {n(cx - rx)} {n(cy)}Z"
    if tag == "rect":
        return rect(Box(number("x"), number("y"), number("width"), number("height")))
    return ""


def box_of(d: str) -> Box:
    """Return a box that holds path data: its points and the handles of its curves."""
    tokens = _TOKEN.findall(d)
    xs: list[float] = []
    ys: list[float] = []
    x = y = sx = sy = 0.0
    at, command = 0, "M"
    while at < len(tokens):
        if tokens[at].isalpha():
            command = tokens[at]
            at += 1
        kind, relative = command.upper(), command.islower()
        values = [float(token) for token in tokens[at : at + _TAKES[kind]]]
        at += _TAKES[kind]
        if kind == "Z":
            x, y = sx, sy
            continue
        ox, oy = (x, y) if relative else (0.0, 0.0)
        if kind == "H":
            x = ox + values[0]
        elif kind == "V":
            y = oy + values[0]
        elif kind == "A":
            x, y = ox + values[5], oy + values[6]
        else:
            xs += [ox + v for v in values[0::2]]
            ys += [oy + v for v in values[1::2]]
            x, y = xs[-1], ys[-1]
        if kind == "M":
            sx, sy, command = x, y, "l" if relative else "L"
        xs.append(x)
        ys.append(y)
    if not xs:
        return Box(0, 0, 0, 0)
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
