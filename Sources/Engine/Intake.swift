package import Facts
import Clustering
import Reading
import Storage

/// Articles on their way into a store: read one by one, analysed some at a time, kept each all or
/// nothing.
struct Intake {
  private let archive: Archive
  private let isPlain: Bool
  private var log: RunLog
  private var waiting: [(article: Article, remarks: [Remark])] = []
  private(set) var files = 0

  /// So many articles are analysed side by side before they are written: what a kill can undo.
  private static let chunk = 16

  init(_ archive: Archive, _ log: RunLog, _ options: ReadOptions) {
    self.archive = archive
    self.log = log
    isPlain = options == ReadOptions()
  }

  /// Whether the file was read as one article and stands: then it need not be read again.
  mutating func recognizes(_ path: String, _ bytes: [UInt8]) throws -> Bool {
    guard isPlain, path != "-" else { return false }
    let version = SHA256.hexadecimal(of: bytes)
    guard
      try archive.store.isCurrent(path: path, version: version, engine: archive.engine)
    else { return false }
    log.unchanged += 1
    files += 1
    return true
  }

  mutating func take(_ batch: Batch) throws {
    let batch = batch.analysable
    files += 1
    log.skipped += batch.skipped
    for article in batch.articles {
      switch try archive.store.outcome(of: article, engine: archive.engine) {
      case .unchanged:
        log.unchanged += 1
        continue
      case .erased:
        log.skipped.append(Remark(erased: article.path))
        continue
      case .added, .replaced, .outdated, .reread, .restored: break
      }
      waiting.append((article, batch.remarks.filter { $0.path == article.path }))
      if waiting.count == Intake.chunk { try flush() }
    }
  }

  /// The run with everything that was taken.
  mutating func finish() throws -> RunLog {
    try flush()
    return log
  }

  private mutating func flush() throws {
    let inspections = inspect(waiting.map(\.article), with: archive.model)
    for (inspection, waiting) in zip(inspections, waiting) {
      try keep(inspection, waiting.remarks)
    }
    waiting.removeAll()
  }

  private mutating func keep(_ inspection: Inspection, _ remarks: [Remark]) throws {
    let entry = Entry(
      article: inspection.article,
      claims: inspection.claims,
      sentences: inspection.sentences,
      remarks: remarks + inspection.remarks,
      signature: inspection.signature.text,
      engine: archive.engine
    )
    do {
      switch try archive.store.insert(entry) {
      case .added: log.added += 1
      case .replaced, .reread, .restored: log.replaced += 1
      case .erased: log.skipped.append(Remark(erased: inspection.article.path))
      case .outdated, .unchanged: log.unchanged += 1
      }
    } catch .unstorable(_, let path, let found) {
      log.skipped.append(Remark(slug: "unstorable", path: path, text: "not kept: " + found))
    }
  }
}

extension Inspection {
  fileprivate var remarks: [Remark] {
    guard heldBack > 0 else { return [] }
    let text = "\(heldBack) claims behind the first \(Inspection.most) are held back."
    return [Remark(slug: "claims-held-back", path: article.path, text: text)]
  }
}

extension Remark {
  /// An item that is not read again, for an editor erased it.
  fileprivate init(erased path: String) {
    self.init(slug: "erased", path: path, text: "Its item was erased and is not read again.")
  }

  /// Whether nothing is wrong with the file: an editor erased its item.
  package var isErased: Bool { slug == "erased" }
}
