"""Screens composed as layout trees: dashboards, landing pages, shops, chats and phone pages, mirrored for right-to-left scripts."""

from __future__ import annotations

from limner.design.composed.screens.chats import CHATS
from limner.design.composed.screens.dashboards import DASHBOARDS
from limner.design.composed.screens.details import DETAILS
from limner.design.composed.screens.forms import FORMS
from limner.design.composed.screens.landing import LANDINGS
from limner.design.composed.screens.pages import PAGES
from limner.design.composed.screens.plans import PLANS
from limner.design.composed.screens.players import PLAYERS
from limner.design.composed.screens.shops import SHOPS
from limner.design.composed.screens.watches import WATCHES
from limner.design.context import Archetype, Suits

SCREENS: tuple[tuple[str, Archetype, Suits], ...] = (
    *DASHBOARDS,
    *LANDINGS,
    *SHOPS,
    *DETAILS,
    *FORMS,
    *PLANS,
    *PLAYERS,
    *CHATS,
    *PAGES,
    *WATCHES,
)

__all__ = ["SCREENS"]
