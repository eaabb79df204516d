package import Facts
import Language

extension Reading {
  /// What a stretch of the article's words stands among, for a claim that somebody else made of it:
  /// the context, and the sentence as UTF-8 bytes.
  ///
  /// Nil where the stretch has no words of the article's own.
  package func surroundings(of bytes: Range<Int>) -> (context: Context, sentence: Range<Int>)? {
    let touched = analysis.spans.indices.filter {
      analysis.spans[$0].overlaps(bytes) && analysis.parts[$0] != .space
    }
    guard let first = touched.first, let last = touched.last else { return nil }
    let tokens = first..<(last + 1)
    let frame = Frame(from: tree.top(of: tokens, in: analysis), in: analysis)
    return (Surroundings.context(of: tokens, frame: frame, in: self), sentenceBytes(of: first))
  }
}
