// The HTTP interface, one function a request. Only class_server.js calls fetch, too. A request that the
// server refuses for the moment is sent again after a random wait.

/**
 * @typedef {import("./documents.js").Article} Article
 * @typedef {import("./documents.js").BranchCurve} BranchCurve
 * @typedef {import("./documents.js").Checked} Checked
 * @typedef {import("./documents.js").Choices} Choices
 * @typedef {import("./documents.js").Derivation} Derivation
 * @typedef {import("./documents.js").Span} Span
 * @typedef {import("./documents.js").GradientChecks} GradientChecks
 * @typedef {import("./documents.js").Links} Links
 * @typedef {import("./documents.js").Operations} Operations
 * @typedef {import("./documents.js").Prediction} Prediction
 * @typedef {import("./documents.js").Recipe} Recipe
 * @typedef {import("./documents.js").LessonVerdict} LessonVerdict
 * @typedef {import("./documents.js").StopAnswer} StopAnswer
 * @typedef {import("./documents.js").Tour} Tour
 * @typedef {import("./documents.js").Verdict} Verdict
 * @typedef {import("./documents.js").WorkedOut} WorkedOut
 * @typedef {ReturnType<typeof createServer>} Server
 * @typedef {(url: string, options?: RequestInit) => Promise<Response>} Request
 */

/** Attempts besides the first. */
const MORE_ATTEMPTS = 5;
/** The wait where the server names none. */
const USUAL_WAIT_S = 1;
const LONGEST_WAIT_S = 10;
const GROWTH = 1.5;
/** 503: not now; 429: too many requests, which proxies answer. */
const NOT_NOW = new Set([503, 429]);
const NO_ANSWER = "The server could not be asked just now. Try again.";
const DIAGNOSIS_TIMEOUT_MS = 5000;

/**
 * The requests of a session's page.
 * @param {string} root  the path below which the server answers, without a slash at its end
 * @param {string} session
 * @param {(waiting: number) => void} onWaiting  called with the number of requests that wait to be sent again, when it changes
 */
