import Dispatch
import Language
import Testing

/// Laws of the pipeline, on texts that are made here.
@Suite(.needsModel) struct PipelineTests {
  private let model: LanguageModel

  init() throws { model = try #require(TestModel.model) }

  private static let story = """
    The ferry company said on Friday that it had found the missing crate. "We are relieved," its \
    director, Ines Duarte, told reporters in Porto.

    Three workers were treated for cold; none was badly hurt. The company will pay €2.4 million.
    """

  /// Random text that seeds itself, so that every run sees the same.
  private struct Scribble: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }

    mutating func text(scalars: Int) -> String {
      var view = String.UnicodeScalarView()
      let ranges: [ClosedRange<UInt32>] = [
        0...0x7f, 0x20...0x7e, 0x61...0x7a, 0x80...0x24f, 0x300...0x36f, 0x370...0x52f,
        0x2000...0x206f, 0x20a0...0x2bff, 0x3000...0x30ff, 0xd7fb...0xd7ff, 0xe000...0xffff,
        0x1f300...0x1faff, 0x10000...0x10ffff,
      ]
      while view.count < scalars {
        guard let range = ranges.randomElement(using: &self),
          let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self))
        else { continue }
        view.append(scalar)
        if Int.random(in: 0..<6, using: &self) == 0 { view.append(" ") }
      }
      return String(view)
    }
  }

  /// What must hold of every analysis.
  private func checkShape(_ analysis: Analysis, blocks: [Range<Int>]) {
    let bytes = Array(analysis.text.utf8)
    var end = 0
    for token in 0..<analysis.count {
      let span = analysis.spans[token]
      #expect(span.lowerBound >= end && !span.isEmpty && span.upperBound <= bytes.count)
      #expect(bytes[span].elementsEqual(analysis.words[token].utf8))
      if analysis.spaces[token] { #expect(bytes[span.upperBound] == 0x20) }
      #expect(analysis.sentence(of: token).contains(analysis.heads[token]))
      #expect(analysis.ancestors(of: token).count < analysis.count)
      end = span.upperBound
    }
    let sizes = analysis.spans.map(\.count).reduce(0, +) + analysis.spaces.count { $0 }
    #expect(sizes == blocks.map(\.count).reduce(0, +), "tokens and spaces are not all of the text")
    #expect(analysis.sentences.flatMap { Array($0) } == Array(0..<analysis.count))
  }

  @Test func `any Unicode has tokens that cover it and a tree over them`() {
    var scribble = Scribble(state: 7)
    for _ in 0..<150 {
      let text = scribble.text(scalars: Int.random(in: 0..<120, using: &scribble))
      checkShape(model.analyze(text), blocks: [0..<text.utf8.count])
    }
  }

  @Test(arguments: [
    "", " ", "\n\n", "\0", "\u{301}", "\u{301}\u{301} a", "\r\n", "\u{feff}x", "……", "((((", "'s",
  ])
  func `odd texts are analysed`(text: String) {
    checkShape(model.analyze(text), blocks: [0..<text.utf8.count])
  }

  @Test func `blocks come out as if each were a text of its own`() {
    let text = Self.story + " A last line, cut short"
    let cut = Self.story.utf8.count
    let blocks = [0..<cut, cut..<text.utf8.count]
    let whole = model.analyze(text, blocks: blocks)
    checkShape(whole, blocks: blocks)
    let bytes = Array(text.utf8)
    let parts = blocks.map { model.analyze(String(decoding: bytes[$0], as: UTF8.self)) }
    #expect(whole.words == parts.flatMap(\.words))
    #expect(whole.tags == parts.flatMap(\.tags))
    #expect(whole.lemmas == parts.flatMap(\.lemmas))
    #expect(whole.labels == parts.flatMap(\.labels))
    #expect(
      whole.heads == parts[0].heads + parts[1].heads.map { $0 + parts[0].count }
    )
    #expect(whole.entities.count == parts[0].entities.count + parts[1].entities.count)
  }

  @Test func `text outside the blocks has no tokens, and odd blocks do no harm`() {
    let text = "One two. Three four. Five."
    let analysis = model.analyze(text, blocks: [9..<20])
    #expect(analysis.words == ["Three", "four", "."])
    #expect(analysis.spans[0] == 9..<14)
    #expect(model.analyze(text, blocks: []).count == 0)
    #expect(model.analyze(text, blocks: [4..<4, 21..<400]).words == ["Five", "."])
  }

  @Test func `threads that share a model find the same`() {
    let expected = ParityCase.rows(of: model.analyze(Self.story))
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      let other = model.analyze("Another text comes first. " + Self.story)
      #expect(other.count > expected.count)
      #expect(ParityCase.rows(of: model.analyze(Self.story)) == expected)
    }
  }

  @Test func `a text of many windows is one tree a sentence`() {
    let text = String(repeating: "The cat and the dog, ", count: 500)
    let analysis = model.analyze(text)
    checkShape(analysis, blocks: [0..<text.utf8.count])
    #expect(analysis.count == 3000)
  }

  @Test func `a word of a megabyte is a token`() {
    let analysis = model.analyze(String(repeating: "a", count: 1_000_000))
    #expect(analysis.count == 1)
    #expect(analysis.words[0].utf8.count == 1_000_000)
  }

  @Test func `near words are more similar than far ones`() throws {
    let near = try #require(model.similarity(of: "injured", and: "wounded"))
    let far = try #require(model.similarity(of: "injured", and: "spreadsheet"))
    #expect(near > far)
    #expect(model.similarity(of: "qzxvwk", and: "injured") == nil)
  }
}
