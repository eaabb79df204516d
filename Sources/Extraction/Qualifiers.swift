import Facts
import Language
import Normalizing

/// Reads off the tree what makes two like figures different things: agent, target, place, period,
/// base, scope.
struct Qualifiers {
  private let reading: Reading
  private let frame: Frame
  private let mention: Mention
  private var found: [Qualifier] = []

  static func of(_ mention: Mention, frame: Frame, in reading: Reading) -> [Qualifier] {
    var qualifiers = Qualifiers(reading: reading, frame: frame, mention: mention)
    qualifiers.read()
    return qualifiers.found
  }

  /// By the mention's own place, whatever slot it shares.
  static func of(_ mention: Mention, in reading: Reading) -> [Qualifier] {
    of(mention, frame: Frame(from: reading.anchor(of: mention), in: reading.analysis), in: reading)
  }

  private init(reading: Reading, frame: Frame, mention: Mention) {
    self.reading = reading
    self.frame = frame
    self.mention = mention
  }

  private var analysis: Analysis { reading.analysis }
  private var tree: Tree { reading.tree }

  private mutating func read() {
    agent()
    for token in [frame.anchor] + frame.governors { phrases(of: token, isVerb: false) }
    if let verb = frame.verb { phrases(of: verb, isVerb: true) }
    if mention.kind != .date, mention.kind != .time { period() }
    base()
    scope()
  }

  /// "Canada's 100% tariff", "Ottawa imposed …": the owner of the noun, or else the doer of the
  /// verb.
  private mutating func agent() {
    for token in [frame.anchor] + frame.governors {
      for child in tree.children(of: token) where analysis.labels[child] == .poss {
        if let name = resolved(child) { return found.append(Qualifier(.agent, name)) }
      }
    }
    guard let verb = frame.verb, frame.relation != .nsubj else { return }
    for child in tree.children(of: verb) {
      if analysis.labels[child] == .nsubj, let name = resolved(child) {
        return found.append(Qualifier(.agent, name))
      }
      if analysis.labels[child] == .agent,
        let by = tree.children(of: child).first(where: { analysis.labels[$0] == .pobj }),
        let name = resolved(by)
      {
        return found.append(Qualifier(.agent, name))
      }
    }
  }

  private static let targeting: Set<String> = ["on", "against", "upon", "over"]
  private static let placing: Set<String> = [
    "in", "at", "near", "off", "outside", "inside", "around", "across", "throughout",
  ]

  private mutating func phrases(of token: Int, isVerb: Bool) {
    for child in tree.children(of: token) where analysis.labels[child] == .prep {
      let word = analysis.lowers[child]
      guard let object = tree.children(of: child).first(where: { analysis.labels[$0] == .pobj }),
        !mention.tokens.contains(object)
      else { continue }
      if Qualifiers.targeting.contains(word), analysis.parts[object] != .number, !isDate(object) {
        for target in analysis.joined(to: object) {
          found.append(Qualifier(.target, phrase(of: target, analysis, tree).lowercased()))
        }
      } else if Qualifiers.placing.contains(word), analysis.joined(to: object).count == 1,
        let name = placeName(object)
      {
        found.append(Qualifier(.place, name))
      }
    }
  }

  /// "On Tuesday": no rate is on a day.
  private func isDate(_ token: Int) -> Bool {
    reading.amounts[token].map { [.date, .duration, .time].contains($0) } ?? false
  }

  private func placeName(_ token: Int) -> String? {
    reading.isOfPlace(token) ? reading.referents.name(of: tree.entity[token])?.text : nil
  }

  private func resolved(_ token: Int) -> String? {
    let target = reading.referents.antecedent(of: token) ?? token
    let entity = tree.entity[target]
    return entity < 0 ? nil : reading.referents.name(of: entity)?.text
  }

  /// The one date told in the same clause, or else in the same sentence; what a figure is compared
  /// with has a date of its own, or none.
  private mutating func period() {
    let told = reading.dates[tree.sentence[mention.tokens.lowerBound]] ?? []
    let isBase = isBase
    let dates = told.filter { isBase ? isOwn($0) : !reading.isOfBase($0) }
    guard
      let date = dates.first(where: { reading.isDate($0, of: frame.verb) })
        ?? (told.count == 1 ? dates.first(where: isOfSentence) : nil),
      case .moment(let moment) = date.value, moment.open == nil, !isRecord(date)
    else { return }
    found.append(Qualifier(.period, date.value.text))
  }

