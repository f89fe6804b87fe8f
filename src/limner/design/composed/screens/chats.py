"""Chats: messages as bubbles, one side each, with a head and a field to write in."""

from __future__ import annotations

import re

from limner.design.composed.screens.parts import Screen, asked, rows_of
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.layout import Node, Panel, Row, Spacer, Stack
from limner.design.scripts import width_of
from limner.design.structured.asks import listed
from limner.design.structured.screenparts import bottom_bar
from limner.design.structured.voices import UI
from limner.document.geometry import Box
from limner.document.plan import Copy

_SPEAKER = re.compile(r"^\s*([^\s:：][^:：\n]{0,22})[:：]\s*(?=\S)")
_SENTENCE = re.compile(r"[.?!¿¡。？！…,،؟।]")


def chat(ctx: Context) -> Sheet:
    """One conversation on the whole screen."""
    wide = ctx.ratio > 1.05
    kit = Screen(ctx, desk=wide)
    q, theme, c = kit.q, kit.theme, ctx.canvas
    top = 0.0 if wide else kit.status()
    end = c.bottom - q if wide else bottom_bar(kit.board, c, q, theme, (), 0.0)
    head, messages, buttons = _dealt(ctx)
    title = kit.title(head, 1.5, lines=1, grow=1.0) if head else kit.skeleton((0.4, 0.25), gap=0.7)
    bar = Row(
        (kit.avatar(5.4 * q), title if head else Panel(title, 0.0, None, on=theme.ground, grow=1.0)),
        1.4 * q,
        align="center",
    )
    mine = _mine(messages)
    pad = 0.2 * c.w if wide else 2.2 * q
    room = c.w - 2 * pad
    letters = sum(width_of(copy.text) for copy in messages)
    size = 1.7 if letters < 60 else 1.4 if letters < 150 else 1.12
    bubbles: list[Node] = []
    for copy, own in zip(messages, mine, strict=True):
        face = theme.tint if own else theme.card
        named = _SPEAKER.match(copy.text)
        words = kit.text(copy, size, UI, color="#ffffff" if own else None, strong=named.end(1) + 1 if named else 0)
        bubble = Panel(words, (1.3 * q, 1.9 * q), face, radius=2.2 * q, on=face, stem="bubble", max_w=0.8 * room)
        free = Spacer(grow=1.0, min_w=0.16 * room)
        bubbles.append(Row((free, bubble) if own else (bubble, free), 0.0))
    field = Panel(
        kit.skeleton((0.35,), on=theme.card),
        (0.9 * q, 2.2 * q),
        theme.card,
        radius=3 * q,
        on=theme.card,
        grow=1.0,
        stem="field",
    )
    send = Row((field, kit.spot("", 5.2 * q, ground=theme.ground)), 1.2 * q, align="center")
    replies = tuple(kit.button(copy, strong=False) for copy in buttons)
    tree = Stack(
        rows_of(
            bar, Stack(tuple(bubbles), 1.6 * q, justify="end", grow=1.0), Row(replies, q) if replies else None, send
        ),
        2.0 * q,
    )
    kit.compose(tree, Box(c.x + pad, c.y + top + 1.4 * q, room, end - c.y - top - 3.4 * q), most=1.04)
    return kit.sheet("ui-chat")


def _dealt(ctx: Context) -> tuple[Copy | None, list[Copy], list[Copy]]:
    copies = list(ctx.copies())
    spoken = [copy for copy in copies if _SPEAKER.match(copy.text)]
    buttons = [copy for copy in copies if copy.role == "button"]
    head = next((copy for copy in copies if copy.role in ("title", "brand") and copy not in spoken), None)
    if head is not None and (len(head.text) > 28 or _SENTENCE.search(head.text) or len(copies) - len(buttons) <= 2):
        head = None  # the first message, not whom one writes with
    return head, [copy for copy in copies if copy is not head and copy not in buttons], buttons


def _mine(messages: list[Copy]) -> list[bool]:
    """Tell of each message whether the screen's owner wrote it: the one called "you", else every other speaker in turn."""
    names = [match[1].strip().casefold() if (match := _SPEAKER.match(copy.text)) else "" for copy in messages]
    own = listed("oneself")
    if any(name in own for name in names):
        return [name in own for name in names]
    order = list(dict.fromkeys(name for name in names if name))
    if len(order) > 1:
        return [name == order[1] for name in names]
    return [i % 2 == 1 for i in range(len(messages))]


def _suits(ctx: Context) -> float:
    spoken = sum(_SPEAKER.match(copy.text) is not None for copy in ctx.copies())
    return 34.0 if asked(ctx, "chat") else 8.0 if spoken >= 3 else 0.0


CHATS: tuple[tuple[str, Archetype, Suits], ...] = (("ui-chat", chat, _suits),)
