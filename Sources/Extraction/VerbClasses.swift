import Foundation

/// What governing words do to the clause below them, from `Resources/en/verbs.tsv`.
///
/// A line is a class, a tab, and lemmas; phrasal verbs have an underscore.
struct VerbClasses: Sendable {
  let reporting: Set<String>
  /// Of the reporting verbs, those that tell of speech even where what is said does not follow.
  let speaking: Set<String>
  let planning: Set<String>
  let possible: Set<String>
  let negating: Set<String>
  let denying: Set<String>
  let implicative: Set<String>
  /// What anybody may do at what happened.
  let reacting: Set<String>
  /// What is their object is still to come.
  let expecting: Set<String>
  /// They put something off, or fix when it is to be.
  let moving: Set<String>
  /// What is their object may not be so.
  let fearing: Set<String>
  let unreal: Set<String>
  /// Nouns of hearsay: what "reports that …" tell may be so or not.
  let hearsay: Set<String>
  /// What hearsay is said to be where it is denied.
  let untrue: Set<String>

  static let english = VerbClasses(Table.rows(of: "verbs"))

  private init(_ rows: [[String]]) {
    var classes: [String: Set<String>] = [:]
    for row in rows where row.count == 2 {
      classes[row[0], default: []].formUnion(row[1].split(separator: " ").map(String.init))
    }
    reporting = classes["reporting"] ?? []
    hearsay = classes["hearsay"] ?? []
    untrue = classes["untrue"] ?? []
    speaking = classes["speaking"] ?? []
    planning = classes["planning"] ?? []
    possible = classes["possible"] ?? []
    negating = classes["negating"] ?? []
    denying = classes["denying"] ?? []
    implicative = classes["implicative"] ?? []
    reacting = classes["reacting"] ?? []
    expecting = classes["expecting"] ?? []
    moving = classes["moving"] ?? []
    fearing = classes["fearing"] ?? []
    unreal = classes["unreal"] ?? []
  }
}

/// A lexicon of this room: tab-separated lines, `#` begins a comment.
enum Table {
  static func rows(of name: String) -> [[String]] {
    guard
      let url = Bundle.module.url(
        forResource: name,
        withExtension: "tsv",
        subdirectory: "Resources/en"
      ),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { preconditionFailure("the lexicon \(name).tsv is not beside the program") }
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
