import Facts
import Foundation

/// A claim that somebody else made, as a line of `CLAIMS.jsonl` has it.
struct Imported: Decodable {
  /// The kinds of value a claim from elsewhere may have.
  enum Kind: String, Decodable, CaseIterable {
    case count, percent, money, date, age, ordinal, score, truth, person, organization, place
    case role, quotation, text
  }

  /// A person, a program, a model: whoever answers for the claim.
  let maker: String
  /// The article's path or item.
  let article: String
  /// Words of the article, as they stand there.
  let quote: String
  /// Those that carry the value, inside the quote; all of it where absent.
  let words: String?
  let attribute: String
  let subject: String
  let subjectKind: Subject.Kind?
  /// By role.
  let qualifiers: [String: [String]]?
  let kind: Kind
  let value: String
  let speaker: String?
  let verb: String?
  let modality: String?
  let polarity: String?

  private enum CodingKeys: String, CodingKey {
    case maker, article, quote, words, attribute, subject, qualifiers, value, speaker, verb
    case modality, polarity
    case subjectKind = "subject_kind"
    case kind = "type"
  }
}

extension Subject.Kind: Decodable {}

extension Imported {
  /// Reads one line; the error is one plain sentence.
  init(line: String) throws(Refusal) {
    do {
      self = try JSONDecoder().decode(Imported.self, from: Data(line.utf8))
    } catch let error as DecodingError {
      throw Refusal(error.plain)
    } catch {
      throw Refusal("it is no JSON object")
    }
    for (name, text) in [("maker", maker), ("attribute", attribute), ("quote", quote)]
    where text.collapsed.isEmpty {
      throw Refusal("“\(name)” is empty")
    }
    let words = [maker, attribute, subject, value, speaker ?? "", verb ?? ""]
    guard words.joined().unicodeScalars.allSatisfy(\.isPrintable) else {
      throw Refusal("a member other than the quote holds a control character")
    }
    guard maker.utf8.count <= 100 else { throw Refusal("“maker” is longer than a name") }
  }

  /// What is said of what.
  func slot() throws(Refusal) -> Slot {
    var found: [Qualifier] = []
    for (role, texts) in (qualifiers ?? [:]).sorted(by: { $0.key < $1.key }) {
      guard let role = Qualifier.Role(rawValue: role) else {
        throw Refusal("there is no qualifier “\(role.printable)”")
      }
      found += texts.map { Qualifier(role, $0) }
    }
    return Slot(
      attribute: attribute,
      subject: Subject(subject, subjectKind ?? .thing),
      qualifiers: found
    )
  }

  func typed() throws(Refusal) -> Value {
    guard let value = Value(value, as: kind) else {
      throw Refusal("“\(value.printable)” is no \(kind.rawValue)")
    }
    return value
  }

  func stance() throws(Refusal) -> (Claim.Polarity, Claim.Modality) {
    guard let polarity = Claim.Polarity(rawValue: polarity ?? "asserted") else {
      throw Refusal("“polarity” is asserted or denied")
    }
    guard let modality = Claim.Modality(rawValue: modality ?? "actual") else {
      throw Refusal("“modality” is actual, planned or possible")
    }
    return (polarity, modality)
  }
}

/// Why a line is not taken, in one plain sentence.
struct Refusal: Error {
  let text: String

  init(_ text: String) { self.text = text }
}
