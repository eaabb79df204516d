import ArgumentParser
import Foundation

/// The program: one subcommand a file.
@main
struct Crosscheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crosscheck",
    abstract:
      "Reads news articles and says where they agree, conflict or only differ in precision.",
    version: "0.1.0",
    subcommands: [
      CheckCommand.self,
      IngestCommand.self,
      ReportCommand.self,
      VerifyCommand.self,
      JudgeCommand.self,
      JudgementsCommand.self,
      ImportCommand.self,
      EraseCommand.self,
      AuditCommand.self,
      BaselineCommand.self,
      SuppressCommand.self,
      ClaimsCommand.self,
      WhyCommand.self,
      WhyNotCommand.self,
      ExplainCommand.self,
      TextCommand.self,
      MentionsCommand.self,
      ModelCommand.self,
      AnalyzeCommand.self,
      BenchLanguageCommand.self,
      BenchStagesCommand.self,
      TrainAlignmentCommand.self,
    ]
  )

  /// Runs the command that the arguments name; wrong usage is 2, as everything broken is, and not
  /// the parser's own 64.
  static func main() {
    // A file that may not grow is an error like a full disk, not the program's end.
    signal(SIGXFSZ, SIG_IGN)
    Allocator.bound()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      complain(fullMessage(for: error))
      Foundation.exit(2)
    }
  }
}
