from app.engine.architecture import Architecture
from app.lesson.quantities.names import Names


def test_the_articles_network_has_the_articles_names():
    names = Names(Architecture((2, 2, 2), ("logistic", "logistic"), "shared"))
    assert names.layers == (("i1", "i2"), ("h1", "h2"), ("o1", "o2"))
    assert names.parameters == ("w1", "w2", "w3", "w4", "w5", "w6", "w7", "w8", "b1", "b2")
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
    assert names.parameters == ("w1", "w2")
