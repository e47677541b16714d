"""Tables whose headings and names make the name of a quantity together."""

import pytest
from backstep.lesson.reading.lists import read_list

from tests.lesson.reading.test_names import ARTICLE

NEURONS = [("net_h1", "0.3775"), ("out_h1", "0.5933"), ("delta_h1", "0.0088"), ("net_o1", "1.1059"), ("out_o1", "0.7514"), ("delta_o1", "0.1385")]  # fmt: skip
WEIGHTS = [("w5", "0.4"), ("dE_total/dw5", "0.0822"), ("w5+", "0.3589"), ("w6", "0.45"), ("dE_total/dw6", "0.0827"), ("w6+", "0.4087")]  # fmt: skip


def read(text):
    found = read_list(text, ARTICLE)
    assert found.not_read == ()
    return [(entry.quantity, entry.given.replace(",", ".")) for entry in found.entries]


@pytest.mark.parametrize(
    "text",
    [
        "neuron,net,out,delta\nh1,0.3775,0.5933,0.0088\no1,1.1059,0.7514,0.1385",
        ",net,out,delta\nh1,0.3775,0.5933,0.0088\no1,1.1059,0.7514,0.1385",
        "Neuron;net input;output;δ\nh1;0,3775;0,5933;0,0088\no1;1,1059;0,7514;0,1385",
        "| neuron | net | out | $\\delta$ |\n|---|---|---|---|\n| $h_1$ | 0.3775 | 0.5933 | 0.0088 |\n| $o_1$ | 1.1059 | 0.7514 | 0.1385 |",
        "\tz\ta\tdelta\nh1\t0.3775\t0.5933\t0.0088\no1\t1.1059\t0.7514\t0.1385",
        "neuron  net     out     delta\nh1      0.3775  0.5933  0.0088\no1      1.1059  0.7514  0.1385",
        "# neuron values\nno;neuron;net;out;delta\n1;h1;0.3775;0.5933;0.0088\n2;o1;1.1059;0.7514;0.1385",
    ],
)
def test_a_heading_says_which_quantity_of_a_neuron_a_column_holds(text):
    assert read(text) == NEURONS


@pytest.mark.parametrize(
    "text",
    [
        "quantity,h1,o1\nnet,0.3775,1.1059\nout,0.5933,0.7514\ndelta,0.0088,0.1385",
        "|  | h1 | o1 |\n|--|--|--|\n| net | 0.3775 | 1.1059 |\n| out | 0.5933 | 0.7514 |\n| δ | 0.0088 | 0.1385 |",
        ";h1;o1\nnet;0,3775;1,1059\nout;0,5933;0,7514\ndelta;0,0088;0,1385",
    ],
)
def test_the_neurons_may_stand_in_the_heading(text):
    assert sorted(read(text)) == sorted(NEURONS)


@pytest.mark.parametrize(
    "text",
    [
        "weight,old,gradient,new\nw5,0.4,0.0822,0.3589\nw6,0.45,0.0827,0.4087",
        "weight;old value;∂E/∂w;new value\nw5;0,4;0,0822;0,3589\nw6;0,45;0,0827;0,4087",
        "| | old | dE/dw | w+ |\n|---|---|---|---|\n| w5 | 0.4 | 0.0822 | 0.3589 |\n| w6 | 0.45 | 0.0827 | 0.4087 |",
        "name\tbefore\tgrad\tupdated\nw5\t0.4\t0.0822\t0.3589\nw6\t0.45\t0.0827\t0.4087",
        "weight old gradient new\nw5 0.4 0.0822 0.3589\nw6 0.45 0.0827 0.4087",
    ],
)
def test_a_heading_says_if_a_weight_is_old_new_or_a_gradient(text):
    assert read(text) == WEIGHTS


def test_one_column_of_new_weights_is_read_as_new_weights():
    assert read("weight,new weight\nw5,0.3589\nw6,0.4087") == [("w5+", "0.3589"), ("w6+", "0.4087")]
    assert read(",w5,w6\nnew,0.3589,0.4087") == [("w5+", "0.3589"), ("w6+", "0.4087")]


def test_columns_that_say_nothing_are_named_once():
    found = read_list("weight,gradient,change,new\nw5,0.0822,0.0411,0.3589\nw6,0.0827,0.0413,0.4087", ARTICLE)
    assert [entry.quantity for entry in found.entries] == ["dE_total/dw5", "w5+", "dE_total/dw6", "w6+"]
    assert [note.message for note in found.notes] == ["Columns that name no quantity are not read: 'change'."]


@pytest.mark.parametrize(
    "text",
    [
        "quantity,mine,book\nw5+,0.3589,0.35891648\nout_h1,0.59,0.5933",
        "name;value;error\nw5+;0,3589;0,001\nout_h1;0,59;0,0",
        "quantity\tvalue\tnew?\nw5+\t0.3589\tyes\nout_h1\t0.59\tno",
    ],
)
def test_a_heading_that_says_nothing_leaves_the_first_number(text):
    assert read(text) == [("w5+", "0.3589"), ("out_h1", "0.59")]


def test_a_heading_counts_for_its_own_table_only():
    text = "weight,new\nw5,0.3589\nquantity,value\nw6,0.45\nE_total = 0.2984\nw7,0.5"
    assert [name for name, _ in read(text)] == ["w5+", "w6", "E_total", "w7"]


def test_a_cell_without_a_number_is_left_out():
    assert read("neuron,net,out\nh1,0.3775,\no1,,0.7514") == [("net_h1", "0.3775"), ("out_o1", "0.7514")]
