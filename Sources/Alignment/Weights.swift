import Facts
import Foundation

/// What each level of each part is worth, in natural logarithms of odds; read from a file a person
/// can read.
///
/// Made by `make train-alignment`: a logistic regression over the pairs of annotated stories.
package struct Weights: Sendable {
  /// The weights of one decision.
  package struct Sum: Sendable {
    fileprivate(set) var bias = 0.0
    /// By part and level.
    private var table = [Double](repeating: 0, count: Part.allCases.count * Sum.width)

    private static let width = Level.allCases.count

    package static let empty = Sum()

    init(bias: Double = 0) { self.bias = bias }

    subscript(part: Part, level: Level) -> Double {
      get { table[part.rawValue * Sum.width + level.rawValue] }
      set { table[part.rawValue * Sum.width + level.rawValue] = newValue }
    }

    /// Whether nothing is learned yet.
    var isEmpty: Bool { table.allSatisfy { $0 == 0 } }

    /// The sum of an evidence's weights: log odds.
    package func score(_ evidence: Evidence) -> Double {
      evidence.levels.reduce(bias) { $0 + weight($1) }
    }

    /// What a part can add, the least and the most, where it comes out at no level beyond `last`;
    /// without bounds where nothing of it is learned yet.
    func reach(of part: Part, upTo last: Level) -> ClosedRange<Double> {
      let levels = part.levels.prefix { $0 != last } + [last]
      let weights = levels.map { self[part, $0] }.filter { $0 != 0 }
      guard let least = weights.min(), let most = weights.max() else {
        return -.infinity...(.infinity)
      }
      return least...most
    }

    /// What a part that came out at a level adds.
    func weight(_ found: (part: Part, level: Level)) -> Double {
      self[found.part, found.level]
    }
  }

  /// Whether two claims whose values can both hold speak of one slot.
  package let pairs: Sum
  /// Whether two claims whose values exclude each other do.
  package let contraries: [Family: Sum]
  /// Whether two camps that exclude each other do.
  package let camps: Sum

  /// Kinds of value whose contraries are weighed alike: a date says less of its slot by its noun,
  /// and more by its verb, than a count does.
  package enum Family: String, CaseIterable, Sendable {
    case counts, quantities, moments

    package init(of evidence: Evidence) {
      switch evidence.level(of: .kind) {
      case .count: self = .counts
      case .date, .time: self = .moments
      default: self = .quantities
      }
    }
  }

  package init(pairs: Sum, contraries: [Family: Sum], camps: Sum) {
    self.pairs = pairs
    self.contraries = contraries
    self.camps = camps
  }

  /// The log odds that two claims, so compared, speak of one slot.
  func score(_ evidence: Evidence, _ comparison: Comparison) -> Double {
    sum(for: evidence, comparison).score(evidence)
  }

  /// The weights that two claims, so compared, are judged by.
  func sum(for evidence: Evidence, _ comparison: Comparison) -> Sum {
    comparison.relation == .conflicting
      ? contraries[Family(of: evidence)] ?? .empty : pairs
  }

  /// The weights that ship with the program: `Resources/weights.tsv`, lines of part, level, weight.
  package static let learned = Weights(parsing: shipped())

  package init(parsing text: String) {
    var sums: [String: Sum] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 4, let weight = Double(fields[3]) else { continue }
      if fields[1] == "bias" {
        sums[fields[0], default: .empty].bias = weight
      } else if let part = Part.named[fields[1]], let level = Level.named[fields[2]] {
        sums[fields[0], default: .empty][part, level] = weight
      }
    }
    self.init(
      pairs: sums["pairs"] ?? .empty,
      contraries: Dictionary(
        uniqueKeysWithValues: Family.allCases.map {
          ($0, sums["contraries-" + $0.rawValue] ?? .empty)
        }
      ),
      camps: sums["camps"] ?? .empty
    )
  }

  /// The file's lines, in the order of parts and levels: decision, part, level, weight.
  package var text: String {
    let others = Family.allCases.map { ("contraries-" + $0.rawValue, contraries[$0] ?? .empty) }
    return ([("pairs", pairs)] + others + [("camps", camps)]).map { name, sum in
      var lines = ["\(name)\tbias\t-\t\(Weights.rounded(sum.bias))"]
      for part in Part.allCases {
        for level in part.levels {
          let weight = sum[part, level]
          guard weight != 0 else { continue }
          lines.append("\(name)\t\(part.name)\t\(level.name)\t\(Weights.rounded(weight))")
        }
      }
      return lines.joined(separator: "\n") + "\n"
    }.joined()
  }

  private static func rounded(_ weight: Double) -> Double { (weight * 1000).rounded() / 1000 }

  private static func shipped() -> String {
    guard
      let url = Bundle.module.url(
        forResource: "weights",
        withExtension: "tsv",
        subdirectory: "Resources"
      ),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { preconditionFailure("weights.tsv is not beside the program") }
    return text
  }
}
