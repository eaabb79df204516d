import Clustering
import Facts
import Testing

@Suite struct SignatureTests {
  @Test(arguments: rows(of: "lines.tsv"))
  func `a text becomes lines of stems, and the days it names`(_ row: [String]) {
    let signature = Signature(
      of: article(path: "a", text: row[0], published: CivilDay(iso: "2024-03-15"))
    )
    #expect(signature.sentences.joined(separator: " / ") == row[1])
    #expect(signature.days.joined(separator: " ") == row[2])
  }

  @Test func `a signature comes back from its text`() {
    for signature in Corpus.shared.signatures {
      #expect(Signature(text: signature.text) == signature)
    }
  }

  @Test(arguments: ["", "a\nb", "tab\there", "back\\slash\\n", "\n\n", "e\u{301}", "\r\n", "cr\r"])
  func `fields with line ends, tabs and backslashes come back from a signature's text`(
    _ hostile: String
  ) {
    let signature = Signature(
      of: article(
        path: hostile,
        text: "Head\nBody.",
        source: hostile,
        wire: hostile,
        byline: hostile
      )
    )
    #expect(Signature(text: signature.text) == signature)
  }

  @Test(arguments: ["", "signature/0\n\n", "signature/1", "signature/1\narticle\n\n", "\u{0}"])
  func `a text of another version is refused`(_ text: String) {
    #expect(Signature(text: text) == nil)
  }

  @Test func `a text without end is cut`() {
    let word = "Lorem ipsum dolor sit amet. "
    let text = "Head\n" + String(repeating: word, count: 100_000)
    #expect(Signature(of: article(path: "a", text: text)).text.utf8.count < 40_000)
  }
}
