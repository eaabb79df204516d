import ArgumentParser
import Facts
import Reporting

/// Says what a rule means, or lists the rules.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says what a rule of verdict means, with an example.",
    discussion: """
      Every finding names the rule that decided it.

        crosscheck explain date-basis
        crosscheck explain              lists all rules
      """
  )

  @Argument(help: "The rule's id, as a report prints it.")
  var rule: String?

  func run() throws {
    guard let id = rule else {
      let width = Rules.all.map(\.id.count).max() ?? 0
      for rule in Rules.all {
        print(rule.id + String(repeating: " ", count: width - rule.id.count + 2) + rule.title)
      }
      return
    }
    guard let rule = Rules.rule(id) else {
      complain("no rule is called “\(id.printable)”; crosscheck explain lists all")
      throw ExitCode(2)
    }
    print(rule.text(), terminator: "")
  }
}
