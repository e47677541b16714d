import tracemalloc

from backstep.engine.architecture import Architecture
from backstep.lesson.quantities.names import Names


def test_the_articles_network_has_the_articles_names():
    names = Names(Architecture((2, 2, 2), ("logistic", "logistic"), "shared"))
    assert names.layers == (("i1", "i2"), ("h1", "h2"), ("o1", "o2"))
    assert tuple(names.parameters) == ("w1", "w2", "w3", "w4", "w5", "w6", "w7", "w8", "b1", "b2")
    assert names.targets == ("target_o1", "target_o2")
    assert names.weight(1, 0, 1) == "w6"
    assert names.weight(1, 1, 0) == "w7"


def test_several_hidden_layers_are_numbered():
    names = Names(Architecture((3, 2, 4, 1), ("tanh",) * 3))
    assert names.layers == (
        ("i1", "i2", "i3"),
        ("h1.1", "h1.2"),
        ("h2.1", "h2.2", "h2.3", "h2.4"),
        ("o1",),
    )
    assert names.parameters[:3] == ("w1", "w2", "w3")
    assert names.parameters[18:] == ("b_h1.1", "b_h1.2", "b_h2.1", "b_h2.2", "b_h2.3", "b_h2.4", "b_o1")
    assert names.weight(2, 0, 3) == "w18"


def test_a_network_without_hidden_layer_or_biases_has_names_too():
    names = Names(Architecture((2, 1), ("linear",), "none"))
    assert names.layers == (("i1", "i2"), ("o1",))
    assert tuple(names.parameters) == ("w1", "w2")


def test_names_that_no_parameter_has_are_not_found():
    index = Names(Architecture((2, 2, 2), ("logistic", "logistic"), "shared")).parameter_index
    unknown = ("w0", "w9", "w01", "w1 ", "w", "w²", "w-1", "W1", "b0", "b3", "", "w" + "9" * 5000)
    assert not any(name in index for name in unknown)
    assert dict(index) == {**{f"w{n + 1}": n for n in range(8)}, "b1": 8, "b2": 9}


def test_the_names_of_the_largest_network_take_hardly_any_memory():
    tracemalloc.start()
    try:
        names = Names(Architecture((64,) * 9, ("tanh",) * 8))
        assert len(names.parameters) == len(names.parameter_index) == 33_280
        assert names.parameters[32_767:32_769] == ("w32768", "b_h1.1")
        assert names.parameters[-1] == "b_o64"
        assert names.parameter_index["b_o64"] == 33_279
        assert tracemalloc.get_traced_memory()[0] < 200_000
    finally:
        tracemalloc.stop()
