"""One conversation with a chat endpoint: retries, the budget, and schemas with their two fallbacks."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Mapping, Sequence
from typing import Any

from limner.reason.model.endpoint import Endpoint, ModelError

Message = Mapping[str, Any]
_AGAIN = frozenset({408, 409, 425, 429, 500, 502, 503, 504})
_FENCE = re.compile(r"```(?:json)?\s*(.*?)```", re.S)


class Client:
    """Asks an endpoint for JSON and keeps count of calls and seconds; use one a picture."""

    def __init__(self, endpoint: Endpoint) -> None:
        self.endpoint = endpoint
        self.calls = 0
        self.spent = 0.0
        self._ways = ["json_schema", "json_object", "plain"]

    def ask(self, messages: Sequence[Message], name: str, schema: Mapping[str, Any]) -> Any:
        """Return the JSON value the model answers with; raises ModelError.

        The schema constrains the answer where the server supports it; a server that refuses is asked for any JSON object,
        then for plain text, out of which the JSON is taken. What is refused once is not tried again.
        """
        while True:
            answer = self._send(messages, name, schema)
            if answer is not None:
                return parsed(answer)

    def _send(self, messages: Sequence[Message], name: str, schema: Mapping[str, Any]) -> str | None:
        way = self._ways[0]
        body: dict[str, Any] = {
            "model": self.endpoint.model,
            "messages": list(messages),
            "max_tokens": self.endpoint.budget.tokens,
            "temperature": 0,
            "seed": 0,
        }
        if way == "json_schema":
            wanted = {"name": name, "schema": schema, "strict": True}
            body["response_format"] = {"type": "json_schema", "json_schema": wanted}
        elif way == "json_object":
            body["response_format"] = {"type": "json_object"}
        status, text = self._post(body)
        if status in (400, 404, 422) and len(self._ways) > 1 and status != 404:
            self._ways.pop(0)
            return None
        if status != 200:
            raise ModelError(f"the endpoint answered with status {status}", where=self.endpoint.base_url, value=text[:200],
                             hint="check the address, the model's name and the key")  # fmt: skip
        return _content(text, self.endpoint.base_url)

    def _post(self, body: Mapping[str, Any]) -> tuple[int, str]:
        """Send a call, again after failures that may pass; return status and text."""
        import httpx  # a plain generate must not pay for it

        headers = {"Authorization": f"Bearer {self.endpoint.api_key}"} if self.endpoint.api_key else {}
        url = f"{self.endpoint.base_url}/chat/completions"
        pause, last = self.endpoint.pause, "no call was made"
        for attempt in range(self.endpoint.retries + 1):
            self._charge()
            started = time.monotonic()
            wait = 0.0
            try:
                reply = httpx.post(url, json=body, headers=headers, timeout=self._left())
                if reply.status_code not in _AGAIN:
                    return reply.status_code, reply.text
                last = f"status {reply.status_code}: {reply.text[:120]}"
                wait = _asked(reply.headers.get("retry-after", ""))
            except httpx.HTTPError as error:
                last = f"{type(error).__name__}: {error}"
            finally:
                self.spent += time.monotonic() - started
            if attempt < self.endpoint.retries:
                time.sleep(min(max(wait, pause), max(0.0, self.endpoint.budget.seconds - self.spent)))
                pause *= 2
        raise ModelError("the language model could not be reached", where=self.endpoint.base_url, value=last,
                         hint="start the server, or check LIMNER_LLM_BASE_URL")  # fmt: skip

    def _charge(self) -> None:
        budget = self.endpoint.budget
        self.calls += 1
        if self.calls > budget.calls or self.spent >= budget.seconds:
            raise ModelError("the budget for the language model is spent", where="budget",
                             value=f"{self.calls - 1} calls, {self.spent:.1f} s",
                             valid=f"{budget.calls} calls, {budget.seconds:g} s")  # fmt: skip

    def _left(self) -> float:
        return max(0.1, min(self.endpoint.timeout, self.endpoint.budget.seconds - self.spent))


def _asked(header: str) -> float:
    """Return the seconds a Retry-After header asks for, 0 for none or a date."""
    return float(header) if re.fullmatch(r"\d+(\.\d+)?", header) else 0.0


def _content(text: str, where: str) -> str:
    try:
        content = json.loads(text)["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError):
        raise ModelError("the endpoint's reply is no chat completion", where=where, value=text[:200]) from None
    if not isinstance(content, str) or not content.strip():
        raise ModelError("the language model answered with nothing", where=where, value=content)
    return content


def parsed(answer: str) -> Any:
    """Return the JSON value in a model's answer, in a code fence or among words too; raises ModelError where there is none."""
    fenced = _FENCE.search(answer)
    for text in (answer, fenced[1] if fenced else "", answer[answer.find("{") : answer.rfind("}") + 1]):
        try:
            return json.loads(text)
        except ValueError:
            continue
    raise ModelError("the language model's answer is not JSON", where="answer", value=answer[:200], valid="one JSON object",
                     hint="a larger model, or a server with structured output, keeps to it")  # fmt: skip


def picture_part(url: str) -> dict[str, Any]:
    """Return a picture (a data URL) as a part of a message's content."""
    return {"type": "image_url", "image_url": {"url": url}}


def schema_of(model: type[Any]) -> dict[str, Any]:
    """Return a pydantic model's JSON schema in the strict form: every property required, none other allowed, no defaults."""
    schema: dict[str, Any] = model.model_json_schema()
    _tighten(schema)
    return schema


def _tighten(node: Any) -> None:
    if isinstance(node, dict):
        node.pop("default", None)
        node.pop("title", None)
        if "properties" in node:
            node["required"] = list(node["properties"])
            node["additionalProperties"] = False
        for value in node.values():
            _tighten(value)
    elif isinstance(node, list):
        for value in node:
            _tighten(value)
