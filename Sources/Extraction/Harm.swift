package import Facts
import Language

/// Finds whether anybody was hurt: "nobody was injured", "there were no injuries", "a driver was
/// hurt"; of each article the first that says so, and the first that denies it.
///
/// "No passengers were hurt" and "no serious injuries" say nothing of the rest; nor does what an
/// older date is told of. Corpus: `Fixtures/extract/harm.corpus`.
package struct Harm: Extractor {
  package let id = "harm"

  package init() {}

  package func claims(in reading: Reading) -> [Claim] {
    let told = (0..<reading.analysis.count).lazy.compactMap { token in
      reading.harm(at: token).flatMap { claim(at: token, $0, in: reading) }
    }
    return [false, true].compactMap { wasHurt in
      told.first { $0.value == .truth(wasHurt) }
    }
  }

  private func claim(at token: Int, _ wasHurt: Bool, in reading: Reading) -> Claim? {
    let zone = reading.article.zone(at: reading.analysis.spans[token].lowerBound)
    guard zone == .body || zone == .headline, !reading.isOld(token, but: []) else { return nil }
    return Claim(
      article: reading.article.id,
      slot: Slot(attribute: "state.hurt", subject: Subject("anybody", .event)),
      value: .truth(wasHurt),
      span: reading.analysis.spans[token],
      sentence: reading.sentenceBytes(of: token),
      attribution: reading.speech[token],
      zone: zone,
      extractor: signature,
      context: Surroundings.context(
        of: token..<(token + 1),
        frame: Frame(from: token, in: reading.analysis),
        in: reading
      )
    )
  }
}

extension Reading {
  /// Whether anybody was hurt, as a word tells it; nil for other words.
  fileprivate func harm(at token: Int) -> Bool? {
    let lemma = analysis.lemmas[token].lowercased()
    switch analysis.parts[token] {
    case .verb where Reading.hurting.contains(lemma): return hurt(token)
    case .noun where Reading.harms.contains(lemma):
      return hasNone(token) ? false : isSuffered(token) ? true : nil
    default: return nil
    }
  }

  private func hurt(_ verb: Int) -> Bool? {
    let modality = Modality(of: verb, in: analysis, tree: tree)
    guard modality.modality == .actual,
      let victim = analysis.child(of: verb, .nsubjpass, .dobj)
    else { return nil }
    if modality.polarity == .denied { return isNobody(victim) ? false : nil }
    return isPerson(victim) || analysis.child(of: victim, .nummod) != nil
      || analysis.parts[victim] == .number ? true : nil
  }

  /// "Nobody", "no one", "none", "no people", and nobody else's.
  private func isNobody(_ token: Int) -> Bool {
    let children = tree.children(of: token)
    let isBare = children.allSatisfy { [.det, .neg].contains(analysis.labels[$0]) }
    return isBare
      && (["nobody", "none", "no-one"].contains(analysis.lowers[token])
        || ["one", "person", "people"].contains(analysis.lemmas[token].lowercased()))
  }

  /// "No injuries", not "no serious injuries" or "no injuries among the crew".
  private func hasNone(_ noun: Int) -> Bool {
    let children = Array(tree.children(of: noun))
    return children.count == 1 && analysis.lowers[children[0]] == "no"
  }

  /// "Two people suffered slight injuries".
  private func isSuffered(_ noun: Int) -> Bool {
    let verb = analysis.heads[noun]
    let modality = Modality(of: verb, in: analysis, tree: tree)
    guard analysis.labels[noun] == .dobj, Reading.suffering.contains(analysis.lemmas[verb]),
      modality.modality == .actual, modality.polarity == .asserted,
      let victim = analysis.child(of: verb, .nsubj)
    else { return false }
    return isPerson(victim) || analysis.child(of: victim, .nummod) != nil
  }

  private static let suffering: Set<String> = ["receive", "suffer", "sustain"]
  private static let hurting: Set<String> = ["hurt", "injure", "wound"]
  private static let harms: Set<String> = ["injury", "casualty"]
}
