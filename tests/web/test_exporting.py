"""Long work of a client, in slices."""

import asyncio

import pytest
from backstep.engine.refused import Refused
from backstep.explaining.budget import Asker
from backstep.explaining.metered import MeteredWorker
from backstep.live.worker import Worker
from backstep.settings import Settings
from backstep.web.exporting import Exporting

CLIENT = Asker("192.0.2.1", "learner")


def test_work_ends_when_its_client_has_gone():
    made = []

    def endless():
        while True:
            made.append(len(made))
            yield

    async def ask():
        exporting = Exporting(MeteredWorker(Worker("test"), Settings()), 5)
        asked = 0

        async def is_gone():
            nonlocal asked
            asked += 1
            return asked > 3

        with pytest.raises(Refused, match="waits no longer"):
            await exporting.written(CLIENT, endless(), str, is_gone)
        assert exporting.under_way == 0
        return len(made)

    count = asyncio.run(ask())
    assert len(made) == count > 0
