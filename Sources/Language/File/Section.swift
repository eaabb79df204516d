/// The parts of a model file, by the name that its directory gives them.
enum Section: String, CaseIterable {
  /// Lines `key <tab> value`: what `ModelInfo` tells.
  case info
  /// UTF-8 that `TextPiece`s point into.
  case texts

  // Names of strings and their lexical attributes.
  case symbolKeys, symbolValues
  case normKeys, normValues
  case vectorKeys, vectorRows, vectors

  // Tokenizer.
  case blocks, classes, literals
  case ruleKeys, ruleValues, ruleTokens
  case chainKeys, chainValues

  // Networks of tagger and parser, then of names.
  case sharedColumns, sharedEmbeddings, sharedStatic, sharedMixer, sharedLayers
  case nameColumns, nameEmbeddings, nameStatic, nameMixer, nameLayers
  case tags, tagWeights
  case parserActions, parserReducer, parserLower, parserUpper
  case nameActions, nameReducer, nameLower, nameUpper

  // Sentence encoder: vocabulary, vectors of pieces and places, layers.
  case pieceKeys, pieceNumbers, pieceLongest
  case pieceVectors, placeVectors, encoderNorm, encoderLayers

  // Attribute ruler and lemmatizer.
  case parts, morphs, dependencies
  case conditions, conditionLowers, patterns, changes
  case lemmaRules, lemmaIndex, exceptionKeys, exceptionValues, exceptionForms
}

/// UTF-8 bytes in the section `texts`.
struct TextPiece: BitwiseCopyable {
  let start: UInt32
  let count: UInt32
}
