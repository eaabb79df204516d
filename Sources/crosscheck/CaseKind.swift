import ArgumentParser
import Facts
import Foundation
import Language
import Normalizing

/// What a scorer asks for in its cases, and how it is answered: one JSON object a line.
enum CaseKind: String, ExpressibleByArgument, CaseIterable {
  /// `{"doc","text","dct"}` → `{"doc","timexes":[{"start","end","type","value"}]}`
  case timex
  /// `{"id","input","reference_date"?}` → `{"id","found":[{"start","end","text","type","value",
  /// …}]}`
  case numeric

  private struct Question: Decodable {
    let doc: String?
    let text: String?
    let dct: String?
    let id: String?
    let input: String?
    let referenceDate: String?

    enum CodingKeys: String, CodingKey {
      case doc, text, dct, id, input
      case referenceDate = "reference_date"
    }
  }

  /// Throws where the line is no case.
  ///
  /// Offsets are Unicode scalars.
  func answer(to line: String, with model: LanguageModel) throws -> String {
    let question = try JSONDecoder().decode(Question.self, from: Data(line.utf8))
    let text = question.text ?? question.input ?? ""
    let analysis = model.analyze(text)
    let day = (question.dct ?? question.referenceDate).flatMap {
      CivilDay(iso: String($0.prefix(10)))
    }
    let found = mentions(in: analysis, published: day, country: nil)
    let finding = CaseFinding(text: text)
    let answer: JSONValue =
      switch self {
      case .timex:
        [
          "doc": .string(question.doc ?? ""),
          "timexes": .array(finding.timexes(found)),
        ]
      case .numeric:
        [
          "id": .string(question.id ?? ""),
          "found": .array(
            finding.items(
              found,
              TimeListing(of: analysis, published: day),
              NumberListing(of: analysis)
            )
          ),
        ]
      }
    return answer.text()
  }
}
