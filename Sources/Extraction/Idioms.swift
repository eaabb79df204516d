import Language

/// What a verb means together with the words that hang on it.
///
/// "Lose one's life" is to die, "claim lives" to kill, "enter into force" to take effect, "be taken
/// to hospital" to be hospitalised, "leave one's home" to be evacuated, "have yet to be found" to be
/// missing.
struct Idioms {
  private let analysis: Analysis

  init(_ analysis: Analysis) { self.analysis = analysis }

  /// The verb that means the same, or else the verb with its particle.
  func verb(_ verb: Int) -> String { meaning(of: verb) ?? phrase(of: verb) }

  /// A lemma with its particle: "call_off".
  func phrase(of verb: Int) -> String {
    let lemma = analysis.lemmas[verb].lowercased()
    return particle(of: verb).map { lemma + "_" + $0 } ?? lemma
  }

  /// Nil for a verb that means what it says.
  func meaning(of verb: Int) -> String? {
    let lemma = analysis.lemmas[verb].lowercased()
    guard Idioms.verbs.contains(lemma) else {
      return analysis.lowers[verb] == "unaccounted" ? "go_missing" : nil
    }
    if Idioms.effecting.contains(lemma), takesEffect(verb) { return "take_effect" }
    if leadsToHospital(verb, lemma) { return "hospitalise" }
    if leavesHome(verb, lemma) { return "evacuate" }
    let isSaving = Idioms.saving.contains(lemma)
    if isSaving || Idioms.bringing.contains(lemma), ends(verb, after: ["to"], ["safety"]) {
      return isSaving ? "rescue" : "evacuate"
    }
    if Idioms.cutting.contains(lemma), Idioms.jobs.contains(cut(by: verb)) { return "lay_off" }
    if Idioms.pulling.contains(lemma), ends(verb, after: ["from", "of"], Idioms.traps) {
      return "rescue"
    }
    if isMissed(verb) { return "go_missing" }
    if let listed = Idioms.listed[phrase(of: verb)]?.first(where: { leads(verb, $0) }) {
      return listed.meaning
    }
    switch lemma {
    case "vote":
      let isAgainst = analysis.children(of: verb, .prep).contains {
        analysis.lowers[$0] == "against"
      }
      return isAgainst ? "vote_against" : nil
    case "hold": return isHeld(verb) ? "detain" : nil
    case "lose": return has(verb, ["life"]) ? "die" : nil
    case "claim", "take", "cost": return has(verb, ["life"]) ? "kill" : nil
    case "shoot": return isDeadly(verb) ? "kill" : nil
    case "gun": return particle(of: verb) == "down" ? "kill" : nil
    default: return nil
    }
  }

  /// What a verb means with some nouns, from `Resources/en/idioms.tsv`: "hand in one's resignation" is
  /// to resign, "come off the rails" to derail.
  private struct Listed: Sendable {
    let meaning: String
    let isOfObject: Bool
    let prepositions: Set<String>
    let nouns: Set<String>
  }

  private static let listed = Table.rows(of: "idioms").reduce(into: [String: [Listed]]()) {
    found,
    row in
    guard row.count == 4 else { return }
    let columns = row.map { Set($0.split(separator: " ").map(String.init)) }
    let listed = Listed(
      meaning: row[0],
      isOfObject: columns[2].contains("o"),
      prepositions: columns[2].subtracting(["o"]),
      nouns: columns[3]
    )
    for verb in columns[1] { found[verb, default: []].append(listed) }
  }

  private func leads(_ verb: Int, _ listed: Listed) -> Bool {
    listed.isOfObject && has(verb, listed.nouns)
      || !listed.prepositions.isEmpty && ends(verb, after: listed.prepositions, listed.nouns)
  }

  /// "Three have yet to be found", "five could not be traced", "two were still being looked for".
  func isMissed(_ verb: Int) -> Bool {
    if analysis.lowers[verb] == "unaccounted" { return true }
    guard Idioms.missing.contains(analysis.lemmas[verb]) else { return false }
    let beside = Set(analysis.children(of: verb).map { analysis.lowers[$0] })
    if analysis.lemmas[verb] == "have", beside.contains("yet") {
      return analysis.children(of: verb, .xcomp).contains(where: isTraced)
    }
    if isTraced(verb) {
      let auxiliaries = analysis.children(of: verb, .aux, .auxpass)
      let around = beside.union(auxiliaries.flatMap(analysis.children).map { analysis.lowers[$0] })
      return !around.isDisjoint(with: ["n't", "n’t", "never", "not"])
    }
    return Idioms.seeking.contains(analysis.lemmas[verb])
      && beside.isSuperset(of: ["being", "still"])
  }

  private func isTraced(_ verb: Int) -> Bool {
    Idioms.tracing.contains(analysis.lemmas[verb]) && analysis.child(of: verb, .auxpass) != nil
  }

  private func leadsToHospital(_ verb: Int, _ lemma: String) -> Bool {
    Idioms.bringing.contains(lemma) && ends(verb, after: ["into", "to"], Idioms.hospitals)
      || Idioms.staying.contains(lemma) && ends(verb, after: ["at", "in"], Idioms.hospitals)
      || Idioms.needing.contains(lemma)
        && analysis.children(of: verb, .dobj).contains(where: isCare)
  }

  /// "Hospital treatment", "care in a clinic".
  private func isCare(_ noun: Int) -> Bool {
    ["care", "treatment"].contains(analysis.lemmas[noun])
      && (analysis.children(of: noun).contains { Idioms.hospitals.contains(analysis.lemmas[$0]) }
        || ends(noun, after: ["at", "in"], Idioms.hospitals))
  }

