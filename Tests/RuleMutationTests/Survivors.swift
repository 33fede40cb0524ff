/// The changes that no example can notice since they say the same as before, and why.
///
/// An entry whose change is noticed, or is no longer made, fails the test.
let equivalentMutants = reasons([
  repeated: [
    "paattyy-ennen-kautta: drop toimenpide(<0>,<2>)",
    "alkaa-kauden-jalkeen: drop toimenpide(<0>,<2>)",
    "lakannut-vastaa: drop lakannut(<1>,<_>)",
    "lakannut-koordinoi: drop lakannut(<1>,<_>)",
    "lakannut-toteuttaa: drop lakannut(<1>,<_>)",
    "lakannut-tukee: drop lakannut(<1>,<_>)",
    "lakannut-kumppanina: drop lakannut(<1>,<_>)",
    "lakannut-muussa-roolissa: drop lakannut(<1>,<_>)",
    "yleinen-palvelu-rajaamatta: drop yleispalvelu(<0>)",
    "rajaus-sopimatta: drop yleispalvelu(<x>)",
    "rivin-kauden-suunnitelma: drop sopimuksen-kunta(<1>,<2>)",
    "yhdyspinta-jaotta: drop kunnan-sopimus-annettu(<1>)",
    "vaara-jarjestaja: drop rivin-tehtava(<0>,<3>)",
    "vaara-vastaaja: drop rivin-tehtava(<0>,<3>)",
    "sovittaa-kunnan-palveluihin: drop yhteensovittaa(<0>,“sote”)",
    "sovittaa-valtion-palveluihin: drop yhteensovittaa(<0>,“sote”)",
  ],
  municipality: [
    "sama-yhden-vetajan-malli: drop kunnassa(<2>,<3>)",
    "sama-nimi-ja-teema: drop kunnassa(<2>,<3>)",
    "sama-nimi-teemalinjassa: drop kunnassa(<2>,<3>)",
    "yleinen-palvelu-rajaamatta: drop kunnassa(<2>,<3>)",
    "nimirivi-tasosta-riippumatta: drop kunnassa(<0>,<2>)",
    "nimirivi-samalla-tasolla: drop kunnassa(<0>,<2>)",
    "viitattu-rivi: drop kunnassa(<0>,<2>)",
    "mallirivi-tasosta-riippumatta: drop kunnassa(<0>,<2>)",
    "mallirivi-samalla-tasolla: drop kunnassa(<0>,<2>)",
    "teemarivi-samalla-tasolla: drop kunnassa(<0>,<2>)",
    "teemarivi-tasosta-riippumatta: drop kunnassa(<0>,<2>)",
    "ylateemarivi-samalla-tasolla: drop kunnassa(<0>,<3>)",
    "ylateemarivi-tasosta-riippumatta: drop kunnassa(<0>,<3>)",
    "kaukainen-ylateemarivi: drop kunnassa(<0>,<4>)",
    "tasoon-sidottu-teemarivi: drop kunnassa(<0>,<2>)",
    "tasoon-sidottu-ylateemarivi: drop kunnassa(<0>,<3>)",
  ],
  register: [
    "kunnan-vastapuoli: drop tehtavataso(<_>,“kunta”)",
    "hyvinvointialueen-vastapuoli: drop tehtavataso(<_>,“hyvinvointialue”)",
  ],
  day: [
    "aiheena-tavoitteet: drop tarkastelupaiva(<_>)",
    "aiheena-toimenpiteet: drop tarkastelupaiva(<_>)",
    "aiheena-yhteistyo: drop tarkastelupaiva(<_>)",
    "aiheena-seuranta: drop tarkastelupaiva(<_>)",
  ],
  bearer: [
    "kunnan-tehtavan-vastaaja: drop tehtavataso(<0>,“kunta”)",
    "kaupungin-tehtavan-vastaaja: drop tehtavataso(<0>,“hyvinvointialue”)",
    "kunnan-ensisijainen-vastuu: drop <0> equal “612/2021:6:1:b”",
  ],
  county: [
    "yhteensovittaminen-ilman-hyvinvointialuetta: drop velvoite(“612/2021:10:1:g”,<h>)"
  ],
  terms: ["valtuustokausineuvottelu-puuttuu: drop oma-taso(<l>,<x>)"],
  kinds: [
    "neuvottelulajit-sekaisin: drop neuvottelun-laji(<x>,“valtuustokausineuvottelu”)"
  ],
  concern: [
    "yhteisvastuu-sopimatta: drop yhteisvastuu(<m>,<k>,<_>)",
    "kaksoistunnus: drop tunnus-kaytossa(<a>,<x>)",
    "sopimus-vastoin-lakia: drop rivin-tehtava(<r>,<x>)",
    "ei-sovittua-jakoa: drop yhdyspinnalla(<y>,<k>)",
    "ei-sovittua-jakoa: drop kunnan-sopimus-annettu(<k>)",
    "neuvottelun-aiheet-puutteelliset: drop vuosineuvottelu-kirjattu(<s>,<n>)",
    "neuvottelun-osapuolet-puutteelliset: drop vuosineuvottelu-kirjattu(<s>,<n>)",
  ],
  counted: ["tuntematon-toimija: drop toimenpide(<m>,<s>)"],
  places: [
    "rajaus-sopimatta: in laske: drop palvelu-rajaamatta(<m>,<_>,<o>)",
    "rajaus-sopimatta: drop <n> greaterOrEqual 1",
    "tarkenna-organisaatio: in laske: drop monitulkintainen(<o>,<x>)",
    "tuntematon-toimija: in laske: drop tuntematon-nimi(<o>,<_>,<x>)",
    "neuvottelun-aiheet-puutteelliset: in laske: drop neuvottelu(<x>,<s>)",
    "neuvottelun-aiheet-puutteelliset: in laske: drop vuosineuvottelu(<x>)",
    "neuvottelun-aiheet-puutteelliset: in laske: drop neuvottelun-vuosi(<x>,<n>)",
    "neuvottelun-osapuolet-puutteelliset: in laske: drop neuvottelu(<x>,<s>)",
    "neuvottelun-osapuolet-puutteelliset: in laske: drop vuosineuvottelu(<x>)",
    "neuvottelun-osapuolet-puutteelliset: in laske: drop neuvottelun-vuosi(<x>,<n>)",
  ],
  shown: ["ei-sovittua-jakoa: in laske: drop jaotta(<m>,<x>,<k>)"],
  taken: [
    "sopimus-vastoin-lakia: variant “kunnan tehtävän järjestäjä on säädetty”: drop condition 1",
    "sopimus-vastoin-lakia: variant “kunnan tehtävä”: drop condition 1",
  ],
  empty: [
    "ei-yamlia: drop variant “muu”",
    "merkisto: drop variant “ei UTF-8”",
    "tuntematon-avain: drop variant “vieras”",
  ],
  held: [
    "toimenpide-ilman-vastuutahoa: drop ellei [epamaarainen(<m>,<_>)]",
    "yhdyspinta-ilman-paavastuuta: drop ellei [epamaarainen(<m>,<_>)]",
  ],
])