export function createServer(root, session, onWaiting) {
  const request = createRequest(onWaiting);
  const base = `${root}/api/sessions/${session}`;
  /** @param {string} path @param {RequestInit} [options] @returns {Promise<any>} */
  const json = async (path, options) => readJson(await request(path, options));
  /** A person waits for the answer: a lost connection is said, too. @param {string} path @param {RequestInit} options @returns {Promise<any>} */
  const sent = (path, options) =>
    json(path, options).catch((problem) => {
      throw problem instanceof TypeError ? new Error(NO_ANSWER) : problem;
    });

  return {
    /** The address below which the session's files are downloaded. */
    files: `${base}/export`,
    examplesPage: `${root}/examples`,
    /** An example with its recipes; null if there is none of this name. @param {string} name @returns {Promise<import("./documents.js").Example | null>} */
    example: async (name) => {
      const answer = await request(`${root}/api/examples/${encodeURIComponent(name)}`);
      return answer.status === 404 ? null : readJson(answer);
    },
    /** How well the network does over all samples. @returns {Promise<import("./documents.js").Measured>} */
    measured: () => json(`${base}/measured`),
    /** What keeps the network from learning; a refusal is not asked again. @returns {Promise<import("./documents.js").Health>} */
    health: async () => readJson(await fetch(`${base}/health`)),
    /** @returns {Promise<Operations>} */
    operations: () => json(`${base}/operations`),
    /** @param {string} parameter @returns {Promise<Prediction>} */
    prediction: (parameter) => json(`${base}/predict?parameter=${encodeURIComponent(parameter)}`),
    /** The weights that the coming iteration changes most. @returns {Promise<{ choices: string[], largest: string }>} */
    mostChanged: () => json(`${base}/most-changed`),
    /** @returns {Promise<Recipe>} */
    recipe: () => json(`${base}/recipe`),
    /** The rows of the data. @returns {Promise<import("./documents.js").Samples>} */
    samples: () => json(`${base}/samples`),
    /** The samples of the coming iteration. @returns {Promise<import("./documents.js").Batch>} */
    batch: () => json(`${base}/batch`),
    /** @returns {Promise<BranchCurve[]>} */
    branches: () => json(`${base}/branches`).then(({ branches }) => branches),
    /** @returns {Promise<Choices>} */
    choices: () => json(`${root}/api/choices`),
    /** Some rows of each data set. Browsers keep an edition for good. @param {string} edition @returns {Promise<import("./documents.js").Thumbnails>} */
    thumbnails: (edition) => json(`${root}/api/thumbnails/${edition}`),
    /**
     * A network that learns a data set, and what it changes.
     * @param {string} dataset
     * @param {Record<string, unknown>} settings  seed, samples, noise, test_fraction, formula
     * @returns {Promise<import("./documents.js").Suggestion>}
     */
    suggestion: (dataset, settings) =>
      json(`${base}/suggestion?${new URLSearchParams(/** @type {any} */ ({ ...settings, dataset }))}`),
    /**
     * @param {string} quantity
     * @param {string} notation  a query
     * @param {AbortSignal} [signal]
     * @returns {Promise<Derivation>}
     */
    derivation: (quantity, notation, signal) =>
      json(`${base}/derivation?quantity=${encodeURIComponent(quantity)}&${notation}`, { signal }),
    /**
     * The equations of several quantities, without the steps that lead to them.
     * @param {string[]} quantities
     * @param {string} notation  a query
     * @param {AbortSignal} [signal]
     * @returns {Promise<import("./documents.js").Equations>}
     */
    equations: (quantities, notation, signal) =>
      json(
        `${base}/equations?${quantities.map((name) => `quantity=${encodeURIComponent(name)}`).join("&")}&${notation}`,
        { signal },
      ),
    /**
     * The module that works a network out at many points (model/forward.js). Browsers keep it for good.
     * @param {string} address  the `field` of the network
     * @returns {Promise<ArrayBuffer>}
     */
    fieldModule: async (address) => readBytes(await request(`${root}/${address}`)),
    /**
     * Outputs over one or two inputs, worked out by the server: for a browser without WebAssembly.
     * @param {{ across: Span, up?: Span, sample?: number, neurons?: string[] }} wanted  neurons: without them the outputs
     * @param {AbortSignal} [signal]
     * @returns {Promise<import("./documents.js").Field>}
     */
    field: ({ across, up, sample = 0, neurons = [] }, signal) => {
      const named = neurons.map((name) => `&neuron=${encodeURIComponent(name)}`).join("");
      return json(`${base}/field?${axes(across, up)}&sample=${sample}${named}`, { signal });
    },
    /**
     * The error over one or two parameters, likewise.
     * @param {{ across: Span, up?: Span }} wanted
     * @param {AbortSignal} [signal]
     * @returns {Promise<import("./documents.js").Landscape>}
     */
    landscape: ({ across, up }, signal) => json(`${base}/landscape?${axes(across, up)}`, { signal }),
    /**
     * Exact values of quantities over the iterations.
     * @param {{ quantities: string[], from?: number, points: number, sample?: number | null }} wanted  up to the run's end
     * @param {AbortSignal} [signal]
     * @returns {Promise<import("./documents.js").Curves>}
     */
    curves: ({ quantities, from = 0, points, sample = null }, signal) => {
      const named = quantities.map((name) => `quantity=${encodeURIComponent(name)}`).join("&");
      const of = sample === null ? "" : `&sample=${sample}`;
      return json(`${base}/curves?${named}&from=${from}&points=${points}${of}`, { signal });
    },
    /**
     * Runs beside the session's own, each from its start.
     * @param {{ runs: object[], iterations: number, points: number, sample: number }} question
     * @param {AbortSignal} [signal]
     * @returns {Promise<import("./documents.js").Compared>}
     */
    compare: (question, signal) => json(`${base}/compare`, { ...post(question), signal }),
    /** The recipe of one of those runs. @param {object} change @returns {Promise<Recipe>} */
    variation: (change) => json(`${base}/variation`, post(change)).then(({ recipe }) => recipe),
    /** The way of training through these weights and biases. @param {string[]} names @returns {Promise<import("./documents.js").Way>} */
    way: (names) =>
      json(`${base}/way?${names.map((name) => `parameter=${encodeURIComponent(name)}`).join("&")}`),
    /** @returns {Promise<GradientChecks>} */
    gradientChecks: () => json(`${base}/gradient-check`),
    /**
     * @param {string} text  one value a line
     * @param {string} notation  a query
     * @returns {Promise<Checked>}
     */
    check: (text, notation) => json(`${base}/check?${notation}`, post({ text })),
    /**
     * Every quantity by its name; null is not finite.
     * @returns {Promise<Record<string, number | null>>}
     */
    quantities: () => json(`${base}/quantities`).then(({ quantities }) => quantities),
    /** The lesson without its answers. @param {string} notation  a query @returns {Promise<Tour>} */
    tour: (notation) => json(`${root}/api/lesson?${notation}`),
    /**
     * The verdict on an answer to a stop of the lesson.
     * @param {number} stop  from 1
     * @param {string} given
     * @returns {Promise<LessonVerdict>}
     */
    stopCheck: (stop, given) => json(`${root}/api/lesson/${stop}/check`, post({ given })),
    /** @param {number} stop  from 1 @param {string} notation  a query @returns {Promise<StopAnswer>} */
    stopAnswer: (stop, notation) => json(`${root}/api/lesson/${stop}/answer?${notation}`),
    /** @returns {Promise<Article>} */
    article: () => json(`${root}/api/article`),
    /** @returns {Promise<Links>} */
    links: () => json(`${base}/links`, { method: "POST" }),
    /** Opens a recipe that is too long for a message, in this session. @param {unknown} recipe */
    openRecipe: (recipe) => sent(`${root}/api/recipes/${session}`, post(recipe)),
    /** What is understood of a table. @param {Blob} file @param {URLSearchParams} query @param {AbortSignal} [signal]
     * @returns {Promise<import("./documents.js").DataReading>} */
    dataReading: (file, query, signal) =>
      sent(`${root}/api/data/reading?${query}`, { ...bytes(file), signal }),
    /** The data of a recipe that a table becomes. @param {Blob} file @param {URLSearchParams} query @param {AbortSignal} [signal]
     * @returns {Promise<import("./documents.js").RecipeData>} */
    dataRecipe: (file, query, signal) => sent(`${root}/api/data/recipe?${query}`, { ...bytes(file), signal }),
    /** The layers of another program's weights. @param {Blob} file @param {string} order  empty: found @param {AbortSignal} [signal]
     * @returns {Promise<import("./documents.js").GivenWeights>} */
    weightsReading: (file, order, signal) =>
      sent(`${root}/api/weights/reading${order && `?order=${order}`}`, { ...bytes(file), signal }),
    /**
     * The run as a table.
     * @param {{ from: number, to: number, stride: number }} range  iterations
     * @param {(lines: number) => void} onLines  called with the number of lines that have come
     * @param {AbortSignal} signal
     * @returns {Promise<Blob>}
     */
    table: async ({ from, to, stride }, onLines, signal) =>
      readLines(
        await request(`${base}/export/run.csv?from=${from}&to=${to}&stride=${stride}`, { signal }),
        onLines,
      ),
  };
}

