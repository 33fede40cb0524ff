/// The text of a new rule's file: all keys, three languages, an example that fires and a near miss.
struct RuleScaffold {
  let id: String

  /// The file; the conditions hold as they stand, so that the packs stay whole while it is written.
  var text: String {
    head + conditions + words + second
  }

  private var head: String {
    """
    sääntö: \(id)
    otsikko:
      fi: …
      sv: …
      en: …
    # virhe | varoitus | huomautus
    vakavuus: huomautus
    # {laki: "612/2021:6:1:b"} | {sopimus: <a>} | {suositus: …, osoite: "https://…"} | {käytäntö: hytelint}
    peruste: [{käytäntö: hytelint}]
    voimassa: 1.1.2023–
    # sallittu | ei
    poikkeus: sallittu
    # säännöt, joiden havainto samasta kohteesta riittää
    väistyy: []
    tunniste: ["<m>"]

    """
  }

  private var conditions: String {
    """
    # ketä sääntö arvioi
    koskee:
      - toimenpide <m> kuuluu suunnitelmaan <s>
    # mitä on pitänyt antaa, jotta voi arvioida
    tarvitaan:
      - suunnitelman <s> rivit on annettu kokonaan
    # mikä on virhe
    kun: []
    # mikä poistaa havainnon; yksikin riittää
    ellei:
      - toimenpiteelle <m> on kirjattu mittari
    # minkä pitää olla yhdessä olemassa
    oltava: []

    """
  }

  private var words: String {
    """
    havainto:
      fi: Toimenpiteelle ”<m>” ei ole kirjattu …
      sv: För åtgärden ”<m>” har … inte antecknats.
      en: The measure “<m>” does not record …
    ehdotus:
      fi: 'kirjaa …'
      sv: 'anteckna …'
      en: 'write …'
    kohta: toimenpide <m> kuuluu suunnitelmaan <s>
    lisäkohdat: []
    muunnelmat: []

    """
  }

  private var second: String {
    """
    ---
    miksi:
      fi: …
      sv: …
      en: …
    esimerkit:
      - nimi: Huomautettava
        päivänä: 1.3.2026
        pohja: kunnan-suunnitelma
        asiakirjat: |
          toimenpiteet:
            - nimi: Kyläillat   # <- \(id)
              vastuutaho: Esimerkkilä
              aikataulu: 2026
      - nimi: Hyväksyttävä, yksi asia toisin
        päivänä: 1.3.2026
        pohja: kunnan-suunnitelma
        asiakirjat: |
          toimenpiteet:
            - nimi: Kyläillat
              vastuutaho: Esimerkkilä
              aikataulu: 2026
              mittarit: iltojen määrä
        havainnot: []

    """
  }
}
