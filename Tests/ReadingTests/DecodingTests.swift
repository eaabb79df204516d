import Facts
import Reading
import Testing

/// The same words in every encoding give the same text.
@Suite struct DecodingTests {
  private static let text =
    "Café à Liège – “fermé”\n\nLe café a été fermé en été, a dit la police de Liège."

  @Test func `byte-order marks are taken off and line ends are LF`() {
    let text = Self.text.replacing("\n", with: "\r\n")
    let utf8 = Array(text.utf8)
    let units = Array(text.utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [
      utf8, [0xEF, 0xBB, 0xBF] + utf8, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big,
    ] {
      #expect(Document(path: "x", bytes: bytes).text == Self.text)
    }
    #expect(Document(path: "x", bytes: Array("a\rb\r\n\rc".utf8)).text == "a\nb\n\nc")
  }

  @Test func `what is no UTF-8 is Windows-1252`() {
    let bytes: [UInt8] = [0x93, 0x43, 0x61, 0x66, 0xE9, 0x94, 0x20, 0x96, 0x20, 0x80, 0x35]
    #expect(Document(path: "x", bytes: bytes).text == "“Café” – €5")
  }

  @Test func `a page's own encoding is believed where it is no UTF-8`() {
    let head = Array("<html><meta charset=\"windows-1251\"><p>".utf8)
    let bytes = head + [0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0]
    #expect(Document(path: "x", bytes: bytes).text.hasSuffix("Москва"))
  }

  @Test func `a few damaged bytes become U+FFFD, with a remark`() throws {
    let bytes = Array(Self.text.utf8) + [0x20, 0xC3, 0x28, 0x2E]
    let batch = try Readers.read(Document(path: "x", bytes: bytes))
    #expect(batch.articles.first?.text.contains("\u{FFFD}(") == true)
    #expect(batch.remarks.map(\.slug) == ["invalid-bytes", "no-date"].reversed())
  }

  @Test func `half a UTF-16 character is damage, not a crash`() {
    #expect(
      Document(path: "x", bytes: [0xFF, 0xFE, 0x41, 0, 0x00, 0xD8, 0x42]).text == "A\u{FFFD}"
    )
  }
}
