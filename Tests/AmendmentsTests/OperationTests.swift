import Amendments
import LegalText
import Testing

@Suite struct OperationTests {
  @Test func `an instruction says the same wherever it was read`() throws {
    let target = Target(try Locator("29(2)(1)"))
    let operation = Operation.substituteWords(SubstituteWords([WordPair("оператор", "владелец")]))
    let first = Instruction(
      language: .ru, target: target, operation: operation,
      source: SourceText(line: 3, column: 1, text: "слово …"))
    var second = Instruction(language: .ru, target: target, operation: operation)
    #expect(first.saysTheSame(as: second))
    #expect(first != second)
    second.operation = .repealUnit(RepealUnit())
    #expect(!first.saysTheSame(as: second))
  }
}
