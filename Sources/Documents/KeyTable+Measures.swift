extension KeyTable {
  private static let held: KeyPlace = [.measure, .splitRow, .group]

  static let measureRows: [KeyRow] = [
    KeyRow(
      .title, .measure, "nimi, toimenpide, toimenpiteen nimi, otsikko",
      "namn, åtgärd, åtgärdens namn, rubrik", "name, measure, title"),
    KeyRow(.title, .goal, "nimi, tavoite, otsikko", "namn, mål, rubrik", "name, goal, title"),
    KeyRow(
      .theme, [.measure, .goal, .splitRow, .group], "teema, painopiste, painopistealue",
      "tema, tyngdpunkt, tyngdpunktsområde", "theme, priority"),
    KeyRow(.goal, .measure, "tavoite, tavoitteet", "mål", "goal, goals"),
    KeyRow(.goal, .group, "tavoite", "målsättning", "goal"),
    KeyRow(.level, held.union(.registerRow), "taso", "nivå", "level"),
    KeyRow(
      .model, [.measure, .splitRow], "toimintamalli", "verksamhetsmodell", "model, operating-model"),
    KeyRow(.task, [.measure, .splitRow], "tehtävä, tehtävät", "uppgift, uppgifter", "task, tasks"),
    KeyRow(.interface, held, "yhdyspinta", "gränsyta", "interface"),
    KeyRow(
      .municipalities, held, "kunnat, kunta", "kommuner, kommun", "municipalities, municipality"),
    KeyRow(.agreed, [.measure, .group], "sovittu", "avtalat, överenskommet", "agreed"),
    KeyRow(
      .schedule, [.measure, .goal, .group], "aikataulu, ajankohta, ajoitus, toteutusaika",
      "tidtabell, tidsplan", "schedule, timetable"),
    KeyRow(
      .indicators, [.measure, .goal, .group],
      "mittarit, mittari, arviointimittarit, arviointimittari, seurantamittarit, indikaattorit, "
        + "indikaattori",
      "indikatorer, indikator, mätare", "indicators, indicator"),
    KeyRow(
      .resources, [.measure, .goal, .group], "resurssit, resurssi, resursointi", "resurser",
      "resources"),
    KeyRow(
      .joins, .measure, "yhteensovittaa", "samordnade tjänster, sammanjämkar", "joins"),
    KeyRow(.serviceChain, .measure, "palveluketju", "servicekedja, vårdkedja", "service-chain"),
    KeyRow(
      .subMeasures, .measure, "osatoimenpiteet, osatoimenpide", "delåtgärder", "sub-measures"),
    KeyRow(
      .actor, .partialLead, "taho, toimija, vastuutaho", "part, aktör, ansvarig part",
      "actor, party"),
    KeyRow(.actor, .registerRow, "taho", "part", "actor, held-by"),
    KeyRow(.actor, .group, "taho, toimija", "part, aktör", "actor, party"),
    KeyRow(.delimitation, .partialLead, "rajaus, osuus", "avgränsning", "scope, delimitation"),
  ]

  static let roleRows: [KeyRow] = [
    KeyRow(
      .lead, [.measure, .group],
      "päävastuu, vastuutaho, vastuutahot, päävastuutaho, päävastuutahot, päävastuut, vastuu, "
        + "vastuut, vastuutoimija, vastuutoimijat, vastuuyksikkö, vastuuyksiköt, vastuuhenkilö, "
        + "vastuuhenkilöt, vetovastuu, vetovastuut, vetovastuutaho, vetovastuutahot, "
        + "aktiivinen vastuutaho, aktiiviset vastuutahot, ensisijainen vastuu, vetäjä, vetäjät",
      "huvudansvar, huvudansvarig, huvudansvariga, ansvar, ansvarig, ansvariga, ansvarig part, "
        + "primärt ansvarig",
      "lead, leads"),
    KeyRow(
      .lead, .splitRow,
      "päävastuu, vastuutaho, vastuutahot, päävastuutaho, päävastuutahot, vetovastuu, "
        + "vetovastuutaho, ensisijainen vastuu, vetäjä",
      "huvudansvar, huvudansvarig, ansvarig part, primärt ansvarig", "lead"),
    KeyRow(
      .partialLeads, held, "osavastuut, osavastuu", "delansvar", "partial-leads, partial-lead"),
    KeyRow(
      .jointLead, held, "yhteisvastuu, jaettu vastuu, yhteinen vastuu",
      "gemensamt ansvar, delat ansvar", "joint-lead"),
    KeyRow(
      .organises, held, "järjestää, järjestämisvastuu", "ordnar, organiseringsansvar",
      "organises, organizes"),
    KeyRow(
      .coordinates, held,
      "koordinoi, koordinaatiovastuu, koordinointivastuu, koordinoija, koordinaattori, "
        + "kutsuu koolle",
      "samordnar, samordningsansvar, sammankallar", "coordinates, coordinator"),
    KeyRow(
      .implements, held, "toteuttaa, toteuttajat, toteuttaja, tuottaa",
      "genomför, genomförare, producerar", "implements"),
    KeyRow(
      .supports, held, "tukee, tuki, asiantuntijatuki", "stöder, stöd, expertstöd", "supports"),
    KeyRow(
      .partners, held,
      "kumppanit, kumppani, yhteistyötahot, yhteistyötaho, yhteistyökumppanit, yhteistyökumppani",
      "samarbetspartner, samarbetspartners, samarbetsparter", "partners, partner"),
    KeyRow(.funds, held, "rahoittaa, rahoittaja, rahoittajat", "finansierar", "funds"),
    KeyRow(.monitors, held, "seuraa, seurantavastuu", "följer upp", "monitors"),
    KeyRow(.informed, held, "tiedoksi", "för kännedom", "informed"),
  ]

  static let agreementRows: [KeyRow] = [
    KeyRow(.decision, .agreementHeader, "päätös, hyväksyntä", "beslut", "decision"),
    KeyRow(
      .planPeriod, .agreementHeader, "suunnitelmakausi, kausi", "planperiod", "plan-period"),
    KeyRow(.dated, .agreementHeader, "päivätty, pvm", "daterad, datum", "dated, date"),
    KeyRow(
      .networks, [.agreementHeader, .register], "verkostot, verkosto", "nätverk", "networks"),
    KeyRow(
      .measure, .splitRow, "toimenpide, toimenpiteen nimi, nimi", "åtgärd, namn", "measure, name"),
    KeyRow(.responsibility, .splitRow, "vastuu", "ansvar", "responsibility"),
    KeyRow(.weight, .splitRow, "painottuu", "tyngdpunkten ligger hos", "weight"),
  ]

  private static let shown: KeyPlace = [
    .planHeader, .agreementHeader, .goal, .measure, .splitRow, .group,
  ]

  static let freeRows: [KeyRow] = [
    KeyRow(.description, shown.union(.registerRow), "kuvaus", "beskrivning", "description"),
    KeyRow(
      .targetGroup, shown, "kohderyhmä, kohderyhmät", "målgrupp, målgrupper",
      "target-group, target-groups"),
    KeyRow(.costs, shown, "kustannukset, kustannus", "kostnader", "costs"),
    KeyRow(.outcome, shown, "toteuma, toteutuma, toteutuminen", "utfall", "outcome"),
    KeyRow(.status, shown, "tila, tilanne", "läge, status", "status"),
    KeyRow(
      .remark, shown.union([.registerRow, .register]),
      "huomautus, huomautukset, huomio, huomiot, lisätiedot", "anmärkning, anmärkningar",
      "remark, remarks, note, notes"),
    KeyRow(.attachments, shown, "liitteet, liite", "bilagor, bilaga", "attachments"),
  ]
}
