package import Facts
import Foundation

extension Judgement {
  /// Why a line is no judgement, in one plain sentence.
  package struct Fault: Error, CustomStringConvertible {
    package let description: String
  }

  /// Reads a line of JSON, as `json` of Reporting writes it.
  package init(line: String) throws(Fault) {
    let cells: Cells
    do {
      cells = try JSONDecoder().decode(Cells.self, from: Data(line.utf8))
    } catch let error as DecodingError {
      throw Fault(description: error.plain)
    } catch {
      throw Fault(description: "it is no JSON object")
    }
    let until = cells.until.map { ($0, CivilDay(iso: $0)) }
    if let until, until.1 == nil {
      throw Fault(description: "“until” is no day: “\(until.0.printable)”")
    }
    guard ![cells.by, cells.made, cells.why].contains(where: \.collapsed.isEmpty) else {
      throw Fault(description: "“by”, “made” and “why” may not be empty")
    }
    self.init(
      try cells.verdict(),
      author: cells.by,
      made: cells.made,
      why: cells.why,
      until: until?.1
    )
  }

  /// The members of a line.
  private struct Cells: Decodable {
    let decision: String
    let finding: String?
    let value: String?
    let claims: [String]?
    let by: String
    let made: String
    let why: String
    let until: String?

    func verdict() throws(Fault) -> Decision {
      switch decision {
      case "confirm": .confirm(try key())
      case "dismiss": .dismiss(try key())
      case "prefer": .prefer(try key(), try preferred())
      case "same": try pair(Decision.same)
      case "different": try pair(Decision.different)
      default: throw Fault(description: "there is no decision “\(decision.printable)”")
      }
    }

    private func key() throws(Fault) -> Identifier<Verdict> {
      guard let finding, !finding.isEmpty else {
        throw Fault(description: "it has no “finding”")
      }
      return Identifier(finding)
    }

    private func preferred() throws(Fault) -> String {
      guard let value else { throw Fault(description: "it has no “value”") }
      return value
    }

    private func pair(_ make: (Identifier<Claim>, Identifier<Claim>) -> Decision) throws(Fault)
      -> Decision
    {
      guard let claims, claims.count == 2 else {
        throw Fault(description: "“claims” are not two")
      }
      return make(Identifier(claims[0]), Identifier(claims[1]))
    }
  }
}

extension DecodingError {
  /// What is wrong, in a few words that name the member.
  var plain: String {
    switch self {
    case .keyNotFound(let key, _): "it has no “\(key.stringValue)”"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "“\(DecodingError.name(context))” is of the wrong kind"
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      "“\(DecodingError.name(context))” has a value that is not known"
    default: "it is no JSON object"
    }
  }

  private static func name(_ context: Context) -> String {
    context.codingPath.map(\.stringValue).joined(separator: ".")
  }
}
