"""Names of neurons, targets and parameters, as the article writes them: i1, h1, target_o1, w5, b1.

Inputs are i1, i2, …; outputs o1, o2, …. Hidden neurons are h1, h2, … in a network with one hidden
layer, and h2.1 (second hidden layer, first neuron) in a network with several. Weights are numbered
w1, w2, … row by row, layer by layer. A layer's shared bias is b1, b2, …; a neuron's own bias is
b_h1, b_o1, ….
"""

from functools import cached_property

from app.engine.architecture import Architecture


class Names:
    """The names of one architecture."""

    def __init__(self, architecture: Architecture) -> None:
        self.architecture = architecture

    @cached_property
    def layers(self) -> tuple[tuple[str, ...], ...]:
        """Neuron names by layer, the inputs first: (("i1", "i2"), ("h1", "h2"), ("o1", "o2"))."""
        sizes = self.architecture.layer_sizes
        hidden_layers = len(sizes) - 2
        prefixes = ["i"]
        prefixes += ["h"] if hidden_layers == 1 else [f"h{k}." for k in range(1, hidden_layers + 1)]
        prefixes += ["o"]
        return tuple(
            tuple(f"{prefix}{n}" for n in range(1, size + 1))
            for prefix, size in zip(prefixes, sizes, strict=True)
        )

    @property
    def inputs(self) -> tuple[str, ...]:
        return self.layers[0]

    @property
    def outputs(self) -> tuple[str, ...]:
        return self.layers[-1]

    @cached_property
    def targets(self) -> tuple[str, ...]:
        return tuple(f"target_{output}" for output in self.outputs)

    @cached_property
    def parameters(self) -> tuple[str, ...]:
        """Parameter names in the order of the flat vector: all weights, then all biases."""
        architecture = self.architecture
        names = [f"w{n}" for n in range(1, architecture.weight_count + 1)]
        for k in range(architecture.layer_count):
            if architecture.bias_mode == "shared":
                names.append(f"b{k + 1}")
            elif architecture.bias_mode == "per_neuron":
                names.extend(f"b_{neuron}" for neuron in self.layers[k + 1])
        return tuple(names)

    @cached_property
    def parameter_index(self) -> dict[str, int]:
        return {name: index for index, name in enumerate(self.parameters)}

    def weight(self, k: int, j: int, i: int) -> str:
        """The name of the weight from neuron i of the layer before to neuron j of layer k."""
        start: int = self.architecture.weight_slices[k].start
        return self.parameters[start + j * self.architecture.weight_shapes[k][1] + i]
