"""The functions of a typed module: written once, emitted for both clients."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dovetail.spark.codegen.source import WIDTH

if TYPE_CHECKING:
    from dovetail.spark.service_schema import ServiceSchema

_EXECUTE: Final = '''{execute}
    """Execute the service on one record.

    Args:
        client: The client.
        inputs: The inputs; None for the workbook's defaults.
        strict: Whether errors of the service and Excel errors are an error; otherwise such outputs are None.
        send_defaults: Send the defaults known here for what is left out, instead of leaving them to the service.

    Raises:
        SparkInputError: An input breaks a rule; nothing was sent.
        SparkOutputError: The service complains, or an output has another type.
    """
    record = SERVICE.record(inputs, send_defaults=send_defaults)
    answer = {wait}client.services.execute(URI, inputs=record{more})
    return SERVICE.typed(answer, strict=strict)[0]'''

_EXECUTE_MANY: Final = '''{execute_many}
    """Execute the service on many records, in order; see `execute{suffix}`."""
    records = SERVICE.records(inputs, send_defaults=send_defaults)
    if not records:
        return []
    answer = {wait}client.services.execute(URI, inputs=records{more})
    return SERVICE.typed(answer, strict=strict)'''

_CHECK: Final = '''{define} check_version{suffix}(client: {client}) -> tuple[str, ...]:
    """What the service has now that this module does not know, as sentences; empty when the module still fits."""
    return SCHEMA.differences({wait}client.services.schema(URI{picked}{asked}))'''


def functions(schema: ServiceSchema, inputs: str, outputs: str) -> list[str]:
    """The source of the functions, for the sync client and for the async one."""
    forms = [("def", "", "Client", ""), ("async def", "_async", "AsyncClient", "await ")]
    return [
        template.format(
            define=define,
            suffix=suffix,
            client=client,
            wait=wait,
            execute=_signature(f"{define} execute{suffix}", client, f"{inputs} | None = None", outputs),
            execute_many=_signature(
                f"{define} execute_many{suffix}", client, f"Iterable[{inputs}]", f"list[{outputs}]"
            ),
            more=", subservices=SUBSERVICES" if schema.picked else "",
            picked=", subservice=SUBSERVICES" if schema.picked else "",
            # Bounds that depend on a record are compared with those for the same record.
            asked=", inputs=SCHEMA.asked_for" if schema.asked_for is not None else "",
        )
        for define, suffix, client, wait in forms
        for template in (_EXECUTE, _EXECUTE_MANY, _CHECK)
    ]


def _signature(name: str, client: str, inputs: str, outputs: str) -> str:
    """The head of a function, its arguments on one line where they fit."""
    arguments = [f"client: {client}", f"inputs: {inputs}", "*", "strict: bool = True", "send_defaults: bool = False"]
    line = f"    {', '.join(arguments)}"
    if len(line) > WIDTH:
        line = "\n".join(f"    {argument}," for argument in arguments)
    return f"{name}(\n{line}\n) -> {outputs}:"
