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

  @Test func `a page of any depth is read, and end tags without a start cost nothing`() throws {
    let story = "<p>The mayor said on Monday that the bridge is open again.</p>"
    let clock = ContinuousClock()
    for (open, close) in [
      ("<div>", "</div>"), ("<b><i>", ""), ("<table><tr><td>", ""), ("<span><p>", "</div>"),
      ("<p><div></div>", "</p>"), ("<ul><li>", "</li></ul>"), ("<a href=x>", ""),
    ] {
      let page =
        "<html><body>" + String(repeating: open, count: 100_000) + story
        + String(repeating: close, count: 100_000)
      let time = try clock.measure {
        let batch = try Readers.read(Document(path: "x.html", bytes: Array(page.utf8)))
        #expect(batch.articles.first?.text.contains("on Monday that the bridge") == true, "\(open)")
      }
      #expect(time < .seconds(5), "\(open)")
    }
  }

  @Test(arguments: [
    "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
    "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"lol\"><!ENTITY x \"&a;&a;&a;\">]>",
  ])
  func `entities that a page declares are neither resolved nor read`(type: String) throws {
    let page = type + "<html><body><p>The mayor said on Monday: &x; is open.</p></body></html>"
    let batch = try Readers.read(Document(path: "x.html", bytes: Array(page.utf8)))
    #expect(batch.articles.map(\.text) == ["The mayor said on Monday: &x; is open."])
  }

  @Test func `a script that closes the body hides nothing and says nothing`() throws {
    let page = """
      <html><head><script>var a = "</body></html><p>The mayor said 99 people died.</p>"</script>
      </head><body><p>The mayor said on Monday that 12 people were hurt in Lyon.</p>
      <script>write("</body><p>Evil said that 77 people were killed in Lyon.</p>")</script>
      <p>Police said that the bridge will open on Friday after repairs.</p></body></html>
      """
    let batch = try Readers.read(Document(path: "x.html", bytes: Array(page.utf8)))
    let text = try #require(batch.articles.first?.text)
    #expect(text.contains("12 people") && text.contains("open on Friday"))
    #expect(!text.contains("77") && !text.contains("99") && !text.contains("write"))
  }

  /// What each field is there for is lost at most; no other field's words are.
  @Test(arguments: BadInputTests.fields)
  func `a field of the wrong type breaks no item`(field: String) throws {
    let body = "The mayor said on Monday that 18 people were hurt in the fire."
    for wrong in BadInputTests.wrong {
      let members = [
        "uri": "\"urn:x\"", "headline": "\"Fire in Lyon\"", "body_text": "\"\(body)\"",
        "versioncreated": "\"2025-06-05T10:00:00Z\"",
      ].merging([field: wrong]) { $1 }
      let json = "{" + members.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
      let batch = try? Readers.read(Document(path: "x.json", bytes: Array(json.utf8)))
      let article = batch?.articles.first
      if ["body_text", "uri", "type"].contains(field) { continue }
      #expect(article?.text.contains(body) == true, "\(json)")
      if field != "headline", !field.lowercased().contains("headline") {
        #expect(article?.headline == "Fire in Lyon", "\(json)")
      }
    }
  }

  private static let fields = [
    "uri", "type", "version", "versioncreated", "firstcreated", "pubstatus", "headline", "byline",
    "located", "language", "body_text", "body_xhtml", "description_text", "ednote", "altids",
    "infosources", "copyrightholder", "usageterms", "slugline", "title", "by", "headlines",
    "bodies", "descriptions", "pubStatus", "versionCreated", "firstCreated", "contentCreated",
    "people", "organisations", "places", "subjects", "associations", "source", "urgency",
    "representationType", "profile", "dateline",
  ]
  private static let wrong = [
    "null", "true", "0", "-1", "1e308", "\"\"", "[]", "{}", "[[]]", "[null]", "[1, 2]", "[\"x\"]",
    "{\"a\": {\"b\": [1]}}", "[{\"value\": 5}]", "[{\"value\": null, \"role\": []}]",
    "\"\\u0000\\u001b[31m\"",
  ]

  @Test(arguments: [
    "0000-00-00T00:00:00Z", "0000-01-01", "-0001-01-01T00:00:00Z", "10000-01-01T00:00:00Z",
    "99999999999", "9999-12-31T23:59:59+99:99", "2025-13-45T25:61:61Z", "2025-02-30", "now",
  ])
  func `a day that is none dates no article`(time: String) throws {
    let json = """
      {"uri": "urn:x", "headline": "Fire in Lyon", "versioncreated": "\(time)",
      "body_text": "The mayor said on 0000-01-01 that 18 people were hurt. It began on 00/00/0000."}
      """
    let page = """
      <html><head><meta property="article:published_time" content="\(time)"></head>
      <body><p>The mayor said on Monday that 18 people were hurt in the fire.</p></body></html>
      """
    for (path, text) in [("x.json", json), ("x.html", page)] {
      let batch = try Readers.read(Document(path: path, bytes: Array(text.utf8)))
      #expect(batch.articles.map(\.publication.day) == [nil], "\(path)")
    }
  }

  @Test func `a text without a word is no article`() {
    for text in ["[[[[[[[[[[[[[[[[", "1 2 3\n\n4 5 6", "– – –"] {
      let error = #expect(throws: ReadError.self) {
        try Readers.read(Document(path: "x.json", bytes: Array(text.utf8)))
      }
      #expect(error?.slug == "not-an-article")
    }
  }

  @Test func `a name that is no UTF-8 is told, and the rest goes on`() throws {
    let folder = try Scratch()
    let text = Array("The mayor said on Monday that the bridge is open again.".utf8)
    try folder.write(text, to: "a.txt")
    let name = Array(folder.path("b").utf8) + [0xFF, 0xFE]
    let file = (name + [0]).withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { open($0.baseAddress!, O_CREAT | O_WRONLY, 0o600) }
    }
    #expect(file >= 0)
    close(file)
    let batch = Readers.read(paths: [folder.root])
    #expect(batch.articles.count == 1)
    #expect(batch.skipped.map(\.text) == ["cannot be read: its name is not UTF-8"])
  }

  @Test func `a file that is written to while it is read is refused`() throws {
    let folder = try Scratch()
    try folder.write([UInt8](repeating: 0x61, count: 20_000_000), to: "growing.txt")
    let path = folder.path("growing.txt")
    let writer = Thread {
      let file = open(path, O_WRONLY | O_APPEND)
      defer { close(file) }
      while !Thread.current.isCancelled { write(file, "more\n", 5) }
    }
    writer.start()
    defer { writer.cancel() }
    let slugs = (0..<20).map { _ in Readers.read(paths: [path]).skipped.map(\.slug) }
    #expect(slugs.contains(["changed"]))
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
