"""The activations, error functions and optimisers as Python text, for NumPy and for PyTorch."""

ACTIVATIONS_NUMPY = {
    "logistic": """def logistic(net):
    # out = 1/(1 + e^-net); written with e^-|net|, so that nothing overflows
    decay = np.exp(-np.abs(net))
    return np.where(net >= 0, 1.0, decay) / (1.0 + decay)


def logistic_slope(net, out):
    # ∂out/∂net = out·(1 − out)
    return out * (1.0 - out)""",
    "tanh": """def tanh(net):
    return np.tanh(net)


def tanh_slope(net, out):
    # ∂out/∂net = 1 − out²
    return 1.0 - out * out""",
    "relu": """def relu(net):
    return np.maximum(net, 0.0)


def relu_slope(net, out):
    # ∂out/∂net = 1 above 0, else 0
    return np.where(net > 0, 1.0, 0.0)""",
    "leaky_relu": """def leaky_relu(net):
    return np.where(net > 0, net, 0.01 * net)


def leaky_relu_slope(net, out):
    # ∂out/∂net = 1 above 0, else 0.01
    return np.where(net > 0, 1.0, 0.01)""",
    "softplus": """def softplus(net):
    # out = ln(1 + e^net); written with e^-|net|, so that nothing overflows
    return np.maximum(net, 0.0) + np.log1p(np.exp(-np.abs(net)))


def softplus_slope(net, out):
    # ∂out/∂net = 1/(1 + e^-net)
    decay = np.exp(-np.abs(net))
    return np.where(net >= 0, 1.0, decay) / (1.0 + decay)""",
    "linear": """def linear(net):
    return net.copy()


def linear_slope(net, out):
    # ∂out/∂net = 1
    return np.ones_like(net)""",
    "sine": """def sine(net):
    return np.sin(net)


def sine_slope(net, out):
    # ∂out/∂net = cos(net)
    return np.cos(net)""",
    "softmax": """def softmax(net):
    # out_j = e^net_j / Σ e^net; taking the largest net away from all changes nothing, and nothing overflows
    powers = np.exp(net - net.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)""",
}

ACTIVATIONS_TORCH = {
    "logistic": "torch.sigmoid",
    "tanh": "torch.tanh",
    "relu": "torch.relu",
    "leaky_relu": "torch.nn.LeakyReLU(0.01)",
    "softplus": "torch.nn.Softplus(threshold=40)",
    "linear": "torch.nn.Identity()",
    "sine": "torch.sin",
    "softmax": "torch.nn.Softmax(dim=1)",
}

_SQUARES = {
    "half_squared": """def half_squared(net, out, target):
    # E_o = ½(target − out)²
    return 0.5 * (target - out) ** 2""",
    "squared": """def squared(net, out, target):
    # E_o = (target − out)²
    return (target - out) ** 2""",
}
ERRORS_NUMPY = _SQUARES | {
    "binary_cross_entropy": """def binary_cross_entropy(net, out, target):
    # E_o = −target·ln out − (1 − target)·ln(1 − out); near 0 and 1 out has lost digits, so the logarithms
    # are taken of net: −ln out = ln(1 + e^-net) and −ln(1 − out) = ln(1 + e^net)
    return target * np.logaddexp(0.0, -net) + (1.0 - target) * np.logaddexp(0.0, net)""",
    "cross_entropy": """def cross_entropy(net, out, target):
    # E_o = −target·ln out; −ln out_j = ln Σ_i e^net_i − net_j is exact even if out_j is 0
    below = net - net.max(axis=1, keepdims=True)
    return target * (np.log(np.exp(below).sum(axis=1, keepdims=True)) - below)""",
}
ERRORS_TORCH = _SQUARES | {
    "binary_cross_entropy": """def binary_cross_entropy(net, out, target):
    # E_o = −target·ln out − (1 − target)·ln(1 − out), from net: exact even if out is 0 or 1
    return F.binary_cross_entropy_with_logits(net, target, reduction="none")""",
    "cross_entropy": """def cross_entropy(net, out, target):
    # E_o = −target·ln out, from net: exact even if out is 0
    return -target * F.log_softmax(net, dim=1)""",
}
"""E_o of every output."""

ERROR_SLOPES = {"half_squared": "out - target", "squared": "2.0 * (out - target)"}
"""∂E_o/∂out, for the error functions where δ is a product with it."""

