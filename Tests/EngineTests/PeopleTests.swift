import Foundation
import TestKit
import Testing

/// What two articles tell of the same people: linked by whoever bears the name.
@Suite(.enabled(if: Program.hasModel, "no model: run make setup"))
struct PeopleTests {
  private let program: Program
  private let scratch: Folder

  init() throws {
    program = try #require(Program())
    scratch = try Folder()
  }

  /// The rules of the findings on a story of two articles that differ in their last sentences.
  private func rules(_ left: String, _ right: String) throws -> [String] {
    let paths = try zip(["a1.txt", "a2.txt"], [left, right]).map { name, words in
      try scratch.write(
        """
        Ferry Marlin runs aground off Dorn island

        DORN, 5 June 2025 - The ferry Marlin ran aground off Dorn island on Thursday with 84 \
        passengers on board, the coastguard said.

        \(words)

        """,
        to: name
      )
    }
    let run = try program.run(["check", "--format", "jsonl", "--fail-on", "never"] + paths)
    return try run.output.split(separator: "\n").compactMap { line in
      let fact = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return fact?["verdict"] as? String == "conflict" ? fact?["rule"] as? String : nil
    }
  }

  @Test func `an age beside a name is held against an age before a calling`() throws {
    let found = try rules(
      "The cabin attendant, Tigran Ayvazents, 24, was killed.",
      "The 42-year-old attendant, Tigran Ayvazents, had been hired in May."
    )
    #expect(found == ["age-differs"])
  }

  @Test func `she is nobody whom the article calls Mr`() throws {
    let denial =
      "Ana Ruiz, the cook, sat beside Mr Vasko. Mr Vasko spoke to her. She was not arrested."
    let found = try rules("Police arrested the captain, Deon Vasko.", denial)
    #expect(found == [])
  }

  @Test func `the old one is the person told of before`() throws {
    let found = try rules(
      "The captain, Deon Vasko, aged 44, stayed on board.",
      "Deon Vasko was questioned. The 47-year-old owns the ferry."
    )
    #expect(found == ["age-differs"])
  }

  @Test func `an age at another time contradicts none`() throws {
    let found = try rules(
      "The captain, Ana Ruiz, 44, stayed on board.",
      "Ana Ruiz was 19 when she first went to sea."
    )
    #expect(!found.contains("age-differs"))
  }

  @Test func `the offices of one person meet whether initials or a surname tell it`() throws {
    let found = try rules(
      "Finance chief Paveena Thakur came to the harbour.",
      "For now P. Thakur, the chief operating officer, is in charge."
    )
    #expect(found == ["role-differs"])
  }

  @Test func `a further office of one article hides no conflict between two others`() throws {
    let found = try rules(
      "Finance chief Paveena Thakur came to the harbour. Thakur is also the mayor.",
      "For now Paveena Thakur, the chief operating officer, is in charge."
    )
    #expect(found == ["role-differs"])
  }

  @Test func `the surname may stand first`() throws {
    let found = try rules(
      "The captain, Yoon Ha-neul, stayed on board.",
      "The captain, Ha-neul Yoon, was the last to leave."
    )
    #expect(found.isEmpty)
  }

  @Test func `two wordings of what was said in English are no translations`() throws {
    let left = "\"We had a good ship and a bad night, and we are sorry for it,\" Paveena Thakur"
    let right = "\"It was a good ship on a bad night, and we regret all of it,\" Thakur said."
    #expect(try rules(left + " said in English.", right) == ["quote-reworded"])
    #expect(try rules(left + " said.", right).isEmpty)
  }
}
