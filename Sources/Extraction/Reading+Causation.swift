import Language

/// The ways through the tree from a word that tells of a cause.
extension Reading {
  /// The subject of a verb, its own or that of the verb it is joined to; of a relative clause the
  /// noun it hangs on, of "it was they who" the noun before.
  func subject(of verb: Int) -> Int? {
    var verb = verb
    for _ in 0..<4 {
      if let subject = analysis.child(of: verb, .nsubj, .nsubjpass) {
        let isRelative = ["which", "that", "who"].contains(analysis.lowers[subject])
        if !isRelative { return announced(by: subject) }
        let above = analysis.heads[verb]
        return analysis.labels[verb] == .relcl ? above : resolved(analysis.child(of: above, .attr))
      }
      guard [.xcomp, .conj].contains(analysis.labels[verb]) else { return nil }
      verb = analysis.heads[verb]
      guard analysis.child(of: verb, .dobj) == nil else { return nil }
    }
    return nil
  }

  /// "Police: cable caused fire": what stands behind the colon.
  private func announced(by subject: Int) -> Int {
    let isAnnouncing = subject + 1 < analysis.count && analysis.words[subject + 1] == ":"
    return (isAnnouncing ? analysis.child(of: subject, .appos) : nil) ?? subject
  }

  func object(of token: Int, after preposition: String) -> Int? {
    analysis.children(of: token, .prep, .dative, .agent)
      .first { analysis.lowers[$0] == preposition }.flatMap { object(of: $0) }
  }

  func object(of preposition: Int) -> Int? {
    analysis.child(of: preposition, .pobj, .pcomp)
  }

  /// What "it" and "they" stand for.
  func resolved(_ token: Int?) -> Int? {
    token.map { referents.antecedent(of: $0) ?? $0 }
  }

  /// What "because of", "due to", "as a result of" or "because" under a word names.
  func reason(for token: Int) -> (cause: Int, isDenied: Bool)? {
    for child in analysis.children(of: token, .prep, .acomp, .amod, .advmod, .advcl) {
      if let found = because(child) { return found }
    }
    return nil
  }

  private func because(_ token: Int) -> (cause: Int, isDenied: Bool)? {
    let isDenied = token > 0 && analysis.lowers[token - 1] == "not"
    let cause: Int? =
      switch analysis.lowers[token] {
      case "because": analysis.child(of: token, .pobj) ?? descended(token, "of")
      case "due", "owing": descended(token, "to") ?? analysis.child(of: token, .pobj)
      case "as":
        object(of: token).flatMap { noun in
          CauseWords.are("result", analysis.lemmas[noun]) ? object(of: noun, after: "of") : nil
        }
      default:
        analysis.children(of: token, .mark).contains { analysis.lowers[$0] == "because" }
          ? token : nil
      }
    return cause.map { ($0, isDenied) }
  }

  private func descended(_ token: Int, _ preposition: String) -> Int? {
    analysis.children(of: token).first { analysis.lowers[$0] == preposition }
      .flatMap { object(of: $0) }
  }

  /// "When a valve burst": a clause that tells an act of the moment at which something began.
  func moment(of verb: Int, _ link: String) -> Int? {
    analysis.children(of: verb, .advcl).first { clause in
      analysis.tags[clause] == "VBD" && analysis.lemmas[clause] != "be"
        && analysis.children(of: clause).contains { analysis.lowers[$0] == link }
    }
  }

  func isPlace(_ noun: Int) -> Bool {
    CauseWords.are("place", analysis.lemmas[noun].lowercased())
  }
}
