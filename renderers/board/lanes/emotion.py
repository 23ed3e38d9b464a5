"""A step → its points of the emotion curves."""

from math import floor

from journeymap.renderers.board.cells import FeelingCell
from journeymap.renderers.board.context import Context
from journeymap.schema.models.step import Emotion, Step


def cells(step: Step, context: Context) -> tuple[FeelingCell, ...]:
    """Give each feeling, in the author's word or else in the scale's; one that is nobody's is everybody's."""
    named = {emotion.persona for emotion in step.emotion}
    others = [persona for persona in context.curves if persona not in named] or [""]
    return tuple(
        _cell(emotion, persona, context)
        for emotion in step.emotion
        for persona in ([emotion.persona] if emotion.persona else others)
    )


def _cell(emotion: Emotion, persona: str, context: Context) -> FeelingCell:
    score = emotion.score
    face = floor(score + 0.5) if score >= 0 else -floor(0.5 - score)  # halves go to the stronger feeling
    word = emotion.label or context.locale.words[f"feeling_{face}"]
    curves = list(context.curves)
    curve = curves.index(persona) if persona in curves else 0
    return FeelingCell(score, face, word, emotion.status or "", curve, context.curves.get(persona, ""))
