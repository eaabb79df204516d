package import Facts
import Clustering
import Reading
import Storage

/// Articles on their way into a store: read one by one, analysed some at a time, kept each all or
/// nothing.
struct Intake {
  private let archive: Archive
  private let isPlain: Bool
  private let isDeferred: Bool
  private var log: RunLog
  private var waiting: [(article: Article, remarks: [Remark])] = []
  private(set) var files = 0

  /// So many articles are analysed side by side before they are written: what a kill can undo.
  static let chunk = 16
  /// So many are written at once where none is analysed.
  private static let deferredChunk = 128

  /// Where it is deferred, articles are kept with no claims, for `readDeferred`.
  init(_ archive: Archive, _ log: RunLog, _ options: ReadOptions, isDeferred: Bool) {
    self.archive = archive
    self.log = log
    self.isDeferred = isDeferred
    isPlain = options == ReadOptions()
  }

  /// Whether the file was read as one article and stands: then it need not be read again.
  mutating func recognizes(_ path: String, _ bytes: [UInt8]) throws -> Bool {
    guard isPlain, path != "-" else { return false }
    let version = SHA256.hexadecimal(of: bytes)
    guard try archive.store.isCurrent(path: path, version: version, engine: engine)
    else { return false }
    log.unchanged += 1
    files += 1
    return true
  }

  mutating func take(_ batch: Batch) throws {
    let batch = batch.analysable
    files += 1
    log.skipped += batch.skipped
    for article in batch.articles where try isWanted(article) {
      waiting.append((article, batch.remarks.filter { $0.path == article.path }))
      if waiting.count == (isDeferred ? Intake.deferredChunk : Intake.chunk) { try flush() }
    }
  }

  /// The run with everything that was taken.
  mutating func finish() throws -> RunLog {
    try flush()
    return log
  }

  private var engine: String { isDeferred ? Entry.unread : archive.engine }

  /// Whether an analysis of it would be kept; where there is none to spare, the store finds out.
  private mutating func isWanted(_ article: Article) throws -> Bool {
    if isDeferred { return true }
    let outcome = try archive.store.outcome(of: article, engine: engine)
    switch outcome {
    case .unchanged, .erased:
      note(outcome, article.path)
      return false
    case .added, .replaced, .outdated, .reread, .restored: return true
    }
  }

  private mutating func flush() throws {
    let entries = isDeferred ? waiting.map(Entry.init(unread:)) : archive.read(waiting)
    for (outcome, entry) in zip(try archive.store.insert(entries), entries) {
      note(outcome, entry.article.path)
    }
    waiting.removeAll(keepingCapacity: true)
  }

  private mutating func note(_ outcome: Store.Outcome?, _ path: String) {
    switch outcome {
    case .added: log.added += 1
    case .replaced, .reread, .restored: log.replaced += 1
    case .outdated, .unchanged: log.unchanged += 1
    case .erased: log.skipped.append(Remark(erased: path))
    case nil:
      log.skipped.append(
        Remark(slug: "unstorable", path: path, text: "not kept: its text holds U+0000")
      )
    }
  }
}

extension Archive {
  /// Reads the claims of the articles that were kept without, some at a time.
  func readDeferred() throws {
    while true {
      let deferred = try store.unread(atMost: Intake.chunk)
      guard !deferred.isEmpty else { return }
      _ = try store.insert(read(deferred.map { ($0.article, $0.remarks) }))
    }
  }

  /// Analyses articles side by side.
  fileprivate func read(_ articles: [(article: Article, remarks: [Remark])]) -> [Entry] {
    zip(inspect(articles.map(\.article), with: model), articles).map { inspection, given in
      Entry(
        article: inspection.article,
        claims: inspection.claims,
        sentences: inspection.sentences,
        remarks: given.remarks + inspection.remarks,
        signature: inspection.signature.text,
        engine: engine
      )
    }
  }
}

extension Entry {
  /// An article with no claims yet.
  fileprivate init(unread given: (article: Article, remarks: [Remark])) {
    self.init(
      article: given.article,
      claims: [],
      sentences: 0,
      remarks: given.remarks,
      engine: Entry.unread
    )
  }
}

extension Inspection {
  fileprivate var remarks: [Remark] {
    guard signature.isEnglish else {
      let text = "It is not in English; no claims are read."
      return [Remark(slug: "not-english", path: article.path, text: text)]
    }
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
