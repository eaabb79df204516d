import COpenBLAS

/// Products of row-major matrices of single precision.
enum Matrix {
  /// Rows are computed in multiples of this, so that no kernel of OpenBLAS treats the last rows
  /// another way: a row's result is the same whatever stands beside it.
  static let granule = 12

  static func rounded(_ rows: Int) -> Int { (rows + granule - 1) / granule * granule }

  /// OpenBLAS keeps to the calling thread; documents are what runs in parallel.
  static func useOneThread() { openblas_set_num_threads(1) }

  /// `result` = `left` × `right`, or × `right` turned, whose columns are then the rows in memory;
  /// strides are numbers from one row to the next.
  ///
  /// `left` and `result` must have room for the rounded number of rows.
  static func multiply(
    _ left: UnsafePointer<Float>,
    stride leftStride: Int,
    rows: Int,
    inner: Int,
    by right: UnsafePointer<Float>,
    isTurned: Bool = false,
    stride rightStride: Int,
    columns: Int,
    into result: UnsafeMutablePointer<Float>,
    stride resultStride: Int
  ) {
    cblas_sgemm(
      CblasRowMajor,
      CblasNoTrans,
      isTurned ? CblasTrans : CblasNoTrans,
      Int32(rounded(rows)),
      Int32(columns),
      Int32(inner),
      1,
      left,
      Int32(leftStride),
      right,
      Int32(rightStride),
      0,
      result,
      Int32(resultStride)
    )
  }
}

/// Sixteen numbers at a time, from memory at a multiple of 64 bytes.
typealias Lanes = SIMD16<Float>

extension UnsafePointer<Float> {
  @inline(__always)
  func lanes(at place: Int) -> Lanes {
    UnsafeRawPointer(self + place).load(as: Lanes.self)
  }
}

extension UnsafeMutablePointer<Float> {
  @inline(__always)
  func lanes(at place: Int) -> Lanes {
    UnsafeRawPointer(self + place).load(as: Lanes.self)
  }

  @inline(__always)
  func store(_ lanes: Lanes, at place: Int) {
    UnsafeMutableRawPointer(self + place).storeBytes(of: lanes, as: Lanes.self)
  }
}

extension Lanes {
  @inline(__always)
  func larger(_ other: Lanes) -> Lanes { replacing(with: other, where: other .> self) }

  @inline(__always)
  var total: Float {
    let eight = lowHalf + highHalf
    let four = eight.lowHalf + eight.highHalf
    let two = four.lowHalf + four.highHalf
    return two.x + two.y
  }
}
