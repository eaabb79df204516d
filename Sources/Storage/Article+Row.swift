import Facts
import Foundation
import GRDB

extension Article {
  /// The columns of table article that an article fills by itself.
  func columns() throws -> Columns {
    [
      ("number", number), ("id", id.rawValue), ("path", path), ("item", item),
      ("version", version), ("source", source.name), ("source_basis", source.basis.rawValue),
      ("headline", headline), ("byline", byline), ("published_day", publication.day?.iso),
      ("published_basis", publication.basis.rawValue), ("published_stamp", publication.stamp),
      ("language", language), ("wire", wire), ("address", address), ("revision", revision),
      ("modified_stamp", modified), ("status", status.rawValue),
      ("zones", try JSON.text(zones.map(ZoneCell.init))), ("text", text),
    ] + (dateline?.columns ?? [])
  }

  init(row: Row) throws {
    let zones: [ZoneCell] = try row.decode(json: "zones")
    self.init(
      id: Identifier(try row.decode(forColumn: "id")),
      path: try row.decode(forColumn: "path"),
      item: try row.decode(forColumn: "item"),
      version: try row.decode(forColumn: "version"),
      text: try row.decode(forColumn: "text"),
      zones: try zones.map { try $0.zone() },
      source: Source(
        name: try row.decode(forColumn: "source"),
        basis: try row.decode(case: "source_basis")
      ),
      headline: try row.decode(forColumn: "headline"),
      byline: try row.decode(forColumn: "byline"),
      dateline: try Dateline(row: row),
      publication: Publication(
        day: try row.decode(day: "published_day"),
        basis: try row.decode(case: "published_basis"),
        stamp: try row.decode(forColumn: "published_stamp")
      ),
      language: try row.decode(forColumn: "language"),
      wire: try row.decode(forColumn: "wire"),
      address: try row.decode(forColumn: "address"),
      revision: try row.decode(forColumn: "revision"),
      modified: try row.decode(forColumn: "modified_stamp"),
      status: try row.decode(case: "status")
    )
  }

  /// The key that full-text search wants: 64 bits of the id, the same whatever was read before.
  private var number: Int64 {
    var digest = Digest()
    digest.add(id.rawValue)
    return Int64(bitPattern: UInt64(digest.hexadecimal, radix: 16) ?? 0)
  }
}

extension Dateline {
  fileprivate var columns: Columns {
    [
      ("dateline", surface), ("dateline_start", bytes.lowerBound),
      ("dateline_end", bytes.upperBound), ("dateline_place", place), ("dateline_day", day?.iso),
      ("dateline_agency", agency),
    ]
  }

  fileprivate init?(row: Row) throws {
    guard let surface: String = try row.decode(forColumn: "dateline") else { return nil }
    self.init(
      surface: surface,
      bytes: try row.decode(span: "dateline"),
      place: try row.decode(forColumn: "dateline_place"),
      day: try row.decode(day: "dateline_day"),
      agency: try row.decode(forColumn: "dateline_agency")
    )
  }
}

/// A zone as column article.zones holds it: `["body",120,480]`.
private struct ZoneCell: Codable {
  let kind: String
  let start: Int
  let end: Int

  init(_ zone: Zone) {
    kind = zone.kind.rawValue
    start = zone.bytes.lowerBound
    end = zone.bytes.upperBound
  }

  init(from decoder: any Decoder) throws {
    var cells = try decoder.unkeyedContainer()
    kind = try cells.decode(String.self)
    start = try cells.decode(Int.self)
    end = try cells.decode(Int.self)
  }

  func encode(to encoder: any Encoder) throws {
    var cells = encoder.unkeyedContainer()
    try cells.encode(kind)
    try cells.encode(start)
    try cells.encode(end)
  }

  func zone() throws -> Zone {
    guard let kind = Zone.Kind(rawValue: kind), start <= end else {
      throw UnreadableColumn(column: "zones", found: "\(kind) \(start) \(end)")
    }
    return Zone(kind, start..<end)
  }
}
