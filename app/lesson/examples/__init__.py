"""Examples: small recipes, each with a question, and with a promise that a test keeps."""

from .example import Example
from .learning import LEARNING
from .seeing import SEEING

EXAMPLES: dict[str, Example] = {example.name: example for example in (*SEEING, *LEARNING)}
"""By name, in the order in which a page shows them."""
