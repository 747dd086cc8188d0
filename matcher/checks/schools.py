"""What is odd about schools: points, names, stages, numbers of people and classes."""

from collections import defaultdict
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from matcher.checks.warning import Place, odd
from matcher.county import County, School, Stage
from matcher.errors import Fault
from matcher.text import Text

FAR_M = 400_000
_CLOUD_MIN_SCHOOLS = 8
_CLOUD_SPREADS = 6.0
_CLOUD_MIN_M = 5_000
_MAD_TO_SIGMA = 1.4826
_METRES_PER_DEGREE = 111_195.0
_PUPILS_PER_CLASS = 100
_MANY_ROOMS = 20


def odd_schools(county: County, place: Place) -> Iterator[Fault]:
    """Yield every warning about schools, kind by kind in school order."""
    yield from _same_points(county, place)
    yield from _strange_points(county, place)
    yield from _same_names(county, place)
    yield from _other_stages(county, place)
    yield from _staff(county, place)
    yield from _grades(county, place)
    yield from _sync_rooms(county, place)


def _same_points(county: County, place: Place) -> Iterator[Fault]:
    by_point: dict[tuple[float, float], list[School]] = defaultdict(list)
    for school in county.schools:
        if school.lon is not None and school.lat is not None:
            by_point[round(school.lon, 5), round(school.lat, 5)].append(school)
    for (lon, lat), group in by_point.items():
        first, *others = group
        for school in others:
            yield odd(
                "school.point.same",
                place(school.code),
                f"{school.name} ({lon:.5f}, {lat:.5f})",
                Text(
                    f"与 {first.name}（{place(first.code)}）在同一点上",
                    f"on one point with {first.name} ({place(first.code)})",
                ),
                Text(
                    "同一校园就不用管；否则核对其中一所的经纬度",
                    "fine on one campus; else check the point of one of them",
                ),
            )


def _strange_points(county: County, place: Place) -> Iterator[Fault]:
    placed = [s for s in county.schools if s.lon is not None and s.lat is not None]
    if len(placed) < _CLOUD_MIN_SCHOOLS:
        return
    points = np.array([(s.lon, s.lat) for s in placed], dtype=np.float64)
    centre = np.median(points, axis=0)
    away_m = _metres(points, centre)
    limit_m = _limit_m(away_m)
    swapped_m = _metres(points[:, ::-1], centre)
    for school, away, swapped in zip(
        placed, away_m.tolist(), swapped_m.tolist(), strict=True
    ):
        if away > limit_m:
            yield _strange(school, place(school.code), away, swapped, limit_m)


def _metres(
    points: npt.NDArray[np.float64], centre: npt.NDArray[np.float64]
) -> npt.NDArray[np.float64]:
    """Return great-circle distances of (n, 2) degrees from a point, metres."""
    lon, lat = np.radians(points).T
    lon0, lat0 = np.radians(centre)
    haversine = (
        np.sin((lat - lat0) / 2) ** 2
        + np.cos(lat) * np.cos(lat0) * np.sin((lon - lon0) / 2) ** 2
    )
    arc = 2 * np.arcsin(np.sqrt(np.clip(haversine, 0.0, 1.0)))
    return np.asarray(np.degrees(arc) * _METRES_PER_DEGREE)


def _limit_m(away_m: npt.NDArray[np.float64]) -> float:
    median = float(np.median(away_m))
    spread = _MAD_TO_SIGMA * float(np.median(np.abs(away_m - median)))
    return median + max(_CLOUD_SPREADS * spread, _CLOUD_MIN_M)


def _strange(
    school: School, where: str, away: float, swapped: float, limit_m: float
) -> Fault:
    value = f"{school.name} ({school.lon:.5f}, {school.lat:.5f})"
    far = f"{away / 1000:.0f}"
    if swapped <= limit_m:
        return odd(
            "school.point.swapped",
            where,
            value,
            Text(
                f"离其他学校 {far} 公里；经度与纬度对调后就在县内",
                f"{far} km from the others, but among them with both figures swapped",
            ),
            Text("把经度和纬度对调", "swap longitude and latitude"),
        )
    code = "school.point.far" if away > FAR_M else "school.point.outside"
    return odd(
        code,
        where,
        value,
        Text(
            f"离全县学校中心 {far} 公里，其他学校大多在 {limit_m / 1000:.0f} 公里以内",
            f"{far} km from the middle of the schools, most of the others are within "
            f"{limit_m / 1000:.0f} km",
        ),
        Text(
            "核对经纬度和坐标系；属实就不用管",
            "check the point and its system; else fine",
        ),
    )


def _same_names(county: County, place: Place) -> Iterator[Fault]:
    first: dict[tuple[str, Stage, str], School] = {}
    for school in county.schools:
        key = (school.name, school.stage, school.district or school.township)
        other = first.setdefault(key, school)
        if other is not school:
            yield odd(
                "school.name.same",
                place(school.code),
                school.name,
                Text(
                    f"与 {place(other.code)} 校名、学段、片区都相同",
                    f"same name, stage and district as {place(other.code)}",
                ),
                Text("若是同一所学校，删去一行", "if it is one school, delete a row"),
            )


