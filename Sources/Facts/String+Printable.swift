extension Unicode.Scalar {
  /// Whether the character shows as itself and cannot steer a terminal or reorder the text around
  /// it.
  ///
  /// Not so: control characters (C0, DEL, C1), line and paragraph separators, bidirectional and
  /// other invisible format marks, noncharacters. The joiners and the soft hyphen, which words
  /// need, are let through. Ground: Unicode general categories; UTS #39 and CVE-2021-42574 on
  /// bidirectional marks.
  package var isPrintable: Bool {
    if (0x20..<0x7F).contains(value) { return true }
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return false
    case .format: return value == 0x200C || value == 0x200D || value == 0xAD
    default: return !properties.isNoncharacterCodePoint
    }
  }
}

extension String {
  /// The text with every character that is not printable written out: `\n`, `\t`, `\u{1B}`.
  package var printable: String {
    if unicodeScalars.allSatisfy(\.isPrintable) { return self }
    var output = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n": output += "\\n"
      case "\t": output += "\\t"
      case let scalar where scalar.isPrintable: output.unicodeScalars.append(scalar)
      default: output += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      }
    }
    return output
  }

  /// The words with one space between them and none around.
  package var collapsed: String {
    split { $0.isWhitespace }.joined(separator: " ")
  }
}
