import Foundation
import TestKit

/// A JSON Schema under Fixtures/formats, and what of a document does not fit it.
///
/// Knows the keywords that these schemas use, and refuses any other: `$ref` to a definition, `type`,
/// `enum`, `required`, `properties`, `additionalProperties`, `items`, `minItems`, `uniqueItems`,
/// `minLength`, `pattern`, `minimum`, `maximum`.
struct JSONSchema {
  private let root: [String: Any]

  init(_ name: String) throws {
    let file = URL(fileURLWithPath: Fixtures.folder + "/formats/\(name).schema.json")
    let parsed = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    root = parsed as? [String: Any] ?? [:]
  }

  /// A line for each misfit, with its place; none where the document fits.
  func misfits(in text: String, definition: String? = nil) throws -> [String] {
    let document = try JSONSerialization.jsonObject(
      with: Data(text.utf8),
      options: .fragmentsAllowed
    )
    let schema: [String: Any] = definition.map { ["$ref": "#/definitions/" + $0] } ?? root
    return misfits(document, schema, "$")
  }

  private func misfits(_ node: Any, _ schema: [String: Any], _ place: String) -> [String] {
    schema.flatMap { keyword, rule -> [String] in
      switch keyword {
      case "title", "definitions": []
      case "$ref":
        misfits(node, definition(rule as? String ?? ""), place)
      case "type":
        types(rule).contains { isOf($0, node) } ? [] : ["\(place) is no \(rule)"]
      case "enum":
        strings(rule).contains(string(node)) ? [] : ["\(place) is \(string(node)), none of \(rule)"]
      default:
        misfits(in: node, keyword, rule, schema, place)
      }
    }
  }

  private func misfits(
    in node: Any,
    _ keyword: String,
    _ rule: Any,
    _ schema: [String: Any],
    _ place: String
  ) -> [String] {
    switch keyword {
    case "required", "properties", "additionalProperties":
      guard let object = node as? [String: Any] else { return [] }
      return misfits(object: object, keyword, rule, schema, place)
    case "items", "minItems", "uniqueItems":
      guard let list = node as? [Any] else { return [] }
      return misfits(list: list, keyword, rule, place)
    case "minLength", "pattern":
      guard let text = node as? String else { return [] }
      if let least = rule as? Int { return text.count < least ? ["\(place) is too short"] : [] }
      let isFit = text.range(of: rule as? String ?? "", options: .regularExpression) != nil
      return isFit ? [] : ["\(place), “\(text)”, does not match \(rule)"]
    case "minimum", "maximum":
      guard let number = node as? Double, let limit = rule as? Double else { return [] }
      let isFit = keyword == "minimum" ? number >= limit : number <= limit
      return isFit ? [] : ["\(place) is \(number), beyond \(limit)"]
    default: return ["the schema has a keyword that is not known: \(keyword)"]
    }
  }

  private func misfits(
    object: [String: Any],
    _ keyword: String,
    _ rule: Any,
    _ schema: [String: Any],
    _ place: String
  ) -> [String] {
    let known = schema["properties"] as? [String: Any] ?? [:]
    switch (keyword, rule) {
    case ("required", _):
      return strings(rule).filter { object[$0] == nil }.map { "\(place) has no \($0)" }
    case ("properties", _):
      return known.flatMap { name, part in
        object[name].map { misfits($0, part as? [String: Any] ?? [:], "\(place).\(name)") } ?? []
      }
    case (_, let part as [String: Any]):
      return object.filter { known[$0.key] == nil }.flatMap {
        misfits($0.value, part, "\(place).\($0.key)")
      }
    default:
      return object.keys.filter { known[$0] == nil }.map { "\(place) has a member \($0)" }
    }
  }

  private func misfits(list: [Any], _ keyword: String, _ rule: Any, _ place: String) -> [String] {
    switch keyword {
    case "minItems": return list.count < rule as? Int ?? 0 ? ["\(place) has too few items"] : []
    case "uniqueItems":
      guard rule as? Bool == true else { return [] }
      return Set(list.map(string)).count < list.count ? ["\(place) has an item twice"] : []
    default:
      return list.enumerated().flatMap { index, item in
        misfits(item, rule as? [String: Any] ?? [:], "\(place)[\(index)]")
      }
    }
  }

  private func definition(_ reference: String) -> [String: Any] {
    let name = String(reference.split(separator: "/").last ?? "")
    let definitions = root["definitions"] as? [String: Any] ?? [:]
    return definitions[name] as? [String: Any] ?? ["no such definition: " + name: true]
  }

  private func types(_ rule: Any) -> [String] { rule as? [String] ?? [rule as? String ?? ""] }

  private func isOf(_ type: String, _ node: Any) -> Bool {
    switch type {
    case "object": node is [String: Any]
    case "array": node is [Any]
    case "string": node is String
    case "null": node is NSNull
    case "boolean": isBoolean(node)
    case "number": node is Double && !isBoolean(node)
    case "integer": (node as? Double).map { $0 == $0.rounded() && !isBoolean(node) } ?? false
    default: false
    }
  }

  private func isBoolean(_ node: Any) -> Bool { ["true", "false"].contains(string(node)) }

  private func strings(_ rule: Any) -> [String] {
    (rule as? [Any] ?? []).map { ($0 as? String) ?? string($0) }
  }

  /// A string as it is; anything else as JSON, its keys in order.
  private func string(_ node: Any) -> String {
    if let text = node as? String { return text }
    let data = try? JSONSerialization.data(
      withJSONObject: node,
      options: [.sortedKeys, .fragmentsAllowed]
    )
    return data.map { String(decoding: $0, as: UTF8.self) } ?? "?"
  }
}
