package import Facts
import Language
import Normalizing

/// Finds quotations with their speakers.
///
/// Corpus: `Fixtures/extract/quoted-words.corpus`.
package struct QuotedWords: Extractor {
  package let id = "quoted-words"

  package init() {}

  package func claims(in reading: Reading) -> [Claim] {
    reading.mentions.filter { $0.kind == .quotation }.compactMap { claim(of: $0, in: reading) }
  }

  private func claim(of mention: Mention, in reading: Reading) -> Claim? {
    guard case .quotation(let words) = mention.value, words.foldedWords.count >= 3 else {
      return nil
    }
    let frame = Frame(from: mention.tokens.lowerBound, in: reading.analysis)
    let context = Surroundings.context(of: mention.tokens, frame: frame, in: reading)
    let speaker = mention.head.map { reading.speaker($0) }
    let claim = reading.claim(
      of: mention,
      frame: frame,
      attribute: "quote",
      subject: speaker ?? Subject("", .person),
      qualifiers: reading.isInEnglish(mention) ? [.inEnglish] : [],
      context: context,
      by: self
    )
    return claim.map { claim in
      let last = reading.sentenceBytes(of: mention.tokens.upperBound - 1)
      return Claim(
        article: claim.article,
        slot: claim.slot,
        value: claim.value,
        span: claim.span.bytes,
        sentence: claim.sentence.bytes
          .lowerBound..<max(
            claim.sentence.bytes.upperBound,
            last.upperBound
          ),
        attribution: speaker.map { Attribution(speaker: $0.text, verb: "say") },
        zone: claim.zone,
        extractor: signature,
        context: context
      )
    }
  }
}

extension Reading {
  /// Whether the sentence says that the words were spoken in English: "in English", "in his own
  /// English", "in an English-language message".
  fileprivate func isInEnglish(_ mention: Mention) -> Bool {
    let sentence = analysis.sentences[tree.sentence[mention.tokens.upperBound - 1]]
    return sentence.contains { token in
      guard !mention.tokens.contains(token), analysis.lowers[token].hasPrefix("english") else {
        return false
      }
      let isLanguage =
        analysis.lowers[token] == "english-language"
        || token + 2 < analysis.count && analysis.words[token + 1] == "-"
          && analysis.lowers[token + 2] == "language"
      let head = analysis.heads[token]
      return isLanguage
        || analysis.lowers[token] == "english" && analysis.labels[token] == .pobj
          && analysis.lowers[head] == "in"
    }
  }

  /// The speaker a token names: a full name where the article gives one.
  fileprivate func speaker(_ token: Int) -> Subject {
    let target = referents.antecedent(of: token) ?? token
    let entity = tree.entity[target]
    if entity >= 0, let name = referents.name(of: entity) {
      return Subject(name.text, name.kind == .person ? .person : .organization)
    }
    return Subject(phrase(of: target, analysis, tree), .person)
  }
}
