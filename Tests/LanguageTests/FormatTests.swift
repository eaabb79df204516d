import Testing

@testable import Language

/// The readers of the formats that a wheel is made of, and the hashes.
@Suite struct FormatTests {
  @Test(
    arguments: [
      ("a", 11_901_859_001_352_538_922), ("The", 5_059_648_917_813_135_842),
      ("the", 7_425_985_699_627_899_538), ("café", 32_833_993_555_699_147),
      ("12345678", 9_871_996_032_675_327_904), ("123456789", 2_056_675_840_866_671_865),
    ] as [(String, UInt64)]
  )
  func `strings have spaCy's names`(text: String, name: UInt64) {
    #expect(Hashing.murmur(text) == name)
  }

  @Test func `a key has four rows`() {
    let all = Int(UInt32.max)
    #expect(Hashing.rows(of: 0, seed: 8, among: all) == [0, 0, 0, 0])
    #expect(
      Hashing.rows(of: 1, seed: 13, among: all)
        == [1_266_879_892, 1_356_517_611, 318_478_807, 3_343_674_364]
    )
  }

  @Test(
    arguments: [
      ("", 0xef46_db37_51d8_e999), ("a", 0xd24e_c4f1_a98c_6e5b), ("abc", 0x44bc_2cf5_ad77_0999),
      ("Nobody inspects the spammish repetition", 0xfbce_a83c_8a37_8bf1),
    ] as [(String, UInt64)]
  )
  func `the checksum is XXH64`(text: String, checksum: UInt64) {
    #expect(Array(text.utf8).withUnsafeBytes { Checksum.xxh64($0) } == checksum)
  }

  @Test func `every kind of MessagePack is read`() throws {
    let bytes: [UInt8] = [
      0x87,
      0xa1, 0x61, 0xc0,
      0xa1, 0x62, 0xc3,
      0xa1, 0x63, 0xd1, 0xff, 0x38,
      0xa1, 0x64, 0xcf, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
      0xa1, 0x65, 0xcb, 0x3f, 0xf8, 0, 0, 0, 0, 0, 0,
      0xc4, 0x01, 0x66, 0xc4, 0x02, 0x01, 0x02,
      0xa1, 0x67, 0x93, 0x01, 0xe0, 0xd9, 0x01, 0x7a,
    ]
    let value = try #require(MessagePack(bytes[...]))
    #expect(value["c"]?.number == -200)
    #expect(value["d"]?.identity == UInt64.max)
    #expect(value["g"]?.elements.map(\.number) == [1, -32, nil])
    #expect(value["g"]?.elements.last?.string == "z")
    guard case .real(1.5)? = value["e"], case .boolean(true)? = value["b"],
      case .bytes([1, 2])? = value["f"], case MessagePack.none? = value["a"]
    else {
      Issue.record("a kind was misread")
      return
    }
    for count in 0..<bytes.count { #expect(MessagePack(bytes.prefix(count)) == nil) }
  }

  @Test func `deep and lying MessagePack is refused`() {
    #expect(MessagePack([UInt8](repeating: 0x91, count: 100_000)[...]) == nil)
    #expect(MessagePack([0xdd, 0xff, 0xff, 0xff, 0xff, 0x01]) == nil)
    #expect(MessagePack([0xc6, 0xff, 0xff, 0xff, 0xff, 0x01]) == nil)
  }

  /// An archive of one stored file, `a/b`, that holds "hi".
  private static let archive = zipArchive(of: "a/b", Array("hi".utf8))

  @Test func `a stored file is read from a zip archive`() throws {
    let archive = try #require(ZipArchive(Self.archive))
    #expect(archive.names == ["a/b"])
    #expect(archive.contents(of: "a/b") == Array("hi".utf8))
    #expect(archive.contents(of: "a/c") == nil)
  }

  @Test func `damaged zip archives do no harm`() {
    for place in Self.archive.indices {
      for value: UInt8 in [0, 0x7f, 0xff] {
        var bytes = Self.archive
        bytes[place] = value
        _ = ZipArchive(bytes)?.contents(of: "a/b")
      }
      _ = ZipArchive(Array(Self.archive.prefix(place)))
    }
  }

  /// A file of one tensor, `t`, of two numbers.
  private static func tensors(shape: String, offsets: String) -> [UInt8] {
    let header =
      #"{"__metadata__":{"format":"pt"},"t":{"dtype":"F32","shape":"#
      + "\(shape),\"data_offsets\":\(offsets)}}"
    let size = withUnsafeBytes(of: UInt64(header.utf8.count).littleEndian) { Array($0) }
    return size + Array(header.utf8) + [0, 0, 0x80, 0x3f, 0, 0, 0, 0x40]
  }

  @Test func `a tensor is read from a safetensors file`() throws {
    let file = try #require(Safetensors(Self.tensors(shape: "[2,1]", offsets: "[0,8]")))
    let tensor = try #require(file.tensor("t"))
    #expect(tensor.shape == [2, 1] && tensor.values == [1, 2])
    #expect(file.tensor("u") == nil && file.tensor("__metadata__") == nil)
  }

  @Test(arguments: [
    ("[2]", "[0,9]"), ("[2]", "[4,8]"), ("[3]", "[0,8]"), ("[2]", "[8,0]"), ("[2]", "[-8,0]"),
    ("[2]", "[0]"), ("[4611686018427387904,8]", "[0,8]"),
    ("[-1,-2]", "[0,8]"),
  ])
  func `a tensor that lies is refused`(shape: String, offsets: String) {
    #expect(Safetensors(Self.tensors(shape: shape, offsets: offsets))?.tensor("t") == nil)
  }

  @Test func `safetensors files cut short are refused`() {
    let sound = Self.tensors(shape: "[2]", offsets: "[0,8]")
    for count in sound.indices {
      #expect(Safetensors(Array(sound.prefix(count)))?.tensor("t") == nil)
    }
    #expect(Safetensors([UInt8](repeating: 0xff, count: 64)) == nil)
  }
}
