/// What one thread needs to run a model: memories of words, and room for intermediate values.
///
/// A class, because a pool hands it from thread to thread; it belongs to one at a time.
final class Workspace: @unchecked Sendable {
  private let pipeline: Pipeline
  private var lexicon: Lexicon
  private var words: WordMemory
  private var sharedStore = KindStore()
  private var nameStore = KindStore()
  private var parserWindow: ContributionWindow
  private var nameWindow: ContributionWindow
  private let scratch = NetworkScratch()
  /// Outputs of a linear layer for the rows of one stretch.
  private let outputs: FloatBuffer

  init(_ pipeline: Pipeline) {
    self.pipeline = pipeline
    lexicon = pipeline.makeLexicon()
    words = WordMemory(rules: pipeline.rules)
    parserWindow = pipeline.parser.makeWindow()
    nameWindow = pipeline.nameFinder.makeWindow()
    let widest = [pipeline.tagger, pipeline.parserReducer, pipeline.nameReducer].map(\.outputs)
      .max()
    outputs = FloatBuffer(zeros: NetworkScratch.room * (widest ?? 0))
  }

  /// Its memory has grown enough to be given up.
  var isFull: Bool { lexicon.isFull }

  /// Analyses each block as a document of its own; the blocks ascend.
  func analyze(_ text: String, blocks: [Range<Int>], _ times: inout StageTimes) -> Analysis {
    var copy = text
    let tokens = times.measure(\.tokenizer) {
      copy.withUTF8 { pipeline.tokenizer.tokens(of: $0, blocks: blocks, &lexicon) }
    }
    let layout = Layout(tokens.documents)
    let reduced = FloatBuffer(count: (tokens.count + Matrix.granule) * TransitionScorer.hidden)
    let tags = times.measure(\.sharedNetwork) { encode(tokens, layout, into: reduced) }
    let isSpace = tokens.lexemes.map { lexicon.lexemes[Int($0)].isSpace }
    var builder = AnalysisBuilder(text: text, tokens: tokens)
    let trees = times.measure(\.parser) { parse(tokens.documents, isSpace, reduced) }
    times.measure(\.words) {
      for (document, tree) in zip(tokens.documents, trees) {
        let attributes = words.attributes(
          lexemes: tokens.lexemes[document],
          tags: tags[document],
          dependencies: tree.labels.map(\.dependency),
          lexicon
        )
        builder.add(document, tree, attributes)
      }
    }
    times.measure(\.nameNetwork) { encodeNames(tokens, layout, into: reduced) }
    times.measure(\.names) {
      for (document, tree) in zip(tokens.documents, trees) {
        nameWindow.begin(document, of: reduced.base)
        let entities = pipeline.nameFinder.entities(
          isSpace: Array(isSpace[document]),
          isStart: tree.isStart,
          &nameWindow
        )
        builder.add(entities, from: document.lowerBound)
      }
    }
    return builder.analysis(lexicon)
  }

  private func parse(
    _ documents: [Range<Int>],
    _ isSpace: [Bool],
    _ reduced: borrowing FloatBuffer
  ) -> [ParseTree] {
    documents.map { document in
      parserWindow.begin(document, of: reduced.base)
      return pipeline.parser.parse(isSpace: Array(isSpace[document]), &parserWindow)
    }
  }

  /// Runs the shared network: the tag of each token, and its vector reduced for the parser.
  private func encode(
    _ tokens: Tokens,
    _ layout: Layout,
    into reduced: borrowing FloatBuffer
  ) -> [UInt8] {
    var tags = [UInt8](repeating: 0, count: tokens.count)
    let target = reduced.base
    pipeline.shared.encode(tokens, layout, lexicon, &sharedStore, scratch) { rows, vectors in
      let scores = outputs.base
      pipeline.tagger.apply(to: vectors, count: rows.count, into: scores)
      for (row, token) in rows.enumerated() where token >= 0 {
        let start = scores + row * pipeline.tagger.outputs
        tags[Int(token)] = UInt8(Self.highest(start, pipeline.tagger.outputs))
      }
      Self.reduce(pipeline.parserReducer, rows, vectors, scores, into: target)
    }
    return tags
  }

  /// Runs the network of the names: each token's vector reduced for the name finder.
  private func encodeNames(
    _ tokens: Tokens,
    _ layout: Layout,
    into reduced: borrowing FloatBuffer
  ) {
    let target = reduced.base
    pipeline.names.encode(tokens, layout, lexicon, &nameStore, scratch) { rows, vectors in
      Self.reduce(pipeline.nameReducer, rows, vectors, outputs.base, into: target)
    }
  }

  private static func reduce(
    _ reducer: LinearLayer,
    _ rows: ArraySlice<Int32>,
    _ vectors: UnsafePointer<Float>,
    _ room: UnsafeMutablePointer<Float>,
    into target: UnsafeMutablePointer<Float>
  ) {
    reducer.apply(to: vectors, count: rows.count, into: room)
    for (row, token) in rows.enumerated() where token >= 0 {
      (target + Int(token) * reducer.outputs).update(
        from: room + row * reducer.outputs,
        count: reducer.outputs
      )
    }
  }

  private static func highest(_ scores: UnsafeMutablePointer<Float>, _ count: Int) -> Int {
    var best = 0
    for place in 1..<count where scores[place] > scores[best] { best = place }
    return best
  }
}
