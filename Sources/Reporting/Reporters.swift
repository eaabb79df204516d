/// Every format a report can be printed in, in the order of the help text.
package enum Reporters {
  package static let all: [any Reporter] = [
    TextReporter(),
    LineReporter(),
    JSONReporter(),
    JSONLinesReporter(),
    SARIFReporter(),
    JUnitReporter(),
    GitHubReporter(),
    MarkdownReporter(),
    HTMLReporter(),
    CSVReporter(),
  ]
}
