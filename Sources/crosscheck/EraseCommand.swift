import ArgumentParser
import Facts
import Storage

/// Removes an item for good, where the law asks for it.
struct EraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Remove an article for good: its text, its claims, its words in the index.",
    discussion: """
      Every version goes, and the file is written anew, so that the words are nowhere in it. What stays is that
      the item was here, when it went, who decided and why; the same item is not read again. Run `report`
      afterwards: the stories it stood in are gone until then.

        crosscheck erase drop/a1.txt --database desk.sqlite --by "J. Doe" --why "court order 12/2025"

      Exit status: 0 done, 2 there is no such item, or the file is in use (run it again then).
      """
  )

  @Argument(help: "The item, as `text` shows it, or the path of its file.")
  var item: String

  @Option(help: "The SQLite file.")
  var database: String

  @OptionGroup var signed: SignedArguments

  func validate() throws {
    try signed.check("An erasure")
  }

  func run() throws {
    try opened {
      let store = try Store.open(database, for: .updating)
      let count = try store.erase(
        item,
        author: signed.by.collapsed,
        why: signed.why.collapsed,
        at: now()
      )
      print("\(count) \(count == 1 ? "article" : "articles") erased")
    }
  }
}
