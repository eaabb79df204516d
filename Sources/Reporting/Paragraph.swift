import Facts

/// How a stretch of text looks on a terminal with colours; without them it is plain.
///
/// Ground: ECMA-48 SGR, only its sixteen colours, so that the reader's own theme decides.
enum Style: String {
  case plain = ""
  case strong = "1"
  case faint = "2"
  case alarm = "1;31"
  case caution = "1;33"
  case calm = "32"
  case value = "1;4"
}

/// Text in several styles that is wrapped as one.
struct Paragraph {
  private struct Word {
    var pieces: [(text: String, style: Style)]
    var columns: Int
  }

  private var words: [Word] = []
  private var endsInSpace = true
  private let isColored: Bool

  init(isColored: Bool) {
    self.isColored = isColored
  }

  /// Appends text; runs of white space become one place to break, everything unprintable is written
  /// out.
  mutating func add(_ text: String, _ style: Style = .plain) {
    let isMarked = style == .value && !isColored && !text.isEmpty
    let marked = isMarked ? "*" + text.collapsed + "*" : text
    guard let first = marked.first, let last = marked.last else { return }
    if first.isWhitespace { endsInSpace = true }
    for part in marked.split(whereSeparator: \.isWhitespace) {
      let piece = String(part).printable
      if endsInSpace || words.isEmpty {
        words.append(Word(pieces: [(piece, style)], columns: piece.columns))
      } else {
        words[words.count - 1].pieces.append((piece, style))
        words[words.count - 1].columns += piece.columns
      }
      endsInSpace = true
    }
    endsInSpace = last.isWhitespace
  }

  /// The lines, each behind `margin`, none wider than `width` columns; a longer word is cut.
  func lines(width: Int, first: String = "", margin: String = "") -> [String] {
    var lines: [String] = []
    var line = first
    var used = first.columns
    var isEmpty = true
    for word in words.flatMap({ fitting($0, width: width - max(first.columns, margin.columns)) }) {
      if !isEmpty, used + 1 + word.columns > width {
        lines.append(line)
        line = margin
        used = margin.columns
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + written(word)
      used += (isEmpty ? 0 : 1) + word.columns
      isEmpty = false
    }
    return isEmpty ? lines : lines + [line]
  }

  private func written(_ word: Word) -> String {
    word.pieces.map { piece in
      guard isColored, piece.style != .plain else { return piece.text }
      return "\u{1B}[\(piece.style.rawValue)m\(piece.text)\u{1B}[0m"
    }.joined()
  }

  /// The word itself, or its parts where it is wider than a line.
  private func fitting(_ word: Word, width: Int) -> [Word] {
    guard word.columns > width else { return [word] }
    var parts: [Word] = []
    var part = Word(pieces: [], columns: 0)
    for piece in word.pieces {
      var text = ""
      for character in piece.text {
        if part.columns + character.columns > width {
          part.pieces.append((text, piece.style))
          parts.append(part)
          part = Word(pieces: [], columns: 0)
          text = ""
        }
        text.append(character)
        part.columns += character.columns
      }
      part.pieces.append((text, piece.style))
    }
    return parts + [part]
  }
}

extension Character {
  /// Cells of a terminal: 0 for marks that join the last one, 2 for wide East Asian characters and
  /// emoji.
  ///
  /// Ground: UAX #11, wide and full-width blocks.
  var columns: Int {
    guard let first = unicodeScalars.first, !first.isASCII else { return 1 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    let isWide =
      switch first.value {
      case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
        0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
        true
      default: first.properties.isEmojiPresentation
      }
    return isWide ? 2 : 1
  }
}

extension String {
  var columns: Int { reduce(0) { $0 + $1.columns } }
}
