"""The images API through the official clients, unmodified, against the app in-process over a loopback socket."""

from __future__ import annotations

import base64
import io
import socket
import threading
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import openai
import pytest
import together
import uvicorn
from fastapi.testclient import TestClient
from PIL import Image

from limner.errors import CopyError
from limner.pipeline import Limner
from limner.server.app import create_app
from limner.server.protocol import parse_order
from limner.server.settings import Settings
from limner.server.usage import image_tokens

KEY = "sk-test"


@pytest.fixture(scope="module")
def base(limner: Limner, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    settings = Settings(keys=(KEY,), store=tmp_path_factory.mktemp("served"))
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        config = uvicorn.Config(create_app(settings, limner), log_level="error", lifespan="off")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, args=([listener],), daemon=True)
        listener.listen()
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="module")
def client(limner: Limner, tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    return TestClient(create_app(Settings(store=tmp_path_factory.mktemp("store")), limner))


def test_the_openai_client_generates(base: str) -> None:
    answer = openai.OpenAI(base_url=f"{base}/v1", api_key=KEY).images.generate(
        model="gpt-image-2", prompt='A poster titled "OPEN DAY"', size="1024x640", quality="low"
    )
    assert answer.data and answer.data[0].b64_json
    picture = Image.open(io.BytesIO(base64.b64decode(answer.data[0].b64_json)))
    assert (picture.format, picture.size) == ("PNG", (1024, 640))
    assert answer.usage is not None and answer.usage.output_tokens == image_tokens(1024, 640, "low")
    assert answer._request_id


@pytest.mark.parametrize("size", ["512x512", "1000x1000", "4096x1024", "0x0", "huge", "1920x1080"])
def test_a_bad_size_is_the_openai_clients_bad_request(base: str, size: str) -> None:
    with pytest.raises(openai.BadRequestError, match="Invalid size") as caught:
        openai.OpenAI(base_url=f"{base}/v1", api_key=KEY).images.generate(model="gpt-image-2", prompt="cat", size=size)
    assert caught.value.param == "size"


@pytest.mark.parametrize("suffix", ["", "/v1"])
def test_the_together_client_generates_whatever_its_base_url(base: str, suffix: str) -> None:
    answer = together.Together(base_url=base + suffix, api_key=KEY).images.generate(
        model="openai/gpt-image-2", prompt="A red kite over green hills", width=320, height=256, steps=4, seed=3
    )
    url = answer.data[0].url
    with urllib.request.urlopen(url) as reply:
        assert reply.headers["content-type"] == "image/jpeg"
        assert Image.open(io.BytesIO(reply.read())).size == (320, 256)


def test_the_together_client_gets_base64(base: str) -> None:
    answer = together.Together(base_url=base, api_key=KEY).images.generate(
        model="openai/gpt-image-2",
        prompt="A pear",
        width=256,
        height=256,
        response_format="base64",
        output_format="png",
    )
    assert Image.open(io.BytesIO(base64.b64decode(answer.data[0].b64_json))).format == "PNG"


def test_a_bad_size_is_the_together_clients_bad_request(base: str) -> None:
    with pytest.raises(together.BadRequestError, match="width"):
        together.Together(base_url=base, api_key=KEY).images.generate(
            model="openai/gpt-image-2", prompt="cat", width=3, height=256
        )


def test_a_wrong_key_is_an_authentication_error(base: str) -> None:
    with pytest.raises(openai.AuthenticationError):
        openai.OpenAI(base_url=f"{base}/v1", api_key="sk-other").models.list()


def test_models_are_listed_and_found_under_both_spellings(base: str) -> None:
    api = openai.OpenAI(base_url=f"{base}/v1", api_key=KEY)
    assert {"gpt-image-2", "openai/gpt-image-2"} <= {model.id for model in api.models.list()}
    assert api.models.retrieve("openai/gpt-image-2").id == "openai/gpt-image-2"
    with pytest.raises(openai.NotFoundError):
        api.models.retrieve("dall-e-9")


@pytest.mark.parametrize(
    ("body", "status", "param"),
    [
        ({}, 400, "prompt"),
        ({"prompt": ""}, 400, "prompt"),
        ({"prompt": "x" * 32001}, 400, "prompt"),
        ({"prompt": "cat", "n": 11}, 400, "n"),
        ({"prompt": "cat", "n": "2"}, 400, "n"),
        ({"prompt": "cat", "quality": "ultra"}, 400, "quality"),
        ({"prompt": "cat", "stream": "yes"}, 400, "stream"),
        ({"prompt": "cat", "partial_images": 2}, 400, "partial_images"),
        ({"prompt": "cat", "stream": True, "partial_images": 4}, 400, "partial_images"),
        ({"prompt": "cat", "complexity": "deep"}, 400, "complexity"),
        ({"prompt": "cat", "image_url": "http://localhost/a.png"}, 400, "image_url"),
        ({"prompt": "cat", "wings": 2}, 400, "wings"),
        ({"prompt": "cat", "model": "dall-e-9"}, 404, "model"),
        ({"prompt": "cat", "background": "transparent", "output_format": "jpeg"}, 400, "background"),
        ([1], 400, None),
    ],
)
def test_each_bad_field_is_named(client: TestClient, body: object, status: int, param: str | None) -> None:
    reply = client.post("/v1/images/generations", json=body)
    error = reply.json()["error"]
    assert (reply.status_code, error["param"]) == (status, param)
    assert set(error) == {"message", "type", "param", "code"}
    assert reply.headers["x-should-retry"] == "false"


def test_characters_that_no_font_has_are_a_bad_request(client: TestClient) -> None:
    reply = client.post("/v1/images/generations", json={"prompt": 'A card "\U000f0000 hi"', "size": "1024x640"})
    assert reply.status_code == 400 and "U+F0000" in reply.json()["error"]["message"]


def test_a_body_that_is_no_json_is_refused(client: TestClient) -> None:
    reply = client.post("/v1/images/generations", content=b"{", headers={"content-type": "application/json"})
    assert reply.status_code == 400 and reply.json()["error"]["code"] == "invalid_json"


def test_an_unknown_path_answers_with_an_error_object(client: TestClient) -> None:
    assert set(client.get("/v1/nothing").json()["error"]) == {"message", "type", "param", "code"}


def test_health_needs_no_key(base: str) -> None:
    with urllib.request.urlopen(f"{base}/healthz") as reply:
        assert reply.status == 200


def test_a_stored_picture_is_gone_after_its_time(limner: Limner, tmp_path: Path) -> None:
    app = create_app(Settings(store=tmp_path, url_seconds=-1), limner)
    name = app.state.store.put(b"x", "png")
    assert TestClient(app).get(f"/files/{name}").status_code == 404


@pytest.mark.parametrize("name", ["..%2F..%2Fetc%2Fpasswd", "x.png", "99999999999-short.png"])
def test_only_stored_names_are_served(client: TestClient, name: str) -> None:
    assert client.get(f"/files/{name}").status_code == 404


@pytest.mark.parametrize(
    ("size", "quality", "tokens"),
    [
        ((1024, 1024), "low", 196),
        ((1024, 1024), "medium", 1756),
        ((1536, 1024), "high", 5488),
        ((3840, 2160), "low", 371),
    ],
)
def test_usage_matches_the_published_figures(size: tuple[int, int], quality: str, tokens: int) -> None:
    assert image_tokens(*size, quality) == tokens


def test_the_openai_client_streams_partial_pictures_and_then_the_finished_one(base: str) -> None:
    api = openai.OpenAI(base_url=f"{base}/v1", api_key=KEY)
    stream = api.images.generate(
        model="gpt-image-2", prompt='A poster titled "OPEN DAY", a kite', size="1024x640", quality="low", stream=True,
        partial_images=2,
    )  # fmt: skip
    with api, stream:
        events = list(stream)
    assert [event.type for event in events] == ["image_generation.partial_image"] * 2 + ["image_generation.completed"]
    assert [event.partial_image_index for event in events[:2]] == [0, 1]
    for event in events:
        assert Image.open(io.BytesIO(base64.b64decode(event.b64_json))).size == (1024, 640)
    assert events[-1].usage.output_tokens == image_tokens(1024, 640, "low") + 200


def test_a_failure_in_a_stream_reaches_the_client_as_an_error(base: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: object, **more: object) -> Iterator[object]:
        raise CopyError("cannot be set", where="copy")
        yield

    monkeypatch.setattr(Limner, "events", fail)
    api = openai.OpenAI(base_url=f"{base}/v1", api_key=KEY)
    stream = api.images.generate(model="gpt-image-2", prompt='A poster "OPEN DAY"', size="1024x640", stream=True)
    with api, stream, pytest.raises(openai.APIError, match="cannot be set"):
        list(stream)


def test_complexity_is_taken_as_the_request_says() -> None:
    body = {"prompt": 'A card "Merci"', "quality": "low"}
    assert parse_order({**body, "complexity": "high"}, "").request.depth == "high"
    assert parse_order(body, "").request.depth == "low"
    assert not parse_order({**body, "complexity": "high"}, "").notes
