// The page of a network: where its rooms meet.

import { effect, signal } from "@preact/signals";
import { render } from "preact";
import { readFragment, writeFragment } from "./browser/address.js";
import { copy } from "./browser/clipboard.js";
import { saveFile } from "./browser/download.js";
import { listenForDrops } from "./browser/drop.js";
import { listen } from "./browser/keyboard.js";
import { savePicture } from "./browser/save_picture.js";
import { scrub } from "./browser/scrub.js";
import { recall, remember } from "./browser/storage.js";
import { createTypeset } from "./browser/typeset.js";
import { createActions } from "./control/actions.js";
import { createEditing } from "./control/editing.js";
import { createReceiving } from "./control/receiving.js";
import { createSelecting } from "./control/selecting.js";
import { createSettings } from "./control/settings.js";
import { createStore } from "./control/store.js";
import { createTour } from "./control/tour.js";
import { query, readNotation } from "./model/notation.js";
import { Banner } from "./panels/banner.js";
import { GradientTable } from "./panels/explain/gradients.js";
import { Inspector } from "./panels/explain/inspector.js";
import { Matrices } from "./panels/explain/matrices.js";
import { NotationSwitches } from "./panels/explain/notation.js";
import { PresentOperation } from "./panels/explain/operation.js";
import { NetworkTable } from "./panels/explain/table.js";
import { Editor } from "./panels/forms/editor.js";
import { html } from "./panels/html.js";
import { CheckMyWork } from "./panels/practice/check.js";
import { PredictSwitch, Question } from "./panels/practice/predict.js";
import { About } from "./panels/tour/about.js";
import { LessonCard } from "./panels/tour/card.js";
import { ErrorReadout } from "./panels/training/error.js";
import { History } from "./panels/training/history.js";
import { Progress } from "./panels/training/progress.js";
import { Settings } from "./panels/training/settings.js";
import { Share } from "./panels/training/share.js";
import { Branches, Timeline } from "./panels/training/timeline.js";
import { Transport } from "./panels/training/transport.js";
import { mount as mountCurve } from "./views/curve.js";
import { mount as mountDiagram } from "./views/diagram.js";
import { createCommands } from "./wire/commands.js";
import { connect } from "./wire/connection.js";
import { PING, lookMessage } from "./wire/protocol.js";
import { createServer, diagnose } from "./wire/server.js";

const { session = "", root = "", watching } = document.body.dataset;
/** The keys under which the browser remembers. */
const [NOTATION, WORK, STOP] = ["backstep.notation", "backstep check", "backstep lesson"];

/** @param {string} selector @returns {any} */
const find = (selector) => document.querySelector(selector);

/** True while a folding panel is open. @param {string} selector */
function opening(selector) {
  /** @type {HTMLDetailsElement} */
  const panel = find(selector);
  const open = signal(panel.open);
  panel.addEventListener("toggle", () => (open.value = panel.open));
  return open;
}
const [numbersOpen, matricesOpen] = [opening(".numbers"), opening(".matrices")];
const [aboutOpen, shareOpen] = [signal(false), signal(false)];
const logarithmic = signal(false);
/** Counts the changes of the diagram's and the curve's size. */
const resized = signal(0);
/** The element that the pointed piece of a formula belongs to. */
const lit = signal(/** @type {string | null} */ (null));

// ---- wire and control

const store = createStore({ watching: watching !== undefined });
const server = createServer(root, session, (waiting) => (store.waiting.value = waiting));
const address = new URL(`${root}/ws/${session}`, location.href);
address.protocol = address.protocol.replace("http", "ws");
const connection = connect(address.href, {
  onOpen: () => {
    receiving.opened();
    selecting.reopened();
    if (document.hidden) look();
  },
  onText: (text) => receiving.text(text),
  onBinary: (buffer) => receiving.binary(buffer),
  onClose: (code) => commands.closed(code),
  onState: (state, reason) => {
    store.reason.value = reason;
    store.connection.value = state;
  },
  ping: PING,
  diagnose: () => diagnose(root),
});
const commands = createCommands(connection.send);
const receiving = createReceiving(store, commands, connection);
const actions = createActions(store, commands, server);
const editing = createEditing(store, actions);
const settings = createSettings(store, actions, server, opening(".settings"));
const selecting = createSelecting(store, {
  send: connection.send,
  edited: () => editing.place.value?.name ?? null,
  // Inside an iteration the diagram shows every new value as soon as it is computed.
  everything: () => numbersOpen.value || matricesOpen.value || (store.moment.value?.of ?? 0) > 0,
});
const lesson = createTour(store, actions, {
  fetchPath: server.tour,
  fetchRecipe: server.recipe,
  openShare: () => (shareOpen.value = true),
  storage: { read: () => recall(STOP), write: (stop) => remember(STOP, stop) },
  address: { read: readFragment, write: writeFragment },
});

