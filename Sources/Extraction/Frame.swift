import Language

/// The way from a value up to the verb that carries it.
struct Frame {
  /// The noun counted or the thing measured; the value's own top token where the words name none.
  let anchor: Int
  /// Nouns passed on the way up, nearest first.
  private(set) var governors: [Int] = []
  /// The verb of the clause; nil in a verbless line.
  private(set) var verb: Int?
  /// What hangs on the verb, and as what.
  private(set) var branch: Int
  private(set) var relation: Dependency = .none
  /// Prepositions passed on the way up: "of", "in".
  private(set) var prepositions: [Int] = []

  init(from anchor: Int, in analysis: Analysis) {
    self.anchor = anchor
    branch = anchor
    climb(analysis)
    if let verb { self.verb = Frame.told(by: verb, analysis) }
  }

  /// Without the nouns passed: what hangs on them by the parse, and tells of the clause.
  func ofClause() -> Frame {
    var frame = self
    frame.governors = []
    return frame
  }

  /// "It was past four when the storm came", "it was in March that police searched the house": what
  /// happened is told by the clause; else the verb itself.
  private static func told(by verb: Int, _ analysis: Analysis) -> Int {
    let subject = analysis.child(of: verb, .nsubj)
    guard analysis.lemmas[verb] == "be", let subject, analysis.lowers[subject] == "it" else {
      return verb
    }
    let behind = analysis.sentence(of: verb).filter { $0 > verb }
    return behind.first { clause in
      [.advcl, .ccomp, .relcl].contains(analysis.labels[clause])
        && analysis.children(of: clause, .mark, .advmod)
          .contains { ["when", "that"].contains(analysis.lowers[$0]) }
    } ?? verb
  }

  /// Up to the verb; of what three are among, the clause says nothing.
  private mutating func climb(_ analysis: Analysis) {
    var token = anchor
    for _ in 0..<analysis.count {
      if Frame.isVerb(token, analysis), token != anchor {
        verb = token
        return
      }
      let above = analysis.heads[token]
      if above == token {
        if Frame.isVerb(token, analysis) { verb = token }
        return
      }
      if analysis.lowers[above] == "among", analysis.labels[token] == .pobj {
        prepositions.append(above)
        return
      }
      step(from: token, to: above, analysis)
      token = above
    }
  }

  private mutating func step(from token: Int, to above: Int, _ analysis: Analysis) {
    let label = analysis.labels[token]
    if Frame.isVerb(above, analysis) {
      branch = token
      relation = label
    } else if analysis.parts[above] == .adposition {
      prepositions.append(above)
    } else if label != .conj {
      governors.append(above)
    }
  }

  static func isVerb(_ token: Int, _ analysis: Analysis) -> Bool {
    let part = analysis.parts[token]
    return part == .verb
      || (part == .auxiliary && analysis.labels[token] != .aux
        && analysis.labels[token] != .auxpass)
  }
}
