/// Everything one run found, ready to print.
package struct Report: Sendable {
  /// One story with its articles, who copies whom, and its verdicts in the order of a report.
  package struct Section: Sendable {
    package let story: Story
    package let articles: [Article]
    package let provenance: [Provenance]
    package let verdicts: [Verdict]
    /// What editors decided on its findings, by `Verdict.key`: the last word that holds.
    package let judgements: [Identifier<Verdict>: Judgement]

    package init(
      story: Story,
      articles: [Article],
      provenance: [Provenance],
      verdicts: [Verdict],
      judgements: [Identifier<Verdict>: Judgement] = [:]
    ) {
      self.story = story
      self.articles = articles
      self.provenance = provenance
      let root = articles.root
      self.verdicts = verdicts.map { $0.rooted(in: root) }
      self.judgements = judgements
    }

    /// Whether it is a conflict that no editor dismissed.
    package func isOpen(_ verdict: Verdict) -> Bool {
      verdict.standing == .conflict && dismissal(of: verdict) == nil
    }

    /// The word of the editor who dismissed a finding; nil where nobody did.
    package func dismissal(of verdict: Verdict) -> Judgement? {
      guard verdict.standing.isFinding, let judgement = judgements[verdict.key],
        case .dismiss = judgement.decision
      else { return nil }
      return judgement
    }
  }

  /// What was read and what could not be.
  package struct Coverage: Sendable, Hashable, Codable {
    package var articles = 0
    /// Paths that yielded no article, with the reason, in the order of the paths.
    package var skipped: [Remark] = []
    package var sentences = 0
    package var claims = 0
    /// Dates by basis ("stated", "resolved" …), and "unresolved".
    package var dates: [String: Int] = [:]

    package init() {}

    /// Adds what was read elsewhere.
    package mutating func add(_ other: Coverage) {
      articles += other.articles
      skipped += other.skipped
      sentences += other.sentences
      claims += other.claims
      dates.merge(other.dates, uniquingKeysWith: +)
    }
  }

  /// Name, version and sha256 of the language model: "en_core_web_md 3.8.0 sha256:26c5…".
  package let model: String
  package let sections: Sections
  package let tally: Tally
  package let coverage: Coverage
  /// Oddities of articles that were read all the same.
  package let remarks: [Remark]

  package init(model: String, sections: [Section], coverage: Coverage, remarks: [Remark]) {
    self.init(
      model: model,
      sections: Sections(sections),
      tally: Tally(sections),
      coverage: coverage,
      remarks: remarks
    )
  }

  package init(
    model: String,
    sections: Sections,
    tally: Tally,
    coverage: Coverage,
    remarks: [Remark]
  ) {
    self.model = model
    self.sections = sections
    self.tally = tally
    self.coverage = coverage
    self.remarks = remarks
  }
}
