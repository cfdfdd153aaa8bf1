import Foundation

/// A value of a JSON document, for tests: what is not there is null.
struct JSON: CustomStringConvertible {
  private let value: Any

  init(_ value: Any) {
    self.value = value
  }

  subscript(key: String) -> JSON {
    JSON((value as? [String: Any])?[key] ?? NSNull())
  }

  subscript(index: Int) -> JSON {
    let list = array
    return list.indices.contains(index) ? list[index] : JSON(NSNull())
  }

  /// The members of an array; none where it is not one.
  var array: [JSON] { (value as? [Any] ?? []).map(JSON.init) }
  /// The keys of an object; none where it is not one.
  var keys: Set<String> { Set((value as? [String: Any] ?? [:]).keys) }
  var string: String? { value as? String }
  var int: Int? { (value as? NSNumber)?.intValue }
  var bool: Bool? { value as? Bool }
  var isNull: Bool { value is NSNull }
  var isObject: Bool { value is [String: Any] }
  var isArray: Bool { value is [Any] }
  var strings: [String] { array.compactMap(\.string) }

  var description: String { "\(value)" }

  /// The document with its keys in order, so that two can be held against each other.
  var canonical: String {
    let data = try? JSONSerialization.data(withJSONObject: value, options: [.sortedKeys])
    return data.map { String(decoding: $0, as: UTF8.self) } ?? description
  }

  /// This unit and all below it, by the key `children`.
  var units: [JSON] { [self] + self["children"].array.flatMap(\.units) }
}
