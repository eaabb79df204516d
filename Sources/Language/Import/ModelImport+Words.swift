extension ModelImport {
  /// Lemma rules and the forms of each part of speech; keys are salted with the part's name.
  mutating func addLemmas() throws(ModelError) {
    let tables = try pack("lemmatizer/lookups/lookups.bin")
    var rules: [String] = []
    var index: Set<UInt64> = []
    var exceptions: [UInt64: UInt32] = [:]
    var forms: [TextPiece] = []
    for part in PartOfSpeech.allCases where part != .none {
      let name = part.rawValue.lowercased()
      let id = names.name(of: name)
      func table(_ table: String) -> MessagePack? {
        tables[table]?.pairs.first { $0.key.identity == id }?.value
      }
      for rule in table("lemma_rules")?.elements ?? [] {
        let ends = rule.elements.compactMap(\.string)
        guard ends.count == 2 else { throw malformed("lemmatizer/lookups/lookups.bin") }
        rules.append([part.rawValue, ends[0], ends[1]].joined(separator: "\t"))
      }
      for form in table("lemma_index")?.elements ?? [] {
        index.insert(Lemmatizer.key(part, form.string ?? ""))
      }
      for exception in table("lemma_exc")?.pairs ?? [] {
        let first = forms.count
        for form in exception.value.elements { forms.append(writer.piece(form.string ?? "")) }
        exceptions[Lemmatizer.key(part, exception.key.string ?? "")] =
          UInt32(first << 8 | (forms.count - first))
      }
    }
    writer.add(.lemmaRules, lines: rules)
    writer.add(.lemmaIndex, index.sorted())
    writer.add(.exceptionKeys, .exceptionValues, exceptions)
    writer.add(.exceptionForms, forms)
  }

  /// The attribute ruler's patterns, their conditions compiled to masks and lists of names.
  mutating func addRuler() throws(ModelError) {
    var compiler = RulerCompiler(tags: TaggerSettings.labels(file("tagger/cfg")), names: names)
    for (number, entry) in try pack("attribute_ruler/patterns").elements.enumerated() {
      guard compiler.add(entry, number: number, &writer) else {
        throw malformed("attribute_ruler/patterns, entry \(number),")
      }
    }
    writer.add(.parts, lines: PartOfSpeech.allCases.map(\.rawValue))
    writer.add(.dependencies, lines: Dependency.allCases.map(\.rawValue))
    writer.add(.morphs, lines: compiler.morphs)
    writer.add(.conditions, compiler.conditions)
    writer.add(.conditionLowers, compiler.lowers)
    writer.add(.patterns, compiler.patterns)
    writer.add(.changes, compiler.changes)
  }
}

/// Turns the ruler's patterns into plain records.
private struct RulerCompiler {
  let tags: [String]
  let names: NameMaker
  var morphs = [""]
  var conditions: [TokenCondition] = []
  var lowers: [UInt64] = []
  var patterns: [RulerPattern] = []
  var changes: [RulerChange] = []

  init(tags: [String], names: NameMaker) {
    self.tags = tags
    self.names = names
  }

  /// The three expressions that occur, each with all the words that it matches.
  private static let expressions = [
    "^n'?t$": ["nt", "n't"], "^n[ou]thin'$": ["nothin'", "nuthin'"], "^y'?$": ["y", "y'"],
  ]

  /// False when the entry says something that is not understood.
  mutating func add(_ entry: MessagePack, number: Int, _ writer: inout ModelWriter) -> Bool {
    for pattern in entry["patterns"]?.elements ?? [] {
      let tokens = pattern.elements
      guard (1...2).contains(tokens.count), let target = entry["index"]?.number else {
        return false
      }
      patterns.append(
        RulerPattern(
          change: UInt32(number),
          firstCondition: UInt32(conditions.count),
          length: UInt32(tokens.count),
          target: UInt32(target)
        )
      )
      for token in tokens {
        guard let condition = condition(token) else { return false }
        conditions.append(condition)
      }
    }
    return addChange(entry["attrs"]?.pairs ?? [], &writer)
  }

  private mutating func condition(_ token: MessagePack) -> TokenCondition? {
    var condition = TokenCondition()
    for pair in token.pairs {
      switch pair.key.string {
      case "TAG":
        guard let mask = mask(pair.value, among: tags) else { return nil }
        condition.tags = mask
      case "DEP":
        guard let mask = mask(pair.value, among: Dependency.allCases.map(\.rawValue)) else {
          return nil
        }
        condition.dependencies = mask
      case "LOWER":
        guard let words = words(pair.value) else { return nil }
        condition.firstLower = UInt32(lowers.count)
        condition.lowerCount = UInt32(words.count)
        lowers += words.map { names.name(of: $0) }
      case "IS_SPACE":
        guard case .boolean(let wanted) = pair.value else { return nil }
        condition.space = wanted ? TokenCondition.onlySpace : TokenCondition.noSpace
      default: return nil
      }
    }
    return condition
  }

  private func words(_ value: MessagePack) -> [String]? {
    if let word = value.string { return [word] }
    if let expression = value["REGEX"]?.string { return Self.expressions[expression] }
    return value["IN"]?.elements.compactMap(\.string)
  }

  private func mask(_ value: MessagePack, among all: [String]) -> UInt64? {
    func bits(_ wanted: [String]) -> UInt64 {
      wanted.compactMap { all.firstIndex(of: $0) }.reduce(0) { $0 | 1 << UInt64($1) }
    }
    if let excluded = value["NOT_IN"] { return ~bits(excluded.elements.compactMap(\.string)) }
    return words(value).map(bits)
  }

  private mutating func addChange(
    _ attributes: [(key: MessagePack, value: MessagePack)],
    _ writer: inout ModelWriter
  ) -> Bool {
    var change = RulerChange()
    for (key, value) in attributes {
      guard let text = value.string else { return false }
      switch key.string {
      case "TAG": change.tag = number(text, in: tags)
      case "POS": change.part = number(text, in: PartOfSpeech.allCases.map(\.rawValue))
      case "DEP": change.dependency = number(text, in: Dependency.allCases.map(\.rawValue))
      case "LEMMA": change.lemma = writer.piece(text)
      case "MORPH":
        let morph = text == "_" ? "" : text
        if !morphs.contains(morph) { morphs.append(morph) }
        change.morph = number(morph, in: morphs)
      default: return false
      }
    }
    changes.append(change)
    return true
  }

  private func number(_ text: String, in all: [String]) -> Int32 {
    Int32(all.firstIndex(of: text) ?? -1)
  }
}
