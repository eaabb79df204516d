package import Facts
import Language
import Normalizing

/// Finds what is said to be so, or not: a state of somebody or something, told by its verb or
/// adjective.
///
/// "The alarm did not work", "the gate was locked", "she survived": the value is whether the
/// positive pole of the dimension holds. Plans, possibilities and conditions state nothing. Corpus:
/// `Fixtures/extract/statement.corpus`.
package struct Statement: Extractor {
  package let id = "statement"

  package init() {}

  package func claims(in reading: Reading) -> [Claim] {
    (0..<reading.analysis.count).flatMap { token in
      let entries = Dimensions.english.entries(of: reading.word(token))
      let (personal, general) = (
        entries.filter { $0.holder == .person }, entries.filter { $0.holder != .person }
      )
      let ofPeople = personal.compactMap { claim(of: token, $0, in: reading) }
      return ofPeople.isEmpty
        ? general.compactMap { claim(of: token, $0, in: reading) } : ofPeople
    }
  }

  private func claim(
    of token: Int,
    _ entry: Dimensions.Entry,
    in reading: Reading
  ) -> Claim? {
    guard let holder = reading.holder(entry.holder, of: token), reading.isTelling(holder.holder)
    else { return nil }
    let verb = entry.holder == .described ? holder.verb : token
    guard !reading.isIdiom(token, holder.holder), !reading.isNotion(token),
      entry.holder == .willing || !reading.isOfCourse(token),
      reading.amounts[holder.holder] == nil, !reading.isLasting(token),
      !entry.isOfPeople || reading.isPerson(holder.holder),
      reading.analysis.parts[holder.holder] == .proper
        || entry.canBe(of: reading.analysis.lemmas[holder.holder].lowercased())
    else { return nil }
    let modality = Modality(of: verb, in: reading.analysis, tree: reading.tree)
    let isDenied = (modality.polarity == .denied) != reading.isDeniedItself(token)
    if isDenied,
      entry.isOnlyAsserted || reading.isCounted(holder.holder) || reading.isReasoned(verb ?? token)
    {
      return nil
    }
    let zone = reading.article.zone(at: reading.analysis.spans[token].lowerBound)
    guard modality.modality == .actual, zone == .body || zone == .headline,
      !reading.isAhead(verb ?? token)
    else { return nil }
    let frame = Frame(from: holder.holder, in: reading.analysis)
    let context = Surroundings.context(of: token..<(token + 1), frame: frame, in: reading)
    return Claim(
      article: reading.article.id,
      slot: Slot(
        attribute: "state." + (reading.isPlea(verb) ? "plea" : entry.dimension)
          + (holder.course.map { "-to-" + $0 } ?? ""),
        subject: reading.subject(holder.holder),
        qualifiers: (reading.agent(of: holder).map { [Qualifier(.agent, $0)] } ?? [])
          + (reading.scope(of: holder.holder, isDenied: isDenied)
            .map { [Qualifier(.scope, $0)] } ?? [])
      ),
      value: .truth(entry.isPositive != isDenied),
      span: reading.analysis.spans[token],
      sentence: reading.sentenceBytes(of: token),
      attribution: reading.speech[token],
      zone: zone,
      extractor: signature,
      context: context
    )
  }
}

/// Who is in a state, which verb says so, who did it, and what one is willing to do or not.
private struct Holding {
  let holder: Int
  let verb: Int?
  var doer: Int?
  var course: String?
}

extension Reading {
  /// A lemma with its particle: "call_off"; a vote with its side: "vote_against".
  func phrasalLemma(_ token: Int) -> String {
    let lemma = analysis.lemmas[token].lowercased()
    if lemma == "vote", let side = analysis.children(of: token, .prep).first {
      return lemma + "_" + analysis.lowers[side]
    }
    return Idioms(analysis).phrase(of: token)
  }

  /// "Pleaded guilty": what one says of oneself before the court judges.
  fileprivate func isPlea(_ verb: Int?) -> Bool {
    verb.map { analysis.lemmas[$0] == "plead" } ?? false
  }

  /// "Pleaded not guilty".
  fileprivate func isDeniedItself(_ token: Int) -> Bool {
    analysis.parts[token] == .adjective && analysis.child(of: token, .neg) != nil
  }

  /// A verb's lemma with its particle, an adjective or a noun as it stands; empty for other words.
  fileprivate func word(_ token: Int) -> String {
    switch analysis.parts[token] {
    case .verb: return phrasalLemma(token)
    case .noun: return predicate(token)?.words ?? analysis.lowers[token]
    case .adjective: return analysis.lowers[token]
    case .adverb, .adposition, .particle: return isSwitch(token) ? analysis.lowers[token] : ""
    default: return ""
    }
  }

  /// "The lamp was off".
  private func isSwitch(_ token: Int) -> Bool {
    ["on", "off"].contains(analysis.lowers[token])
      && analysis.lemmas[analysis.heads[token]] == "be" && tree.children(of: token).isEmpty
  }

