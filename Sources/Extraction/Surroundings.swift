import Facts
import Language

/// Gathers the context of one value: its words by role and rank.
struct Surroundings {
  private let reading: Reading
  private let skipped: Range<Int>
  private var terms: [Context.Term] = []
  private var seen: Set<Int> = []

  /// The context of the value that `tokens` spell, seen from its frame.
  static func context(of tokens: Range<Int>, frame: Frame, in reading: Reading) -> Context {
    var surroundings = Surroundings(reading: reading, skipped: tokens)
    surroundings.gather(frame)
    return Context(terms: surroundings.terms, sentence: reading.tree.sentence[tokens.lowerBound])
  }

  private init(reading: Reading, skipped: Range<Int>) {
    self.reading = reading
    self.skipped = skipped
  }

  private var analysis: Analysis { reading.analysis }
  private var tree: Tree { reading.tree }

  private mutating func gather(_ frame: Frame) {
    add(frame.anchor, .head, 0)
    noun(frame.anchor, .modifier, 0)
    for governor in frame.governors {
      add(governor, .governor, 0)
      if let counted = measured(by: governor) {
        add(counted, .governor, 0)
        noun(counted, .modifier, 1)
      }
      noun(governor, .modifier, 1)
    }
    let sentence = analysis.sentences[tree.sentence[skipped.lowerBound]]
    let item = item(of: sentence)
    if let verb = frame.verb, item == sentence || item.contains(verb) {
      clause(of: verb, frame)
    }
    label(of: item)
    let first = max(sentence.lowerBound, skipped.lowerBound - Surroundings.reach)
    let last = min(sentence.upperBound, skipped.upperBound + Surroundings.reach)
    for token in first..<max(first, last) { add(token, .sentence, 4) }
    before(sentence)
  }

  /// Further words of a sentence without end say nothing of the value.
  private static let reach = 120

  /// The modifiers of a noun, the verbs hung on it, and its prepositional phrases.
  private mutating func noun(_ token: Int, _ role: Context.Role, _ rank: Int) {
    for child in tree.children(of: token) where !skipped.contains(child) {
      switch analysis.labels[child] {
      case .amod, .compound, .nmod, .poss, .appos:
        add(child, role, rank)
        if analysis.labels[child] == .appos { noun(child, .modifier, rank + 1) }
      case .acl, .relcl:
        add(child, .verb, rank)
        arguments(of: child, rank + 1, except: token)
      case .prep:
        oblique(child, rank + 1)
      default: break
      }
    }
  }

  private mutating func clause(of verb: Int, _ frame: Frame) {
    let isCopula = analysis.lemmas[verb] == "be"
    add(verb, .verb, 0)
    if isCopula, let meaning = Idioms(reading.analysis).meaning(of: verb) {
      terms.append(Context.Term(.verb, "v", meaning, rank: 0))
    }
    let isLent = lendsPlace(verb)
    for child in tree.children(of: verb)
    where analysis.labels[child] == .prt || isLent && analysis.labels[child] == .xcomp {
      add(child, .verb, 0)
    }
    arguments(of: verb, isCopula ? 0 : 1, except: frame.branch)
    inheritSubject(of: verb)
    for child in tree.children(of: verb) where analysis.labels[child] == .advmod {
      add(child, .clause, 3)
    }
    let above = analysis.heads[verb]
    if above != verb, [.xcomp, .ccomp, .advcl].contains(analysis.labels[verb]) {
      add(above, .clause, 2)
      if analysis.labels[verb] == .xcomp { arguments(of: above, 2, except: verb) }
    }
    if [.relcl, .acl].contains(analysis.labels[verb]) { add(above, .subject, 1) }
  }

  /// "The ground began to heave", "people had to leave", "nine are known to have died": what happens
  /// is told by the other verb.
  private func lendsPlace(_ verb: Int) -> Bool {
    let lemma = analysis.lemmas[verb]
    return Surroundings.introducing.contains(lemma)
      || Surroundings.reporting.contains(lemma) && analysis.child(of: verb, .auxpass) != nil
  }

