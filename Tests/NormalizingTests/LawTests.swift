import Facts
import Language
import Normalizing
import Testing

@Suite(.enabled(if: model != nil, "needs the English model: crosscheck model fetch"))
struct LawTests {
  @Test func `every kind of number has a corpus with a sentence that holds none`() {
    for kind in ["count", "ordinal", "percent", "money", "measure", "score", "age", "quotation"] {
      let rows = Corpus(kind).rows
      #expect(rows.contains { !$0.expected.isEmpty } && rows.contains { $0.expected.isEmpty })
    }
  }

  /// A value in plain words, as a sentence would tell it.
  static let told: [(kind: String, text: String, value: String)] =
    ["count", "percent", "money", "measure", "age", "score", "ordinal"].flatMap { kind in
      let values = Corpus(kind).rows.flatMap(\.expected).filter { $0.kind == kind }.map(\.value)
      return Set(values).sorted().filter { !$0.contains("/") && !$0.hasPrefix("P") }.map { value in
        (kind, plain(value, kind), value)
      }
    }

  @Test(arguments: told)
  func `the printed form of a value gives the value back`(
    _ kind: String,
    _ text: String,
    _ value: String
  ) throws {
    let analysis = try #require(model).analyze(text)
    let found = mentions(in: analysis, published: nil, country: nil)
    #expect(found.first { $0.kind.rawValue == kind }?.value.text == value, "\(text)")
  }

  @Test func `only a sum whose currency was assumed changes with the country`() throws {
    let analysis = try #require(model).analyze("It cost $5, C$6, 7 euros and 8 US dollars.")
    let sums = ["US", "CA", "AU"].map { country in
      mentions(in: analysis, published: nil, country: country).map(\.value.text)
    }
    #expect(sums[0] == ["USD 5", "CAD 6", "EUR 7", "USD 8"])
    #expect(sums[1] == ["CAD 5", "CAD 6", "EUR 7", "USD 8"])
    #expect(sums[2] == ["AUD 5", "CAD 6", "EUR 7", "USD 8"])
    let assumed = mentions(in: analysis, published: nil, country: "CA").map { mention in
      if case .money(let money) = mention.value { money.isAssumed } else { false }
    }
    #expect(assumed == [true, false, false, false])
  }

  @Test func `the step is the place of the last digit told`() throws {
    let text =
      "They hold 12,000 cars, 43 vans, 3.5 tonnes, $3.7 billion, 250 boats and 0.25 percent."
    let found = mentions(in: try #require(model).analyze(text), published: nil, country: nil)
    let steps = found.compactMap { mention -> Double? in
      switch mention.value {
      case .count(let quantity), .percent(let quantity): quantity.step
      case .money(let money): money.amount.step
      case .measure(let measure): measure.amount.step
      default: nil
      }
    }
    #expect(steps == [1000, 1, 0.1, 100_000_000, 10, 0.01])
  }

  /// "st" of 121.
  private static func suffix(of rank: String) -> String {
    rank.hasSuffix("11") || rank.hasSuffix("12") || rank.hasSuffix("13")
      ? "th" : ["1": "st", "2": "nd", "3": "rd"][rank.suffix(1)] ?? "th"
  }

  private static func plain(_ value: String, _ kind: String) -> String {
    let bounds = [
      ">=": "at least ", "<=": "up to ", ">": "more than ", "<": "nearly ", "~": "about ",
    ]
    var rest = value
    var opening = ""
    for sign in [">=", "<=", ">", "<", "~"] where rest.hasPrefix(sign) {
      opening = bounds[sign] ?? ""
      rest = String(rest.dropFirst(sign.count))
      break
    }
    let amount = rest.replacing("..", with: " to ")
    return switch kind {
    case "count": "They counted \(opening)\(amount) sheep."
    case "measure": "It measured \(opening)\(amount)."
    case "age": "A man aged \(opening)\(amount) spoke."
    case "score": "They won \(amount)."
    case "ordinal": "It was the \(amount)\(suffix(of: amount)) storm of the year."
    default: "It was \(opening)\(amount)."
    }
  }
}
