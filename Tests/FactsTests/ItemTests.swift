import Datalog
import Testing
import YAML

@testable import Facts

struct ItemTests {
  @Test func whatIsMissingIsToldFromTheFirstNode() {
    let bare = Item(value: Value(symbol: 3), node: NodeID(0), id: nil, title: nil, theme: nil)
    #expect(bare.id == nil && bare.title == nil && bare.theme == nil && bare.idName == nil)
    let full = Item(
      value: Value(symbol: 3), node: NodeID(9), id: NodeID(0), title: NodeID(1), theme: NodeID(2))
    #expect(full.id == NodeID(0) && full.title == NodeID(1) && full.theme == NodeID(2))
  }

  @Test func whatIsLearntLaterIsKept() {
    var item = Item(value: Value(symbol: 3), node: NodeID(0), id: nil, title: nil, theme: nil)
    #expect(item.number == 1 && !item.isGoal)
    item.idName = Value(symbol: 0)
    item.number = 12
    item.isGoal = true
    #expect(item.idName == Value(symbol: 0) && item.number == 12 && item.isGoal)
    #expect(item.node == NodeID(0) && item.value == Value(symbol: 3))
    item.idName = nil
    #expect(item.idName == nil)
  }

  @Test func aMeasureTakesFewWords() {
    #expect(MemoryLayout<Item>.stride <= 32)
  }
}
