"""For every kind of rule: what tells two of them apart, and which value is stricter."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from matcher.merging.fields import (
    ADMITTED,
    ADMITTED_OR_APART,
    ALL_OF,
    AMONG,
    AMONG_OR_APART,
    ANCHORED,
    CLOCK,
    COMMON,
    DAYS,
    EVERY_WEEK,
    FIRST,
    LEAST,
    MOST,
    NO,
    ONE_ONLY,
    SHORTEST_POSITIVE,
    YES,
    Way,
    bound,
    ranked,
)
from matcher.policy import Rounding

_NONE: Mapping[str, Way] = MappingProxyType({})


@dataclass(frozen=True)
class KindSpec:
    """How rules of one kind are merged.

    Parameters
    ----------
    same
        Parameters that must be equal for two rules to become one. Titles and topics
        are compared by their Chinese words.
    values
        Parameters of which the stricter value is taken.
    facets
        Parameters where a stricter value only helps if the rule that has it asks at
        least as much in everything else (2 a term against 2 a school year).
    ranges
        Pairs of parameters, lower and upper bound.
    either
        Two filters joined by *or*.
    empty_admits
        Whether an empty `either` admits everything.
    single
        Whether a policy has at most one rule of the kind: two never stand side by
        side.
    """

    same: tuple[str, ...] = ()
    values: Mapping[str, Way] = field(default_factory=lambda: _NONE)
    facets: Mapping[str, Way] = field(default_factory=lambda: _NONE)
    ranges: tuple[tuple[str, str], ...] = ()
    either: tuple[str, ...] = ()
    empty_admits: bool = False
    single: bool = False


_ROUNDING = ranked(Rounding.FLOOR, Rounding.NEAREST, Rounding.CEILING)
_DAYS = ("min_school_days", "max_school_days")

KIND_SPECS: Mapping[str, KindSpec] = MappingProxyType(
    {
        "degree": KindSpec(
            same=("mode", "link"),
            values={
                "recipients_min": MOST,
                "recipients_max": LEAST,
                "support_tags": ADMITTED,
                "max_one_way_m": LEAST,
            },
            ranges=(("recipients_min", "recipients_max"),),
            either=("recipient_tags", "recipient_areas"),
            empty_admits=True,
            single=True,
        ),
        "partners": KindSpec(
            values={"by": ONE_ONLY, "number": MOST, "subjects": ALL_OF}, single=True
        ),
        "area_leads": KindSpec(
            values={
                "lead_tags": AMONG,
                "supports_min": MOST,
                "supports_max": LEAST,
                "max_one_way_m": LEAST,
                "same_district": YES,
                "lead_supports": NO,
            },
            ranges=(("supports_min", "supports_max"),),
            single=True,
        ),
        "compatibility": KindSpec(
            values={
                "support_tags": AMONG,
                "support_areas": ADMITTED,
                "same_stage": YES,
                "same_district": YES,
            },
            either=("recipient_tags", "recipient_areas"),
            single=True,
        ),
        "travel": KindSpec(
            values={
                "max_one_way_m": LEAST,
                "max_one_way_min": LEAST,
                "road_factor": MOST,
                "speed_kmh": LEAST,
                "earliest_departure": MOST,
                "latest_return": LEAST,
                "margin_min": MOST,
                "max_day_trip_min": LEAST,
            },
            ranges=(("earliest_departure", "latest_return"),),
            single=True,
        ),
        "coverage": KindSpec(same=("side",)),
        "continuity": KindSpec(
            values={"years": MOST, "keep_until_expiry": YES, "renewal_years": MOST},
            single=True,
        ),
        "goals": KindSpec(values={"order": FIRST, "blends": FIRST}, single=True),
        "percent_quota": KindSpec(
            same=("activity", "side", "of"),
            values={"share": MOST, "share_max": LEAST, "rounding": _ROUNDING},
            facets={
                "period": CLOCK,
                "split": ranked("total", "per_recipient"),
                "scope": ranked("county", "school"),
            },
            ranges=(("share", "share_max"),),
        ),
        "composition": KindSpec(
            same=("activity", "of", "scope"),
            values={
                "backbone_min": MOST,
                "backbone_share": MOST,
                "rounding": _ROUNDING,
                "titles": COMMON,
            },
        ),
        "equal_exchange": KindSpec(same=("out", "back"), values={"same_subject": YES}),
        "stint": KindSpec(
            same=("activity",),
            values={"min_school_days": MOST, "whole_term": YES, "terms": MOST},
        ),
        "person_quota": KindSpec(
            same=("activity",), values={"min_periods": MOST}, facets={"period": CLOCK}
        ),
        "turns": KindSpec(
            same=("activity",), values={"leaders": YES, "round_terms": LEAST}
        ),
        "selection_order": KindSpec(same=("activity",), values={"order": FIRST}),
        "subject_posting": KindSpec(
            same=("activity",),
            values={
                "people": MOST,
                "cadence": ranked("every_year", "every_term"),
                "counts_in_share": NO,
            },
        ),
        "eligibility": KindSpec(
            values={
                "tenure_years_min": MOST,
                "years_to_retirement_min": MOST,
                "established_only": YES,
                "flexible_retirement_age": NO,
                "age_max_m": LEAST,
                "age_max_f": LEAST,
            },
            single=True,
        ),
        "tenure_clock": KindSpec(same=("posts",), values={"years": LEAST}),
        "observation_conditions": KindSpec(
            values={
                "own_subject": YES,
                "max_observers": LEAST,
                "max_periods_a_day": LEAST,
                "max_trips_a_week": LEAST,
                "vehicle_seats": LEAST,
            },
            single=True,
        ),
        "home_cover": KindSpec(
            values={
                "max_absent_share": LEAST,
                "max_extra_periods_a_week": LEAST,
                "max_extra_periods_class_teacher": LEAST,
            },
            single=True,
        ),
        "leader_cover": KindSpec(single=True),
        "window": KindSpec(
            values={"first_week": MOST, "free_weeks_at_end": MOST}, single=True
        ),
        "placement": KindSpec(
            same=("side",),
            values={
                "people": MOST,
                "people_max": LEAST,
                "posts": AMONG_OR_APART,
                "min_school_days": MOST,
                "max_school_days": LEAST,
                "same_post": YES,
            },
            facets={"period": CLOCK},
            ranges=(("people", "people_max"), _DAYS),
        ),
        "shadowing": KindSpec(
            same=("side",),
            values={
                "people": MOST,
                "min_school_days": MOST,
                "min_periods": MOST,
                "report_lesson": YES,
                "report_days": LEAST,
            },
            facets={"period": CLOCK},
        ),
        "itinerant": KindSpec(
            values={
                "subjects": ALL_OF,
                "max_days_a_week": LEAST,
                "max_between_min": LEAST,
            },
            single=True,
        ),
        "mentoring": KindSpec(
            same=("source",),
            values={"apprentices_min": MOST, "apprentices_max": LEAST},
            ranges=(("apprentices_min", "apprentices_max"),),
        ),
        "count_quota": KindSpec(
            same=("activity", "topic", "scope", "attend", "hosts", "online"),
            values={
                "minimum": MOST,
                "maximum": LEAST,
                "target": MOST,
                "people_min": MOST,
                "people_max": LEAST,
                "length_periods": MOST,
                "spacing_days": MOST,
            },
            facets={
                "period": CLOCK,
                "anchor": ANCHORED,
                "weekday": bound(None),
                "half": bound(None),
                "parity": bound("all"),
            },
            ranges=(("minimum", "maximum"), ("people_min", "people_max")),
        ),
        "weekly_pattern": KindSpec(
            same=("activity", "topic", "weekday", "half", "attend", "hosts"),
            values={"length_periods": MOST, "min_share": MOST},
            facets={"parity": EVERY_WEEK},
        ),
        "sync_class": KindSpec(
            values={
                "lines": MOST,
                "subjects": ADMITTED,
                "min_overlap_min": MOST,
                "seminar_every": SHORTEST_POSITIVE,
                "seminar_within_days": LEAST,
            },
            single=True,
        ),
        "student_exchange": KindSpec(
            same=("topic", "hosts"),
            values={
                "students": MOST,
                "grades": ADMITTED_OR_APART,
                "minimum": MOST,
                "length_periods": MOST,
            },
            facets={"period": CLOCK, "anchor": ANCHORED},
        ),
        "artefact": KindSpec(
            same=("title", "owner", "per", "anchor"),
            values={"count": MOST, "days_after": DAYS},
            facets={"period": CLOCK},
        ),
        "role": KindSpec(same=("title", "owner"), values={"per_subject": YES}),
        "phase": KindSpec(same=("title", "first_month", "last_month")),
        "appraisal": KindSpec(same=("title", "owner", "own_weight", "anchor")),
        "context": KindSpec(same=("title",)),
    }
)
"""By kind; a kind of `matcher.policy` that is not here cannot be merged."""
