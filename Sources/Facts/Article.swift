/// One version of one article as it was read: its text, its zones, and what it says of itself.
///
/// `text` is decoded, without byte-order mark, with LF line ends; every span counts in it.
package struct Article: Sendable, Hashable {
  package let id: Identifier<Article>
  /// The path as it was given.
  package let path: String
  /// What stays the same from version to version: uri, guid or canonical address, else source and
  /// path.
  package let item: String
  /// SHA-256 of the bytes read, 64 lower-case hexadecimal digits.
  package let version: String
  package let text: String
  /// Ascending, without overlap.
  ///
  /// What no zone covers is white space.
  package let zones: [Zone]
  package let source: Source
  package let headline: String?
  package let byline: String?
  package let dateline: Dateline?
  package let publication: Publication
  /// BCP 47, as declared or sniffed; nil where neither says.
  package let language: String?
  /// The agency the article names as its source: "AFP", "Reuters"; nil where it names none.
  package let wire: String?
  /// The page's own address (`link rel="canonical"`, a feed's `link`); nil where the file names
  /// none.
  package let address: String?
  /// The sender's number of this version: a higher one of the same item replaces it; nil where the
  /// file has none.
  package let revision: Int?
  /// When this version was made, as the file has it; nil where it names no other time than the
  /// publication's.
  package let modified: String?
  package let status: Status

  package init(
    id: Identifier<Article>,
    path: String,
    item: String,
    version: String,
    text: String,
    zones: [Zone],
    source: Source,
    headline: String?,
    byline: String?,
    dateline: Dateline?,
    publication: Publication,
    language: String?,
    wire: String?,
    address: String? = nil,
    revision: Int? = nil,
    modified: String? = nil,
    status: Status = .usable
  ) {
    self.id = id
    self.path = path
    self.item = item
    self.version = version
    self.text = text
    self.zones = zones
    self.source = source
    self.headline = headline
    self.byline = byline
    self.dateline = dateline
    self.publication = publication
    self.language = language
    self.wire = wire
    self.address = address
    self.revision = revision
    self.modified = modified
    self.status = status
  }

  /// The kind of zone that holds a byte of the text; `leftover` where none does.
  package func zone(at byte: Int) -> Zone.Kind {
    zones.first { $0.bytes.contains(byte) }?.kind ?? .leftover
  }
}

extension Article {
  /// The same article, dated as its story dates it.
  package func published(_ day: CivilDay?, _ basis: Publication.Basis) -> Article {
    Article(
      id: id,
      path: path,
      item: item,
      version: version,
      text: text,
      zones: zones,
      source: source,
      headline: headline,
      byline: byline,
      dateline: dateline,
      publication: Publication(day: day, basis: basis, stamp: publication.stamp),
      language: language,
      wire: wire,
      address: address,
      revision: revision,
      modified: modified,
      status: status
    )
  }
}

extension Article {
  /// What the sender says may be done with the item; `canceled` takes back what it claimed.
  ///
  /// Ground: IPTC ninjs `pubStatus`.
  package enum Status: String, Sendable, CaseIterable {
    case usable, withheld, canceled
  }
}

/// A block of an article's text (a heading, a paragraph, a caption, a leftover) and what it is for.
package struct Zone: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case headline, byline, dateline, published, body, heading, caption, related, leftover
  }

  package let kind: Kind
  /// UTF-8 bytes into the article's text, half-open, without the line end.
  package let bytes: Range<Int>

  package init(_ kind: Kind, _ bytes: Range<Int>) {
    self.kind = kind
    self.bytes = bytes
  }
}

/// Who published an article, and what says so.
package struct Source: Sendable, Hashable {
  package enum Basis: String, Sendable {
    case metadata, page, given, path
  }

  package let name: String
  package let basis: Basis

  package init(name: String, basis: Basis) {
    self.name = name
    self.basis = basis
  }
}

/// The line that says where and when a report was filed: `MONTREAL, June 6 (AFP)`.
package struct Dateline: Sendable, Hashable {
  /// As it stands in the article, without the dash.
  package let surface: String
  package let bytes: Range<Int>
  package let place: String?
  /// The day it names; the year is the publication's where it names none.
  package let day: CivilDay?
  package let agency: String?

  package init(surface: String, bytes: Range<Int>, place: String?, day: CivilDay?, agency: String?)
  {
    self.surface = surface
    self.bytes = bytes
    self.place = place
    self.day = day
    self.agency = agency
  }
}

/// The day an article was published, and what says so.
package struct Publication: Sendable, Hashable {
  /// In order of trust: given by the user, the file's own metadata, a line of the page, the
  /// dateline, the day its siblings of one story agree on, nothing.
  package enum Basis: String, Sendable, CaseIterable {
    case given, metadata, page, dateline, sibling, none
  }

  /// Local to the outlet; nil exactly where the basis is `none`.
  package let day: CivilDay?
  package let basis: Basis
  /// As the file has it, with its zone ("2025-06-06T09:14:00-04:00"); nil where it has only a day
  /// or nothing.
  package let stamp: String?

  package init(day: CivilDay?, basis: Basis, stamp: String? = nil) {
    self.day = day
    self.basis = day == nil ? .none : basis
    self.stamp = stamp
  }

  package static let unknown = Publication(day: nil, basis: .none)
}
