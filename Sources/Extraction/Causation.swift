import Language

/// Where the words say that one thing caused another.
struct Causation {
  /// The noun of the cause, or the verb of a clause that tells it.
  var cause: Int
  /// The noun or verb of what happened; nil where none is named.
  var effect: Int?
  /// Whom the words themselves make say so: "the union blamed …".
  var speaker: Int?
  var isDenied = false
}

extension Causation {
  fileprivate init(_ reason: (cause: Int, isDenied: Bool), of effect: Int) {
    self.init(cause: reason.cause, effect: effect, isDenied: reason.isDenied)
  }
}

extension Reading {
  /// What a verb says of a cause, or a noun that tells of a happening: "the fire, due to …".
  func causation(at token: Int) -> Causation? {
    let lemma = phrasalLemma(token)
    switch analysis.parts[token] {
    case .verb where lemma != "be":
      return caused(by: token, lemma) ?? begun(with: token, lemma) ?? blamed(by: token, lemma)
        ?? traced(by: token, lemma) ?? found(by: token, lemma) ?? absolved(by: token, lemma)
        ?? happened(token)
    case .verb, .auxiliary: return explained(by: token)
    case .noun where happening(token) != nil:
      return reason(for: token).map { Causation($0, of: token) }
    default: return nil
    }
  }

  /// What a noun, or a verb with its subject, tells of that went wrong; a firm that is ruined is
  /// insolvent.
  func happening(_ token: Int) -> String? {
    let happenings = Happenings.english
    if analysis.parts[token] == .verb {
      let isPassive = analysis.child(of: token, .nsubjpass) != nil
      return happenings.name(of: phrasalLemma(token), isPassive: isPassive)
    }
    return happenings.name(of: analysis.lemmas[token].lowercased())
      ?? (isRuined(token) ? "insolvency" : nil)
  }

  private func isRuined(_ firm: Int) -> Bool {
    CauseWords.are("firm", analysis.lemmas[firm].lowercased())
      && [.dobj, .nsubjpass].contains(analysis.labels[firm])
      && CauseWords.are("ruining", phrasalLemma(analysis.heads[firm]))
  }

  /// "X caused E", "X led to E", "E was caused by X", "a fire caused by X", "E was caused when …".
  private func caused(by verb: Int, _ lemma: String) -> Causation? {
    let isLeading = CauseWords.are("leading", lemma)
    guard isLeading || CauseWords.are("causing", lemma) || CauseWords.are("ruining", lemma) else {
      return nil
    }
    let cause = analysis.child(of: verb, .agent).flatMap { object(of: $0) }
    if cause != nil || analysis.child(of: verb, .nsubjpass) != nil {
      let isPart = analysis.labels[verb] == .acl
      return told(
        cause ?? moment(of: verb, "when"),
        resolved(isPart ? analysis.heads[verb] : subject(of: verb))
      )
    }
    let effect = isLeading ? object(of: verb, after: "to") : analysis.child(of: verb, .dobj)
    return told(subject(of: verb), resolved(effect))
  }

  /// "E started from X", "E broke out when X did Y", "E happened after X did Y".
  private func begun(with verb: Int, _ lemma: String) -> Causation? {
    let isBeginning = CauseWords.are("beginning", lemma)
    guard isBeginning || CauseWords.are("happening", lemma),
      let effect = resolved(subject(of: verb))
    else { return nil }
    let source =
      isBeginning
      ? object(of: verb, after: "from").flatMap { isPlace($0) ? nil : $0 }
        ?? object(of: verb, after: "with")
      : moment(of: verb, "after")
    return told(source ?? moment(of: verb, "when") ?? reason(for: verb)?.cause, effect)
  }

  /// "S blamed X for E", "S blamed E on X", "X was blamed for E".
  private func blamed(by verb: Int, _ lemma: String) -> Causation? {
    guard CauseWords.are("blaming", lemma) else { return nil }
    let isPassive = analysis.child(of: verb, .nsubjpass) != nil
    guard let blamed = isPassive ? subject(of: verb) : analysis.child(of: verb, .dobj) else {
      return nil
    }
    let speaker = isPassive ? nil : subject(of: verb)
    if let cause = object(of: verb, after: "on") ?? object(of: blamed, after: "on") {
      return told(cause, resolved(blamed), by: speaker)
    }
    return told(blamed, for: verb, by: speaker)
  }

  /// A cause with what "for" names, if there is one.
  private func told(_ cause: Int, for verb: Int, by speaker: Int? = nil) -> Causation? {
    guard let effect = object(of: verb, after: "for") ?? object(of: cause, after: "for") else {
      return Causation(cause: cause, speaker: speaker)
    }
    let done = analysis.parts[effect] == .verb ? analysis.child(of: effect, .dobj) : effect
    return told(cause, resolved(done), by: speaker)
  }

