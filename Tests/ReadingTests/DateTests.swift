import Facts
@testable import Reading
import Testing

/// Days and datelines as lines of pages write them.
@Suite struct DateTests {
  @Test(arguments: [
    ("June 6, 2025", "2025-06-06"), ("Jun. 6th, 2025", "2025-06-06"), ("6 June 2025", "2025-06-06"),
    ("Fri, 06 Jun 2025 10:00:00 GMT", "2025-06-06"), ("2025-06-06T09:14:00-04:00", "2025-06-06"),
    ("20250606", "2025-06-06"), ("06.06.2025 08:15", "2025-06-06"), ("13/6/2025", "2025-06-13"),
    ("6/13/2025", "2025-06-13"), ("the 6th of June 2025", "2025-06-06"),
    ("06-Jun-2025", "2025-06-06"), ("Sept. 27, 2026", "2026-09-27"), ("2024/02/29", "2024-02-29"),
  ])
  func `a whole day is read`(line: String, day: String) {
    #expect(Self.days(in: line).map(\.day?.iso) == [day])
  }

  @Test(arguments: [
    "June 31, 2025", "31.11.2025", "2025-13-01", "February 29, 2025", "30 Feb 2024",
  ])
  func `a day that does not exist is known for one`(line: String) {
    #expect(Self.days(in: line).map(\.isImpossible) == [true])
  }

  @Test(arguments: [
    ("BERN, Jan. 18 (AP)", "2026-02-03", "2026-01-18"),
    ("BERN, Dec. 30 (AP)", "2026-01-02", "2025-12-30"),
    ("Bern, 29 February", "2024-03-01", "2024-02-29"),
    ("BERN, June 7, 2025", "2025-06-07", nil), ("BERN (AP)", "2025-06-07", nil),
  ])
  func `a date line without a year is of the year that is nearest`(
    line: String,
    other: String,
    day: String?
  ) throws {
    let near = try #require(Self.days(in: other).first?.day)
    let dateline = Dateline(surface: line, bytes: 0..<1, place: nil, day: nil, agency: nil)
    #expect(dateline.day(near: near)?.iso == day)
  }

  @Test(arguments: [
    "5 days ago", "may 12 people", "24/7", "1.2.3.4 beta", "Section 6.6", "June", "2025",
  ])
  func `what is no day is none`(line: String) {
    #expect(Self.days(in: line).isEmpty)
  }

  @Test(
    arguments: [
      (
        "MONTREAL, June 6 (AFP) - Two ships met in the fog today.", "MONTREAL, June 6 (AFP)",
        "MONTREAL"
      ),
      (
        "Ottawa/Beijing, June 7, 2025 – In a major move the two met.",
        "Ottawa/Beijing, June 7, 2025", "Ottawa/Beijing"
      ),
      ("LONDON (Reuters) - Shares fell on Monday in thin trade.", "LONDON (Reuters)", "LONDON"),
      (
        "WINSTON-SALEM, N.C. (AP) — The mill will close for good.", "WINSTON-SALEM, N.C. (AP)",
        "WINSTON-SALEM, N.C."
      ),
      ("LEWOLEBA - Sacks of cement had been stacked on one side.", "LEWOLEBA", "LEWOLEBA"),
      (
        "St. John's, Nov. 3, 2025 (CP) -- A boat was lost at night.",
        "St. John's, Nov. 3, 2025 (CP)", "St. John's"
      ),
      ("Istanbul, 19 November 2025", "Istanbul, 19 November 2025", "Istanbul"),
      (
        "RIO DE JANEIRO, Brazil, May 2 (EFE).- The carnival is over for all.",
        "RIO DE JANEIRO, Brazil, May 2 (EFE)", "RIO DE JANEIRO, Brazil"
      ),
      ("BREAKING - The mayor has said that the bridge is closed.", nil, nil),
      ("Anna Smith - who lives near the bridge - saw the lorry.", nil, nil),
      ("On June 6, the two ships met in the fog - and parted.", nil, nil),
      ("Published June 6, 2025", nil, nil),
    ] as [(String, String?, String?)]
  )
  func `a dateline is known by place, day, agency and dash`(
    line: String,
    surface: String?,
    place: String?
  ) {
    let bytes = Array(line.utf8)
    let look = Look(Block(bytes: 0..<bytes.count), of: bytes)
    let found = WrittenDateline(look)
    func text(_ range: Range<Int>?) -> String? {
      range.map {
        line.slice(
          look.pieces[$0.lowerBound].bytes
            .lowerBound..<look.pieces[$0.upperBound - 1].bytes.upperBound
        )
      }
    }
    #expect(text(found?.pieces) == surface)
    #expect(text(found?.place) == place)
  }

  @Test func `a day given by the user stands above every other`() throws {
    let page =
      "The Paper\n\nHeadline of the day\n\nPublished June 6, 2025\n\nThe mayor said on Monday that it is so."
    let options = ReadOptions(published: CivilDay(iso: "2025-06-09"), source: "Another")
    let batch = try Readers.read(Document(path: "x", bytes: Array(page.utf8), options: options))
    #expect(batch.articles.first?.publication.basis == .given)
    #expect(batch.articles.first?.publication.day?.iso == "2025-06-09")
    #expect(batch.articles.first?.source == Source(name: "Another", basis: .given))
  }

  private static func days(in line: String) -> [WrittenDay] {
    let bytes = Array(line.utf8)
    return WrittenDay.days(in: Piece.pieces(of: bytes, in: 0..<bytes.count))
  }
}
