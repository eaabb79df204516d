import Facts
import Language

/// A piece of a token that a grammar of numbers can hold on to: digits, a word, or one sign.
///
/// Tokens do not serve: "200ft" is one of them and "200km" two, "5-mile" one and "$3-$5" three.
struct Atom {
  enum Kind {
    case digits
    /// "½"
    case fraction
    case word
    case sign
    /// A paragraph ends.
    case gap
  }

  let kind: Kind
  /// Lower case; a trailing full stop is left out, a dash is "-" whatever its length.
  let text: String
  /// UTF-8 bytes into the analysed text, half-open.
  let bytes: Range<Int>
  let token: Int
  /// Nothing stands between it and the atom before.
  let isGlued: Bool
  /// Of digits and fractions; nil for others.
  let digits: DigitToken?
  /// What it is in a number spelled out; nil where it is nothing.
  let word: NumberWords.Word?
}

extension Atom {
  /// "$", and signs of currencies that no table names.
  var isCurrencySign: Bool {
    kind == .sign && text.unicodeScalars.first?.properties.generalCategory == .currencySymbol
  }
}

/// The atoms of an analysis in order.
///
/// A class, because the readers hand it on all the time and an analysis is dear to copy.
final class Atoms {
  let analysis: Analysis
  private(set) var list: [Atom] = []

  init(of analysis: Analysis) {
    self.analysis = analysis
    list.reserveCapacity(analysis.count + analysis.count / 8)
    for tokens in analysis.paragraphs {
      if !list.isEmpty {
        let end = analysis.spans[tokens.lowerBound].lowerBound
        append(.gap, "", end..<end, tokens.lowerBound)
      }
      for token in tokens { add(token) }
    }
  }

  private func add(_ token: Int) {
    if analysis.words[token].utf8.allSatisfy(Atoms.isLetter) {
      append(.word, analysis.lowers[token], analysis.spans[token], token)
    } else if analysis.parts[token] != .space {
      split(token)
    }
  }

  var count: Int { list.count }

  /// Nil outside.
  subscript(_ index: Int) -> Atom? {
    list.indices.contains(index) ? list[index] : nil
  }

  func text(at index: Int) -> String {
    list.indices.contains(index) ? list[index].text : ""
  }

  func word(at index: Int) -> NumberWords.Word? {
    list.indices.contains(index) ? list[index].word : nil
  }

  func isGlued(at index: Int) -> Bool {
    list.indices.contains(index) && list[index].isGlued
  }

  func mayOpenNumber(at index: Int) -> Bool {
    list[index].word != nil || list[index].digits != nil
  }

  /// The end of the bracket that opens, or closes, at a place, if it is no farther than `reach`.
  func closing(at place: Int, within reach: Int) -> Int? {
    guard ["(", ")"].contains(text(at: place)) else { return nil }
    return (place..<place + reach).first { text(at: $0) == ")" }
  }

  /// As it stands in the text.
  func surface(_ range: Range<Int>) -> String {
    analysis.text.slice(bytes(of: range))
  }

  /// The bytes from the first atom of a range through its last, without the full stop of "95m.".
  func bytes(of range: Range<Int>) -> Range<Int> {
    let last = list[range.upperBound - 1]
    let isStopped = last.kind == .word && last.bytes.count == last.text.utf8.count + 1
    return list[range.lowerBound].bytes.lowerBound..<last.bytes.upperBound - (isStopped ? 1 : 0)
  }

  func tokens(of range: Range<Int>) -> Range<Int> {
    list[range.lowerBound].token..<list[range.upperBound - 1].token + 1
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26
  }

  private func append(
    _ kind: Atom.Kind,
    _ text: String,
    _ bytes: Range<Int>,
    _ token: Int,
    _ digits: DigitToken? = nil
  ) {
    list.append(
      Atom(
        kind: kind,
        text: text,
        bytes: bytes,
        token: token,
        isGlued: list.last?.bytes.upperBound == bytes.lowerBound,
        digits: digits,
        word: kind == .word ? NumberWords.english.words[text] : nil
      )
    )
  }
}

extension Atoms {
  /// Takes a token apart that is not letters alone.
  private func split(_ token: Int) {
    let word = analysis.words[token]
    if Atoms.isAbbreviation(word) {
      let lower = analysis.lowers[token]
      let text = lower.hasSuffix(".") ? String(lower.dropLast()) : lower
      append(.word, text, analysis.spans[token], token)
      return
    }
    let start = analysis.spans[token].lowerBound
    var piece = AtomPiece(word)
    while let range = piece.next() {
      let bytes =
        start + word.utf8.distance(from: word.startIndex, to: range.lowerBound)..<start
        + word.utf8.distance(from: word.startIndex, to: range.upperBound)
      add(piece.kind, word[range], bytes, token)
    }
  }

