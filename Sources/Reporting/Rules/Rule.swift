/// A rule of verdict, explained: what `crosscheck explain RULE` prints, and SARIF's list of rules.
package struct Rule: Sendable, Hashable {
  /// The slug of the reasons that cite it, in kebab-case; it is API and never renamed.
  package let id: String
  /// A few words, without a full stop.
  package let title: String
  /// What it means for an editor who meets it, one to three sentences.
  package let meaning: String
  /// Words of two outlets that it would decide on.
  package let example: String

  init(_ id: String, _ title: String, _ meaning: String, example: String) {
    self.id = id
    self.title = title
    self.meaning = meaning
    self.example = example
  }
}

extension Rule {
  /// The rule for a terminal: id and title, the meaning, the example.
  package func text(options: ReportOptions = ReportOptions()) -> String {
    var page = TextPage(options)
    page.add([(id, .strong), (": " + title, .plain)])
    page.blank()
    page.add([(meaning, .plain)])
    page.blank()
    page.add([("Example: ", .faint), (example, .plain)])
    return page.lines.joined(separator: "\n") + "\n"
  }
}
