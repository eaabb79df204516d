/// Whether one sentence says what another says in much the same words: a claim made with it is then
/// no second witness.
///
/// Strict: of the sentences of light rewrites it knows a third, of two reporters' sentences on one
/// fact it takes one in eighty. Both are whole sentences, as their articles have them; `source` may
/// be two in a row that the other has drawn together. A copied article has sentences of its own,
/// and an article of its own may have copied a sentence. Example: "The army sent 120 soldiers from
/// Iquique with tents." of "The army sent 120 soldiers with tents and water from Iquique."
package func isRewrite(_ sentence: String, of source: String) -> Bool {
  rewriting(sentence, of: source) >= 0.4
}

/// From 0 to 1: the mean of the share of a sentence's words, by weight, that the source has, and of
/// its neighbouring words; less for a short sentence, which two reporters may well write alike.
private func rewriting(_ sentence: String, of source: String) -> Float {
  let (copy, original) = (Imprint(ofText: sentence), Imprint(ofText: source))
  let shared = 1 - copy.novelty(against: original) + copy.shingleShare(in: original)
  let length = Float(copy.shingles.count)
  return shared / 2 * length / (length + 4)
}

extension Imprint {
  fileprivate init(ofText text: String) {
    self.init(of: Sentence.sentences(of: text).map(\.line))
  }
}
