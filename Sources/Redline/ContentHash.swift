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
    let count = bytes.count
    var hash = mix(seed, UInt64(truncatingIfNeeded: count))
    guard count >= 8 else { return mix(hash, few(bytes)) }
    var offset = 0
    while offset + 8 < count {
      hash = mix(hash, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    return mix(hash, bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
  }

  /// Fewer than eight bytes as one number.
  @inline(__always)
  private static func few(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let count = bytes.count
    if count >= 4 {
      let low = bytes.loadUnaligned(as: UInt32.self)
      let high = bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      return UInt64(high) << 32 | UInt64(low)
    }
    guard count > 0 else { return 0 }
    return UInt64(bytes[0]) << 16 | UInt64(bytes[count / 2]) << 8 | UInt64(bytes[count - 1])
  }

  /// The hash of a text, made of the hashes of its sentences, each of which is given to `body` with its bytes.
  ///
  /// A sentence ends before a full stop that a space follows, or before the last sign of the text: so it is the same
  /// wherever it stands, be it closed by `.` or by `;`.
  @inline(__always)
  static func hash(
    sentencesOf bytes: UnsafeRawBufferPointer, seed: UInt64 = 0,
    _ body: (_ hash: UInt64, _ range: Range<Int>) -> Void
  ) -> UInt64 {
    var whole = mix(seed, UInt64(truncatingIfNeeded: bytes.count))
    var start = 0
    while start < bytes.count {
      let (hash, end) = sentence(in: bytes, from: start)
      body(hash, start..<end)
      // The sign at the end is part of the text, the space after it is there whenever the text goes on.
      whole = mix(mix(whole, hash), end < bytes.count ? UInt64(bytes[end]) : 0)
      start = end + 2
    }
    return whole
  }

  /// The hash of the sentence that begins at `start`, and its end.
  @inline(__always)
  private static func sentence(
    in bytes: UnsafeRawBufferPointer, from start: Int
  ) -> (hash: UInt64, end: Int) {
    let last = bytes.count - 1
    var hash: UInt64 = 0x73
    var offset = start
    while offset + 8 <= last {
      let block = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let stops = block ^ 0x2e2e_2e2e_2e2e_2e2e
      if (stops &- 0x0101_0101_0101_0101) & ~stops & 0x8080_8080_8080_8080 != 0 {
        for place in offset..<offset + 8
        where bytes[place] == UInt8(ascii: ".") && bytes[place + 1] == UInt8(ascii: " ") {
          let rest = UnsafeRawBufferPointer(rebasing: bytes[offset..<place])
          return (mix(mix(hash, few(rest)), UInt64(rest.count)), place)
        }
      }
      hash = mix(hash, block)
      offset += 8
    }
    var place = offset
    while place < last, bytes[place] != UInt8(ascii: ".") || bytes[place + 1] != UInt8(ascii: " ") {
      place += 1
    }
    let rest = UnsafeRawBufferPointer(rebasing: bytes[offset..<place])
    return (mix(mix(hash, few(rest)), UInt64(rest.count)), place)
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

  /// How many bytes are the same at the beginning, and of the rest at the end.
  func commonEnds(with other: UnsafeRawBufferPointer) -> (first: Int, last: Int) {
    let most = Swift.min(count, other.count)
    var first = 0
    while first + 8 <= most,
      loadUnaligned(fromByteOffset: first, as: UInt64.self)
        == other.loadUnaligned(fromByteOffset: first, as: UInt64.self)
    {
      first += 8
    }
    while first < most, self[first] == other[first] { first += 1 }
    var last = 0
    while last + 8 <= most - first,
      loadUnaligned(fromByteOffset: count - last - 8, as: UInt64.self)
        == other.loadUnaligned(fromByteOffset: other.count - last - 8, as: UInt64.self)
    {
      last += 8
    }
    while last < most - first, self[count - 1 - last] == other[other.count - 1 - last] {
      last += 1
    }
    return (first, last)
  }
}
