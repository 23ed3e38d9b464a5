"""How much of what a map claims rests on evidence."""

from datetime import date

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.research import claims_of
from journeymap.schema.checks.rule import Limits
from journeymap.schema.coverage import Coverage
from journeymap.schema.reading.read import read
from journeymap.schema.validate import validate

TEXT = """\
persona: Ieva
goal: g
evidence: {talks: {type: interview}}
stages:
  - name: Find
    evidence: talks
    needs: Time
    steps:
      - {name: Looks, id: looks, pain_points: [Slow, Dear]}
  - name: Try
    gains: It fits
    steps:
      - {name: Lies down, id: lies, pain_points: [Hard, {text: Loud, evidence: talks}]}
      - {name: Thinks, evidence: talks, quotes: Hm}
pain_points: {text: Everywhere, step: [looks, lies]}
"""


def test_a_claim_rests_on_evidence_of_its_own_its_step_or_its_stage() -> None:
    """As the rules have it: what they find nothing to say about counts as supported."""
    map = Map(validate(read(TEXT.encode(), "a")), Limits(date(2026, 11, 29)))
    stated = claims_of(map)

    assert [claim.claim.text for claim in stated if not claim.supported] == ["Hard", "It fits", "Everywhere"]
    assert map.coverage == Coverage(len(stated) - 3, len(stated)) == Coverage(5, 8)
