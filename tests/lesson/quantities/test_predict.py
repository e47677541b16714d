import pytest
from backstep.engine.refused import Refused
from backstep.lesson.quantities.names import Names
from backstep.lesson.quantities.predict import predict

from tests.lesson.networks import article_trace, random_trace


def test_the_articles_w6_shrinks_and_w7_grows():
    trace = article_trace()
    shrinks, grows, stays = (predict(trace, name) for name in ("w6", "w7", "b1"))
    assert (shrinks.answer, grows.answer, stays.answer) == ("shrink", "grow", "stay")
    assert shrinks.question == "Will w6 grow or shrink?"
    assert "positive" in shrinks.why
    assert "negative" in grows.why
    assert "not trained" in stays.why
    with pytest.raises(Refused):
        predict(trace, "w9")


def test_every_prediction_agrees_with_the_update():
    for seed in range(60):
        trace, _, _ = random_trace(seed)
        for name, index in Names(trace.architecture).parameter_index.items():
            change = trace.after[index] - trace.before[index]
            wanted = "grow" if change > 0 else "shrink" if change < 0 else "stay"
            assert predict(trace, name).answer == wanted
