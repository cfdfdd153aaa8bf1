public import LegalText
import Redline
public import WordProcessing

extension TrackedText {
  /// The text as a document with tracked changes.
  ///
  /// - Parameters:
  ///   - author: who is said to make the changes.
  ///   - day: the day on which they are said to be made.
  public func document(author: String, day: LegalDate) -> Document {
    Document(
      language: language.rawValue + (language == .en ? "" : "-KZ"), author: author,
      changedOn: day.description,
      blocks: paragraphs.map { paragraph in
        let runs = paragraph.words.map {
          Document.Run($0.text, change: Self.change($0.operation))
        }
        return .paragraph(
          Document.Paragraph(
            Self.style(of: paragraph.role), runs, change: Self.change(paragraph.end)))
      })
  }

  private static func style(of role: Paragraph.Role) -> Document.Style {
    switch role {
    case .title: .title
    case .division: .division
    case .heading: .article
    case .text, .remark: .body
    }
  }

  private static func change(_ operation: WordEdit.Operation) -> Document.Change? {
    switch operation {
    case .equal: nil
    case .delete: .deleted
    case .insert: .inserted
    }
  }
}
