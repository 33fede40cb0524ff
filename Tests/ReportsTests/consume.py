"""Reads a report with a program that it is written for, and prints what that program sees.

    consume.py FORMAT FILE

One line a finding: rule, identity, severity as the format has it, path, line. Whatever the program
cannot read, or a number that does not agree with the findings, ends with an error.
"""

import json
import sys


def last_words(text):
    """The rule and the identity of a title: `… [rule] (identity)`."""
    head, identity = text.rstrip(")").rsplit(" (", 1)
    return head[head.rindex("[") + 1 : -1], identity


def sarif(path):
    from sarif import loader

    log = loader.load_sarif_file(path)
    results = log.get_results()
    records = log.get_records()
    assert len(results) == len(records) == log.get_result_count()
    counts = {severity: 0 for severity in ("error", "warning", "note")}
    for result, record in zip(results, records):
        counts[record["Severity"]] += 1
        identity = result["partialFingerprints"]["hytelint/v1"]
        yield result["ruleId"], identity, record["Severity"], record["Location"], record["Line"]
    assert all(log.get_report().get_issue_count_for_severity(s) == n for s, n in counts.items())


def gitlab(path):
    with open(path, encoding="utf-8") as file:
        entries = json.load(file)
    prints = [entry["fingerprint"] for entry in entries]
    assert len(set(prints)) == len(prints), "fingerprints are not different"
    for entry in entries:
        place = entry["location"]
        severity = {"major": "error", "minor": "warning", "info": "note"}[entry["severity"]]
        yield (
            entry["check_name"], entry["fingerprint"][:8], severity, place["path"],
            place["lines"]["begin"],
        )


def junit(path):
    from junitparser import Failure, JUnitXml

    suites = JUnitXml.fromfile(path)
    for number, suite in enumerate(suites):
        # What the schema of Ant's JUnit task asks of a suite.
        assert set(suite._elem.keys()) >= {"id", "package", "hostname", "timestamp", "time"}
        assert [child.tag for child in suite._elem if child.tag != "testcase"] == [
            "properties", "system-out", "system-err",
        ]
        tests, failures, errors, skipped = (
            suite.tests, suite.failures, suite.errors, suite.skipped,
        )
        suite.update_statistics()
        counted = (suite.tests, suite.failures, suite.errors, suite.skipped)
        assert counted == (tests, failures, errors, skipped), (counted, tests, failures)
        for case in suite:
            if number == 0:
                continue
            assert [type(result) for result in case.result] == [Failure], case.result
            line = case.result[0].text.split("\n")[0].split(":")[-2]
            yield *last_words(case.name), case.result[0].type, case.classname, line


def checkstyle(path):
    from xml.etree import ElementTree

    root = ElementTree.parse(path).getroot()
    assert root.tag == "checkstyle" and root.get("version")
    for file in root:
        assert file.tag == "file" and file.get("name")
        for error in file:
            assert error.tag == "error" and int(error.get("column")) > 0
            severity = error.get("severity").replace("info", "note")
            identity = error.get("message").rsplit(": ", 1)[1]
            rule = error.get("source").removeprefix("hytelint.")
            yield rule, identity, severity, file.get("name"), error.get("line")


def tap(path):
    from tap.parser import Parser

    lines = list(Parser().parse_file(path))
    assert [line.category for line in lines[:2]] == ["version", "plan"], lines[:2]
    points = lines[2:]
    assert all(line.category == "test" for line in points)
    assert [line.number for line in points] == list(range(1, lines[1].expected_tests + 1))
    for point in points:
        if point.ok:
            continue
        details = point.yaml_block
        rule, identity = last_words(point.description)
        assert details["rule"] == rule and identity in details["message"]
        yield rule, identity, details["severity"], details["file"], details["line"]


if __name__ == "__main__":
    for finding in globals()[sys.argv[1]](sys.argv[2]):
        print(*finding, sep="\t")
