import Facts

/// A seeded source of articles, claims and findings: SplitMix64, the same on every machine.
///
/// Ground: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators".
struct Dice: RandomNumberGenerator {
  private var state: UInt64
  /// What stories made of claims that were left open.
  var settled: [Identifier<Claim>: Value] = [:]

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func flip() -> Bool { Bool.random(using: &self) }

  mutating func maybe<Thing>(_ thing: (inout Dice) -> Thing) -> Thing? {
    flip() ? thing(&self) : nil
  }

  mutating func list<Thing>(_ range: ClosedRange<Int>, _ thing: (inout Dice) -> Thing) -> [Thing] {
    (0..<number(range)).map { _ in thing(&self) }
  }

  mutating func pick<Thing>(_ things: [Thing]) -> Thing {
    things[number(0...things.count - 1)]
  }

  mutating func pick<Case: CaseIterable>() -> Case {
    pick(Array(Case.allCases))
  }

  /// Words that databases, JSON and terminals have been known to stumble over.
  mutating func words() -> String {
    let words = [
      "canola", "", " ", "l’été", "e\u{301}té", "\u{E9}té", "李强", "🇨🇦👩‍👩‍👧", "o'clock", "\"quoted\"",
      "'); DROP TABLE article; --", "a\\b", "line\nbreak", "tab\there", "\u{FEFF}", "\u{202E}",
      "%_", "NULL",
      "1e5", "{\"a\":[1]}", "\u{7F}\u{1B}[31m", "Ǆ",
    ]
    return list(1...4) { $0.pick(words) }.joined(separator: flip() ? " " : "")
  }

  mutating func day() -> CivilDay {
    CivilDay(number: number(-719_162...2_932_896)) ?? day()
  }

  /// Finite, from the whole breadth of what a Double holds.
  mutating func double() -> Double {
    let plain: [Double] = [
      0, 1, -1, 0.1, 12.5, 3_700_000_000, 1e15, 1e300, .leastNonzeroMagnitude, -0.25, 1.0 / 3,
    ]
    let double = flip() ? pick(plain) : Double(bitPattern: next())
    return double.isFinite ? double : 40
  }
}
