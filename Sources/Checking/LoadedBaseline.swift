package import Accepting
import Findings
import SourceText
import YAML

/// Reads the baseline of a file, as the user wrote its path; the failure says why it can't be used.
package func loadBaseline(_ path: String) -> Result<Baseline, Complaint> {
  let disk = Disk(for: [path])
  func complaint(_ message: Localized) -> Complaint {
    Complaint(path: path, position: nil, message: message)
  }
  switch disk.read(disk.absolute(path)) {
  case .failure(let why): return .failure(complaint(.noBaseline(why)))
  case .success(let bytes):
    let source = SourceFile(path: path, bytes: bytes)
    let (tree, problems) = YAMLTree.parse(source, as: FileIndex(0))
    let lines = LineTable(source)
    func broken(at place: Span) -> Complaint {
      Complaint(
        path: path, position: lines.position(at: Int(place.start)), message: .brokenBaseline)
    }
    if let problem = problems.first { return .failure(broken(at: problem.span)) }
    do throws(BaselineFault) {
      return .success(try Baseline(reading: tree))
    } catch {
      switch error {
      case .notABaseline: return .failure(complaint(.notABaseline))
      case .version(let version): return .failure(complaint(.otherVersion(version)))
      case .brokenLine(let place): return .failure(broken(at: place))
      }
    }
  }
}

extension Complaint: Error {}

extension Baseline {
  /// The entries that nothing found has any more, each with where it stands; none where not all that
  /// lies below the baseline's folder was checked, since then they can't be told.
  package func complaints(
    aboutStaleBeside result: CheckResult, of path: String, checking paths: [String]
  ) -> [Complaint] {
    let disk = Disk(for: paths)
    let folder = disk.absolute(path + "/..")
    let isWhole = paths.contains { checked in
      let absolute = disk.absolute(checked)
      return folder == absolute || folder.hasPrefix(absolute == "/" ? "/" : absolute + "/")
    }
    guard isWhole, result.unreadable.isEmpty,
      case .success(let bytes) = disk.read(disk.absolute(path))
    else { return [] }
    let lines = LineTable(SourceFile(path: path, bytes: bytes))
    return stale(beside: result.findings).map { entry in
      Complaint(
        path: path, position: lines.position(at: Int(entry.place.start)),
        message: .stale(entry.parts))
    }
  }
}

extension Localized {
  fileprivate static func noBaseline(_ why: Disk.Unreadable) -> Localized {
    Localized(
      fi: "tunnettujen havaintojen tiedostoa ei voi lukea: \(why.reason.fi)",
      sv: "filen med kända anmärkningar kan inte läsas: \(why.reason.sv)",
      en: "the baseline cannot be read: \(why.reason.en)")
  }

  fileprivate static let brokenBaseline = Localized(
    fi:
      "rivi ei ole tunnettu havainto; korjaa yhdistämisen jäljet tai kirjoita tiedosto uudelleen: "
      + "hytelint baseline write",
    sv: "raden är ingen känd anmärkning; rätta spåren efter sammanslagningen eller skriv filen på "
      + "nytt: hytelint baseline write",
    en: "the line is no known finding; mend what a merge has left or write the file anew: "
      + "hytelint baseline write")

  fileprivate static let notABaseline = Localized(
    fi: "tiedosto ei ole tunnettujen havaintojen luettelo; sen tekee hytelint baseline write",
    sv: "filen är ingen förteckning över kända anmärkningar; den skrivs av hytelint baseline write",
    en: "the file is no baseline; hytelint baseline write makes one")

  fileprivate static func otherVersion(_ version: String) -> Localized {
    Localized(
      fi: "tiedosto on versiota ”\(version)”, ja tämä ohjelma lukee versiota \(Baseline.version); "
        + "kirjoita se uudelleen: hytelint baseline write",
      sv: "filen är av version ”\(version)”, och programmet läser version \(Baseline.version); "
        + "skriv den på nytt: hytelint baseline write",
      en: "the file is of version “\(version)”, and this program reads version "
        + "\(Baseline.version); write it anew: hytelint baseline write")
  }

  fileprivate static func stale(_ parts: [String]) -> Localized {
    let name = parts.joined(separator: " ")
    return Localized(
      fi: "havaintoa ei enää ole (\(name)); poista rivi: hytelint baseline prune",
      sv: "anmärkningen finns inte längre (\(name)); ta bort raden: hytelint baseline prune",
      en: "the finding is no longer there (\(name)); remove the line: hytelint baseline prune")
  }
}
