"""The plan of a brief by a language model, with the embedded reasoner before it as guard and behind it as a net."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import ValidationError

from limner.document.plan import Plan
from limner.document.request import Request
from limner.notes import Note
from limner.reason.model.answer import Answer, answer_schema
from limner.reason.model.asking import brief_messages
from limner.reason.model.client import Client, schema_of
from limner.reason.model.endpoint import Endpoint, ModelError
from limner.reason.model.merging import merged
from limner.reason.reasoner import reason
from limner.resources import Resources


def understand(
    request: Request, resources: Resources, endpoint: Endpoint | None = None, images: Sequence[str] = ()
) -> Plan:
    """Return the Plan of a request by the reasoner it asks for.

    "embedded" asks nobody; "model" asks the endpoint; "auto" asks it where there is one. Where the model fails, the request's
    ``on_failure`` decides: "fallback" takes the embedded plan with a Note, "fail" raises. Raises ModelError.
    """
    embedded = reason(request, resources)
    if request.reasoner == "embedded" or (request.reasoner == "auto" and endpoint is None):
        return embedded
    try:
        if endpoint is None:
            raise ModelError(
                "no language model is configured",
                where="reasoner",
                value=request.reasoner,
                valid="auto or embedded, or an endpoint",
                hint="set LIMNER_LLM_BASE_URL and LIMNER_LLM_MODEL, or give --llm-url and --llm-model",
            )
        return plan_with_model(request, embedded, resources, Client(endpoint), images)
    except ModelError as error:
        if request.on_failure == "fail":
            raise
        note = Note(severity="warning", stage="reason", where="model", message=f"the embedded reasoner read the brief: {error}",
                    hint="reasoner=embedded asks no model; on_failure=fail refuses instead")  # fmt: skip
        return embedded.model_copy(update={"notes": (*embedded.notes, note)})


def plan_with_model(
    request: Request, embedded: Plan, resources: Resources, client: Client, images: Sequence[str] = ()
) -> Plan:
    """Return the embedded plan with a language model's reading laid over it; raises ModelError.

    An answer that is no plan is sent back once with what is wrong with it. ``images`` are data URLs of references, shown to
    models that take pictures.
    """
    kept = [item.text for item in embedded.copy_]
    schema = answer_schema(schema_of(Answer))
    shown = images if client.endpoint.images else ()
    complaint = ""
    for last in (False, True):
        try:
            said = client.ask(brief_messages(request.prompt, kept, shown, complaint), "plan", schema)
            return merged(embedded, Answer.model_validate(said), resources.lexicon)
        except ValidationError as error:
            first = error.errors()[0]
            complaint = f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
        except ModelError as error:
            if error.where != "answer" or last:
                raise
            complaint = error.message
    raise ModelError("the language model's answer is no plan", where="answer", value=complaint,
                     hint="a larger model, or a server with structured output, keeps to it")  # fmt: skip
