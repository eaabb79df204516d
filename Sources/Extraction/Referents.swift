package import Facts
import Language

/// What the names and pronouns of an article stand for, by precise sieves inside the article.
package struct Referents: Sendable {
  /// By entity index; nil for entities that are no names (dates, numbers).
  private let names: [Name?]
  /// By entity index: its tokens, for a person with what the model left out of the name.
  private let extents: [Range<Int>]
  private let kinds: [String: Name.Kind]
  /// By pronoun token: the token it stands for.
  private let antecedents: [Int: Int]

  init(in analysis: Analysis, tree: Tree) {
    let signs = PersonSigns(in: analysis, tree: tree)
    let people = signs.people()
    extents = analysis.entities.indices.map { signs.extent(of: $0, people) }
    names = Referents.fullNames(in: analysis, people, extents)
    let found = names.compactMap(\.self).map { ($0.text, $0.kind) }
    kinds = Dictionary(found) { first, _ in first }
    let persons = names.map { $0?.kind == .person ? $0?.text : nil }
    antecedents = Referents.antecedents(in: analysis, tree: tree, persons)
  }

  /// The fullest form the article gives of a name: "Mark Carney" for "Carney".
  package func name(of entity: Int) -> Name? { names[entity] }

  /// An entity's tokens; of a person's name all of it, where the model cut it short.
  func tokens(of entity: Int) -> Range<Int> { extents[entity] }

  /// The kind of bearer of a name as `name(of:)` gives it.
  func kind(of name: String) -> Name.Kind? { kinds[name] }

  /// The noun a personal pronoun, or "the 47-year-old", stands for.
  package func antecedent(of pronoun: Int) -> Int? { antecedents[pronoun] }

  private static let labels: [String: Name.Kind] = [
    "PERSON": .person, "ORG": .organization, "GPE": .place, "LOC": .place, "FAC": .place,
    "NORP": .place, "EVENT": .other, "PRODUCT": .other, "WORK_OF_ART": .other, "LAW": .other,
  ]

  /// Words that stand before a person's name and are none of it.
  private static let titles = Set(
    Table.rows(of: "titles").flatMap { $0[0].split(separator: " ").map(String.init) }
  )

  static func isTitle(_ word: String) -> Bool {
    let word = word.lowercased()
    return titles.contains(word.hasSuffix(".") ? String(word.dropLast()) : word)
  }

  /// An entity's words without "the" and "'s", and a person's without titles in front.
  private static func stripped(_ words: [String], _ kind: Name.Kind) -> [String] {
    let words = words.filter { !["the", "'s", "’s"].contains($0.lowercased()) }
    guard kind == .person else { return words }
    let rest = words.drop(while: isTitle)
    return rest.isEmpty ? Array(words.suffix(1)) : Array(rest)
  }

  private static func fullNames(
    in analysis: Analysis,
    _ people: [Bool],
    _ extents: [Range<Int>]
  ) -> [Name?] {
    let bare: [[String]] = analysis.entities.indices.map { index in
      guard let kind = kind(of: index, in: analysis, people) else { return [] }
      let words = stripped(extents[index].map { analysis.words[$0] }, kind)
      return spelled(words).split(separator: " ").map(String.init)
    }
    let full = bare.indices.filter { people[$0] && bare[$0].count > 1 }
    let known = full.map { bare[$0] }
    return bare.indices.map { index in
      guard let kind = kind(of: index, in: analysis, people), !bare[index].isEmpty,
        !isNoun(extents[index], in: analysis)
      else { return nil }
      guard kind == .person else { return Name(bare[index].joined(separator: " "), kind) }
      let fullest =
        namesake(of: bare[index], before: index, full, bare) ?? fullest(bare[index], among: known)
      return Name((fullest ?? bare[index]).joined(separator: " "), kind)
    }
  }

  /// Where several people share a surname that stands alone, the one told last before it; else nil.
  private static func namesake(
    of short: [String],
    before index: Int,
    _ full: [Int],
    _ bare: [[String]]
  ) -> [String]? {
    guard short.count == 1 else { return nil }
    let sharing = full.filter { bare[$0].last == short[0] }
    guard Set(sharing.map { bare[$0] }).count > 1 else { return nil }
    return sharing.last { $0 < index }.map { bare[$0] }
  }

  /// "Turnout was 61 percent": a noun that figures are told of, and a capital for the sentence.
  static func isNoun(_ name: Range<Int>, in analysis: Analysis) -> Bool {
    name.count == 1 && Schema.english.evokes("n", analysis.lowers[name.lowerBound])
      && analysis.sentence(of: name.lowerBound).lowerBound == name.lowerBound
  }

  private static func kind(of entity: Int, in analysis: Analysis, _ people: [Bool]) -> Name.Kind? {
    people[entity] ? .person : labels[analysis.entities[entity].label]
  }

  /// The first full name that ends as a short one does, or has its surname before another
  /// ("Polo" of "Ana Polo Vidal"), or gives it first ("Yoon" of "Yoon Ha-neul").
  private static func fullest(_ short: [String], among known: [[String]]) -> [String]? {
    if short.count > 1 {
      return known.first { name in
        name.count > short.count && name.suffix(short.count).elementsEqual(short)
      }
    }
    return known.first { $0.last == short[0] }
      ?? known.first { name in
        name.dropFirst().contains { $0 == short[0] || $0.hasPrefix(short[0] + "-") }
      }
      ?? known.first { $0[0] == short[0] && $0[$0.count - 1].contains("-") }
  }

  /// The words of a name as written: "Smith-Jones" is three tokens.
  private static func spelled(_ words: [String]) -> String {
    words.joined(separator: " ").replacing(" - ", with: "-")
  }

  /// He and she are the last person that was a subject, or else the last person, and of that sex as
  /// far as it is told; so is "the 47-year-old".
  ///
  /// It is the last subject that is one, they the last that are several or a body.
  private static func antecedents(
    in analysis: Analysis,
    tree: Tree,
    _ persons: [String?]
  ) -> [Int: Int] {
    var found: [Int: Int] = [:]
    var sexes = Sexes(in: analysis, tree: tree, persons)
    var people: [(token: Int, name: String)] = []
    var subjects = Subjects(of: analysis)
    for token in 0..<analysis.count {
      let lower = analysis.lowers[token]
      let sex = Sexes.pronouns[lower]
      if sex != nil || isAged(token, analysis, tree) {
        if let person = people.last(where: { sexes.may($0.name, be: sex) }) {
          sexes.note(person.name, sex)
          found[token] = person.token
        }
        continue
      }
      if Subjects.pronouns.contains(lower) {
        found[token] = subjects.antecedent(of: token)
        continue
      }
      let isSubject = [.nsubj, .nsubjpass].contains(analysis.labels[token])
      let entity = tree.entity[token]
      let name = entity >= 0 ? persons[entity] : nil
      let last = people.last?.token
      if let name,
        isSubject || last == nil || tree.sentence[last ?? 0] + 3 < tree.sentence[token]
      {
        people.append((token, name))
      }
      if isSubject, name == nil, [.noun, .proper].contains(analysis.parts[token]) {
        subjects.append(token)
      }
    }
    return found
  }

  /// The "old" of "the 47-year-old owns", which no noun follows.
  private static func isAged(_ token: Int, _ analysis: Analysis, _ tree: Tree) -> Bool {
    analysis.lowers[token] == "old" && analysis.child(of: token, .npadvmod) != nil
      && [.nsubj, .nsubjpass, .dobj, .pobj].contains(analysis.labels[token])
      && tree.children(of: token).contains { analysis.lowers[$0] == "the" }
  }
}
