import Testing
import Facts
import Foundation
import Language
import TestKit

/// A corpus under `Fixtures/mentions`: sentences with the mentions that must be found in them.
///
/// | line | what it says |
/// |---|---|
/// | `# …` | a comment |
/// | `@ 2025-06-06 CA` | the day of publication and the country from here on; `@ -` for none |
/// | `> At least 40 were hurt and [three] died.` | a sentence; brackets mark mentions; `\n` is a
/// line end |
/// | `count 3 \| men` | kind, value and head of the next bracket of the sentence above |
/// | `date 2013-02-07 resolved` | kind, value and basis of a time |
/// | `! No one died.` | a sentence without a mention of the corpus's kind |
struct Corpus {
  /// One sentence.
  struct Row: Sendable, CustomTestStringConvertible {
    let kind: String
    let line: Int
    let text: String
    /// UTF-8 bytes of the brackets' insides.
    let brackets: [Range<Int>]
    var expected: [Expectation] = []
    let published: CivilDay?
    let country: String?

    var testDescription: String { "\(kind).corpus:\(line)" }
  }

  /// What must be found in a bracket.
  struct Expectation: Sendable, Equatable {
    let kind: String
    let value: String
    let basis: Claim.Basis?
    let head: String?
  }

  private(set) var rows: [Row] = []

  /// Reads `Fixtures/mentions/<kind>.corpus`; a corpus that is not there has no rows.
  init(_ kind: String) {
    let path = Fixtures.folder + "/mentions/" + kind + ".corpus"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    var published: CivilDay?
    var country: String?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let rest = String(line.dropFirst(2))
      switch line.first {
      case nil, "#": continue
      case "@":
        let words = rest.split(separator: " ").map(String.init)
        published = words.lazy.compactMap { CivilDay(iso: $0) }.first
        country = words.first { $0.count == 2 }
      case ">", "!":
        rows.append(Row(rest, kind, line: index + 1, published, country))
      default: rows[rows.count - 1].expected.append(Expectation(String(line)))
      }
    }
  }
}

extension Corpus.Row {
  fileprivate init(
    _ marked: String,
    _ kind: String,
    line: Int,
    _ published: CivilDay?,
    _ country: String?
  ) {
    var text = ""
    var brackets: [Range<Int>] = []
    var start = 0
    for character in marked.replacing("\\n", with: "\n") {
      switch character {
      case "[": start = text.utf8.count
      case "]": brackets.append(start..<text.utf8.count)
      default: text.append(character)
      }
    }
    self.init(
      kind: kind,
      line: line,
      text: text,
      brackets: brackets,
      published: published,
      country: country
    )
  }
}

extension Corpus.Expectation {
  fileprivate init(_ line: String) {
    let halves = line.split(separator: " | ", maxSplits: 1).map(String.init)
    let words = halves[0].split(separator: " ", maxSplits: 1).map(String.init)
    let isTime = ["date", "time", "duration", "set"].contains(words[0])
    let parts = words.dropFirst().flatMap { isTime ? $0.split(separator: " ") : [$0[...]] }
    self.init(
      kind: words[0],
      value: parts.first.map(String.init) ?? "",
      basis: isTime ? parts.last.flatMap { Claim.Basis(rawValue: String($0)) } : nil,
      head: halves.count > 1 ? halves[1] : nil
    )
  }
}

/// The model that `crosscheck model fetch` leaves on this machine; nil where there is none.
let model: LanguageModel? = {
  let environment = ProcessInfo.processInfo.environment
  let cache = environment["XDG_CACHE_HOME"] ?? NSHomeDirectory() + "/.cache"
  let path =
    environment["CROSSCHECK_MODEL"] ?? cache + "/crosscheck/en_core_web_md-3.8.0.model"
  return try? LanguageModel(path: path)
}()
