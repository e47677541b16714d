"""python nicegui_site.py PORT RATE"""

import asyncio
import sys

from beat import Beat, update
from nicegui import background_tasks, context, ui

PORT, RATE = int(sys.argv[1]), float(sys.argv[2])


@ui.page("/")
def page() -> None:
    label, client = ui.label(update(0)), context.client

    async def play() -> None:
        await client.connected()
        beat = Beat(RATE)
        while client.has_socket_connection:
            await asyncio.sleep(beat.next())
            label.set_text(update(beat.number))

    background_tasks.create(play())


ui.run(host="127.0.0.1", port=PORT, reload=False, show=False, uvicorn_logging_level="error")
