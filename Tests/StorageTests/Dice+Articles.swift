import Facts
import Storage

extension Dice {
  /// An entry with every field thrown, and a claim of every kind of value.
  mutating func entry(path: String? = nil, item: String? = nil) -> Entry {
    let article = article(path: path, item: item)
    return Entry(
      article: article,
      claims: values().map { claim(of: $0, in: article) },
      sentences: number(0...90),
      remarks: list(0...2) { Remark(slug: "no-date", path: article.path, text: $0.words()) },
      signature: pick(["{}", #"{"terms":[["canola",3.5]]}"#]),
      engine: "crosscheck 0.1.0",
      fetched: maybe { $0.stamp() }
    )
  }

  mutating func article(path: String? = nil, item: String? = nil) -> Article {
    let text = list(1...9) { $0.words() }.joined(separator: "\n")
    let path = path ?? "drop/\(next()) \(words()).txt"
    let version = list(64...64) { $0.pick(Array("0123456789abcdef")) }
    return Article(
      id: Identifier(of: [path, String(version)]),
      path: path,
      item: item ?? "urn:item:\(next())",
      version: String(version),
      text: text,
      zones: list(0...6) { Zone($0.pick(), $0.span(text)) },
      source: Source(name: words(), basis: pick([.metadata, .page, .given, .path])),
      headline: maybe { $0.words() },
      byline: maybe { $0.words() },
      dateline: maybe { $0.dateline(text) },
      publication: publication(),
      language: maybe { $0.pick(["en", "fr-CA"]) },
      wire: maybe { $0.words() },
      address: maybe { $0.words() },
      revision: maybe { $0.number(0...4) },
      modified: maybe { $0.stamp() },
      status: pick([.usable, .withheld])
    )
  }

  mutating func claim(of value: Value, in article: Article) -> Claim {
    Claim(
      article: article.id,
      slot: slot(),
      value: value,
      span: span(article.text),
      sentence: span(article.text),
      basis: pick(),
      polarity: pick(),
      modality: pick(),
      attribution: maybe { Attribution(speaker: $0.words(), verb: $0.words()) },
      zone: pick(),
      extractor: pick(["event-date/1", "import:desk"]),
      context: context()
    )
  }

  mutating func slot() -> Slot {
    Slot(
      attribute: pick(["casualties.dead", "count.of:negotiator", "event.date"]),
      subject: Subject(words(), pick()),
      qualifiers: list(0...4) { Qualifier($0.pick(), $0.words()) }
    )
  }

  private mutating func context() -> Context {
    Context(
      terms: list(0...5) { dice in
        Context.Term(
          dice.pick(),
          dice.pick(["n", "v", "a", "r", "N"]),
          dice.words(),
          rank: dice.number(0...5)
        )
      },
      sentence: number(0...90)
    )
  }

  private mutating func span(_ text: String) -> Range<Int> {
    let ends = [number(0...text.utf8.count), number(0...text.utf8.count)].sorted()
    return ends[0]..<ends[1]
  }

  private mutating func dateline(_ text: String) -> Dateline {
    Dateline(
      surface: words(),
      bytes: span(text),
      place: maybe { $0.words() },
      day: maybe { $0.day() },
      agency: maybe { $0.words() }
    )
  }

  private mutating func publication() -> Publication {
    Publication(
      day: maybe { $0.day() },
      basis: pick([.given, .metadata, .page, .dateline, .sibling]),
      stamp: maybe { $0.stamp() }
    )
  }

  private mutating func stamp() -> String {
    day().iso + "T09:14:00-04:00"
  }
}
