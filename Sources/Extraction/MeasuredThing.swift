package import Facts
import Language
import Normalizing

/// Finds lengths, weights, magnitudes and the like: "was 21 km deep".
///
/// Corpus: `Fixtures/extract/measured-thing.corpus`.
package struct MeasuredThing: Extractor {
  package let id = "measured-thing"

  package init() {}

  package func claims(in reading: Reading) -> [Claim] {
    reading.mentions.filter { $0.kind == .measure }.compactMap { mention in
      let frame = Frame(from: reading.anchor(of: mention), in: reading.analysis)
      let context = Surroundings.context(of: mention.tokens, frame: frame, in: reading)
      return reading.claim(
        of: mention,
        frame: frame,
        attribute: mention.isDistance(in: reading.analysis)
          ? "measure.distance" : Schema.english.attribute(mention.dimension, context),
        subject: reading.subject(of: frame, context),
        qualifiers: Qualifiers.of(mention, frame: frame, in: reading),
        context: context,
        by: self
      )
    }
  }
}

extension Mention {
  /// The dimension of what it measures: "length".
  fileprivate var dimension: String {
    guard case .measure(let measure) = value else { return "measure" }
    return measure.unit.dimension
  }

  /// "4 kilometres from the track", "2 miles off the coast", "30 km north of the town".
  fileprivate func isDistance(in analysis: Analysis) -> Bool {
    guard dimension == "length", tokens.upperBound + 1 < analysis.count else { return false }
    let (next, second) = (
      analysis.lowers[tokens.upperBound], analysis.lowers[tokens.upperBound + 1]
    )
    return ["from", "off", "away", "offshore", "inland"].contains(next)
      || Self.directions.contains { next.hasPrefix($0) } || next == "out" && second == "to"
  }

  private static let directions = ["north", "south", "east", "west"]
}
