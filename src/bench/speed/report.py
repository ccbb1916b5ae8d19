#!/usr/bin/env python3
"""report.py add RESULTS NAME MEASURED OUT     adds one run, with the files and bytes of its output
report.py print RESULTS N ROUNDS FOLDER     prints medians, and ratios to Tongbao's time, as a table of Markdown"""
import json
import os
import platform
import statistics
import subprocess
import sys


def add(results, name, measured, out):
    with open(measured, encoding="utf-8") as f:
        run = json.load(f)
    files = [os.path.join(folder, file) for folder, _, names in os.walk(out) for file in names]
    run |= {"name": name, "files": len(files), "bytes": sum(os.path.getsize(f) for f in files)}
    with open(results, "a", encoding="utf-8") as f:
        f.write(json.dumps(run) + "\n")


def java():
    home = os.environ.get("JAVA_HOME")
    version = subprocess.run([home + "/bin/java" if home else "java", "-version"], capture_output=True, text=True)
    return version.stderr.splitlines()[0]


def show(results, n, rounds, folder):
    runs = {}
    with open(results, encoding="utf-8") as f:
        for line in f:
            run = json.loads(line)
            runs.setdefault(run["name"], []).append(run)
    median = {name: {key: statistics.median(run[key] for run in all_) for key in ("wall", "cpu", "memory", "files", "bytes")}
              for name, all_ in runs.items()}
    if "Hugo" in median and "Pagefind" in median:
        both = {key: median["Hugo"][key] + median["Pagefind"][key] for key in ("wall", "cpu", "files", "bytes")}
        median["Hugo + Pagefind"] = both | {"memory": max(median["Hugo"]["memory"], median["Pagefind"]["memory"])}
    print(f"## {int(n):,} bulletins\n\nMedians of {rounds} runs in turn in {folder}; {os.cpu_count()} processors "
          f"({platform.machine()}); {java()}.\n")
    print("| | wall s | CPU s | peak MB | files | MB | wall beside Tongbao |\n|---|--:|--:|--:|--:|--:|--:|")
    for name, of in median.items():
        print(f"| {name} | {of['wall']:.2f} | {of['cpu']:.2f} | {of['memory']:,} | {of['files']:,} | {of['bytes'] / 1e6:.1f} "
              f"| {of['wall'] / median['Tongbao']['wall']:.2f} |")
    print()


if __name__ == "__main__":
    {"add": add, "print": show}[sys.argv[1]](*sys.argv[2:])
