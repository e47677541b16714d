// The one place where everything meets: store, connection, actions, views, panels.

import { effect, signal } from "@preact/signals";
import { render } from "preact";
import { createActions } from "./control/actions.js";
import { createAsking } from "./wire/server.js";
import { readFragment, writeFragment } from "./browser/address.js";
import { copy } from "./browser/clipboard.js";
import { connect, lookAround } from "./wire/connection.js";
import { query, readNotation } from "./model/notation.js";
import { elementsOf, valueOf } from "./model/elements.js";
import { fetchLines, saveFile } from "./browser/download.js";
import { listenForDrops } from "./browser/drop.js";
import { listen } from "./browser/keyboard.js";
import { createTour } from "./control/tour.js";
import { createOutbox } from "./wire/commands.js";
import { About } from "./panels/tour/about.js";
import { Banner } from "./panels/banner.js";
import { CheckMyWork } from "./panels/practice/check.js";
import { Editor } from "./panels/forms/editor.js";
import { ErrorReadout } from "./panels/training/error.js";
import { GradientTable } from "./panels/explain/gradients.js";
import { History } from "./panels/training/history.js";
import { html } from "./panels/html.js";
import { Inspector, sampleOf } from "./panels/explain/inspector.js";
import { LessonCard } from "./panels/tour/card.js";
import { Matrices } from "./panels/explain/matrices.js";
import { NotationSwitches } from "./panels/explain/notation.js";
import { PresentOperation } from "./panels/explain/operation.js";
import { PredictSwitch, Question } from "./panels/practice/predict.js";
import { Progress } from "./panels/training/progress.js";
import { Settings } from "./panels/training/settings.js";
import { Share } from "./panels/training/share.js";
import { NetworkTable } from "./panels/explain/table.js";
import { Branches, Timeline } from "./panels/training/timeline.js";
import { Transport } from "./panels/training/transport.js";
import { savePicture } from "./browser/save_picture.js";
import { createTypeset } from "./browser/typeset.js";
import { VERSION, readBinary, readEvent } from "./wire/protocol.js";
import { recall, remember } from "./browser/storage.js";
import { scrub } from "./browser/scrub.js";
import { createSelecting } from "./control/selecting.js";
import { createStore } from "./control/store.js";
import { mount as mountCurve } from "./views/curve.js";
import { mount as mountDiagram } from "./views/diagram.js";

const { session, root = "", watching } = document.body.dataset;
const store = createStore({ watching: watching !== undefined });
const ask = createAsking((waiting) => (store.waiting.value = waiting));

// ---- the wire

/** The network that the frames to come belong to. @type {import("./wire/protocol.js").Network | null} */
let announced = null;

const socketUrl = new URL(`${root}/ws/${session}`, location.href);
socketUrl.protocol = socketUrl.protocol.replace("http", "ws");
const connection = connect(socketUrl.href, {
  onOpen: () => {
    // One that is still on its way tells so again.
    store.progress.value = null;
    outbox.greet(VERSION);
    selecting.reopened();
    if (document.hidden) look();
  },
  onText: (text) => receiveEvent(readEvent(text)),
  onBinary: receiveBinary,
  onClose: (code) => outbox.closed(code),
  onState: (state, reason) => {
    store.reason.value = reason;
    store.connection.value = state;
  },
  ping: JSON.stringify({ type: "ping" }),
  look: () => lookAround(root),
});
const outbox = createOutbox(connection.send);
const actions = createActions(store, outbox, {
  fetchOperations: () => fetchJson(`/api/sessions/${session}/operations`),
  fetchPrediction: (parameter) =>
    fetchJson(`/api/sessions/${session}/predict?parameter=${encodeURIComponent(parameter)}`),
});

// How numbers and letters are written is this person's habit, not the session's.
const NOTATION = "backstep.notation";
const WORK = "backstep check";
const STOP = "backstep lesson";
store.notation.value = readNotation(recall(NOTATION));
effect(() => remember(NOTATION, JSON.stringify(store.notation.value)));

/** @param {import("./wire/protocol.js").ServerEvent} event */
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
    case "progress": {
      const { goal, done, left } = event;
      store.progress.value = goal === null ? null : { goal, done, left };
      break;
    }
    case "applied":
    case "refused":
      if (event.type === "refused" && event.reason === "wrong_version") leave();
      outbox.answered(event);
      break;
    case "moving":
      connection.moving(1000 * event.after_s);
      store.connection.value = "moving";
      break;
  }
}

/** This page speaks another version than the server: coming back would not help, loading it anew does. */
function leave() {
  connection.stop();
  store.connection.value = "outdated";
}

