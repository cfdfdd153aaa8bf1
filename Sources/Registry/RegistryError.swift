public import LegalText
public import SQLite

/// What the registry refuses to do, and why.
public enum RegistryError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There is no registry at that place.
  case noRegistry(path: String)
  /// The place is a folder.
  case isFolder(path: String)
  /// The file is no SQLite database, or not one of a registry.
  case notARegistry(path: String)
  /// The registry was made by a newer program.
  case newer(path: String, version: Int, known: Int)
  /// The registry was made by an older program and was not written to since.
  case older(path: String, version: Int)
  /// The registry may not be written to.
  case readOnly(path: String)
  /// Another program was writing for longer than the wait.
  case busy(path: String)
  /// The disk is full; nothing was changed.
  case diskFull(path: String)
  /// The file is damaged.
  case damaged(path: String, message: String)
  /// A check found something wrong in the file; what, a line each.
  case unsound(path: String, findings: [String])
  /// Something stands already where a new file is to be written.
  case alreadyThere(path: String)
  /// The file could not be opened or made.
  case cannotOpen(path: String, message: String)
  /// SQLite failed in another way.
  case sqlite(SQLiteError)
  /// No act has that name.
  case noSuchAct(name: String, known: [String])
  /// Several acts are held, and none was named; or the name fits several.
  case ambiguousAct(known: [String])
  /// The registry holds no act.
  case noActs
  /// A language is not held at all, or not on that day.
  case notHeld(Language, act: String, on: LegalDate?, since: LegalDate?, last: LegalDate?)
  /// The act did not exist on that day.
  case notYetEnacted(act: String, on: LegalDate)
  /// An edition is older than what is recorded.
  case outOfOrder(act: String, day: LegalDate, latest: LegalDate)
  /// An edition of that day is recorded with another text.
  case differs(act: String, day: LegalDate, language: Language)
  /// No edition of the act is called so, or several are.
  case noSuchEdition(String, act: String, known: [LegalDate])
  /// An edition carries no day.
  case noDay(act: String)
  /// The instant lies before the registry's first entry, or is no instant.
  case badInstant(String)
  /// No amending act of that number is recorded.
  case noSuchAmendment(String, known: [String])
  /// No draft has that name.
  case noSuchDraft(String, known: [String])
  /// A unit that an amendment touches has another wording or place from a later day.
  case laterOnRecord(eId: String, day: LegalDate, by: String?)
  /// No topic has that name.
  case noSuchTopic(String, known: [String])
  /// A topic is there already.
  case topicExists(String)
  /// A value cannot be stored.
  case invalid(String)
  /// There was nothing to record. Never leaves the registry.
  case nothingKept(RecordingReport)

  /// The message, without the hint.
  public var description: String {
    switch self {
    case .noRegistry(let path): "there is no registry at \(path)"
    case .isFolder(let path): "\(path) is a folder, not a registry"
    case .notARegistry(let path): "\(path) is not a registry"
    case .newer(let path, let version, let known):
      "\(path) has schema \(version); this program knows up to \(known)"
    case .older(let path, let version): "\(path) has schema \(version) of an older program"
    case .readOnly(let path): "\(path) may not be written to"
    case .busy(let path):
      "\(path) is being written to by another program; waited "
        + "\(Connection.busyTimeout / 1000) seconds"
    case .diskFull(let path): "the disk of \(path) is full; what was being recorded was not kept"
    case .damaged(let path, let message): "\(path) is damaged: \(message)"
    case .unsound(let path, let findings):
      "\(path) is not sound: \(findings.first ?? "")"
        + (findings.count > 1 ? "; and \(findings.count - 1) more" : "")
    case .alreadyThere(let path): "there is something at \(path) already"
    case .cannotOpen(let path, let message): "\(path) cannot be opened: \(message)"
    case .sqlite(let error): error.description
    case .noSuchAct(let name, _): "no act is called “\(name)”"
    case .ambiguousAct(let known):
      "which act? the registry holds \(known.count) that fit"
    case .noActs: "the registry holds no act yet"
    case .notHeld(let language, let act, let day, let since, _):
      if let day, let since {
        "the \(language.rawValue) text of \(act) on \(day) is not held: "
          + "an edition changed the act from \(since), and its \(language.rawValue) text was not given"
      } else {
        "the registry holds no \(language.rawValue) text of \(act)"
      }
    case .notYetEnacted(let act, let day): "\(act) did not exist on \(day)"
    case .outOfOrder(let act, let day, let latest):
      "the edition of \(day) is older than the latest on record of \(act), \(latest)"
    case .differs(let act, let day, let language):
      "the edition of \(act) of \(day) is recorded with another \(language.rawValue) text"
    case .noDay(let act): "the edition of \(act) carries no day"
    case .noSuchEdition(let name, let act, _): "“\(name)” is no edition of \(act) on record"
    case .badInstant(let text): "“\(text)” is no instant the registry knows"
    case .noSuchAmendment(let number, _): "no amending act “\(number)” is recorded"
    case .noSuchDraft(let name, _): "there is no draft “\(name)”"
    case .laterOnRecord(let eId, let day, let number):
      "\(eId) has another wording or place on record from \(day)"
        + (number.map { ", by № \($0)" } ?? "")
    case .noSuchTopic(let topic, _): "no topic is called “\(topic)”"
    case .topicExists(let topic): "there is a topic “\(topic)” already"
    case .invalid(let message): message
    case .nothingKept: "nothing was kept"
    }
  }

  /// What to do about it; nil where there is nothing to say.
  public var hint: String? {
    switch self {
    case .noRegistry: "make one: dcr import PATH; or name one: --registry FILE"
    case .isFolder: "name a file: --registry FILE"
    case .notARegistry: "name a file made by dcr: --registry FILE"
    case .newer: "update dcr; the file was not touched"
    case .older(let path, _): "bring it up to date, nothing is lost: dcr --registry \(path) init"
    case .readOnly: "copy it to a place you may write to, or ask its owner"
    case .busy: "try again when the other program is done"
    case .diskFull: "make room and run the command again"
    case .unsound(let path, _): "dcr verify --registry \(path) tells all of it"
    case .alreadyThere: "nothing is written over: name another place"
    case .damaged:
      "restore a copy (dcr restore FILE), or import the editions anew into another registry"
    case .cannotOpen: "make its folder first, or name another place: --registry FILE"
    case .sqlite: nil
    case .noSuchAct(_, let known), .ambiguousAct(let known):
      "name one with --act: " + known.prefix(8).joined(separator: ", ")
        + (known.count > 8 ? ", …" : "")
    case .noActs: "dcr import PATH reads one"
    case .notHeld(_, _, _, _, let last):
      last.map { "the last day on which it is held is \($0)" }
        ?? "dcr acts lists the languages held"
    case .notYetEnacted: "dcr acts lists the editions on record"
    case .outOfOrder: "import editions oldest first, into a new registry where need be"
    case .differs: "if the new text mends the old one: --correct; else give it its own day"
    case .noSuchEdition(_, _, let known):
      "its day or seven letters of its commit are expected; the days: "
        + known.prefix(8).map(\.description).joined(separator: ", ")
        + (known.count > 8 ? ", …" : "")
    case .noDay: "say from when it counts: --in-force DATE"
    case .badInstant: "instants are written 2026-03-01 or 2026-03-01T12:00:00Z"
    case .noSuchAmendment(_, let known):
      "recorded: " + known.prefix(12).joined(separator: ", ")
    case .noSuchDraft(_, let known):
      known.isEmpty
        ? "keep one: dcr amend apply FILE --draft NAME" : "drafts: " + known.joined(separator: ", ")
    case .laterOnRecord(_, let day, _):
      "an amendment does not say what becomes of a later wording: let it count from \(day) or "
        + "later, or amend the act that brings the later wording"
    case .noSuchTopic(_, let known):
      known.isEmpty
        ? "load the topic tree: dcr topic load FILE" : "known: " + known.joined(separator: ", ")
    case .topicExists: "dcr topics lists them"
    case .invalid, .nothingKept: nil
    }
  }
}
