"""Boards that carry all that a map may say: pictures, several personas, actors, what goes for several steps."""

import base64
import struct
import zlib
from typing import cast

from boards import bed_board, lane

from journeymap.renderers.board.cells import (
    BarCell,
    Cell,
    ChipCell,
    ClaimCell,
    ClaimMention,
    FeelingCell,
    Icon,
    ImageCell,
    MetricCell,
    Picture,
    QuoteCell,
    SourceMention,
    Status,
    TextCell,
)
from journeymap.renderers.board.model import (
    Actor,
    ActorKind,
    Board,
    Lane,
    LegendEntry,
    Link,
    Mark,
    Relative,
    Span,
    Stage,
)

PERSONAS = ("Ieva Kalniņa", "Jānis", "Marta Ozola-Liepiņa")
SCORES: tuple[tuple[float | None, ...], ...] = (
    (-1, 0, 1, 1, -2, 1, 0, 2, 2),
    (-1, 0.2, 1, 1, -2, 1, None, 2, 1.8),
    (1, 0.4, 1, None, -1.7, 1, None, None, None),
)
STATUSES: tuple[Status, ...] = ("", "hypothesis", "partial", "validated")
WHERE = SourceMention(0, "1", "14 interviews")


def whole_board() -> Board:
    """The bed journey told by three personas, with everything."""
    bed = bed_board()
    truth = Mark("moment-of-truth", "moment of truth", "The shop is chosen", ("decides: which shop",), (WHERE,))
    stages = (
        bed.stages[0]._replace(icon=Icon("lightbulb")),
        bed.stages[1]._replace(icon=Icon(text="🛏"), description="Twenty beds", marks=(truth,), sources=(WHERE,)),
        bed.stages[2]._replace(icon=Icon(picture=picture(48, 48, ""))),
        bed.stages[3],
    )
    columns = tuple(
        column._replace(icon=Icon("bed") if place == 4 else None, actor=(0, 0, 1, 1, 0, 1, 2, 3, 0)[place])
        for place, column in enumerate(bed.columns)
    )
    personas = tuple(
        bed.personas[0]._replace(name=name, initials="" if place == 0 else name[0],
                                 picture=picture(20, 26, f"Portrait of {name}") if place == 0 else None,
                                 links=(Link("Notes", "notes.md"),), sources=(WHERE,))
        for place, name in enumerate(PERSONAS)
    )  # fmt: skip
    kinds = ("customer", "staff", "partner", "system")
    actors = tuple(Actor(f"Acting {kind}", cast(ActorKind, kind), kind.capitalize()) for kind in kinds)
    status = tuple(LegendEntry(each, each) for each in STATUSES if each and each != "hypothesis")
    return bed._replace(
        stages=stages, columns=columns, personas=personas, actors=actors, lanes=whole_lanes(), legend=bed.legend + status,
        relatives=(Relative("Part of", "Living well", "../living%20well"), Relative("In more detail", "Delivery", "delivery")),
    )  # fmt: skip


