import Facts

/// Writes indented JSON as its parts come, so that a long list need not be held.
///
/// The bytes are those of `JSONValue.text(isIndented: true)`.
struct JSONPen {
  private struct Level {
    let close: String
    var isEmpty = true
  }

  private var levels: [Level] = []

  mutating func openObject(_ name: String? = nil, to output: inout some TextOutputStream) {
    open("{", "}", name, &output)
  }

  mutating func openList(_ name: String? = nil, to output: inout some TextOutputStream) {
    open("[", "]", name, &output)
  }

  /// A member of the open object where it has a name, else an item of the open list.
  mutating func add(
    _ value: JSONValue,
    _ name: String? = nil,
    to output: inout some TextOutputStream
  ) {
    begin(name, &output)
    output.write(value.text(depth: levels.count))
  }

  mutating func close(to output: inout some TextOutputStream) {
    guard let level = levels.popLast() else { return }
    if !level.isEmpty { output.write("\n" + String(repeating: "  ", count: levels.count)) }
    output.write(level.close)
  }

  private mutating func open(
    _ open: String,
    _ close: String,
    _ name: String?,
    _ output: inout some TextOutputStream
  ) {
    begin(name, &output)
    output.write(open)
    levels.append(Level(close: close))
  }

  /// The comma, the line and the name before a part.
  private mutating func begin(_ name: String?, _ output: inout some TextOutputStream) {
    guard let last = levels.indices.last else { return }
    output.write(levels[last].isEmpty ? "\n" : ",\n")
    levels[last].isEmpty = false
    output.write(String(repeating: "  ", count: levels.count))
    if let name { output.write(JSONValue.string(name).text() + ": ") }
  }
}
