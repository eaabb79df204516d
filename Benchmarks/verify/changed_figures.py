"""How often `verify` sees a figure that was changed in a draft.

    changed_figures.py PROGRAM STORY…

Each plain-text article of a story is taken for a draft and held against the story's other articles. One figure that
they support is then changed (by a third, at least by 2) and the draft held against them again. Counted is what becomes of
the changed figure; and, as the price, how many other statements of the unchanged drafts are called contradicted.
"""

import json
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

program, *stories = sys.argv[1:]
random.seed(5)


def statements(draft, others):
    run = subprocess.run(
        [program, "verify", draft, "--format", "json", "--fail-on", "never", "--against", *others],
        capture_output=True, text=True)
    return json.loads(run.stdout)["statements"] if run.stdout else []


def is_figure(statement, text):
    """Backed by others, in digits, once in the text, and no date or year."""
    words, value = statement["surface"], statement["value"] or ""
    return (statement["status"] == "supported" and re.search(r"\d", words) and text.count(words) == 1
            and not re.match(r"\d{4}-", value) and not re.fullmatch(r"(19|20)\d\d", words))


def changed(words):
    digits = re.search(r"\d+", words)
    number = int(digits.group())
    return words[:digits.start()] + str(number + max(2, number // 3)) + words[digits.end():]


def outcome(found, value):
    for status in ("contradicted", "outdated", "absent", "imprecise", "supported"):
        for statement in found:
            if statement["status"] == status:
                told = [testimony["claim"]["value"] for testimony in statement["testimonies"]]
                return status + (", the right value beside it" if value in told else "")
    return "not read"


tally, drafts, contradicted = Counter(), 0, 0
with tempfile.TemporaryDirectory() as folder:
    for story in map(Path, stories):
        articles = sorted(path for path in story.iterdir() if path.name != "gold.json")
        for article in articles:
            if article.suffix != ".txt":
                continue
            others = [str(path) for path in articles if path != article]
            text = article.read_text()
            found = statements(str(article), others)
            drafts += 1
            contradicted += sum(statement["status"] == "contradicted" for statement in found)
            figures = [statement for statement in found if is_figure(statement, text)]
            if not figures:
                continue
            figure = random.choice(figures)
            words = changed(figure["surface"])
            draft = Path(folder) / "draft.txt"
            draft.write_text(text.replace(figure["surface"], words))
            again = [s for s in statements(str(draft), others) if s["surface"] == words]
            tally[outcome(again, figure["value"])] += 1

total = sum(tally.values())
print(f"{total} drafts with one figure changed")
for name, count in sorted(tally.items(), key=lambda item: (-item[1], item[0])):
    print(f"{count:5}  {count / total:.3f}  {name}")
print(f"{drafts} drafts unchanged: {contradicted} statements contradicted")
