import ArgumentParser
import Foundation
import Language
import Lexicon

/// WordNet, or the end of the program with one line that says how to get it.
func openSenses() throws -> Senses {
  do {
    return Senses(try WordNet())
  } catch {
    throw failure("\(error)")
  }
}

/// Prints one line and exits with 2: something is broken, not merely found.
func failure(_ line: String) -> any Error {
  FileHandle.standardError.write(Data("crosscheck: \(line)\n".utf8))
  return ExitCode(2)
}
