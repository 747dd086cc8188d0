import io

import pytest
from rich.console import Console
from rich.progress import Progress, TextColumn

from matcher.cli.progress import Bar, Lines, stand, watching
from matcher.progress import Stage, Tick


def tick(stage=Stage.PAIRING, objective=12.0, bound=9.0, **more):
    return Tick(stage, objective=objective, bound=bound, **more)


def test_a_pipe_gets_lines_with_stage_value_bound_and_gap(capsys):
    with watching("zh", quiet=False, stopped=lambda: False) as watcher:
        watcher.tick(tick(message_zh="路程", message_en="travel"))
    line = capsys.readouterr().err
    for word in ("s ", "结对", "目标值 12", "下界 9", "差距 25.0%", "路程"):
        assert word in line
    assert "\x1b" not in line


def test_lines_repeat_nothing_and_begin_anew_with_each_stage(capsys):
    lines = Lines("en", lambda: False)
    for _ in range(5):
        lines.tick(tick())
    lines.tick(tick(Stage.ROTATION, objective=None, done=1, total=4))
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 2
    assert "rotation" in said[1]
    assert "1/4" in said[1]


def test_a_quiet_run_shows_nothing_and_still_hears_stop(capsys):
    with watching("zh", quiet=True, stopped=lambda: True) as watcher:
        watcher.tick(tick())
        assert watcher.stopped()
    assert capsys.readouterr().err == ""


def test_the_bar_ends_one_stage_when_the_next_begins():
    console = Console(file=io.StringIO(), force_terminal=True, width=100)
    progress = Progress(
        TextColumn("{task.description} {task.fields[words]}"), console=console
    )
    bar = Bar("zh", progress, lambda: False)
    bar.tick(tick(done=1, total=3))
    bar.tick(tick(Stage.ROTATION, objective=None))
    first, second = progress.tasks
    assert (first.description, first.finished) == ("结对", True)
    assert (second.description, second.total) == ("轮岗", None)


@pytest.mark.parametrize(
    ("objective", "bound", "words"),
    [(None, None, ""), (5.0, None, "目标值 5"), (0.0, 0.0, "差距 0.0%")],
)
def test_only_what_is_known_is_said(objective, bound, words):
    assert words in stand(tick(objective=objective, bound=bound), "zh")
