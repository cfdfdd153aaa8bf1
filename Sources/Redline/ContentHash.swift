/// A hash of 64 bits over the letters of a text, the same in every run.
///
/// `Hasher` is seeded anew in each process, and `String` hashes by canonical equivalence; here a letter is its bytes.
enum ContentHash {
  /// Joins two hashes into one; the order counts.
  @inline(__always)
  static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = (left ^ 0x2d35_8dcc_aa6c_78a5).multipliedFullWidth(
      by: right ^ 0x8bb8_4b93_962e_acc9)
    return product.high ^ product.low
  }

  /// The hash of `bytes`.
  @inline(__always)
  static func hash(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0) -> UInt64 {
    var hash = mix(seed, UInt64(truncatingIfNeeded: bytes.count))
    var offset = 0
    while offset + 8 <= bytes.count {
      hash = mix(hash, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < bytes.count {
      rest = rest << 8 | UInt64(bytes[offset])
      offset += 1
    }
    return mix(hash, rest)
  }

  /// The hash of a text.
  static func hash(_ text: String, seed: UInt64 = 0) -> UInt64 {
    text.withBytes { hash(UnsafeRawBufferPointer($0), seed: seed) }
  }
}

extension String {
  /// Calls `body` with the UTF-8 of this text.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var copy = self
    return copy.withUTF8(body)
  }

  /// Whether both texts are the same to the letter; `==` takes й for й, whichever way they are composed.
  func isIdentical(to other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    return withBytes { left in
      other.withBytes { right in
        UnsafeRawBufferPointer(left).isSame(as: UnsafeRawBufferPointer(right))
      }
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether the bytes are the same, eight at a time; both have the same count.
  func isSame(as other: UnsafeRawBufferPointer) -> Bool {
    var offset = 0
    while offset + 8 <= count {
      if loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        != other.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      {
        return false
      }
      offset += 8
    }
    while offset < count {
      if self[offset] != other[offset] { return false }
      offset += 1
    }
    return true
  }
}

/// Places by hash, in one flat table: quicker to fill and to ask than a `Dictionary`.
struct HashIndex {
  private var keys: [UInt64]
  private var values: [Int]
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
    return keys[slot] == key ? values[slot] : nil
  }

  /// Puts `value` under `hash` where nothing is there; returns what is there now.
  @inline(__always)
  mutating func insert(_ value: Int, under hash: UInt64) -> Int {
    let key = hash | 1
    let slot = slot(of: key)
    if keys[slot] == 0 {
      keys[slot] = key
      values[slot] = value
    }
    return values[slot]
  }

  /// Puts `value` under `hash`, whatever was there.
  @inline(__always)
  mutating func set(_ value: Int, under hash: UInt64) {
    let key = hash | 1
    let slot = slot(of: key)
    keys[slot] = key
    values[slot] = value
  }
}
