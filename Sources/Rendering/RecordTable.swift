public import LegalText

/// A table of `export --format csv`; the raw value names its file.
public enum RecordTable: String, CaseIterable, Sendable {
  /// Names and places of provisions, with their days.
  case provisions
  /// Wordings, with their days and causes.
  case wordings
  /// What amendments did.
  case changes
  /// Topics, and the provisions assigned to them.
  case topics

  /// The first record of the file.
  public var header: CSVRecord { CSVRecord(columns) }

  private var columns: [String] {
    switch self {
    case .provisions:
      [
        "act", "provision", "eid", "kind", "number", "parent", "rank", "status", "in_force_from",
        "in_force_to", "amendment",
      ]
    case .wordings:
      [
        "act", "provision", "eid", "language", "heading", "text", "in_force_from", "in_force_to",
        "doubtful_from", "basis", "amendment", "amended_by", "amending_act", "adopted",
      ]
    case .changes:
      [
        "act", "day", "kind", "provision", "eid", "eid_before", "language", "heading_before",
        "heading", "text_before", "text", "amendment", "amended_by", "amending_act", "adopted",
      ]
    case .topics:
      [
        "topic", "broader", "label_ru", "label_kk", "label_en", "act", "provision", "eid",
        "in_force_from", "in_force_to",
      ]
    }
  }

  /// The row that `record` makes, and its table; nil for what has no table of its own.
  ///
  /// - Parameter topics: the topics met so far, by id.
  public static func row(
    of record: RegistryRecord, topics: [String: Topic]
  ) -> (table: RecordTable, row: CSVRecord)? {
    switch record {
    case .placement(let placement):
      (
        .provisions,
        CSVRecord(
          [
            placement.act, String(placement.provision), placement.eId, placement.kind.rawValue,
            placement.number?.description, placement.parent.map(String.init),
            JSONValue.number(placement.rank).line.filter { $0 != "\n" }, placement.state.rawValue,
          ] + days(placement.interval) + [String(placement.amendment)])
      )
    case .wording(let wording):
      (
        .wordings,
        CSVRecord(
          [
            wording.act, String(wording.provision), wording.eId, wording.language.rawValue,
            wording.heading, wording.text,
          ] + days(wording.validity.interval) + [
            wording.validity.doubtfulFrom?.description, wording.validity.basis.rawValue,
            String(wording.amendment),
          ] + act(wording.validity.cause))
      )
    case .change(let change):
      (
        .changes,
        CSVRecord(
          [
            change.act, change.day.description, change.kind.rawValue, String(change.provision),
            change.eId, change.eIdBefore, change.words?.language.rawValue,
            change.words?.headingBefore, change.words?.heading, change.words?.textBefore,
            change.words?.text, change.cause.identity.map(String.init),
          ] + act(change.cause))
      )
    case .topic(let topic): (.topics, CSVRecord(fields(topic) + [nil, nil, nil, nil, nil]))
    case .assignment(let assignment):
      (
        .topics,
        CSVRecord(
          (topics[assignment.topic].map(fields) ?? [assignment.topic, nil, nil, nil, nil]) + [
            assignment.act, String(assignment.provision), assignment.eId,
          ] + days(assignment.interval))
      )
    case .act, .amendment, .provision, .note: nil
    }
  }

  private static func days(_ interval: Interval) -> [String?] {
    [interval.from?.description, interval.to?.description]
  }

  private static func act(_ cause: Cause?) -> [String?] {
    [cause?.number, cause?.act, cause?.adopted?.description]
  }

  private static func fields(_ topic: Topic) -> [String?] {
    [topic.id, topic.broader, topic.label.ru, topic.label.kk, topic.label.en]
  }
}
