"""Diagrams in briefs: chains, branches, hierarchies, messages, schedules and sets come out as nodes, edges and groups."""

from __future__ import annotations

import pytest

from limner.document.plan import Plan, Structure
from limner.document.request import Request
from limner.reason.reasoner import reason
from limner.resources import Resources


def plan_of(prompt: str, resources: Resources) -> Plan:
    return reason(Request(prompt=prompt), resources)


def structure(plan: Plan) -> Structure:
    assert plan.structure is not None
    return plan.structure


def edges(plan: Plan) -> list[tuple[str, str, str]]:
    text = {copy.id: copy.text for copy in plan.copy_} | {"": ""}
    return [(text[e.source], text[e.target], text[e.label]) for e in plan.edges]


@pytest.mark.parametrize(
    "prompt",
    [
        "Flowchart: Start -> Valid? yes -> Save, no -> Fix",
        "Flowchart:\nStart --> Check{Valid?}\nCheck -->|yes| Save\nCheck -->|no| Fix",
        "Flowchart: Start -> Valid?; yes -> Save; no -> Fix",
    ],
)
def test_answers_are_labels_of_the_question_s_branches(prompt: str, resources: Resources) -> None:
    found = edges(plan_of(prompt, resources))
    assert found == [("Start", "Valid?", ""), ("Valid?", "Save", "yes"), ("Valid?", "Fix", "no")]


@pytest.mark.parametrize(
    ("prompt", "yes"),
    [
        ("流程图：开始 -> 密码正确？ 是 -> 进入，否 -> 重试", "是"),
        ("مخطط انسيابي: البداية -> صحيح؟ نعم -> حفظ، لا -> خطأ", "نعم"),
        ("Flussdiagramm: Start -> Gültig? ja -> Speichern, nein -> Fehler", "ja"),
    ],
)
def test_answers_are_known_in_other_languages(prompt: str, yes: str, resources: Resources) -> None:
    assert yes in [label for _, _, label in edges(plan_of(prompt, resources))]


TREES = [
    "Org chart: CEO > CTO > Dev, CEO > CFO",
    "Org chart:\n- CEO\n  - CTO\n    - Dev\n  - CFO",
    "Org chart: CTO reports to CEO. CFO reports to CEO. Dev reports to CTO.",
    "Org chart: CEO: CTO, CFO; CTO: Dev",
]


@pytest.mark.parametrize("prompt", TREES)
def test_a_hierarchy_is_read_however_it_is_told(prompt: str, resources: Resources) -> None:
    plan = plan_of(prompt, resources)
    assert structure(plan).kind == "tree"
    assert sorted(edges(plan)) == [("CEO", "CFO", ""), ("CEO", "CTO", ""), ("CTO", "Dev", "")]


def test_a_mind_map_hangs_its_branches_on_the_centre(resources: Resources) -> None:
    found = edges(plan_of('Mind map about "Health": Food (fruit, bread), Sleep (naps, night)', resources))
    assert ("Health", "Food", "") in found
    assert ("Sleep", "naps", "") in found


@pytest.mark.parametrize(
    "prompt",
    [
        "Sequence diagram: Client sends login to Server, Server sends token to Client",
        "Sequence diagram:\nClient -> Server: login\nServer --> Client: token",
        "Sequenzdiagramm: Client sendet login an Server, Server sendet token an Client",
    ],
)
def test_messages_are_edges_in_order_and_answers_are_dashed(prompt: str, resources: Resources) -> None:
    plan = plan_of(prompt, resources)
    assert structure(plan).kind == "sequence"
    assert edges(plan) == [("Client", "Server", "login"), ("Server", "Client", "token")]
    assert [e.dashed for e in plan.edges] == [False, True]


def test_sets_hold_their_members_and_what_they_share(resources: Resources) -> None:
    plan = plan_of("Venn diagram: Cats: quiet, small; Dogs: loud; Both: furry", resources)
    text = {copy.id: copy.text for copy in plan.copy_} | {"": ""}
    groups = [(text[g.name], [text[m] for m in g.members]) for g in structure(plan).groups]
    assert groups == [("Cats", ["quiet", "small"]), ("Dogs", ["loud"]), ("", ["Cats", "Dogs", "furry"])]


@pytest.mark.parametrize(
    "prompt",
    [
        "Gantt chart: Research: week 1-2, Build: week 3-6, Launch: week 7",
        "Gantt chart:\nResearch: 2 weeks\nBuild: 4 weeks\nLaunch: 1 week",
    ],
)
def test_tasks_have_a_start_and_an_end(prompt: str, resources: Resources) -> None:
    tasks = structure(plan_of(prompt, resources)).tasks
    assert [(t.start, t.end) for t in tasks] == [(0, 14), (14, 42), (42, 49)]


def test_dates_and_months_are_understood(resources: Resources) -> None:
    tasks = structure(plan_of("Gantt chart:\nTask,Start,Duration\nA,2024-01-08,10d\nB,2024-01-18,5d", resources)).tasks
    assert tasks[1].start - tasks[0].start == 10
    tasks = structure(plan_of("Gantt-Diagramm: Planung Jan–Feb, Bau März–August", resources)).tasks
    assert tasks[0].end == pytest.approx(tasks[1].start)


def test_entities_have_attributes_and_relations(resources: Resources) -> None:
    plan = plan_of("ER diagram: User (id, name); Order (id, total); User 1-n Order", resources)
    assert [len(g.members) for g in structure(plan).groups] == [2, 2]
    assert edges(plan) == [("User", "Order", "1-n")]


def test_levels_of_a_funnel_keep_their_figures(resources: Resources) -> None:
    tasks = structure(plan_of("Funnel chart: Visits 10,000; Leads 1,200; Sales 90", resources)).tasks
    assert [t.end for t in tasks] == [10000, 1200, 90]


def test_lanes_are_joined_in_their_order(resources: Resources) -> None:
    plan = plan_of("Swimlane diagram: Customer: Order -> Pay; Shop: Pack -> Ship", resources)
    assert edges(plan) == [("Order", "Pay", ""), ("Pay", "Pack", ""), ("Pack", "Ship", "")]
    assert len(structure(plan).groups) == 2


@pytest.mark.parametrize(
    ("prompt", "labels"),
    [
        ("Flowchart: if the payment is valid then ship the order, else cancel it", ["then", "else"]),
        ("Flussdiagramm: wenn die Zahlung gilt, dann versenden, sonst stornieren", ["dann", "sonst"]),
        ("流程图：如果付款成功，则发货，否则取消订单", ["则", "否则"]),
    ],
)
def test_a_choice_told_in_a_sentence_has_two_branches(prompt: str, labels: list[str], resources: Resources) -> None:
    found = edges(plan_of(prompt, resources))
    assert len({source for source, _, _ in found}) == 1
    assert [label for _, _, label in found] == labels