/**
 * The requests of an exercise's page.
 * @param {string} root
 * @param {{ level: number, seed: number }} exercise
 * @param {(waiting: number) => void} onWaiting
 */
export function createExerciseServer(root, { level, seed }, onWaiting) {
  const request = createRequest(onWaiting);
  const base = `${root}/api/exercises/${level}/${seed}`;
  return {
    /**
     * The verdict on a value, or a sentence if the value is not a number.
     * @param {string} quantity
     * @param {string} given
     * @param {{ quantity: string, given: string }[]} others  the learner's other answers, from which the value may follow
     * @returns {Promise<Verdict | string>}
     */
    async check(quantity, given, others) {
      const answer = await readJson(await request(`${base}/check`, post({ quantity, given, others })));
      /** @type {Verdict} */
      const verdict = answer.verdicts[0];
      return verdict.verdict === "unreadable" ? verdict.text : verdict;
    },
    /** @param {string} quantity @returns {Promise<WorkedOut>} */
    workOut: async (quantity) =>
      readJson(await request(`${base}/derivation?quantity=${encodeURIComponent(quantity)}`)),
  };
}

/**
 * The reason why the socket cannot be opened, as far as one plain request can tell: a proxy that
 * lets no WebSocket through, a login page that answers in place of the server, or no connection.
 * @param {string} root
 * @returns {Promise<"blocked" | "portal" | "lost">}
 */
