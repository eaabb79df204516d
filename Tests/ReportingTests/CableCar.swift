import Facts

/// The articles of the canonical report: an invented accident as six invented outlets tell it, one
/// of them hostile.
enum CableCar {
  static let wire = article(
    "wire.json",
    source: "Nordic Bureau",
    """
    Cable car falls at Monte Verna

    VERNA, March 4 (NBP)

    A cabin of the Monte Verna cable car fell into the valley on March 3. At least nine people were killed, the prefect \
    said. The 1,240-metre line was built for 3.7 billion lire, or $2.1 million. "We heard the cable sing," said \
    Ada Conti, 42, the operator's chief engineer. The cabin hung for about 40 minutes. The line was last inspected in \
    2024. Traffic fell 12.5 percent after the fall.
    """,
    headline: "Cable car falls at Monte Verna",
    day: "2031-03-04",
    basis: .metadata,
    dateline: "VERNA, March 4 (NBP)",
    wire: "NBP"
  )

  static let copy = article(
    "pages/verna copy.html",
    source: "The Morning Ledger",
    """
    Cable car falls at Monte Verna
    A cabin of the Monte Verna cable car fell into the valley on March 3. At least nine people were killed.
    """,
    headline: "Cable car falls at Monte Verna",
    day: "2031-03-04",
    basis: .page
  )

  static let local = article(
    "local.txt",
    source: "Gazzetta di Verna",
    """
    Fourteen dead in valley
    The cabin fell on Tuesday, 4 March, firefighters said. Fourteen bodies were found by evening. “We heard the cable \
    scream,” said Ada Conti. Conti, 42, is deputy engineer of the line. The cabin hung for 42 minutes, the second-worst \
    such fall in the province. The club cancelled its match; on Sunday it had won 3-1. The line was never inspected, \
    the union says.
    """,
    headline: "Fourteen dead in valley",
    day: "2031-03-05",
    basis: .page
  )

  static let late = article(
    "late.txt",
    source: "Il Corriere della Valle",
    """
    Seventeen dead
    Twelve people died in the fall, the mayor said. The toll stands at 17. Every Tuesday the line carries \
    schoolchildren. The inquiry names the brake, the cable and the mast.  It is 14:05 in Verna. It was built for \
    US$2.1 million. Tickets fell 12.5 percent in the first quarter. The prefect counted 300 mourners; the union counted \
    about 1,200.
    """,
    headline: "Seventeen dead",
    day: "2031-03-06",
    basis: .given
  )

  /// An article whose every word tries to break the page it is printed on.
  static let hostile = article(
    "drop/late, \"final\"\n\u{1B}[31m.md",
    source: "<script>alert(\"x\")</script> & Søns ]]>",
    """
    \u{202E}Cable car ::error:: %0A | pipes | `ticks` *stars* 日本語の見出し
    <b>The cabin</b> fell \u{1B}[2J on "March 3", said O'Neil & Sons; \u{200F}it was a Monday\u{0}, =1+1, “fell” -- ]]> %25.\r
    """,
    headline: nil,
    day: nil,
    basis: .none
  )

  static let hostileSentence =
    "<b>The cabin</b> fell \u{1B}[2J on \"«March 3»\", said O'Neil & Sons; \u{200F}it was a Monday\u{0}"

  static let articles = [hostile, late, local, copy, wire].sorted { $0.path < $1.path }

  static let provenance = articles.map { article in
    Provenance(
      article: article.id,
      derivedFrom: article.id == copy.id ? wire.id : nil,
      origin: [wire.id, copy.id].contains(article.id) ? "NBP" : article.source.name
    )
  }

  /// One address that leads to the web, and one that would run.
  private static func address(of path: String) -> String? {
    switch path {
    case "late.txt": "https://corriere.example/verna?a=1&b=\"2\""
    case "local.txt": "javascript:alert(1)"
    default: nil
    }
  }

  /// A zone a line that is not empty: first the headline, then the body.
  private static func zones(of text: String) -> [Zone] {
    var start = 0
    return text.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line in
      let bytes = start..<start + line.utf8.count
      start = bytes.upperBound + 1
      return bytes.isEmpty ? nil : Zone(bytes.lowerBound == 0 ? .headline : .body, bytes)
    }
  }

  private static func article(
    _ path: String,
    source: String,
    _ text: String,
    headline: String?,
    day: String?,
    basis: Publication.Basis,
    dateline: String? = nil,
    wire: String? = nil
  ) -> Article {
    Article(
      id: Identifier(of: [path]),
      path: path,
      item: path,
      version: String(repeating: Digest.of(path), count: 4),
      text: text,
      zones: zones(of: text),
      source: Source(name: source, basis: .given),
      headline: headline,
      byline: nil,
      dateline: dateline.map { surface in
        let start = text.offset(of: surface)
        return Dateline(
          surface: surface,
          bytes: start..<start + surface.utf8.count,
          place: "Verna",
          day: CivilDay(iso: "2031-03-04"),
          agency: wire
        )
      },
      publication: Publication(day: day.flatMap { CivilDay(iso: $0) }, basis: basis),
      language: "en",
      wire: wire,
      address: address(of: path)
    )
  }
}

extension Digest {
  static func of(_ text: String) -> String {
    var digest = Digest()
    digest.add(text)
    return digest.hexadecimal
  }
}

extension String {
  /// UTF-8 bytes before the first occurrence; the fixture is wrong where there is none.
  func offset(of part: String) -> Int {
    let bytes = Array(utf8)
    let wanted = Array(part.utf8)
    for start in 0...max(0, bytes.count - wanted.count)
    where bytes[start...].starts(with: wanted) {
      return start
    }
    preconditionFailure("the fixture has no “\(part)”")
  }
}
