import ArgumentParser
import Engine
import Extraction
import Facts
import Language
import Normalizing
import Reading

/// `crosscheck mentions`: the times, numbers, sums, measures and quotations of articles.
struct MentionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mentions",
    abstract: "List the times, numbers, sums, measures and quotations of articles.",
    discussion: """
      Each line: span in characters, kind, value, basis, words, and the noun they count or the speaker.

        crosscheck mentions article.txt
        crosscheck mentions --country CA --format json article.html
        crosscheck mentions --cases numeric < cases.jsonl
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "Files, folders, or - for the standard input.")
  var paths: [String] = []

  @Option(help: "How to print: text, or json with one object a line.")
  var format = Format.text

  @Option(help: "The country of the articles, in two letters: it decides what a bare $ is.")
  var country: String?

  @Option(help: "Answer a scorer's cases, JSON Lines on the standard input: timex or numeric.")
  var cases: CaseKind?

  @Flag(help: "Only say how long the model and the mentions took, each once over every article.")
  var timing = false

  @OptionGroup var reading: ReadingArguments

  func validate() throws {
    guard paths.isEmpty != (cases == nil) else {
      throw ValidationError("Name articles, or --cases, and not both.")
    }
  }

  func run() throws {
    let model = try openModel()
    if let cases { return try answer(cases, with: model) }
    let batch = Readers.read(paths: paths, options: reading.options).analysable
    for remark in batch.skipped { complain(remark.text) }
    if timing {
      print(Timing(of: batch.articles, with: model).line)
    } else {
      for article in batch.articles { show(Engine.reading(of: article, with: model)) }
    }
    if !batch.skipped.isEmpty { throw ExitCode(2) }
  }

  /// A line that is no case is complained of, and the rest answered.
  private func answer(_ cases: CaseKind, with model: LanguageModel) throws {
    var number = 0
    var isWhole = true
    while let line = readLine() {
      number += 1
      do {
        print(try cases.answer(to: line, with: model))
      } catch {
        complain("line \(number): \(error)".printable)
        isWhole = false
      }
    }
    if !isWhole { throw ExitCode(2) }
  }

  private func show(_ reading: Extraction.Reading) {
    let article = reading.article
    let found =
      country.map {
        mentions(
          in: reading.analysis,
          published: article.publication.day,
          country: $0.uppercased()
        )
      } ?? reading.mentions
    let offsets = ScalarOffsets(of: article.text)
    for mention in found {
      let line = MentionLine(
        mention: mention,
        article: article,
        offsets: offsets,
        head: mention.head.map { reading.analysis.words[$0] }
      )
      print(format == .text ? line.text : line.json.text())
    }
  }
}

/// How long analysing and normalising take, on one thread.
private struct Timing {
  private var tokens = 0
  private var analyzing = Swift.Duration.zero
  private var normalizing = Swift.Duration.zero

  init(of articles: [Article], with model: LanguageModel) {
    let clock = ContinuousClock()
    for article in articles {
      let start = clock.now
      let analysis = model.analyze(article.text)
      let middle = clock.now
      tokens += analysis.count
      _ = mentions(in: analysis, published: article.publication.day, country: nil)
      analyzing += middle - start
      normalizing += clock.now - middle
    }
  }

  var line: String {
    let share = 100 * (normalizing / analyzing)
    let each = tokens == 0 ? .zero : normalizing / tokens
    let microseconds = Double(each.components.attoseconds) / 1e12
    return "\(tokens) tokens, analysis \(analyzing), mentions \(normalizing): "
      + "\(microseconds.rounded(to: 2)) µs a token, \(share.rounded(to: 1))% of the analysis"
  }
}

extension Double {
  fileprivate func rounded(to places: Int) -> Double {
    var factor = 1.0
    for _ in 0..<places { factor *= 10 }
    return (self * factor).rounded() / factor
  }
}

/// A mention as it is listed.
private struct MentionLine {
  let mention: Mention
  let article: Article
  let offsets: ScalarOffsets
  let head: String?

  private var span: Range<Int> { offsets[mention.bytes] }
  private var surface: String { article.text.slice(mention.bytes) }

  var text: String {
    let fields = [
      article.path, "\(span.lowerBound)-\(span.upperBound)", mention.kind.rawValue,
      mention.value.text, mention.basis.rawValue, surface, head ?? "",
    ]
    return fields.map(\.printable).joined(separator: "\t")
  }

  var json: JSONValue {
    [
      "article": .string(article.path),
      "span": [.integer(span.lowerBound), .integer(span.upperBound)],
      "bytes": [.integer(mention.bytes.lowerBound), .integer(mention.bytes.upperBound)],
      "kind": .string(mention.kind.rawValue), "value": .string(mention.value.text),
      "basis": .string(mention.basis.rawValue), "surface": .string(surface),
      "head": JSONValue(head),
    ]
  }
}

/// From UTF-8 bytes to Unicode scalars of one text.
struct ScalarOffsets {
  /// The scalars before each byte.
  private let counts: [Int]

  init(of text: String) {
    var counts: [Int] = []
    counts.reserveCapacity(text.utf8.count + 1)
    var count = 0
    for byte in text.utf8 {
      if byte & 0xC0 != 0x80 { count += 1 }
      counts.append(count - 1)
    }
    counts.append(count)
    self.counts = counts
  }

  /// The scalars of a range of bytes that begins and ends between scalars.
  subscript(_ bytes: Range<Int>) -> Range<Int> {
    counts[bytes.lowerBound]..<counts[bytes.upperBound]
  }
}
