"""How many of the corpora's mentions each tool finds with the right value, and at what speed.

usage: compare.py BINARY FOLDER

A number is right where its value is, whatever its unit or bound; a range by its middle. A date is right where its
first day is, at the precision of the words. Only the kinds a tool knows are asked of it.
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


def rows(folder, kind):
    """The sentences of a corpus: text, day of publication, [(start, end, value)]."""
    path = folder / (kind + ".corpus")
    if not path.exists():
        return
    day, row = None, None
    for line in path.read_text(encoding="utf-8").split("\n"):
        mark, rest = line[:1], line[2:]
        if mark == "@":
            day = next((word for word in rest.split() if re.fullmatch(r"\d{4}-\d\d-\d\d", word)), None)
        elif mark in (">", "!"):
            if row:
                yield row
            row = (*unmarked(rest.replace("\\n", "\n")), day, [])
        elif mark and mark != "#" and row:
            row[3].append(line.split(" | ")[0].split(" ", 1))
    if row:
        yield row


def unmarked(marked):
    text, spans, start = "", [], 0
    for character in marked:
        if character == "[":
            start = len(text)
        elif character == "]":
            spans.append((start, len(text)))
        else:
            text += character
    return text, spans


def number(value):
    """The number a printed value tells: the middle of a range."""
    found = [float(part) for part in re.findall(r"-?\d+(?:\.\d+)?", value.replace("..", " "))]
    if not found:
        return None
    return (found[0] + found[1]) / 2 if ".." in value else found[0]


class Ours:
    name = "crosscheck"

    def __init__(self, binary, cases):
        lines = [
            json.dumps({"id": str(index), "input": text, "reference_date": day})
            for index, (text, _, day, _) in enumerate(cases)
        ]
        start = time.perf_counter()
        run = subprocess.run(
            [binary, "mentions", "--cases", "numeric"],
            input="\n".join(lines), capture_output=True, text=True, check=True)
        self.seconds = time.perf_counter() - start
        self.found = [json.loads(line)["found"] for line in run.stdout.splitlines()]

    def numbers(self, index):
        return [(x["start"], x["end"], x["value"]) for x in self.found[index] if "value" in x]

    def dates(self, index):
        return [
            (x["start"], x["end"], (value.get("value") or value.get("start") or "")[:10])
            for x in self.found[index] for value in x.get("values", [])[:1]]


class Quantulum:
    name = "quantulum3"

    def __init__(self, cases):
        from quantulum3 import parser
        parser.parse("5 km")
        start = time.perf_counter()
        self.found = [parser.parse(text) for text, _, _, _ in cases]
        self.seconds = time.perf_counter() - start

    def numbers(self, index):
        return [(*quantity.span, quantity.value) for quantity in self.found[index]]


class Dateparser:
    name = "dateparser"

    def __init__(self, cases):
        from dateparser.search import search_dates
        search_dates("5 May 2020", languages=["en"])
        start = time.perf_counter()
        self.found = []
        for text, _, day, _ in cases:
            base = datetime.datetime.fromisoformat(day or "2025-06-06")
            settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
            self.found.append(search_dates(text, languages=["en"], settings=settings) or [])
        self.seconds = time.perf_counter() - start
        self.texts = [text for text, _, _, _ in cases]

    def dates(self, index):
        found, after = [], 0
        for words, moment in self.found[index]:
            start = self.texts[index].find(words, after)
            if start >= 0:
                after = start + len(words)
                found.append((start, after, moment.date().isoformat()))
        return found


def right(found, span, wanted):
    """Whether the find that overlaps a span the most has the wanted value."""
    def overlap(item):
        return min(item[1], span[1]) - max(item[0], span[0])
    near = max(found, key=overlap, default=None)
    if near is None or overlap(near) <= 0:
        return False
    if isinstance(wanted, str):
        return near[2][:len(wanted)] == wanted
    return near[2] is not None and abs(near[2] - wanted) <= 1e-6 * max(1, abs(wanted))


def report(kinds, cases, tools, field, value):
    words = sum(len(text.split()) for text, _, _, _ in cases)
    for tool in tools:
        hits, total = dict.fromkeys(kinds, 0), dict.fromkeys(kinds, 0)
        for index, (_, spans, _, expected) in enumerate(cases):
            found = getattr(tool, field)(index)
            for span, (kind, text) in zip(spans, expected):
                wanted = value(text)
                if kind in kinds and wanted is not None:
                    total[kind] += 1
                    hits[kind] += right(found, span, wanted)
        figures = "  ".join(f"{kind} {hits[kind]}/{total[kind]}" for kind in kinds)
        print(f"{tool.name:12} {figures}   {words / tool.seconds:,.0f} words/s, parsing included")


def main():
    warnings.simplefilter("ignore")
    binary, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    numbers = [row for kind in NUMBERS for row in rows(folder, kind)]
    dates = [row for kind in DATES for row in rows(folder, kind)]
    ours = Ours(binary, numbers)
    report(NUMBERS, numbers, [ours, Quantulum(numbers)], "numbers", number)
    if dates:
        mine = Ours(binary, dates)
        day = re.compile(r"[<>=~]*(\d{4}(?:-\d\d){0,2})$")
        report(DATES, dates, [mine, Dateparser(dates)], "dates",
               lambda text: (match := day.match(text)) and match[1])
    articles = sorted(str(path) for path in folder.parent.glob("stories/*/*.*") if path.suffix != ".json")
    timing = [binary, "mentions", "--timing", *articles]
    print("crosscheck on articles:", subprocess.run(timing, capture_output=True, text=True).stdout.strip())


main()
