import Facts
import Language

/// The signs by which a name is a person's, whatever the model took it for, and how far it reaches.
///
/// The model knows few names of other languages: it takes "Tigran Ayvazents" for a firm, and cuts
/// "Marivic Joy Dalisay" behind the second word.
struct PersonSigns {
  private let analysis: Analysis
  private let tree: Tree

  init(in analysis: Analysis, tree: Tree) {
    self.analysis = analysis
    self.tree = tree
  }

  /// By entity index: whether it names a person.
  func people() -> [Bool] {
    let known = Set(analysis.entities.filter { $0.label == "PERSON" }.map { words(of: $0.tokens) })
    return analysis.entities.map { entity in
      entity.label == "PERSON"
        || Self.mistakable.contains(entity.label) && isLikePerson(entity.tokens)
          && (known.contains(words(of: entity.tokens)) || hasSign(entity.tokens))
    }
  }

  /// An entity's tokens with the part of a person's name beside it that the model left out.
  func extent(of entity: Int, _ people: [Bool]) -> Range<Int> {
    let tokens = analysis.entities[entity].tokens
    if people[entity] {
      if isLeftOut(tokens.upperBound), hangs(tokens, on: tokens.upperBound) {
        return tokens.lowerBound..<tokens.upperBound + 1
      }
      let before = tokens.lowerBound - 1
      if tokens.count == 1, isLeftOut(before), hangs(before..<tokens.lowerBound, on: before + 1),
        isForename(before)
      {
        return before..<tokens.upperBound
      }
    }
    return tokens
  }

  private static let mistakable: Set<String> = [
    "ORG", "GPE", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "NORP", "EVENT",
  ]

  private func words(of tokens: Range<Int>) -> [String] { tokens.map { analysis.words[$0] } }

  /// Two to four words as of a name and forename: no article, no word of institutions.
  private func isLikePerson(_ tokens: Range<Int>) -> Bool {
    (2...4).contains(tokens.count)
      && tokens.allSatisfy { analysis.parts[$0] == .proper && isNameWord($0) }
      && (tokens.lowerBound == 0 || analysis.lowers[tokens.lowerBound - 1] != "the")
  }

  private func isNameWord(_ token: Int) -> Bool {
    let word = analysis.words[token]
    return word.count > 1 && word.first?.isUppercase == true && word.contains(where: \.isLowercase)
      && !Schema.isInstitution(analysis.lowers[token])
      && !Schema.isOffice(analysis.lowers[token]) && !Referents.isTitle(word)
  }

  /// A calling beside the name, a title before it, or a "who" behind it.
  private func hasSign(_ tokens: Range<Int>) -> Bool {
    let top = tree.top(of: tokens, in: analysis)
    if analysis.labels[top] == .appos, isCalling(analysis.heads[top]) { return true }
    let before = tokens.lowerBound - 1
    if before >= 0, tree.sentence[before] == tree.sentence[tokens.lowerBound],
      isCalling(before) && analysis.heads[before] == top
        || analysis.parts[before] == .proper && Referents.isTitle(analysis.words[before])
    {
      return true
    }
    return tree.children(of: top).contains { child in
      child >= tokens.upperBound
        && (analysis.labels[child] == .appos && isCalling(child)
          || analysis.labels[child] == .relcl
            && tree.children(of: child).contains {
              analysis.lowers[$0] == "who" && [.nsubj, .nsubjpass].contains(analysis.labels[$0])
            })
    }
  }

  private func isCalling(_ token: Int) -> Bool {
    let lemma = analysis.lemmas[token].lowercased()
    return ["NN", "NNP"].contains(analysis.tags[token]) && Schema.isOffice(lemma)
      && !Schema.mayBeFirm(lemma)
  }

  /// A word of a name, in no entity or in one by itself.
  private func isLeftOut(_ token: Int) -> Bool {
    guard analysis.words.indices.contains(token), analysis.parts[token] == .proper,
      isNameWord(token)
    else { return false }
    let entity = tree.entity[token]
    return entity < 0 || analysis.entities[entity].tokens.count == 1
  }

  private func hangs(_ tokens: Range<Int>, on token: Int) -> Bool {
    let top = tree.top(of: tokens, in: analysis)
    return analysis.heads[top] == token && analysis.labels[top] == .compound
      && tree.sentence[top] == tree.sentence[token]
  }

  /// Behind an office or a title: no firm's or place's name that tells whose person is meant.
  private func isForename(_ token: Int) -> Bool {
    token > 0 && (isCalling(token - 1) || Referents.isTitle(analysis.words[token - 1]))
  }
}