  /// "Their biggest gain since 2019": since when nothing was like it; "since 2019, when six died" tells
  /// when they did.
  private func isRecord(_ date: Mention) -> Bool {
    let (first, next) = (date.tokens.lowerBound, date.tokens.upperBound)
    if next + 1 < analysis.count, analysis.lowers[next] == ",", analysis.lowers[next + 1] == "when"
    {
      return false
    }
    return first > 0 && analysis.lowers[first - 1] == "since"
      && (max(0, first - 6)..<first).contains { ["JJS", "RBS"].contains(analysis.tags[$0]) }
  }

  /// "31,000, in an oval built in 1974": a date in a clause hung on a noun is of what that clause
  /// tells, and the day on which somebody spoke of the speaking.
  private func isOfSentence(_ date: Mention) -> Bool {
    var token = tree.top(of: date.tokens, in: analysis)
    if Frame(from: token, in: analysis).verb.map(reading.isSaying) ?? false { return false }
    while analysis.heads[token] != token {
      if [.acl, .relcl].contains(analysis.labels[token]) {
        return tree.subtree(of: token).contains(mention.tokens.lowerBound)
      }
      token = analysis.heads[token]
    }
    return true
  }

  /// "From 304 million a year earlier": right behind the figure.
  private func isOwn(_ date: Mention) -> Bool {
    (0...1).contains(date.tokens.lowerBound - mention.tokens.upperBound)
  }

  /// "From 5.4% in April": the figure is what another is compared with.
  private var isBase: Bool {
    let before = mention.tokens.lowerBound - 1
    guard mention.kind != .date else { return false }
    if before >= 0, analysis.lowers[before] == "to" { return reading.isBasing(before) }
    guard
      let nearest = frame.prepositions.filter({
        $0 < mention.tokens.lowerBound && analysis.lowers[$0] != "of"
      }).max()
    else { return false }
    return reading.isBasing(nearest)
  }

  /// "to X from Y", "down from Y", "X (Y)": Y is what X is compared with, and a slot of its own.
  private mutating func base() {
    let first = mention.tokens.lowerBound
    let isParenthesised =
      first > 1 && analysis.words[first - 1] == "("
      && (reading.amounts[first - 2] ?? .count) == mention.kind
      && mention.tokens.upperBound < analysis.count
      && analysis.words[mention.tokens.upperBound] == ")"
    if isParenthesised {
      found.append(Qualifier(.base, "in brackets"))
    } else if isBase || isDifference {
      found.append(Qualifier(.base, "compared with"))
    }
  }

  /// "17 kilometres shorter than the old one", "three fewer than last time", "down 50 cents": how far
  /// two are apart.
  private var isDifference: Bool {
    if isStep || isMove { return true }
    let next = mention.tokens.upperBound
    guard next < analysis.count, ["JJR", "RBR"].contains(analysis.tags[next]) else { return false }
    if mention.kind == .measure { return true }
    return [.count, .money].contains(mention.kind)
      && (next + 1...next + 2).contains { $0 < analysis.count && analysis.lowers[$0] == "than" }
  }

  /// "Closed at $21.25, down 50 cents".
  private var isMove: Bool {
    let first = mention.tokens.lowerBound
    guard first > 0, ["down", "up"].contains(analysis.lowers[first - 1]) else { return false }
    return reading.mentions.contains {
      $0.kind == mention.kind && $0.tokens.upperBound < first
        && tree.sentence[$0.tokens.lowerBound] == tree.sentence[first]
    }
  }

  /// "Rose by six to 38", "gained $22 to $2,914": by how much, where the value follows.
  private var isStep: Bool {
    let (first, next) = (mention.tokens.lowerBound, mention.tokens.upperBound)
    guard [.count, .measure, .money, .percent].contains(mention.kind), first > 0,
      next + 1 < analysis.count, analysis.lowers[next] == "to",
      reading.amounts[next + 1] != nil || analysis.parts[next + 1] == .number
    else { return false }
    let verb = analysis.lowers[first - 1] == "by" ? analysis.heads[first - 1] : first - 1
    return NumberCues.english.changing.contains(analysis.lemmas[verb].lowercased())
      && analysis.parts[verb] == .verb
  }

  private static let totals: Set<String> = ["total", "all", "altogether", "overall"]
  private static let more: Set<String> = ["another", "further", "additional", "more", "extra"]

