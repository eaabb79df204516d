package import Foundation

/// The program that the tests were built with, run as a user would run it.
package struct Program {
  /// What a run printed and how it ended.
  package struct Run {
    package let output: String
    package let errors: String
    package let status: Int32
  }

  package let path: String

  /// Nil where the program does not lie beside the tests.
  package init?() {
    let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let root = Fixtures.folder.split(separator: "/").dropLast().joined(separator: "/")
    let candidates = [folder.path + "/crosscheck", "/\(root)/.build/release/crosscheck"]
    guard
      let path = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0) })
    else { return nil }
    self.path = path
  }

  /// Runs it in the project's folder, with some variables of the environment set.
  package func run(_ arguments: [String], setting variables: [String: String] = [:]) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: Fixtures.folder)
      .deletingLastPathComponent()
    process.environment = ProcessInfo.processInfo.environment.merging(variables) { $1 }
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      output: String(decoding: printed, as: UTF8.self),
      errors: String(decoding: complained, as: UTF8.self),
      status: process.terminationStatus
    )
  }

  /// Starts it in the project's folder and leaves it running; what it prints goes into a file.
  package func start(_ arguments: [String], output: String) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: Fixtures.folder)
      .deletingLastPathComponent()
    try Data().write(to: URL(fileURLWithPath: output))
    let file = FileHandle(forWritingAtPath: output)
    process.standardOutput = file
    process.standardError = file
    try process.run()
    return process
  }

  /// Whether the English model is there: `make setup` fetches it.
  package static var hasModel: Bool {
    (try? Program()?.run(["model", "info"]).status == 0) ?? false
  }
}
