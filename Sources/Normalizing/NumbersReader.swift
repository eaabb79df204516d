import Language

/// Reads the numbers of a text: "1.2m", "two and a half million", "three-quarters", "dozens",
/// "21st".
struct NumbersReader {
  let atoms: Atoms

  /// The longest number that begins at an atom, its minus included; nil where none does.
  func numeral(at start: Int) -> Numeral? {
    guard let atom = atoms[start] else { return nil }
    let numeral: Numeral? =
      switch atom.kind {
      case .digits: digits(at: start, atom)
      case .fraction: atom.digits.map { Numeral($0, .fraction, start..<start + 1) }
      case .word: spelled(at: start)
      case .sign, .gap: nil
      }
    return numeral.map { signed($0.form == .fraction ? scaled($0) : mixed($0)) }
  }

  private func spelled(at start: Int) -> Numeral? {
    switch atoms.word(at: start) {
    case nil, .part: nil
    case .article: afterArticle(start)
    case .half: half(at: start)
    case .quarter: quarter(at: start)
    case .heap(let scale): heap(at: start, scale)
    case .few(let value): few(at: start, value)
    case .hundred, .scale: cardinal(at: start, isImplied: true)
    case .unit, .ten, .nth: cardinal(at: start).map { part($0) ?? point($0) ?? $0 }
    }
  }

  func afterArticle(_ start: Int) -> Numeral? {
    switch atoms.word(at: start + 1) {
    case .hundred, .scale: cardinal(at: start)
    case .half, .quarter, .few, .heap: spelled(at: start + 1)?.opened(at: start)
    case .nth, .unit, .ten: nth(after: start)
    default: Numeral(1, .article, start..<start + 1)
    }
  }

  /// "a third", "a twenty-first": a part, where it ranks no noun.
  private func nth(after article: Int) -> Numeral? {
    guard let rank = cardinal(at: article + 1), rank.form == .ordinal else { return nil }
    let next = rank.atoms.upperBound
    let token = atoms.list[next - 1].token
    let label = atoms.analysis.labels[token]
    let isRank =
      atoms[next]?.kind == .word
      ? atoms.text(at: next) != "of"
        && ([.amod, .conj, .nsubj, .nsubjpass].contains(label) || rank.value > 5)
      : atoms[next] != nil && rank.value > 5
    if isRank || rank.value <= 2 { return rank }
    return Numeral(1 / rank.value, .fraction, article..<next)
  }

  /// Half of something, but not the second half of a match.
  private func half(at start: Int) -> Numeral? {
    if case .nth = atoms.word(at: start - 1) { return nil }
    return ["last", "final", "opening", "latter", "other"].contains(atoms.text(at: start - 1))
      ? nil : Numeral(0.5, .fraction, start..<start + 1)
  }

  /// A quarter of something, but not of a year.
  private func quarter(at start: Int) -> Numeral? {
    let quarter = Numeral(0.25, .fraction, start..<start + 1)
    let isArticled = if case .article = atoms.word(at: start - 1) { true } else { false }
    let next = atoms.text(at: start + 1)
    let isPart = isArticled || next == "of" || (next == "-" && atoms.isGlued(at: start + 1))
    return isPart || scaled(quarter).scale > 1 ? quarter : nil
  }

  /// "dozens", "hundreds of thousands": at least two of them.
  private func heap(at start: Int, _ scale: Double) -> Numeral? {
    var heap = Numeral(2, .heap, start..<start + 1)
    heap.multiply(by: scale)
    if atoms.text(at: start + 1) == "of", case .heap(let more) = atoms.word(at: start + 2) {
      heap.multiply(by: more)
      heap.atoms = start..<start + 3
      return heap
    }
    return scale == 10 ? nil : heap
  }

  /// "a few", "several"; with a scale at least two of that: "several hundred", "a few dozen".
  private func few(at start: Int, _ value: Double) -> Numeral {
    let scale: Double
    switch atoms.word(at: start + 1) {
    case .hundred: scale = 100
    case .scale(let value): scale = value
    default: return Numeral(value, .few, start..<start + 1)
    }
    var heap = Numeral(2, .heap, start..<start + 2)
    heap.multiply(by: scale)
    return heap
  }

  /// "half a million", "three quarters of a million", "two-thirds of a billion".
  func scaled(_ numeral: Numeral) -> Numeral {
    var next = numeral.atoms.upperBound
    if atoms.text(at: next) == "-" { next += 1 }
    if atoms.text(at: next) == "of" { next += 1 }
    if case .article = atoms.word(at: next) { next += 1 }
    if atoms.text(at: next) == "-" { next += 1 }
    guard case .scale(let scale) = atoms.word(at: next) else { return numeral }
    var scaled = numeral
    scaled.multiply(by: scale)
    scaled.atoms = numeral.atoms.lowerBound..<next + 1
    return scaled
  }

  /// "minus 5", "-5": a hyphen is a minus where it stands against the number alone.
  private func signed(_ numeral: Numeral) -> Numeral {
    let before = numeral.atoms.lowerBound - 1
    guard numeral.form != .article, isMinus(at: before) else { return numeral }
    var negative = numeral.opened(at: before)
    negative.value = -numeral.value
    return negative
  }

  /// Whether a word or sign makes what stands behind it negative.
  func isMinus(at index: Int) -> Bool {
    guard let sign = atoms[index] else { return false }
    switch sign.text {
    case "minus", "negative": return true
    case "-":
      return atoms.isGlued(at: index + 1) && !sign.isGlued && atoms[index - 1]?.kind != .digits
    default: return false
    }
  }
}
