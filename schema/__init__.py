"""What a journey says: reading YAML with positions, models, references."""
