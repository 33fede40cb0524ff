#!/usr/bin/env python3
"""Plants each fault of this folder in a copy of the engine and sees whether a test notices.

A fault is a file `name.fault`: `why:` and `file:` on a line each, then the text to be replaced after
`old:` and what replaces it after `new:`. The text must stand in the file exactly once, so that a
fault that the code has grown away from is an error and not a silent pass.

    Tests/EngineFaults/run.py [NAME…]
"""

import contextlib
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
LONGEST_RUN = 600

# For each stage that faults are planted in: what is copied, and the tests that are to notice.
GROUPS = {
    "Datalog": (["Datalog"], ["RandomPrograms", "DatalogTests"]),
    "Rules": (
        ["CThreads", "CYAML", "SourceText", "YAML", "Findings", "Documents", "Datalog", "Rules"],
        ["Support", "RulesTests"]),
}

HEAD = """// swift-tools-version: 6.2
import PackageDescription

let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]
let package = Package(
  name: "hytelint",
  targets: [
"""

# The targets in the words of the package's own manifest, without its ban on warnings: a fault may
# leave a variable unused.
TARGETS = {
    "CYAML": '.systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1")',
    "CThreads": '.target(name: "CThreads")',
    "SourceText": '.target(name: "SourceText", dependencies: ["CThreads"], swiftSettings: house)',
    "YAML": '.target(name: "YAML", dependencies: ["CYAML", "SourceText"], swiftSettings: house)',
    "Findings": '.target(name: "Findings", dependencies: ["SourceText"], swiftSettings: house)',
    "Documents": '.target(name: "Documents", dependencies: ["Findings", "SourceText", "YAML"], '
                 'swiftSettings: house)',
    "Datalog": '.target(name: "Datalog", swiftSettings: house)',
    "Rules": '.target(name: "Rules", dependencies: ["Datalog", "Documents", "Findings", '
             '"SourceText", "YAML"], swiftSettings: house)',
    "Support": '.target(name: "Support", dependencies: ["Findings", "Rules", "SourceText", '
               '"YAML"], path: "Tests/Support", swiftSettings: house)',
    "RandomPrograms": '.target(name: "RandomPrograms", dependencies: ["Datalog"], '
                      'path: "Tests/RandomPrograms", swiftSettings: house)',
    "DatalogTests": '.testTarget(name: "DatalogTests", dependencies: ["Datalog", '
                    '"RandomPrograms"], swiftSettings: house)',
    "RulesTests": '.testTarget(name: "RulesTests", dependencies: ["Datalog", "Documents", '
                  '"Findings", "Rules", "SourceText", "Support", "YAML"], swiftSettings: house)',
}


class Fault:
    """One change of the engine."""

    def __init__(self, path):
        self.name = path.stem
        head, _, rest = path.read_text().partition("\nold:\n")
        self.old, _, self.new = rest.partition("\nnew:\n")
        self.new = self.new.removesuffix("\n")
        fields = dict(line.split(": ", 1) for line in head.splitlines())
        self.why, self.file = fields["why"], fields["file"]

    def text(self, root):
        """The file with the fault in it; nothing where the fault does not fit."""
        text = (root / self.file).read_text()
        return text.replace(self.old, self.new) if text.count(self.old) == 1 else None


def copy_to(folder, stages, tests):
    """Copies the stages with their tests, and the packs that some tests read."""
    targets = ",\n".join(f"    {TARGETS[name]}" for name in stages + tests)
    folder.mkdir()
    (folder / "Package.swift").write_text(HEAD + targets + "\n  ]\n)\n")
    for stage in stages:
        shutil.copytree(ROOT / "Sources" / stage, folder / "Sources" / stage)
    for name in tests:
        shutil.copytree(ROOT / "Tests" / name, folder / "Tests" / name)
    shutil.copytree(ROOT / "Rules", folder / "Rules")


def build(folder):
    """What the compiler says against the code; nothing where it builds."""
    done = subprocess.run(
        ["swift", "build", "--build-tests"], cwd=folder, capture_output=True, text=True,
        check=False)
    output = done.stdout + done.stderr
    errors = [line for line in output.splitlines() if "error:" in line]
    return None if done.returncode == 0 else "\n".join(errors[:3]) or output[-500:]


def test(folder):
    """Which test fails first, the others then being left; nothing where all pass."""
    child = subprocess.Popen(
        ["swift", "test", "--skip-build", "--disable-xctest"], cwd=folder,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True)
    clock = threading.Timer(LONGEST_RUN, stop, [child])
    clock.start()
    failed = None
    for line in child.stdout:
        if " recorded an issue" in line:
            failed = line.split("Test ", 1)[-1].split(" recorded", 1)[0]
            break
    if failed:
        stop(child)
    code = child.wait()
    ended_in_time = clock.is_alive()
    clock.cancel()
    if failed or code == 0:
        return failed
    return "it traps" if ended_in_time else "it does not end"


def stop(child):
    """Ends a run of tests with all that it started."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)


def judge(fault, folder):
    """Plants the fault, and gives the word for what came of it and what noticed it."""
    text = fault.text(folder)
    if text is None:
        return "does not fit", f"the text of old: is not once in {fault.file}"
    path = folder / fault.file
    sound = path.read_text()
    path.write_text(text)
    try:
        error = build(folder)
        if error:
            return "does not build", error
        by = test(folder)
        return ("caught", by) if by else ("SURVIVED", fault.why)
    finally:
        path.write_text(sound)


def judge_all(faults, folder, stages, tests):
    """The words for what came of each fault of one stage, told as they come."""
    copy_to(folder, stages, tests)
    wrong = build(folder) or test(folder)
    if wrong:
        sys.exit(f"without any fault: {wrong}")
    outcomes = []
    for fault in faults:
        outcome, note = judge(fault, folder)
        outcomes.append(outcome)
        print(f"{outcome}: {fault.name}: {note}", flush=True)
    return outcomes


def main(names):
    faults = [Fault(path) for path in sorted(HERE.glob("*.fault"))]
    faults = [fault for fault in faults if not names or fault.name in names]
    started = time.monotonic()
    outcomes = []
    with tempfile.TemporaryDirectory(prefix="engine-faults-") as name:
        for stage, (stages, tests) in GROUPS.items():
            planted = [fault for fault in faults if fault.file.startswith(f"Sources/{stage}/")]
            if planted:
                outcomes += judge_all(planted, pathlib.Path(name) / stage, stages, tests)
    caught = outcomes.count("caught")
    minutes = (time.monotonic() - started) / 60
    print(f"{caught} of {len(faults)} engine faults caught in {minutes:.0f} min")
    if caught < len(faults):
        sys.exit(1)


if __name__ == "__main__":
    main(sys.argv[1:])
