extension Claim {
  /// Whether the words beside the value say that it moves: "has risen to", "now", "still"; not where
  /// they tell what it moved from: "rises to 15,000 from 10,000" is one change, nor where they tell a
  /// plan: "will rise to 15,000".
  package var tellsChange: Bool {
    if modality == .planned { return false }
    if slot.qualifiers.contains(where: { $0.role == .base }) { return false }
    return context.terms.contains { term in
      switch term.part {
      case "v": term.rank <= 1 && Claim.changing.contains(term.text)
      case "r": term.rank <= 3 && Claim.momentary.contains(term.text)
      default: false
      }
    }
  }

  /// Whether the words beside the value say that somebody made it another: "sweetened its offer to
  /// €8.95", "has raised the fine to".
  package var tellsRevision: Bool {
    if modality == .planned || slot.qualifiers.contains(where: { $0.role == .base }) {
      return false
    }
    return context.terms.contains { $0.rank <= 1 && Claim.revising.contains($0.text) }
  }

  private static let revising: Set<String> = [
    "downgrade", "hike", "improve", "increase", "lower", "raise", "revise", "sweeten", "upgrade",
  ]

  private static let changing: Set<String> = [
    "climb", "decrease", "drop", "dwindle", "fall", "go_down", "go_up", "grow", "increase", "jump",
    "mount", "raise", "remain", "rise", "shrink", "spread", "swell",
  ]
  private static let momentary: Set<String> = ["already", "currently", "meanwhile", "now", "still"]
}

extension Value {
  /// Whether such a value can move though no named attribute says that it does: counts and sums.
  package var canMove: Bool {
    switch self {
    case .count, .money: true
    default: false
    }
  }
}
