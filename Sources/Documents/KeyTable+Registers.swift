extension KeyTable {
  static let registerRows: [KeyRow] = [
    KeyRow(.counties, .register, "hyvinvointialueet", "välfärdsområden", "counties"),
    KeyRow(.municipalities, .register, "kunnat", "kommuner", "municipalities"),
    KeyRow(.jointAuthorities, .register, "yhtymät", "sammanslutningar", "joint-authorities"),
    KeyRow(.partnerActors, .register, "toimijat", "aktörer", "actors"),
    KeyRow(.organisations, .register, "järjestöt", "organisationer", "organisations, ngos"),
    KeyRow(.units, .register, "yksiköt", "enheter", "units"),
    KeyRow(.dissolved, .register, "lakanneet", "upphörda", "dissolved"),
    KeyRow(.vaguePhrases, .register, "epämääräiset", "obestämda", "vague-phrases"),
    KeyRow(.placeholders, .register, "täytettävät", "att fylla i", "placeholders"),
    KeyRow(.themes, .register, "teemat", "teman", "themes"),
    KeyRow(.levels, .register, "tasot", "nivåer", "levels"),
    KeyRow(.models, .register, "toimintamallit", "verksamhetsmodeller", "models"),
    KeyRow(.councilTerms, .register, "valtuustokaudet", "fullmäktigeperioder", "council-terms"),
    KeyRow(.ownWords, .register, "organisaatiosanat", "organisationsord", "organisation-words"),
    KeyRow(.offices, .register, "virkanimikkeet", "tjänstebeteckningar", "offices"),
    KeyRow(.tasks, [.register, .top], "tehtävät", "uppgifter", "tasks"),
    KeyRow(.subjectWords, .register, "asiasanat", "ämnesord", "subject-words"),
  ]

  static let registerRowRows: [KeyRow] = [
    KeyRow(.swedish, .registerRow, "sv", "sv", "sv"),
    KeyRow(.english, .registerRow, "en", "en", "en"),
    KeyRow(.genitive, .registerRow, "genetiivi", "genitiv", "genitive"),
    KeyRow(.genitives, .registerRow, "genetiivit", "genitiver", "genitives"),
    KeyRow(.swedishGenitive, .registerRow, "sv-genetiivi", "sv-genitiv", "sv-genitive"),
    KeyRow(.code, .registerRow, "koodi", "kod", "code"),
    KeyRow(.number, .registerRow, "numero", "nummer", "number"),
    KeyRow(
      .abbreviations, .registerRow, "lyhenteet, lyhenne", "förkortningar, förkortning",
      "abbreviations"),
    KeyRow(.aliases, .registerRow, "aliakset, alias", "alias, andra namn", "aliases"),
    KeyRow(.isCity, .registerRow, "kaupunki", "stad", "city"),
    KeyRow(.hasBothRoles, .registerRow, "kaksoisrooli", "dubbelroll", "both-roles"),
    KeyRow(.isInAland, .registerRow, "ahvenanmaa", "åland", "aland"),
    KeyRow(.isInUusimaa, .registerRow, "uusimaa", "nyland", "uusimaa"),
    KeyRow(.members, .registerRow, "jäsenet, jäsenlaji", "medlemmar", "members"),
    KeyRow(.ended, .registerRow, "päättyi, päättynyt", "upphörde", "ended"),
    KeyRow(.successor, .registerRow, "seuraaja", "efterföljare", "successor"),
    KeyRow(.beginning, .registerRow, "alku", "början", "beginning"),
    KeyRow(.match, .registerRow, "haku", "sökning", "match"),
    KeyRow(.parents, .registerRow, "yläteemat, yläteema", "överteman", "parents"),
    KeyRow(.hasOneLead, .registerRow, "yksi-vetaja", "en ledare", "one-lead"),
    KeyRow(
      .isGenericService, .registerRow, "yleinen-palvelu", "allmän tjänst", "generic-service"),
    KeyRow(.meaning, .registerRow, "merkitys", "betydelse", "meaning"),
    KeyRow(.isUnverified, .registerRow, "vahvistamaton", "obekräftad", "unverified"),
    KeyRow(
      .unverified, .registerRow, "vahvistamattomat", "obekräftade", "unverified-names"),
    KeyRow(
      .bearer, .registerRow, "vastuu, vastuutaho, järjestäjä, kantaja", "ansvarig, ordnare",
      "bearer"),
    KeyRow(
      .provision, .registerRow, "säännös, säädöskohta, säädös, laki, peruste, velvoite",
      "bestämmelse", "provision"),
    KeyRow(.certainty, .registerRow, "varmuus", "säkerhet", "certainty"),
    KeyRow(.reading, .registerRow, "tulkinta", "tolkning", "reading"),
  ]

  static let configRows: [KeyRow] = [
    KeyRow(.documents, .config, "asiakirjat", "dokument", "documents"),
    KeyRow(.rulePacks, .config, "säännöt", "regler", "rules"),
    KeyRow(.language, .config, "kieli", "språk", "language"),
    KeyRow(.severities, .config, "vakavuudet", "allvarlighetsgrader", "severities"),
    KeyRow(.outputs, .config, "tulosteet", "utskrifter", "outputs"),
    KeyRow(.baseline, .config, "lähtötilanne", "utgångsläge", "baseline"),
    KeyRow(.asOf, .config, "päivänä", "per datum", "as-of"),
    KeyRow(.severity, .override, "vakavuus", "allvarlighetsgrad", "severity"),
  ]
}
