/// A read-only run of plain values in a mapped model file.
///
/// The owner of the file keeps it mapped as long as a table is in use.
struct Table<Element: BitwiseCopyable>: @unchecked Sendable {
  let base: UnsafePointer<Element>
  let count: Int

  subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count, "index outside a table of the model")
    return base[index]
  }

  /// A copy of all values.
  var elements: [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }

  func part(_ range: Range<Int>) -> Table {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "part outside its table")
    return Table(base: base + range.lowerBound, count: range.count)
  }

  /// The place of the first element that is not below `key`.
  func lowerBound(of key: Element) -> Int where Element: Comparable {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if base[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// A read-only map from 64-bit keys, ascending, to plain values.
struct KeyTable<Value: BitwiseCopyable>: Sendable {
  let keys: Table<UInt64>
  let values: Table<Value>

  subscript(key: UInt64) -> Value? {
    let place = keys.lowerBound(of: key)
    guard place < keys.count, keys[place] == key else { return nil }
    return values[place]
  }
}
