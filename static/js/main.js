// The page of a network: where its rooms meet.

import { computed, effect, signal, untracked } from "@preact/signals";
import { render } from "preact";
import { readFragment, writeFragment, writeQuery } from "./browser/address.js";
import { copy } from "./browser/clipboard.js";
import { saveFile } from "./browser/download.js";
import { arrangeFocus } from "./browser/focus.js";
import { listenForDrops, openFile } from "./browser/drop.js";
import { tellHeight } from "./browser/frame_height.js";
import { listen, listenForEscape } from "./browser/keyboard.js";
import { savePicture } from "./browser/save_picture.js";
import { scrub } from "./browser/scrub.js";
import { leaveOut, showPanel } from "./browser/regions.js";
import { recall, remember } from "./browser/storage.js";
import { makeToolbar } from "./browser/toolbar.js";
import { createTypeset } from "./browser/typeset.js";
import { createActions } from "./control/actions.js";
import { createBranches } from "./control/branches.js";
import { createEditing } from "./control/editing.js";
import { createExplaining } from "./control/explaining.js";
import { withLocks } from "./control/locks.js";
import { noticeAtFirst } from "./control/notices.js";
import { createOpened } from "./control/opened.js";
import { keepHabits } from "./control/person/habits.js";
import { createReceiving } from "./control/receiving.js";
import { createSelecting } from "./control/selecting.js";
import { createSettings } from "./control/settings.js";
import { createStore } from "./control/store.js";
import { createTour } from "./control/lesson/tour.js";
import { createFollowing } from "./control/watch/following.js";
import { createViewing } from "./control/watch/viewing.js";
import { createWorkbench } from "./control/workbench.js";
import { loadLaterViews } from "./later_views.js";
import { query } from "./model/notation.js";
import { actionOf } from "./model/shortcuts.js";
import { linkQuery, readPageOptions, withProjector } from "./model/page_options.js";
import { Banner } from "./panels/banner.js";
import { GradientTable } from "./panels/explain/gradients.js";
import { Inspector } from "./panels/explain/inspector.js";
import { Matrices } from "./panels/explain/matrices.js";
import { Preview } from "./panels/explain/preview.js";
import { NetworkTable } from "./panels/explain/table.js";
import { Editor } from "./panels/forms/editor.js";
import { InNotation } from "./panels/forms/number_field.js";
import { html } from "./panels/html.js";
import { LiveRegion } from "./panels/live_region.js";
import { CheckMyWork } from "./panels/practice/check.js";
import { PredictSwitch, Question } from "./panels/practice/predict.js";
import { Edge } from "./panels/shell/edge.js";
import { FirstMinute } from "./panels/shell/first_minute.js";
import { OpenMenu } from "./panels/shell/open_menu.js";
import { Projected } from "./panels/shell/projected.js";
import { Tabs } from "./panels/shell/tabs.js";
import { ViewMenu } from "./panels/shell/view_menu.js";
import { ShortcutsDialog } from "./panels/shortcuts.js";
import { About } from "./panels/tour/about.js";
import { LessonCard } from "./panels/tour/card.js";
import { ErrorReadout } from "./panels/training/error.js";
import { History } from "./panels/training/history.js";
import { Progress } from "./panels/training/progress.js";
import { Settings } from "./panels/training/settings.js";
import { LargeCurve } from "./panels/training/large_curve.js";
import { Rule } from "./panels/training/rule.js";
import { Share } from "./panels/training/share.js";
import { Transport } from "./panels/training/transport.js";
import { Where } from "./panels/training/where.js";
import { Watched } from "./panels/watched.js";
import { mount as mountDiagram } from "./views/diagram.js";
import { elementIn, fadeExcept, pointOut } from "./views/fading.js";
import { mount as mountStrip } from "./views/strip.js";
import { createCommands } from "./wire/commands.js";
import { connect } from "./wire/connection.js";
import { PING, lookMessage } from "./wire/protocol.js";
import { createServer, diagnose } from "./wire/server.js";

const { session = "", root = "", watching } = document.body.dataset;
/** A text that the browser keeps. @param {string} key */
const kept = (key) => ({
  read: () => recall(key),
  write: (/** @type {string} */ text) => remember(key, text),
});

/** @param {string} selector @returns {any} */
const find = (selector) => document.querySelector(selector);

