"""Settings come from the environment and say all that is wrong with them."""

from pathlib import Path

import pytest

from api.settings import Settings
from matcher.errors import InputError


def test_an_empty_environment_gives_the_defaults() -> None:
    assert Settings.from_environment({}) == Settings()


def test_variables_are_read_by_prefix_and_name() -> None:
    environ = {"JIEDUI_SOLVES_AT_ONCE": "3", "JIEDUI_DATA_DIR": "kept", "OTHER": "x"}
    settings = Settings.from_environment(environ)
    assert settings.solves_at_once == 3
    assert settings.data_dir == Path("kept")


def test_an_empty_variable_leaves_the_default() -> None:
    assert Settings.from_environment({"JIEDUI_MAX_QUEUED": " "}) == Settings()


def test_variables_of_the_program_that_are_no_settings_are_left_alone() -> None:
    assert Settings.from_environment({"JIEDUI_SHARED": "/x"}) == Settings()


def test_a_chosen_folder_wins_over_the_environment() -> None:
    environ = {"JIEDUI_DATA_DIR": "kept"}
    settings = Settings.from_environment(environ, data_dir=Path("chosen"))
    assert settings.data_dir == Path("chosen")


def test_every_unusable_value_is_named() -> None:
    environ = {"JIEDUI_SOLVES_AT_ONCE": "many", "JIEDUI_MAX_UPLOAD_MB": "0"}
    with pytest.raises(InputError) as caught:
        Settings.from_environment(environ)
    assert {fault.where for fault in caught.value.faults} == set(environ)
    assert {fault.value for fault in caught.value.faults} == {"many", "0"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("GRACE_S", "inf"),
        ("MAX_TIME_LIMIT_S", "nan"),
        ("RETENTION_DAYS", "1e12"),
        ("MEMORY_LIMIT_MB", "99999999999999999999"),
    ],
)
def test_a_number_no_server_could_keep_to_is_refused(name: str, value: str) -> None:
    with pytest.raises(InputError) as caught:
        Settings.from_environment({f"JIEDUI_{name}": value})
    assert caught.value.faults[0].where == f"JIEDUI_{name}"
