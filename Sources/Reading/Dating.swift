import Facts

/// Works out the day an article was published from everything in it that bears on it.
///
/// In order of trust: given by the user, the file's metadata, a line of the page, the dateline. A
/// day without its year takes it from the other days of the head, the address, the copyright line,
/// or a day of the body close to it.
struct Dating {
  let publication: Publication
  let dateline: Dateline?
  let modified: String?
  /// The first day that was read and does not exist, as it stands: "June 31".
  private let impossible: String?
  private let isAmbiguous: Bool

  init(_ zoning: Zoning, _ manuscript: Manuscript, _ document: Document) {
    let evidence = DateEvidence(zoning, manuscript, document)
    let metadata = evidence.metadata
    let page = evidence.page.first { !$0.isUpdate } ?? evidence.page.first
    let pageDay = page.flatMap { evidence.day(of: $0.day) }
    let datelineDay = evidence.dateline.flatMap { evidence.day(of: $0) }
    let metadataDay = metadata.flatMap { evidence.day(of: $0) }
    let stamp = evidence.stamp
    if let given = document.options.published {
      publication = Publication(day: given, basis: .given, stamp: stamp)
    } else if let day = metadataDay {
      let local = stamp.flatMap { Dating.local(pageDay, of: day, stamp: $0) }
      publication = Publication(
        day: local ?? day,
        basis: local == nil ? .metadata : .page,
        stamp: stamp
      )
    } else if let page, let day = pageDay {
      publication = Publication(day: day, basis: .page, stamp: page.stamp)
    } else {
      publication = Publication(day: datelineDay, basis: .dateline)
    }
    dateline = evidence.asDateline(day: datelineDay, publication: publication.day)
    modified =
      manuscript.metadata.modified
      ?? evidence.page.first { $0.isUpdate && page?.isUpdate == false }?
      .stamp
    impossible = evidence.impossible
    isAmbiguous = publication.day == nil && evidence.isAmbiguous
  }

  func remarks(_ path: String) -> [Remark] {
    var remarks: [Remark] = []
    if let impossible {
      remarks.append(
        Remark(
          slug: "impossible-date",
          path: path,
          text: "There is no such day as \(impossible.printable)."
        )
      )
    }
    if isAmbiguous {
      remarks.append(
        Remark(
          slug: "ambiguous-date",
          path: path,
          text: "The date could be read with the day or with the month first."
        )
      )
    } else if publication.day == nil {
      remarks.append(
        Remark(slug: "no-date", path: path, text: "Nothing says on what day it was published.")
      )
    }
    return remarks
  }

  /// The page's own day where the file's stamp is in UTC and lies one day off: the outlet's day is
  /// the page's.
  private static func local(_ page: CivilDay?, of day: CivilDay, stamp: String) -> CivilDay? {
    guard let page, abs(page.number - day.number) == 1 else { return nil }
    let isUTC = ["Z", "+00:00", "+0000", "GMT", "UTC"].contains { stamp.hasSuffix($0) }
    return isUTC ? page : nil
  }
}
