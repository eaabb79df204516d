package import Facts
import Language
import Normalizing

/// Finds what is said to have caused what happened: "sparks set off the fire", "the union blamed
/// the brakes".
///
/// The value is the words of the cause, with "not" before a denied one; the subject names what
/// happened, and is empty where the words do not. A hedge is kept as modality. Plans, conditions,
/// questions and what is said of such things in general tell no cause, nor do older happenings.
/// Corpus: `Fixtures/extract/cause-of-event.corpus`.
package struct CauseOfEvent: Extractor {
  package let id = "cause-of-event"

  package init() {}

  package func claims(in reading: Reading) -> [Claim] {
    (0..<reading.analysis.count).flatMap { token in
      reading.causation(at: token).map { causation in
        reading.causes(joinedTo: causation.cause).compactMap { cause in
          var causation = causation
          causation.cause = cause
          return claim(of: causation, at: token, in: reading)
        }
      } ?? []
    }
  }

  private func claim(of causation: Causation, at token: Int, in reading: Reading) -> Claim? {
    let analysis = reading.analysis
    let words = reading.stretch(of: causation.cause)
    guard reading.isCause(causation, words), reading.isOwn(causation, at: token, words),
      let modality = reading.modality(of: token), let first = words.first, let last = words.last
    else { return nil }
    let isDenied =
      [causation.isDenied, modality.polarity == .denied, reading.isRejected(token)]
      .count { $0 } % 2 == 1
    let bytes = analysis.spans[first].lowerBound..<analysis.spans[last].upperBound
    let text = analysis.text.slice(bytes).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    let happening = causation.effect.flatMap(reading.happening) ?? ""
    return Claim(
      article: reading.article.id,
      slot: Slot(attribute: "event.cause", subject: Subject(happening, .event)),
      value: .text(isDenied ? "not " + text : text),
      span: bytes,
      sentence: reading.sentenceBytes(of: token),
      polarity: isDenied ? .denied : .asserted,
      modality: modality.modality,
      attribution: reading.speech[token]
        ?? causation.speaker.map {
          Attribution(speaker: phrase(of: $0, analysis, reading.tree), verb: analysis.lemmas[token])
        },
      zone: reading.article.zone(at: bytes.lowerBound),
      extractor: signature,
      context: Context(terms: reading.terms(of: words), sentence: reading.tree.sentence[token])
    )
  }
}

extension Reading {
  /// "Boeing, the Danes and the price of fuel": a noun with those it is joined to.
  fileprivate func causes(joinedTo noun: Int) -> [Int] {
    analysis.joined(to: noun) { [.noun, .proper].contains(analysis.parts[$0]) }
  }

  /// The words of a cause, without what is only added to it.
  fileprivate func stretch(of cause: Int) -> [Int] {
    let dropped: Set<Dependency> = [.relcl, .appos, .parataxis, .advcl, .punct, .cc, .conj, .neg]
    var tokens = [cause]
    var next = 0
    while next < tokens.count {
      let token = tokens[next]
      next += 1
      for child in analysis.children(of: token) where !dropped.contains(analysis.labels[child]) {
        let isLink = Self.links.contains(analysis.lowers[child])
        if token != cause || !isLink { tokens.append(child) }
      }
    }
    return tokens.sorted()
  }

  private static let links: Set<String> = ["because", "when", "that", "a", "an", "the", "for"]

  /// Nouns, names, verbs and adjectives of a cause, its own word first.
  fileprivate func terms(of words: [Int]) -> [Context.Term] {
    words.compactMap { token in
      let lemma = analysis.lemmas[token].lowercased()
      switch analysis.parts[token] {
      case .noun: return Context.Term(.head, "n", lemma, rank: 0)
      case .proper: return Context.Term(.head, "N", analysis.words[token], rank: 0)
      case .verb: return Context.Term(.head, "v", lemma, rank: 0)
      case .adjective: return Context.Term(.head, "a", lemma, rank: 0)
      default: return nil
      }
    }
  }

