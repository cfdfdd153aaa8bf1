internal import CMiniXML

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// An XML document in the making. What is markup in a text or a value is escaped.
///
/// Characters that XML 1.0 cannot hold (https://www.w3.org/TR/xml/#charsets: control characters other than tab, line
/// feed and carriage return; U+FFFE, U+FFFF) become U+FFFD, and are counted.
@safe final class XMLWriter {
  /// How many characters were replaced.
  private(set) var replacedCharacters = 0
  private let document: OpaquePointer
  private var current: OpaquePointer

  init() {
    unsafe document = Self.made(mxmlNewXML("1.0"))
    unsafe current = document
  }

  deinit {
    unsafe mxmlDelete(document)
  }

  /// Adds an element with the attributes, in their order, and what `body` adds in it.
  func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ body: () -> Void = {}
  ) {
    let holder = unsafe current
    unsafe current = Self.made(mxmlNewElement(holder, name))
    for (name, value) in attributes {
      unsafe mxmlElementSetAttr(current, name, holdable(value))
    }
    body()
    unsafe current = holder
  }

  /// Adds a text.
  func text(_ text: String) {
    _ = unsafe Self.made(mxmlNewOpaque(current, holdable(text)))
  }

  /// The bytes of the document, in UTF-8.
  var bytes: [UInt8] {
    guard let text = unsafe cminixml_text(document) else { preconditionFailure("out of memory") }
    defer { unsafe free(text) }
    return unsafe Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }

  private static func made(_ node: OpaquePointer?) -> OpaquePointer {
    guard let node = unsafe node else { preconditionFailure("out of memory") }
    return unsafe node
  }

  private func holdable(_ text: String) -> String {
    guard Self.mayBeUnholdable(text) else { return text }
    var held = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if Self.isHoldable(scalar) {
        held.append(scalar)
      } else {
        held.append("\u{FFFD}")
        replacedCharacters += 1
      }
    }
    return String(held)
  }

  /// A look at the bytes, since almost no text has any.
  private static func mayBeUnholdable(_ text: String) -> Bool {
    text.utf8.contains { $0 < 0x20 || $0 == 0xEF }
  }

  private static func isHoldable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
