"""Standard output holds results and nothing else."""

import subprocess
import sys

import pytest

NOISE = (
    "import os\n"
    "from matcher.cli.root import _keep_stdout_for_results\n"
    "_keep_stdout_for_results()\n"
    "os.write(1, b'a C library talks')\n"
    "print('结果')\n"
)


def test_what_c_libraries_print_never_reaches_the_result():
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", NOISE], capture_output=True, check=True
    )
    assert done.stdout.decode("utf-8").strip() == "结果"


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is Linux's")
def test_a_full_disk_behind_standard_output_ends_in_words():
    with open("/dev/full", "w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "matcher", "policy", "list"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert "磁盘已满" in done.stderr.decode("utf-8")
    assert b"Traceback" not in done.stderr
