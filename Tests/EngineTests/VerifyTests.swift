import Foundation
import TestKit
import Testing

/// A draft with one wrong number, one misquotation and one figure that nobody else has, held
/// against the Fixtures' story as a user does it.
@Suite(.enabled(if: Program.hasModel, "no model: run make setup"))
struct VerifyTests {
  private let program: Program
  private let scratch: Folder
  private let draft = "Fixtures/verify/draft.txt"
  private let articles = (1...5).map { "Fixtures/stories/canada-china-call/a\($0).txt" }

  init() throws {
    program = try #require(Program())
    scratch = try Folder()
  }

  private func verify(_ more: String...) throws -> Program.Run {
    try program.run(["verify", draft, "--against"] + articles + more)
  }

  private func statements(_ run: Program.Run) throws -> [[String: Any]] {
    let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(value?["schema"] as? String == "crosscheck.verification/1")
    return try #require(value?["statements"] as? [[String: Any]])
  }

  private func surfaces(_ statements: [[String: Any]], _ status: String) -> [String] {
    statements.filter { $0["status"] as? String == status }.compactMap { $0["surface"] as? String }
  }

  @Test func `the wrong number and the misquote are contradicted, the figure is in no article`()
    throws
  {
    let run = try verify("--format", "json")
    #expect(run.status == 1)
    let found = try statements(run)
    let contradicted = surfaces(found, "contradicted")
    #expect(contradicted.contains("35 percent"))
    #expect(contradicted.contains { $0.hasPrefix("agreed to normalize") })
    #expect(contradicted.count == 2)
    #expect(surfaces(found, "absent").contains("40 minutes"))
    let supported = surfaces(found, "supported")
    for words in ["June 5, 2025", "Meng Wanzhou", "100 percent", "$3.7 billion"] {
      #expect(supported.contains(words), "\(words)")
    }
    #expect(
      surfaces(found, "uncheckable") == [
        "Carney and Li agree to keep the line open", "It is a hopeful sign, and it comes late.",
      ]
    )
    let starts = found.compactMap { ($0["span"] as? [Int])?.first }
    #expect(starts == starts.sorted())
  }

  @Test func `a contradiction has the words of those who contradict`() throws {
    let found = try statements(verify("--format", "json"))
    let tariff = try #require(found.first { $0["surface"] as? String == "35 percent" })
    let testimonies = try #require(tariff["testimonies"] as? [[String: Any]])
    let sentences = testimonies.compactMap {
      ($0["claim"] as? [String: Any])?["sentence"] as? String
    }
    #expect(sentences.contains { $0.contains("one of 25 percent on its steel") })
    #expect(tariff["severity"] as? String == "hard")
  }

  @Test func `a database gives the same, and does not keep the draft`() throws {
    let database = scratch.path("desk.sqlite")
    #expect(try program.run(["ingest", "--database", database] + articles).status == 0)
    let before = try program.run(["claims", "--database", database]).output
    let run = try program.run(["verify", draft, "--database", database, "--format", "json"])
    #expect(run.status == 1)
    let (kept, passing) = (try statements(run), try statements(verify("--format", "json")))
    #expect(surfaces(kept, "contradicted") == surfaces(passing, "contradicted"))
    #expect(surfaces(kept, "supported") == surfaces(passing, "supported"))
    #expect(try program.run(["claims", "--database", database]).output == before)
  }

  @Test func `the same draft gives the same bytes, whatever the order of articles`() throws {
    let arguments = ["verify", draft, "--format", "html", "--against"]
    let once = try program.run(arguments + articles).output
    let turned = try program.run(arguments + articles.reversed(), setting: ["LC_ALL": "C"]).output
    #expect(once == turned)
    #expect(once.hasPrefix("<!DOCTYPE html>"))
  }

  @Test func `sums, shares, ages and the headline are held against the draft itself`() throws {
    let run = try program.run(
      ["verify", "Fixtures/verify/arithmetic.txt", "--format", "json", "--against", articles[0]])
    #expect(run.status == 1)
    let own = try statements(run).filter { $0["kind"] as? String == "self" }
    let found = own.map { ($0["rule"] as? String ?? "") + " " + ($0["surface"] as? String ?? "") }
    #expect(
      found == [
        "headline-body Twelve", "parts-sum Fourteen", "age-birth 41", "parts-sum 38 percent",
        "parts-sum $5.0 million",
      ]
    )
  }

  @Test func `names and offices are held against the story's`() throws {
    let text = """
      Carney talks to Li

      OTTAWA - Prime Minister Mark Carny and China's premier, Li Qiang, spoke on Thursday.

      Foreign Minister Meng Wanzhou was detained in Vancouver in 2019, and Michael Kovrik was jailed.
      """
    let draft = try scratch.write(text, to: "names.txt")
    let found = try statements(
      program.run(["verify", draft, "--format", "json", "--against"] + articles)
    )
    let wrong = surfaces(found, "contradicted")
    for words in ["Mark Carny", "Foreign Minister", "Michael Kovrik"] {
      #expect(wrong.contains(words), "\(words)")
    }
    #expect(surfaces(found, "supported").contains("Li Qiang"))
    #expect(!surfaces(found, "supported").contains("2019"))
  }

  @Test func `a quotation given to somebody else is contradicted by those who have it`() throws {
    let quote = "\"I did not come here to sell shirts. I came to win matches,\""
    for (speaker, status) in [
      ("Pieter Claes", "contradicted"), ("Yann-Cédric Gbané", "supported"),
      ("a spokeswoman for the club", "supported"),
    ] {
      let draft = try scratch.write(
        "Tyneford sign Gbané\n\n\(quote) said \(speaker) on Thursday.\n",
        to: "speaker.txt"
      )
      let run = try program.run(
        ["verify", draft, "--format", "json", "--against"]
          + ["a1.txt", "a3.txt", "a5.txt"].map { "Fixtures/stories/gbane-transfer/" + $0 }
      )
      let found = try statements(run)
      let quoted = found.first { $0.text("surface").contains("sell shirts") }
      #expect(quoted?.text("status") == status, "\(speaker)")
      #expect((quoted?.text("rule") == "quote-speaker") == (status == "contradicted"))
    }
  }

  @Test func `an article of the corpus is no witness of itself`() throws {
    let run = try program.run(["verify", articles[0], "--against", articles[0], "--format", "json"])
    #expect(run.status == 0)
    #expect(surfaces(try statements(run), "supported").isEmpty)
  }

  @Test func `--fail-on decides, and what cannot be read is status 2`() throws {
    #expect(try verify("--fail-on", "never").status == 0)
    #expect(try program.run(["verify", "no-such.txt", "--against"] + articles).status == 2)
    #expect(try program.run(["verify", draft, "--against", "no-such.txt"]).status == 2)
    #expect(try program.run(["verify", draft, "--database", "no-such.sqlite"]).status == 2)
    #expect(try program.run(["verify", draft]).status == 2)
    let run = try program.run(["verify", draft, "--database", "Package.swift"])
    #expect(run.status == 2)
    #expect(run.errors.split(separator: "\n").count == 1)
  }
}
