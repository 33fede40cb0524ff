/// The changes that no example can notice, and why.
///
/// An entry whose change is noticed, or is no longer made, fails the test.
let equivalentMutants: [String: String] =
  [
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
    ],
    municipality: [
      "sama-yhden-vetajan-malli: drop kunnassa(<2>,<3>)",
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
      "kunnan-vastapuoli: drop tehtavataso(<_>,“2”)",
      "hyvinvointialueen-vastapuoli: drop tehtavataso(<_>,“3”)",
    ],
    concern: [
      "yhteisvastuu-sopimatta: drop yhteisvastuu(<m>,<k>,<_>)",
      "kaksoistunnus: drop tunnus-kaytossa(<a>,<x>)",
    ],
    places: [
      "rajaus-sopimatta: in laske: drop palvelu-rajaamatta(<m>,<_>,<o>)",
      "rajaus-sopimatta: drop <n> greaterOrEqual 1",
      "tarkenna-organisaatio: in laske: drop monitulkintainen(<o>,<x>)",
      "tuntematon-toimija: in laske: drop tuntematon-nimi(<o>,<_>,<x>)",
    ],
    empty: [
      "ei-yamlia: drop variant “muu”",
      "tuntematon-avain: drop variant “vieras”",
    ],
    held: [
      "toimenpide-ilman-vastuutahoa: drop ellei [epamaarainen(<m>,<_>)]",
      "yhdyspinta-ilman-paavastuuta: drop ellei [epamaarainen(<m>,<_>)]",
    ],
  ].reduce(into: [:]) { reasons, entry in
    for name in entry.value { reasons[name] = entry.key }
  }

private let repeated = "what rests on it asks for the same again"
private let municipality = "everything that rests on it asks for the measure's municipality again"
private let register = "the registers always have a municipality and a county"
private let concern = "it says whom the rule concerns, and what makes the fault implies it"
private let places = "the count only shows the places of a finding that stands without it"
private let empty = "the variant replaces nothing"
private let held =
  "the rule about vague words holds the finding back; the item is for those who turn that rule off"
