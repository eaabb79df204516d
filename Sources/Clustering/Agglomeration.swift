/// Articles that grow together into stories, the most alike first, until no two groups are alike
/// enough.
///
/// In each round every two groups that are one another's nearest join, as in the method of
/// reciprocal nearest neighbours (F. Murtagh, "A survey of recent advances in hierarchical
/// clustering algorithms", 1983). Only groups that blocking has paired are ever compared.
struct Agglomeration {
  /// The likeness at which groups still join.
  ///
  /// Same-story groups of the evaluation's articles join at 0.2 and above, a column or a report
  /// of a trade paper at 0.12; groups of different stories would at 0.05 and below, and short
  /// notes of many firms' quarters or of one stock exchange at 0.1 to 0.2.
  static let threshold: Float = 0.12
  /// Likenesses below are as good as none.
  private static let floor = threshold / 8
  /// A group keeps that many of the groups it is most like, so that a story of thousands costs no
  /// more than its size.
  private static let reach = 64

  private var groups: [Group]

  init(_ profiles: [Collection.Profile]) {
    groups = profiles.enumerated().map { Group($1, at: $0) }
  }

  /// Looks how like two articles are; before `run`.
  mutating func compare(_ pair: Pair) {
    let likeness = groups[pair.left].likeness(to: groups[pair.right])
    if likeness >= Agglomeration.floor { link(pair.left, pair.right, likeness) }
  }

  /// The groups' members, each ascending, the groups by their first member.
  mutating func run() -> [[Int]] {
    var changed = Array(groups.indices)
    while !changed.isEmpty {
      for index in changed { groups[index].findNearest() }
      let joints = Set(changed.compactMap(joint)).sorted()
      changed = Set(joints.flatMap { join($0) }).filter { !groups[$0].members.isEmpty }.sorted()
    }
    return groups.map(\.members).filter { !$0.isEmpty }
  }

  /// The pair that a group makes with its nearest, if that is mutual and close enough.
  private func joint(at index: Int) -> Pair? {
    guard let near = groups[index].nearest, groups[near].nearest == index,
      groups[index].kin[near] ?? 0 >= Agglomeration.threshold
    else { return nil }
    return Pair(left: min(index, near), right: max(index, near))
  }

  /// Joins two groups into the left one; gives the groups whose nearest may have changed.
  private mutating func join(_ pair: Pair) -> [Int] {
    let right = groups[pair.right]
    let kin = Set(groups[pair.left].kin.keys).union(right.kin.keys)
      .subtracting([pair.left, pair.right])
    groups[pair.left].absorb(right)
    groups[pair.right] = .none
    var links: [(index: Int, likeness: Float)] = []
    for index in kin {
      groups[index].kin[pair.left] = nil
      groups[index].kin[pair.right] = nil
      let likeness = groups[pair.left].likeness(to: groups[index])
      if likeness >= Agglomeration.floor { links.append((index, likeness)) }
    }
    links.sort { ($1.likeness, $0.index) < ($0.likeness, $1.index) }
    for (index, likeness) in links.prefix(Agglomeration.reach) { link(pair.left, index, likeness) }
    return [pair.left] + kin
  }

  private mutating func link(_ one: Int, _ other: Int, _ likeness: Float) {
    groups[one].kin[other] = likeness
    groups[other].kin[one] = likeness
  }
}

/// Articles that stand together so far.
private struct Group {
  /// Ascending; none once another group has taken them.
  private(set) var members: [Int]
  private var words: Vector
  private var names: Vector
  /// The sum of its members' days, and how many have one.
  private var days: (total: Int, count: Int)
  /// The groups it was compared with, and how like they are.
  var kin: [Int: Float] = [:]
  private(set) var nearest: Int?

  static let none = Group(members: [], words: .zero, names: .zero, days: (0, 0))

  private init(members: [Int], words: Vector, names: Vector, days: (total: Int, count: Int)) {
    self.members = members
    self.words = words
    self.names = names
    self.days = days
  }

  init(_ profile: Collection.Profile, at index: Int) {
    self.init(
      members: [index],
      words: profile.words,
      names: profile.names,
      days: profile.published.map { ($0, 1) } ?? (0, 0)
    )
  }

  /// From 0 to 1: the geometric mean of how much the groups share of their words and of their
  /// names, each the average over all pairs of their articles, less where their days lie apart.
  ///
  /// Words alone would join two earthquakes, names alone two matters of one government.
  func likeness(to other: Group) -> Float {
    let names = names.dot(other.names)
    guard names > 0 else { return 0 }
    let pairs = Float(members.count) * Float(other.members.count)
    return (names * words.dot(other.words)).squareRoot() / pairs * nearness(to: other)
  }

  /// 1 up to three days between the groups' mean days, a half at eight, a quarter at eighteen; 1
  /// where one has none.
  private func nearness(to other: Group) -> Float {
    guard days.count > 0, other.days.count > 0 else { return 1 }
    let gap = abs(
      Float(days.total) / Float(days.count) - Float(other.days.total) / Float(other.days.count)
    )
    return 1 / (1 + max(0, gap - 3) / 5)
  }

  mutating func absorb(_ other: Group) {
    members = (members + other.members).sorted()
    words = words.adding(other.words, atMost: 2 * Collection.longest.words)
    names = names.adding(other.names, atMost: 2 * Collection.longest.names)
    days = (days.total + other.days.total, days.count + other.days.count)
    kin = [:]
  }

  /// The most alike; of equals the one of lowest index.
  mutating func findNearest() {
    var best: (likeness: Float, index: Int)?
    for (index, likeness) in kin {
      if let found = best, (found.likeness, -found.index) > (likeness, -index) { continue }
      best = (likeness, index)
    }
    nearest = best?.index
  }
}
