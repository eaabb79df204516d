"""Right values and speed of crosscheck, quantulum3 (numbers) and dateparser (dates) on our own fixtures.

usage: compare.py CROSSCHECK FIXTURES

A number is right where its value is, whatever its unit or bound; a range by its middle. A date is right where its
year, month and day are, as far as the words tell them. Only the kinds a tool knows are asked of it.
"""

import datetime
import json
import pathlib
import re
import subprocess
import sys
import time
import warnings

NUMBERS = ["count", "percent", "money", "measure"]
DATES = ["date"]


class Case:
    """A sentence of a corpus: its text, the day of publication, and (kind, span, value) of what it holds."""

    def __init__(self, marked, day):
        self.day, self.spans, self.expected = day, [], []
        pieces = re.split(r"([\[\]])", marked.replace("\\n", "\n"))
        self.text = ""
        for piece in pieces:
            if piece == "[":
                start = len(self.text)
            elif piece == "]":
                self.spans.append((start, len(self.text)))
            else:
                self.text += piece

    def expect(self, line):
        kind, value = line.split(" | ")[0].split(" ", 1)
        span = self.spans[len(self.expected)]
        self.expected.append((kind, span, value.split()[0] if kind in DATES else value))


def corpus(path):
    cases, day = [], None
    for line in path.read_text(encoding="utf-8").splitlines():
        mark, rest = line[:1], line[2:]
        if mark == "@":
            day = next(iter(re.findall(r"\d{4}-\d\d-\d\d", rest)), None)
        elif mark in ("!", ">"):
            cases.append(Case(rest, day))
        elif mark not in ("", "#"):
            cases[-1].expect(line)
    return cases


class Crosscheck:
    def __init__(self, binary):
        self.name, self.binary = "crosscheck", binary

    def numbers(self, cases):
        lines = [{"id": "", "input": case.text, "reference_date": case.day} for case in cases]
        for answer in self.ask("numeric", lines):
            yield [(x["start"], x["end"], x["value"]) for x in answer["found"] if "value" in x]

    def dates(self, cases):
        lines = [{"doc": "", "text": case.text, "dct": case.day} for case in cases]
        for answer in self.ask("timex", lines):
            yield [(x["start"], x["end"], x["value"]) for x in answer["timexes"]]

    def ask(self, kind, lines):
        run = subprocess.run(
            [self.binary, "mentions", "--cases", kind], check=True, capture_output=True, text=True,
            input="\n".join(map(json.dumps, lines)))
        return map(json.loads, run.stdout.splitlines())

    def timing(self, paths):
        """Seconds of the analysis and of the mentions alone."""
        run = subprocess.run(
            [self.binary, "mentions", "--timing", *paths], check=True, capture_output=True, text=True)
        return [float(seconds) for seconds in re.findall(r"([\d.e-]+) seconds", run.stdout)]


class Quantulum:
    name = "quantulum3"

    def __init__(self):
        from quantulum3 import parser
        self.parser = parser
        parser.parse("5 km")

    def numbers(self, cases):
        return [[(*found.span, found.value) for found in self.parser.parse(case.text)] for case in cases]


class Dateparser:
    name = "dateparser"

    def __init__(self):
        from dateparser.search import search_dates
        self.search = search_dates
        search_dates("5 May 2020", languages=["en"])

    def dates(self, cases):
        return [self.found(case) for case in cases]

    def found(self, case):
        base = datetime.datetime.fromisoformat(case.day or "2025-06-06")
        settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
        found, end = [], 0
        for words, moment in self.search(case.text, languages=["en"], settings=settings) or []:
            start = case.text.find(words, end)
            if start >= 0:
                end = start + len(words)
                found.append((start, end, moment.date().isoformat()))
        return found


def number(value):
    """The number a printed value tells: the middle of a range."""
    ends = [float(end) for end in re.findall(r"-?\d+(?:\.\d+)?", value.replace("..", " "))]
    return (ends[0] + ends[1]) / 2 if ".." in value else ends[0]


def is_right(found, span, wanted):
    """Whether the find that overlaps a span the most has the wanted value."""
    def overlap(item):
        return min(item[1], span[1]) - max(item[0], span[0])
    near = max(found, key=overlap, default=None)
    if near is None or overlap(near) <= 0 or near[2] is None:
        return False
    if isinstance(wanted, str):
        return near[2].startswith(wanted)
    return abs(near[2] - wanted) <= 1e-6 * max(1, abs(wanted))


def compare(tool, method, cases, kinds, wanted):
    hits, total = dict.fromkeys(kinds, 0), dict.fromkeys(kinds, 0)
    for case, found in zip(cases, getattr(tool, method)(cases)):
        for kind, span, value in case.expected:
            if kind in kinds and (value := wanted(value)) is not None:
                total[kind] += 1
                hits[kind] += is_right(found, span, value)
    figures = "  ".join(f"{kind} {hits[kind]}/{total[kind]}" for kind in kinds)
    print(f"{tool.name:12} {figures}")


def speed(tool, method, texts):
    cases = [Case(re.sub(r"[\[\]]", " ", text), None) for text in texts]
    start = time.perf_counter()
    getattr(tool, method)(cases)
    seconds = time.perf_counter() - start
    print(f"{tool.name:12} {sum(len(text.split()) for text in texts) / seconds:,.0f} words/s")


def articles(binary, paths):
    run = subprocess.run(
        [binary, "text", "--format", "json", *paths], check=True, capture_output=True, text=True)
    for line in run.stdout.splitlines():
        zones = json.loads(line)["zones"]
        yield "\n\n".join(zone["text"] for zone in zones)


def main():
    warnings.simplefilter("ignore")
    binary, fixtures = sys.argv[1], pathlib.Path(sys.argv[2])
    ours, quantulum, dates = Crosscheck(binary), Quantulum(), Dateparser()

    print("right values in Fixtures/mentions")
    cases = [case for kind in NUMBERS for case in corpus(fixtures / f"mentions/{kind}.corpus")]
    for tool in (ours, quantulum):
        compare(tool, "numbers", cases, NUMBERS, number)
    cases = [case for kind in DATES for case in corpus(fixtures / f"mentions/{kind}.corpus")]
    day = re.compile(r"[<>=~]*(\d{4}(?:-\d\d){0,2})$")
    for tool in (ours, dates):
        compare(tool, "dates", cases, DATES, lambda value: (match := day.match(value)) and match[1])

    print("speed over Fixtures/stories")
    paths = sorted(str(path) for path in fixtures.glob("stories/*/*.txt"))
    texts = list(articles(binary, paths))
    analysis, mentions = ours.timing(paths)
    words = sum(len(text.split()) for text in texts)
    print(f"{ours.name:12} {words / mentions:,.0f} words/s, with the analysis {words / (analysis + mentions):,.0f}")
    speed(quantulum, "numbers", texts)
    speed(dates, "dates", texts)
    print(f"share {100 * mentions / analysis:.1f}")


main()
