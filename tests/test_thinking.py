"""Thinking: how many layouts are weighed, that the best is kept, and that the story tells what happened."""

from __future__ import annotations

import pytest

from limner.document.results import Check, Report
from limner.errors import RequestError
from limner.events import Designed, Done, Event, Painted, Scored, Understood, Verified
from limner.pipeline import Limner
from limner.story import found, understood, undone

BRIEF = 'Poster for a kite day on a beach, art deco, title "WIND UP", "Sunday 2 pm", a red kite, no people'
PLAIN = 'Poster for a book fair, title "PAPER TRAIL", "12 to 14 May, Old Mill", a book'


@pytest.fixture(scope="module")
def high(limner: Limner) -> list[Event]:
    return list(limner.stream(PLAIN, size="256x384", quality="low", complexity="high", seed=3))


@pytest.fixture(scope="module")
def medium(limner: Limner) -> list[Event]:
    return list(limner.stream(PLAIN, size="256x384", quality="low", complexity="medium", seed=3))


def kinds(events: list[Event]) -> list[str]:
    return [event.kind for event in events]


def test_low_makes_one_layout_and_compares_nothing(limner: Limner) -> None:
    events = list(limner.stream(PLAIN, size="256x384", quality="low", sketch=False))
    assert kinds(events)[:4] == ["understood", "designed", "painted", "verified"]
    assert kinds(events)[-1] == "done" and "scored" not in kinds(events)


def test_medium_compares_three_layouts_of_different_compositions_and_paints_one(medium: list[Event]) -> None:
    designed = [event.document for event in medium if isinstance(event, Designed)]
    assert len({document.meta.archetype for document in designed}) == 3
    scored = next(event for event in medium if isinstance(event, Scored))
    assert not scored.finished and len(scored.reports) == 3
    assert scored.chosen == max(range(3), key=lambda k: scored.reports[k].score)
    assert sum(isinstance(event, Painted) and event.stage == "picture" for event in medium) == 1
    done = next(event for event in medium if isinstance(event, Done))
    assert done.picture.document.meta.archetype == designed[scored.chosen].meta.archetype


def test_high_finishes_three_and_keeps_the_best_of_the_finished(high: list[Event]) -> None:
    scored = next(event for event in high if isinstance(event, Scored))
    assert scored.finished and len(scored.reports) == 3
    assert sum(isinstance(event, Painted) and event.stage == "picture" for event in high) >= 3
    done = next(event for event in high if isinstance(event, Done))
    assert done.picture.report.score == max(report.score for report in scored.reports)


def test_all_complexities_begin_with_the_same_layout(limner: Limner, medium: list[Event], high: list[Event]) -> None:
    low = list(limner.stream(PLAIN, size="256x384", quality="low", seed=3, sketch=False))
    first = [next(e.document for e in events if isinstance(e, Designed)) for events in (low, medium, high)]
    assert first[0].layers == first[1].layers == first[2].layers


def test_a_sketch_has_the_type_before_pictures_are_painted(medium: list[Event]) -> None:
    painted = [event for event in medium if isinstance(event, Painted)]
    assert [event.stage for event in painted] == ["sketch", "picture"]
    assert (painted[0].raster.width, painted[0].raster.height) == (256, 384)


def test_the_same_request_tells_the_same_story(limner: Limner, medium: list[Event]) -> None:
    again = list(limner.stream(PLAIN, size="256x384", quality="low", complexity="medium", seed=3))
    assert [event.sentences for event in again] == [event.sentences for event in medium]


def test_the_report_holds_the_sentences_of_every_event_in_order(medium: list[Event]) -> None:
    told = [sentence for event in medium for sentence in event.sentences]
    done = next(event for event in medium if isinstance(event, Done))
    assert list(done.picture.report.reasoning) == told
    assert all(sentence.endswith(".") and "\n" not in sentence for sentence in told)


def test_the_story_names_the_words_things_were_understood_from(limner: Limner) -> None:
    event = next(e for e in limner.stream(BRIEF, size="256x384", quality="low") if isinstance(e, Understood))
    text = " ".join(event.sentences)
    for words in ("“Poster”", "“WIND UP”", "“Sunday 2 pm”", "“art deco”", "“no people”", "kite"):
        assert words in text


def test_the_story_tells_style_palette_faces_and_composition_with_their_reasons(limner: Limner) -> None:
    picture = limner.generate(BRIEF, size="256x384", quality="low")[0]
    told = " ".join(picture.report.reasoning)
    assert "Style: art deco, named in the brief (from “art deco”)." in told
    for lead in ("Palette: ", "Faces: ", "Composition: "):
        assert lead in told
    assert picture.document.meta.style == "art-deco"


def test_every_candidate_is_told_with_its_score(medium: list[Event]) -> None:
    scored = next(event for event in medium if isinstance(event, Scored))
    assert all(f"{report.score:.3f}" in scored.sentences[0] for report in scored.reports)


def test_faults_found_and_left_are_told(limner: Limner) -> None:
    document = limner.generate(PLAIN, size="256x384", quality="low")[0].document
    layer = document.texts()[0]
    check = Check(
        name="contrast", layer=layer.id, ok=False, value=1.2, bound=4.5, message="contrast 1.2:1 with its ground"
    )
    report = Report(checks=(check,), score=0.5)
    assert any("1.2:1" in line and layer.block.text[:5] in line for line in found(document, report))
    assert any("Not mended" in line for line in undone(document, report, ()))


@pytest.mark.parametrize("prompt", ["🐈", "夏祭りのポスター「夏祭り」", 'ملصق "مرحبا"', "a cat", "x " * 400])
def test_any_brief_is_told_in_whole_sentences(limner: Limner, prompt: str) -> None:
    said = understood(limner.plan(prompt))
    assert said and all(sentence[0].isupper() and sentence.endswith(".") for sentence in said)


def test_complexity_follows_quality_unless_it_is_given(limner: Limner) -> None:
    checked = [e for e in limner.stream(PLAIN, size="256x384", quality="medium", sketch=False) if isinstance(e, Scored)]
    assert checked and not checked[0].finished
    lowest = list(limner.stream(PLAIN, size="256x384", quality="medium", complexity="low", sketch=False))
    assert not any(isinstance(e, Scored) for e in lowest) and any(isinstance(e, Verified) for e in lowest)
    with pytest.raises(RequestError, match="complexity"):
        limner.generate(PLAIN, complexity="deep")
