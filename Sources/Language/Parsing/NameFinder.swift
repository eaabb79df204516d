/// Finds names and other entities, token by token, by scored actions.
struct NameFinder: Sendable {
  private let scorer: TransitionScorer
  private let actions: ActionTable
  /// For each class that begins an entity, the classes that go on with it and end it.
  private let following: [Following]

  private struct Following {
    let inside: Int
    let last: Int
  }

  init(scorer: TransitionScorer, actions: ActionTable) {
    self.scorer = scorer
    self.actions = actions
    func find(_ action: NameAction, _ label: String) -> Int {
      let classes = actions.classes[action.rawValue]
      return classes.first { actions.labels[$0] == label } ?? classes.lowerBound
    }
    following = actions.labels.map { label in
      Following(inside: find(.inside, label), last: find(.last, label))
    }
  }

  func makeWindow() -> ContributionWindow { ContributionWindow(scorer) }

  /// The entities of the document that the window is at, by token numbers within it.
  func entities(
    isSpace: [Bool],
    isStart: [Bool],
    _ window: inout ContributionWindow
  ) -> [Entity] {
    var entities: [Entity] = []
    var open: (start: Int, begin: Int)?
    var features = [Int](repeating: -1, count: scorer.featureCount)
    for token in isSpace.indices {
      features = [token, open?.start ?? -1, open == nil ? -1 : token - 1]
      scorer.score(features, &window)
      let goesOn = token + 1 < isSpace.count && !isStart[token + 1]
      if let entity = open {
        let next = following[entity.begin]
        let scores = window.scores.base
        let isInside = goesOn && scores[next.inside] >= scores[next.last]
        if isInside { continue }
        entities.append(
          Entity(tokens: entity.start..<token + 1, label: actions.labels[entity.begin])
        )
        open = nil
      } else {
        let (action, number) = best(isSpace: isSpace[token], goesOn, window.scores.base)
        if action == .begin { open = (token, number) }
        if action == .unit {
          entities.append(Entity(tokens: token..<token + 1, label: actions.labels[number]))
        }
      }
    }
    return entities
  }

  /// The valid class with the highest score where no entity is open; the first of equals.
  private func best(
    isSpace: Bool,
    _ goesOn: Bool,
    _ scores: UnsafeMutablePointer<Float>
  ) -> (NameAction, Int) {
    var best = (NameAction.out, actions.classes[NameAction.out.rawValue].lowerBound)
    guard !isSpace else { return best }
    var highest = -Float.infinity
    for action in [NameAction.begin, .unit, .out] where action != .begin || goesOn {
      for number in actions.classes[action.rawValue] {
        let isNamed = action == .out || !actions.labels[number].isEmpty
        if isNamed, scores[number] > highest {
          highest = scores[number]
          best = (action, number)
        }
      }
    }
    return best
  }
}
