/// What the elements of a page are for, by their tags and names, and by those of the elements
/// around them.
struct PageRoles {
  /// By the element's own tag and names.
  private(set) var own: [PageHints.Kind?]
  /// Its own, else that of the nearest element around it which has one.
  private(set) var inherited: [PageHints.Kind?]
  /// For each, the element whose role it inherits.
  private var bearers: [Int]

  /// A name weighs nothing on an element with most of the page's text: "has-sidebar",
  /// "comments-open".
  init(_ tree: HTMLTree, _ lines: [PageLine]) {
    var text = [Int](repeating: 0, count: tree.nodes.count)
    for line in lines where line.isText { text[line.element] += line.words }
    for index in tree.nodes.indices.dropFirst().reversed() {
      text[tree.nodes[index].parent] += text[index]
    }
    own = [PageHints.Kind?](repeating: nil, count: tree.nodes.count)
    inherited = own
    bearers = Array(tree.nodes.indices)
    let most = (text.first ?? 0) * 2 / 5
    for (index, node) in tree.nodes.enumerated() {
      var role = node.tag == .text ? nil : PageRoles.role(of: index, in: tree)
      if let found = role, found != .body, text[index] > most { role = nil }
      own[index] = role
      if let role, role != .body {
        inherited[index] = role
      } else if node.parent != index {
        inherited[index] = inherited[node.parent]
        bearers[index] = bearers[node.parent]
      }
    }
  }

  /// Whether it belongs to the page and not to the article.
  func isOutside(_ element: Int) -> Bool {
    inherited[element] == .leftover || inherited[element] == .related
  }

  /// What it inherits from elements inside the container.
  func inherited(_ element: Int, below container: Int) -> PageHints.Kind? {
    bearers[element] > container ? inherited[element] : nil
  }

  private static func role(of index: Int, in tree: HTMLTree) -> PageHints.Kind? {
    switch tree.nodes[index].tag {
    case .nav, .footer, .form, .menu, .button, .dialog: return .leftover
    case .aside: return .related
    case .figcaption, .caption: return .caption
    default: break
    }
    var names = ""
    var isHidden = false
    for (name, value) in tree.attributes[tree.nodes[index].attributes] {
      switch name {
      case "class", "id", "role": names += value + " "
      case "itemprop" where value == "articleBody": return .body
      case "hidden": isHidden = true
      case "style": isHidden = isHidden || value.filter { $0 != " " }.contains("display:none")
      default: break
      }
    }
    if isHidden { return .leftover }
    if names.isEmpty { return nil }
    let kinds = PageHints.english.kinds(of: names)
    if kinds.contains(.body) { return .body }
    return [.leftover, .related, .caption, .byline, .date].first(where: kinds.contains)
  }
}
