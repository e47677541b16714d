"""The one way the mathematics says no."""


class Refused(ValueError):
    """A value or a combination that makes no sense.

    `field` names what is at fault (``"learning_rate"``, ``"activations[1]"``); the message says what was
    expected, what came, and what to do.
    """

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field
        self.message = message