export async function diagnose(root) {
  try {
    const signal = AbortSignal.timeout(DIAGNOSIS_TIMEOUT_MS);
    const answer = await fetch(`${root}/healthz`, { cache: "no-store", signal });
    if (answer.status >= 500) return "lost";
    const { status } = await answer.json().catch(() => ({}));
    return status === "ok" ? "blocked" : "portal";
  } catch {
    return "lost";
  }
}

/**
 * The wait before the next attempt: the server's own, longer from attempt to attempt, times a
 * random factor from 0.5 to 1.5, so that the pages of a class do not come back at the same instant.
 * @param {string | null} retryAfter  the header
 * @param {number} attempts  made so far
 * @param {number} random  from 0 to 1
 */
export function waitMs(retryAfter, attempts, random) {
  const asked = Number(retryAfter ?? USUAL_WAIT_S);
  const seconds = (asked > 0 ? asked : USUAL_WAIT_S) * GROWTH ** (attempts - 1);
  return 1000 * Math.min(seconds, LONGEST_WAIT_S) * (0.5 + random);
}

/**
 * `fetch` with more attempts. It gives the last answer if every attempt was refused, and rejects
 * when its signal is aborted.
 * @param {(waiting: number) => void} onWaiting
 * @returns {Request}
 */
export function createRequest(onWaiting) {
  let waiting = 0;

  /** @param {number} ms @param {AbortSignal | null | undefined} signal */
  function wait(ms, signal) {
    onWaiting(++waiting);
    return new Promise((resolve, reject) => {
      const end = (/** @type {(value?: any) => void} */ settle, /** @type {unknown} */ value) => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", abort);
        onWaiting(--waiting);
        settle(value);
      };
      const abort = () => end(reject, signal?.reason);
      const timer = setTimeout(() => end(resolve, undefined), ms);
      signal?.addEventListener("abort", abort);
    });
  }

  return async function request(url, options = {}) {
    for (let attempts = 1; ; attempts++) {
      const answer = await fetch(url, options);
      if (!NOT_NOW.has(answer.status) || attempts > MORE_ATTEMPTS) return answer;
      await answer.body?.cancel();
      options.signal?.throwIfAborted();
      await wait(waitMs(answer.headers.get("retry-after"), attempts, Math.random()), options.signal);
    }
  };
}

/** @param {unknown} body @returns {RequestInit} */
export function post(body) {
  return { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}

/** @param {Blob} file @returns {RequestInit} */
function bytes(file) {
  return { method: "POST", headers: { "content-type": "application/octet-stream" }, body: file };
}

/** @param {Span} across @param {Span} [up] */
function axes(across, up) {
  const query = (/** @type {string} */ axis, /** @type {string} */ count, /** @type {Span} */ span) =>
    `${axis}=${encodeURIComponent(span.name)}&${axis}_first=${span.first}&${axis}_last=${span.last}&${count}=${span.count}`;
  return query("across", "columns", across) + (up ? `&${query("up", "rows", up)}` : "");
}

/** @param {Response} answer */
async function readBytes(answer) {
  if (answer.ok) return answer.arrayBuffer();
  throw await refusal(answer);
}

/** @param {Response} answer */
export async function readJson(answer) {
  if (answer.ok) return answer.json();
  throw await refusal(answer);
}

/** The server's own sentence, as an error. @param {Response} answer */
async function refusal(answer) {
  const { refused } = await answer.json().catch(() => ({}));
  return new Error(refused ?? NO_ANSWER);
}

/**
 * @param {Response} answer
 * @param {(lines: number) => void} onLines
 * @returns {Promise<Blob>}
 */
async function readLines(answer, onLines) {
  if (!answer.ok || !answer.body) throw await refusal(answer);
  /** @type {Blob[]} Blobs, which the browser may keep on disk, instead of one long text. */
  const parts = [];
  let lines = 0;
  for (const reader = answer.body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts, { type: "text/csv" });
    parts.push(new Blob([value]));
    lines += value.reduce((count, byte) => count + (byte === 10 ? 1 : 0), 0);
    onLines(lines);
  }
}
