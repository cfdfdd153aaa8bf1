public import LegalText
public import Registry
import SearchQuery

extension Question {
  /// The share of the articles wanted that are among the `first` found.
  public func recall(in registry: Registry, on day: LegalDate, first: Int) throws -> Double {
    let found = try registry.search(
      SearchRequest(ReadQuery(text), language: language, on: day, limit: first))
    let numbers = Set(
      found.hits.compactMap { hit in
        Locator.locator(ofEId: hit.eId)?.steps.first { $0.kind == .article }?.number?.description
      })
    return Double(articles.count(where: numbers.contains)) / Double(articles.count)
  }
}
