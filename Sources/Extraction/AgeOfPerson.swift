package import Facts
import Language
import Normalizing

/// Finds ages: "the 42-year-old", "Smith, 42,".
///
/// Corpus: `Fixtures/extract/age-of-person.corpus`.
package struct AgeOfPerson: Extractor {
  package let id = "age-of-person"

  package init() {}

  package func claims(in reading: Reading) -> [Claim] {
    reading.mentions.filter { $0.kind == .age }.compactMap { mention in
      let frame = Frame(from: reading.anchor(of: mention), in: reading.analysis)
      let context = Surroundings.context(of: mention.tokens, frame: frame, in: reading)
      let meant = reading.meant(by: mention)
      return reading.claim(
        of: mention,
        frame: frame,
        attribute: meant.map { "age.of:" + $0.text } ?? Schema.english.attribute("age", context),
        subject: meant ?? reading.bearer(of: mention) ?? reading.subject(of: frame, context),
        qualifiers: Qualifiers.of(mention, frame: frame, in: reading) + reading.times(of: mention),
        context: context,
        by: self
      )
    }
  }
}

extension Reading {
  /// Whom "the 47-year-old" stands for.
  fileprivate func meant(by mention: Mention) -> Subject? {
    let name = mention.tokens.lazy.compactMap(self.referents.antecedent)
      .filter { self.tree.entity[$0] >= 0 }
      .compactMap { self.referents.name(of: self.tree.entity[$0]) }.first
    return name.flatMap { $0.kind == .person ? Subject($0.text, .person) : nil }
  }

  /// The person by name whom an age is told of: the noun it hangs on, or who stands beside that.
  fileprivate func bearer(of mention: Mention) -> Subject? {
    guard let head = mention.head else { return nil }
    let beside = tree.children(of: head).filter {
      analysis.labels[$0] == .appos && $0 + 2 >= mention.tokens.lowerBound
    }
    let name = ([head] + beside).lazy.filter { self.tree.entity[$0] >= 0 }
      .compactMap { self.referents.name(of: self.tree.entity[$0]) }.first
    return name.flatMap { $0.kind == .person ? Subject($0.text, .person) : nil }
  }

  /// An age at another time than the article's: "was nine when", "at the age of 20", "until he was
  /// 40".
  fileprivate func times(of mention: Mention) -> [Qualifier] {
    let (first, next) = (mention.tokens.lowerBound, mention.tokens.upperBound)
    let isThen =
      next < analysis.count
      && ["when", "while", "in", "as", "after", "before"].contains(analysis.lowers[next])
      && !isDeath(behind: next)
      || first > 1 && analysis.lowers[first - 2] == "at" && analysis.lowers[first - 1] == "the"
      || first > 0 && ["at", "from", "until", "since"].contains(analysis.lowers[first - 1])
      || isOfTheTime(before: first)
      || first > 2 && ["was", "turned", "were"].contains(analysis.lowers[first - 1])
        && ["until", "when", "before", "after", "since", "till"].contains(
          analysis.lowers[first - 3]
        )
    return isThen ? [Qualifier(.scope, "then")] : []
  }

  /// "When he was in his 30s".
  private func isOfTheTime(before age: Int) -> Bool {
    let near = Array(analysis.lowers[max(0, age - 6)..<age])
    guard near.suffix(2).first == "in", let verb = near.lastIndex(of: "was") else { return false }
    return near[..<verb].contains("when") || near[..<verb].contains("while")
  }

  /// "When she died": the last age one has.
  private func isDeath(behind conjunction: Int) -> Bool {
    (conjunction..<min(conjunction + 4, analysis.count)).contains {
      ["die", "drown", "perish"].contains(analysis.lemmas[$0])
    }
  }
}
