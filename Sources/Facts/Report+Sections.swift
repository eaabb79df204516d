extension Report {
  /// The stories of a report, at hand or fetched one by one, so that memory need not hold them all.
  package struct Sections: RandomAccessCollection, Sendable {
    package let count: Int
    private let section: @Sendable (Int) -> Section

    package init(_ sections: [Section]) {
      count = sections.count
      section = { sections[$0] }
    }

    /// `section` gives each story anew whenever it is asked for its index.
    package init(count: Int, section: @escaping @Sendable (Int) -> Section) {
      self.count = count
      self.section = section
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { count }

    package subscript(index: Int) -> Section { section(index) }
  }
}
