"""The notation of a derivation, as query parameters."""

from typing import Annotated, Literal

from fastapi import Depends, Query

from ...lesson.derivations.notation import MAX_DECIMALS, MIN_DECIMALS, Notation, RateName, WeightNames


async def _notation(
    net: Annotated[Literal["net", "z"], Query(description="The net input's letter.")] = "net",
    out: Annotated[Literal["out", "a"], Query(description="The output's letter.")] = "out",
    target: Annotated[Literal["target", "ideal", "y"], Query(description="The target's letter.")] = "target",
    rate: Annotated[RateName, Query(description="The learning rate's letter.")] = "eta",
    delta_sign: Annotated[
        Literal["1", "-1"], Query(description="1: δ = ∂E/∂net, as in the article; −1: the other sign.")
    ] = "1",
    weights: Annotated[
        WeightNames,
        Query(description="w5; or w_o1,h1 (row first: receiving neuron first); or w_h1,o1 (column first)."),
    ] = "numbered",
    decimals: Annotated[int, Query(ge=MIN_DECIMALS, le=MAX_DECIMALS, description="Decimals shown.")] = 9,
    comma: Annotated[bool, Query(description="A decimal comma.")] = False,
) -> Notation:
    return Notation(
        net=net,
        out=out,
        target=target,
        rate=rate,
        delta_sign=-1 if delta_sign == "-1" else 1,
        weights=weights,
        decimals=decimals,
        comma=comma,
    )


InNotation = Annotated[Notation, Depends(_notation)]