  private static let introducing: Set<String> = [
    "begin", "cease", "continue", "have", "start", "stop",
  ]
  private static let reporting: Set<String> = [
    "believe", "confirm", "estimate", "fear", "know", "presume", "report", "say", "think",
    "understand",
  ]

  private mutating func arguments(of verb: Int, _ rank: Int, except: Int) {
    for child in tree.children(of: verb) where child != except && !skipped.contains(child) {
      switch analysis.labels[child] {
      case .nsubj, .nsubjpass, .csubj: argument(child, .subject, rank)
      case .dobj, .attr, .oprd, .dative, .acomp: argument(child, .object, rank)
      case .prep, .agent: oblique(child, rank)
      case .advcl, .xcomp:
        add(child, .clause, min(rank + 2, 3))
      case .npadvmod: add(child, .oblique, rank + 1)
      default: break
      }
    }
  }

  private mutating func argument(_ token: Int, _ role: Context.Role, _ rank: Int) {
    if analysis.parts[token] == .pronoun {
      if let referent = reading.referents.antecedent(of: token) { add(referent, role, rank + 1) }
      return
    }
    add(token, role, rank)
    if let counted = measured(by: token) { add(counted, role, rank) }
    noun(token, .modifier, min(rank + 1, 3))
  }

  /// "the number of deaths": what a noun of number is the number of.
  private func measured(by noun: Int) -> Int? {
    guard Surroundings.transparent.contains(analysis.lemmas[noun].lowercased()) else { return nil }
    let of = tree.children(of: noun).first {
      analysis.labels[$0] == .prep && analysis.lowers[$0] == "of"
    }
    return of.flatMap { preposition in
      tree.children(of: preposition).first { analysis.labels[$0] == .pobj }
    }
  }

  private static let transparent: Set<String> = [
    "number", "total", "figure", "count", "tally", "majority", "half", "share", "percentage",
    "proportion", "rest", "amount", "level", "rate",
  ]

  private mutating func oblique(_ preposition: Int, _ rank: Int) {
    guard !skipped.contains(preposition) else { return }
    for child in tree.children(of: preposition)
    where analysis.labels[child] == .pobj && !skipped.contains(child) {
      add(child, .oblique, rank)
      for modifier in tree.children(of: child) where !skipped.contains(modifier) {
        switch analysis.labels[modifier] {
        case .amod, .compound, .poss, .nmod: add(modifier, .oblique, min(rank + 1, 3))
        case .prep: if rank < 3 { oblique(modifier, rank + 1) }
        default: break
        }
      }
    }
    for child in tree.children(of: preposition)
    where analysis.labels[child] == .pcomp && !skipped.contains(child) {
      add(child, .clause, min(rank + 1, 3))
    }
  }

  /// A verb without a subject of its own takes that of the verb it is joined to.
  private mutating func inheritSubject(of verb: Int) {
    let subjects: Set<Dependency> = [.nsubj, .nsubjpass, .csubj, .expl]
    guard !tree.children(of: verb).contains(where: { subjects.contains(analysis.labels[$0]) }),
      [.conj, .xcomp, .advcl, .pcomp].contains(analysis.labels[verb])
    else { return }
    if let noun = misjoined(before: verb) {
      argument(noun, .subject, analysis.lemmas[verb] == "be" ? 0 : 1)
      return
    }
    var above = verb
    for _ in 0..<8 {
      let next = analysis.heads[above]
      guard next != above else { return }
      above = next
      for child in tree.children(of: above) where subjects.contains(analysis.labels[child]) {
        argument(child, .subject, 2)
        return
      }
    }
  }