  private func add(
    _ kind: Atom.Kind,
    _ piece: Substring,
    _ bytes: Range<Int>,
    _ token: Int
  ) {
    switch kind {
    case .digits:
      if let digits = DigitToken(english: piece) {
        append(.digits, String(piece), bytes, token, digits)
      } else {
        list(of: piece, from: bytes.lowerBound, token)
      }
    case .fraction: append(.fraction, String(piece), bytes, token, DigitToken(String(piece)))
    case .word: append(.word, piece.lowercased(), bytes, token)
    case .sign: append(.sign, Atoms.signs[String(piece)] ?? String(piece), bytes, token)
    case .gap: break
    }
  }

  /// "1,2,3,4" and "192.168.1.2" are several numbers.
  private func list(of piece: Substring, from start: Int, _ token: Int) {
    var lower = start
    var rest = piece[...]
    while let first = rest.first {
      let isSign = first == "," || first == "."
      let part = isSign ? rest.prefix(1) : rest.prefix { $0 != "," && $0 != "." }
      let digits = isSign ? nil : DigitToken(String(part))
      let bytes = lower..<lower + part.utf8.count
      append(digits == nil ? .sign : .digits, String(part), bytes, token, digits)
      lower = bytes.upperBound
      rest = rest[part.endIndex...]
    }
  }

  /// Letters and full stops: "U.S.", "ft.", "p.m.".
  private static func isAbbreviation(_ word: String) -> Bool {
    var hasLetter = false
    for byte in word.utf8 {
      if isLetter(byte) { hasLetter = true } else if byte != UInt8(ascii: ".") { return false }
    }
    return hasLetter
  }

  private static let signs = [
    "‐": "-", "‑": "-", "–": "-", "−": "-", "²": "2", "³": "3", "′": "'", "’": "'", "″": "\"",
    "×": "x", "＄": "$", "￡": "£",
  ]
}

/// Cuts a token into runs of digits, runs of letters, and single signs.
private struct AtomPiece {
  private let scalars: Substring.UnicodeScalarView
  private var index: String.Index
  private(set) var kind = Atom.Kind.sign

  init(_ word: String) {
    scalars = word[...].unicodeScalars
    index = scalars.startIndex
  }

  mutating func next() -> Range<String.Index>? {
    guard index < scalars.endIndex else { return nil }
    let start = index
    kind = kind(at: start, after: start > scalars.startIndex ? scalars.index(before: start) : nil)
    index = scalars.index(after: index)
    if kind == .digits || kind == .word {
      while index < scalars.endIndex, continues(at: index) { index = scalars.index(after: index) }
    }
    return start..<index
  }

  private func kind(at index: String.Index, after last: String.Index?) -> Atom.Kind {
    let scalar = scalars[index]
    if AtomPiece.isDigit(scalar) { return .digits }
    if scalar == ".", isDigit(after: index), last.map({ scalars[$0] == "-" }) ?? true {
      return .digits
    }
    if scalar.isASCII { return AtomPiece.isLetter(scalar) ? .word : .sign }
    if DigitToken(String(scalar)) != nil { return .fraction }
    let isWord =
      scalar.properties.isAlphabetic || scalar.properties.generalCategory == .decimalNumber
    return isWord ? .word : .sign
  }

  private func continues(at index: String.Index) -> Bool {
    let scalar = scalars[index]
    if kind == .word { return self.kind(at: index, after: index) == .word }
    return AtomPiece.isDigit(scalar)
      || ((scalar == "." || scalar == ",") && isDigit(after: index))
  }

  private func isDigit(after index: String.Index) -> Bool {
    let next = scalars.index(after: index)
    return next < scalars.endIndex && AtomPiece.isDigit(scalars[next])
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value &- 48 < 10 }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value | 0x20) &- 97 < 26
  }
}

extension DigitToken {
  /// Reads the whole of a run of digits with points and commas; nil where it is no one number.
  ///
  /// "5,00" and "1.111,11" have the decimal comma, "1.000.000" groups by points; "0.5" after a
  /// hyphen may lack its zero.
  fileprivate init?(english piece: Substring) {
    let text = piece.first == "." ? "0" + piece : String(piece)
    if let digits = DigitToken(text), digits.tail.isEmpty {
      self = digits
      return
    }
    let groups = text.split(separator: ".", omittingEmptySubsequences: false)
    if groups.count == 3, let digits = DigitToken(groups.joined(separator: ",")), digits.width > 6 {
      self = digits
      return
    }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 2,
      let digits = DigitToken(
        parts[0].split(separator: ".").joined(separator: ",") + "." + parts[1]
      ),
      digits.tail.isEmpty, !parts[0].contains(".") || digits.width > 3
    else { return nil }
    self = digits
  }
}
