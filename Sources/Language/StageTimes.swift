/// How long the stages of a pipeline have taken, for `make bench-language`.
package struct StageTimes: Sendable {
  var tokenizer = Duration.zero
  var sharedNetwork = Duration.zero
  var parser = Duration.zero
  var words = Duration.zero
  var nameNetwork = Duration.zero
  var names = Duration.zero

  package init() {}

  /// Seconds by the stage's name: tagging is part of `tagger network`, ruler and lemmas of `words`.
  package var seconds: [String: Double] {
    [
      "tokenizer": tokenizer, "tagger network": sharedNetwork, "parser": parser, "words": words,
      "name network": nameNetwork, "names": names,
    ].mapValues { $0 / .seconds(1) }
  }

  /// Adds the time that `body` takes to a stage.
  mutating func measure<Result>(
    _ stage: WritableKeyPath<StageTimes, Duration>,
    _ body: () -> Result
  ) -> Result {
    let start = ContinuousClock.now
    defer { self[keyPath: stage] += ContinuousClock.now - start }
    return body()
  }
}
