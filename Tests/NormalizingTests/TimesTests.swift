import Facts
import Language
import Normalizing
import Testing

@Suite(.enabled(if: model != nil, "needs the English model: crosscheck model fetch"))
struct TimesTests {
  static let kinds = ["date", "time", "duration", "set"]
  static let rows = kinds.flatMap { Corpus($0).rows }

  @Test func `every kind of time has a corpus`() {
    for kind in TimesTests.kinds {
      #expect(Corpus(kind).rows.contains { !$0.expected.isEmpty })
    }
    #expect(TimesTests.rows.contains { $0.expected.isEmpty })
  }

  @Test(arguments: rows)
  func `times of all kinds never overlap`(_ row: Corpus.Row) throws {
    let found = times(in: try #require(model).analyze(row.text), published: row.published)
    for (left, right) in zip(found, found.dropFirst()) {
      #expect(left.bytes.upperBound <= right.bytes.lowerBound)
    }
  }

  @Test(arguments: rows.filter { $0.published != nil })
  func `what an undated article leaves open closes to what a dated one says`(_ row: Corpus.Row)
    throws
  {
    let analysis = try #require(model).analyze(row.text)
    let day = try #require(row.published)
    let open = times(in: analysis, published: nil)
    let closed = times(in: analysis, published: day)
    #expect(open.map(\.bytes) == closed.map(\.bytes))
    for (left, right) in zip(open, closed) {
      guard case .moment(let moment) = left.value, moment.open != nil else {
        #expect(left.value == right.value)
        continue
      }
      #expect(moment.closed(by: day).map(Value.moment) == right.value)
    }
  }

  static let stated = Set(Corpus("date").rows.flatMap(\.expected).map(\.value)).sorted()
    .filter {
      ["2", "1"].contains($0.prefix(1)) && [4, 7, 8, 10].contains($0.count)
    }

  @Test(arguments: stated)
  func `the printed form of a date gives the date back`(_ timex: String) throws {
    let analysis = try #require(model).analyze("It happened in \(timex).")
    let found = times(in: analysis, published: CivilDay(iso: "2025-06-06"))
    #expect(found.map(\.value.told) == [timex])
  }

  static let clocks = Set(Corpus("time").rows.flatMap(\.expected).map(\.value)).sorted()
    .filter { $0.first == "2" && $0.count == 16 }

  @Test(arguments: clocks)
  func `the printed form of a clock time gives it back`(_ timex: String) throws {
    let text = "It happened on \(timex.prefix(10)) at \(timex.suffix(5))."
    let found = times(in: try #require(model).analyze(text), published: nil)
    #expect(found.map(\.value.told) == [timex])
  }

  @Test func `a clock time bears its zone`() throws {
    let text = "It begins at 5 p.m. EDT on June 9, 2025, and 2100 GMT."
    let found = times(in: try #require(model).analyze(text), published: nil)
    let zones = found.map { mention -> Int? in
      if case .moment(let moment) = mention.value { moment.zone } else { nil }
    }
    #expect(zones == [-240, 0])
  }

  @Test(arguments: [
    ("They met in late May.", Moment.Modifier.end), ("They met in early 2019.", .start),
    ("They met in mid-July 2020.", .mid), ("They left after 2019.", .after),
    ("They have met since 2019.", .onOrAfter), ("They must leave by 2030.", .onOrBefore),
    ("They met more than two years ago.", .before), ("They met at about 5 p.m.", .approximately),
  ])
  func `modifiers narrow a point`(_ text: String, _ modifier: Moment.Modifier) throws {
    let found = times(in: try #require(model).analyze(text), published: CivilDay(iso: "2025-06-06"))
    guard case .moment(let moment)? = found.first?.value else {
      Issue.record("no moment in \(text)")
      return
    }
    #expect(moment.modifier == modifier)
  }

  @Test(arguments: [
    "", "the", "June 31, 2020 at 25:99", "31 June", "Feb. 30, 2021", "year 0", "in 99999",
    "0000-00-00",
    "2020-13-45", "99/99/9999", "1/1/1/1/1", "12:60 a.m.", "24:00 p.m.", "13 p.m.", "0 o'clock",
    "\(String(repeating: "9", count: 400)) years ago", "\(String(repeating: "2", count: 400))s",
    "999999999999999999 centuries later", "a billion billion decades from now", "minus 5 days ago",
    "the 400th Monday of May", "the 0th day of June", "last last last week", "this this Friday",
    "'", "''", "'9", "’", "'0s", "mid-", "post-", "pre-0", "Q9", "Q0 2020", "H7", "½ hours",
    "1/0 hours",
    "half half an hour", "from from to to", "between and", "every every day",
    "the week of the week of",
    "12-12-12-12", "2020-", "-2020", "May May May", "٢٠٢٠", "２０２０", "\u{0}2020\u{0}",
  ])
  func `odd times break nothing`(_ text: String) throws {
    let analysis = try #require(model).analyze(text)
    for day in [nil, CivilDay(iso: "0001-01-01"), CivilDay(iso: "9999-12-31")] {
      expectSound(times(in: analysis, published: day), in: analysis)
      _ = TimeListing(of: analysis, published: day)
    }
  }

  @Test(arguments: [
    "June 31", "31 June", "Feb. 30, 2021", "2020-13-45", "25:99", "12:60 a.m.", "Q9", "0000-00-00",
  ])
  func `what no calendar has is no time`(_ text: String) throws {
    let analysis = try #require(model).analyze("They will be there on \(text) without fail.")
    let found = times(in: analysis, published: CivilDay(iso: "2025-06-06"))
    #expect(found.allSatisfy { $0.value.told.count == 4 }, "\(found.map(\.value.told))")
  }

  @Test(arguments: [
    "the first day of ", "the week of ", "(5:00 ", "two weeks before ", "from May to ", "Monday, ",
    "2001, ", "a year and ", "the day before ", "five thirty ", "the quarter ended ", "1-", "last ",
  ])
  func `a long run of times takes time by its length`(_ piece: String) throws {
    let model = try #require(model)
    let lengths = [2_000, 8_000].map { bytes in
      let analysis = model.analyze(String(repeating: piece, count: bytes / piece.utf8.count))
      return least { _ = times(in: analysis, published: nil) }
    }
    #expect(lengths[1] < lengths[0] * 12 + .milliseconds(40), "\(piece): \(lengths)")
  }
}
