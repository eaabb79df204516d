/// A folded word without the commonest English endings: "ferries" and "ferry" are one, "charged"
/// and "charging" too.
///
/// Light on purpose: what is left need not be a word, and a name keeps its shape wherever it
/// stands. A word with letters outside ASCII is left alone.
func stemmed(_ word: String) -> String {
  var letters = Array(word.utf8)
  guard letters.count > 3, letters.allSatisfy({ (0x61...0x7A).contains($0) }) else { return word }
  if let ending = endings.first(where: { letters.ends(with: $0.suffix, leaving: 4) }) {
    letters.removeLast(ending.suffix.count)
    letters.append(contentsOf: ending.replacement)
  }
  if letters.count > 4, letters.last == UInt8(ascii: "e") { letters.removeLast() }
  if letters.count > 4, let last = letters.last, last == letters[letters.count - 2],
    !keptDouble.contains(last)
  {
    letters.removeLast()
  }
  return String(decoding: letters, as: UTF8.self)
}

/// The first that fits and leaves four letters is taken off; "ss" guards "press" from "s".
private let endings: [(suffix: [UInt8], replacement: [UInt8])] = [
  ("ies", "y"), ("sses", "ss"), ("ss", "ss"), ("us", "us"), ("ing", ""), ("edly", ""), ("ed", ""),
  ("es", ""), ("s", ""), ("ly", ""),
].map { (Array($0.0.utf8), Array($0.1.utf8)) }

/// Doubles that belong to the word: "fall", "free", "pass".
private let keptDouble = Set("aeiouls".utf8)

extension [UInt8] {
  fileprivate func ends(with suffix: [UInt8], leaving least: Int) -> Bool {
    count - suffix.count >= least && self[(count - suffix.count)...].elementsEqual(suffix)
  }
}
