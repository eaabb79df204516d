"""Articles a second that land in a database without being analysed, on one core, beside a floor.

    landing.py PROGRAM [articles]

The floor is what any program must do that keeps articles and their words' index: read each file,
digest it, write text and index in transactions of 128. Here it is done in C by Python's modules,
without decoding, dates, zones or versions. Three rounds, the middle one of each; seconds are those
of the processor.
"""
import hashlib
import os
import pathlib
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent


def on_one_core():
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def seconds(command, folder):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=folder, check=True, preexec_fn=on_one_core)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def floor(database, drop):
    connection = sqlite3.connect(database, isolation_level=None)
    connection.executescript(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
        "CREATE TABLE article (number INTEGER PRIMARY KEY, id TEXT UNIQUE, text TEXT);"
        "CREATE VIRTUAL TABLE words USING fts5"
        " (text, content = 'article', content_rowid = 'number',"
        " tokenize = 'unicode61 remove_diacritics 2');"
    )
    for number, path in enumerate(sorted(pathlib.Path(drop).iterdir())):
        if number % 128 == 0:
            connection.execute("BEGIN")
        content = path.read_bytes()
        text = content.decode()
        connection.execute(
            "INSERT INTO article VALUES (?, ?, ?)",
            (number, hashlib.sha256(content).hexdigest(), text),
        )
        connection.execute("INSERT INTO words (rowid, text) VALUES (?, ?)", (number, text))
        if number % 128 == 127:
            connection.execute("COMMIT")
    if connection.in_transaction:
        connection.execute("COMMIT")
    connection.close()


def main(program, articles=4000):
    with tempfile.TemporaryDirectory(prefix="crosscheck-ingest-") as name:
        folder = pathlib.Path(name)
        subprocess.run(
            [HERE.parent.parent / "Scripts" / "vary-stories", folder / "drop", str(articles)],
            check=True,
        )
        words = sum(len(path.read_bytes().split()) for path in (folder / "drop").iterdir())
        ours, floors, again = [], [], []
        for round in range(3):
            ingest = [program, "ingest", "--defer", "--database", f"desk-{round}.sqlite", "drop"]
            ours.append(seconds(ingest, folder))
            again.append(seconds(ingest, folder))
            python = [sys.executable, __file__, "--floor", f"floor-{round}.sqlite", "drop"]
            floors.append(seconds(python, folder))
        mine, least = statistics.median(ours), statistics.median(floors)
        print(
            f"{articles} articles of {words // articles} words: {articles / mine:.0f}/s on one core"
            f" ({mine:.1f} s), {mine / least:.1f} times the floor ({least:.1f} s);"
            f" the same again {articles / statistics.median(again):.0f}/s"
        )


if sys.argv[1] == "--floor":
    floor(*sys.argv[2:])
else:
    main(str(pathlib.Path(sys.argv[1]).resolve()), *map(int, sys.argv[2:]))
