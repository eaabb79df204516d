import Facts
import Lexicon

/// How alike the sentences of two claims are.
///
/// A sentence costs as much as the analysis of its paragraph, so only standoffs that all other
/// evidence leaves in doubt ask.
struct Meaning: Sendable {
  /// Log odds, by all other evidence, that leave a standoff in doubt.
  static let doubt = -0.8...0.5
  /// So many standoffs of a story ask at most, the likeliest.
  static let most = 64
  /// No sentence is read.
  static let none = Meaning([], nil)

  private let texts: [Identifier<Article>: String]
  private let likeness: Likeness?

  init(_ articles: [Article], _ likeness: Likeness?) {
    texts = Dictionary(articles.map { ($0.id, $0.text) }) { first, _ in first }
    self.likeness = likeness
  }

  /// The level beyond which sentences hardly ever come out, by how alike their words are.
  static func highest(byWords words: Level) -> Level {
    switch words {
    case .none: .close
    case .faint: .strong
    default: .full
    }
  }

  /// One for each pair; none where no encoder is at hand.
  func levels(_ pairs: [(left: Claim, right: Claim)]) -> [Level] {
    let sentences = pairs.map { (sentence(of: $0.left), sentence(of: $0.right)) }
    return likeness?.of(sentences).map(Meaning.step) ?? []
  }

  private func sentence(of claim: Claim) -> String {
    texts[claim.article]?.slice(claim.sentence.bytes) ?? ""
  }

  private static func step(_ likeness: Float) -> Level {
    switch likeness {
    case ..<0.3: .none
    case ..<0.4: .faint
    case ..<0.5: .some
    case ..<0.6: .close
    case ..<0.7: .strong
    default: .full
    }
  }
}
