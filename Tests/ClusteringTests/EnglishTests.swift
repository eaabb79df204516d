import Testing

import Clustering

/// Whether an article is in English is told by its function words.
struct EnglishTests {
  @Test(arguments: [
    """
    Die Polizei hat am Dienstag die Brücke über den Fluss gesperrt, nachdem ein Kletterer bei einer \
    Prüfung Risse in zwei Lagern gefunden hatte. Der Verkehr wird über die alte Straße umgeleitet, \
    die Sperrung soll mindestens vier Monate dauern. Die Kosten der Reparatur werden auf zwölf \
    Millionen geschätzt, sagte die Ministerin am Abend.
    """,
    """
    La police a fermé mardi le pont sur la rivière après la découverte de fissures dans deux appuis \
    lors d'une inspection menée par un grimpeur. La circulation est déviée par l'ancienne route et \
    la fermeture doit durer au moins quatre mois. Le coût des travaux est estimé à douze millions, \
    a déclaré la ministre dans la soirée.
    """,
  ])
  func `another language is told`(text: String) {
    #expect(!Signature(of: article(path: "a", text: text)).isEnglish)
  }

  @Test func `English news, a list of scores and a few words pass`() {
    let news = """
      Police closed the bridge over the river on Tuesday after a climber found cracks in two bearings \
      during an inspection. Traffic is being sent over the old road, and the closure is to last at \
      least four months. The repair will cost 12 million euros, the minister told the press.
      """
    let scores = (1...60).map { "Marl 3 Dorn \($0)" }.joined(separator: "\n")
    for text in [news, scores, "Nous verrons bien."] {
      #expect(Signature(of: article(path: "a", text: text)).isEnglish, "\(text.prefix(30))")
    }
  }
}
