"""What makes a good map, as rules: one file each."""
