"""Guesses of class codes: they cost the guesser, and not the class.

Every check of a code that turns out wrong counts, for its browser, for its address and in all. A right code
costs nothing. An address from which the class is taught or attended already is never refused for the right
code: a school's pupils share one address with the pupil who guesses.

With 100 open classes and 30⁷ codes, guessing at the full rate in all (20 a second) finds a class once in
127 days.
"""

import time
from collections.abc import Callable

from .admission import Full
from .counts import count
from .token_bucket import Bucket, PerAddress

PER_BROWSER_A_MINUTE = 10.0
PER_ADDRESS_A_MINUTE = 60.0
IN_ALL_PER_S = 20.0
PINS_A_MINUTE = 1.0
"""Wrong four-digit codes for one pupil: in a lesson of 45 minutes 50 of the 10,000."""
PINS_AT_ONCE = 5.0


class TooManyGuesses(Full):
    title = "A little later"
    message = "Too many codes were tried just now. Please wait a minute, and ask your teacher for the code."
    retry_after_s = 60


class CodeGuesses:
    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._browsers = PerAddress(PER_BROWSER_A_MINUTE / 60, PER_BROWSER_A_MINUTE)
        self._addresses = PerAddress(PER_ADDRESS_A_MINUTE / 60, PER_ADDRESS_A_MINUTE)
        self._all = Bucket(IN_ALL_PER_S, IN_ALL_PER_S, clock())
        self._pins = PerAddress(PINS_A_MINUTE / 60, PINS_AT_ONCE)

    def check(self, browser: str, address: str) -> None:
        """Raises `TooManyGuesses` if this browser or address has guessed too much.

        While too much is guessed in all, an address with a wrong code of its own within the last minute is
        refused too; the others are not.
        """
        now = self._clock()
        addresses = self._addresses.level(address, now)
        own = min(self._browsers.level(browser, now), addresses)
        crowded = self._all.level(now) < 1.0 and addresses < PER_ADDRESS_A_MINUTE
        if own < 1.0 or crowded:
            count("class_codes")
            raise TooManyGuesses

    def wrong(self, browser: str, address: str) -> None:
        """Counts a wrong code."""
        now = self._clock()
        self._browsers.take(browser, 1.0, now)
        self._addresses.take(address, 1.0, now)
        self._all.take(1.0, now)

    def check_pin(self, pupil: str) -> None:
        """Raises `TooManyGuesses` if too many wrong four-digit codes came for this pupil."""
        if self._pins.level(pupil, self._clock()) < 1.0:
            count("class_pins")
            raise TooManyGuesses

    def wrong_pin(self, pupil: str) -> None:
        self._pins.take(pupil, 1.0, self._clock())
