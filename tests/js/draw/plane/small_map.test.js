import assert from "node:assert/strict";
import { test } from "node:test";
import { strideOf } from "../../../../static/js/draw/plane/small_map.js";

test("a pixel shows the value of the cell in which its middle lies", () => {
  const same = strideOf({ columns: 3, rows: 3 }, 3);
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5, 6, 7, 8].map((n) => same(n)),
    [0, 1, 2, 3, 4, 5, 6, 7, 8],
  );
  const half = strideOf({ columns: 4, rows: 6 }, 2);
  // Middles of the pixels: a quarter and three quarters of each side.
  assert.deepEqual(
    [0, 1, 2, 3].map((n) => half(n)),
    [4 + 1, 4 + 3, 4 * 4 + 1, 4 * 4 + 3],
  );
});
