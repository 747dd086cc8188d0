"""Repairs by wider limits: distance, time, number of recipients."""

from collections.abc import Callable, Iterator, Sequence

from matcher.candidates import km
from matcher.diagnose.nouns import Repair, RepairKind
from matcher.diagnose.trial import Trial, repair, with_rule
from matcher.policy import Degree, Travel
from matcher.text import Text

_MOST_DEGREES = 3
_MOST_PAIRS = 20_000


def raise_distance(trial: Trial) -> Iterator[Repair]:
    """Let pairs be farther apart, no more than it takes."""
    most = trial.case.policy.travel.max_one_way_m
    if most is None:
        return
    ways = _refused_values(trial, "pair.distance")

    def attempt(metres: int) -> Trial:
        policy = with_rule(trial.case.policy, Travel, max_one_way_m=metres)
        return trial.again(policy=policy)

    found = _least(ways, attempt)
    if found is not None:
        metres, after = found
        yield repair(
            RepairKind.RAISE_DISTANCE,
            after,
            Text(
                f"单程上限由 {km(most)} 公里放宽到 {km(metres)} 公里",
                f"raise the one-way limit from {km(most)} km to {km(metres)} km",
            ),
            value=metres,
        )


def raise_time(trial: Trial) -> Iterator[Repair]:
    """Let the way take longer, no more than it takes."""
    most = trial.case.policy.travel.max_one_way_min
    if most is None:
        return
    ways = _refused_values(trial, "pair.time")

    def attempt(minutes: int) -> Trial:
        policy = with_rule(trial.case.policy, Travel, max_one_way_min=minutes)
        return trial.again(policy=policy)

    found = _least(ways, attempt)
    if found is not None:
        minutes, after = found
        yield repair(
            RepairKind.RAISE_TIME,
            after,
            Text(
                f"单程上限由 {most} 分钟放宽到 {minutes} 分钟",
                f"raise the one-way limit from {most} min to {minutes} min",
            ),
            value=minutes,
        )


def _refused_values(trial: Trial, rule: str) -> list[int]:
    """Return the distances or times that refuse pairs, distinct and rising."""
    found = trial.case.candidates
    whose: Sequence[str] = found.recipients
    if len(found.supports) * len(whose) > _MOST_PAIRS:
        whose = [code for code in trial.unpaired if code in found.recipients]
    reasons = (
        found.refused.get((support, recipient))
        for support in found.supports
        for recipient in whose
    )
    return sorted({int(r.value) for r in reasons if r is not None and r.rule == rule})


def _least(
    values: Sequence[int], attempt: Callable[[int], Trial]
) -> tuple[int, Trial] | None:
    """Return the least value that pairs as many as the largest one does.

    A wider limit never makes fewer pairs possible, so halving finds it.
    """
    if not values:
        return None
    low, high = 0, len(values) - 1
    best = attempt(values[high])
    aim = (best.possible, -len(best.unpaired))
    while low < high:
        middle = (low + high) // 2
        tried = attempt(values[middle])
        if (tried.possible, -len(tried.unpaired)) >= aim:
            high, best = middle, tried
        else:
            low = middle + 1
    return values[high], best


def raise_degree(trial: Trial) -> Iterator[Repair]:
    """Let each support take more recipients."""
    most = trial.case.policy.degree.recipients_max
    for number in range(most + 1, most + 1 + _MOST_DEGREES):
        policy = with_rule(trial.case.policy, Degree, recipients_max=number)
        after = trial.again(policy=policy)
        if len(after.unpaired) < len(trial.unpaired) or after.good:
            yield repair(
                RepairKind.RAISE_DEGREE,
                after,
                Text(
                    f"每所支援学校至多支援的校数由 {most} 所放宽到 {number} 所",
                    f"let each support take up to {number} recipients, not {most}",
                ),
                value=number,
            )
        if after.good:
            return


def lower_degree(trial: Trial) -> Iterator[Repair]:
    """Let supports take fewer recipients than the least number."""
    least = trial.case.policy.degree.recipients_min
    for number in range(least - 1, 0, -1):
        policy = with_rule(trial.case.policy, Degree, recipients_min=number)
        after = trial.again(policy=policy)
        yield repair(
            RepairKind.LOWER_DEGREE,
            after,
            Text(
                f"每所支援学校至少支援的校数由 {least} 所降到 {number} 所",
                f"let each support take as few as {number} recipients, not {least}",
            ),
            value=number,
        )
        if after.good:
            return


def raise_both(trial: Trial) -> Iterator[Repair]:
    """Widen distance and number together, where neither alone settles it."""
    most_m = trial.case.policy.travel.max_one_way_m
    degree = trial.case.policy.degree
    if most_m is None:
        return
    number = degree.recipients_max + 1
    wider = with_rule(trial.case.policy, Degree, recipients_max=number)

    def attempt(metres: int) -> Trial:
        return trial.again(policy=with_rule(wider, Travel, max_one_way_m=metres))

    found = _least(_refused_values(trial, "pair.distance"), attempt)
    if found is not None:
        metres, after = found
        yield repair(
            RepairKind.RAISE_BOTH,
            after,
            Text(
                f"单程上限放宽到 {km(metres)} 公里，且每所支援学校至多支援 {number} 所",
                f"raise the one-way limit to {km(metres)} km and let each support take "
                f"up to {number} recipients",
            ),
            value=f"{metres}+{number}",
        )
