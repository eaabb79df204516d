import Facts
import Language

/// Whether a clause is told as a fact, a plan or a possibility, and whether it is denied.
struct Modality {
  let modality: Claim.Modality
  let polarity: Claim.Polarity
  /// What "the message that …" tells is said to be untrue.
  let isDebunked: Bool

  /// What the verb of a clause, its auxiliaries and the words that govern it say.
  init(of verb: Int?, in analysis: Analysis, tree: Tree) {
    guard let verb else {
      modality = .actual
      polarity = .asserted
      isDebunked = false
      return
    }
    var modality = Claim.Modality.actual
    var isDenied = false
    var token = verb
    let isDebunked = Modality.isDebunked(verb, analysis, tree)
    for _ in 0..<6 {
      modality = Modality.stronger(modality, Modality.own(token, analysis, tree))
      if Modality.isNegated(token, analysis, tree) { isDenied.toggle() }
      let above = analysis.heads[token]
      if Modality.isHearsay(token, under: above, analysis, tree) {
        if !isDebunked { modality = .possible }
        break
      }
      guard above != token, let governed = Modality.governed(token, by: above, analysis) else {
        break
      }
      modality = Modality.stronger(modality, governed.modality)
      if governed.isDenied { isDenied.toggle() }
      token = above
    }
    self.modality = modality
    self.isDebunked = isDebunked
    polarity = isDenied != isDebunked ? .denied : .asserted
  }

  private static func own(_ verb: Int, _ analysis: Analysis, _ tree: Tree) -> Claim.Modality {
    var found = isPurpose(verb, analysis, tree) ? Claim.Modality.planned : .actual
    let lemma = analysis.lemmas[verb].lowercased()
    if VerbClasses.english.expecting.contains(lemma) { found = .planned }
    if VerbClasses.english.fearing.contains(lemma) { found = .possible }
    for child in tree.children(of: verb) {
      let lower = analysis.lowers[child]
      if analysis.labels[child] == .aux {
        switch lower {
        case "had" where isInverted(child, verb, analysis): found = .possible
        case "will", "'ll", "’ll", "shall", "wo": found = stronger(found, .planned)
        case "would" where isBackshifted(verb, analysis): found = stronger(found, .planned)
        case "may", "might", "could", "would", "should", "can", "must", "ought":
          found = stronger(found, .possible)
        default: break
        }
      }
      if analysis.labels[child] == .mark, ["if", "unless", "whether"].contains(lower) {
        found = stronger(found, .possible)
      }
      if analysis.labels[child] == .mark, lower == "once", analysis.tags[verb] != "VBD" {
        found = stronger(found, .planned)
      }
      if analysis.labels[child] == .advmod, VerbClasses.english.possible.contains(lower) {
        found = stronger(found, .possible)
      }
    }
    return found
  }

  /// "Had the board not blocked it": it did.
  private static func isInverted(_ auxiliary: Int, _ verb: Int, _ analysis: Analysis) -> Bool {
    analysis.child(of: verb, .nsubj, .nsubjpass).map { auxiliary < $0 } ?? false
  }

  /// "It has 90 days to stop the pumps", not "the first woman to win".
  private static func isPurpose(_ verb: Int, _ analysis: Analysis, _ tree: Tree) -> Bool {
    let noun = analysis.heads[verb]
    return analysis.labels[verb] == .relcl && analysis.tags[verb] == "VB"
      && tree.children(of: verb).contains { analysis.lowers[$0] == "to" }
      && !tree.children(of: noun).contains {
        ["first", "last", "next", "only", "second", "third"].contains(analysis.lowers[$0])
      }
  }

  /// "Said that he would": a future told in the past.
  private static func isBackshifted(_ verb: Int, _ analysis: Analysis) -> Bool {
    analysis.labels[verb] == .ccomp && analysis.tags[analysis.heads[verb]] == "VBD"
  }

