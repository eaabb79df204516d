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

  @OptionGroup var reading: ReadingArguments

  func validate() throws {
    guard paths.isEmpty != (cases == nil) else {
      throw ValidationError("Name articles, or --cases, and not both.")
    }
  }

  func run() throws {
    let model = try openModel()
    if let cases {
      while let line = readLine() { print(try opened { try cases.answer(to: line, with: model) }) }
      return
    }
    let batch = Readers.read(paths: paths, options: reading.options)
    for remark in batch.skipped { complain(remark.text) }
    for article in batch.articles { show(Engine.reading(of: article, with: model)) }
    if !batch.skipped.isEmpty { throw ExitCode(2) }
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
