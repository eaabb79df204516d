import ArgumentParser
import Foundation
import Language

/// `crosscheck bench-language`: the native side of `make bench-language`.
///
/// For each line of the standard input it analyses all texts and prints one JSON object: tokens,
/// seconds of the wall clock and of the processor, and seconds of each stage.
struct BenchLanguageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench-language",
    abstract: "Times the analysis of texts, a round for each line of the standard input.",
    shouldDisplay: false
  )

  @Argument(help: "Texts, as UTF-8.")
  var files: [String]

  @Option(help: "How often each text is analysed in a round.")
  var repeats = 1

  private struct Round: Encodable {
    var tokens = 0
    var wall = 0.0
    var cpu = 0.0
    var parts: [String: Double] = [:]
  }

  func run() throws {
    let model = try openModel()
    let texts = try opened {
      try files.map {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: $0)), as: UTF8.self)
      }
    }
    while readLine() != nil {
      print(String(decoding: try JSONEncoder().encode(round(texts, model)), as: UTF8.self))
      fflush(nil)
    }
  }

  private func round(_ texts: [String], _ model: LanguageModel) -> Round {
    var round = Round()
    var times = StageTimes()
    let (start, startCPU) = (ContinuousClock.now, processorSeconds())
    for _ in 0..<repeats {
      for text in texts {
        round.tokens += model.analyze(text, blocks: [0..<text.utf8.count], times: &times).count
      }
    }
    round.wall = (ContinuousClock.now - start) / .seconds(1)
    round.cpu = processorSeconds() - startCPU
    round.parts = times.seconds
    return round
  }
}