def whole_lanes() -> tuple[Lane, ...]:
    n = len(SCORES[0])
    wide = ClaimCell(
        "pain", "The price is never the one on the label", "medium", "Medium", status="partial", id="claim_1"
    )
    ideas: dict[int, list[Cell]] = {
        2: [ClaimCell("opportunity", "One price", addresses=(ClaimMention("claim_1", wide.text),))],
    }
    statuses: dict[int, list[Cell]] = {
        place: [ClaimCell("pain", "Hard to tell", "high", "High", status=status)]
        for place, status in enumerate(STATUSES)
    }
    quotes: dict[int, list[Cell]] = {
        place: [QuoteCell("It looked perfect.", spoken=True, status=status)] for place, status in enumerate(STATUSES)
    }
    points: dict[int, list[Cell]] = {
        0: [
            ChipCell("Store", Icon("store"), "", "key touchpoint", "owned", ("answers in 2 h",), "https://example.org/")
        ],
        1: [ChipCell("Kiosk", Icon(text="🖥"))],
        2: [ChipCell("Own shop", Icon(picture=picture(48, 48, "")))],
    }
    pictures: dict[int, list[Cell]] = {
        0: [ImageCell(picture(480, 360, "A worn mattress", "The old bed"))],
        3: [ImageCell(picture(270, 480, "A shop window"))],
    }
    shares: dict[int, list[Cell]] = {place: [BarCell(1 - place / 5, f"{100 - 20 * place}%")] for place in range(1, 4)}
    return (
        lane("storyboard", "Storyboard", "", pictures, columns=n)._replace(
            spans=(span(4, 6, ImageCell(picture(480, 270, "The shop"))),)),
        lane("touchpoints", "Touchpoints", "", points, columns=n)._replace(
            spans=(span(1, 4, ChipCell("Newsletter", Icon("email"), whose="owned")),)),
        lane("thoughts", "Thoughts", "", quotes, columns=n)._replace(
            spans=(span(2, 4, QuoteCell("Which one?", spoken=False)),)),
        emotion(),
        lane("pain_points", "Pain points", "", statuses, columns=n)._replace(
            spans=(span(0, 1, ClaimCell("pain", "Adverts", "low", "Low")), span(1, 6, wide), span(2, 4, wide._replace(id="")),
                   span(7, 8, ClaimCell("pain", "Late", "high", "High", status="hypothesis")))),
        lane("completion", "Reaching the step", "", shares, columns=n)._replace(spans=(span(4, 5, BarCell(0.18, "18%")),)),
        lane("metrics", "Metrics", "", {}, columns=n)._replace(spans=(span(5, 6, MetricCell("NPS", "20")),)),
        lane("opportunities", "Opportunities", "", ideas, columns=n),
        lane("custom-1", "Promotions", "what we say", {0: [TextCell("Sale")]}, columns=n),
        lane("frontstage", "Frontstage", "", {4: [TextCell("Adviser")]}, columns=n, line="Line of interaction"),
        lane("backstage", "Backstage", "", {}, columns=n, line="Line of visibility")._replace(
            spans=(span(2, 4, TextCell("Planning")),)),
        lane("systems", "Systems", "", {4: [ChipCell("CRM", notes=("Sales",), link="crm.html")]}, columns=n,
             line="Line of internal interaction"),
    )  # fmt: skip


def emotion() -> Lane:
    """Three curves that meet, part and end, and a feeling over a whole stage."""
    cells = tuple(
        tuple(
            FeelingCell(score, round(score), f"word {round(score)}", STATUSES[(place + curve) % 4], curve, PERSONAS[curve])
            for curve, scores in enumerate(SCORES)
            if (score := scores[place]) is not None
        )
        for place in range(len(SCORES[0]))
    )  # fmt: skip
    over = FeelingCell(-1, -1, "frustrated", "partial", 1, "Jānis")
    return Lane("emotion", "Emotion", "how it feels", cells, spans=(span(2, 4, over),), curves=PERSONAS)


def stage_board() -> Board:
    """A map made at stage level: its columns are stages."""
    bed = bed_board()
    columns = tuple(column._replace(stage=None, hue=place % 8) for place, column in enumerate(bed.columns))
    return bed._replace(stages=(), columns=columns)


def late_stage_board() -> Board:
    """Steps before the first stage, and something that goes for the whole map."""
    bed = bed_board()
    stage = Stage("Live with it", "", "", 2, 7, 3)
    columns = tuple(column._replace(stage=None if place < 2 else 0) for place, column in enumerate(bed.columns))
    over = lane("thoughts", "Thoughts", "", {}, columns=9)._replace(spans=(span(0, 8, TextCell("All along")),))
    return bed._replace(stages=(stage,), columns=columns, lanes=(over,))


def whole_boards() -> dict[str, Board]:
    """All of them by name."""
    whole = whole_board()
    mirrored = whole._replace(direction="rtl", language="fa")
    return {"whole": whole, "mirrored": mirrored, "stagelevel": stage_board(), "latestage": late_stage_board()}


def picture(width: int, height: int, alt: str, caption: str = "") -> Picture:
    """A grey picture of that size."""
    data = base64.b64encode(png(width, height)).decode()
    return Picture(f"data:image/png;base64,{data}", width, height, alt, caption)


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + b"\x99" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def span(first: int, last: int, *cells: Cell) -> Span:
    return Span(first, last, f"steps {first + 1}–{last + 1}", cells)
