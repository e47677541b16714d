// The one place where everything meets: store, connection, actions, views, panels.

import { effect, signal } from "@preact/signals";
import { render } from "preact";
import { createActions } from "./actions.js";
import { connect } from "./connection.js";
import { things, valueOf } from "./ink/things.js";
import { fetchLines, saveFile } from "./download.js";
import { listenForDrops } from "./drop.js";
import { listen } from "./keyboard.js";
import { createOutbox } from "./outbox.js";
import { About } from "./panels/about.js";
import { Banner } from "./panels/banner.js";
import { CheckMyWork } from "./panels/check.js";
import { Editor } from "./panels/editor.js";
import { ErrorReadout } from "./panels/error.js";
import { History } from "./panels/history.js";
import { html } from "./panels/html.js";
import { Inspector, sampleOf } from "./panels/inspector.js";
import { Settings } from "./panels/settings.js";
import { Share } from "./panels/share.js";
import { NetworkTable } from "./panels/table.js";
import { Branches, Timeline } from "./panels/timeline.js";
import { Transport } from "./panels/transport.js";
import { savePicture } from "./picture.js";
import { createTypeset } from "./typeset.js";
import { VERSION, readBinary, readEvent } from "./protocol.js";
import { scrub } from "./scrub.js";
import { createStore } from "./store.js";
import { mount as mountCurve } from "./views/curve.js";
import { mount as mountDiagram } from "./views/diagram.js";

const { session, root = "", watching } = document.body.dataset;
const store = createStore({ watching: watching !== undefined });

// ---- the wire

/** An acknowledgement is sent every 8 frames or 500 ms, whichever is earlier; the server lets 16 be in flight, so that a quick link
 * never waits for one. */
const ACKNOWLEDGE_FRAMES = 8;
const ACKNOWLEDGE_MS = 500;
/** The network that the frames to come belong to. @type {import("./protocol.js").Network | null} */
let announced = null;
let unacknowledged = 0;
let acknowledgedAt = 0;

const socketUrl = new URL(`${root}/ws/${session}`, location.href);
socketUrl.protocol = socketUrl.protocol.replace("http", "ws");
const connection = connect(socketUrl.href, {
  onOpen: () => outbox.greet(VERSION),
  onText: (text) => receiveEvent(readEvent(text)),
  onBinary: receiveBinary,
  onState: (state) => (store.connection.value = state),
});
const outbox = createOutbox(connection.send);
const actions = createActions(store, outbox);

/** @param {import("./protocol.js").ServerEvent} event */
function receiveEvent(event) {
  switch (event.type) {
    case "network":
      announced = event;
      break;
    case "status":
      store.status.value = event;
      break;
    case "history":
      store.history.value = event;
      break;
    case "applied":
    case "refused":
      outbox.answered(event);
      break;
  }
}

/** @param {ArrayBuffer} buffer */
function receiveBinary(buffer) {
  if (!announced) return;
  const message = readBinary(buffer, announced.layers);
  store.receive(message, announced);
  if (message.kind === "frame") acknowledge(message.sequence);
}

/** @param {number} sequence */
function acknowledge(sequence) {
  unacknowledged++;
  const now = performance.now();
  if (unacknowledged < ACKNOWLEDGE_FRAMES && now - acknowledgedAt < ACKNOWLEDGE_MS) return;
  unacknowledged = 0;
  acknowledgedAt = now;
  connection.send(JSON.stringify({ type: "acknowledge", sequence }));
}

// ---- what is drawn by hand

const diagramRoot = /** @type {HTMLElement} */ (document.querySelector(".diagram"));
const curveRoot = /** @type {HTMLElement} */ (document.querySelector(".curve"));
const logarithmic = signal(false);
const resized = signal(0);
/** The neuron or edge that a formula points at. @type {import("@preact/signals").Signal<string | null>} */
const lit = signal(null);
/** @type {import("@preact/signals").Signal<import("./panels/editor.js").Place | null>} */
const editing = signal(null);

let gestures = 0;

/** @param {string} name */
function numberOf(name) {
  const [network, frame] = [store.network.value, store.frame.value];
  const thing = network && things(network).get(name);
  return thing && frame ? { thing, frame, value: valueOf(thing, frame) } : null;
}

const diagram = mountDiagram(diagramRoot, {
  select: actions.select,
  edit: (at, name) => {
    if (store.watching) return;
    const box = /** @type {HTMLElement} */ (diagramRoot.parentElement).getBoundingClientRect();
    editing.value = { name, x: at.x - box.x + at.width / 2, y: at.y - box.y + at.height / 2 };
  },
  scrub: (event, name) => {
    const found = store.watching ? null : numberOf(name);
    if (!found) return;
    const [sample, gesture] = [sampleOf(found.thing, found.frame), `drag ${++gestures}`];
    scrub(event, found.value, (value) => void actions.edit(name, value, sample, gesture));
  },
});
const curve = mountCurve(curveRoot);

