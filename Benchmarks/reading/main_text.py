"""Word F1 of the main text of pages, ours and trafilatura's, against the text each page was made of.

main_text.py PROGRAM FOLDER    FOLDER holds NAME.html with NAME.main.txt beside it
"""
import collections
import glob
import json
import re
import subprocess
import sys

import trafilatura

MAIN = {"body", "heading", "dateline"}


def words(text):
    return collections.Counter(re.findall(r"\w+", text.lower()))


def f1(found, expected):
    found, expected = words(found), words(expected)
    shared = sum((found & expected).values())
    return 2 * shared / ((found.total() + expected.total()) or 1)


def ours(program, page):
    out = subprocess.run([program, "text", "--format", "json", page], capture_output=True, text=True).stdout
    zones = json.loads(out.splitlines()[0])["zones"] if out else []
    return "\n".join(zone["text"] for zone in zones if zone["kind"] in MAIN)


def main(program, folder):
    scores = []
    for page in sorted(glob.glob(folder + "/*.html")):
        expected = open(page[: -len("html")] + "main.txt", encoding="utf-8").read()
        theirs = trafilatura.extract(open(page, "rb").read(), include_comments=False) or ""
        scores.append((f1(ours(program, page), expected), f1(theirs, expected)))
        print("%-28s crosscheck %.3f  trafilatura %.3f" % (page.split("/")[-1], *scores[-1]))
    means = [sum(column) / len(scores) for column in zip(*scores)]
    print("%-28s crosscheck %.3f  trafilatura %.3f" % ("mean", *means))


main(*sys.argv[1:])
