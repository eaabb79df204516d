import ArgumentParser
import Facts
import Foundation
import Language
import Normalizing

/// Answers the cases of the scorers, one JSON object a line.
struct ScorerCases {
  enum Kind: String, ExpressibleByArgument, CaseIterable { case timex, numeric }

  struct Case: Decodable {
    let id: String?
    let doc: String?
    let input: String?
    let text: String?
    let dct: String?
    let reference_date: String?
  }

  let kind: Kind
  let model: LanguageModel

  func answer(to line: String) throws -> String {
    let question = try JSONDecoder().decode(Case.self, from: Data(line.utf8))
    let text = question.text ?? question.input ?? ""
    let day = question.dct ?? question.reference_date ?? ""
    let analysis = model.analyze(text)
    let found = mentions(in: analysis, published: CivilDay(iso: String(day.prefix(10))), country: nil)
    let offsets = ScalarOffsets(text)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    switch kind {
    case .numeric:
      var items = found.map { Found($0, text, offsets, String(day.prefix(10))) }
      let listing = NumberListing(of: analysis)
      var spans = Set(found.map(\.bytes))
      for mention in listing.ends() + listing.numbers() where spans.insert(mention.bytes).inserted {
        items.append(Found(mention, text, offsets))
      }
      for unit in listing.units() where !spans.contains(where: { $0.overlaps(unit.bytes) }) {
        items.append(Found(unit.bytes, named: unit.name, text, offsets))
      }
      let answer = NumericAnswer(id: question.id ?? "", found: items)
      return String(decoding: try encoder.encode(answer), as: UTF8.self)
    case .timex:
      let times = found.filter { [.date, .time, .duration, .set].contains($0.kind) }
      let answer = TimexAnswer(
        doc: question.doc ?? "",
        timexes: times.map {
          TimexAnswer.Timex(
            start: offsets[$0.bytes.lowerBound], end: offsets[$0.bytes.upperBound],
            type: $0.kind.rawValue.uppercased(), value: $0.timex)
        })
      return String(decoding: try encoder.encode(answer), as: UTF8.self)
    }
  }
}

private struct NumericAnswer: Encodable {
  let id: String
  let found: [Found]
}

private struct TimexAnswer: Encodable {
  struct Timex: Encodable {
    let start: Int
    let end: Int
    let type: String
    let value: String
  }

  let doc: String
  let timexes: [Timex]
}

/// Unicode scalars before each byte of a text.
struct ScalarOffsets {
  private var counts: [Int] = []

  init(_ text: String) {
    var count = 0
    for byte in text.utf8 {
      counts.append(count)
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    counts.append(count)
    for index in counts.indices.dropLast() where text.utf8[text.utf8.index(text.startIndex, offsetBy: index)] & 0xC0 == 0x80 { counts[index] = counts[index] }
  }

  subscript(_ byte: Int) -> Int { counts[byte] }
}

private struct Found: Encodable {
  let start: Int
  let end: Int
  let text: String
  let type: String
  var value: Double?
  var unit: String?
  var from: Double?
  var to: Double?
  var timex: String?
  var values: [Resolution]?

  struct Resolution: Encodable {
    var timex: String?
    var value: String?
    var start: String?
    var end: String?
  }

  init(_ mention: Mention, _ text: String, _ offsets: ScalarOffsets, _ reference: String = "") {
    start = offsets[mention.bytes.lowerBound]
    end = offsets[mention.bytes.upperBound]
    self.text = text.slice(mention.bytes)
    type = mention.kind.rawValue
    switch mention.value {
    case .count(let quantity): take(quantity)
    case .age(let quantity): take(quantity); unit = "year"
    case .percent(let quantity): take(quantity); unit = "percent"
    case .money(let money): take(money.amount); unit = money.currency
    case .measure(let measure): take(measure.amount); unit = measure.unit.name
    case .duration(let duration): take(duration.amount); unit = duration.unit.rawValue; timex = duration.iso
    case .ordinal(let rank): value = Double(rank)
    case .moment(let moment):
      timex = moment.timex
      value = moment.precision == .year ? Double(moment.timex) : nil
      values = [moment.days, moment.alternative].compactMap { $0 }.map { moment.resolution(on: $0) }
      if moment.timex == "PRESENT_REF" { values = [Resolution(timex: timex, value: reference)] }
    case .recurrence(let set):
      timex = set
      values = [Resolution(timex: set, value: "not resolved")]
    default: break
    }
  }

  init(_ bytes: Range<Int>, named name: String, _ text: String, _ offsets: ScalarOffsets) {
    start = offsets[bytes.lowerBound]
    end = offsets[bytes.upperBound]
    self.text = text.slice(bytes)
    type = "unit"
    unit = name
  }

  private mutating func take(_ quantity: Quantity) {
    value = quantity.upper.map { ($0 + quantity.value) / 2 } ?? quantity.value
    if let upper = quantity.upper { from = quantity.value; to = upper }
  }
}

extension Mention {
  fileprivate var timex: String {
    switch value {
    case .moment(let moment): moment.timex
    case .duration(let duration): duration.iso
    case .recurrence(let timex): timex
    default: ""
    }
  }
}

extension Moment {
  /// A day, a time of day, or a period as its first day and the day behind its last.
  fileprivate func resolution(on days: ClosedRange<CivilDay>) -> Found.Resolution {
    let day = days.lowerBound.iso
    if let minute {
      let clock = CivilDay.padded(minute / 60, 2) + ":" + CivilDay.padded(minute % 60, 2) + ":00"
      return Found.Resolution(timex: timex, value: day + "T" + clock)
    }
    if let part = timex.split(separator: "T").dropFirst().first, let hours = Moment.hours[String(part)] {
      return Found.Resolution(timex: timex, start: day + "T" + hours.0, end: day + "T" + hours.1)
    }
    let next = days.upperBound.adding(days: 1)?.iso
    switch modifier {
    case .before: return Found.Resolution(timex: timex, end: day)
    case .after: return Found.Resolution(timex: timex, start: next)
    case .onOrAfter: return Found.Resolution(timex: timex, start: day)
    default: break
    }
    return days.lowerBound == days.upperBound
      ? Found.Resolution(timex: timex, value: day)
      : Found.Resolution(timex: timex, start: day, end: next)
  }

  /// What the cases take the parts of a day to be.
  private static let hours = [
    "MO": ("08:00:00", "12:00:00"), "AF": ("12:00:00", "16:00:00"), "EV": ("16:00:00", "20:00:00"),
    "NI": ("20:00:00", "23:59:59"), "DT": ("08:00:00", "18:00:00"),
  ]
}
