import Foundation
import Synchronization
import Testing

@testable import Pipeline

// One after the other: some occupy a thread while they wait for another, and there are no more threads than cores.
@Suite(.serialized) struct OrderedWorkTests {
  private static let hasSeveralCores = ProcessInfo.processInfo.activeProcessorCount > 1

  /// What went on, counted by the workers.
  private final class Gauge: Sendable {
    let running = Mutex((now: 0, peak: 0))
    let workers = Atomic(0)
    let started = Atomic(0)

    func measure(_ work: () -> Void) {
      started.add(1, ordering: .relaxed)
      running.withLock { running in
        running.now += 1
        running.peak = max(running.peak, running.now)
      }
      work()
      running.withLock { $0.now -= 1 }
    }
  }

  private static func idle(_ time: Duration) {
    let end = ContinuousClock.now + time
    while ContinuousClock.now < end {}
  }

  @Test(arguments: [1, 2, 5]) func handsAllResultsOverInOrder(width: Int) async {
    let gauge = Gauge()
    var results: [Int] = []
    await withOrderedWork(
      count: 40, width: width, window: width * 2,
      makeWorker: { gauge.workers.add(1, ordering: .relaxed) },
      work: { (_: inout Void, item) in
        // Early items take longest, so that the results come out of order.
        gauge.measure { Self.idle(.microseconds(item.isMultiple(of: 7) ? 3000 : 200)) }
        return item * item
      },
      consume: { item, square in
        #expect(square == item * item)
        results.append(item)
      }
    )
    #expect(results == Array(0..<40))
    #expect(gauge.workers.load(ordering: .relaxed) == width)
    #expect(gauge.running.withLock(\.peak) <= width)
    #expect(gauge.running.withLock(\.now) == 0)
  }

  @Test(.enabled(if: hasSeveralCores)) func worksOnSeveralAtATime() async {
    // Each of two items waits for the other to begin: with one worker the first would wait in vain.
    let begun = Atomic(0)
    var met: [Bool] = []
    await withOrderedWork(
      count: 2, width: 2, window: 2, makeWorker: {},
      work: { (_: inout Void, _) in
        begun.add(1, ordering: .sequentiallyConsistent)
        let end = ContinuousClock.now + .seconds(300)
        while begun.load(ordering: .sequentiallyConsistent) < 2, ContinuousClock.now < end {}
        return begun.load(ordering: .sequentiallyConsistent) == 2
      },
      consume: { met.append($1) }
    )
    #expect(met == [true, true])
  }

  @Test(.enabled(if: hasSeveralCores)) func startsNothingBeyondTheWindow() async {
    // The first item waits until the window is full and a little longer: nothing more may begin.
    let started = Atomic(0)
    var startedAtFirst = 0
    await withOrderedWork(
      count: 100, width: 2, window: 6, makeWorker: {},
      work: { (_: inout Void, item) in
        started.add(1, ordering: .relaxed)
        if item == 0 {
          let end = ContinuousClock.now + .seconds(300)
          while started.load(ordering: .relaxed) < 6, ContinuousClock.now < end {}
          Self.idle(.milliseconds(50))
        }
        return started.load(ordering: .relaxed)
      },
      consume: { item, count in if item == 0 { startedAtFirst = count } }
    )
    #expect(startedAtFirst == 6)
  }

  @Test func endsWhatIsInWorkWhenCancelled() async {
    let gauge = Gauge()
    let task = Task {
      var results: [Int] = []
      await withOrderedWork(
        count: 1000, width: 2, window: 4, makeWorker: {},
        work: { (_: inout Void, item) in
          gauge.measure { Self.idle(.milliseconds(2)) }
          return item
        },
        consume: { item, _ in results.append(item) }
      )
      return results
    }
    while gauge.started.load(ordering: .relaxed) < 5 { await Task.yield() }
    task.cancel()
    let results = await task.value
    #expect(results == Array(0..<gauge.started.load(ordering: .relaxed)), "a result was lost")
    #expect(results.count < 100, "work went on")
    #expect(gauge.running.withLock(\.now) == 0)
  }

  @Test func copesWithNothingToDo() async {
    await withOrderedWork(
      count: 0, width: 3, window: 3, makeWorker: {}, work: { (_: inout Void, item) in item },
      consume: { _, _ in Issue.record("there was no item") })
  }
}
