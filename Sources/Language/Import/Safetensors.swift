import Foundation

/// The tensors of a safetensors file: the size of a header (8 bytes), the header in JSON, the data.
///
/// Ground: Hugging Face, safetensors, "Format".
struct Safetensors {
  private struct Entry: Decodable {
    let dtype: String?
    let shape: [Int]?
    let place: [Int]?

    enum CodingKeys: String, CodingKey {
      case dtype, shape
      case place = "data_offsets"
    }
  }

  private let bytes: [UInt8]
  private let data: Range<Int>
  private let entries: [String: Entry]

  /// `nil` when the bytes are no such file.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 8 else { return nil }
    let size = bytes[..<8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard size <= UInt64(bytes.count - 8),
      let entries = try? JSONDecoder().decode(
        [String: Entry].self,
        from: Data(bytes[8..<8 + Int(size)])
      )
    else { return nil }
    self.bytes = bytes
    self.entries = entries
    data = 8 + Int(size)..<bytes.count
  }

  /// A tensor of single-precision numbers; `nil` when there is none of that name.
  func tensor(_ name: String) -> Tensor? {
    guard let entry = entries[name], entry.dtype == "F32", let shape = entry.shape,
      let place = entry.place, place.count == 2, place[0] >= 0, place[0] <= place[1],
      place[1] <= data.count
    else { return nil }
    return Tensor(
      shape: shape,
      data: bytes[data.lowerBound + place[0]..<data.lowerBound + place[1]]
    )
  }
}
