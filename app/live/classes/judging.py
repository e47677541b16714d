"""What a class needs of the checker, which works in a room above this one."""

from typing import Any, Protocol

from ...classroom.classroom import ToJudge
from ...classroom.tasks import Content


class Judge(Protocol):
    async def prepared(self, class_id: str, content: Content) -> Content:
        """The content with what the server knows of it: the number of an exercise's questions.

        Refuses a task that cannot be answered: an unknown quantity, an impossible recipe.
        """
        ...

    async def verdict(self, class_id: str, answer: ToJudge) -> dict[str, Any]:
        """The verdict on an answer, as `Verdict.to_json` writes it. Raises `Refused` and `Full`."""
        ...

    def forget(self, class_id: str) -> None:
        """Drops what is kept for a class."""
        ...
