import Facts

/// One value of a fact with those who tell it, in a few words: what stands on one line.
struct Answer {
  let value: String
  let backers: String
}

extension Witnesses {
  /// A line names so many outlets at most; more are counted.
  private static let named = 3

  /// The camps of an agreement or of one origin; the wordings of what is compatible.
  ///
  /// A date beside an agreement that is only a day of publication says so.
  func answers(to verdict: Verdict) -> [Answer] {
    verdict.camps.flatMap { camp -> [Answer] in
      let citations = citations(in: camp)
      switch verdict.standing {
      case .compatible:
        return wordings(of: camp, citations)
      case .single:
        let backers = citations.outlets {
          $0.isNamed ? $0.outlet + ", " + $0.shortPlace : $0.shortPlace
        }
        return [Answer(value: camp.value.display, backers: backers + makers(of: camp))]
      case .agreement, .conflict, .evolving, .incomparable:
        let backers = camp.origins.of("origin") + " of " + citations.articles.count.of("outlet")
        let isPublication = camp.claims.allSatisfy { $0.basis == .dateline }
        return [
          Answer(
            value: camp.value.display,
            backers: backers + (isPublication ? ", dateline" : "") + makers(of: camp)
          )
        ]
      }
    }
  }

  /// ", with claims imported from the desk reader"; empty where the engine read them all itself.
  private func makers(of camp: Camp) -> String {
    let makers = Set(camp.claims.compactMap(\.maker)).sorted()
    return makers.isEmpty ? "" : ", with claims imported from " + makers.joined(separator: ", ")
  }

  /// A camp's values as its claims tell them, the camp's own first.
  private func wordings(of camp: Camp, _ citations: [Citation]) -> [Answer] {
    let groups = Dictionary(grouping: citations) { $0.claim.value.display }
    let others = groups.keys.filter { $0 != camp.value.display }.sorted()
    return ([camp.value.display] + others).compactMap { value in
      guard let group = groups[value] else { return nil }
      let isLong = group.articles.count > Witnesses.named
      let backers = isLong ? group.articles.count.of("outlet") : group.outlets(\.outlet)
      let makers = value == camp.value.display ? makers(of: camp) : ""
      return Answer(value: value, backers: backers + makers)
    }
  }
}

extension [Citation] {
  fileprivate var articles: Set<Identifier<Article>> { Set(map(\.article.id)) }
}
