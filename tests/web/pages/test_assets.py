"""The pages' scripts: one file each while it is made from today's modules, else the modules."""

import hashlib
import json
from pathlib import Path

import httpx
from backstep.web.pages.assets import scripts


def made(static: Path, modules: dict[str, str]) -> None:
    """Writes modules, and the record of a bundle that was made from them."""
    total = b""
    for path, text in sorted(modules.items()):
        file = static / "js" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        total += path.encode() + b"\0" + text.encode() + b"\0"
    (static / "bundle").mkdir()
    record = {"modules": hashlib.sha256(total).hexdigest()}
    (static / "bundle" / "bundle.json").write_text(json.dumps(record))


def test_a_bundle_of_todays_modules_is_served(tmp_path):
    made(tmp_path, {"main.js": "import './wire/server.js';", "wire/server.js": "", "wire-old.js": "1"})
    assert scripts(tmp_path) == "bundle"


def test_a_changed_an_additional_and_a_missing_module_are_served_without_a_bundle(tmp_path):
    made(tmp_path, {"main.js": "1", "model/number.js": "2"})
    number = tmp_path / "js" / "model" / "number.js"
    number.write_text("3")
    assert scripts(tmp_path) == "js"
    number.write_text("2")
    assert scripts(tmp_path) == "bundle"
    (tmp_path / "js" / "more.js").write_text("")
    assert scripts(tmp_path) == "js"
    (tmp_path / "js" / "more.js").unlink()
    number.unlink()
    assert scripts(tmp_path) == "js"


def test_without_a_bundle_the_modules_are_served(tmp_path):
    assert scripts(tmp_path) == "js"


def test_the_page_asks_for_a_script_that_is_there(server):
    page = httpx.get(server.url).text
    address = page.split('type="module" src="')[1].split('"')[0]
    assert address.endswith("/main.js")
    script = httpx.get(httpx.URL(server.url).join(address))
    assert script.status_code == 200
    assert script.headers["content-type"].startswith("text/javascript")
