"""What can go wrong between here and a hub, each in words that say what to do."""

import errno
import ssl
from collections.abc import Iterator
from typing import Final

import httpx2

from engine.model.hub_messages import RefusalKind, Refused

_UNAUTHORISED: Final = 401
_FORBIDDEN: Final = 403
_MISSING: Final = 404
TOO_MANY: Final = 429
_SERVER: Final = 500


class Refusal(Exception):
    """Carries a `Refused` to where it is told."""

    def __init__(self, kind: RefusalKind, message: str, hint: str, detail: str = "") -> None:
        super().__init__(message)
        self.refused = Refused(kind, message, hint, detail)


def of_failure(failure: httpx2.HTTPError | OSError) -> Refusal:
    """What a failed connection or a failed disk means."""
    detail = f"{type(failure).__name__}: {failure}"
    if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in _causes(failure)):
        return Refusal(
            "network",
            "The server's certificate is not accepted: somebody may stand in between.",
            "Check this computer's clock, and whether the network wants you to sign in first.",
            detail,
        )
    if isinstance(failure, httpx2.ProxyError):
        return Refusal(
            "network",
            "The proxy of this network does not let the download through.",
            "Check the proxy in the system's settings, or set a mirror.",
            detail,
        )
    if isinstance(failure, httpx2.HTTPError):
        return Refusal(
            "network",
            "The model hub cannot be reached.",
            "Check the connection to the internet and try again; what has come is kept.",
            detail,
        )
    if failure.errno in (errno.ENOSPC, errno.EDQUOT):
        return no_room(0, detail)
    return Refusal("disk", "The download cannot be written.", "Check the models folder.", detail)


def no_room(missing: int, detail: str = "") -> Refusal:
    """Too little room on the disk, by so many bytes (0: nobody knows)."""
    hint = f"Free {missing // 1_000_000 + 1:,} MB" if missing else "Free some space"
    return Refusal(
        "disk", "The disk is full.", f"{hint} and try again; what has come is kept.", detail
    )


def of_answer(answer: httpx2.Response, *, with_token: bool) -> Refusal | None:
    """What an answer other than the wanted one means; None if it is fine."""
    status, code = answer.status_code, answer.headers.get("x-error-code", "")
    detail = f"{status} {code} from {answer.url.host}: {answer.headers.get('x-error-message', '')}"
    if status in (_UNAUTHORISED, _FORBIDDEN):
        return _of_token(status, code, detail, with_token=with_token)
    if status == _MISSING:
        return Refusal(
            "hub",
            "The hub has no such model or file any more.",
            "Choose another mirror, or another model.",
            detail,
        )
    if status == TOO_MANY:
        return Refusal(
            "hub",
            "The hub asks for a pause: too many downloads from this network.",
            "Try again in some minutes; what has come is kept.",
            detail,
        )
    if status >= _SERVER:
        return Refusal(
            "hub",
            "The hub has trouble of its own.",
            "Try again later; what has come is kept.",
            detail,
        )
    if not answer.is_success:
        return Refusal("hub", "The hub gave no usable answer.", "Try again later.", detail)
    if answer.headers.get("content-type", "").startswith("text/html"):
        return portal(detail)
    return None


def portal(detail: str) -> Refusal:
    """Something else answered in the hub's place."""
    return Refusal(
        "network",
        "A web page came instead of the model: this network may want you to sign in first.",
        "Open a web browser, sign in, and try again; or check the mirror in the settings.",
        detail,
    )


def changed(name: str, detail: str) -> Refusal:
    """A file that is not what was promised, twice."""
    return Refusal(
        "hub",
        f"{name} is not the file it should be: it was damaged on the way, or replaced.",
        "Try again, or choose another mirror.",
        detail,
    )


def _of_token(status: int, code: str, detail: str, *, with_token: bool) -> Refusal:
    if not with_token:
        return Refusal(
            "token",
            "This model is given only to those who accepted its terms.",
            "Accept them on the model's page, then enter an access token of your account there.",
            detail,
        )
    if status == _FORBIDDEN or code == "GatedRepo":
        return Refusal(
            "token",
            "Your account there may not have this model yet.",
            "Accept the terms on the model's page; its makers may take a while to agree.",
            detail,
        )
    return Refusal(
        "token",
        "The hub does not know this access token.",
        "Copy it again from your account's settings there; it needs the right to read.",
        detail,
    )


def _causes(failure: BaseException | None) -> Iterator[BaseException]:
    while failure is not None:
        yield failure
        failure = failure.__cause__ or failure.__context__
