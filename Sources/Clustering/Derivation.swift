/// One article made out of another, by their indexes.
struct Derivation {
  let copy: Int
  let source: Int
  let strength: Float

  /// Light rewrites reach 0.51 and more, two reports of one event 0.37 and less; a paraphrase that
  /// keeps no two words together is not found.
  static let threshold: Float = 0.44
  /// A share of shingles below is no copy, whatever is covered.
  private static let least: Float = 0.1

  /// From 0 to 1.5: the share of the copy's neighbouring words that the source has, and half the
  /// share of its sentences that the source covers; less for a copy of a few lines, where a stock
  /// phrase makes much of the text.
  ///
  /// Shingles alone mistake two reports that quote one statement; coverage alone those that list
  /// the same facts.
  static func strength(of copy: Imprint, from source: Imprint) -> Float {
    let share = copy.shingleShare(in: source)
    guard share >= least else { return 0 }
    let length = Float(copy.shingles.count)
    return (share + copy.coverage(by: source) / 2) * length / (length + 20)
  }
}

/// Which of two like articles is the copy: the one that credits the other's outlet; else the later
/// one; else the one that credits agencies; else the one without a day and a dateline; else the one
/// without a dateline; else the one with less of its own; else the one whose path comes later.
func isCopy(_ left: Signature, _ leftImprint: Imprint, of right: Signature, _ rightImprint: Imprint)
  -> Bool
{
  let credits = (left.credits(right.source), right.credits(left.source))
  if credits.0 != credits.1 { return credits.0 }
  if let one = left.published, let other = right.published, one != other { return one > other }
  if left.creditsAgencies != right.creditsAgencies { return left.creditsAgencies }
  if left.isUndated != right.isUndated { return left.isUndated }
  if (left.dateline == nil) != (right.dateline == nil) { return left.dateline == nil }
  let novelty = (
    leftImprint.novelty(against: rightImprint), rightImprint.novelty(against: leftImprint)
  )
  if novelty.0 != novelty.1 { return novelty.0 < novelty.1 }
  return (left.path, left.article) > (right.path, right.article)
}

extension Signature {
  /// A dateline whose year nobody tells is a day nonetheless.
  fileprivate var isUndated: Bool { published == nil && dateline == nil }

  /// "With agency inputs", "Agencies": it says that it was written from others' reports; the agency
  /// of a name ("Danube News Agency") says no such thing.
  fileprivate var creditsAgencies: Bool {
    let words = credits.split(separator: " ")
    return words.indices.contains { index in
      let isName =
        index > 1 && words[(index - 2)..<index].allSatisfy { "^~".contains($0.first ?? " ") }
      return ["agency", "agencies", "~agency", "~agencies"].contains(words[index]) && !isName
    }
  }

  /// Whether its text or its byline names another outlet, with the capitals the outlet has.
  ///
  /// Common words at the end of the outlet's name may be left out: "Baltic" names Baltic Wire.
  fileprivate func credits(_ outlet: String) -> Bool {
    let name = Sentence.sentences(of: outlet).flatMap(\.words).map(NamedWord.init)
    guard outlet != source, name.contains(where: { $0.isCapital && !$0.isStop }),
      let last = name.lastIndex(where: \.isTelling) ?? (name.count > 1 ? name.count - 1 : nil)
    else { return false }
    let first = name.firstIndex { !$0.isStop } ?? 0
    let wanted = name[first...last]
    return (sentences + [credits]).contains { line in
      let words = line.split(separator: " ")
      return words.indices.dropLast(wanted.count - 1).contains { start in
        zip(words[start...], wanted).allSatisfy { $1.matches($0) }
      }
    }
  }
}

/// A word of an outlet's name.
private struct NamedWord {
  let stem: String
  let isCapital: Bool
  let isStop: Bool
  let isTelling: Bool

  init(_ word: Sentence.Word) {
    stem = word.stem
    isCapital = word.isCapital
    let kind = WordClass.of(stem)
    isStop = kind == .stop
    isTelling = kind == .telling && !word.isNumber
  }

  /// Whether a word of a signature's line is this one, with a capital if this has one.
  func matches(_ word: Substring) -> Bool {
    let isMarked = word.hasPrefix("^") || word.hasPrefix("~")
    return isMarked ? word.dropFirst() == stem : !isCapital && word == stem
  }
}
