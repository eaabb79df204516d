/// What a network has computed for kinds of tokens: their embedding and its products with the
/// three parts of the first layer's weights, so that neither is computed again.
///
/// Bounded: when it is full, a kind that was not used lately makes room (the clock algorithm). A
/// round may use fewer kinds than the store holds, and does: it has `NetworkScratch.rows` at most.
struct KindStore: ~Copyable {
  static let capacity = 4096
  static let width = MaxoutLayer.width + 3 * MaxoutLayer.products

  private let rows = FloatBuffer(count: capacity * width)
  /// By kind; −1 when it is not in the store.
  private var slots: [Int32] = []
  private var kinds: [Int32] = []
  /// The round in which a slot was last used.
  private var rounds: [UInt32] = []
  /// Used since the hand last passed.
  private var isUsed: [Bool] = []
  private var hand = 0
  private var round: UInt32 = 0

  /// Begins a round: what it uses stays till the next one begins.
  mutating func beginRound(kindCount: Int) {
    round += 1
    if slots.count < kindCount {
      slots += [Int32](repeating: -1, count: max(kindCount - slots.count, slots.count))
    }
  }

  /// The slot of a kind, used from now on; −1 when it is not in the store.
  @inline(__always)
  mutating func slot(of kind: Int) -> Int {
    let slot = Int(slots[kind])
    if slot >= 0 {
      rounds[slot] = round
      isUsed[slot] = true
    }
    return slot
  }

  /// Makes a slot for a kind that has none.
  mutating func add(_ kind: Int) -> Int {
    if kinds.count < Self.capacity {
      slots[kind] = Int32(kinds.count)
      kinds.append(Int32(kind))
      rounds.append(round)
      isUsed.append(true)
      return kinds.count - 1
    }
    while rounds[hand] == round || isUsed[hand] {
      isUsed[hand] = false
      hand = (hand + 1) % Self.capacity
    }
    let slot = hand
    hand = (hand + 1) % Self.capacity
    slots[Int(kinds[slot])] = -1
    slots[kind] = Int32(slot)
    kinds[slot] = Int32(kind)
    rounds[slot] = round
    isUsed[slot] = true
    return slot
  }

  @inline(__always)
  func row(_ slot: Int) -> UnsafeMutablePointer<Float> { rows.base + slot * Self.width }
}
