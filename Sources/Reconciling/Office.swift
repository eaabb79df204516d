import Facts

/// The words of an office in one spelling, and what sets it apart from another.
struct Office {
  /// Without small words and what dates it.
  let core: Set<String>
  /// "Former", "acting", "incoming".
  let dated: Set<String>
  /// Core without the "chief" of "chief curator", which is no chief.
  let ruling: Set<String>
  private let isMinisterial: Bool
  private let isMinister: Bool

  init(_ role: String) {
    let words = Self.shortened(Self.bare(role)).map { Self.spellings[$0] ?? $0 }
    let all = Set(words)
    let bare = all.subtracting(Self.silent).subtracting(Self.dating)
    core = bare.isEmpty ? all : bare
    dated = all.intersection(Self.dating)
    let leading = zip(words, words.dropFirst()).filter { word, next in
      Self.leading.contains(word) && Families.offices.isOffice(next)
    }
    ruling = core.subtracting(leading.map(\.0))
    isMinister = !all.isDisjoint(with: ["minister", "prime"])
    isMinisterial = isMinister || !all.isDisjoint(with: ["secretary", "undersecretary"])
  }

  /// Without whose it is: "the minister's chief of staff", "lawyer for the family".
  private static func bare(_ role: String) -> ArraySlice<String> {
    let words = role.foldedWords
    if let client = words.firstIndex(of: "for"), client > 0, agents.contains(words[client - 1]) {
      return words[..<client]
    }
    guard let owner = words.prefix(4).firstIndex(of: "s"), owner > 0, words.count > owner + 1,
      !words[..<owner].contains("of")
    else { return words[...] }
    return words[(owner + 1)...]
  }

  /// They speak for somebody, whom each outlet calls as it likes.
  private static let agents: Set<String> = [
    "attorney", "barrister", "lawyer", "solicitor", "spokesman", "spokesperson", "spokeswoman",
  ]

  /// "Chief executive officer", a ceo.
  private static func shortened(_ words: ArraySlice<String>) -> [String] {
    var (found, rest): ([String], ArraySlice<String>) = ([], words)
    while let word = rest.first {
      let post = posts[word]?.first { rest.starts(with: $0.long) }
      found += post?.short ?? [word]
      rest = rest.dropFirst(post?.long.count ?? 1)
    }
    return found
  }

  /// "Professor" alone says nothing of what else one is.
  var isTitle: Bool { core == ["professor"] }

  /// "First deputy governor" beside the second one; a deputy beside whom he stands in for.
  func isOtherRank(than other: Office) -> Bool {
    let (left, right) = (core.intersection(Self.orders), other.core.intersection(Self.orders))
    if !left.isEmpty, !right.isEmpty, left != right,
      core.subtracting(Self.orders) == other.core.subtracting(Self.orders)
    {
      return true
    }
    return !core.symmetricDifference(other.core).isDisjoint(with: Self.ranks)
      && !core.isDisjoint(with: other.core)
  }

  /// Another portfolio, another function, or a like office of another tier of the state.
  func isOtherPost(than other: Office) -> Bool {
    if isMinisterial && other.isMinisterial || shares(with: other, beside: Self.portfolios) {
      if isDivided(from: other, by: Self.portfolios), !isOfTrade || !other.isOfTrade {
        return true
      }
    }
    if isDivided(from: other, by: Self.chiefs) || isMinister && other.isOfficer
      || other.isMinister && isOfficer
    {
      return true
    }
    if shares(with: other, beside: Self.functions), isDivided(from: other, by: Self.functions) {
      return true
    }
    let (left, right) = (tiers, other.tiers)
    return !left.isEmpty && !right.isEmpty && left.isDisjoint(with: right)
      && shares(with: other, beside: Set(Self.tiersByWord.keys))
  }

  /// Neither is past, or to come, where the other is not: people change office.
  func isOfOneTime(as other: Office) -> Bool {
    dated.subtracting(Self.timeless) == other.dated.subtracting(Self.timeless)
  }

  /// One ministry often has economy, trade and industry.
  private var isOfTrade: Bool { !core.isDisjoint(with: ["economy", "industry", "trade"]) }

  /// An officer of a firm, or who runs a staff: no minister.
  private var isOfficer: Bool {
    !isMinister && (core.contains("chiefofstaff") || !core.isDisjoint(with: Self.chiefs))
  }

  private var tiers: Set<Character> { Set(core.compactMap { Self.tiersByWord[$0] }.joined()) }

  private func shares(with other: Office, beside words: Set<String>) -> Bool {
    !core.subtracting(words).isDisjoint(with: other.core)
  }

  /// Both have some of the words, and none in common.
  private func isDivided(from other: Office, by words: Set<String>) -> Bool {
    let (left, right) = (core.intersection(words), other.core.intersection(words))
    return !left.isEmpty && !right.isEmpty && left.isDisjoint(with: right)
  }
}

