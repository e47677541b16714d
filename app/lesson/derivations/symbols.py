"""The symbols in the formulas of one iteration, and their values."""

from collections.abc import Sequence

from ...engine.optimizers import Slots
from ...engine.textbook import Trace
from ..quantities.calculation import Calculation
from ..quantities.lookup import Quantity, QuantityFinder
from .expressions import Expression, Folded, Sum, Symbol, value

SHOWN_TERMS = 6
"""A sum of more terms is folded: FIRST_TERMS terms, the hidden ones together, and the last."""
FIRST_TERMS = 3

OBJECTIVE = "objective"
"""The error whose gradients an iteration takes: of the whole batch, with the penalty. Formulas call
it E_total, as the gradients do."""
RULE_NUMBERS = ("learning_rate", "momentum", "decay", "beta1", "beta2", "epsilon", "l1", "l2")
MEMORY_NAMES = {
    "gradient_descent": (),
    "momentum": ("velocity",),
    "nesterov": ("velocity",),
    "rmsprop": ("mean_square",),
    "adam": ("mean", "mean_square"),
}


class SymbolTable:
    """Makes the symbols of one iteration and gives their values, for one sample of the batch."""

    def __init__(self, trace: Trace, sample: int, slots: Slots | None, iteration: int) -> None:
        self.trace, self.sample = trace, sample
        self.rule, self.architecture = trace.rule, trace.architecture
        self.finder = QuantityFinder(trace.architecture, trace.rule)
        self.names = self.finder.names
        self.last = self.finder.last
        self.numbers = Calculation.as_traced(trace, slots=slots, iteration=iteration)

    def symbol(self, name: str, sample: int | None = None) -> Symbol:
        """The symbol of a quantity, with its element of the diagram."""
        found = self.finder.find(name)
        return Symbol(found.name if found else name, found.at if found else "", sample)

    def value_of(self, symbol: Symbol) -> float:
        """The value of a symbol in the engine's trace."""
        name = symbol.quantity
        if name in RULE_NUMBERS:
            return float(getattr(self.rule, name))
        if name == OBJECTIVE:
            return self.trace.error + self.trace.penalty
        if name == "penalty":
            return self.trace.penalty
        if name == "update_number":
            return float(self.numbers.iteration + 1)
        memory, _, parameter = name.partition(" of ")
        if parameter:
            slot = MEMORY_NAMES[self.rule.optimizer].index(memory)
            index = self.names.parameter_index[parameter.removesuffix("+")]
            before = self.numbers.slots
            slots = self.trace.slots_after if name.endswith("+") else before
            return float(slots[slot][index]) if slots is not None else 0.0
        found = self.finder.find(name)
        if found is None:
            raise LookupError(f"nothing is called {name!r}")
        return self.numbers.read(found, self.sample if symbol.sample is None else symbol.sample)

    def folded(self, terms: Sequence[Expression]) -> Expression:
        """The sum of the terms, folded if it is long."""
        if len(terms) == 1:
            return terms[0]
        if len(terms) <= SHOWN_TERMS:
            return Sum(tuple(terms))
        hidden = terms[FIRST_TERMS:-1]
        middle = Folded(len(hidden), sum(value(term, self.value_of) for term in hidden))
        return Sum((*terms[:FIRST_TERMS], middle, terms[-1]))

    def of_neuron(self, pattern: str, k: int, j: int, sample: int | None = None) -> Symbol:
        """The symbol of neuron j of layer k for a pattern such as "dout_{n}/dnet_{n}"."""
        return self.symbol(pattern.replace("{n}", self.finder.neuron(k, j)), sample)

    def _at(self, symbol: Symbol) -> Quantity:
        found = self.finder.find(symbol.quantity)
        if found is None:
            raise LookupError(f"nothing is called {symbol.quantity!r}")
        return found
