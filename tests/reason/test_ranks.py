"""Who stands under whom: hierarchies told in sentences, with names of people."""

from __future__ import annotations

import pytest

from limner.document.request import make_request
from limner.reason import reason
from limner.resources import Resources


@pytest.mark.parametrize(
    ("prompt", "joins"),
    [
        (
            "Org chart: CEO Vera Holt; under her CTO Sam Ojo, CFO Lin Wu; under Sam: Lead Dev Tom Beck",
            {
                ("CEO Vera Holt", "CTO Sam Ojo"),
                ("CEO Vera Holt", "CFO Lin Wu"),
                ("CTO Sam Ojo", "Lead Dev Tom Beck"),
            },
        ),
        (
            "Organigramm: Geschäftsführerin Petra Voss, darunter Vertrieb Jan Kohl und Technik Eva Lang",
            {
                ("Geschäftsführerin Petra Voss", "Vertrieb Jan Kohl"),
                ("Geschäftsführerin Petra Voss", "Technik Eva Lang"),
            },
        ),
        (
            "組織図：社長 田中一郎、その下に 営業部長 佐藤花子、開発部長 鈴木次郎",
            {("社長 田中一郎", "営業部長 佐藤花子"), ("社長 田中一郎", "開発部長 鈴木次郎")},
        ),
    ],
)
def test_under_whom_somebody_stands_is_read(prompt: str, joins: set[tuple[str, str]], resources: Resources) -> None:
    plan = reason(make_request(prompt), resources)
    text = {copy.id: copy.text for copy in plan.copy_}
    assert {(text[edge.source], text[edge.target]) for edge in plan.edges} == joins


def test_the_company_of_an_org_chart_is_its_title_and_reports_are_no_part_of_a_name(resources: Resources) -> None:
    plan = reason(
        make_request("An org chart for Acme: CEO - Rosa Diaz, CTO - Mei Lin, Design - Ola Nowak (reports to CTO)"),
        resources,
    )
    assert [(copy.role, copy.text) for copy in plan.copy_] == [
        ("title", "Acme"),
        ("node", "CEO - Rosa Diaz"),
        ("node", "CTO - Mei Lin"),
        ("node", "Design - Ola Nowak"),
    ]
