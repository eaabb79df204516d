import Facts
import Glibc

/// Opens paths as a newsroom's drop folder needs it: regular files only, never waiting, never half.
enum InputFile {
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.kind == S_IFDIR
  }

  /// The bytes of a regular file that did not change while they were read.
  static func bytes(of path: String) throws(ReadError) -> [UInt8] {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .missing(path: path) }
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw failure(path, errno) }
    defer { close(file) }
    var before = stat()
    guard fstat(file, &before) == 0 else { throw failure(path, errno) }
    guard before.kind == S_IFREG else { throw .notAFile(path: path, found: before.kindName) }
    guard before.st_size <= Document.limit else {
      throw .tooLarge(path: path, found: Int(before.st_size))
    }
    let bytes = try bytes(from: file, path: path, expected: Int(before.st_size))
    var after = stat()
    guard fstat(file, &after) == 0, after.isSame(as: before), bytes.count == Int(after.st_size)
    else { throw .changed(path: path) }
    guard !bytes.isEmpty else { throw .empty(path: path) }
    return bytes
  }

  /// Everything on the standard input, to its end.
  static func standardInput() throws(ReadError) -> [UInt8] {
    let bytes = try bytes(from: STDIN_FILENO, path: "-", expected: 65_536)
    guard !bytes.isEmpty else { throw .empty(path: "-") }
    return bytes
  }

  private static func bytes(from file: Int32, path: String, expected: Int) throws(ReadError)
    -> [UInt8]
  {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected)
    var buffer = [UInt8](repeating: 0, count: min(max(expected + 1, 4_096), 1 << 20))
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(path, errno)
      }
      bytes += buffer.prefix(count)
      if bytes.count > Document.limit { throw .tooLarge(path: path, found: bytes.count) }
    }
  }

  static func failure(_ path: String, _ code: Int32) -> ReadError {
    switch code {
    case ENOENT, ENOTDIR: .missing(path: path)
    case ENXIO: .notAFile(path: path, found: "a socket or FIFO")
    default: .unreadable(path: path, found: String(cString: strerror(code)))
    }
  }
}

extension stat {
  var kind: mode_t { st_mode & S_IFMT }

  var kindName: String {
    switch kind {
    case S_IFDIR: "a folder"
    case S_IFIFO: "a FIFO"
    case S_IFSOCK: "a socket"
    case S_IFCHR, S_IFBLK: "a device"
    default: "something else"
    }
  }

  fileprivate func isSame(as other: stat) -> Bool {
    st_dev == other.st_dev && st_ino == other.st_ino && st_size == other.st_size
      && st_mtim.tv_sec == other.st_mtim.tv_sec && st_mtim.tv_nsec == other.st_mtim.tv_nsec
  }
}
