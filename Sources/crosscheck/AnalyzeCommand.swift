import ArgumentParser
import Foundation
import Language

/// `crosscheck analyze`: the tokens, heads and names of texts, as the model sees them.
struct AnalyzeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Shows the tokens, heads, labels and names that the model finds in texts.",
    discussion: """
      A file is taken as it is, as UTF-8, with no reader in between; - is the standard input.

        crosscheck analyze --format conllu article.txt
        echo "Three people died in Lagos." | crosscheck analyze -
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, conllu, json }

  @Argument(help: "Texts: files, or - for the standard input.")
  var files: [String]

  @Option(help: "How to print: text, conllu, or json with one object a line.")
  var format = Format.text

  func run() throws {
    let model = try openModel()
    for file in files {
      let analysis = model.analyze(try opened { try text(of: file) })
      switch format {
      case .text: print(analysis.outline, terminator: "")
      case .conllu: print(analysis.conllu, terminator: "")
      case .json: print(try analysis.json)
      }
    }
  }

  private func text(of file: String) throws -> String {
    struct TooLong: Error, CustomStringConvertible {
      let description: String
    }
    let data =
      file == "-"
      ? FileHandle.standardInput.readDataToEndOfFile()
      : try Data(contentsOf: URL(fileURLWithPath: file))
    guard data.count <= LanguageModel.longest else {
      throw TooLong(
        description: "\(file) has \(data.count) bytes; an article may have "
          + "\(LanguageModel.longest) at most"
      )
    }
    return String(decoding: data, as: UTF8.self)
  }
}

extension Analysis {
  /// The start of each token in Unicode scalars, as spaCy counts.
  private var scalarStarts: [Int] {
    var starts: [Int] = []
    var (scalars, byte) = (0, 0)
    var rest = text.unicodeScalars[...]
    for span in spans {
      while byte < span.lowerBound, let scalar = rest.popFirst() {
        byte += UTF8.width(scalar)
        scalars += 1
      }
      starts.append(scalars)
    }
    return starts
  }

  /// For each token whether it begins an entity, is inside of one or outside, and the label.
  fileprivate var entityMarks: [(mark: String, label: String)] {
    var marks = [(mark: String, label: String)](repeating: ("O", ""), count: count)
    for entity in entities {
      for token in entity.tokens {
        marks[token] = (token == entity.tokens.lowerBound ? "B" : "I", entity.label)
      }
    }
    return marks
  }

  /// One object in one line: the text and a row for each token.
  fileprivate var json: String {
    get throws {
      struct Row: Encodable {
        let analysis: Analysis
        let token: Int
        let start: Int
        let isSentenceStart: Bool
        let entity: (mark: String, label: String)

        func encode(to encoder: any Encoder) throws {
          var row = encoder.unkeyedContainer()
          try row.encode(start)
          try row.encode(analysis.words[token])
          try row.encode(analysis.spaces[token])
          try row.encode(analysis.tags[token])
          try row.encode(analysis.parts[token].rawValue)
          try row.encode(analysis.lemmas[token])
          try row.encode(analysis.labels[token].rawValue)
          try row.encode(analysis.heads[token])
          try row.encode(isSentenceStart ? 1 : 0)
          try row.encode(entity.mark)
          try row.encode(entity.label)
          try row.encode(analysis.morphs[token])
        }
      }
      struct Shown: Encodable {
        let text: String
        let fields = [
          "start", "text", "ws", "tag", "pos", "lemma", "dep", "head", "sent_start", "ent_iob",
          "ent_type", "morph",
        ]
        let tokens: [Row]
      }
      let (starts, marks) = (scalarStarts, entityMarks)
      let sentenceStarts = Set(sentences.map(\.lowerBound))
      let rows = (0..<count).map { token in
        Row(
          analysis: self,
          token: token,
          start: starts[token],
          isSentenceStart: sentenceStarts.contains(token),
          entity: marks[token]
        )
      }
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(
        decoding: try encoder.encode(Shown(text: text, tokens: rows)),
        as: UTF8.self
      )
    }
  }

  /// CoNLL-U, a sentence a block; the last column has entities and missing spaces.
  fileprivate var conllu: String {
    let marks = entityMarks
    return sentences.map { sentence in
      sentence.map { token in
        let isRoot = heads[token] == token
        let entity =
          marks[token].mark == "O" ? [] : ["Entity=\(marks[token].mark)-\(marks[token].label)"]
        let notes = entity + (spaces[token] ? [] : ["SpaceAfter=No"])
        return [
          "\(token - sentence.lowerBound + 1)", words[token].visible, lemmas[token].visible,
          parts[token].rawValue.orBlank, tags[token].orBlank, morphs[token].orBlank,
          isRoot ? "0" : "\(heads[token] - sentence.lowerBound + 1)",
          labels[token].rawValue.orBlank, "_", notes.joined(separator: "|").orBlank,
        ].joined(separator: "\t") + "\n"
      }.joined() + "\n"
    }.joined()
  }

  /// For reading: a sentence a block, each token with tag, label and the word of its head.
  fileprivate var outline: String {
    let marks = entityMarks
    return sentences.map { sentence in
      sentence.map { token in
        let head = heads[token] == token ? "" : words[heads[token]].visible
        let entity = marks[token].mark == "O" ? "" : "\(marks[token].mark)-\(marks[token].label)"
        return [
          words[token].visible, tags[token], parts[token].rawValue, lemmas[token].visible,
          labels[token].rawValue, head, entity,
        ].joined(separator: "\t") + "\n"
      }.joined() + "\n"
    }.joined()
  }
}

extension String {
  fileprivate var orBlank: String { isEmpty ? "_" : self }

  /// White space as escapes, so that a token stays in its column.
  fileprivate var visible: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.flatMap { scalar in
          switch scalar {
          case "\n": "\\n".unicodeScalars
          case "\t": "\\t".unicodeScalars
          case "\r": "\\r".unicodeScalars
          default: String(scalar).unicodeScalars
          }
        }
      )
    )
  }
}
