"""The subcommands of `backstep`, one file each: `add_to(subcommands)` describes it, `run(options)` returns the exit status."""
