package import Facts

/// What a fact is about, in plain words made of the claim that says most: "number of people killed
/// (in Dorn)".
package func label(of claim: Claim) -> String {
  let what = [prefix(of: claim.value), matter(of: claim)].filter { !$0.isEmpty }
  let places = claim.slot.qualifiers.filter { [.agent, .target, .place].contains($0.role) }
    .map { "\(preposition($0.role)) \($0.text)" }
  return ([what.joined(separator: " ")] + places.prefix(2)).joined(separator: ", ")
}

private func prefix(of value: Value) -> String {
  switch value {
  case .count: "number:"
  case .percent: "percentage:"
  case .money: "sum:"
  case .measure(let measure): measure.unit.dimension + ":"
  case .duration: "length of time:"
  case .moment(let moment): moment.isClock ? "time:" : "date:"
  case .ordinal: "rank:"
  case .score: "score:"
  case .age: "age:"
  case .quotation: "words of"
  case .name: "name of"
  case .role: "office of"
  case .recurrence: "times of"
  case .truth, .text, .list: ""
  }
}

private func matter(of claim: Claim) -> String {
  switch claim.value {
  case .name, .role, .quotation: return claim.slot.subject.text
  case .truth:
    return claim.slot.subject.text + " is " + claim.slot.attribute.dropFirst("state.".count)
  case .text where claim.slot.isCause:
    let happening = claim.slot.subject.text
    return "cause of " + (happening.isEmpty ? "what happened" : "the " + happening)
  default: break
  }
  var words: [String] = []
  for role in [Context.Role.label, .modifier, .head, .governor, .subject, .verb, .object] {
    for term in claim.context.terms where term.role == role && term.rank <= 1 {
      let word = String(term.text.map { $0 == "_" ? " " : $0 })
      if !words.contains(word) { words.append(word) }
    }
  }
  return words.prefix(6).joined(separator: " ")
}

private func preposition(_ role: Qualifier.Role) -> String {
  switch role {
  case .agent: "by"
  case .target: "on"
  default: "in"
  }
}
