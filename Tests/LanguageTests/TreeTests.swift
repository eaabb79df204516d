import Language
import Testing

/// Walks over the tree of one sentence, which is written out here.
@Suite struct TreeTests {
  private let analysis: Analysis = {
    let words = ["The", "new", "mayor", "of", "Lagos", "met", "Ann", ",", "Ben", "and", "Cy", "."]
    let text = words.joined(separator: " ")
    var start = 0
    let spans = words.map { word in
      defer { start += word.utf8.count + 1 }
      return start..<start + word.utf8.count
    }
    return Analysis(
      text: text,
      spans: spans,
      words: words,
      lowers: words,
      lemmas: words,
      spaces: words.map { $0 != "." },
      tags: words.map { _ in "" },
      parts: [
        .determiner, .adjective, .noun, .adposition, .proper, .verb, .proper, .punctuation,
        .proper, .coordinating, .proper, .punctuation,
      ],
      morphs: words.map { _ in "" },
      heads: [2, 2, 5, 2, 3, 5, 5, 6, 6, 8, 8, 5],
      labels: [
        .det, .amod, .nsubj, .prep, .pobj, .root, .dobj, .punct, .conj, .cc, .conj, .punct,
      ],
      sentences: [0..<12],
      entities: [Entity(tokens: 4..<5, label: "GPE"), Entity(tokens: 8..<9, label: "PERSON")]
    )
  }()

  @Test func `children are found by label`() {
    #expect(Array(analysis.children(of: 5)) == [2, 6, 11])
    #expect(analysis.children(of: 5, .nsubj, .dobj) == [2, 6])
    #expect(analysis.child(of: 5, .dobj) == 6)
    #expect(analysis.child(of: 5, .agent) == nil)
    #expect(analysis.children(of: 11).isEmpty)
  }

  @Test func `walks upward end at the root`() {
    #expect(analysis.governor(of: 5) == nil)
    #expect(analysis.ancestors(of: 4) == [3, 2, 5])
    #expect(analysis.nearest(from: 4) { analysis.parts[$0] == .noun } == 2)
    #expect(analysis.nearest(from: 4) { analysis.parts[$0] == .adverb } == nil)
  }

  @Test func `a subtree is everything below`() {
    #expect(analysis.descendants(of: 2) == [0, 1, 2, 3, 4])
    #expect(analysis.subtree(of: 6) == 6..<11)
    #expect(analysis.subtree(of: 5) == 0..<12)
  }

  @Test func `conjuncts of any one are the others`() {
    #expect(analysis.conjuncts(of: 6) == [8, 10])
    #expect(analysis.conjuncts(of: 8) == [6, 10])
    #expect(analysis.conjuncts(of: 10) == [6, 8])
    #expect(analysis.conjuncts(of: 2).isEmpty)
  }

  @Test func `a noun phrase is the head and what stands before it`() {
    #expect(analysis.nounPhrase(of: 2) == 0..<3)
    #expect(analysis.nounPhrase(of: 1) == 0..<3)
    #expect(analysis.nounPhrase(of: 4) == 4..<5)
    #expect(analysis.nounPhrase(of: 5) == nil)
  }

  @Test func `sentence, entity and token are found by place`() {
    #expect(analysis.sentence(of: 7) == 0..<12)
    #expect(analysis.entity(of: 4)?.label == "GPE")
    #expect(analysis.entity(of: 5) == nil)
    #expect(analysis.token(at: 0) == 0)
    #expect(analysis.token(at: 3) == 1)
    #expect(analysis.token(at: 4) == 1)
    #expect(analysis.token(at: 400) == nil)
    #expect(analysis.bytes(of: 0..<3) == 0..<13)
  }
}
