import Foundation
import TestKit
import Testing

/// What links claims, or keeps them apart, is told with every weight.
@Suite(.enabled(if: Program.hasModel, "no model: run make setup"))
struct WhyTests {
  private let desk: DropDesk

  init() throws {
    desk = try DropDesk()
    try desk.put(story: "gbane-transfer", "a1.txt", "a2.txt", "a3.txt", "a6.json")
    try desk.put(story: "winery-bid", "a1.txt", "a2.txt")
  }

  private func lines(_ words: String..., status: Int32 = 0) throws -> [String] {
    let run = try desk.program.run(words)
    #expect(run.status == status, "\(run.errors)")
    return run.output.split(separator: "\n").map(String.init)
  }

  /// The first conflict in sums, by its key, and its claims.
  private func conflict() throws -> [String: Any] {
    try #require(try desk.audited().findings.first { $0.text("rule") == "money-differs" })
  }

  @Test func `a finding's claims stand with their words, and each pair's weights make its sum`()
    throws
  {
    let finding = try conflict()
    let told = try lines("why", finding.text("key"), "--database", desk.database)
    #expect(told[0] == "conflict: \(finding.text("label")) (money-differs)")
    for claim in finding.claims {
      let start = claim.text("key").prefix(8) + " " + claim.text("article")
      #expect(told.contains { $0.hasPrefix(start) && $0.hasSuffix(" = " + claim.text("value")) })
    }
    let pairs = told.filter { $0.hasPrefix("  pair: ") }
    #expect(!pairs.isEmpty)
    #expect(told.contains { $0.hasPrefix("  values: ") })
    for pair in pairs {
      let parts = pair.dropFirst("  pair: ".count).components(separatedBy: " = ")
      let weights = parts[1].components(separatedBy: ", ")
        .compactMap { $0.split(separator: " ").last.flatMap { Double($0) } }
      let sum = try #require(Double(parts[0]))
      #expect(weights.count > 5 && abs(weights.reduce(0, +) - sum) < 0.2, "\(pair)")
    }
  }

  @Test func `files and database tell the same, and a name no finding has is refused`() throws {
    let key = String(try conflict().text("key").prefix(6))
    let kept = try lines("why", key, "--database", desk.database)
    #expect(try lines("why", key, desk.drop) == kept)
    #expect(try lines("why", "zz", "--database", desk.database, status: 2).isEmpty)
    #expect(try lines("why", "zz", desk.drop, status: 2).isEmpty)
  }

  @Test func `why-not tells how two claims were compared, or that they never were`() throws {
    let claims = try conflict().claims
    let articles = Set(claims.map { $0.text("article") })
    #expect(articles.count > 1)
    let other = try #require(claims.first { $0.text("article") != claims[0].text("article") })
    let (left, right) = (claims[0].text("key"), other.text("key"))
    let told = try lines("why-not", left, right, "--database", desk.database)
    #expect(told[0].hasPrefix(left.prefix(8)) && told[1].hasPrefix(right.prefix(8)))
    #expect(told.contains { $0.hasPrefix("  pair: ") })
    let apart = try desk.crosscheck(
      "claims",
      "--keys",
      "--database",
      desk.database,
      "--article",
      desk.drop + "/winery-bid-a1.txt"
    ).output.prefix { $0 != "\t" }
    let none = try lines("why-not", left, String(apart), "--database", desk.database)
    #expect(none == ["not compared: articles of two stories"])
    #expect(try lines("why-not", left, "zz", "--database", desk.database, status: 2).isEmpty)
  }
}