extension Office {
  private static let orders: Set<String> = [
    "first", "second", "third", "fourth", "senior", "junior",
  ]
  private static let ranks: Set<String> = ["deputy", "assistant", "associate", "junior"]
  private static let leading: Set<String> = ["chief", "head", "principal", "leading"]
  /// What ministers are ministers of; one word for what one ministry often has.
  private static let portfolios: Set<String> = [
    "agriculture", "culture", "defence", "economy", "education", "energy", "environment",
    "finance", "foreign", "health", "highereducation", "housing", "industry", "interior", "justice",
    "labour",
    "planning", "prime", "science", "security", "sports", "tourism", "trade", "transport",
  ]
  /// What the officers and directors of one body are for.
  private static let functions: Set<String> = [
    "artistic", "ceo", "commercial", "communications", "creative", "finance", "legal", "marketing",
    "medical", "musical", "operations", "science", "sports", "technical",
  ]
  private static let chiefs: Set<String> = [
    "ceo", "cfo", "chiefengineer", "chro", "cio", "cmo", "coo", "cro", "cto", "investmentofficer",
    "legalofficer", "medicalofficer", "productofficer",
  ]
  /// By word: the tiers it may mean; a state is a country or a part of one.
  private static let tiersByWord: [String: String] = [
    "national": "ns", "federal": "n", "central": "n", "state": "ps", "provincial": "p",
    "regional": "p", "cantonal": "p", "municipal": "m", "city": "m",
  ]
  private static let dating: Set<String> = [
    "former", "ex", "outgoing", "incoming", "then", "late", "current", "new", "re", "elected",
    "longtime", "acting", "interim", "designate",
  ]
  private static let timeless: Set<String> = ["current", "late", "longtime", "re"]
  private static let spellings = [
    "defense": "defence", "labor": "labour", "vice": "deputy", "economic": "economy",
    "premier": "prime", "retired": "former", "onetime": "former", "once": "former",
    "formerly": "former", "previously": "former", "now": "current",
    "spokeswoman": "spokesperson", "spokesman": "spokesperson", "chairman": "chair",
    "chairwoman": "chair", "chairperson": "chair", "policeman": "police", "treasury": "finance",
    "financial": "finance", "commerce": "trade", "farm": "agriculture", "farming": "agriculture",
    "food": "agriculture", "fisheries": "agriculture", "oil": "energy", "petroleum": "energy",
    "roads": "transport", "railway": "transport", "rail": "transport",
    "transportation": "transport",
    "infrastructure": "transport", "environmental": "environment", "sport": "sports",
    "attorney": "lawyer", "barrister": "lawyer", "solicitor": "lawyer",
    "sporting": "sports", "scientific": "science", "music": "musical", "operating": "operations",
  ]
  /// By first word, in this order: the longer first.
  private static let posts = Dictionary(
    grouping: named.map { (long: words(of: $0.0), short: words(of: $0.1)) },
    by: { $0.long.first ?? "" }
  )

  private static func words(of text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }

  private static let named = [
    ("higher education", "highereducation"), ("tertiary education", "highereducation"),
    ("chief executive officer", "ceo"), ("chief executive", "ceo"), ("managing director", "ceo"),
    ("director general", "director ceo"), ("general director", "director ceo"),
    ("executive director", "director ceo"),
    ("head of government", "prime"), ("head of state", "president"),
    ("home secretary", "interior secretary"), ("home minister", "interior minister"),
    ("home affairs", "interior affairs"), ("secretary of state", "secretary"),
    ("chief financial officer", "cfo"), ("chief finance officer", "cfo"),
    ("finance director", "cfo"), ("financial director", "cfo"), ("director of finance", "cfo"),
    ("head of finance", "cfo"), ("chief risk officer", "cro"), ("head of risk", "cro"),
    ("chief investment officer", "investmentofficer"), ("chief legal officer", "legalofficer"),
    ("chief product officer", "productofficer"), ("finance chief", "cfo"),
    ("chief operating officer", "coo"),
    ("chief operations officer", "coo"),
    ("chief technology officer", "cto"), ("chief information officer", "cio"),
    ("chief marketing officer", "cmo"), ("chief human resources officer", "chro"),
    ("chief of staff", "chiefofstaff"), ("chief engineer", "chiefengineer"),
    ("chief medical officer", "medicalofficer"),
    ("medical officer", "medicalofficer"),
    ("team manager", "teammanager"), ("tour manager", "teammanager"),
    ("doctoral student", "student"), ("doctoral candidate", "student"), ("phd student", "student"),
    ("phd candidate", "student"), ("doctoral researcher", "student"),
    ("postdoctoral researcher", "postdoc"), ("postdoctoral fellow", "postdoc"),
    ("postdoctoral scientist", "postdoc"), ("post doctoral researcher", "postdoc"),
  ]
  private static let silent: Set<String> = ["the", "of", "for", "and", "a", "an", "s", "minister"]
}
