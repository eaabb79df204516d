package import Facts
import Language

/// Finds the office of a person: "Labour Minister Ann Ash", "Ann Ash, the governor of Dorn".
///
/// Corpus: `Fixtures/extract/role-of-person.corpus`.
package struct RoleOfPerson: Extractor {
  package let id = "role-of-person"

  package init() {}

  package func claims(in reading: Reading) -> [Claim] {
    reading.analysis.entities.indices.compactMap { index in
      guard let name = reading.referents.name(of: index), name.kind == .person,
        let office = reading.office(of: reading.analysis.entities[index].tokens)
      else { return nil }
      let bytes = office.bytes
      let zone = reading.article.zone(at: bytes.lowerBound)
      guard zone == .body else { return nil }
      return Claim(
        article: reading.article.id,
        slot: Slot(attribute: "person.role", subject: Subject(name.text, .person)),
        value: .role(office.text),
        span: bytes,
        sentence: reading.sentenceBytes(of: office.token),
        zone: zone,
        extractor: signature,
        context: Context(terms: [], sentence: reading.tree.sentence[office.token])
      )
    }
  }
}

/// An office as an article words it.
struct Office {
  let text: String
  let bytes: Range<Int>
  let token: Int
}

extension Reading {
  /// The office told beside a name, in words; nil where none is.
  func role(of name: Range<Int>) -> String? { office(of: name)?.text }

  /// The title before a name, or the apposition after or before it.
  func office(of name: Range<Int>) -> Office? {
    title(before: name) ?? apposition(of: name)
  }

  private func title(before name: Range<Int>) -> Office? {
    var first = name.lowerBound
    while first > 0, tree.sentence[first - 1] == tree.sentence[name.lowerBound],
      isTitleWord(first - 1)
    {
      first -= 1
    }
    guard first < name.lowerBound,
      (first..<name.lowerBound).contains(where: {
        Schema.isOffice(analysis.lemmas[$0].lowercased())
      })
    else { return nil }
    return office(first..<name.lowerBound)
  }

  private func isTitleWord(_ token: Int) -> Bool {
    [.noun, .proper, .adjective].contains(analysis.parts[token])
      && (tree.entity[token] < 0 || analysis.entities[tree.entity[token]].label != "PERSON")
      || (analysis.words[token] == "-" && token > 0)
  }

  private func apposition(of name: Range<Int>) -> Office? {
    let top = tree.top(of: name, in: analysis)
    let beside =
      tree.children(of: top).first { analysis.labels[$0] == .appos && $0 >= name.upperBound }
      ?? (analysis.labels[top] == .appos ? analysis.heads[top] : nil)
    guard let beside, [.noun, .proper].contains(analysis.parts[beside]),
      Schema.isOffice(analysis.lemmas[beside].lowercased())
    else { return nil }
    let dropped: Set<Dependency> = [.relcl, .acl, .appos, .conj, .cc, .punct, .det]
    var tokens = [beside]
    var next = 0
    while next < tokens.count {
      tokens += tree.children(of: tokens[next]).filter { !dropped.contains(analysis.labels[$0]) }
      next += 1
    }
    guard let first = tokens.min(), let last = tokens.max(), last - first < 14 else { return nil }
    return office(first..<(last + 1))
  }

  private func office(_ tokens: Range<Int>) -> Office {
    let bytes =
      analysis.spans[tokens.lowerBound]
      .lowerBound..<analysis.spans[
        tokens.upperBound - 1
      ].upperBound
    return Office(
      text: article.text.slice(bytes).split(whereSeparator: \.isWhitespace).joined(separator: " "),
      bytes: bytes,
      token: tokens.lowerBound
    )
  }
}
