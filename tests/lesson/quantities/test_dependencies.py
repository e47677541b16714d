"""The dependencies, compared with the operations of the page's stepping."""

from backstep.lesson.quantities.dependencies import GIVEN, Dependencies, node_of
from backstep.lesson.quantities.lookup import QuantityFinder
from backstep.lesson.quantities.operations import operations
from hypothesis import given

from tests.lesson.networks import examples, random_trace, seeds


@examples(60)
@given(seeds)
def test_each_operation_uses_what_its_quantity_depends_on_and_comes_after_it(seed):
    trace, _, _ = random_trace(seed)
    finder = QuantityFinder(trace.architecture, trace.rule)
    dependencies = Dependencies(trace.architecture, trace.rule, len(trace.samples))

    def expand(node):
        """Through the nodes that are no operation of their own."""
        for used in dependencies.uses(node):
            if used.kind in ("own_error_slope", "net_by_weight", "net_by_out"):
                yield from expand(used)
            else:
                yield used

    for operation in operations(trace):
        found = finder.find(operation.quantity)
        node = node_of(found, operation.sample or 0)
        used = set()
        for name in operation.uses:
            if name == "learning_rate":
                continue
            quantity = finder.find(name)
            if quantity.kind in GIVEN:
                continue
            whole = operation.sample is None or found.kind in ("weight_gradient", "bias_gradient")
            for sample in range(len(trace.samples)) if whole else (operation.sample,):
                used.add(node_of(quantity, sample))
        frozen = found.kind in ("new_weight", "new_bias") and len(operation.uses) == 1
        assert used == (set() if frozen else set(expand(node))), operation
        for one in dependencies.uses(node):
            assert dependencies.rank(one) < dependencies.rank(node), (one, node)


@examples(30)
@given(seeds)
def test_every_operation_has_the_name_that_the_finder_reads(seed):
    trace, _, _ = random_trace(seed)
    finder = QuantityFinder(trace.architecture, trace.rule)
    for operation in operations(trace):
        q = finder.find(operation.quantity)
        assert finder.name_of(q.kind, q.k, q.j, q.i) == operation.quantity
