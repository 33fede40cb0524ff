import Documents
import Findings
import Testing
import YAML

private let register = """
  rekisteri:
    lähde: keksitty
    hyvinvointialueet: [{nimi: Mallimaan hyvinvointialue, sv: Modellands välfärdsområde, koodi: "05", genetiivi: Mallimaan hyvinvointialueen, lyhenteet: [Malli], genetiivit: [Mallin], uusimaa: kyllä}]
    kunnat: [{nimi: Esimerkkilä, numero: "091", genetiivi: Esimerkkilän, sv-genetiivi: Exempelby, hyvinvointialue: Mallimaan hyvinvointialue, kaupunki: ei, kaksoisrooli: kyllä, ahvenanmaa: ei}]
    yhtymät: [{nimi: MUS-yhtymä, taso: hyvinvointialue, lyhenteet: [MUS]}]
    toimijat:
      - {nimi: poliisi, sv: polisen, en: police, laji: valtio, aliakset: [polis]}
      - {nimi: järjestöt, laji: ryhmä, jäsenet: järjestö}
    järjestöt: [{nimi: Mept ry, lyhenteet: [Mept], vahvistamattomat: [Meptti]}]
    yksiköt: [{nimi: hyvinvointipalvelut, taho: kunta}, {nimi: hallinto}]
    lakanneet: [{nimi: sairaanhoitopiiri, päättyi: 31.12.2022, seuraaja: hyvinvointialue}]
    verkostot: [{nimi: Pakka-yhteistyöfoorumi, vahvistamaton: kyllä}]
    epämääräiset: [{nimi: kaikki, sv: alla}, {nimi: kuuluu kaikille, alku: kyllä}]
    täytettävät: [{nimi: TBD, haku: koko}, {nimi: "…", haku: sisältää}]
    teemat: [{tunnus: paihde, nimi: Päihteet, yläteemat: [terveys]}]
    tasot: [{tunnus: kaikille, nimi: kaikille, aliakset: [promootio]}]
    toimintamallit: [{nimi: Pakka-malli, aliakset: [Pakka], yksi-vetaja: kyllä}]
    valtuustokaudet: [{laji: kunta, voimassa: 1.6.2025–31.5.2029}]
    organisaatiosanat: [{nimi: hyvinvointialue, merkitys: hyvinvointialue, sv: välfärdsområde, aliakset: [hva]}]
    virkanimikkeet: [{nimi: hyvinvointikoordinaattori, taho: molemmat}]
  """

@Test func everyListOfARegisterIsRead() throws {
  let file = read(register)
  #expect(file.told == [])
  let register = try #require(file.registers.first)
  #expect(
    register.actors.map(\.kind) == [
      .county, .municipality, .jointAuthority, .state, .group, .organisation, .dissolved, .network,
    ])
  #expect(register.units.map(\.sector) == [.municipality, .either])
  #expect(register.offices.map(\.sector) == [.either])
  #expect(register.themes.map(\.parents) == [["terveys"]])
  #expect(register.levels.map(\.aliases) == [["promootio"]])
  #expect(register.models.map(\.id) == ["pakka-malli"])
  #expect(register.models.map(\.hasOneLead) == [true])
  #expect(register.vaguePhrases.map(\.words) == ["kaikki", "alla", "kuuluu kaikille"])
  #expect(register.vaguePhrases.map(\.match) == [.whole, .whole, .beginning])
  #expect(register.placeholders.map(\.match) == [.whole, .contained])
  #expect(register.terms.map { "\($0.sector) \($0.period)" } == ["municipality 1.6.2025–31.5.2029"])
  #expect(register.ownWords.map(\.words) == [["hyvinvointialue", "välfärdsområde", "hva"]])
}

@Test func anActorsNamesAndNumbersAreKept() throws {
  let file = read(register)
  let actors = try #require(file.registers.first).actors
  let county = actors[0]
  #expect(
    county.name
      == Localized(
        fi: "Mallimaan hyvinvointialue", sv: "Modellands välfärdsområde",
        en: "Mallimaan hyvinvointialue"))
  #expect(county.code == "05" && county.aliases == ["Malli"] && county.isInUusimaa)
  #expect(county.genitives == ["Mallimaan hyvinvointialueen", "Mallin"])
  #expect(file.words(at: county.place) == "Mallimaan hyvinvointialue")
  let municipality = actors[1]
  #expect(municipality.code == "091" && municipality.county == "Mallimaan hyvinvointialue")
  #expect(municipality.hasBothRoles && !municipality.isCity && !municipality.isInAland)
  #expect(municipality.genitives == ["Esimerkkilän", "Exempelby"])
  #expect(actors[4].memberKind == .organisation)
  #expect(actors[5].aliases == ["Mept", "Meptti"])
  #expect(actors[6].ended?.description == "31.12.2022" && actors[6].successor == "hyvinvointialue")
}

@Test func faultsOfARegisterAreToldWithTheirPlaces() {
  let file = read(
    """
    rekisteri:
      kunnat: Esimerkkilä
      kunnnat: []
      yksiköt: [hallinto, {taho: kunta}, {nimi: x, taho: kuntta, väri: sininen}]
      toimijat: [{nimi: y, laji: eläin, kaupunki: ehkä}]
      lakanneet: [{nimi: z, päättyi: 31.2.2022}]
    """)
  #expect(
    file.told == [
      "tuntematon-avain/läheinen: kunnnat", "vaara-muoto: Esimerkkilä", "vaara-muoto: hallinto",
      "vaara-muoto/nimi puuttuu: taho", "tuntematon-avain/vieras: väri",
      "tuntematon-arvo/läheinen: kuntta", "tuntematon-arvo: ehkä", "tuntematon-arvo: eläin",
      "tuntematon-arvo/päivä: 31.2.2022",
    ])
}

@Test func tasksAreReadFromTheLawsFile() throws {
  let file = read(
    """
    tehtävät:
      - {tunnus: neuvola, nimi: Neuvola, aliakset: [neuvolatyö], vastuu: hyvinvointialue, säännös: "612/2021:8:1", varmuus: säädös}
      - {nimi: Liikunta, vastuu: kunta, tulkinta: {kuka: x, pvm: 1.1.2026, perustelu: y}}
    """)
  let root = try #require(file.tree.documents.first)
  let (register, remarks) = Register.read(from: file.tree, node: root, path: "tehtavat.yaml")
  #expect(remarks.isEmpty)
  #expect(register.tasks.map(\.id) == ["neuvola", "liikunta"])
  #expect(register.tasks.map(\.bearer) == [.county, .municipality])
  #expect(register.tasks.map(\.isCertain) == [true, false])
  #expect(register.tasks.first?.provision == "612/2021:8:1")
}
