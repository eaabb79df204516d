/// Turns the files of a spaCy model into the one file that is mapped at start.
struct ModelImport {
  let source: ModelSource
  let known: KnownModel
  let names: NameMaker
  private let files: [String: [UInt8]]
  var writer = ModelWriter()

  /// Reads and checks every file of the model before anything is written.
  init(source: ModelSource) throws(ModelError) {
    self.source = source
    known = try KnownModel.found(in: source)
    names = NameMaker(symbols: try ResourceFile.decoded("symbols.json"))
    files = try known.files(in: source)
  }

  /// Converts and writes the model.
  mutating func write(to path: String) throws(ModelError) {
    writer.add(
      .info,
      lines: known.infoLines(
        source,
        licence: "MIT",
        attribution: "Copyright 2021 ExplosionAI GmbH; lemmas from WordNet 3.0, "
          + "Copyright 2006 Princeton University, under the WordNet 3.0 License"
      )
    )
    try addNames()
    try addVectors()
    try addTokenizer()
    try addNetworks()
    try addRuler()
    try addLemmas()
    try writer.write(to: path)
  }

  /// Symbols, and the norms that differ from the lower-cased word.
  private mutating func addNames() throws(ModelError) {
    writer.add(.symbolKeys, .symbolValues, names.symbols)
    var norms: [UInt64: UInt64] = [:]
    for (word, norm) in try ResourceFile.decoded("base_norms.json", as: [String: String].self) {
      norms[names.name(of: word)] = names.name(of: norm)
    }
    let lookups = try pack("vocab/lookups.bin")
    for pair in lookups["lexeme_norm"]?.pairs ?? [] {
      guard let key = pair.key.identity, let norm = pair.value.string else {
        throw malformed("vocab/lookups.bin")
      }
      norms[key] = names.name(of: norm)
    }
    writer.add(.normKeys, .normValues, norms)
  }

  private mutating func addVectors() throws(ModelError) {
    var rows: [UInt64: UInt16] = [:]
    for pair in try pack("vocab/key2row").pairs {
      guard let key = pair.key.identity, let row = pair.value.number.flatMap(UInt16.init(exactly:))
      else { throw malformed("vocab/key2row") }
      rows[key] = row
    }
    guard let vectors = Tensor(numPy: file("vocab/vectors")) else {
      throw malformed("vocab/vectors")
    }
    writer.add(.vectorKeys, .vectorRows, rows)
    writer.add(.vectors, rows.isEmpty ? [] : vectors.values)
  }

  func file(_ name: String) -> [UInt8] { files[name] ?? [] }

  func pack(_ name: String) throws(ModelError) -> MessagePack {
    guard let value = MessagePack(file(name)[...]) else { throw malformed(name) }
    return value
  }

  func layers(_ name: String) throws(ModelError) -> LayerFile {
    guard let layers = LayerFile(file(name)) else { throw malformed(name) }
    return layers
  }

  func malformed(_ name: String) -> ModelError {
    .malformed(path: source.path, reason: "\(name) is not as expected")
  }
}

/// The 64-bit names of strings, while a model is being made.
struct NameMaker {
  /// From the hash of a symbol to its number.
  let symbols: [UInt64: UInt64]

  init(symbols: [String: UInt64]) {
    self.symbols = Dictionary(uniqueKeysWithValues: symbols.map { (Hashing.murmur($0), $1) })
  }

  func name(of text: String) -> UInt64 {
    let hash = Hashing.murmur(text)
    return symbols[hash] ?? hash
  }
}
