import Facts
import Testing

@Suite struct CivilDayTests {
  @Test func `day numbers go there and back over four centuries`() {
    for number in stride(from: -140_000, to: 40_000, by: 1) {
      #expect(CivilDay(number: number)?.number == number)
    }
  }

  @Test func `a day that does not exist is refused`() {
    #expect(CivilDay(year: 2025, month: 6, day: 31) == nil)
    #expect(CivilDay(year: 1900, month: 2, day: 29) == nil)
    #expect(CivilDay(year: 0, month: 1, day: 1) == nil)
    #expect(CivilDay(year: 2024, month: 2, day: 29)?.iso == "2024-02-29")
  }

  @Test func `weekdays are those of ISO 8601`() {
    #expect(CivilDay(iso: "1970-01-01")?.weekday == 4)
    #expect(CivilDay(iso: "2025-06-05")?.weekday == 4)
    #expect(CivilDay(iso: "2025-06-08")?.weekday == 7)
  }
}
