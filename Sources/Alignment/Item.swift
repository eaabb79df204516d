import Facts
import Reconciling

/// A claim made ready for comparing: its block, its vectors, its key words as numbers.
///
/// A class, because pairs by the thousand look at the same few, and a copy would count every field.
final class Item: Sendable {
  let claim: Claim
  let index: Int
  /// Claims of two blocks are never compared.
  let block: String
  /// Whether its attribute is an open one, made of a head word.
  let isOpen: Bool
  let core: Vector
  let clause: Vector
  let around: Vector
  /// By place in `keyed`: the terms that stand for a part.
  let keys: [[Int32]]
  /// Names in the clause.
  let names: [Int32]
  /// The names nearest the value.
  let bearers: [Int32]
  /// By role: the folded words of its qualifiers.
  let qualifiers: [Qualifier.Role: Set<String>]
  let period: String?
  /// Whether its period ended two months or more before its article.
  let isPast: Bool
  private let published: CivilDay?
  let size: Double?
  /// Of its value's first number, without zeros at the ends.
  let digits: [Character]
  /// What happens to something once, and to what.
  let event: (verb: Int32, thing: Int32)?
  /// The words of its sentence, ascending.
  let words: [Int32]
  /// Whether it stands in the headline or at the top of the article.
  let isLead: Bool
  /// The whole of which it is a part.
  let whole: Double?
  /// Its attribute, where it counts what became of people.
  private let fate: String?
  /// "Eight other", "eight more".
  private let isFurther: Bool

  /// The parts that terms of a clause stand for.
  static let keyed: [Part] = [.head, .action, .subject, .object, .oblique, .party]

  init(_ claim: Claim, _ index: Int, published: CivilDay?, _ vocabulary: inout Vocabulary) {
    self.claim = claim
    self.index = index
    block = Item.block(of: claim)
    isOpen = claim.slot.isOpen
    let terms = claim.context.terms
    let numbered = terms.map { (term: vocabulary.number(of: $0), rank: $0.rank) }
    core = vocabulary.vector(of: numbered, down: 1)
    clause = vocabulary.vector(of: numbered, down: 3)
    around = vocabulary.vector(of: numbered, down: 5)
    var keys: [Part: [Int32]] = [:]
    let isCarried = claim.context.isCarriedByNoun
    for (term, entry) in zip(terms, numbered) {
      for part in Item.parts(of: term) { keys[part, default: []].append(entry.term) }
      if isCarried, term.rank <= 1, [.subject, .object].contains(term.role) {
        keys[.action, default: []].append(entry.term)
      }
    }
    keys[.party] = [Part.subject, .object, .oblique].flatMap { keys[$0] ?? [] }
    self.keys = Item.keyed.map { keys[$0] ?? [] }
    let named = numbered.filter { vocabulary.isName($0.term) && $0.rank <= 3 }
    names = named.map(\.term)
    let nearest = named.map(\.rank).min()
    bearers = named.filter { $0.rank == nearest }.map(\.term)
    qualifiers = Dictionary(grouping: claim.slot.qualifiers, by: \.role)
      .mapValues { Set($0.flatMap(\.text.foldedWords)) }
    self.published = published
    period = claim.texts(.period).first
    isPast = period.map { Item.isPast($0, at: published) } ?? false
    size = claim.value.size
    digits = claim.value.digits
    event = Item.event(numbered, terms)
    words = Set(numbered.filter { $0.rank <= 4 }.map(\.term)).sorted()
    isLead = claim.zone == .headline || claim.context.sentence <= 2
    whole = claim.slot.qualifiers.lazy.compactMap(\.whole).first
    fate = Item.fate(of: claim)
    isFurther = Item.isFurther(claim)
  }

  /// The dead, the missing, the hurt and the arrested are never each other, nor the rescued, but for
  /// the hurt.
  func isOtherCasualty(than other: Item) -> Bool {
    guard let fate, let another = other.fate, fate != another else { return false }
    return [fate, another].sorted() != ["casualties.injured", "people.rescued"]
  }

  /// "Eight other cities" are a part of nine.
  func isRest(of other: Item) -> Bool {
    guard isFurther, let size, let all = other.size else { return false }
    return other.qualifiers[.scope] == nil && all == size + 1
  }

  /// "Fourteen, eleven men and three women".
  func isPart(of other: Item) -> Bool { whole != nil && whole == other.size }

  /// Told as done by an article that came out days before the other says it happened: another time.
  func isBefore(_ other: Item) -> Bool {
    guard doneOn != nil, let published, let day = other.doneOn else { return false }
    return day.number - published.number > Item.slip
  }

  /// The day on which it happened, where its article came out on that day or later.
  private var doneOn: CivilDay? {
    guard claim.modality == .actual, case .moment(let moment) = claim.value, let published,
      let days = moment.days, days.upperBound <= published
    else { return nil }
    return days.lowerBound
  }

  /// By how many days an article may be mistaken in when something happened.
  private static let slip = 3

  /// Two parts of a match, or two years.
  func isOtherContest(than other: Item) -> Bool {
    if let one = qualifiers[.scope], let another = other.qualifiers[.scope], one != another {
      return true
    }
    guard let one = period?.prefix(4), let another = other.period?.prefix(4) else { return false }
    return one != another && !one.contains("X") && !another.contains("X")
  }

