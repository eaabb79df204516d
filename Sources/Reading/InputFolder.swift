import Facts
import Glibc

/// Walks a folder and those in it, names in the order of their bytes, files before folders.
///
/// Names that begin with a dot are left out, as shells leave them out. A symbolic link is followed
/// but once: a folder that holds itself is walked one time. What is neither file nor folder is
/// skipped and said so.
enum InputFolder {
  static func walk(
    _ path: String,
    visit: (String) -> Void,
    skip: (ReadError) -> Void
  ) {
    var waiting = [path]
    var seen: Set<Place> = []
    while let folder = waiting.popLast() {
      var status = stat()
      guard stat(folder, &status) == 0 else {
        skip(InputFile.failure(folder, errno))
        continue
      }
      guard seen.insert(Place(status)).inserted else { continue }
      do {
        waiting += try visitFiles(of: folder, visit, skip).reversed()
      } catch {
        skip(error)
      }
    }
  }

  /// Visits the files and returns the folders, both in the order of their names.
  private static func visitFiles(
    of folder: String,
    _ visit: (String) -> Void,
    _ skip: (ReadError) -> Void
  ) throws(ReadError) -> [String] {
    var folders: [String] = []
    for name in try names(in: folder) {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      var status = stat()
      guard stat(path, &status) == 0 else {
        skip(InputFile.failure(path, errno))
        continue
      }
      switch status.kind {
      case S_IFREG: visit(path)
      case S_IFDIR: folders.append(path)
      default: skip(.notAFile(path: path, found: status.kindName))
      }
    }
    return folders
  }

  private static func names(in folder: String) throws(ReadError) -> [String] {
    guard let stream = opendir(folder) else { throw InputFile.failure(folder, errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private struct Place: Hashable {
    let device: UInt
    let number: UInt

    init(_ status: stat) {
      device = UInt(status.st_dev)
      number = UInt(status.st_ino)
    }
  }
}
