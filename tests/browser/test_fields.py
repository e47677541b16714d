"""Modules of fields in browsers: under the page's own policy, with the bits of the compiled engine."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page

GOLDEN = sorted((Path(__file__).resolve().parent.parent / "fields").glob("*.json"))

pytestmark = pytest.mark.firefox

WRONG_NUMBERS = """async ({ root, golden }) => {
  const { createForward } = await import(`${root}static/js/model/forward.js`);
  const answer = await fetch(`${root}networks/${golden.shape}.wasm`);
  const forward = await createForward(await answer.arrayBuffer(), golden);
  const number = (_, n) => ((((n * 7919 + 17) % 2048) - 1024) / 1024) * golden.scale;
  forward.setParameters(Float64Array.from({ length: golden.parameters }, number));
  forward.setSamples(golden.inputs, golden.targets);
  forward.setPoints(golden.inputs);
  const { outputs, errors, train_error: mean, batches } = golden;
  const expected = [...outputs, ...errors, mean, ...batches.map(({ error }) => error)];
  const found = [...forward.activations(), ...forward.errors(), forward.error()];
  found.push(...batches.map(({ rows }) => forward.error({ rows, mean: golden.mean })));
  const bits = (numbers) => new BigInt64Array(Float64Array.from(numbers).buffer);
  const [one, other] = [bits(expected), bits(found)];
  return one.length === other.length ? one.filter((number, n) => number !== other[n]).length : -1;
}"""


def test_a_browser_has_the_bits_of_the_compiled_engine(page: Page, server) -> None:
    page.goto(server.url)
    for file in GOLDEN:
        golden = json.loads(file.read_text("utf-8"))
        assert page.evaluate(WRONG_NUMBERS, {"root": server.url, "golden": golden}) == 0, file.stem
