internal import LegalText

/// Operations on whole articles.
extension Amender {
  /// Numbers all articles anew from `first`.
  public mutating func renumberArticles(from first: Int) {
    var number = first
    for (place, _) in code.standing where code.nodes[place].kind == .article {
      code.nodes[place].number = ProvisionNumber(number)
      number += 1
    }
  }

  mutating func insertArticle() -> Bool {
    let before = draw.pick(articles)
    guard touched.insert(-1 - before - (1 << 40)).inserted,
      let place = code.nodes[parents[before]].children.firstIndex(of: before)
    else { return false }
    let article = new(.article, code.nodes[before].number?.firstInserted, in: parents[before])
    code.nodes[article].heading = book.heading(draw.number(in: 2...8), &draw)
    for number in 1...draw.number(in: 2...5) {
      let unit = new(.paragraph, ProvisionNumber(number), in: article)
      code.nodes[unit].text = code.sentence(draw.number(in: 12...40), book, &draw)
      code.nodes[article].children.append(unit)
    }
    code.nodes[parents[before]].children.insert(article, at: place + 1)
    return note(.insertArticle, article)
  }

  mutating func repealArticle() -> Bool {
    let article = draw.pick(articles)
    let chapter = parents[article]
    guard isUntouched(tree: article), code.nodes[chapter].children.count > 4,
      let place = code.nodes[chapter].children.firstIndex(of: article)
    else { return false }
    touch(tree: article)
    code.nodes[chapter].children.remove(at: place)
    return note(.repealArticle, article)
  }

  mutating func moveArticle() -> Bool {
    let article = draw.pick(articles)
    let target = draw.pick(articles)
    let (chapter, other) = (parents[article], parents[target])
    guard chapter != other, isUntouched(tree: article), code.nodes[chapter].children.count > 4,
      let place = code.nodes[chapter].children.firstIndex(of: article),
      let next = code.nodes[other].children.firstIndex(of: target),
      touched.insert(-1 - target - (1 << 40)).inserted
    else { return false }
    touch(tree: article)
    code.nodes[chapter].children.remove(at: place)
    code.nodes[other].children.insert(article, at: next + 1)
    code.nodes[article].number = code.nodes[target].number?.firstInserted
    parents[article] = other
    moved.insert(article)
    return note(.moveArticle, article)
  }

  /// Gives an article the number after its own: 12 becomes 12-1.
  mutating func renumberArticle() -> Bool {
    let article = draw.pick(articles)
    guard isUntouched(tree: article), touched.insert(-1 - article - (1 << 40)).inserted
    else { return false }
    touched.insert(article)
    code.nodes[article].number = code.nodes[article].number?.firstInserted
    return note(.renumberArticle, article, regions: 0)
  }
}
