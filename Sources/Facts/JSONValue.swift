/// A JSON value whose objects keep the order of their members.
///
/// Written with literals: `["path": .string(path), "span": [482, 488], "speaker": nil]`.
/// Ground: RFC 8259.
package enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// One name and its value in an object; a repeated name is the caller's mistake.
  package struct Member: Sendable, Hashable {
    package let name: String
    package let value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The string, or null where there is none.
  package init(_ text: String?) {
    self = text.map { .string($0) } ?? .null
  }

  /// The value on one line, or over many with two spaces a level.
  ///
  /// What could steer a terminal (control characters, bidirectional marks) is escaped, so that the
  /// bytes are safe to print; a reader gets every character back. What is not a number is null.
  package func text(isIndented: Bool = false) -> String {
    text(depth: isIndented ? 0 : nil)
  }

  /// The value as it stands so many levels deep in an indented one; nil for one line.
  package func text(depth: Int?) -> String {
    var output = ""
    write(to: &output, depth: depth)
    return output
  }
}

extension JSONValue {
  private func write(to output: inout String, depth: Int?) {
    switch self {
    case .null: output += "null"
    case .bool(let isTrue): output += isTrue ? "true" : "false"
    case .integer(let number): output += String(number)
    case .number(let number): output += number.isFinite ? Quantity.plain(number) : "null"
    case .string(let text): JSONValue.write(text, to: &output)
    case .array(let items):
      JSONValue.write(items, between: "[", "]", to: &output, depth: isFlat ? nil : depth) {
        $0.write(to: &$1, depth: $2)
      }
    case .object(let members):
      JSONValue.write(members, between: "{", "}", to: &output, depth: depth) {
        JSONValue.write($0.name, to: &$1)
        $1 += ": "
        $0.value.write(to: &$1, depth: $2)
      }
    }
  }

  /// An array of numbers stands on one line even where the rest is indented.
  private var isFlat: Bool {
    guard case .array(let items) = self else { return false }
    return items.allSatisfy {
      switch $0 {
      case .integer, .number: true
      default: false
      }
    }
  }

  private static func write<Item>(
    _ items: [Item],
    between open: String,
    _ close: String,
    to output: inout String,
    depth: Int?,
    each: (Item, inout String, Int?) -> Void
  ) {
    let inner = depth.map { $0 + 1 }
    output += open
    for (index, item) in items.enumerated() {
      if index > 0 { output += inner == nil ? ", " : "," }
      if let inner { output += "\n" + String(repeating: "  ", count: inner) }
      each(item, &output, inner)
    }
    if let depth, !items.isEmpty { output += "\n" + String(repeating: "  ", count: depth) }
    output += close
  }

  private static func write(_ text: String, to output: inout String) {
    output += "\""
    if text.utf8.allSatisfy(isPlain) {
      output += text + "\""
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      default:
        if scalar.isPrintable {
          output.unicodeScalars.append(scalar)
        } else {
          for unit in String(scalar).utf16 { output += "\\u" + JSONValue.hexadecimal(unit) }
        }
      }
    }
    output += "\""
  }

  /// Whether a byte is a printable character of ASCII that stands for itself.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private static func hexadecimal(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByNilLiteral
{
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }

  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

  package init(stringLiteral value: String) { self = .string(value) }

  package init(integerLiteral value: Int) { self = .integer(value) }

  package init(floatLiteral value: Double) { self = .number(value) }

  package init(booleanLiteral value: Bool) { self = .bool(value) }

  package init(nilLiteral: ()) { self = .null }
}
