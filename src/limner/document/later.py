"""Types that are loaded when the first value of them is met: most documents that are drawn hold no plan and no scene."""

from __future__ import annotations

import importlib
from typing import Any

from pydantic import BaseModel, GetCoreSchemaHandler, GetJsonSchemaHandler, TypeAdapter
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema


class Later:
    """Marks a field's type, ``Annotated[Any, Later("module", "Model")]``, as a model that is loaded when it is needed.

    Values are validated, written and described as by the model itself.
    """

    def __init__(self, module: str, name: str) -> None:
        self._module, self._name = module, name

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self._validated)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        whole = TypeAdapter(self._model()).core_schema
        if whole["type"] != "definitions":  # only within definitions is a model described by its name
            whole = core_schema.definitions_schema(whole, [])
        return handler(whole)

    def _model(self) -> type[BaseModel]:
        found: type[BaseModel] = getattr(importlib.import_module(self._module), self._name)
        return found

    def _validated(self, value: Any) -> BaseModel:
        return self._model().model_validate(value)
