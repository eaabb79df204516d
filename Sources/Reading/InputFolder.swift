import Facts
import Glibc

/// A walk through a folder and those in it: names in the order of their bytes, files before folders.
///
/// Names that begin with a dot are left out, as shells leave them out. A symbolic link is followed
/// but once: a folder that holds itself is walked one time. What is neither file nor folder is
/// skipped and said so.
struct InputFolder: Sequence, IteratorProtocol {
  /// The path of a file, or why something is none.
  typealias Step = Result<String, ReadError>

  /// Folders to walk, the next one last.
  private var folders: [String]
  /// What is left of the folder at hand, the next step last.
  private var steps: [Step] = []
  private var seen: Set<Place> = []

  init(_ path: String) {
    folders = [path]
  }

  mutating func next() -> Step? {
    while steps.isEmpty, let folder = folders.popLast() { enter(folder) }
    return steps.popLast()
  }

  private mutating func enter(_ folder: String) {
    var status = stat()
    guard stat(folder, &status) == 0 else {
      steps = [.failure(InputFile.failure(folder, errno))]
      return
    }
    guard seen.insert(Place(status)).inserted else { return }
    do {
      var inner: [String] = []
      for (name, isText) in try InputFolder.names(in: folder) {
        let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
        if isText {
          add(path, &inner)
        } else {
          steps.append(.failure(.unreadable(path: path, found: "its name is not UTF-8")))
        }
      }
      steps.reverse()
      folders += inner.reversed()
    } catch {
      steps = [.failure(error)]
    }
  }

  /// Adds a step, or a folder to walk later.
  private mutating func add(_ path: String, _ inner: inout [String]) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      steps.append(.failure(InputFile.failure(path, errno)))
      return
    }
    switch status.kind {
    case S_IFREG: steps.append(.success(path))
    case S_IFDIR: inner.append(path)
    default: steps.append(.failure(.notAFile(path: path, found: status.kindName)))
    }
  }

  /// The names, each with whether it is text: what stands for one that is not names no file.
  private static func names(in folder: String) throws(ReadError) -> [(name: String, isText: Bool)] {
    guard let stream = opendir(folder) else { throw InputFile.failure(folder, errno) }
    defer { closedir(stream) }
    var names: [(name: String, isText: Bool)] = []
    while let entry = readdir(stream) {
      let (name, isText) = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) {
          (String(cString: $0), String(validatingCString: $0) != nil)
        }
      }
      if !name.hasPrefix(".") { names.append((name, isText)) }
    }
    return names.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
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

/// The files of some paths: folders walked, everything else as it is given; a folder without any file
/// is a failure.
struct InputPaths: Sequence, IteratorProtocol {
  private var paths: ArraySlice<String>
  private var folder: InputFolder?
  /// The folder being walked, as long as nothing has come of it.
  private var barren: String?

  init(_ paths: [String]) {
    self.paths = paths[...]
  }

  mutating func next() -> InputFolder.Step? {
    while true {
      if let step = folder?.next() {
        barren = nil
        return step
      }
      folder = nil
      if let path = barren {
        barren = nil
        return .failure(.notAnArticle(path: path, expected: "files in the folder", found: "none"))
      }
      guard let path = paths.popFirst() else { return nil }
      guard path != "-", InputFile.isFolder(path) else { return .success(path) }
      folder = InputFolder(path)
      barren = path
    }
  }
}
