import Engine
import Foundation
import Reading

/// Says on the standard error how far a long job has come: one line rewritten on a terminal, a line
/// every ten seconds elsewhere.
struct Meter {
  private let total: Int
  private let isTerminal = isatty(2) == 1
  /// When this part of the job began.
  private var stage = ContinuousClock.now
  private var last = ContinuousClock.now
  private var isShown = false

  /// Counts the files first, so that it can tell the time left.
  init(of paths: [String]) {
    total = Readers.count(in: paths)
  }

  mutating func show(_ headway: Headway) {
    switch headway {
    case .read(let files): show(files, of: total, "files")
    case .clustering, .reconciled(stories: 0, of: _): stage = .now
    case .reconciled(let stories, let all): show(stories, of: all, "stories")
    }
  }

  /// Clears the terminal's line.
  func end() {
    if isShown, isTerminal { print("\r\u{1B}[K") }
  }

  private mutating func show(_ done: Int, of all: Int, _ noun: String) {
    let now = ContinuousClock.now
    guard now - last >= (isTerminal ? .milliseconds(200) : .seconds(10)) else { return }
    last = now
    isShown = true
    let rate = Double(done) / max((now - stage) / .seconds(1), 0.001)
    var line = "\(done) of \(max(all, done)) \(noun), \(Int(rate.rounded()))/s"
    if rate > 0 { line += ", \(Meter.time(Double(max(all - done, 0)) / rate)) left" }
    print(isTerminal ? "\r\(line)\u{1B}[K" : "crosscheck: \(line)\n")
  }

  private func print(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  private static func time(_ seconds: Double) -> String {
    seconds < 90 ? "\(Int(seconds.rounded(.up))) s" : "\(Int((seconds / 60).rounded(.up))) min"
  }
}
