"""One indicator's figure, with the standard it is held against."""

from typing import Literal, NamedTuple, TypeAlias

from matcher.county import Stage
from matcher.policy import Activity
from matcher.text import Text

Basis: TypeAlias = Literal["official", "effective", ""]

TEACHING = (Activity.POSTING_OUT, Activity.POSTING_IN, Activity.YEAR_POSTING)
"""Stays that count: leaders' placements and observation trips teach nobody."""
TOLERANCE = 1e-9


class Indicator(NamedTuple):
    """One figure.

    Attributes
    ----------
    code : str
        'backbone', 'backbone_spread', 'exchange_share', 'exchange_backbone',
        'network_parts', 'network_isolated', 'network_single' or 'network_lacking'.
    title : Text
        What it measures.
    school : str
        Code of the school; '' for the county.
    stage : Stage | None
        None where stages are not told apart.
    basis : {'official', 'effective', ''}
        Which count of people it rests on.
    value, standard : float | None
        Value, None if not computable, and the standard it is held against.
    unit : Text
        Unit of the value; shares are fractions of 1.
    met : bool | None
        Whether the standard is kept; None without a value or a standard.
    why : Text
        Counts behind the value, or why there is none.
    """

    code: str
    title: Text
    school: str
    stage: Stage | None
    basis: Basis
    value: float | None
    standard: float | None
    unit: Text
    met: bool | None
    why: Text
