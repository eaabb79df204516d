package import Facts
import Language
import Normalizing

/// Finds scores and votes: "won 2-0", "by 52 votes to 48", "unanimously", "two voted against".
///
/// Corpus: `Fixtures/extract/scoring.corpus`.
package struct Scoring: Extractor {
  package let id = "scoring"

  package init() {}

  package func claims(in reading: Reading) -> [Claim] {
    (reading.mentions.filter { $0.kind == .score } + reading.divisions).compactMap { mention in
      let frame = Frame(from: reading.anchor(of: mention), in: reading.analysis)
      let context = Surroundings.context(of: mention.tokens, frame: frame, in: reading)
      return reading.claim(
        of: mention,
        frame: frame,
        attribute: reading.isVote(mention, frame)
          ? Scoring.vote : Schema.english.attribute("score", context),
        subject: reading.subject(of: frame, context),
        qualifiers: Qualifiers.of(mention, frame: frame, in: reading)
          + (reading.phase(of: mention).map { [Qualifier(.scope, $0)] } ?? []),
        context: context,
        by: self
      )
    }
  }

  private static let vote = "votes.split"
}

extension Reading {
  /// The words of the score name votes themselves, or tell how one divided.
  fileprivate func isVote(_ mention: Mention, _ frame: Frame) -> Bool {
    !mentions.contains(mention) || mention.tokens.contains { analysis.lowers[$0].hasPrefix("vote") }
      || frame.verb.map { Self.dividing.contains(analysis.lemmas[$0]) } ?? false
  }

  /// Verbs of what bodies do by vote.
  private static let dividing: Set<String> = [
    "adopt", "approve", "divide", "pass", "ratify", "reject", "split", "vote",
  ]
}