  /// "S put E down to X", "E was traced to X".
  private func traced(by verb: Int, _ lemma: String) -> Causation? {
    guard CauseWords.are("tracing", lemma) else { return nil }
    return told(
      object(of: verb, after: "to"),
      resolved(analysis.child(of: verb, .dobj, .nsubjpass)),
      by: analysis.child(of: verb, .nsubj)
    )
  }

  /// "Findings point to X", "the police suspect X", "they ruled X out".
  private func found(by verb: Int, _ lemma: String) -> Causation? {
    guard let finder = subject(of: verb),
      CauseWords.are("finder", analysis.lemmas[finder].lowercased())
    else { return nil }
    if CauseWords.are("pointing", lemma) {
      return object(of: verb, after: "to").map { Causation(cause: $0, speaker: finder) }
    }
    let isDenied = CauseWords.are("dismissing", lemma)
    let object =
      analysis.child(of: verb, .dobj)
      ?? analysis.child(of: verb, .prt).flatMap { analysis.child(of: $0, .pobj) }
    guard isDenied || CauseWords.are("suspecting", lemma), let object else { return nil }
    return Causation(cause: object, speaker: finder, isDenied: isDenied)
  }

  /// "No fault of the brakes was found", "the brakes were checked and no fault was found".
  private func absolved(by verb: Int, _ lemma: String) -> Causation? {
    guard CauseWords.are("finding", lemma),
      let fault = analysis.child(of: verb, .nsubjpass, .dobj),
      CauseWords.are("fault", analysis.lemmas[fault].lowercased()),
      analysis.children(of: fault, .det).contains(where: { analysis.lowers[$0] == "no" })
    else { return nil }
    let checked = analysis.sentence(of: verb).prefix { $0 < fault }.last {
      analysis.labels[$0] == .nsubjpass
        && CauseWords.are("examining", analysis.lemmas[analysis.heads[$0]])
    }
    let cause =
      ["of", "in", "on", "with"].lazy.compactMap { object(of: fault, after: $0) }.first ?? checked
    return cause.map { Causation(cause: $0) }
  }

  /// "The boat capsized because …", "the talks were called off because of X".
  private func happened(_ verb: Int) -> Causation? {
    guard happening(verb) != nil else { return nil }
    if let reason = reason(for: verb) { return Causation(reason, of: verb) }
    guard analysis.child(of: verb, .nsubjpass) == nil else { return nil }
    let blow = object(of: verb, after: "after").flatMap { act in
      analysis.parts[act] == .verb && CauseWords.are("striking", analysis.lemmas[act]) ? act : nil
    }
    return (moment(of: verb, "when") ?? blow).map { Causation(cause: $0, effect: verb) }
  }

  /// "The cause of E was X", "X was the cause of E", "E was the result of X", "E was due to X", "X is
  /// to blame".
  private func explained(by verb: Int) -> Causation? {
    guard analysis.lemmas[verb] == "be", let subject = subject(of: verb) else { return nil }
    if let blame = analysis.child(of: verb, .xcomp),
      CauseWords.are("blaming", analysis.lemmas[blame])
    {
      return told(subject, for: blame)
    }
    if let effect = object(of: verb, after: "behind") { return told(subject, resolved(effect)) }
    let attribute = analysis.child(of: verb, .attr)
    if CauseWords.are("theory", analysis.lemmas[subject].lowercased()) {
      return analysis.child(of: verb, .ccomp).map { Causation(cause: $0) }
    }
    if isCause(subject) { return told(attribute ?? analysis.child(of: verb, .ccomp), of: subject) }
    if let attribute, isCause(attribute) { return told(subject, of: attribute) }
    guard let effect = resolved(subject), happening(effect) != nil else { return nil }
    if let attribute, CauseWords.are("result", analysis.lemmas[attribute].lowercased()) {
      return told(object(of: attribute, after: "of"), effect)
    }
    return reason(for: verb).map { Causation($0, of: effect) }
  }

  private func isCause(_ token: Int) -> Bool {
    CauseWords.are("cause", analysis.lemmas[token].lowercased())
  }

  /// A cause with what the noun "cause" is the cause of.
  private func told(_ cause: Int?, of noun: Int) -> Causation? {
    if let effect = object(of: noun, after: "of") ?? object(of: noun, after: "for")
      ?? analysis.child(of: noun, .poss)
    {
      return told(cause, resolved(effect))
    }
    guard analysis.lemmas[noun].lowercased() == "cause" else { return nil }
    return cause.map { Causation(cause: $0) }
  }

  private func told(_ cause: Int?, _ effect: Int?, by speaker: Int? = nil) -> Causation? {
    guard let cause, let effect, happening(effect) != nil else { return nil }
    return Causation(cause: cause, effect: effect, speaker: speaker)
  }
}
