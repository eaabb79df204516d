/// Numbers owned by one thread, at a multiple of 64 bytes.
struct FloatBuffer: ~Copyable {
  let base: UnsafeMutablePointer<Float>
  let count: Int

  /// Memory as it comes; pages that are never written cost nothing.
  init(count: Int) {
    let bytes = count * MemoryLayout<Float>.stride
    base = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
      .bindMemory(to: Float.self, capacity: count)
    self.count = count
  }

  init(zeros count: Int) {
    self.init(count: count)
    base.initialize(repeating: 0, count: count)
  }

  deinit { UnsafeMutableRawPointer(base).deallocate() }
}