const options = readPageOptions(location.search);
const workbench = createWorkbench(kept("backstep.panel"), {
  projector: options.projector,
  writeProjector: (on) => writeQuery(withProjector(location.search, on)),
  isFirstVisit: watching === undefined && !options.embedded && !options.projector && location.hash === "",
  hidden: options.hidden,
});
/** True while a panel is shown. @param {import("./control/workbench.js").PanelName} name */
const showing = (name) => computed(() => workbench.panel.value === name && !workbench.folded.value);
const [numbersOpen, curvesOpen] = [showing("numbers"), showing("curves")];
const [aboutOpen, shareOpen, shortcutsOpen, curveOpen] = Array.from({ length: 4 }, () => signal(false));
/** The scale of the error curve. @type {import("@preact/signals").Signal<import("./draw/curve_scale.js").Choice>} */
const curveScale = signal("automatic");
/** The part of the rule line that is being edited. @type {import("@preact/signals").Signal<import("./model/rule_words.js").PartName | null>} */
const editedRule = signal(null);
/** Counts the changes of the diagram's size. */
const resized = signal(0);
/** The element that the pointed piece of a formula belongs to. */
const lit = signal(/** @type {string | null} */ (null));

// ---- wire and control

const store = createStore({ watching: watching !== undefined, locks: options.locks });
const server = createServer(root, session, (waiting) => (store.waiting.value = waiting));
const address = new URL(`${root}/ws/${session}`, location.href);
address.protocol = address.protocol.replace("http", "ws");
const connection = connect(address.href, {
  onOpen: () => {
    receiving.opened();
    selecting.reopened();
    viewing.reopened();
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
const actions = withLocks(createActions(store, commands, server), store);
createBranches(store, server);
const opened = createOpened(store, actions, server, workbench.showData);
createExplaining(store, server.derivation);
createFollowing(store, workbench);
const editing = createEditing(store, actions);
const [settingsOpen, dataOpen] = [showing("settings"), showing("data")];
const settings = createSettings(
  store,
  actions,
  server,
  computed(() => settingsOpen.value || dataOpen.value || editedRule.value !== null),
);
const selecting = createSelecting(store, {
  send: connection.send,
  edited: () => editing.place.value?.name ?? null,
  // Inside an iteration the diagram shows every new value as soon as it is computed.
  everything: () => numbersOpen.value || dataOpen.value || curvesOpen.value || !!store.moment.value?.of,
});
const lesson = createTour(store, actions, {
  fetchPath: () => server.tour(query(store.notation.value)),
  fetchRecipe: server.recipe,
  check: server.stopCheck,
  fetchAnswer: (stop) => server.stopAnswer(stop, query(store.notation.value)),
  openShare: () => (shareOpen.value = true),
  pointOut: (name, scroll) =>
    pointOut(name === "E_total" ? find("#error") : elementIn(diagramRoot, name), scroll),
  place: kept("backstep lesson"),
  progress: kept("backstep lesson answers"),
  address: { read: readFragment, write: writeFragment },
});
const viewing = createViewing(store, {
  send: connection.send,
  stop: () => (lesson.open.value ? lesson.place.value + 1 : null),
  panel: () => workbench.panel.value,
});
noticeAtFirst(store, options.unknown);

/** A hidden page is sent no frames, and the newest one when it is visible again. */
function look() {
  connection.send(lookMessage(document.hidden));
}
document.addEventListener("visibilitychange", look);
tellHeight();

keepHabits(store, {
  notation: kept("backstep.notation"),
  scheme: kept("backstep.colours"),
  shortcuts: kept("backstep.shortcuts"),
});
effect(() => void (document.documentElement.dataset.theme = store.scheme.value));
effect(() => void (store.notation.value && untracked(lesson.rewrite)));

// ---- views

/** @type {HTMLElement} */
const diagramRoot = find(".diagram");
const card = /** @type {HTMLElement} */ (diagramRoot.closest(".stage"));
const diagram = mountDiagram(diagramRoot, {
  point: actions.point,
  press: (name, at) => {
    if (store.selected.value !== name && !curvesOpen.value) workbench.open("explain");
    editing.press(at, card.getBoundingClientRect(), name);
  },
  edit: (name, at, typed) => editing.open(at, card.getBoundingClientRect(), name, typed),
  scrub: (event, name) => {
    const drag = editing.drag(name);
    if (drag) scrub(event, drag.value, drag.change);
  },
});
const travels = { travel: (/** @type {number} */ to) => void actions.scrubTo(to), choose: actions.choose };
const enlarge = () => (curveOpen.value = true);
/** @type {HTMLElement} */
const stripRoot = find("#strip");
/** The error curve as the time bar, and, once it has been opened, large. */
const curves = [mountStrip(stripRoot, { ...travels, enlarge })];

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
    factors: lesson.isQuiet.value ? [] : store.factors.value,
    moment: store.drawn.value,
  });
  fadeExcept(diagramRoot, store.spokenOf.value);
});
effect(showCurves);
function showCurves() {
  const [curve, frame, network] = [store.curve.value, store.frame.value, store.network.value];
  if (!curve || !frame || !network) return;
  const { branches, edits } = store.history.value;
  const isConnected = store.connection.value === "open";
  const state = {
    curve,
    frame,
    epochs: store.epochs.value,
    samples: network.samples,
    isKnown: store.knows.value("E_total"),
    others: branches.map((branch) => ({ ...branch, curve: store.branchCurves.value.get(branch.id) ?? null })),
    edits: edits.map((edit) => ({ ...edit, text: store.writing.value.numbersIn(edit.text) })),
    scale: curveScale.value,
    canTravel: isConnected && !store.watching,
    theme: store.theme.value,
    writing: store.writing.value,
  };
  for (const view of curves) view.update(state);
}
new ResizeObserver(() => resized.value++).observe(diagramRoot);

