"""Ctrl-C is not lost in code that catches everything."""

import os
import signal
import time

import pytest

from engine.interrupt import Interruption, raise_if_interrupted


def swallow() -> None:
    """What a library may do with a `KeyboardInterrupt`."""
    try:
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(5)
    except BaseException:  # noqa: BLE001 - that is the point
        return


def test_an_interrupt_that_was_swallowed_is_raised_again() -> None:
    before = signal.getsignal(signal.SIGINT)
    with Interruption():
        raise_if_interrupted()
        swallow()
        with pytest.raises(KeyboardInterrupt):
            raise_if_interrupted()
    assert signal.getsignal(signal.SIGINT) is before
    raise_if_interrupted()
