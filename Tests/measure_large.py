#!/usr/bin/env python3
"""Measures what one large Word file costs: the tool's JSON beside office_oxide's JSON and Markdown.

    measure_large.py [--tool FILE] [--rounds N] FILE

The programs take turns, so that what else the machine does hits all alike. Prints the medians of the CPU time (user and
system, of a process from its start to its end) and of the most memory, and the bytes that were written. Needs
office_oxide and Linux."""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile

PYTHON = "import sys, office_oxide as o; {}"
READ = "sys.stdout.write(o.Document.open(sys.argv[1]).{}())"


def commands(tool, path):
    def python(code):
        return [sys.executable, "-c", PYTHON.format(code), path]

    return {
        "councildocs, JSON": [tool, "show", "--format", "json", path],
        "councildocs, Markdown": [tool, "show", "--format", "markdown", path],
        "office_oxide, JSON (IR)": python(READ.format("to_ir_json")),
        "office_oxide, Markdown": python(READ.format("to_markdown")),
        "office_oxide, import alone": python("pass"),
    }


def cost(command):
    """Seconds of CPU, MB of memory at most, and bytes written."""
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(command, stdout=output)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{' '.join(command)}: ended with {process.returncode}")
        return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, os.fstat(output.fileno()).st_size


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("--tool", default=".build/release/councildocs")
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    programs = commands(options.tool, options.file)
    costs = {name: [] for name in programs}
    for command in programs.values():  # once for the page cache
        cost(command)
    for _ in range(options.rounds):
        for name, command in programs.items():
            costs[name].append(cost(command))
    print(f"{'':28}{'CPU ms':>8}{'least':>8}{'most':>8}{'MB':>8}{'bytes written':>15}")
    for name, measured in costs.items():
        seconds, memory, written = zip(*measured)
        print(f"{name:28}{statistics.median(seconds) * 1000:8.0f}{min(seconds) * 1000:8.0f}{max(seconds) * 1000:8.0f}"
              f"{statistics.median(memory):8.1f}{written[0]:15,}")


if __name__ == "__main__":
    main()
