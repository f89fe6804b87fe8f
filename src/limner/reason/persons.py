"""Names of people as briefs write them: where a text says who wrote, sang or plays, in it goes and the end of the names comes out."""

from __future__ import annotations

import functools
import re

_CAPITAL = r"[A-ZÀ-ÞĀ-ŽΑ-ΩА-ЯЁ]"
_PARTICLE = r"(?:de|del|della|di|da|dos|von|van|der|den|la|le|du|el|al|bin|bint|ibn|y|zu)"
_LATIN = (
    rf"{_CAPITAL}[\w'’\-]*\.?(?:[ ]?(?:{_PARTICLE}[ ]){{0,2}}{_CAPITAL}[\w'’\-]*\.?|[ ]{_CAPITAL}[\w'’\-]*\.?){{0,4}}"
)
_HAN = r"[\u4e00-\u9fff々]{2,4}(?![\u3040-\u30ff\u4e00-\u9fff々])"
_KANA = r"[\u30a0-\u30ff・＝]{2,16}(?![\u3040-\u309f\u4e00-\u9fff])"
_FOREIGN = r"[\u4e00-\u9fff]{1,5}[·・][\u4e00-\u9fff]{1,6}"
_HANGUL = r"[가-힣]{2,4}(?![가-힣])"
_INDIC = r"[\u0900-\u0963\u0970-\u09ff][\u0900-\u0963\u0970-\u09ff.]*(?:[ ][\u0900-\u0963\u0970-\u09ff.]+){1,2}(?=\s*(?:[,;।\n]|$))"
_ARABIC = r"[\u0620-\u06d3]+(?:[ ][\u0620-\u06d3]+){1,3}(?=\s*(?:[،؛,.\n]|$))"
_ONE = rf"(?:{_FOREIGN}|{_LATIN}|{_HAN}|{_KANA}|{_HANGUL}|{_INDIC}|{_ARABIC})"
_COMMA = r"(?:\s*[,،]\s*)"
_AND = r"(?:\s*[、&＆/]\s*|\s+(?:and|und|et|y|e|и|i|और|এবং)\s+|\s*[和与與]\s*|\s+و\s?)"
_CLAUSE = re.compile(r"\s*(?:$|[,;،؛，、；。।.!?！？\n)）])|\s+[—–-]\s")


@functools.cache
def _names() -> re.Pattern[str]:
    """Return the pattern of names in a row, made when a brief may hold one: it is long."""
    return re.compile(rf"{_ONE}(?:(?:{_COMMA}{_ONE})*{_AND}{_ONE})*")


def names_end(text: str, start: int, stop: int) -> int | None:
    """Return where the names that begin at ``start`` end, or None where no name stands there with a clause's end after it.

    Several names in a row count as one string; commas part them only before an "and", for after a comma stands what is
    shown. Capitals, or the length of names in scripts
    without them, tell a name from what is described next: "author: Mara Quinn, a lighthouse in fog".
    """
    match = _names().match(text, start, stop)
    while match is not None:
        if _CLAUSE.match(text, match.end(), stop) or match.end() == stop:
            return match.end()
        cut = max((found.start() for found in re.finditer(_AND, match[0])), default=0)
        if not cut:
            return None
        match = _names().match(text, start, start + cut)
    return None
