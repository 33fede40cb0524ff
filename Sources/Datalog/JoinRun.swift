/// A plan while it runs: it reads rows step by step into one binding and concludes at the end.
///
/// Readings stand behind each other in a chain, the last one first: where a step fails, the last goes
/// on to its next row, or where it has none, the one before it.
@safe struct JoinRun {
  /// What comes of a solution.
  enum Ending {
    /// It becomes a row of the table, if it's new.
    case row
    /// Its values and the rows of the positive atoms are listed.
    case listed
    case enough
  }

  /// What a step leads to.
  private enum Turn {
    case on, back, stop
  }

  let ending: Ending
  let stepLimit: Int

  /// The number of solutions that is enough when listing.
  let listLimit: Int

  /// The rows looked at so far, added up where a reading ends.
  var steps: Int

  /// The solutions that became rows, and those that are listed.
  var rows: StagedRows
  private(set) var found: [UInt32] = []
  private(set) var solutions = 0

  private let plan: PlanBuffers
  private let frames: UnsafeMutableBufferPointer<Frame>
  private let places: Frame.Places
  private var tallies: [Tally]

  /// How often the uppermost level has come to its end.
  private var conclusions = 0

  init(
    _ filling: FramesToFill, _ places: Frame.Places, _ rows: StagedRows, _ purpose: JoinPurpose,
    _ limits: JoinLimits
  ) {
    plan = filling.plan
    unsafe frames = unsafe filling.frames
    unsafe self.places = unsafe places
    self.rows = rows
    ending =
      switch purpose {
      case .derive, .collect: .row
      case .list: .listed
      case .ask: .enough
      }
    listLimit = limits.solutions
    stepLimit = limits.steps
    steps = limits.before
    tallies = unsafe Array(repeating: Tally(), count: filling.plan.nested.count)
  }

  private var isSpent: Bool { steps > stepLimit }

  /// What comes of a run by this function.
  mutating func outcome(of solve: (inout JoinRun) -> Bool) -> JoinOutcome {
    var isStopped = solve(&self)
    if rows.settle() { isStopped = true }
    return JoinOutcome(
      isStopped: isStopped, steps: steps, solutions: solutions, found: found, late: rows.late)
  }

  /// Goes through the steps with a value of a variable.
  mutating func solve(_ entry: Int, with value: Value, as variable: Int) -> Bool {
    unsafe places[variable] = value.bits
    return solve(entry)
  }

  /// Goes through the steps from this one on, true where nothing more is to be done.
  mutating func solve(_ entry: Int) -> Bool {
    var step = entry
    var last = -1
    while true {
      switch turn(at: step, &last) {
      case .on: step &+= 1
      case .back:
        guard let next = goBack(&last) else { return isSpent }
        step = next
      case .stop:
        leave(last)
        return true
      }
    }
  }

  @inline(__always)
  private mutating func turn(at step: Int, _ last: inout Int) -> Turn {
    switch unsafe plan.steps[step] {
    case .read(let number):
      unsafe frames[number].begin(places)
      unsafe frames[number].step = step &+ 1
      unsafe frames[number].back = last
      unsafe frames[number].before = conclusions
      last = number
      return .back
    case .member(let number):
      steps &+= 1
      if isSpent { return .stop }
      return unsafe frames[number].holdsMember(places) ? .on : .back
    case .noMember(let number):
      steps &+= 1
      if isSpent { return .stop }
      return unsafe frames[number].holdsMember(places) ? .back : .on
    case .noRow(let number): return noRow(number)
    case .compare(let number):
      return unsafe plan.comparisons[number].holds(places) ? .on : .back
    case .absent(let entry):
      guard solve(entry) else { return .on }
      return isSpent ? .stop : .back
    case .found: return .stop
    case .conclude: return conclude()
    case .count(let number): return count(number)
    case .least(let number), .greatest(let number): return extreme(number)
    case .tally(let number):
      unsafe tallies[number].count(places[plan.nested[number].counted])
      return .back
    case .lessen(let number):
      unsafe tallies[number].improve(places[plan.nested[number].counted], false)
      return .back
    case .exceed(let number):
      unsafe tallies[number].improve(places[plan.nested[number].counted], true)
      return .back
    }
  }

  /// The step to go on from with the next row of the last reading that has one; nil where none has.
  @inline(__always)
  private mutating func goBack(_ last: inout Int) -> Int? {
    while last >= 0 {
      if unsafe !frames[last].isDone(after: conclusions), unsafe frames[last].advance(places) {
        return unsafe frames[last].step
      }
      unsafe steps &+= frames[last].looked
      last = unsafe frames[last].back
      if isSpent {
        leave(last)
        return nil
      }
    }
    return nil
  }

  /// Adds up what was looked at by readings that did not come to their end.
  private mutating func leave(_ last: Int) {
    var last = last
    while last >= 0 {
      unsafe steps &+= frames[last].looked
      last = unsafe frames[last].back
    }
  }
}

extension JoinRun {
  @inline(__always)
  private mutating func noRow(_ number: Int) -> Turn {
    unsafe frames[number].begin(places)
    let isThere = unsafe frames[number].advance(places)
    unsafe steps &+= frames[number].looked
    if isSpent { return .stop }
    return isThere ? .back : .on
  }

  @inline(__always)
  private mutating func conclude() -> Turn {
    conclusions &+= 1
    switch ending {
    case .row: return unsafe rows.add(plan, places) ? .stop : .back
    case .listed:
      for number in unsafe 0..<plan.outputs.count {
        unsafe found.append(places[plan.outputs[number]])
      }
      for atom in 0..<plan.atoms { unsafe found.append(places[plan.rowPlace + atom]) }
      solutions += 1
      return solutions >= listLimit ? .stop : .back
    case .enough: return .stop
    }
  }

  private mutating func count(_ number: Int) -> Turn {
    tallies[number].clear()
    if unsafe solve(plan.nested[number].entry) { return .stop }
    let count = tallies[number].settle()
    return give(number, Value(number: count).bits)
  }

  private mutating func extreme(_ number: Int) -> Turn {
    tallies[number].clear()
    if unsafe solve(plan.nested[number].entry) { return .stop }
    guard let best = tallies[number].best else { return .back }
    return give(number, best)
  }

  private func give(_ number: Int, _ result: UInt32) -> Turn {
    let place = unsafe plan.nested[number].result
    if unsafe plan.nested[number].isBound { return unsafe places[place] == result ? .on : .back }
    unsafe places[place] = result
    return .on
  }
}

extension Comparison {
  @inline(__always)
  fileprivate func holds(_ places: Frame.Places) -> Bool {
    switch comparator {
    case .equal: unsafe places[left] == places[right]
    case .notEqual: unsafe places[left] != places[right]
    default: unsafe comparator.holds(Value(bits: places[left]), Value(bits: places[right]))
    }
  }
}
