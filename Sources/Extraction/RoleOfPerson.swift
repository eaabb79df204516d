package import Facts
import Language
import Normalizing

/// Finds the offices of a person: "Labour Minister Ann Ash", "Ann Ash, the governor of Dorn", "Ann
/// Ash, who is the governor".
///
/// Corpus: `Fixtures/extract/role-of-person.corpus`.
package struct RoleOfPerson: Extractor {
  package let id = "role-of-person"

  package init() {}

  package func claims(in reading: Reading) -> [Claim] {
    var told: Set<[Int]> = []
    return reading.analysis.entities.indices.flatMap { index -> [Claim] in
      guard let name = reading.referents.name(of: index), name.kind == .person else { return [] }
      return reading.offices(of: reading.referents.tokens(of: index)).compactMap { office in
        let bytes = office.bytes
        guard told.insert([bytes.lowerBound, bytes.upperBound]).inserted else { return nil }
        return claim(that: name, holds: office, in: reading)
      }
    }
  }

  private func claim(that name: Name, holds office: Office, in reading: Reading) -> Claim? {
    let zone = reading.article.zone(at: office.bytes.lowerBound)
    guard zone == .body else { return nil }
    return Claim(
      article: reading.article.id,
      slot: Slot(attribute: "person.role", subject: Subject(name.text, .person)),
      value: .role(office.text),
      span: office.bytes,
      sentence: reading.sentenceBytes(of: office.token),
      zone: zone,
      extractor: signature,
      context: Context(terms: [], sentence: reading.tree.sentence[office.token])
    )
  }
}

/// An office as an article words it.
struct Office {
  let text: String
  let bytes: Range<Int>
  let token: Int
}

extension Reading {
  /// The office told beside a name, in words; nil where none is.
  func role(of name: Range<Int>) -> String? { offices(of: name).first?.text }

  /// The title before a name, the apposition after or before it, what its clause says it is, what it
  /// says the person heads, and what it says the person becomes or leaves.
  func offices(of name: Range<Int>) -> [Office] {
    [
      title(before: name), apposition(of: name) ?? told(behind: name), predicate(of: name),
      headship(of: name), change(of: name),
    ].compactMap(\.self)
  }

  /// "Ann Ash was the governor", "Ann Ash, who is the governor".
  private func predicate(of name: Range<Int>) -> Office? {
    let noun = clauses(of: name).lazy
      .filter { analysis.lemmas[$0] == "be" && isAsserted($0) }
      .compactMap { verb in
        tree.children(of: verb).first { analysis.labels[$0] == .attr }
      }.first
    return noun.flatMap { named($0, beside: name) }
  }

  /// The verbs that tell something of a name, and those joined to them.
  private func clauses(of name: Range<Int>) -> [Int] {
    let verbs = verbs(of: name, as: [.nsubj, .nsubjpass])
    let joined = verbs.flatMap { tree.children(of: $0) }.filter { verb in
      analysis.labels[verb] == .conj
        && !tree.children(of: verb).contains {
          [.nsubj, .nsubjpass].contains(analysis.labels[$0])
        }
    }
    return verbs + joined
  }

  /// The verbs of the clauses hung on a name, and that which has it as a subject of these kinds.
  private func verbs(of name: Range<Int>, as subjects: Set<Dependency>) -> [Int] {
    let top = tree.top(of: name, in: analysis)
    return tree.children(of: top).filter { analysis.labels[$0] == .relcl }
      + (subjects.contains(analysis.labels[top]) ? [analysis.heads[top]] : [])
  }

  /// "Ann Ash resigned as chair of the board", "was named finance minister", "Dorn appointed Ann Ash
  /// as governor".
  private func change(of name: Range<Int>) -> Office? {
    let top = tree.top(of: name, in: analysis)
    let given = analysis.labels[top] == .dobj ? [analysis.heads[top]] : []
    let taken = clauses(of: name).filter {
      !Self.giving.contains(analysis.lemmas[$0]) || analysis.child(of: $0, .dobj) == nil
    }
    return (taken + given.filter { Self.giving.contains(analysis.lemmas[$0]) }).lazy
      .filter { isAsserted($0) && Self.changes.contains(analysis.lemmas[$0]) }
      .compactMap { verb -> Office? in
        let children = tree.children(of: verb)
        let role = children.first { analysis.lowers[$0] == "as" }
        let noun =
          role.flatMap { analysis.child(of: $0, .pobj) }
          ?? children.first { analysis.labels[$0] == .oprd }
        return noun.flatMap { named($0, beside: name) }
      }.first
  }

