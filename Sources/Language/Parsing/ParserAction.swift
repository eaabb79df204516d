/// The kinds of action of the parser, by their number in the model.
enum ParserAction: Int, CaseIterable {
  case shift, reduce, left, right, split
}

/// The kinds of action of the name finder, by their number in the model.
enum NameAction: Int, CaseIterable {
  case missing, begin, inside, last, unit, out
}

/// The classes of a scorer: for each kind of action a run of labels.
struct ActionTable: Sendable {
  /// The label of each class.
  let labels: [String]
  /// The classes of each kind of action, by its number.
  let classes: [Range<Int>]

  /// Reads lines `kind <space> label`, in order of classes.
  init(lines: [String], kindCount: Int) {
    let fields = lines.map { $0.split(separator: " ", omittingEmptySubsequences: false) }
    labels = fields.map { $0.count > 1 ? String($0[1]) : "" }
    let kinds = fields.map { Int($0[0]) ?? -1 }
    classes = (0..<kindCount).map { kind in
      let first = kinds.firstIndex(of: kind) ?? 0
      return first..<first + kinds.count { $0 == kind }
    }
  }
}
