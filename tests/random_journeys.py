"""Number → spec: valid journeys of up to 60 steps, with ways of every kind between any of them."""

import json
import random

MOST_STEPS = 60
WORDS = (
    "bed",
    "Reklamationsbearbeitung",
    "顧客",
    "فروشگاه",
    "and",
    "the",
    "of",
    "waits",
    "šķirsts",
    "🛏️",
    "3.10",
    "a/b",
)
CHANNELS = ("store", "web", "mobile-app", "phone", "email", "chat")
KINDS = ("choice", "loop", "failure", "recovery", "optional")
LEVELS = ("low", "medium", "high", "critical")


def random_journey(number: int, *, most_steps: int = MOST_STEPS) -> str:
    """Give the spec of this number, in JSON, which is YAML as well; the same number gives the same one."""
    dice = random.Random(number)
    names = [f"s{n}" for n in range(dice.randint(1, most_steps))]
    actors = [{"id": f"a{n}", "name": _text(dice, 3)} for n in range(dice.choice((0, 0, 0, 0, 0, 0, 1, 3)))]
    personas = [{"id": f"p{n}", "name": _text(dice, 2)} for n in range(dice.choice((1, 1, 2)))]
    steps = [_step(dice, name, names, actors, personas) for name in names]
    head = {"title": _text(dice, 8), "goal": _text(dice, 12), "personas": personas, "actors": actors}
    body = {"stages": _staged(dice, steps)} if dice.random() < 0.8 else {"steps": steps}
    return json.dumps({key: value for key, value in (head | body).items() if value}, ensure_ascii=False)


def _staged(dice: random.Random, steps: list[dict[str, object]]) -> list[dict[str, object]]:
    stages: list[dict[str, object]] = []
    while steps:
        count = dice.randint(1, 8)
        stages.append({"name": _text(dice, 4), "steps": steps[:count]})
        steps = steps[count:]
    return stages


def _step(
    dice: random.Random, name: str, names: list[str], actors: list[dict[str, str]], personas: list[dict[str, str]]
) -> dict[str, object]:
    step: dict[str, object] = {"id": name, "name": _text(dice, 7)}
    if dice.random() < 0.5:
        step["next"] = [_way(dice, target) for target in dice.sample(names, min(len(names), dice.randint(0, 4)))]
    if actors:
        step["actor"] = dice.choice(actors)["id"]
    if dice.random() < 0.7:
        step["touchpoints"] = [{"name": _text(dice, 3), "channel": dice.choice(CHANNELS)}]
    if dice.random() < 0.7:
        step["emotion"] = {persona["id"]: dice.randint(-2, 2) for persona in personas}
    if dice.random() < 0.3:
        pains = range(dice.randint(1, 4))
        step["pain_points"] = [{"text": _text(dice, 9), "severity": dice.choice(LEVELS)} for _ in pains]
    if dice.random() < 0.3:
        step["completion"] = f"{dice.randint(0, 100)}%"
    for mark in ("entry", "exit", "decision", "milestone", "moment_of_truth"):
        if dice.random() < 0.06:
            step[mark] = _text(dice, 5)
    return step


def _way(dice: random.Random, target: str) -> dict[str, str]:
    way = {"to": target, "kind": dice.choice(KINDS)}
    if dice.random() < 0.5:
        way["when"] = _text(dice, 5)
    if dice.random() < 0.5:
        way["share"] = f"{dice.randint(0, 100)}%"
    return way


def _text(dice: random.Random, most: int) -> str:
    return " ".join(dice.choices(WORDS, k=dice.randint(1, most)))
