extension Signature {
  /// Whether its text is English, as far as that can be told: of 25 lower-case words and more
  /// at least one in seven is a function word of English.
  ///
  /// News in English has one in three, in its neighbours' languages one in fifteen (words such as
  /// "in" and "a"); a table of names and figures has too few lower-case words to tell.
  package var isEnglish: Bool {
    let words = sentences.lazy.flatMap { $0.split(separator: " ") }
      .filter { $0.first?.isLowercase ?? false }
    var counts = (all: 0, stops: 0)
    for word in words {
      counts.all += 1
      if WordClass.of(String(word)) == .stop { counts.stops += 1 }
    }
    return counts.all < 25 || counts.stops * 7 >= counts.all
  }
}