  fileprivate func holder(_ kind: Dimensions.Entry.Holder, of token: Int) -> Holding? {
    switch analysis.parts[token] {
    case .adjective where kind != .described, .verb where kind == .described || kind == .owner:
      return nil
    case .adverb, .adposition, .particle:
      guard kind == .described else { return nil }
      return actor(of: analysis.heads[token]).map {
        Holding(holder: $0, verb: analysis.heads[token])
      }
    case .noun where kind == .described: return predicated(by: token) ?? counted(among: token)
    case .noun where kind != .owner: return nil
    default: break
    }
    switch kind {
    case .described: return described(by: token)
    case .owner: return owner(of: token).map { Holding(holder: $0, verb: nil) }
    case .object, .person:
      return child(of: token, .dobj, .nsubjpass).map { Holding(holder: $0, verb: token) }
    case .subject:
      guard child(of: token, .dobj, .nsubjpass, .acomp, .oprd) == nil else { return nil }
      return actor(of: token).map { Holding(holder: $0, verb: token) }
    case .willing:
      guard let course = analysis.child(of: token, .xcomp),
        analysis.children(of: course, .aux).contains(where: { analysis.lowers[$0] == "to" }),
        let holder = actor(of: token)
      else { return nil }
      return Holding(holder: holder, verb: token, course: phrasalLemma(course))
    case .both:
      guard let object = child(of: token, .dobj), child(of: token, .nsubj) != nil else {
        return nil
      }
      return Holding(holder: object, verb: token, doer: doer(of: token))
    }
  }

  /// The subject where its words name it: whom a pronoun stands for is too often guessed.
  private func doer(of verb: Int) -> Int? {
    analysis.child(of: verb, .nsubj).flatMap { subject in
      analysis.parts[subject] == .pronoun && analysis.labels[verb] != .relcl
        ? nil : resolved(subject)
    }
  }

  private func described(by adjective: Int) -> Holding? {
    guard [.acomp, .oprd].contains(analysis.labels[adjective]) else { return nil }
    let verb = analysis.heads[adjective]
    let object = analysis.labels[adjective] == .oprd ? child(of: verb, .dobj) : nil
    return (object ?? child(of: verb, .nsubj, .nsubjpass)).map { Holding(holder: $0, verb: verb) }
  }

  /// "In custody", "out of order": a bare noun behind prepositions that a form of "be" says of its
  /// subject; the words joined, and the verb.
  private func predicate(_ noun: Int) -> (words: String, verb: Int)? {
    guard analysis.labels[noun] == .pobj, tree.children(of: noun).isEmpty else { return nil }
    var words = analysis.lowers[noun]
    var above = analysis.heads[noun]
    while analysis.labels[above] == .prep, analysis.heads[above] != above {
      words = analysis.lowers[above] + "_" + words
      above = analysis.heads[above]
    }
    return ["be", "remain", "stay"].contains(analysis.lemmas[above]) ? (words, above) : nil
  }

  private func predicated(by noun: Int) -> Holding? {
    predicate(noun).flatMap { _, verb in
      child(of: verb, .nsubj).map { Holding(holder: $0, verb: verb) }
    }
  }

  /// "Among the dead is the captain", "the guide is one of the dead".
  private func counted(among noun: Int) -> Holding? {
    guard analysis.labels[noun] == .pobj else { return nil }
    let preposition = analysis.heads[noun]
    var above = analysis.heads[preposition]
    if analysis.lowers[preposition] == "of", analysis.lowers[above] == "one" {
      above = analysis.heads[above]
    } else if analysis.lowers[preposition] != "among" {
      return nil
    }
    guard analysis.lemmas[above] == "be" else { return nil }
    return child(of: above, .nsubj).map { Holding(holder: $0, verb: above) }
  }

  /// "Her body", "the body of the captain", "the captain, whose body was found".
  private func owner(of noun: Int) -> Int? {
    let children = tree.children(of: noun)
    if let poss = children.first(where: { analysis.labels[$0] == .poss }) {
      guard analysis.lowers[poss] == "whose" else { return resolved(poss) }
      var clause = analysis.heads[noun]
      while analysis.labels[clause] != .relcl, analysis.heads[clause] != clause {
        clause = analysis.heads[clause]
      }
      return analysis.labels[clause] == .relcl ? analysis.heads[clause] : nil
    }
    let of = children.first { analysis.labels[$0] == .prep && analysis.lowers[$0] == "of" }
    return of.flatMap { child(of: $0, .pobj) }
  }

  private func child(of token: Int, _ labels: Dependency...) -> Int? {
    tree.children(of: token).first { labels.contains(analysis.labels[$0]) }.map(resolved)
  }

  /// The subject of a verb, or of that on which it hangs: "kept operating", "fled and surrendered".
  private func actor(of verb: Int) -> Int? {
    if let own = child(of: verb, .nsubj) { return own }
    let above = analysis.heads[verb]
    let classes = VerbClasses.english
    let isCarried =
      analysis.labels[verb] == .xcomp
      && (classes.implicative.contains(analysis.lemmas[above])
        || classes.negating.contains(analysis.lemmas[above]))
    let isJoined = analysis.labels[verb] == .conj && child(of: verb, .nsubjpass) == nil
    return isCarried || isJoined ? child(of: above, .nsubj) : nil
  }

