import Language

/// What stands between marks behind a name: ", 39, the finance minister," and ", mayor of Dorn.".
///
/// It is read off the words, not the parse, and only where nothing else can be meant: the marks close
/// it, and no further name follows them ("Ann Ash, the mayor, Tom Lind" tells nobody's office).
struct Apposition {
  private let analysis: Analysis
  private let tree: Tree
  /// Without the article before it.
  private let tokens: Range<Int>

  /// "Ann Ash, once mayor of Dorn, …".
  private static let dating: Set<String> = [
    "formerly", "long", "now", "once", "previously", "then",
  ]

  /// The longest phrase that is read.
  private static let longest = 14

  init?(behind name: Range<Int>, in analysis: Analysis, tree: Tree) {
    self.analysis = analysis
    self.tree = tree
    let sentence = analysis.sentences[tree.sentence[name.lowerBound]]
    var start = name.upperBound
    if start + 3 < sentence.upperBound, analysis.words[start] == "(",
      analysis.parts[start + 1] == .number, analysis.words[start + 2] == ")"
    {
      start += 3
    }
    guard start < sentence.upperBound, analysis.words[start] == "," else { return nil }
    start += 1
    if start + 1 < sentence.upperBound, analysis.parts[start] == .number,
      analysis.words[start + 1] == ","
    {
      start += 2
    }
    if start < sentence.upperBound, ["the", "a", "an"].contains(analysis.lowers[start]) {
      start += 1
    }
    let rest = start..<min(start + Self.longest, sentence.upperBound)
    guard let end = rest.first(where: { Self.closes(analysis, $0) }), start < end else {
      return nil
    }
    tokens = start..<end
    if analysis.words[end] == ",", end + 1 < sentence.upperBound, isName(end + 1) { return nil }
  }

  /// The tokens of the office it names; nil where its head is none.
  var office: Range<Int>? {
    guard tokens.allSatisfy(isPhraseWord) else { return nil }
    let core = tokens.prefix { analysis.parts[$0] != .adposition && !isJoining($0) }
    guard let head = core.last, Schema.isOffice(analysis.lemmas[head].lowercased()),
      ["NN", "NNP"].contains(analysis.tags[head]), !core.contains(where: isPerson)
    else { return nil }
    return tokens
  }

  private static func closes(_ analysis: Analysis, _ token: Int) -> Bool {
    [",", ".", ";", ")", "(", "-", "–", "—"].contains(analysis.words[token])
      && analysis.labels[token] != .compound
      || ["who", "whose", "which", "where"].contains(analysis.lowers[token])
  }

  private func isPhraseWord(_ token: Int) -> Bool {
    [.noun, .proper, .adjective, .adposition, .number, .particle].contains(analysis.parts[token])
      || token == tokens.lowerBound && Self.dating.contains(analysis.lowers[token])
      || isJoining(token) && token + 1 < tokens.upperBound && !isArticle(token + 1)
      || isArticle(token) && token > tokens.lowerBound
        && analysis.parts[token - 1] == .adposition
  }

  private func isArticle(_ token: Int) -> Bool {
    ["the", "a", "an"].contains(analysis.lowers[token])
  }

  private func isJoining(_ token: Int) -> Bool { analysis.lowers[token] == "and" }

  private func isPerson(_ token: Int) -> Bool {
    tree.entity[token] >= 0 && analysis.entities[tree.entity[token]].label == "PERSON"
  }

  private func isName(_ token: Int) -> Bool {
    isPerson(token) || analysis.parts[token] == .proper
  }
}
