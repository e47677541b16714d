"""From a learner's typed value to a verdict, and to the mistake that leads to that value."""
