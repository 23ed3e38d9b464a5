"""What a journey looks like: the board and each output format."""
