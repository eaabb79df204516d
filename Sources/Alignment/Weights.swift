import Foundation

/// What each level of each part is worth, in natural logarithms of odds; read from a file a person can read.
///
/// Made by `make train-alignment`: a logistic regression over the pairs of annotated stories.
package struct Weights: Sendable {
  private let table: [Part: [Level: Double]]
  package let bias: Double

  package init(bias: Double, table: [Part: [Level: Double]]) {
    self.bias = bias
    self.table = table
  }

  /// The weights that ship with the program: `Resources/weights.tsv`, lines of part, level, weight.
  package static let learned = Weights(parsing: shipped())

  package init(parsing text: String) {
    var table: [Part: [Level: Double]] = [:]
    var bias = 0.0
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 3, let weight = Double(fields[2]) else { continue }
      if fields[0] == "bias" {
        bias = weight
      } else if let part = Part(rawValue: fields[0]), let level = Level(rawValue: fields[1]) {
        table[part, default: [:]][level] = weight
      }
    }
    self.init(bias: bias, table: table)
  }

  package func weight(of part: Part, _ level: Level) -> Double {
    table[part]?[level] ?? 0
  }

  /// The sum of an evidence's weights: log odds that two claims speak of one slot.
  package func score(_ evidence: Evidence) -> Double {
    evidence.levels.reduce(bias) { $0 + weight(of: $1.part, $1.level) }
  }

  /// The file's lines, in the order of parts and levels.
  package var text: String {
    var lines = ["bias\t-\t\(Weights.rounded(bias))"]
    for part in Part.allCases {
      for level in part.levels {
        lines.append("\(part.rawValue)\t\(level.rawValue)\t\(Weights.rounded(weight(of: part, level)))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func rounded(_ weight: Double) -> Double { (weight * 1000).rounded() / 1000 }

  private static func shipped() -> String {
    guard
      let url = Bundle.module.url(
        forResource: "weights", withExtension: "tsv", subdirectory: "Resources"),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { preconditionFailure("weights.tsv is not beside the program") }
    return text
  }
}
