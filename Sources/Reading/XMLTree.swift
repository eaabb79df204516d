import CLibXML2
import Facts
import Glibc

/// An XML element with what is in it, without pointers.
///
/// Entities are refused where they are declared, external ones are never fetched, and depth is
/// libxml2's own limit of
/// 256. Ground: XML 1.0; OWASP, XML external entity prevention.
struct XMLTree {
  /// Without its namespace prefix.
  let name: String
  let attributes: [String: String]
  let children: [XMLTree]
  /// All text below it.
  let text: String
  /// The markup inside it, where it holds elements.
  let markup: String?

  /// The root of a document, and a remark where only a part of it could be read.
  static func read(_ document: Document) throws(ReadError) -> (root: XMLTree, fault: Remark?) {
    guard !TextHead(document.text, length: .max).contains("<!entity") else {
      throw .malformed(
        path: document.path,
        place: "the document type",
        expected: "no entity declarations",
        found: "<!ENTITY"
      )
    }
    if let root = parse(document.text, isForgiving: false) { return (root, nil) }
    let place = lastErrorPlace()
    guard let root = parse(document.text, isForgiving: true) else {
      throw .malformed(
        path: document.path,
        place: place,
        expected: "well-formed XML",
        found: "something else"
      )
    }
    return (
      root,
      Remark(
        slug: "malformed",
        path: document.path,
        text: "\(place): the XML is broken; what could be read of it was."
      )
    )
  }

  private static func parse(_ text: String, isForgiving: Bool) -> XMLTree? {
    xmlInitParser()  // its tables race when several threads are the first to need them
    var text = text
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_NOCDATA.rawValue | (isForgiving ? XML_PARSE_RECOVER.rawValue : 0)
    let document = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        xmlReadMemory($0.baseAddress, Int32($0.count), nil, "UTF-8", Int32(options))
      }
    }
    guard let document else { return nil }
    defer { xmlFreeDoc(document) }
    return xmlDocGetRootElement(document).map { XMLTree($0) }
  }

  private static func lastErrorPlace() -> String {
    guard let error = xmlGetLastError() else { return "the document" }
    return "line \(error.pointee.line)"
  }

  private init(_ node: xmlNodePtr) {
    name = String(cString: node.pointee.name)
    var attributes: [String: String] = [:]
    var attribute = node.pointee.properties
    while let at = attribute {
      if let text = at.pointee.children?.pointee.content {
        attributes[String(cString: at.pointee.name)] = String(cString: text)
      }
      attribute = at.pointee.next
    }
    self.attributes = attributes
    var children: [XMLTree] = []
    var text = ""
    var child = node.pointee.children
    while let at = child {
      switch at.pointee.type {
      case XML_ELEMENT_NODE:
        let element = XMLTree(at)
        text += element.text
        children.append(element)
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        if let content = at.pointee.content { text += String(cString: content) }
      default: break
      }
      child = at.pointee.next
    }
    self.children = children
    self.text = text
    markup = attributes["type"] == "xhtml" ? XMLTree.markup(inside: node) : nil
  }

  private static func markup(inside node: xmlNodePtr) -> String? {
    guard let buffer = xmlBufferCreate() else { return nil }
    defer { xmlBufferFree(buffer) }
    var child = node.pointee.children
    while let at = child {
      xmlNodeDump(buffer, node.pointee.doc, at, 0, 0)
      child = at.pointee.next
    }
    return xmlBufferContent(buffer).map { String(cString: $0) }
  }
}

extension XMLTree {
  /// The markup where the element holds some, else its text.
  var content: String { markup ?? text }

  func first(_ name: String) -> XMLTree? { children.first { $0.name == name } }

  func all(_ name: String) -> [XMLTree] { children.filter { $0.name == name } }
}
