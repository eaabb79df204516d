import ArgumentParser
import Facts
import Foundation
import Reading

/// `crosscheck text`: prints what was read, zones marked.
struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Print what is read from articles, each line with its zone.",
    discussion: """
      Examples:
        crosscheck text article.html
        crosscheck text --published 2025-06-06 --source 'The Paper' pasted.txt
        crosscheck text --format json drop/
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "Files, folders, or - for the standard input.")
  var paths: [String]

  @OptionGroup var reading: ReadingArguments

  @Option(help: "How to print.")
  var format = Format.text

  func run() throws {
    var isWhole = true
    Readers.read(paths: paths, options: reading.options) { batch in
      for article in batch.articles { show(article) }
      for remark in batch.remarks { warn(remark) }
      for remark in batch.skipped { warn(remark) }
      if !batch.skipped.isEmpty { isWhole = false }
    }
    if !isWhole { throw ExitCode(2) }
  }

  private func show(_ article: Article) {
    switch format {
    case .text: print(article.transcript)
    case .json: print(article.json.text())
    }
  }

  private func warn(_ remark: Remark) {
    let line = "\(remark.path.printable): \(remark.text.printable)\n"
    FileHandle.standardError.write(Data(line.utf8))
  }
}

extension Article {
  fileprivate var transcript: String {
    var lines = header.map { "\($0.name): \($0.value.printable)" }
    lines.append("")
    lines += zones.map { "\($0.kind.rawValue) | \(text.slice($0.bytes).collapsed.printable)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private var header: [(name: String, value: String)] {
    var lines = [("path", path), ("source", "\(source.name) (\(source.basis.rawValue))")]
    let day = publication.day.map { "\($0.iso) (\(publication.basis.rawValue))" } ?? "unknown"
    lines.append(("published", publication.stamp.map { "\(day), \($0)" } ?? day))
    let rest = [
      ("modified", modified), ("headline", headline), ("byline", byline),
      ("dateline", dateline?.surface), ("wire", wire), ("language", language), ("address", address),
      ("item", item == address ? nil : item), ("revision", revision.map(String.init)),
      ("status", status == .usable ? nil : status.rawValue),
    ]
    lines += rest.compactMap { name, value in value.map { (name, $0) } }
    return lines
  }

  fileprivate var json: JSONValue {
    [
      "path": .string(path), "item": .string(item), "version": .string(version),
      "source": ["name": .string(source.name), "basis": .string(source.basis.rawValue)],
      "published": [
        "day": JSONValue(publication.day?.iso), "basis": .string(publication.basis.rawValue),
        "stamp": JSONValue(publication.stamp),
      ],
      "modified": JSONValue(modified), "revision": revision.map { .integer($0) } ?? .null,
      "status": .string(status.rawValue), "headline": JSONValue(headline),
      "byline": JSONValue(byline),
      "dateline": dateline.map { dateline in
        [
          "surface": .string(dateline.surface), "place": JSONValue(dateline.place),
          "day": JSONValue(dateline.day?.iso), "agency": JSONValue(dateline.agency),
        ]
      } ?? .null,
      "wire": JSONValue(wire), "language": JSONValue(language), "address": JSONValue(address),
      "zones": .array(
        zones.map { zone in
          [
            "kind": .string(zone.kind.rawValue),
            "bytes": [.integer(zone.bytes.lowerBound), .integer(zone.bytes.upperBound)],
            "text": .string(text.slice(zone.bytes)),
          ]
        }
      ),
    ]
  }
}
