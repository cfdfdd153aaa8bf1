/// Places by hash, in one flat table: quicker to fill and to ask than a `Dictionary`.
struct HashIndex {
  private var keys: [UInt64]
  private var values: [Int32]
  private let mask: Int

  /// Makes an index with room for `capacity` hashes.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: 0, count: size)
    mask = size - 1
  }

  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
    while keys[slot] != 0 && keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  /// The value under `hash`, nil where there is none.
  @inline(__always)
  subscript(hash: UInt64) -> Int? {
    let key = hash | 1
    let slot = slot(of: key)
    return keys[slot] == key ? Int(values[slot]) : nil
  }

  /// Puts `value` under `hash` where nothing is there; returns what is there now.
  @inline(__always)
  mutating func insert(_ value: Int, under hash: UInt64) -> Int {
    let key = hash | 1
    let slot = slot(of: key)
    if keys[slot] == 0 {
      keys[slot] = key
      values[slot] = Int32(value)
    }
    return Int(values[slot])
  }

  /// Puts `value` under `hash`, whatever was there.
  @inline(__always)
  mutating func set(_ value: Int, under hash: UInt64) {
    let key = hash | 1
    let slot = slot(of: key)
    keys[slot] = key
    values[slot] = Int32(value)
  }
}
