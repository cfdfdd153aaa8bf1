/// The places of a longest strictly increasing run of `values`, in order; of several, always the same one.
public func longestIncreasing(_ values: [Int]) -> [Int] {
  var tails: [Int] = []
  var previous = Array(repeating: -1, count: values.count)
  for (place, value) in values.enumerated() {
    var low = 0
    var high = tails.count
    while low < high {
      let middle = (low + high) / 2
      if values[tails[middle]] < value { low = middle + 1 } else { high = middle }
    }
    if low > 0 { previous[place] = tails[low - 1] }
    if low == tails.count { tails.append(place) } else { tails[low] = place }
  }
  var run: [Int] = []
  var place = tails.last ?? -1
  while place >= 0 {
    run.append(place)
    place = previous[place]
  }
  return run.reversed()
}
