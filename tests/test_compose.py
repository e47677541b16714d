"""The sample for several servers: its parts name each other, and nginx reads its file."""

import re
import shutil
import subprocess

import pytest
import yaml

from tests.conftest import ROOT

DEPLOY = ROOT / "deploy"
NGINX = shutil.which("nginx", path="/usr/sbin:/usr/bin:/sbin:/bin:/usr/local/sbin")


def test_the_servers_that_nginx_knows_are_those_that_compose_starts():
    compose = yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))
    servers = {name for name, service in compose["services"].items() if service.get("build") == ".."}
    text = (DEPLOY / "nginx-servers.conf").read_text("utf-8")
    assert set(re.findall(r"server (\w+):8000", text)) == servers
    assert len(servers) == 2
    for name in servers:
        settings = compose["services"][name]["environment"]
        assert settings["BACKSTEP_REDIS_URL"].endswith("@valkey:6379/0")
        assert (
            settings["BACKSTEP_TRUSTED_PROXIES"]
            == compose["networks"]["servers"]["ipam"]["config"][0]["subnet"]
        )
    assert "noeviction" in compose["services"]["valkey"]["command"]
    assert "appendonly yes" in compose["services"]["valkey"]["command"]


@pytest.mark.skipif(NGINX is None, reason="nginx is not installed on this machine")
def test_nginx_reads_the_file_of_several_servers(tmp_path):
    text = (DEPLOY / "nginx-servers.conf").read_text("utf-8")
    for name in ("one", "two"):
        text = text.replace(f"server {name}:8000", "server 127.0.0.1:8000")
    (tmp_path / "backstep.conf").write_text(text, encoding="utf-8")
    main = f"pid {tmp_path}/pid; error_log stderr; events {{}} http {{ access_log off; include {tmp_path}/backstep.conf; }}"
    (tmp_path / "nginx.conf").write_text(main, encoding="utf-8")
    said = subprocess.run(
        [NGINX, "-t", "-c", str(tmp_path / "nginx.conf"), "-p", str(tmp_path)],
        check=False,
        capture_output=True,
        text=True,
    )
    assert said.returncode == 0, said.stderr
