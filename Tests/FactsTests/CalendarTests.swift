import Facts
import Foundation
import Testing

@Suite struct CalendarTests {
  @Test(arguments: [
    ("2026-01-01", "2026-W01"), ("2024-12-30", "2025-W01"), ("2021-01-03", "2020-W53"),
    ("1989-10-30", "1989-W44"), ("2025-06-08", "2025-W23"),
  ])
  func `weeks are numbered as ISO 8601 has it`(_ iso: String, _ week: String) {
    #expect(CivilDay(iso: iso)?.isoWeek == week)
  }

  @Test(arguments: [
    ("1961", Feast.easter(0), "1961-04-02"), ("2024", .easter(0), "2024-03-31"),
    ("2025", .easter(-2), "2025-04-18"), ("2024", .orthodoxEaster(0), "2024-05-05"),
    ("2025", .orthodoxEaster(0), "2025-04-20"), ("1983", .orthodoxEaster(0), "1983-05-08"),
    ("2023", .weekday(month: 11, place: 4, weekday: 4, shift: 0), "2023-11-23"),
    ("2024", .weekday(month: 11, place: 1, weekday: 1, shift: 1), "2024-11-05"),
    ("2025", .weekday(month: 5, place: -1, weekday: 1, shift: 0), "2025-05-26"),
    ("2025", .before(month: 5, day: 25, weekday: 1), "2025-05-19"),
    ("2020", .before(month: 5, day: 25, weekday: 1), "2020-05-18"),
  ])
  func `feasts fall on their days`(_ year: String, _ feast: Feast, _ day: String) {
    #expect(feast.day(in: Int(year) ?? 0)?.iso == day)
  }

  @Test func `Easter is a Sunday between March 22 and April 25`() {
    for year in 1583...4_000 {
      let day = Feast.easter(0).day(in: year)
      #expect(day?.weekday == 7)
      #expect(day.map { ($0.month, $0.day) >= (3, 22) && ($0.month, $0.day) <= (4, 25) } == true)
    }
  }

  @Test(arguments: Moment.Precision.allCases)
  func `a period holds the day it was made from, and goes there and back`(
    _ precision: Moment.Precision
  ) throws {
    for number in stride(from: -80_000, to: 40_000, by: 97) {
      let day = try #require(CivilDay(number: number))
      let period = try #require(Period.holding(day, precision))
      if precision != .weekend { #expect(period.days.contains(day)) }
      if precision == .weekend || precision >= .part { continue }
      let next = try #require(period.shifted(by: 1, precision))
      #expect(next.shifted(by: -1, precision) == period)
      if precision != .season {
        #expect(next.days.lowerBound.number == period.days.upperBound.number + 1)
      }
    }
  }

  @Test func `a month from the last of January is the last of February`() {
    let day = CivilDay(iso: "2023-01-31")
    #expect(day.flatMap { CivilDay.addingMonths(1, to: $0) }?.iso == "2023-02-28")
    #expect(day.flatMap { CivilDay.addingMonths(-2, to: $0) }?.iso == "2022-11-30")
  }
}

@Suite struct ReckoningTests {
  static let friday = CivilDay(iso: "2025-06-06")

  static let cases: [(Moment.Open, String)] = [
    (.reference, "2025-06-06"),
    (.offset(-1, .month, from: .reference), "2025-05"),
    (.offset(-1, .quarter, from: .reference), "2025-Q1"),
    (.offset(0, .weekend, from: .reference), "2025-W23-WE"),
    (.shift(2, .week, from: .reference), "2025-06-20"),
    (.nearest(.weekday(5), .past, to: .reference), "2025-06-06"),
    (.nearest(.weekday(5), .before, to: .reference), "2025-05-30"),
    (.nearest(.weekday(5), .after, to: .reference), "2025-06-13"),
    (.nearest(.month(11), .past, to: .reference), "2024-11"),
    (.nearest(.month(6), .past, to: .reference), "2025-06"),
    (.nearest(.monthDay(2, 29), .future, to: .reference), "2028-02-29"),
    (.nearest(.monthDay(6, 20), .likelyPast, to: .reference), "2025-06-20"),
    (.nearest(.monthDay(12, 20), .likelyPast, to: .reference), "2024-12-20"),
    (.nearest(.dayOfMonth(31), .after, to: .reference), "2025-07-31"),
    (.nearest(.dated(weekday: 1, month: 10, day: 26), .likelyPast, to: .reference), "2026-10-26"),
    (.nearest(.season(.winter), .past, to: .reference), "2024-WI"),
    (.inside(.weekday(5), 1, .offset(1, .week, from: .reference)), "2025-06-13"),
    (.inside(.weekday(7), -1, .offset(-1, .month, from: .reference)), "2025-05-25"),
    (.part(.week, 1, .offset(0, .year, from: .reference)), "2025-W01"),
    (.part(.day, -1, .offset(0, .month, from: .reference)), "2025-06-30"),
  ]

  @Test(arguments: cases)
  func `words are reckoned from the day of reference`(_ open: Moment.Open, _ timex: String) throws {
    #expect(open.period(from: try #require(ReckoningTests.friday))?.timex == timex)
  }

  @Test(arguments: cases)
  func `what is reckoned comes back from its code`(_ open: Moment.Open, _ timex: String) throws {
    let code = try JSONEncoder().encode(open)
    #expect(try JSONDecoder().decode(Moment.Open.self, from: code) == open)
  }

  @Test(arguments: cases)
  func `an open moment closes to what it would have been`(_ open: Moment.Open, _ timex: String)
    throws
  {
    let day = try #require(ReckoningTests.friday)
    let moment = try #require(Moment(open, reference: nil, tail: "TEV"))
    #expect(moment.days == nil && moment.open == open)
    #expect(moment.closed(by: day) == Moment(open, reference: day, tail: "TEV"))
  }

  @Test func `the other reading lies on the other side of the day`() throws {
    let day = try #require(ReckoningTests.friday)
    for weekday in 1...7 {
      let open = Moment.Open.nearest(.weekday(weekday), .past, to: .reference)
      let moment = try #require(Moment(open, reference: day))
      let past = try #require(moment.days?.lowerBound.number)
      #expect(moment.alternative?.lowerBound.number == past + 7)
    }
  }

  @Test func `what the calendar does not have comes to nothing`() throws {
    let day = try #require(ReckoningTests.friday)
    #expect(Moment(.offset(-3_000, .year, from: .reference), reference: day) == nil)
    #expect(Moment(.offset(.max, .century, from: .reference), reference: day) == nil)
    #expect(Moment(.nearest(.monthDay(2, 30), .past, to: .reference), reference: day) == nil)
    #expect(
      Moment(.inside(.weekday(1), 60, .offset(0, .week, from: .reference)), reference: day) == nil
    )
  }
}
