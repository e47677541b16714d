"""The answers to the lesson's questions by the article's own numbers, from `article_numbers.json`."""

import re

from backstep.lesson import article

PRINTED = article.numbers()
FORWARD, ERROR = PRINTED["forward"], PRINTED["error"]
OUTPUT, HIDDEN = PRINTED["backward_output_layer"], PRINTED["backward_hidden_layer"]
WEIGHTS, REFERENCE = PRINTED["network"]["weights"], PRINTED["reference_values"]
ETA = PRINTED["network"]["learning_rate"]
WRONG = {wrong["asked"]: [value for value, _ in wrong["wrong"]] for wrong in PRINTED["wrong_answers"]}


def erratum(printed):
    """The exact value that an erratum names for a printed number."""
    what = next(one["what"] for one in PRINTED["errata"] if printed in one["printed"])
    return float(re.search(r"Exact value (-?[\d.]+)\.?\D*:", what)[1])


def shared_bias_after_one():
    rule = "biases trained, one shared per layer (gradient: sum of the layer's deltas), simultaneous"
    return REFERENCE[rule]["biases after 1"]["b2"]


def closing_drop():
    own = REFERENCE["biases frozen, simultaneous (the article's rule)"]
    return own["E9999"] - own["E10000"]


def direction(before, after):
    return "grows" if after > before else "shrinks" if after < before else "stays"


# The right value as a learner types it, and wrong values.
TYPED = {
    "Into h1: net_h1": (FORWARD["net_h1"], WRONG["net_h1"]),
    "Out of h1: out_h1": (FORWARD["out_h1"], [FORWARD["net_h1"], FORWARD["out_h2"]]),
    "Into o1 and out of it": (FORWARD["net_o1"], [FORWARD["out_o1"]]),
    "The error": (ERROR["E_o1"], [ERROR["E_o2"], 2 * float(ERROR["E_o1"])]),
    "How much does w5 matter?": (OUTPUT["dE_total/dw5"], WRONG["dE_total/dw5"]),
    "δ, a short word for two slopes": (
        f"{erratum('-0.019049119') / WEIGHTS['w7']:.8f}",
        [OUTPUT["delta_o1"], "0.0380982"],
    ),
    "The new w5": (OUTPUT["w5+"], WRONG["w5+"]),
    "The old weights still count": (
        HIDDEN["dE_o1/dout_h1"],
        [f"{float(OUTPUT['delta_o1']) * float(OUTPUT['w5+']):.9f}", HIDDEN["dE_o2/dout_h1"]],
    ),
    "Two paths back to h1": (HIDDEN["dE_total/dout_h1"], WRONG["dE_total/dout_h1"]),
    "The new w1": (HIDDEN["dE_total/dw1"], WRONG["dE_total/dw1"]),
    "The biases": (
        f"{(PRINTED['network']['biases']['b2'] - shared_bias_after_one()) / ETA:.6f}",
        [OUTPUT["delta_o1"]],
    ),
    "On your own": (f"{(WEIGHTS['w4'] - float(HIDDEN['w4+'])) / ETA:.6f}", [HIDDEN["dE_total/dw1"]]),
}
# The right choice.
CHOSEN = {
    "The network and the given numbers": next(
        name for name, line in PRINTED["network"]["wiring"].items() if line == "i2->h1"
    ),
    "Going forward": direction(0.5, float(FORWARD["out_h1"])),  # logistic(0) is 0.5, and net_h1 is above 0
    "What a gradient is": direction(0.0, float(OUTPUT["dE_total/dw5"])),
    "The other output weights": direction(WEIGHTS["w7"], float(OUTPUT["w7+"])),
    "One iteration later": direction(
        float(ERROR["E_total"]), float(PRINTED["after_training"]["E_total after 1 iteration"])
    ),
    "Many samples": direction(1.0, 1.0 / 2.0),
    "Where to begin": direction(0.0, 0.0),
    "After 10,000 iterations": direction(
        float(ERROR["E_total"]) - float(PRINTED["after_training"]["E_total after 1 iteration"]),
        closing_drop(),
    ),
}


def right_of(stop):
    return TYPED[stop.title][0] if stop.title in TYPED else CHOSEN[stop.title]


def wrong_of(stop):
    if stop.title in TYPED:
        return [str(value) for value in TYPED[stop.title][1]]
    return [choice.name for choice in stop.question.choices if choice.name != CHOSEN[stop.title]]
