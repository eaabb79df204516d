/// The words beside numbers that tell what they are.
///
/// Data: `number-cues.tsv`.
package struct NumberCues: Sendable {
  package static let english = NumberCues()

  package let changing: Set<String>
  let contest: Set<String>
  let numbered: Set<String>
  let paying: Set<String>
  let weighing: Set<String>
  let sold: Set<String>
  let pointing: Set<String>
  let person: Set<String>
  let quaking: Set<String>
  let softening: Set<String>
  let warming: Set<String>
  let weather: Set<String>
  let clock: Set<String>
  let figured: Set<String>
  let rising: Set<String>

  private init() {
    var classes: [String: Set<String>] = [:]
    for row in Lexicon.rows(of: "number-cues") where row.count == 2 {
      classes[row[0]] = Set(row[1].split(separator: " ").map(String.init))
    }
    changing = classes["changing"] ?? []
    contest = classes["contest"] ?? []
    numbered = classes["numbered"] ?? []
    paying = classes["paying"] ?? []
    weighing = classes["weighing"] ?? []
    sold = classes["sold"] ?? []
    pointing = classes["pointing"] ?? []
    person = classes["person"] ?? []
    quaking = classes["quaking"] ?? []
    softening = classes["softening"] ?? []
    warming = classes["warming"] ?? []
    weather = classes["weather"] ?? []
    clock = classes["clock"] ?? []
    figured = classes["figured"] ?? []
    rising = classes["rising"] ?? []
  }
}