  /// A thing, a name or a clause, other than what happened, and not a word that tells nothing.
  fileprivate func isCause(_ causation: Causation, _ words: [Int]) -> Bool {
    let cause = causation.cause
    let isClause = [.verb, .auxiliary].contains(analysis.parts[cause]) && words.count > 1
    let isNoun = [.noun, .proper].contains(analysis.parts[cause])
    guard isClause || isNoun || analysis.labels[cause] == .nsubj, words.count <= 30,
      analysis.parts[cause] != .pronoun
    else { return false }
    let entity = tree.entity[cause]
    if entity >= 0, ["DATE", "TIME", "CARDINAL"].contains(analysis.entities[entity].label) {
      return false
    }
    let lemma = analysis.lemmas[cause].lowercased()
    if CauseWords.are("empty", lemma) || CauseWords.are("finder", lemma) { return false }
    return causation.effect.flatMap(happening) != Happenings.english.name(of: lemma)
      || Happenings.english.name(of: lemma) == nil
  }

  /// Said of what the article tells of: not of such things in general, another one, or an old one.
  fileprivate func isOwn(_ causation: Causation, at token: Int, _ words: [Int]) -> Bool {
    let zone = article.zone(at: analysis.spans[token].lowerBound)
    guard zone == .body || zone == .headline, !isQuestion(token) else { return false }
    if analysis.children(of: token, .advmod).contains(where: {
      CauseWords.are("always", analysis.lowers[$0])
    }) {
      return false
    }
    guard !isOld(token, but: words) else { return false }
    guard let effect = causation.effect, analysis.parts[effect] != .verb else { return true }
    let children = analysis.children(of: effect, .det, .poss, .amod, .nummod)
    if children.contains(where: { CauseWords.are("general", analysis.lowers[$0]) }) { return false }
    return !analysis.tags[effect].hasSuffix("S")
      || children.contains { analysis.labels[$0] != .amod }
  }

  private func isQuestion(_ token: Int) -> Bool {
    let sentence = analysis.sentence(of: token)
    return sentence.suffix(3).contains { analysis.words[$0] == "?" }
  }

  /// A date of the sentence, outside the cause, lies two months or more before the article.
  func isOld(_ token: Int, but words: [Int]) -> Bool {
    guard let day = article.publication.day else { return false }
    return (dates[tree.sentence[token]] ?? []).contains { date in
      let fields = date.value.text.split(separator: "-").map { Int($0) }
      guard !words.contains(date.tokens.lowerBound), let year = fields.first ?? nil else {
        return false
      }
      let month = fields.count > 1 ? fields[1] ?? 12 : 12
      return year * 12 + month + 2 <= day.year * 12 + day.month
    }
  }

  /// How it is told; nil for plans, conditions and what may come.
  fileprivate func modality(of token: Int) -> Modality? {
    let verb = analysis.parts[token] == .noun ? Frame(from: token, in: analysis).verb : token
    let modality = Modality(of: verb, in: analysis, tree: tree)
    guard modality.modality != .planned, let verb else { return nil }
    let isConditional = ([verb] + analysis.ancestors(of: verb)).contains { above in
      analysis.children(of: above, .mark).contains {
        ["if", "whether", "unless"].contains(analysis.lowers[$0])
      }
    }
    return isConditional || !hasHappened(verb) ? nil : modality
  }

  /// "Rejects the argument that the rope broke".
  fileprivate func isRejected(_ token: Int) -> Bool {
    let claim = analysis.heads[token]
    return analysis.labels[token] == .acl && analysis.labels[claim] == .dobj
      && CauseWords.are("theory", analysis.lemmas[claim].lowercased())
      && VerbClasses.english.denying.contains(analysis.lemmas[analysis.heads[claim]])
  }

  private func hasHappened(_ verb: Int) -> Bool {
    if analysis.lemmas[verb] == "be" || analysis.tags[verb] == "VBD" { return true }
    let auxiliaries = analysis.children(of: verb, .aux, .auxpass).map { analysis.lemmas[$0] }
    if auxiliaries.contains("have") || auxiliaries.contains("do") { return true }
    if analysis.tags[verb] == "VBN" {
      return auxiliaries.isEmpty || auxiliaries.allSatisfy { ["be", "get"].contains($0) }
    }
    return ["VBZ", "VBP"].contains(analysis.tags[verb]) && auxiliaries.isEmpty
  }
}
