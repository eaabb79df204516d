import Language

/// Finds who speaks a quotation: the subject of the reporting verb over it, or beside it.
struct QuotationSpeaker {
  let analysis: Analysis

  /// The token that names the speaker of a quotation, given the tokens of its parts; nil where none
  /// is named.
  func speaker(of parts: [Range<Int>]) -> Int? {
    for part in parts {
      if let speaker = governing(part).flatMap(subject), !isInside(speaker, parts) {
        return speaker
      }
    }
    guard let first = parts.first, let last = parts.last else { return nil }
    let between = zip(parts, parts.dropFirst()).flatMap { Array($0.upperBound..<$1.lowerBound) }
    let verbs = between + following(last) + preceding(first)
    for verb in verbs where isReporting(verb) {
      if let speaker = source(verb) ?? subject(of: verb) ?? inverted(verb),
        !isInside(speaker, parts)
      {
        return speaker
      }
    }
    return nil
  }

  /// Quoted words speak nobody's words.
  private func isInside(_ token: Int, _ parts: [Range<Int>]) -> Bool {
    parts.contains { $0.contains(token) }
  }

  /// A verb of saying, or "according".
  func isReporting(_ token: Int) -> Bool {
    (analysis.parts[token] == .verb && QuotationSpeaker.saying.contains(analysis.lemmas[token]))
      || analysis.lowers[token] == "according"
  }

  /// Nothing but marks stands between a token and the start of its sentence.
  func opensSentence(_ token: Int) -> Bool {
    var start = token
    while start > 0,
      analysis.parts[start - 1] == .punctuation || analysis.parts[start - 1] == .space
    {
      start -= 1
      if [".", "!", "?"].contains(analysis.words[start]) { return true }
    }
    return start == 0 || analysis.startsSentence(in: start..<token + 1)
  }

  /// The verb of saying or naming that the quoted words hang on.
  private func governing(_ part: Range<Int>) -> Int? {
    part.lazy.map { analysis.heads[$0] }.first {
      !part.contains($0)
        && (isReporting($0) || QuotationSpeaker.naming.contains(analysis.lemmas[$0]))
    }
  }

  /// The tokens behind a quotation, to the end of the clause.
  private func following(_ part: Range<Int>) -> [Int] {
    let end = min(part.upperBound + 14, analysis.count)
    let tokens = Array(part.upperBound..<end)
    return clause(tokens, closedBy: [".", "!", "?", "\"", "“", "``"])
  }

  /// The tokens before a quotation, the nearest first, to the start of the sentence.
  private func preceding(_ part: Range<Int>) -> [Int] {
    let start = max(0, part.lowerBound - 16)
    let tokens = Array((start..<part.lowerBound).reversed())
    return clause(tokens, closedBy: [".", "!", "?", "\"", "”", "''"])
  }

  /// Up to a paragraph's end, or to one of the marks behind the first two tokens, which may be the
  /// quotation's own.
  private func clause(_ tokens: [Int], closedBy marks: Set<String>) -> [Int] {
    let stop = tokens.indices.first {
      isBreak(tokens[$0]) || ($0 > 1 && marks.contains(analysis.words[tokens[$0]]))
    }
    return Array(tokens[..<(stop ?? tokens.endIndex)])
  }

  private func isBreak(_ token: Int) -> Bool {
    analysis.parts[token] == .space && analysis.words[token].utf8.contains(UInt8(ascii: "\n"))
  }

  /// The subject of a verb, or of the verb it hangs on: "was quoted as saying".
  private func subject(of verb: Int) -> Int? {
    var verb = verb
    for _ in 0..<4 {
      if let subject = child(of: verb, [.nsubj, .nsubjpass]) {
        return ["that", "which", "who"].contains(analysis.lowers[subject])
          && analysis.labels[verb] == .relcl ? analysis.heads[verb] : subject
      }
      let above = analysis.heads[verb]
      guard above != verb,
        [.conj, .advcl, .xcomp, .pcomp, .prep, .acl, .parataxis].contains(analysis.labels[verb])
      else { return nil }
      if analysis.labels[verb] == .acl { return above }
      verb = above
    }
    return nil
  }

  /// `,' warned the guide`: behind the marks the subject may stand where objects do.
  private func inverted(_ verb: Int) -> Int? {
    guard verb > 0, analysis.parts[verb - 1] == .punctuation else { return nil }
    return child(of: verb, [.dobj]).flatMap { $0 > verb ? $0 : nil }
  }

  /// "according to the minister".
  private func source(_ verb: Int) -> Int? {
    guard analysis.lowers[verb] == "according", let to = child(of: verb, [.prep]) else {
      return nil
    }
    return child(of: to, [.pobj])
  }

  private func child(of token: Int, _ labels: Set<Dependency>) -> Int? {
    let near = max(0, token - 30)..<min(analysis.count, token + 30)
    return near.first {
      analysis.heads[$0] == token && $0 != token && labels.contains(analysis.labels[$0])
    }
  }

  private static let saying = verbs("saying")
  /// "called it": only of words that hang on the verb itself.
  private static let naming = verbs("naming")

  private static func verbs(_ kind: String) -> Set<String> {
    Set(Lexicon.rows(of: "reporting-verbs").filter { $0.last == kind }.map { $0[0] })
  }
}
