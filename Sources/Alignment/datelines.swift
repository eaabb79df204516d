import Facts

/// Adds to the date of the story's lead event what the articles' own date lines make a reader
/// believe.
///
/// An article that gives no date for the lead event is dated by its date line; so is one whose date
/// line names another day than its words. Ground: REPORT.md, "Dates of publication".
func withDatelines(_ groups: [[Claim]], _ input: StoryInput) -> [[Claim]] {
  guard let lead = leadDate(among: groups, input) else { return groups }
  var groups = groups
  for article in input.articles.sorted(by: { $0.id < $1.id }) {
    guard let dateline = article.dateline, let day = dateline.day ?? article.publication.day else {
      continue
    }
    let own = groups[lead].filter { $0.article == article.id && $0.isDay }
    let isSilent = own.isEmpty && !hasLeadDate(article, groups)
    let isApart = !own.isEmpty && own.allSatisfy { !$0.holds(day) }
    if isSilent || isApart {
      groups[lead].append(claim(of: dateline, day, article, like: groups[lead][0]))
    }
  }
  return groups
}

/// The group of dates that most articles give in their first paragraphs.
private func leadDate(among groups: [[Claim]], _ input: StoryInput) -> Int? {
  let articles = Dictionary(uniqueKeysWithValues: input.articles.map { ($0.id, $0) })
  var best: (index: Int, count: Int)?
  for (index, group) in groups.enumerated() {
    let leading = group.filter { claim in
      claim.isDay && articles[claim.article].map { paragraph(of: claim, $0) < 2 } ?? false
    }
    let count = Set(leading.map(\.article)).count
    if count > (best?.count ?? 1) { best = (index, count) }
  }
  return best?.index
}

/// Whether an article dates something in its first two paragraphs.
private func hasLeadDate(_ article: Article, _ groups: [[Claim]]) -> Bool {
  groups.joined().contains { claim in
    claim.article == article.id && claim.isDay && claim.modality == .actual
      && paragraph(of: claim, article) < 2
  }
}

/// How many paragraphs of the body stand before a claim's; headings and captions do not count.
func paragraph(of claim: Claim, _ article: Article) -> Int {
  guard claim.zone == .body else { return claim.zone == .headline ? 0 : .max }
  return article.zones.filter {
    $0.kind == .body && $0.bytes.upperBound <= claim.span.bytes.lowerBound
  }.count
}

private func claim(of dateline: Dateline, _ day: CivilDay, _ article: Article, like: Claim) -> Claim
{
  Claim(
    article: article.id,
    slot: like.slot,
    value: .moment(Moment(timex: day.iso, precision: .day, days: day...day)),
    span: dateline.bytes,
    sentence: line(of: dateline, article),
    basis: .dateline,
    zone: .dateline,
    extractor: "dateline/1"
  )
}

/// The line or paragraph that the date line opens.
private func line(of dateline: Dateline, _ article: Article) -> Range<Int> {
  let bytes = Array(article.text.utf8)
  var end = dateline.bytes.upperBound
  while end < bytes.count, bytes[end] != 0x0A { end += 1 }
  return dateline.bytes.lowerBound..<end
}

extension Claim {
  /// A date to the day or finer, closed.
  var isDay: Bool {
    guard case .moment(let moment) = value, let days = moment.days else { return false }
    return days.lowerBound == days.upperBound && !moment.isClock
  }

  func holds(_ day: CivilDay) -> Bool {
    guard case .moment(let moment) = value, let days = moment.days else { return false }
    return days.contains(day)
  }
}
