// The JSON documents of the HTTP interface, as types. The descriptions of their fields stand at
// /api/docs.

/**
 * A recipe: the network, its data and its rule, from which a run begins.
 * @typedef {{ weights: number[][][], biases: number[][] } | { initializer: string, scale?: number | null }} Start
 * @typedef {{ layers: number[], activations: string[], biases: string, start: Start }} RecipeNetwork
 * @typedef {{ dataset: string, samples?: number | null, seed?: number | null, noise?: number, test_fraction?: number, low?: number, one_hot?: boolean,
 *   formula?: string | null, features?: string[] }} NamedData
 * @typedef {{ inputs: number[][], targets: number[][], features?: string[] }} Rows
 * @typedef {{ version: number, network: RecipeNetwork, data: NamedData | Rows, rule: Record<string, any>, seed: number,
 *   edits: unknown[] }} Recipe
 */

/**
 * The choices of the settings.
 * @typedef {{ name: string, formula: string }} Named
 * @typedef {{ name: string, title: string, inputs: number, outputs: number, usual_samples: number, fixed: boolean, noise: string,
 *   classes: boolean, formula: string, layers: number[] }} DatasetChoice  formula: the usual one of a set that takes one, else empty
 * @typedef {Named & { columns: number }} FeatureChoice  columns: of the data that it needs
 * @typedef {{ activations: Named[], features?: FeatureChoice[], errors: Named[], optimizers: Named[], initializers: Named[], datasets: DatasetChoice[],
 *   article: Recipe, thumbnails: string }} Choices  article: the recipe that every new session begins with; thumbnails: their edition
 * @typedef {Record<string, { inputs: number[][], targets: number[][] }>} Thumbnails  some rows of each data set, by its name
 */

/**
 * A network that learns a data set: the reason for each choice, the error that training then reaches, and each change against
 * the session's present recipe.
 * @typedef {{ part: string, now: string, before: string, text: string }} Change
 * @typedef {{ dataset: string, title: string, recipe: Recipe, reasons: { choice: string, text: string }[],
 *   promise: { iterations: number, error: number, accuracy: number | null }, changes: Change[] }} Suggestion
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

/**
 * Exact values at thinned iterations, and runs side by side; null is not finite. `refused` is the
 * reason why a run cannot be, or empty.
 * @typedef {{ revision: number, end: number, sample: number | null, iterations: number[], values: Record<string, (number | null)[]> }} Curves
 * @typedef {{ refused: string, iterations: number[], train_error: (number | null)[], test_error: (number | null)[],
 *   outputs: Record<string, (number | null)[]>, diverged_at: number | null }} ComparedRun
 * @typedef {{ revision: number, runs: ComparedRun[] }} Compared
 */

/** @typedef {{ copy_path: string, watch_path: string }} Links */

/**
 * An example: its recipe, others to compare it with, and what training then shows. A claim of the
 * promise is about a number after so many iterations, under the recipe with the label `of` (empty: the
 * example's own). A pane is a small picture.
 * @typedef {{ iterations: number, number: string, at_least: number | null, at_most: number | null, of: string, text: string }} Claim
 * @typedef {{ name: string, title: string, question: string, text: string, recipe: Recipe,
 *   others: { label: string, recipe: Recipe }[], iterations: number, claims: Claim[] }} Example
 * @typedef {{ iteration: number, revision: number, error: number | null, test_error: number | null, accuracy: number | null }} Measured
 * @typedef {{ kind: "field", label: string, across: number[], up: number[], shades: string, samples: number[][] }
 *   | { kind: "line", label: string, across: number[], points: number[][], samples: number[][] }
 *   | { kind: "curves", lines: { label: string, points: number[][] }[] }
 *   | { kind: "bars", title: string, names: string[], groups: { label: string, values: number[] }[] }} ExamplePane
 */

/**
 * What keeps a network from learning. `layer` counts from 1 after the inputs, 0 is none; `edit` tries
 * the remedy. Null is not finite.
 * @typedef {{ layer: number, delta: number | null, gradient: number | null, mean_gradient: number | null, neurons: string[],
 *   small_slopes: number[] | null }} LayerHealth
 * @typedef {{ kind: string, layer: number, neurons: string[], numbers: Record<string, number | null>, text: string, remedy: string,
 *   edit: { quantity: string, value: number | string } | null }} Finding
 * @typedef {{ iteration: number, revision: number, samples: number, of: number, not_learnt: number, layers: LayerHealth[],
 *   findings: Finding[] }} Health
 */

/**
 * Own data: what is understood of a table, and the data of a recipe that its columns become. Null in a
 * row is a gap. Of weights, `start` is there unless `order_needed`.
 * @typedef {"none" | "minus_one_to_one" | "zero_to_one" | "standard"} Scaling
 * @typedef {{ text: string, line: number | null }} FileNote
 * @typedef {{ name: string, kind: "number" | "word", low: number | null, high: number | null, distinct: number, words: string[],
 *   counts: number[], gaps: number, row_numbers: boolean }} DataColumn
 * @typedef {{ separator: string, decimal: string, encoding: string, header: boolean, header_reason: string, row_count: number,
 *   columns: DataColumn[], first_rows: { line: number, cells: (number | string | null)[], problem: string }[], notes: FileNote[],
 *   usual: { inputs: number[], targets: number[], gaps: "leave_out" | "refuse", two_classes: "one_output" | "two_outputs" } }} DataReading
 * @typedef {{ name: string, column: number, formula: string }} NetworkColumn
 * @typedef {{ data: Rows, inputs: NetworkColumn[], outputs: NetworkColumn[], classes: string[], class_counts: number[], lines: number[],
 *   left_out_count: number, left_out: FileNote[], notes: FileNote[] }} RecipeData
 * @typedef {{ order_needed: boolean, message: string | null, sizes: Record<string, number[]> | null, layers: number[] | null,
 *   biases: string | null, order: string | null, start: Start | null, notes: FileNote[] }} GivenWeights
 */

export {};
