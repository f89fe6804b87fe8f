"""Printed objects: tickets, coupons, certificates, tags, cards, labels, cartons, sheets of a brand or a figure, told books."""

from __future__ import annotations

from limner.design.context import Archetype, Suits
from limner.design.printed.brandsheets import BRAND_SHEETS
from limner.design.printed.businesscards import BUSINESS_CARDS
from limner.design.printed.certificates import CERTIFICATES
from limner.design.printed.charactersheets import CHARACTER_SHEETS
from limner.design.printed.coupons import COUPONS
from limner.design.printed.dielines import DIELINES
from limner.design.printed.invitations import INVITATIONS
from limner.design.printed.labels import LABELS
from limner.design.printed.nametags import NAMETAGS
from limner.design.printed.spreads import SPREADS
from limner.design.printed.storyboards import STORYBOARDS
from limner.design.printed.storybooks import STORYBOOKS
from limner.design.printed.tickets import TICKETS
from limner.design.printed.tradingcards import TRADING_CARDS

ARCHETYPES: dict[str, tuple[tuple[str, Archetype, Suits], ...]] = {
    "brand-sheet": BRAND_SHEETS,
    "business-card": BUSINESS_CARDS,
    "character-sheet": CHARACTER_SHEETS,
    "certificate": CERTIFICATES,
    "coupon": COUPONS,
    "dieline": DIELINES,
    "card": INVITATIONS,
    "magazine": SPREADS,
    "label": LABELS,
    "nametag": NAMETAGS,
    "storyboard": STORYBOARDS,
    "storybook": STORYBOOKS,
    "trading-card": TRADING_CARDS,
    "ticket": TICKETS,
}
"""For each medium its designs: a name, the archetype, and how well it suits a context (0 = not at all)."""

__all__ = ["ARCHETYPES"]
