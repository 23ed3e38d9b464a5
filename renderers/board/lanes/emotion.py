"""A step → its point of the emotion curve."""

from math import floor

from journeymap.renderers.board.evidence import Evidence
from journeymap.renderers.board.model import FeelingCell
from journeymap.schema.models.step import Step


def cells(step: Step, evidence: Evidence) -> tuple[FeelingCell, ...]:
    """Give the feeling, in the author's word or else in the scale's."""
    if step.emotion is None:
        return ()
    score = step.emotion.score
    face = floor(score + 0.5) if score >= 0 else -floor(0.5 - score)  # halves go to the stronger feeling
    word = step.emotion.label or evidence.locale.words[f"feeling_{face}"]
    return (FeelingCell(score, face, word, doubtful=step.emotion.status == "hypothesis"),)
