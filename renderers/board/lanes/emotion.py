"""A step → its points of the emotion curves."""

from math import floor

from journeymap.renderers.board.context import Context
from journeymap.renderers.board.model import FeelingCell
from journeymap.schema.models.step import Emotion, Step


def cells(step: Step, context: Context) -> tuple[FeelingCell, ...]:
    """Give each feeling, in the author's word or else in the scale's."""
    return tuple(_cell(emotion, context) for emotion in step.emotion)


def _cell(emotion: Emotion, context: Context) -> FeelingCell:
    score = emotion.score
    face = floor(score + 0.5) if score >= 0 else -floor(0.5 - score)  # halves go to the stronger feeling
    word = emotion.label or context.locale.words[f"feeling_{face}"]
    curves = list(context.curves)
    curve = curves.index(emotion.persona) if emotion.persona in curves else 0
    return FeelingCell(score, face, word, emotion.status or "", curve, context.curves.get(emotion.persona, ""))