effect(() => {
  const [network, frame] = [store.network.value, store.frame.value];
  void resized.value;
  if (!network || !frame) return;
  diagram.update({
    network,
    frame,
    drafts: store.drafts.value,
    selected: store.selected.value,
    lit: lit.value,
    theme: store.theme.value,
  });
});

effect(() => {
  const [newest, frame] = [store.curve.value, store.frame.value];
  void resized.value;
  if (newest && frame)
    curve.update({ curve: newest, frame, logarithmic: logarithmic.value, theme: store.theme.value });
});

new ResizeObserver(() => resized.value++).observe(diagramRoot);
new ResizeObserver(() => resized.value++).observe(curveRoot);

const scaleButton = /** @type {HTMLButtonElement} */ (document.querySelector("#curve-scale"));
scaleButton.addEventListener("click", () => {
  logarithmic.value = !logarithmic.value;
  scaleButton.setAttribute("aria-pressed", String(logarithmic.value));
});

// ---- what has states and forms

/** @param {string} path */
async function fetchJson(path) {
  const response = await fetch(`${root}${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

// The settings show the recipe: fetched while they are open, and anew whenever the network changes.
const settings = /** @type {HTMLDetailsElement} */ (document.querySelector(".settings"));
const settingsOpen = signal(false);
settings.addEventListener("toggle", () => (settingsOpen.value = settings.open));
effect(() => {
  if (!settingsOpen.value || !store.network.value) return;
  void fetchJson(`/api/sessions/${session}/recipe`).then((recipe) => (store.recipe.value = recipe));
});
effect(() => {
  if (settingsOpen.value && !store.choices.peek())
    void fetchJson("/api/choices").then((choices) => (store.choices.value = choices));
});

const aboutOpen = signal(false);
/**
 * @param {string} selector
 * @param {any} component
 * @param {Record<string, unknown>} [props]
 */
function show(selector, component, props = {}) {
  const host = /** @type {HTMLElement} */ (document.querySelector(selector));
  render(html`<${component} store=${store} actions=${actions} ...${props} />`, host);
}
show("#banner", Banner, { root });
show("#transport", Transport);
show("#timeline", Timeline);
show("#branches", Branches);
show("#history", History);
show("#error", ErrorReadout);
show("#inspector", Inspector, {
  fetchDerivation: (/** @type {string} */ quantity) =>
    fetchJson(`/api/sessions/${session}/derivation?quantity=${encodeURIComponent(quantity)}`),
  typeset: createTypeset(root),
  light: (/** @type {string | null} */ name) => (lit.value = name),
});
show("#settings", Settings);
show("#check", CheckMyWork, {
  check: async (/** @type {string} */ text) => {
    const headers = { "content-type": "application/json" };
    const answer = await fetch(`${root}/api/sessions/${session}/check`, {
      method: "POST",
      headers,
      body: JSON.stringify({ text }),
    });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  },
  fetchRight: () => fetchJson(`/api/sessions/${session}/quantities`).then(({ quantities }) => quantities),
});
show("#numbers", NetworkTable);
show("#editor", Editor, { place: editing });
show(
  "#about",
  () =>
    html`<${About}
      open=${aboutOpen.value}
      close=${() => (aboutOpen.value = false)}
      fetchArticle=${() => fetchJson("/api/article")}
    />`,
);
document.querySelector("#about-button")?.addEventListener("click", () => (aboutOpen.value = true));

const shareOpen = signal(false);
const base = `${root}/api/sessions/${session}`;
show("#share", () => {
  const close = () => (shareOpen.value = false);
  const fetchLinks = () =>
    fetch(`${base}/links`, { method: "POST" }).then((answer) =>
      answer.ok ? answer.json() : Promise.reject(answer),
    );
  const drawing = () => /** @type {SVGSVGElement} */ (diagramRoot.querySelector("svg"));
  const save = (/** @type {"svg" | "png"} */ kind) => void savePicture(drawing(), kind);
  /** @type {import("./panels/csv.js").FetchTable} */
  const fetchTable = async ({ from, to, stride }, progress, stop) => {
    const url = `${base}/export/run.csv?from=${from}&to=${to}&stride=${stride}`;
    saveFile(await fetchLines(url, progress, stop), "backstep-run.csv");
  };
  return html`<${Share} ...${{ open: shareOpen.value, close, fetchLinks, base, save, fetchTable, store }} />`;
});
const shareButton = /** @type {HTMLButtonElement} */ (document.querySelector("#share-button"));
shareButton.hidden = store.watching;
shareButton.addEventListener("click", () => (shareOpen.value = true));

if (!store.watching) {
  listen(store, actions);
  listenForDrops({ open: actions.open, tell: (sentence) => (store.notice.value = sentence) });
  // The address names the session, so that a second tab or a bookmark shows the same one.
  history.replaceState(null, "", `${root}/s/${session}`);
}
