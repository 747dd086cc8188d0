"""The store keeps what it is given, in order, and erases without a trace."""

import datetime as dt
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import update

from api.app import held_store
from api.records import CountyRecord, PlanRecord, State
from api.schema import counties, plans
from api.settings import Settings
from api.storage import Store, StoreError, now
from matcher.text import Text

REQUEST = {"seed": 1}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(Store(f"sqlite:///{tmp_path / 'store.sqlite3'}")) as one:
        yield one


def _county(store: Store, name: str = "云岭县") -> CountyRecord:
    return store.add_county(b"{}", name=name, counts={"schools": 2}, warnings=[])


def _plan(store: Store, county: str) -> PlanRecord:
    return store.add_plan(county, request=REQUEST, policy="default")


def test_what_is_stored_comes_back(store: Store) -> None:
    county = _county(store)
    plan = _plan(store, county.id)
    assert store.county(county.id) == county
    assert store.county_content(county.id) == b"{}"
    assert store.plan(plan.id) == plan


def test_ids_are_long_random_and_never_alike(store: Store) -> None:
    ids = {_county(store).id for _ in range(50)}
    assert len(ids) == 50
    assert all(len(each) == 32 for each in ids)


def test_moments_come_back_in_utc(store: Store) -> None:
    found = store.county(_county(store).id)
    assert found is not None
    assert found.created.tzinfo == dt.UTC


def test_a_plan_of_an_unknown_county_is_refused(store: Store) -> None:
    with pytest.raises(KeyError):
        _plan(store, "none")


def test_a_plan_moves_only_from_an_expected_state(store: Store) -> None:
    plan = _plan(store, _county(store).id)
    assert not store.move(plan.id, State.DONE, expected=(State.RUNNING,))
    assert store.move(plan.id, State.RUNNING, expected=(State.QUEUED,))
    assert store.move(
        plan.id,
        State.DONE,
        expected=(State.RUNNING,),
        message=Text("完成", "done"),
        outcome={"visits": 3},
        bundle=b"{1}",
    )
    found = store.plan(plan.id)
    assert found is not None
    assert (found.state, found.message.zh, found.outcome) == (
        State.DONE,
        "完成",
        {"visits": 3},
    )
    assert found.started is not None
    assert found.ended is not None
    assert store.bundle(plan.id) == b"{1}"
    assert [e.data["state"] for e in store.events_after(plan.id, 0)] == [
        "running",
        "done",
    ]


def test_events_are_numbered_without_gaps_though_several_threads_write(
    store: Store,
) -> None:
    plan = _plan(store, _county(store).id)

    def write() -> None:
        for number in range(25):
            store.add_event(plan.id, "progress", {"number": number})

    threads = [threading.Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [e.number for e in store.events_after(plan.id, 0)] == list(range(1, 101))
    assert [e.number for e in store.events_after(plan.id, 97)] == [98, 99, 100]


def test_events_of_an_erased_plan_are_dropped(store: Store) -> None:
    county = _county(store)
    plan = _plan(store, county.id)
    store.delete_county(county.id)
    store.add_event(plan.id, "progress", {})
    assert store.events_after(plan.id, 0) == []


def test_an_erased_county_takes_its_plans_along_and_leaves_no_bytes(
    tmp_path: Path,
) -> None:
    with held_store(Settings(data_dir=tmp_path)) as store:
        county = _county(store, name="Vanishing-County")
        plan = _plan(store, county.id)
        assert store.delete_county(county.id)
        assert not store.delete_county(county.id)
        assert store.plan(plan.id) is None
        kept = b"".join(path.read_bytes() for path in sorted(tmp_path.iterdir()))
    assert b"Vanishing" not in kept


def test_what_is_older_than_the_limit_is_erased_and_nothing_else(store: Store) -> None:
    old, used, young = _county(store), _county(store), _county(store)
    waiting = _plan(store, used.id)
    past = now() - dt.timedelta(days=9)
    with store._engine.begin() as link:
        aged = counties.c.id.in_([old.id, used.id])
        link.execute(update(counties).where(aged).values(created=past))
        link.execute(update(plans).values(created=past))
    assert store.delete_older(now() - dt.timedelta(days=8)) == 1
    assert store.county(old.id) is None
    assert store.county(used.id) is not None
    assert store.plan(waiting.id) is not None
    assert store.county(young.id) is not None
    store.move(waiting.id, State.STOPPED, expected=(State.QUEUED,))
    assert store.delete_older(now() - dt.timedelta(days=8)) == 2
    assert store.county(used.id) is None


def test_a_database_of_another_version_is_refused(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path)
    with held_store(settings):
        pass
    with closing(sqlite3.connect(settings.database_path)) as link:
        link.execute("UPDATE schema_versions SET version = 99")
        link.commit()
    with pytest.raises(StoreError, match="99"), held_store(settings):
        pass


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path)
    settings.database_path.write_bytes(b"a letter to somebody" * 100)
    with pytest.raises(StoreError), held_store(settings):
        pass
    assert settings.database_path.read_bytes() == b"a letter to somebody" * 100


def test_a_folder_serves_one_server_at_a_time(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path)
    with (
        held_store(settings),
        pytest.raises(StoreError, match="jiedui serve"),
        held_store(settings),
    ):
        pass
    with held_store(settings) as again:
        assert again.answers()


def test_the_database_is_readable_by_its_owner_only(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path / "new")
    with held_store(settings):
        modes = [
            settings.data_dir.stat().st_mode,
            settings.database_path.stat().st_mode,
        ]
    assert [mode & 0o077 for mode in modes] == [0, 0]
