import Engine
import Foundation

/// The C library's allocator, told to keep less of what it is given back.
///
/// Ground: mallopt(3), malloc_trim(3), which Swift's Glibc does not import.
enum Allocator {
  /// As many pools as this program has busy threads; the usual eight a core hold what is freed.
  ///
  /// To be called before there is a second thread.
  static func bound() {
    typealias Mallopt = @convention(c) (Int32, Int32) -> Int32
    let mostArenas: Int32 = -8
    if let symbol = dlsym(nil, "mallopt") {
      _ = unsafeBitCast(symbol, to: Mallopt.self)(mostArenas, 2)
    }
  }

  /// Gives back what is free, before a part of a long job that needs other memory than the one before,
  /// and in between.
  ///
  /// Each pool keeps what its own threads freed; a large story needs as much again from another.
  static func trim(at headway: Headway) {
    switch headway {
    case .read: break
    case .clustering: trim()
    case .reconciled(let stories, of: _): if stories % 256 < 16 { trim() }
    }
  }

  /// Gives back to the system what is free, between two parts of a long job.
  static func trim() {
    typealias Trim = @convention(c) (Int) -> Int32
    if let symbol = dlsym(nil, "malloc_trim") { _ = unsafeBitCast(symbol, to: Trim.self)(0) }
  }
}
