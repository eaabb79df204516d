import Facts

/// Draws who puts an event on which day: a row an outlet, a dot its day, a bar the day it was
/// published.
///
/// It shows at a glance where a date is nothing but the day of publication.
struct DotPlot {
  private struct Row {
    let name: String
    let days: ClosedRange<Int>
    let basis: Claim.Basis
    let published: Int?
    let color: String
  }

  private static let height = 42
  private static let limit = 30

  private let rows: [Row]
  private let omitted: Int
  private let axis: DayAxis

  /// Nil unless two camps name different days.
  init?(_ camps: [Camp], _ witnesses: Witnesses) {
    let rows = camps.enumerated().flatMap { index, camp in
      witnesses.citations(in: camp).distinct.compactMap { citation -> Row? in
        guard case .moment(let moment) = citation.claim.value, let days = moment.days else {
          return nil
        }
        return Row(
          name: citation.outlet,
          days: days.lowerBound.number...days.upperBound.number,
          basis: citation.claim.basis,
          published: citation.article.publication.day?.number,
          color: HTMLFact.color(index)
        )
      }
    }
    let starts = rows.map(\.days.lowerBound)
    guard Set(rows.map(\.days)).count > 1, let first = starts.min(),
      let last = rows.map(\.days.upperBound).max()
    else { return nil }
    let reach = max(7, last - first)
    let near = rows.compactMap(\.published).filter { abs($0 - first) <= reach + last - first }
    axis = DayAxis(min(first, near.min() ?? first)...max(last, near.max() ?? last))
    self.rows = rows.prefix(DotPlot.limit).map { row in
      guard let published = row.published, !near.contains(published) else { return row }
      return Row(name: row.name, days: row.days, basis: row.basis, published: nil, color: row.color)
    }
    omitted = rows.count - self.rows.count
  }

  var markup: Markup {
    let bottom = rows.count * DotPlot.height + 8
    let left = omitted > 0 ? " \(omitted) more are not drawn." : ""
    return .tag(
      "figure",
      ["class": "plot"],
      .tag(
        "svg",
        [
          "xmlns": "http://www.w3.org/2000/svg", "width": "100%", "height": String(bottom + 36),
          "role": "img", "aria-label": "The day each outlet gives, on one line of days",
        ],
        axis.markup(y: bottom),
        .group(rows.enumerated().map { row($0.element, $0.offset) })
      ),
      .tag(
        "figcaption",
        [:],
        "Dot: the day as stated. Ring: a day worked out or taken from the dateline. Upright bar: published."
          + left
      )
    )
  }

  private func row(_ row: Row, _ index: Int) -> Markup {
    let top = index * DotPlot.height
    let y = String(top + 26)
    let isStated = row.basis == .stated
    let day =
      row.days.count > 1
      ? Markup.tag(
        "line",
        [
          "class": "stretch", "x1": axis.x(row.days.lowerBound), "x2": axis.x(row.days.upperBound),
          "y1": y, "y2": y,
        ]
      )
      : .tag(
        "circle",
        ["class": isStated ? "dot" : "ring", "cx": axis.x(row.days.lowerBound), "cy": y, "r": "6"]
      )
    let published = row.published.map { number -> Markup in
      let x = axis.x(number)
      return .tag(
        "line",
        ["class": "published", "x1": x, "x2": x, "y1": String(top + 15), "y2": String(top + 37)]
      )
    }
    return .tag(
      "g",
      ["class": row.color],
      .tag("text", ["class": "name", "x": "0", "y": String(top + 13)], row.name.shortened),
      .tag("line", ["class": "base", "x1": "0", "x2": "100%", "y1": y, "y2": y]),
      published ?? .nothing,
      day
    )
  }
}

extension String {
  /// One line that a phone has room for.
  fileprivate var shortened: String {
    let name = collapsed
    return name.count > 40 ? name.prefix(39) + "…" : name
  }
}
