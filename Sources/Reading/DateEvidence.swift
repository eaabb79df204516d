import Facts

/// A day on a line that says when the page was published or changed.
struct PageDay {
  let day: WrittenDay
  let isUpdate: Bool
  /// The words with their time of day; nil where they have none.
  let stamp: String?
}

/// The days of an article that bear on when it was published.
struct DateEvidence {
  let metadata: WrittenDay?
  let stamp: String?
  var page: [PageDay] = []
  let dateline: WrittenDay?
  private(set) var impossible: String?
  private let manuscript: Manuscript
  private let zoning: Zoning
  /// Whole days outside the head that may lend a year, in order of trust.
  private var lenders: [CivilDay] = []
  private var years: [Int] = []
  private let isDayFirst: Bool?

  init(_ zoning: Zoning, _ manuscript: Manuscript, _ document: Document) {
    self.zoning = zoning
    self.manuscript = manuscript
    let published = manuscript.metadata.published
    let metadata = published.flatMap { DateEvidence.days(in: $0).first }
    self.metadata = metadata
    stamp = metadata?.hasClock == true ? published?.collapsed : nil
    dateline = zoning.dateline?.found.day
    isDayFirst = manuscript.metadata.language.flatMap(DateEvidence.order)
    collectPage()
    collectLenders(paths: [manuscript.metadata.address, manuscript.metadata.item, document.path])
    noteImpossible()
  }

  var isAmbiguous: Bool {
    [metadata, page.first?.day, dateline].contains { $0?.isAmbiguous == true }
  }

  /// The day, its year and order made up from the rest where they are not written.
  func day(of written: WrittenDay) -> CivilDay? {
    if written.isAmbiguous { return unambiguous(written) }
    if let year = written.year { return written.day(in: year) }
    if let nearest = lenders.lazy.compactMap({ written.day(near: $0) }).first { return nearest }
    return years.lazy.compactMap(written.day(in:)).first { day in
      written.weekday.map { $0 == day.weekday } ?? true
    }
  }

  /// By the language of the page, or by another day that agrees with one order only.
  private func unambiguous(_ written: WrittenDay) -> CivilDay? {
    if let isDayFirst { return isDayFirst ? written.swapped.day : written.day }
    return [written.day, written.swapped.day].compactMap { $0 }.first { day in
      lenders.contains(day)
    }
  }

}

extension DateEvidence {
  fileprivate mutating func collectPage() {
    for (index, look) in zoning.looks.enumerated() where zoning.kinds[index] == .published {
      let isUpdate = look.has(.updated) && !look.has(.published)
      for day in zoning.dates[index]?.days ?? [] {
        let words = manuscript.text.slice(
          look.pieces[day.pieces.lowerBound].bytes
            .lowerBound..<look.pieces[day.pieces.upperBound - 1].bytes.upperBound
        )
        let isLater = !page.isEmpty && look.has(.updated)
        page.append(
          PageDay(
            day: day,
            isUpdate: isUpdate || isLater,
            stamp: day.hasClock ? words.collapsed : nil
          )
        )
      }
    }
  }

  /// Whole days of the head, of the addresses and of the body; years of copyright lines.
  ///
  /// A day of the body that two later years are named with is an old one: the day of the crime in a
  /// report on the appeal.
  fileprivate mutating func collectLenders(paths: [String?]) {
    let head = [metadata] + page.map(\.day) + [dateline]
    lenders = head.compactMap { $0.flatMap { $0.isAmbiguous ? nil : $0.day } }
    lenders += paths.compactMap { $0 }.flatMap(Self.days).compactMap(\.day)
    var body: [CivilDay] = []
    var bodyYears: Set<Int> = []
    for (index, look) in zoning.looks.enumerated() {
      switch zoning.kinds[index] {
      case .body, .caption:
        let days = WrittenDay.days(in: look.pieces).filter { !$0.isAmbiguous }
        bodyYears.formUnion(look.pieces.indices.compactMap { look.pieces.aYear(at: $0) })
        body += days.compactMap(\.day).filter(isNearHead)
      case .leftover where look.pieces.contains { $0.isMark("©") || $0.folded == "copyright" }:
        years += look.pieces.indices.compactMap { look.pieces.aYear(at: $0) }.reversed()
      default: break
      }
    }
    lenders += body.filter { day in bodyYears.count { $0 > day.year } < 2 }
  }

  /// Whether a day of the body falls within two months of a day of the head, whatever its year.
  private func isNearHead(_ day: CivilDay) -> Bool {
    ([metadata] + page.map(\.day) + [dateline]).contains { written in
      guard let written, let same = written.day(in: day.year) else { return false }
      return abs(same.number - day.number) <= 60
    }
  }

  fileprivate mutating func noteImpossible() {
    if let metadata, metadata.isImpossible { impossible = manuscript.metadata.published }
    for (index, look) in zoning.looks.enumerated()
    where zoning.kinds[index] == .published || zoning.dateline?.block == index {
      let days =
        zoning.kinds[index] == .published
        ? zoning.dates[index]?.days ?? [] : [dateline].compactMap { $0 }
      guard let day = days.first(where: \.isImpossible), impossible == nil else { continue }
      impossible = manuscript.text.slice(
        look.pieces[day.pieces.lowerBound].bytes
          .lowerBound..<look.pieces[day.pieces.upperBound - 1].bytes.upperBound
      )
    }
  }

  /// The place of filing as the file's metadata has it.
  private var declaredDateline: Dateline? {
    let block = manuscript.blocks.first { $0.hint == .dateline }
    return block.map { block in
      let place = manuscript.text.slice(block.bytes)
      return Dateline(surface: place, bytes: block.bytes, place: place, day: nil, agency: nil)
    }
  }

  /// The article's dateline, its day in the year of publication where it names none.
  func asDateline(day: CivilDay?, publication: CivilDay?) -> Dateline? {
    guard let (block, found) = zoning.dateline else { return declaredDateline }
    let pieces = zoning.looks[block].pieces
    func bytes(_ range: Range<Int>) -> Range<Int> {
      pieces[range.lowerBound].bytes.lowerBound..<pieces[range.upperBound - 1].bytes.upperBound
    }
    let surface = bytes(found.pieces)
    let completed = publication.flatMap { publication in
      found.day.flatMap { $0.year == nil ? $0.day(near: publication) : nil }
    }
    return Dateline(
      surface: manuscript.text.slice(surface),
      bytes: surface,
      place: found.place.map { manuscript.text.slice(bytes($0)) },
      day: completed ?? day,
      agency: found.agency.map { manuscript.text.slice(bytes($0)) }
    )
  }

  static func days(in text: String) -> [WrittenDay] {
    let bytes = Array(text.utf8.prefix(400))
    return WrittenDay.days(in: Piece.pieces(of: bytes, in: 0..<bytes.count))
  }

  /// Whether the day stands before the month where people write so; nil where the region is not
  /// known.
  fileprivate static func order(of language: String) -> Bool? {
    let region = language.split(whereSeparator: { "-_".contains($0) }).dropFirst().last?
      .uppercased()
    return region.map { !["US", "PH", "CA"].contains($0) }
  }
}

extension [Piece] {
  /// The four digits at an index that can be a year of a publication.
  fileprivate func aYear(at index: Int) -> Int? {
    number(at: index, digits: 4...4).flatMap { (1900...2100).contains($0) ? $0 : nil }
  }
}
