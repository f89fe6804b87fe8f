"""Names among strings: who a tag, card or certificate is for, told from titles, offices and firms by shape and by word lists."""

from __future__ import annotations

from collections.abc import Sequence

from limner.design.printed.taste import pattern
from limner.design.scripts import script_of
from limner.document.plan import Copy

_SMALL = {"de", "da", "von", "van", "bin", "al", "del", "di", "la", "dos", "e", "y"}


def looks_like_name(text: str) -> bool:
    """Tell whether a string looks like a person's name: two to four capitalised words, a short one of an uncased script.

    Strings that lead to a name, name an office, a firm or a gathering, or hold figures, are none.
    """
    text = text.strip()
    if any(char.isdigit() for char in text) or text[-1] in ":.,!?…" or "@" in text:
        return False
    if pattern("leads").search(text) or pattern("office").search(text) or pattern("firm").search(text):
        return False
    words = text.split()
    script = script_of(text)
    if script in ("Latn", "Cyrl", "Grek"):
        return 2 <= len(words) <= 5 and all(w[0].isupper() or w in _SMALL for w in words) and len(text) <= 34
    if script in ("Hans", "Hant", "Jpan", "Kore"):
        return len(text.replace(" ", "")) <= 7
    return 1 <= len(words) <= 3 and len(text) <= 22


def name_among(items: Sequence[Copy]) -> Copy | None:
    """Return the string that is most likely a person's name: a title that looks like one, else the first that does."""
    likely = [item for item in items if item.role not in ("brand", "date", "price") and looks_like_name(item.text)]
    return next((item for item in likely if item.role == "title"), likely[0] if likely else None)
