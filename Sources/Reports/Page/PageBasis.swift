import Findings

/// What a finding rests on, as HTML: each kind of authority with its sources, linked.
struct PageBasis {
  let markup: String

  init(_ basis: [Basis], in language: Language) {
    var groups: [(authority: Authority, sources: [String])] = []
    for part in basis {
      let authority = Authority(part)
      let place = groups.firstIndex { $0.authority == authority } ?? groups.endIndex
      if place == groups.endIndex { groups.append((authority, [])) }
      let source = Self.source(part, language)
      if !groups[place].sources.contains(source) { groups[place].sources.append(source) }
    }
    markup = groups.map { group in
      "\(HTMLText.escaped(group.authority.name[language])): "
        + group.sources.joined(separator: ", ")
    }.joined(separator: "; ")
  }

  private static func source(_ basis: Basis, _ language: Language) -> String {
    switch basis {
    case .statute(let citation, let reading):
      let name = "\(citation.act) \(citation.moment[language])"
      let link = HTMLLink.to(citation.address[language], name)
      let title = "\(citation.name[language])"
      let reader =
        reading.map { " (\(AdviserWords.readBy[language]) \(HTMLText.isolated($0)))" } ?? ""
      return "\(link) \(HTMLText.isolated(title))\(reader)"
    case .agreement(let name, let place):
      return HTMLText.isolated(place.isEmpty ? name[language] : "\(name[language]), \(place)")
    case .recommendation(let name, let address): return HTMLLink.to(address, name[language])
    case .practice(let name): return HTMLText.isolated(name)
    }
  }
}
