"""Sequence diagrams: who sends what to whom, as arrows ("A -> B: hello") or as sentences ("Client sends request to Server")."""

from __future__ import annotations

import re

from limner.reason.nodes import Join, Parts
from limner.reason.tables import load_table

_ARROWED = re.compile(
    r"^\s*(?:\d+[.)]\s*)?(?P<a>[^:：\n]{1,40}?)\s*(?P<arrow>--?>>?|-->>?|→|⇢|=>)\s*\+?(?P<b>[^:：,，(\n]{1,40}?)\s*(?:[:：,，]\s*(?P<text>\S.*?)|\((?P<paren>[^)]{1,60})\))?\s*$"
)
_PARTICLES = (
    re.compile(r"^\s*(?P<a>[^はがから]{1,20}?)(?:は|が|から)(?P<b>.{1,20}?)(?:に|へ)(?P<text>.{1,30}?)を?(?:送る|送信する|送信|返す|返信する|要求する|渡す|送ります|返します|送信します)"),
    re.compile(r"^\s*(?P<a>\S{1,20}?)(?:이|가|은|는)\s+(?P<b>\S{1,20}?)(?:에게|에|로)\s+(?P<text>.{1,30}?)(?:을|를)?\s*(?:보낸다|전송한다|전송|보냅니다|요청한다|반환한다|돌려준다|전달한다)"),
    re.compile(r"^\s*(?P<a>[^向给，,]{1,20}?)(?:向|给|對|对)(?P<b>.{1,20}?)(?:发送|發送|返回|请求|請求|传递|回复)(?P<text>.{1,30})$"),
    re.compile(r"^\s*(?P<a>\S{1,24}?)\s+(?:ने\s+)?(?P<b>\S{1,24}?)\s+को\s+(?P<text>.{1,30}?)\s+(?:भेजता|भेजती|भेजा|देता|लौटाता|भेजते)"),
    re.compile(r"^\s*(?P<a>\S{1,24}?)\s+(?P<b>\S{1,24}?)(?:কে|ে|এ)\s+(?P<text>.{1,30}?)\s+(?:পাঠায়|ফেরত দেয়|দেয়|পাঠায়)"),
    re.compile(r"^\s*(?P<a>\S{1,24}?),?\s+(?P<b>\S{1,24}?)(?:'?[aey]{1,2}|ya|ye)\s+(?P<text>.{1,30}?)\s+(?:gönderir|döndürür|iletir|yollar)"),
)  # fmt: skip


_THEN = re.compile(
    r"[,，、،]\s*(?:and\s+|then\s+|und\s+|dann\s+|et\s+|puis\s+|y\s+|luego\s+|e\s+|poi\s+|и\s+|затем\s+)*"
    r"|\s(?:and|then|und|dann|et|puis|y|luego)\s(?=\S+\s+\S+\s)"
)


def read_messages(parts: Parts) -> None:
    """Read the messages in order: a join for each, its label the message; the one who acts first comes first."""
    words = load_table("structures")
    told = re.compile(
        rf"^\s*(?:then\s+|and\s+|dann\s+|puis\s+|luego\s+|poi\s+|затем\s+|\d+[.)]\s*)*(?:the\s+)?(?P<a>\S(?:.{{0,24}}?\S)?)\s+(?P<verb>{words['sends']})\s+(?P<text>\S.{{0,40}}?)"
        rf"\s+(?:back\s+)?(?P<to>{words['to']})\s+(?:the\s+|den\s+|das\s+|die\s+|dem\s+|der\s+|le\s+|la\s+|el\s+|il\s+)?(?P<b>\S.{{0,24}}?)\s*$",
        re.IGNORECASE,
    )
    for start, end in _clauses(parts):
        text = parts.text[start:end]
        match = _ARROWED.match(text) or told.match(text) or next((m for p in _PARTICLES if (m := p.match(text))), None)
        if match is None:
            continue
        fields = match.groupdict()
        said = "text" if fields.get("text") else "paren" if fields.get("paren") else ""
        source = parts.add(start + match.start("a"), start + match.end("a"))
        target = parts.add(start + match.start("b"), start + match.end("b"))
        if source is None or target is None:
            continue
        label = parts.add(start + match.start(said), start + match.end(said), "label", apart=True) if said else None
        from_there = (fields.get("to") or "").lower() in ("from", "von", "от", "từ", "من")
        joined = (
            (target, source)
            if from_there and fields.get("verb", "").lower().startswith("receive")
            else (source, target)
        )
        dashed = "--" in (fields.get("arrow") or "") or _answers(parts, *joined)
        parts.drawn.joins.append(Join(*joined, dashed, label))


def _answers(parts: Parts, source: int, target: int) -> bool:
    """Tell whether a message goes back the way of one before it: it is then an answer, and drawn dashed."""
    return any(j.source == target and j.target == source for j in parts.drawn.joins) and not any(
        j.source == source and j.target == target for j in parts.drawn.joins
    )


def _clauses(parts: Parts) -> list[tuple[int, int]]:
    """Return lines cut further at commas and at "then" where no arrow with a message is in them."""
    out: list[tuple[int, int]] = []
    for start, end in parts.lines():
        line = parts.text[start:end]
        first = re.match(r"^[^:：]*[:：](?=\s*\S)", line)
        arrow = re.search(r"->|→|⇢|=>", line)
        if first and (arrow is None or first.end() < arrow.start()):
            start += first.end()
            line = parts.text[start:end]
        at = start
        for match in _THEN.finditer(line):
            rest = line[match.end() :]
            if arrow is not None and not re.match(r"[^,，]*(?:->|→|⇢|=>)", rest):
                continue
            out.append((at, start + match.start()))
            at = start + match.end()
        out.append((at, end))
    return out
