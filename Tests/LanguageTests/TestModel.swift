import Foundation
import Language
import TestKit
import Testing

/// The model and the encoder on this machine, where `make setup` has put them.
enum TestModel {
  static let path = path("CROSSCHECK_MODEL", "en_core_web_md-3.8.0.model")
  static let encoderPath = path("CROSSCHECK_ENCODER", "all-MiniLM-L6-v2.encoder")

  static let model: LanguageModel? = try? LanguageModel(path: path)
  static let encoder: SentenceEncoder? = try? SentenceEncoder(path: encoderPath)

  private static func path(_ variable: String, _ file: String) -> String {
    let environment = ProcessInfo.processInfo.environment
    if let path = environment[variable], !path.isEmpty { return path }
    let cache = environment["XDG_CACHE_HOME"] ?? NSHomeDirectory() + "/.cache"
    return cache + "/crosscheck/" + file
  }
}

extension Trait where Self == ConditionTrait {
  /// Skips what cannot run without the model.
  static var needsModel: Self {
    .enabled(if: TestModel.model != nil, "no model: run make setup")
  }

  /// Skips what cannot run without the encoder.
  static var needsEncoder: Self {
    .enabled(if: TestModel.encoder != nil, "no encoder: run make setup")
  }
}

/// An analysis as spaCy's answers are written: a row of fields for each token.
struct ParityCase: Decodable {
  let text: String
  let tokens: [[Field]]

  enum Field: Decodable, Hashable, CustomStringConvertible {
    case flag(Bool)
    case number(Int)
    case text([UInt8])

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let flag = try? value.decode(Bool.self) {
        self = .flag(flag)
      } else if let number = try? value.decode(Int.self) {
        self = .number(number)
      } else {
        self = .text(Array(try value.decode(String.self).utf8))
      }
    }

    var description: String {
      switch self {
      case .flag(let flag): "\(flag)"
      case .number(let number): "\(number)"
      case .text(let bytes): String(decoding: bytes, as: UTF8.self)
      }
    }
  }

  /// The same rows, of what the model finds.
  static func rows(of analysis: Analysis) -> [[Field]] {
    let starts = Set(analysis.sentences.map(\.lowerBound))
    var marks = [(String, String)](repeating: ("O", ""), count: analysis.count)
    for entity in analysis.entities {
      for token in entity.tokens {
        marks[token] = (token == entity.tokens.lowerBound ? "B" : "I", entity.label)
      }
    }
    var (scalars, byte) = (0, 0)
    return (0..<analysis.count).map { token in
      let start = analysis.spans[token].lowerBound
      scalars += analysis.text.utf8.dropFirst(byte).prefix(start - byte)
        .count { $0 & 0xc0 != 0x80 }
      byte = start
      let text = { (text: String) in Field.text(Array(text.utf8)) }
      return [
        .number(scalars), text(analysis.words[token]), .flag(analysis.spaces[token]),
        text(analysis.tags[token]), text(analysis.parts[token].rawValue),
        text(analysis.lemmas[token]), text(analysis.labels[token].rawValue),
        .number(analysis.heads[token]), .number(starts.contains(token) ? 1 : 0),
        text(marks[token].0), text(marks[token].1), text(analysis.morphs[token]),
      ]
    }
  }
}
