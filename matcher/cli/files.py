"""Reading what a command was given, and looking at where it is to write."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from matcher.cli.tree import UsageFault
from matcher.county import County
from matcher.errors import Fault, InputError, Severity
from matcher.plan import Plan
from matcher.policy import Policy
from matcher.text import Text
from matcher.versions import digest


def county_from(path: str) -> tuple[County, tuple[Fault, ...], Policy | None]:
    """Read a county from a workbook, a folder of CSV, a CSV file or a bundle.

    Returns
    -------
    tuple
        The county, the warnings, and the policy if the file was a bundle.

    Raises
    ------
    InputError
        With every fault and warning.
    UnreadableError
        The file is not what it claims to be.
    """
    from matcher.io import check_county, read_plan

    if is_bundle(path):
        plan = read_plan(Path(path))
        return plan.county, (), plan.policy
    county, faults = check_county(Path(path))
    if county is None or any(f.severity is Severity.ERROR for f in faults):
        raise InputError(faults)
    return county, faults, None


def policy_from(
    names: Sequence[str], own: Policy | None = None, *, settings: Sequence[str] = ()
) -> Policy:
    """Read the policy asked for, else a bundle's own, else the default.

    Of several the strictest is made, and the user is told so.

    Parameters
    ----------
    settings
        ``KIND.PARAMETER=VALUE`` each, made on the policy in order.

    Raises
    ------
    PolicyError
        No such policy, its file has faults, or two policies contradict.
    InputError
        A setting cannot be made.
    """
    from matcher.cli.merging import merged_policy
    from matcher.policy_settings import set_parameter
    from matcher.presets import DEFAULT, load_policy

    if len(names) > 1:
        policy = merged_policy(names)
    else:
        policy = load_policy(names[0]) if names else own or load_policy(DEFAULT)
    for setting in settings:
        policy = set_parameter(policy, setting)
    return policy


def plan_from(path: str, *, county: str | None, policy: Sequence[str]) -> Plan:
    """Read a bundle, or a roster workbook together with its county.

    A county or policy given beside a bundle replaces the bundle's own. A roster is
    judged by the preset it was made by, unless another policy is given.

    Raises
    ------
    InputError
        The file has faults.
    UsageFault
        A roster workbook without a county.
    """
    from matcher.io import read_plan, read_roster

    if is_bundle(path):
        plan = read_plan(Path(path))
        update: dict[str, object] = {}
        if county is not None:
            update["county"] = county_from(county)[0]
        if policy:
            update["policy"] = policy_from(policy)
        return plan.model_copy(update=update)
    if county is None:
        raise UsageFault(
            Text(
                f"{path} 不是方案包（.json）；核对花名册还须给出县域数据："
                "--county 县.xlsx",
                f"{path} is not a bundle (.json); for a roster workbook give its "
                "county too: --county county.xlsx",
            )
        )
    place, _, own = county_from(county)
    used = policy_from(policy, own)
    plan = read_roster(Path(path), county=place, policy=used)
    made_by = None if policy or own else _preset_of(plan)
    if made_by is not None and made_by != used:
        return read_roster(Path(path), county=place, policy=made_by)
    return plan


def _preset_of(plan: Plan) -> Policy | None:
    """Return the preset a roster says it was made by; None if it is none of them."""
    from matcher.presets import load_policy, preset_names

    presets = map(load_policy, preset_names())
    stated = plan.meta.policy_digest
    return next((p for p in presets if stated and digest(p) == stated), None)


def is_bundle(path: str) -> bool:
    """Return whether a path is named like a plan bundle."""
    return path.lower().endswith(".json")


def check_outputs(outputs: Iterable[Path], *, inputs: Iterable[str]) -> None:
    """Refuse, before any work, outputs that cannot or must not be written.

    Raises
    ------
    UsageFault
        Two outputs are one file, an output is an input, or its folder is missing.
    """
    sources = {_real(Path(name)) for name in inputs}
    taken: set[Path] = set()
    for path in outputs:
        real = _real(path)
        if real in sources:
            raise UsageFault(_overwrites(path))
        if real in taken:
            raise UsageFault(
                Text(
                    f"两个输出都写到 {path}；请给出不同的文件名",
                    f"two outputs would go to {path}; give them different names",
                )
            )
        if path.is_dir() or not path.parent.is_dir():
            raise UsageFault(
                Text(
                    f"不能写到 {path}：上级文件夹不存在，或它本身是文件夹；"
                    "请先建好文件夹或换个路径",
                    f"cannot write to {path}: its folder does not exist, or it is a "
                    "folder itself; make the folder first or give another path",
                )
            )
        taken.add(real)


def _real(path: Path) -> Path:
    return path.resolve()


def _overwrites(path: Path) -> Text:
    return Text(
        f"{path} 是本次的输入，不能覆盖；请用 -o 或 --bundle 给出别的文件名",
        f"{path} is an input of this run and must not be overwritten; "
        "give another name with -o or --bundle",
    )


def require_suffix(path: Path, suffix: str, option: str) -> None:
    """Refuse an output whose name does not end as its format asks.

    Raises
    ------
    UsageFault
        The suffix differs.
    """
    if path.suffix.lower() != suffix:
        raise UsageFault(
            Text(
                f"{option} {path}：文件名须以 {suffix} 结尾",
                f"{option} {path}: the name must end in {suffix}",
            )
        )
