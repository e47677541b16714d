import base64
import json
import zlib

import pytest
from backstep.engine.refused import Refused
from backstep.session import link
from backstep.session.recipe import article_recipe
from backstep.session.session import Session
from hypothesis import given
from hypothesis import strategies as st


def packed(plain):
    """A link's text with any content, its checksum right."""
    squeezed = zlib.compress(plain, 9)
    return base64.urlsafe_b64encode(zlib.crc32(squeezed).to_bytes(4) + squeezed).decode().rstrip("=")


def test_a_link_gives_the_recipe_and_the_iteration_back():
    session = Session()
    session.train(7)
    session.edit("w5", 0.1 + 0.2)
    text = link.to_text(session.recipe, session.iteration)
    assert link.from_text(text) == (session.recipe, 7)


def test_the_articles_link_is_short():
    assert len(link.to_text(article_recipe(), 10_000)) < 400


@given(st.data())
def test_a_link_that_was_cut_or_changed_is_refused(data):
    text = link.to_text(article_recipe(), 3)
    if data.draw(st.booleans()):
        damaged = text[: data.draw(st.integers(0, len(text) - 2))]
    else:
        at = data.draw(st.integers(0, len(text) - 2))
        letter = data.draw(st.sampled_from("ABCabc012-_"))
        damaged = text[:at] + letter + text[at + 1 :]
    if damaged != text:
        with pytest.raises(Refused):
            link.from_text(damaged)


@given(st.text(max_size=200))
def test_any_other_text_is_refused_and_nothing_worse(text):
    with pytest.raises(Refused):
        link.from_text(text)


@pytest.mark.parametrize(
    "document", [None, 3, [1], [1, 2], [True, {}], [-1, {}], [1.5, {}], [0, {}], {"a": 1}, [2**60, {}]]
)
def test_what_unfolds_into_something_else_is_refused(document):
    text = packed(json.dumps(document).encode())
    with pytest.raises(Refused):
        link.from_text(text)


def test_a_bomb_is_not_unfolded():
    bomb = packed(b" " * 50_000_000)
    with pytest.raises(Refused):
        link.from_text(bomb)
