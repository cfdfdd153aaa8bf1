/// Places by hash, in one flat table: quicker to fill and to ask than a `Dictionary`.
struct HashIndex {
  private var keys: [UInt64]
  private var values: [Int32]
  private var mask: Int
  /// How many hashes may still be put in before the table grows.
  private var room: Int

  /// Makes an index with room for `capacity` hashes; it grows where there are more.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: 0, count: size)
    mask = size - 1
    room = size / 2
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
    if keys[slot] == key { return Int(values[slot]) }
    put(Int32(value), under: key, at: slot)
    return value
  }

  /// Puts `value` under `hash`, whatever was there.
  @inline(__always)
  mutating func set(_ value: Int, under hash: UInt64) {
    let key = hash | 1
    let slot = slot(of: key)
    if keys[slot] == key {
      values[slot] = Int32(value)
    } else {
      put(Int32(value), under: key, at: slot)
    }
  }

  /// Adds one to the value under `hash` where there is one.
  @inline(__always)
  mutating func increment(_ hash: UInt64) {
    let key = hash | 1
    let slot = slot(of: key)
    if keys[slot] == key { values[slot] += 1 }
  }

  @inline(__always)
  private mutating func put(_ value: Int32, under key: UInt64, at slot: Int) {
    keys[slot] = key
    values[slot] = value
    room -= 1
    if room == 0 { grow() }
  }

  private mutating func grow() {
    var grown = HashIndex(capacity: keys.count)
    for slot in keys.indices where keys[slot] != 0 {
      grown.set(Int(values[slot]), under: keys[slot])
    }
    self = grown
  }
}
