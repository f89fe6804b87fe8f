"""Japanese and Korean verbs as briefs write them: from a dictionary form to the forms that join, end or qualify."""

from __future__ import annotations

EASTERN = frozenset({"zh", "ja", "ko"})
"""Languages whose verbs stand far from who does what they say, and are read as nodes of their own."""
_TE = {
    "う": "って", "つ": "って", "る": "って", "む": "んで", "ぶ": "んで", "ぬ": "んで", "く": "いて", "ぐ": "いで", "す": "して",
}  # fmt: skip
_JOINING = {"う": "い", "つ": "ち", "る": "り", "む": "み", "ぶ": "び", "ぬ": "に", "く": "き", "ぐ": "ぎ", "す": "し"}
_GOING = ("", "いる", "いた", "いて", "おり", "います", "いました", "る", "ある")
_HANGUL, _FINALS = 0xAC00, 28
_N, _R, _NONE = 4, 8, 0
_AFTER_STEM = (
    "고", "고 있는", "고 있다", "고 있고", "고 있으며", "고 있어요", "고 있습니다", "고 있음", "고있는", "고있다", "고서", "고 서 있는",
    "고 서 있다", "고 앉아 있는", "고 앉아 있다",
)  # fmt: skip
_AFTER_LINKING = (
    "",
    " 있는",
    " 있다",
    " 있고",
    " 있으며",
    " 있어요",
    " 있습니다",
    " 있음",
    "있는",
    "있다",
    "있고",
    "서",
)


def forms_of(verb: str, language: str) -> tuple[str, ...]:
    """Return the forms of a verb as the tables write it.

    Japanese: the dictionary form, with 1 behind it where it is of the second class ("抱える1"). Korean: the stem and the
    form in 아/어 ("앉/앉아").
    """
    return _japanese(verb) if language == "ja" else _korean(*verb.split("/"))


def qualifies(text: str, language: str) -> bool:
    """Tell whether a verb's form qualifies the noun that follows it, as far as its last letter tells."""
    if language == "ja":
        return text[-1:] in tuple("るたうくぐすつぬぶむだ")
    return text[-1:] in tuple("는은던") or _final(text[-1:]) in (_N, _R)


def _japanese(verb: str) -> tuple[str, ...]:
    if verb.endswith("1"):
        word = verb[:-1]
        stem = joining = word[:-1]
        te = f"{stem}て"
    elif verb.endswith("する"):
        word, stem = verb, verb[:-2]
        te, joining = f"{stem}して", f"{stem}し"
    else:
        word, stem = verb, verb[:-1]
        te, joining = stem + _TE[verb[-1]], stem + _JOINING[verb[-1]]
    past = te[:-1] + ("だ" if te.endswith("で") else "た")
    bare = (joining,) if len(joining) > 1 else ()
    polite = (f"{joining}ます", f"{joining}ました", f"{joining}ながら", f"{joining}つつ")
    return (word, past, *(te + tail for tail in _GOING), *bare, *polite)


def _korean(stem: str, linking: str) -> tuple[str, ...]:
    head, last = stem[:-1], stem[-1]
    final = _final(last)
    soft = head + _with_final(last, _NONE) if final == _R else stem
    past = head + _with_final(last, _N) if final in (_NONE, _R) else f"{stem}은"
    joined = stem if final in (_NONE, _R) else f"{stem}으"
    ends = (past, f"{soft}는", f"{joined}며", f"{joined}면서", f"{joined}면서도")
    kept = tuple(linking + tail for tail in _AFTER_LINKING)
    return (*(stem + tail for tail in _AFTER_STEM), *ends, *kept)


def _final(letter: str) -> int:
    """Return the number of a syllable's final consonant, 0 for none, -1 for what is no syllable."""
    code = ord(letter) - _HANGUL if letter else -1
    return code % _FINALS if 0 <= code < 11172 else -1


def _with_final(letter: str, final: int) -> str:
    code = ord(letter) - _HANGUL
    return chr(_HANGUL + code - code % _FINALS + final)
