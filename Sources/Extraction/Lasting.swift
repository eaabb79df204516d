package import Facts
import Language
import Normalizing

/// Finds how long something lasts: "sentenced to seven years", "closed for three hours".
///
/// Corpus: `Fixtures/extract/lasting.corpus`.
package struct Lasting: Extractor {
  package let id = "lasting"

  package init() {}

  package func claims(in reading: Reading) -> [Claim] {
    reading.mentions.filter { $0.kind == .duration }.compactMap { mention in
      let frame = Frame(from: reading.anchor(of: mention), in: reading.analysis)
      let context = Surroundings.context(of: mention.tokens, frame: frame, in: reading)
      return reading.claim(
        of: mention,
        frame: frame,
        attribute: reading.isApart(mention)
          ? "duration.apart" : Schema.english.attribute("duration", context),
        subject: reading.subject(of: frame, context),
        qualifiers: Qualifiers.of(mention, frame: frame, in: reading),
        context: context,
        by: self
      )
    }
  }
}

extension Reading {
  /// "Six minutes after take-off", "74 minutes late": how far two moments are apart, and not how long
  /// anything lasted.
  fileprivate func isApart(_ mention: Mention) -> Bool {
    let next = mention.tokens.upperBound
    return next < analysis.count && Self.apart.contains(analysis.lowers[next])
  }

  private static let apart: Set<String> = [
    "after", "ahead", "before", "behind", "earlier", "early", "into", "late", "later",
  ]
}
