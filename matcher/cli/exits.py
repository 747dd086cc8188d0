"""The exit codes of the command line."""

from enum import IntEnum


class ExitCode(IntEnum):
    """What a run of `jiedui` tells the shell. ABORTED is 128 + SIGINT."""

    CLEAN = 0
    FINDINGS = 1
    BAD_INPUT = 2
    IMPOSSIBLE = 3
    NO_PLAN = 4
    STOPPED = 5
    BUG = 70
    ABORTED = 130
