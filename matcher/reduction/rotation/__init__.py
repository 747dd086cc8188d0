"""Rotation of a term: who goes where and when, and who teaches at home meanwhile."""

from matcher.reduction.rotation.assembly import plan_rotation

__all__ = ["plan_rotation"]
