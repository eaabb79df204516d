import Facts

/// Draws a figure that moved while the story ran: a step for each new value, a dot for each article
/// that tells it.
///
/// Articles of one day stand side by side within it, in the order of their time stamps.
struct StepChart {
  private struct Point {
    /// Day number, and a share of the day for its place among the articles of that day.
    let time: Double
    let value: Double
    let words: String
    let color: String
    /// The first article to tell its value.
    var isFirst: Bool
  }

  private static let top = 30.0
  private static let bottom = 150.0
  private static let labels = 8

  private let points: [Point]
  private let axis: DayAxis
  private let range: ClosedRange<Double>

  /// Nil unless two values are numbers of dated articles.
  init?(_ camps: [Camp], _ witnesses: Witnesses) {
    let told = camps.enumerated().flatMap { index, camp in
      witnesses.citations(in: camp).distinct.compactMap { Telling($0, camp, index) }
    }.sorted { $0.order < $1.order }
    guard Set(told.map(\.value)).count > 1, let first = told.first?.day, let last = told.last?.day
    else { return nil }
    let perDay = Dictionary(told.map { ($0.day, 1) }, uniquingKeysWith: +)
    var placed: [Int: Int] = [:]
    var seen: Set<Int> = []
    points = told.map { telling in
      let place = placed[telling.day, default: 0]
      placed[telling.day] = place + 1
      let share = Double(place) / Double(perDay[telling.day] ?? 1)
      return Point(
        time: Double(telling.day) + share * 0.9,
        value: telling.value,
        words: telling.words,
        color: HTMLFact.color(telling.camp),
        isFirst: seen.insert(telling.camp).inserted
      )
    }
    axis = DayAxis(first...max(last, Int((points.last?.time ?? 0).rounded(.up))))
    let values = points.map(\.value)
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let isFlat = low > 0 && (high - low) < 0.2 * high
    range = (isFlat ? low - (high - low) : min(0, low))...high
  }

  var markup: Markup {
    let bottom = Int(StepChart.bottom)
    return .tag(
      "figure",
      ["class": "plot steps"],
      .tag(
        "svg",
        [
          "xmlns": "http://www.w3.org/2000/svg", "width": "100%", "height": String(bottom + 36),
          "role": "img", "aria-label": "The values in the order of publication",
        ],
        axis.markup(y: bottom),
        .tag(
          "line",
          ["class": "floor", "x1": "0", "x2": "100%", "y1": String(bottom), "y2": String(bottom)]
        ),
        steps,
        .group(points.map(dot))
      ),
      .tag("figcaption", [:], "Each dot is an article on the day it was published.")
    )
  }

  private var steps: Markup {
    let firsts = points.filter(\.isFirst)
    let segments = zip(firsts, firsts.dropFirst()).flatMap { left, right in
      [
        line(from: left.time, left.value, to: right.time, left.value),
        line(from: right.time, left.value, to: right.time, right.value),
      ]
    }
    return .group(segments)
  }

  private func line(from left: Double, _ low: Double, to right: Double, _ high: Double) -> Markup {
    .tag(
      "line",
      ["class": "step", "x1": axis.x(left), "x2": axis.x(right), "y1": y(low), "y2": y(high)]
    )
  }

  private func dot(_ point: Point) -> Markup {
    let x = axis.x(point.time)
    let label = Markup.tag(
      "text",
      [
        "class": "value", "x": x, "y": Quantity.plain(height(point.value) - 12),
        "text-anchor": axis.anchor(point.time),
      ],
      point.words
    )
    return .tag(
      "g",
      ["class": point.color],
      .tag("circle", ["class": "dot", "cx": x, "cy": y(point.value), "r": "5"]),
      isLabelled(point) ? label : .nothing
    )
  }

  /// All values are named while they are few, else the first and the last.
  private func isLabelled(_ point: Point) -> Bool {
    let firsts = points.filter(\.isFirst)
    guard firsts.count > StepChart.labels else { return point.isFirst }
    return point.isFirst && [firsts.first?.time, firsts.last?.time].contains(point.time)
  }

  private func height(_ value: Double) -> Double {
    let width = range.upperBound - range.lowerBound
    let share = width > 0 ? (value - range.lowerBound) / width : 0.5
    return (StepChart.bottom - share * (StepChart.bottom - StepChart.top)).rounded(to: 1)
  }

  private func y(_ value: Double) -> String { Quantity.plain(height(value)) }
}

/// One article that gives a moving figure a value.
private struct Telling {
  let day: Int
  let value: Double
  let words: String
  let camp: Int
  private let stamp: String
  private let path: String

  /// Nil where the article has no date or the value is no number.
  init?(_ citation: Citation, _ camp: Camp, _ index: Int) {
    let publication = citation.article.publication
    guard let day = publication.day?.number, let value = citation.claim.value.number else {
      return nil
    }
    self.day = day
    self.value = value
    words = camp.value.display
    self.camp = index
    stamp = publication.stamp ?? ""
    path = citation.article.path
  }

  var order: Order { Order(day: day, stamp: stamp, value: value, path: path) }

  struct Order: Comparable {
    let day: Int
    let stamp: String
    let value: Double
    let path: String

    static func < (left: Order, right: Order) -> Bool {
      (left.day, left.stamp, left.value, left.path) < (
        right.day, right.stamp, right.value, right.path
      )
    }
  }
}

extension Value {
  /// The number of a value that can move; nil for words, names and dates.
  fileprivate var number: Double? {
    switch self {
    case .count(let quantity), .percent(let quantity), .age(let quantity): quantity.value
    case .money(let money): money.amount.value
    case .measure(let measure): measure.amount.value
    case .duration(let duration): duration.seconds
    case .ordinal(let rank): Double(rank)
    case .moment, .recurrence, .score, .quotation, .name, .role, .truth, .text, .list: nil
    }
  }
}
