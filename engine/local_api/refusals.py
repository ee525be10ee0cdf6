"""Errors as OpenAI's clients expect them: a status, and JSON that says why."""

from http import HTTPStatus

import msgspec

from engine.errors import EngineError, FileMissing, NoText, QuestionRefused


class Refusal(Exception):
    """A request that is not answered.

    Attributes:
        status: of HTTP.
        message: why, a sentence.
        code: the same for programs.
    """

    def __init__(self, status: HTTPStatus, message: str, code: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.code = code


class _Reason(msgspec.Struct, frozen=True):
    message: str
    type: str
    code: str
    param: None = None


class Failure(msgspec.Struct, frozen=True):
    """What is sent."""

    error: _Reason


def failure_of(refusal: Refusal) -> Failure:
    """What is sent for a refusal."""
    by_us = refusal.status >= HTTPStatus.INTERNAL_SERVER_ERROR
    busy = refusal.status == HTTPStatus.TOO_MANY_REQUESTS
    kind = "server_error" if by_us else "rate_limit_error" if busy else "invalid_request_error"
    return Failure(_Reason(refusal.message, kind, refusal.code))


def bad_request(message: str) -> Refusal:
    """The request makes no sense."""
    return Refusal(HTTPStatus.BAD_REQUEST, message, "invalid_request")


def unknown_document(message: str) -> Refusal:
    """There is no such document, or nothing of it can be asked."""
    return Refusal(HTTPStatus.NOT_FOUND, message, "model_not_found")


def refusal_of(failure: EngineError) -> Refusal:
    """The refusal that tells of an expected failure of the engine."""
    if isinstance(failure, QuestionRefused):
        return bad_request(str(failure))
    if isinstance(failure, FileMissing | NoText):
        return unknown_document(str(failure))
    return Refusal(HTTPStatus.SERVICE_UNAVAILABLE, str(failure), "engine_unavailable")
