import ArgumentParser
import Engine
import Facts

/// Lists claims, of a database or of articles read now.
struct ClaimsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "List the claims of articles, or of a database.",
    discussion: """
      crosscheck claims page.txt
      crosscheck claims --database desk.sqlite --attribute casualties.dead
      crosscheck claims --database desk.sqlite --article drop/a1.txt --value 100%

      A line is: article, attribute, subject, value, basis, words, separated by tabs.
      """
  )

  @OptionGroup var corpus: CorpusArguments

  @Option(help: "Only claims of the article of this path.")
  var article: String?

  @Option(help: "Only claims of this attribute, such as event.date.")
  var attribute: String?

  @Option(help: "Only claims of this value, as reports print it.")
  var value: String?

  @Flag(help: "Under each claim, the qualifiers and the words by which it is linked.")
  var context = false

  @Flag(help: "Each line begins with the claim's key, by which `judge` names it.")
  var keys = false

  func run() throws {
    try corpus.forEachArticle { found, claims in
      guard article == nil || found.path == article else { return }
      for claim in claims where isWanted(claim) { show(claim, found) }
    }
  }

  private func isWanted(_ claim: Claim) -> Bool {
    (attribute == nil || claim.slot.attribute == attribute)
      && (value == nil || claim.value.text == value)
  }

  private func show(_ claim: Claim, _ article: Article) {
    let fields =
      (keys ? [claim.key.rawValue] : []) + [
        article.path, claim.slot.attribute, claim.slot.subject.text, claim.value.text,
        claim.basis.rawValue, article.text.slice(claim.span.bytes),
      ]
    print(fields.map { $0.printable }.joined(separator: "\t"))
    if context { print("    " + words(around: claim).printable) }
  }

  private func words(around claim: Claim) -> String {
    let qualifiers = claim.slot.qualifiers.map { "\($0.role.rawValue)=\($0.text)" }
    let terms = claim.context.terms.filter { $0.rank < 4 }
      .map { "\($0.role.rawValue)\($0.rank):\($0.text)" }
    return ([claim.polarity.rawValue, claim.modality.rawValue] + qualifiers + terms)
      .joined(separator: "  ")
  }
}
