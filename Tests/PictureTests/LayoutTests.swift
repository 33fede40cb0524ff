import Findings
import Picture
import Testing

@Suite struct LayoutTests {
  private let page = { (drawing: Drawing) in
    Box(x: 0, y: 0, width: Drawing.width, height: drawing.height)
  }

  @Test(arguments: Measures.crowds.indices, Language.allCases)
  func noTextStandsOnAnother(_ crowd: Int, _ language: Language) {
    let drawing = Measures.drawing(of: Measures.crowds[crowd], in: language)
    let boxes = drawing.texts.map(\.box) + drawing.marks.map(\.box)
    for (place, box) in boxes.enumerated() {
      #expect(page(drawing).contains(box), "\(box)")
      #expect(boxes[(place + 1)...].filter(box.overlaps) == [])
    }
  }

  @Test(arguments: Measures.crowds.indices)
  func noMeasureStandsOnAnotherOrOnItsText(_ crowd: Int) {
    let drawing = Measures.drawing(of: Measures.crowds[crowd])
    for (place, card) in drawing.cards.enumerated() {
      #expect(drawing.cards[(place + 1)...].filter { $0.box.overlaps(card.box) }.isEmpty)
    }
    let outer = drawing.texts.filter { $0.style == .heading || $0.style == .remark }
    for text in outer { #expect(!drawing.cards.contains { $0.box.overlaps(text.box) }) }
    let inner = drawing.texts.filter { $0.style != .heading && $0.style != .remark }
    for text in inner { #expect(drawing.cards.contains { $0.box.contains(text.box) }) }
    for mark in drawing.marks { #expect(drawing.cards.contains { $0.box.contains(mark.box) }) }
  }

  @Test(arguments: Measures.crowds.indices)
  func aMeasureLiesInItsCirclesAndInNoOther(_ crowd: Int) {
    let drawing = Measures.drawing(of: Measures.crowds[crowd])
    for card in drawing.cards {
      let around = drawing.shapes.filter { $0.box.overlaps(card.box) }
      #expect(Set(around.map(\.circle)) == card.region.circles, "\(card.number)")
      #expect(around.allSatisfy { $0.contains(card.box) }, "\(card.number)")
    }
  }

  @Test(arguments: Measures.crowds.indices)
  func everyMeasureIsThereOnce(_ crowd: Int) {
    let measures = Measures.crowds[crowd]
    let drawing = Measures.drawing(of: measures)
    #expect(drawing.cards.map(\.number).sorted() == measures.map(\.number))
    for card in drawing.cards {
      let measure = measures[card.number - 1]
      #expect(card.region == Region(of: measure))
    }
  }

  @Test func whatNobodyIsSaidToDoStandsOutsideOfAllCircles() {
    let drawing = Measures.drawing(of: Measures.together(Measures.titles, in: [], at: nil))
    #expect(drawing.cards.count == 28 && drawing.shapes.count == 6)
    #expect(drawing.outside.count == 1)
    for card in drawing.cards {
      #expect(drawing.outside[0].contains(card.box))
      #expect(!drawing.shapes.contains { $0.box.overlaps(card.box) })
    }
  }

  @Test func twentyEightMeasuresKeepTheirTitlesOnAPage() {
    let measures = Measures.titles.enumerated().map { number, title in
      PicturedMeasure(
        number: number + 1, title: title, circles: Measures.circles[number * 5 % 8],
        leads: ["K"], stop: number % 2,
        faults: number % 4 == 0 ? [FaultMark(.error, number: 7)] : [])
    }
    let drawing = Measures.drawing(of: measures)
    #expect(!drawing.isNumbersOnly && drawing.height <= 1_650)
    #expect(drawing.texts.contains { $0.text == "Vertaistuki" })
  }

  @Test func whereTitlesTakeTooMuchRoomOnlyNumbersAreDrawn() {
    let crowd = Measures.titles + Measures.titles
    let drawing = Measures.drawing(of: Measures.together(crowd, in: [.county], at: 0))
    #expect(drawing.isNumbersOnly)
    #expect(!drawing.texts.contains { $0.style == .title })
    #expect(drawing.texts.count { $0.style == .number } == 56)
  }

  @Test func theLevelsStandInTheirOrder() {
    let stops: [Int?] = [nil, 1, 0]
    let measures = stops.enumerated().map { number, stop in
      PicturedMeasure(number: number + 1, title: "a", circles: [.county], stop: stop)
    }
    let drawing = Measures.drawing(of: measures)
    #expect(drawing.cards.sorted { $0.box.y < $1.box.y }.map(\.number) == [3, 2, 1])
  }

  @Test func aStopThatIsNotThereIsNone() {
    let measure = PicturedMeasure(number: 1, title: "a", circles: [.county], stop: 9)
    #expect(Measures.drawing(of: [measure]).cards.count == 1)
  }
}

@Suite struct RoundedShapeTests {
  private let shape = RoundedShape(
    circle: .county, box: Box(x: 0, y: 0, width: 300, height: 200), radiusX: 90, radiusY: 72)

  @Test func itsCornersAreNotInIt() {
    #expect(!shape.contains(Box(x: 0, y: 0, width: 10, height: 10)))
    #expect(!shape.contains(Box(x: 285, y: 185, width: 10, height: 10)))
    #expect(shape.contains(Box(x: 27, y: 22, width: 246, height: 156)))
    #expect(!shape.contains(Box(x: 250, y: 50, width: 60, height: 10)))
  }
}
