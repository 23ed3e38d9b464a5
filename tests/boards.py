"""Boards made by hand, so that a renderer is tested without the rest of the compiler."""

from journeymap.renderers.board.cells import (
    BarCell,
    Cell,
    ChipCell,
    ClaimCell,
    FeelingCell,
    Icon,
    QuoteCell,
    SourceMention,
    TextCell,
)
from journeymap.renderers.board.model import (
    Board,
    Column,
    Fact,
    Figure,
    Lane,
    LegendEntry,
    Mark,
    Path,
    PersonaCard,
    Source,
    Stage,
)
from journeymap.renderers.locale import locale_of

WORDS = dict(locale_of("en").words)

NAMES = [
    "Back hurts every morning", "Searches for a better bed", "Reads reviews and prices", "Visits the showroom",
    "Lies on the bed", "Orders in store", "Chooses a delivery slot", "Bed arrives and is set up",
    "Sleeps on it for two weeks",
]  # fmt: skip
SCORES = [-1, 0, 1, 1, -2, 1, 0, 2, 2]
PLACES = [
    ("Home", "home"), ("Web search", "search"), ("Review site", "review-site"), ("Store", "store"), ("Display bed", "store"),
    ("Store", "store"), ("Mobile app", "mobile-app"), ("Home", "home"), ("Home", "home"),
]  # fmt: skip
PAINS: dict[int, list[tuple[str, str]]] = {
    1: [("high", "Results are adverts, not advice")],
    3: [("low", "No one free to help at weekends")],
    4: [("critical", "Display bed is softer than the one sold"), ("medium", "Trying it in public feels awkward")],
    6: [("high", "Nine-hour delivery window")],
}
IDEAS = {
    1: ("Plain buying guide by sleep position", "high impact, low effort", "quick win"),
    3: ("Book a 20-minute fitting", "medium impact, low effort", "quick win"),
    4: ("100-night trial at home", "high impact, high effort", ""),
    6: ("Two-hour slots", "high impact, medium effort", ""),
    8: ("Ask for a review on day 14", "low impact, low effort", ""),
}
SHARES = [None, 100, 62, 41, 18, 15, 14, 14, 13]


def lane(key: str, title: str, hint: str, cells: dict[int, list[Cell]], *, columns: int, line: str = "") -> Lane:
    return Lane(key, title, hint, tuple(tuple(cells.get(i, ())) for i in range(columns)), line)


