#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The bytes of a text, which stay where they are as long as somebody holds it.
public final class SourceText: RandomAccessCollection, Sendable {
  /// The bytes, where they were read; empty where the system has mapped a file.
  private let held: [UInt8]
  /// Where they stand; nought where there are none.
  @usableFromInline let address: UInt
  /// How many there are.
  public let count: Int

  /// Takes bytes that were read.
  package init(_ bytes: [UInt8]) {
    held = bytes
    // What nobody writes to is not moved.
    address = bytes.withUnsafeBytes { UInt(bitPattern: $0.baseAddress) }
    count = bytes.count
  }

  /// Takes the first `count` bytes of a file where the system has them, without copying one; nil where it cannot.
  ///
  /// A program that cuts the file short meanwhile ends this one (`SIGBUS`).
  package init?(mapping descriptor: Int32, count: Int) {
    guard count > 0,
      let start = mmap(nil, count, PROT_READ, MAP_PRIVATE | Self.whole, descriptor, 0),
      start != MAP_FAILED
    else { return nil }
    held = []
    address = UInt(bitPattern: start)
    self.count = count
  }

  deinit {
    if held.isEmpty, count > 0 { munmap(UnsafeMutableRawPointer(bitPattern: address), count) }
  }

  /// Takes all pages at once.
  private static var whole: Int32 {
    #if os(Linux)
      Int32(MAP_POPULATE)
    #else
      0
    #endif
  }

  /// The place of the first byte.
  @inlinable public var startIndex: Int { 0 }
  /// The place after the last byte.
  @inlinable public var endIndex: Int { count }

  /// The byte at `place`, which is held to be within the text.
  @inlinable public subscript(place: Int) -> UInt8 {
    @inline(__always) get {
      precondition(place >= 0 && place < count)
      return withExtendedLifetime(self) { bytes.load(fromByteOffset: place, as: UInt8.self) }
    }
  }

  @usableFromInline var bytes: UnsafeRawBufferPointer {
    @inlinable get {
      UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count)
    }
  }

  /// Calls `body` with all bytes.
  @inlinable
  package func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withExtendedLifetime(self) { body(bytes) }
  }

  /// The bytes as an array: those that were read, or a copy.
  package var array: [UInt8] { held.isEmpty ? withUnsafeBytes { Array($0) } : held }

  /// The text at `range`, which begins and ends between characters; the bytes are known to be UTF-8.
  package func string(_ range: Range<Int>) -> String {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "a place outside of the text")
    let bytes = held
    if !bytes.isEmpty {
      return String(copying: UTF8Span(unchecked: bytes.span.extracting(range)))
    }
    // Another program may write to a file meanwhile: its letters are looked at once more.
    return String(unsafeUninitializedCapacity: range.count) { letters in
      withUnsafeBytes { letters.update(fromContentsOf: $0[range]) }
    }
  }
}

extension SourceText: Hashable {
  /// Whether the bytes are the same.
  public static func == (left: SourceText, right: SourceText) -> Bool {
    left === right || left.elementsEqual(right)
  }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) {
    withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
