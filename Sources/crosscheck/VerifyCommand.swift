import ArgumentParser
import Engine
import Facts
import Language
import Lexicon
import Reading
import Reporting
import Storage

/// An editor's draft against everything the desk has.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Hold a draft against a database or against articles, statement by statement.",
    discussion: """
      Each statement of the draft is supported, contradicted, outdated, less or more exact than the corpus, not
      in the corpus, or not checkable. The draft is no witness and is kept nowhere.

        crosscheck verify draft.txt --database desk.sqlite
        crosscheck verify draft.txt --against drop/*.txt --format html > draft.html

      Exit status: 0 nothing at or above --fail-on, 1 something is contradicted, 2 something cannot be read.
      """
  )

  @Argument(help: "The draft: a file, or - for the standard input.")
  var draft: String

  @Option(help: "The SQLite file of the desk.")
  var database: String?

  @Option(
    parsing: .upToNextOption,
    help: "Articles instead of a database: files or folders, taken as one story."
  )
  var against: [String] = []

  @Option(
    help: "One of: \(VerificationFormat.allCases.map(\.rawValue).joined(separator: ", "))."
  )
  var format = VerificationFormat.text

  @Option(help: "Exit 1 on any contradiction, on hard ones only, or never.")
  var failOn = ReportArguments.FailOn.conflict

  @Option(help: "The day the draft is of, as 2025-06-06.")
  var published: String?

  func validate() throws {
    guard against.isEmpty != (database == nil) else {
      throw ValidationError("Name --database or --against, and not both.")
    }
    if let published, CivilDay(iso: published) == nil {
      throw ValidationError("--published takes a day as 2025-06-06; '\(published)' is none.")
    }
  }

  func run() throws {
    let corpus = Readers.read(paths: against).analysable
    for remark in corpus.skipped { complain("\(remark.path.printable): \(remark.text.printable)") }
    let found = try opened {
      let model = try openModel()
      let draft = try Draft(article(), with: model)
      return try verify(
        draft,
        against: bundles(for: draft, corpus, model),
        model: "\(model.info)",
        senses: openSenses(),
        judgements: judgements()
      )
    }
    print(report(found, as: format, options: .terminal), terminator: "")
    if !corpus.skipped.isEmpty { throw ExitCode(2) }
    if found.statements.contains(where: isFailing) { throw ExitCode(1) }
  }

  /// The draft's one article.
  private func article() throws -> Article {
    let options = ReadOptions(published: published.flatMap { CivilDay(iso: $0) }, source: nil)
    let batch = Readers.read(paths: [draft], options: options).analysable
    if let remark = batch.skipped.first {
      throw Refusal("\(remark.path.printable): \(remark.text.printable)")
    }
    guard batch.articles.count == 1, let article = batch.articles.first else {
      let count = batch.articles.count
      throw Refusal("\(draft.printable): a draft is one article; here are \(count)")
    }
    return article
  }

  private func bundles(for draft: Draft, _ batch: Batch, _ model: LanguageModel) throws -> [Bundle]
  {
    guard let database else {
      return corpus(of: inspect(batch.articles, with: model), for: draft)
    }
    return try corpus(in: openToRead(database), for: draft)
  }

  /// What editors said of the database's claims.
  private func judgements() throws -> [Judgement] {
    guard let database else { return [] }
    return try Store.open(database, for: .reading).judgements().holding(on: today())
  }

  private func isFailing(_ statement: Verification.Statement) -> Bool {
    switch failOn {
    case .never: false
    case .conflict: statement.assessment.status == .contradicted
    case .hard: statement.assessment.severity == .hard
    }
  }
}

extension VerificationFormat: ExpressibleByArgument {}