def bed_board() -> Board:
    """The flagship example: nine steps in four stages, a loop, a moment of truth, all common lanes."""
    n = len(NAMES)

    def column(i: int) -> Column:
        marks = (
            (Mark("moment-of-truth", "moment of truth", "Decides here whether to trust the shop"),)
            if i in (4, 7)
            else ()
        )
        return Column(f"step-{i + 1}", str(i + 1), NAMES[i], "", "", (0, 0, 1, 1, 1, 2, 2, 3, 3)[i], marks)

    lanes = (
        lane("touchpoints", "Touchpoints", "where they meet us",
             {i: [ChipCell(name, Icon(icon))] for i, (name, icon) in enumerate(PLACES)}, columns=n),
        lane("thoughts", "Thoughts", "in their words",
             {i: [QuoteCell("It looked perfect. It isn't.", spoken=i == 4)] for i in (0, 2, 4, 8)}, columns=n),
        lane("emotion", "Emotion", "how it feels",
             {i: [FeelingCell(s, s, WORDS[f"feeling_{s}"], status="hypothesis" if i == 6 else "")] for i, s in enumerate(SCORES)}, columns=n),
        lane("pain_points", "Pain points", "severity",
             {i: [ClaimCell("pain", text, level, level.capitalize(), sources=(SourceMention(0, "1", "14 interviews"),))  # type: ignore[arg-type]
                  for level, text in pains] for i, pains in PAINS.items()}, columns=n),
        lane("opportunities", "Opportunities", "impact and effort",
             {i: [ClaimCell("opportunity", text, notes=(note,), quick_win=win)] for i, (text, note, win) in IDEAS.items()},
             columns=n),
        lane("completion", "Reaching the step", "of those who started",
             {i: [BarCell(s / 100, f"{s}%")] for i, s in enumerate(SHARES) if s is not None}, columns=n),
        lane("frontstage", "Frontstage", "what they see of us", {i: [TextCell("Sales adviser")] for i in (1, 2, 3, 4, 5)}, columns=n),
        lane("backstage", "Backstage", "out of sight", {i: [TextCell("Rota planning")] for i in (1, 3, 4, 6)}, columns=n,
             line="Line of visibility"),
        lane("systems", "Systems", "tools in use", {i: [ChipCell("CRM"), ChipCell("Stock")] for i in (1, 3, 4, 6)}, columns=n,
             line="Line of internal interaction"),
        lane("owner", "Owner", "who answers for it", {i: [ChipCell("Retail")] for i in range(n)}, columns=n),
    )  # fmt: skip
    paths = tuple(
        Path(i, i + 1, "default", main=True, drop={1: "−38 pts", 2: "−21 pts", 3: "−23 pts"}.get(i, ""))
        for i in range(n - 1)
    ) + (Path(4, 2, "loop", main=False, label="not comfortable", share="44%", chip="back to 3: not comfortable, 44%"),)
    return Board(
        title="Buying a bed that stops the back pain", origin="bed.journey.yaml", language="en", direction="ltr",
        badges=("Purchase", "Current state", "B2C"),
        facts=(Fact("Owner", ("Retail experience",)), Fact("Reviewed", ("2026-10-30",))),
        personas=(PersonaCard("Ieva Kalniņa", "IK", "41 · office manager, Riga",
                              "I want to wake up without pain, and not to think about beds for ten years.",
                              (Fact("Needs", ("Sleep", "A fair price")),)),),
        goal="Own a bed that fits her back and her budget within a month",
        scenario="The ten-year-old mattress has begun to sag; she shops in the evenings and at weekends.",
        expectations=("Try before paying", "Delivery within two weeks"),
        figures=(Figure("9", "steps"), Figure("5", "channels"), Figure("5", "pain points", "1 critical", bad=True),
                 Figure("13%", "reach the end", "worst drop −38 pts")),
        metrics=(),
        stages=(Stage("Discover", "", "day 0", 0, 2, 0), Stage("Compare", "Be sure before spending", "weeks 1–3", 2, 3, 1),
                Stage("Buy", "", "day 21", 5, 2, 2), Stage("Live with it", "", "day 24–38", 7, 2, 3)),
        columns=tuple(column(i) for i in range(n)), lanes=lanes, paths=paths, starts=(0,), ends=(8,),
        sources=(Source("Shoppers at three stores", "interview, n = 14, 2026-09-12", "research/interviews.md"),),
        legend=(LegendEntry("moment-of-truth", "moment of truth"), LegendEntry("path-loop", "goes back"),
                LegendEntry("quick-win", "quick win"), LegendEntry("hypothesis", "hypothesis")),
        words=WORDS,
    )  # fmt: skip


def long_board(steps: int) -> Board:
    """The bed journey repeated to `steps` columns, with a loop back and a skip ahead over band limits."""
    bed = bed_board()
    n = len(bed.columns)
    columns = tuple(
        bed.columns[i % n]._replace(id=f"step-{i + 1}", number=str(i + 1), stage=i // 5) for i in range(steps)
    )
    stages = tuple(
        Stage(f"Stage {k + 1}", "", "", k * 5, min(5, steps - k * 5), k % 8) for k in range((steps + 4) // 5)
    )
    lanes = tuple(row._replace(cells=tuple(row.cells[i % n] for i in range(steps))) for row in bed.lanes)
    paths = tuple(Path(i, i + 1, "default", main=True) for i in range(steps - 1)) + (
        Path(
            steps - 2,
            2,
            "loop",
            main=False,
            label="not comfortable",
            share="44%",
            chip="back to 3: not comfortable, 44%",
        ),
        Path(
            1, steps - 4, "choice", main=False, label="knows what to buy", chip=f"or to {steps - 3}: knows what to buy"
        ),
        Path(6, 8, "optional", main=False, label="in a hurry", chip="optionally to 9: in a hurry"),
    )
    return bed._replace(columns=columns, stages=stages, lanes=lanes, paths=paths, ends=(steps - 1,))
