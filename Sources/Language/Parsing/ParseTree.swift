/// The heads and labels of one document, made into a tree with sentences.
///
/// Ground: J. Nivre and J. Nilsson, "Pseudo-Projective Dependency Parsing", ACL 2005; spaCy's order
/// of search and of finding edges (`linguistic-model.md` §9.6).
struct ParseTree {
  private(set) var heads: [Int]
  private(set) var labels: [ParserLabel]
  private(set) var isStart: [Bool]
  private let isSpace: [Bool]
  private var leftEdges: [Int] = []
  private var rightEdges: [Int] = []
  /// Children of each token, ascending, as linked lists.
  private var firstChild: [Int] = []
  private var nextSibling: [Int] = []
  private static let mostRounds = 12

  init(heads: [Int], labels: [ParserLabel], isSpace: [Bool]) {
    self.heads = heads
    self.labels = labels
    self.isSpace = isSpace
    isStart = [Bool](repeating: false, count: heads.count)
  }

  /// Gives lifted tokens their true heads and finds where sentences start.
  mutating func finish() {
    let lifted = labels.indices.filter { labels[$0].lifted != nil }
    if !lifted.isEmpty {
      findEdges()
      linkChildren()
      for token in lifted { lower(token) }
    }
    findEdges()
  }

  private mutating func lower(_ token: Int) {
    guard let wanted = labels[token].lifted else { return }
    if let head = trueHead(of: token, bearing: wanted) {
      unlink(token)
      heads[token] = head
      link(token)
    }
    labels[token].lifted = nil
  }

  /// The nearest token below the head that bears the label, level by level from the left.
  private func trueHead(of token: Int, bearing wanted: Dependency) -> Int? {
    var level = [heads[token]]
    while !level.isEmpty {
      var below: [Int] = []
      for parent in level {
        var child = firstChild[parent]
        while child >= 0 {
          let isInside = child >= leftEdges[parent] && child <= rightEdges[parent]
          if isInside, child != token, !isSpace[child] {
            if labels[child] == ParserLabel(dependency: wanted, lifted: nil) { return child }
            below.append(child)
          }
          child = nextSibling[child]
        }
      }
      level = below
    }
    return nil
  }

  private mutating func linkChildren() {
    firstChild = [Int](repeating: -1, count: heads.count)
    nextSibling = firstChild
    for token in heads.indices.reversed() where heads[token] != token {
      nextSibling[token] = firstChild[heads[token]]
      firstChild[heads[token]] = token
    }
  }

  private mutating func unlink(_ token: Int) {
    let head = heads[token]
    if firstChild[head] == token {
      firstChild[head] = nextSibling[token]
      return
    }
    var child = firstChild[head]
    while nextSibling[child] != token { child = nextSibling[child] }
    nextSibling[child] = nextSibling[token]
  }

  private mutating func link(_ token: Int) {
    let head = heads[token]
    if firstChild[head] < 0 || firstChild[head] > token {
      nextSibling[token] = firstChild[head]
      firstChild[head] = token
      return
    }
    var child = firstChild[head]
    while nextSibling[child] >= 0, nextSibling[child] < token { child = nextSibling[child] }
    nextSibling[token] = nextSibling[child]
    nextSibling[child] = token
  }

  /// The outermost tokens below each token, and from them the starts of sentences.
  private mutating func findEdges() {
    leftEdges = Array(heads.indices)
    rightEdges = leftEdges
    for _ in 0..<Self.mostRounds {
      for token in heads.indices { widen(token) }
      for token in heads.indices.reversed() { widen(token) }
      isStart = [Bool](repeating: false, count: heads.count)
      for token in heads.indices where heads[token] == token { isStart[leftEdges[token]] = true }
      if isConsistent { return }
    }
  }

  private mutating func widen(_ token: Int) {
    let head = heads[token]
    leftEdges[head] = min(leftEdges[head], leftEdges[token])
    rightEdges[head] = max(rightEdges[head], rightEdges[token])
  }

  /// No arc leaves its sentence.
  private var isConsistent: Bool {
    var start = 0
    for end in heads.indices where (end > 0 && isStart[end]) || end == heads.count - 1 {
      for token in start..<end where heads[token] < start || heads[token] > end { return false }
      start = end
    }
    return true
  }
}
