import Findings

extension AdviserWords {
  /// The words that templates name.
  static var all: [String: Localized] {
    [headings, intros, columns, roleColumns, notes].reduce([:]) { all, part in
      all.merging(part) { $1 }
    }
  }

  private static let headings = [
    "pageTitle": Localized(
      fi: "Hyvinvointisuunnitelmien vastuut ja havainnot",
      sv: "Ansvar och anmärkningar i välfärdsplaner",
      en: "Responsibilities and findings in wellbeing plans"),
    "skip": Localized(fi: "Siirry sisältöön", sv: "Gå till innehållet", en: "Skip to the content"),
    "contents": Localized(fi: "Sisällys", sv: "Innehåll", en: "Contents"),
    "summaryTitle": Localized(fi: "Yhteenveto", sv: "Sammanfattning", en: "Summary"),
    "indexTitle": Localized(
      fi: "Asiakirjat ja havainnot", sv: "Dokument och anmärkningar", en: "Documents and findings"),
    "notJudgedTitle": Localized(fi: "Ei arvioitu", sv: "Ej bedömt", en: "Not judged"),
    "themesTitle": Localized(
      fi: "Vastuut teemoittain", sv: "Ansvar per tema", en: "Responsibilities by theme"),
    "loadsTitle": Localized(
      fi: "Tehtävät toimijoittain", sv: "Uppgifter per aktör", en: "What each actor has to do"),
    "openTitle": Localized(
      fi: "Sovittavaa seuraavassa hyte-neuvottelussa",
      sv: "Att komma överens om vid nästa förhandling",
      en: "To settle at the next negotiation"),
    "findingsTitle": Localized(fi: "Havainnot", sv: "Anmärkningar", en: "Findings"),
    "lawTitle": Localized(
      fi: "Lain velvollisuudet ja säännöt", sv: "Lagens skyldigheter och reglerna",
      en: "The duties of the law and the rules"),
    "exceptionsTitle": Localized(fi: "Poikkeukset", sv: "Undantag", en: "Exceptions"),
    "timelineTitle": Localized(fi: "Aikajana", sv: "Tidslinje", en: "Timeline"),
    "evidenceTitle": Localized(
      fi: "Mihin tarkistus perustui", sv: "Vad granskningen grundade sig på",
      en: "What the check went by"),
    "digestsTitle": Localized(
      fi: "Luettujen tiedostojen tarkisteet", sv: "Kontrollsummor för de lästa filerna",
      en: "Digests of the files that were read"),
  ]

