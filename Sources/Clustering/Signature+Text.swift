import Facts

/// The form that a store keeps.
///
///     signature/2
///     article     TAB identifier
///     path        TAB path            \n, \r and \\ stand for line ends and a backslash
///     source      TAB name
///     headline    TAB words           no line where there is none, here and below
///     wire        TAB name
///     published   TAB 2026-02-13
///     dateline    TAB PORTO, Feb. 13
///     days        TAB 02-12 02-13
///     credits     TAB stems
///     (an empty line)
///     stems of the first sentence
///     …
extension Signature {
  package var text: String {
    let fields: [(String, String?)] = [
      ("article", article.rawValue), ("path", path), ("source", source), ("headline", headline),
      ("wire", wire), ("published", published?.iso), ("dateline", dateline),
      ("days", days.isEmpty ? nil : days.joined(separator: " ")),
      ("credits", credits.isEmpty ? nil : credits),
    ]
    let header = fields.compactMap { key, value in value.map { key + "\t" + escaped($0) } }
    return ([Signature.version] + header + [""] + sentences).joined(separator: "\n")
  }

  /// Nil where the text is not of this version: make the signature anew from its article.
  package init?(text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first.map(String.init) == Signature.version,
      let gap = lines.firstIndex(of: "")
    else { return nil }
    var fields: [Substring: String] = [:]
    for line in lines[1..<gap] {
      let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { return nil }
      fields[parts[0]] = unescaped(parts[1])
    }
    guard let article = fields["article"], let path = fields["path"], let source = fields["source"]
    else { return nil }
    self.init(
      article: Identifier(article),
      path: path,
      source: source,
      headline: fields["headline"],
      wire: fields["wire"],
      published: fields["published"].flatMap(CivilDay.init(iso:)),
      dateline: fields["dateline"],
      days: fields["days"].map { $0.split(separator: " ").map(String.init) } ?? [],
      credits: fields["credits"] ?? "",
      sentences: lines[(gap + 1)...].map(String.init)
    )
  }

  private static let version = "signature/2"
}

private func escaped(_ field: String) -> String {
  var result = ""
  for scalar in field.unicodeScalars {
    switch scalar {
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\\": result += "\\\\"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

private func unescaped(_ field: Substring) -> String {
  var result = ""
  var isEscaped = false
  for scalar in field.unicodeScalars {
    if isEscaped {
      result.unicodeScalars.append(scalar == "n" ? "\n" : scalar == "r" ? "\r" : scalar)
      isEscaped = false
    } else if scalar == "\\" {
      isEscaped = true
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}
