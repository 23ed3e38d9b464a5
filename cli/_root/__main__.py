"""`journeymap`, and `python -m journeymap`: the version, and an interrupt before or while the rest is imported."""

import gc
import sys


def main() -> None:
    """Run the command line of this process and exit with its code."""
    try:
        gc.disable()  # importing makes much and drops little: searching it for garbage is a tenth of a short run
        if sys.argv[1:] in (["--version"], ["-V"]) and _tells_version():
            return
        from journeymap.cli.interrupts import heed, put_off

        heed()
        with put_off():
            from journeymap.cli.main import run
        run()
    except KeyboardInterrupt:
        sys.stderr.write("interrupted\n")
        sys.exit(130)


def _tells_version() -> bool:
    """Print the version, with nothing imported; where that fails, the command line is to say so."""
    from journeymap import __version__

    try:
        sys.stdout.write(f"journeymap {__version__}\n")
        sys.stdout.flush()
    except (AttributeError, OSError):  # no output, or none that takes anything
        return False
    return True


if __name__ == "__main__":
    main()
