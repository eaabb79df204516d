/// Tells whether a word that would be cut inside is a URL, a host or a mail address.
struct URLMatcher: Sendable {
  let classes: CharacterClasses

  func matches(_ word: ArraySlice<UInt32>) -> Bool {
    starts(in: word).contains { isHostAndTail(word[$0...]) }
  }

  /// Where a host may begin: at the start, after `scheme://`, after each `@`.
  private func starts(in word: ArraySlice<UInt32>) -> [Int] {
    var starts = [word.startIndex]
    if let colon = schemeEnd(in: word), colon >= word.startIndex + 2,
      word[..<colon].allSatisfy(isSchemeScalar)
    {
      starts.append(colon + 3)
    }
    for place in word.indices.dropFirst() where word[place] == Scalars.at {
      starts.append(place + 1)
    }
    return starts
  }

  private func schemeEnd(in word: ArraySlice<UInt32>) -> Int? {
    word.indices.dropLast(2).first { place in
      word[place] == Scalars.colon && word[place + 1] == Scalars.slash
        && word[place + 2] == Scalars.slash
    }
  }

  private func isSchemeScalar(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 {
      return Scalars.isDigit(scalar) || Scalars.isLetter(scalar)
        || [Scalars.underscore, Scalars.plus, Scalars.hyphen, Scalars.dot].contains(scalar)
    }
    guard let properties = Scalars.properties(scalar) else { return false }
    return properties.isLetter || properties.numericType != nil
  }

  /// An ASCII letter or digit, or U+00A1 to U+FFFF.
  private func isLabel(_ scalar: UInt32) -> Bool {
    Scalars.isDigit(scalar) || Scalars.isLetter(scalar) || (0xa1...0xffff).contains(scalar)
  }

  private func isHostAndTail(_ rest: ArraySlice<UInt32>) -> Bool {
    let host = rest.prefix { scalar in
      isLabel(scalar) || scalar == Scalars.underscore || scalar == Scalars.hyphen
        || scalar == Scalars.dot || classes.contains(scalar, .domain)
    }
    guard isTail(rest[host.endIndex...]) else { return false }
    let parts = host.split(separator: Scalars.dot, omittingEmptySubsequences: false)
    return isName(parts) || isAddress(parts)
  }

  /// An optional port, then the end or a path, query or fragment.
  private func isTail(_ rest: ArraySlice<UInt32>) -> Bool {
    var tail = rest
    if tail.first == Scalars.colon {
      let digits = tail.dropFirst().prefix(5).prefix { scalar in
        Scalars.properties(scalar)?.numericType == .decimal
      }
      guard digits.count >= 2 else { return false }
      tail = tail[digits.endIndex...]
    }
    guard let first = tail.first else { return true }
    return first == Scalars.slash || first == 0x3f || first == 0x23
  }

  private func isName(_ parts: [ArraySlice<UInt32>]) -> Bool {
    guard parts.count >= 2, let last = parts.last, (2...63).contains(last.count),
      last.allSatisfy({ classes.contains($0, .domain) })
    else { return false }
    return parts.dropLast().allSatisfy { part in
      guard part.count <= 64, let first = part.first, let final = part.last else { return false }
      return isLabel(first) && isLabel(final)
        && part.allSatisfy { isLabel($0) || $0 == Scalars.underscore || $0 == Scalars.hyphen }
    }
  }

  /// A public IPv4 address in decimal parts.
  private func isAddress(_ parts: [ArraySlice<UInt32>]) -> Bool {
    guard parts.count == 4,
      parts.allSatisfy({ (1...3).contains($0.count) && $0.allSatisfy(Scalars.isDigit) })
    else { return false }
    let numbers = parts.map { part in part.reduce(0) { $0 * 10 + Int($1) - 0x30 } }
    let padded = parts.map { $0.first == 0x30 }
    guard !padded[0], (1...223).contains(numbers[0]), !padded[3], (1...254).contains(numbers[3]),
      (1...2).allSatisfy({ numbers[$0] <= 255 && !(padded[$0] && parts[$0].count == 3) })
    else { return false }
    return !Self.isPrivate(numbers[0], numbers[1])
  }

  private static func isPrivate(_ first: Int, _ second: Int) -> Bool {
    switch (first, second) {
    case (10, _), (127, _), (169, 254), (192, 168), (172, 16...31): true
    default: false
    }
  }
}

extension Unicode.Scalar.Properties {
  /// One of the five categories of letters.
  var isLetter: Bool {
    switch generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }
}
