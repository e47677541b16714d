"""The same bits on every processor; and code that is made once, kept, counted and given back."""

import ctypes
import hashlib
import subprocess
import sys
import threading
from typing import Any

import llvmlite.binding as llvm
import numpy as np
import pytest
from backstep.engine.architecture import Architecture
from backstep.engine.compiled import advance, function, machine_code
from backstep.engine.compiled.iteration import Shape
from backstep.engine.compiled.machine_code import Code, Library
from backstep.engine.compiled.trainer import CompiledTrainer
from backstep.engine.rule import Rule
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.problems import Problem, examples, problems

FEATURES = llvm.get_host_cpu_features()
PROCESSORS = {
    "x86-64": "sse2",
    "haswell": "avx2",
    "skylake-avx512": "avx512f",
}
"""Each with what the machine must have to run its code."""


class _For(Library):
    """Makes code for another processor of the family."""

    def __init__(self, cpu: str) -> None:
        super().__init__()
        self.cpu = cpu

    def code(self, shape: Shape) -> Code:
        image = machine_code.object_code(str(advance.write(shape)), cpu=self.cpu)
        with self._lock:
            return self._keep(shape, image, advance.write(shape).work)


def fingerprint(problem: Problem, library: Library, straight: bool | None) -> str:
    trainer = CompiledTrainer(
        *(problem.architecture, problem.rule, problem.inputs, problem.targets, problem.seed),
        test_samples=(problem.inputs[:3], problem.targets[:3]),
        straight=straight,
        library=library,
    )
    state = problem.start()
    errors, row = trainer.train_and_look(state, 60, 0)
    numbers = [state.parameters, state.slots.ravel(), errors, row]
    return hashlib.sha256(np.concatenate(numbers).tobytes()).hexdigest()


@pytest.mark.skipif(not llvm.get_process_triple().startswith("x86_64"), reason="for the x86-64 family")
@examples(40)
@given(problems(max_rate=0.2), st.sampled_from((None, True, False)))
def test_a_recipe_gives_the_same_bits_on_every_processor(problem: Problem, straight: bool | None) -> None:
    able = [cpu for cpu, feature in PROCESSORS.items() if FEATURES.get(feature)]
    assert "x86-64" in able
    assert len({fingerprint(problem, _For(cpu), straight) for cpu in able}) == 1


@pytest.mark.parametrize("triple", ["aarch64-unknown-linux-gnu", "wasm32-unknown-unknown"])
def test_the_code_can_be_written_for_other_families_and_calls_no_library(triple: str) -> None:
    llvm.initialize_all_targets()
    llvm.initialize_all_asmprinters()
    rule = Rule(optimizer="adam", error="cross_entropy", batch_size=10, l2=0.1, train_biases=True)
    for hidden in ("softplus", "sine", "tanh"):
        shape = Shape.of(Architecture((3, 9, 4), (hidden, "softmax")), rule, 25, 10)
        module = llvm.parse_assembly(str(advance.write(shape)), llvm.create_context())
        module.triple = triple
        assembly = llvm.Target.from_triple(triple).create_target_machine(opt=2).emit_assembly(module)
        for name in ("exp", "log", "log1p", "sin", "cos", "pow", "tanh", "sqrt", "fma", "memcpy", "memset"):
            assert f"call\t{name}\n" not in assembly
            assert f"bl\t{name}\n" not in assembly
        assert "fmadd" not in assembly
        assert "fmla" not in assembly


def test_no_instruction_allows_another_rounding() -> None:
    text = str(advance.write(shape_of(4, 8, 3)))
    for word in ("fast", "contract", "reassoc", "afn", "fmuladd", "fma"):
        assert f" {word} " not in text
        assert f"@llvm.{word}" not in text


def shape_of(*sizes: int, **rule: Any) -> Shape:
    made = Rule(**{"train_biases": True, **rule})
    return Shape.of(Architecture(sizes, ("tanh",) * (len(sizes) - 1)), made, 20, made.batch_size or 20)


def test_two_hundred_that_ask_at_once_for_one_shape_compile_it_once() -> None:
    library, found = Library(), []
    threads = [
        threading.Thread(target=lambda: found.append(library.code(shape_of(2, 3, 1)))) for _ in range(200)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert library.made == 1
    assert len(found) == 200
    assert len({id(code) for code in found}) == 1


def test_what_was_not_used_for_longest_gives_way_and_what_still_trains_stays() -> None:
    library = Library()
    first = library.code(shape_of(2, 3, 1))
    library = Library(most_bytes=3 * first.size_bytes)
    trainer = CompiledTrainer(
        *(Architecture((2, 3, 1), ("tanh", "tanh")), Rule(batch_size=1, train_biases=True)),
        *(np.ones((20, 2)), np.ones((20, 1)), 0),
        library=library,
    )
    state = Problem(
        Architecture((2, 3, 1), ("tanh", "tanh")),
        Rule(),
        np.ones((1, 2)),
        np.ones((1, 1)),
        np.full(13, 0.1),
        0,
    ).start()
    before = trainer.look(state, 0)
    for n in range(2, 8):
        library.code(shape_of(n, 2, 1))
        assert library.size_bytes <= 3 * first.size_bytes or n == 2
    made = library.made
    library.code(shape_of(7, 2, 1))
    assert library.made == made
    library.code(shape_of(2, 3, 1))
    assert library.made == made + 1
    assert np.array_equal(trainer.look(state, 0), before, equal_nan=True)


def test_code_that_would_be_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(function, "MOST_INSTRUCTIONS", 3000)
    with pytest.raises(function.TooLarge):
        advance.write(shape_of(2, 8, 8, 8, 1, batch_size=10))


def test_the_largest_network_is_half_of_what_is_allowed() -> None:
    architecture = Architecture((64,) * 9, ("sine",) * 8)
    rule = Rule(batch_size=39, optimizer="adam", l1=0.1, l2=0.1, train_biases=True, frozen=(1,))
    module = advance.write(Shape.of(architecture, rule, 2000, 39))
    assert module.instructions < function.MOST_INSTRUCTIONS / 1.9


def test_a_failed_compilation_leaves_the_next_one_free(monkeypatch: pytest.MonkeyPatch) -> None:
    library = Library()

    def fail(*_arguments: object, **_more: object) -> bytes:
        raise RuntimeError("no code generator here")

    with monkeypatch.context() as patch:
        patch.setattr(machine_code, "object_code", fail)
        with pytest.raises(RuntimeError):
            library.code(shape_of(2, 2, 1))
    assert library.code(shape_of(2, 2, 1)).size_bytes > 0


def test_importing_the_engine_brings_no_llvm() -> None:
    code = "import sys, backstep.engine.training, backstep.session.engines\nassert 'llvmlite' not in sys.modules\n"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_call_lets_other_threads_run() -> None:
    trainer = CompiledTrainer(
        *(Architecture((2, 64, 64, 1), ("tanh",) * 3), Rule(batch_size=10)),
        *(np.ones((20, 2)), np.ones((20, 1)), 0),
    )
    assert isinstance(trainer._call._advance, ctypes._CFuncPtr)
    assert not trainer._call._advance._flags_ & ctypes._FUNCFLAG_PYTHONAPI
