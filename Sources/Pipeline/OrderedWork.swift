import Synchronization

/// Works on items by a number of workers and hands the results over one at a time, in the order of the items.
///
/// A worker takes the next item when it is done with the last; none is more than `window` items ahead of the result that
/// is handed over next, so memory stays bounded however long one item takes. Cancelling the task starts nothing new and
/// lets what is in work end; its results are still handed over.
///
/// - Parameters:
///   - count: The number of items, which are known by their index.
///   - width: The number of workers.
///   - window: How many items may be started and not handed over, at least `width`.
///   - makeWorker: Makes what one worker keeps from item to item.
///   - work: Works on the item with an index.
///   - consume: Takes one result. It runs in the caller's task, never twice at a time.
func withOrderedWork<Worker: ~Copyable, Output: Sendable>(
  count: Int, width: Int, window: Int,
  makeWorker: @escaping @Sendable () -> Worker,
  work: @escaping @Sendable (inout Worker, Int) -> Output,
  consume: (Int, Output) -> Void
) async {
  let width = min(max(width, 1), max(count, 1))
  let queue = OrderedQueue<Output>(count: count, workers: width, window: max(window, width))
  await withTaskCancellationHandler {
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<width {
        group.addTask {
          var worker = makeWorker()
          while let item = await queue.claim() { queue.deliver(work(&worker, item), for: item) }
          queue.leave()
        }
      }
      while let (item, output) = await queue.next() { consume(item, output) }
    }
  } onCancel: {
    queue.stop()
  }
}

/// The desk between the workers and the one who takes the results.
private final class OrderedQueue<Output: Sendable>: Sendable {
  private struct State {
    /// The item that is claimed next.
    var unclaimed = 0
    /// The item behind the last one that may be claimed.
    var limit: Int
    /// The item that is handed over next.
    var awaited = 0
    var workers: Int
    var results: [Int: Output] = [:]
    var idle: [CheckedContinuation<Int?, Never>] = []
    var consumer: CheckedContinuation<(Int, Output)?, Never>?
    /// The item behind the last one; moved to the front by `stop()`.
    var end: Int
  }

  private let state: Mutex<State>

  init(count: Int, workers: Int, window: Int) {
    state = Mutex(State(limit: window, workers: workers, end: count))
  }

  /// The next item; nil when there is none. Waits while the window is full.
  func claim() async -> Int? {
    await withCheckedContinuation { continuation in
      state.withLock { state in
        state.idle.append(continuation)
        Self.wake(&state)
      }
    }
  }

  /// Puts down the result of a claimed item.
  func deliver(_ output: Output, for item: Int) {
    state.withLock { state in
      state.results[item] = output
      Self.wake(&state)
    }
  }

  /// Says that a worker is done.
  func leave() {
    state.withLock { state in
      state.workers -= 1
      Self.wake(&state)
    }
  }

  /// Hands out no further item.
  func stop() {
    state.withLock { state in
      state.end = state.unclaimed
      Self.wake(&state)
    }
  }

  /// The next result in order; nil when all are handed over and the workers are done.
  func next() async -> (Int, Output)? {
    await withCheckedContinuation { continuation in
      state.withLock { state in
        state.consumer = continuation
        Self.wake(&state)
      }
    }
  }

  /// Resumes whoever has something to do.
  private static func wake(_ state: inout State) {
    if let consumer = state.consumer {
      if let output = state.results.removeValue(forKey: state.awaited) {
        state.consumer = nil
        consumer.resume(returning: (state.awaited, output))
        state.awaited += 1
        state.limit += 1
      } else if state.workers == 0 {
        state.consumer = nil
        consumer.resume(returning: nil)
      }
    }
    while !state.idle.isEmpty {
      if state.unclaimed >= state.end {
        state.idle.removeLast().resume(returning: nil)
      } else if state.unclaimed < state.limit {
        state.idle.removeLast().resume(returning: state.unclaimed)
        state.unclaimed += 1
      } else {
        return
      }
    }
  }
}
