import ArgumentParser
import Facts
import Foundation
import Language
import Normalizing

/// What a scorer asks for in its cases, and how it is answered: one JSON object a line.
enum CaseKind: String, ExpressibleByArgument, CaseIterable {
  /// `{"doc","text","dct"?}` → `{"doc","timexes":[{"start","end","type","value"}]}`
  case timex
  /// `{"id","input","reference_date"?}` →
  /// `{"id","found":[{"start","end","text","type","value",…}]}`
  case numeric

  /// Throws `MalformedCase` where the line is no case.
  ///
  /// Offsets are Unicode scalars.
  func answer(to line: String, with model: LanguageModel) throws -> String {
    let question = try Question(line, of: self)
    let analysis = model.analyze(question.text)
    let found = mentions(in: analysis, published: question.day, country: nil)
    let finding = CaseFinding(text: question.text)
    let answer: JSONValue =
      switch self {
      case .timex: ["doc": .string(question.id), "timexes": .array(finding.timexes(found))]
      case .numeric:
        [
          "id": .string(question.id),
          "found": .array(
            finding.items(
              found,
              TimeListing(of: analysis, published: question.day),
              NumberListing(of: analysis)
            )
          ),
        ]
      }
    return answer.text()
  }
}

/// Why a line is no case.
struct MalformedCase: Error, CustomStringConvertible {
  let description: String
}

/// One case of either kind.
private struct Question {
  let id: String
  let text: String
  let day: CivilDay?

  private struct Fields: Decodable {
    let doc: String?
    let text: String?
    let dct: String?
    let id: String?
    let input: String?
    let referenceDate: String?
  }

  init(_ line: String, of kind: CaseKind) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    guard let fields = try? decoder.decode(Fields.self, from: Data(line.utf8)) else {
      throw MalformedCase(description: "no JSON object of strings")
    }
    let isTimex = kind == .timex
    guard let text = isTimex ? fields.text : fields.input else {
      throw MalformedCase(description: isTimex ? "no \"text\"" : "no \"input\"")
    }
    self.text = text
    id = (isTimex ? fields.doc : fields.id) ?? ""
    day = try (isTimex ? fields.dct : fields.referenceDate).map(Question.day)
  }

  /// The day of a date that may go on with a time.
  private static func day(_ date: String) throws -> CivilDay {
    guard let day = CivilDay(iso: String(date.prefix(10))) else {
      throw MalformedCase(description: "no date: \(date)")
    }
    return day
  }
}
