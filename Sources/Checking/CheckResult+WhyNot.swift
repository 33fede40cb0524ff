import Documents
import Facts
package import Findings
import Judging
import Rules
import SourceText

extension CheckResult {
  /// Why a rule finds nothing, for the subjects that go by a name, or for all that it is about.
  ///
  /// For so many of these at most it is told what stands in the way, for the others only what came of
  /// them. The request must have asked for proofs to be kept.
  ///
  /// - Throws: a name that nothing has, with the nearest one that something has.
  package func whyNot(
    _ rule: RuleID, about name: String?, explaining most: Int = .max
  ) throws(UnknownName) -> WhyNot {
    guard let title = rules.first(where: { $0.id == rule })?.title else {
      throw UnknownName(rule.name, nearest: nearestRule(to: rule.name))
    }
    let asked = name.map { name in provings.map { $0.subjects(named: name) } }
    if let name, asked?.allSatisfy(\.isEmpty) ?? true {
      throw UnknownName(name, nearest: nearestSubject(to: name))
    }
    var parts: [WhyNot] = []
    var answers: [WhyNot.Answer] = []
    for (number, proving) in provings.enumerated() {
      let part: WhyNot?
      if let asked {
        part = asked[number].isEmpty ? nil : proving.whyNot(rule, about: asked[number])
      } else {
        part = proving.whyNot(rule, in: shownFiles, explaining: most - answers.count)
      }
      guard let part else { continue }
      parts.append(part)
      answers += part.answers
    }
    return WhyNot(
      rule, title: title, notInForce: parts.first?.notInForce,
      isOfReader: parts.first?.isOfReader ?? false, answers: answers)
  }

  /// The rule whose name is nearest to a misspelt one.
  package func nearestRule(to name: String) -> String? {
    nearest(to: name, in: rules.map(\.id.name))
  }

  /// What would remove each of some findings; nothing where the request did not ask for proofs to be
  /// kept.
  ///
  /// Where a set has parts that nothing joins, a finding's part alone is judged again and again, and
  /// nobody is named who has nothing to do with it.
  package func repairs(of findings: [Finding]) -> [Repairs?] {
    var parts: [Int: PartProofs?] = [:]
    return findings.map { finding in
      guard let number = provings.firstIndex(where: { $0.judged(finding) }) else {
        return provings.first?.repairs(of: finding)
      }
      let known = parts[number] ?? setsWithProofs[number].parts
      parts[number] = .some(known)
      return known?.repairs(of: finding) ?? provings[number].repairs(of: finding)
    }
  }

  /// The measure, row or document whose name is nearest to a misspelt one.
  private func nearestSubject(to name: String) -> String? {
    nearest(to: name, in: provings.flatMap { $0.subjects.flatMap(\.names) })
  }
}

/// A name that nothing has, and the nearest one that something has.
package struct UnknownName: Error {
  package let name: String
  package let nearest: String?

  init(_ name: String, nearest: String?) {
    self.name = name
    self.nearest = nearest
  }
}