  var isVote: Bool { claim.slot.attribute.hasPrefix("votes.") }

  /// A verb tells of its object, or else of its subject.
  private static func event(_ numbered: [(term: Int32, rank: Int)], _ terms: [Context.Term]) -> (
    verb: Int32, thing: Int32
  )? {
    let verb = terms.firstIndex { $0.role == .verb && $0.rank == 0 }
    let thing =
      terms.firstIndex { $0.role == .object && $0.rank <= 1 }
      ?? terms.firstIndex { $0.role == .subject && $0.rank <= 1 }
    guard let verb, let thing, once.contains(terms[verb].text),
      !["person", "people", "man", "woman"].contains(terms[thing].text)
    else { return nil }
    return (numbered[verb].term, numbered[thing].term)
  }

  /// What happens to a thing once, or seldom.
  private static let once: Set<String> = [
    "abolish", "acquire", "acquit", "adopt", "appoint", "arrest", "build", "close", "complete",
    "construct", "convict", "declare", "demolish", "derail", "detect", "die", "discover", "elect",
    "enact", "erect", "erupt", "establish", "found", "inaugurate", "introduce", "land", "launch",
    "open", "publish", "ratify", "resign", "rebuild", "retire", "sentence", "shut", "shut_down",
    "sign", "sink", "start", "begin", "take_effect", "take_off", "touch_down",
  ]

  private static func fate(of claim: Claim) -> String? {
    let attribute = claim.slot.attribute
    let isFate =
      attribute.hasPrefix("casualties.")
      || ["people.arrested", "people.rescued"].contains(attribute)
    return isFate ? attribute : nil
  }

  private static func isFurther(_ claim: Claim) -> Bool {
    guard case .count = claim.value else { return false }
    return claim.texts(.scope).contains { ["other", "more"].contains($0) }
  }

  /// Whether an ISO date, be it no more than a year, ended two months before a day.
  private static func isPast(_ period: String, at day: CivilDay?) -> Bool {
    let fields = period.split(separator: "-").map(String.init)
    guard let day, let year = fields.first.flatMap({ Int($0) }) else { return false }
    let month = fields.count > 1 ? Int(fields[1]) ?? 12 : 12
    return year * 12 + month + 2 <= day.year * 12 + day.month
  }

  /// Which keys a term belongs to, where it stands near enough to the value; what happens is told
  /// by verbs and nouns alike.
  private static func parts(of term: Context.Term) -> [Part] {
    switch term.role {
    case .head, .governor, .label: term.rank <= 1 ? [.head, .action] : []
    case .verb: term.rank <= 1 ? [.action] : []
    case .modifier: term.rank == 0 ? [.action] : []
    case .subject: term.rank <= 2 ? [.subject] : []
    case .object: term.rank <= 2 ? [.object] : []
    case .oblique: term.rank <= 2 ? [.oblique] : []
    case .clause, .sentence, .before: []
    }
  }

  /// The kind of value, for measures the dimension, for scores whether people voted: nothing else is
  /// comparable.
  private static func block(of claim: Claim) -> String {
    switch claim.value {
    case .measure(let measure): "measure " + measure.unit.dimension
    case .score where claim.slot.attribute == "votes.split": "vote"
    default: Part.level(of: claim.value).name
    }
  }
}

extension Moment {
  /// A time of day and no more: its day is nothing it tells.
  var isClock: Bool { precision >= .hour && precision != .vague }
}

extension Claim {
  func texts(_ role: Qualifier.Role) -> [String] {
    slot.qualifiers.filter { $0.role == role }.map(\.text)
  }
}

extension Context {
  /// Whether its verb leaves what happens to a noun: "the meeting will be held", "they take the oath".
  fileprivate var isCarriedByNoun: Bool {
    let verbs = terms.filter { $0.role == .verb && $0.rank == 0 }
    return !verbs.isEmpty && verbs.allSatisfy { Context.carrying.contains($0.text) }
  }

  private static let carrying: Set<String> = [
    "be", "become", "begin", "bring", "carry_out", "come", "conduct", "do", "end", "expect",
    "finish", "follow", "get", "give", "go", "happen", "have", "hold", "last", "make", "occur",
    "open", "plan", "put", "run", "schedule", "see", "set", "start", "take", "take_place",
  ]
}

extension Part {
  /// The level of the part `kind` that a value has.
  static func level(of value: Value) -> Level {
    switch value {
    case .count: .count
    case .percent: .percent
    case .money: .money
    case .measure: .measure
    case .duration: .duration
    case .moment(let moment): moment.isClock ? .time : .date
    case .ordinal: .ordinal
    case .score: .score
    case .age: .age
    case .recurrence, .quotation, .name, .role, .truth, .text, .list: .other
    }
  }
}

extension Value {
  /// The number a value comes down to in its base unit, sums in dollars; nil for what is no number.
  var size: Double? {
    switch self {
    case .count(let quantity), .percent(let quantity), .age(let quantity): quantity.value
    case .money(let money):
      money.amount.value * (ExchangeRates.rough.worth(of: money.currency) ?? 1)
    case .measure(let measure): measure.amount.value * measure.unit.scale + measure.unit.offset
    case .duration(let duration): duration.seconds
    case .ordinal(let rank): Double(rank)
    case .moment, .recurrence, .score, .quotation, .name, .role, .truth, .text, .list: nil
    }
  }
}
