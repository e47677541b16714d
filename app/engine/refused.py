"""The one way the mathematics says no."""


class Refused(ValueError):
    """A value or a combination that makes no sense.

    `field` names the value at fault (``"learning_rate"``, ``"activations[1]"``); the message gives the
    expected value, the given one, and the remedy.
    """

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field
        self.message = message