/** @param {ArrayBuffer} buffer */
function receiveBinary(buffer) {
  if (!announced) return;
  const message = readBinary(buffer, announced.layers);
  store.receive(message, announced);
  // The server knows best how often: it asks seldom on a quick link, and of nearly every frame on a slow one.
  if (message.kind === "frame" && message.asks)
    connection.send(JSON.stringify({ type: "acknowledge", sequence: message.sequence }));
}

/** Tells whether anybody can see the page; a hidden one is sent no frames, and the newest when it shows again. */
function look() {
  connection.send(JSON.stringify({ type: "look", hidden: document.hidden }));
}
document.addEventListener("visibilitychange", look);

// ---- what is drawn by hand

const diagramRoot = /** @type {HTMLElement} */ (document.querySelector(".diagram"));
const curveRoot = /** @type {HTMLElement} */ (document.querySelector(".curve"));
const logarithmic = signal(false);
const resized = signal(0);
/** The neuron or edge that a formula points at. @type {import("@preact/signals").Signal<string | null>} */
const lit = signal(null);
/** @type {import("@preact/signals").Signal<import("./panels/forms/editor.js").Place | null>} */
const editing = signal(null);

let gestures = 0;

/** @param {string} name */
function numberOf(name) {
  const [network, frame] = [store.network.value, store.frame.value];
  const element = network && elementsOf(network).get(name);
  const value = element && frame ? valueOf(element, frame) : undefined;
  // What is exactly known can be dragged: a drag goes on from the very number.
  return element && frame && value !== undefined ? { element, frame, value } : null;
}

/** Whether the panels that show every number are open. */
const [numbersOpen, matricesOpen] = [opening(".numbers"), opening(".matrices")];
const selecting = createSelecting(store, {
  send: connection.send,
  edited: () => editing.value?.name ?? null,
  // Inside an iteration the diagram shows new values wherever they are worked out.
  everything: () => numbersOpen.value || matricesOpen.value || (store.moment.value?.of ?? 0) > 0,
});

/** Whether a panel that can be folded is open. @param {string} selector */
function opening(selector) {
  const panel = /** @type {HTMLDetailsElement} */ (document.querySelector(selector));
  const open = signal(panel.open);
  panel.addEventListener("toggle", () => (open.value = panel.open));
  return open;
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
    const [sample, gesture] = [sampleOf(found.element, found.frame), `drag ${++gestures}`];
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
    writing: store.writing.value,
    factors: store.factors.value,
    moment: store.moment.value,
  });
});

effect(() => {
  const [newest, frame] = [store.curve.value, store.frame.value];
  void resized.value;
  if (newest && frame)
    curve.update({
      curve: newest,
      frame,
      isKnown: store.knows.value("E_total"),
      logarithmic: logarithmic.value,
      theme: store.theme.value,
      writing: store.writing.value,
    });
});

new ResizeObserver(() => resized.value++).observe(diagramRoot);
new ResizeObserver(() => resized.value++).observe(curveRoot);

const scaleButton = /** @type {HTMLButtonElement} */ (document.querySelector("#curve-scale"));
scaleButton.addEventListener("click", () => {
  logarithmic.value = !logarithmic.value;
  scaleButton.setAttribute("aria-pressed", String(logarithmic.value));
});

// ---- what has states and forms

/**
 * @param {string} path
 * @param {RequestInit} [options]
 */
async function fetchJson(path, options) {
  const response = await ask(`${root}${path}`, options);
  if (response.ok) return response.json();
  const { refused } = await response.json().catch(() => ({}));
  throw new Error(refused ?? "The server could not be asked just now. Try again.");
}

