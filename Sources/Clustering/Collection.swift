import Facts
import Foundation

/// The articles that are clustered together, as vectors over the words they use.
///
/// A word weighs by how few articles use it. So that five articles are weighed like five thousand,
/// the count starts from an imagined archive of 400 articles: 60 of them use each common word of
/// news, 2 each other word. No word counts as used by more than a tenth of many articles, so that a
/// great event does not make its own names worthless. A word is a name where the articles together
/// write it with a capital that its place does not explain more often than without. Ground:
/// weighting (1 + ln tf) · ln(N/df), G. Salton and C. Buckley, "Term-weighting approaches in
/// automatic text retrieval", 1988.
struct Collection {
  /// One article's place among the others.
  struct Profile: Sendable {
    /// Every word but figures and function words; length 1.
    let words: Vector
    /// Names and named days alone; length 1.
    let names: Vector
    /// Days since 1970-01-01.
    let published: Int?
  }

  let profiles: [Profile]
  /// How many articles use each term.
  let spread: [Int]

  fileprivate static let archive = (articles: 400.0, common: 60.0, telling: 2.0)
  /// Enough for every word of an ordinary article.
  static let longest = (words: 320, names: 120)

  /// The profiles come in the order of the signatures; the order of equal sets of signatures must
  /// be the same.
  init(_ signatures: [Signature]) {
    var lexis = Lexis()
    let counts = signatures.map { lexis.count($0) }
    let weights = lexis.terms.map { $0.weight(among: counts.count) }
    profiles = zip(signatures, counts).map { signature, counted in
      let entries = counted.map { term, count in
        Vector.Entry(term: term, weight: Float(1 + log(Double(count))) * weights[Int(term)])
      }
      let names = entries.filter { lexis.terms[Int($0.term)].isName }
      return Profile(
        words: Vector(unit: entries).heaviest(Collection.longest.words),
        names: Vector(unit: names).heaviest(Collection.longest.names),
        published: signature.published?.number
      )
    }
    spread = lexis.terms.map(\.articles)
  }
}

/// The words of a collection, numbered as they come.
private struct Lexis {
  struct Term {
    let isCommon: Bool
    var articles = 0
    var capitals = 0
    var smalls = 0

    var isName: Bool { capitals > smalls }

    func weight(among total: Int) -> Float {
      let archive = Collection.archive
      let share = isCommon ? archive.common : archive.telling
      let spread = min(Double(articles), max(100, Double(total) / 10))
      return Float(log((archive.articles + Double(total)) / (share + spread)))
    }
  }

  private(set) var terms: [Term] = []
  private var numbers: [Substring: Int32] = [:]

  /// The words of one article with how often each stands there, in order of their first place.
  mutating func count(_ signature: Signature) -> [(term: Int32, count: Int32)] {
    var counted: [Int32: Int32] = [:]
    var order: [Int32] = []
    func see(_ term: Int32) {
      if counted.updateValue((counted[term] ?? 0) + 1, forKey: term) == nil { order.append(term) }
    }
    for sentence in signature.sentences {
      for word in sentence.split(separator: " ") {
        if let term = number(of: word) { see(term) }
      }
    }
    for day in signature.days {
      let term = number(of: Substring("@" + day), isCommon: false)
      terms[Int(term)].capitals += 1
      see(term)
    }
    for term in order { terms[Int(term)].articles += 1 }
    return order.map { ($0, counted[$0] ?? 0) }
  }

  /// Counts the word's capital; nil for figures and function words.
  private mutating func number(of marked: Substring) -> Int32? {
    guard let first = marked.utf8.first, !(0x30...0x39).contains(first) else { return nil }
    let isMarked = first == UInt8(ascii: "^") || first == UInt8(ascii: "~")
    let word = isMarked ? marked.dropFirst() : marked
    let kind = WordClass.of(String(word))
    guard kind != .stop else { return nil }
    let term = number(of: word, isCommon: kind == .common)
    if first == UInt8(ascii: "^") { terms[Int(term)].capitals += 1 }
    if !isMarked { terms[Int(term)].smalls += 1 }
    return term
  }

  private mutating func number(of word: Substring, isCommon: Bool) -> Int32 {
    if let known = numbers[word] { return known }
    let next = Int32(terms.count)
    numbers[word] = next
    terms.append(Term(isCommon: isCommon))
    return next
  }
}
