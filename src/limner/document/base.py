"""The base of every value in a document: frozen, closed to unknown fields, and lean when written."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, SerializerFunctionWrapHandler, model_serializer


class Value(BaseModel):
    """A frozen value; unknown fields, NaN and infinities are refused. Dumps leave out what equals its default.

    The discriminator ``kind`` is always written, so that a union can be read back.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, defer_build=True)

    @model_serializer(mode="wrap", return_type=Any)
    def _lean(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        data: dict[str, Any] = handler(self)
        for name, field in type(self).model_fields.items():
            if name == "kind" or field.is_required():
                continue
            if getattr(self, name) == field.get_default(call_default_factory=True):
                data.pop(field.alias or name, None)
                data.pop(name, None)
        return data
