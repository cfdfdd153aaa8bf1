internal import CStemmer

/// A stemmer of libstemmer (https://snowballstem.org), for words in UTF-8.
@safe final class Snowball {
  private let handle: OpaquePointer

  /// - Parameter algorithm: a name that libstemmer knows.
  init(_ algorithm: String) {
    guard let handle = unsafe sb_stemmer_new(algorithm, "UTF_8") else {
      preconditionFailure("libstemmer has no \(algorithm), or no memory")
    }
    unsafe self.handle = handle
  }

  deinit {
    unsafe sb_stemmer_delete(handle)
  }

  func stem(_ word: String) -> String {
    var word = word
    return word.withUTF8 { bytes in
      guard let start = bytes.baseAddress,
        let stem = unsafe sb_stemmer_stem(handle, start, Int32(bytes.count))
      else { return "" }
      let count = unsafe Int(sb_stemmer_length(handle))
      return unsafe String(
        decoding: UnsafeBufferPointer(start: stem, count: count), as: UTF8.self)
    }
  }
}
