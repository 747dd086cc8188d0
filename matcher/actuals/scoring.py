"""The bundled score of each consortium 捆绑考核, from the points handed in."""

from collections.abc import Iterable

from matcher.actuals.nouns import Bundled, Score
from matcher.plan import Plan
from matcher.policy import Appraisal


def bundled(plan: Plan, scores: Iterable[Score]) -> tuple[Bundled, ...]:
    """Return the bundled score of each consortium; () without a rule or any points.

    Score = w * points of the support now + (1 - w) * mean over its recipients of
    (points now - baseline), w being `Appraisal.own_weight` of the first such rule.
    """
    rule = plan.policy.find(Appraisal)
    points = {score.school: score for score in scores}
    if rule is None or not points:
        return ()
    found = []
    for group in plan.pairing.consortia:
        own = points.get(group.support, Score(school=group.support)).now
        missing = [] if own is not None else [group.support]
        gains = []
        for code in dict.fromkeys(link.school for link in group.recipients):
            score = points.get(code)
            if score is None or score.now is None or score.baseline is None:
                missing.append(code)
            else:
                gains.append(score.now - score.baseline)
        gain = sum(gains) / len(gains) if gains and not missing else None
        total = None
        if own is not None and gain is not None:
            total = round(rule.own_weight * own + (1 - rule.own_weight) * gain, 2)
        found.append(
            Bundled(
                consortium=group.id,
                support=group.support,
                own=own,
                gain=None if gain is None else round(gain, 2),
                score=total,
                missing=tuple(missing),
            )
        )
    return tuple(found)
