/// A page that needs no other file: the body given, with a title and a style.
func htmlPage(
  title: String, language: String, body: String, style: String = customaryStyle
) -> String {
  """
  <!DOCTYPE html>
  <html lang="\(htmlEscaped(language))">
  <head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>\(htmlEscaped(oneLine(title)))</title>
  <style>
  \(style)
  </style>
  </head>
  <body>
  \(body)</body>
  </html>

  """
}

/// How a page looks on screen, on a dark screen and on paper, unless it is a form.
///
/// Every colour has a contrast of 4.5 to 1 or more to what it stands on (WCAG 2.2, 1.4.3), light and dark.
let customaryStyle = """
  :root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --quiet: #595959; --warn: #7a4a00;
    --line: #767676; --in: #0b5a1e; --in-back: #def5e2; --out: #8a1111; --out-back: #fde5e5; }
  @media (prefers-color-scheme: dark) {
    :root { --ink: #e8e8e8; --paper: #161616; --quiet: #b4b4b4; --warn: #f0c36a;
      --line: #8a8a8a; --in: #9be8aa; --in-back: #12351b; --out: #ffb3b3; --out-back: #451818; }
  }
  body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 serif;
    color: var(--ink); background: var(--paper); overflow-wrap: break-word; }
  .paragraph > .subparagraph, .subparagraph > .indent { margin-left: 1.5rem; }
  .note, .standing, .subtitle, .remark, .path { color: var(--quiet); font-size: 0.9rem; }
  .state, .warning { color: var(--warn); font-size: 0.9rem; }
  @media print {
    :root { --ink: #000; --paper: #fff; --quiet: #333; --warn: #333; --in: #000; --in-back: #fff;
      --out: #000; --out-back: #fff; }
    body { max-width: none; margin: 0; padding: 0; font-size: 11pt; }
    h1, h2, h3, h4, h5, h6 { break-after: avoid; }
    p { orphans: 2; widows: 2; }
  }
  """
