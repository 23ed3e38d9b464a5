"""Maps that follow their specs while somebody writes them: `journeymap watch` and `journeymap serve`."""
