import Facts

/// A remark as columns article.remarks and run.skipped hold it.
struct RemarkCell: Codable {
  let path: String
  let slug: String
  let text: String

  init(_ remark: Remark) {
    path = remark.path
    slug = remark.slug
    text = remark.text
  }

  var remark: Remark { Remark(slug: slug, path: path, text: text) }
}
