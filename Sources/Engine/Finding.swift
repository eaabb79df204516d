package import Facts

/// A verdict whose answers differ, as audits remember it from run to run.
package struct Finding: Sendable, Hashable, Codable {
  /// One answer with the articles that give it.
  package struct Answer: Sendable, Hashable, Codable {
    package let value: String
    package let articles: [Identifier<Article>]
    /// What names each article's item from version to version, ascending.
    package let items: [String]
  }

  /// Its name from run to run: the fingerprint it had when it was first seen.
  package private(set) var key: Identifier<Verdict>
  /// `Verdict.key` in this run.
  package let fingerprint: Identifier<Verdict>
  package let rule: String
  /// A standing, "conflict/hard" where it has a severity.
  package let standing: String
  package let kind: String
  package let story: String
  /// The question, in plain words.
  package let label: String
  /// By value.
  package let answers: [Answer]

  /// The same finding under the name that an earlier run gave it.
  func named(_ key: Identifier<Verdict>) -> Finding {
    var finding = self
    finding.key = key
    return finding
  }
}

extension Finding {
  package var values: [String] { answers.map(\.value) }

  package var articles: Set<Identifier<Article>> { Set(answers.flatMap(\.articles)) }

  /// How its answers stand to one another.
  var verdict: Verdict.Standing {
    Verdict.Standing(rawValue: String(standing.prefix { $0 != "/" })) ?? .conflict
  }

  package var isConflict: Bool { standing.hasPrefix("conflict") }
  package var isHard: Bool { standing == "conflict/hard" }

  /// "Dead, in Lagos: 3 / 4".
  package var summary: String { label + ": " + values.joined(separator: " / ") }

  /// Whether nothing that an editor would look at has changed.
  func isSame(as other: Finding) -> Bool {
    rule == other.rule && standing == other.standing
      && answers.map(\.value) == other.answers.map(\.value)
      && answers.map(\.articles) == other.answers.map(\.articles)
  }

  /// Whether a suppression or a baseline of the other one covers this one: one rule, one kind, the
  /// same answers.
  func isCovered(by other: Finding) -> Bool {
    rule == other.rule && kind == other.kind && values == other.values
  }

  /// The values that an article of one item gives in both.
  func sharedValues(with other: Finding) -> Int {
    guard kind == other.kind else { return 0 }
    return answers.count { answer in
      other.answers.contains {
        $0.value == answer.value && !Set($0.items).isDisjoint(with: answer.items)
      }
    }
  }
}

extension Report.Section {
  /// The verdicts whose answers differ.
  var findings: [Finding] {
    let items = Dictionary(articles.map { ($0.id, $0.lastingName) }) { first, _ in first }
    return verdicts.filter(\.standing.isFinding).map {
      Finding($0, story: story.title, items: items)
    }
  }
}

extension Finding {
  fileprivate init(_ verdict: Verdict, story: String, items: [Identifier<Article>: String]) {
    key = verdict.key
    fingerprint = verdict.key
    rule = verdict.reason.slug
    standing = verdict.standing.rawValue + (verdict.severity.map { "/" + $0.rawValue } ?? "")
    kind = verdict.fact.kind.rawValue
    self.story = story
    label = verdict.fact.label
    answers = verdict.camps.map { camp in
      let articles = Set(camp.claims.map(\.article)).sorted()
      return Answer(
        value: camp.value.text,
        articles: articles,
        items: Set(articles.compactMap { items[$0] }).sorted()
      )
    }.sorted { ($0.value, $0.items.joined()) < ($1.value, $1.items.joined()) }
  }
}

extension Article {
  /// The item's name where its sender gave one, else the path.
  fileprivate var lastingName: String { item.contains("\u{1F}") ? path : item }
}
