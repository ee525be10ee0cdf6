"""What can go wrong between here and another engine, each in words that say what to do."""

import ssl
from collections.abc import Iterator
from http import HTTPStatus

import httpx2
import msgspec

from engine.errors import OtherEngineFailed

_CHECK = "Check its address and whether it runs, or let the model here answer."


class _Fault(msgspec.Struct, frozen=True):
    message: str = ""


class _Refused(msgspec.Struct, frozen=True):
    error: _Fault | str = ""


def of_failure(failure: Exception, host: str, *, begun: bool) -> OtherEngineFailed:
    """What a failed connection means.

    Args:
        failure: of the client, or of the guard.
        host: of the engine.
        begun: part of the answer had come.
    """
    detail = f"{type(failure).__name__}: {failure}"
    if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in _causes(failure)):
        return OtherEngineFailed(
            f"The certificate of {host} is not accepted: somebody may stand in between.",
            "Check this computer's clock and the address.",
            detail,
        )
    if isinstance(failure, httpx2.ReadTimeout):
        return silent(host, detail)
    if begun:
        return OtherEngineFailed(
            f"The connection to {host} broke.", "Ask again, or let the model here answer.", detail
        )
    return OtherEngineFailed(f"The engine at {host} cannot be reached.", _CHECK, detail)


def silent(host: str, detail: str = "") -> OtherEngineFailed:
    """It was waited for long enough."""
    return OtherEngineFailed(
        f"The engine at {host} has not said anything for too long.",
        "It may be loading its model: ask again in a while, or let the model here answer.",
        detail,
    )


def of_answer(status: int, kind: str, body: bytes, host: str, model: str) -> OtherEngineFailed:
    """What an answer other than the wanted one means.

    Args:
        status: of HTTP.
        kind: its content type.
        body: the beginning of it.
        host: of the engine.
        model: the name that was asked for.
    """
    said = _said(body)
    detail = f"{status} {kind}: {said or body[:200]!r}"
    if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
        return OtherEngineFailed(
            f"The engine at {host} does not accept the key.",
            "Enter the key that it expects.",
            detail,
        )
    if status == HTTPStatus.NOT_FOUND and said:
        return OtherEngineFailed(
            f"The engine at {host} has no model called “{model}”.",
            "Enter the name that the model has there.",
            detail,
        )
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return OtherEngineFailed(
            f"The engine at {host} has too much to do.", "Ask again in a while.", detail
        )
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return OtherEngineFailed(
            f"The engine at {host} failed.", "Look into its log, or ask again.", detail
        )
    if HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST:
        return OtherEngineFailed(
            f"{host} wants to send the question on to another address; that was not done.",
            "Enter the address of the engine itself.",
            detail,
        )
    if status == HTTPStatus.BAD_REQUEST and said:
        return OtherEngineFailed(
            f"The engine at {host} does not take the question: {said[:200]}", _CHECK, detail
        )
    return nonsense(host, detail)


def nonsense(host: str, detail: str) -> OtherEngineFailed:
    """Something else is there, or a page of the network's came in between."""
    return OtherEngineFailed(
        f"What {host} sends is no answer of such an engine.",
        "The address has to end where the engine's interface begins, often with /v1.",
        detail,
    )


def _said(body: bytes) -> str:
    """The engine's own words for what is wrong, "" if there are none."""
    try:
        error = msgspec.json.decode(body, type=_Refused).error
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return ""
    return error if isinstance(error, str) else error.message


def _causes(failure: BaseException | None) -> Iterator[BaseException]:
    while failure is not None:
        yield failure
        failure = failure.__cause__ or failure.__context__
