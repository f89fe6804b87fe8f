"""A letter of the Arabic script in, how it joins and which family of shapes it belongs to out.

Joining types follow Unicode's ArabicShaping data: a letter joins on both sides, only to the one before it, or not at all.
Families are the letters that share a skeleton, as rules about lengthening name them.
"""

from __future__ import annotations

import functools
import unicodedata
from typing import Literal

TATWEEL = "\u0640"
"""The bar that lengthens a join; what a scribe draws longer, type sets as one or more of these."""

Joins = Literal["both", "before", "none", "mark"]

_BEFORE = (
    (0x0622, 0x0625), (0x0627, 0x0627), (0x0629, 0x0629), (0x062F, 0x0632), (0x0648, 0x0648), (0x0671, 0x0673),
    (0x0675, 0x0677), (0x0688, 0x0699), (0x06C0, 0x06C0), (0x06C3, 0x06CB), (0x06CD, 0x06CD), (0x06CF, 0x06CF),
    (0x06D2, 0x06D3), (0x06D5, 0x06D5), (0x06EE, 0x06EF), (0x0759, 0x075B), (0x076B, 0x076C), (0x0771, 0x0771),
    (0x0773, 0x0774), (0x0778, 0x0779), (0x08AA, 0x08AC), (0x08AE, 0x08AE), (0x08B1, 0x08B2), (0x08B9, 0x08B9),
)  # fmt: skip
_NONE = frozenset("\u0621\u0674\u08ad\u200c")

_FAMILIES = {
    "seen": "\u0633\u0634\u069a\u069b\u069c\u06fa\u0753\u075c\u0770\u077d\u077e",
    "sad": "\u0635\u0636\u069d\u069e\u06fb\u08af",
    "teh marbuta": "\u0629\u06c3",
    "heh": "\u0647\u06c0\u06c1\u06c2\u06d5\u06be\u06ff",
    "dal": "\u062f\u0630\u0688\u0689\u068a\u068b\u068c\u068d\u068e\u068f\u0690\u06ee\u0759\u075a\u08ae",
    "alef": "\u0622\u0623\u0625\u0627\u0671\u0672\u0673\u0675\u0773\u0774",
    "tah": "\u0637\u0638\u069f",
    "lam": "\u0644\u06b5\u06b6\u06b7\u06b8\u076a",
    "kaf": "\u0643\u06a9\u06aa\u06ab\u06ac\u06ad\u06ae\u0762\u0763\u0764",
    "gaf": "\u06af\u06b0\u06b1\u06b2\u06b3\u06b4",
    "reh": "\u0631\u0632\u0691\u0692\u0693\u0694\u0695\u0696\u0697\u0698\u0699\u06ef\u075b\u076b\u076c\u0771",
    "yeh": "\u0626\u0649\u064a\u06cc\u06cd\u06ce\u06d0\u06d1\u06d2\u06d3\u0777\u077a\u077b",
    "beh": "\u0628\u062a\u062b\u066e\u0679\u067a\u067b\u067c\u067d\u067e\u067f\u0680\u0750\u0751\u0752\u0754\u0755\u0756",
    "noon": "\u0646\u06b9\u06ba\u06bb\u06bc\u06bd\u0767\u0768\u0769",
    "waw": "\u0624\u0648\u06c4\u06c5\u06c6\u06c7\u06c8\u06c9\u06ca\u06cb\u06cf\u0778\u0779",
    "ain": "\u0639\u063a\u06a0\u06fc\u075d\u075e\u075f",
    "qaf": "\u0642\u066f\u06a7\u06a8",
    "feh": "\u0641\u06a1\u06a2\u06a3\u06a4\u06a5\u06a6",
}
_FAMILY = {letter: name for name, letters in _FAMILIES.items() for letter in letters}


@functools.lru_cache(maxsize=2048)
def joins(character: str) -> Joins:
    """Return whether a character joins on both sides, only to the letter before it, not at all, or is a mark on a letter."""
    point = ord(character)
    if character in _NONE:
        return "none"
    if character in (TATWEEL, "\u200d"):
        return "both"
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return "mark"
    if not (0x0620 <= point <= 0x06FF or 0x0750 <= point <= 0x077F or 0x08A0 <= point <= 0x08C8):
        return "none"
    if unicodedata.category(character) != "Lo":
        return "none"
    return "before" if any(low <= point <= high for low, high in _BEFORE) else "both"


def family(character: str) -> str:
    """Return the family of shapes a letter belongs to ("seen", "dal", …), "" for those no rule speaks of."""
    return _FAMILY.get(character, "")


@functools.lru_cache(maxsize=2048)
def letters(text: str) -> str:
    """Return a stretch of text without the marks on its letters."""
    return "".join(c for c in text if joins(c) != "mark")
