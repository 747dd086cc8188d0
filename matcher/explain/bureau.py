"""A whole pairing explained: its goals, and the wishes it leaves unmet."""

from collections.abc import Iterator

from matcher.choices.blocking import blocking_on
from matcher.choices.desk import Desk
from matcher.choices.nouns import BlockingPair
from matcher.explain.answer import Explanation, named, place_named
from matcher.labels import label
from matcher.plan import Plan
from matcher.text import Text


def explain_county(plan: Plan, desk: Desk) -> Explanation:
    """Return how a plan stands on its goals and which pairs block it."""
    county = plan.county
    return Explanation(
        kind="county",
        id="",
        name=county.name or "—",
        now=tuple(_now(plan)),
        goals=plan.pairing.goals,
        blocking=blocking_on(desk, desk.partner(plan.pairing)),
    )


def _now(plan: Plan) -> Iterator[Text]:
    pairing = plan.pairing
    pairs = sum(len(group.recipients) for group in pairing.consortia)
    status = pairing.status
    yield Text(
        f"{len(pairing.consortia)} 个结对组，{pairs} 对，未结对 "
        f"{len(pairing.unpaired)} 所（{label(status)}）",
        f"{len(pairing.consortia)} consortia with {pairs} pairs, "
        f"{len(pairing.unpaired)} unpaired ({label(status, 'en')})",
    )
    stated = {wish.school for wish in plan.county.preferences}
    if stated:
        yield Text(
            f"{len(stated)} 所学校填报了志愿", f"{len(stated)} schools stated wishes"
        )


def blocking_words(plan: Plan, pair: BlockingPair) -> Text:
    """Return a blocking pair as a sentence with both schools' ranks."""
    county = plan.county
    who, whom = place_named(county, pair.recipient), named(county, pair.support)
    has = named(county, pair.has) if pair.has else ""
    now = _has(has, pair.has_rank)
    other = place_named(county, pair.gives_up) if pair.gives_up else Text("", "")
    room = _room(other, pair.gives_up_rank)
    wants = _wish(pair.recipient_rank, Text(f" {whom} ", whom))
    takes = _wish(pair.support_rank, Text("它", "it"))
    return Text(
        f"{who.zh} {wants.zh}，现{now.zh}；{whom} {takes.zh}，{room.zh}",
        f"{who.en} {wants.en} and {now.en}; {whom} {takes.en} and {room.en}",
    )


def _wish(rank: int | None, whom: Text) -> Text:
    if rank is None:
        return Text("没有填报志愿", "stated no wishes")
    return Text(f"把{whom.zh}列为第 {rank} 志愿", f"ranks {whom.en} number {rank}")


def _has(name: str, rank: int | None) -> Text:
    if not name:
        return Text("未结对", "is unpaired")
    words = _rank(rank)
    return Text(f"由 {name} 支援（{words.zh}）", f"is supported by {name} ({words.en})")


def _room(other: Text, rank: int | None) -> Text:
    if not other.zh:
        return Text("还有名额", "has room for it")
    words = _rank(rank)
    return Text(
        f"现支援 {other.zh}（{words.zh}）", f"supports {other.en} instead ({words.en})"
    )


def _rank(rank: int | None) -> Text:
    if rank is None:
        return Text("志愿中没有", "not asked for")
    return Text(f"第 {rank} 志愿", f"number {rank}")