  /// "Four were held", "twelve people are being held": not a meeting.
  private func isHeld(_ verb: Int) -> Bool {
    guard let held = analysis.child(of: verb, .nsubjpass) else { return false }
    return analysis.parts[held] == .number
      || ["man", "people", "person", "protester", "suspect", "woman"].contains(
        analysis.lemmas[held]
      )
  }

  /// The noun that a verb cuts, or that goes: "job" for "300 of its jobs".
  private func cut(by verb: Int) -> String {
    let noun =
      analysis.child(of: verb, .dobj) ?? analysis.child(of: verb, .nsubjpass)
      ?? analysis.child(of: verb, .nsubj)
    let whole = noun.flatMap { analysis.child(of: $0, .prep) }.flatMap {
      analysis.child(of: $0, .pobj)
    }
    let counted = noun.map { analysis.parts[$0] == .number ? whole ?? $0 : $0 }
    return counted.map { analysis.lemmas[$0].lowercased() } ?? ""
  }

  /// "Left their homes", but "left 12,000 homes without power".
  private func leavesHome(_ verb: Int, _ lemma: String) -> Bool {
    Idioms.leaving.contains(lemma) && has(verb, Idioms.homes)
      && !analysis.children(of: verb, .dobj).contains {
        analysis.child(of: $0, .nummod) != nil
      }
      || ["drive", "force"].contains(lemma) && ends(verb, after: ["from", "of"], Idioms.homes)
  }

  /// Whether an object of the verb is one of some nouns.
  private func has(_ verb: Int, _ nouns: Set<String>) -> Bool {
    analysis.children(of: verb, .dobj).contains {
      nouns.contains(analysis.lemmas[$0].lowercased())
    }
  }

  /// Whether a preposition hung on a word leads to one of some nouns.
  private func ends(_ token: Int, after prepositions: Set<String>, _ nouns: Set<String>) -> Bool {
    analysis.children(of: token, .prep).contains { preposition in
      prepositions.contains(analysis.lowers[preposition])
        && analysis.children(of: preposition, .pobj).contains {
          nouns.contains(analysis.lemmas[$0].lowercased())
        }
    }
  }

  /// "Takes effect", "comes into force", "becomes effective".
  private func takesEffect(_ verb: Int) -> Bool {
    let inside = analysis.children(of: verb, .prep).filter { analysis.lowers[$0] == "into" }
      .flatMap { analysis.children(of: $0, .pobj) }
    return (inside + analysis.children(of: verb, .dobj, .acomp)).contains {
      ["effect", "effective", "force"].contains(analysis.lowers[$0])
    }
  }

  private func isDeadly(_ verb: Int) -> Bool {
    analysis.children(of: verb, .acomp, .oprd, .ccomp, .advmod, .amod)
      .contains { analysis.lowers[$0] == "dead" }
  }

  /// "Stepped down": the particle, be it parsed as an adverb right behind the verb.
  private func particle(of verb: Int) -> String? {
    let particle =
      analysis.child(of: verb, .prt)
      ?? analysis.children(of: verb, .advmod).first {
        $0 == verb + 1 && analysis.lemmas[verb] != "be"
          && Idioms.particles.contains(analysis.lowers[$0])
      }
    return particle.map { analysis.lowers[$0] }
  }

  /// Every verb that means something else with some of its words.
  private static let verbs = Set(listed.keys.map { String($0.prefix { $0 != "_" }) })
    .union(
      [effecting, bringing, saving, staying, needing, leaving, cutting, pulling, missing].joined()
    )
    .union(["claim", "cost", "drive", "force", "gun", "hold", "lose", "shoot", "take", "vote"])

  private static let particles: Set<String> = ["ahead", "away", "down", "off", "out", "up"]

  private static let effecting: Set<String> = ["become", "come", "enter", "go", "take"]
  private static let bringing: Set<String> = [
    "admit", "airlift", "bring", "carry", "ferry", "fly", "go", "lead", "move", "rush", "send",
    "take", "transfer", "transport",
  ]
  private static let saving: Set<String> = [
    "airlift", "bring", "carry", "drag", "fly", "lead", "pull",
  ]
  private static let cutting: Set<String> = [
    "axe", "cut", "disappear", "eliminate", "go", "lose", "scrap", "shed", "slash", "vanish",
  ]
  private static let jobs: Set<String> = ["job", "position", "post"]
  private static let pulling: Set<String> = [
    "bring", "dig", "drag", "fish", "free", "haul", "lift", "pick", "pluck", "pull", "winch",
  ]
  private static let traps: Set<String> = [
    "avalanche", "debris", "lake", "mud", "river", "rubble", "ruin", "sea", "snow", "water", "wave",
    "wreck", "wreckage",
  ]
  private static let staying: Set<String> = [
    "be", "end", "keep", "land", "lie", "receive", "recover", "remain", "stay", "treat",
  ]
  private static let needing: Set<String> = ["get", "need", "receive", "require"]
  private static let leaving: Set<String> = ["abandon", "flee", "leave", "quit", "vacate"]
  private static let hospitals: Set<String> = ["clinic", "hospital", "infirmary"]
  private static let homes: Set<String> = ["apartment", "home", "house"]
  private static let tracing: Set<String> = ["find", "locate", "trace"]
  private static let seeking: Set<String> = ["look", "search", "seek"]
  private static let missing = tracing.union(seeking).union(["have"])
}
