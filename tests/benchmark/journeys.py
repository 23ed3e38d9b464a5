"""A number of steps → a spec of them; a number of maps → a repository of such specs."""

import subprocess
from pathlib import Path

PERSONAS = 5
A_FOLDER = 50  # specs

STEP = """\
      - id: step-{n}
        name: Does what step number {n} of the journey asks for
        touchpoints: [{{name: Place {n}, channel: store}}]
        emotion: {score}
        thoughts: This is what she thinks at step {n}.
        needs: [{{text: Know what comes next, why: She plans her week}}]
        pain_points: [{{text: Nobody says how long step {n} takes, severity: high, evidence: talks}}]
        opportunities: [{{text: Say how long it takes, impact: high, effort: low}}]
        completion: {share}%
        frontstage: Adviser
        backstage: Rota
        systems: CRM
        owner: Retail
"""


MORE = """\
        gains: [It is done at once at step {n}]
        metrics: [{{name: Waiting, value: 4 min, target: 2 min, trend: [6, 5, 4]}}]
        physical_evidence: Receipt
        support: Planning of the week
        quotes: [{{text: That is how it went at step {n}, evidence: talks}}]
"""


def spec(steps: int, *, more: str = "", cross: int = 0) -> str:
    """Give a full spec with stages of four steps and a loop; `more` is what each step says besides.

    `cross` ways lead from some of the steps to others that are far away.
    """
    lines = ["title: A journey to measure\npersona: {name: Ieva, role: nurse}\ngoal: Get there\n"]
    lines.append("evidence: {talks: {type: interview, n: 14}}\nstages:\n")
    for n in range(steps):
        if n % 4 == 0:
            lines.append(f"  - name: Stage {n // 4 + 1}\n    goal: Get on\n    steps:\n")
        lines.append((STEP + more).format(n=n + 1, score=(n * 7) % 5 - 2, share=100 - n * 100 // steps))
        if cross and n % (steps // cross) == 0 and n + 1 < steps:
            way = f"{{to: step-{(n * 37) % steps + 1}, when: by chance, kind: optional, share: 5%}}"
            lines.append(f"        next: [step-{n + 2}, {way}]\n")
    lines.append("        next: {to: step-2, when: not happy, kind: loop, share: 10%}\n")
    return "".join(lines)


def repository(folder: Path, maps: int) -> Path:
    """Write a project of so many specs of 12 steps, which share five personas; gives its folder."""
    (folder / "personas").mkdir(parents=True)
    (folder / "journeymap.yaml").write_text("owner: Retail\n", "utf-8")
    for n in range(PERSONAS):
        (folder / "personas" / f"ieva-{n}.yaml").write_text("name: Ieva\nrole: nurse\n", "utf-8")
    text = spec(12).replace("{name: Ieva, role: nurse}", "{persona}").replace("A journey to measure", "{title}")
    for n in range(maps):
        own = text.replace("{persona}", f"ieva-{n % PERSONAS}").replace("{title}", f"Journey {n}")
        team = folder / f"team-{n // A_FOLDER}"
        team.mkdir(exist_ok=True)
        (team / f"map-{n}.journey.yaml").write_text(own, "utf-8")
    return folder


def commit(folder: Path) -> None:
    """Make all of a folder a git repository, with nothing left to commit."""
    who = ("-c", "user.name=nobody", "-c", "user.email=nobody@example.org", "-c", "commit.gpgsign=false")
    for command in (("init", "--quiet"), ("add", "--all"), (*who, "commit", "--quiet", "--message=all")):
        subprocess.run(["git", *command], cwd=folder, check=True)
