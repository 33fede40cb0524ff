import Documents

/// The known word nearest to this one, where one is near enough to have been meant.
package func nearest(to word: String, in known: some Sequence<String>) -> String? {
  let wanted = folded(Array(word.utf8)[...])
  var best: (distance: Int, word: String)?
  for candidate in known {
    let limit = best?.distance ?? max(2, wanted.count / 3)
    let bytes = folded(Array(candidate.utf8)[...])
    guard let distance = editDistance(wanted, bytes, atMost: limit) else { continue }
    if let best, distance == best.distance, best.word < candidate { continue }
    best = (distance, candidate)
  }
  return best?.word
}
