"""Counties with every lesson of a term, and what is asked of their teachers."""

from dataclasses import dataclass, replace

from matcher.county import County
from matcher.plan import PairingPlan
from matcher.policy import Activity, CountQuota, PercentQuota, PersonQuota, Policy
from matcher.policy.base import RuleBase
from matcher.presets import load_policy
from matcher.reduction.pairing import plan_pairing
from scenarios.catalogue import DEFAULT_SEED, spec_named
from scenarios.county import make_county
from scenarios.spec import CountySpec, Slack
from solvers.params import Params

_POLICY = "fengjie-2014"
_PAIRING_S = 60.0
_TIGHT = "-tight"
_KEPT = (
    "compatibility",
    "degree",
    "coverage",
    "travel",
    "observation_conditions",
    "eligibility",
    "home_cover",
    "window",
    "turns",
)


@dataclass(frozen=True, slots=True)
class TermInstance:
    """A county, its pairing, and a policy that asks for observation alone."""

    name: str
    seed: int
    county: County
    policy: Policy
    pairing: PairingPlan


def make_term(name: str, *, seed: int = DEFAULT_SEED) -> TermInstance:
    """Make an instance by name and seed.

    Parameters
    ----------
    name
        A county with timetables, as LANDFORM-N; with ``-tight`` there are few teachers
        for the lessons, hence little cover.
    seed
        Random seed of the county.
    """
    county = make_county(spec_of(name), seed=seed)
    policy = observation_policy(load_policy(_POLICY))
    params = Params(time_limit_s=_PAIRING_S, seed=seed, workers=1)
    return TermInstance(
        name, seed, county, policy, plan_pairing(county, policy, params=params)
    )


def spec_of(name: str) -> CountySpec:
    """Return the recipe of a county by its name; KeyError if there is none."""
    spec = spec_named(name.removesuffix(_TIGHT))
    return replace(spec, slack=Slack.TIGHT) if name.endswith(_TIGHT) else spec


def observation_policy(policy: Policy) -> Policy:
    """Return a policy with nothing but its pairing rules and its observation."""
    kept = tuple(rule for rule in policy.rules if _kept(rule))
    used = {clause for rule in kept for clause in rule.clauses}
    return Policy(
        name=f"{policy.name}-visits",
        title=policy.title,
        documents=policy.documents,
        clauses=tuple(c for c in policy.clauses if c.id in used),
        rules=kept,
    )


def _kept(rule: RuleBase) -> bool:
    if isinstance(rule, PercentQuota | PersonQuota | CountQuota):
        return rule.activity is Activity.OBSERVATION
    return getattr(rule, "kind", "") in _KEPT
