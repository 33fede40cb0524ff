import Findings
import Picture

extension PictureInput {
  /// What the picture shows, in sentences for those who do not see it: the numbers of the measures
  /// in each place.
  var description: String {
    let words = PictureWords(language)
    let places = [Int?](stops.indices.map { $0 }) + [nil]
    let sentences = places.flatMap { stop in
      Region.allCases.compactMap { region -> String? in
        let numbers = measures.filter { $0.stop == stop && Region(of: $0) == region }
          .map { String($0.number) }
        guard !numbers.isEmpty else { return nil }
        let level = stop.map { stops[$0].name } ?? words.noLevel
        return "\(level), \(words.name(of: region)): \(numbers.joined(separator: ", "))."
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
