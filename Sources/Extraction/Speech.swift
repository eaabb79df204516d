import Facts
import Language
import Normalizing

/// By token: who is made to say the clause it stands in, and with which verb; nil where the outlet
/// says it itself.
func attributions(in analysis: Analysis, tree: Tree, mentions: [Mention]) -> [Attribution?] {
  var said = [Attribution?](repeating: nil, count: analysis.count)
  for token in 0..<analysis.count {
    if let (attribution, clause) = reported(by: token, analysis, tree)
      ?? accorded(by: token, analysis, tree)
    {
      for inside in clause where said[inside] == nil { said[inside] = attribution }
    }
  }
  return said
}

private func reported(by verb: Int, _ analysis: Analysis, _ tree: Tree) -> (Attribution, [Int])? {
  guard analysis.parts[verb] == .verb,
    VerbClasses.english.reporting.contains(analysis.lemmas[verb].lowercased()),
    let clause = tree.children(of: verb).first(where: {
      [.ccomp, .parataxis].contains(analysis.labels[$0])
    }),
    let subject = tree.children(of: verb).first(where: {
      [.nsubj, .nsubjpass].contains(analysis.labels[$0])
    })
  else { return nil }
  return (
    Attribution(speaker: phrase(of: subject, analysis, tree), verb: analysis.lemmas[verb]),
    tree.subtree(of: clause)
  )
}

private func accorded(by token: Int, _ analysis: Analysis, _ tree: Tree) -> (Attribution, [Int])? {
  guard analysis.lowers[token] == "according",
    let to = tree.children(of: token).first(where: { analysis.lowers[$0] == "to" }),
    let source = tree.children(of: to).first(where: { analysis.labels[$0] == .pobj })
  else { return nil }
  let inside = Set(tree.subtree(of: token))
  return (
    Attribution(speaker: phrase(of: source, analysis, tree), verb: "according to"),
    tree.subtree(of: analysis.heads[token]).filter { !inside.contains($0) }
  )
}

/// The words of a noun phrase, without what follows its head in clauses.
func phrase(of head: Int, _ analysis: Analysis, _ tree: Tree) -> String {
  let dropped: Set<Dependency> = [.relcl, .acl, .appos, .conj, .cc, .punct]
  var tokens = [head]
  var next = 0
  while next < tokens.count {
    for child in tree.children(of: tokens[next])
    where !dropped.contains(analysis.labels[child]) || analysis.words[child] == "-" {
      tokens.append(child)
    }
    next += 1
  }
  tokens.sort()
  guard let first = tokens.first, let last = tokens.last else { return analysis.words[head] }
  return analysis.text.slice(analysis.spans[first].lowerBound..<analysis.spans[last].upperBound)
    .split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
