/// A document of a word processor: paragraphs and tables, on paper of size A4.
///
/// Knows nothing of law. `package()` writes it as DOCX (ECMA-376, Office Open XML).
public struct Document: Hashable, Sendable {
  /// Which side of the paper is up.
  public enum Orientation: Hashable, Sendable {
    /// The short side.
    case portrait
    /// The long side.
    case landscape
  }

  /// What a paragraph or a table is made of.
  public enum Block: Hashable, Sendable {
    /// A paragraph.
    case paragraph(Paragraph)
    /// A table.
    case table(Table)
  }

  /// How a paragraph is set.
  public enum Style: String, CaseIterable, Hashable, Sendable {
    /// Text: the first line indented.
    case body = "Normal"
    /// The title of the document, centred.
    case title = "Title"
    /// The heading of a division of the text, centred.
    case division = "Heading1"
    /// The heading of an article.
    case article = "Heading2"
    /// Text of a table.
    case cell = "TableText"
    /// A heading of a column, centred.
    case cellHeading = "TableHeading"
  }

  /// A change that the reader of the document may accept or reject.
  public enum Change: Hashable, Sendable {
    /// Only there where changes are accepted.
    case inserted
    /// Only there where changes are rejected.
    case deleted
  }

  /// A stretch of text set alike. A line feed in it ends the line, not the paragraph.
  public struct Run: Hashable, Sendable {
    /// The text.
    public var text: String
    /// Whether it is bold.
    public var isBold: Bool
    /// Whether it is struck out.
    public var isStruck: Bool
    /// Whether it is a change to be accepted or rejected.
    public var change: Change?

    /// Makes a run.
    public init(
      _ text: String, isBold: Bool = false, isStruck: Bool = false, change: Change? = nil
    ) {
      self.text = text
      self.isBold = isBold
      self.isStruck = isStruck
      self.change = change
    }
  }

  /// A paragraph.
  public struct Paragraph: Hashable, Sendable {
    /// How it is set.
    public var style: Style
    /// Its text.
    public var runs: [Run]
    /// Whether its end is a change: the paragraph as such is only there where the change is accepted or rejected.
    public var change: Change?

    /// Makes a paragraph.
    public init(_ style: Style, _ runs: [Run], change: Change? = nil) {
      self.style = style
      self.runs = runs
      self.change = change
    }
  }

  /// A table with lines around each cell.
  public struct Table: Hashable, Sendable {
    /// A row.
    public struct Row: Hashable, Sendable {
      /// Its cells, one for each column, or one for all of them.
      public var cells: [[Paragraph]]
      /// Whether it must stand on one page.
      public var isWhole: Bool

      /// Makes a row.
      public init(_ cells: [[Paragraph]], isWhole: Bool = false) {
        self.cells = cells
        self.isWhole = isWhole
      }
    }

    /// The widths of the columns, in millimetres.
    public var columns: [Double]
    /// The rows repeated at the head of each page.
    public var heading: [Row]
    /// The rows below.
    public var rows: [Row]

    /// Makes a table.
    public init(columns: [Double], heading: [Row], rows: [Row]) {
      self.columns = columns
      self.heading = heading
      self.rows = rows
    }
  }

  /// Its language, as RFC 5646 names it: `ru-RU`.
  public var language: String
  /// Which side of the paper is up.
  public var orientation: Orientation
  /// Who makes the changes in it.
  public var author: String
  /// The day on which the changes are made, `YYYY-MM-DD`.
  public var changedOn: String
  /// What stands in it.
  public var blocks: [Block]

  /// Makes a document.
  public init(
    language: String, orientation: Orientation = .portrait, author: String = "",
    changedOn: String = "2000-01-01", blocks: [Block]
  ) {
    self.language = language
    self.orientation = orientation
    self.author = author
    self.changedOn = changedOn
    self.blocks = blocks
  }

  /// The room for text between the margins, in millimetres.
  public static func textWidth(_ orientation: Orientation) -> Double {
    let margins = Margins.left + Margins.right
    return (orientation == .landscape ? 297 : 210) - margins
  }

  /// In millimetres, as drafts of acts are set: order of the Minister of Justice of 5 July 2023 No. 464, p. 21.
  enum Margins {
    static let left = 25.0
    static let right = 15.0
    /// Header and footer, from the edge of the paper.
    static let top = 25.0
    static let bottom = 25.0
  }
}
