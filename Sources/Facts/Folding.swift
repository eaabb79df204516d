extension String {
  /// Lower case without diacritics: "İhsan", "Ihsan" and "ihsan" are one.
  ///
  /// A Latin letter's base is read off its Unicode name ("LATIN SMALL LETTER L WITH STROKE"), so ł
  /// and ø fold too.
  package var folded: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    var result = ""
    result.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      if scalar.isASCII {
        result.append(String(scalar).lowercased())
      } else if scalar.properties.generalCategory == .nonspacingMark {
        continue
      } else if scalar == "\u{131}" {
        result.append("i")
      } else {
        result.append(scalar.latinBase ?? scalar.properties.lowercaseMapping)
      }
    }
    return result
  }

  /// The folded words: runs of letters and digits.
  package var foldedWords: [String] {
    let folded = folded
    guard folded.utf8.allSatisfy({ $0 < 0x80 }) else {
      return folded.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }
    return folded.utf8.split { !isLetterOrDigit($0) }.map { String(Substring($0)) }
  }
}

private func isLetterOrDigit(_ lower: UInt8) -> Bool {
  (0x61...0x7A).contains(lower) || (0x30...0x39).contains(lower)
}

/// Letters of their own, as English spells them.
private let spellings = ["ETH": "d", "THORN": "th", "SHARP": "ss"]

extension Unicode.Scalar {
  fileprivate var latinBase: String? {
    guard value < 0x2000, let name = properties.name else { return nil }
    for prefix in ["LATIN SMALL LETTER ", "LATIN CAPITAL LETTER "] where name.hasPrefix(prefix) {
      let base = name.dropFirst(prefix.count).prefix { $0 != " " }
      if let spelled = spellings[String(base)] { return spelled }
      return base.count <= 2 ? base.lowercased() : nil
    }
    return nil
  }
}
