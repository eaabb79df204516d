package import Facts

/// A stretch of text with a typed value: a date, a sum, a count, a quotation.
///
/// Mentions of one kind never overlap; mentions of different kinds may ("42-year-old" is an age and
/// no duration).
package struct Mention: Sendable, Hashable {
  /// What was found; finer than the kind of value where a consumer needs it.
  package enum Kind: String, Sendable, CaseIterable {
    case date, time, duration, set, count, ordinal, percent, money, measure, score, age, quotation
  }

  package let kind: Kind
  /// UTF-8 bytes into the analysed text, half-open.
  package let bytes: Range<Int>
  /// Half-open token range that covers the bytes.
  package let tokens: Range<Int>
  package let value: Value
  package let basis: Claim.Basis
  /// The noun counted or the thing measured, where the words themselves name it; a token index.
  package let head: Int?

  package init(
    kind: Kind,
    bytes: Range<Int>,
    tokens: Range<Int>,
    value: Value,
    basis: Claim.Basis = .stated,
    head: Int? = nil
  ) {
    self.kind = kind
    self.bytes = bytes
    self.tokens = tokens
    self.value = value
    self.basis = basis
    self.head = head
  }
}
