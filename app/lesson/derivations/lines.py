"""The lines of a derivation: the formula of a quantity and the formulas of its factors.

Each method of `LineMaker` takes a quantity and returns its lines; the last line calculates the
quantity itself. `LineMaker.makers` says which method belongs to which kind.
"""

from collections.abc import Callable

from ...engine.error_functions import ERROR_FUNCTIONS
from ...engine.optimizers import Slots
from ...engine.textbook import Trace
from ..quantities.lookup import Quantity
from .expressions import (
    ONE,
    Expression,
    Fraction,
    Function,
    Number,
    Product,
    Sum,
    Symbol,
    minus,
)
from .formulas import ACTIVATION_FORMULAS, ERROR_FORMULAS, update_formula
from .line import Line, replace_left
from .symbols import FIRST_TERMS, MEMORY_NAMES, OBJECTIVE, SHOWN_TERMS, SymbolTable


class LineMaker(SymbolTable):
    """Makes the lines of one iteration for one sample of the batch."""

    def __init__(self, trace: Trace, sample: int, slots: Slots | None, iteration: int) -> None:
        super().__init__(trace, sample, slots, iteration)
        self.makers: dict[str, Callable[[Quantity], list[Line]]] = {
            "net": self._net,
            "out": self._out,
            "output_error": self._output_error,
            "error": self._error,
            "own_error_slope": self._own_error_slope,
            "error_slope": self._error_slope,
            "slope": self._slope,
            "delta": self._delta,
            "net_by_weight": self._net_by,
            "net_by_bias": self._net_by,
            "net_by_out": self._net_by,
            "path": self._path,
            "weight_gradient": self._weight_gradient,
            "bias_gradient": self._bias_gradient,
            "new_weight": self._new,
            "new_bias": self._new,
        }

    def leading_to(self, quantity: Quantity) -> list[Line]:
        """The lines that lead to a quantity; the last line calculates it."""
        if quantity.kind not in self.makers:
            return [
                Line(
                    self.symbol(quantity.name),
                    self.symbol(quantity.name),
                    "Given: nothing has to be worked out.",
                )
            ]
        lines = self.makers[quantity.kind](quantity)
        # A factor that two lines need is calculated once, before the first of them.
        return list({(line.left.quantity, line.left.sample): line for line in lines}.values())

    # ---- forward and error

    def _net(self, q: Quantity) -> list[Line]:
        terms: list[Expression] = [
            Product((self.symbol(self.names.weight(q.k, q.j, i)), self.symbol(self.finder.feeding(q.k, i))))
            for i in range(self.architecture.layer_sizes[q.k])
        ]
        bias = self.finder.bias_name(q.k, q.j)
        # The bias is the last term, so a folded sum shows it.
        if bias:
            terms.append(Product((self.symbol(bias), ONE)))
        return [
            Line(
                self.symbol(q.name),
                self.folded(terms),
                "Each weight times the value on its edge, and the bias." if bias else "",
            )
        ]

    def _out(self, q: Quantity) -> list[Line]:
        net, out = self.of_neuron("net_{n}", q.k, q.j), self.of_neuron("out_{n}", q.k, q.j)
        activation = self.architecture.activations[q.k]
        whole = ACTIVATION_FORMULAS[activation](net, out).whole
        note = ""
        if activation == "softmax":
            powers = [
                Function("exp", self.of_neuron("net_{n}", q.k, other))
                for other in range(self.architecture.layer_sizes[q.k + 1])
            ]
            whole = Fraction(Function("exp", net), self.folded(powers))
            note = "This neuron's share of the whole layer."
        return [*self.leading_to(self._at(net)), Line(out, whole, note)]

    def _output_error(self, q: Quantity) -> list[Line]:
        out, target = self.of_neuron("out_{n}", q.k, q.j), self.of_neuron("target_{n}", q.k, q.j)
        formula = ERROR_FORMULAS[self.rule.error](out, target).whole
        return [Line(self.symbol(q.name), formula, self._note_of_error(q))]

    def _note_of_error(self, q: Quantity) -> str:
        """A note where E_o, taken from the net input, shows digits that out has lost."""
        exact = self.numbers.step("output_errors")[self.sample]
        out, targets = self.numbers.step("out", self.last)[self.sample], self.numbers.targets[self.sample]
        from_out = ERROR_FUNCTIONS[self.rule.error].f(out, targets)
        if abs(from_out[q.j] - exact[q.j]) <= 1e-9 * abs(exact[q.j]):
            return ""
        return (
            "Here out is so near 0 or 1 that it has lost the digits that the logarithm needs. The "
            "result is calculated from net: −ln out = ln(1 + e^−net), and for softmax ln Σ e^net − net."
        )

    def _error(self, q: Quantity) -> list[Line]:
        errors = [self.of_neuron("E_{n}", self.last, j) for j in range(len(self.names.outputs))]
        lines: list[Line] = []
        if len(errors) <= SHOWN_TERMS:
            for error in errors:
                lines += self.leading_to(self._at(error))
        total = self.folded(errors)
        if self.rule.output_reduction == "mean" and len(errors) > 1:
            return [
                *lines,
                Line(
                    self.symbol(q.name),
                    Fraction(total, Number(float(len(errors)))),
                    "The mean over the outputs.",
                ),
            ]
        return [
            *lines,
            Line(
                self.symbol(q.name), total, "The errors of all outputs added up." if len(errors) > 1 else ""
            ),
        ]

    # ---- backward

    def _own_error_slope(self, q: Quantity) -> list[Line]:
        out, target = self.of_neuron("out_{n}", q.k, q.j), self.of_neuron("target_{n}", q.k, q.j)
        left, error = self.of_neuron("dE_{n}/dout_{n}", q.k, q.j), self.of_neuron("E_{n}", q.k, q.j)
        formula = ERROR_FORMULAS[self.rule.error](out, target)
        small = [(error, formula.whole, "The error of this output.")]
        small += [(left, expression, why) for expression, why in formula.steps]
        return [Line(left, formula.slope, "", tuple(small))]

    def _error_slope(self, q: Quantity) -> list[Line]:
        left = self.symbol(q.name)
        if q.k < self.last:
            count = self.architecture.layer_sizes[q.k + 2]
            paths = [self.symbol(self.finder.path_name(q.k, j, q.j)) for j in range(count)]
            lines: list[Line] = []
            if count <= SHOWN_TERMS:
                for path in paths:
                    lines += self._path(self._at(path))
            elif count > SHOWN_TERMS:
                for path in (*paths[:FIRST_TERMS], paths[-1]):
                    lines += self._path(self._at(path))
            note = (
                "Every path from this neuron to the error counts: their parts are added." if count > 1 else ""
            )
            return [*lines, Line(left, self.folded(paths), note)]
        own = self._own_error_slope(q)[0]
        outputs = len(self.names.outputs)
        if self.rule.output_reduction == "mean" and outputs > 1:
            return [
                own,
                Line(
                    left, Fraction(own.left, Number(float(outputs))), "E_total is the mean over the outputs."
                ),
            ]
        return [
            replace_left(
                own, left, ("No other output's error contains this out, so E_total changes as this E does.")
            )
        ]

    def _slope(self, q: Quantity) -> list[Line]:
        net, out = self.of_neuron("net_{n}", q.k, q.j), self.of_neuron("out_{n}", q.k, q.j)
        left = self.symbol(q.name)
        activation = self.architecture.activations[q.k]
        formula = ACTIVATION_FORMULAS[activation](net, out)
        small = [(left, expression, why) for expression, why in formula.steps]
        if formula.whole != out:
            small.insert(0, (out, formula.whole, "The activation of this neuron."))
        name = activation.replace("_", " ")
        note = f"The slope of the {name} function at {net.quantity}: how out changes with net."
        return [Line(left, formula.slope, note, tuple(small))]

    def _delta(self, q: Quantity) -> list[Line]:
        left = self.symbol(q.name)
        if q.k == self.last and self.numbers.fused:
            return self._fused_delta(q, left)
        slope, activation_slope = (
            self.of_neuron("dE_total/dout_{n}", q.k, q.j),
            self.of_neuron("dout_{n}/dnet_{n}", q.k, q.j),
        )
        return [
            *self.leading_to(self._at(slope)),
            *self.leading_to(self._at(activation_slope)),
            Line(left, Product((slope, activation_slope)), "How E_total changes with net."),
        ]

    def _fused_delta(self, q: Quantity, left: Symbol) -> list[Line]:
        """δ of the output layer as one short formula (`textbook.output_delta`)."""
        out, target = self.of_neuron("out_{n}", q.k, q.j), self.of_neuron("target_{n}", q.k, q.j)
        count = len(self.names.outputs)
        mean = self.rule.output_reduction == "mean" and count > 1
        if self.rule.error == "binary_cross_entropy":
            whole: Expression = minus(out, target)
            note = (
                "The slope of the error times out·(1 − out): both denominators cancel, and out − "
                "target is left."
            )
        elif self.rule.error == "cross_entropy":
            targets = [self.of_neuron("target_{n}", q.k, other) for other in range(count)]
            whole = minus(Product((out, self.folded(targets))), target)
            note = (
                "Every output's share changes with this net. Added up, almost all cancels: out "
                "times all targets, less this target."
            )
        else:
            slopes = [self.of_neuron("dE_total/dout_{n}", q.k, other) for other in range(count)]
            outs = [self.of_neuron("out_{n}", q.k, other) for other in range(count)]
            weighted = self.folded([Product((s, o)) for s, o in zip(slopes, outs, strict=True)])
            note = (
                "Softmax: when one net grows, every output's share changes. So the slopes of all "
                "outputs come in."
            )
            lines = self.leading_to(self._at(slopes[q.j]))
            return [*lines, Line(left, Product((out, minus(slopes[q.j], weighted))), note)]
        return [Line(left, Fraction(whole, Number(float(count))) if mean else whole, note)]

    def _net_by(self, q: Quantity) -> list[Line]:
        if q.kind == "net_by_bias":
            return [
                Line(
                    self.symbol(q.name),
                    ONE,
                    "The bias goes into net as it is: when it grows by 1, so does net.",
                )
            ]
        if q.kind == "net_by_out":
            weight = self.names.weight(q.k, q.j, q.i) + (
                "+" if self.rule.update_order == "sequential" else ""
            )
            return [
                Line(
                    self.symbol(q.name),
                    self.symbol(weight),
                    ("Only one term of net contains this out, and there it is multiplied by this weight."),
                )
            ]
        note = (
            "Only one term of net contains this weight, and there it is multiplied by the value on its edge."
        )
        return [Line(self.symbol(q.name), self.symbol(self.finder.feeding(q.k, q.i)), note)]

    def _path(self, q: Quantity) -> list[Line]:
        through = self.finder.neuron(q.k + 1, q.j)
        weight = self.symbol(f"dnet_{through}/dout_{self.finder.neuron(q.k, q.i)}")
        delta = self.of_neuron("delta_{n}", q.k + 1, q.j)
        passed = self._net_by(self._at(weight))
        small = tuple((line.left, line.right, line.note) for line in passed)
        same = tuple((line.left, line.right) for line in passed if isinstance(line.right, Symbol))
        product = Product((delta, weight))
        return [Line(self.symbol(q.name), product, f"The path through {through}.", small, same)]

    # ---- gradients and updates

    def _weight_gradient(self, q: Quantity) -> list[Line]:
        left = self.symbol(q.name)
        neuron = self.finder.neuron(q.k, q.j)
        came = self.symbol(f"dnet_{neuron}/d{q.at}")
        delta = self.of_neuron("delta_{n}", q.k, q.j)
        fused = q.k == self.last and self.numbers.fused
        lines = [*self.leading_to(self._at(delta)), *self._net_by(self._at(came))]
        samples = len(self.trace.samples)
        chain: Expression
        if samples > 1:
            feeding = self.finder.feeding(q.k, q.i)
            terms = [
                Product((self.of_neuron("delta_{n}", q.k, q.j, s), self.symbol(feeding, s)))
                for s in range(samples)
            ]
            chain = self._over_samples(self.folded(terms))
        elif fused:
            chain = Product((delta, came))
        else:
            lines = [line for line in lines if line.left.quantity != delta.quantity]
            chain = Product(
                (
                    self.of_neuron("dE_total/dout_{n}", q.k, q.j),
                    self.of_neuron("dout_{n}/dnet_{n}", q.k, q.j),
                    came,
                )
            )
        penalties: list[Expression] = []
        weight = self.symbol(q.at)
        if self.rule.l1 != 0.0:
            penalties.append(Product((Symbol("l1"), Function("sign", weight))))
        if self.rule.l2 != 0.0:
            penalties.append(Product((Symbol("l2"), weight)))
        note = "The same for every sample of the batch." if samples > 1 else ""
        if penalties:
            note = (note + " The penalty on large weights is added.").strip()
            chain = Sum((chain, *penalties))
        return [*lines, Line(left, chain, note)]

    def _bias_gradient(self, q: Quantity) -> list[Line]:
        shared = self.architecture.bias_mode == "shared"
        neurons = range(self.architecture.layer_sizes[q.k + 1]) if shared else (q.j,)
        lines: list[Line] = []
        if len(neurons) <= SHOWN_TERMS:
            for j in neurons:
                lines += self.leading_to(self._at(self.of_neuron("delta_{n}", q.k, j)))
        samples = len(self.trace.samples)
        terms: list[Expression] = [
            Product((self.of_neuron("delta_{n}", q.k, j, s if samples > 1 else None), ONE))
            for s in range(samples)
            for j in neurons
        ]
        total = self.folded(terms)
        note = (
            "One bias feeds the whole layer, so its gradient is the sum of the layer's deltas."
            if shared and len(neurons) > 1
            else ""
        )
        return [*lines, Line(self.symbol(q.name), self._over_samples(total) if samples > 1 else total, note)]

    def _over_samples(self, total: Expression) -> Expression:
        count = len(self.trace.samples)
        return Fraction(total, Number(float(count))) if self.rule.sample_reduction == "mean" else total

    def _new(self, q: Quantity) -> list[Line]:
        left, p = self.symbol(q.name), self.symbol(q.at)
        if not self.rule.trained(self.architecture)[self.names.parameter_index[q.at]]:
            return [Line(left, p, self._why_it_stays(q))]
        g = self.symbol(f"dE_total/d{q.at}")
        kinds = MEMORY_NAMES[self.rule.optimizer]
        memory = tuple(Symbol(f"{kind} of {q.at}", q.at) for kind in kinds)
        moved = tuple(Symbol(f"{kind} of {q.at}+", q.at) for kind in kinds)
        before, new = update_formula(self.rule.optimizer, p, g, memory, moved)
        steps = [Line(symbol, expression, why) for symbol, expression, why in before]
        return [*self.leading_to(self._at(g)), *steps, Line(left, new)]

    def _why_it_stays(self, q: Quantity) -> str:
        if self.names.parameter_index[q.at] in self.rule.frozen:
            return f"{q.at} is frozen, so it is not trained: its new value equals its old one."
        return (
            "Biases are not trained under this rule (the article leaves them as they are): the new value "
            "equals the old one."
        )

    def lines_after(self, q: Quantity) -> list[Line]:
        """The lines from a gradient to the new weight or bias, and from a sample's E_total to the
        error whose gradients are taken; none for any other quantity."""
        if q.kind == "error":
            return self._objective()
        if q.kind not in ("weight_gradient", "bias_gradient"):
            return []
        worked_out = {line.left.quantity for line in self.leading_to(q)}
        lines = self.leading_to(self._at(self.symbol(f"{q.at}+")))
        return [line for line in lines if line.left.quantity not in worked_out]

    def _objective(self) -> list[Line]:
        """The error of the batch, with the penalty; nothing if it is the sample's E_total itself."""
        samples, penalised = len(self.trace.samples), self.rule.penalises
        penalty: tuple[Expression, ...] = (Symbol("penalty"),) if penalised else ()
        if samples == 1 and not penalised:
            return []
        notes = []
        if samples > 1:
            how = "mean" if self.rule.sample_reduction == "mean" else "sum"
            notes.append(f"The {how} over the {samples} samples of the batch, as its gradients are taken.")
            whole = self._over_samples(self.folded([self.symbol("E_total", s) for s in range(samples)]))
        else:
            whole = self._error(self._at(self.symbol("E_total")))[-1].right
        if penalised:
            notes.append("The penalty on large weights is part of what training makes smaller.")
            whole = Sum((*whole.terms, *penalty) if isinstance(whole, Sum) else (whole, *penalty))
        return [Line(Symbol(OBJECTIVE), whole, " ".join(notes))]
