"""python bokeh_site.py PORT RATE"""

import sys

from beat import Beat, update
from bokeh.document import Document
from bokeh.models import Div
from bokeh.server.server import Server

PORT, RATE = int(sys.argv[1]), float(sys.argv[2])


def page(document: Document) -> None:
    line, beat = Div(text=update(0)), Beat(RATE)

    def show() -> None:
        line.text = update(beat.number)
        arm()

    def arm() -> None:
        # A periodic callback would drift by the time that each call takes.
        document.add_timeout_callback(show, 1000 * beat.next())  # type: ignore[arg-type]

    document.add_root(line)
    arm()


server = Server(
    {"/": page}, port=PORT, address="127.0.0.1", allow_websocket_origin=[f"127.0.0.1:{PORT}"], num_procs=1
)
server.start()
server.io_loop.start()
