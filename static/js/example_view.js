// The open example, where its parts meet. It is there for an address such as #example=dead-relus.

import { readFragment, writeFragment } from "./browser/address.js";
import { createExample } from "./control/examples/example.js";
import { readPageOptions } from "./model/page_options.js";
import { ExampleCard } from "./panels/examples/card.js";

/** @param {import("./later_views.js").Page} page */
export function createExampleView({ store, actions, server, show }) {
  const opened = createExample(store, actions, server, { read: readFragment, write: writeFragment });
  if (!readPageOptions(location.search).hidden.has("example"))
    show("#example", ExampleCard, { opened, examplesPage: server.examplesPage });
  // A reload, and a way back from another page, leave the network as it is.
  const [entry] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  void opened.follow(entry?.type !== "reload" && entry?.type !== "back_forward");
  addEventListener("hashchange", () => void opened.follow());
  return opened;
}
