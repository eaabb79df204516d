import Facts
import Language

/// Makes mentions of what stands between quotation marks, each with the token that names its
/// speaker.
///
/// "We hope," he said, "to sign" is one quotation, and so is "It holds," he said. "I know it.". Quotations inside quotations are part of them.
struct QuotationMentions {
  private let analysis: Analysis
  private let speakers: QuotationSpeaker

  init(in analysis: Analysis) {
    self.analysis = analysis
    speakers = QuotationSpeaker(analysis: analysis)
  }

  /// In the order of the text, without overlap.
  func mentions() -> [Mention] {
    var quotations: [[Range<Int>]] = []
    for parts in QuotationFinder(analysis).quotations() {
      if let last = quotations.last, isSplit(last, parts) {
        quotations[quotations.count - 1] += parts
      } else {
        quotations.append(parts)
      }
    }
    var mentions: [Mention] = []
    for parts in quotations {
      let bytes = whole(parts)
      guard let tokens = tokens(of: bytes) else { continue }
      let speaker =
        speakers.speaker(of: parts.compactMap(self.tokens))
        ?? inherited(from: mentions.last, to: bytes, opening: tokens.lowerBound)
      mentions.append(
        Mention(
          kind: .quotation,
          bytes: bytes,
          tokens: tokens,
          value: .quotation(words(parts)),
          head: speaker
        )
      )
    }
    return mentions
  }

  private func whole(_ parts: [Range<Int>]) -> Range<Int> {
    (parts.first?.lowerBound ?? 0)..<(parts.last?.upperBound ?? 0)
  }

  /// Only a reporting clause between commas stands between the two: `," he said, "`; or one that ends
  /// its sentence, where the second has none of its own: `," he said. "I know it."`.
  private func isSplit(_ left: [Range<Int>], _ right: [Range<Int>]) -> Bool {
    let between = whole(left).upperBound..<whole(right).lowerBound
    guard between.count < 120, analysis.text.slice(whole(left)).hasSuffix(",") else { return false }
    let clause = analysis.text.slice(between)
    guard !clause.contains("\n"), let tokens = tokens(of: between) else { return false }
    let last = ending(of: between)
    let isWhole = analysis.text.slice(whole(right)).last.map { ".!?".contains($0) } ?? false
    return (last == "," || last == "." && isWhole) && tokens.contains { speakers.isReporting($0) }
  }

  /// The last mark of what stands between two quotations, but for their own.
  private func ending(of between: Range<Int>) -> Character? {
    analysis.text.slice(between).last { !$0.isWhitespace && !"\"“'‘`".contains($0) }
  }

  /// The words of all parts, without the commas that only lead over to the reporting clause.
  private func words(_ parts: [Range<Int>]) -> String {
    var words = ""
    var end = 0
    for part in parts {
      let text = analysis.text.slice(part)
      if words.hasSuffix(",") {
        let isSentence = ending(of: end..<part.lowerBound) == "."
        if isSentence || text.first?.isLowercase == true { words.removeLast() }
        if isSentence { words += "." }
      }
      end = part.upperBound
      if !words.isEmpty { words += " " }
      words += text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return words.hasSuffix(",") ? String(words.dropLast()) : words
  }

  /// A quotation without a reporting clause goes on with the speaker of the one before: in its
  /// paragraph, or as the next paragraph where only the reporting clause stands between.
  private func inherited(from last: Mention?, to bytes: Range<Int>, opening: Int) -> Int? {
    guard let last, last.head != nil else { return nil }
    let between = last.bytes.upperBound..<bytes.lowerBound
    let isNear = between.count < (analysis.text.slice(between).contains("\n") ? 100 : 400)
    return isNear && speakers.opensSentence(opening) ? last.head : nil
  }

  /// The tokens that share bytes with a stretch; nil where none does.
  private func tokens(of bytes: Range<Int>) -> Range<Int>? {
    let start = analysis.firstToken(endingBehind: bytes.lowerBound)
    let end = analysis.firstToken(from: bytes.upperBound)
    return start < end ? start..<end : nil
  }
}
