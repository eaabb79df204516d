import Facts
import Language
package import Reading

extension Batch {
  /// Without the articles that are too long to be analysed: these stand in `skipped`.
  package var analysable: Batch {
    let long = articles.filter { $0.text.utf8.count > LanguageModel.longest }
    guard !long.isEmpty else { return self }
    return Batch(
      articles: articles.filter { $0.text.utf8.count <= LanguageModel.longest },
      remarks: remarks,
      skipped: skipped
        + long.map { article in
          let found = "\(article.text.utf8.count) bytes of text, "
          return Remark(
            slug: "too-long",
            path: article.path,
            text: found + "more than the \(LanguageModel.longest) that are analysed"
          )
        }
    )
  }
}
