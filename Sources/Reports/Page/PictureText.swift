import Findings
import Picture

extension PictureInput {
  /// What the picture shows, in sentences for those who do not see it: the numbers of the measures
  /// in each place.
  var description: String {
    let words = PictureWords(language)
    // By stop, the last for those without one, and by region.
    let none = [[String]](repeating: [], count: Region.allCases.count)
    var numbers = [[[String]]](repeating: none, count: stops.count + 1)
    for measure in measures {
      let stop = measure.stop.flatMap { stops.indices.contains($0) ? $0 : nil }
      numbers[stop ?? stops.count][Region(of: measure).rawValue].append(String(measure.number))
    }
    var sentences: [String] = []
    for (stop, regions) in numbers.enumerated() {
      let level = stop < stops.count ? stops[stop].name : words.noLevel
      for region in Region.allCases where !regions[region.rawValue].isEmpty {
        let told = regions[region.rawValue].joined(separator: ", ")
        sentences.append("\(level), \(words.name(of: region)): \(told).")
      }
    }
    return sentences.joined(separator: " ")
  }
}

extension PictureWords {
  /// The circles of a region, or what is outside of them.
  func name(of region: Region) -> String {
    let circles = Circle.allCases.filter(region.circles.contains)
    return circles.isEmpty ? outside(region) : circles.map(circle).joined(separator: " + ")
  }
}
