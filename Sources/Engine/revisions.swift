import Facts
import Storage

/// What is to be said of items that came in several versions or were withdrawn: what an editor did
/// not see happen.
func remarks(
  on versions: [Version],
  entries: ([Identifier<Article>]) throws -> [Entry]
) rethrows -> [Remark] {
  var remarks: [Remark] = []
  var rest = versions[...]
  while let first = rest.first {
    let item = rest.prefix { $0.item == first.item }
    rest = rest.dropFirst(item.count)
    if let remark = try remark(on: first, before: item.dropFirst().first, entries) {
      remarks.append(remark)
    }
  }
  return remarks
}

private func remark(
  on version: Version,
  before earlier: Version?,
  _ entries: ([Identifier<Article>]) throws -> [Entry]
) rethrows -> Remark? {
  switch version.state {
  case .superseded: return nil
  case .retracted:
    return Remark(
      slug: "retracted",
      path: version.path,
      text: "Withdrawn, \(version.retraction ?? "no reason given"): what it said is left out."
    )
  case .current:
    guard let earlier else { return nil }
    let both = try entries([earlier.article, version.article])
    let isNumbered = version.revision ?? 0 > earlier.revision ?? 0
    let place = earlier.path == version.path ? "an earlier version" : earlier.path
    return Remark(
      slug: isNumbered ? "revised" : "silent-edit",
      path: version.path,
      text: "It took the place of \(place)" + (isNumbered ? "" : ", with no number to tell it by")
        + ". " + changes(from: both[0], to: both[1])
    )
  }
}

/// The slots that both entries fill, each with other values, as one sentence.
private func changes(from earlier: Entry, to later: Entry) -> String {
  let (old, new) = (values(in: earlier), values(in: later))
  let changed = old.keys.filter { slot in new[slot].map { $0 != old[slot] } ?? false }.sorted()
  guard !changed.isEmpty else { return "No value of a slot that both fill is another." }
  let shown = changed.prefix(5).map { slot in
    slot + " " + list(old[slot]) + " → " + list(new[slot])
  }
  let more = changed.count > shown.count ? ["\(changed.count - shown.count) more"] : []
  return "Changed: " + (shown + more).joined(separator: "; ") + "."
}

private func list(_ values: Set<String>?) -> String {
  (values ?? []).sorted().joined(separator: ", ")
}

/// The values of an article by the slot they fill; quotations and names fill none.
private func values(in entry: Entry) -> [String: Set<String>] {
  var values: [String: Set<String>] = [:]
  for claim in entry.claims {
    switch claim.value {
    case .quotation, .name: continue
    default: break
    }
    let qualifiers = claim.slot.qualifiers.map { ", \($0.role.rawValue) \($0.text)" }.joined()
    let slot = claim.slot.attribute + " of " + claim.slot.subject.text + qualifiers
    values[slot, default: []].insert(claim.value.text)
  }
  return values
}
