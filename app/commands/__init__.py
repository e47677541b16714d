"""The subcommands of `backstep`, one file each.

`add_to(subcommands)` describes the command to argparse; `run(options)` returns the exit status.
"""
