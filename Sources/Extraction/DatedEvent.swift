package import Facts
import Language
import Normalizing

/// Finds when something happened: the date hangs on the nearest event above it, not on the sentence.
///
/// Corpus: `Fixtures/extract/dated-event.corpus`.
package struct DatedEvent: Extractor {
  package let id = "dated-event"

  package init() {}

  package func claims(in reading: Reading) -> [Claim] {
    reading.mentions.filter { $0.kind == .date || $0.kind == .time }.compactMap { mention in
      let frame = Frame(from: reading.anchor(of: mention), in: reading.analysis)
      let context = Surroundings.context(of: mention.tokens, frame: frame, in: reading)
      return reading.claim(
        of: mention, frame: frame, attribute: Schema.english.attribute("moment", context),
        subject: reading.subject(of: frame, context),
        qualifiers: Qualifiers.of(mention, frame: frame, in: reading), context: context, by: self)
    }
  }
}
