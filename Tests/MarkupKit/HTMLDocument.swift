import CLibXML2

/// A page as libxml2's parser of HTML takes it.
package struct HTMLDocument {
  package struct Unreadable: Error {}

  package private(set) var elements: Set<String> = []
  package private(set) var ids: [String] = []
  /// Attributes that may load something.
  package private(set) var links: [(name: String, value: String)] = []
  package private(set) var text = ""
  package private(set) var complaints: [String] = []

  private static let loading: Set<String> = ["src", "href", "srcset", "data", "action", "poster"]
  package init(_ page: String) throws {
    let bytes = Array(page.utf8CString)
    xmlInitParser()  // `htmlNewParserCtxt` begins without it, while another test may be at it
    guard let parser = htmlNewParserCtxt() else { throw Unreadable() }
    defer { htmlFreeParserCtxt(parser) }
    let options = Int32(
      HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
    )
    let read = htmlCtxtReadMemory(parser, bytes, Int32(bytes.count - 1), nil, "UTF-8", options)
    guard let document = read else { throw Unreadable() }
    defer { xmlFreeDoc(document) }
    let last = parser.pointee.lastError
    if last.code != 0, last.code != XML_HTML_UNKNOWN_TAG.rawValue {
      complaints.append(last.message.map { String(cString: $0) } ?? "an error")
    }
    walk(xmlDocGetRootElement(document))
  }

  private mutating func walk(_ first: xmlNodePtr?) {
    var next = first
    while let node = next {
      if node.pointee.type == XML_ELEMENT_NODE { enter(node) }
      if node.pointee.type == XML_TEXT_NODE, let content = node.pointee.content {
        text += String(cString: content)
      }
      walk(node.pointee.children)
      next = node.pointee.next
    }
  }

  private mutating func enter(_ node: xmlNodePtr) {
    elements.insert(String(cString: node.pointee.name))
    var next = node.pointee.properties
    while let attribute = next {
      let name = String(cString: attribute.pointee.name)
      let content = attribute.pointee.children?.pointee.content.map { String(cString: $0) } ?? ""
      if name == "id" { ids.append(content) }
      if HTMLDocument.loading.contains(name) { links.append((name, content)) }
      next = attribute.pointee.next
    }
  }
}
