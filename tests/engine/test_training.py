"""The state that training changes."""

import numpy as np
from backstep.engine.compiled.trainer import CompiledTrainer
from backstep.engine.rule import Rule
from backstep.engine.training import State, TextbookTrainer
from hypothesis import given

from .problems import Problem, examples, problems


def test_a_state_starts_with_a_copy_and_an_empty_memory() -> None:
    parameters = np.array([1.0, 2.0])
    state = State.start(Rule(optimizer="adam"), parameters)
    assert state.slots.tolist() == [[0.0, 0.0], [0.0, 0.0]]
    assert not np.shares_memory(state.parameters, parameters)
    copy = state.copy()
    copy.parameters[0], copy.iteration = 9.0, 5
    assert (state.parameters[0], state.iteration) == (1.0, 0)


@examples(40)
@given(problems(max_rate=0.2))
def test_training_n_iterations_is_training_them_one_by_one(problem: Problem) -> None:
    for trainer_class in (TextbookTrainer, CompiledTrainer):
        trainer = trainer_class(
            problem.architecture, problem.rule, problem.inputs, problem.targets, problem.seed
        )
        together, one_by_one = problem.start(), problem.start()
        errors = np.empty(9)
        done = trainer.train(together, 9, errors)  # fewer where these few are enough to become infinite
        single = np.empty(1)
        for i in range(done):
            assert trainer.train(one_by_one, 1, single) == 1
            assert single[0] == errors[i]
        assert np.array_equal(together.parameters, one_by_one.parameters)
        assert np.array_equal(together.slots, one_by_one.slots)
        assert together.iteration == one_by_one.iteration == done
        assert done == 9 or trainer.train(one_by_one, 1, single) == 0