  private static func governed(_ verb: Int, by above: Int, _ analysis: Analysis)
    -> (modality: Claim.Modality, isDenied: Bool)?
  {
    let label = analysis.labels[verb]
    let lemma = analysis.lemmas[above].lowercased()
    let classes = VerbClasses.english
    switch label {
    case .conj: return (.actual, false)
    case .ccomp where analysis.tags[verb] == "VB" && analysis.child(of: verb, .aux) == nil:
      return (.possible, false)
    case .ccomp:
      return (classes.unreal.contains(lemma) ? .possible : .actual, classes.denying.contains(lemma))
    case .xcomp where lemma == "have":
      let isYet = analysis.children(of: above).contains { analysis.lowers[$0] == "yet" }
      return isYet ? (.actual, true) : (.planned, false)
    case .xcomp
    where analysis.tags[verb] != "VB" && classes.possible.contains(lemma)
      && analysis.children(of: verb, .aux).contains(where: { analysis.lowers[$0] == "to" }):
      return (.possible, false)
    case .xcomp, .acl, .advcl:
      let isInfinitive = analysis.tags[verb] == "VB"
      guard isInfinitive || label != .advcl && classes.negating.contains(lemma) else { return nil }
      if classes.negating.contains(lemma) { return (.actual, true) }
      if classes.implicative.contains(lemma) { return (.actual, false) }
      return (classes.possible.contains(lemma) ? .possible : .planned, false)
    default: return nil
    }
  }

  /// "Reports that he had resigned", "a message according to which the dam had burst".
  private static func isHearsay(_ verb: Int, under noun: Int, _ analysis: Analysis, _ tree: Tree)
    -> Bool
  {
    guard [.acl, .relcl, .ccomp].contains(analysis.labels[verb]),
      VerbClasses.english.hearsay.contains(analysis.lemmas[noun].lowercased()),
      analysis.parts[noun] == .noun
    else { return false }
    return tree.children(of: verb).contains {
      [.nsubj, .nsubjpass].contains(analysis.labels[$0])
        && !["that", "which", "who"].contains(analysis.lowers[$0])
    }
  }

  /// "The claim that a door was locked is false": what the hearsay tells is denied.
  private static func isDebunked(_ verb: Int, _ analysis: Analysis, _ tree: Tree) -> Bool {
    let near = max(0, verb - 40)..<min(analysis.count, verb + 40)
    let tokens = analysis.sentences[tree.sentence[verb]].clamped(to: near)
    let classes = VerbClasses.english
    guard
      tokens.prefix(while: { $0 < verb }).contains(where: {
        analysis.parts[$0] == .noun && classes.hearsay.contains(analysis.lemmas[$0].lowercased())
      })
    else { return false }
    return tokens.contains { word in
      let above = analysis.heads[word]
      return classes.untrue.contains(analysis.lowers[word])
        && [.acomp, .attr].contains(analysis.labels[word]) && above != verb
        && !tree.children(of: above).contains { analysis.labels[$0] == .neg }
    }
  }

  private static func isNegated(_ verb: Int, _ analysis: Analysis, _ tree: Tree) -> Bool {
    let isThere = tree.children(of: verb).contains { analysis.labels[$0] == .expl }
    return tree.children(of: verb).contains { child in
      if analysis.labels[child] == .neg || isNoLonger(child, analysis, tree) { return true }
      guard
        [.nsubj, .nsubjpass, .dobj].contains(analysis.labels[child])
          || (isThere && analysis.labels[child] == .attr)
      else { return false }
      return ["none", "nobody", "no-one", "nothing"].contains(analysis.lowers[child])
        || isNone(child, analysis, tree)
    }
  }

  private static func isNoLonger(_ adverb: Int, _ analysis: Analysis, _ tree: Tree) -> Bool {
    analysis.lowers[adverb] == "longer"
      && tree.children(of: adverb).contains { analysis.lowers[$0] == "no" }
  }

  /// "No guard", "not one guard", "not a single guard".
  private static func isNone(_ noun: Int, _ analysis: Analysis, _ tree: Tree) -> Bool {
    tree.children(of: noun).contains { child in
      if analysis.labels[child] == .det, analysis.lowers[child] == "no" { return true }
      if analysis.labels[child] == .neg { return true }
      return [.det, .nummod].contains(analysis.labels[child])
        && tree.children(of: child).contains { analysis.labels[$0] == .neg }
    }
  }

  private static func stronger(_ left: Claim.Modality, _ right: Claim.Modality) -> Claim.Modality {
    left == .possible || right == .possible
      ? .possible : left == .planned || right == .planned ? .planned : .actual
  }
}
