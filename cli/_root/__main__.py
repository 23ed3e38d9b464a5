"""`journeymap`, and `python -m journeymap`: what an interrupt meets while the rest is still being imported."""

import sys


def main() -> None:
    """Run the command line of this process and exit with its code."""
    try:
        from journeymap.cli.main import run
    except KeyboardInterrupt:
        sys.stderr.write("interrupted\n")
        sys.exit(130)
    run()


if __name__ == "__main__":
    main()
