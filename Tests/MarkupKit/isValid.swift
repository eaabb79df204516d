import CLibXML2

/// Whether a text is XML that fits the XML Schema in a file; nothing is fetched.
package func isValid(_ text: String, bySchema path: String) -> Bool {
  xmlInitParser()  // a schema begins without it, while a reader in another test may be at it
  guard let parser = xmlSchemaNewParserCtxt(path) else { return false }
  defer { xmlSchemaFreeParserCtxt(parser) }
  guard let schema = xmlSchemaParse(parser) else { return false }
  defer { xmlSchemaFree(schema) }
  let bytes = Array(text.utf8CString)
  let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue)
  guard let document = xmlReadMemory(bytes, Int32(bytes.count - 1), nil, nil, options) else {
    return false
  }
  defer { xmlFreeDoc(document) }
  guard let validator = xmlSchemaNewValidCtxt(schema) else { return false }
  defer { xmlSchemaFreeValidCtxt(validator) }
  return xmlSchemaValidateDoc(validator, document) == 0
}
