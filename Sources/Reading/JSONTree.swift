import Foundation

/// A JSON value as it was read, where any field may be of any kind.
enum JSONTree {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([JSONTree])
  case object([String: JSONTree])

  /// More levels than any article has; deeper ones are refused before they are parsed.
  static let deepest = 200

  /// Why some bytes are no JSON.
  struct Fault: Error {
    let place: String
    let expected: String
    let found: String
  }

  /// Reads RFC 8259.
  init(_ json: String) throws(Fault) {
    if let fault = JSONTree.depthFault(json) { throw fault }
    do {
      let value = try JSONSerialization.jsonObject(
        with: Data(json.utf8),
        options: [.fragmentsAllowed]
      )
      self.init(any: value)
    } catch {
      throw JSONTree.fault(error, in: json)
    }
  }

  private init(any value: Any) {
    switch value {
    case let text as String: self = .text(text)
    case let object as [String: Any]: self = .object(object.mapValues(JSONTree.init(any:)))
    case let list as [Any]: self = .list(list.map(JSONTree.init(any:)))
    case let number as NSNumber:
      self =
        String(cString: number.objCType) == "c"
        ? .bool(number.boolValue) : .number(number.doubleValue)
    default: self = .null
    }
  }

  private static func depthFault(_ json: String) -> Fault? {
    var depth = 0
    var isInString = false
    var isEscaped = false
    for (offset, byte) in json.utf8.enumerated() {
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        if depth > deepest {
          return Fault(
            place: place(of: offset, in: json),
            expected: "at most \(deepest) levels",
            found: "more"
          )
        }
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      default: break
      }
    }
    return nil
  }

  /// The place and the words of Foundation's own error, without its advice.
  private static func fault(_ error: any Error, in json: String) -> Fault {
    let info = (error as NSError).userInfo
    let offset = info["NSJSONSerializationErrorIndex"] as? Int ?? 0
    let words = (info["NSDebugDescription"] as? String)?.split(separator: "\n").first.map(
      String.init
    )
    return Fault(
      place: place(of: offset, in: json),
      expected: "JSON",
      found: words ?? "something else"
    )
  }

  private static func place(of offset: Int, in json: String) -> String {
    let before = json.utf8.prefix(offset)
    let line = before.count { $0 == 0x0A } + 1
    let column = before.reversed().prefix { $0 != 0x0A }.count + 1
    return "line \(line), column \(column)"
  }
}

extension JSONTree {
  /// A field of an object; nil where it is no object, has no such field, or the field is null.
  subscript(_ name: String) -> JSONTree? {
    guard case .object(let object) = self, let value = object[name] else { return nil }
    if case .null = value { return nil }
    return value
  }

  /// Text that is more than white space.
  var text: String? {
    guard case .text(let text) = self, !text.trimmed.isEmpty else { return nil }
    return text
  }

  /// A whole number, or text that is one.
  var integer: Int? {
    switch self {
    case .number(let number): Int(exactly: number)
    case .text(let text): Int(text)
    default: nil
    }
  }

  /// The items of a list; of anything else itself.
  var items: [JSONTree] {
    guard case .list(let items) = self else { return [self] }
    return items
  }

  var isObject: Bool {
    if case .object = self { return true }
    return false
  }

  /// The fields whose names begin so, in the order of their names.
  func fields(prefix: String) -> [JSONTree] {
    guard case .object(let object) = self else { return [] }
    return object.filter { $0.key.hasPrefix(prefix) }.sorted { $0.key < $1.key }.map(\.value)
  }
}