  /// "Sales came to 6 billion, and growth, which strips out currencies, was 4%": the noun right before
  /// the verb is its subject, though the parse joins it to the nouns before.
  private func misjoined(before verb: Int) -> Int? {
    guard analysis.labels[verb] == .conj else { return nil }
    let first = tree.children(of: verb).first { [.aux, .auxpass].contains(analysis.labels[$0]) }
    let edge = min(first ?? verb, verb)
    return (analysis.heads[verb]..<max(analysis.heads[verb], edge)).last { noun in
      analysis.labels[noun] == .conj && [.noun, .proper].contains(analysis.parts[noun])
        && analysis.heads[noun] < noun && isAfterBreak(noun)
        && (tree.subtree(of: noun).last ?? noun) + 1 == edge
    }
  }

  /// ", and growth": a comma stands before what joins a noun to those before it.
  private func isAfterBreak(_ noun: Int) -> Bool {
    analysis.children(of: analysis.heads[noun], .cc).contains { joint in
      joint < noun && joint > 0 && analysis.words[joint - 1] == ","
    }
  }

  /// "Depth: 21 km": the words before a colon name what follows.
  private mutating func label(of item: Range<Int>) {
    guard let colon = colon(in: item) else { return }
    for token in item.lowerBound..<colon { add(token, .label, 0, again: true) }
  }

  private func colon(in item: Range<Int>) -> Int? {
    let colon = item.prefix(7).first { analysis.words[$0] == ":" }
    return colon.flatMap { $0 < skipped.lowerBound ? $0 : nil }
  }

  /// "Killed: 14; injured: 38": of a list with labels the item that the value stands in; else the
  /// sentence.
  private func item(of sentence: Range<Int>) -> Range<Int> {
    let before = sentence.lowerBound..<max(sentence.lowerBound, skipped.lowerBound)
    guard let last = before.last(where: { [";", "|", "•", "·"].contains(analysis.words[$0]) })
    else { return sentence }
    let item = last + 1..<sentence.upperBound
    return colon(in: item) == nil ? sentence : item
  }

  private mutating func before(_ sentence: Range<Int>) {
    let index = tree.sentence[sentence.lowerBound]
    guard index > 0 else { return }
    for token in analysis.sentences[index - 1].suffix(Surroundings.reach) { add(token, .before, 5) }
  }

  private func isContent(_ token: Int) -> Bool {
    [.noun, .proper, .verb, .adjective].contains(analysis.parts[token])
      && analysis.words[token].count > 1
  }

  private mutating func add(_ token: Int, _ role: Context.Role, _ rank: Int, again: Bool = false) {
    guard !skipped.contains(token), isContent(token) || role == .clause,
      again || seen.insert(token).inserted
    else { return }
    let entity = tree.entity[token]
    if entity >= 0, let name = reading.referents.name(of: entity) {
      for inside in analysis.entities[entity].tokens { seen.insert(inside) }
      terms.append(Context.Term(role, "N", name.text, rank: rank))
      return
    }
    let lemma = analysis.lemmas[token].lowercased()
    switch analysis.parts[token] {
    case .verb: terms.append(Context.Term(role, "v", Idioms(analysis).verb(token), rank: rank))
    case .adjective: terms.append(Context.Term(role, "a", state(token, lemma), rank: rank))
    case .adverb: terms.append(Context.Term(role, "r", lemma, rank: rank))
    case .proper where Referents.isNoun(token..<token + 1, in: analysis):
      terms.append(Context.Term(role, "n", lemma, rank: rank))
    case .proper: terms.append(Context.Term(role, "N", analysis.words[token], rank: rank))
    case .noun where lemma == "board" && token > 0 && analysis.lowers[token - 1] == "on":
      terms.append(Context.Term(role, "r", "aboard", rank: rank))
    case .noun: terms.append(Context.Term(role, "n", lemma, rank: rank))
    default: break
    }
  }

  /// "Dead or missing" is one state.
  private func state(_ token: Int, _ lemma: String) -> String {
    analysis.children(of: token, .conj).contains { analysis.lowers[$0] == "missing" }
      && analysis.children(of: token, .cc).contains { analysis.lowers[$0] == "or" }
      ? lemma + "_or_missing" : lemma
  }
}
