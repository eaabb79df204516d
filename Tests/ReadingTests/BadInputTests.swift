import Facts
import Foundation
import Glibc
import Reading
import Testing

/// Paths and bytes that yield no article: one clear error each, and nothing hangs.
@Suite struct BadInputTests {
  @Test func `a missing file, a folder, a FIFO and a device are told apart`() throws {
    let folder = try Scratch()
    #expect(throws: ReadError.missing(path: folder.path("none.txt"))) {
      try Readers.read(path: folder.path("none.txt"))
    }
    #expect(throws: ReadError.notAFile(path: folder.root, found: "a folder")) {
      try Readers.read(path: folder.root)
    }
    mkfifo(folder.path("pipe"), 0o600)
    #expect(throws: ReadError.notAFile(path: folder.path("pipe"), found: "a FIFO")) {
      try Readers.read(path: folder.path("pipe"))
    }
    #expect(throws: ReadError.notAFile(path: "/dev/null", found: "a device")) {
      try Readers.read(path: "/dev/null")
    }
  }

  @Test func `an empty, a blank and a binary file are told apart`() throws {
    let folder = try Scratch()
    try folder.write([], to: "empty.txt")
    try folder.write(Array("\u{FEFF}  \n\t\r\n".utf8), to: "blank.txt")
    try folder.write(Array("%PDF-1.7 ...".utf8), to: "paper.txt")
    try folder.write([UInt8](repeating: 1, count: 500), to: "noise.txt")
    #expect(throws: ReadError.empty(path: folder.path("empty.txt"))) {
      try Readers.read(path: folder.path("empty.txt"))
    }
    #expect(throws: ReadError.empty(path: folder.path("blank.txt"))) {
      try Readers.read(path: folder.path("blank.txt"))
    }
    #expect(throws: ReadError.binary(path: folder.path("paper.txt"), found: "a PDF document")) {
      try Readers.read(path: folder.path("paper.txt"))
    }
    #expect(throws: ReadError.binary(path: folder.path("noise.txt"), found: "control characters")) {
      try Readers.read(path: folder.path("noise.txt"))
    }
  }

  @Test func `a file over the limit is refused before it is read`() throws {
    let folder = try Scratch()
    try folder.write([], to: "huge.txt")
    truncate(folder.path("huge.txt"), Document.limit + 1)
    #expect(
      throws: ReadError.tooLarge(path: folder.path("huge.txt"), found: Document.limit + 1)
    ) { try Readers.read(path: folder.path("huge.txt")) }
  }

  @Test func `a symbolic link to itself is an error of its path`() throws {
    let folder = try Scratch()
    symlink("loop.txt", folder.path("loop.txt"))
    let batch = Readers.read(paths: [folder.path("loop.txt")])
    #expect(batch.skipped.map(\.slug) == ["unreadable"])
  }

  @Test func `a folder is walked in the order of names and past loops, FIFOs and hidden files`()
    throws
  {
    let folder = try Scratch()
    let text = Array(
      "Headline of a story\n\nThe mayor said on Monday that the bridge is open.".utf8
    )
    for name in ["b.txt", "a.txt", "sub/c.txt", ".hidden.txt"] { try folder.write(text, to: name) }
    symlink("..", folder.path("sub/up"))
    mkfifo(folder.path("pipe"), 0o600)
    try folder.write([0x1F, 0x8B, 8], to: "z.gz")
    let batch = Readers.read(paths: [folder.root])
    #expect(batch.articles.map(\.path) == ["a.txt", "b.txt", "sub/c.txt"].map(folder.path))
    #expect(batch.skipped.map(\.slug) == ["not-a-file", "binary"])
  }

  @Test func `control characters of a path are never shown raw`() {
    let error = ReadError.missing(path: "a\n\u{1B}[31mb\u{202E}.txt")
    #expect(error.description == "a\\n\\u{1B}[31mb\\u{202E}.txt: no such file")
  }

  @Test func `the rest goes on beside a path that yields nothing`() throws {
    let folder = try Scratch()
    try folder.write(
      Array("The mayor said on Monday that the bridge is open again.".utf8),
      to: "a.txt"
    )
    let batch = Readers.read(paths: ["/nowhere/x", folder.path("a.txt")])
    #expect(batch.articles.count == 1)
    #expect(batch.skipped.map(\.slug) == ["missing"])
  }

  @Test(arguments: [
    "{\"uri\": ", "{\"uri\": \"x\"}", "{}", "[{}]", "{\"a\": tru}",
    "{\"uri\":\"x\",\"headline\":\"\"}",
  ])
  func `JSON that is broken or no article is refused with its place`(json: String) {
    #expect(throws: ReadError.self) {
      try Readers.read(Document(path: "x.json", bytes: Array(json.utf8)))
    }
  }

  @Test func `JSON ten thousand levels deep is refused`() {
    let deep = "{\"a\":" + String(repeating: "[", count: 10_000)
    let error = #expect(throws: ReadError.self) {
      try Readers.read(Document(path: "x.json", bytes: Array(deep.utf8)))
    }
    #expect(error?.slug == "malformed")
  }

  @Test func `a feed that declares entities is refused`() {
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>
      <rss><channel><item><title>&a;</title></item></channel></rss>
      """
    let error = #expect(throws: ReadError.self) {
      try Readers.read(Document(path: "x.xml", bytes: Array(bomb.utf8)))
    }
    #expect(error?.slug == "malformed")
  }

  @Test func `hostile pages end in good time`() throws {
    let clock = ContinuousClock()
    let deep =
      String(repeating: "<div>", count: 100_000) + "<p>The mayor said that it was deep.</p>"
    let wide = "<html>" + String(repeating: "<p>A line of words that ends.</p>", count: 30_000)
    let links = "<html>" + String(repeating: "<a href=x>y</a><br>", count: 50_000)
    let attributes =
      "<html><div " + String(repeating: "class=comment id=x ", count: 50_000) + "><p>Text.</p>"
    for page in [deep, wide, links, attributes] {
      let time = clock.measure {
        if let batch = try? Readers.read(Document(path: "x.html", bytes: Array(page.utf8))) {
          for article in batch.articles { #expect(article.text.utf8.count < page.utf8.count * 2) }
        }
      }
      #expect(time < .seconds(5))
    }
  }

  @Test func `long texts of one kind of line end in good time`() throws {
    let clock = ContinuousClock()
    for line in [
      "A short line without end", "By Jane Doe", "Read more: x", "5 days ago", "a", "(",
      "The mayor said on Monday that the bridge is open.",
    ] {
      let text = String(repeating: line + "\n", count: 40_000)
      let time = clock.measure {
        _ = try? Readers.read(Document(path: "x.txt", bytes: Array(text.utf8)))
      }
      #expect(time < .seconds(5), "\(line)")
    }
  }
}

/// A folder of its own under the temporary one, gone with its last reference.
final class Scratch: Sendable {
  let root: String

  init() throws {
    var template = Array((NSTemporaryDirectory() + "/reading-XXXXXX").utf8CString)
    root = try #require(mkdtemp(&template).map { String(cString: $0) })
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func path(_ name: String) -> String { root + "/" + name }

  func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(bytes).write(to: url)
  }
}
