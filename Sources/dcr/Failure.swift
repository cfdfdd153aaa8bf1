import ActText
import Amendments
import ArgumentParser
import Interchange
import LegalText
import Registry
import SearchQuery

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a command ends without success: a message, a hint, and the exit status.
struct Failure: Error {
  var message: String
  var hint: String?
  var status: Int32 = 1

  /// Prints message and hint on standard error and ends the program.
  func end() -> Never {
    writeError("dcr: \(message)\n")
    if let hint { writeError("hint: \(hint)\n") }
    exit(status)
  }

  /// A failure of one of the rooms in the words of the command line; nil for what ArgumentParser reports itself.
  static func reading(_ error: any Error) -> Failure? {
    switch error {
    case let failure as Failure: failure
    case let error as RegistryError: Failure(message: error.description, hint: error.hint)
    case let error as ReadingError: Failure(message: error.description, hint: error.hint)
    case let error as AmendmentTextError: Failure(message: error.description, hint: error.hint)
    case let error as QueryError: Failure(message: error.message, hint: error.hint)
    case let error as LocatorError: Failure(message: error.message, hint: error.hint)
    default: nil
    }
  }

  /// Runs `body`; what fails ends the program with `status`.
  static func ending<Result>(with status: Int32 = 1, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch {
      guard var failure = reading(error) else { throw error }
      failure.status = status
      throw failure
    }
  }
}

/// Ends the program where it stands: to give back two codes piece by piece takes as long as to read one.
///
/// Not with a registry open, which must be closed.
func endProgram(status: Int32) -> Never {
  exit(status)
}

/// Writes to standard error.
func writeError(_ text: String) {
  write(text, to: STDERR_FILENO)
}