LOSSES_TORCH = {
    "half_squared": "half_squared(nets[-1], outs[-1], targets[batch])",
    "squared": "squared(nets[-1], outs[-1], targets[batch])",
    "binary_cross_entropy": 'F.binary_cross_entropy_with_logits(nets[-1], targets[batch], reduction="none")',
    "cross_entropy": "(-targets[batch] * F.log_softmax(nets[-1], dim=1))",
}
"""The losses that PyTorch differentiates. Those with a logarithm have the form that is exact even
if an output is 0 or 1."""


def delta(error: str, activation: str) -> str:
    """The function `…_delta(net, out, target)`: δ = ∂E_total/∂net of the output layer."""
    if error == "cross_entropy":
        body = """    # δ_j = out_j·Σ target − target_j: what is left of ∂E/∂out · ∂out/∂net when the out's are cancelled
    return out * target.sum(axis=1, keepdims=True) - target"""
    elif error == "binary_cross_entropy":
        body = """    # δ = out − target: what is left of ∂E/∂out · ∂out/∂net when out·(1 − out) is cancelled
    return out - target"""
    elif activation == "softmax":
        body = f"""    # every output moves with every net: δ_j = out_j·(∂E/∂out_j − Σ_i ∂E/∂out_i·out_i)
    slope = {ERROR_SLOPES[error]}
    return out * (slope - (slope * out).sum(axis=1, keepdims=True))"""
    else:
        slope = ERROR_SLOPES[error]
        body = f"""    # δ = ∂E/∂out · ∂out/∂net
    return {slope if slope.startswith("2") else f"({slope})"} * {activation}_slope(net, out)"""
    return f"def {error}_delta(net, out, target):\n{body}"


OPTIMIZERS = {
    "gradient_descent": """def gradient_descent(g, memory, t):
    # Δp = −η·g
    return learning_rate * g, ()""",
    "momentum": """def momentum_step(g, memory, t):
    # v⁺ = μ·v + g;  Δp = −η·v⁺
    velocity = momentum * memory[0] + g
    return learning_rate * velocity, (velocity,)""",
    "nesterov": """def nesterov(g, memory, t):
    # v⁺ = μ·v + g;  Δp = −η·(g + μ·v⁺)
    velocity = momentum * memory[0] + g
    return learning_rate * (g + momentum * velocity), (velocity,)""",
    "rmsprop": """def rmsprop(g, memory, t):
    # s⁺ = ρ·s + (1 − ρ)·g²;  Δp = −η·g/(√s⁺ + ε)
    mean_square = decay * memory[0] + (1.0 - decay) * g * g
    return learning_rate * g / (XP.sqrt(mean_square) + epsilon), (mean_square,)""",
    "adam": """def adam(g, memory, t):
    # m⁺ = β₁·m + (1 − β₁)·g;  s⁺ = β₂·s + (1 − β₂)·g²
    mean = beta1 * memory[0] + (1.0 - beta1) * g
    mean_square = beta2 * memory[1] + (1.0 - beta2) * g * g
    # Δp = −η·m̂/(√ŝ + ε), with m̂ and ŝ freed of their bias towards 0; t counts the updates from 1
    unbiased_mean = mean / (1.0 - beta1**t)
    unbiased_square = mean_square / (1.0 - beta2**t)
    return learning_rate * unbiased_mean / (XP.sqrt(unbiased_square) + epsilon), (mean, mean_square)""",
}
"""(change, new memory) of one array of parameters, so that p⁺ = p − change; XP is np or torch."""

OPTIMIZER_FUNCTIONS = {name: "momentum_step" if name == "momentum" else name for name in OPTIMIZERS}

CONSTANTS = {
    "gradient_descent": (),
    "momentum": ("momentum",),
    "nesterov": ("momentum",),
    "rmsprop": ("decay", "epsilon"),
    "adam": ("beta1", "beta2", "epsilon"),
}
"""The constants of the rule that each optimiser uses."""

SYMBOLS = {
    "learning_rate": "η",
    "momentum": "μ",
    "decay": "ρ",
    "beta1": "β₁",
    "beta2": "β₂",
    "epsilon": "ε",
    "l1": "adds l1·Σ|w| to the error",
    "l2": "adds ½·l2·Σw² to the error",
    "batch_size": "samples an iteration; 0 means all",
    "shuffle": "a new order of the samples every epoch",
}