  private mutating func scope() {
    let sentence = analysis.sentences[tree.sentence[mention.tokens.lowerBound]]
    let around =
      max(
        sentence.lowerBound,
        mention.tokens.lowerBound - 2
      )..<min(
        sentence.upperBound,
        mention.tokens.upperBound + 2
      )
    for token in around {
      let lower = analysis.lowers[token]
      if lower == "other" || Qualifiers.more.contains(lower), !isBound(token) {
        found.append(Qualifier(.scope, lower == "other" ? "other" : "more"))
        return
      }
    }
    let after = mention.tokens.upperBound
    let isOfThem =
      after + 2 < analysis.count && analysis.lowers[after] == "of"
      && (["them", "whom", "which", "these", "those"].contains(analysis.lowers[after + 1])
        || analysis.lowers[after + 1] == "the"
          && Qualifiers.afflicted.contains(analysis.lowers[after + 2]))
    if isOfThem || isIncluded {
      found.append(Qualifier(.scope, "part"))
    } else if sentence.clamped(to: max(0, after - 120)..<after + 120).contains(where: {
      Qualifiers.totals.contains(analysis.lowers[$0]) && $0 > 0 && analysis.lowers[$0 - 1] == "in"
    }) {
      found.append(Qualifier(.scope, "total"))
    }
  }

  /// "Including three children", "among them two guards", "the dead included 11 pupils".
  private var isIncluded: Bool {
    let first = mention.tokens.lowerBound
    let before = (max(0, first - 3)..<first).reversed().map { analysis.lowers[$0] }
    if before.first == "including" || before.dropFirst().first == "including" { return true }
    if before.count > 1, ["them", "whom"].contains(before[0]), before[1] == "among" { return true }
    return frame.verb.map { analysis.lemmas[$0] == "include" } ?? false
  }

  /// "Twenty of the injured are in hospital".
  private static let afflicted: Set<String> = [
    "arrested", "dead", "detained", "injured", "killed", "missing", "sick", "survivors", "victims",
    "wounded",
  ]

  /// "more than 40" bounds the number and adds nothing to it.
  private func isBound(_ token: Int) -> Bool {
    token + 1 < analysis.count && analysis.lowers[token + 1] == "than"
  }
}

extension Reading {
  /// What stands before the figure that another is compared with: "than", "up from", "fell from",
  /// "compared with"; but "heard from 14 witnesses".
  fileprivate func isBasing(_ preposition: Int) -> Bool {
    let above = analysis.heads[preposition]
    switch analysis.lowers[preposition] {
    case "than", "versus", "against", "compared": return true
    case "from":
      return ["down", "up"].contains(analysis.lowers[above])
        || NumberCues.english.changing.contains(analysis.lemmas[above].lowercased())
        || tree.children(of: above).contains { analysis.lowers[$0] == "to" && $0 < preposition }
    case "to", "with": return analysis.lowers[above] == "compared"
    default: return false
    }
  }

  /// "From 304 million a year earlier", "than 5.4% in April", "more than four years ago": the date of
  /// such a figure, and not of what happened.
  func isOfBase(_ date: Mention) -> Bool {
    let first = date.tokens.lowerBound
    if (max(0, first - 2)..<first).contains(where: {
      analysis.lowers[$0] == "than" || analysis.lowers[$0] == "as" && isDegree($0)
    }) || isCompared(date) {
      return true
    }
    guard
      let figure = mentions.last(where: { (0...1).contains(first - $0.tokens.upperBound) }),
      [.count, .measure, .money, .percent].contains(figure.kind)
    else { return false }
    let told = echoed(by: figure) ?? figure
    let before = told.tokens.lowerBound - 1
    return before >= 0 && isBasing(before)
  }

  /// "Twice as many as in 2015": the second "as".
  private func isDegree(_ conjunction: Int) -> Bool {
    (max(0, conjunction - 5)..<conjunction).contains { analysis.lowers[$0] == "as" }
  }

  /// "Compared with 45% in 2021".
  private func isCompared(_ date: Mention) -> Bool {
    analysis.ancestors(of: tree.top(of: date.tokens, in: analysis))
      .contains { analysis.lowers[$0] == "compared" }
  }

  /// Whether a token is of the name of a place.
  func isOfPlace(_ token: Int) -> Bool {
    tree.entity[token] >= 0
      && ["FAC", "GPE", "LOC"].contains(analysis.entities[tree.entity[token]].label)
  }
}
