"""The mathematics: numpy, and llvmlite for machine code; nothing else of the world.

Copy this folder into a notebook and it works:

    from engine.architecture import Architecture
    from engine.rule import Rule
    from engine.textbook import iterate
"""
