import ArgumentParser

/// The program: one subcommand a file.
@main
struct Crosscheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crosscheck",
    abstract: "Reads news articles and says where they agree, conflict or only differ in precision.",
    version: "0.1.0",
    subcommands: [
      CheckCommand.self,
      IngestCommand.self,
      ReportCommand.self,
      ClaimsCommand.self,
      ExplainCommand.self,
      TextCommand.self,
      MentionsCommand.self,
      ModelCommand.self,
      AnalyzeCommand.self,
      BenchLanguageCommand.self,
      TrainAlignmentCommand.self,
    ])
}
