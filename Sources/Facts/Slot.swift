/// What a claim speaks of: an attribute of a subject, under qualifiers.
package struct Slot: Sendable, Hashable {
  /// Dotted, kebab-case: `casualties.dead`, `event.date`, `rate`; open attributes name their head:
  /// `count.of:negotiator`.
  package let attribute: String
  package let subject: Subject
  /// In the order of their roles.
  package let qualifiers: [Qualifier]

  package init(attribute: String, subject: Subject, qualifiers: [Qualifier] = []) {
    self.attribute = attribute
    self.subject = subject
    self.qualifiers = qualifiers.sorted {
      ($0.role.rawValue, $0.text) < ($1.role.rawValue, $1.text)
    }
  }
}

extension Slot {
  /// Whether its attribute is an open one, made of a head word.
  package var isOpen: Bool { attribute.utf8.contains(UInt8(ascii: ":")) }

  /// Whether it asks what caused something.
  package var isCause: Bool { attribute == "event.cause" }
}

/// Who or what an attribute is said of.
package struct Subject: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case person, organization, place, event, thing
  }

  /// The fullest form the article gives: "Mark Carney", "call".
  package let text: String
  package let kind: Kind

  package init(_ text: String, _ kind: Kind) {
    self.text = text
    self.kind = kind
  }
}

/// What makes two like figures different things.
package struct Qualifier: Sendable, Hashable {
  package enum Role: String, Sendable, CaseIterable {
    case agent, target, participant, place, period, scope, base, status, unit, modifier
  }

  package let role: Role
  package let text: String

  package init(_ role: Role, _ text: String) {
    self.role = role
    self.text = text
  }
}

extension Qualifier {
  /// Of a count: the part of a whole that is told with it.
  package init(partOf whole: Double) { self.init(.scope, Self.part + Quantity.plain(whole)) }

  /// The whole of which a count is a part.
  package var whole: Double? {
    role == .scope && text.hasPrefix(Self.part) ? Double(text.dropFirst(Self.part.count)) : nil
  }

  private static let part = "part of "

  /// Of quoted words: the article says that they were spoken in English.
  package static let inEnglish = Qualifier(.modifier, "in English")
}
