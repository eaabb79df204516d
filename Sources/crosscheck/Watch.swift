import Foundation
import Reading

/// Waits for files that land in folders and hands them on when they are complete.
///
/// Complete is a file that its writer has closed, or that was moved in, that nobody has open for
/// writing, and that keeps its size for half a second. Folders that appear are watched too. SIGINT
/// and SIGTERM end the wait. Ground: inotify(7); fcntl(2), "Leases".
final class Watch {
  /// A signal ended a job half-way; what was kept stays.
  struct Interruption: Error {}

  private let paths: [String]
  private let events: Int32
  private var folders: [Int32: String] = [:]
  private var waiting: Set<String> = []

  init(_ paths: [String]) throws {
    self.paths = paths
    events = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    guard events >= 0 else { throw Refusal("inotify: \(String(cString: strerror(errno)))") }
  }

  deinit { close(events) }

  /// Audits what is there, then what lands, until a signal comes.
  func run(_ job: ([String]) throws -> Void) throws {
    Watch.listen()
    for path in paths { try follow(path) }
    guard !folders.isEmpty else { throw Refusal("--watch needs a folder that is there") }
    waiting = Set(Readers.files(in: paths))
    while !Watch.isStopped {
      let ready = settled()
      do {
        if !ready.isEmpty { try job(ready) }
      } catch is Interruption {
        return
      }
      waitForEvents(waiting.isEmpty ? -1 : 200)
    }
  }

  /// The waiting files that kept their size for half a second, ascending.
  private func settled() -> [String] {
    guard !waiting.isEmpty else { return [] }
    let before = waiting.map { ($0, Watch.size(of: $0)) }
    usleep(500_000)
    collect()
    let ready = before.filter {
      $0.1 != nil && $0.1 == Watch.size(of: $0.0) && !Watch.isBeingWritten($0.0)
    }.map(\.0)
    waiting.subtract(before.filter { $0.1 == nil }.map(\.0))
    waiting.subtract(ready)
    return ready.sorted()
  }
}

extension Watch {
  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_ONLYDIR
  )

  /// Watches a folder and those in it.
  private func follow(_ folder: String) throws {
    guard Watch.isFolder(folder) else { return }
    let number = inotify_add_watch(events, folder, Watch.mask)
    guard number >= 0 else {
      throw Refusal("\(folder): cannot be watched: \(String(cString: strerror(errno)))")
    }
    // A folder that holds itself has its number already.
    guard folders[number] == nil else { return }
    folders[number] = folder
    for name in Watch.names(in: folder) { try follow(Watch.join(folder, name)) }
  }

  private func waitForEvents(_ milliseconds: Int32) {
    var polled = [
      pollfd(fd: events, events: Int16(POLLIN), revents: 0),
      pollfd(fd: Watch.signals.read, events: Int16(POLLIN), revents: 0),
    ]
    _ = poll(&polled, 2, milliseconds)
    collect()
  }

  /// Takes in what happened since.
  private func collect() {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(events, &buffer, buffer.count)
      guard count > 0 else { return }
      var place = 0
      while place + MemoryLayout<inotify_event>.size <= count {
        let event = buffer.withUnsafeBytes {
          $0.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
        }
        let start = place + MemoryLayout<inotify_event>.size
        let name = buffer[start..<start + Int(event.len)].prefix { $0 != 0 }
        take(event, String(decoding: name, as: UTF8.self))
        place = start + Int(event.len)
      }
    }
  }

  private func take(_ event: inotify_event, _ name: String) {
    // Too many at once: some were lost, so everything is looked at again.
    if event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
      waiting.formUnion(Readers.files(in: paths))
    }
    guard let folder = folders[event.wd], !name.isEmpty, !name.hasPrefix(".") else { return }
    let path = Watch.join(folder, name)
    if event.mask & UInt32(IN_ISDIR) != 0 {
      try? follow(path)
      waiting.formUnion(Readers.files(in: [path]))
    } else if event.mask & UInt32(IN_CREATE) == 0 {
      waiting.insert(path)
    }
  }
}

extension Watch {
  /// A pipe that holds a byte once a signal came.
  private static let signals: (read: Int32, write: Int32) = {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    return (ends[0], ends[1])
  }()

  static var isStopped: Bool {
    var polled = pollfd(fd: signals.read, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, 0) > 0
  }

  /// Throws where a signal came.
  static func goOn() throws {
    if isStopped { throw Interruption() }
  }

  /// From here on SIGINT and SIGTERM are noted, and end nothing by themselves.
  private static func listen() {
    _ = signals
    // A writer that comes upon a lease of ours sends it.
    signal(SIGIO, SIG_IGN)
    var heard = sigset_t()
    sigemptyset(&heard)
    for number in [SIGINT, SIGTERM] {
      sigaddset(&heard, number)
      signal(number) { _ in
        var byte: UInt8 = 1
        _ = Glibc.write(Watch.signals.write, &byte, 1)
      }
    }
    // Whoever started the program may have left them blocked.
    pthread_sigmask(SIG_UNBLOCK, &heard, nil)
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func size(of path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Whether somebody has the file open for writing: then no read lease is given.
  private static func isBeingWritten(_ path: String) -> Bool {
    let (setLease, readLease, noLease): (Int32, Int32, Int32) = (1024, 0, 2)
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    if fcntl(file, setLease, readLease) != 0 { return errno == EAGAIN }
    _ = fcntl(file, setLease, noLease)
    return false
  }

  private static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { !$0.hasPrefix(".") }
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}
