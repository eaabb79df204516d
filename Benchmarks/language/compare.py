"""Times spaCy's pipeline and the native one on the same texts, in turn, one thread each.

usage: compare.py CROSSCHECK SPACY_MODEL_FOLDER TEXT…
"""

import json
import resource
import statistics
import subprocess
import sys
import time

import spacy

TOKENS = 30_000  # a round's size, at least: the texts are taken again until it is reached
ROUNDS = 5
BATCH = 256  # spaCy's own default for nlp.pipe is 1000; 256 was faster here


def clock():
    """Wall time and this process's time on a processor."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return time.perf_counter(), usage.ru_utime + usage.ru_stime


def timed(work):
    wall, cpu = clock()
    work()
    wall_end, cpu_end = clock()
    return wall_end - wall, cpu_end - cpu


def components(nlp, texts):
    """Seconds of spaCy's components, each run over documents that the ones before have seen."""
    parts = {}
    docs = []

    def tokenize():
        docs.extend(nlp.make_doc(text) for text in texts)

    parts["tokenizer"] = timed(tokenize)[1]
    for name, pipe in nlp.pipeline:

        def run(pipe=pipe):
            docs[:] = pipe.pipe(docs, batch_size=BATCH)

        parts[name] = timed(run)[1]
    return parts


def main():
    binary, folder, *files = sys.argv[1:]
    texts = [open(file, encoding="utf-8", newline="").read() for file in files]
    nlp = spacy.load(folder)
    once = sum(len(doc) for doc in nlp.pipe(texts, batch_size=BATCH))
    repeats = max(1, -(-TOKENS // once))
    tokens = once * repeats
    spacy_times, native_times = [], []
    native = subprocess.Popen(
        [binary, "bench-language", "--repeats", str(repeats), *files],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    for _ in range(ROUNDS):
        many = texts * repeats

        def run():
            for _ in nlp.pipe(many, batch_size=BATCH):
                pass

        spacy_times.append(timed(run))
        native.stdin.write("\n")
        native.stdin.flush()
        native_times.append(json.loads(native.stdout.readline()))
    native.stdin.close()
    native.wait()
    assert all(round["tokens"] == tokens for round in native_times), "the tokens differ"

    print(f"{len(files)} texts, {tokens} tokens a round, {ROUNDS} rounds, best of each")
    for name, seconds in components(nlp, texts * repeats).items():
        print(f"spaCy   {name:16} {tokens / seconds:12,.0f} tokens/s")
    for name in native_times[0]["parts"]:
        seconds = min(round["parts"][name] for round in native_times)
        print(f"native  {name:16} {tokens / seconds:12,.0f} tokens/s")
    wall = min(wall for wall, _ in spacy_times) / min(r["wall"] for r in native_times)
    cpu = statistics.median(
        cpu / r["cpu"] for (_, cpu), r in zip(spacy_times, native_times))
    best = min(wall for wall, _ in spacy_times)
    print(f"spaCy   {'whole':16} {tokens / best:12,.0f} tokens/s")
    best = min(r["wall"] for r in native_times)
    print(f"native  {'whole':16} {tokens / best:12,.0f} tokens/s")
    print(f"by time on the processor, median of rounds: {cpu:.2f}")
    print(f"ratio {wall:.2f}")


if __name__ == "__main__":
    main()
