import ArgumentParser
import Engine
import Foundation
import Reading
import Reporting
import Storage

/// `crosscheck bench-stages`: `make bench-stages`.
///
/// Three times: reads some articles, analyses them, and checks them as `check --format json` does;
/// what the check takes beyond the two is what follows the analysis. Seconds are the processor's.
struct BenchStagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench-stages",
    abstract: "Times what follows the analysis of articles, beside the analysis.",
    shouldDisplay: false
  )

  @Argument(help: "Articles: files or folders.")
  var paths: [String]

  private static let rounds = 3

  private struct Nowhere: TextOutputStream {
    mutating func write(_ text: String) {}
  }

  func run() throws {
    var ratios: [Double] = []
    for _ in 0..<BenchStagesCommand.rounds {
      var batch = Batch()
      let reading = seconds { batch = Readers.read(paths: paths, options: ReadOptions()) }
      let model = try openModel()
      let analysis = seconds {
        for article in batch.articles { _ = Engine.analysis(of: article, with: model) }
      }
      let archive = try opened {
        try Archive(store: Store.inMemory(), model: model, engine: engineName(model))
      }
      let ingest = try opened {
        try seconds { _ = try archive.ingest(paths, command: "check", at: now()) }
      }
      let report = try opened {
        try seconds {
          var nowhere = Nowhere()
          let report = try archive.report(senses: openSenses(), on: today())
          write(report, as: "json", options: ReportOptions(), to: &nowhere)
        }
      }
      let claims = ingest - reading - analysis
      ratios.append((claims + report) / analysis)
      print(
        "reading \(reading.formatted) s, analysis \(analysis.formatted) s,"
          + " mentions, claims and their rows \(claims.formatted) s, stories to report"
          + " \(report.formatted) s"
      )
    }
    print("ratio \(ratios.sorted()[ratios.count / 2].formatted)")
  }

  /// What `body` takes of the processor.
  private func seconds(_ body: () throws -> Void) rethrows -> Double {
    let start = processorSeconds()
    try body()
    return processorSeconds() - start
  }
}

extension Double {
  fileprivate var formatted: String { String(format: "%.2f", self) }
}
