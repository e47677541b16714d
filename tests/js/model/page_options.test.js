import assert from "node:assert/strict";
import { test } from "node:test";
import { PARTS, linkQuery, readPageOptions, withProjector } from "../../../static/js/model/page_options.js";

test("an address without options hides and locks nothing", () => {
  const { projector, embedded, hidden, locks, unknown } = readPageOptions("");
  assert.deepEqual([projector, embedded, hidden.size, locks.size, unknown], [false, false, 0, 0, []]);
});

test("embed hides every part that it does not name", () => {
  const { embedded, hidden } = readPageOptions("?embed=diagram,explain,transport");
  assert.ok(embedded);
  const shown = PARTS.filter((part) => !hidden.has(part));
  assert.deepEqual(shown, ["diagram", "transport", "explain"]);
});

test("hide hides what it names", () => {
  assert.deepEqual(readPageOptions("?hide=settings,share").hidden, new Set(["settings", "share"]));
});

test("a word that the page does not know gets a sentence with the known ones", () => {
  const { locks, unknown } = readPageOptions("?lock=rule,weights");
  assert.deepEqual(locks, new Set(["rule"]));
  assert.deepEqual(unknown, ["The address says lock=weights. Known are numbers, rule, network."]);
});

test("a copied link carries what is hidden and locked, and no other parameter", () => {
  assert.equal(
    linkQuery("?hide=settings,share&view=projector&x=1&lock=rule"),
    "?hide=settings,share&lock=rule",
  );
  assert.equal(linkQuery("?view=projector"), "");
});

test("the address says if the projector's view is on", () => {
  assert.equal(withProjector("?hide=share", true), "?hide=share&view=projector");
  assert.equal(withProjector("?hide=share&view=projector", false), "?hide=share");
  assert.ok(readPageOptions("?hide=share&view=projector").projector);
});
