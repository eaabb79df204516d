# Crosscheck: `make` lists the targets. Every target sets up what it needs.
.DEFAULT_GOAL := help
.PHONY: help demo test setup build lint format record clean evaluate train-alignment \
  bench-language bench-normalizing bench-reading bench-verify bench-ingest \
  bench-stages kill-test

swift := swift
flags := -c release --explicit-target-dependency-import-check error
bin := .build/release/crosscheck
story := Fixtures/stories/canada-china-call
shared ?= ../shared

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 20

setup: build ## install packages, build, fetch the models
	@$(bin) model fetch

build: ## build the program
	@Scripts/setup
	@$(swift) build $(flags) --product crosscheck -q

demo: setup ## the main job on the Fixtures' story
	@$(bin) check --fail-on never $(story)/a*.txt

test: setup ## every test
	@$(swift) build $(flags) --build-tests -q
	@$(swift) test $(flags) --skip-build

lint: ## the style of every source
	@$(swift) format lint --strict --recursive --parallel Sources Tests Package.swift

format: ## rewrite the sources in the house style
	@$(swift) format --in-place --recursive --parallel Sources Tests Package.swift

record: setup ## write the snapshots anew (the run fails: look at the change, then test)
	RECORD=1 $(swift) test $(flags)

evaluate: setup ## score the annotated stories under $(shared) and Fixtures
	@for set in clusters seeds; do echo "$$set:"; python3 $(shared)/evaluation/score.py \
	  $(shared)/evaluation/$$set --misses --types -- $(bin) check --format json --fail-on never; done
	@echo "Fixtures:"; python3 $(shared)/evaluation/score.py Fixtures/stories --types \
	  -- $(bin) check --format json --fail-on never

train-alignment: setup ## learn the linkage weights; figures of stories left out
	@Scripts/train-alignment $(shared) $(bin)

bench-language: setup ## tokens a second beside spaCy
	@Benchmarks/language/run $(bin)
bench-normalizing: setup ## times and numbers beside two peers
	@Benchmarks/normalizing/run $(bin)
bench-reading: setup ## main text of pages beside trafilatura
	@Benchmarks/reading/run $(bin)
bench-ingest: setup ## articles a second into a database, beside a floor
	@Benchmarks/ingest/run $(bin)
bench-stages: setup ## what follows the analysis, beside the analysis
	@Benchmarks/stages/run $(bin)
bench-verify: setup ## how often verify sees a changed figure
	@Benchmarks/verify/run $(bin) $(shared)/evaluation/clusters/*/ Fixtures/stories/*/

kill-test: setup ## audits killed 200 times, each table beside an undisturbed one
	@Scripts/kill-test $(bin)

clean: ## remove what was built
	@rm -rf .build
