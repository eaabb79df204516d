/// The tokens of one text with everything the model knows of them, as a structure of arrays.
///
/// Index `t` is 0 ..< count in every array. Offsets are UTF-8 bytes into `text`. Sentences never
/// cross the blocks that the text was analysed in. Ground: `linguistic-model.md`; Universal POS,
/// Penn tags, ClearNLP labels.
package struct Analysis: Sendable {
  package let text: String
  /// UTF-8 bytes of each token, half-open.
  package let spans: [Range<Int>]
  /// As written.
  package let words: [String]
  package let lowers: [String]
  package let lemmas: [String]
  /// One space follows.
  package let spaces: [Bool]
  /// Penn Treebank tag: "NNP", "VBD".
  package let tags: [String]
  package let parts: [PartOfSpeech]
  /// Universal features: "Number=Sing|Tense=Past"; empty where none.
  package let morphs: [String]
  /// The token it hangs on; itself for a root.
  package let heads: [Int]
  package let labels: [Dependency]
  /// Token ranges, ascending, covering every token.
  package let sentences: [Range<Int>]
  /// Ascending, without overlap.
  package let entities: [Entity]
  /// What the walks over the tree need; made from `heads`, `sentences` and `entities`.
  let links: TreeLinks

  package var count: Int { spans.count }

  package init(
    text: String,
    spans: [Range<Int>],
    words: [String],
    lowers: [String],
    lemmas: [String],
    spaces: [Bool],
    tags: [String],
    parts: [PartOfSpeech],
    morphs: [String],
    heads: [Int],
    labels: [Dependency],
    sentences: [Range<Int>],
    entities: [Entity]
  ) {
    self.text = text
    self.spans = spans
    self.words = words
    self.lowers = lowers
    self.lemmas = lemmas
    self.spaces = spaces
    self.tags = tags
    self.parts = parts
    self.morphs = morphs
    self.heads = heads
    self.labels = labels
    self.sentences = sentences
    self.entities = entities
    links = TreeLinks(heads: heads, sentences: sentences, entities: entities)
  }
}

/// A name or other entity that the model found.
package struct Entity: Sendable, Hashable {
  /// Half-open token range.
  package let tokens: Range<Int>
  /// OntoNotes type, as "PERSON", "ORG", "GPE" or "DATE".
  package let label: String

  package init(tokens: Range<Int>, label: String) {
    self.tokens = tokens
    self.label = label
  }
}

/// Universal part of speech.
package enum PartOfSpeech: String, Sendable, CaseIterable {
  case none = ""
  case adjective = "ADJ"
  case adposition = "ADP"
  case adverb = "ADV"
  case auxiliary = "AUX"
  case coordinating = "CCONJ"
  case determiner = "DET"
  case interjection = "INTJ"
  case noun = "NOUN"
  case number = "NUM"
  case particle = "PART"
  case pronoun = "PRON"
  case proper = "PROPN"
  case punctuation = "PUNCT"
  case subordinating = "SCONJ"
  case symbol = "SYM"
  case verb = "VERB"
  case other = "X"
  case space = "SPACE"
}

/// ClearNLP dependency label, as the model's parser gives it.
package enum Dependency: String, Sendable, CaseIterable {
  case none = ""
  case root = "ROOT"
  case acl, acomp, advcl, advmod, agent, amod, appos, attr, aux, auxpass
  case caseMark = "case"
  case cc, ccomp, compound, conj, csubj, csubjpass, dative, dep, det, dobj, expl, intj, mark, meta
  case neg, nmod, npadvmod, nsubj, nsubjpass, nummod, oprd, parataxis, pcomp, pobj, poss, preconj
  case predet, prep, prt, punct, quantmod, relcl, xcomp
}
