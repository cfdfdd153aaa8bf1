/// Where lines begin in a text. libyaml ends lines at other signs than line feeds, too, and counts one more at the end.
struct Places {
  /// Where each line begins, in Unicode scalars.
  private var starts = [0]
  /// How many scalars there are.
  private var count = 0
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    for byte in bytes where byte & 0xC0 != 0x80 {
      count += 1
      if byte == 0x0A { starts.append(count) }
    }
  }

  /// The line, and the scalar in it, from 1, of the scalar at `offset`; the end of the text for what is beyond.
  func place(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(offset, 0), count)
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return (low + 1, offset - starts[low] + 1)
  }

  /// The same of the byte at `offset`.
  func place(ofByte offset: Int) -> (line: Int, column: Int) {
    place(of: bytes.prefix(max(offset, 0)).count { $0 & 0xC0 != 0x80 })
  }
}
