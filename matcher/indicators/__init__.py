"""What inspectors count: backbone teachers by school, and the share who moved.

Backbone per 100 pupils (indicator L2) and its difference coefficient are computed
twice: `official` by where the post is, as the statistics return counts, and
`effective` by where people teach, a posting counting for its share of the term's
school days. Observation trips and leaders' placements teach nobody and do not count.

A school without any backbone teacher counts as 0 and is never dropped. What cannot be
computed is returned too, without a value and with the reason. The network of allowed
pairs is described beside them: its parts, and where there is no or little choice.

References
----------
教督 2017 年 6 号, indicators L2 and 2.11; formula of the pupil-weighted coefficient in
the design notes, `policy/practice.md` section 6.
"""

from matcher.indicators.backbone import backbone_figures
from matcher.indicators.exchange import exchange_figures, movers
from matcher.indicators.figure import Indicator
from matcher.indicators.network import network_figures
from matcher.indicators.spread import Spread, spread
from matcher.plan import Plan

__all__ = ["Indicator", "Spread", "indicators", "movers", "spread"]


def indicators(plan: Plan) -> tuple[Indicator, ...]:
    """Return every figure: the county's first, then school by school."""
    order = {s.code: n for n, s in enumerate(plan.county.schools)}
    figures = (
        *network_figures(plan),
        *backbone_figures(plan),
        *exchange_figures(plan),
    )
    return tuple(sorted(figures, key=lambda f: order.get(f.school, -1)))
