"""`backstep bench` hands over to the checkout's program."""

import sys

from backstep.cli import main
from backstep.commands import bench


def test_it_runs_the_checkouts_program_with_its_option_and_status(monkeypatch, tmp_path, capfd):
    (tmp_path / "bench").mkdir()
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "bench" / "engine.py").write_text("import sys\nprint(sys.argv[1:])\nsys.exit(7)\n")
    monkeypatch.setattr(bench, "ROOT", tmp_path)
    assert main(["bench", "--json"]) == 7
    assert capfd.readouterr().out == "['--json']\n"


def test_the_program_is_where_it_is_looked_for():
    assert (bench.ROOT / "bench" / "engine.py").is_file()
    assert sys.executable


def test_without_a_checkout_it_says_so_in_one_line(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(bench, "ROOT", tmp_path)
    assert main(["bench"]) == 1
    assert capsys.readouterr().err.count("\n") == 1
