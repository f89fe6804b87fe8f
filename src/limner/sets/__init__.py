"""Sets: several pictures that belong together. Campaigns (one design in several sizes and languages) and series (pages)."""

from limner.sets.campaigns import Piece, campaign, campaign_sheet
from limner.sets.decks import Deck, read_decks
from limner.sets.pages import events as pages_events
from limner.sets.pages import series

__all__ = ["Deck", "Piece", "campaign", "campaign_sheet", "pages_events", "read_decks", "series"]