  /// What a pronoun stands for: "the guide, who survived", "Ruell was among those that abstained".
  private func resolved(_ token: Int) -> Int {
    guard ["who", "which", "that"].contains(analysis.lowers[token]),
      analysis.labels[analysis.heads[token]] == .relcl
    else { return referents.antecedent(of: token) ?? token }
    let noun = analysis.heads[analysis.heads[token]]
    return counted(among: noun)?.holder ?? noun
  }

  func isPerson(_ token: Int) -> Bool {
    subject(token).kind == .person || Schema.isOffice(analysis.lemmas[token].lowercased())
      || Reading.people.contains(analysis.lemmas[token].lowercased())
  }

  private static let people: Set<String> = [
    "boy", "child", "colleague", "defendant", "employee", "girl", "man", "member", "people",
    "person", "staff", "suspect", "wife", "woman", "worker",
  ]

  /// "She did not win because she was the strongest": it may be the reason that is denied.
  fileprivate func isReasoned(_ verb: Int) -> Bool {
    analysis.children(of: verb, .advcl).contains { clause in
      analysis.children(of: clause, .mark).contains { analysis.lowers[$0] == "because" }
    }
  }

  /// "Opens again on Tuesday", told on Monday.
  fileprivate func isAhead(_ verb: Int) -> Bool {
    guard ["VBG", "VBP", "VBZ"].contains(analysis.tags[verb]), let today = article.publication.day
    else { return false }
    return (dates[tree.sentence[verb]] ?? []).contains { date in
      guard case .moment(let moment) = date.value, let days = moment.days else { return false }
      return days.lowerBound > today && isDate(date, of: verb)
    }
  }

  /// "Closing a factory proved expensive": a deed in general.
  fileprivate func isNotion(_ verb: Int) -> Bool {
    analysis.tags[verb] == "VBG" && [.nsubj, .csubj].contains(analysis.labels[verb])
  }

  /// "The flight lasted three hours": how long, and not that it held.
  fileprivate func isLasting(_ verb: Int) -> Bool {
    analysis.lemmas[verb] == "last"
      && mentions.contains {
        $0.kind == .duration && Frame(from: anchor(of: $0), in: analysis).verb == verb
      }
  }

  /// "People survived", "two patients died" is said of `some` of many, "a gate was shut", "the third
  /// man fled" of `one`: neither says anything of the others; "no patient", "not one patient" are
  /// `none`, and so is what nobody has: "did not carry a lamp"; "the two patients" are `all`.
  fileprivate func scope(of noun: Int, isDenied: Bool) -> String? {
    let children = tree.children(of: noun)
    let isOfAny =
      isDenied && analysis.labels[noun] == .dobj
      && children.contains { ["a", "an", "any"].contains(analysis.lowers[$0]) }
    if isOfAny
      || children.contains(where: { analysis.labels[$0] == .neg || analysis.lowers[$0] == "no" })
    {
      return "none"
    }
    if analysis.tags[noun] == "NN" {
      return children.contains { Reading.singling.contains(analysis.lowers[$0]) } ? "one" : nil
    }
    guard analysis.tags[noun] == "NNS" else { return nil }
    let isOfAll = children.contains { child in
      [.det, .poss, .predet, .neg].contains(analysis.labels[child])
        && !["some", "several", "many", "any"].contains(analysis.lowers[child])
    }
    return isOfAll && !children.contains(where: isRestriction) ? "all" : "some"
  }

  private static let singling: Set<String> = [
    "a", "an", "another", "other", "second", "third", "fourth", "fifth", "last", "remaining",
  ]

  /// "The passengers who died" are not all of them.
  private func isRestriction(_ clause: Int) -> Bool {
    guard analysis.labels[clause] == .relcl else { return false }
    let first = tree.subtree(of: clause).first ?? clause
    return first == 0 || analysis.words[first - 1] != ","
  }

  /// "Forty people did not die" denies the number, or the deaths.
  fileprivate func isCounted(_ noun: Int) -> Bool {
    tree.children(of: noun).contains {
      analysis.labels[$0] == .nummod && analysis.lowers[$0] != "one"
    }
  }

  fileprivate func agent(of holding: Holding) -> String? {
    holding.doer.flatMap { isTelling($0) ? subject($0).text : nil }
  }

  /// A noun or a name: pronouns left unresolved tell of nobody.
  fileprivate func isTelling(_ token: Int) -> Bool {
    [.noun, .proper].contains(analysis.parts[token])
  }

  /// By name where the noun, or what stands beside it, is one: "the captain, Ann Ash".
  func subject(_ token: Int) -> Subject {
    let beside = tree.children(of: token).filter { analysis.labels[$0] == .appos }
    for token in [token] + beside {
      let entity = tree.entity[token]
      guard entity >= 0, let name = referents.name(of: entity) else { continue }
      return Subject(name.text, name.kind == .person ? .person : .thing)
    }
    return Subject(analysis.lemmas[token].lowercased(), .thing)
  }
}
