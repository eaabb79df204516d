import ArgumentParser
import Facts
import Foundation
import Language
import Lexicon
import Reporting
import Storage

/// WordNet with the encoder of sentences, where that is kept.
///
/// Or the end of the program with one line that says how to get what is missing. `watching` is
/// handed each reading of sentences.
func openSenses(
  watching: @escaping @Sendable (() -> [[Float]]) -> [[Float]] = { $0() }
) throws -> Senses {
  let encoder = try openEncoder()
  let likeness = encoder.map { encoder in
    Likeness(by: "\(encoder.info)") { sentences in watching { encoder.vectors(of: sentences) } }
  }
  return try opened { Senses(try WordNet(), likeness: likeness) }
}

/// A database; another program's transaction may be a whole audit, so it is waited for.
func openStore(_ path: String, for use: Store.Use) throws -> Store {
  try Store.open(path, for: use, patience: 3_600)
}

/// A database to be read only; articles in it that nobody has read yet are complained of.
func openToRead(_ path: String) throws -> Store {
  let store = try Store.open(path, for: .reading)
  let count = try store.unreadCount()
  if count > 0 {
    let articles = count == 1 ? "1 article is" : "\(count) articles are"
    complain("\(path.printable): \(articles) not read yet and left out; report or audit reads them")
  }
  return store
}

/// What `body` returns; an error it throws becomes one line and the exit status 2: something is
/// broken, not merely found.
func opened<Result>(_ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch let code as ExitCode {
    throw code
  } catch {
    complain("\(error)")
    throw ExitCode(2)
  }
}

/// A command that is not carried out, and why.
struct Refusal: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// Writes a file, all or nothing.
func save(_ text: String, to path: String) throws {
  do {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  } catch {
    throw Refusal("\(path.printable): cannot be written")
  }
}

/// A line on the standard error, or several; nothing in them reaches a terminal raw.
func complain(_ text: String) {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
    String($0).printable
  }
  let safe = lines.joined(separator: "\n")
  FileHandle.standardError.write(Data("crosscheck: \(safe)\n".utf8))
}

/// The moment of this run, for the table of runs alone: ISO 8601 in UTC.
func now() -> String { Date().ISO8601Format() }

/// The day of this run in UTC, by which judgements end; nil where the clock is beyond all calendars.
func today() -> CivilDay? { CivilDay(of: now()) }

/// Program and model, as stored claims name what made them.
func engineName(_ model: LanguageModel) -> String {
  "\(Generator.name) \(Generator.version), \(model.info)"
}