// ---- panels

effect(() => {
  showPanel(workbench.panel.value);
  document.body.classList.toggle("folded", workbench.folded.value);
  const width = workbench.width.value;
  document.body.style.setProperty("--panel-width", width === null ? "" : `${width}px`);
});
effect(() => void document.documentElement.classList.toggle("projector", workbench.projector.value));
document.body.classList.toggle("embedded", options.embedded);
leaveOut(options.hidden);
/** The lesson has its panel while it is open. */
const available = (/** @type {string} */ name) =>
  name === "lesson" ? lesson.open.value : !options.hidden.has(name);
effect(() => {
  if (lesson.open.value) workbench.open("lesson");
  else if (workbench.panel.peek() === "lesson") workbench.open("explain");
});
/** The actions of a panel whose numbers are explained in another one. */
const elsewhere = {
  ...actions,
  explain: (/** @type {string} */ quantity) => {
    actions.explain(quantity);
    workbench.open("explain");
  },
};

/**
 * @param {string} selector
 * @param {any} component
 * @param {Record<string, unknown>} [props]
 */
function show(selector, component, props = {}) {
  const shown = html`<${component} store=${store} actions=${actions} ...${props} />`;
  render(html`<${InNotation.Provider} value=${store.writing}>${shown}<//>`, find(selector));
}
/** A recipe's file is opened by being chosen or dropped. */
const files = {
  open: actions.open,
  onFault: (/** @type {string} */ sentence) => void (store.notice.value = sentence),
};
const fetchArticle = server.article;
show("#banner", Banner, { root, wake: () => connection.wake() });
if (store.watching) show("#transport", Watched, { fetchPath: server.tour });
else show("#transport", Transport);
show("#progress", Progress);
render(
  html`<${Where} ...${{ store, actions, enlarge }} />`,
  stripRoot.appendChild(document.createElement("div")),
);
show("#predict-switch", PredictSwitch);
show("#question", Question);
show("#history", History);
const ofViews = { store, actions, server, settings, opened, show, resized, isOpen: showing };
const ofClass = { lesson, workbench, session, planOf: diagram.plan };
const data = loadLaterViews({ ...ofViews, ...ofClass, isHidden: options.hidden.has("plane") });
show("#error", ErrorReadout, { actions: elsewhere, data });
show("#rule", Rule, {
  begin: settings.begin,
  edited: editedRule,
  workbench,
  lit,
  fetchArticle: () => opened.getChoices().then(({ article }) => article),
});
const light = (/** @type {string | null} */ name) => (lit.value = name);
const typeset = createTypeset(root);
show("#inspector", Inspector, { fetchEquations: server.equations, typeset, light, copy });
show("#settings", Settings, { begin: settings.begin, choosing: opened.choosing });
show("#open-menu", OpenMenu, { opened, openFile: (/** @type {File} */ file) => openFile(file, files) });
show("#view-menu", ViewMenu, { workbench, shortcutsOpen });
show("#live", LiveRegion);
show("#shortcuts", ShortcutsDialog, { open: shortcutsOpen });
show("#first-minute", FirstMinute, { workbench, follow: () => void lesson.show(), toolbar: makeToolbar });
show("#tabs", Tabs, { workbench, available });
show("#panel-edge", Edge, { workbench });
show("#projected", Projected, { workbench });
show("#matrices", Matrices, { open: numbersOpen, actions: elsewhere });
show("#gradients", GradientTable, { fetchChecks: server.gradientChecks, actions: elsewhere });
show("#check", CheckMyWork, {
  check: (/** @type {string} */ text) => server.check(text, query(store.notation.value)),
  fetchRight: server.quantities,
  // The typed values stay until the tab is closed.
  recall: () => recall("backstep check", "sessionStorage") ?? "",
  remember: (/** @type {string} */ typed) => remember("backstep check", typed, "sessionStorage"),
});
show("#numbers", NetworkTable, { open: numbersOpen, actions: elsewhere });
show("#preview", Preview, { place: editing.place });
show("#editor", Editor, { place: editing.place });
show("#lesson", LessonCard, { lesson, fetchArticle, fetchDerivation: server.derivation, typeset, root });
show("#about", () => {
  const close = () => (aboutOpen.value = false);
  return html`<${About} ...${{ open: aboutOpen.value, close, store, fetchArticle, run: lesson.attempt }} />`;
});
show("#large-curve", LargeCurve, {
  open: curveOpen,
  scale: curveScale,
  mount: (/** @type {HTMLElement} */ place) => {
    curves.push(mountStrip(place, travels, { large: true }));
    showCurves();
  },
});
show("#share", () => {
  const close = () => (shareOpen.value = false);
  const save = (/** @type {"svg" | "png"} */ kind) =>
    void savePicture(/** @type {SVGSVGElement} */ (diagramRoot.querySelector("svg")), kind);
  /** @type {import("./panels/training/csv.js").FetchTable} */
  const fetchTable = async (range, onLines, stop) =>
    saveFile(await server.table(range, onLines, stop), "backstep-run.csv");
  const props = {
    fetchLinks: server.links,
    query: linkQuery(location.search),
    files: server.files,
    save,
    fetchTable,
    store,
  };
  return html`<${Share} ...${{ open: shareOpen.value, close, ...props }} />`;
});