/// The changes that say something else and that no example notices, and why; they count as missed.
let missedMutants = reasons([
  "an example would have to be larger than a mebibyte": [
    "raja-ylittyi: drop variant “tiedoston koko”",
    "raja-ylittyi: drop variant “arvon pituus”",
  ],
  "the finding keeps its municipality, which only the rule read anew would lose, as examples say": [
    "kunnat-puuttuvat-valmistelusta: variant “osa kunnista on kirjattu”: drop condition 2"
  ],
])

private let repeated = "what rests on it asks for the same again"
private let municipality = "everything that rests on it asks for the measure's municipality again"
private let register = "the registers always have a municipality and a county"
private let day = "the day of judging is always given"
private let bearer = "the duty that the rules ask for next binds no others"
private let county = "the duty binds every county, and Helsinki"
private let terms = "the councils' terms of both levels end on the same days"
private let kinds = "there are two kinds, and one of the other kind lifts the finding"
private let concern = "it says whom the rule concerns, and what makes the fault implies it"
private let counted = "what is counted next asks for the same of one of its members"
private let places = "the count only shows the places of a finding that stands without it"
private let shown = "a finding is shown at the first counted, where the same is asked for again"
private let taken = "the variants before it have taken every task of the county's level"
private let empty = "the variant replaces nothing"
private let held =
  "the rule about vague words holds the finding back; the item is for those who turn that rule off"

/// The reason of each change.
private func reasons(_ changes: [String: [String]]) -> [String: String] {
  changes.reduce(into: [:]) { reasons, entry in
    for name in entry.value { reasons[name] = entry.key }
  }
}
