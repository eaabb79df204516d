package import Facts
import Language

/// Finds the people an article names in full, once each: what they are called is a claim.
///
/// Corpus: `Fixtures/extract/named-person.corpus`.
package struct NamedPerson: Extractor {
  package let id = "named-person"

  package init() {}

  package func claims(in reading: Reading) -> [Claim] {
    var seen: Set<String> = []
    return reading.analysis.entities.indices.compactMap { index in
      guard let name = reading.referents.name(of: index), name.kind == .person,
        reading.referents.tokens(of: index).count > 1, name.text.contains(" "),
        !name.text.contains(where: \.isNumber),
        seen.insert(name.text).inserted
      else { return nil }
      return claim(of: index, name, in: reading)
    }
  }

  private func claim(of entity: Int, _ name: Name, in reading: Reading) -> Claim? {
    let tokens = reading.referents.tokens(of: entity)
    let bytes =
      reading.analysis.spans[tokens.lowerBound]
      .lowerBound..<reading.analysis
      .spans[tokens.upperBound - 1].upperBound
    let zone = reading.article.zone(at: bytes.lowerBound)
    guard zone == .body || zone == .headline || zone == .heading else { return nil }
    let role = reading.role(of: tokens)
    return Claim(
      article: reading.article.id,
      slot: Slot(
        attribute: "person.name",
        subject: Subject(role ?? name.text, .person)
      ),
      value: .name(name),
      span: bytes,
      sentence: reading.sentenceBytes(of: tokens.lowerBound),
      zone: zone,
      extractor: signature,
      context: Context(terms: [], sentence: reading.tree.sentence[tokens.lowerBound])
    )
  }
}
