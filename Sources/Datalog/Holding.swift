extension Plan {
  /// Gives where the lists of the plan lie, for as long as the body runs.
  func hold<Result>(_ body: (PlanBuffers) -> Result) -> Result {
    unsafe steps.withUnsafeBufferPointer { steps in
      unsafe reads.withUnsafeBufferPointer { reads in
        unsafe comparisons.withUnsafeBufferPointer { comparisons in
          unsafe nested.withUnsafeBufferPointer { nested in
            unsafe keys.withUnsafeBufferPointer { keys in
              unsafe matches.withUnsafeBufferPointer { matches in
                unsafe outputs.withUnsafeBufferPointer { outputs in
                  let buffers = unsafe PlanBuffers(
                    steps: steps, reads: reads, comparisons: comparisons, nested: nested,
                    keys: keys, matches: matches, outputs: outputs, rowPlace: rowPlace,
                    atoms: atoms)
                  return body(buffers)
                }
              }
            }
          }
        }
      }
    }
  }
}

/// The readings of a plan, while they are made ready for a run.
@safe struct FramesToFill {
  let frames: UnsafeMutableBufferPointer<Frame>
  let plan: PlanBuffers

  /// The rows that each atom may see, by the number of its reading.
  let ranges: [Range<Int>]

  /// Whether solutions are listed with their rows.
  let listing: Bool

  init(
    _ frames: UnsafeMutableBufferPointer<Frame>, of plan: PlanBuffers, for purpose: JoinPurpose,
    _ ranges: [Range<Int>]
  ) {
    unsafe self.frames = unsafe frames
    self.plan = plan
    self.ranges = ranges
    listing = if case .list = purpose { true } else { false }
  }
}

extension Storage {
  /// Fills the frames of the readings from this one on, and holds what they read where it is for as
  /// long as the body runs.
  func hold(
    _ filling: FramesToFill, from number: Int = 0, _ body: () -> Void
  ) {
    guard unsafe number < filling.frames.count else { return body() }
    let reading = unsafe filling.plan.reads[number]
    let held = rows(of: reading)
    unsafe held.values.withUnsafeBufferPointer { values in
      unsafe held.slots.withUnsafeBufferPointer { slots in
        unsafe held.next.withUnsafeBufferPointer { next in
          let rows = unsafe FrameRows(
            arity: arities[reading.relation], values: values, slots: slots, next: next)
          unsafe filling.frames.initializeElement(
            at: number,
            to: Frame(
              reading, of: filling.plan, over: rows, access: held.access, layout: held.layout,
              range: filling.ranges[reading.number], listing: filling.listing))
          hold(filling, from: number + 1, body)
        }
      }
    }
  }

  /// What a reading reads of a relation.
  private struct HeldRows {
    let values: [UInt32]
    var slots: [UInt32] = []
    var next: [UInt32] = []
    var layout = SlotLayout()
    var access = Frame.Access.scan
  }

  private func rows(of reading: Reading) -> HeldRows {
    var held = HeldRows(values: tables[reading.relation].values)
    if reading.isMember {
      held.slots = tables[reading.relation].slots
      held.layout = tables[reading.relation].layout
      held.access =
        held.slots.isEmpty
        ? .sought(column: tables[reading.relation].risingColumn ?? -1) : .member
    } else if let index = reading.index {
      held.layout = indexes[index].layout
      held.access = indexes[index].access
      if case .ring = held.access {
        held.slots = indexes[index].slots
        held.next = indexes[index].next
      } else {
        held.slots = indexes[index].starts
      }
    }
    return held
  }
}

extension Index {
  /// How rows with a key are found.
  fileprivate var access: Frame.Access {
    isOrdered ? .ordered(least: least, count: count) : .ring
  }
}