// The settings show the recipe: fetched while they are open, and anew whenever the network changes.
const settingsOpen = opening(".settings");
effect(() => {
  const network = store.network.value;
  if (!settingsOpen.value || !network) return;
  void fetchJson(`/api/sessions/${session}/recipe`).then((recipe) => {
    // One that comes when another network is shown already, or is asked for, is passed over.
    if (store.network.peek() === network && !store.opening.peek()) store.recipe.value = recipe;
  });
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
show("#banner", Banner, { root, wake: () => connection.wake() });
show("#transport", Transport);
show("#progress", Progress);
show("#timeline", Timeline);
show("#predict-switch", PredictSwitch);
show("#question", Question);
show("#branches", Branches);
show("#history", History);
show("#error", ErrorReadout);
/** @type {import("./panels/explain/derivation.js").FetchDerivation} */
const fetchDerivation = (quantity, notation, wanted) =>
  fetchJson(`/api/sessions/${session}/derivation?quantity=${encodeURIComponent(quantity)}&${notation}`, {
    signal: wanted,
  });
show("#operation", PresentOperation, { fetchDerivation });
show("#inspector", Inspector, {
  fetchDerivation,
  typeset: createTypeset(root),
  light: (/** @type {string | null} */ name) => (lit.value = name),
  copy,
});
show("#settings", Settings);
show("#notation", NotationSwitches);
show("#matrices", Matrices, { open: matricesOpen });
show("#gradients", GradientTable, {
  fetchChecks: () => fetchJson(`/api/sessions/${session}/gradient-check`),
});
show("#check", CheckMyWork, {
  check: async (/** @type {string} */ text) => {
    const headers = { "content-type": "application/json" };
    const address = `${root}/api/sessions/${session}/check?${query(store.notation.value)}`;
    const answer = await ask(address, {
      method: "POST",
      headers,
      body: JSON.stringify({ text }),
    });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  },
  fetchRight: () => fetchJson(`/api/sessions/${session}/quantities`).then(({ quantities }) => quantities),
  // What was typed stays until the tab is closed.
  recall: () => recall(WORK, "sessionStorage") ?? "",
  remember: (/** @type {string} */ typed) => remember(WORK, typed, "sessionStorage"),
});
show("#numbers", NetworkTable, { open: numbersOpen });
show("#editor", Editor, { place: editing });
const shareOpen = signal(false);
const lesson = createTour(store, actions, {
  fetchPath: () => fetchJson("/api/lesson"),
  fetchRecipe: () => fetchJson(`/api/sessions/${session}/recipe`),
  openShare: () => (shareOpen.value = true),
  storage: { read: () => recall(STOP), write: (stop) => remember(STOP, stop) },
  address: { read: readFragment, write: writeFragment },
});
const fetchArticle = () => fetchJson("/api/article");
show("#lesson", LessonCard, { lesson, fetchArticle });
const lessonButton = /** @type {HTMLButtonElement} */ (document.querySelector("#lesson-button"));
lessonButton.hidden = store.watching;
lessonButton.addEventListener("click", () => void (lesson.open.value ? lesson.close() : lesson.show()));
effect(() => lessonButton.setAttribute("aria-expanded", String(lesson.open.value)));

show("#about", () => {
  const close = () => (aboutOpen.value = false);
  return html`<${About} ...${{ open: aboutOpen.value, close, store, fetchArticle, run: lesson.attempt }} />`;
});
document.querySelector("#about-button")?.addEventListener("click", () => (aboutOpen.value = true));

const base = `${root}/api/sessions/${session}`;
show("#share", () => {
  const close = () => (shareOpen.value = false);
  const fetchLinks = () =>
    ask(`${base}/links`, { method: "POST" }).then((answer) =>
      answer.ok ? answer.json() : Promise.reject(answer),
    );
  const drawing = () => /** @type {SVGSVGElement} */ (diagramRoot.querySelector("svg"));
  const save = (/** @type {"svg" | "png"} */ kind) => void savePicture(drawing(), kind);
  /** @type {import("./panels/training/csv.js").FetchTable} */
  const fetchTable = async ({ from, to, stride }, progress, stop) => {
    const url = `${base}/export/run.csv?from=${from}&to=${to}&stride=${stride}`;
    saveFile(await fetchLines(await ask(url, { signal: stop }), progress), "backstep-run.csv");
  };
  return html`<${Share} ...${{ open: shareOpen.value, close, fetchLinks, base, save, fetchTable, store }} />`;
});
const shareButton = /** @type {HTMLButtonElement} */ (document.querySelector("#share-button"));
shareButton.hidden = store.watching;
shareButton.addEventListener("click", () => (shareOpen.value = true));

if (!store.watching) {
  listen({
    play: actions.toggle,
    step: actions.step,
    back: actions.back,
    reset: actions.reset,
    undo: actions.undo,
    redo: actions.redo,
    nextStop: lesson.next,
    previousStop: lesson.back,
  });
  listenForDrops({ open: actions.open, tell: (sentence) => (store.notice.value = sentence) });
  // The address names the session, so that a second tab or a bookmark shows the same one.
  history.replaceState(null, "", `${root}/s/${session}${location.hash}`);
  // A link such as #lesson=7 opens the lesson there; a reload keeps what the network shows.
  const [entry] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  lesson.follow(entry?.type !== "reload");
  addEventListener("hashchange", () => lesson.follow());
}
