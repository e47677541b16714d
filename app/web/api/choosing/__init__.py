"""What a learner can choose: settings, datasets with a network that learns them, and examples."""
