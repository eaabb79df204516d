/// The state of the arc-eager system over one document, by token numbers within it.
///
/// Ground: M. Honnibal and M. Johnson, "An Improved Non-monotonic Transition System for Dependency
/// Parsing", EMNLP 2015; as spaCy has it (`linguistic-model.md` §9).
struct ParserState {
  let count: Int
  private var stack: [Int32] = []
  /// Items that were put back before the buffer.
  private var returned: [Int32] = []
  private var next = 0
  private(set) var heads: [Int32]
  /// The class that attached each token.
  private(set) var classes: [UInt8]
  /// The child attached last on either side of each token, and the one attached before a child.
  private var lastLeft: [Int32]
  private var lastRight: [Int32]
  private var earlier: [Int32]
  private var isUnshiftable: [Bool]
  private var isStart: [Bool]

  init(count: Int) {
    self.count = count
    let none = [Int32](repeating: -1, count: count)
    (heads, lastLeft, lastRight, earlier) = (none, none, none, none)
    classes = [UInt8](repeating: 0, count: count)
    isUnshiftable = [Bool](repeating: false, count: count)
    isStart = [Bool](repeating: false, count: count)
    if count > 0 { isStart[0] = true }
  }

  private var bufferCount: Int { count - next + returned.count }

  var isDone: Bool { stack.isEmpty && bufferCount == 0 }

  private func buffer(_ index: Int) -> Int {
    if index < returned.count { return Int(returned[returned.count - 1 - index]) }
    let token = next + index - returned.count
    return token < count ? token : -1
  }

  private func top(_ index: Int) -> Int {
    index < stack.count ? Int(stack[stack.count - 1 - index]) : -1
  }

  /// The eight tokens that the scorer looks at.
  func features(into features: inout [Int]) {
    let (first, top) = (buffer(0), top(0))
    features[0] = first
    features[1] = buffer(1)
    features[2] = top
    features[3] = self.top(1)
    features[4] = self.top(2)
    features[5] = first < 0 ? -1 : Int(lastLeft[first])
    features[6] = top < 0 ? -1 : Int(lastLeft[top])
    features[7] = top < 0 ? -1 : Int(lastRight[top])
  }

  func isValid(_ action: ParserAction) -> Bool {
    let first = buffer(0)
    let begins = first >= 0 && isStart[first]
    switch action {
    case .shift:
      return stack.isEmpty || (bufferCount >= 2 && !begins && !isUnshiftable[first])
    case .reduce:
      return !stack.isEmpty
    case .left, .right:
      return !stack.isEmpty && bufferCount >= 1 && !begins
    case .split:
      let second = buffer(1)
      return bufferCount >= 2 && second == first + 1 && !isStart[second]
    }
  }

  mutating func apply(_ action: ParserAction, class number: Int) {
    switch action {
    case .shift:
      push()
    case .reduce:
      reduce()
    case .left:
      let (head, child) = (buffer(0), top(0))
      attach(child, to: head, number)
      isUnshiftable[head] = false
      stack.removeLast()
    case .right:
      attach(buffer(0), to: top(0), number)
      push()
    case .split:
      isStart[buffer(1)] = true
    }
  }

  private mutating func push() {
    if let token = returned.popLast() {
      stack.append(token)
    } else {
      stack.append(Int32(next))
      next += 1
    }
  }

  private mutating func reduce() {
    let token = stack.removeLast()
    if heads[Int(token)] < 0 && !stack.isEmpty {
      isUnshiftable[Int(token)] = true
      returned.append(token)
    }
  }

  private mutating func attach(_ child: Int, to head: Int, _ number: Int) {
    if heads[child] >= 0 {
      let old = Int(heads[child])
      if old > child { lastLeft[old] = earlier[child] } else { lastRight[old] = earlier[child] }
    }
    if head > child {
      earlier[child] = lastLeft[head]
      lastLeft[head] = Int32(child)
    } else {
      earlier[child] = lastRight[head]
      lastRight[head] = Int32(child)
    }
    heads[child] = Int32(head)
    classes[child] = UInt8(number)
  }
}
