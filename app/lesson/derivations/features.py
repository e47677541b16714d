"""The line of an input that is a feature: x1² = 0.5² = 0.25."""

from ...engine.features import COLUMN_NAMES, FEATURES
from ..quantities.inputs import Inputs
from ..quantities.lookup import Quantity
from .expressions import Expression, Function, Number, Power, Product
from .line import Line
from .lines import LineMaker


def feature_line(maker: LineMaker, quantity: Quantity, made_of: Inputs) -> Line | None:
    """How an input is worked out from the columns of the data; None for an input that is a column itself."""
    name = made_of.features[quantity.j] if made_of.features else COLUMN_NAMES[0]
    if name in COLUMN_NAMES:
        return None
    left, columns = maker.symbol(quantity.name), made_of.column_labels
    sources = [COLUMN_NAMES[n] for n in FEATURES[name].uses]
    told = " and ".join(columns[n].plain for n in FEATURES[name].uses)
    if not set(sources) <= set(made_of.features):
        return Line(left, left, f"Worked out from {told} of the data, which this network is not fed alone.")
    symbols = [maker.symbol(maker.names.inputs[made_of.features.index(source)]) for source in sources]
    right: Expression = Product(tuple(symbols))
    if name.endswith("^2"):
        right = Power(symbols[0], Number(2.0))
    elif name.startswith("sin"):
        right = Function("sin", symbols[0])
    return Line(left, right, f"Worked out from {told} of the data. Change {told}, and it follows.")