  /// What people do to offices, or is done with them there.
  private static let changes: Set<String> = [
    "act", "appoint", "continue", "elect", "install", "name", "quit", "reappoint", "replace",
    "resign", "retire", "return", "serve", "stay", "step", "succeed", "swear", "take",
  ]

  /// Of these, what somebody else does, and whoever is its object has the office.
  private static let giving: Set<String> = [
    "appoint", "elect", "install", "name", "reappoint", "swear",
  ]

  private func isAsserted(_ verb: Int) -> Bool {
    Modality(of: verb, in: analysis, tree: tree).polarity == .asserted
  }

  private func title(before name: Range<Int>) -> Office? {
    var first = name.lowerBound
    while first > 0, tree.sentence[first - 1] == tree.sentence[name.lowerBound],
      isTitleWord(first - 1)
    {
      first -= 1
    }
    if first < name.lowerBound, first > 1, analysis.lowers[first - 1] == "of",
      Schema.isOffice(analysis.lemmas[first - 2].lowercased())
    {
      first -= 2
      while first > 0, tree.sentence[first - 1] == tree.sentence[name.lowerBound],
        isTitleWord(first - 1)
      {
        first -= 1
      }
    }
    guard first < name.lowerBound,
      (first..<name.lowerBound).contains(where: {
        Schema.isOffice(analysis.lemmas[$0].lowercased())
      })
    else { return nil }
    return office(first..<name.lowerBound)
  }

  private func isTitleWord(_ token: Int) -> Bool {
    [.noun, .proper, .adjective].contains(analysis.parts[token])
      && (tree.entity[token] < 0
        || !["PERSON", "DATE", "TIME"].contains(analysis.entities[tree.entity[token]].label))
      || (analysis.words[token] == "-" && token > 0)
  }

  private func apposition(of name: Range<Int>) -> Office? {
    let top = tree.top(of: name, in: analysis)
    let behind = tree.children(of: top).filter {
      analysis.labels[$0] == .appos && $0 >= name.upperBound
    }
    let beside =
      behind.isEmpty && analysis.labels[top] == .appos ? [analysis.heads[top]] : behind
    return beside.lazy.compactMap { named($0, beside: name) }.first
  }

  /// The office told between marks behind a name, where the parse did not see it.
  private func told(behind name: Range<Int>) -> Office? {
    Apposition(behind: name, in: analysis, tree: tree)?.office.map(office)
  }

  /// "who heads the harbour board" is the head of it, "who taught at the school" a former teacher.
  private func headship(of name: Range<Int>) -> Office? {
    verbs(of: name, as: [.nsubj]).lazy.compactMap { isAsserted($0) ? headship(by: $0) : nil }.first
  }

  private func headship(by verb: Int) -> Office? {
    let children = tree.children(of: verb)
    let place: Int?
    let noun: String
    switch (analysis.lemmas[verb], analysis.tags[verb]) {
    case (let lemma, "VBZ") where Self.headships[lemma] != nil:
      place = children.first {
        analysis.labels[$0] == .dobj && Self.bodies.contains(analysis.lemmas[$0].lowercased())
      }
      noun = (Self.headships[lemma] ?? "head") + " of"
    case ("teach", let tag):
      place = children.lazy.filter { analysis.lowers[$0] == "at" }.flatMap(tree.children(of:))
        .first {
          analysis.labels[$0] == .pobj && Schema.isInstitution(analysis.lemmas[$0].lowercased())
        }
      noun = (tag == "VBD" ? "former " : "") + "teacher at"
    default: return nil
    }
    guard let place, place > verb else { return nil }
    return Office(
      text: noun + " " + phrase(of: place, analysis, tree),
      bytes: analysis.spans[verb].lowerBound..<analysis.spans[place].upperBound,
      token: verb
    )
  }

