import ArgumentParser
import Engine
import Facts
import Storage

/// Keeps what an editor decides.
struct JudgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "judge",
    abstract: "Decide on a finding, or on whether two claims speak of one thing.",
    discussion: """
      A finding is named by the key that reports print, a claim by the key that `claims --keys` and the JSON
      report print; the first characters are enough where they are nobody else's. A judgement is never
      changed: a later one on the same thing takes its place. It is applied by the next report.

        crosscheck judge 3f2a91 dismiss --database desk.sqlite --by "J. Doe" --why "two calls, I asked"
        crosscheck judge 3f2a91 prefer 2025-06-05 --database desk.sqlite --by "J. Doe" --why "readout"
        crosscheck judge 77aa01 different 81bc2d --database desk.sqlite --by "J. Doe" --why "two tariffs"
      """
  )

  enum Verb: String, ExpressibleByArgument, CaseIterable {
    case confirm, dismiss, prefer, same, different
  }

  @Argument(help: "The key of a finding; for same and different, of a claim.")
  var key: String

  @Argument(help: "confirm, dismiss, prefer VALUE, same CLAIM or different CLAIM.")
  var verb: Verb

  @Argument(help: "The value that is preferred, or the key of the other claim.")
  var object: String?

  @Option(help: "The SQLite file.")
  var database: String

  @OptionGroup var signed: SignedArguments

  @Option(help: "The last day it holds, as 2025-12-31; for good if absent.")
  var until: String?

  func validate() throws {
    guard (object != nil) == [.prefer, .same, .different].contains(verb) else {
      throw ValidationError(
        object == nil ? "\(verb.rawValue) needs a second word." : "\(verb.rawValue) takes no more."
      )
    }
    try signed.check("A judgement")
    if let until, CivilDay(iso: until) == nil {
      throw ValidationError("--until takes a day as 2025-12-31; '\(until)' is none.")
    }
  }

  func run() throws {
    try opened {
      let store = try openStore(database, for: .updating)
      let judgement = Judgement(
        try decision(Register(store)),
        author: signed.by.collapsed,
        made: now(),
        why: signed.why.collapsed,
        until: until.flatMap { CivilDay(iso: $0) }
      )
      try store.append([judgement])
      print(judgement.line.printable)
    }
  }

  private func decision(_ register: Register) throws -> Judgement.Decision {
    switch verb {
    case .confirm: .confirm(try register.finding(key))
    case .dismiss: .dismiss(try register.finding(key))
    case .prefer: try preference(register)
    case .same: .same(try register.claim(key), try register.claim(object ?? ""))
    case .different: .different(try register.claim(key), try register.claim(object ?? ""))
    }
  }

  private func preference(_ register: Register) throws -> Judgement.Decision {
    let finding = try register.finding(key)
    return .prefer(finding, try register.answer(object ?? "", to: finding))
  }
}
