import Facts
import Storage

extension Dice {
  /// A section over some entries: every standing, claims of the articles' own, and some
  /// that only the story closes.
  mutating func section(over entries: [Entry]) -> Report.Section {
    let story = Story(title: words(), articles: entries.map(\.article.id))
    let articles = entries.map { $0.article }
    return Report.Section(
      story: story,
      articles: articles,
      provenance: articles.map { article in
        Provenance(
          article: article.id,
          derivedFrom: maybe { $0.pick(articles).id },
          origin: words()
        )
      },
      verdicts: Verdict.Standing.allCases.map { verdict(in: story, of: entries, $0) }
    )
  }

  /// A story settles a claim one way.
  private mutating func day(settling claim: Claim) -> Value {
    if let known = settled[claim.id] { return known }
    let day = Value.moment(moment())
    settled[claim.id] = day
    return day
  }

  private mutating func verdict(in story: Story, of entries: [Entry], _ standing: Verdict.Standing)
    -> Verdict
  {
    let claims = list(1...5) { dice in
      let entry = dice.pick(entries)
      let own = dice.pick(entry.claims)
      let day = Value.moment(dice.moment())
      return dice.pick([
        own, own.settled(dice.day(settling: own), basis: .sibling),
        dice.claim(of: day, in: entry.article),
      ])
    }
    let isConflict = standing == .conflict
    return Verdict(
      fact: Fact(
        story: story.id,
        kind: pick(),
        label: words() + String(next()),
        slot: slot(),
        claims: claims
      ),
      standing: standing,
      severity: isConflict ? pick() : nil,
      kind: isConflict ? pick() : nil,
      reason: Reason("date-basis", words()),
      camps: [claims.prefix(2), claims.dropFirst(2)].map { claims in
        Camp(
          value: pick(values()),
          claims: Array(claims),
          origins: number(0...9),
          support: Double(number(0...97)) / 97
        )
      }
    )
  }
}
