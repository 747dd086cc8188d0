"""Words for observers who cannot be sent, with names, numbers and remedies."""

from matcher.plan import Reason
from matcher.reduction.rotation.scene import Scene, reason
from matcher.reduction.rotation.visit_problem import VisitCase
from matcher.reduction.rotation.visit_ways import Way, overnight
from matcher.text import Text
from solvers.rotation.visits import VisitSolution, least_of


def visits_not_found(scene: Scene, way: Way) -> Reason:
    """Say that time ended before any visits were found."""
    name = scene.school(way.home)
    return reason(
        "visit.share",
        Text(
            f"{name} 应安排 {way.owed} 人听课，限时内未排出；请延长 --time-limit",
            f"{name} owes {way.owed} observers; none planned in time, raise "
            "--time-limit",
        ),
        where=way.home,
        value=0,
        bound=way.owed,
    )


def visits_short(
    scene: Scene, case: VisitCase, solution: VisitSolution
) -> list[Reason]:
    """Say of each school that sends fewer observers than owed what would help."""
    reasons: list[Reason] = []
    for g, short in enumerate(solution.short):
        if not short:
            continue
        way = case.ways[g]
        members = [v for v in case.problem.visitors if v.school == g]
        able = sum(least_of(v, case.problem) is not None for v in members)
        why = _why_short(scene, case, way, len(members), able)
        name, planned = scene.school(way.home), way.owed - short
        reasons.append(
            reason(
                "visit.share",
                Text(
                    f"{name} 应安排 {way.owed} 人听课，只能安排 {planned} 人：{why.zh}",
                    f"{name} owes {way.owed} observers, {planned} can go: {why.en}",
                ),
                where=way.home,
                value=planned,
                bound=way.owed,
            )
        )
    return reasons


def _why_short(
    scene: Scene, case: VisitCase, way: Way, eligible: int, able: int
) -> Text:
    host, rule = scene.school(way.host), scene.policy.home_cover
    if overnight(scene, way.home, way.host):
        long, limit = (
            scene.case.legs[way.home, way.host].minutes,
            scene.policy.travel.max_day_trip_min,
        )
        return Text(
            f"到 {host} 单程 {long} 分钟，超过当日往返上限 {limit} 分钟，须住宿；"
            "请改用跟岗（shadowing）或提高上限",
            f"{host} is {long} minutes away, a day trip {limit} at most, so people "
            "stay overnight: ask for shadowing instead or raise the limit",
        )
    if eligible < way.owed:
        return Text(
            f"符合派出条件的教师只有 {eligible} 人；请核对“派出状态”一栏或放宽条件",
            f"only {eligible} teachers may be sent; check availability or relax the "
            "conditions",
        )
    if able < way.owed:
        need = case.problem.need
        return Text(
            f"可派 {eligible} 人中只有 {able} 人能在 {host} 听满 {need} 节本学科的课"
            "且离校当日课有人代；可增加另一所听课学校、减少节数或请人代课",
            f"of {eligible} eligible teachers {able} can observe {need} lessons of "
            f"their subject at {host} with their own lessons covered; add a host, ask "
            "for fewer periods or bring in cover",
        )
    cap = case.problem.schools[case.ways.index(way)].day_cap
    most = rule.max_extra_periods_a_week
    return Text(
        f"每日最多外出 {cap} 人、每人每周最多代课 {most} 节，本学期排不下；"
        "可放宽这两项上限或每周外出次数",
        f"with {cap} people out a day and {most} cover periods a week the term is too "
        "short; raise these limits or the trips a week",
    )
