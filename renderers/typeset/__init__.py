"""A flow map's SVG → files that show the same in every viewer, as the letters' shapes come along."""
