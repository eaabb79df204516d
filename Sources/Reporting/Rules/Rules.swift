/// Every rule that a verdict may cite; a new one is one more row in its family.
package enum Rules {
  package static let all: [Rule] = dates + numbers + words + sources + drafts

  package static func rule(_ id: String) -> Rule? {
    all.first { $0.id == id }
  }
}
