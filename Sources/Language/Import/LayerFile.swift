/// An array of numbers with its shape, last index fastest.
struct Tensor {
  let shape: [Int]
  var values: [Float]

  init?(_ value: MessagePack) {
    guard value["type"]?.string ?? Self.ascii(value["type"]) == "<f4",
      let shape = value["shape"]?.elements.compactMap(\.number),
      case .bytes(let data)? = value["data"]
    else { return nil }
    self.init(shape: shape, data: data)
  }

  init(shape: [Int], values: [Float]) {
    self.shape = shape
    self.values = values
  }

  /// Little-endian single-precision numbers; `nil` when there are not as many as the shape says.
  init?(shape: [Int], data: ArraySlice<UInt8>) {
    guard shape.allSatisfy({ (0...data.count).contains($0) }) else { return nil }
    var size = 4
    for extent in shape {
      let (product, isTooLarge) = size.multipliedReportingOverflow(by: extent)
      if isTooLarge { return nil }
      size = product
    }
    guard data.count == size else { return nil }
    self.init(shape: shape, values: Self.floats(data))
  }

  /// Reads a NumPy file of version 1 with little-endian single-precision numbers.
  init?(numPy bytes: [UInt8]) {
    guard bytes.count > 10, bytes.starts(with: [0x93] + Array("NUMPY".utf8)), bytes[6] == 1
    else { return nil }
    let start = 10 + Int(bytes[8]) + Int(bytes[9]) << 8
    guard start <= bytes.count else { return nil }
    let header = String(decoding: bytes[10..<start], as: UTF8.self)
    guard header.contains("'<f4'"), header.contains("'fortran_order': False"),
      let list = header.split(separator: "(").last?.split(separator: ")").first
    else { return nil }
    let shape = list.split(separator: ",").compactMap { Int($0.filter(\.isNumber)) }
    self.init(shape: shape, data: bytes[start...])
  }

  private static func ascii(_ value: MessagePack?) -> String? {
    guard case .bytes(let bytes)? = value else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func floats(_ data: ArraySlice<UInt8>) -> [Float] {
    data.withUnsafeBytes { raw in
      (0..<raw.count / 4).map { place in
        let bits = raw.loadUnaligned(fromByteOffset: place * 4, as: UInt32.self)
        return Float(bitPattern: UInt32(littleEndian: bits))
      }
    }
  }

  /// A matrix of `rows` rows, turned so that its rows become columns.
  func transposed(rows: Int) -> [Float] {
    let columns = values.count / rows
    var turned = [Float](repeating: 0, count: values.count)
    for row in 0..<rows {
      for column in 0..<columns { turned[column * rows + row] = values[row * columns + column] }
    }
    return turned
  }
}

/// The layers of a serialized network of thinc: name, parameters and attributes of each.
struct LayerFile {
  struct Layer {
    let name: String
    let parameters: MessagePack
    let attributes: MessagePack

    func tensor(_ name: String) -> Tensor? { parameters[name].flatMap { Tensor($0) } }

    /// An attribute, which is itself written as MessagePack.
    func attribute(_ name: String) -> MessagePack? {
      guard case .bytes(let bytes)? = attributes[name] else { return nil }
      return MessagePack(bytes)
    }
  }

  let layers: [Layer]

  init?(_ bytes: [UInt8]) {
    guard let file = MessagePack(bytes[...]) else { return nil }
    let nodes = file["nodes"]?.elements ?? []
    let parameters = file["params"]?.elements ?? []
    let attributes = file["attrs"]?.elements ?? []
    guard nodes.count == parameters.count, nodes.count == attributes.count else { return nil }
    layers = nodes.indices.map { index in
      Layer(
        name: nodes[index]["name"]?.string ?? "",
        parameters: parameters[index],
        attributes: attributes[index]
      )
    }
  }

  func layers(named name: String) -> [Layer] { layers.filter { $0.name == name } }
}
