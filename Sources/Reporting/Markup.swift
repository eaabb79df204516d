import Facts

/// A piece of an HTML, SVG or XML document; all escaping is done here, once.
///
/// What it writes is well-formed XML and valid HTML alike: every element has its end tag, but for
/// the void ones of HTML. Ground: XML 1.0 (2.2 Characters, 2.4 Character Data); HTML Living
/// Standard, 13.1.2.
enum Markup {
  case text(String)
  case element(String, [(name: String, value: String)], [Markup])
  /// Several pieces side by side.
  case group([Markup])

  private static let void: Set<String> = ["meta", "br", "link", "hr"]

  static func tag(
    _ name: String,
    _ attributes: KeyValuePairs<String, String> = [:],
    _ children: Markup...
  ) -> Markup {
    .element(name, attributes.map { ($0.key, $0.value) }, children)
  }

  static func tag(
    _ name: String,
    _ attributes: KeyValuePairs<String, String> = [:],
    _ text: String
  ) -> Markup {
    .element(name, attributes.map { ($0.key, $0.value) }, [.text(text)])
  }

  static let nothing = Markup.group([])

  func write(to output: inout some TextOutputStream) {
    switch self {
    case .text(let text):
      output.write(Markup.escaped(text))
    case .group(let pieces):
      for piece in pieces { piece.write(to: &output) }
    case .element(let name, let attributes, let children):
      output.write("<" + name)
      for attribute in attributes {
        output.write(" \(attribute.name)=\"\(Markup.escaped(attribute.value, isAttribute: true))\"")
      }
      if Markup.void.contains(name) {
        output.write("/>")
        return
      }
      output.write(">")
      for child in children { child.write(to: &output) }
      output.write("</" + name + ">")
    }
  }

  private static func escaped(_ text: String, isAttribute: Bool = false) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"" where isAttribute: output += "&quot;"
      case "\n" where !isAttribute: output += "\n"
      case let scalar where scalar.isPrintable: output.unicodeScalars.append(scalar)
      default: output += String(scalar).printable
      }
    }
    return output
  }
}

extension Markup: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self = .text(value) }
}
