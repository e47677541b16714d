// The JSON documents of the HTTP interface, as types. The descriptions of their fields stand at
// /api/docs.

/**
 * A recipe: the network, its data and its rule, from which a run begins.
 * @typedef {{ weights: number[][][], biases: number[][] } | { initializer: string, scale?: number | null }} Start
 * @typedef {{ layers: number[], activations: string[], biases: string, start: Start }} RecipeNetwork
 * @typedef {{ dataset: string, samples?: number | null, seed?: number | null, noise?: number, test_fraction?: number, low?: number, one_hot?: boolean }} NamedData
 * @typedef {{ inputs: number[][], targets: number[][] }} Rows
 * @typedef {{ version: number, network: RecipeNetwork, data: NamedData | Rows, rule: Record<string, any>, seed: number,
 *   edits: unknown[] }} Recipe
 */

/**
 * The choices of the settings.
 * @typedef {{ name: string, formula: string }} Named
 * @typedef {{ name: string, title: string, inputs: number, outputs: number, usual_samples: number, fixed: boolean, noise: string,
 *   classes: boolean, formula: string, layers: number[] }} DatasetChoice  formula: the usual one of a set that takes one, else empty
 * @typedef {{ activations: Named[], errors: Named[], optimizers: Named[], initializers: Named[], datasets: DatasetChoice[],
 *   article: Recipe, thumbnails: string }} Choices  article: the recipe that every new session begins with; thumbnails: their edition
 * @typedef {Record<string, { inputs: number[][], targets: number[][] }>} Thumbnails  some rows of each data set, by its name
 */

/**
 * The rows of the data, the test samples after the first `train_count`; and the samples of the
 * coming iteration, with the one that was chosen to be shown (null: the first of them).
 * @typedef {{ iteration: number, revision: number, train_count: number, inputs: number[][], targets: number[][] }} Samples
 * @typedef {{ iteration: number, revision: number, samples: number[], shown: number | null }} Batch
 */

/**
 * Pictures by the server, row by row: the axis `across` runs fastest. Null: not finite.
 * @typedef {{ name: string, first: number, last: number, count: number }} Span  of an input or a parameter
 * @typedef {{ revision: number, iteration: number, across: number[], up: number[] }} Drawn
 * @typedef {Drawn & { outputs: Record<string, (number | null)[]> }} Field  outputs: by neuron
 * @typedef {Drawn & { errors: (number | null)[] }} Landscape
 * @typedef {{ revision: number, iteration: number, iterations: number[], values: Record<string, number[]> }} Way  by parameter its
 *   values at these iterations
 */

/**
 * The operations of an iteration, in the order in which they are computed. `starts` holds the first
 * operation of each neuron, layer and phase. `at` is the element of the diagram where the operation
 * takes place; `uses` are the quantities that it reads.
 * @typedef {"forward" | "error" | "backward" | "update"} Phase
 * @typedef {{ index: number, phase: Phase, quantity: string, layer: number, neuron: string, sample: number | null, uses: string[],
 *   at: string }} Operation
 * @typedef {{ batch: number, operations: Operation[], starts: Record<string, number[]> }} Operations
 */

/**
 * How a quantity is computed. A factor is one of the numbers that the quantity is made of: `at` is
 * its neuron or edge, `along` the edge of a path over which an error comes back. Of a step, `numbers`
 * is the right side in numbers, `uses` are its quantities, `same` says which factor has another name,
 * and `rounded` is true if the displayed numbers give another last digit. `element` holds the numbers
 * of the quantity's element; null is not finite.
 * @typedef {{ tex: string, plain: string, spoken: string, why: string }} SmallStep
 * @typedef {{ quantity: string, tex: { left: string, in_symbols: string, in_numbers: string, result: string }, copy: string, plain: string,
 *   numbers: string, result: string, spoken: string, spoken_in_symbols: string, note: string, uses: string[], rounded: boolean,
 *   same: { plain: string, spoken: string }[], small: SmallStep[] }} Step
 * @typedef {{ number: number, quantity: string, at: string, along: string, first: boolean, name: string, value: number | null }} Factor
 * @typedef {{ parameter: string, gradient: number | null, numeric: number | null, gap: number | null, agrees: boolean,
 *   note: string }} GradientCheck
 * @typedef {{ iteration: number, revision: number, checks: GradientCheck[] }} GradientChecks
 * @typedef {{ quantity: string, iteration: number, revision: number, steps: Step[], then: Step[], factors: Factor[],
 *   element: Record<string, number | null>, gradient_check: GradientCheck | null }} Derivation
 * @typedef {{ iteration: number, revision: number, equations: Step[] }} Equations
 */

/**
 * The judgement of a learner's values, and of a guess before a step.
 * @typedef {{ quantity: string, given: string, mistakes: { name: string, text: string }[], text: string,
 *   verdict: "right" | "too_few_digits" | "rounding" | "follows" | "wrong" | "unknown" | "unreadable" }} Verdict
 * @typedef {{ iteration: number, revision: number, verdicts: (Verdict & { line: number })[], notes: { line: number, message: string }[],
 *   summary: { text: string }, log: { verdict: "right" | "wrong", notes: string[] } | null }} Checked  `log` for a program's log
 * @typedef {"grow" | "shrink" | "stay"} Guess
 * @typedef {{ parameter: string, answer: Guess, why: string, iteration: number, revision: number }} Prediction
 */

/**
 * The lesson. A try is a button of a stop: its commands, then the element or quantity to show.
 * @typedef {{ label: string, commands: (Record<string, any> & { type: string })[], select: string, quantity: string, shows: string,
 *   panel: "" | "share" }} Try
 * A stop is shown in one state before the answer, and in another one after it; `up_to` is the last
 * operation to show, "start" for none, empty for all.
 * @typedef {{ left: string, sides: string[], spoken: string }} CardFormula
 * @typedef {{ up_to: string, select: string, quantity: string, hides: string[] }} StopState
 * @typedef {{ part: string, title: string, text: string[], asks: string, quantity: string, choices: { name: string, words: string }[],
 *   formula: CardFormula | null, before: StopState, after: StopState, speaks_of: string[], iteration: number, can: string,
 *   sums_up: boolean }} Stop
 * @typedef {{ asked: string, answer: string[], tries: Try[] }} ReaderQuestion
 * @typedef {{ value: string, text: string[], formula: CardFormula | null, tries: Try[], readers: ReaderQuestion[],
 *   table: { caption: string, head: string[], rows: string[][] } | null, errata: boolean }} StopAnswer
 * @typedef {{ verdict: string, mistakes: { text: string }[], text?: string }} LessonVerdict
 * @typedef {{ recipe: unknown, recipes: unknown[], stops: Stop[] }} Tour
 */

/**
 * The numbers that the article prints, each beside the rule's own number.
 * @typedef {{ name: string, printed: string, computed: number, agrees: boolean, follows_from: string, computed_so: number | null,
 *   run: Try | null }} PrintedNumber
 * @typedef {{ numbers: PrintedNumber[], errata: { printed: string[], what: string }[] }} Article
 */

/**
 * An exercise's question, and how its value is computed.
 * @typedef {{ number: number, quantity: string, text: string, name: string, tex: string }} Question
 * @typedef {{ shown: string, steps: Step[] }} WorkedOut
 */

/**
 * The errors of a run that was left; null: not recorded.
 * @typedef {{ id: number, iterations: number[], errors: (number | null)[] }} BranchCurve
 */

/** @typedef {{ copy_path: string, watch_path: string }} Links */

export {};
