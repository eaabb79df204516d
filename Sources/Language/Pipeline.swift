/// The stages of a model, ready to run: everything that threads share.
struct Pipeline: Sendable {
  let tokenizer: Tokenizer
  let makeLexicon: @Sendable () -> Lexicon
  let shared: Tok2Vec
  let tagger: LinearLayer
  let parser: DependencyParser
  let parserReducer: LinearLayer
  let names: Tok2Vec
  let nameReducer: LinearLayer
  let nameFinder: NameFinder
  let rules: WordRules
  let vectors: WordVectors
  let stringNames: StringNames

  init(_ file: ModelFile) throws(ModelError) {
    stringNames = StringNames(symbols: try file.keyTable(.symbolKeys, .symbolValues))
    vectors = WordVectors(
      rows: try file.keyTable(.vectorKeys, .vectorRows),
      vectors: try file.table(.vectors)
    )
    let rules = RuleTable(
      places: try file.keyTable(.ruleKeys, .ruleValues),
      tokens: try file.table(.ruleTokens)
    )
    let specialCases = SpecialCases(chains: try file.keyTable(.chainKeys, .chainValues))
    tokenizer = Tokenizer(specialCases: specialCases, rules: rules)
    let maker = LexemeMaker(
      names: stringNames,
      norms: try file.keyTable(.normKeys, .normValues),
      specialCases: specialCases
    )
    let cutter = ChunkCutter(affixes: try Self.affixes(file), rules: rules)
    makeLexicon = { Lexicon(maker: maker, cutter: cutter) }
    shared = try Self.network(
      file,
      .sharedColumns,
      .sharedEmbeddings,
      .sharedStatic,
      .sharedMixer,
      .sharedLayers,
      vectors
    )
    names = try Self.network(
      file,
      .nameColumns,
      .nameEmbeddings,
      .nameStatic,
      .nameMixer,
      .nameLayers,
      vectors
    )
    tagger = LinearLayer(try file.table(.tagWeights), inputs: MaxoutLayer.width)
    parserReducer = LinearLayer(try file.table(.parserReducer), inputs: MaxoutLayer.width)
    nameReducer = LinearLayer(try file.table(.nameReducer), inputs: MaxoutLayer.width)
    parser = DependencyParser(
      scorer: TransitionScorer(
        lower: try file.table(.parserLower),
        upper: try file.table(.parserUpper)
      ),
      actions: ActionTable(
        lines: try file.lines(.parserActions),
        kindCount: ParserAction.allCases.count
      )
    )
    nameFinder = NameFinder(
      scorer: TransitionScorer(
        lower: try file.table(.nameLower),
        upper: try file.table(.nameUpper)
      ),
      actions: ActionTable(
        lines: try file.lines(.nameActions),
        kindCount: NameAction.allCases.count
      )
    )
    self.rules = try Self.wordRules(file)
  }

  private static func affixes(_ file: ModelFile) throws(ModelError) -> AffixMatcher {
    let blocks: Table<UInt16> = try file.table(.blocks)
    let classes: Table<UInt16> = try file.table(.classes)
    return AffixMatcher(
      classes: CharacterClasses(blocks: blocks.elements, classes: classes.elements),
      literals: TokenLiterals(lines: try file.lines(.literals))
    )
  }

  private static func network(
    _ file: ModelFile,
    _ columns: Section,
    _ embeddings: Section,
    _ fixed: Section,
    _ mixer: Section,
    _ layers: Section,
    _ vectors: WordVectors
  ) throws(ModelError) -> Tok2Vec {
    let embedding = Embedding(
      columns: try file.table(columns),
      rows: try file.table(embeddings),
      fixed: try file.table(fixed),
      mixer: try file.table(mixer),
      vectors: vectors
    )
    return Tok2Vec(embedding: embedding, layers: try file.table(layers))
  }

  private static func wordRules(_ file: ModelFile) throws(ModelError) -> WordRules {
    let texts: Table<UInt8> = try file.table(.texts)
    return WordRules(
      ruler: AttributeRuler(
        conditions: try file.table(.conditions),
        lowers: try file.table(.conditionLowers),
        patterns: try file.table(.patterns),
        changes: try file.table(.changes)
      ),
      lemmatizer: Lemmatizer(
        rules: try file.lines(.lemmaRules),
        index: try file.table(.lemmaIndex),
        exceptions: try file.keyTable(.exceptionKeys, .exceptionValues),
        forms: try file.table(.exceptionForms),
        texts: texts
      ),
      texts: texts,
      tags: try file.lines(.tags),
      parts: try file.lines(.parts).map { PartOfSpeech(rawValue: $0) ?? .none },
      morphs: try file.lines(.morphs).map(Morphology.init),
      dependencies: try file.lines(.dependencies).map { Dependency(rawValue: $0) ?? .none }
    )
  }
}
