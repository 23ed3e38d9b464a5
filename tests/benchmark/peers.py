"""How long other tools take to draw the same journey, where they are installed."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from figures import Figure, plain
from journeys import spec
from running import BUILD, medians, run

STEPS = 12


def measure(folder: Path, rounds: int) -> Iterator[Figure | str]:
    """Measure each on 12 steps with a loop, beside our own cold build of both maps. Nothing is ever installed."""
    ours = folder / "ours.journey.yaml"
    ours.write_text(spec(STEPS), "utf-8")
    numbers = iter(range(10**6))
    for tool, (program, file, text, options) in PEERS.items():
        if shutil.which(program) is None:
            yield f"{tool}: there is no `{program}`"
            continue
        (folder / file).write_text(text, "utf-8")
        command = [program, *(option.replace("FOLDER", str(folder)) for option in options)]
        if code := subprocess.run(command, capture_output=True, check=False).returncode:
            yield f"{tool}: `{program}` ends with {code}"  # as where it lacks a browser, Java or Graphviz
            continue
        took = medians(
            {
                "theirs": lambda command=command: run(command).seconds,
                "ours": lambda: run([*BUILD, str(ours), "-o", str(folder / f"ours-{next(numbers)}")]).seconds,
            },
            max(3, rounds // 3),
        )
        yield plain(f"{tool}, one map, beside our cold one", took["theirs"] * 1000, "ms", floor=took["ours"] * 1000)


def _wires() -> str:
    """The steps as connectors with one pin each, in a chain of cables."""
    steps = "".join(f"  S{n}: {{type: Step {n}, pinlabels: [feels]}}\n" for n in range(1, STEPS + 1))
    cables = "".join(f"  W{n}: {{wirecount: 1}}\n" for n in range(1, STEPS))
    chain = "".join(f"  - [{{S{n}: [1]}}, {{W{n}: [1]}}, {{S{n + 1}: [1]}}]\n" for n in range(1, STEPS))
    return f"connectors:\n{steps}cables:\n{cables}connections:\n{chain}"


def _journey() -> str:
    """The steps as tasks of a user journey."""
    steps = "".join(f"    Does what step {n} asks for: {n % 5 + 1}: Ieva\n" for n in range(1, STEPS + 1))
    return f"journey\n  title A journey to measure\n  section Stage\n{steps}"


def _activity() -> str:
    """The steps as an activity diagram with a loop."""
    steps = "".join(f":Does what step {n} asks for;\n" for n in range(1, STEPS + 1))
    return f"@startuml\nstart\nrepeat\n{steps}repeat while (not happy?)\nstop\n@enduml\n"


PEERS = {
    "WireViz": ("wireviz", "wires.yml", _wires(), ["--format", "hs", "FOLDER/wires.yml"]),
    "Mermaid CLI": ("mmdc", "journey.mmd", _journey(), ["-i", "FOLDER/journey.mmd", "-o", "FOLDER/journey.svg"]),
    "PlantUML": ("plantuml", "activity.puml", _activity(), ["-tsvg", "FOLDER/activity.puml"]),
}
