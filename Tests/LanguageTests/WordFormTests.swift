import Foundation
import Testing

@testable import Language

@Suite struct WordFormTests {
  @Test(arguments: [
    ("Reuters", "Xxxxx"), ("3.5bn", "d.dxx"), ("COVID-19", "XXXX-dd"), ("aaaaaaa", "xxxx"),
    ("Ünï", "Xxx"), ("٣½", "d½"), ("", ""), (String(repeating: "a", count: 100), "LONG"),
  ])
  func `shapes keep case and digits and cut runs`(word: String, shape: String) {
    #expect(LexicalForm.shape(word) == shape)
  }

  @Test(arguments: [
    ("ΟΔΟΣ", "οδος"), ("Σ", "σ"), ("ΣΑ", "σα"), ("ΑΣ.", "ας."), ("İ", "i\u{307}"), ("ABC", "abc"),
  ])
  func `lower case knows the final sigma`(word: String, lower: String) {
    #expect(LexicalForm.lower(word).unicodeScalars.elementsEqual(lower.unicodeScalars))
  }

  @Test(arguments: [
    ("a  b", ["a+", " ", "b"]), ("a\n b", ["a", "\n ", "b"]), (" a", [" ", "a"]), ("a ", ["a+"]),
    ("a\u{a0}b", ["a", "\u{a0}", "b"]), ("\u{3000}", ["\u{3000}"]), ("", []),
    ("a \u{2028}", ["a+", "\u{2028}"]), ("\u{1c}é", ["\u{1c}", "é"]),
  ])
  func `text is cut at white space, one space left out`(text: String, chunks: [String]) {
    var copy = text
    let found = copy.withUTF8 { bytes in
      var scanner = ChunkScanner(bytes, 0..<bytes.count)
      var found: [String] = []
      while let chunk = scanner.next() {
        let piece = String(decoding: bytes[chunk.bytes], as: UTF8.self)
        found.append(piece + (chunk.spaced ? "+" : ""))
      }
      return found
    }
    #expect(found == chunks)
  }

  @Test func `an index keeps what it was given while it grows`() {
    var index = NameIndex()
    for number in 0..<5_000 { index.insert(Hashing.murmur("\(number)"), number) }
    for number in 0..<5_000 { #expect(index.value(of: Hashing.murmur("\(number)")) == number) }
    #expect(index.value(of: 1) == -1)
  }

  @Test func `a lifted label finds its true head level by level`() {
    // 3 hangs on 0 as `prep||dobj`: its head is the object below 0, not 0.
    var tree = ParseTree(
      heads: [0, 0, 1, 0],
      labels: [
        .root, ParserLabel("dobj"), ParserLabel("amod"), ParserLabel("prep||dobj"),
      ],
      isSpace: [false, false, false, false]
    )
    tree.finish()
    #expect(tree.heads == [0, 0, 1, 1])
    #expect(tree.labels[3].dependency == .prep)
    #expect(tree.isStart == [true, false, false, false])
  }

  @Test func `the encoder's unit is what its definition says, within a millionth`() {
    for step in -400...400 {
      let x = Double(step) / 40
      let exact = x / 2 * (1 + erf(x / 2.squareRoot()))
      let found = Gelu.value(of: Lanes(repeating: Float(x)))[0]
      #expect(abs(Double(found) - exact) < 1e-6, "\(x)")
    }
  }

  @Test func `products of convolutions combine to the plain sum`() {
    // One row of weights w at each of three taps: the five combined taps must give w·x in order.
    let taps = Convolution.combined([2], [3], [5])
    #expect(taps.count == Convolution.points)
    #expect(taps.first == 1 && taps.last == 5)
    #expect(abs(taps[1] + 5) < 1e-6)
  }
}