  /// What somebody is who does so.
  private static let headships = [
    "chair": "chair", "coach": "coach", "command": "commander", "edit": "editor", "head": "head",
    "lead": "leader", "manage": "manager",
  ]

  /// What people head by office; an inquiry or a search they head by the way.
  private static let bodies: Set<String> = [
    "academy", "agency", "army", "association", "authority", "bank", "battalion", "board",
    "branch", "brigade", "bureau", "center", "centre", "chamber", "church", "clinic", "club",
    "college", "commission", "committee", "company", "corps", "council", "court", "department",
    "diocese", "directorate", "division", "federation", "firm", "force", "foundation", "group",
    "guard", "hospital", "institute", "laboratory", "ministry", "museum", "newspaper", "office",
    "party", "regiment", "school", "service", "squad", "squadron", "station", "team", "union",
    "unit", "university", "ward",
  ]

  /// The office that a noun names with its modifiers; nil for other nouns.
  private func named(_ noun: Int, beside name: Range<Int>) -> Office? {
    guard [.noun, .proper].contains(analysis.parts[noun]),
      Schema.isOffice(analysis.lemmas[noun].lowercased())
    else { return nil }
    let dropped: Set<Dependency> = [.relcl, .acl, .appos, .conj, .cc, .punct, .det]
    var tokens = [noun]
    var next = 0
    while next < tokens.count {
      tokens += tree.children(of: tokens[next]).filter {
        !dropped.contains(analysis.labels[$0]) && !isWhereabouts($0)
      }
      next += 1
    }
    guard let first = tokens.min(), let last = tokens.max(), last - first < 14 else { return nil }
    let end = (noun + 1...max(last, noun + 1)).first {
      $0 > last || name.contains($0) || ["(", ","].contains(analysis.words[$0])
    }
    return office(first..<whole(end ?? last + 1))
  }

  private static let courtesies: Set<String> = [
    "dr", "dr.", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "sir",
  ]

  /// Where the name ends that an office breaks off in: "of the Nurses and Midwives Union".
  private func whole(_ end: Int) -> Int {
    guard end < analysis.count, end > 0, tree.entity[end - 1] >= 0,
      tree.entity[end - 1] == tree.entity[end]
    else { return end }
    return analysis.entities[tree.entity[end]].tokens.upperBound
  }

  /// "in the laboratory", "in his team", "on Sunday": where and when an office is held, which is no
  /// part of it; "in Dorn" and "in charge of the works" are.
  private func isWhereabouts(_ token: Int) -> Bool {
    if tree.children(of: token).contains(where: { amounts[$0] == .date }) { return true }
    guard analysis.lowers[token] == "in",
      let place = tree.children(of: token).first(where: { analysis.labels[$0] == .pobj })
    else { return false }
    return analysis.parts[place] == .noun
      && tree.children(of: place).contains { [.det, .poss].contains(analysis.labels[$0]) }
  }

  /// Without an age before it, "42-year-old driver", or whose it is, "our founder", and without what
  /// is no office, "owner Mr.".
  private func office(_ tokens: Range<Int>) -> Office {
    let age = tokens.dropFirst().dropLast().last {
      analysis.lowers[$0] == "old" && ["-", "years"].contains(analysis.words[$0 - 1])
    }
    let isOwned = tokens.count > 1 && analysis.tags[tokens.lowerBound] == "PRP$"
    let isCalled =
      tokens.count > 1 && Self.courtesies.contains(analysis.lowers[tokens.upperBound - 1])
    let first = age.map { $0 + 1 } ?? tokens.lowerBound + (isOwned ? 1 : 0)
    let tokens = first..<max(first + 1, tokens.upperBound - (isCalled ? 1 : 0))
    let bytes =
      analysis.spans[tokens.lowerBound]
      .lowerBound..<analysis.spans[
        tokens.upperBound - 1
      ].upperBound
    return Office(
      text: article.text.slice(bytes).split(whereSeparator: \.isWhitespace).joined(separator: " "),
      bytes: bytes,
      token: tokens.lowerBound
    )
  }
}
