/// Finds the article in a page by the density of its text and the structure around it.
///
/// Every line of a page weighs for or against: prose by its words, menus, buttons and lists of
/// links against, and prose in comments, footers and asides against too. The element whose lines
/// weigh most is the article. Ground: J. Pasternack, D. Roth, "Extracting Article Text from the Web
/// with Maximum Subsequence Segmentation", WWW 2009, here over subtrees.
struct MainText {
  let tree: HTMLTree
  let lines: [PageLine]
  /// What each line is by its element; nil where its words must tell.
  private(set) var hints: [Block.Hint?]
  /// The element that holds the article.
  let container: Int
  private let roles: PageRoles

  /// `isWhole` where the markup is nothing but an article, as in a feed; `body` is the article's
  /// text where the page tells it once more.
  init(_ tree: HTMLTree, isWhole: Bool = false, body: String? = nil) {
    self.tree = tree
    lines = PageLine.lines(of: tree)
    roles = PageRoles(tree, lines)
    container = isWhole ? 0 : MainText.heaviest(tree, lines, roles, body.map(Shingles.init))
    hints = [Block.Hint?](repeating: .leftover, count: lines.count)
  }

  /// Works out the hints, once the headline is known.
  mutating func label(headline: String?) {
    let inside = tree.nodes[container].end
    let first = lines.indices.first { isMain(lines[$0], inside) && lines[$0].isText } ?? lines.count
    let title = headlineLine(headline, before: first)
    for index in lines.indices {
      let line = lines[index]
      if index == title {
        hints[index] = .headline
      } else if let title, index > title, index < first, first - title <= 40 {
        hints[index] = headHint(line)
      } else if isMain(line, inside) {
        hints[index] = mainHint(line)
      } else {
        hints[index] = roles.inherited[line.element] == .related ? .related : .leftover
      }
    }
  }

  private func isMain(_ line: PageLine, _ end: Int) -> Bool {
    line.element >= container && line.element < end
  }
}

extension MainText {
  /// The element with the most weight below it, the innermost of equals; what names itself the body
  /// gets a bonus.
  private static func heaviest(
    _ tree: HTMLTree,
    _ lines: [PageLine],
    _ roles: PageRoles,
    _ body: Shingles?
  ) -> Int {
    var weights = [Double](repeating: 0, count: tree.nodes.count)
    for line in lines {
      let trust = body.map { line.isText ? 0.3 + $0.share(of: line.text) : 1 } ?? 1
      weights[line.element] += trust * weight(of: line, in: tree, roles)
    }
    for index in tree.nodes.indices.dropFirst().reversed() {
      weights[tree.nodes[index].parent] += weights[index]
    }
    var best = (index: 0, weight: -Double.infinity)
    for index in tree.nodes.indices where tree.nodes[index].tag != .text {
      var weight = weights[index]
      if weight > 0 {
        if roles.own[index] == .body { weight *= 1.2 }
        if tree.nodes[index].tag == .article { weight *= 1.05 }
      }
      if weight >= best.weight { best = (index, weight) }
    }
    return best.index
  }

  private static func weight(of line: PageLine, in tree: HTMLTree, _ roles: PageRoles) -> Double {
    if roles.isOutside(line.element) { return -2 }
    if line.isText { return Double(line.words) * (1 - line.linkShare) }
    if tree.nodes[line.element].tag.isHeading { return -1 }
    return line.linkShare > 0.5 ? -3 : -1.5
  }
}

extension PageLine {
  /// Prose, and not a list of links.
  var isText: Bool {
    words >= 10 && linkShare < 0.4 || isEnded && words >= 5 && linkShare < 0.5
  }
}

extension MainText {
  /// The line that is the headline: a first heading, or what else has the words of the page's
  /// title.
  private func headlineLine(_ headline: String?, before first: Int) -> Int? {
    let title = Set((headline ?? "").folded)
    let trust = title.count < 4 ? 0.3 : 1
    var best: (index: Int, score: Double)?
    for index in lines.indices where index <= first + 12 {
      let tag = tree.nodes[lines[index].element].tag
      guard (2...45).contains(lines[index].words) || tag == .h1 else { continue }
      let words = Set(lines[index].text.folded)
      let shared = Double(words.intersection(title).count)
      let likeness = title.isEmpty ? 0 : shared / Double(max(words.union(title).count, 1))
      let rank: Double = tag == .h1 ? 0.5 : tag == .h2 ? 0.2 : tag.isHeading ? 0.15 : 0
      let nearness = tag.isHeading && (first - 3...first + 1).contains(index) ? 0.4 : 0
      let score =
        trust * likeness + rank + nearness - (roles.isOutside(lines[index].element) ? 0.4 : 0)
      if score >= (tag.isHeading ? 0.45 : 0.7), score > best?.score ?? 0 { best = (index, score) }
    }
    return best?.index
  }

  private func mainHint(_ line: PageLine) -> Block.Hint? {
    let tag = tree.nodes[line.element].tag
    switch roles.inherited(line.element, below: container) {
    case .leftover: return .leftover
    case .related: return .related
    case .caption: return .caption
    case .byline where line.words <= 25: return .byline
    case .date where line.words <= 15: return .date
    default: break
    }
    if line.linkShare >= 0.7 {
      return line.words >= 4 ? .related : tag.isHeading ? .heading : .leftover
    }
    switch tag {
    case let tag where tag.isHeading: return .heading
    case .li, .dd, .dt: return .item
    case .td, .th: return line.text.contains("\t") ? .item : nil
    case .p, .blockquote, .pre: return .paragraph
    default: return nil
    }
  }

  /// Between headline and body nothing but the clear cases is labelled: names and days stand here
  /// in any element.
  private func headHint(_ line: PageLine) -> Block.Hint? {
    if line.linkShare > 0.6, line.words > 4 { return .related }
    return switch roles.inherited[line.element] {
    case .leftover: .leftover
    case .related: .related
    case .caption: .caption
    case .byline where line.words <= 25: .byline
    case .date where line.words <= 15: .date
    default: nil
    }
  }
}

extension String {
  /// Its words in lower case.
  var folded: [String] {
    let bytes = Array(utf8)
    return Piece.pieces(of: bytes, in: 0..<bytes.count).filter { $0.kind != .mark }.map(\.folded)
  }
}
