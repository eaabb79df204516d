package import Facts
import Language
import Normalizing

/// Finds when something happened: the date hangs on the nearest event above it, not on the
/// sentence.
///
/// Corpus: `Fixtures/extract/dated-event.corpus`.
package struct DatedEvent: Extractor {
  package let id = "dated-event"

  package init() {}

  package func claims(in reading: Reading) -> [Claim] {
    reading.mentions.filter {
      $0.isPlaced && !reading.isSpokenToday($0) && !reading.isStamp($0) && !reading.isCutOff($0)
        && !reading.isElsewhere($0) && !reading.isOfBase($0)
    }.compactMap { mention in
      let near = Frame(from: reading.anchor(of: mention), in: reading.analysis)
      let frame = reading.isOfClause(mention, near) ? near.ofClause() : near
      let context = Surroundings.context(of: mention.tokens, frame: frame, in: reading)
      return reading.claim(
        of: mention,
        frame: frame,
        attribute: reading.postponement(to: mention, frame)
          ?? attribute(frame, context, reading),
        subject: reading.subject(of: frame, context),
        qualifiers: Qualifiers.of(mention, frame: frame, in: reading),
        context: context,
        by: self
      )
    }
  }

  /// When something was said is no date of what happened.
  private func attribute(_ frame: Frame, _ context: Context, _ reading: Reading) -> String {
    frame.governors.isEmpty
      && frame.verb.map { reading.isSaying($0) || reading.isReacting($0) } ?? false
      ? "statement.date" : Schema.english.attribute("moment", context)
  }
}

extension Reading {
  /// "Today it got the sack," she said: the day of the words, not that of the article.
  fileprivate func isSpokenToday(_ mention: Mention) -> Bool {
    mention.tokens.contains { Self.deictics.contains(analysis.lowers[$0]) }
      && mentions.contains { $0.kind == .quotation && $0.bytes.overlaps(mention.bytes) }
  }

  /// "Officials on Friday signed", "broke up without agreement on Wednesday", "stole jewels worth 88
  /// million on Sunday": the day is the clause's, whatever noun stands before it.
  fileprivate func isOfClause(_ mention: Mention, _ frame: Frame) -> Bool {
    let on = mention.tokens.lowerBound - 1
    guard mention.kind == .date, on > 0, analysis.lowers[on] == "on", let verb = frame.verb,
      let noun = frame.governors.first
    else { return false }
    if analysis.lowers[noun] == "worth" || amounts[noun] == .money { return true }
    if analysis.labels[noun] == .pobj, analysis.lowers[analysis.heads[noun]] == "without" {
      return true
    }
    return [.nsubj, .nsubjpass].contains(analysis.labels[noun]) && noun + 1 == on
      && (0...2).contains(verb - mention.tokens.upperBound)
  }

  /// "Postponed until 12 March": not when it was postponed, but when it is to be.
  fileprivate func postponement(to mention: Mention, _ frame: Frame) -> String? {
    let before = mention.tokens.lowerBound - 1
    guard let verb = frame.verb, before >= 0, frame.governors.isEmpty,
      ["for", "till", "to", "until"].contains(analysis.lowers[before]),
      VerbClasses.english.moving.contains(analysis.lemmas[verb].lowercased())
    else { return nil }
    return "moment.of:\(analysis.lemmas[verb].lowercased())_to"
  }

  /// "Toulouse, 22 May 2026, 18:00.": a line that says when it was written, and of nothing else.
  fileprivate func isStamp(_ mention: Mention) -> Bool {
    guard mention.kind == .time else { return false }
    return analysis.sentences[tree.sentence[mention.tokens.lowerBound]].allSatisfy { token in
      tree.entity[token] >= 0
        || [.proper, .number, .punctuation, .space, .symbol].contains(analysis.parts[token])
        || mention.tokens.contains(token)
    }
  }

  /// "26,000 as of Wednesday evening": up to when something was counted, and not when it happened.
  fileprivate func isCutOff(_ mention: Mention) -> Bool {
    let first = mention.tokens.lowerBound
    return first > 1 && analysis.lowers[first - 1] == "of" && analysis.lowers[first - 2] == "as"
  }

  /// "At 16:30 our time", "at 1:35 Dutch time": by a clock that nobody in the story looked at.
  fileprivate func isElsewhere(_ mention: Mention) -> Bool {
    let next = mention.tokens.upperBound
    guard mention.kind == .time, next + 1 < analysis.count, analysis.lowers[next + 1] == "time"
    else { return false }
    return analysis.lowers[next] == "our"
      || tree.entity[next] >= 0
        && analysis.entities[tree.entity[next]].label == "NORP"
  }

  /// "Condemned the attack": as others do on other days.
  fileprivate func isReacting(_ verb: Int) -> Bool {
    VerbClasses.english.reacting.contains(analysis.lemmas[verb].lowercased())
  }

  private static let deictics: Set<String> = ["ago", "today", "tonight", "tomorrow", "yesterday"]

  /// A verb of saying with what is said: "responded with tariffs" and "added jobs" say nothing.
  func isSaying(_ verb: Int) -> Bool {
    let lemma = analysis.lemmas[verb].lowercased()
    guard VerbClasses.english.reporting.contains(lemma),
      lemma != "add" || analysis.child(of: verb, .dobj) == nil
    else { return false }
    return VerbClasses.english.speaking.contains(lemma)
      || tree.children(of: verb).contains { analysis.labels[$0] == .ccomp }
  }
}

extension Mention {
  /// A date or time that says when: "recently" does not.
  fileprivate var isPlaced: Bool {
    guard case .moment(let moment) = value else { return false }
    return moment.precision != .vague
  }
}
