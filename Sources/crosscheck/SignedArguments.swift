import ArgumentParser
import Facts

/// Who decides something, and why: what is kept with every decision.
struct SignedArguments: ParsableArguments {
  @Option(help: "Who decides.")
  var by: String

  @Option(help: "Why, in a sentence.")
  var why: String

  /// Complains where a name or a reason is blank; `decision` is what they would sign.
  func check(_ decision: String) throws {
    guard !by.collapsed.isEmpty, !why.collapsed.isEmpty else {
      throw ValidationError("\(decision) has a name and a reason: --by and --why.")
    }
  }
}
