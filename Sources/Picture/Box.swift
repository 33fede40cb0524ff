/// A rectangle in the units of the picture, from its upper left corner.
package struct Box: Sendable, Hashable {
  package let x: Int
  package let y: Int
  package let width: Int
  package let height: Int

  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  package var right: Int { x + width }
  package var bottom: Int { y + height }

  /// Whether the two have more than an edge in common.
  package func overlaps(_ other: Box) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }

  /// Whether the other lies in this one.
  package func contains(_ other: Box) -> Bool {
    x <= other.x && other.right <= right && y <= other.y && other.bottom <= bottom
  }
}

/// A circle as it is drawn: a rectangle whose corners are quarters of an ellipse.
package struct RoundedShape: Sendable {
  package let circle: Circle
  package let box: Box
  package let radiusX: Int
  package let radiusY: Int

  package init(circle: Circle, box: Box, radiusX: Int, radiusY: Int) {
    self.circle = circle
    self.box = box
    self.radiusX = radiusX
    self.radiusY = radiusY
  }

  /// Whether a rectangle lies in it, its round corners left out.
  package func contains(_ other: Box) -> Bool {
    guard box.contains(other) else { return false }
    let corners = [
      (other.x, other.y), (other.right, other.y), (other.x, other.bottom),
      (other.right, other.bottom),
    ]
    return corners.allSatisfy { x, y in
      let beyondX = max(box.x + radiusX - x, x - (box.right - radiusX), 0)
      let beyondY = max(box.y + radiusY - y, y - (box.bottom - radiusY), 0)
      // As whole numbers: (dx / rx)² + (dy / ry)² ≤ 1.
      let (left, right) = (beyondX * radiusY, beyondY * radiusX)
      return left * left + right * right <= radiusX * radiusX * radiusY * radiusY
    }
  }
}
