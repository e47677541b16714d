"""The lines that a derivation is made of: for each kind of quantity, the formula that gives it and those of its factors."""

from collections.abc import Callable
from dataclasses import dataclass

from app.engine.optimizers import Slots
from app.engine.textbook import Trace

from .addresses import Address
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
from .symbols import FIRST_TERMS, MEMORY_NAMES, SHOWN_TERMS, Symbols


@dataclass(frozen=True)
class Line:
    """left = right; `small` are (left, right, why)."""

    left: Symbol
    right: Expression
    note: str = ""
    small: tuple[tuple[Symbol, Expression, str], ...] = ()


class Parts(Symbols):
    """The formulas of one iteration for one sample."""

    def __init__(self, trace: Trace, sample: int, slots: Slots | None, iteration: int) -> None:
        super().__init__(trace, sample, slots, iteration)
        self.makers: dict[str, Callable[[Address], list[Line]]] = {
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

    def chain(self, address: Address) -> list[Line]:
        """The lines that lead to the quantity at an address; the last line is its own."""
        if address.kind not in self.makers:
            return [
                Line(
                    self.symbol(address.name),
                    self.symbol(address.name),
                    "Given: nothing has to be worked out.",
                )
            ]
        lines = self.makers[address.kind](address)
        # A factor that is worked out twice stands once, where it is first needed.
        return list({(line.left.quantity, line.left.sample): line for line in lines}.values())

    # ---- forward and error

    def _net(self, a: Address) -> list[Line]:
        terms: list[Expression] = [
            Product(
                (self.symbol(self.names.weight(a.k, a.j, i)), self.symbol(self.addresses.feeding(a.k, i)))
            )
            for i in range(self.architecture.layer_sizes[a.k])
        ]
        bias = self.addresses.bias_name(a.k, a.j)
        # The bias is the last term, so folding never hides it.
        if bias:
            terms.append(Product((self.symbol(bias), ONE)))
        return [
            Line(
                self.symbol(a.name),
                self.folded(terms),
                "Each weight times what comes in along it, and the bias." if bias else "",
            )
        ]

    def _out(self, a: Address) -> list[Line]:
        net, out = self.of_neuron("net_{n}", a.k, a.j), self.of_neuron("out_{n}", a.k, a.j)
        activation = self.architecture.activations[a.k]
        whole = ACTIVATION_FORMULAS[activation](net, out).whole
        note = ""
        if activation == "softmax":
            powers = [
                Function("exp", self.of_neuron("net_{n}", a.k, other))
                for other in range(self.architecture.layer_sizes[a.k + 1])
            ]
            whole = Fraction(Function("exp", net), self.folded(powers))
            note = "This neuron's share of the whole layer."
        return [*self.chain(self._at(net)), Line(out, whole, note)]

    def _output_error(self, a: Address) -> list[Line]:
        out, target = self.of_neuron("out_{n}", a.k, a.j), self.of_neuron("target_{n}", a.k, a.j)
        return [Line(self.symbol(a.name), ERROR_FORMULAS[self.rule.error](out, target).whole)]

    def _error(self, a: Address) -> list[Line]:
        errors = [self.of_neuron("E_{n}", self.last, j) for j in range(len(self.names.outputs))]
        lines: list[Line] = []
        if len(errors) <= SHOWN_TERMS:
            for error in errors:
                lines += self.chain(self._at(error))
        total = self.folded(errors)
        if self.rule.output_reduction == "mean" and len(errors) > 1:
            return [
                *lines,
                Line(
                    self.symbol(a.name),
                    Fraction(total, Number(float(len(errors)))),
                    "The mean over the outputs.",
                ),
            ]
        return [
            *lines,
            Line(
                self.symbol(a.name), total, "The errors of all outputs added up." if len(errors) > 1 else ""
            ),
        ]

    # ---- backward

    def _own_error_slope(self, a: Address) -> list[Line]:
        out, target = self.of_neuron("out_{n}", a.k, a.j), self.of_neuron("target_{n}", a.k, a.j)
        left, error = self.of_neuron("dE_{n}/dout_{n}", a.k, a.j), self.of_neuron("E_{n}", a.k, a.j)
        formula = ERROR_FORMULAS[self.rule.error](out, target)
        small = [(error, formula.whole, "The error of this output.")]
        small += [(left, expression, why) for expression, why in formula.steps]
        return [Line(left, formula.slope, "", tuple(small))]

    def _error_slope(self, a: Address) -> list[Line]:
        left = self.symbol(a.name)
        if a.k < self.last:
            count = self.architecture.layer_sizes[a.k + 2]
            paths = [self.symbol(self.addresses.path_name(a.k, j, a.j)) for j in range(count)]
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
        own = self._own_error_slope(a)[0]
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
                own, left, "No other output's error contains this out, so E_total changes as this E does."
            )
        ]

    def _slope(self, a: Address) -> list[Line]:
        net, out = self.of_neuron("net_{n}", a.k, a.j), self.of_neuron("out_{n}", a.k, a.j)
        left = self.symbol(a.name)
        formula = ACTIVATION_FORMULAS[self.architecture.activations[a.k]](net, out)
        small = [(left, expression, why) for expression, why in formula.steps]
        if formula.whole != out:
            small.insert(0, (out, formula.whole, "What the neuron does with its net input."))
        return [Line(left, formula.slope, "", tuple(small))]

    def _delta(self, a: Address) -> list[Line]:
        left = self.symbol(a.name)
        if a.k == self.last and self.numbers.fused:
            return self._delta_at_once(a, left)
        slope, bend = (
            self.of_neuron("dE_total/dout_{n}", a.k, a.j),
            self.of_neuron("dout_{n}/dnet_{n}", a.k, a.j),
        )
        return [*self.chain(self._at(slope)), *self.chain(self._at(bend)), Line(left, Product((slope, bend)))]

    def _delta_at_once(self, a: Address, left: Symbol) -> list[Line]:
        """δ where the factors cancel to one short formula (`textbook.output_delta`)."""
        out, target = self.of_neuron("out_{n}", a.k, a.j), self.of_neuron("target_{n}", a.k, a.j)
        count = len(self.names.outputs)
        mean = self.rule.output_reduction == "mean" and count > 1
        if self.rule.error == "binary_cross_entropy":
            whole: Expression = minus(out, target)
            note = (
                "The slope of the error times out·(1 − out): both bottoms cancel, and out − target is left."
            )
        elif self.rule.error == "cross_entropy":
            targets = [self.of_neuron("target_{n}", a.k, other) for other in range(count)]
            whole = minus(Product((out, self.folded(targets))), target)
            note = "Every output's share changes with this net. Added up, almost all cancels: out times all targets, less this target."
        else:
            slopes = [self.of_neuron("dE_total/dout_{n}", a.k, other) for other in range(count)]
            outs = [self.of_neuron("out_{n}", a.k, other) for other in range(count)]
            weighted = self.folded([Product((s, o)) for s, o in zip(slopes, outs, strict=True)])
            note = "Softmax: when one net grows, every output's share changes. So the slopes of all outputs come in."
            lines = self.chain(self._at(slopes[a.j]))
            return [*lines, Line(left, Product((out, minus(slopes[a.j], weighted))), note)]
        return [Line(left, Fraction(whole, Number(float(count))) if mean else whole, note)]

    def _net_by(self, a: Address) -> list[Line]:
        if a.kind == "net_by_bias":
            return [
                Line(
                    self.symbol(a.name),
                    ONE,
                    "The bias goes into net as it is: when it grows by 1, so does net.",
                )
            ]
        if a.kind == "net_by_out":
            weight = self.names.weight(a.k, a.j, a.i) + (
                "+" if self.rule.update_order == "sequential" else ""
            )
            return [
                Line(
                    self.symbol(a.name),
                    self.symbol(weight),
                    "Only one term of net contains this out, and there it stands times this weight.",
                )
            ]
        note = "Only one term of net contains this weight, and there it stands times what comes in."
        return [Line(self.symbol(a.name), self.symbol(self.addresses.feeding(a.k, a.i)), note)]

    def _path(self, a: Address) -> list[Line]:
        through = self.addresses.neuron(a.k + 1, a.j)
        weight = self.symbol(f"dnet_{through}/dout_{self.addresses.neuron(a.k, a.i)}")
        delta = self.of_neuron("delta_{n}", a.k + 1, a.j)
        passed = self._net_by(self._at(weight))
        small = tuple((line.left, line.right, line.note) for line in passed)
        return [Line(self.symbol(a.name), Product((delta, weight)), f"The path through {through}.", small)]

    # ---- gradients and updates

    def _weight_gradient(self, a: Address) -> list[Line]:
        left = self.symbol(a.name)
        neuron = self.addresses.neuron(a.k, a.j)
        came = self.symbol(f"dnet_{neuron}/d{a.at}")
        delta = self.of_neuron("delta_{n}", a.k, a.j)
        at_once = a.k == self.last and self.numbers.fused
        lines = [*self.chain(self._at(delta)), *self._net_by(self._at(came))]
        samples = len(self.trace.samples)
        chain: Expression
        if samples > 1:
            feeding = self.addresses.feeding(a.k, a.i)
            terms = [
                Product((self.of_neuron("delta_{n}", a.k, a.j, s), self.symbol(feeding, s)))
                for s in range(samples)
            ]
            chain = self._over_samples(self.folded(terms))
        elif at_once:
            chain = Product((delta, came))
        else:
            lines = [line for line in lines if line.left.quantity != delta.quantity]
            chain = Product(
                (
                    self.of_neuron("dE_total/dout_{n}", a.k, a.j),
                    self.of_neuron("dout_{n}/dnet_{n}", a.k, a.j),
                    came,
                )
            )
        penalties: list[Expression] = []
        weight = self.symbol(a.at)
        if self.rule.l1 != 0.0:
            penalties.append(Product((Symbol("l1"), Function("sign", weight))))
        if self.rule.l2 != 0.0:
            penalties.append(Product((Symbol("l2"), weight)))
        note = "The same for every sample of the batch." if samples > 1 else ""
        if penalties:
            note = (note + " The penalty on large weights pulls too.").strip()
            chain = Sum((chain, *penalties))
        return [*lines, Line(left, chain, note)]

    def _bias_gradient(self, a: Address) -> list[Line]:
        shared = self.architecture.bias_mode == "shared"
        neurons = range(self.architecture.layer_sizes[a.k + 1]) if shared else (a.j,)
        lines: list[Line] = []
        if len(neurons) <= SHOWN_TERMS:
            for j in neurons:
                lines += self.chain(self._at(self.of_neuron("delta_{n}", a.k, j)))
        samples = len(self.trace.samples)
        terms: list[Expression] = [
            Product((self.of_neuron("delta_{n}", a.k, j, s if samples > 1 else None), ONE))
            for s in range(samples)
            for j in neurons
        ]
        total = self.folded(terms)
        note = (
            "One bias feeds the whole layer, so it feels every delta of it."
            if shared and len(neurons) > 1
            else ""
        )
        return [*lines, Line(self.symbol(a.name), self._over_samples(total) if samples > 1 else total, note)]

    def _over_samples(self, total: Expression) -> Expression:
        count = len(self.trace.samples)
        return Fraction(total, Number(float(count))) if self.rule.sample_reduction == "mean" else total

    def _new(self, a: Address) -> list[Line]:
        left, p = self.symbol(a.name), self.symbol(a.at)
        if not self.rule.trained(self.architecture)[self.names.parameter_index[a.at]]:
            return [Line(left, p, "This one is not trained: it stays as it is.")]
        g = self.symbol(f"dE_total/d{a.at}")
        kinds = MEMORY_NAMES[self.rule.optimizer]
        memory = tuple(Symbol(f"{kind} of {a.at}", a.at) for kind in kinds)
        moved = tuple(Symbol(f"{kind} of {a.at}+", a.at) for kind in kinds)
        before, new = update_formula(self.rule.optimizer, p, g, memory, moved)
        steps = [Line(symbol, expression, why) for symbol, expression, why in before]
        return [*self.chain(self._at(g)), *steps, Line(left, new)]

    def update_after(self, a: Address) -> list[Line]:
        """What a gradient is worked out for: the lines that go on from it to the new weight or bias. None for any other quantity."""
        if a.kind not in ("weight_gradient", "bias_gradient"):
            return []
        worked_out = {line.left.quantity for line in self.chain(a)}
        lines = self.chain(self._at(self.symbol(f"{a.at}+")))
        return [line for line in lines if line.left.quantity not in worked_out]


def replace_left(line: Line, left: Symbol, note: str) -> Line:
    """The same line for another name of the same number; its small steps end with it."""
    small = tuple((left if lhs == line.left else lhs, right, why) for lhs, right, why in line.small)
    return Line(left, line.right, note, small)
