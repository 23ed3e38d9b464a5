"""What fuzzers begin with, and what they have found: in each run, so that nothing comes back."""

import random

from fuzz.fuzz_reader import SEEDS, try_bytes

EXAMPLES = SEEDS.parents[2] / "examples"


def test_seeds() -> None:
    """Each is a spec or has problems; both kinds are among them."""
    found = {path.name: try_bytes(path.read_bytes()) for path in sorted(SEEDS.glob("[0-9]*"))}

    assert len(found) >= 10
    assert set(found.values()) == {True, False}


def test_mutated_examples() -> None:
    """Bytes turned, taken out, doubled and moved: also where no fuzzer is installed."""
    dice = random.Random(11)
    texts = [path.read_bytes() for path in sorted(EXAMPLES.glob("*.yaml"))] + [
        path.read_bytes() for path in sorted(SEEDS.glob("[0-9]*"))
    ]
    sound = 0
    for _ in range(300):
        data = bytearray(dice.choice(texts)[:3000])
        for _ in range(dice.randint(1, 4)):
            at, to = sorted((dice.randrange(len(data) + 1), dice.randrange(len(data) + 1)))
            match dice.randrange(4):
                case 0 if data:
                    data[at % len(data)] = dice.choice(b":-[]{},&*!|>'\"%@`#?\n\t \\\xff\0\x85")
                case 1:
                    del data[at : min(to, at + 40)]
                case 2:
                    data[at:at] = data[at : min(to, at + 200)]
                case _:
                    data[to:to] = data[at : at + 30]
        sound += try_bytes(bytes(data))

    assert 0 < sound < 300