/** A hidden page is sent no frames, and the newest one when it is visible again. */
function look() {
  connection.send(lookMessage(document.hidden));
}
document.addEventListener("visibilitychange", look);

// The notation belongs to the person, not to the session.
store.notation.value = readNotation(recall(NOTATION));
effect(() => remember(NOTATION, JSON.stringify(store.notation.value)));

// ---- views

/** @type {HTMLElement} */
const diagramRoot = find(".diagram");
/** @type {HTMLElement} */
const curveRoot = find(".curve");
const card = /** @type {HTMLElement} */ (diagramRoot.parentElement);
const diagram = mountDiagram(diagramRoot, {
  select: actions.select,
  edit: (at, name) => editing.open(at, card.getBoundingClientRect(), name),
  scrub: (event, name) => {
    const drag = editing.drag(name);
    if (drag) scrub(event, drag.value, drag.change);
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
  if (!newest || !frame) return;
  curve.update({
    curve: newest,
    frame,
    isKnown: store.knows.value("E_total"),
    logarithmic: logarithmic.value,
    theme: store.theme.value,
    writing: store.writing.value,
  });
});
for (const place of [diagramRoot, curveRoot]) new ResizeObserver(() => resized.value++).observe(place);

// ---- panels

/**
 * @param {string} selector
 * @param {any} component
 * @param {Record<string, unknown>} [props]
 */
function show(selector, component, props = {}) {
  render(html`<${component} store=${store} actions=${actions} ...${props} />`, find(selector));
}
const fetchDerivation = server.derivation;
const fetchArticle = server.article;
show("#banner", Banner, { root, wake: () => connection.wake() });
show("#transport", Transport);
show("#progress", Progress);
show("#timeline", Timeline);
show("#predict-switch", PredictSwitch);
show("#question", Question);
show("#branches", Branches);
show("#history", History);
show("#error", ErrorReadout);
show("#operation", PresentOperation, { fetchDerivation });
const light = (/** @type {string | null} */ name) => (lit.value = name);
show("#inspector", Inspector, { fetchDerivation, typeset: createTypeset(root), light, copy });
show("#settings", Settings, { begin: settings.begin });
show("#notation", NotationSwitches);
show("#matrices", Matrices, { open: matricesOpen });
show("#gradients", GradientTable, { fetchChecks: server.gradientChecks });
show("#check", CheckMyWork, {
  check: (/** @type {string} */ text) => server.check(text, query(store.notation.value)),
  fetchRight: server.quantities,
  // The typed values stay until the tab is closed.
  recall: () => recall(WORK, "sessionStorage") ?? "",
  remember: (/** @type {string} */ typed) => remember(WORK, typed, "sessionStorage"),
});
show("#numbers", NetworkTable, { open: numbersOpen });
show("#editor", Editor, { place: editing.place });
show("#lesson", LessonCard, { lesson, fetchArticle });
show("#about", () => {
  const close = () => (aboutOpen.value = false);
  return html`<${About} ...${{ open: aboutOpen.value, close, store, fetchArticle, run: lesson.attempt }} />`;
});
show("#share", () => {
  const close = () => (shareOpen.value = false);
  const save = (/** @type {"svg" | "png"} */ kind) =>
    void savePicture(/** @type {SVGSVGElement} */ (diagramRoot.querySelector("svg")), kind);
  /** @type {import("./panels/training/csv.js").FetchTable} */
  const fetchTable = async (range, onLines, stop) =>
    saveFile(await server.table(range, onLines, stop), "backstep-run.csv");
  const props = { fetchLinks: server.links, files: server.files, save, fetchTable, store };
  return html`<${Share} ...${{ open: shareOpen.value, close, ...props }} />`;
});

// ---- the buttons of the template; keyboard, files and address of a page that changes the session

/** @param {string} selector @param {() => void} act @returns {HTMLButtonElement} */
function button(selector, act) {
  const found = find(selector);
  found.addEventListener("click", act);
  return found;
}
const scaleButton = button("#curve-scale", () => {
  logarithmic.value = !logarithmic.value;
  scaleButton.setAttribute("aria-pressed", String(logarithmic.value));
});
button("#about-button", () => (aboutOpen.value = true));
const shareButton = button("#share-button", () => (shareOpen.value = true));
const toggleLesson = () => void (lesson.open.value ? lesson.close() : lesson.show());
const lessonButton = button("#lesson-button", toggleLesson);
effect(() => lessonButton.setAttribute("aria-expanded", String(lesson.open.value)));
lessonButton.hidden = shareButton.hidden = store.watching;

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
  listenForDrops({ open: actions.open, onFault: (sentence) => (store.notice.value = sentence) });
  // The address names the session: a second tab or a bookmark shows the same one.
  history.replaceState(null, "", `${root}/s/${session}${location.hash}`);
  // A link such as #lesson=7 opens the lesson there. A reload leaves the network as it is.
  const [entry] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  lesson.follow(entry?.type !== "reload");
  addEventListener("hashchange", () => lesson.follow());
}
