"""The parts of a journey as Pydantic models."""
