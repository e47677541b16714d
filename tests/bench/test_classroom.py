"""The benchmark of a class runs, with a few pupils for a moment."""

from bench.classroom import measure


def test_a_few_pupils_join_follow_and_answer_in_the_benchmark():
    figures = measure(pupils=5, seconds=0.5, quick=True)
    assert figures["follow"]["followers"] == 5
    assert figures["answer"]["answers"] == 5
    assert figures["join"]["pupils"] == 5