def _other_stages(county: County, place: Place) -> Iterator[Fault]:
    for school in county.schools:
        if school.stage is Stage.OTHER:
            yield odd(
                "school.stage.other",
                place(school.code),
                school.name,
                Text(
                    "不是中小学（幼儿园、职校等），不参加结对",
                    "no school of grades 1 to 12: it will not be paired",
                ),
                Text("可以留着，也可以删去该行", "keep it, or delete the row"),
            )


def _staff(county: County, place: Place) -> Iterator[Fault]:
    listed = county.staff_by_school
    for school in county.schools:
        people = listed[school.code]
        full_time = sum(t.full_time for t in people)
        where = place(school.code)
        if school.stage is not Stage.OTHER:
            yield from _nobody(school, where, county.teachers != (), len(people))
        if people and school.staff is not None and school.staff != full_time:
            yield _staff_differs(school, where, full_time)
        backbone = school.backbone_staff
        if backbone is None:
            backbone = sum(t.is_backbone for t in people)
        staff = full_time if people else school.staff
        if staff is not None and backbone > staff:
            yield _too_much_backbone(school, where, backbone, staff)
        if school.staff and school.pupils == 0:
            yield odd(
                "school.pupils.zero",
                where,
                school.name,
                Text("有教师而学生数为 0", "it has teachers and no pupils"),
                Text(
                    "已停办就删去；不知道就留空",
                    "delete it if closed; else leave blank",
                ),
            )


def _nobody(
    school: School, where: str, list_given: bool, people: int
) -> Iterator[Fault]:
    if list_given and not people:
        yield odd(
            "school.staff.none_listed",
            where,
            school.name,
            Text("教师表中没有这所学校的教师", "no teacher of it in the list"),
            Text("补上教师，否则无法排轮岗", "add them, or no rotation is planned"),
        )
    if school.staff == 0:
        yield odd(
            "school.staff.zero",
            where,
            school.name,
            Text("专任教师数为 0", "it has no full-time teacher"),
            Text("核对；不知道就留空", "check it; leave blank if unknown"),
        )


def _staff_differs(school: School, where: str, full_time: int) -> Fault:
    return odd(
        "school.staff.differs",
        where,
        f"{school.name} {school.staff}",
        Text(
            f"专任教师数与教师表中的 {full_time} 人不一致，以教师表为准",
            f"the list of teachers has {full_time}; the list counts",
        ),
        Text("核对人数", "check the number"),
    )


def _too_much_backbone(school: School, where: str, backbone: int, staff: int) -> Fault:
    return odd(
        "school.backbone.too_many",
        where,
        f"{school.name} {backbone}",
        Text(
            f"骨干教师比专任教师（{staff} 人）还多",
            f"more backbone teachers than full-time teachers ({staff})",
        ),
        Text("核对两个数", "check both numbers"),
    )


def _grades(county: County, place: Place) -> Iterator[Fault]:
    for school in county.schools:
        classes = sum(school.classes.values())
        parts = school.stage.parts
        strange = [
            grade
            for grade, count in sorted(school.classes.items())
            if count and (Stage.PRIMARY if grade <= 6 else Stage.JUNIOR) not in parts
        ]
        if strange and not parts & {Stage.OTHER, Stage.SENIOR}:
            named = "、".join(map(str, strange))
            yield odd(
                "school.classes.stage",
                place(school.code),
                f"{school.name} {named} 年级",
                Text("这些年级不属于所填学段", "these grades are not of its stage"),
                Text("改正学段或班数", "correct the stage or the classes"),
            )
        if classes and school.pupils and school.pupils > _PUPILS_PER_CLASS * classes:
            yield odd(
                "school.pupils.many",
                place(school.code),
                f"{school.name} {school.pupils}",
                Text(
                    f"平均每班 {school.pupils / classes:.0f} 人",
                    f"{school.pupils / classes:.0f} pupils a class on average",
                ),
                Text("核对学生数和班数", "check pupils and classes"),
            )


def _sync_rooms(county: County, place: Place) -> Iterator[Fault]:
    for school in county.schools:
        rooms, classes = school.sync_rooms or 0, sum(school.classes.values())
        if rooms > (classes or _MANY_ROOMS):
            yield odd(
                "school.sync_rooms.many",
                place(school.code),
                f"{school.name} {rooms}",
                Text(
                    f"同步课堂教室比全校班数（{classes} 个）还多"
                    if classes
                    else f"同步课堂教室超过 {_MANY_ROOMS} 间",
                    f"more sync class rooms than classes ({classes})"
                    if classes
                    else f"more than {_MANY_ROOMS} sync class rooms",
                ),
                Text(
                    "只填能上同步课堂的教室间数，不是全部教室",
                    "count only the rooms fitted out for sync classes",
                ),
            )
