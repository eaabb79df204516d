import Facts
package import Storage

/// Adds judgements from lines of JSON, those that are here already left out; says how many were new
/// and which lines are none.
package func takeJudgements(from lines: [String], into store: Store) throws
  -> (added: Int, refused: [LineRefused])
{
  var refused: [LineRefused] = []
  var known = Set(try store.judgements())
  var fresh: [Judgement] = []
  for (number, line) in lines.numbered {
    do throws(Judgement.Fault) {
      let judgement = try Judgement(line: line)
      if known.insert(judgement).inserted { fresh.append(judgement) }
    } catch {
      refused.append(LineRefused(line: number, why: error.description))
    }
  }
  if !fresh.isEmpty { try store.append(fresh) }
  return (fresh.count, refused)
}
