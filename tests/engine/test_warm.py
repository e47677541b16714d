"""Compiling ahead of time."""

import threading

from app.engine import kernels, lanes, warm


def test_once_warm_nothing_is_left_to_compile() -> None:
    threads = [threading.Thread(target=warm.warm) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert warm.kernels_ready()
    assert len(lanes.advance_all.signatures) == 1
    # Those that it calls were compiled with it or came with it from the cache; none twice, for numbers of another type.
    for kernel in (kernels.train, kernels.iterate, kernels.mean_error):
        assert len(kernel.signatures) <= 1, kernel


def test_warming_a_second_time_returns_at_once() -> None:
    warm.warm()
    thread = warm.start_warming()
    thread.join(1.0)
    assert not thread.is_alive()
