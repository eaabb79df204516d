package import Facts
import Language
import Normalizing

/// Finds ages: "the 42-year-old", "Smith, 42,".
///
/// Corpus: `Fixtures/extract/age-of-person.corpus`.
package struct AgeOfPerson: Extractor {
  package let id = "age-of-person"

  package init() {}

  package func claims(in reading: Reading) -> [Claim] {
    reading.mentions.filter { $0.kind == .age }.compactMap { mention in
      let frame = Frame(from: reading.anchor(of: mention), in: reading.analysis)
      let context = Surroundings.context(of: mention.tokens, frame: frame, in: reading)
      return reading.claim(
        of: mention,
        frame: frame,
        attribute: Schema.english.attribute("age", context),
        subject: reading.subject(of: frame, context),
        qualifiers: Qualifiers.of(mention, frame: frame, in: reading),
        context: context,
        by: self
      )
    }
  }
}
