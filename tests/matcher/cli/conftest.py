import pytest
from click.testing import CliRunner

from matcher.cli.root import build
from matcher.io import write_county
from scenarios.catalogue import named_county


@pytest.fixture(scope="session")
def run():
    """Run a command line in this process; returns click's result."""

    def run(*words, lang="zh"):
        return CliRunner().invoke(build(lang), [str(word) for word in words])

    return run


@pytest.fixture(scope="session")
def county_file(tmp_path_factory):
    """Four schools with teachers and timetables, as a workbook."""
    path = tmp_path_factory.mktemp("tiny") / "county.xlsx"
    write_county(named_county("tiny-primary"), path)
    return path


@pytest.fixture(scope="session")
def planned(run, county_file, tmp_path_factory):
    """Folder and result of one finished run of `jiedui plan` on the tiny county."""
    folder = tmp_path_factory.mktemp("planned")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        result = run("plan", county_file, "--policy", "fengjie-2014", "--workers", 1)
    return folder, result


@pytest.fixture
def here(tmp_path, monkeypatch):
    """An empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
