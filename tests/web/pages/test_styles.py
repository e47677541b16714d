"""A page's style sheets come as one file, which browsers keep until it changes."""

import os
import re

import httpx
import pytest
from backstep.web.pages.styles import Styles

from tests.conftest import ROOT

CSS = ROOT / "static" / "css"


def sheet_of(server, path=""):
    (address,) = re.findall(r'<link rel="stylesheet"\s+href="([^"]+)"', httpx.get(server.url + path).text)
    return address


@pytest.mark.parametrize("path", ["", "exercise?level=1&seed=7", "examples", "api/docs"])
def test_a_page_has_one_sheet_with_the_text_of_all_its_files(server, path):
    address = sheet_of(server, path)
    names = address.split("/styles/")[1].split(".css")[0].split("+")
    answer = httpx.get(server.origin + address)
    assert answer.content == b"".join((CSS / f"{name}.css").read_bytes() for name in names)
    assert answer.headers["content-encoding"] == "gzip"
    assert "immutable" in answer.headers["cache-control"]
    assert httpx.get(server.origin + address, headers={"accept-encoding": ""}).content == answer.content


def test_a_sheet_of_another_version_is_today_s_and_is_not_kept(server):
    address = sheet_of(server).split("?")[0]
    answer = httpx.get(f"{server.origin}{address}?v=0")
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-cache"


def test_names_that_no_page_uses_are_joined_too_and_others_are_refused(server):
    assert httpx.get(f"{server.url}styles/forms+base.css").headers["cache-control"] == "no-cache"
    for names in ("base+nothing", "..%2Fcss%2Fbase", "", "+".join(["base"] * 61)):
        assert httpx.get(f"{server.url}styles/{names}.css").status_code == 404, names


def test_a_changed_file_changes_the_address(tmp_path):
    file = tmp_path / "base.css"
    file.write_text("a{}")
    styles = Styles(tmp_path, "")
    before = styles.address(["base"])
    assert styles.address(["base"]) == before
    file.write_text("b{}")
    os.utime(file, ns=(1, 1))
    assert styles.address(["base"]) != before