  private static let intros = [
    "intro": Localized(
      fi:
        "Kuka vastaa mistäkin kunnan, hyvinvointialueen ja järjestöjen kesken, minkä perusteella, "
        + "mitä tarkistettiin ja mitä ei voitu arvioida.",
      sv: "Vem som svarar för vad mellan kommunen, välfärdsområdet och organisationerna, på vilken "
        + "grund, vad som granskades och vad som inte kunde bedömas.",
      en:
        "Who answers for what between the municipality, the wellbeing services county and NGOs, on "
        + "what authority, what was checked and what could not be judged."),
    "noticeTitle": Localized(
      fi: "Tämä ei ole oikeudellinen neuvo.", sv: "Detta är inte juridisk rådgivning.",
      en: "This is not legal advice."),
    "notice": Localized(
      fi: "Ohjelma lukee, mitä asiakirjoihin on kirjattu. Se ei tiedä, mitä tehdään, eikä pidä "
        + "puuttuvana sitä, mitä sille ei ole annettu. Havainto tai sen puuttuminen ei ratkaise, "
        + "onko lakia noudatettu.",
      sv: "Programmet läser vad som har antecknats i dokumenten. Det vet inte vad som görs och "
        + "betraktar inte det som det inte har fått som obefintligt. En anmärkning eller avsaknaden "
        + "av en avgör inte om lagen har följts.",
      en:
        "The program reads what documents record. It does not know what is done, and does not take "
        + "what it was not given to be absent. A finding, or the lack of one, does not settle "
        + "whether the law was followed."),
    "notJudgedIntro": Localized(
      fi:
        "Näitä sääntöjä ei voitu arvioida kaikilta osin. Se ei tarkoita, että asia olisi kunnossa.",
      sv: "Dessa regler kunde inte bedömas till alla delar. Det betyder inte att saken är i skick.",
      en: "These rules could not be judged in every part. That does not mean that all is well."),
    "allJudged": Localized(
      fi: "Kaikki säännöt voitiin arvioida niiltä osin kuin ne koskevat asiakirjoja.",
      sv: "Alla regler kunde bedömas till den del de gäller dokumenten.",
      en: "All rules could be judged as far as they concern the documents."),
    "unreadTitle": Localized(
      fi: "Näitä ei voitu lukea. Niistä ei ole tarkistettu mitään.",
      sv: "Dessa kunde inte läsas. Ingenting i dem har granskats.",
      en: "These could not be read. Nothing in them was checked."),
    "pictureKey": Localized(
      fi: "Kuvassa toimenpide on niissä ympyröissä, joiden toimijoilla on siinä rooli; numero on "
        + "taulukon rivin. Kirjain kertoo, kuka vastaa: K kunta, H hyvinvointialue, J järjestö, M "
        + "muu. Ilman kirjainta vastaajaa ei ole kirjattu. ▲ virhe, ◆ varoitus, ○ huomautus ja "
        + "havainnon numero.",
      sv:
        "I bilden står en åtgärd i de cirklar vars aktörer har en roll i den; numret är tabellradens. "
        + "Bokstaven anger vem som svarar: K kommunen, V välfärdsområdet, O organisation, A annan. "
        + "Utan bokstav har ingen ansvarig antecknats. ▲ fel, ◆ varning, ○ anmärkning och "
        + "anmärkningens nummer.",
      en:
        "In the picture a measure stands in the circles whose actors have a role in it; its number "
        + "is that of the table’s row. The letter says who answers: K municipality, C county, N "
        + "NGO, X other. Without a letter nobody is recorded. ▲ error, ◆ warning, ○ note, and the "
        + "number of the finding."),
    "lawIntro": Localized(
      fi:
        "Täyttyy tarkoittaa, ettei sääntö löytänyt huomautettavaa siitä, mitä on kirjattu. Säännöt "
        + "eivät katso kaikkea: syy on kerrottu kohdittain.",
      sv:
        "Uppfylls betyder att regeln inte hade något att anmärka på det som har antecknats. Reglerna "
        + "granskar inte allt: orsaken anges punkt för punkt.",
      en: "Met means that the rule found nothing to say of what is recorded. Rules do not look at "
        + "everything: the reason is given item by item."),
    "openIntro": Localized(
      fi: "Rivit, joilla kunnan ja hyvinvointialueen kesken on sovittavaa.",
      sv: "Rader där kommunen och välfärdsområdet har något att komma överens om.",
      en: "Rows with something to settle between a municipality and its county."),
    "evidenceIntro": Localized(
      fi: "Samoista tiedostoista, säännöistä, päivästä ja ohjelmasta syntyy tavulleen sama sivu.",
      sv: "Samma filer, regler, dag och program ger en sida som är lika till sista byten.",
      en: "The same files, rules, day and program give the same page to the byte."),
  ]

  private static let columns = [
    "columnPart": Localized(fi: "Osa", sv: "Del", en: "Part"),
    "columnMeasures": Localized(fi: "Toimenpiteitä", sv: "Åtgärder", en: "Measures"),
    "columnErrors": Localized(fi: "Virheitä", sv: "Fel", en: "Errors"),
    "columnWarnings": Localized(fi: "Varoituksia", sv: "Varningar", en: "Warnings"),
    "columnNotes": Localized(fi: "Huomautuksia", sv: "Anmärkningar", en: "Notes"),
    "columnDuty": Localized(fi: "Kohta", sv: "Punkt", en: "Item"),
    "columnContent": Localized(fi: "Sisältö", sv: "Innehåll", en: "Content"),
    "columnLookers": Localized(
      fi: "Säännöt tai syy", sv: "Regler eller orsak", en: "Rules or reason"),
    "columnResults": Localized(fi: "Tulos", sv: "Resultat", en: "Result"),
    "columnRule": Localized(fi: "Sääntö", sv: "Regel", en: "Rule"),
    "columnTitle": Localized(fi: "Otsikko", sv: "Rubrik", en: "Title"),
    "columnSubject": Localized(fi: "Kohde", sv: "Föremål", en: "Subject"),
    "columnReason": Localized(fi: "Perustelu", sv: "Motivering", en: "Reason"),
    "columnApprover": Localized(fi: "Hyväksyjä", sv: "Godkänd av", en: "Approved by"),
    "columnLastDay": Localized(fi: "Voimassa asti", sv: "Gäller till", en: "Valid to"),
    "columnState": Localized(fi: "Vaikutus", sv: "Verkan", en: "Effect"),
    "columnPlace": Localized(fi: "Paikka", sv: "Plats", en: "Place"),
    "columnDay": Localized(fi: "Päivä", sv: "Dag", en: "Day"),
    "columnBegins": Localized(fi: "Alkaa", sv: "Börjar", en: "Begins"),
    "columnEnds": Localized(fi: "Päättyy", sv: "Upphör", en: "Ends"),
    "columnFile": Localized(fi: "Tiedosto", sv: "Fil", en: "File"),
    "columnUse": Localized(fi: "Käyttö", sv: "Användning", en: "Use"),
  ]

