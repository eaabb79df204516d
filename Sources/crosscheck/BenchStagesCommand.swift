import ArgumentParser
import Engine
import Facts
import Foundation
import Language
import Reading
import Reporting
import Synchronization

/// `crosscheck bench-stages`: `make bench-stages`.
///
/// Three times it takes articles from their bytes to a report in JSON, without a store and on one
/// thread. Seconds are the processor's; the ratios are those of all from the claims to the verdicts to
/// the analysis, the middle ones of three: without the sentences that the encoder reads for
/// linkage, and with them.
struct BenchStagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench-stages",
    abstract: "Times what follows the analysis of articles, beside the analysis.",
    shouldDisplay: false
  )

  @Argument(help: "Articles: files or folders.")
  var paths: [String]

  private struct Stages {
    var analysis = 0.0
    var mentions = 0.0
    var claims = 0.0
    var verdicts = 0.0
    var sentences = 0.0
    var report = 0.0

    var ratio: Double { (claims + verdicts) / analysis }
    var ratioWithSentences: Double { (claims + verdicts + sentences) / analysis }

    var line: String {
      [
        ("analysis", analysis), ("mentions", mentions), ("claims", claims),
        ("stories to verdicts", verdicts), ("sentences in doubt", sentences), ("report", report),
      ].map { $0 + String(format: " %.2f s", $1) }.joined(separator: ", ")
    }
  }

  private struct Nowhere: TextOutputStream {
    mutating func write(_ text: String) {}
  }

  func run() throws {
    let articles = Readers.read(paths: paths, options: ReadOptions()).articles
    var rounds: [Stages] = []
    for _ in 0..<3 {
      rounds.append(try stages(of: articles))
      print(rounds[rounds.count - 1].line)
    }
    let middle = { (ratios: [Double]) in ratios.sorted()[1] }
    print(String(format: "ratio %.2f", middle(rounds.map(\.ratio))))
    print(String(format: "with the sentences %.2f", middle(rounds.map(\.ratioWithSentences))))
  }

  private func stages(of articles: [Article]) throws -> Stages {
    let reading = Mutex(0.0)
    let model = try openModel()
    let senses = try openSenses { encode in
      let (vectors, seconds) = timed(encode)
      reading.withLock { $0 += seconds }
      return vectors
    }
    var stages = Stages()
    let (inspections, inspecting) = timed {
      articles.map { article in
        inspect(article) { article in
          let (analysis, analysing) = timed { Engine.analysis(of: article, with: model) }
          let (reading, finding) = timed { Engine.reading(of: article, analysis) }
          stages.analysis += analysing
          stages.mentions += finding
          return reading
        }
      }
    }
    stages.claims = inspecting - stages.analysis - stages.mentions
    let (report, reconciling) = timed {
      reconcile(inspections, model: "\(model.info)", senses: senses)
    }
    stages.sentences = reading.withLock(\.self)
    stages.verdicts = reconciling - stages.sentences
    stages.report =
      timed {
        var nowhere = Nowhere()
        write(report, as: "json", options: ReportOptions(), to: &nowhere)
      }.seconds
    return stages
  }

  private func timed<Result>(_ body: () -> Result) -> (result: Result, seconds: Double) {
    let start = processorSeconds()
    let result = body()
    return (result, processorSeconds() - start)
  }
}
