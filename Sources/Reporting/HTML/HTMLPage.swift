/// The shell of a page that needs nothing else: no network, no script, its own styles.
struct HTMLPage {
  let title: String
  let body: Markup

  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

  func write(to output: inout some TextOutputStream) {
    output.write("<!DOCTYPE html>\n")
    Markup.tag(
      "html",
      ["lang": "en", "xmlns": "http://www.w3.org/1999/xhtml"],
      head,
      "\n",
      body
    ).write(to: &output)
    output.write("\n")
  }

  private var head: Markup {
    .tag(
      "head",
      [:],
      .tag("meta", ["charset": "utf-8"]),
      .tag("meta", ["http-equiv": "Content-Security-Policy", "content": HTMLPage.policy]),
      .tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      .tag("meta", ["name": "generator", "content": Generator.name + " " + Generator.version]),
      .tag("title", [:], title + " · Crosscheck"),
      .tag("style", [:], Stylesheet.text)
    )
  }
}
