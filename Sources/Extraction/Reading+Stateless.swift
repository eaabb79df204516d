import Language
import Normalizing

/// Verbs that tell of no state with the words they stand among.
extension Reading {
  /// "Opened fire", "shares closed", "fell ill": no gate, no market and no price.
  func isIdiom(_ verb: Int, _ noun: Int) -> Bool {
    let words = analysis.lemmas[verb].lowercased() + " " + analysis.lemmas[noun].lowercased()
    return Reading.idioms.contains(words) || isFinding(verb)
      || ["hold", "stand"].contains(analysis.lemmas[verb]) && isPerson(noun)
      || analysis.lemmas[verb] == "fall"
        && tree.children(of: verb).contains { Reading.failings.contains(analysis.lowers[$0]) }
  }

  /// "Declined to comment", "failed to score", "remained at large", "closed at $21", "was named
  /// chairman": nothing fell, broke, shut, and nobody stayed in office.
  func isOfCourse(_ verb: Int) -> Bool {
    let children = tree.children(of: verb)
    func has(_ labels: Dependency...) -> Bool {
      children.contains { labels.contains(analysis.labels[$0]) }
    }
    switch analysis.lemmas[verb] {
    case "decline", "fail": return has(.xcomp)
    case "name":
      return has(.oprd, .attr) || children.filter { analysis.labels[$0] == .dobj }.count > 1
    case "remain", "retain", "stay": return !isAtPost(verb)
    case "close", "open":
      return children.contains { child in
        Reading.directions.contains(analysis.lowers[child])
          || analysis.lowers[child] == "at"
            && tree.children(of: child).contains {
              amounts[$0] == .money || analysis.parts[$0] == .number
            }
      }
    default: return false
    }
  }

  private static let directions: Set<String> = [
    "down", "higher", "lower", "mixed", "unchanged", "up",
  ]

  /// "Stays in office", "remains chairman", "stayed on".
  private func isAtPost(_ verb: Int) -> Bool {
    if Idioms(analysis).phrase(of: verb) == "stay_on" { return true }
    return tree.children(of: verb).contains { child in
      switch analysis.labels[child] {
      case .attr, .dobj, .oprd: return Schema.isOffice(analysis.lemmas[child].lowercased())
      case .prep:
        return tree.children(of: child).contains {
          Reading.posts.contains(analysis.lemmas[$0].lowercased())
            || Schema.isOffice(analysis.lemmas[$0].lowercased())
        }
      default: return false
      }
    }
  }

  private static let posts: Set<String> = [
    "charge", "helm", "job", "office", "position", "post", "power", "role", "seat",
  ]

  /// "Was found guilty": nobody had been missing.
  private func isFinding(_ verb: Int) -> Bool {
    analysis.lemmas[verb] == "find"
      && analysis.children(of: verb, .acomp, .oprd).contains {
        !["alive", "dead", "safe"].contains(analysis.lowers[$0])
      }
  }

  /// "Fell ill", "fell short".
  private static let failings: Set<String> = ["behind", "ill", "short", "sick", "silent"]

  private static let idioms: Set<String> = [
    "open fire", "close share", "open share", "close stock", "open stock", "close deal",
    "clear mine", "decline comment", "deny access", "deny appeal", "deny application", "deny bail",
    "deny entry", "deny motion", "deny parole", "deny permission", "deny petition", "deny request",
    "deny visa", "open inquiry", "open investigation", "lose contact", "lose life", "free hand",
  ]
}
