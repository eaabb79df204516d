/// Finds the lemma of a word from its part of speech, by rules on its end and tables of forms.
///
/// Ground: the rules and forms of WordNet's Morphy, as spaCy's rule lemmatizer applies them.
struct Lemmatizer: Sendable {
  private struct Rule {
    let old: [UInt8]
    let new: [UInt8]
  }

  private let rules: [PartOfSpeech: [Rule]]
  /// The keys of all known base forms.
  private let index: Table<UInt64>
  /// From the key of a form to its irregular lemmas: the first × 256 and their number.
  private let exceptions: KeyTable<UInt32>
  private let forms: Table<TextPiece>
  private let texts: Table<UInt8>

  init(
    rules lines: [String],
    index: Table<UInt64>,
    exceptions: KeyTable<UInt32>,
    forms: Table<TextPiece>,
    texts: Table<UInt8>
  ) {
    self.index = index
    self.exceptions = exceptions
    self.forms = forms
    self.texts = texts
    var rules: [PartOfSpeech: [Rule]] = [:]
    for line in lines {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 3, let part = PartOfSpeech(rawValue: String(fields[0])) else {
        continue
      }
      rules[part, default: []].append(Rule(old: Array(fields[1].utf8), new: Array(fields[2].utf8)))
    }
    self.rules = rules
  }

  /// The key of a form under a part of speech.
  static func key(_ part: PartOfSpeech, _ form: String) -> UInt64 {
    Hashing.rotate(Hashing.murmur(part.rawValue), by: 1) ^ Hashing.murmur(form)
  }

  func lemma(of lexeme: Lexeme, _ part: PartOfSpeech, _ morph: Morphology) -> String {
    if part == .none || part == .space || morph.isBase(part) { return lexeme.lower }
    guard let rules = rules[part] else { return part == .proper ? lexeme.word : lexeme.lower }
    var known: [String] = []
    var unknown: [String] = []
    let lower = Array(lexeme.lower.utf8)
    for rule in rules where lower.suffix(rule.old.count).elementsEqual(rule.old) {
      let form = String(decoding: lower.dropLast(rule.old.count) + rule.new, as: UTF8.self)
      if form.isEmpty { continue }
      if isKnown(form, part) {
        known.insert(form, at: 0)
      } else if LexicalForm.isAlphabetic(form) {
        unknown.append(form)
      } else {
        known.append(form)
      }
    }
    let exceptional = self.exceptional(lexeme.lower, part).reversed()
      .filter { form in !known.contains { $0.utf8.elementsEqual(form.utf8) } }
    return exceptional.first ?? known.first ?? unknown.first ?? lexeme.word
  }

  private func isKnown(_ form: String, _ part: PartOfSpeech) -> Bool {
    let key = Self.key(part, form)
    let place = index.lowerBound(of: key)
    return place < index.count && index[place] == key
  }

  private func exceptional(_ form: String, _ part: PartOfSpeech) -> [String] {
    guard let place = exceptions[Self.key(part, form)] else { return [] }
    let first = Int(place >> 8)
    return (first..<first + Int(place & 0xff)).map { texts.string(forms[$0]) }
  }
}

/// A morphological description, and what the lemmatizer asks of it.
struct Morphology: Sendable {
  let text: String
  private let isSingular: Bool
  private let isInfinitiveOrPositive: Bool
  private let isPresentWithoutNumber: Bool

  init(_ text: String) {
    self.text = text
    let features = text.split(separator: "|")
    isSingular = features.contains("Number=Sing")
    isInfinitiveOrPositive = features.contains("VerbForm=Inf") || features.contains("Degree=Pos")
    isPresentWithoutNumber =
      features.contains("VerbForm=Fin") && features.contains("Tense=Pres")
      && !features.contains { $0.hasPrefix("Number=") }
  }

  /// The word is its own base form.
  func isBase(_ part: PartOfSpeech) -> Bool {
    isInfinitiveOrPositive || (part == .noun && isSingular)
      || (part == .verb && isPresentWithoutNumber)
  }
}

extension Table<UInt8> {
  func string(_ piece: TextPiece) -> String {
    let bytes = part(Int(piece.start)..<Int(piece.start) + Int(piece.count))
    return String(
      decoding: UnsafeBufferPointer(start: bytes.base, count: bytes.count),
      as: UTF8.self
    )
  }
}