// ---- the buttons of the template; keyboard, files and address of a page that changes the session

/** @param {string} selector @param {() => void} act @returns {HTMLButtonElement} */
function button(selector, act) {
  const found = find(selector);
  found.addEventListener("click", act);
  return found;
}
button("#about-button", () => (aboutOpen.value = true));
const shareButton = button("#share-button", () => (shareOpen.value = true));
const lessonButton = button("#lesson-button", () => {
  if (!lesson.open.value) return void lesson.show();
  // Behind another panel the lesson comes forward; in sight it closes.
  if (showing("lesson").value) lesson.close();
  else workbench.open("lesson");
});
effect(() => lessonButton.setAttribute("aria-expanded", String(lesson.open.value)));
lessonButton.hidden = shareButton.hidden = store.watching;

arrangeFocus();
listenForEscape(actions.free);
if (!store.watching) {
  const keyed = { play: actions.toggle, step: actions.step, back: actions.back, reset: actions.reset };
  const others = { undo: actions.undo, redo: actions.redo, nextStop: lesson.next, previousStop: lesson.back };
  listen({ ...keyed, ...others }, (key) => actionOf(store.shortcuts.value, key));
  listenForDrops(files);
  // The address names the session: a second tab or a bookmark shows the same one.
  history.replaceState(null, "", `${root}/s/${session}${location.search}${location.hash}`);
  // A link such as #lesson=7 opens the lesson there. A reload leaves the network as it is.
  const [entry] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  lesson.follow(entry?.type !== "reload");
  addEventListener("hashchange", () => lesson.follow());
}
