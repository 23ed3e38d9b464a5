"""`journeymap`, and `python -m journeymap`: what an interrupt meets while the rest is still being imported."""

import gc
import sys


def main() -> None:
    """Run the command line of this process and exit with its code."""
    gc.disable()  # importing makes much and drops little: searching it for garbage is a tenth of a short run
    try:
        from journeymap.cli.main import run
    except KeyboardInterrupt:
        sys.stderr.write("interrupted\n")
        sys.exit(130)
    run()


if __name__ == "__main__":
    main()
