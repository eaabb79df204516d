/// Finds heads, labels and sentence starts, greedily, by scored transitions.
struct DependencyParser: Sendable {
  private let scorer: TransitionScorer
  private let actions: ActionTable
  /// The label of each class, and the one under which its true head hangs, if it must be sought.
  private let labels: [ParserLabel]

  init(scorer: TransitionScorer, actions: ActionTable) {
    self.scorer = scorer
    self.actions = actions
    labels = actions.labels.map(ParserLabel.init)
  }

  func makeWindow() -> ContributionWindow { ContributionWindow(scorer) }

  /// Parses the document that the window is at; `isSpace` tells which tokens are white space.
  func parse(
    isSpace: [Bool],
    _ window: inout ContributionWindow
  ) -> ParseTree {
    var state = ParserState(count: isSpace.count)
    var features = [Int](repeating: -1, count: scorer.featureCount)
    while !state.isDone {
      state.features(into: &features)
      scorer.score(features, &window)
      guard let (action, number) = best(state, window.scores.base) else { break }
      state.apply(action, class: number)
    }
    let heads = state.heads.enumerated().map { $1 < 0 ? $0 : Int($1) }
    let labels = heads.indices.map { token in
      heads[token] == token ? ParserLabel.root : self.labels[Int(state.classes[token])]
    }
    var tree = ParseTree(heads: heads, labels: labels, isSpace: isSpace)
    tree.finish()
    return tree
  }

  /// The valid class with the highest score; the first of equals.
  private func best(
    _ state: ParserState,
    _ scores: UnsafeMutablePointer<Float>
  ) -> (ParserAction, Int)? {
    var best: (ParserAction, Int)?
    var highest = -Float.infinity
    for action in ParserAction.allCases where state.isValid(action) {
      for number in actions.classes[action.rawValue] where scores[number] > highest {
        highest = scores[number]
        best = (action, number)
      }
    }
    return best
  }
}

/// A label of the parser: pseudo-projective labels name the label of the true head as well.
struct ParserLabel: Sendable, Equatable {
  var dependency: Dependency
  /// The label of the token that the true head bears; `nil` when the head is true already.
  var lifted: Dependency?

  static let root = ParserLabel(dependency: .root, lifted: nil)

  init(dependency: Dependency, lifted: Dependency?) {
    self.dependency = dependency
    self.lifted = lifted
  }

  /// Reads `label` or `label||label of the true head`.
  init(_ text: String) {
    let bars = text.utf8.firstIndex(of: UInt8(ascii: "|")) ?? text.endIndex
    dependency = Dependency(rawValue: String(text[..<bars])) ?? .none
    let rest = text[bars...].dropFirst(2)
    lifted = rest.isEmpty ? nil : Dependency(rawValue: String(rest)) ?? Dependency.none
  }
}
