/// What one token must be for a pattern of the attribute ruler.
struct TokenCondition: BitwiseCopyable {
  static let onlySpace: UInt32 = 1
  static let noSpace: UInt32 = 2

  /// One bit a tag, and one a dependency.
  var tags = UInt64.max
  var dependencies = UInt64.max
  /// The names of the lower-cased words that fit; any word when there are none.
  var firstLower: UInt32 = 0
  var lowerCount: UInt32 = 0
  /// 0 when it does not matter whether the token is white space.
  var space: UInt32 = 0
  var unused: UInt32 = 0
}

/// A pattern of one or two tokens, and which of them it changes how.
struct RulerPattern: BitwiseCopyable {
  let change: UInt32
  let firstCondition: UInt32
  let length: UInt32
  let target: UInt32
}

/// What an entry of the attribute ruler sets; −1 where it sets nothing.
struct RulerChange: BitwiseCopyable {
  var tag: Int32 = -1
  var part: Int32 = -1
  var morph: Int32 = -1
  var dependency: Int32 = -1
  /// Empty when no lemma is set.
  var lemma = TextPiece(start: 0, count: 0)
}

/// Sets parts of speech, morphology and some lemmas from tag, word and dependency.
///
/// Conditions hold for what tagger and parser said; changes are made in order, later over earlier.
struct AttributeRuler: Sendable {
  /// A token as the ruler sees it.
  struct Subject {
    let tag: Int
    let dependency: Int
    let lowerName: UInt64
    let isSpace: Bool
  }

  private let conditions: Table<TokenCondition>
  private let lowers: Table<UInt64>
  private let changes: Table<RulerChange>
  private let singles: [RulerPattern]
  /// At most as many as a mask has bits.
  private let pairs: [RulerPattern]

  init(
    conditions: Table<TokenCondition>,
    lowers: Table<UInt64>,
    patterns: Table<RulerPattern>,
    changes: Table<RulerChange>
  ) {
    self.conditions = conditions
    self.lowers = lowers
    self.changes = changes
    let all = patterns.elements
    singles = all.filter { $0.length == 1 }
    pairs = Array(all.filter { $0.length == 2 }.prefix(UInt32.bitWidth))
  }

  func fits(_ subject: Subject, _ condition: Int) -> Bool {
    let condition = conditions[condition]
    guard condition.tags >> UInt64(subject.tag) & 1 == 1,
      condition.dependencies >> UInt64(subject.dependency) & 1 == 1
    else { return false }
    if condition.space != 0,
      subject.isSpace != (condition.space == TokenCondition.onlySpace)
    {
      return false
    }
    if condition.lowerCount == 0 { return true }
    let first = Int(condition.firstLower)
    return (first..<first + Int(condition.lowerCount)).contains {
      lowers[$0] == subject.lowerName
    }
  }

  /// The numbers of the changes that patterns of one token ask for.
  func changes(for subject: Subject) -> [Int] {
    singles.filter { fits(subject, Int($0.firstCondition)) }.map { Int($0.change) }
  }

  /// The patterns of two tokens whose first or second token fits, one bit each.
  func pairMask(for subject: Subject, second: Bool) -> UInt32 {
    var mask: UInt32 = 0
    for (bit, pattern) in pairs.enumerated()
    where fits(subject, Int(pattern.firstCondition) + (second ? 1 : 0)) {
      mask |= 1 << UInt32(bit)
    }
    return mask
  }

  /// The changes that the pairs of a mask ask for, and which of the two tokens they are for.
  func pairChanges(_ mask: UInt32) -> [(change: Int, target: Int)] {
    pairs.indices.filter { mask >> UInt32($0) & 1 == 1 }.map {
      (Int(pairs[$0].change), Int(pairs[$0].target))
    }
  }

  subscript(change: Int) -> RulerChange { changes[change] }
}
