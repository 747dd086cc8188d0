"""The machine and the versions a figure was measured on."""

import os
import platform
from importlib.metadata import version


def describe() -> dict[str, str]:
    """Return cores, processor, Python and library versions; no host name, no path."""
    return {
        "cores": str(os.cpu_count()),
        "machine": platform.machine(),
        "processor": _processor(),
        "python": platform.python_version(),
        **{name: version(name) for name in ("jiedui", "ortools", "numpy", "scipy")},
    }


def _processor() -> str:
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as lines:
            for line in lines:
                if line.startswith("model name"):
                    return line.split(":", 1)[1].strip()
    except OSError:
        pass
    return platform.processor() or "unknown"
