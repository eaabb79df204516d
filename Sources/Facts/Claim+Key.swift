extension Claim {
  /// What stays the same of a claim while its article, its words and what is read in them do: the
  /// key of a judgement on two claims.
  ///
  /// Unlike `id` it does not change with the extractor's version, the basis or the speaker.
  package var key: Identifier<Claim> {
    Identifier(
      of: [
        article.rawValue, "\(span.bytes.lowerBound)-\(span.bytes.upperBound)", slot.attribute,
      ] + slot.qualifiers.map { "\($0.role.rawValue)=\($0.text)" }
    )
  }

  /// Who made the claim, where that was not the engine.
  package var maker: String? {
    extractor.hasPrefix(Claim.imported) ? String(extractor.dropFirst(Claim.imported.count)) : nil
  }

  /// What the extractor of a claim made elsewhere begins with.
  package static let imported = "import:"
}
