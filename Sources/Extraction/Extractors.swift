/// Every extractor, in the order of their work; a new one is a file, a line here and a corpus.
package enum Extractors {
  package static let all: [any Extractor] = [
    CountedNoun(),
    Rate(),
    SumOfMoney(),
    MeasuredThing(),
    Lasting(),
    Ranking(),
    Scoring(),
    AgeOfPerson(),
    DatedEvent(),
    QuotedWords(),
    NamedPerson(),
    RoleOfPerson(),
    Statement(),
    Intention(),
    Harm(),
    CauseOfEvent(),
  ]
}