  private static let roleColumns = [
    "columnNumber": Localized(fi: "Nro", sv: "Nr", en: "No."),
    "columnMeasure": Localized(fi: "Toimenpide", sv: "Åtgärd", en: "Measure"),
    "columnLevel": Localized(fi: "Taso", sv: "Nivå", en: "Level"),
    "columnMunicipality": Localized(fi: "Kunta", sv: "Kommunen", en: "Municipality"),
    "columnCounty": Localized(
      fi: "Hyvinvointialue", sv: "Välfärdsområdet", en: "Wellbeing services county"),
    "columnOrganisations": Localized(fi: "Järjestöt", sv: "Organisationer", en: "NGOs"),
    "columnOthers": Localized(fi: "Muut", sv: "Andra", en: "Others"),
    "columnFindings": Localized(fi: "Havainnot", sv: "Anmärkningar", en: "Findings"),
    "columnActor": Localized(fi: "Toimija", sv: "Aktör", en: "Actor"),
    "columnRows": Localized(fi: "Rivejä", sv: "Rader", en: "Rows"),
    "columnRoles": Localized(fi: "Roolit", sv: "Roller", en: "Roles"),
  ]

  private static let notes = [
    "indexCaption": Localized(
      fi: "Sivun osat ja niiden havainnot", sv: "Sidans delar och deras anmärkningar",
      en: "The parts of the page and their findings"),
    "loadsCaption": Localized(
      fi: "Kuinka monella rivillä kullakin on mikin rooli",
      sv: "På hur många rader var och en har vilken roll",
      en: "In how many rows each has which role"),
    "noFindings": Localized(
      fi: "Ei havaintoja. Katso myös, mitä ei arvioitu.",
      sv: "Inga anmärkningar. Se också vad som inte bedömdes.",
      en: "No findings. See also what was not judged."),
    "noRows": Localized(
      fi: "Asiakirjoissa ei ole tämän teeman toimenpiteitä.",
      sv: "Dokumenten har inga åtgärder i detta tema.",
      en: "The documents have no measures in this theme."),
    "noExceptions": Localized(
      fi: "Asiakirjoihin ei ole kirjattu poikkeuksia.", sv: "Inga undantag har antecknats.",
      en: "The documents record no exceptions."),
    "exceptionsCaption": Localized(
      fi: "Asiakirjoihin kirjatut poikkeukset", sv: "Undantag som har antecknats i dokumenten",
      en: "Exceptions that the documents record"),
    "timelineCaption": Localized(
      fi: "Päivät, joina havainto alkaa tai päättyy",
      sv: "Dagar då en anmärkning börjar eller upphör",
      en: "The days on which a finding begins or ends"),
    "noTimes": Localized(
      fi: "Mikään havainto ei ala tai pääty tarkasteltuna aikana.",
      sv: "Ingen anmärkning börjar eller upphör under den granskade tiden.",
      en: "No finding begins or ends in the time looked at."),
    "rulesCaption": Localized(
      fi: "Säännöt ja tulokset kohteittain", sv: "Regler och resultat per föremål",
      en: "Rules and their results by subject"),
    "digestsCaption": Localized(
      fi: "Tiedostot, joista sivu on tehty", sv: "Filerna som sidan är gjord av",
      en: "The files that the page was made from"),
    "frameIntro": Localized(
      fi: "Sopimukset ja keskustelupohjat koko teemasta:",
      sv: "Avtal och diskussionsunderlag om hela temat:",
      en: "Agreements and discussion papers on the theme as a whole:"),
  ]
}
