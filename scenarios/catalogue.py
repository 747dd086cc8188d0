"""Named counties: the shipped one, tiny ones, and sizes for benchmarks."""

from matcher.county import County
from matcher.text import Text
from scenarios.county import make_county
from scenarios.spec import CountySpec, Landform, Slack

SHIPPED = "demo"
"""The county of `jiedui demo`: mountain-40 with schools of every kind."""
DEFAULT_SEED = 2026
_SIZES = (60, 100, 300)
_SUPPORT_SHARE = {Slack.TIGHT: 0.24, Slack.NORMAL: 0.3, Slack.LOOSE: 0.4}
_NAMES = {
    Landform.MOUNTAIN: "岚溪县",
    Landform.PLAIN: "沃原县",
    Landform.CITY_EDGE: "临郊区",
    Landform.ISLANDS: "星屿县",
}


def _slug(landform: Landform, n_schools: int) -> str:
    return f"{landform.value.replace('_', '-')}-{n_schools}"


def _catalogue() -> dict[str, CountySpec]:
    specs = {
        SHIPPED: CountySpec(distance_sheet=True, varied=True),
        "mountain-40": CountySpec(distance_sheet=True),
        "tiny-primary": CountySpec(
            name="小样县", n_schools=4, junior_share=0, nine_year_share=0
        ),
        "tiny-mixed": CountySpec(name="小样县", n_schools=10),
        "tiny-no-teachers": CountySpec(
            name="小样县", n_schools=8, teachers=False, timetables=False
        ),
        "mountain-40-tight": CountySpec(slack=Slack.TIGHT, distance_sheet=True),
    }
    for landform in Landform:
        for n_schools in _SIZES:
            specs[_slug(landform, n_schools)] = CountySpec(
                name=_NAMES[landform], landform=landform, n_schools=n_schools
            )
    return specs


CATALOGUE: dict[str, CountySpec] = _catalogue()
"""Wishes by name, in the order they are listed."""


def spec_named(name: str) -> CountySpec:
    """Return the wish of a named county.

    Besides the catalogue, any size is known as LANDFORM-N, and LANDFORM-N-schools is
    the same county with numbers of staff but no list of teachers (for pairing alone).
    LANDFORM-N-schools-tight has few supports with little to spare, so that some schools
    are left out; LANDFORM-N-schools-loose has many supports with much to spare.

    Raises
    ------
    KeyError
        If there is no such name; the message lists those there are.
    """
    if name in CATALOGUE:
        return CATALOGUE[name]
    plain, slack = name, slack_named(name)
    if slack is not Slack.NORMAL:
        plain = name.removesuffix(f"-{slack.value}")
    stem = plain.removesuffix("-schools")
    kind, _, size = stem.rpartition("-")
    landform = {_slug(form, 0)[:-2]: form for form in Landform}.get(kind)
    if landform is None or not size.isdigit() or int(size) < 2:
        raise KeyError(f"{name}: {', '.join(CATALOGUE)}")
    listed = stem == plain
    return CountySpec(
        name=_NAMES[landform],
        landform=landform,
        n_schools=int(size),
        support_share=_SUPPORT_SHARE[slack],
        teachers=listed,
        timetables=listed,
        slack=slack,
    )


def slack_named(name: str) -> Slack:
    """Return how much room a county of numbers without lists has, by its name.

    Examples
    --------
    >>> slack_named("plain-60-schools-tight").value
    'tight'
    """
    ends = {f"-schools-{slack.value}": slack for slack in (Slack.TIGHT, Slack.LOOSE)}
    return next((s for end, s in ends.items() if name.endswith(end)), Slack.NORMAL)


def named_county(name: str, *, seed: int = DEFAULT_SEED) -> County:
    """Make a named county.

    Raises
    ------
    KeyError
        If there is no such name.
    """
    return make_county(spec_named(name), seed=seed)


def shipped_county() -> County:
    """Make the county of `jiedui demo` (entry point `shipped` of `jiedui.counties`)."""
    return named_county(SHIPPED)


def describe(spec: CountySpec) -> Text:
    """Return one line about a wish."""
    forms = {
        Landform.MOUNTAIN: ("山区", "mountain valleys"),
        Landform.PLAIN: ("平原", "plain"),
        Landform.CITY_EDGE: ("城郊", "city edge"),
        Landform.ISLANDS: ("海岛", "islands"),
    }
    slack = {
        Slack.TIGHT: ("，代课紧张", ", little cover"),
        Slack.NORMAL: ("", ""),
        Slack.LOOSE: ("，代课宽裕", ", ample cover"),
    }
    zh, en = forms[spec.landform]
    room = {
        Slack.TIGHT: ("，支援学校少", ", few supports"),
        Slack.NORMAL: ("", ""),
        Slack.LOOSE: ("，支援学校多", ", many supports"),
    }[spec.slack]
    people = Text(f"不列教师{room[0]}", f"no list of teachers{room[1]}")
    if spec.teachers:
        people = Text(
            f"有教师{'和课表' if spec.timetables else ''}{slack[spec.slack][0]}",
            f"teachers{' and timetables' if spec.timetables else ''}"
            f"{slack[spec.slack][1]}",
        )
    kinds = (
        Text("，各类学校齐全", ", schools of every kind")
        if spec.varied
        else Text("", "")
    )
    return Text(
        f"{zh}，{spec.n_schools} 所学校，{people.zh}{kinds.zh}",
        f"{en}, {spec.n_schools} schools, {people.en}{kinds.en}",
    )
