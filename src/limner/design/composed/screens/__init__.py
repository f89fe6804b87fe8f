"""Screens composed as layout trees: dashboards, landing pages, shops, chats and phone pages, mirrored for right-to-left scripts."""

from __future__ import annotations

from limner.design.composed.screens.chats import CHATS
from limner.design.composed.screens.dashboards import DASHBOARDS
from limner.design.composed.screens.landing import LANDINGS
from limner.design.composed.screens.pages import PAGES
from limner.design.composed.screens.shops import SHOPS
from limner.design.context import Archetype, Suits

SCREENS: tuple[tuple[str, Archetype, Suits], ...] = (*DASHBOARDS, *LANDINGS, *SHOPS, *CHATS, *PAGES)

__all__ = ["SCREENS"]
