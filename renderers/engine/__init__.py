"""DOT → Layout: Graphviz, in processes of its own."""
