/// The elements that matter to reading; every other is `other`.
enum HTMLTag: String, CaseIterable {
  case text = "#text"
  case comment = "#comment"
  case html, head, title, meta, link, base, script, style, noscript, template, body
  case address, article, aside, blockquote, center, dd, details, dialog, div, dl, dt, fieldset
  case figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hgroup, hr, legend, li
  case main, menu, nav, ol, p, pre, section, summary, table, tbody, td, tfoot, th, thead, tr, ul
  case a, br, time, button, select, option, textarea, iframe, object, svg, math, canvas, audio
  case video, label, input, caption, datalist, map, embed
  case other = "#other"

  init(_ name: String) { self = HTMLTag.byName[name] ?? .other }

  private static let byName = Dictionary(
    allCases.map { ($0.rawValue, $0) },
    uniquingKeysWith: { first, _ in first }
  )

  /// Nothing in it is shown.
  var isInvisible: Bool {
    switch self {
    case .comment, .head, .script, .style, .noscript, .template, .iframe, .object, .svg, .math,
      .canvas, .audio, .video, .select, .option, .textarea, .input, .datalist, .map, .embed, .meta,
      .link, .title, .base:
      true
    default: false
    }
  }

  /// Runs in a line with the text around it.
  var isInline: Bool {
    switch self {
    case .text, .a, .time, .label, .button, .other: true
    default: false
    }
  }

  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }
}
