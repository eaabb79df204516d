import Facts
import Reconciling
import TestKit
import Testing

private struct Row: Sendable, CustomTestStringConvertible {
  let comparator: String
  let row: Table.Row

  var testDescription: String { row.testDescription }

  var left: Value? { Reader(kind: comparator).value(row.fields[0]) }
  var right: Value? { Reader(kind: comparator).value(row.fields[1]) }

  static let all: [Row] = Comparators.all.flatMap { comparator in
    Table("compare/\(comparator.id).tsv").rows.map { Row(comparator: comparator.id, row: $0) }
  }
}

@Suite struct ComparatorTests {
  @Test(arguments: Row.all)
  fileprivate func `a pair stands as its row says`(_ row: Row) throws {
    let comparison = compare(try #require(row.left), try #require(row.right))
    #expect(comparison.relation.rawValue == row.row.fields[2])
    #expect(comparison.reason.slug == row.row.fields[3])
  }

  @Test(arguments: Row.all)
  fileprivate func `seen from the right it is the mirror`(_ row: Row) throws {
    let (left, right) = (try #require(row.left), try #require(row.right))
    #expect(compare(right, left) == compare(left, right).mirrored)
  }

  @Test(arguments: Row.all)
  fileprivate func `a value is the same as itself`(_ row: Row) throws {
    let value = try #require(row.left)
    #expect(compare(value, value).relation == .same)
  }

  @Test func `every comparator has a corpus in which each of its reasons appears`() {
    for comparator in Comparators.all {
      let rows = Table("compare/\(comparator.id).tsv").rows
      let seen = Set(rows.map { $0.fields[3] })
      for reason in comparator.reasons {
        #expect(seen.contains(reason.slug), "\(comparator.id): no row for \(reason.slug)")
      }
    }
  }

  @Test func `values of two kinds are not comparable`() {
    #expect(compare(.ordinal(2), .truth(true)).relation == .incomparable)
  }
}
