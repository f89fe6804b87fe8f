"""Small words of a story: lists, counts, quotations."""

from __future__ import annotations

from collections.abc import Sequence

from limner.document.plan import Decision, Span

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def listed(words: Sequence[str], last: str = "and") -> str:
    """Return words as a list in a sentence: "a", "a and b", "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def number(count: int) -> str:
    """Return a count in a word up to twelve, in digits beyond."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else str(count)


def some(count: int, one: str, many: str = "") -> str:
    """Return "one string", "three strings" …"""
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def quoted(text: str, most: int = 48) -> str:
    """Return a text in quotation marks, on one line, cut where it is long."""
    flat = " ".join(text.split())
    return f"“{flat if len(flat) <= most else flat[: most - 1].rstrip() + '…'}”"


def source(span: Span | None) -> str:
    """Return " (from “the words”)", or nothing where no words are known."""
    return f" (from {quoted(span.text)})" if span is not None else ""


def sources(decisions: Sequence[Decision], most: int = 4) -> str:
    """Return " (from “a”, “b”)" of the words several decisions come from."""
    said = list(dict.fromkeys(d.because.text.strip() for d in decisions if d.because))[:most]
    return f" (from {listed([quoted(text) for text in said])})" if said else ""


def plain(name: str) -> str:
    """Return a name of the house in plain words: hyphens and underscores become spaces."""
    return name.replace("-", " ").replace("_", " ")


def article(words: str) -> str:
    """Return words with "a" or "an" before them."""
    return f"{'an' if words[:1].lower() in 'aeiou' else 'a'} {words}"
