package import Facts
import Language

/// Finds what somebody means to do, or not: to appeal, to leave an office or to stay in it.
///
/// "The firm does not intend to appeal", "there will be no appeal", "she agreed to stay on": the
/// value is whether the course is taken. What is only possible tells nothing. Corpus:
/// `Fixtures/extract/intention.corpus`.
package struct Intention: Extractor {
  package let id = "intention"

  package init() {}

  package func claims(in reading: Reading) -> [Claim] {
    (0..<reading.analysis.count).compactMap { token in
      guard let course = reading.course(at: token) else { return nil }
      return claim(of: course, in: reading)
    }
  }

  private func claim(of course: Course, in reading: Reading) -> Claim? {
    let modality = Modality(of: course.verb, in: reading.analysis, tree: reading.tree)
    let zone = reading.article.zone(at: reading.analysis.spans[course.token].lowerBound)
    guard modality.modality != .possible, zone == .body || zone == .headline else { return nil }
    let person = course.person.map { reading.subject($0) }
    let subject = course.entry.event.map { Subject($0, .event) } ?? person
    guard let subject, subject.kind == .event || subject.kind == .person else { return nil }
    guard
      subject.kind == .event || modality.modality == .planned
        || reading.isProgressive(course.verb)
    else { return nil }
    let isNamed = subject.kind == .event && person?.kind == .person
    let frame = Frame(from: course.person ?? course.token, in: reading.analysis)
    return Claim(
      article: reading.article.id,
      slot: Slot(
        attribute: "state." + course.entry.state,
        subject: subject,
        qualifiers: isNamed ? [Qualifier(.agent, person?.text ?? "")] : []
      ),
      value: .truth(course.entry.isPositive == (modality.polarity == .asserted)),
      span: reading.analysis.spans[course.token],
      sentence: reading.sentenceBytes(of: course.token),
      attribution: reading.speech[course.token],
      zone: zone,
      extractor: signature,
      context: Surroundings.context(
        of: course.token..<(course.token + 1),
        frame: frame,
        in: reading
      )
    )
  }
}

/// A word that tells of a course, the verb that says whether it is taken, and who takes it.
private struct Course {
  let token: Int
  let verb: Int
  let person: Int?
  let entry: Intentions.Entry
}

extension Reading {
  fileprivate func course(at token: Int) -> Course? {
    switch analysis.parts[token] {
    case .verb:
      guard let entry = intention(of: token) else { return nil }
      return Course(token: token, verb: token, person: doer(of: token), entry: entry)
    case .noun:
      guard let entry = Intentions.english.noun(noun(token)), let verb = making(token) else {
        return nil
      }
      return Course(token: token, verb: verb, person: doer(of: verb), entry: entry)
    default: return nil
    }
  }

  private func intention(of verb: Int) -> Intentions.Entry? {
    if isGoingToCourt(verb) { return Intentions.english.verb("appeal") }
    return Intentions.english.verb(phrasalLemma(verb)).flatMap { isCourse(verb, $0) ? $0 : nil }
  }

  /// "Will take the case to the High Court".
  private func isGoingToCourt(_ verb: Int) -> Bool {
    guard ["take", "bring"].contains(analysis.lemmas[verb]),
      let object = analysis.child(of: verb, .dobj), Reading.rulings.contains(noun(object))
    else { return false }
    return analysis.children(of: verb, .prep).contains { preposition in
      analysis.lowers[preposition] == "to"
        && analysis.children(of: preposition, .pobj).contains {
          analysis.tags[$0] == "NNP" && Reading.courts.contains(noun($0))
        }
    }
  }

  /// Not "appeal for calm" or "appeal to the voters", nor "stay in bed", "leave the room", "stay until
  /// June".
  private func isCourse(_ verb: Int, _ entry: Intentions.Entry) -> Bool {
    tree.children(of: verb).allSatisfy { child in
      switch analysis.labels[child] {
      case .dobj, .attr, .acomp: entry.event == nil && Reading.posts.contains(noun(child))
      case .prep: isFitting(child, entry)
      default: true
      }
    }
  }

  private func isFitting(_ preposition: Int, _ entry: Intentions.Entry) -> Bool {
    let objects = tree.children(of: preposition).filter { analysis.labels[$0] == .pobj }
    switch (analysis.lowers[preposition], entry.event == nil) {
    case ("for", false): return false
    case ("until", true), ("till", true): return entry.isPositive
    case ("to", false): return objects.contains { Reading.courts.contains(noun($0)) }
    case ("in", true), ("at", true), ("with", true):
      return objects.contains { Reading.posts.contains(noun($0)) || tree.entity[$0] >= 0 }
    default: return true
    }
  }

  private func noun(_ token: Int) -> String { analysis.lemmas[token].lowercased() }

  private static let courts: Set<String> = ["court", "tribunal", "cassation", "chamber", "council"]
  private static let rulings: Set<String> = [
    "case", "conviction", "decision", "judgement", "judgment", "matter", "result", "ruling",
    "sentence", "verdict",
  ]
  private static let posts: Set<String> = [
    "office", "post", "job", "position", "role", "charge", "government", "company", "club", "firm",
    "board", "party", "cabinet", "leadership", "team", "squad", "side", "helm", "place",
  ]

  /// The verb that makes the noun's doing: "lodge an appeal", "there will be no appeal".
  private func making(_ noun: Int) -> Int? {
    let verb = analysis.heads[noun]
    let lemma = analysis.lemmas[verb].lowercased()
    switch analysis.labels[noun] {
    case .dobj, .nsubjpass: return Reading.makers.contains(lemma) ? verb : nil
    case .attr, .nsubj:
      let isThere = tree.children(of: verb).contains { analysis.labels[$0] == .expl }
      return lemma == "be" && isThere ? verb : nil
    default: return nil
    }
  }

  private static let makers: Set<String> = [
    "lodge", "file", "bring", "submit", "launch", "enter", "announce", "make", "plan", "prepare",
  ]

  /// The subject of a verb, or of the verb that it hangs on: "she agreed to stay".
  private func doer(of verb: Int) -> Int? {
    var verb = verb
    for _ in 0..<4 {
      let subject = tree.children(of: verb).first {
        [.nsubj, .nsubjpass].contains(analysis.labels[$0])
      }
      if let subject { return referents.antecedent(of: subject) ?? subject }
      guard [.xcomp, .conj].contains(analysis.labels[verb]) else { return nil }
      verb = analysis.heads[verb]
    }
    return nil
  }

  /// "Is leaving": what is under way.
  fileprivate func isProgressive(_ verb: Int) -> Bool {
    analysis.tags[verb] == "VBG"
      && tree.children(of: verb).contains {
        analysis.labels[$0] == .aux && ["is", "are", "'s", "’s"].contains(analysis.lowers[$0])
      }
  }
}
